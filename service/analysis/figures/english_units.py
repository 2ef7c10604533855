"""English words of shares and measures → canonical names (`service.analysis.figures.units` knows their sizes)."""

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
    "bp": "basis point",
    "ppt": "percentage point",
    "ppts": "percentage point",
    "per - cent": "percent",
    "percents": "percent",
    "percentages": "percent",
    "p . c .": "percent",
    "per mille": "permille",
    "per mil": "permille",
    "‰": "permille",
}
"""Shares and points: two kinds, never mixed."""

_PREFIXES = {
    "pico": "p",
    "nano": "n",
    "micro": "µ|μ",
    "milli": "m",
    "centi": "c",
    "deci": "d",
    "hecto": "h",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
    "peta": "P",
    "exa": "E",
}
"""Prefixes of the metric system → their letters."""

_METRIC = {
    "metre": ("metre|metres|meter|meters", "m", "pico nano micro milli centi deci kilo"),
    "gram": ("gram|grams|gramme|grammes", "g", "nano micro milli kilo"),
    "litre": ("litre|litres|liter|liters", "l", "micro milli centi deci hecto mega"),
    "mole": ("mole|moles", "mol", "nano micro milli"),
    "candela": ("candela|candelas", "", ""),
    "weber": ("weber|webers", "", "milli"),
    "radian": ("radian|radians", "", "milli"),
    "watt": ("watt|watts", "W", "milli kilo mega giga tera"),
    "watt-hour": ("watt - hour|watt - hours|watt hour|watt hours", "Wh", "kilo mega giga tera"),
    "volt": ("volt|volts", "V", "micro milli kilo mega"),
    "ampere": ("amp|amps|ampere|amperes", "A", "micro milli kilo"),
    "coulomb": ("coulomb|coulombs", "", "micro milli"),
    "bar": ("bar|bars", "bar", "milli kilo"),
    "ampere-hour": ("amp - hours|amp hours", "Ah", "milli"),
    "ohm": ("ohm|ohms", "Ω", "milli kilo mega"),
    "farad": ("farad|farads", "F", "pico nano micro milli"),
    "newton": ("newton|newtons", "N", "kilo mega"),
    "joule": ("joule|joules", "J", "kilo mega giga tera peta"),
    "pascal": ("pascal|pascals", "Pa", "hecto kilo mega giga"),
    "hertz": ("hertz", "Hz", "kilo mega giga tera"),
    "electronvolt": ("electronvolt|electronvolts|electron volts|electron - volts", "eV", "kilo mega giga tera"),
    "sievert": ("sievert|sieverts", "Sv", "micro milli"),
    "gray": ("gray|grays", "Gy", "micro milli"),
    "becquerel": ("becquerel|becquerels", "Bq", "kilo mega giga tera peta"),
    "tesla": ("tesla|teslas", "", "milli"),
    "parsec": ("parsec|parsecs", "", "kilo mega giga"),
    "calorie": ("calorie|calories", "cal", "kilo"),
    "bit": ("bit|bits", "bit|bits", "kilo mega giga tera"),
    "byte": ("byte|bytes", "B", "kilo mega giga tera peta exa"),
    "tonne": ("tonne|tonnes", "", "kilo mega giga"),
}
"""Units that take prefixes: words, letters, and the prefixes that are met with them."""

_ANIMALS = frozenset({"mole", "gray", "tesla", "bar", "weber"})
"""Units that are something else without a prefix: moles, cars, a colour, pubs, a name."""

_DOUBTFUL = frozenset(
    "mb kb gb tb mm ml hl pa mv mw mn kn ma ka mf nf pf pm dm ah bar bit bits cal".split()  # said by hand, or not read
)
"""Letters that mean two things, or a word, once they are in lower case."""


def _prefixed() -> dict[str, str]:
    """Return words and letters of the metric units, alone and with their prefixes → canonical names."""
    found: dict[str, str] = {}
    for unit, (words, letters, prefixes) in _METRIC.items():
        if unit not in _ANIMALS:
            found |= dict.fromkeys(words.split("|"), unit)
        bare = {letter.lower() for letter in letters.split("|") if len(letter) > 1}
        found |= dict.fromkeys(bare - _DOUBTFUL, unit)
        for prefix in prefixes.split():
            found |= {prefix + word: prefix + unit for word in words.split("|")}
            marks = _PREFIXES[prefix].split("|")
            shorts = {(mark + letter).lower() for mark in marks for letter in letters.split("|") if letter}
            found |= dict.fromkeys(shorts - _DOUBTFUL, prefix + unit)
    return found


_LENGTHS = {
    "millimetre": "mm",
    "centimetre": "cm",
    "metre": "m",
    "kilometre": "km",
    "inch": "in",
    "foot": "ft",
    "yard": "yd",
    "mile": "mi",
}
"""Lengths that are squared and cubed → their letters."""


def _raised() -> dict[str, str]:
    """Return squares and cubes of the lengths: "sq km", "km²", "km^2", "square kilometres", "metres cubed"."""
    found: dict[str, str] = {}
    for unit, short in _LENGTHS.items():
        longs = [word for word, name in _PLAIN.items() if name == unit and word.isalpha()]
        for power, before, digit, sign, behind in (
            ("square", "square|sq|sq .", "2", "²", "squared"),
            ("cubic", "cubic|cu|cu .", "3", "³", "cubed"),
        ):
            name = f"{power} {unit}"
            found |= {f"{mark} {word}": name for mark in before.split("|") for word in longs}
            found |= {f"{power} - {word}": name for word in longs}
            found |= dict.fromkeys((f"{short} {digit}", short + sign, f"{short} {sign}", f"{short} ^ {digit}"), name)
            found |= {f"{word} {behind}": name for word in (*longs, short) if word != "in"}
    return found


_PLAIN = _prefixed() | {
    phrase: unit
    for unit, phrases in {
        "millimetre": "mm",
        "centimetre": "cms",
        "metre": "m",
        "kilometre": "kms|k . m .",
        "micrometre": "micron|microns",
        "angstrom": "å|angstrom|angstroms",
        "inch": "inch|inches|ins|in .|in|″",
        "ohm": "ω",
        "foot": "ft|foot|feet|'|′|’",
        "yard": "yd|yds|yard|yards",
        "mile": "mile|miles|mi",
        "fathom": "fathom|fathoms",
        "furlong": "furlong|furlongs",
        "nautical mile": "nautical mile|nautical miles",
        "light-year": "light - year|light - years|light years|light year",
        "astronomical unit": "au|astronomical unit|astronomical units",
        "square metre": "sqm",
        "square foot": "sqft|square - feet|sq . ft .|sq ft .",
        "hectare": "hectare|hectares|ha",
        "acre": "acre|acres",
        "acre-foot": "acre - foot|acre - feet|acre feet",
        "litre": "l",
        "millilitre": "ml",
        "cubic centimetre": "cc",
        "gallon": "gallon|gallons|gal|gals",
        "quart": "quart|quarts",
        "pint": "pint|pints",
        "fluid ounce": "fl oz|fl . oz .|fluid ounce|fluid ounces",
        "tablespoon": "tbsp|tbsps|tablespoon|tablespoons",
        "teaspoon": "tsp|tsps|teaspoon|teaspoons",
        "barrel": "barrel|barrels|bbl|bbls",
        "barrel/day": "bpd|b / d",
        "bushel": "bushel|bushels",
        "gram": "g|gm|gms",
        "kilogram": "kgs|kilo|kilos",
        "microgram": "mcg",
        "tonne": "metric ton|metric tons|metric tonnes|t",
        "ton": "ton|tons",
        "short ton": "short ton|short tons",
        "long ton": "long ton|long tons",
        "kilotonne": "kiloton|kilotons",
        "megatonne": "megaton|megatons",
        "quintal": "quintal|quintals",
        "hundredweight": "hundredweight|hundredweights|cwt",
        "ounce": "oz|ounce|ounces",
        "troy ounce": "troy ounce|troy ounces|troy oz",
        "pound": "lb|lbs",
        "stone": "stone|st",
        "carat": "carat|carats|karat|karats",
        "mile/hour": "mph",
        "kilometre/hour": "kmh|kph|kmph",
        "kilometre/second²": "km / s2|km / s 2|km / s²|km / s ^ 2",
        "metre/second²": "m / s 2|m / s²|m / s ^ 2|m / s / s|metres per second squared|meters per second squared",
        "metre/second": "m s - 1|m s ^ - 1|m s⁻¹",
        "litre/100 kilometre": "l / 100km|l / 100 km|litres per 100 km|liters per 100 km|litres per 100 kilometres",
        "knot": "knot|knots|kt|kts",
        "celsius": (
            "° c|°c|℃|celsius|celcius|° celsius|° centigrade|deg . c|deg . celsius|"
            "deg centigrade|degree celsius|degrees celsius|degree centigrade|"
            "degrees centigrade|centigrade|degrees c|deg c|deg celsius|degree c|degrees celcius|c"
        ),
        "fahrenheit": (
            "° f|°f|℉|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|deg f|degree f|f|"
            "° fahrenheit|deg . f|deg . fahrenheit|deg fahrenheit|farenheit|degrees farenheit|degree farenheit"
        ),
        "kelvin": "kelvin|kelvins|degrees kelvin|degree kelvin|deg kelvin|degrees k|deg k|° k",
        "rankine": "rankine|degrees rankine|degree rankine",
        "degree": "degree|degrees|°|deg|deg .",
        "watt": "w",
        "megawatt": "mw",
        "volt": "v",
        "calorie": "kcal|cal",
        "kilobit/second": "kbps",
        "megabit/second": "mbps",
        "gigabit/second": "gbps",
        "kilobyte": "kb",
        "megabyte": "mb",
        "gigabyte": "gb",
        "terabyte": "tb",
        "pixel": "pixel|pixels|megapixel|megapixels",
        "1/second": "s - 1|s−1|s⁻¹",
        "atmosphere": "atmosphere|atmospheres",
        "millimetre of mercury": "mmhg|mm hg",
        "decibel": "db|decibel|decibels",
        "horsepower": "hp|bhp|horsepower",
        "lumen": "lumen|lumens",
        "lux": "lux",
        "calibre": "calibre|caliber",
        "millimetre calibre": "mm calibre|mm caliber",
        "gigayear": "gigaannum|ga",
        "1/femtobarn": "fb − 1|fb - 1",
        "turn": "turns",
        "beat/minute": "bpm|beats per minute|beats a minute",
        "frame/second": "fps|frames per second|frames a second",
        "rpm": "rpm|revolutions per minute|revolutions a minute",
        "dot/inch": "dpi",
        "mile/gallon": "mpg",
        "psi": "psi|pounds per square inch|pounds per sq inch",
        "british thermal unit": "btu|btus|british thermal unit|british thermal units",
        "newton-metre": (
            "newton metre|newton metres|newton meter|newton meters|newton - metre|newton - metres|"
            "newton - meter|newton - meters|n · m|n ⋅ m"
        ),
        "foot-pound": "foot - pound|foot - pounds|foot pounds|ft - lb|ft - lbs|ft lb|ft lbs|lb - ft|lb ft",
        "arcminute": "arcminute|arcminutes|arc minutes",
        "arcsecond": "arcsecond|arcseconds|arc seconds",
        "erg": "ergs",
        "dyne": "dynes",
        "bar": "bars",
        "per 100": "per 100|per hundred",
        "per 1,000": "per 1,000|per 1000|per thousand",
        "per 10,000": "per 10,000|per 10000|per ten thousand",
        "per 100,000": "per 100,000|per 100000|per hundred thousand",
        "per 1,000,000": "per 1,000,000|per million|ppm|parts per million",
        "per 1,000,000,000": "per billion|ppb|parts per billion",
    }.items()
    for phrase in phrases.split("|")
}

UNITS = _PLAIN | _raised()
"""Words and signs of measures."""

TORQUE = {"nm": "newton-metre"}
"""Letters that are nanometres without their capital."""

AGES = {"yo": "year", "y . o .": "year", "y / o": "year"}
"""Letters behind the years of a person."""

UNSPACED_UNITS = frozenset("m g l t c f w v k st h s p in cal ha mi pt bp yo nm ' ’".split())
"""Short ones that count as a unit only when glued to the digits, or after "degrees"."""

CAPITAL_UNITS = frozenset("w v au tw pb eb kj mj gj tj pj mpa gpa".split())
"""Letters that are a unit, parted from the digits, only with a capital."""
