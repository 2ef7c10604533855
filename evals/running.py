"""Cases in, results out."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from evals.cassettes import Exchange, cassette_file, load_cassette, save_cassette
from evals.checking import check_claims
from evals.errors import EvalError, InvalidFile
from evals.gold import Gold
from evals.metrics import measure
from evals.playing import Player
from evals.recording import Recorder, merge
from evals.results import Line, Miss, Result, Run, Score, Stage, Times
from evals.scorers import SCORERS, View
from evals.scorers.view import StageName
from evals.suites import Case, Loaded, Suite, find_suite, load_suite
from service.bootstrap import build
from service.domain import OnViolation, Summary, SummaryRequest
from service.errors import CopydeskError
from service.prompting import Prompt, Prompts
from service.settings import Settings
from service.version import VERSION

ADDRESS = "http://cassette.invalid/v1"
"""Where an endpoint is said to be that nobody dials."""

CONTEXT = 16_384
"""Tokens that the model behind a cassette is said to hold."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run. Empty `prompts` and `models` are the suite's own; `record` is settings of a real endpoint."""

    suites: tuple[str, ...]
    prompts: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    repeat: int = 1
    live: bool = False
    record: bool = False


@dataclass(frozen=True, slots=True)
class Try:
    """One case with one prompt and one model."""

    loaded: Loaded
    case: Case
    prompt: Prompt
    model: str
    repeat: int

    @property
    def name(self) -> str:
        return f"{self.loaded.suite.suite}/{self.case.id}"

    @property
    def spec(self) -> str:
        return f"{self.prompt.name}@{self.prompt.version}"


def run(plan: Plan) -> Run:
    """Run suites. Raises EvalError where a suite, a cassette or a recording is not as it has to be."""
    started = time.monotonic()
    prompts = Prompts.load()
    suites = [load_suite(find_suite(name), scorers=tuple(SCORERS), prompts=prompts) for name in plan.suites]
    tries = [t for loaded in suites for t in _tries(loaded, plan, prompts)]
    if not tries:
        raise InvalidFile("No case fits.", hint="Leave --case away to see all.")
    results = tuple(_run_one(t, plan, prompts) for t in tries)
    return Run(
        schema="copydesk-evals/run/1",
        copydesk=VERSION,
        mode="record" if plan.record else "live" if plan.live else "offline",
        suites=plan.suites,
        repeat=plan.repeat,
        results=results,
        metrics=measure(results),
        articles={f"{x.suite.suite}/{k}": a.text or "" for x in suites for k, a in x.texts.items()},
        times=Times(seconds=round(time.monotonic() - started, 3)),
    )


def _tries(loaded: Loaded, plan: Plan, prompts: Prompts) -> list[Try]:
    suite = loaded.suite
    checks = suite.kind == "checks"
    return [
        Try(loaded, case, prompts.get(spec), model, repeat)
        for case in suite.cases
        if not plan.cases or case.id in plan.cases
        for spec in (suite.prompts[:1] if checks else _specs(case, suite, plan))
        for model in (("none",) if checks else plan.models or case.models or suite.models)
        for repeat in range(1, plan.repeat + 1)
    ]


def _specs(case: Case, suite: Suite, plan: Plan) -> tuple[str, ...]:
    """Return the prompts that a case is run with: those that were asked for, as far as it is about them."""
    own = case.prompts or suite.prompts
    about = {spec.partition("@")[0] for spec in case.prompts}
    return tuple(s for s in plan.prompts or own if not about or s.partition("@")[0] in about)


def _run_one(one: Try, plan: Plan, prompts: Prompts) -> Result:
    started = time.monotonic()
    result = _check(one) if one.loaded.suite.kind == "checks" else asyncio.run(_summarize(one, plan, prompts))
    return result.model_copy(update={"times": Times(seconds=round(time.monotonic() - started, 3))})


def _blank(one: Try) -> Result:
    return Result(
        suite=one.loaded.suite.suite,
        case=one.case.id,
        about=one.case.about,
        prompt="none" if one.model == "none" else one.spec,
        model=one.model,
        repeat=one.repeat,
        articles=one.case.articles,
    )


def _check(one: Try) -> Result:
    scores = check_claims(one.case, one.loaded.articles(one.case))
    return _blank(one).model_copy(update={"scores": scores})


async def _summarize(one: Try, plan: Plan, prompts: Prompts) -> Result:
    """Run the service twice over the same answers: once to see the draft as the model wrote it, once as it leaves."""
    desk = _Desk(one, plan, prompts)
    result = _blank(one)
    try:
        draft = await desk.summarize(OnViolation.ANNOTATE)
        final = await desk.summarize(OnViolation.REPAIR)
    except CopydeskError as error:
        return result.model_copy(
            update={
                "error": error.code,
                "message": error.message,
                "made": desk.made,
                "scores": (_met(one.case, error.code),),
            }
        )
    return result.model_copy(
        update={
            "made": desk.made,
            "draft": _stage(draft),
            "final": _stage(final),
            "prompts": tuple(f"{p.name}@{p.version} {p.sha256}" for p in final.provenance.prompts),
            "scores": (*desk.score("draft", draft), *desk.score("final", final), *_wanted_error(one.case)),
        }
    )


class _Desk:
    """Runs the service on one case, with its cassette or a real endpoint behind it."""

    def __init__(self, one: Try, plan: Plan, prompts: Prompts) -> None:
        self._one, self._plan, self._prompts = one, plan, prompts
        self._file = cassette_file(one.loaded.suite.suite, one.case.id, folder=one.loaded.folder)
        self._seconds: float | None = None
        self._asked: dict[str, Exchange] = {}
        self.made = "none"

    async def summarize(self, policy: OnViolation) -> Summary:
        """Summarise under `policy`."""
        one = self._one
        options = {**one.loaded.suite.options, **one.case.options, "prompt": one.spec, "on_violation": policy}
        request = SummaryRequest.model_validate({"articles": one.loaded.articles(one.case), **options})
        if self._plan.live or self._plan.record:
            return await self._ask_live(request)
        player = Player(
            load_cassette(self._file), self._prompts, case=one.name, suite=one.loaded.spec, prompt=one.prompt
        )
        async with build(self._settings(), transport=player.transport, sleep=_at_once) as services:
            summary = await services.summarize(request)
        kinds = {exchange.made for exchange, _ in player.played}
        self.made = "recorded" if kinds == {"recorded"} else "authored" if kinds else "none"
        self._seconds = player.seconds if self.made == "recorded" else None
        return summary

    async def _ask_live(self, request: SummaryRequest) -> Summary:
        """Ask the endpoint that the environment names; keep what it answers where that is wished."""
        settings = Settings()
        if settings.llm_base_url is None:
            raise EvalError("There is no endpoint to ask.", hint="Set COPYDESK_LLM_BASE_URL.")
        host = settings.llm_base_url.host or "endpoint"
        key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else None
        given = {**self._one.loaded.suite.settings, **self._one.case.settings, "llm_model": self._one.model}
        settings = settings.model_copy(update=given)
        inner = httpx.AsyncHTTPTransport()
        recorder = Recorder(inner, self._prompts, prompt=self._one.prompt, server=host, key=key, known=self._asked)
        async with build(settings, transport=recorder) as services:
            summary = await services.summarize(request)
        self.made, self._seconds, self._asked = "live", recorder.seconds, recorder.exchanges
        if self._plan.record:
            save_cassette(merge(load_cassette(self._file), recorder.exchanges), self._file)
        return summary

    def _settings(self) -> Settings:
        given = {"llm_base_url": ADDRESS, "llm_model": self._one.model, "llm_context": CONTEXT}
        return Settings.model_validate({**given, **self._one.loaded.suite.settings, **self._one.case.settings})

    def score(self, stage: StageName, summary: Summary) -> tuple[Score, ...]:
        """Let every scorer of the suite see one stage."""
        one = self._one
        keys = {f"a{n}": key for n, key in enumerate(one.case.articles, 1)}
        view = View(
            stage=stage,
            summary=summary,
            articles={a: one.loaded.texts[key] for a, key in keys.items()},
            keys=keys,
            case=one.case,
            points=_points(one),
            gold={p.id: p.text for g in _gold(one) for p in g.points.values()},
            slots=one.prompt.slots,
            seconds=self._seconds,
        )
        names = one.loaded.suite.scorers or tuple(SCORERS)
        if stage == "draft" and summary.usage.calls and summary.provenance.engine == "extractive":
            return ()  # nothing of the model's is left in it
        scores = (SCORERS[n].score(view) for n in names if stage in SCORERS[n].stages)
        return tuple(s for s in scores if s is not None)


async def _at_once(_: float) -> None:
    """Wait for nothing: what a cassette answers needs no pause."""


def _gold(one: Try) -> list[Gold]:
    """Return the gold of the case's articles, where there is one."""
    return [one.loaded.gold[key] for key in one.case.articles if key in one.loaded.gold]


def _points(one: Try) -> dict[str, str]:
    """Return the case's main points: from the gold by id, or as words."""
    gold = {p.id: p.text for g in one.loaded.gold.values() for p in g.points.values()}
    return {p: gold.get(p, p) for p in one.case.expect.points}


def _met(case: Case, code: str) -> Score:
    met = case.expect.error == code
    miss = Miss(text=code, reason=f"The run ended with this error; expected: {case.expect.error or 'a summary'}.")
    return Score(measure="final.demands_met", good=int(met), of=1, misses=() if met else (miss,))


def _wanted_error(case: Case) -> Sequence[Score]:
    if case.expect.error is None:
        return ()
    miss = Miss(text=case.expect.error, reason="The error that had to come did not.")
    return (Score(measure="final.demands_met", good=0, of=1, misses=(miss,)),)


def _stage(summary: Summary) -> Stage:
    lines = tuple(
        Line(id=c.id, text=c.text, start=c.span.start, end=c.span.end, status=c.status.value, cited=c.cited)
        for c in summary.claims
    )
    counts: dict[str, dict[str, int]] = {}
    for finding in summary.verification.findings:
        row = counts.setdefault(finding.check.value, {})
        row[finding.verdict] = row.get(finding.verdict, 0) + 1
    return Stage(
        text=summary.text,
        headline=summary.headline.text if summary.headline else None,
        lines=lines,
        verdict=summary.verification.verdict,
        engine=summary.provenance.engine,
        counts=counts,
    )
