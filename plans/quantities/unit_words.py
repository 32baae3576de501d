"""Units, coins, scales and fractions that CLDR does not list, by language; written by hand.

Written as the generated tables are: ``key: form | form; key: …``.
"""

# Words for lengths of time. A key with a factor, ``10 year``, counts in a smaller unit.
PERIODS = {
    "en": (
        "working day: working day | working days | business day | business days | workday | "
        "workdays | banking day | banking days; day: calendar day | calendar days; "
        "week: calendar week | calendar weeks; 2 week: fortnight | fortnights; "
        "month: calendar month | calendar months; year: calendar year | calendar years; "
        "10 year: decade | decades; 100 year: century | centuries; minute: mins; hour: hrs"
    ),
    "de": (
        "working day: Arbeitstag | Arbeitstage | Arbeitstagen | Werktag | Werktage | Werktagen | "
        "Bankarbeitstage | Bankarbeitstagen; day: Tagen | Kalendertage | Kalendertagen | tägig | "
        "tägige | tägigen | tägiger; month: Monaten | monatig | monatige | monatigen; "
        "year: Jahren | jährig | jährige | jährigen | jähriger | jähriges; "
        "10 year: Jahrzehnt | Jahrzehnte | Jahrzehnten; 100 year: Jahrhundert | Jahrhunderte"
    ),
    "es": (
        "working day: día hábil | días hábiles | día laborable | días laborables; "
        "day: día natural | días naturales | días corridos; "
        "10 year: década | décadas | decenio | decenios; 100 year: siglo | siglos"
    ),
    "fr": (
        "working day: jour ouvrable | jours ouvrables | jour ouvré | jours ouvrés; "
        "day: jours calendaires | jours francs; year: année | années; "
        "10 year: décennie | décennies; 100 year: siècle | siècles"
    ),
    "uk": (
        "working day: робочий день | робочі дні | робочих днів | робочого дня | робочими днями | "
        "банківських днів | банківські дні; day: календарних днів | календарні дні | добу | діб | "
        "доби | днями | денний | денного | денна; week: тижнями; "
        "month: місяцями | місячний | місячного | місячна; "
        "year: років | роках | роками | рокам | роком | році | р. | річний | річного | річна | "
        "річної | річні | річних; 10 year: десятиліття | десятиліть; 100 year: століття | століть"
    ),
    "ru": (
        "working day: рабочий день | рабочие дни | рабочих дней | рабочих дня | рабочего дня | "
        "банковских дней; day: календарных дней | календарных дня | сутки | суток | днями | "
        "дневный | дневного | дневная; month: месяцами | месячный | месячного | месячная; "
        "year: годами | годам | годах | году | летний | летнего | летняя | летней | летних; "
        "10 year: десятилетие | десятилетия | десятилетий; 100 year: столетие | столетия"
    ),
    "zh": (
        "working day: 工作日 | 个工作日 | 个营业日; day: 日 | 个自然日 | 个日历日; "
        "week: 星期 | 个星期 | 礼拜; hour: 个小时; 100 year: 个世纪; minute: 分"
        "钟"
    ),
    "ar": (
        "working day: يوم عمل | أيام عمل | يوما من أيام العمل; day: يوما تقويميا; "
        "year: عام | أعوام | عاما | سنين; month: شهور; 10 year: عقد | عقود; 100 year: قرن | قرون"
    ),
}

MEASURES = {
    "": "km²: km2; m²: m2; m³: m3",
    "en": (
        "km: kilometre | kilometres; m: metre | metres; cm: centimetre | centimetres; "
        "mm: millimetre | millimetres; km²: square kilometre | square kilometres | sq km | sq. km; "
        "m²: square metre | square metres | sq m | sq. m | sqm; m³: cubic metre | cubic metres; "
        "L: litre | litres; kg: kilo | kilos | kilogramme | kilogrammes; t: tonne | tonnes | "
        "metric tonne | metric tonnes; percentage point: percentage point | percentage points; "
        "s: second | seconds"
    ),
    "de": (
        "km: Kilometern; m: Metern; ha: Hektaren; s: Sekunde | Sekunden; "
        "percentage point: Prozentpunkt | Prozentpunkte | Prozentpunkten"
    ),
    "es": "percentage point: punto porcentual | puntos porcentuales; s: segundo | segundos",
    "fr": "percentage point: point de pourcentage | points de pourcentage; s: secondes",
    "uk": "t: тонна | тонни | тонн | т; m: м; percentage point: відсоткових пункти",
    "ru": "t: т; m: м; km: километрами; percentage point: процентных пункта | процентных пунктов",
    "zh": "km: 千米; t: 吨; kg: 公斤; percentage point: 个百分点",
    "ar": "km: كيلومترا; t: طن | طنا | أطنان; percentage point: نقطة مئوية",
}

PERCENT = {
    "": "percent: % | ٪ | ％",
    "en": "percent: percent | per cent | pct | pct.",
    "de": "percent: Prozent | v. H. | v.H.",
    "es": "percent: por ciento | por cien",
    "fr": "percent: pour cent",
    "uk": (
        "percent: відсоток | відсотки | відсотка | відсотків | відсотками | відсотках | "
        "процент | проценти | процента | процентів"
    ),
    "ru": "percent: процент | проценты | процента | процентов | процентами | процентах | процентам",
    "zh": "",
    "ar": "percent: في المئة | في المائة | بالمئة | بالمائة | بالمية",
}

# Short names: which dollar, which franc is for the reader to say, hence a lower confidence.
COINS = {
    "": (
        "USD: $ | US$ | U.S.$ | US $; EUR: €; GBP: £; UAH: ₴; RUB: ₽; CNY: ¥ | ￥ | CN¥ | RMB; "
        "JPY: JP¥; PLN: zł; CAD: C$ | CA$ | CAN$; AUD: A$ | AU$; NZD: NZ$; HKD: HK$; SGD: S$; "
        "BRL: R$; TRY: ₺; INR: ₹; KRW: ₩; ILS: ₪; GEL: ₾; KZT: ₸"
    ),
    "en": (
        "USD: dollar | dollars | U.S. dollar | U.S. dollars | American dollars; "
        "GBP: pound sterling | pounds sterling | pounds; RUB: rouble | roubles | ruble | "
        "rubles | Russian roubles; UAH: hryvnia | hryvnias | hryvnya; CNY: yuan | renminbi; "
        "JPY: yen; PLN: zloty | zlotys"
    ),
    "de": (
        "USD: Dollar | Dollars | US-Dollars; EUR: Euros; GBP: Pfund Sterling; RUB: Rubel; "
        "UAH: Hrywnja | Griwna | Hrywnia; CNY: Yuan; JPY: Yen; CHF: Franken"
    ),
    "es": (
        "USD: dólar | dólares | dólares de los Estados Unidos | dólares de EE. UU. | "
        "dólares americanos; RUB: rublo | rublos; UAH: grivna | grivnas; CNY: yuan | yuanes; "
        "JPY: yen | yenes"
    ),
    "fr": (
        "USD: dollar | dollars | dollars américains | dollars US; GBP: livres sterling | livre "
        "sterling; RUB: rouble | roubles; UAH: hryvnia | hryvnias; CNY: yuan | yuans; JPY: yens"
    ),
    "uk": (
        "USD: долар | долари | доларів | долара | доларами | доларах | дол. | дол. США | дол; "
        "UAH: гривня | гривні | гривень | гривню | гривнею | гривнях | грн | грн.; EUR: євро; "
        "RUB: рубль | рублі | рублів | рубля | російських рублів; CNY: юань | юані | юанів; "
        "GBP: фунтів стерлінгів; PLN: злотий | злоті | злотих"
    ),
    "ru": (
        "USD: доллар | доллары | долларов | доллара | долларами | долл. | долл. США | долл; "
        "RUB: рубль | рубли | рублей | рубля | рублями | руб | руб. | российских рублей; "
        "UAH: гривна | гривны | гривен | гривень | гривну | грн | грн.; EUR: евро; "
        "CNY: юань | юани | юаней | юаня; GBP: фунтов стерлингов; PLN: злотых"
    ),
    "zh": ("CNY: 元 | 人民币元 | 元人民币; USD: 美金; RUB: 卢布; UAH: 格里夫纳; CHF: 法郎 | 瑞郎"),
    "ar": (
        "USD: دولار | دولارا | دولارات | دولارا أمريكيا | دولارات أمريكية; RUB: روبل | روبلات; "
        "UAH: هريفنيا | غريفنا; CNY: يوان; JPY: ين; GBP: جنيه إسترليني"
    ),
}
# Names that stand before the number.
COINS_BEFORE = {"zh": "CNY: 人民币", "en": "CNY: RMB"}

SCALES = {
    "en": (
        "3: thousand | k; 5: lakh; 6: million | mn | mln | mio; 7: crore; "
        "9: billion | bn; 12: trillion | tn | trn"
    ),
    "de": (
        "3: Tausend | tausend | Tsd.; 6: Million | Millionen | Mio. | Mio; "
        "9: Milliarde | Milliarden | Mrd. | Mrd; 12: Billion | Billionen"
    ),
    "es": "3: mil; 6: millón | millones; 9: millardo | millardos; 12: billón | billones",
    "fr": (
        "3: mille | milliers; 6: million | millions | mio; "
        "9: milliard | milliards | Md | Mds; 12: billion | billions"
    ),
    "uk": (
        "3: тисяча | тисячі | тисяч | тисячу | тисячами | тис. | тис; "
        "6: мільйон | мільйони | мільйонів | мільйона | мільйонами | млн | млн.; "
        "9: мільярд | мільярди | мільярдів | мільярда | мільярдами | млрд | млрд.; "
        "12: трильйон | трильйони | трильйонів | трлн"
    ),
    "ru": (
        "3: тысяча | тысячи | тысяч | тысячу | тысячами | тыс. | тыс; "
        "6: миллион | миллионы | миллионов | миллиона | миллионами | млн | млн.; "
        "9: миллиард | миллиарды | миллиардов | миллиарда | миллиардами | млрд | млрд.; "
        "12: триллион | триллионы | триллионов | трлн"
    ),
    "zh": "3: 千; 4: 万; 6: 百万; 7: 千万; 8: 亿; 9: 十亿; 12: 万亿",
    "ar": (
        "3: ألف | ألفا | آلاف; 6: مليون | مليونا | ملايين; "
        "9: مليار | مليارا | مليارات | بليون | بلايين; 12: تريليون"
    ),
}
# Scales that stand for a number by themselves: "mil millones", "тысяча рублей".
LONE_SCALES = {
    "de": "tausend",
    "es": "mil",
    "fr": "mille",
    "uk": "тисяча | тисячу | мільйон | мільярд",
    "ru": "тысяча | тысячу | миллион | миллиард",
    "ar": "ألف | مليون | مليار",
}
HUNDREDS = {"en": "hundred", "fr": "cent | cents"}
# One-letter scales mean metres or months unless money is at hand: "$5m", "90 M€".
COIN_SCALES = {"en": "6: m", "de": "6: m", "es": "6: m", "fr": "6: m"}

FRACTIONS = {
    "en": (
        "1/2: half | one half; 1/3: one third | a third; 2/3: two thirds; 1/4: one quarter | "
        "a quarter | one fourth; 3/4: three quarters | three fourths; 1/5: one fifth | a fifth; "
        "2/5: two fifths; 3/5: three fifths; 4/5: four fifths; 1/6: one sixth; 5/6: five sixths; "
        "1/8: one eighth; 1/10: one tenth | a tenth; 12/1: a dozen | one dozen; 6/1: half a dozen"
    ),
    "de": (
        "1/2: Hälfte | ein halbes | eine halbe | einen halben | ein halber; 1/3: ein Drittel | "
        "eines Drittels; 2/3: zwei Drittel | Zweidrittel; 1/4: ein Viertel; 3/4: drei Viertel; "
        "1/5: ein Fünftel; 1/10: ein Zehntel; "
        "3/2: anderthalb | eineinhalb"
    ),
    "es": (
        "1/2: la mitad | mitad; 1/3: un tercio; 2/3: dos tercios | dos terceras partes; "
        "1/4: un cuarto | una cuarta parte; 1/5: un quinto | una quinta parte; "
        "3/4: tres cuartos | tres cuartas partes"
    ),
    "fr": (
        "1/2: la moitié | moitié | un demi | une demi; 1/3: un tiers; 2/3: deux tiers; "
        "1/4: un quart; 3/4: trois quarts; 1/5: un cinquième; 1/10: un dixième"
    ),
    "uk": (
        "1/2: половина | половину | половини | половиною; 1/3: третина | третину | третини; "
        "2/3: дві третини | двох третин | двома третинами; 1/4: чверть | чверті; "
        "3/4: три чверті | трьох чвертей; 3/2: півтора | півтори"
    ),
    "ru": (
        "1/2: половина | половину | половины | половиной; 1/3: треть | трети | третью; "
        "2/3: две трети | двух третей | двумя третями; 1/4: четверть; "
        "3/4: три четверти | трех четвертей; 3/2: полтора | полторы | полутора"
    ),
    "zh": "",
    "ar": "1/2: نصف; 1/3: ثلث; 2/3: ثلثا | ثلثي | ثلثين; 1/4: ربع; 3/4: ثلاثة أرباع",
}
# The small numbers of Arabic; those with "and" between units and tens are put together.
ARABIC = (
    "1: واحد | واحدة; 3: ثلاثة | ثلاث; 4: أربعة | أربع; 5: خمسة | خمس; 6: ستة | ست; 7: سبعة | سبع; "
    "8: ثمانية | ثماني; 9: تسعة | تسع; 10: عشرة | عشر; 20: عشرون | عشرين; 30: ثلاثون | ثلاثين; "
    "40: أربعون | أربعين; 50: خمسون | خمسين; 60: ستون | ستين; 70: سبعون | سبعين; "
    "80: ثمانون | ثمانين; 90: تسعون | تسعين; 100: مائة | مئة; 200: مائتا | مئتا | مائتين | مئتين"
)
# In Arabic two of a unit is one word.
PAIRS = {
    "ar": (
        "year: سنتان | سنتين | عامان | عامين; month: شهران | شهرين; week: أسبوعان | أسبوعين; "
        "day: يومان | يومين; hour: ساعتان | ساعتين"
    ),
}
# Words for a length of time without a number.
PERMANENT = {
    "en": (
        "permanently | permanent | indefinitely | in perpetuity | forever | for ever | "
        "for an indefinite period | for an unlimited period | of indefinite duration"
    ),
    "de": "dauerhaft | unbefristet | unbefristete | unbefristeten | auf Dauer",
    "es": "permanente | permanentemente | indefinidamente | a perpetuidad",
    "fr": "permanent | permanente | indéfiniment | à titre permanent | à perpétuité",
    "uk": "безстроково | безстроковий | безстрокова | безстрокове | на постійній основі | назавжди",
    "ru": "бессрочно | бессрочный | бессрочная | бессрочное | на постоянной основе | навсегда",
    "zh": "永久 | 无限期 | 永远",
    "ar": "بشكل دائم | دائم | دائمة | بصفة دائمة | إلى أجل غير مسمى",
}
# Articles that may also count: they do so only with a unit behind them.
ONES = {
    "en": "one",
    "de": "ein | eine | einen | einem | einer | eines",
    "es": "un | una | uno",
    "fr": "un | une",
    "uk": "один | одна | одне | одного | одної | однієї | одному | одній | одну | одним | однією",
    "ru": "один | одна | одно | одного | одной | одному | одну | одним | одном",
    "ar": "واحد | واحدة",
}
# What may stand between a number and its unit: "millones de euros", "30 consecutive days".
FILLERS = {
    "en": "consecutive | full | more | further | additional | whole | successive",
    "es": "de",
    "fr": "de | d'",
    "de": "aufeinanderfolgende | aufeinanderfolgenden | volle | vollen | weitere | weiteren",
    "uk": "повних | послідовних",
    "ru": "полных | последовательных",
}
# Things are counted, not measured, by these: they prove a number and are no unit.
CLASSIFIERS = {"zh": "名 | 人 | 枚 | 架 | 辆 | 艘 | 台 | 份 | 个 | 次 | 票 | 席 | 位 | 户 | 种"}
# A bare number of a year, where one of these words is beside it.
YEAR_BEFORE = {
    "en": "in | by | until | till | since | before | after | during | year | end of | from | of",
    "de": "in | im Jahr | im Jahre | Jahr | Jahre | bis | seit | ab | vor | nach | Ende",
    "es": "en | desde | hasta | antes de | después de | año | de",
    "fr": "en | depuis | avant | après | d'ici | an | année | fin",
    "uk": "у | в | до | з | після",
    "ru": "в | до | с | после",
    "ar": "في | عام | سنة | منذ | بحلول",
}
YEAR_AFTER = {
    "uk": "року | рік | році | роком | роках | роки | р. | рр.",
    "ru": "года | год | году | годом | годах | годы | г. | гг.",
    "zh": "年",
}
