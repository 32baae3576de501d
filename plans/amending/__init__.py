"""Amendments: proposed operations on a named revision, by a party, with a reason."""
