"""Git, run as a program: the user's own settings, hooks and keys hold."""
