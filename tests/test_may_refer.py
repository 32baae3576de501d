"""Whether a text may refer to anything: where it is said that it cannot, nothing is found."""

from __future__ import annotations

import pytest

from benchmarks.documents.generate import generate
from plans.quantities import may_refer, mentions


@pytest.mark.parametrize(
    ("tag", "refers", "tells_none"),
    [
        ("en", "under Article 5(2)", "paid within 30 days"),
        ("en", "410 U.S. 113 (1973)", "410 observers and 113 guards"),
        ("en", "as the third paragraph says", "in the third year"),
        ("de", "nach § 20 Abs. 1", "binnen 20 Tagen"),
        ("es", "conforme al artículo 7", "en siete días"),
        ("fr", "au sens de l'article premier", "un premier versement"),
        ("pl", "zgodnie z art. 5 ust. 2", "w ciągu 5 dni"),
        ("uk", "згідно зі статтею 5", "протягом 5 днів"),
        ("ru", "в соответствии со статьёй 5", "в течение 5 дней"),
        ("zh", "依照第五条第二款", "五天以内"),
        ("zh", "见附件二", "二十名观察员"),
        ("ar", "وفقا للمادة 5", "خلال 5 أيام"),
    ],
)
def test_a_reference_may_stand_only_where_a_word_for_one_does(
    tag: str, refers: str, tells_none: str
) -> None:
    assert any(each.kind == "reference" for each in mentions(refers, tag))
    assert may_refer(refers, tag)
    assert not may_refer(tells_none, tag)


@pytest.mark.parametrize("grammar", ["en-statute", "de-statute", "uk-treaty", "zh-treaty"])
def test_no_is_sure(grammar: str) -> None:
    made = generate(grammar, 60, "heavy", seed=7)
    tag = grammar.partition("-")[0]
    texts = [clause.prose for side in (made.before, made.after) for clause in side.walk()]
    refer = [text for text in texts if any(m.kind == "reference" for m in mentions(text, tag))]
    assert refer
    assert all(may_refer(text, tag) for text in refer)
