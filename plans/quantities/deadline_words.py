"""Words that make a time or a day a deadline, by language."""

# "span" introduces a length of time, "day" a date, "both" either; "during" makes a deadline only of
# a time that is counted from an event; "end" is the end of a month or year.
CUES = {
    "en": (
        "both: no later than | not later than | by no later than | by not later than | "
        "at the latest by | no later than on | at the latest within; "
        "span: within | within the next | within a period of | within the period of | "
        "within a maximum of | within the first | within not more than | within no more than | "
        "within a time limit of | within a further | within at most | in no more than; "
        "day: by | before | on or before | prior to | no later than by; "
        "end: by the end of | by end of | before the end of | no later than the end of | "
        "not later than the end of"
    ),
    "de": (
        "both: spätestens | spätestens am | spätestens bis | spätestens bis zum | "
        "nicht später als; span: innerhalb von | innerhalb | binnen | spätestens innerhalb von | "
        "innerhalb einer Frist von; day: bis zum | bis | vor dem; end: bis Ende"
    ),
    "es": (
        "both: a más tardar | a más tardar el | no más tarde de | no más tarde del; "
        "span: dentro de | dentro de los | dentro de las | en un plazo de | en el plazo de | "
        "en un plazo máximo de | en un plazo no superior a; "
        "day: antes del | antes de | hasta el; end: antes de finales de | a finales de"
    ),
    "fr": (
        "both: au plus tard | au plus tard le | au plus tard dans les; "
        "span: dans un délai de | dans un délai maximal de | dans un délai maximum de | "
        "dans les | sous | endéans; day: avant le | d'ici le | d'ici au; "
        "end: d'ici la fin de | avant la fin de"
    ),
    "uk": (
        "both: не пізніше | не пізніш як | не пізніше ніж | не пізніше ніж через | "
        "не пізніше як через; span: у строк до | в строк до | у термін до; "
        "during: протягом | впродовж | упродовж | через; day: до; end: до кінця"
    ),
    "ru": (
        "both: не позднее | не позже | не позднее чем через | не позднее чем; "
        "span: в срок до | в срок не позднее; during: в течение | через; day: до; end: до конца"
    ),
    "zh": "both: 不迟于 | 最迟于 | 不晚于 | 最迟在",
    "ar": (
        "both: في موعد أقصاه | في موعد لا يتجاوز | في أجل أقصاه; span: في غضون | في غضون فترة; "
        "during: خلال; day: قبل | بحلول"
    ),
}
# Cues behind the time: 三十日内, 2027年1月1日前.
CUES_AFTER = {"zh": "span: 内 | 以内 | 之内; day: 前 | 之前 | 以前"}

# What joins the time to the event it is counted from. "of" counts only behind a cue: "within 100
# days of signature", but not "ten years of war".
FROM = {
    "en": (
        "after | following | of | from | upon | after the date of | from the date of | "
        "of the date of | following the date of | counting from | starting from | as of"
    ),
    "de": "nach | ab | seit | von",
    "es": (
        "a partir de | desde | después de | siguientes a | tras | contados a partir de | "
        "a contar desde | posteriores a | a partir del | después del | siguientes al"
    ),
    "fr": (
        "à compter de | après | suivant | à partir de | qui suivent | dès | à compter du | "
        "à partir du | de"
    ),
    "uk": "після | з дня | з моменту | з дати | від дня | від дати | після дати | від моменту",
    "ru": "после | со дня | с момента | с даты | от даты | по истечении | после даты",
    "ar": "من تاريخ | بعد | من | اعتبارا من | عقب | ابتداء من",
}
SOFT_FROM = {"en": "of | from | upon | as of", "de": "ab | seit | von", "fr": "de", "ar": "من"}
# These turn the count round: "30 days before the vote" is no deadline of 30 days.
UNTIL = {
    "en": "before | prior to | ahead of | preceding",
    "de": "vor",
    "es": "antes",
    "fr": "avant",
    "uk": "до",
    "ru": "до",
    "ar": "قبل",
}
WORDS = {
    "en": (
        "as soon as possible: as soon as possible | as soon as practicable | "
        "as soon as reasonably practicable | at the earliest possible date | as early as possible; "
        "immediately: immediately | forthwith | without delay | with immediate effect | "
        "without undue delay"
    ),
    "de": (
        "as soon as possible: so bald wie möglich | sobald wie möglich | so schnell wie möglich | "
        "baldmöglichst; immediately: sofort | unverzüglich | umgehend"
    ),
    "es": (
        "as soon as possible: lo antes posible | tan pronto como sea posible | "
        "a la mayor brevedad; immediately: inmediatamente | de inmediato | "
        "sin demora | sin dilación"
    ),
    "fr": (
        "as soon as possible: dès que possible | aussitôt que possible | le plus tôt possible | "
        "dans les meilleurs délais; immediately: immédiatement | sans délai | sans retard"
    ),
    "uk": (
        "as soon as possible: якнайшвидше | якомога швидше | якнайскоріше; "
        "immediately: негайно | невідкладно"
    ),
    "ru": (
        "as soon as possible: как можно скорее | в кратчайшие сроки | как можно раньше; "
        "immediately: немедленно | незамедлительно | безотлагательно"
    ),
    "zh": "as soon as possible: 尽快 | 尽早; immediately: 立即 | 立刻 | 马上",
    "ar": "as soon as possible: في أقرب وقت ممكن | في أقرب وقت; immediately: فورا | على الفور",
}
# "immediately adjacent", "immediately before".
NOT_WORDS = {
    "en": (
        "adjacent | before | preceding | prior | neighbouring | neighboring | surrounding | "
        "apparent | below | above | behind"
    )
}
# Small words that an event's name may have inside it, and that are cut from its ends.
LINKS = {
    "en": "of | the | this | that | a | an | its | their | to | into | any | all | such | between",
    "de": "der | die | das | des | dem | den | dieses | dieser | diesem | in | zum | zur",
    "es": "de | del | la | el | los | las | en | este | esta | al",
    "fr": "de | du | des | la | le | les | l' | d' | en | ce | cette | présent | au",
    "uk": "цього | цієї | в | у | чинності",
    "ru": "этого | настоящего | настоящей | в",
    "ar": "على | هذا | هذه | في",
}
