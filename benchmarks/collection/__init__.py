"""Made-up laws in eight languages with their histories, and what it costs to collect them."""
