"""The words and sentence patterns that generated agreements are made of."""

from __future__ import annotations

from typing import Any


def _words(text: str) -> list[str]:
    return text.split()


def _phrases(text: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in text.split("|")]


PARTIES = {
    "ukraine": "Ukraine",
    "russia": "Russia",
    "us": "the United States",
    "eu": "the European Union",
    "nato": "NATO",
}
NOUNS = _words("""
    accord agency airspace annex arbitration archive assembly asset authority border bridge budget
    burden cargo ceasefire census charter claim coast commission compensation compliance convoy
    corridor council court currency customs dam debt delegation deposit detainee dispute district
    embargo embassy energy escrow evacuation export facility fisheries fleet forest freight frontier
    fuel fund garrison grain grid guarantee harbour heritage hospital housing immunity import
    indemnity inspection insurance inventory invoice isotope jurisdiction land language lease levy
    licence loan mandate maritime minefield mission monitor municipality navigation notary observer
    oversight parliament passport patrol payment pension pipeline plant port prisoner property
    province quarantine quota rail ration reactor reconstruction record referendum refinery refugee
    registry relief rent reserve reservoir residency revenue river road royalty safeguard salvage
    sanction school seabed sector security settlement shipping sovereignty storage subsidy supply
    tariff tax telecommunication tenure territory transit treasury tribunal tribute trust vessel
    veteran visa warehouse water weapon withdrawal zone
""")
DEEDS = _words("""
    administer announce apply approve audit certify close conclude confirm convene deliver demarcate
    disclose discontinue dismantle distribute establish evacuate examine exchange finance fulfil
    guarantee implement inspect install lift maintain notify open operate publish ratify recognise
    reduce refrain register rehabilitate release renew repair report restore return review settle
    suspend transfer verify withdraw
""")
QUALITIES = _words("""
    adequate ancillary annual applicable bilateral binding civilian competent comprehensive
    conditional consular designated detailed diplomatic equivalent exceptional exclusive federal
    final financial formal gradual humanitarian immediate impartial independent interim
    international joint lawful limited mandatory maritime military mutual neutral ordinary peaceful
    permanent preliminary proportionate provisional public reasonable reciprocal regional relevant
    remaining residual respective special strategic subsequent sufficient supplementary temporary
    territorial transitional transparent unconditional unilateral verified written
""")
OPENERS = _phrases("""
    Subject to | In accordance with | Without prejudice to | Notwithstanding | For the purposes of |
    Pending | With regard to | Upon completion of | Pursuant to | Having regard to
""")
TAILS = _phrases("""
    in good faith | at its own expense | without undue delay |
    in consultation with the guarantors | as determined by the joint commission |
    to the extent permitted by domestic law | under international supervision |
    in a transparent manner | on the basis of reciprocity |
    unless the parties agree otherwise in writing | and shall report on it to the depositary |
    with the assistance of the monitoring mission
""")

# A kind of sentence: its words, and the fields of the term it states, empty for plain prose.
KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "prose": ("{opener} the {first}, {Who} shall {deed} the {second} and the {third}, {tail}.", {}),
    "rule": ("it is for {Who} to {deed} the {first} of the {second}, {tail}.", {}),
    "count": ("{Who} shall {deed} the {first} in {stages} stages, {tail}.", {}),
    "period": ("{opener} the {first}, {Who} has {days} days to {deed} the {second}.", {}),
    "quantity": (
        "the {first} shall not exceed {number:,} units.",
        {"value": "{number} units", "role": "cap", "of": "the {first}"},
    ),
    "share": (
        "{Who} receives {percent} per cent of the {first}.",
        {"value": "{percent} %", "of": "the {first}", "to": "{who}"},
    ),
    "split": (
        "the {first} is divided between {Who} and {Whom}, {percent} to {rest}.",
        {"shares": {"{who}": "{percent} %", "{whom}": "{rest} %"}, "of": "the {first}"},
    ),
    "money": (
        "{Who} shall pay {Whom} USD {number:,} million for the {first}.",
        {
            "value": "USD {number} million",
            "payer": "{who}",
            "payee": "{whom}",
            "use": "the {first}",
        },
    ),
    "duration": (
        "the {first} remains in force for {years} years.",
        {"value": "{years} years", "of": "the {first}"},
    ),
    "deadline": (
        "{Who} shall {deed} the {first} within {days} days of signature.",
        {
            "due": "{days} days after signature",
            "action": "{deed} the {first}",
            "bearer": "{who}",
        },
    ),
    "obligation": (
        "{Who} {force} {deed} the {first} for the benefit of {Whom}.",
        {
            "bearer": "{who}",
            "action": "{deed}",
            "object": "the {first}",
            "counterparty": "{whom}",
            "force": "{force}",
        },
    ),
    "prohibition": (
        "{Who} shall not {deed} the {first} for {years} years.",
        {
            "bearer": "{who}",
            "action": "{deed}",
            "object": "the {first}",
            "duration": "{years} years",
        },
    ),
}
PLAIN = [kind for kind, (_, term) in KINDS.items() if not term]
TYPED = [kind for kind, (_, term) in KINDS.items() if term]
NUMBERED = ["count", "period"]
