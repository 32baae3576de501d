"""What can be done, free of any command line: one verb a file."""
