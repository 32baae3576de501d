"""A bracket closed in a text file: found by any name of its clause, and every other byte stays."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from runs import run

# By language: a clause with a bracket of two texts, between two clauses that have brackets too.
DRAFTS = {
    "en": ("1. It [starts] now.\n\n2. The host [shall][may] pay.\n\n3. It [ends] then.\n", "2"),
    "de": ("§ 1 Es [beginnt] nun.\n\n§ 2 Wirt [soll][kann] zahlen.\n\n§ 3 Es [endet].\n", "§ 2"),
    "fr": (
        "Article 1\nTout [commence].\n\nArticle 2\nL’hôte [doit][peut] payer.\n\n"
        "Article 3\nTout [finit].\n",
        "art. 2",
    ),
    "ru": ("1. Всё [начинается].\n\n2. Хозяин [должен][может] платить.\n\n3. Всё.\n", "2"),
    "uk": ("1. Усе [починається].\n\n2. Господар [мусить][може] платити.\n\n3. Усе.\n", "2"),
    "zh": ("第一条 会议[开始]。\n\n第二条 主席[应当][可以]付款。\n\n第三条 会议结束。\n", "第二条"),
    "ar": (
        "المادة 1: تبدأ.\n\nالمادة 2: المضيف [يجب][يجوز] أن يدفع.\n\nالمادة 3: تنتهي.\n",
        "المادة 2",
    ),
}
ENCODINGS = {
    "utf-8": b"",
    "utf-8 marked": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("tag", DRAFTS)
def test_every_byte_but_the_brackets_stays(
    tag: str, ending: str, encoding: str, tmp_path: Path
) -> None:
    text, name = DRAFTS[tag]
    start = text.rindex("[", 0, text.index("][") + 1)
    end = text.index("]", text.index("][") + 1) + 1
    wanted = text[start + 1 : text.index("][")]

    def encoded(words: str) -> bytes:
        return ENCODINGS[encoding] + words.replace("\n", ending).encode(encoding.split()[0])

    path = tmp_path / "draft.txt"
    path.write_bytes(encoded(text))
    done = run(tmp_path, "resolve", "draft.txt", name, "--take", "1")
    assert "wrote draft.txt" in done.stderr
    assert path.read_bytes() == encoded(text[:start] + wanted + text[end:])


RESOLUTION = """# Draft resolution

## Preamble

1. Recalling the [first] charter,

## Operative part

1. Decides to meet [yearly][twice a year];

2. Requests reports:

   (a) on [paper];

   (b) in [English][French];

## Annex II

3. Costs:

   (a) are [shared];

   (b) are [waived][borne] by the host.
"""


@pytest.mark.parametrize(
    ("name", "was", "now"),
    [
        ("Preamble 1", "[first]", "first"),
        ("Operative part 1", "[yearly][twice a year]", "yearly"),
        ("operative part, paragraph 1", "[yearly][twice a year]", "yearly"),
        ("Operative part, 2 (b)", "[English][French]", "English"),
        ("Operative part (a)", "[paper]", "paper"),
        ("Annex II, 3 (b)", "[waived][borne]", "waived"),
        ("annex II 3(a):1", "[shared]", "shared"),
    ],
)
def test_a_clause_is_named_by_the_way_to_it(name: str, was: str, now: str, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(RESOLUTION)
    run(tmp_path, "resolve", "draft.md", name, "--take", "1")
    assert (tmp_path / "draft.md").read_text() == RESOLUTION.replace(was, now)


@pytest.mark.parametrize("name", ["1", "Preamble 2", "part 1", "Operative"])
def test_a_way_that_leads_to_no_clause_or_to_several_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(RESOLUTION)
    run(tmp_path, "resolve", "draft.md", name, "--take", "1").assert_refused("called")
    assert (tmp_path / "draft.md").read_text() == RESOLUTION


@pytest.mark.parametrize(
    ("text", "way", "shown"),
    [
        ("# Teil A\n\n§ 1 Eins.\n\n# Teil B\n\n§ 1 Zwei.\n", "Teil B § 1", "Zwei."),
        ("# Costes\n\n1. Uno.\n\n# Plazos\n\n1. Dos.\n", "Plazos, 1", "Dos."),
        ("# Расходы\n\n1. Один.\n\n# Сроки\n\n1. Два.\n", "сроки 1", "Два."),
        ("# 费用\n\n第一条 甲方付款。\n\n# 期限\n\n第一条 三年。\n", "期限第一条", "三年。"),
    ],
)
def test_show_knows_the_same_names(text: str, way: str, shown: str, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(text)
    assert shown in run(tmp_path, "show", f"draft.md:{way}").stdout


@pytest.mark.parametrize(
    ("opens", "take"), [("[2. The", "1"), ("[Arden: 2. The", "Arden"), ("2. [The", "1")]
)
def test_the_marks_around_several_clauses_go_and_their_words_stay(
    opens: str, take: str, tmp_path: Path
) -> None:
    text = f"1. The host pays.\n\n{opens} guest pays.\n\n3. The town pays.]\n\n4. End.\n"
    (tmp_path / "draft.txt").write_text(text)
    run(tmp_path, "resolve", "draft.txt", "2", "--take", take)
    closed = text.replace(opens, "2. The").replace("]", "")
    assert (tmp_path / "draft.txt").read_text() == closed


def test_a_file_that_is_no_prose_says_what_to_do(tmp_path: Path) -> None:
    text = '{"revision": "v1", "clauses": [{"id": "a", "text": "It [shall][may] pay."}]}'
    (tmp_path / "draft.json").write_text(text)
    done = run(tmp_path, "resolve", "draft.json", "a", "--take", "1")
    done.assert_refused("cannot be closed in 'draft.json' itself")
    assert "plans import draft.json -o draft.yaml" in done.stderr
    assert (tmp_path / "draft.json").read_text() == text


def test_the_mark_in_front_of_a_yaml_file_stays(tmp_path: Path) -> None:
    text = "revision: v1\nclauses:\n  - {id: a, text: 'It [shall][may] pay.'}  # kept\n"
    (tmp_path / "draft.yaml").write_bytes(codecs.BOM_UTF8 + text.encode())
    run(tmp_path, "resolve", "draft.yaml", "a", "--take", "2")
    made = (tmp_path / "draft.yaml").read_bytes()
    assert made.startswith(codecs.BOM_UTF8) and b"# kept" in made and b"It may pay." in made
