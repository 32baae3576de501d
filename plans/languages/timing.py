"""What a language file says of dates, deadlines and lengths of time."""

from typing import NamedTuple

from plans.languages.counting import Bounds
from plans.languages.shapes import NO_TABLE, NO_WORDS, Forms, Table, Words


class Dates(NamedTuple):
    """How dates are written.

    Attributes:
        year_before, year_after: words that make a bare number of four digits a year.
        day_endings: endings of the day: 31st, 1er.
        month_links: words before the month and the year: 5 *de* mayo *de* 2025.
        month_first: whether "December 31" is a day, and a month needs its capital.
        capital_months: words that are a month only with a capital: May.
        seasons: by the English name.
        lunar_months: those of the Islamic calendar, by their number.
        lunar_years: what may stand behind a year of it: 1448 *AH*.
    """

    year_before: Words = NO_WORDS
    year_after: Forms = ()
    day_endings: Words = NO_WORDS
    month_links: Words = NO_WORDS
    month_first: bool = False
    capital_months: Words = NO_WORDS
    seasons: Table = NO_TABLE
    lunar_months: Table = NO_TABLE
    lunar_years: Forms = ()


class Clock(NamedTuple):
    """What makes figures a time of day.

    Attributes:
        morning, afternoon: behind the hour, counted to twelve: 9 *a.m.*, 3 *p.m.*
        hour: behind the hour, counted to twenty-four: 18 *Uhr*.
        split: words that do so only between the hour and its minutes: 8 *h* 30.
        counted: words that do so only where something else tells a time: в 8 *часов*.
        minutes: what may stand behind the minutes.
        before: words that do so in front of the hour: *godz.* 8.
        at: words that do so in front of an hour with minutes, or with a word for hours: *à* 8 h.
        not_behind: endings of words behind which those say no time: *limité* à 8 heures.
        named: what has a name, by the time: noon.
    """

    morning: Forms = ()
    afternoon: Forms = ()
    hour: Forms = ()
    split: Forms = ()
    counted: Forms = ()
    minutes: Forms = ()
    before: Forms = ()
    at: Forms = ()
    not_behind: Forms = ()
    named: Table = NO_TABLE


class Joints(NamedTuple):
    """What joins two numbers: 5 *to* 10, 5 *or* 10, 5 *and* 10, *between* 5 and 10."""

    ranges: Forms = ()
    choices: Forms = ()
    lists: Forms = ()
    between: Forms = ()


class Cues(NamedTuple):
    """What makes a time or a day a deadline.

    Attributes:
        both: before a length of time or a date.
        span: before a length of time; ``during`` only where that is counted from an event.
        day: before a date; ``end`` before a month or a year, whose last day is meant.
    """

    both: Forms = ()
    span: Forms = ()
    during: Forms = ()
    day: Forms = ()
    end: Forms = ()


class Age(NamedTuple):
    """What makes a length of time an age: "18 years *old*", "*aged* 18 years"."""

    before: Words = NO_WORDS
    behind: Forms = ()


class Times(NamedTuple):
    """Deadlines, the events they are counted from, and lengths of time without a number.

    Attributes:
        cues, cues_after: what stands before and behind the time: 三十日内.
        words: deadlines in words, by the English words they are compared by.
        not_due: words behind which such a word is none: "immediately adjacent".
        origins: what joins a time to the event that it is counted from.
        soft_origins: those that count only behind a cue: not in "ten years *of* war".
        until: what turns the count round: "30 days *before* the vote".
        links: small words that the name of an event may have inside, and not at its ends.
        name_ends: verbs and joints that end the name of an event.
        placeless: words that name no event.
        longest_name: how many words name an event; fewer are safe where verbs follow without a
            mark.
        capital_nouns: whether nouns have capitals, so that a word without one ends the name.
        lasting: before these a time is how long something lasts.
        counts: words that count how often: five *times*; and ``per``, what stands between them and
            the length of time in which it is: five times *a* year. ``count_endings``
            are the ends of
            numbers that count so in one word: fünf*mal*.
        lasts, ends: in front of a length of time, and of a day, these say how long something
            lasts: *for* ten years, *until* 2035.
        past: behind these words a time has gone by: "the *past* thirty years".
        every: behind these words a time says how often: "*every* two months".
        permanent, indefinite: lengths of time without a number; the second may have an end.
        titles: "the permanent *members*" last no time.
        bounds: what makes a period the first or the last: *on or before* the fifth day.
    """

    cues: Cues = Cues()
    cues_after: Cues = Cues()
    words: Table = NO_TABLE
    not_due: Words = NO_WORDS
    origins: Forms = ()
    soft_origins: Words = NO_WORDS
    lasts: Forms = ()
    ends: Forms = ()
    counts: Words = NO_WORDS
    per: Forms = ()
    count_endings: Words = NO_WORDS
    until: Forms = ()
    links: Words = NO_WORDS
    name_ends: Words = NO_WORDS
    placeless: Words = NO_WORDS
    longest_name: int = 5
    capital_nouns: bool = False
    lasting: Words = NO_WORDS
    past: Words = NO_WORDS
    every: Words = NO_WORDS
    permanent: Forms = ()
    indefinite: Forms = ()
    titles: Words = NO_WORDS
    age: Age = Age()
    bounds: Bounds = Bounds()
