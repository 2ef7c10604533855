"""A small real model behind the whole service: `python -m tests.bench.local_model [--seeds 20] [--keep FILE]`.

SmolLM2-135M-Instruct writes about the seeds at temperature 0.7, one random seed after the other; the service runs as it
is shipped. Drafts and final texts go to the same judge, which is not the service's own (judge.py). `--keep` writes what
was drafted and what left; `--from FILE` judges that again without asking anybody. `--answers FILE` keeps each answer by
its question, so that after a change in the service only what is asked differently costs time.
"""

import argparse
import asyncio
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx

from service.bootstrap import build
from service.domain import Article, Summary, SummaryRequest
from service.errors import CopydeskError
from service.llm.local import LocalModel, serve_locally
from service.settings import Settings
from service.telemetry import configure_logging
from tests.bench.endpoint import Row
from tests.bench.judge import Verdict, covered, judge

SEEDS = Path(__file__).parents[2] / "seeds"
SETS: dict[str, str] = {"west": "A", "east": "B", "both": "AB"}
TEMPERATURE = 0.7


@dataclass(frozen=True, slots=True)
class Taken:
    """One summary: what the model drafted, what left, and what was done."""

    set: str
    prompt: str
    seed: int
    drafted: tuple[str, ...]
    final: tuple[str, ...]
    counts: dict[str, int]
    engine: str
    fallback: str | None
    calls: int
    tokens: int
    seconds: float
    error: str | None = None


class Answers:
    """What was answered to which question: one line of JSON each, in a file if there is one."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        lines = file.read_text("utf-8").splitlines() if file is not None and file.exists() else []
        self._kept = {line["asked"]: (int(line["status"]), str(line["answer"])) for line in map(json.loads, lines)}

    def get(self, asked: str) -> tuple[int, str] | None:
        return self._kept.get(asked)

    def keep(self, asked: str, status: int, answer: str) -> None:
        self._kept[asked] = (status, answer)
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"asked": asked, "status": status, "answer": answer}, ensure_ascii=False) + "\n")


class Ear(httpx.AsyncBaseTransport):
    """Passes calls on, unless their answer is known, and keeps what drafts were answered."""

    def __init__(self, answers: Answers) -> None:
        self._inner = httpx.AsyncHTTPTransport()
        self._answers = answers
        self.drafts: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        asked = sha256(request.url.path.encode() + b"\n" + request.content).hexdigest()
        status, content = self._answers.get(asked) or await self._ask(request, asked)
        body = json.loads(request.content) if request.method == "POST" else {}
        name = body.get("response_format", {}).get("json_schema", {}).get("name")
        if name in {"summarize", "multi"} and status == httpx.codes.OK:
            self.drafts.append(str(json.loads(content)["choices"][0]["message"]["content"]))
        headers = {"content-type": "application/json"}
        return httpx.Response(status, headers=headers, content=content.encode(), request=request)

    async def _ask(self, request: httpx.Request, asked: str) -> tuple[int, str]:
        response = await self._inner.handle_async_request(request)
        content = (await response.aread()).decode()
        self._answers.keep(asked, response.status_code, content)
        return response.status_code, content

    async def aclose(self) -> None:
        await self._inner.aclose()


def articles() -> dict[str, dict[str, Any]]:
    """Return the seeds' gold with their texts, by letter."""
    gold = json.loads((SEEDS / "gold.json").read_text("utf-8"))["articles"]
    return {k: g | {"text": (SEEDS / "articles" / g["file"]).read_text("utf-8")} for k, g in gold.items()}


async def take(
    sets: Sequence[str], prompts: Sequence[str], seeds: int, *, keep: Path | None, answers: Answers
) -> list[Taken]:
    """Ask for every summary, one after the other."""
    taken: list[Taken] = []
    with serve_locally(LocalModel()) as served:
        settings = Settings(llm_base_url=served.base_url, llm_model=served.model, llm_timeout=900, llm_retry_budget=900)
        for seed in range(1, seeds + 1):
            for name in sets:
                for prompt in prompts:
                    taken.append(await _one(settings, answers, name, prompt, seed))
                    if keep is not None:
                        keep.write_text(json.dumps([asdict(t) for t in taken], ensure_ascii=False, indent=1), "utf-8")
    return taken


async def _one(settings: Settings, answers: Answers, name: str, prompt: str, seed: int) -> Taken:
    known = articles()
    request = SummaryRequest(
        articles=tuple(Article(text=known[k]["text"]) for k in SETS[name]),
        prompt=prompt,
        seed=seed,
        temperature=TEMPERATURE,
    )
    ear = Ear(answers)
    async with build(settings, transport=ear) as services:
        try:
            summary = await services.summarize(request)
        except CopydeskError as error:
            drafted = tuple(c for d in ear.drafts for c in _claims(d))
            return Taken(name, prompt, seed, drafted, (), {}, "none", None, 0, 0, 0.0, error=error.code)
    return _taken(name, prompt, seed, ear, summary)


def _taken(name: str, prompt: str, seed: int, ear: Ear, summary: Summary) -> Taken:
    head = [summary.headline.text] if summary.headline else []
    used = summary.usage
    return Taken(
        set=name,
        prompt=prompt,
        seed=seed,
        drafted=tuple(c for d in ear.drafts for c in _claims(d)),
        final=(*head, *(c.text for c in summary.claims)),
        counts=summary.repair_counts.model_dump(),
        engine=summary.provenance.engine,
        fallback=summary.provenance.fallback,
        calls=used.calls,
        tokens=used.prompt_tokens + used.completion_tokens,
        seconds=used.seconds,
    )


def _claims(answer: str) -> Iterator[str]:
    """Yield the texts of an answer's headline and claims, also of one that was cut."""
    decoder, at = json.JSONDecoder(), answer.find('"text"')
    while at >= 0:
        colon = answer.find(":", at)
        try:
            text, at = decoder.raw_decode(answer, answer.index('"', colon))
        except ValueError:
            return
        yield text
        at = answer.find('"text"', at)


def rows(taken: Sequence[Taken]) -> Iterator[Row]:
    """Sum up what was taken."""
    known = articles()
    drafts = [_judged(t.drafted, t, known) for t in taken]
    finals = [_judged(t.final, t, known) for t in taken]
    done = Counter[str]()
    for t in taken:
        done.update(t.counts)
    yield Row("summaries; the model's, the extractive engine's, errors", _engines(taken), "")
    for kind, field in (("figure", "figures"), ("quotation", "quotations"), ("attribution", "attributions")):
        yield Row(f"draft: {FAULTS[kind]}", _share(drafts, kind, field), "")
        yield Row(f"final: {FAULTS[kind]}", _share(finals, kind, field), "0")
    claims = done["drafted"]
    told = ", ".join(f"{done[k]} {k}" for k in ("verified", "repaired", "extracted", "dropped"))
    yield Row("claims of the drafts (and added by the extractive engine)", f"{claims} (+{done['added']}): {told}", "")
    points = {k: [a["what"]["surface"] for a in known[k]["attributions"]] for k in known}
    for stage in ("drafted", "final"):
        had = sum(covered(getattr(t, stage), [p for k in SETS[t.set] for p in points[k]]) for t in taken)
        of = sum(len(points[k]) for t in taken for k in SETS[t.set])
        yield Row(f"facts of the gold that the {stage} text has", f"{had} of {of}", "")
    yield Row("calls, tokens", f"{sum(t.calls for t in taken)}, {sum(t.tokens for t in taken):,}", "")
    for t, verdict in zip(taken, finals, strict=True):
        for wrong in verdict.wrong:
            yield Row(f"wrong in {t.set}, {t.prompt}, seed {t.seed}", f"{wrong.kind} {wrong.text!r}: {wrong.claim}", "")


FAULTS = {
    "figure": "figures that no article has",
    "quotation": "quotations that no article has",
    "attribution": "claims that drop their source",
}


def _engines(taken: Sequence[Taken]) -> str:
    by = Counter(t.engine for t in taken)
    return f"{len(taken)}; {by['model']}, {by['extractive']}, {by['none']}"


def _judged(claims: Sequence[str], taken: Taken, known: dict[str, dict[str, Any]]) -> Verdict:
    letters = SETS[taken.set]
    said = [a for k in letters for a in known[k]["attributions"]]
    return judge(claims, [known[k]["text"] for k in letters], said)


def _share(verdicts: Sequence[Verdict], kind: str, field: str) -> str:
    return f"{sum(v.count(kind) for v in verdicts)} of {sum(getattr(v, field) for v in verdicts)}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.local_model", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20, help="random seeds for each set and prompt")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=["west", "east"])
    parser.add_argument("--prompts", nargs="+", default=["summarize"])
    parser.add_argument("--keep", type=Path, help="write what was answered here")
    parser.add_argument("--answers", type=Path, help="answers by what was asked: read, and added to")
    parser.add_argument("--from", dest="kept", type=Path, help="judge what was kept; ask nobody")
    options = parser.parse_args()
    configure_logging("error")
    if options.kept is not None:
        taken = [Taken(**t) for t in json.loads(options.kept.read_text("utf-8"))]
    else:
        taken = asyncio.run(
            take(options.sets, options.prompts, options.seeds, keep=options.keep, answers=Answers(options.answers))
        )
    print("| measure | here | to reach |\n|---|---|---|")
    for row in rows(taken):
        print(f"| {row.measure} | {row.value} | {row.reach} |")


if __name__ == "__main__":
    main()
