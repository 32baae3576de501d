"""Changes of whole provisions: put in, taken out, put in place of others, divided, joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.drafting import Part, Quotation, lines_of
from plans.enacting.places import Target, own_number
from plans.model import MAX_ID, Clause, Plain, Revision, plain
from plans.operations import Misfit, Operation
from plans.operations.delete import Delete
from plans.operations.insert import Insert
from plans.operations.merge import Join
from plans.operations.renumber import Renumber
from plans.operations.set import Set
from plans.operations.split import Split
from plans.outlining import certain_mark, clauses_of_parts
from plans.patching import operations_between
from plans.phrasing import TOP, WorkingText, ids_in
from plans.proposing import inherit

_PARAGRAPH = "\n\n"


def parts_of(quoted: Sequence[Quotation]) -> list[Part]:
    """Return the provisions that are quoted, one behind the other."""
    found: list[Part] = []
    for each in quoted:
        part = each.part
        is_holder = part.parts and not (part.label or part.heading or part.paragraphs)
        found += part.parts if is_holder else [part]
    return found


def are_words(parts: Sequence[Part]) -> bool:
    """Say whether provisions are only paragraphs, without number, heading or anything below."""
    return not any(part.label or part.heading or part.parts for part in parts)


def text_of(parts: Sequence[Part]) -> str:
    """Return provisions as words, a paragraph each."""
    return _PARAGRAPH.join(lines_of(parts))


def with_paragraphs(target: Target, words: str, position: str, working: WorkingText) -> Operation:
    """Return what puts paragraphs in beside that of ``target``, or else behind all of them."""
    old: str = working.node(target.clause).get("text", "")
    paragraphs = old.split(_PARAGRAPH) if old else []
    at = len(paragraphs) if target.paragraph < 0 else target.paragraph + (position != "before")
    paragraphs.insert(0 if position == "start" else at, words)
    return Set("text", _PARAGRAPH.join(paragraphs), old or None, target.clause)


def inserted_parts(
    parts: Sequence[Part], target: Target, position: str, working: WorkingText
) -> Iterator[Operation]:
    """Yield what puts provisions in beside ``target``, or in it, one behind the other."""
    under, after = _place(parts[0], target, position, working)
    for tree in _trees(parts, under, working):
        yield Insert(tree, under, after)
        after = tree["id"]


def deleted(id: str, working: WorkingText) -> Operation:
    """Return what takes a provision out."""
    draft = working.draft
    return Delete(id, draft.tree(id), draft.above[id], draft.previous(id))


def substituted(
    targets: Sequence[str], parts: Sequence[Part], working: WorkingText
) -> Iterator[Operation]:
    """Yield what puts provisions in place of others; those that are the same keep their ids."""
    draft = working.draft
    under, after = draft.above[targets[0]], draft.previous(targets[0])
    olds = [draft.tree(id) for id in targets]
    if len(parts) == 1 and len(olds) == 1 and are_words(parts):
        text = _PARAGRAPH.join(parts[0].paragraphs)
        kept = {key: each for key, each in olds[0].items() if key not in ("clauses", "closing")}
        news = [{**kept, "text": text}]
    else:
        news = _heirs(_trees(parts, under, working), olds)
    before = _revision(working.draft.data())
    wanted = draft.copy()
    for id in targets:
        wanted.remove(id)
    for tree in news:
        wanted.insert(tree, under, after)
        after = tree["id"]
    yield from operations_between(before, _revision(wanted.data()))


def renumbered(id: str, number: str, working: WorkingText) -> Operation:
    """Return what gives a provision another number, printed as it was if only that is said."""
    label: str = working.node(id).get("label", "")
    if not number:
        raise Misfit("it is not said which number it gets")
    is_bare = own_number(number) == "".join(filter(str.isalnum, number)).casefold()
    core = certain_mark(label).core + certain_mark(label).suffix if label else ""
    new = label.replace(core, number, 1) if core and is_bare and core in label else number
    return Renumber(id, new, label or None)


def divided(id: str, parts: Sequence[Part], working: WorkingText) -> Iterator[Operation]:
    """Yield what makes several provisions of one; the first of its number keeps what is below."""
    if len(parts) < 2:
        raise Misfit("it is not said into which provisions it is divided")
    was = working.node(id)
    pieces = _trees(parts, working.draft.above[id], working)
    keeps = next((at for at, each in enumerate(pieces) if _same_number(each, was)), 0)
    if any("clauses" in each for each in pieces) or working.draft.below[id]:
        yield from substituted([id], parts, working)
        return
    pieces[keeps] = {**pieces[keeps], "id": id}
    yield Split(id, tuple(pieces), was)


def joined_into(
    targets: Sequence[str], parts: Sequence[Part], working: WorkingText
) -> Iterator[Operation]:
    """Yield what makes one provision of several."""
    if len(targets) < 2 or len(parts) != 1:
        raise Misfit("it is not said which provisions become which one")
    if parts[0].parts or any(working.draft.below[id] for id in targets):
        yield from substituted(targets, parts, working)
        return
    tree = _trees(parts, working.draft.above[targets[0]], working)[0]
    heir = next((id for id in targets if _same_number(tree, working.node(id))), targets[0])
    yield Join(tuple(targets), {**tree, "id": heir}, tuple(map(working.node, targets)))


def set_words(target: Target, words: str, working: WorkingText) -> Operation:
    """Return what gives one field, or one paragraph, of a provision other words; "" for none."""
    old: str = working.node(target.clause).get(target.part, "")
    if target.part == "label":
        return Renumber(target.clause, words or None, old or None)
    new = words
    if target.paragraph >= 0:
        paragraphs = old.split(_PARAGRAPH)
        paragraphs[target.paragraph : target.paragraph + 1] = [words] if words else []
        new = _PARAGRAPH.join(paragraphs)
    return Set(target.part, new or None, old or None, target.clause)


def _place(
    part: Part, target: Target, position: str, working: WorkingText
) -> tuple[str, str | None]:
    """Return under what and behind what new provisions stand."""
    draft, beside = working.draft, target.clause
    if beside and position == "after":
        return draft.above[beside], beside
    if beside and position == "before":
        return draft.above[beside], draft.previous(beside)
    if position == "start":
        return beside, TOP
    if beside and not position and _is_of_one_kind(part.label, working.node(beside)):
        return draft.above[beside], beside
    return beside, None


def _is_of_one_kind(label: str, node: Plain) -> bool:
    """Say whether two numbers are of one list, as Article 5 and Article 5a are."""
    if not label or not node.get("label"):
        return False
    one, other = certain_mark(label), certain_mark(node["label"])
    return one.kind == other.kind and one.readings[0].style == other.readings[0].style


def _same_number(one: Plain, other: Plain) -> bool:
    labels = one.get("label"), other.get("label")
    return all(labels) and own_number(str(labels[0])) == own_number(str(labels[1]))


def _trees(parts: Sequence[Part], under: str, working: WorkingText) -> list[Plain]:
    """Return provisions as new clauses below ``under``, with ids that nobody has."""
    taken = set(working.draft.nodes)
    return [_named(plain(clause), under, taken) for clause in clauses_of_parts(parts)]


def _named(tree: Plain, under: str, taken: set[str]) -> Plain:
    id = str(tree["id"])
    if under and id.startswith("clause-"):
        id = f"{under}-{id.removeprefix('clause-')}"
    id = id[:MAX_ID]
    tries = (f"{id[: MAX_ID - 6]}-{number}" for number in range(2, len(taken) + 3))
    new = next(each for each in (id, *tries) if each not in taken)
    taken.add(new)
    below = [_named(each, new, taken) for each in tree.get("clauses", ())]
    return {**tree, "id": new, **({"clauses": below} if below else {})}


def _heirs(news: list[Plain], olds: Sequence[Plain]) -> list[Plain]:
    """Return new provisions with the ids, and what was typed, of the old ones that they are."""
    text = _text_of(news)
    made = inherit(text, _text_of(olds)).revision
    heirs = map(_as_quoted, text.clauses, made.clauses)
    return _in_place([plain(each) for each in heirs], olds)


def _as_quoted(said: Clause, heir: Clause) -> Clause:
    """Return an heir without what an act leaves out of a provision that it quotes whole."""
    below = tuple(map(_as_quoted, said.clauses, heir.clauses))
    return heir.model_copy(update={"label": said.label, "heading": said.heading, "clauses": below})


def _in_place(news: list[Plain], olds: Sequence[Plain]) -> list[Plain]:
    """Give each provision that takes the place of one the id of that, whatever it says."""
    if len(news) != len(olds):
        return news
    taken = {id for each in news for id in ids_in(each)}
    return [
        new if old["id"] in taken else {**new, "id": old["id"]}
        for new, old in zip(news, olds, strict=True)
    ]


def _text_of(trees: Sequence[Plain]) -> Revision:
    return _revision({"revision": "quoted", "title": "quoted", "clauses": list(trees)})


def _revision(data: Plain) -> Revision:
    return Revision.model_validate(data)
