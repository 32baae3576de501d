"""What words say that changed: to be read, put otherwise, or told by another change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.cli._options import Severity
from plans.diffing import Change, diff
from plans.diffing.same_sense import rephrased
from plans.diffing.words_left import words_left
from plans.languages import language
from plans.model import Revision
from plans.terms import SEVERITIES


def _clause(text: str) -> dict[str, str]:
    return {"id": "c", "label": "7", "heading": "Upkeep", "text": text}


def _changes(before: str, after: str, **settings: object) -> list[Change]:
    sides = [
        Revision.model_validate({"revision": name, "clauses": [_clause(text)]})
        for name, text in (("v1", before), ("v2", after))
    ]
    return list(diff(*sides, **settings).changes)  # type: ignore[arg-type]


def _said(before: str, after: str) -> list[tuple[str, str]]:
    return [(each.rule, each.severity) for each in _changes(before, after)]


READ = [
    ("The tenant repairs the roof.", "The tenant paints the roof."),
    ("The goods are sound and whole.", "The goods are cheap and whole."),
    ("Die Reparatur zahlt der Mieter.", "Die Reparatur plant der Mieter."),
    ("El arrendatario paga la renta.", "El arrendatario calcula la renta."),
    ("Le bailleur répare le toit.", "Le bailleur garde le toit."),
    ("Ремонт оплачує орендар.", "Ремонт планує орендар."),
    ("Ремонт оплачивает арендатор.", "Ремонт планирует арендатор."),
    ("修理费用由承租人承担。", "修理计划由承租人制定。"),
    ("يدفع المستأجر تكاليف الإصلاح.", "يحسب المستأجر تكاليف الإصلاح."),
    ("Naprawę opłaca najemca.", "Naprawę planuje najemca."),
]
REPHRASED = [
    ("The tenant keeps the roof sound.", "A tenant is keeping roofs sound."),
    ("The colour of the centre is honoured.", "The color of the center is honored."),
    ("Der Mieter pflegt den Hof.", "Die Mieter pflegen die Hofe."),
    ("El inquilino limpia la sala.", "Los inquilinos limpian las salas."),
    ("Le locataire garde la salle.", "Les locataires gardent les salles."),
    ("Орендар сплачує оренду.", "Орендарі сплачують оренду."),
    ("Сторона обязана хранить тайну.", "Стороны обязаны хранить тайну."),
    ("双方保护的水源。", "双方保护水源。"),
    ("Strona chroni źródło.", "Strony chronią źródła."),
    ("The two Parties keep the roof sound.", "Both Parties keep the roof sound."),
    ("Den Hof pflegen die zwei Seiten.", "Den Hof pflegen beide Seiten."),
    ("Витрати несуть дві сторони.", "Витрати несуть обидві сторони."),
]
ORDER = [
    ("The tenant tells the landlord in writing.", "In writing, the tenant tells the landlord."),
    ("They keep bread and wine.", "They keep wine and bread."),
    ("Сторони зберігають документи в архіві.", "В архіві сторони зберігають документи."),
]


@pytest.mark.parametrize(("before", "after"), READ)
def test_words_that_nothing_explains_are_to_be_read(before: str, after: str) -> None:
    assert _said(before, after) == [("clause-reworded", "reworded")]
    assert _said(after, before) == [("clause-reworded", "reworded")]


@pytest.mark.parametrize(("before", "after"), REPHRASED + ORDER)
def test_forms_small_words_and_order_are_minor(before: str, after: str) -> None:
    assert _said(before, after) == [("clause-rephrased", "minor")]
    assert _said(after, before) == [("clause-rephrased", "minor")]


def test_what_changes_places_with_something_else_says_something_else() -> None:
    assert not rephrased("Arden pays Belmore.", "Belmore pays Arden.", "en")
    assert not rephrased("The buyer sues the seller.", "The seller sues the buyer.", "en")


def test_words_that_a_value_tells_are_its_shadow() -> None:
    value, words = _changes("The rent is due in 30 days.", "The rent is due in 14 days.")
    assert (value.severity, words.severity) == ("substantive", "minor")
    assert words.follows == value.fingerprint


def test_words_beside_a_value_that_it_does_not_tell_are_to_be_read() -> None:
    value, words = _changes(
        "The tenant pays the rent in 30 days.", "The tenant lowers the rent in 14 days."
    )
    assert (value.severity, words.severity, words.follows) == ("substantive", "reworded", None)


def test_what_a_change_quotes_is_told() -> None:
    found = _changes(
        "It needs the prior consent of the council.",
        "It needs prior consultation with the council.",
    )
    assert [each.severity for each in found] == ["substantive", "minor"]


def test_a_severity_that_was_chosen_for_a_rule_stays() -> None:
    changes = _changes(
        "It is due in 30 days.", "It is due in 14 days.", severities={"clause-reworded": "red-line"}
    )
    assert [each.severity for each in changes] == ["substantive", "red-line"]


def test_the_summary_counts_what_follows_from_nothing() -> None:
    sides = [
        Revision.model_validate({"revision": name, "clauses": [_clause(text)]})
        for name, text in (("v1", "It runs 5 years."), ("v2", "It runs 6 years."))
    ]
    summary = diff(*sides).summary
    assert summary["severity"] == {"substantive": 1}
    assert summary["changes"] == 2


def test_the_command_line_offers_every_severity() -> None:
    assert [str(each) for each in Severity] == list(SEVERITIES)


@pytest.mark.parametrize("tag", ["en", "de", "es", "fr", "uk", "ru", "zh", "ar", "pl", "it", "pt"])
def test_no_word_that_binds_denies_or_joins_is_small(tag: str) -> None:
    known = language(tag)
    small = known.grammar.articles | known.grammar.links
    grave = [*known.force.modals.values(), *known.negation.words.values(), known.joints.choices]
    grave += [known.joints.lists, *known.qualifiers.words.values()]
    assert small
    assert {form for forms in grave for form in forms} & small == set()


VOCABULARY = [
    *("the", "a", "tenant", "tenants", "lessor", "pays", "paid", "pay", "Arden", "Belmore", "and"),
    *("or", "not", "shall", "may", "5", "days", "30", "Article", "6", "is", "colour", "color"),
    *("two", "both"),
]
WORDS = st.lists(
    st.sampled_from(VOCABULARY),
    max_size=8,
).map(" ".join)


@given(WORDS, WORDS)
def test_the_order_of_sides_changes_nothing(before: str, after: str) -> None:
    assert rephrased(before, after, "en") == rephrased(after, before, "en")
    assert words_left(before, after, "en") == words_left(after, before, "en")


@given(WORDS)
def test_equal_texts_leave_nothing_to_read(text: str) -> None:
    assert not words_left(text, text, "en")


ANEW = [
    (
        "Arden agrees to write into its constitution that it will not join the alliance.",
        "Membership depends on the consent of all allies, which is not there at present.",
    ),
    (
        "Beide Seiten führen an den Schulen Programme ein, die Verständnis fördern sollen.",
        "Arden muss die Regeln der Union zum Schutz sprachlicher Minderheiten übernehmen.",
    ),
    (
        "Обидві сторони повинні запровадити у школах програми взаєморозуміння.",
        "Арден не може змінювати правила захисту мовних меншин без згоди Союзу.",
    ),
    (
        "Kestria will have no role in the rule of the bay. Its chiefs pledge to destroy and"
        " stop building any offensive works, and to live in peace with their neighbours.",
        "Kestria and other groups agree not to have any role in the rule of the bay, in any form."
        " All military and offensive works, including mills, will be destroyed and not rebuilt.",
    ),
]


@pytest.mark.parametrize(("before", "after"), [*ANEW, *(pair[::-1] for pair in ANEW)])
def test_of_a_text_written_anew_no_word_of_force_came_or_went(before: str, after: str) -> None:
    assert _said(before, after) == [("clause-rewritten", "substantive")]


VALUES_ANEW = [
    (
        "Once they are back, Arden will free several security prisoners serving life sentences and"
        " over 1,000 villagers arrested since the war began.",
        "As soon as all hostages are released, 1,700 villagers and 250 lifers leave the camps,"
        " including women and children who were detained there.",
        [("over 1,000 villagers", "1,700 villagers"), (None, "250 lifers")],
    ),
    (
        "Die Größe der Streitkräfte von Arden wird auf 600.000 Soldaten im Ganzen begrenzt.",
        "Im Frieden hat die Armee künftig höchstens 800.000 Mann unter ihren Fahnen.",
        [("600.000", "höchstens 800.000")],
    ),
    (
        "После возвращения Арден освободит более 1000 жителей, арестованных с начала войны.",
        "Когда все заложники вернутся домой, 1700 жителей отпустят вместе с детьми.",
        [("более 1000", "1700")],
    ),
]


@pytest.mark.parametrize(("before", "after", "values"), VALUES_ANEW)
def test_of_a_text_written_anew_each_value_is_told_by_itself(
    before: str, after: str, values: list[tuple[str | None, str | None]]
) -> None:
    for step in (1, -1):
        told = {
            (each.before, each.after)
            for each in _changes(*(before, after)[::step])
            if each.rule != "clause-rewritten" and each.severity == "substantive"
        }
        assert values[0][::step] in told
        assert told <= {value[::step] for value in values}


@pytest.mark.parametrize(
    ("short", "name", "same"),
    [
        ("U.S.", "United States", True),
        ("OAS", "Organisation of American States", True),
        ("OIC", "Organisation of the Islamic Conference", True),
        ("ЕС", "Европейский союз", True),
        ("UK", "Ukraine", False),
        ("Arden", "Belmore", False),
    ],
)
def test_initials_in_place_of_a_name_are_no_other_name(short: str, name: str, same: bool) -> None:
    before, after = (f"The envoy of {each} repairs the old bridge." for each in (short, name))
    for rules in (_said(before, after), _said(after, before)):
        assert all(rule == "clause-reworded" for rule, _ in rules) is same


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("The guard will lose its post.", "The guard forfeits its post.", False),
        ("The council will name a judge.", "The council to name a judge.", False),
        ("The states will cooperate.", "The states cooperate.", False),
        ("Arden will join the bloc.", "Arden hopes to join the bloc.", True),
        ("The states will not cooperate.", "The states cooperate.", True),
        ("The states will cooperate.", "The states may cooperate.", True),
    ],
)
def test_a_verb_says_by_itself_what_it_says_with_will(before: str, after: str, told: bool) -> None:
    for sides in ((before, after), (after, before)):
        rules = [rule for rule, _ in _said(*sides)]
        assert any(rule.startswith(("modal", "negation")) for rule in rules) is told


def test_what_one_has_as_heading_and_the_other_as_text_is_compared_as_words() -> None:
    below = [{"id": "d", "text": "It is paid."}]
    sides = [
        Revision.model_validate(
            {"revision": name, "clauses": [{"id": "c", "clauses": below} | said]}
        )
        for name, said in (
            ("v1", {"text": "The guarantee of the union:"}),
            ("v2", {"heading": "The guarantee of the league"}),
        )
    ]
    for each in (sides, sides[::-1]):
        assert {change.family for change in diff(*each).changes} == {"words"}


def test_a_text_that_is_but_the_heading_of_the_other_side_is_one() -> None:
    below = [{"id": "d", "text": "Each army stays where it is."}]
    before = {"id": "c", "text": "Territories:", "clauses": below}
    after = {"id": "c", "heading": "Territories", "text": "Talks start from where each army is."}
    sides = [
        Revision.model_validate({"revision": name, "clauses": [clause]})
        for name, clause in (("v1", before), ("v2", after))
    ]
    for each, rule in ((sides, "text-added"), (sides[::-1], "text-removed")):
        changes = diff(*each).changes
        assert [one.rule for one in changes if one.clause == "c"] == [rule]
