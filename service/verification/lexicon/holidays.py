"""English names of holidays that fall on a fixed day of the year."""

MONTHS: dict[str, str] = {
    "jan": "uary",
    "feb": "ruary",
    "mar": "ch",
    "apr": "il",
    "may": "",
    "jun": "e",
    "jul": "y",
    "aug": "ust",
    "sep": "t(?:ember)?",
    "oct": "ober",
    "nov": "ember",
    "dec": "ember",
}
"""The short form of a month → what follows it in the long one."""

DATES: dict[str, tuple[str, ...]] = {
    name.strip(): tuple(day.strip() for day in days.split(","))
    for name, days in (
        line.split(":")
        for line in """
        new year's day: 1 jan
        new year's eve: 31 dec
        new year: 1 jan, 31 dec
        hogmanay: 31 dec
        epiphany: 6 jan
        twelfth night: 5 jan, 6 jan
        burns night: 25 jan
        australia day: 26 jan
        republic day: 26 jan, 25 nov, 29 oct, 9 may
        groundhog day: 2 feb
        valentine's day: 14 feb
        leap day: 29 feb
        international women's day: 8 mar
        women's day: 8 mar
        st patrick's day: 17 mar
        st. patrick's day: 17 mar
        april fools' day: 1 apr
        april fool's day: 1 apr
        st george's day: 23 apr
        anzac day: 25 apr
        king's day: 27 apr
        freedom day: 27 apr
        may day: 1 may
        labour day: 1 may
        victory day: 9 may, 8 may
        ve day: 8 may
        d-day: 6 jun
        juneteenth: 19 jun
        midsummer's day: 24 jun
        canada day: 1 jul
        independence day: 4 jul, 14 aug, 15 aug, 31 aug, 7 sep, 15 sep, 16 sep, 1 oct, 12 dec, 6 mar
        bastille day: 14 jul
        national day: 1 aug, 1 oct, 14 jul, 17 may, 6 jun, 9 aug, 12 oct
        assumption day: 15 aug
        heritage day: 24 sep
        halloween: 31 oct
        all saints' day: 1 nov
        all souls' day: 2 nov
        day of the dead: 2 nov
        bonfire night: 5 nov
        guy fawkes night: 5 nov
        armistice day: 11 nov
        remembrance day: 11 nov
        veterans day: 11 nov
        world aids day: 1 dec
        human rights day: 10 dec
        christmas eve: 24 dec
        christmas day: 25 dec
        boxing day: 26 dec
        st stephen's day: 26 dec
        """.strip().splitlines()
    )
}
"""A holiday, in small letters → the days on which it falls in one country or another."""
