"""English words, signs and codes of money → ISO 4217 codes. X codes stand for a word that several countries use."""

CURRENCIES_BEFORE = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₦": "NGN",
    "₪": "ILS",
    "₫": "VND",
    "₱": "PHP",
    "₴": "UAH",
    "₡": "CRC",
    "฿": "THB",
    "#": "XXX",
    "rs": "INR",
    "kr": "XKR",
    **{
        code.lower(): code
        for code in (
            "USD EUR GBP AUD CAD CHF JPY CNY INR HKD NZD SGD SEK NOK DKK MXN BRL ZAR PLN CZK HUF ILS AED SAR EGP"
            " PKR LKR BDT ARS CLP KRW VND UAH IDR MYR THB TWD NGN KES GHS TZS UGX"
        ).split()
    },
    "rmb": "CNY",
    "rub": "RUB",
    "rm": "MYR",
    "rp": "IDR",
    "ksh": "KES",
    "sfr": "CHF",
    "fr": "CHF",
    "r": "ZAR",
    "cn¥": "CNY",
    "e£": "EGP",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "aud$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "cad$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "sg$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "mx$": "MXN",
    "mxn$": "MXN",
    "usd$": "USD",
    "dollar": "USD",
    "dollars": "USD",
}
"""Signs, codes and letters in front of an amount.

A plain `$` and "dollars" are USD; `#` is a pound sign that an encoding spoilt: XXX, any.
"""

_NATIONAL = {
    "dollar dollars": (
        "american|us|u . s .|united states USD, canadian CAD, australian AUD, new zealand NZD, hong kong HKD,"
        " singapore|singaporean SGD, taiwan|taiwanese|new taiwan TWD, jamaican JMD, zimbabwe|zimbabwean ZWL"
    ),
    "pound pounds": "british GBP, egyptian EGP, lebanese LBP, syrian SYP, sudanese SDG",
    "yen": "japanese JPY",
    "yuan": "chinese CNY",
    "rupee rupees": "indian INR, pakistani|pakistan PKR, sri lankan LKR, nepalese|nepali NPR",
    "rouble roubles ruble rubles": "russian RUB, belarusian BYN",
    "franc francs": "swiss CHF, french FRF, belgian BEF, cfa XOF, congolese CDF",
    "krona kronor krone kroner crown crowns": "swedish SEK, norwegian NOK, danish DKK, icelandic ISK",
    "koruna koruny crown crowns": "czech CZK",
    "zloty zlotys": "polish PLN",
    "forint forints": "hungarian HUF",
    "peso pesos": (
        "mexican MXN, argentine|argentinian|argentinean ARS, philippine PHP, chilean CLP, colombian COP, cuban CUP"
    ),
    "real reais": "brazilian BRL",
    "rand": "south african ZAR",
    "lira liras": "turkish TRY, lebanese LBP",
    "won": "south korean|korean KRW, north korean KPW",
    "shilling shillings": "kenyan KES, ugandan UGX, tanzanian TZS, somali SOS",
    "dinar dinars": "iraqi IQD, kuwaiti KWD, jordanian JOD, tunisian TND, algerian DZD, libyan LYD, serbian RSD",
    "riyal riyals rial rials": "saudi SAR, iranian IRR, qatari QAR, omani OMR, yemeni YER",
    "dirham dirhams": "uae|emirati AED, moroccan MAD",
}
"""Words of money → the nations that set them apart, and their codes."""


CURRENCIES_AFTER = {
    phrase: code
    for code, phrases in {
        "USD": "dollar|dollars|buck|bucks|usd|$|us$",
        "GBP": "pound|pounds|pounds sterling|gbp|sterling|£|quid",
        "EUR": "euro|euros|eur|€",
        "JPY": "yen|jpy",
        "CNY": "yuan|renminbi|rmb|cny",
        "INR": "rupee|rupees|inr",
        "RUB": "rouble|roubles|ruble|rubles|rub",
        "AUD": "aud",
        "CAD": "cad",
        "NZD": "nzd",
        "HKD": "hkd",
        "SGD": "sgd",
        "CHF": "chf|franc|francs",
        "SEK": "sek|krona|kronor",
        "NOK": "nok",
        "DKK": "dkk",
        "XKR": "krone|kroner|crowns",
        "MXN": "mxn",
        "XPE": "peso|pesos",
        "BRL": "brl|reais|real",
        "ZAR": "rand|zar",
        "TRY": "lira|liras",
        "KRW": "won|krw",
        "NGN": "naira|ngn",
        "KES": "shillings",
        "GHS": "cedi|cedis",
        "BDT": "taka",
        "ETB": "birr",
        "CZK": "koruna|koruny|czk",
        "ILS": "shekel|shekels",
        "UAH": "hryvnia|hryvnias",
        "PLN": "zloty|zlotys|pln",
        "HUF": "forint|forints|huf",
        "THB": "baht",
        "IDR": "rupiah",
        "MYR": "ringgit",
        "SAR": "riyal|riyals",
        "IRR": "rial|rials",
        "AED": "dirham|dirhams|aed",
        "XDI": "dinar|dinars",
        "VND": "dong",
        "ESP": "peseta|pesetas",
        "DEM": "mark|marks|deutschmarks|deutsche marks",
        "ITL": "lire",
        "CRC": "₡|colones",
        "XBT": "bitcoin|bitcoins|btc",
        "ETH": "ether|ethereum",
    }.items()
    for phrase in phrases.split("|")
} | {
    f"{nation} {word}": entry.split()[-1]
    for words, entries in _NATIONAL.items()
    for entry in entries.split(",")
    for nation in entry.strip().rpartition(" ")[0].split("|")
    for word in words.split()
}
"""Words, codes and signs behind an amount, with and without their nation."""

MILLION_CODES = {"m" + code.lower(): code for code in ("EUR", "USD", "GBP", "AUD", "CAD", "SEK", "NOK", "DKK", "CHF")}
"""Codes that bankers put an M before: "120 MEUR"."""

CAPITAL_CODES = frozenset({"try", "cop", "rub", "php", "rm", "rp", "r", "fr", "ils", "ars", "ngn", "aed"})
"""Codes that are words or names in small letters."""

CENTS = {
    "cent": "cent",
    "cents": "cent",
    "¢": "cent",
    "c": "cent",
    "pence": "penny",
    "penny": "penny",
    "pennies": "penny",
    "p": "penny",
    "dime": "dime",
    "dimes": "dime",
    "satoshi": "satoshi",
    "satoshis": "satoshi",
}
"""Small coins, units of their own."""
