"""A text that came in a letter: what is the letter's own is set apart, and nothing else is."""

from __future__ import annotations

import pytest

import plans

BODY = "1. The lake is shared.\n\n2. The dam is shut for 30 days.\n\n3. Each side pays half.\n"
LETTERS = {
    "en": ("Dear colleagues,", "please find our draft below:", "Kind regards,", "Ana"),
    "de": ("Sehr geehrte Damen und Herren,", "hier der Stand:", "Mit freundlichen Grüßen", "K. M."),
    "es": ("Estimados colegas:", "este es el borrador:", "Un cordial saludo,", "Inés"),
    "fr": ("Chers collègues,", "voici notre texte :", "Bien cordialement,", "Luc"),
    "pl": ("Szanowni Państwo,", "oto nasz projekt:", "Z poważaniem", "Jan"),
    "ru": ("Уважаемые коллеги!", "наш текст ниже:", "С уважением,", "Иван"),
    "uk": ("Шановні колеги,", "наш текст нижче:", "З повагою", "Оля"),
    "zh": ("各位同事：", "草案如下：", "此致", "敬礼"),
    "ar": ("السادة الزملاء،", "هذه هي المسودة:", "مع خالص التحية،", "سلمى"),
}


def clauses(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.label, each.heading, each.text) for each in plans.read(text).walk()]


@pytest.mark.parametrize("language", LETTERS)
def test_what_a_letter_says_around_the_text_is_none_of_its_clauses(language: str) -> None:
    greeting, handing, farewell, name = LETTERS[language]
    letter = f"{greeting}\n\n{handing}\n\n{BODY}\n{farewell}\n{name}\n"
    assert clauses(letter) == clauses(BODY)


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_that_only_greets_hands_its_text_over(language: str) -> None:
    assert clauses(f"{LETTERS[language][0]}\n\n{BODY}") == clauses(BODY)
    assert clauses(f"{LETTERS[language][0]}\n{BODY}") == clauses(BODY)


def test_what_hands_the_text_over_on_the_line_of_the_greeting_goes_with_it() -> None:
    assert clauses(f"Hi Tom, this is what they sent us:\n\n{BODY}") == clauses(BODY)


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        (f"Dear colleagues,\n\nour limit is now 45 days:\n\n{BODY}", "our limit is now 45 days:"),
        (f"{BODY}\nThanks to the depositary, copies are free.\n", "copies are free."),
        (f"{BODY}\nKind regards\n\n4. Each side may leave.\n", "Kind regards"),
        (f"1. Friends:\n\nDear friends,\n\n{BODY}", "Dear friends,"),
    ],
)
def test_what_could_be_of_the_text_stays_in_it(letter: str, said: str) -> None:
    read = plans.read(letter)
    clauses = [*read.walk()]
    words = [part for each in clauses for part in (each.heading, each.text, each.closing) if part]
    assert any(said in part for part in (read.title, *words))


def test_a_letter_of_a_greeting_and_a_farewell_alone_keeps_its_words() -> None:
    assert "Dear all" in plans.read("Dear all,\n\nKind regards\n").clauses[0].text
