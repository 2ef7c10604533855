"""Families from birth to inheritance, ages, neighbours, and the customs that they keep."""

from service.verification.lexicon.notions.rows import rows_of

PEOPLE = rows_of(
    """
    birth born baby infant newborn pregnant pregnancy mother maternity delivery
    child children kid boy girl youngster pupil minor teenager youth toddler juvenile
    parent mother father mum dad family relative household son daughter kin
    wife husband spouse marriage marry wedding couple partner widow divorce
    brother sister sibling twin cousin
    old elderly pensioner aged retired veteran senior age
    young youth youthful
    divorce split separate breakup separation estranged
    fiancé engaged engagement propose
    widow widower bereaved late
    mourn funeral bury burial memorial grave cemetery
    will estate inherit inheritance heir bequeath legacy
    village hamlet villager rural countryside
    town city urban municipal
    resident inhabitant local citizen neighbour villager people population
    neighbour neighbor adjacent
    tribe clan ethnic community
    custom tradition ritual ceremony
    habit practice custom
    honour award prize medal accolade
    celebrate celebration party festival anniversary
    """
)
