"""Agents ask: every tool answers as its schema says, page after page, and reads nothing else."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repos import PARTIES, REVISION
from runs import run

from plans.asking import TOOLS, answered
from plans.asking.answering import input_schema, output_schema
from plans.asking.paging import MAX_ITEM, MAX_PAGE, paged
from plans.asking.resources import resource_text, resources
from plans.errors import InputError
from plans.storing import workspace_for

ROOT = Path(__file__).resolve().parent.parent
V1, V2 = "us-28-point@v1", "us-28-point@v2"
# A question of each tool that the bundled documents answer.
QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("texts", {}),
    ("diff", {"before": "v1", "after": "v2"}),
    ("diff", {"before": "v1", "after": "e3-counter", "severity": "red-line", "list": "patch"}),
    ("diff", {"before": V1, "after": V2, "clause": "14 (b)"}),
    ("compare", {"texts": ["v1", "e3-counter"], "issues": ["nato-membership"], "parties": True}),
    ("redlines", {"texts": ["v2"], "parties": ["ukraine"]}),
    ("show", {"text": "v2"}),
    ("show", {"text": V2, "clause": "nato-membership"}),
    ("blame", {"text": V2, "clause": "7"}),
    ("search", {"phrase": "ceasefire", "limit": 3}),
    ("search", {"phrase": "ceasefire", "list": "proposals"}),
    ("log", {"proposal": "us-28-point", "list": "later"}),
    ("validate", {"texts": ["v1"]}),
]


def kept(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return an answer, which keeps the schema that is told for it."""
    jsonschema.validate(arguments, input_schema(name))
    found = json.loads(json.dumps(answered(name, arguments)))
    jsonschema.Draft202012Validator(output_schema(name)).validate(found)
    return found


def test_there_is_a_question_for_each_tool() -> None:
    assert {name for name, _ in QUESTIONS} == set(TOOLS)


@pytest.mark.parametrize(("name", "arguments"), QUESTIONS)
def test_each_tool_answers_as_its_schema_says(name: str, arguments: dict[str, Any]) -> None:
    found = kept(name, arguments)
    page = found["page"]
    assert page["items"] == len(found["result"][page["list"]] or ())
    assert page["items"] or name == "validate" or "severity" in arguments
    assert len(json.dumps(found)) < 3 * MAX_PAGE


@pytest.mark.parametrize(("name", "list_"), [("compare", "rows"), ("blame", "clauses")])
def test_whoever_turns_all_pages_has_read_what_the_command_prints(name: str, list_: str) -> None:
    arguments = {"compare": {"texts": [V1, V2]}, "blame": {"text": V2}}[name]
    words = {"compare": ("compare", V1, V2), "blame": ("blame", V2)}[name]
    whole = json.loads(run(ROOT, *words, "-f", "json").stdout)
    offset: int | None = 0
    read: list[Any] = []
    while offset is not None:
        found = answered(name, {**arguments, "offset": offset})
        read += found["result"][list_]
        offset = found["page"]["next"]
    assert read == whole[list_]
    assert {**found["result"], list_: [], "sources": []} == {**whole, list_: [], "sources": []} or (
        name == "blame"
    )


@given(
    st.lists(st.sampled_from([0, 1, 9, MAX_PAGE // 2, MAX_PAGE - 9, 2 * MAX_PAGE]), max_size=8),
    st.integers(1, 5),
    st.integers(0, 14),
)
def test_no_item_is_lost_between_pages_and_none_told_twice(
    sizes: list[int], limit: int, beyond: int
) -> None:
    items = [f"{number}:" + "x" * size for number, size in enumerate(sizes)]
    said = {"items": items, "more": [1, 2], "count": 7}
    offset: int | None = 0
    read: list[Any] = []
    while offset is not None:
        made, page = paged(said, ("items", "more"), "items", offset, limit)
        assert (page["of"], page["others"]) == (len(items), {"more": 2})
        assert (made["count"], made["more"]) == (7, [])
        assert sum(map(len, made["items"])) <= MAX_PAGE or len(made["items"]) == 1
        read += made["items"]
        offset = page["next"]
    assert read == items
    made, page = paged(said, ("items", "more"), "items", len(items) + beyond, limit)
    assert (made["items"], page["next"]) == ([], None)


def test_a_clause_too_large_for_any_answer_is_refused_with_those_below_it() -> None:
    book = {"id": "book", "text": "x" * MAX_ITEM, "clauses": [{"id": f"ch-{n}"} for n in range(9)]}
    with pytest.raises(InputError, match=r"ask for a clause below it: ch-0, .*ch-7, …"):
        paged({"clauses": [book]}, ("clauses",), "clauses", 0, 10)


def test_a_page_brings_the_sources_that_it_names_and_no_others() -> None:
    found = answered("diff", {"before": V1, "after": V2, "limit": 1})["result"]
    assert {each["id"] for each in found["sources"]} >= set(found["changes"][0]["sources"])
    whole = answered("diff", {"before": V1, "after": V2, "list": "claims"})["result"]
    assert 0 < len(found["sources"]) < len(whole["sources"])


# Nothing in the workspace is called so, whatever there is beside it.
ELSEWHERE = [
    "../v1", "proposals/us-28-point/v1.yaml", "/etc/passwd", "v1.yaml", "-", "HEAD:v1", ":v1",
    "main:us-28-point@v1", "us-28-point@v1:nato-membership", "v1#rejected", "~/x", "C:\\x", "v1\0",
    "us-28-point@../v1", "@", "@v1", "v1@", "a@b@c", "V1", "ｖ1", "v1\n", " v1", "..", "x" * 300,
]  # fmt: skip


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_text_is_named_and_never_found_by_a_path(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks = workspace(tmp_path)
    for made in ("v1.yaml", "secret.yaml"):
        (tmp_path / made).write_text(REVISION)
    monkeypatch.chdir(talks)
    for tool, arguments in [
        ("show", {"text": name}),
        ("blame", {"text": name}),
        ("diff", {"before": name, "after": "mill"}),
        ("diff", {"before": "mill", "after": name}),
        ("compare", {"texts": ["mill", name]}),
        ("redlines", {"texts": [name]}),
        ("validate", {"texts": [name]}),
    ]:
        with pytest.raises(InputError) as refused:
            answered(tool, arguments)
        assert refused.value.problem.hint


def workspace(folder: Path) -> Path:
    """A workspace of two revisions with a link out of it."""
    home = folder / "talks" / "proposals" / "mill"
    home.mkdir(parents=True)
    (home / "v1.yaml").write_text(REVISION)
    (home / "v2.yaml").write_text(REVISION.replace("v1", "v2").replace("600", "700"))
    (home.parent / "parties.yaml").write_text(PARTIES)
    (folder / "outside.yaml").write_text(REVISION.replace("v1", "v3"))
    (home / "v3.yaml").symlink_to(folder / "outside.yaml")
    return folder / "talks"


@pytest.mark.parametrize("tool", ["show", "blame"])
def test_a_link_out_of_the_workspace_is_not_followed(
    tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks = workspace(tmp_path)
    (talks / "proposals" / "issues.yaml").symlink_to(tmp_path / "outside.yaml")
    monkeypatch.chdir(talks)
    with pytest.raises(InputError, match="link out of the workspace"):
        answered(tool, {"text": "mill@v3"})
    with pytest.raises(InputError, match="link out of the workspace"):
        resource_text("plans://texts/mill@v3")
    with pytest.raises(InputError, match="link out of the workspace"):
        resource_text("plans://registers/issues")


@pytest.mark.parametrize(
    "address",
    ["plans://texts/../parties", "plans://texts/mill@v1.yaml", "file:///etc/passwd", "", "plans://",
     "plans://registers/../mill/v1", "plans://texts/mill%40v1", "x" * 10_000],
)  # fmt: skip
def test_only_the_files_that_are_listed_can_be_read(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace(tmp_path))
    with pytest.raises(InputError, match="nothing at"):
        resource_text(address)
    listed = [each.address for each in resources()]
    assert "plans://texts/mill@v1" in listed
    assert resource_text("plans://texts/mill@v1") == REVISION
    assert resource_text("plans://registers/parties") == PARTIES


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("show", {}, "text: Field required"),
        ("show", {"text": "v1", "path": "/etc"}, "path: Extra inputs"),
        ("show", {"text": ["v1"]}, "text: Input should be a valid string"),
        ("show", {"text": "x" * 1000}, "at most 300"),
        ("show", {"text": "v2", "clause": "no-such"}, "no clause is called 'no-such'"),
        ("show", {"text": "v9"}, "no revision called 'v9'"),
        ("diff", {"before": "v1", "after": "v2", "severity": "grave"}, "severity: Input should be"),
        ("diff", {"before": "v1", "after": "v2", "limit": 10**30}, "limit: Input should be"),
        ("diff", {"before": "v1", "after": "v2", "offset": -1}, "offset: Input should be"),
        ("compare", {"texts": ["v1"] * 50}, "texts: List should have at most 20"),
        ("compare", {"texts": ["v1", "v2"], "issues": ["no-such"]}, "no-such"),
        ("search", {"phrase": ""}, "nothing to look for"),
        ("search", {"phrase": "x" * 2000}, "at most 1000"),
        ("search", {"phrase": "x", "term": "nonsense/"}, "no kind of term called 'nonsense'"),
        ("log", {"proposal": "../us-28-point"}, "no proposal called"),
        ("redlines", {"parties": ["nobody"]}, "no party called 'nobody'"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_said(
    name: str, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(InputError, match=said.replace("(", r"\(")):
        answered(name, arguments)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)
FIELDS = ["text", "texts", "before", "after", "clause", "phrase", "proposal", "list", "offset"]


@settings(max_examples=60)
@given(st.sampled_from(sorted(TOOLS)), st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_whatever_is_asked_is_answered_or_refused(name: str, arguments: dict[str, Any]) -> None:
    if name in ("texts", "validate", "redlines") and not arguments.get("texts"):
        return  # whole workspaces, looked at above
    try:
        answered(name, arguments)
    except InputError as refused:
        assert str(refused)


def test_a_workspace_without_registers_is_asked_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = ROOT / "tests/cases/amend/every-place/proposals"
    shutil.copytree(source, tmp_path / "proposals")
    monkeypatch.chdir(tmp_path)
    listed = kept("texts", {})["result"]["texts"]
    assert [each["text"] for each in listed] == list(workspace_for().refs)
    for each in listed:
        assert kept("show", {"text": each["text"]})["page"]["of"] > 0
        assert kept("blame", {"text": each["text"]})["page"]["of"] == each["clauses"]
    kept("validate", {})
    kept("search", {"phrase": "the"})


# The protocol, by the library's own client.

Asks = Callable[[Any], Awaitable[None]]


@pytest.fixture
def connected(without_a_loop: None) -> Iterator[Callable[[Any, Asks], None]]:
    pytest.importorskip("mcp")
    import anyio
    from mcp.client.client import Client

    def connect(server: Any, asks: Asks) -> None:
        async def talk() -> None:
            async with Client(server) as client:
                await asks(client)

        anyio.run(talk)

    yield connect


def test_a_client_lists_asks_reads_and_is_refused(connected: Any) -> None:
    from mcp.shared.exceptions import MCPError

    from plans.asking.protocol import made_server

    async def asks(client: Any) -> None:
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == list(TOOLS)
        assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
        found = await client.call_tool("show", {"text": "v2", "clause": "7"})
        assert json.loads(found.content[0].text) == found.structured_content
        refused = await client.call_tool("show", {"text": "../v2"})
        assert refused.is_error
        assert "hint:" in refused.content[0].text
        with pytest.raises(MCPError, match="did you mean 'diff'"):
            await client.call_tool("dif", {})
        listed = (await client.list_resources()).resources
        assert len(listed) == len(list(resources()))
        text = (await client.read_resource(f"plans://texts/{V1}")).contents[0].text
        assert text == (ROOT / "proposals/us-28-point/v1.yaml").read_text()
        with pytest.raises(MCPError, match="nothing at"):
            await client.read_resource("file:///etc/passwd")

    connected(made_server("Ask."), asks)


def test_a_bug_is_told_and_the_next_question_answered(
    connected: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from plans.asking import protocol

    async def asks(client: Any) -> None:
        monkeypatch.setattr(protocol, "answered", lambda *_: 1 // 0)
        broken = await client.call_tool("show", {"text": "v2"})
        assert broken.is_error
        assert "bug in plans" in broken.content[0].text
        monkeypatch.undo()
        assert not (await client.call_tool("show", {"text": "v2"})).is_error

    connected(protocol.made_server("Ask."), asks)
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_the_command_talks_over_standard_input_and_output(connected: Any, tmp_path: Path) -> None:
    from mcp.client.stdio import StdioServerParameters, stdio_client

    words = ["-m", "plans", "mcp", str(workspace(tmp_path))]
    server = StdioServerParameters(command=sys.executable, args=words, cwd=ROOT)

    async def asks(client: Any) -> None:
        assert "mill" in client.instructions
        found = await client.call_tool("diff", {"before": "mill@v1", "after": "mill@v2"})
        assert not found.is_error, found.content
        told = found.structured_content["result"]["changes"]
        assert any("700" in str(change["after"]) for change in told)

    connected(stdio_client(server), asks)


def test_without_the_library_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plans.asking.server.find_spec", lambda _: None)
    run(tmp_path, "mcp").assert_refused(" install 'mcp<")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("mcp")
    run(tmp_path, "mcp", "no-such").assert_refused("cannot look into 'no-such'")
