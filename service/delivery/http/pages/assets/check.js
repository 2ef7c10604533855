// The page that checks: any summary against its articles.

import { announce, byId, el } from "./dom.js";
import { Problem, post } from "./calls.js";
import { fold, say, setUp } from "./compose.js";
import { Articles } from "./articles.js";
import { Desk, findingList, marks, sourcesOf, tally } from "./claims.js";
import { toUtf16 } from "./spans.js";
import { counted, showVerdict } from "./verdict.js";

setUp(async (articles, { key, signal }) => {
  const summary = byId("text").value;
  say("Checking …");
  const [report, { analyses }, sentences] = await Promise.all([
    post("/v1/verifications", { articles, summary }, { key, signal }),
    post("/v1/analyses", { articles }, { key, signal }),
    sentencesOf(summary, { key, signal }),
  ]);
  fold();
  byId("desk").hidden = false;
  const shown = new Articles(articles, byId("sources"));
  shown.describe(analyses);
  show(report, summary, sentences, shown);
  say("Done.");
  byId("summary").focus({ preventScroll: true });
});

function show(report, summary, sentences, shown) {
  const desk = new Desk(shown);
  const wrong = report.findings.filter((f) => f.violation).length;
  const [title, words] = verdict(report, wrong);
  showVerdict(report.verdict, title, words);
  byId("claims").replaceChildren(...claimsOf(report, summary, sentences).map((claim, index) => item(claim, index + 1, desk)));
  byId("limits").replaceChildren(limits(report));
  announce(`${title}. ${words}`);
}

function verdict(report, wrong) {
  if (report.verdict === "fail") return ["Do not print it as it stands.", `${wrong} of ${counted(report.findings.length, "check")} ${wrong === 1 ? "does" : "do"} not stand.`];
  if (report.verdict === "unchecked") return ["Not checked in full.", report.why ?? ""];
  return ["It stands.", `${counted(report.findings.length, "check")}, and nothing that the articles do not bear out.`];
}

/** Return the sentences of the summary as the service cuts them, the claims of its report; none of a text too short. */
async function sentencesOf(summary, options) {
  try {
    const { analyses } = await post("/v1/analyses", { articles: [{ text: summary }] }, options);
    return analyses[0].sentences.map((s) => s.span);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** Give each sentence what was found in it: claim `c1` is the first. */
function claimsOf({ findings }, summary, sentences) {
  const at = toUtf16(summary);
  const spans = sentences.length ? sentences : [{ start: 0, end: [...summary].length }];
  return spans.map(({ start, end }, index) => {
    const id = `c${index + 1}`;
    const mine = sentences.length ? findings.filter((f) => f.claim === id) : findings;
    return { id, start, text: summary.slice(at(start), at(end)), findings: mine };
  });
}

function item({ id, start, text, findings }, number, desk) {
  desk.articles.bind(id, sourcesOf(findings).concat(cited(findings)));
  const reason = el("p", { class: "reason", "aria-hidden": "true" });
  const words = el("span", { class: "words" }, marks(text, findings, start, { desk, claim: { id }, reason }));
  const bad = findings.some((f) => f.violation);
  const rests = findings.some((f) => f.source);
  const to = el("button", { type: "button", class: "to-source", "aria-pressed": "false", "aria-label": `Show the source of sentence ${number}`, onclick: () => desk.choose(id, to), hidden: !rests }, String(number));
  const list = el("li", { class: `claim ${bad ? "flagged" : "verified"}`, id: `claim-${id}` }, el("p", { class: "claim-text" }, words, " ", to), reason, el("details", { class: "checks", open: bad }, el("summary", {}, tally(findings)), el("ul", { class: "findings" }, findingList(findings, desk))));
  const off = () => {
    reason.textContent = "";
    desk.show(null);
    desk.articles.spot(null);
  };
  list.addEventListener("mouseenter", () => desk.show(id));
  list.addEventListener("focusin", () => desk.show(id));
  list.addEventListener("mouseleave", off);
  list.addEventListener("focusout", off);
  return list;
}

function cited(findings) {
  return findings
    .filter((f) => f.source && f.check === "citation")
    .map((f) => ({ article: f.source.article, sentence: f.source.sentence, start: f.source.span.start, end: f.source.span.end }));
}

function limits(report) {
  return el("details", { class: "limits" }, el("summary", {}, "What this check covers, and what it does not"), el("p", { class: "label" }, "Checked"), el("ul", { class: "plain" }, report.checked.map((c) => el("li", {}, c))), el("p", { class: "label" }, "Not checked"), el("ul", { class: "plain" }, report.not_checked.map((c) => el("li", {}, c))));
}
