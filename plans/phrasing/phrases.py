"""What drafters write for one and the same thing: British, American, of the UN and of the EU."""

from __future__ import annotations

PARTS = frozenset(
    {
        *("point", "points", "paragraph", "paragraphs", "clause", "clauses", "article", "articles"),
        *("section", "sections", "item", "items", "chapter", "annex", "sub-point", "sub-points"),
        *("subpoint", "sub-paragraph", "sub-paragraphs", "subparagraph", "subparagraphs"),
        *("sub-clause", "subclause", "sub-section", "subsection", "subsections", "sub-item"),
        *("subdivision", "rule", "recital", "schedule"),
    }
)

PHRASES = {
    "after": "after | behind | following | immediately (after | following)",
    "amend": "amend | amending",
    "at the beginning": "at [the | its] (beginning | start) [thereof]",
    "at the end": "at [the | its] end [thereof] | to the end",
    "before": "before | immediately before",
    "both places": "[,] [in | at] both (places | times | instances) [[where | that] <it> <occurs>]",
    "closing words": "closing (words | part | sentence | text) | concluding words | full-out words",
    "every place": "[,] ( wherever ( <it> <occurs> | occurring | appearing )"
    " | [in | at] (each | every | all) (place | places | time | instance | instances | occurrence |"
    " occurrences) [[where | that | in which] <it> <occurs>] | throughout | everywhere"
    " | where <it> <occurs> )",
    "headed": "headed | with the heading | entitled",
    "heading": "heading | title",
    "insert": "insert | inserting | add | adding",
    "instead": "instead | in (its | their | lieu) (place | thereof) | therefor",
    "is": "is | are | is hereby | are hereby | shall be | is to be | are to be",
    "is amended": "<is> [further] amended",
    "is inserted": "<is> (inserted | added | appended)",
    "is left out": "<is> (left out | deleted | omitted | struck [out] | stricken [out] | removed"
    " | dropped | repealed | revoked | suppressed)"
    " | (shall cease | ceases | cease) to have effect",
    "is replaced": "<is> (replaced | substituted)",
    "it": "it | they | the word | the words | the term | the expression | the figure |"
    " (such | that | those | this) (term | word | words | phrase | expression)",
    "leave out": "leave out | leaving out | delete | deleting | omit | omitting | strike [out]"
    " | striking [out] | remove | removing | drop | dropping | cut | cutting | repeal | repealing"
    " | suppress",
    "merge": "merge | join | combine",
    "move": "move | transfer | moving | transferring",
    "new point": "[the following | a | the] [new] [operative] <part> [reading | to read]"
    " [as follows] [: | , | —]",
    "numbered": "numbered",
    "occurs": "occurs | occur | appears | appear",
    "opening words": "opening words | introductory (words | part | sentence | text) | chapeau",
    "part": " | ".join(sorted(PARTS)),
    "renumber": "renumber | renumbering | redesignate | redesignating | re-letter | reletter |"
    " relettering | re-number",
    "replace": "replace | replacing",
    "revision": "[the] (revision | document)",
    "split": "divide | split",
    "spot": "[place | time | occurrence | instance] [[where | that] <it>] <occurs> | place | time |"
    " occurrence | instance",
    "substitute": "substitute | substituting | insert | inserting | put | putting | read |"
    " there <is> substituted",
    "text": "text",
    "to read": "( to read | <is> to read | <is> amended to read | (shall | should) [now] read |"
    " reads | read ) [as follows] [: | —]",
    "whole text": "[the] (revision | text | document)",
    "with": "with | by",
    "words called": "[the [following] | following | a] (words | word | figure | figures | number |"
    " expression | phrase | text | sentence | sentences) [: | —] | the following [: | —] | : | —",
}
"""What each thing is called, and the ways to say it."""
