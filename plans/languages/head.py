"""The head of a language file, which is read of every language at once."""

from typing import NamedTuple

from plans.languages.shapes import NO_TABLE, Forms, Table


class Head(NamedTuple):
    """What is read of every language at once, as it is written.

    Attributes:
        alpha3: what libraries and laws call it, in three letters: ISO 639-2.
        script: latin, cyrillic, arabic, han, or the name of another.
        letters: letters that tell it from the other languages of its script.
        foreign_letters: letters of its script that it never writes.
        assumed: a text in the script that shows no language is read as this one.
        small_words: words that its texts are full of.
        months: the forms of each month, a line a month.
        scales: by the power of ten, ``6`` for million.
        counted: further words that make a number at the start of a line no number of a part.
        parts: the words that documents number their parts with, by kind of part.
        counted_first: whether the number may stand before the word: 1. Abschnitt.
        enclosed: the signs of parts whose number stands before them: 第三条.
        ordinals: words that number parts, from the first on; a line a series.
        counting_off: words that count points within a text: firstly; a line a series.
        abbreviations: a full stop behind these ends no sentence.
        dangling: a line that ends in one of these goes on in the next, however short it is.
        conjunctions: a list says so before its last item: "…; and".
        preambles: headings over what stands before the first number.
        closings: how the words after the last part begin.
        options: what drafters call each of several texts to choose from: "Option 1: …".
        blanks: nouns that stand in brackets for what somebody has still to fill in: "[date]".
        remarks: how words in brackets begin that an editor says: "[sic]", "[note: …]".
        within_names: words of names of sides that begin small: "the Union of …", "on behalf of".
        proposes: what stands with a side that wants something: "Arden proposes:", "proposal by".
        nothing: what drafters write for a choice that has no words: "no text", "delete".
        agreed: words in brackets that say of others that they are agreed: "[agreed ad ref]".
        either: words for "and" or "or" that with a stroke between them are one word: "and/or".
        gazettes: what papers are called in which laws are published: "Official Journal".
        texts: what documents are called: "agreement"; "-gesetz" ends a word, in Han a line.
        standing: words of lines above the title that only say how a paper stands: "DRAFT".
        about: a line below the title that begins so is of it: "Про …".
        parties: a line below the title that begins so names who agrees: "between A and B".
        bylines: a line below the title that begins so names the author: "By our correspondent".
        mail: what the lines at the top of a mail begin with: "From:", "To:".
        subject: which of these says what the mail is about.
        replied: what stands before the subject of an answer or a mail sent on: "Re:".
        greetings: how a letter begins: "Dear colleagues,".
        farewells: how it ends, above the name of who sends it: "Kind regards".
        wrote: how mail programs say who wrote what is quoted: "On 5 May Lena wrote:".
        page_lines: lines that web pages have between the words of a text: "Advertisement".
        page_leads: how further such lines begin: "Read more: …".
        page_edits: what stands in brackets behind a heading of a page that all may edit: "[edit]".
        page_menu: what the menus of web pages say, a line after the other: "Home", "Sign in".
        page_talk: how sentences begin that ask readers of a page for something, or name a source.
        page_told: words of a line in which a page introduces a text: "as seen by", before a colon.
        page_times: how lines begin that say when a page was made: "Published 2 May".
        defining: what stands between a term and its meaning, or before the term: "means".
        henceforth: what a bracket begins with that gives something a shorter name.
        small: words of headings that stay small where all others begin large.
        verbs: words that no heading has.
        stopped: whether the headings of its articles end in a full stop.
        cited: a line that ends in one of these goes on in a number that is only referred to.
        squeezed: what stands behind the number of a part that was put in later: 4 bis.
        adopting: how the words end that lead to the parts: "have agreed as follows:"; an ellipsis
            stands for the name of the text: "adopted this …".
        reciting: how recitals begin: "recalling".
        repealed: what stands in place of a part that was taken out or is left free.
    """

    name: str
    script: str
    alpha3: str = "und"
    letters: str = ""
    foreign_letters: str = ""
    assumed: bool = False
    small_words: str = ""
    months: str = ""
    scales: Table = NO_TABLE
    percent: Forms = ()
    counted: str = ""
    parts: Table = NO_TABLE
    counted_first: bool = False
    enclosed: Table = NO_TABLE
    ordinals: str = ""
    counting_off: str = ""
    abbreviations: str = ""
    dangling: str = ""
    conjunctions: str = ""
    preambles: str = ""
    closings: Forms = ()
    options: Forms = ()
    blanks: Forms = ()
    remarks: Forms = ()
    within_names: str = ""
    proposes: Forms = ()
    nothing: Forms = ()
    agreed: Forms = ()
    either: Forms = ()
    gazettes: Forms = ()
    texts: Forms = ()
    standing: str = ""
    about: str = ""
    parties: str = ""
    bylines: str = ""
    mail: Forms = ()
    subject: Forms = ()
    replied: Forms = ()
    wrote: Forms = ()
    page_lines: Forms = ()
    page_leads: Forms = ()
    page_edits: Forms = ()
    page_menu: Forms = ()
    page_talk: Forms = ()
    page_told: Forms = ()
    page_times: Forms = ()
    greetings: Forms = ()
    farewells: Forms = ()
    defining: Forms = ()
    henceforth: Forms = ()
    small: str = ""
    verbs: str = ""
    stopped: bool = False
    cited: str = ""
    squeezed: str = ""
    adopting: Forms = ()
    reciting: Forms = ()
    repealed: Forms = ()
