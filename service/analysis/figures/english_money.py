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
            " PKR LKR BDT ARS CLP KRW VND UAH IDR MYR THB TWD NGN KES GHS TZS UGX ETB XOF XAF MAD TND DZD"
            " JOD KWD BHD QAR OMR IQD IRR ISK RON BGN RSD AZN KZT UZS BYN MDL TRY LBP NPR MMK KHR MNT JMD UYU"
        ).split()
    },
    "jp¥": "JPY",
    "cn¥": "CNY",
    "rmb": "CNY",
    "rub": "RUB",
    "rm": "MYR",
    "rp": "IDR",
    "ksh": "KES",
    "dm": "DEM",
    "sfr": "CHF",
    "fr": "CHF",
    "r": "ZAR",
    "n": "NGN",
    "sh": "KES",
    "shs": "KES",
    "tsh": "TZS",
    "ush": "UGX",
    "e£": "EGP",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "aud$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "cdn$": "CAD",
    "can$": "CAD",
    "cad$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "sg$": "SGD",
    "nt$": "TWD",
    "j$": "JMD",
    "tt$": "TTD",
    "ec$": "XCD",
    "bds$": "BBD",
    "n$": "NAD",
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

NATIONAL = {
    "dollar dollars": (
        "american|us|u . s .|united states USD, canadian CAD, australian AUD, new zealand NZD, hong kong HKD,"
        " singapore|singaporean SGD, taiwan|taiwanese|new taiwan TWD, jamaica|jamaican JMD, zimbabwe|zimbabwean ZWL,"
        " barbados|barbadian BBD, bahamian BSD, belize BZD, bermudian BMD, brunei BND, fiji|fijian FJD, guyanese GYD,"
        " liberian LRD, namibian NAD, surinamese SRD, trinidad|trinidadian|trinidad and tobago TTD, east caribbean XCD,"
        " solomon islands SBD, cayman|cayman islands KYD, united states USD"
    ),
    "pound pounds": (
        "british GBP, egyptian EGP, lebanese LBP, syrian SYP, sudanese SDG, irish IEP, cypriot CYP, maltese MTL"
    ),
    "yen": "japanese JPY",
    "yuan": "chinese CNY",
    "rupee rupees": "indian INR, pakistani|pakistan PKR, sri lankan LKR, nepalese|nepali NPR, mauritian MUR",
    "rouble roubles ruble rubles": "russian RUB, belarusian BYN",
    "franc francs": (
        "swiss CHF, french FRF, belgian BEF, luxembourg LUF, cfa|west african XOF, central african XAF, congolese CDF,"
        " rwandan RWF, burundian BIF, djiboutian DJF, guinean GNF, comorian KMF, cfp XPF"
    ),
    "krona kronor kronur krone kroner crown crowns": "swedish SEK, norwegian NOK, danish DKK, icelandic ISK",
    "koruna koruny crown crowns": "czech CZK",
    "zloty zlotys": "polish PLN",
    "forint forints": "hungarian HUF",
    "peso pesos": (
        "mexican MXN, argentine|argentinian|argentinean ARS, philippine PHP, chilean CLP, colombian COP, cuban CUP,"
        " uruguayan UYU, dominican DOP"
    ),
    "real reals reais": "brazilian BRL",
    "mark marks": "german DEM, finnish FIM",
    "markka markkas markkaa": "finnish FIM",
    "lire": "italian ITL",
    "schilling schillings": "austrian ATS",
    "escudo escudos": "portuguese PTE, cape verdean CVE",
    "leu lei": "romanian RON, moldovan MDL",
    "lev leva levs": "bulgarian BGN",
    "kwacha kwachas": "zambian ZMW, malawian MWK",
    "manat manats": "azerbaijani|azeri AZN, turkmen TMT",
    "som soms": "kyrgyz KGS, uzbek UZS",
    "sum sums": "uzbek UZS",
    "taka takas": "bangladeshi BDT",
    "birr birrs": "ethiopian ETB",
    "baht bahts": "thai THB",
    "shekel shekels": "israeli|new|new israeli ILS",
    "sol soles": "peruvian PEN",
    "afghani afghanis": "afghan AFN",
    "rand": "south african ZAR",
    "lira liras": "turkish TRY, lebanese LBP",
    "won": "south korean|korean KRW, north korean KPW",
    "shilling shillings": "kenyan KES, ugandan UGX, tanzanian TZS, somali SOS",
    "dinar dinars": "iraqi IQD, kuwaiti KWD, jordanian JOD, tunisian TND, algerian DZD, libyan LYD, serbian RSD,"
    " bahraini BHD",
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
        "SEK": "sek|krona|kronor|swedish kr",
        "NOK": "nok",
        "DKK": "dkk",
        "XKR": "krone|kroner|crowns|kr",
        "ISK": "kronur|isk",
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
        "ETB": "birr|birrs",
        "BWP": "pula",
        "ZMW": "kwacha|kwachas",
        "MZN": "metical|meticais|meticals",
        "AOA": "kwanza|kwanzas",
        "MGA": "ariary",
        "LSL": "maloti",
        "GMD": "dalasi|dalasis",
        "XOF": "xof",
        "CZK": "koruna|koruny|czk",
        "ILS": "shekel|shekels",
        "UAH": "hryvnia|hryvnias",
        "PLN": "zloty|zlotys|zlotych|zł|pln",
        "RON": "lei|ron",
        "BGN": "leva|bgn",
        "HRK": "kuna|kunas",
        "RSD": "rsd",
        "GEL": "lari|laris",
        "AZN": "manat|manats",
        "KZT": "tenge|tenges",
        "UZS": "uzs",
        "MNT": "tugrik|tugriks|togrog",
        "AFN": "afghanis",
        "MMK": "kyat|kyats",
        "LAK": "kips",
        "KHR": "riel|riels",
        "IRT": "toman|tomans",
        "MOP": "patacas",
        "PGK": "kinas",
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
        "VES": "bolivars|bolívares|bolivares",
        "BOB": "bolivianos",
        "PEN": "soles|peruvian sol",
        "PYG": "guaranies|guaranis|guaraníes",
        "GTQ": "quetzales|quetzals",
        "HNL": "lempiras",
        "NIO": "cordobas|córdobas",
        "PAB": "balboas",
        "HTG": "gourdes",
        "PTE": "escudos",
        "NLG": "guilder|guilders",
        "GRD": "drachma|drachmas|drachmae",
        "ATS": "schilling|schillings",
        "FIM": "markka|markkas|markkaa",
        "XBT": "bitcoin|bitcoins|btc",
        "ETH": "ether|ethereum",
    }.items()
    for phrase in phrases.split("|")
} | {
    f"{nation} {word}": entry.split()[-1]
    for words, entries in NATIONAL.items()
    for entry in entries.split(",")
    for nation in entry.strip().rpartition(" ")[0].split("|")
    for word in words.split()
}
"""Words, codes and signs behind an amount, with and without their nation."""

MILLION_CODES = {"m" + code.lower(): code for code in ("EUR", "USD", "GBP", "AUD", "CAD", "SEK", "NOK", "DKK", "CHF")}
"""Codes that bankers put an M before: "120 MEUR"."""

CAPITAL_CODES = frozenset("try cop rub php rm rp r n sh shs fr ils ars ngn aed ron mad dm".split())
"""Codes that are words or names in small letters; those of three letters with one capital too ("Ron")."""

CENTS = {
    "cent": "cent",
    "cents": "cent",
    "¢": "cent",
    "c": "cent",
    "pence": "penny",
    "penny": "penny",
    "pennies": "penny",
    "p": "penny",
    "euro cent": "cent",
    "euro cents": "cent",
    "us cents": "cent",
    "canadian cents": "cent",
    "australian cents": "cent",
    "paisa": "paisa",
    "paise": "paisa",
    "kopeck": "kopeck",
    "kopecks": "kopeck",
    "kopek": "kopeck",
    "kopeks": "kopeck",
    "centavo": "centavo",
    "centavos": "centavo",
    "centime": "centime",
    "centimes": "centime",
    "céntimos": "centime",
    "pfennig": "pfennig",
    "pfennigs": "pfennig",
    "agorot": "agora",
    "groszy": "grosz",
    "nickels": "nickel",
    "dime": "dime",
    "dimes": "dime",
    "satoshi": "satoshi",
    "satoshis": "satoshi",
}
"""Small coins, units of their own."""
