"""A few random cases of each target, the same in every run; ``make fuzz`` runs on."""

from __future__ import annotations

import pytest
from fuzzing import Target, targets, tried

CASES = 12


@pytest.mark.parametrize(("name", "target"), targets().items())
def test_no_case_finds_anything(name: str, target: Target) -> None:
    for seed in range(CASES):
        assert not tried(target, seed), f"{name} --seed {seed}"


def test_a_finding_is_told_with_its_trace() -> None:
    assert "ZeroDivisionError" in tried(lambda _: exec("1 / 0"), 0)
