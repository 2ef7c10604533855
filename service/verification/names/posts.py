"""What post a person is said to hold, and whose: "the museum's lawyer" where the articles have him as a firm's."""

from collections.abc import Iterator, Sequence
from itertools import chain

from service import patterns as re
from service.analysis.naming import name_words, same_name
from service.analysis.wording import stem, words
from service.domain import Finding, Name, Sentence
from service.verification.claims import ReadClaim
from service.verification.entities.aliases import is_usual
from service.verification.entities.offices import BEARING, described_before
from service.verification.entities.posts import Post, posts_at
from service.verification.evidence import Evidence
from service.verification.lexicon.bodies import COMPANY
from service.verification.lexicon.posts import BODIES, SOLE, are_apart, excludes, posts_told, read_post
from service.verification.library import Library
from service.verification.matching import misnamed

PERSONAL: frozenset[str] = frozenset(["person", "other"])
"""Kinds of names that may be somebody's: a bare surname is read as neither a place nor a body."""

CONTINUED = re.compile(r"(?:He|She|His|Her)\b")
"""How a sentence begins that goes on about whoever the one before it names."""

CHANGING = re.compile(r"\b(?:former|ex|predecessor|succe\w+|replac\w+|interim|acting|outgoing|incoming|resign\w+)\b")
"""Words of an office that passes from one holder to another."""

ADJOINING = 5
"""Words between two names within which the one may belong to the other."""


def wrong_post(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a person to whom the claim gives a post, in apposition, which the articles do not let him have."""
    given = posts_at(claim.text, *_within(name, claim)) if name.kind in PERSONAL else ()
    held = tuple(_posts_of(name.text, evidence.library)) if given else ()
    for post in given if held else ():
        reason = _objection(post, name, held, evidence.library)
        if reason is not None:
            return misnamed(claim, name.span, reason)
    return None


def _within(name: Name, text: Sentence | ReadClaim) -> tuple[int, int]:
    return name.span.start - text.span.start, name.span.end - text.span.start


def _objection(given: Post, name: Name, held: Sequence[Post], library: Library) -> str | None:
    """Return what speaks against a post: another that excludes it, another owner, or another holder."""
    near = {*_told_near(name, library), *(post.post for post in held)}
    if all(excludes(given.post, other) for other in near):
        return f"No article calls {name.text} {given.post}: what it says is {held[0].post}."
    if _is_for_another_body(given, name, held, library) or _is_anothers(given, held, library):
        return f"No article has {name.text} as {given.post} of {' '.join(given.owners)}."
    if _has_other_holder(given, name, held, library):
        return f"The {given.post} of {' '.join(given.owners)} is another one than {name.text}."
    return None


def _posts_of(name: str, library: Library) -> Iterator[Post]:
    """Yield the posts that the articles give to whoever bears a name, right beside it."""
    for sentence, other in _namings(name, library):
        yield from posts_at(sentence.text, *_within(other, sentence))


def _namings(name: str, library: Library) -> Iterator[tuple[Sentence, Name]]:
    for sentence in library.sentences_with(name_words(name)[-1]):
        for other in library.names.get(sentence.id, ()):
            if other.kind in PERSONAL and same_name(other.text, name):
                yield sentence, other


def _told_near(name: Name, library: Library) -> Iterator[str]:
    """Yield every post that a sentence on somebody tells, of whomever."""
    about = library.sentences_with(name_words(name.text)[-1])
    after = (library.sentences[s] for one in about if (s := library.after(one.id)) is not None)
    texts = [s.text for s in chain(about, (s for s in after if CONTINUED.match(s.text)))]
    for text in (*texts, described_before(name.canonical, library)):
        found = [w.text for w in words(text)]
        yield from posts_told(found)
        borne = (noun for word in found for noun in BEARING.get(word, ()))
        yield from (read[0] for noun in borne if (read := read_post(noun)) is not None)


def _is_for_another_body(given: Post, name: Name, held: Sequence[Post], library: Library) -> bool:
    """Say whether it is one of a union that the articles have as one of a board, or the like."""
    ours = _bodies(given)
    theirs = frozenset(body for post in held for body in _bodies(post))
    if not ours or not theirs or not all(are_apart(one, other) for one in ours for other in theirs):
        return False
    about = library.sentences_with(name_words(name.text)[-1])
    return ours.isdisjoint(BODIES[w] for s in about for w in _bare(s.text) if w in BODIES)


def _bodies(post: Post) -> frozenset[str]:
    """Return the sorts of the bodies that a phrase names."""
    return frozenset(BODIES[w.lower()] for w in post.phrase if w.lower() in BODIES)


def _bare(text: str) -> list[str]:
    """Return the words of a text without the endings of genitives."""
    return [w.text.removesuffix("'s") for w in words(text)]


def _is_anothers(given: Post, held: Sequence[Post], library: Library) -> bool:
    """Say whether the articles have the same post as somebody else's: "Doyle's lawyer", and not "Crowe's"."""
    alike = [post for post in held if post.post == given.post and post.owners]
    if not alike or not given.owners or any(_share(given, post) for post in alike):
        return False
    named = _named(given, library)
    if named:
        theirs = [owner for post in alike for owner in _named(post, library)]
        return bool(theirs) and not any(_belong_together(one, other, library) for one in named for other in theirs)
    return all(_is_of_other_sort(given, post, library) for post in alike)


def _share(one: Post, other: Post) -> bool:
    ours, theirs = ({stem(w.lower()) for w in post.owners} for post in (one, other))
    return not ours.isdisjoint(theirs) or any(same_name(a, b) for a in one.owners for b in other.owners)


def _named(post: Post, library: Library) -> tuple[str, ...]:
    """Return the words for whose it is that are part of a name of the articles, no place's or nation's."""
    return tuple(w for w in post.owners if w[0].isupper() and _is_somebodys(w, library))


def _is_somebodys(word: str, library: Library) -> bool:
    kinds = {n.kind for n in library.full_names if word.lower() in name_words(n.canonical)}
    return bool(kinds) and "place" not in kinds and not is_usual(word)


def _belong_together(one: str, other: str, library: Library) -> bool:
    """Say whether a sentence has two names so near each other that one may be part of the other, or both one's."""
    for sentence in library.sentences_with(one.lower(), other.lower()):
        found = _bare(sentence.text)
        ours = [i for i, w in enumerate(found) if w == one.lower()]
        theirs = [i for i, w in enumerate(found) if w == other.lower()]
        if any(abs(i - j) <= ADJOINING for i in ours for j in theirs):
            return True
    return False


def _is_of_other_sort(given: Post, held: Post, library: Library) -> bool:
    """Say whether it is a museum's, where the articles have it as a firm's that they never call a museum.

    The museum must have somebody of its own there: else it may be a word for the firm.
    """
    nouns = [w for w in given.owners if w.islower() and w not in COMPANY]
    owners = [w.lower() for w in held.owners if w[0].isupper()]
    return (
        len(nouns) == len(given.owners) == 1
        and _has_somebody(nouns[0], held, library)
        and any(_is_beside(COMPANY, owner, library) for owner in owners)
        and not any(_is_beside(frozenset(nouns), owner, library) for owner in owners)
    )


def _has_somebody(noun: str, held: Post, library: Library) -> bool:
    people = (n.canonical for n in library.full_names if n.kind == "person")
    return any(noun in post.owners and not _share(post, held) for p in people for post in _posts_of(p, library))


def _is_beside(nouns: frozenset[str], name: str, library: Library) -> bool:
    """Say whether a noun stands next to a name: "the firm Sekuro", "Sekuro, a security firm"."""
    for sentence in library.sentences_with(name):
        found = _bare(sentence.text)
        for at in (i for i, w in enumerate(found) if w == name):
            if not nouns.isdisjoint(found[max(0, at - ADJOINING) : at + ADJOINING + 1]):
                return True
    return False


def _has_other_holder(given: Post, name: Name, held: Sequence[Post], library: Library) -> bool:
    """Say whether a body has one of the kind, whom the articles name, and it is not this one."""
    owners = frozenset(_named(given, library))
    if given.post not in SOLE or not owners or any(_share(given, post) for post in held):
        return False
    return any(
        post.post == given.post and owners <= set(post.owners) and not CHANGING.search(sentence.text)
        for person in library.full_names
        if person.kind == "person" and not same_name(person.canonical, name.text)
        for sentence, other in _namings(person.canonical, library)
        for post in posts_at(sentence.text, *_within(other, sentence))
    )
