"""YAML a person can edit, which reads back as the same revision."""

# What such files are called.
SUFFIXES = (".yaml", ".yml")
# What is handed on as one says all that the revision says.
WHOLE = True
