"""Words of force and of denial, by language, under the English words they are compared by."""

MODALS = {
    "en": (
        "shall: shall; must: must; will: will; may: may; should: should; can: can; would: would; "
        "could: could; might: might; ought to: ought to; cannot: cannot | can't; "
        "will not: won't; shall not: shan't; must not: mustn't; should not: shouldn't; "
        "would not: wouldn't; could not: couldn't; need not: need not | needn't; "
        "has the right to: has the right to | have the right to; "
        "has to: has to | have to; does not have to: does not have to | do not have to"
    ),
    "de": (
        "must: muss | müssen | musste; should: soll | sollen | sollte | sollten; "
        "may: darf | dürfen | dürfte; can: kann | können | könnte"
    ),
    "es": (
        "must: debe | deben | deberá | deberán | tendrá que | tiene que; "
        "should: debería | deberían; may: puede | pueden | podrá | podrán; could: podría | podrían"
    ),
    "fr": (
        "must: doit | doivent | devra | devront; should: devrait | devraient; "
        "may: peut | peuvent | pourra | pourront; could: pourrait | pourraient"
    ),
    "uk": (
        "must: мусить | мусять | повинен | повинна | повинно | повинні | зобов'язаний | "
        "зобов'язана | зобов'язане | зобов'язані | зобов'язується | зобов'язуються; "
        "may: може | можуть | вправі | має право | мають право; should: має | мають | слід"
    ),
    "ru": (
        "must: должен | должна | должно | должны | обязан | обязана | обязано | обязаны | "
        "обязуется | обязуются; may: может | могут | вправе | имеет право | имеют право; "
        "should: следует"
    ),
    "zh": (
        "shall: 应 | 应当 | 应该 | 须; must: 必须 | 务必; may: 可以 | 可 | 有权; "
        "must not: 不得 | 禁止 | 严禁; should not: 不应 | 不应当 | 不应该; may not: 不可 | 不可以; "
        "cannot: 不能; can: 能够; need not: 不必 | 无须 | 无需; will: 将"
    ),
    "ar": (
        "must: يجب | ينبغي | يتعين | يلتزم | تلتزم; may: يجوز | يمكن | يحق; "
        "may not: لا يجوز | لا يمكن | لا يحق; must not: يجب ألا | ينبغي ألا | يحظر"
    ),
}
# Passive phrases: "{is} expected to", "{are} not expected to".
PASSIVES = (
    "expected to | entitled to | required to | obliged to | obligated to | allowed to | "
    "permitted to | authorised to | authorized to | prohibited from | forbidden to | bound to"
)
BE = ("is", "are", "was", "were", "be", "been", "being")

NEGATIONS = {
    "en": (
        "not: not; no: no; never: never; without: without; neither: neither; nor: nor; "
        "none: none; nothing: nothing; nobody: nobody"
    ),
    "de": (
        "not: nicht; no: kein | keine | keinen | keinem | keiner | keines; without: ohne; "
        "never: nie | niemals; neither: weder; nothing: nichts; nobody: niemand"
    ),
    "es": (
        "not: no; without: sin; never: nunca | jamás; nor: ni; nothing: nada; nobody: nadie; "
        "no: ningún | ninguna | ninguno"
    ),
    "fr": (
        "not: ne | n'; without: sans; never: jamais; nor: ni; nothing: rien; no: aucun | aucune; "
        "nobody: nul | nulle"
    ),
    "uk": (
        "not: не | немає | нема; no: ні | жоден | жодна | жодне | жодного | жодної | жодних | "
        "жодні; without: без; never: ніколи; nothing: ніщо | нічого; nobody: ніхто; nor: ані"
    ),
    "ru": (
        "not: не | нет; no: ни | никакой | никакая | никакие | никаких; without: без; "
        "never: никогда; nothing: ничто | ничего; nobody: никто"
    ),
    "zh": "not: 不 | 未 | 并非 | 非经; no: 没有 | 无; without: 未经; never: 从不 | 永不 | 决不",
    "ar": "not: لا | لم | لن | ليس | ليست | عدم | ألا; without: بدون | دون | بلا; no: أي لا",
}
# Where the denial of a modal stands: before it or after it.
NOT_BEFORE = {"es": "no", "fr": "ne | n'", "uk": "не", "ru": "не"}
NOT_AFTER = {"en": "not | never", "de": "nicht | nie | niemals"}
# French closes its denial behind the verb.
CLOSERS = {"fr": "pas | plus | jamais"}
# Words a modal may have between itself and "not".
BETWEEN = {"en": "also | therefore | thus | however | hereby | then | still | either"}

# Chinese words that only look like one of denial or of permission.
NOT_FORCE = {
    "zh": (
        "不过 | 不仅 | 不但 | 不同 | 不断 | 不少 | 不论 | 不管 | 不久 | 不足 | 不动产 | "
        "不可抗力 | 反应 | 响应 | 相应 | 供应 | 适应 | 效应 | 对应 | 应用 | 应对 | 应急 | "
        "许可 | 认可 | 可能 | 可靠 | 可持续 | 可行 | 可信 | 可再生 | 将军 | 将来 | 无论 | "
        "无人 | 无人机 | 无线 | 未来 | 无条件 | 无限期 | 必须品 | 不迟于 | 不晚于 | 无核 | "
        "不扩散 | 不结盟 | 即将"
    ),
    "en": "not only | no doubt",
    "es": "no obstante | no solo | no sólo | sin embargo",
    "de": "nicht nur",
    "uk": "не тільки | не лише",
    "ru": "не только | не лишь",
    "ar": "لا سيما",
}
# "his last will", "the will of the people", "a must".
NOUN_BEFORE = (
    "the | a | an | his | her | its | their | our | my | your | s | free | good | last | "
    "political | ill | against | at | own | this | that | people's | national | popular"
)
