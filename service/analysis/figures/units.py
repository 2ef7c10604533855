"""Units as they are in every language: what they measure and how large they are."""

from decimal import Decimal

UNITS: dict[str, tuple[str, Decimal]] = {
    name: (dimension, Decimal(size))
    for dimension, sizes in {
        "time": {
            "nanosecond": "0.000000001",
            "microsecond": "0.000001",
            "millisecond": "0.001",
            "second": "1",
            "minute": "60",
            "hour": "3600",
            "day": "86400",
            "night": "86400",
            "week": "604800",
            "fortnight": "1209600",
        },
        "calendar": {
            "month": "1",
            "quarter": "3",
            "year": "12",
            "decade": "120",
            "century": "1200",
            "millennium": "12000",
        },
        "length": {
            "nanometre": "0.000000001",
            "micrometre": "0.000001",
            "millimetre": "0.001",
            "centimetre": "0.01",
            "metre": "1",
            "kilometre": "1000",
            "inch": "0.0254",
            "foot": "0.3048",
            "fathom": "1.8288",
            "yard": "0.9144",
            "furlong": "201.168",
            "nautical mile": "1852",
            "mile": "1609.344",
        },
        "area": {
            "square metre": "1",
            "square kilometre": "1000000",
            "square centimetre": "0.0001",
            "hectare": "10000",
            "acre": "4046.8564224",
            "square foot": "0.09290304",
            "square mile": "2589988.110336",
            "square yard": "0.83612736",
            "square inch": "0.00064516",
        },
        "volume": {
            "millilitre": "0.001",
            "centilitre": "0.01",
            "decilitre": "0.1",
            "litre": "1",
            "hectolitre": "100",
            "megalitre": "1000000",
            "cubic metre": "1000",
            "cubic centimetre": "0.001",
            "cubic kilometre": "1000000000000",
        },
        "mass": {
            "microgram": "0.000000001",
            "milligram": "0.000001",
            "gram": "0.001",
            "kilogram": "1",
            "tonne": "1000",
            "ounce": "0.028349523125",
            "pound": "0.45359237",
            "stone": "6.35029318",
            "kilotonne": "1000000",
            "megatonne": "1000000000",
            "gigatonne": "1000000000000",
        },
        "data": {
            "kilobyte": "1000",
            "byte": "1",
            "megabyte": "1000000",
            "gigabyte": "1000000000",
            "terabyte": "1000000000000",
            "petabyte": "1000000000000000",
            "exabyte": "1000000000000000000",
        },
        "bits": {"bit": "1", "kilobit": "1000", "megabit": "1000000", "gigabit": "1000000000"},
        "power": {
            "watt": "1",
            "kilowatt": "1000",
            "megawatt": "1000000",
            "gigawatt": "1000000000",
            "terawatt": "1000000000000",
        },
        "energy": {
            "watt-hour": "1",
            "kilowatt-hour": "1000",
            "megawatt-hour": "1000000",
            "gigawatt-hour": "1000000000",
            "terawatt-hour": "1000000000000",
        },
        "frequency": {"hertz": "1", "kilohertz": "1000", "megahertz": "1000000", "gigahertz": "1000000000"},
        "voltage": {"volt": "1", "kilovolt": "1000"},
        "dose": {"sievert": "1", "millisievert": "0.001", "microsievert": "0.000001"},
        "share": {"percent": "1", "permille": "0.1"},
        "points": {"percentage point": "1", "basis point": "0.01"},
    }.items()
    for name, size in sizes.items()
}
"""Unit → what it measures and its size. Days and months have no common measure: a month is no fixed number of days."""


def dimension(unit: str | None) -> str | None:
    """Return what `unit` measures; a unit that is not in the table measures itself."""
    return unit if unit is None or unit not in UNITS else UNITS[unit][0]


def in_base(value: Decimal, unit: str | None) -> Decimal:
    """Return `value` in the base unit of its dimension."""
    return value if unit is None or unit not in UNITS else value * UNITS[unit][1]
