"""An act as an amendment, from the command line: written, checked, adopted."""

from __future__ import annotations

from pathlib import Path

import pytest
from acting import QUAY
from acts import WORK, a_text, an_act, article, lines, text, textual_mod

from plans.errors import InputError
from plans.storing import load
from plans.verbs.amend_adopt import amend_adopt
from plans.verbs.amend_new import amend_new
from plans.verbs.start import start

ACT = an_act(
    article(1, f"In Article 2(1), for {text('six', 'seven')}")
    + article(2, "Article 9 is repealed.")
    + "<article><num>Article 3</num><content><p>This Act holds from May.</p></content></article>",
    textual_mod("substitution", "mod_1", "art_2__para_1") + textual_mod("repeal", "mod_2", "art_9"),
    "Longer Days Act",
)


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the act on quays as its first revision, and the current folder."""
    (tmp_path / "quay.xml").write_bytes(QUAY)
    start(tmp_path / "quay.xml", tmp_path / "talks")
    (tmp_path / "act.xml").write_bytes(ACT)
    monkeypatch.chdir(tmp_path / "talks")
    return tmp_path


def test_an_act_becomes_an_amendment_that_is_adopted_as_any(talks: Path) -> None:
    made = amend_new("v1", by=["board"], because="longer days", edited="../act.xml").amendment
    assert (made.title, [each.op for each in made.operations]) == ("Longer Days Act", ["replace"])
    assert made.notes == (
        f"To check: not carried out: Article 2: Article 9 is repealed. (there is no 'art 9' of "
        f"'{WORK}/!main~art_9')",
        "The act also says: Article 3 This Act holds from May.",
    )
    amend_adopt(["board-1"])
    assert "    1 |  | The quay opens at seven." in lines(load("v2"))


def test_an_edited_copy_of_an_act_that_amends_others_is_a_copy(talks: Path) -> None:
    for name, days in (("bill", "two"), ("edited", "three")):
        body = ACT.decode().replace("holds from May", f"holds in {days} days")
        (talks / f"{name}.xml").write_text(body)
    start(talks / "bill.xml", talks / "bills")
    before = load(talks / "bills" / "proposals" / "bill" / "v1.yaml")
    made = amend_new(
        str(talks / "bills" / "proposals" / "bill" / "v1.yaml"),
        by=["board"],
        because="too short",
        edited=str(talks / "edited.xml"),
    )
    assert [each.data() for each in made.amendment.operations] == [
        {"op": "replace", "clause": before.clauses[2].id, "old": "two", "new": "three"}
    ]


def test_an_act_of_which_nothing_fits_is_refused_with_the_first_reason(talks: Path) -> None:
    act = an_act(article(1, "Repealed."), textual_mod("repeal", "mod_1", "art_77"))
    (talks / "other.xml").write_bytes(act)
    with pytest.raises(InputError, match="nothing of the act can be carried out: Article 1: Repe"):
        amend_new("v1", by=["board"], because="no", edited="../other.xml")


def test_of_names_a_text_only_for_an_act(talks: Path) -> None:
    (talks / "copy.xml").write_bytes(a_text("<article><num>1</num></article>"))
    with pytest.raises(InputError, match="is no act that amends a text"):
        amend_new("v1", by=["board"], because="no", edited="../copy.xml", work=WORK)
    with pytest.raises(InputError, match="--of goes with --from ACT"):
        amend_new("v1", by=["board"], because="no", say=["Delete Article 3."], work=WORK)
