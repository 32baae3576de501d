"""Made-up documents and their next revisions, with the truth about every clause, from a seed."""
