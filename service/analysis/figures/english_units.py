"""English words of units and money → canonical names (`service.analysis.figures.units` knows their sizes)."""

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
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "aud": "AUD",
    "cad": "CAD",
    "chf": "CHF",
    "jpy": "JPY",
    "cny": "CNY",
    "rmb": "CNY",
    "inr": "INR",
    "hkd": "HKD",
    "nzd": "NZD",
    "sgd": "SGD",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "mxn": "MXN",
    "brl": "BRL",
    "zar": "ZAR",
    "rub": "RUB",
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

CURRENCIES_AFTER = {
    phrase: code
    for code, phrases in {
        "USD": (
            "dollar|dollars|buck|bucks|us dollar|us dollars|u . s . dollars|american dollars|usd|$|"
            "us$|united states dollars"
        ),
        "GBP": "pound|pounds|pounds sterling|british pounds|gbp|sterling|£|quid",
        "EUR": "euro|euros|eur|€",
        "JPY": "yen|jpy|japanese yen",
        "CNY": "yuan|renminbi|rmb|cny|chinese yuan",
        "INR": "rupee|rupees|inr|indian rupees",
        "PKR": "pakistani rupees",
        "RUB": "rouble|roubles|ruble|rubles|rub",
        "AUD": "aud|australian dollar|australian dollars",
        "CAD": "cad|canadian dollar|canadian dollars",
        "NZD": "nzd|new zealand dollars",
        "HKD": "hkd|hong kong dollars",
        "SGD": "sgd|singapore dollars",
        "CHF": "chf|swiss franc|swiss francs|franc|francs",
        "SEK": "sek|krona|kronor|swedish kronor",
        "NOK": "nok|norwegian krone|norwegian kroner",
        "DKK": "dkk|danish kroner|danish krone",
        "XKR": "krone|kroner|crowns",
        "MXN": "mxn|mexican pesos|mexican peso",
        "XPE": "peso|pesos",
        "BRL": "brl|reais|brazilian reais|real",
        "ZAR": "rand|zar",
        "TRY": "lira|turkish lira|liras",
        "KRW": "won|south korean won|krw",
        "NGN": "naira",
        "KES": "kenyan shillings|shillings",
        "ILS": "shekel|shekels",
        "UAH": "hryvnia|hryvnias",
        "PLN": "zloty|zlotys",
        "HUF": "forint|forints",
        "THB": "baht",
        "IDR": "rupiah",
        "MYR": "ringgit",
        "SAR": "riyal|riyals",
        "IRR": "rial|rials",
        "AED": "dirham|dirhams",
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
}
"""Words, codes and signs behind an amount. X codes stand for a word that several countries use."""

MILLION_CODES = {"m" + code.lower(): code for code in ("EUR", "USD", "GBP", "AUD", "CAD", "SEK", "NOK", "DKK", "CHF")}
"""Codes that bankers put an M before: "120 MEUR"."""

CENTS = {
    "cent": "cent",
    "cents": "cent",
    "¢": "cent",
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

PERCENT = {
    "%": "percent",
    "percent": "percent",
    "per cent": "percent",
    "percentage": "percent",
    "pct": "percent",
    "pc": "percent",
    "％": "percent",
    "per cents": "percent",
    "percentage point": "percentage point",
    "percentage points": "percentage point",
    "percentage - point": "percentage point",
    "% points": "percentage point",
    "percent points": "percentage point",
    "per cent points": "percentage point",
    "pp": "percentage point",
    "basis point": "basis point",
    "basis points": "basis point",
    "bps": "basis point",
    "‰": "permille",
}
"""Shares and points: two kinds, never mixed."""

UNITS = {
    phrase: unit
    for unit, phrases in {
        "millimetre": "mm|millimetre|millimetres|millimeter|millimeters",
        "centimetre": "cm|cms|centimetre|centimetres|centimeter|centimeters",
        "metre": "m|metre|metres|meter|meters",
        "kilometre": "km|kms|kilometre|kilometres|kilometer|kilometers|k . m .",
        "nanometre": "nm|nanometre|nanometres|nanometer|nanometers",
        "inch": "inch|inches|ins|in .|in",
        "foot": "ft|foot|feet|'|′",
        "yard": "yd|yds|yard|yards",
        "mile": "mile|miles|mi",
        "nautical mile": "nautical mile|nautical miles",
        "light-year": "light - year|light - years|light years|light year",
        "square metre": "sq m|sqm|square metre|square metres|square meter|square meters|m2|m²|m ²|sq metres|sq meters",
        "square kilometre": (
            "sq km|square km|square kilometre|square kilometres|square kilometer|square kilometers|km2|km²|km ²"
        ),
        "square foot": "sq ft|square foot|square feet|sqft|square - foot|square - feet|ft2|sq . ft .",
        "square mile": "sq miles|sq mile|sq mi|square mile|square miles|square - mile",
        "square yard": "sq yd|square yards|square yard",
        "square centimetre": "sq cm|square centimetres|square centimeters",
        "hectare": "hectare|hectares|ha",
        "acre": "acre|acres",
        "litre": "litre|litres|liter|liters|l",
        "millilitre": "ml|millilitre|millilitres|milliliter|milliliters",
        "centilitre": "cl",
        "cubic metre": "cubic metre|cubic metres|cubic meter|cubic meters|m3|m³|m ³|cu m",
        "cubic centimetre": "cubic centimetre|cubic centimetres|cubic centimeters|cc",
        "cubic foot": "cubic foot|cubic feet|cu ft",
        "cubic mile": "cubic mile|cubic miles",
        "gallon": "gallon|gallons|gal",
        "pint": "pint|pints",
        "barrel": "barrel|barrels|bbl|bpd",
        "bushel": "bushel|bushels",
        "gram": "g|gram|grams|gramme|grammes|gm",
        "kilogram": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
        "milligram": "mg|milligram|milligrams",
        "microgram": "mcg|microgram|micrograms|μg|µg",
        "tonne": "tonne|tonnes|metric ton|metric tons|metric tonnes|t",
        "ton": "ton|tons",
        "ounce": "oz|ounce|ounces",
        "pound": "lb|lbs",
        "stone": "stone|st",
        "carat": "carat|carats",
        "mile/hour": (
            "mph|miles per hour|miles an hour|mile per hour|mile an hour|mile - an - hour|"
            "mile - per - hour|miles / hour"
        ),
        "kilometre/hour": (
            "km / h|kmh|kph|kmph|kilometres per hour|kilometers per hour|kilometres an hour|"
            "kilometers an hour|km per hour|km an hour"
        ),
        "metre/second": "m / s|metres per second|meters per second|metres a second",
        "metre/millisecond": "meters per millisecond|metres per millisecond",
        "centimetre/millisecond": "centimeters / millisecond",
        "kilometre/millisecond": "km / ms",
        "kilometre/second": "km / s|kilometres per second|kilometers per second",
        "knot": "knot|knots|kt|kts",
        "celsius": (
            "° c|°c|℃|celsius|celcius|degree celsius|degrees celsius|degree centigrade|"
            "degrees centigrade|centigrade|degrees c|deg c|deg celsius|degree c|degrees celcius|c"
        ),
        "fahrenheit": "° f|°f|℉|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|deg f|degree f|f",
        "kelvin": "kelvin|kelvins",
        "degree": "degree|degrees|°|deg|deg .",
        "bit": "bit|bits",
        "byte": "byte|bytes",
        "kilobit": "kbps|kilobit|kilobits|kbit|kbits",
        "megabit": "mbps|megabit|megabits|mbit|mbits",
        "gigabit": "gbps|gigabit|gigabits|gbit",
        "kilobyte": "kb|kilobyte|kilobytes",
        "megabyte": "mb|megabyte|megabytes",
        "gigabyte": "gb|gigabyte|gigabytes",
        "terabyte": "tb|terabyte|terabytes",
        "petabyte": "petabyte|petabytes",
        "pixel": "pixel|pixels|megapixel|megapixels",
        "watt": "watt|watts|w",
        "kilowatt": "kw|kilowatt|kilowatts",
        "megawatt": "mw|megawatt|megawatts",
        "gigawatt": "gw|gigawatt|gigawatts",
        "kilowatt-hour": "kwh|kilowatt - hour|kilowatt - hours|kilowatt hours|kilowatt hour",
        "megawatt-hour": "mwh|megawatt hours|megawatt - hours",
        "gigawatt-hour": "gwh|gigawatt hours",
        "terawatt-hour": "twh|terawatt hours",
        "volt": "volt|volts|v",
        "ampere": "amp|amps|ampere|amperes",
        "joule": "joule|joules",
        "calorie": "calorie|calories|kcal|cal",
        "electronvolt": "ev",
        "watt/minute": "w / min",
        "kilometre/second²": "km / s2",
        "1/second": "s - 1",
        "hertz": "hz|hertz",
        "kilohertz": "khz|kilohertz",
        "megahertz": "mhz|megahertz",
        "gigahertz": "ghz|gigahertz",
        "decibel": "db|decibel|decibels",
        "horsepower": "hp|bhp|horsepower",
        "calibre": "calibre|caliber",
        "millimetre calibre": "mm calibre|mm caliber",
        "millisievert": "msv|millisieverts|millisievert",
        "milligray": "mgy",
        "gigayear": "gigaannum|ga",
        "1/femtobarn": "fb − 1|fb - 1",
        "turn": "turns",
        "per 100,000": "per 100,000",
        "rpm": "rpm",
        "mpg": "mpg",
        "psi": "psi",
        "bar": "bars",
    }.items()
    for phrase in phrases.split("|")
}
"""Words and signs of measures."""

UNSPACED_UNITS = frozenset(
    ["m", "g", "l", "t", "c", "f", "w", "v", "k", "st", "h", "s", "p", "in", "cal", "ha", "mi", "pt"]
)
"""Short ones that count as a unit only when glued to the digits, or after "degrees"."""

QUOTED_UNITS = frozenset({"'", "′", "bars", "turns"})
"""Doubtful signs."""
