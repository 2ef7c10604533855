"""Invented news of a set length, each article another, for benchmarks only."""

import random

PEOPLE = ("Jane Doe", "Peter Holm", "Maria Sanz", "Ahmed Farouk", "Li Na", "Tom Okafor")
BODIES = ("the harbour board", "the city council", "the water company", "the ferry line", "the fire service")
TOLD = (
    "{person}, who speaks for {body}, said that {n} people were brought to safety on Monday.",
    "The repair of the pier costs {n} million euros, according to {body}.",
    "“We will open the gates again in {n} days,” {person} told reporters.",
    "About {n} ships waited outside the port when the storm reached the coast.",
    "{body} reportedly warned of a flood {n} hours before the water came.",
    "In the old town {n} houses have no power, and the schools stay closed.",
)


def article(number: int, characters: int = 2000) -> str:
    """Return article `number`: always the same text for the same number."""
    rng = random.Random(number)
    sentences: list[str] = []
    while sum(map(len, sentences)) + len(sentences) < characters:
        line = rng.choice(TOLD).format(person=rng.choice(PEOPLE), body=rng.choice(BODIES), n=rng.randrange(2, 900))
        sentences.append(line[:1].upper() + line[1:])
    return " ".join(sentences)
