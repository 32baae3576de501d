"""How well ``plans.diffing.align`` finds which clause is which, where the truth is known."""
