"""What is done to the terms and alternatives of a point."""

from __future__ import annotations

from typing import Any, NamedTuple

from plans.amending.reading_fields import ordinal_of
from plans.drafting import (
    CLOSERS,
    Plain,
    Scanner,
    WorkingText,
    called,
    fields_of,
    main_field,
    short,
    sides,
)
from plans.errors import did_you_mean
from plans.operations import Operation
from plans.operations.add_alternative import AddAlternative
from plans.operations.drop_alternative import DropAlternative
from plans.operations.drop_term import DropTerm
from plans.operations.set import Set
from plans.operations.set_term import SetTerm
from plans.terms import default_name

_SET = "In point 6, set the term ‘army-cap’ to 800000 personnel."
_ADD = 'In point 6, add the term ‘id’: {"kind": "choice", "issue": "seat", "value": "Kyiv"}.'
_ORDER = "In point 6, put the terms in the order ‘b’, ‘a’."
_BRACKET = "In point 6, add the alternative [e3, ukraine] 800000 personnel."
# The name of a term or field is a phrase of this many words at most.
_PHRASE = 30


class Named(NamedTuple):
    """A term as a sentence names it, perhaps with one of its fields."""

    id: str
    field: str


def names_a_bracket(scanner: Scanner) -> bool:
    """Say whether ``to the …`` or ``from the …`` is ahead."""
    return scanner.next.word in ("to", "from")


def on_terms(scanner: Scanner, working: WorkingText, clause: str, verb: str) -> Operation:
    """Return what is done to a term or an alternative, the verb being read already."""
    reader = _Terms(scanner, working, clause)
    if not verb:
        scanner.take()
        term = reader.named(("add", "insert", "drop", "delete", "leave", "remove"), new=False)
        reader.term = term.id
        verb = scanner.verb()
    if verb in ("add", "insert", "leave out") and (found := reader.alternative(verb)):
        return found
    if reader.term is None and verb in _DOES:
        return _DOES[verb](reader)
    raise scanner.expected("what to do with a term or an alternative", _SET)


class _Terms:
    def __init__(self, scanner: Scanner, working: WorkingText, clause: str) -> None:
        self.scanner, self.clause = scanner, clause
        self.node, self.called = working.node(clause), working.point(clause)
        self.terms: dict[str, Plain] = self.node.get("terms", {})
        self.term: str | None = None

    def set_(self) -> Operation:
        named = self.named(("to",), new=False)
        known = self.terms[named.id]
        after = self._place()
        self.scanner.need("“to” and a value", _SET, "to")
        new = self.scanner.value(_SET)
        if isinstance(new, dict) and not named.field and not self._is_mapping(known, new):
            return SetTerm(self.clause, named.id, new, known, None, after)
        field = named.field or main_field(known)
        if not field:
            raise self.scanner.refused(
                f"which field of ‘{named.id}’ to set is not said",
                f"fields: {', '.join(each for each in known if each != 'kind')}; "
                f"for example: set the {list(known)[-1]} of the term ‘{named.id}’ to …",
            )
        self._check_was(known.get(field))
        return SetTerm(self.clause, named.id, new, known.get(field), field)

    def _is_mapping(self, known: Plain, new: Plain) -> bool:
        """Say whether a mapping is the value of the term's main field, and not a whole term."""
        return "kind" not in new and isinstance(known.get(main_field(known)), dict)

    def _check_was(self, found: Any) -> None:
        if not self.scanner.takes("(", "was"):
            return
        start, said = self.scanner.next.start, self.scanner.value(_SET)
        self.scanner.need("a closing bracket", _SET, ")")
        if said != found:
            raise self.scanner.refused(
                f"it was {short(found)}, not {short(said)}", "the base may be another", start
            )

    def add(self) -> Operation:
        named = self.named((":", "as", "after"), new=True)
        after = self._place()
        self.scanner.need("a colon and the term as JSON", _ADD, ":")
        if self.scanner.next.text != "{":
            raise self.scanner.expected("the term as JSON", _ADD)
        new = self.scanner.json(_ADD)
        if after is None and self.terms and named.id not in self.terms:
            after = list(self.terms)[-1]
        elif after is None and not self.terms:
            after = ""
        return SetTerm(self.clause, named.id, new, self.terms.get(named.id), None, after)

    def _place(self) -> str | None:
        if self.scanner.takes_one("as the first term", "as first term"):
            return ""
        if not self.scanner.takes("after"):
            return None
        return self.named((":", "to"), new=False).id

    def leave_out(self) -> Operation:
        named = self.named((), new=False)
        known = self.terms[named.id]
        if named.field:
            return SetTerm(self.clause, named.id, None, known.get(named.field), named.field)
        ids = list(self.terms)
        at = ids.index(named.id)
        return DropTerm(self.clause, named.id, known, ids[at - 1] if at else "")

    def order(self) -> Operation:
        self.scanner.need("“the terms in the order”", _ORDER, "the terms in the order",
                          "the terms in this order:", "the terms in this order")  # fmt: skip
        ids = [self.scanner.quote("the id of a term", _ORDER)]
        while self.scanner.takes_one(", and", "and", ","):
            ids.append(self.scanner.quote("the id of a term", _ORDER))
        return Set("terms", ids, list(self.terms), self.clause)

    def alternative(self, verb: str) -> Operation | None:
        """Return what is done to an alternative; None, and nothing read, if it is not one."""
        back, adds = self.scanner.at, verb != "leave out"
        self.scanner.takes("the")
        which = 1 if adds else self._ordinal()
        if not self.scanner.takes("alternative"):
            self.scanner.at = back
            return None
        at = self._position() if adds else None
        self.scanner.takes(":")
        said, start = self._said(), self.scanner.next.start
        known = self._known()
        if adds:
            at = len(known) if at is None else at
            return AddAlternative(self.clause, said, self.term, at)
        same = [number for number, each in enumerate(known) if _alike(each, said)]
        if len(same) < which:
            shown = "; ".join(short(each) for each in known[:3]) or "none"
            raise self.scanner.refused("there is no such alternative", f"there: {shown}", start)
        at = same[which - 1]
        return DropAlternative(self.clause, known[at], self.term, at)

    def _known(self) -> list[Plain]:
        holder = self.node if self.term is None else self.terms[self.term]
        return list(holder.get("alternatives", []))

    def _ordinal(self) -> int:
        found = ordinal_of(self.scanner.next.word)
        if found is None or found < 1:
            return 1
        self.scanner.take()
        return found

    def _position(self) -> int | None:
        self.scanner.takes(",")
        if not self.scanner.takes("as", "the"):
            return None
        at = self._ordinal() - 1
        self.scanner.takes(",")
        return at

    def _said(self) -> Plain:
        """Read ``[e3, ukraine] 800000 personnel`` or an alternative as JSON."""
        if self.scanner.next.text == "{":
            found: Plain = self.scanner.json(_BRACKET)
            return found
        self.scanner.need("the sides in square brackets", _BRACKET, "[")
        by = [self._side()]
        while self.scanner.takes(","):
            by.append(self._side())
        self.scanner.need("a closing square bracket", _BRACKET, "]")
        quoted = self.scanner.next.kind == "quoted"
        new = self.scanner.value(_BRACKET)
        if self.term is None and not quoted:
            self._only_term(new)
        main = "text" if self.term is None else main_field(self.terms[self.term])
        return {"by": by[0] if len(by) == 1 else by, main or "value": new}

    def _side(self) -> str:
        if self.scanner.next.kind not in ("word", "quoted"):
            raise self.scanner.expected("the id of a party", _BRACKET)
        return self.scanner.take().text

    def _only_term(self, new: Any) -> None:
        if len(self.terms) == 1:
            (self.term,) = self.terms
            return
        raise self.scanner.refused(
            f"which term the alternative ‘{short(new)}’ is for is not said",
            f"to the term ‘{next(iter(self.terms), 'id')}’ add the alternative …; "
            "for the text of the point, put it in quotation marks",
        )

    def named(self, stops: tuple[str, ...], new: bool) -> Named:
        """Read the name of a term, ``the cap on the army (‘army-cap’)``, and of a field of it.

        Raises:
            InputError: the point has no such term.
        """
        start = self.scanner.next.start
        self.scanner.takes("the")
        quoted_field = self.scanner.takes("field")
        field = self.scanner.quote("a field", _SET) if quoted_field else ""
        if quoted_field:
            self.scanner.need("“of”", _SET, "of")
            self.scanner.takes("the")
        words, id = self._phrase(stops)
        known = self.terms.get(id, {}) if id else {}
        if not id and not new:
            field_, id = self._by_words(words)
            field = field or field_
            known = self.terms.get(id, {})
        elif not field and words[1:2] == ["of"] and words[0] in fields_of(known):
            field = words[0]
        if not id or (not known and not new):
            said = short(id or " ".join(words))
            raise self.scanner.refused(
                f"{self.called} has no term ‘{said}’",
                did_you_mean(said, self.terms) or "the point has no terms", start,
            )  # fmt: skip
        return Named(id, field)

    def _phrase(self, stops: tuple[str, ...]) -> tuple[list[str], str]:
        """Return the words of a name and the id behind them, if it is said."""
        words: list[str] = []
        back, plain_end = self.scanner.at, -1
        for _ in range(_PHRASE):
            token = self.scanner.next
            if token.kind == "quoted":
                return words, self.scanner.take().text
            if token.text == "(" and self.scanner.text[self._after(token.end)] in CLOSERS:
                self.scanner.take()
                id = self.scanner.take().text
                self.scanner.need("a closing bracket", _SET, ")")
                return words, id
            if plain_end < 0 and (token.word in stops or token.kind != "word"):
                plain_end, kept = self.scanner.at, list(words)
            if token.kind == "end" or (token.text in ("(", ":", ".", ";", "[", "{")):
                break
            words.append(self.scanner.take().text)
        self.scanner.at = plain_end if plain_end >= 0 else back
        return (kept if plain_end >= 0 else []), ""

    def _after(self, at: int) -> int:
        while at < len(self.scanner.text) - 1 and self.scanner.text[at].isspace():
            at += 1
        return min(at, len(self.scanner.text) - 1)

    def _by_words(self, words: list[str]) -> tuple[str, str]:
        """Return the field and the term that words alone name."""
        said = _plain(words)
        for id, term in self.terms.items():
            names = {
                _plain([id]),
                _plain([str(term.get("issue"))]),
                _plain([called(term, default_name)]),
            }
            if said in names:
                return "", id
            for field in fields_of(term):
                if said in {f"{field} of {name}" for name in names}:
                    return field, id
        return "", ""


def _plain(words: list[str]) -> str:
    said = " ".join(words).casefold().replace("-", " ").split()
    return " ".join(word for word in said if word not in ("the", "term"))


def _alike(left: Plain, right: Plain) -> bool:
    return {**left, "by": sides(left.get("by"))} == {**right, "by": sides(right.get("by"))}


_DOES = {
    "set": _Terms.set_, "add": _Terms.add, "insert": _Terms.add, "leave out": _Terms.leave_out,
    "put": _Terms.order,
}  # fmt: skip
