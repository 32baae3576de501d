"""What each command may load: a user waits for every import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"jinja2", "yaml", "yaml_rs", "rich", "plans.rules", "plans.quantities._scan"}


def loaded(*words: str) -> set[str]:
    """Return the modules that a command has loaded when it ends."""
    code = (
        "import sys\nsys.argv = ['plans', *sys.argv[1:]]\nfrom plans.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines())


@pytest.mark.parametrize(
    ("words", "spared"),
    [
        (("--help",), HEAVY | {"plans.model", "plans.terms"}),
        (("--version",), HEAVY | {"plans.model"}),
        (("diff", "v1", "v2", "--format", "json"), {"jinja2", "rich", "plans.rules", "yaml"}),
        (("diff", "v1", "v2"), {"jinja2", "rich", "plans.rules"}),
        (("log", "us-28-point"), {"jinja2", "rich", "plans.quantities._scan"}),
    ],
)
def test_a_command_loads_only_what_it_uses(words: tuple[str, ...], spared: set[str]) -> None:
    assert loaded(*words) & spared == set()


def test_the_library_loads_nothing_until_it_is_used() -> None:
    code = "import sys, plans; print('pydantic' in sys.modules, 'plans.model' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
