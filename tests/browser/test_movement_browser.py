"""Pages of steps, shares, order, readings and what is drawn: no network, for everybody."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from browsing import Made, Open, faults, sticking_out

from plans.formats import heat_map, red_line_matrix, timeline
from plans.formats._pictures.picture import Kind
from plans.results import Logs, clause_courses, moves_of
from plans.storing import load_ref, workspace_for
from plans.verbs._text_columns import text_document
from plans.verbs.compare import compare
from plans.verbs.history import history
from plans.verbs.log import log
from plans.verbs.movement import movement
from plans.verbs.progress import progress
from plans.verbs.readings import readings
from plans.verbs.red_lines import red_lines
from plans.verbs.render import render_text
from plans.verbs.sequence import sequence

pytestmark = pytest.mark.browser

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
STYLES = "tokens.css", "base.css", "pictures.css"
PAGES = "movement", "progress", "sequence", "history", "readings", "pictures"


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to look at, by name."""
    moved = "us-28-point@v1", "us-28-point@v2", "e3-counter", "ua-20-point"
    ordered = "ru-istanbul-memo", "ua-20-point", "european-24"
    pages = {
        "movement": lambda: render_text(movement(moved), "html"),
        "progress": lambda: render_text(progress(), "html"),
        "sequence": lambda: render_text(sequence(ordered), "html"),
        "history": lambda: render_text(history("nato-membership"), "html"),
        "readings": lambda: render_text(readings("us-28-point@v1"), "html"),
        "pictures": page_of_pictures,
    }
    return Made(tmp_path_factory.mktemp("movement"), pages)


def page_of_pictures() -> str:
    """Return a page with what stands on no page of a command: texts in time, clauses, red lines."""
    refs = "us-28-point@v1", "us-28-point@v2", "e3-counter@v1"
    workspace, loaded = workspace_for(), [load_ref(ref) for ref in refs]
    columns = [text_document(each, workspace) for each in loaded]
    moves = [moves_of(compare(*pair).diff) for pair in pairwise(refs)]
    names = [
        {id: (at.label, at.clause.title) for id, at in each.revision.places.items()}
        for each in loaded
    ]
    log_of_all = log()
    assert isinstance(log_of_all, Logs)
    name_of = log_of_all.registers.name_of
    pictures = (
        timeline(log_of_all.chronology, name_of, somewhere),
        heat_map(clause_courses(columns, names, moves), somewhere),
        red_line_matrix(red_lines(refs), somewhere),
    )
    styles = "".join((TEMPLATES / name).read_text("utf-8") for name in STYLES)
    body = "".join(each.__html__() for each in pictures if each)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pictures</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{styles}</style></head><body><main><h1>Pictures</h1>{body}</main></body></html>"
    )


def somewhere(_kind: Kind, /, *_names: str) -> str:
    return "https://example.org/"


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_runs_over(visit: Open, axe: str, name: str) -> None:
    page = visit(name)
    assert faults(page, axe) == {}
    assert sticking_out(page) == {}


@pytest.mark.parametrize("name", [each for each in PAGES if each != "readings"])
def test_words_of_pictures_do_not_collide_in_the_letters_of_a_browser(
    visit: Open, name: str
) -> None:
    page = visit(name)
    for width in (360, 390, 720, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(COLLIDING) == [], width


# Words that share more than two pixels both ways, picture by picture.
COLLIDING = """[...document.querySelectorAll('svg.picture')].flatMap(picture => {
  const words = [...picture.querySelectorAll('text')]
    .map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.width);
  return words.flatMap(([one, a], n) => words.slice(n + 1)
    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5)
    .map(([other]) => `${picture.id}: ${one} / ${other}`));
})"""
