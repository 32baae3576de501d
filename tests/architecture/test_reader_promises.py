"""A reader in one file is all that a new format takes, and a format may be no text."""

from __future__ import annotations

import pytest
from extended import Extended, examples, extended

# Each paragraph of this format is a line "label TAB depth TAB words" behind a first line of magic.
STONE = examples()["plans/readers/stone.py"]
CLAY = '''
"""Words pressed into clay."""

from __future__ import annotations

from plans.formats import Options


def render(result: object, options: Options) -> bytes:
    return b"\\x00\\xffclay"
'''
BEFORE = "STONE\nI\t0\tThe seller delivers 5 stones.\na/b\t1\tAt dawn.\n"
AFTER = BEFORE.replace("5", "7") + "II\t0\tThe buyer pays.\n"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with one more reader and one more format, and two files to read."""
    made = extended(
        tmp_path_factory.mktemp("stone"),
        {
            "plans/readers/stone.py": STONE,
            "plans/formats/clay/__init__.py": "",
            "plans/formats/clay/comparison.py": CLAY,
        },
    )
    for name, text in {"a.stone": BEFORE, "b.txt": AFTER}.items():
        (made.folder / name).write_bytes(text.encode("utf-16"))
    return made


def test_a_made_up_file_is_imported_with_its_labels_and_its_depth(program: Extended) -> None:
    done = program.run("import", "a.stone")
    assert done.code == 0, done.stderr
    assert done.stdout.startswith("revision: imported\ntitle: The stone\n")
    assert "label: I\n" in done.stdout
    assert "      - id: clause-i-a-b\n        label: a/b\n" in done.stdout
    assert "warning" not in done.stderr


def test_bytes_say_who_reads_a_file_before_its_suffix_does(program: Extended) -> None:
    done = program.run("diff", "a.stone", "b.txt")
    assert done.code == 0, done.stderr
    assert "The buyer pays." in done.stdout
    assert "7" in done.stdout
    assert done.stderr == "warning: b.txt: the rim is broken off\n"


def test_an_import_says_what_was_dropped(program: Extended) -> None:
    assert "\nwarning: b.txt: the rim is broken off\n" in program.run("import", "b.txt").stderr


def test_a_suffix_speaks_where_the_bytes_do_not(program: Extended) -> None:
    program.write({"c.stone": "no stone at all"})
    done = program.run("import", "c.stone")
    assert done.code == 3  # the made-up reader takes it, and breaks


def test_what_can_be_read_names_a_made_up_format(program: Extended) -> None:
    program.write({"c.rst": "text"})
    assert ", .stone, " in program.run("import", "c.rst").stderr


def test_a_result_that_is_no_text_goes_to_a_file(program: Extended) -> None:
    done = program.run("diff", "v1", "v2", "--format", "clay")
    assert (done.code, done.stdout) == (2, "")
    assert "goes to a file" in done.stderr
    assert "-o FILE" in done.stderr
    written = program.run("diff", "v1", "v2", "--format", "clay", "-o", "out.clay")
    assert written.code == 0, written.stderr
    assert (program.folder / "out.clay").read_bytes() == b"\x00\xffclay"
