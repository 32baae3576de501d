"""Where the present text comes from: who introduced each value, when, and on whose word."""
