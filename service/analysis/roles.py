"""What somebody is called besides a name: roles in the news, and those that mean the same."""

ROLES: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "minister",
        "president",
        "premier",
        "chancellor",
        "mayor",
        "governor gov",
        "prefect",
        "senator sen",
        (
            "congressman congresswoman representative rep lawmaker legislator deputy mp mep member parliamentarian"
            " councillor backbencher"
        ),
        "ambassador envoy diplomat",
        "judge justice magistrate",
        "lawyer attorney barrister solicitor counsel",
        "prosecutor",
        (
            "inspector constable detective officer sergeant policeman policewoman superintendent commissioner"
            " insp det sgt supt pc"
        ),
        "general colonel commander major admiral lieutenant soldier gen col maj adm lt brigadier brig",
        "spokesman spokeswoman spokesperson",
        "chief head director boss chair chairman chairwoman chairperson leader executive ceo cfo manager coach trainer",
        "founder co-founder",
        "owner",
        "analyst expert specialist economist strategist pundit commentator",
        "journalist reporter correspondent columnist",
        "scientist researcher professor prof astronomer physicist biologist archaeologist historian academic lecturer",
        "author writer novelist",
        (
            "doctor surgeon physician cardiologist oncologist neurologist paediatrician pediatrician anaesthetist"
            " dermatologist urologist obstetrician gynaecologist radiologist nephrologist"
        ),
        "nurse",
        "teacher headteacher",
        "farmer grower",
        "driver",
        "diver rescuer",
        "student pupil",
        "player striker goalkeeper captain",
        "singer musician",
        "actor actress",
        "king queen prince princess",
        "pope bishop archbishop priest imam rabbi pastor reverend rev vicar",
        "dealer trader",
        "shopkeeper",
        "plumber builder",
        "negotiator",
        "campaigner activist",
        "suspect defendant",
        "victim",
        "witness",
        "curator archivist",
        "dentist",
        "vet veterinarian",
        "chef cook baker butcher",
        "pilot captain",
        "editor publisher",
        "engineer architect designer developer programmer",
        "banker broker investor financier",
        "referee umpire",
        "treasurer",
        "paramedic psychologist psychiatrist therapist pharmacist",
        "fisherman angler sailor skipper",
        "keeper guard warden ranger",
        "principal headmaster headmistress dean rector",
        "ombudsman regulator auditor",
        "organiser organizer",
        "secretary",
    )
)
"""Groups of roles: within one, words may stand for each other."""


_SINGULAR: dict[str, int] = {word: n for n, group in enumerate(ROLES) for word in group}

_GROUPS: dict[str, int] = {f"{word}s": n for word, n in _SINGULAR.items()} | _SINGULAR


def role_of(word: str) -> int | None:
    """Return the number of the group that `word` (lower case) belongs to, None where it is no role."""
    return _GROUPS.get(word)
