"""YAML a person can edit, which reads back as the same revision."""
