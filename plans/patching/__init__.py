"""What happened as operations that can be applied, reversed and joined."""
