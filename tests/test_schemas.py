"""The schemas in ``schemas/`` are what the code says; files keep them, and so does all we print."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from inspect import isclass
from itertools import product
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
import yaml
from repos import Repo, isolate, repository
from runs import Run, run
from schemas_made import NAMES, closed, schema
from worlds import BAN, CAP, sayings, trees

from plans import results
from plans.amending import Amendment
from plans.merging import KINDS
from plans.model import Chain, Revision, plain
from plans.operations import operation_kinds
from plans.operations.merge import Join
from plans.operations.split import Split
from plans.patching import apply, operations_between
from plans.publishing import page_documents
from plans.reading import read_model
from plans.results import Document, Findings, Signature, State, Verdict, Verification, Verified
from plans.storing import load_ref
from plans.storing.amendment_files import amendment_data
from plans.storing.chain_digests import entry_hash
from plans.verbs.list_rules import list_rules
from plans.verbs.render import render
from plans.verbs.schemas import FILES, OUTPUT
from plans.verbs.show import show
from plans.verbs.validate import validate
from plans.writing import dump_plain, dump_revision

ROOT = Path(__file__).resolve().parent.parent
OPERATIONS = operation_kinds()
BUNDLED = [f"{path.parent.name}@{path.stem}" for path in sorted(ROOT.glob("proposals/*/v*.yaml"))]


@cache
def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(closed(schema(name)))


def kept(name: str, document: Any) -> Any:
    """Assert that a document keeps a schema to the field, and return it."""
    found = jsonschema.exceptions.best_match(validator(name).iter_errors(document))
    assert found is None, f"{name} at {found.json_path}: {found.message[:500]}"
    return document


def printed(name: str, done: Run, code: int = 0) -> Any:
    """Return what was printed, which keeps the schema ``name``."""
    assert done.code == code, done.stderr
    return kept(name, json.loads(done.stdout))


def breaks(name: str, document: Any) -> bool:
    return not jsonschema.Draft202012Validator(schema(name)).is_valid(document)


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)


# ----- what is published


@pytest.mark.parametrize("name", NAMES)
def test_the_published_schema_is_true(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "schemas" / f"{name}.schema.json", json.dumps(schema(name), indent=2) + "\n")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema_and_all_that_it_refers_to_is_there(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    for target in re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema(name))):
        assert target.removeprefix("#/$defs/") in schema(name)["$defs"]


def test_no_schema_is_published_that_is_none_of_ours() -> None:
    names = {path.name.removesuffix(".schema.json") for path in (ROOT / "schemas").iterdir()}
    assert names == {*NAMES, *page_documents()}


def test_every_result_has_a_form_of_its_own_which_its_schema_says() -> None:
    kinds = [each for each in map(results.__getattr__, dir(results)) if isclass(each)]
    documents = [each for each in kinds if issubclass(each, Document) and each is not Document]
    formless = [each.__name__ for each in documents if not hasattr(each, "form")]
    assert formless == ["Logs"]  # a list of logs
    # What is handed on is shown: one form for both.
    forms = {each.form for each in documents if each.__name__ not in formless}
    assert {each.form for each in OUTPUT.values()} == forms
    assert len(OUTPUT) == len(forms) == len(documents) - 2 > 15
    for name, document in OUTPUT.items():
        assert schema(name)["properties"]["format"] == {
            "const": document.form,
            "title": "Format",
            "type": "string",
        }


def test_every_schema_is_explained() -> None:
    files = (ROOT / "docs" / "reference" / "file-format.md").read_text("utf-8")
    output = (ROOT / "docs" / "reference" / "json.md").read_text("utf-8")
    for name in FILES:
        assert re.search(rf"\b{name}(\.yaml|\.schema\.json)|`{name}`", files), name
    for name in OUTPUT:
        form = schema(name)["properties"]["format"]["const"]
        assert f"`{form}`" in output and f"`{name}`" in output, name


# ----- files


@pytest.mark.parametrize("path", sorted((ROOT / "proposals").rglob("*.yaml")), ids=lambda p: p.stem)
def test_a_bundled_file_keeps_its_schema(path: Path) -> None:
    name = path.stem if path.stem in NAMES else "revision"
    kept("amendment" if path.parent.name == "amendments" else name, read(path))


def blocks(containing: str) -> list[str]:
    text = (ROOT / "docs" / "reference" / "file-format.md").read_text("utf-8")
    found = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    return [each for each in found if re.search(rf"^{containing}", each, re.MULTILINE)]


FOUR = [
    {"id": id, "label": str(number), "text": text}
    for number, (id, text) in enumerate(
        [
            ("army", "The army has at most 600,000 soldiers."),
            ("nato", "Ukraine is barred from NATO."),
            ("funds", "Frozen funds pay for what was destroyed."),
            ("vote", "Elections are held within 100 days."),
        ],
        1,
    )
]


# What the documented amendment amends.
DEAL = [
    {"id": id, "label": str(number), "text": text}
    for number, (id, text) in enumerate(
        [
            ("price", "The Buyer pays USD 600,000."),
            ("delivery", "Delivery takes 100 days."),
            ("warranty", "The goods are new. Spare parts are sold for years."),
            ("costs", "The Seller bears the costs of transport."),
        ],
        1,
    )
]


def test_the_documented_amendment_has_every_operation_and_applies() -> None:
    (text,) = blocks("amendment:")
    kept("amendment", yaml.load(text, yaml.CBaseLoader))
    found = read_model(text, Amendment, "a.yaml")
    assert {each.op for each in found.operations} == set(OPERATIONS)
    done = apply(of(*DEAL), found.operations)
    assert done.misfits == () and done.shifts == () and done.revision is not None
    # What reads numbers as numbers, an editor for one, finds nothing wrong with it either.
    kept("amendment", yaml.load(text, yaml.CSafeLoader) | {"date": "2025-11-30"})


def test_the_documented_chain_is_one() -> None:
    (text,) = blocks("chain:")
    kept("chain", yaml.load(text, yaml.CBaseLoader))
    (entry,) = read_model(text, Chain, "chain.yaml").chain
    assert entry_hash(plain(entry)) == entry.hash


def test_the_documented_brackets_are_read() -> None:
    texts = blocks("alternatives:") + blocks("terms:")
    assert len(texts) == 2
    for text in texts:
        clause = {"id": "a", **yaml.load(text, yaml.CBaseLoader)}
        made = {"revision": "v1", "clauses": [clause]}
        kept("revision", made)
        Revision.model_validate(made)


def test_every_field_of_every_operation_is_described() -> None:
    parts = schema("amendment")["$defs"]
    assert {f"op-{name}" for name in OPERATIONS} == {
        name for name in parts if name.startswith("op-")
    }
    for op, kind in OPERATIONS.items():
        part = parts[f"op-{op}"]
        assert set(part["properties"]) == {each.name for each in fields(kind)}
        assert part["required"][0] == "op" and part["additionalProperties"] is False
        for name, field in part["properties"].items():
            assert name == "op" or "description" in field, (op, name)


@cache
def every_patch() -> tuple[tuple[Any, ...], ...]:
    """Operations of every kind, derived and made."""
    world = trees("ab") + sayings()
    found = [operations_between(before, after) for before, after in product(world, world)]
    whole, parts = {"id": "a", "text": "One."}, ({"id": "a"}, {"id": "b", "terms": {"t": BAN}})
    found += [(Split("a", parts, whole), Join(("a", "b"), whole, parts), Join(("a", "b"), whole))]
    amended = read_model(blocks("amendment:")[0], Amendment, "a.yaml").operations
    return (*found, amended)


def test_every_patch_keeps_the_schema_as_json_and_as_a_file() -> None:
    as_json = {**schema("diff")["properties"]["patch"], "$defs": schema("diff")["$defs"]}
    for found in every_patch():
        said = json.loads(json.dumps([each.data() for each in found]))
        jsonschema.Draft202012Validator(as_json).validate(said)
        made = Amendment.model_validate({"amendment": "a1", "base": "v1"})
        made = made.model_copy(update={"operations": found})
        kept("amendment", yaml.load(dump_plain(amendment_data(made)), yaml.CBaseLoader))
    assert {each.op for found in every_patch() for each in found} == set(OPERATIONS)


AMENDED = {"amendment": "us-1", "base": "v1"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"clause": "army"},
        {"op": "paint", "clause": "army"},
        {"op": "delete"},
        {"op": "delete", "clause": "army", "colour": "red"},
        {"op": "delete", "clause": "The Army"},
        {"op": "insert", "clause": {"text": "Without an id."}},
        {"op": "insert", "clause": {"id": "a", "wording": "…"}},
        {"op": "split", "clause": "army", "into": [{"id": "army"}]},
        {"op": "merge", "clauses": "army", "into": {"id": "army"}},
        {"op": "replace", "clause": "army", "old": "a", "new": "b", "nth": "twice"},
        {"op": "replace", "clause": "army", "old": "a", "new": "b", "where": "notes"},
        {"op": "set", "clause": "army", "field": "title", "new": "x"},
        {"op": "set", "field": "text", "new": "x"},
        {"op": "set-term", "clause": "army", "term": "cap", "new": {"kind": "colour"}},
        {"op": "set-term", "clause": "army", "term": "cap"},
        {"op": "add-alternative", "clause": "army", "alternative": {"by": "us", "value": "5 x"}},
    ],
    ids=lambda value: "-".join(map(str, value.values()))[:40],
)
def test_an_operation_that_is_none_breaks_the_schema(wrong: dict[str, Any]) -> None:
    assert not breaks("amendment", AMENDED)
    assert breaks("amendment", AMENDED | {"operations": [wrong]})


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("amendment", AMENDED | {"reason": "x"}),
        ("amendment", AMENDED | {"status": "accepted"}),
        ("amendment", {"base": "v1"}),
        ("chain", {"chain": [{"revision": "v1", "hash": "abc"}]}),
        ("pins", {"pins": [{"from": "a@v1", "to": "a@v2", "clauses": [{"from": "x"}]}]}),
        ("pins", {"pin": []}),
        ("reviews", {"reviews": [{"change": "9c9c4d662bfe", "decision": "accepted"}]}),
    ],
)
def test_a_file_that_says_something_else_breaks_its_schema(name: str, document: Any) -> None:
    assert breaks(name, document)


# ----- from the shell


def of(*clauses: Any, **head: Any) -> Revision:
    return Revision.model_validate({"revision": "v1", **head, "clauses": clauses})


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    isolate(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A workspace with the bundled documents."""
    made = tmp_path / "example"
    made.mkdir()
    shutil.copytree(ROOT / "proposals", made / "proposals")
    (made / "plans.toml").write_text('default = "us-28-point"\n')
    return made


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A workspace with one short text of four clauses."""
    made = tmp_path / "talks"
    folder = made / "proposals" / "deal"
    folder.mkdir(parents=True)
    (made / "plans.toml").write_text('default = "deal"\n')
    (folder / "v1.yaml").write_text(dump_revision(of(*FOUR, date="2025-11-20")))
    parties = "parties:\n  us: {name: US}\n  e3: {name: E3}\n  ukraine: {name: Ukraine}\n"
    (folder.parent / "parties.yaml").write_text(parties)
    return made


def json_of(folder: Path, *words: str) -> Run:
    return run(folder, *words, "--format", "json")


def test_what_show_and_validate_print_keeps_its_schema(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    for ref in BUNDLED:
        kept("show", json.loads(render(show(ref), "json")))
    path = tmp_path / "odd.yaml"
    path.write_text(dump_revision(of({"id": "a", "text": "[one", "refs": ["b"]})))
    found = Findings(validate(path), 1)
    assert any(each.origin for each in found.findings)
    kept("findings", json.loads(render(found, "json")))
    kept("findings", json.loads(render(Findings((), 0), "json")))


def test_shown_json_can_be_read_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    loaded = load_ref("ua-20-point@v1")
    document = json.loads(render(show("ua-20-point@v1"), "json"))
    copy = {"revision": "v1", "clauses": document["clauses"]}
    path = tmp_path / "copy.json"
    path.write_text(json.dumps(copy), "utf-8")
    assert load_ref(path).revision.clauses == loaded.revision.clauses


FROM = ["us-28-point@v1", "ua-20-point@v1", "e3-counter@v1"]


@pytest.mark.parametrize("before", FROM)
def test_what_diff_prints_keeps_its_schema(before: str) -> None:
    # Each of the bundled texts is compared with one of these.
    for after in (before, *BUNDLED[FROM.index(before) :: len(FROM)]):
        assert printed("diff", json_of(ROOT, "diff", before, after))["patch"] is not None
    some = printed("diff", json_of(ROOT, "diff", before, "v2", "--severity", "substantive"))
    assert some["patch"] is None
    for words in (("align", before, "v2"), ("diff", before, "v2", "--alignment")):
        assert printed("alignment", json_of(ROOT, *words))["alignment"]


def conflicting() -> tuple[Revision, Revision, Revision]:
    """A base and two sides that disagree in every way there is."""
    cap, ban = {"t": CAP}, {"t": BAN}
    bracket = [{"by": ["ukraine"], "text": "X."}, {"by": ["e3"], "text": "Y."}]
    a = {
        "id": "a",
        "label": "1",
        "heading": "Army",
        "text": "The army has 600,000 soldiers in all.",
    }
    b, c, d, e = (
        {"id": "b", "label": "2", "text": "Elections are held soon.", "terms": cap},
        {"id": "c", "label": "3", "text": "The bridge is open to both of the parties."},
        {"id": "d", "label": "4", "text": "Money is paid out.", "alternatives": bracket},
        {"id": "e", "label": "5", "text": "Prisoners of war go home at once.", "terms": ban},
    )
    new = [{"id": f"n{n}", "text": text} for n, text in enumerate(("A court sits.", "Troops go."))]
    moved = {"id": "m", "text": "This one is moved about by everybody."}
    ours = [
        moved,
        a | {"heading": "Forces", "text": a["text"].replace("600", "400"), "label": "1a"},
        b | {"terms": {"t": CAP | {"value": "5 personnel"}}},
        d | {"alternatives": [{"by": ["ukraine"], "text": "Z."}, bracket[1]]},
        new[0],
        e | {"terms": {}},
    ]
    theirs = [
        a | {"heading": "Troops", "text": a["text"].replace("600", "800"), "label": "1b"},
        moved,
        b | {"terms": {"t": CAP | {"value": "6 personnel"}}},
        c | {"text": "The bridge is closed to both of the parties."},
        d | {"alternatives": [{"by": ["ukraine"], "text": "W."}, bracket[1]]},
        new[1],
        e | {"terms": {"t": BAN | {"object": "NATO"}}},
    ]
    return of(a, b, c, d, e, moved), of(*ours, title="Ours"), of(*theirs, title="Theirs")


def test_a_merge_with_every_kind_of_conflict_keeps_its_schema(tmp_path: Path) -> None:
    for name, made in zip(("base", "us", "e3"), conflicting(), strict=True):
        (tmp_path / f"{name}.yaml").write_text(dump_revision(made))
    files = ("base.yaml", "us.yaml", "e3.yaml")
    found = printed("merge", json_of(tmp_path, "merge", *files), code=1)
    kinds = {each["kind"] for each in found["conflicts"]}
    assert kinds == set(KINDS)
    (tmp_path / "merged.yaml").write_text(dump_revision(Revision.model_validate(found["revision"])))
    status = printed("status", json_of(tmp_path, "status", "merged.yaml"))
    assert {each["term"] for each in status["brackets"]} >= {None, "t"}
    for strict in ("term", "clause"):
        printed("merge", json_of(tmp_path, "merge", *files, "--strict", strict), code=1)
    clean = printed("merge", json_of(tmp_path, "merge", "base.yaml", "base.yaml", "us.yaml"))
    assert clean["clean"] and clean["conflicts"] == []


@pytest.mark.parametrize("ref", BUNDLED)
def test_the_brackets_and_origins_of_bundled_documents_keep_their_schemas(ref: str) -> None:
    printed("status", json_of(ROOT, "status", ref))
    assert printed("blame", json_of(ROOT, "blame", ref))["clauses"]
    worded = printed("blame", json_of(ROOT, "blame", ref, "--words"))["clauses"]
    assert all("words" in each for each in worded)


def amend(folder: Path, id: str, *done: dict[str, Any], **more: Any) -> Any:
    made = {"amendment": id, "base": "deal@v1", "by": id, "because": "peace", **more}
    path = folder / "proposals" / "deal" / "amendments" / f"{id}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(dump_plain(made | {"operations": list(done)}))
    return kept("amendment", read(path))


def words(clause: str, old: str, new: str) -> dict[str, Any]:
    return {"op": "replace", "clause": clause, "old": old, "new": new}


def test_an_amendment_of_every_kind_of_operation_keeps_its_schemas(talks: Path) -> None:
    (text,) = blocks("amendment:")
    data = yaml.load(text, yaml.CBaseLoader)
    (talks / "ops.yaml").write_text(dump_plain({"operations": data["operations"]}))
    (talks / "proposals/deal/v1.yaml").write_text(dump_revision(of(*DEAL)))
    new = ("amend", "new", "v1", "--by", "us,e3", "--because", "peace", "--title", "All of it")
    made = printed("amendments", json_of(talks, *new, "--operations", "ops.yaml"))
    (amendment,) = made["amendments"]
    assert {each["op"] for each in amendment["operations"]} == set(OPERATIONS)
    assert amendment["sentences"]
    written = kept("amendment", read(talks / amendment["file"]))
    assert written["title"] == "All of it"
    for word in ("list", "show"):
        id = ("us-1",) if word == "show" else ()
        printed("amendments", json_of(talks, "amend", word, *id))
    done = json_of(talks, "amend", "adopt", "us-1", "--into", "v2", "--date", "2025-11-30")
    assert printed("adoption", done)["adopted"] == ["us-1"]
    closed_ = kept("amendment", read(talks / amendment["file"]))
    assert (closed_["status"], closed_["adopted_in"]) == ("adopted", "deal@v2")


def test_amendments_that_stand_in_every_way_to_each_other_keep_their_schemas(talks: Path) -> None:
    amend(talks, "us", words("army", "600,000", "400,000"), cites=[{"attestation": "inferred"}])
    amend(talks, "e3", words("army", "600,000", "800,000"), amends=None)
    amend(talks, "ukraine", words("vote", "100", "60"), notes=["As heard."])
    amend(talks, "twin", words("vote", "100", "60"), by=["us", "e3"], date="2025-11")
    late = {"op": "move", "clause": "nato", "after": "gone"}
    amend(talks, "late", late, {"op": "renumber", "clause": "vote", "old": "4", "new": "9"})
    amend(talks, "lost", {"op": "renumber", "clause": "vote", "old": "7"}, words("x", "a", "b"))
    found = printed("amendment-check", json_of(talks, "amend", "check"), code=1)["amendments"]
    said = {each["amendment"]: each for each in found}
    assert {each["verdict"] for each in found} == {"applies", "shifted", "conflicts", "misfits"}
    assert said["lost"]["misfits"][0]["expected"] == "7"
    assert [each["with"] for each in said["us"]["conflicts"]] == ["e3"]
    stopped = json_of(talks, "amend", "adopt", "us", "e3", "--into", "v2")
    assert printed("adoption", stopped, code=1)["revision"] is None
    (talks / "proposals/deal/amendments/lost.yaml").unlink()
    done = printed("adoption", json_of(talks, "amend", "adopt", "us", "ukraine", "--into", "v2"))
    assert done["rebased"] and done["superseded"] == ["twin"] and list(done["stuck"]) == ["e3"]
    for path in (talks / "proposals/deal/amendments").iterdir():
        kept("amendment", read(path))
    kept("revision", read(talks / "proposals/deal/v2.yaml"))
    empty = json_of(ROOT, "amend", "list", "us-28-point")
    assert printed("amendments", empty)["amendments"] == []


def grown(talks: Path) -> None:
    """Let the text lose a clause, get it back, split one, disagree, and be read in two ways."""
    readings = [
        {"sources": ["x"], "text": "At most 500,000."},
        {"sources": ["y"], "terms": {"t": CAP}},
    ]
    bracket = [
        {"by": ["us"], "text": "X.", "heading": "H"},
        {"by": ["e3"], "place": {"under": "/"}},
    ]
    army, nato, funds, vote = FOUR
    parts = (
        {**funds, "text": "Frozen funds"},
        {"id": "rest", "text": "pay for what was destroyed."},
    )
    carried = vote | {"cites": [{"attestation": "carried"}]}
    drafts = [
        of(army | {"readings": readings}, nato, *parts, parent="v1", revision="v2"),
        of(army | {"readings": readings}, nato | {"alternatives": bracket, "terms": {"t": BAN}},
           *parts, carried, parent="v2", revision="v3", date="2025-12"),
        of(army, *parts, {"id": "polls", "text": vote["text"]}, parent="v3", revision="v4"),
    ]  # fmt: skip
    for made in drafts:
        (talks / "proposals" / "deal" / f"{made.revision}.yaml").write_text(dump_revision(made))


def test_blame_with_readings_brackets_and_lost_parents_keeps_its_schema(talks: Path) -> None:
    grown(talks)
    found = printed("blame", json_of(talks, "blame", "v3", "--words"))
    values = [value for clause in found["clauses"] for value in clause["values"]]
    assert {"reading", "alternative", "term", "field", "text", "label"} <= {
        v["slot"] for v in values
    }
    assert any(value["before"] for value in values)
    turns = [
        clause["turn"] for clause in printed("blame", json_of(talks, "blame", "v4"))["clauses"]
    ]
    assert any(turns)
    (talks / "proposals/deal/v1.yaml").unlink()
    assert printed("blame", json_of(talks, "blame", "v4"))["missing"]


def test_the_history_of_what_is_gone_keeps_its_schema(talks: Path) -> None:
    grown(talks)
    gone = printed("history", json_of(talks, "history", "nato"))
    assert gone["moments"][-1]["event"] == "disappeared" and gone["moments"][-1]["values"] == []
    back = printed("history", json_of(talks, "history", "vote"))
    assert {"disappeared", "came back"} <= {each["event"] for each in back["moments"]}
    assert printed("history", json_of(talks, "history", "nato.t"))["what"] == "term"
    assert printed("history", json_of(talks, "history", BAN["issue"]))["what"] == "issue"
    (talks / "proposals/deal/v2.yaml").write_text("clauses: {")
    assert printed("history", json_of(talks, "history", "army"))["unreadable"] == ["deal@v2"]


@pytest.mark.parametrize("name", ["army-size", "nato-membership", "territory"])
def test_histories_of_bundled_documents_keep_their_schema(name: str) -> None:
    assert printed("history", json_of(ROOT, "history", name))["moments"]


def test_a_search_that_finds_much_or_nothing_keeps_its_schema(example: Path, talks: Path) -> None:
    found = printed("search", json_of(example, "search", "NATO"))
    assert found["total"] > len(found["hits"]) > 0
    assert printed("search", json_of(example, "search", "NATO", "--exact"))["exact"]
    assert {each["slot"] for each in found["hits"]} >= {"term"}
    nothing = printed("search", json_of(example, "search", "a herd of unicorns"))
    assert nothing["total"] == 0 and nothing["hits"] == nothing["proposals"] == []
    grown(talks)
    (talks / "proposals/deal/v2.yaml").write_text("clauses: {")
    words = ("X", "500000", "vote", "600000")
    some = [printed("search", json_of(talks, "search", each)) for each in words]
    slots = {hit["slot"] for each in some for hit in each["hits"]}
    assert {"alternative", "text"} <= slots
    assert some[0]["unreadable"] == ["deal@v2"]


def proposals() -> Iterator[str]:
    yield from sorted({ref.partition("@")[0] for ref in BUNDLED})


def test_logs_keep_their_schema(example: Path) -> None:
    sound = [printed("log", json_of(example, "log", name)) for name in proposals()]
    (example / "proposals/us-28-point/v2.yaml").write_text("clauses: {")
    logs = [printed("log", json_of(example, "log", name)) for name in proposals()]
    assert "unreadable" in {each["status"] for log in logs for each in log["revisions"]}
    assert any(each["events"] for log in sound for each in log["revisions"])
    assert any(log["later"] for log in sound)


def test_every_state_of_a_tabled_revision_keeps_its_schema(talks: Path) -> None:
    folder = talks / "proposals" / "deal"
    one = folder / "v1.yaml"
    kept("revision", read(one))
    for number in range(1, 5):
        words_ = ("--date", f"2026-0{number}-01", "--by", "us")
        assert run(talks, "table", f"v{number}", *words_).code == 0
        assert run(talks, "new", "deal", "--from", f"v{number}").code == 0
    kept("chain", read(folder / "chain.yaml"))
    (folder / "v2.yaml").write_text((folder / "v2.yaml").read_text().replace("NATO", "NATO now"))
    (folder / "v3.yaml").unlink()
    (folder / "v4.yaml").write_text("clauses: {")
    late = (folder / "v5.yaml").read_text()
    (folder / "v6.yaml").write_text(late.replace("v5", "v6").replace("draft", "tabled"))
    found = printed("verification", json_of(talks, "verify"), code=1)
    assert {each["state"] for each in found["proposals"][0]["revisions"]} == set(get_args(State))
    (folder / "chain.yaml").write_text("chain: {")
    assert printed("verification", json_of(talks, "verify"), code=1)["proposals"][0]["breaks"]


def test_every_verdict_on_every_signature_keeps_its_schema() -> None:
    verdicts = [
        Verdict("p@v1", state, "2026-01", "a" * 64, ("changed: a",), "mend it", signed, "somebody")
        for state, signed in product(get_args(State), get_args(Signature))
    ]
    found = Verification((Verified("p", (*verdicts, Verdict("p@v2", "open")), (), "", 0),))
    document = kept("verification", json.loads(render(found, "json")))
    signatures = {each["signature"] for each in document["proposals"][0]["revisions"]}
    assert signatures == {None, *get_args(Signature)} - {""}


def test_the_rules_keep_their_schemas() -> None:
    assert len(printed("rules", json_of(ROOT, "rules"))["rules"]) == len(list_rules().entries)
    for entry in list_rules().entries[::9]:
        assert printed("rule", json_of(ROOT, "explain", entry.id))["page"]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return repository(tmp_path / "repo")


def test_what_git_knows_and_what_changed_in_it_keeps_its_schemas(repo: Repo) -> None:
    assert not printed("git", repo.plans("git", "status", "--format", "json"))["works"]
    repo.install()
    assert printed("git", repo.plans("git", "status", "--format", "json"))["works"]
    everywhere = printed("git", repo.plans("git", "status", "--global", "--format", "json"))
    assert everywhere["repository"] is None
    text = repo.text("proposals/treaty/v1.yaml")
    repo.put("proposals/treaty/v1.yaml", text.replace("600 thousand", "500 thousand"))
    repo.put("proposals/treaty/v2.yaml", text.replace("revision: v1", "revision: v2\nparent: v1"))
    repo.put("proposals/other/v1.yaml", text)
    repo.put("proposals/other/v2.yaml", "clauses: {")
    repo.git("add", "--all")
    staged = printed("changes", repo.plans("git", "changes", "HEAD", "--format", "json"))
    assert staged["after"] is None and len(staged["diffs"]) == 2
    assert staged["added"] == ["other@v1"] and len(staged["problems"]) == 1
    (repo.top / "proposals/other/v1.yaml").unlink()
    repo.commit("second")
    repo.git("rm", "--quiet", "proposals/treaty/v2.yaml")
    repo.commit("third")
    words_ = ("git", "changes", "HEAD~1", "HEAD", "--format", "json")
    assert printed("changes", repo.plans(*words_))["removed"] == ["treaty@v2"]


def test_pins_that_are_written_keep_their_schema(talks: Path) -> None:
    grown(talks)
    assert run(talks, "align", "v1", "v2", "--pin", "funds=funds,rest", "--pin", "vote=").code == 0
    (path,) = (talks / "proposals").rglob("*pins*")
    assert len(kept("pins", read(path))["pins"][0]["clauses"]) == 2
