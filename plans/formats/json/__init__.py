"""JSON for programs: the public contracts of ``schemas/``. Same input, same bytes."""

# What such files are called.
SUFFIXES = (".json",)
# What is handed on as one says all that the revision says.
WHOLE = True
