"""Registers and settings are read once for as long as their files stay, and never longer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plans.errors import InputError
from plans.storing import workspace_for

NAMED = "parties:\n  ua: {{name: {name}}}\n"
LONG_AGO = 1_000_000_000


@pytest.fixture
def parties(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The register of parties of a workspace, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "proposals" / "parties.yaml"
    file.parent.mkdir()
    _written(file, "Ukraine", LONG_AGO)
    return file


def _written(file: Path, name: str, at: int | None = None) -> None:
    file.write_text(NAMED.format(name=name))
    if at is not None:
        os.utime(file, ns=(at, at))


def _name() -> str:
    return workspace_for().registers("parties").name_of("ua")


def test_a_register_that_stays_is_read_once(parties: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _name() == "Ukraine"
    monkeypatch.delattr("plans.storing.workspace.read_text")
    assert _name() == "Ukraine"


@pytest.mark.parametrize("at", [LONG_AGO, LONG_AGO + 1, None])
def test_a_register_that_was_changed_is_read_again(parties: Path, at: int | None) -> None:
    assert _name() == "Ukraine"
    _written(parties, "Ruritania", at)
    assert _name() == "Ruritania"


def test_a_register_changed_twice_in_a_moment_is_read_again(parties: Path) -> None:
    for name in ("Ukraine", "Ukrania", "Ukrinea", "Ukraine"):
        _written(parties, name)
        assert _name() == name


def test_a_register_that_went_is_empty_and_one_that_is_wrong_stays_wrong(parties: Path) -> None:
    assert _name() == "Ukraine"
    parties.write_text("parties: [")
    for _ in range(2):
        with pytest.raises(InputError, match="parties"):
            _name()
    parties.unlink()
    assert _name() == "UA"


def test_settings_that_were_changed_are_read_again(parties: Path) -> None:
    file = parties.parent.parent / "plans.toml"
    for default in ("mill", "barn", "farm"):
        file.write_text(f'default = "{default}"\n')
        assert [workspace_for().settings.default for _ in range(2)] == [default] * 2
