"""The elements of Akoma Ntoso by what they are to a reader; national formats call them alike."""

from __future__ import annotations

from plans.letters import composed
from plans.readers._safe_xml import Element

# What can be a clause. It is one if it has a number, a heading or clauses below it.
_CLAUSES = """
    alinea annex appendix article attachment book chapter citation clause compiledActivity
    courtDirection crossHeading division hcontainer indent item level list-item li lawPart
    paragraph part point preliminary proviso recital rule schedule section subchapter subclause
    subdivision subitem sublevel sublist subparagraph subpart subpoint subrule subsection subtitle
    title tome transitional
"""
CLAUSES = frozenset(_CLAUSES.split())
# What stands around clauses and words and says nothing itself.
_HOLDERS = """
    akomaNtoso act amendment amendmentBody amendmentContent amendmentHeading
    amendmentJustification amendmentList amendmentReference appendices arguments attachments
    background bill block blockContainer blockList list body citations collectionBody component
    componentData componentRef components conclusions container content coverPage debate
    debateBody decision doc document documentCollection documentRef enactingFormula foreign
    formula fragment fragmentBody header introduction judgment judgmentBody judgement lawDoc
    longTitle main mainBody motivation officialGazette ol portion portionBody preamble preface
    recitals remedies resolution signatureBlock signatures statement ul uscDoc pLaw interface
"""
HOLDERS = frozenset(_HOLDERS.split())
# Paragraphs of words.
_WORDS = """
    chapeau continuation interstitial intro listIntroduction listWrapUp p statement subheading
    text tocItem wrapUp wrap
"""
WORDS = frozenset(_WORDS.split())
_INLINE = """
    a abbr action affectedDocument amendingAction argument authorialNote b br change concept date
    def decoration defContainer del docAuthority docCommittee docDate docIntroducer
    docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle
    docType em embeddedStructure embeddedText enactedDate entity eol eop event fillIn footnote
    form i img inline ins judge lawyer legislature legislatureName location marker mmod mod mref
    neutralCitation noteRef object opinion organization outcome party person placeholder process
    quantity quotedContent quotedStructure quotedText recordedTime ref relatedDocument remark rmod
    role rref scene session shortForm shortTitle signature source span speaker strong sub sup term
    time u vote
"""
INLINE = frozenset(_INLINE.split())
SILENT = frozenset(["meta", "identification", "componentInfo"])
CONTENTS = frozenset(("toc", "tableOfContents"))
NOTES = frozenset(("authorialNote", "footnote", "endnote"))
QUOTED = frozenset(("quotedStructure", "quotedContent", "embeddedStructure"))
KNOWN = CLAUSES | HOLDERS | WORDS | INLINE | SILENT | CONTENTS | NOTES | QUOTED
_OTHERS = "num heading table tr td th thead tbody tfoot caption colgroup col notes"
KNOWN |= frozenset(_OTHERS.split())
TABLE = "table"
# An item of a list is a clause of its own also without a number.
LISTED = frozenset(("li", "item", "list-item", "indent", "point", "crossHeading"))


def local(element: Element) -> str:
    """Return what an element is called, without the address of its vocabulary."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element, *names: str) -> Element | None:
    """Return the first child of one of some names, if there is one."""
    return next((each for each in element if local(each) in names), None)


def letters(text: str) -> int:
    """Return how many letters and figures stand in ``text``."""
    return sum(map(str.isalnum, composed(text)))
