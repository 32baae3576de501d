"""What a careful editor would catch in a revision: one judgement a file."""
