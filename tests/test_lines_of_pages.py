"""What no line of a page parts: figures and their words, parts and their numbers."""

from __future__ import annotations

import pytest

from plans.formats.html._together import together

GLUE = "\u00a0"


@pytest.mark.parametrize(
    "words",
    [
        "at most 50_% of 600,000_personnel for 10_years, §_5 and Article_7 of USD_100_billion",
        "не більше 50_% на строк 10_років, §_5, стаття_7 і п._3 ст._8, 100_тисяч гривень",
        "не более 50_% на 10_лет, §_5, статья_7 и п._3 ст._8, 2_000_000_рублей",
        "au plus 50_% pendant 10_ans, §_5, article_7 alinéa_2, 600_000_personnes, 20_€",
        "höchstens 50_% für 10_Jahre nach §_5 Abs._2, Artikel_7 und 20_Euro, am 5._Mai 2026",
        "no más del 50_% durante 10_años, §_5, artículo_7 y 20_euros",
        "على ألا تتجاوز 50_% لمدة 10_سنوات وفقا للفقرة، المادة_7 و600_جندي",
        "最多 50_%，期限10_年，依照 §_5 和第_7 条",
        "al massimo il 50_% per 10_anni, articolo_7 comma_2",
        "1_of_8_speak, 9 of the 10_texts, all of 5_texts",
        "v2 and 3, 4; 1. The lease; point_12, 14; 12 Unterstützungsleistungen; lot5 ends",
        "<p>from <del>5</del> <ins>7</ins>_days, 10_<del>years</del>, <bdi>9</bdi>_Mai",
        "art._<b>9</b>",
    ],
)
def test_no_line_ends_between_what_belongs_together(words: str) -> None:
    parted, bound = words.replace("_", " "), words.replace("_", GLUE)
    assert "".join(together([parted])) == bound
    # A page comes in pieces that end anywhere, and is looked at from one article to the next.
    pieces = [*"5 ", "<article>", *parted, "</article>\n", "<article>10", *" %</article>"]
    said = f"5 <article>{bound}</article>\n<article>10{GLUE}%</article>"
    assert "".join(together(pieces)) == said


@pytest.mark.parametrize(
    "page",
    [
        '<a title="5 %" href="a 5 b">x</a>',
        "<style>a { margin: 5 px }</style><script>const a = b < 5 ? 5 % 2 : 1</script>",
        "<title>5 %</title><code>diff <b>a 5 %</b></code><textarea>§ 5\n5 %</textarea>",
    ],
)
def test_what_is_taken_letter_by_letter_stays_as_it_is(page: str) -> None:
    assert "".join(together([page])) == page
