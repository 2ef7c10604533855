"""Cases as data, readable and writable by a person: `evals/suites/*.yaml`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from evals.errors import InvalidFile, UnknownSuite
from evals.gold import Gold, read_gold
from evals.located import Located, fit, read_yaml
from service import Article
from service.domain import Check, Options, Value
from service.domain.report import VERDICTS
from service.errors import CopydeskError

HERE = Path(__file__).parent
SUITES = HERE / "suites"

Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]


class Material(Value):
    """An article of a suite: its text, or the file that holds it (from the project's root), and what is known of it."""

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


class Case(Value):
    """One input with its expectations. `settings` are Copydesk's own (`chunk_tokens`, `repair_attempts`)."""

    id: Key
    about: str
    articles: Annotated[tuple[str, ...], Field(min_length=1)]
    options: dict[str, Any] = Field(default_factory=dict)
    settings: dict[str, Any] = Field(default_factory=dict)
    models: tuple[str, ...] = Field((), description="whose answers it has, instead of the suite's")
    expect: Expectations = Expectations()
    claims: tuple[TrueClaim, ...] = ()

    @field_validator("options")
    @classmethod
    def _are_options(cls, given: dict[str, Any]) -> dict[str, Any]:
        try:
            Options(**given)
        except ValidationError as error:
            raise ValueError("; ".join(f"{e['loc'][0]}: {e['msg']}" for e in error.errors())) from error
        return given


class Suite(Value):
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
    options: dict[str, Any] = Field(default_factory=dict)
    settings: dict[str, Any] = Field(default_factory=dict)
    articles: dict[Key, Material]
    cases: Annotated[tuple[Case, ...], Field(min_length=1)]


class Loaded(Value):
    """A suite with its articles and gold at hand."""

    suite: Suite
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


def load_suite(file: Path, *, scorers: Sequence[str]) -> Loaded:
    """Read and check a suite; `scorers` are the names that exist. Raises InvalidFile, which names file and line."""
    located = read_yaml(file)
    suite = fit(located, Suite)
    problems = [*_unknown_scorers(located, suite, scorers), *_bad_cases(located, suite)]
    if problems:
        raise InvalidFile("\n".join(problems))
    texts = {key: _article(located, key, material) for key, material in suite.articles.items()}
    gold = {key: read_gold(m.gold) for key, m in suite.articles.items() if m.gold is not None}
    return Loaded(suite=suite, texts=texts, gold=gold)


def _unknown_scorers(located: Located, suite: Suite, known: Sequence[str]) -> list[str]:
    return [
        f"{located.at(('scorers', i))}: there is no scorer {name!r}. Known: {', '.join(known)}."
        for i, name in enumerate(suite.scorers)
        if name not in known
    ]


def _bad_cases(located: Located, suite: Suite) -> list[str]:
    problems, seen = [], set()
    for index, case in enumerate(suite.cases):
        if case.id in seen:
            problems.append(f"{located.at(('cases', index, 'id'))}: the case {case.id!r} stands twice.")
        seen.add(case.id)
        problems += [
            f"{located.at(('cases', index, 'articles', i))}: there is no article {key!r} in this suite."
            for i, key in enumerate(case.articles)
            if key not in suite.articles
        ]
    return problems


def _article(located: Located, key: str, material: Material) -> Article:
    place = located.at(("articles", key))
    text = material.text
    if material.file is not None:
        try:
            text = (HERE.parent / material.file).read_text("utf-8")
        except OSError as error:
            raise InvalidFile(f"{place}: {material.file}: {error.strerror}.") from error
    try:
        return Article(text=text, html=material.html, id=key, title=material.title, publisher=material.publisher)
    except (ValidationError, CopydeskError) as error:
        raise InvalidFile(f"{place}: {error}") from error
