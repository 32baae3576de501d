"""Markdown for a pull request or a chat."""
