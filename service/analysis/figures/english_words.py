"""English number words, months, days and words of time."""

UNITS_BELOW_TWENTY = {
    word: value
    for value, words in enumerate(
        (
            "zero nil nought naught",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        )
    )
    for word in words.split()
}
"""Words below twenty."""

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

TENS = {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
} | {"fourty": 40}
"""Words of tens."""

TOGETHER = {tens + ones: TENS[tens] + UNITS_BELOW_TWENTY[ones] for tens in TENS for ones in _ONES}
"""Tens and ones without a hyphen: "fortytwo"."""

SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
    "sextillion": 10**21,
    "septillion": 10**24,
    "mln": 10**6,
    "mil": 10**6,
    "bln": 10**9,
    "mio": 10**6,
    "bil": 10**9,
    "trn": 10**12,
    "grand": 10**3,
}
"""Words that multiply the number before them."""

GLUED_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "g": 10**9,
    "b": 10**9,
    "bn": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
"""Letters that multiply when they are glued to digits. `m` is also metres: `tails.py` decides."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ],
        1,
    )
} | {
    "nineth": 9,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
    "quadrillionth": 10**15,
    "quintillionth": 10**18,
}
"""Words of order; the last of a compound carries it ("twenty-first")."""

DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
}
"""What a numerator may stand on."""

PLURAL_DENOMINATORS = {word + "s": value for word, value in ORDINALS.items()} | {"halves": 2, "quarters": 4}
"""Unambiguous ones: nothing but a fraction ends in "thirds"."""

VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
"""Numbers without a number: at least this many."""

DOZENS = {"dozen": 12, "dozens": 12, "score": 20, "couple": 2, "pair": 2, "trio": 3, "quartet": 4, "gross": 144}
"""Nouns that count as a number ("a dozen", "half a dozen", "a couple of")."""

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for word in words.split()
}
"""Months and their short forms."""

WEEKDAYS = {
    day: number
    for number, day in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], 1)
}
"""ISO numbers of the days."""

SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "weds": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
"""Read only next to a date."""

TIME_UNITS = {
    word: unit
    for unit, words in {
        "nanosecond": "nanosecond nanoseconds",
        "microsecond": "microsecond microseconds",
        "millisecond": "millisecond milliseconds ms",
        "second": "second seconds sec secs s",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs h",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks wk wks",
        "fortnight": "fortnight fortnights",
        "month": "month months mth mths mos",
        "quarter": "quarters",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
        "season": "season seasons",
        "weekend": "weekend weekends",
    }.items()
    for word in words.split()
}
"""Words of duration."""

RELATIVE_UNITS = {word: unit for word, unit in TIME_UNITS.items() if len(word) > 3 and not unit.endswith("second")} | {
    "day": "day",
    "quarter": "quarter",
    "term": "term",
    "evening": "night",
    "morning": "morning",
    "afternoon": "afternoon",
}
"""What "last" and "next" may point at."""
