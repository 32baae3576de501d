"""Several changed versions of one revision become one; what they disagree on stays bracketed."""
