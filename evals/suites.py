"""Cases as data, readable and writable by a person: `evals/suites/*.yaml`."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from evals.errors import InvalidFile, UnknownSuite
from evals.gold import Gold, read_gold
from evals.located import Located, fit, read_yaml
from service import Article
from service.domain import Check, Options, Value
from service.domain.report import VERDICTS
from service.errors import CopydeskError, UnknownPrompt
from service.prompting import Prompts
from service.settings import Settings

HERE = Path(__file__).parent
SUITES = HERE / "suites"

Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]

_POINT = re.compile(r"[A-Z]\.\w+")
"""How the gold names its points."""


class Material(Value):
    """An article of a suite: its text, or the file that holds it, and what is known of it.

    A file is named from the project's root in a suite that ships, and from its own folder in any other.
    """

    text: str | None = None
    html: str | None = None
    file: str | None = None
    title: str | None = None
    publisher: str | None = None
    gold: str | None = Field(None, description="its letter in seeds/gold.json")

    @model_validator(mode="after")
    def _one_body(self) -> Self:
        if sum(body is not None for body in (self.text, self.html, self.file)) != 1:
            raise ValueError("an article has one of `text`, `html` and `file`")
        return self


class Expected(Value):
    """A finding that the check of the draft must hold: `figure: unsupported`, and the words that it is about."""

    check: Check
    verdict: str | None = None
    text: str | None = None

    @model_validator(mode="after")
    def _known(self) -> Self:
        known = [v for verdicts in VERDICTS[self.check].values() for v in verdicts]
        if self.verdict is not None and self.verdict not in known:
            raise ValueError(f"{self.check} knows no verdict {self.verdict!r}; it knows {', '.join(known)}")
        return self


class Expectations(Value):
    """What must be so. `points` are main points of the articles, as ids of the gold or as `article: words`."""

    draft: tuple[Expected, ...] = ()
    draft_passes: bool = False
    has: tuple[str, ...] = Field((), description="words that the final summary holds")
    lacks: tuple[str, ...] = Field((), description="words that it does not hold")
    error: str | None = Field(None, description="code of the error that must come")
    engine: Literal["model", "extractive"] | None = None
    notice: str | None = Field(None, description="code of a notice that an article must get")
    conflict: str | None = Field(None, description="words of a conflict between the articles that must be told")
    points: tuple[str, ...] = ()
    claims: Annotated[int, Field(ge=1)] | None = Field(None, description="claims that it has at least")


class TrueClaim(Value):
    """A true sentence about the articles, and the parts of it that a mutation may change.

    `speakers` is name → another name to put there; `chain` are the words of a link that may go; `hedges` words that
    may go with what takes their place (mostly nothing).
    """

    text: str
    speakers: dict[str, str] = Field(default_factory=dict)
    chain: dict[str, str] = Field(default_factory=dict)
    hedges: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _stand_in_text(self) -> Self:
        for words in (*self.speakers, *self.chain, *self.hedges):
            if words not in self.text:
                raise ValueError(f"{words!r} does not stand in the text")
        return self


class Tuned(Value):
    """What runs with `options` of a summary and `settings` of Copydesk's own (`chunk_tokens`, `repair_attempts`)."""

    options: dict[str, Any] = Field(default_factory=dict)
    settings: dict[str, Any] = Field(default_factory=dict)

    @field_validator("options")
    @classmethod
    def _are_options(cls, given: dict[str, Any]) -> dict[str, Any]:
        return _options(given)

    @field_validator("settings")
    @classmethod
    def _are_settings(cls, given: dict[str, Any]) -> dict[str, Any]:
        return _settings(given)


class Case(Tuned):
    """One input with its expectations.

    `kind` sorts cases: the sort of error that an authored answer makes.
    """

    id: Key
    about: str
    kind: Key | None = None
    articles: Annotated[tuple[str, ...], Field(min_length=1)]
    models: tuple[str, ...] = Field((), description="whose answers it has, instead of the suite's")
    prompts: tuple[str, ...] = Field(
        (), description="what it tries, instead of the suite's; `--prompt` of another name skips it"
    )
    expect: Expectations = Expectations()
    claims: tuple[TrueClaim, ...] = ()


class Suite(Tuned):
    """A set of cases.

    `kind` says what is tried: `summaries` runs the service, `checks` runs the verifier alone on true claims and on
    mutations of them. `prompts` and `models` are what a run without further wishes uses; `scorers` what is measured.
    """

    suite: Key
    about: str
    kind: Literal["summaries", "checks"] = "summaries"
    prompts: Annotated[tuple[str, ...], Field(min_length=1)] = ("summarize@production",)
    models: Annotated[tuple[str, ...], Field(min_length=1)] = ("authored",)
    scorers: tuple[str, ...] = ()
    articles: dict[Key, Material]
    cases: Annotated[tuple[Case, ...], Field(min_length=1)]


class Loaded(Value):
    """A suite with its articles and gold at hand. Its cassettes stand in `folder`, its name to a command is `spec`."""

    suite: Suite
    spec: str
    folder: Path
    texts: dict[str, Article]
    gold: dict[str, Gold]

    def articles(self, case: Case) -> tuple[Article, ...]:
        """Return the articles of a case, in order."""
        return tuple(self.texts[key] for key in case.articles)


def known_suites() -> tuple[str, ...]:
    """Return the names of the suites that ship."""
    return tuple(sorted(file.stem for file in SUITES.glob("*.yaml")))


def find_suite(name: str) -> Path:
    """Return the file of a suite: one that ships, or a path. Raises UnknownSuite."""
    file = SUITES / f"{name}.yaml"
    if file.is_file():
        return file
    if name.endswith((".yaml", ".yml")):
        return Path(name)
    raise UnknownSuite(f"There is no suite {name!r}.", hint=f"Known: {', '.join(known_suites())}, or a YAML file.")


def load_suite(file: Path, *, scorers: Sequence[str], prompts: Prompts) -> Loaded:
    """Read and check a suite; `scorers` are the names that exist. Raises InvalidFile, which names file and line.

    Cassettes and article files of a suite that ships are its own; those of another one stand beside its file.
    """
    located = read_yaml(file)
    suite = fit(located, Suite)
    problems = [
        *_unknown_scorers(located, suite, scorers),
        *_unknown_prompts(located, suite, prompts),
        *_bad_cases(located, suite),
    ]
    if problems:
        raise InvalidFile("\n".join(problems))
    ships = file.parent == SUITES
    root = HERE.parent if ships else file.parent
    texts = {key: _article(located, key, material, root) for key, material in suite.articles.items()}
    gold = {key: _gold(located, key, m.gold) for key, m in suite.articles.items() if m.gold is not None}
    if problems := list(_unknown_points(located, suite, gold)):
        raise InvalidFile("\n".join(problems))
    folder = (HERE if ships else file.parent) / "cassettes"
    return Loaded(suite=suite, spec=file.stem if ships else str(file), folder=folder, texts=texts, gold=gold)


def _options(given: dict[str, Any]) -> dict[str, Any]:
    """Return options of a summary as they are, checked. Raises ValueError."""
    try:
        Options(**given)
    except ValidationError as error:
        raise ValueError(_told(error)) from error
    return given


def _settings(given: dict[str, Any]) -> dict[str, Any]:
    """Return settings of Copydesk as they are, checked. Raises ValueError."""
    if unknown := sorted(given.keys() - Settings.model_fields.keys()):
        raise ValueError(f"Copydesk has no setting {', '.join(unknown)}")
    try:
        Settings.model_validate(given)
    except ValidationError as error:
        raise ValueError(_told(error)) from error
    return given


def _told(error: ValidationError) -> str:
    """Return what is wrong on one line."""
    return "; ".join(
        f"{'.'.join(map(str, e['loc']))}: {e['msg'].removeprefix('Value error, ')}".removeprefix(": ")
        for e in error.errors()
    )


def _unknown_scorers(located: Located, suite: Suite, known: Sequence[str]) -> list[str]:
    return [
        f"{located.at(('scorers', i))}: there is no scorer {name!r}. Known: {', '.join(known)}."
        for i, name in enumerate(suite.scorers)
        if name not in known
    ]


def _unknown_prompts(located: Located, suite: Suite, prompts: Prompts) -> Iterator[str]:
    places: list[tuple[tuple[str | int, ...], str]] = [(("prompts", i), spec) for i, spec in enumerate(suite.prompts)]
    for n, case in enumerate(suite.cases):
        places += [(("cases", n, "prompts", i), spec) for i, spec in enumerate(case.prompts)]
    for place, spec in places:
        try:
            prompts.get(spec)
        except UnknownPrompt as error:
            yield f"{located.at(place)}: {error}"


def _unknown_points(located: Located, suite: Suite, gold: dict[str, Gold]) -> Iterator[str]:
    """Yield the points that look like the gold's and are none of the articles of their case."""
    for index, case in enumerate(suite.cases):
        known = {p for key in case.articles if key in gold for p in gold[key].points}
        for i, point in enumerate(case.expect.points):
            if _POINT.fullmatch(point) and point not in known:
                place = located.at(("cases", index, "expect", "points", i))
                yield f"{place}: the gold of {', '.join(case.articles)} has no point {point!r}."


def _bad_cases(located: Located, suite: Suite) -> list[str]:
    problems, seen = [], set()
    for index, case in enumerate(suite.cases):
        if bool(case.claims) is not (suite.kind == "checks"):
            wrong = "tries no `claims`" if case.claims else "needs `claims`"
            problems.append(f"{located.at(('cases', index))}: a case of the kind {suite.kind!r} {wrong}.")
        if case.id in seen:
            problems.append(f"{located.at(('cases', index, 'id'))}: the case {case.id!r} stands twice.")
        seen.add(case.id)
        problems += [
            f"{located.at(('cases', index, 'articles', i))}: there is no article {key!r} in this suite."
            for i, key in enumerate(case.articles)
            if key not in suite.articles
        ]
    return problems


def _gold(located: Located, key: str, letter: str) -> Gold:
    try:
        return read_gold(letter)
    except KeyError as error:
        place = located.at(("articles", key, "gold"))
        raise InvalidFile(f"{place}: seeds/gold.json has no article {letter!r}.") from error


def _article(located: Located, key: str, material: Material, root: Path) -> Article:
    place = located.at(("articles", key))
    text = material.text
    if material.file is not None:
        try:
            text = (root / material.file).read_text("utf-8")
        except OSError as error:
            raise InvalidFile(f"{place}: {material.file}: {error.strerror}.") from error
    try:
        return Article(text=text, html=material.html, id=key, title=material.title, publisher=material.publisher)
    except ValidationError as error:
        raise InvalidFile(f"{place}: {_told(error)}.") from error
    except CopydeskError as error:
        raise InvalidFile(f"{place}: {error}") from error
