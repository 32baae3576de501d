"""JSON for programs: the public contracts of ``schemas/``. Same input, same bytes."""

# What such files are called.
SUFFIXES = (".json",)
