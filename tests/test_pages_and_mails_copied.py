"""What a page or a mail has around a draft is set apart; what may be of the draft is kept."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from plans.outlining import read_label
from plans.readers import read_document

DRAFT = "1. The toll is 3 francs.\n\n2. Lorries are banned.\n"
TOP = "From: Ada Byrne <ada@example.org>\nTo: Lev Orlov <lev@example.org>\nSubject: Draft\n"
NOTE = "Lev,\n\nPlease look at this before noon. I have said nothing yet.\n\nAda\n"
PAGES = {
    "de": ("Anzeige", "Lesen Sie auch: Neue Brücke"),
    "es": ("Publicidad", "Lea también: El puente"),
    "fr": ("Publicité", "Lire aussi : Le pont"),
    "uk": ("Реклама", "Читайте також: Міст"),
    "ru": ("Реклама", "Читайте также: Мост"),
    "zh": ("广告", "延伸阅读：新桥"),
    "ar": ("إعلان", "اقرأ أيضا: الجسر"),
    "pl": ("Reklama", "Czytaj także: Most"),
}

WROTE = (
    "On Mon, 5 May 2031 at 09:14, Lena Frost <lena@example.com> wrote:",
    "Am 5. Mai 2031 um 09:14 schrieb Lena Frost <lena@example.com>:",
    "Le 5 mai 2031 à 09:14, Lena Frost a écrit :",
    "El 5 de mayo de 2031, Lena Frost <lena@example.com> escribió:",
    "пн, 5 мая 2031 г. в 09:14, Лена Фрост <lena@example.com> написала:",
    "пн, 5 трав. 2031 р. о 09:14 Лена Фрост <lena@example.com> пише:",
    "pon., 5 maj 2031 o 09:14 Lena Frost <lena@example.com> napisała:",
    "Lena Frost <lena@example.com> 于2031年5月5日周一 09:14写道：",
)


def words(text: str) -> list[str]:
    read = read_document(text.encode(), PurePath("draft.txt"), "draft")
    return [clause.text for clause in read.revision.walk()]


def apart(text: str) -> str:
    return "\n".join(read_document(text.encode(), PurePath("draft.txt"), "draft").apart)


@pytest.mark.parametrize("language", PAGES)
def test_the_lines_of_a_page_between_its_points_are_told_and_no_clauses(language: str) -> None:
    first, second = PAGES[language]
    page = DRAFT.replace("\n\n", f"\n\n{first}\n\n{second}\n\n", 1)
    assert words(page) == words(DRAFT)
    assert first in apart(page)
    assert second in apart(page)


def test_one_such_line_may_be_words_of_the_document() -> None:
    assert any("Share" in each for each in words(f"{DRAFT}\nShare\n"))


def test_a_sentence_that_begins_so_is_kept() -> None:
    said = "Published tariffs bind both sides.\n\nUpdated tariffs do too.\n"
    assert "Published" in " ".join(words(f"TOLLS\n\n{said}\n{DRAFT}"))


def test_a_headline_that_something_was_published_is_the_title() -> None:
    head = "Опубліковано текст угоди про шлюзи"
    page = f"{head}\n\nПоділитися\n\n{DRAFT}\nРеклама\n"
    assert read_document(page.encode(), PurePath("a.txt"), "a").revision.title == head


def test_of_a_mail_that_sends_a_draft_on_the_draft_is_read() -> None:
    assert words(f"{TOP}\n{NOTE}\n{TOP}\nLev, our last word:\n\n{DRAFT}\nRegards\nAda\n") == words(
        DRAFT
    )


@pytest.mark.parametrize("line", WROTE)
def test_what_a_mail_program_puts_over_a_quoted_mail_is_the_top_of_that(line: str) -> None:
    answer = f"See below.\n\nSam\n\n{line}\n\n{DRAFT}"
    assert words(answer) == words(DRAFT)
    assert "See below." in apart(answer)


def test_a_document_may_say_that_somebody_wrote() -> None:
    said = "The parties met.\n\nOn 5 May 2031 the council wrote:\n\n"
    assert "The parties met." in " ".join(words(f"REPORT\n\n{said}{DRAFT}"))


STAMPS = (
    "[12.03.2031, 18:05] ",
    "12/03/2031, 18:05 - ",
    "[3/12/31, 6:05:09 PM] ",
    "2031-03-12 18:05 ",
)


@pytest.mark.parametrize("stamp", STAMPS)
def test_messages_of_a_chat_are_read_without_their_hours(stamp: str) -> None:
    points = [line for line in DRAFT.splitlines() if line] + ["3. Talks go on."]
    chat = "".join(f"{stamp}Ada: {point}\n" for point in points)
    assert words(chat) == words("\n\n".join(points))


@pytest.mark.parametrize(
    "stamp",
    [
        "[12.03.2031, 18:05] Ada: ",
        "12/03/31, 18:05 - Ада: ",
        "Ada Byrne, [12 May 2031, 18:05:09]:\n",
        "Лев, [12.03.2031 18:05]\n[Переслано от Новости]\n",
    ],
)
def test_of_a_chat_the_message_with_a_text_is_read_and_remarks_are_set_apart(stamp: str) -> None:
    chat = f"{stamp}{DRAFT}\n{stamp}Not final!\n{stamp}Do you see\nwhy?\n"
    read = read_document(chat.encode(), PurePath("draft.txt"), "draft")
    assert [clause.text for clause in read.revision.walk()] == words(DRAFT)
    assert {"Not final!", "why?"} <= {line.rpartition(": ")[2] for line in read.apart}


MARKED = (
    "# Toll\n\n## Lorries\n\n1. Lorries are **banned**.\n2. Cars pay.\n",
    "**Lorries**\n\n- Lorries are banned.\n- Cars pay.\n\n**Carts**\n\n- Carts pay.\n",
)


@pytest.mark.parametrize("text", MARKED)
def test_markdown_is_read_as_such_whatever_its_file_is_called(text: str) -> None:
    read = [read_document(text.encode(), PurePath(name), "draft") for name in ("a.txt", "a.md")]
    assert read[0].revision == read[1].revision


@pytest.mark.parametrize("mark", ["*", "_"])
def test_what_a_messenger_shows_bold_is_read_without_its_marks(mark: str) -> None:
    heads = (f"{mark}1. Lorries{mark}", f"{mark}2. Carts{mark}")
    chat = f"{heads[0]}\nLorries of 5 * 3 t are {mark}banned{mark}.\n\n{heads[1]}\nCarts pay.\n"
    assert words(chat) == ["Lorries of 5 * 3 t are banned.", "Carts pay."]


def test_who_said_what_stays_where_several_wrote() -> None:
    senders = ("Ada", "Lev", "Ada")
    chat = "".join(f"[12.03.2031, 18:05] {name}: We pay {len(name)}.\n" for name in senders)
    assert words(chat)[1] == "Lev: We pay 3."


def test_times_in_a_list_are_no_stamps() -> None:
    text = "".join(f"12.03.2031, 18:0{no} the gate opens\n" for no in range(4))
    assert "18:03" in " ".join(words(f"GATE\n\n{text}\n{DRAFT}"))


def test_where_both_messages_have_numbers_none_is_left_out() -> None:
    both = " ".join(words(f"{TOP}\n1. I refuse the toll.\n\n{TOP}\n{DRAFT}"))
    assert "I refuse" in both
    assert "Lorries" in both


def test_a_letter_inside_a_document_is_words_of_it() -> None:
    said = " ".join(words(f"AGREEMENT\n\n{DRAFT}\nAnnex A letter\n\n{TOP}\nIt is done.\n"))
    assert "Lorries" in said
    assert "It is done" in said


def test_every_line_set_apart_is_told() -> None:
    text = f"{TOP}\n{NOTE}\n{TOP}\n{DRAFT}"
    assert all(line in apart(text) for line in NOTE.split("\n") if line and not read_label(line))


@pytest.mark.parametrize(
    "mark", ["[edit]", "[Bearbeiten | Quelltext bearbeiten]", "[править | править код]", "[编辑]"]
)
def test_what_a_page_has_behind_a_heading_for_who_edits_it_is_no_heading(mark: str) -> None:
    page = f"The toll treaty\n\nText {mark}\n\n{DRAFT}\nNotes [of the clerk]\n\nNone.\n"
    read = read_document(page.encode(), PurePath("draft.txt"), "draft")
    headings = [each.heading for each in read.revision.walk()]
    assert "Text" in headings
    assert "Notes [of the clerk]" in headings
    assert mark in "\n".join(read.apart)


def test_a_draft_that_is_quoted_below_a_short_answer_is_read() -> None:
    answer = "See below.\n\nThx\nM.\n\n> On 3 May 2031, Lev wrote:\n> \n"
    quoted = "".join(f"> {line}\n" for line in DRAFT.splitlines() if line)
    assert words(f"{TOP}\n{answer}{quoted}") == words(DRAFT)
    assert "See below." in apart(f"{TOP}\n{answer}{quoted}")
