"""Made-up laws in eight languages: the same every time, and read and compared by the laws."""

from __future__ import annotations

import pytest

from benchmarks.collection.laws import PHRASES, history, printed
from benchmarks.collections import laws_kept


def test_a_number_gives_the_same_law_with_the_same_history() -> None:
    first, second = (list(history(7, 20)) for _ in range(2))
    assert first == second
    assert len(set(first)) > 15
    assert first != list(history(8, 20))


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_says_every_sentence_in_two_wordings_with_its_figure(language: str) -> None:
    said = PHRASES[language]["said"]
    assert len(said) == 8
    for one, other in said:
        assert one != other
        assert one.count("{n}") == other.count("{n}") == 1
    (law,) = history(3, 1)
    assert "{" not in printed(law, 3, language)


def test_no_word_is_lost_and_every_pair_is_mirrored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.collections.VERSIONS", 3)
    assert laws_kept(8) == {
        "the same text is no change": 1,
        "backwards it is mirrored": 1,
        "words lost": 0,
    }
