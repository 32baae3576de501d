"""How well ``plans.aligning.align`` finds which clause is which, where the truth is known."""
