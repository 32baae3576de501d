"""Words that tell what a line is not: months, units, abbreviations; and those that end it all."""

from __future__ import annotations

_MONTHS = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    januar februar märz mai juni juli oktober dezember jänner
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
    października listopada grudnia
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
"""
MONTHS = frozenset(_MONTHS.split())

_UNITS = """
    million billion trillion thousand percent per millionen milliarden prozent millones mil millions
    milliards pour тис млн млрд тыс процентів процентов відсотків eur usd km kg hours days
    a.m p.m am pm uhr
"""
UNITS = frozenset(_UNITS.split())

# A full stop behind these ends no sentence.
_ABBREVIATIONS = """
    art no nr abs sec para paras p pp vol cf ziff st mr mrs ms dr prof vs inc ltd co ca approx fig
    ст п ч пп с г см núm n pág lit bzw vgl z d s al ed
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())

# A line that ends in one of these goes on in the next, however short it is.
_DANGLING = """
    a an the in within of to by at for with from than on under until about between and or that
    which as
    de la el los las en del con por para al que y hasta
    le les des du à au aux par pour avec sur dans et que avant
    der die das des dem den von zu zum zur im am bis mit für und oder nach vor absatz satz
    в у на до від з із зі за по про для та і й що як при під статті пункту частини
    к от с со о об и или что не без при статьи пункта статьей статье
    more less als über mehr weniger más menos plus moins більше менше ніж понад близько
    более менее чем свыше около
    من في إلى على عن أو أن التي الذي المادة
"""
DANGLING = frozenset(_DANGLING.split())

# Headings over what stands before the first number.
_PREAMBLES = """
    preamble recitals whereas foreword präambel preámbulo considerandos préambule considérants
    préface преамбула ديباجة 序言 前言
"""
PREAMBLES = frozenset(_PREAMBLES.split())

# A list says so before its last item: "…; and".
_CONJUNCTIONS = "and or und oder sowie y e o u et ou ed та або і й и или либо a oraz lub en و أو"
CONJUNCTIONS = frozenset(_CONJUNCTIONS.split())

# Paragraphs that belong to no article, whatever stands before them: the words before the first and
# after the last.
CLOSINGS = (
    "in witness whereof", "in faith whereof", "done at ", "done in ", "done this ", "signed at ",
    "signed in ", "now, therefore", "now therefore", "the parties have executed",
    "en fe de lo cual", "en testimonio de lo cual", "hecho en ", "hecha en ", "y en prueba de ",
    "en foi de quoi", "fait à ", "fait en ",
    "zu urkund dessen", "geschehen zu ", "ausgefertigt ",
    "in fede di che", "fatto a ", "em fé do que", "feito em ", "na dowód czego", "sporządzono w ",
    "на посвідчення чого", "учинено в ", "вчинено в ", "президент україни",
    "в удостоверение чего", "совершено в ", "за правительство ", "за сторону ",
    "وإثباتا لما تقدم", "وإشهادا على ذلك", "حرر في", "حُرر في", "حررت في",
    "本协定于", "本协议于", "本议定书于",
)  # fmt: skip
