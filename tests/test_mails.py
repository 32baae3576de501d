"""A mail that a program saved is read for the draft in it, or for the one it was sent with."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import PurePath

import pytest
from word_files import p, r, word_file

from plans.drafting import ReadDocument
from plans.errors import UnreadableFile
from plans.readers import read_document

DRAFT = "1. Сторони припиняють вогонь.\n2. Die Maut beträgt 3 €.\n"
WORD = word_file(p(r("1. Die Brücke ist offen.")) + p(r("2. Die Maut beträgt 3 €.")))
NOTE = "Lev,\n\nplease look at this before noon. Ada\n"


def mail(words: str, *attached: tuple[str, bytes], kind: str = "plain", coded: str = "") -> bytes:
    made = EmailMessage()
    made["From"], made["To"] = "Ada Byrne <ada@example.org>", "Lev <lev@example.org>"
    made["Subject"], made["Date"] = "Re: Умови", "Mon, 12 May 2031 09:00:00 +0200"
    made.set_content(words, subtype=kind, cte=coded or None)
    for name, data in attached:
        made.add_attachment(data, maintype="application", subtype="x", filename=name)
    return bytes(made)


def read(data: bytes, name: str = "deal.eml") -> ReadDocument:
    return read_document(data, PurePath(name), name)


def said(found: ReadDocument) -> list[str]:
    return [clause.text for clause in found.revision.walk()]


@pytest.mark.parametrize("name", ["deal.eml", "deal.txt", "deal"])
@pytest.mark.parametrize("coded", ["base64", "quoted-printable"])
def test_what_a_mail_says_is_read_with_its_subject_and_day(name: str, coded: str) -> None:
    found = read(mail(DRAFT, coded=coded), name)
    assert said(found) == ["Сторони припиняють вогонь.", "Die Maut beträgt 3 €."]
    assert (found.revision.title, found.revision.date) == ("Умови", "2031-05-12")


def test_a_mail_that_is_a_page_reads_as_one() -> None:
    page = "<ol><li>Сторони припиняють вогонь.</li><li>Die Maut beträgt 3 €.</li></ol>"
    found = read(mail(page, kind="html"))
    assert (said(found), found.revision.date) == (said(read(mail(DRAFT))), "2031-05-12")


def test_the_one_draft_that_a_mail_was_sent_with_is_read_in_its_place() -> None:
    found = read(mail(NOTE, ("Entwurf 3.docx", WORD), ("logo.png", b"\x89PNG\r\n")))
    assert said(found) == said(read(WORD, "Entwurf 3.docx"))
    assert any("'Entwurf 3.docx', which is attached" in each for each in found.warnings)
    assert "please look at this before noon. Ada" in found.apart


def test_of_a_revision_that_a_mail_was_sent_with_the_mail_is_told_too() -> None:
    revision = b"revision: v2\nclauses:\n  - {id: a, text: The ferry runs daily.}\n"
    found = read(mail(NOTE, ("v2.yaml", revision)))
    assert found.revision == read(revision, "v2.yaml").revision
    assert any("'v2.yaml', which is attached" in each for each in found.warnings)
    assert "please look at this before noon. Ada" in found.apart


@pytest.mark.parametrize("words", [DRAFT, NOTE])
def test_which_of_two_drafts_is_meant_is_not_guessed(words: str) -> None:
    sent = (("a.docx", WORD), ("b.docx", WORD)) if words == NOTE else (("a.docx", WORD),)
    found = read(mail(words, *sent))
    assert said(found) == said(read(mail(words)))
    assert any("attached to it and not read: 'a.docx'" in each for each in found.warnings)


@pytest.mark.parametrize("attached", [(), (("logo.png", b"\x89PNG"),)])
def test_a_mail_without_words_is_told_as_one(attached: tuple[tuple[str, bytes], ...]) -> None:
    with pytest.raises(UnreadableFile, match="says nothing"):
        read(mail("\n", *attached))


@pytest.mark.parametrize(
    "odd",
    [
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\n1. So.",
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" * 3000,
        b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 3000,
        b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n\xff\xfe!!",
    ],
)
def test_a_mail_that_is_no_mail_is_read_or_told(odd: bytes) -> None:
    try:
        assert read(odd).revision
    except UnreadableFile as error:
        assert "mail" in str(error)
