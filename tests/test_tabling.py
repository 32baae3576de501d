"""A revision from its first copy to its place in the chain, and what is noticed afterwards."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from runs import Run, run

from plans.errors import InputError
from plans.model import Revision, plain
from plans.reading import read_model
from plans.storing import refuse_if_tabled, workspace_for
from plans.storing.chain_digests import digest, entry_hash, revision_digest
from plans.storing.loading import locate

ROOT = Path(__file__).resolve().parent.parent
NO_KEYGEN = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="needs OpenSSH")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one draft, ``contract@v1``."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = tmp_path / "work"
    made.mkdir()
    assert run(made, "init").code == 0
    return made


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the bundled documents."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made = tmp_path / "example"
    made.mkdir()
    shutil.copytree(ROOT / "proposals", made / "proposals")
    (made / "plans.toml").write_text('default = "us-28-point"\n')
    return made


def done(folder: Path, *words: str) -> Run:
    made = run(folder, *words)
    assert made.code == 0, made.stderr
    return made


def path_of(folder: Path, revision: str) -> Path:
    return folder / "proposals" / "contract" / f"{revision}.yaml"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def tabled(folder: Path, count: int = 3) -> Path:
    """Table so many revisions of the contract, each a copy of the one before."""
    done(folder, "table", "v1", "--date", "2026-01-01", "--by", "seller")
    for number in range(2, count + 1):
        done(folder, "new", "contract", "--from", f"v{number - 1}")
        done(folder, "table", f"v{number}", "--date", f"2026-0{number}-01", "--by", "buyer")
    return folder / "proposals" / "contract" / "chain.yaml"


def states(folder: Path, *words: str) -> dict[str, str]:
    shown = json.loads(run(folder, "verify", *words, "--format", "json").stdout)
    return {each["ref"]: each["state"] for one in shown["proposals"] for each in one["revisions"]}


def breaks(folder: Path) -> list[str]:
    shown = json.loads(run(folder, "verify", "contract", "--format", "json").stdout)
    assert not shown["sound"]
    return list(shown["proposals"][0]["breaks"])


# plans new


def test_a_new_revision_keeps_comments_and_layout(folder: Path) -> None:
    replaced(path_of(folder, "v1"), "    label:", "    # the number\n    label:")
    made = done(folder, "new", "--from", "v1")
    assert made.stdout == ""
    assert "wrote proposals/contract/v2.yaml: v2, a draft from v1" in made.stderr
    before, after = path_of(folder, "v1").read_text(), path_of(folder, "v2").read_text()
    kept = before[before.index("clauses:") :]
    assert "# the number" in kept
    assert after == f"revision: v2\ntitle: First draft\nparent: v1\nstatus: draft\n{kept}"


def test_a_new_revision_claims_no_source_for_itself(example: Path) -> None:
    done(example, "new", "--from", "v2")
    path = example / "proposals" / "us-28-point" / "v3.yaml"
    text = path.read_text("utf-8")
    made = read_model(text, Revision, "v3.yaml")
    assert (made.sources, made.notes, made.date, made.tabled_by) == ((), (), None, ())
    assert {clause.attestations for clause in made.walk()} <= {("carried",), ()}
    assert any(clause.carried for clause in made.walk())
    assert text.startswith("# yaml-language-server")
    # Nothing was said yet, so nothing changed and nothing is wrong.
    assert done(example, "diff", "v2", "v3", "--exit-code").stdout
    assert run(example, "validate", "v3", "--fail-on", "error").code == 0


def test_a_counter_proposal_may_start_from_another_proposal_s_text(example: Path) -> None:
    done(example, "new", "e3-counter", "--from", "us-28-point@v1", "--by", "e3", "--by", "ukraine")
    text = (example / "proposals" / "e3-counter" / "v2.yaml").read_text("utf-8")
    made = read_model(text, Revision, "v2.yaml")
    assert (made.revision, made.parent) == ("v2", "us-28-point@v1")
    assert made.tabled_by == ("e3", "ukraine")


def test_a_proposal_without_a_revision_starts_at_one(folder: Path) -> None:
    run(folder, "new", "lease", "--from", "v1").assert_refused("no proposal called 'lease'")
    (folder / "proposals" / "lease").mkdir()
    done(folder, "new", "lease", "--from", "v1", "--date", "2026-05")
    made = (folder / "proposals" / "lease" / "v1.yaml").read_text()
    assert "parent: contract@v1\n" in made
    assert "date: 2026-05\n" in made


def test_nothing_is_overwritten(folder: Path) -> None:
    path = folder / "mine.yaml"
    path.write_text("precious")
    run(folder, "new", "--from", "v1", "-o", "mine.yaml").assert_refused("is there already")
    assert path.read_text() == "precious"


def test_a_number_that_was_tabled_is_not_given_again(folder: Path) -> None:
    tabled(folder, 2)
    path_of(folder, "v2").unlink()
    done(folder, "new", "--from", "v1")
    assert path_of(folder, "v3").exists()


def test_the_bundled_documents_are_not_written_to(tmp_path: Path) -> None:
    run(tmp_path, "new", "--from", "v2").assert_refused("plans init")
    run(tmp_path, "table", "v2").assert_refused("plans init")
    done(tmp_path, "new", "--from", "v2", "-o", "mine.yaml")
    assert "parent: us-28-point" not in (tmp_path / "mine.yaml").read_text("utf-8")
    assert "parent: v2\n" in (tmp_path / "mine.yaml").read_text("utf-8")


@pytest.mark.parametrize("words", [("--date", "soon"), ("--by", "The Buyer"), ("--from", "v9")])
def test_what_cannot_be_is_refused_and_nothing_written(
    folder: Path, words: tuple[str, ...]
) -> None:
    run(folder, "new", "--from", "v1", *words).assert_refused()
    assert not path_of(folder, "v2").exists()


# plans table


def test_tabling_closes_a_draft_with_its_date(folder: Path) -> None:
    made = done(folder, "table", "v1", "--date", "2026-01-01", "--by", "buyer")
    assert made.stdout == ""
    text = path_of(folder, "v1").read_text()
    assert "status: tabled\n" in text
    assert "date: 2026-01-01\n" in text
    assert "tabled_by: buyer\n" in text
    assert states(folder) == {"contract@v1": "ok"}


def test_the_chain_is_no_revision(folder: Path) -> None:
    tabled(folder, 2)
    (folder / "proposals" / "contract" / "amendments").mkdir()
    (folder / "proposals" / "contract" / "amendments" / "a1.yaml").write_text("amendment: a1\n")
    listed = done(folder, "log", "contract").stdout
    assert re.findall(r"● (\S+)", listed) == ["contract@v2", "contract@v1"]
    assert "chain" not in run(folder, "validate", "--all").stdout


def test_the_chain_is_a_file_that_is_validated(folder: Path) -> None:
    replaced(tabled(folder, 2), "digest: ", "digest: x")
    assert "chain.yaml:" in run(folder, "validate", "--all").stdout


def test_a_revision_is_tabled_once(folder: Path) -> None:
    chain = tabled(folder, 2)
    before = chain.read_bytes()
    run(folder, "table", "v2", "--date", "2026-09-09").assert_refused("is tabled and stays")
    assert chain.read_bytes() == before


def test_a_date_is_needed(folder: Path) -> None:
    run(folder, "table", "v1").assert_refused("--date")
    assert "draft" in path_of(folder, "v1").read_text()


def test_a_revision_with_an_error_is_not_tabled(folder: Path) -> None:
    replaced(path_of(folder, "v1"), "payee: seller", "payee: sellr")
    refused = run(folder, "table", "v1", "--date", "2026-01-01")
    refused.assert_refused("[unknown-party]")
    lines = path_of(folder, "v1").read_text().splitlines()
    number = next(index for index, line in enumerate(lines, 1) if "sellr" in line)
    assert f"proposals/contract/v1.yaml:{number}:" in refused.stderr
    assert "draft" in path_of(folder, "v1").read_text()
    assert not (folder / "proposals" / "contract" / "chain.yaml").exists()


def test_a_file_that_says_no_proposal_is_asked_for_one(folder: Path) -> None:
    (folder / "plans.toml").write_text("")
    done(folder, "new", "contract", "--from", "v1", "-o", "mine.yaml")
    refused = run(folder, "table", "mine.yaml", "--date", "2026-01-01")
    refused.assert_refused("which proposal?")
    assert "known: contract" in refused.stderr


def test_a_draft_under_another_name_gets_its_number(folder: Path) -> None:
    done(folder, "new", "--from", "v1", "-o", "proposals/contract/second-try.yaml")
    done(folder, "table", "second-try", "--date", "2026-02-01")
    assert path_of(folder, "v2").read_text().startswith("revision: v2\n")
    assert not path_of(folder, "second-try").exists()


def test_a_file_from_elsewhere_becomes_the_next_revision_and_stays(folder: Path) -> None:
    done(folder, "new", "--from", "v1", "-o", "mine.yaml")
    before = (folder / "mine.yaml").read_bytes()
    done(folder, "table", "mine.yaml", "--date", "2026-02-01")
    assert (folder / "mine.yaml").read_bytes() == before
    assert states(folder) == {"contract@v1": "open", "contract@v2": "ok"}


def test_a_file_may_become_a_revision_of_another_proposal(folder: Path) -> None:
    (folder / "proposals" / "lease").mkdir()
    done(folder, "table", "proposals/contract/v1.yaml", "--as", "lease", "--date", "2026-02-01")
    assert states(folder) == {"contract@v1": "open", "lease@v1": "ok"}
    assert path_of(folder, "v1").exists()


def test_a_status_that_says_more_than_draft_stays(folder: Path) -> None:
    replaced(path_of(folder, "v1"), "status: draft", "status: agreed")
    done(folder, "table", "v1", "--date", "2026-01-01")
    assert "status: agreed\n" in path_of(folder, "v1").read_text()


def test_other_verbs_can_refuse_to_edit_what_is_tabled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabled(folder, 2)
    done(folder, "new", "--from", "v2")
    monkeypatch.chdir(folder)
    with pytest.raises(InputError, match="plans new contract --from v2"):
        refuse_if_tabled(*locate("v2"))
    with pytest.raises(InputError, match="tabled"):
        refuse_if_tabled(*locate("proposals/contract/v1.yaml"))
    refuse_if_tabled(*locate("v3"))


# plans verify


def test_what_was_not_touched_verifies(folder: Path) -> None:
    tabled(folder)
    done(folder, "new", "--from", "v3")
    assert run(folder, "verify").code == 0
    assert states(folder, "contract") == {
        "contract@v1": "ok", "contract@v2": "ok", "contract@v3": "ok", "contract@v4": "open",
    }  # fmt: skip


def test_layout_may_change_and_words_may_not(folder: Path) -> None:
    tabled(folder)
    path = path_of(folder, "v2")
    replaced(path, "heading: Price", 'heading: "Price"   # in quotes')
    assert run(folder, "verify").code == 0
    replaced(path, "pays", "pays the Seller")
    made = run(folder, "verify")
    assert made.code == 1
    assert "contract@v2  EDITED after it was tabled" in made.stdout
    assert "changed: price" in made.stdout
    assert "plans new contract --from v2" in " ".join(made.stdout.split())
    assert states(folder)["contract@v3"] == "ok"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: First draft", "title: Last draft", "changed: what stands above the clauses"),
        ("  - id: price", "  - id: cost", "added: cost"),
        ("  - id: price", "  - id: cost", "removed: price"),
        ("USD 100 thousand,", "USD 101 thousand,", "changed: price"),
    ],
)
def test_it_is_said_what_was_edited(folder: Path, old: str, new: str, said: str) -> None:
    tabled(folder, 1)
    replaced(path_of(folder, "v1"), old, new)
    assert said in run(folder, "verify").stdout


def test_an_order_that_changed_is_noticed(example: Path) -> None:
    done(example, "table", "v1")
    path = example / "proposals" / "us-28-point" / "v1.yaml"
    assert run(example, "verify", "us-28-point").code == 0
    data = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    data["clauses"][0:2] = reversed(data["clauses"][0:2])
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    assert "the order or nesting of the clauses" in run(example, "verify", "us-28-point").stdout


def test_a_removed_or_broken_file_is_noticed(folder: Path) -> None:
    tabled(folder)
    path_of(folder, "v1").unlink()
    path_of(folder, "v2").write_text("revision: [")
    made = run(folder, "verify")
    assert made.code == 1
    assert states(folder) == {
        "contract@v1": "missing", "contract@v2": "unreadable", "contract@v3": "ok",
    }  # fmt: skip
    shutil.rmtree(folder / "proposals" / "contract" / "nothing", ignore_errors=True)
    for name in ("v2", "v3"):
        path_of(folder, name).unlink()
    assert set(states(folder).values()) == {"missing"}


def entries(chain: Path) -> list[dict[str, object]]:
    return list(yaml.load(chain.read_text(), yaml.BaseLoader)["chain"])


def rewritten(chain: Path, found: list[dict[str, object]]) -> None:
    chain.write_text(yaml.safe_dump({"chain": found}))


def test_an_entry_removed_from_the_chain_is_noticed(folder: Path) -> None:
    chain = tabled(folder)
    first, _, last = entries(chain)
    rewritten(chain, [first, last])
    assert "entry of v3 does not follow" in breaks(folder)[0]


def test_the_last_entry_removed_is_noticed_by_what_the_file_says(folder: Path) -> None:
    chain = tabled(folder)
    rewritten(chain, entries(chain)[:2])
    assert states(folder)["contract@v3"] == "unlisted"
    assert run(folder, "verify").code == 1


def test_a_chain_of_which_every_entry_was_removed_is_noticed(folder: Path) -> None:
    rewritten(tabled(folder), [])
    assert run(folder, "verify").code == 1
    assert "they were removed" in " ".join(breaks(folder))


def test_entries_that_changed_places_are_noticed(folder: Path) -> None:
    chain = tabled(folder)
    first, second, last = entries(chain)
    rewritten(chain, [second, first, last])
    assert len(breaks(folder)) == 3


@pytest.mark.parametrize(
    ("key", "value"),
    [("date", "2020-01-01"), ("by", "buyer"), ("digest", "0" * 64), ("head", "0" * 16),
     ("previous", "1" * 64), ("hash", "1" * 64), ("clauses", {"price": "0" * 16})],
)  # fmt: skip
def test_an_entry_that_was_edited_is_noticed(folder: Path, key: str, value: object) -> None:
    chain = tabled(folder)
    found = entries(chain)
    found[0][key] = value
    rewritten(chain, found)
    assert any("v1 was edited" in each for each in breaks(folder))


def test_an_entry_forged_whole_breaks_what_follows(folder: Path) -> None:
    chain = tabled(folder)
    found = entries(chain)
    found[0]["date"] = "2020-01-01"
    found[0]["hash"] = entry_hash(found[0])
    rewritten(chain, found)
    (said,) = breaks(folder)
    assert "entry of v2 does not follow" in said


def test_an_entry_twice_is_noticed(folder: Path) -> None:
    chain = tabled(folder, 1)
    rewritten(chain, entries(chain) * 2)
    assert any("two entries" in each for each in breaks(folder))


def test_a_chain_that_cannot_be_read_is_a_broken_one(folder: Path) -> None:
    chain = tabled(folder, 1)
    for text in ("chain: [", "chain: {}", "chain: [{revision: ../../etc/passwd}]", "\x00"):
        chain.write_text(text)
        made = run(folder, "verify")
        made.assert_no_crash()
        assert made.code == 1
        assert "BROKEN" in made.stdout


def test_a_workspace_where_nothing_was_tabled_is_sound(example: Path) -> None:
    assert run(example, "verify").code == 0
    assert set(states(example).values()) == {"open"}
    run(example, "verify", "nonsense").assert_refused("no proposal called 'nonsense'")


def test_what_others_tabled_before_the_chain_began_is_not_suspect(example: Path) -> None:
    done(example, "table", "v2")
    found = states(example, "us-28-point")
    assert found == {"us-28-point@v1": "open", "us-28-point@v2": "ok"}


def test_comments_in_the_chain_survive_the_next_entry(folder: Path) -> None:
    chain = tabled(folder, 1)
    replaced(chain, "  - revision: v1\n", "  # the first\n  - revision: v1   # signed in town\n")
    before = chain.read_text()
    done(folder, "new", "--from", "v1")
    done(folder, "table", "v2", "--date", "2026-02-01")
    assert chain.read_text().startswith(before)


# The digest


def test_the_digest_is_what_the_decision_says(folder: Path) -> None:
    tabled(folder, 1)
    (entry,) = entries(folder / "proposals" / "contract" / "chain.yaml")
    said = {
        "revision": "v1", "title": "First draft", "status": "tabled", "tabled_by": "seller",
        "date": "2026-01-01",
        "clauses": [
            {
                "id": "price", "label": "1", "heading": "Price",
                "text": "The Buyer pays USD 100 thousand.",
                "terms": {
                    "price": {
                        "kind": "money", "issue": "price", "value": "USD 100 thousand",
                        "payer": "buyer", "payee": "seller",
                    }
                },
            }
        ],
    }  # fmt: skip
    assert entry["digest"] == canonical_hash(said)
    body = {key: each for key, each in entry.items() if key != "hash"}
    assert entry["hash"] == canonical_hash({"format": "plans-chain/1", **body})


def canonical_hash(value: object) -> str:
    """For ASCII text RFC 8785 is what the standard library writes with sorted keys."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def test_how_letters_are_composed_makes_no_difference() -> None:
    composed, apart = ({"revision": "v1", "title": title} for title in ("\xe9", "e\u0301"))
    first, second = (Revision.model_validate(each) for each in (composed, apart))
    assert plain(first) != plain(second)
    assert revision_digest(first) == revision_digest(second)
    with pytest.raises(InputError, match="composed"):
        digest({"\xe9": "1", "e\u0301": "2"})


def test_half_a_character_has_no_digest() -> None:
    with pytest.raises(InputError, match="half of a character"):
        digest({"title": "\ud83d"})


# Signatures


def key(folder: Path, name: str) -> Path:
    path = folder / name
    words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)]
    subprocess.run(words, check=True)
    return path


def signers(folder: Path, *names: str) -> str:
    lines = [
        f"{name}@example.org {(folder / name).with_suffix('.pub').read_text()}" for name in names
    ]
    (folder / "signers").write_text("".join(lines))
    return "signers"


@NO_KEYGEN
def test_a_signed_entry_names_its_signer(folder: Path) -> None:
    key(folder, "anna")
    key(folder, "boris")
    done(folder, "table", "v1", "--date", "2026-01-01", "--sign", "anna")
    assert (
        "signed by anna@example.org"
        in done(folder, "verify", "--signers", signers(folder, "boris", "anna")).stdout
    )
    assert "by whom was not checked" in done(folder, "verify").stdout
    refused = run(folder, "verify", "--signers", signers(folder, "boris"))
    assert refused.code == 1
    assert "SIGNATURE NOT GOOD" in refused.stdout


@NO_KEYGEN
def test_a_signature_is_of_one_entry_only(folder: Path) -> None:
    key(folder, "anna")
    chain = tabled(folder, 2)
    done(folder, "new", "--from", "v2")
    done(folder, "table", "v3", "--date", "2026-03-01", "--sign", "anna")
    found = entries(chain)
    found[1]["signature"] = found[2]["signature"]
    rewritten(chain, found)
    assert run(folder, "verify").code == 1
    found[1]["signature"] = "no signature"
    rewritten(chain, found)
    assert run(folder, "verify").code == 1


@NO_KEYGEN
def test_where_signers_are_asked_for_every_entry_has_to_be_signed(folder: Path) -> None:
    key(folder, "anna")
    tabled(folder, 1)
    made = run(folder, "verify", "--signers", signers(folder, "anna"))
    assert made.code == 1
    assert "not signed" in made.stdout


@NO_KEYGEN
def test_a_key_that_is_none_is_refused_and_nothing_written(folder: Path) -> None:
    (folder / "key").write_text("no key")
    before = path_of(folder, "v1").read_bytes()
    for name in ("key", "nowhere", "proposals"):
        run(folder, "table", "v1", "--date", "2026-01-01", "--sign", name).assert_refused("key")
    assert path_of(folder, "v1").read_bytes() == before
    run(folder, "verify", "--signers", "nowhere").assert_refused("no file 'nowhere'")


def test_without_openssh_only_signatures_are_missing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "key").write_text("never read")
    chain = tabled(folder, 1)
    found = entries(chain)
    found[0]["signature"] = "some signature"
    rewritten(chain, found)
    monkeypatch.setenv("PATH", str(folder))
    done(folder, "new", "--from", "v1")
    run(folder, "table", "v2", "--date", "2026-02-01", "--sign", "key").assert_refused("OpenSSH")
    run(folder, "verify", "--signers", "key").assert_refused("OpenSSH")
    assert "by whom was not checked" in done(folder, "verify").stdout


def test_hostile_chains_are_shown_harmless(folder: Path) -> None:
    chain = tabled(folder, 1)
    found = entries(chain)
    found[0]["by"] = "\x1b[31m\u202e"
    found[0]["signature"] = "-----BEGIN SSH SIGNATURE-----\n\x1b]0;x\x07"
    chain.write_text(json.dumps({"chain": found}))
    made = run(folder, "verify")
    made.assert_no_crash()
    assert "\x1b" not in made.stdout + made.stderr


def test_nothing_is_left_beside_the_files(folder: Path) -> None:
    chain = tabled(folder)
    assert sorted(path.name for path in chain.parent.iterdir()) == [
        "chain.yaml", "proposal.yaml", "v1.yaml", "v2.yaml", "v3.yaml",
    ]  # fmt: skip
    assert workspace_for(folder / "proposals").chain("contract").entry("v9") is None
