"""Every rule does what its page says, and keeps quiet where a careful editor would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rules_harness import Example, rules_of, sections

from plans.judging import rule_catalogue
from plans.judging.said_numbers import figures
from plans.reading import parse_exact

RULES = sorted(rule_catalogue())


def page_of(rule: str) -> dict[str, str]:
    return sections(rule_catalogue()[rule].page)


@pytest.mark.parametrize("rule", RULES)
def test_a_page_has_a_sentence_a_reason_and_two_examples(rule):
    page = page_of(rule)
    assert set(page) == {"first", "why", "Bad", "Good"}
    assert page["first"][0].isupper() and page["first"].endswith(".")
    assert "\n" not in page["first"] and ". " not in page["first"]
    assert page["why"].endswith(".")
    assert page["Bad"] != page["Good"]


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_breaks_that_rule_and_no_other(rule):
    assert set(rules_of(page_of(rule)["Bad"])) == {rule}


@pytest.mark.parametrize("rule", RULES)
def test_the_good_example_breaks_no_rule(rule):
    assert rules_of(page_of(rule)["Good"]) == []


@pytest.mark.parametrize("rule", RULES)
def test_every_fault_points_at_something_that_stands_in_the_file(rule):
    example = Example.read(page_of(rule)["Bad"])
    parsed = parse_exact(example.text, "bad.yaml")
    for fault in example.faults(rule):
        # A list of one may be written without brackets: then its only item has no place.
        alone = isinstance(fault.path[-1], int) and fault.path[:-1] in parsed.keys
        assert alone or fault.path in parsed.places, fault.path
        place = parsed.where(fault.path)
        assert place is not None and place.line > 0 and place.column > 0


@pytest.mark.parametrize("rule", RULES)
def test_every_fault_says_what_is_wrong_and_what_to_do(rule):
    for fault in Example.read(page_of(rule)["Bad"]).faults(rule):
        assert fault.hint
        assert not fault.message.endswith(".") and not fault.hint.endswith(".")
        assert "\n" not in fault.message + fault.hint


@pytest.mark.parametrize("rule", RULES)
def test_an_empty_revision_breaks_no_rule(rule):
    assert Example.read("revision: v1").faults(rule) == []


def of_clauses(*clauses: str, top: str = "") -> list[str]:
    """Return what the rules say of a draft with ``clauses`` as flow YAML."""
    rows = "".join(f"  - {clause}\n" for clause in clauses)
    return rules_of(f"revision: v1\n{top}clauses:\n{rows}")


def of_term(text: str, term: str) -> list[str]:
    """Return what the rules say of a clause with ``text`` and one term."""
    return of_clauses(f'{{id: one, text: "{text}", terms: {{it: {{{term}}}}}}}')


# --- numbers in words ------------------------------------------------------

ARMY = "kind: quantity, issue: army-size, role: cap, value: {} personnel"
SHARE = "kind: share, issue: us-profit-share, of: profits, to: us, value: {} %"
MONEY = "kind: money, issue: frozen-assets, value: {}"
YEARS = "kind: duration, issue: guarantee, of: the guarantee, value: {}"
DUE = "kind: deadline, issue: elections, action: vote, due: {}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("600,000 personnel", ["600000 personnel"]),
        ("600 000 personnel", ["600000 personnel"]),
        ("600.000.000 roubles", ["RUB 600 million"]),
        ("eight hundred thousand personnel", ["800000 personnel"]),
        ("0.8 million personnel", ["800000 personnel"]),
        ("[600,000] [800,000] personnel", ["600000 personnel", "800000 personnel"]),
        ("between 600,000 and 800,000 personnel", ["600000 personnel", "800000 personnel"]),
        ("800,000 in peacetime", ["800000"]),
        ("two to three days", ["2 days", "3 days"]),
        ("a ten-year freeze", ["10 years"]),
        ("thirty (30) days", ["30 days"]),
        ("one hundred and twenty days", ["120 days"]),
        ("twenty-five years", ["25 years"]),
        ("forty-five business days", ["45 working days"]),
        ("two decades", ["20 years"]),
        ("from 50 to 30 percent", ["50 %", "30 %"]),
        ("30 per cent, 12.5% or 12,5 %", ["30 %", "12.5 %", "12.5 %"]),
        ("20 percentage points", ["20 percentage point"]),
        ("USD 100 billion", ["USD 100 billion"]),
        ("$100bn and €90 billion", ["USD 100 billion", "EUR 90 billion"]),
        ("US$ 1.5 trillion", ["USD 1.5 trillion"]),
        ("100 billion US dollars", ["USD 100 billion"]),
        ("a hundred million euros", ["EUR 100 million"]),
        ("USD 100 to 200 billion", ["USD 100 billion", "USD 200 billion"]),
        ("USD100 million", ["USD 100 million"]),
        ("by 1 January 2027", ["2027-01-01"]),
        ("by January 5th, 2028, or 2028-02-30", ["2028-01-05"]),
        ("the past thirty years", []),
        ("under point 14 and Article 5", []),
        ("G8, START I, US-28 and MH17", []),
    ],
)
def test_numbers_are_read_as_a_reader_would(text, found):
    assert [str(each.value) for each in figures(text) if each.firm] == found


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("Limited to 600,000 personnel.", "600000", ARMY),
        ("Limited to 600,000.", "600000", ARMY),
        ("Six hundred thousand soldiers.", "600000", ARMY),
        ("An army of 600,000, now 900,000 strong, in 20 brigades.", "600000", ARMY),
        ("In 2027 the army has 2000 personnel.", "2000", ARMY),
        ("The United States receives half of the profits.", "50", SHARE),
        ("The United States receives one third of the profits.", "33.3", SHARE),
        ("It pays USD 100 billion of 300 billion euros.", "USD 100 billion", MONEY),
        ("It pays 100 billion.", "USD 100 billion", MONEY),
        ("The guarantee runs for a decade.", "10 years", YEARS),
        ("The guarantee runs for 120 months.", "10 years", YEARS),
        ("The guarantee starts within 30 days and runs for ten years.", "10 years", YEARS),
        ("Votes are cast on 1 January 2027.", "2027-01-01", DUE),
        ("Votes are cast within one hundred days.", "100 days after signature", DUE),
        ("Votes are cast soon.", "as soon as possible", DUE),
        ("No limit is set.", "unlimited", ARMY.replace(" personnel", "")),
    ],
)
def test_a_term_that_the_text_bears_out_is_let_be(text, value, form):
    assert of_term(text, form.format(value)) == []


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("Limited to 800,000 personnel.", "600000", ARMY),
        ("Limited to 800,000 Ukrainian military personnel.", "600000", ARMY),
        ("Limited to 800,000 in peacetime.", "600000", ARMY),
        ("Eight hundred thousand soldiers.", "600000", ARMY),
        ("The United States receives 30 percent of the profits.", "50", SHARE),
        ("The profits are divided 60/40.", "50", SHARE),
        ("It pays USD 100 billion.", "USD 200 billion", MONEY),
        ("It pays EUR 100 billion.", "USD 100 billion", MONEY),
        ("The guarantee runs for ten years.", "20 years", YEARS),
        ("Votes are cast on 1 January 2027.", "2028-01-01", DUE),
        ("Votes are cast within ninety days of signature.", "100 days after signature", DUE),
    ],
)
def test_a_term_that_the_text_contradicts_is_an_error(text, value, form):
    assert of_term(text, form.format(value)) == ["number-contradicts-term"]


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        # Numbers of another kind or unit neither bear out nor contradict.
        ("Forces stay 50 km apart for ten years.", "600000", ARMY),
        ("The army has 12 brigades.", "600000", ARMY),
        ("The guarantee starts within 30 days.", "10 years", YEARS),
        ("Half the past thirty years were at war.", "30 years", YEARS),
        ("As in point 14, the United States takes part.", "14", SHARE),
    ],
)
def test_a_number_that_is_nowhere_in_the_words_is_worth_a_note(text, value, form):
    assert of_term(text, form.format(value)) == ["term-number-not-in-text"]


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("Die Streitkräfte werden auf 800.000 Mann begrenzt.", "600000", ARMY),
        ("Las fuerzas armadas se limitan a 800.000 efectivos.", "600000", ARMY),
        ("Les forces armées sont limitées à 800 000 hommes.", "600000", ARMY),
        ("Чисельність Збройних сил обмежується 800 000 осіб.", "600000", ARMY),
        ("Численность вооруженных сил ограничивается 800 тыс. военнослужащих.", "600000", ARMY),
        ("乌克兰军队的规模限制在80万人。", "600000", ARMY),
        ("建立一支80万人的军队，配备300辆坦克。", "600000", ARMY),
        ("تقتصر القوات المسلحة على 800 ألف جندي.", "600000", ARMY),
        ("Siły zbrojne ogranicza się do ośmiuset tysięcy żołnierzy.", "600000", ARMY),
        ("Чисельність Збройних сил не перевищує 800 000.", "600000", ARMY),
        ("Die Vereinigten Staaten erhalten dreißig Prozent der Gewinne.", "50", SHARE),
        ("Les États-Unis reçoivent 30 % des bénéfices.", "50", SHARE),
        ("США отримують тридцять відсотків прибутку.", "50", SHARE),
        ("美国获得百分之三十的利润。", "50", SHARE),
        ("Sie zahlt 100 Milliarden Euro.", "EUR 200 billion", MONEY),
        ("Сплачується 100 млрд доларів США.", "USD 200 billion", MONEY),
        ("Se pagan cien mil millones de euros.", "EUR 200 billion", MONEY),
        ("Die Garantie gilt zehn Jahre.", "20 years", YEARS),
        ("Гарантія діє десять років.", "20 years", YEARS),
        ("Гарантия действует в течение десяти лет с момента подписания.", "20 years", YEARS),
        ("保证有效期为十年。", "20 years", YEARS),
        ("La garantía tiene una duración de diez años.", "20 years", YEARS),
        ("يسري الضمان لمدة عشر سنوات.", "20 years", YEARS),
        ("Die Wahlen finden am 1. Januar 2027 statt.", "2028-01-01", DUE),
        ("Вибори відбудуться не пізніше 1 січня 2027 року.", "2028-01-01", DUE),
        (
            "On vote dans les quatre-vingt-dix jours.",
            "100 days after signature",
            DUE,
        ),
    ],
)
def test_a_text_in_any_language_contradicts_a_term(text, value, form):
    assert of_term(text, form.format(value)) == ["number-contradicts-term"]


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("Die Streitkräfte werden auf 600.000 Mann und 300 Panzer begrenzt.", "600000", ARMY),
        ("Чисельність Збройних сил обмежується шістьмастами тисячами осіб.", "600000", ARMY),
        ("乌克兰军队的规模限制在六十万人。", "600000", ARMY),
        ("Les États-Unis reçoivent la moitié des bénéfices.", "50", SHARE),
        ("США получают треть прибыли.", "33.3", SHARE),
        ("Die Garantie gilt zehn Jahre und beginnt binnen 30 Tagen.", "10 years", YEARS),
        ("Гарантія діє 120 місяців.", "10 years", YEARS),
        ("Сплачується 100 млрд.", "USD 100 billion", MONEY),
    ],
)
def test_a_text_in_any_language_bears_a_term_out(text, value, form):
    assert of_term(text, form.format(value)) == []


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        # Other units, dates, references and list numbers, in any language.
        ("Die Truppen bleiben 50 km entfernt, mit 300 Panzern.", "600000", ARMY),
        (
            "Gemäß Artikel 300 der Satzung von 2014 wird begrenzt.",
            "600000",
            ARMY,
        ),
        ("Війська мають 300 танків і 150 літаків.", "600000", ARMY),
        ("Згідно з пунктом 300 та статтею 14 чисельність обмежено.", "600000", ARMY),
        ("В 2014 году численность была ограничена.", "600000", ARMY),
        ("军队拥有300辆坦克。", "600000", ARMY),
        ("根据第三百条，军队规模受到限制。", "600000", ARMY),
        ("Les forces disposent de 300 chars le 31 décembre 2026.", "600000", ARMY),
        ("Las fuerzas tienen 300 tanques.", "600000", ARMY),
        ("تملك القوات 300 دبابة.", "600000", ARMY),
        ("Zgodnie z art. 300 siły mają 300 czołgów w 2014 r.", "600000", ARMY),
        ("Die Garantie beginnt binnen 30 Tagen.", "10 years", YEARS),
        ("1. Січня 2027 року сторони зустрічаються.", "600000", ARMY),
    ],
)
def test_a_number_of_another_kind_contradicts_nothing_in_any_language(text, value, form):
    assert of_term(text, form.format(value)) == ["term-number-not-in-text"]


def test_a_number_that_another_term_accounts_for_contradicts_nothing():
    terms = f"cap: {{{ARMY.format('800000')}}}, years: {{{YEARS.format('10 years')}}}"
    text = "At most 800,000 personnel for ten years"
    assert of_clauses(f"{{id: one, text: '{text}.', terms: {{{terms}}}}}") == []
    more = terms + f", later: {{{ARMY.format('600000')}, scope: later}}"
    assert of_clauses(f"{{id: one, text: '{text}, later fewer.', terms: {{{more}}}}}") == [
        "term-number-not-in-text"
    ]


def test_the_words_of_sub_clauses_count_where_the_clause_has_no_such_number():
    army = f"terms: {{army: {{{ARMY.format('600000')}}}}}"
    for text, below, found in [
        ("Limited.", "At most 600,000 personnel.", []),
        ("Limited.", "At most 800,000 personnel.", ["number-contradicts-term"]),
        ("At most 600,000 personnel.", "Reserves have 800,000 personnel.", []),
        ("At most 800,000 personnel.", "Of 600,000 personnel.", ["number-contradicts-term"]),
    ]:
        inner = f"{{id: two, text: '{below}'}}"
        assert of_clauses(f"{{id: one, text: '{text}', {army}, clauses: [{inner}]}}") == found


def test_a_clause_of_terms_alone_has_no_words_to_compare_with():
    assert of_clauses(f"{{id: one, terms: {{army: {{{ARMY.format('600000')}}}}}}}") == []


def test_bracketed_numbers_stand_in_the_variants():
    army = (
        "army: {kind: quantity, issue: army-size, role: cap, alternatives: "
        "[{by: [us], value: 600000 personnel}, {by: [ukraine], value: 800000 personnel}]}"
    )
    for text in ("The army is limited.", "At most [600,000] [800,000] personnel."):
        assert of_clauses(f"{{id: one, text: '{text}', terms: {{{army}}}}}") == []
    text = "At most [600,000] [900,000] personnel."
    assert of_clauses(f"{{id: one, text: '{text}', terms: {{{army}}}}}") == [
        "number-contradicts-term"
    ]


def test_a_term_of_an_alternative_is_held_against_the_words_of_the_alternative():
    def found(words: str) -> list[str]:
        army = f"terms: {{army: {{{ARMY.format('600000')}}}}}"
        sides = f"[{{by: [us], text: {words}, {army}}}, {{by: [russia], text: None.}}]"
        return of_clauses(f"{{id: one, text: The army is limited., alternatives: {sides}}}")

    assert found("'At most 600,000 personnel.'") == []
    assert found("'At most 800,000 personnel.'") == ["number-contradicts-term"]


# --- printed numbers and references ----------------------------------------


def numbered(*labels: str, note: str = "") -> list[str]:
    rows = [
        f'{{id: c{n}, label: "{label}", text: Text {label}.}}' for n, label in enumerate(labels)
    ]
    return of_clauses(*rows, top=f"notes: ['{note}']\n" if note else "")


@pytest.mark.parametrize(
    "labels",
    [
        ["1", "2", "3"],
        ["1.", "2.", "", "3."],
        ["(a)", "(b)", "(c)"],
        ["I", "II", "III", "IV", "V"],
        ["i", "ii", "iii"],
        ["a)", "b)", "c)"],
        ["1", "2", "2a", "2b", "3"],
        ["1.1", "1.2", "2.1"],
        ["Article 1", "Article 2"],
        ["Option 1", "Option 2"],
        ["Preamble", "intro", "i", "ii"],
        ["А", "Б", "Г"],
        ["第一条", "第三条"],
    ],
)
def test_labels_that_run_on_are_let_be(labels):
    assert numbered(*labels) == []


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        (["1", "2", "4"], "'3' is missing before '4'"),
        (["1", "5", "6"], "'2' to '4' are missing before '5'"),
        (["(a)", "(c)"], "'(b)' is missing before '(c)'"),
        (["I", "II", "IV"], "'III' is missing before 'IV'"),
        (["i.", "iii."], "'ii.' is missing before 'iii.'"),
        (["Article 1", "Article 3"], "'Article 2' is missing before 'Article 3'"),
        (["(b)", "(c)"], "'(a)' is missing before '(b)'"),
        (["2a", "2c"], "'2b' is missing before '2c'"),
    ],
)
def test_a_number_that_is_left_out_is_named(labels, message):
    rows = "".join(
        f'  - {{id: c{n}, label: "{each}", text: T.}}\n' for n, each in enumerate(labels)
    )
    found = Example.read(f"revision: v1\nclauses:\n{rows}").findings
    assert [(each.rule, each.message) for each in found] == [("label-gap", message)]


@pytest.mark.parametrize(
    "note",
    [
        "Point 3 of the earlier plan is deleted.",
        "Points 2 to 3 were merged.",
        "The numbering is that of the printed text.",
        "The document is numbered so.",
    ],
)
def test_a_gap_that_a_note_speaks_of_is_let_be(note):
    assert numbered("1", "2", "4", note=note) == []


def test_a_note_about_something_else_does_not_explain_a_gap():
    assert numbered("1", "2", "4", note="Handed over on 3 December 2025.") == ["label-gap"]


def test_a_note_of_the_clause_above_explains_a_gap_below_it():
    inner = '[{id: a, label: "(a)", text: A.}, {id: c, label: "(c)", text: C.}]'
    above = "{id: one, text: Text., clauses: %s%s}"
    assert of_clauses(above % (inner, "")) == ["label-gap"]
    assert of_clauses(above % (inner, ", notes: [The letters are ours.]")) == []


def test_numbering_may_run_on_under_the_next_clause():
    def part(id: str, *numbers: int) -> str:
        inner = ", ".join(f'{{id: c{n}, label: "{n}", text: Text {n}.}}' for n in numbers)
        return f"{{id: {id}, heading: Part, clauses: [{inner}]}}"

    assert of_clauses(part("one", 1, 2), part("two", 3, 4)) == []
    assert of_clauses(part("one", 1, 2), part("two", 4, 5)) == ["label-gap"]


def test_a_misplaced_number_is_not_also_a_gap():
    assert numbered("1", "3", "2") == ["label-out-of-order"]
    assert numbered("1", "2", "2", "3") == ["duplicate-label"]


@pytest.mark.parametrize(
    "text",
    [
        "See point 2, points 1 and 3, paragraphs 1–3 and section 2.",
        "See point 3 (b), point 3(b) and paragraph (b).",
        "Article 5 of the North Atlantic Treaty and Article 5 apply.",
        "Point 14 of the Minsk agreement and the points 7 and 8 of the US plan lapse.",
        "The US point 14 and the plan's point 14 lapse.",
        "At this point 14 states have signed, which is the point I make.",
        "Interest falls by 14 points, which is no 14-point plan.",
        "At that point 30 days begin.",
    ],
)
def test_a_reference_that_leads_somewhere_is_let_be(text):
    below = '[{id: a, label: "(a)", text: A.}, {id: b, label: "(b)", text: B.}]'
    rows = [
        f'{{id: one, label: "1", text: "{text}"}}',
        '{id: two, label: "2", text: Two.}',
        f'{{id: three, label: "3", text: Three., clauses: {below}}}',
    ]
    assert of_clauses(*rows) == []


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("{}", "See point 14."),
        ("{}.", "See points 1 to 14."),
        ("({})", "See paragraph 2(c)."),
        ("{}", "See point 14 of this document."),
        ("Article {}", "See Article 14."),
        ("Option {}", "Under Option 3 talks begin."),
        ("{}", "See Section III."),
    ],
)
def test_a_reference_that_leads_nowhere_is_told(label, text):
    rows = [f'{{id: c{n}, label: "{label.format(n)}", text: "{text}"}}' for n in (1,)]
    rows.append(f'{{id: c2, label: "{label.format(2)}", text: Two.}}')
    assert of_clauses(*rows) == ["dangling-cross-reference-in-text"]


def test_a_text_without_any_labels_has_nothing_to_point_at():
    assert of_clauses("{id: one, text: See point 14.}") == []


# --- lineage ---------------------------------------------------------------


def test_two_revisions_that_are_each_others_parent_are_told():
    text = "revision: v1\nparent: v2\n---\nrevision: v2\nparent: v1\n"
    assert rules_of(text) == ["circular-parent"]


def test_a_parent_in_another_proposal_is_found():
    assert rules_of("revision: v1\nparent: other@v1\n") == []
    assert rules_of("revision: v1\nparent: other@v9\n") == ["unknown-parent"]


def test_a_loose_file_is_not_held_against_registers_that_are_not_its_own():
    subject = Example.read(
        """\
        revision: v2
        date: 2026-03-01
        parent: v1
        tabled_by: [landlord]
        sources: [lease]
        clauses:
          - id: rent
            text: The rent is 20 brigades.
            terms:
              rent: {kind: quantity, issue: army-size, value: 20 brigades, role: cap}
              other: {kind: obligation, issue: lease, bearer: tenant, action: pay}
              share: {kind: choice, issue: sovereignty, value: partial}
            cites: [{source: wire, attestation: reported}, {source: lease, attestation: reported}]
        """
    ).subject
    loose = replace(subject, ref="lease.yaml", registered=False)

    def ids(of):
        return {id for id, rule in rule_catalogue().items() for _ in rule.check(of)}

    assert ids(loose) == {"source-not-listed"}
    assert ids(subject) == {
        "source-not-listed",
        "source-before-revision",
        "unknown-issue",
        "unknown-parent",
        "unknown-party",
        "unknown-source",
        "value-off-scale",
        "wrong-unit",
    }


def test_an_id_may_be_reworded_as_long_as_it_stays_about_the_same():
    before = "revision: v1\nclauses:\n  - {id: %s, heading: %s, text: %s%s}\n"
    talks = ", terms: {t: {kind: obligation, issue: negotiations, bearer: us, action: talk}}"
    for id, old, new in [
        ("prisoners", ("Prisoners", "All are exchanged.", ""), ("Captives", "All are freed.", "")),
        ("p2", ("Talks", "They meet.", ""), ("Talking", "Rounds begin.", "")),
        ("p2", ("Talks", "They meet.", talks), ("Rounds", "Delegates sit down.", talks)),
        ("p2", ("停火", "双方立即停火。", ""), ("停火令", "双方须立即停火。", "")),
    ]:
        text = before % (id, *old) + "---\n" + (before % (id, *new)).replace("v1", "v2\nparent: v1")
        assert "reused-clause-id" not in rules_of(text), (id, old, new)


# --- support ---------------------------------------------------------------


def test_names_are_checked_wherever_they_stand():
    example = Example.read(
        """\
        revision: v1
        tabled_by: [atlantis]
        sources: [rumour]
        clauses:
          - id: force
            text: The army is limited and the power divided.
            alternatives:
              - {by: [us, lemuria], text: More., cites: [{source: hearsay, attestation: reported}]}
              - {by: [russia], text: Fewer.}
            readings:
              - {sources: [wire, gossip], text: As many.}
            terms:
              join:
                kind: prohibition
                issue: nato-membership
                bearer: ukraine
                action: join
                counterparty: mu
                alternatives:
                  - {by: [us], bearer: [ukraine, thule]}
                  - {by: [avalon], cites: [{source: whisper, attestation: reported}]}
                readings:
                  - {sources: [dream], bearer: russia}
              power: {kind: split, issue: electricity, shares: {us: 50 %, ys: 50 %}, of: power}
        """
    )
    term = ("clauses", 0, "terms", "join")
    assert [fault.path for fault in example.faults("unknown-party")] == [
        ("tabled_by", 0),
        ("clauses", 0, "alternatives", 0, "by", 1),
        (*term, "alternatives", 1, "by", 0),
        (*term, "counterparty", 0),
        (*term, "alternatives", 0, "bearer", 1),
        ("clauses", 0, "terms", "power", "shares", "ys"),
    ]
    assert [fault.path for fault in example.faults("unknown-source")] == [
        ("sources", 0),
        ("clauses", 0, "alternatives", 0, "cites", 0, "source"),
        (*term, "alternatives", 1, "cites", 0, "source"),
        ("clauses", 0, "readings", 0, "sources", 1),
        (*term, "readings", 0, "sources", 0),
    ]
    for rule in ("unknown-party", "unknown-source"):
        where = parse_exact(example.text, "names.yaml").where
        places = [where(fault.path) for fault in example.faults(rule)]
        assert all(place and place.line > 1 for place in places)


CITED = "cites: [{source: wire, attestation: published}]"


@pytest.mark.parametrize(
    "clause",
    [
        "{id: one, text: One., cites: [{attestation: inferred}]}",
        "{id: one, text: One., readings: [{sources: [wire], text: Uno.}]}",
        f"{{id: one, text: One., {CITED}, clauses: [{{id: two, text: Two.}}]}}",
        f"{{id: one, heading: One, clauses: [{{id: two, text: Two., {CITED}}}]}}",
    ],
)
def test_a_clause_may_rest_on_more_than_its_own_cites(clause):
    assert of_clauses(clause, top="date: 2025-12\nstatus: reported\n") == []


def test_only_the_uncited_leaves_of_a_tabled_text_are_told():
    clause = "{id: one, heading: One, clauses: [{id: two, text: Two.}, {id: three, text: Three.}]}"
    assert of_clauses(clause, top="date: 2025-12\nstatus: tabled\n") == ["missing-cites"] * 2
    assert of_clauses(clause) == []


def test_a_missing_parent_is_told_once_however_many_clauses_are_carried():
    rows = [f"{{id: c{n}, text: Text., cites: [{{attestation: carried}}]}}" for n in range(9)]
    assert of_clauses(*rows) == ["carried-without-parent"]


def test_a_carried_cite_may_say_what_it_covers():
    cites = "[{source: wire, attestation: reported}, {attestation: carried%s}]"
    text = (
        "revision: v1\n---\nrevision: v2\nparent: v1\nclauses:\n  - {id: a, text: A., cites: %s}\n"
    )
    assert rules_of(text % (cites % ", note: The sum.")) == []
    assert rules_of(text % (cites % "")) == ["carried-and-cited"]


def test_what_is_carried_keeps_the_sources_of_the_parent():
    clause = "{id: a, text: A., readings: [{sources: [wire], text: B.}], cites: [%s]}"
    text = "revision: v%s\n%sclauses:\n  - " + clause + "\n"
    before = text % (1, "sources: [wire]\n", "{source: wire, attestation: reported}")
    after = text % (
        2,
        "parent: v1\nsources: [undated]\nnotes: [See undated.]\n",
        "{attestation: carried}",
    )
    assert rules_of(f"{before}---\n{after}") == []


def test_a_partial_date_is_given_the_benefit_of_the_doubt():
    cites = ", ".join(
        f"{{source: {each}, attestation: reported}}" for each in ("gazette", "undated")
    )
    clause = f"{{id: a, text: A., cites: [{cites}]}}"
    assert of_clauses(clause, top="date: 2025-12-20\n") == []
    assert of_clauses(clause, top="date: 2026\n") == ["source-before-revision"]
    text = "revision: v1\ndate: 2025-12-20\n---\nrevision: v2\nparent: v1\ndate: %s\n"
    assert rules_of(text % "2025-12") == []
    assert rules_of(text % "2025-11") == ["date-before-parent"]


# --- brackets --------------------------------------------------------------


def test_brackets_of_terms_are_judged_like_those_of_clauses():
    def found(own: str, *sides: str) -> list[str]:
        army = (
            f"kind: quantity, issue: army-size, role: cap{own}, alternatives: [{', '.join(sides)}]"
        )
        return of_clauses(f"{{id: a, text: The army is limited., terms: {{army: {{{army}}}}}}}")

    us, ukraine = "{by: [us], value: 6 personnel}", "{by: [ukraine], value: 8 personnel}"
    assert found("", us, ukraine) == []
    assert found("", us) == ["single-alternative"]
    assert found(", value: unlimited", us) == []
    assert found("", us, "{value: 8 personnel}") == ["alternatives-without-sides"]
    assert found("", us, "{value: 8 personnel, note: Said to be theirs.}") == []
    assert found("", us, "{by: [ukraine], value: 6 personnel}") == ["same-alternatives"]
    assert found("", us, "{by: [us, eu], value: 8 personnel}") == ["alternative-side-repeated"]


def test_an_agreed_revision_has_nothing_open():
    top = "date: 2025-12\nstatus: agreed\n"
    for status, found in [("open", 1), ("bracketed", 1), ("contested", 1), ("agreed", 0)]:
        clause = f"{{id: a, text: A., status: {status}, {CITED}}}"
        assert of_clauses(clause, top=top) == ["agreed-but-open"] * found


def test_square_brackets_may_nest():
    assert of_clauses('{id: a, text: "At most [600 [or 800] soldiers] serve."}') == []
    for text in ("At most [600 [or 800] soldiers.", "At most 600] soldiers.", "At ][ most."):
        assert of_clauses(f'{{id: a, text: "{text}"}}') == ["unbalanced-brackets"]


# --- terms -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("shares", "found"),
    [
        ("{us: 50 %, russia: 50 %}", 0),
        ("{us: 33 %, russia: 33 %, ukraine: 33 %}", 0),
        ("{us: 33.3 %, russia: 33.3 %, ukraine: 33.3 %}", 0),
        ("{us: 50 %, russia: 60 %}", 1),
        ("{us: 40 %, russia: 50 %}", 1),
    ],
)
def test_a_split_is_whole_to_a_rounding(shares, found):
    clause = (
        f"{{id: a, terms: {{p: {{kind: split, issue: electricity, of: power, shares: {shares}}}}}}}"
    )
    assert of_clauses(clause) == ["split-not-whole"] * found


def test_terms_conflict_only_where_nothing_tells_them_apart():
    def found(one: str, other: str) -> list[str]:
        return of_clauses(
            f"{{id: a, terms: {{x: {{{one}}}}}}}", f"{{id: b, terms: {{y: {{{other}}}}}}}"
        )

    army, sum_ = ARMY.format("600000"), MONEY.format("USD 1 billion")
    join = "issue: nato-membership, bearer: ukraine, action: join, object: NATO"
    assert found(army, ARMY.format("800000")) == ["conflicting-terms"]
    assert found(army, ARMY.format("800000") + ", scope: wartime") == []
    assert found(army, ARMY.format("800000").replace("cap", "floor")) == []
    assert found(army, army) == []
    assert found(sum_, MONEY.format("USD 2 billion")) == []
    assert found(f"{sum_}, payer: us", f"{MONEY.format('USD 2 billion')}, payer: us") == [
        "conflicting-terms"
    ]
    assert found(f"kind: prohibition, {join}", f"kind: permission, {join}") == ["conflicting-terms"]
    assert found(f"kind: prohibition, {join}", f"kind: permission, {join} later") == []


def test_variants_are_judged_like_terms():
    def rule_of(kind: str, own: str, other: str) -> list[str]:
        variants = f"readings: [{{sources: [wire], {other}}}]"
        return of_clauses(f"{{id: a, terms: {{x: {{kind: {kind}, {own}, {variants}}}}}}}")

    army = "issue: army-size, role: cap, value: 6 personnel"
    assert rule_of("quantity", army, "value: 8 personnel") == []
    assert rule_of("quantity", army, "value: 8 brigades") == ["wrong-unit"]
    assert rule_of("quantity", army, "value: -8 personnel") == ["negative-quantity"]
    assert rule_of("choice", "issue: sovereignty, value: silent", "value: loud") == [
        "value-off-scale"
    ]
    share = "issue: us-profit-share, of: profits, to: us, value: 5 %"
    assert rule_of("share", share, "value: 500 %") == ["share-over-hundred"]


def test_a_standing_has_to_be_on_the_scale_of_its_issue():
    term = "kind: membership, issue: nato-membership, member: ukraine, organisation: nato"
    clause = f"{{id: a, terms: {{x: {{{term}, standing: %s}}}}}}"
    assert of_clauses(clause % "frozen") == []
    assert of_clauses(clause % "invited") == ["value-off-scale"]


def test_hidden_characters_are_found_in_any_field():
    example = Example.read(
        """\
        revision: v1
        title: "A\\u200bB"
        notes: ["plain", "C\\u202eD"]
        clauses:
          - id: a
            heading: "Heading\\ufeff"
            text: "Plain text."
            terms:
              x:
                kind: trigger
                issue: guarantee
                event: "E\\u2066F"
                effects: ["G", "H\\u00adI"]
                note: "J\\u200eK"
            cites: [{source: wire, attestation: reported, note: "L\\u200fM"}]
        """
    )
    faults = example.faults("hidden-characters")
    assert [fault.path for fault in faults] == [
        ("title",),
        ("notes", 1),
        ("clauses", 0, "heading"),
        ("clauses", 0, "terms", "x", "note"),
        ("clauses", 0, "terms", "x", "event"),
        ("clauses", 0, "terms", "x", "effects", 1),
        ("clauses", 0, "cites", 0, "note"),
    ]
    assert "U+200B after 'A'" in faults[0].message
    assert all(fault.message.isprintable() for fault in faults)


def test_texts_that_only_look_like_placeholders_are_let_be():
    assert (
        of_clauses("{id: a, text: 'Who guarantees what? To do so needs time, say the TBDs.'}") == []
    )


def test_a_rule_is_quick_on_a_hostile_text():
    text = (
        "[" * 20_000 + "1" * 20_000 + " point " * 5_000 + "one hundred and " * 5_000 + "a" * 50_000
    )
    clause = f'{{id: a, label: "1", text: "{text}", terms: {{x: {{{ARMY.format("6")}}}}}}}'
    assert "unbalanced-brackets" in of_clauses(clause)
