"""What each tool is asked with: small closed forms, from which the schemas of its input follow."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from plans.terms import Severity

# Longer than any name of a text with the name of a clause.
_NAME = 300
# Nobody reads a table of more columns.
_TEXTS = 20
# So many of its items an answer has at most, whoever asks for more.
MAX_ITEMS = 200

Name = Annotated[str, StringConstraints(min_length=1, max_length=_NAME)]
Ref = Annotated[Name, Field(description="The name of a text, as `texts` lists it: us-28-point@v2.")]
Refs = Annotated[
    list[Name], Field(max_length=_TEXTS, description="Names of texts, as `texts` lists them.")
]
ClauseName = Annotated[
    Name | None, Field(description="A clause: its id, or its number as it is printed.")
]


class Asked(BaseModel):
    """What every tool may be asked: from which item on, and how many."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    offset: Annotated[int, Field(ge=0, le=10**9, description="The first item to return.")] = 0
    limit: Annotated[
        int, Field(ge=1, le=MAX_ITEMS, description="How many items to return at most.")
    ] = 50

    @property
    def chosen(self) -> str:
        """Which of the lists of the result is asked for; empty for the first."""
        return str(getattr(self, "list", ""))


class OfAll(Asked):
    """Nothing more than that."""


class OfTwo(Asked):
    """What happened between two texts."""

    before: Ref
    after: Ref
    severity: Annotated[
        Severity | None, Field(description="Only changes this grave or graver.")
    ] = None
    clause: ClauseName = None
    list: Annotated[
        Literal["changes", "red_lines", "claims", "patch", "alignment"],
        Field(description="Which list of the result to return."),
    ] = "changes"


class OfMany(Asked):
    """What several texts say."""

    texts: Refs
    issues: Annotated[
        list[Name], Field(max_length=100, description="Only these: ids of issues or topics.")
    ] = []
    parties: Annotated[
        bool, Field(description="Also what each party has declared last, dated.")
    ] = False


class OfLines(Asked):
    """How texts stand to red lines."""

    texts: Annotated[Refs, Field(description="None is the last of each proposal.")] = []
    parties: Annotated[
        list[Name], Field(max_length=100, description="Only lines of these: ids of parties.")
    ] = []


class OfOne(Asked):
    """What one text says, or one clause of it."""

    text: Ref
    clause: ClauseName = None


class OfPhrase(Asked):
    """Where words stand."""

    phrase: Annotated[str, Field(max_length=1000, description="Words to look for.")]
    proposal: Annotated[Name | None, Field(description="Look in this proposal alone.")] = None
    term: Annotated[
        Name | None,
        Field(description="Look in typed terms alone: KIND/ISSUE, KIND/ or /ISSUE."),
    ] = None
    exact: Annotated[bool, Field(description="Only as written: case, accents, parts of words.")] = (
        False
    )
    list: Annotated[
        Literal["hits", "proposals", "unreadable"],
        Field(description="`hits`: where it stands; `proposals`: when it came and went."),
    ] = "hits"


class OfProposal(Asked):
    """What became of a proposal."""

    proposal: Annotated[Name, Field(description="The id of a proposal: us-28-point.")]
    list: Annotated[
        Literal["revisions", "later", "later_claims"],
        Field(description="`later`: what happened after the last revision, or was said."),
    ] = "revisions"


class OfFiles(Asked):
    """What is wrong with files."""

    texts: Annotated[Refs, Field(description="None is every file of the workspace.")] = []
