"""A text that was pasted from a mail, with a sign of quotation before each line."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.readers import read_document

TEXTS = [
    "1. The gate is open.\n\n2. The well is deep.\n",
    "# Ordnung\n\n## 1. Tor\n\nDas Tor ist offen.\n\n## 2. Brunnen\n\nDer Brunnen ist tief.\n",
    "Стаття 1. Ворота\n\n1. Вони відчинені.\n2. Їх фарбують.\n\nСтаття 2. Криниця\n\nГлибока.\n",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("mark", ["> ", ">", "> > "])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_quoted_as_a_whole_it_reads_as_before(text: str, mark: str, name: str) -> None:
    quoted = "".join(f"{mark}{line}".rstrip() + "\n" for line in text.splitlines())
    read = [read_document(each.encode(), Path(name), name).revision for each in (text, quoted)]
    assert read[0].clauses == read[1].clauses
    assert len(read[0].clauses) == 2


TOPS = [
    "From: Anna\nSubject: Re: {}\n",
    "Von: anna@haus.example\nBetreff: {}\n",
    "Від: Ганна\nТема: Re: Fwd: {}\n",
    "发件人：安娜\n主题：回复：{}\n",
    "De : Anne\nObjet : TR: RE: {}\n",
]


@pytest.mark.parametrize("top", TOPS)
@pytest.mark.parametrize("mark", ["", "> "])
@pytest.mark.parametrize("text", TEXTS[:1])
def test_below_the_top_of_a_mail_it_reads_as_before_however_short(
    top: str, mark: str, text: str
) -> None:
    sent = "".join(f"{mark}{line}".rstrip() + "\n" for line in text.splitlines())
    mail = f"{top.format('The gate')}\n{sent}"
    alone = read_document(text.encode(), Path("a.txt"), "a.txt").revision
    read = read_document(mail.encode(), Path("a.txt"), "a.txt").revision
    assert read.clauses == alone.clauses
    assert read.title == "The gate"


def test_a_memorandum_of_two_lines_is_no_mail_and_an_answer_keeps_its_quotation() -> None:
    memo = "Date: 3 May 2026\nSubject: The gate\n\n1. It is open.\n\n2. It is green.\n"
    assert read_document(memo.encode(), Path("a.txt"), "a.txt").revision.title != "The gate"
    answer = "We agree to this.\n\n> 1. It is open.\n> 2. It is green.\n"
    read = read_document(answer.encode(), Path("a.txt"), "a.txt").revision
    assert not any(clause.label for clause in read.clauses)
