"""Numbers, sums, times and modal words found in prose."""
