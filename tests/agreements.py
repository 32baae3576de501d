"""One agreement in nine languages, for tests of what languages have in common."""

from __future__ import annotations

# One agreement in nine languages; each line is a clause.
AGREEMENT = {
    "en": (
        "This Agreement enters into force on 1 March 2027.",
        "The Buyer shall pay EUR 5,000 within 30 days.",
        "The Seller may withdraw under Article 2.",
        "Interest is 4 per cent for three years.",
    ),
    "de": (
        "Dieses Abkommen tritt am 1. März 2027 in Kraft.",
        "Der Käufer muss 5.000 Euro innerhalb von 30 Tagen zahlen.",
        "Der Verkäufer kann nach Artikel 2 zurücktreten.",
        "Die Zinsen betragen drei Jahre lang 4 Prozent.",
    ),
    "es": (
        "El presente Acuerdo entrará en vigor el 1 de marzo de 2027.",
        "El comprador deberá pagar 5.000 euros en un plazo de 30 días.",
        "El vendedor podrá desistir conforme al artículo 2.",
        "El interés es del 4 por ciento durante tres años.",
    ),
    "fr": (
        "Le présent accord entre en vigueur le 1er mars 2027.",
        "L’acheteur doit payer 5 000 euros dans un délai de 30 jours.",
        "Le vendeur peut se retirer en vertu de l’article 2.",
        "L’intérêt est de 4 pour cent pendant trois ans.",
    ),
    "uk": (
        "Ця Угода набирає чинності 1 березня 2027 року.",
        "Покупець зобов’язаний сплатити 5 000 євро протягом 30 днів.",
        "Продавець може відмовитися відповідно до статті 2.",
        "Відсотки становлять 4 відсотки протягом трьох років.",
    ),
    "ru": (
        "Настоящее Соглашение вступает в силу 1 марта 2027 года.",
        "Покупатель обязан уплатить 5 000 евро в течение 30 дней.",
        "Продавец может отказаться в соответствии со статьёй 2.",
        "Ставка составляет 4 процента в течение трёх лет.",
    ),
    "zh": (
        "本协定于2027年3月1日生效。",
        "买方应当在30日内支付5000欧元。",
        "卖方可以根据第二条退出。",
        "利率为百分之四，为期三年。",
    ),
    "ar": (
        "يدخل هذا الاتفاق حيز النفاذ في 1 مارس 2027.",
        "يجب على المشتري أن يدفع 5000 يورو في غضون 30 يوما.",
        "يجوز للبائع الانسحاب بموجب المادة 2.",
        "الفائدة 4 في المائة لمدة ثلاث سنوات.",
    ),
    "pl": (
        "Niniejsza umowa wchodzi w życie 1 marca 2027 r.",
        "Kupujący jest zobowiązany zapłacić 5000 euro w terminie 30 dni.",
        "Sprzedawca może odstąpić na podstawie artykułu 2.",
        "Odsetki wynoszą 4 procent przez trzy lata.",
    ),
}
