// Claims: their words with a mark for everything that was checked, the reasons, and the way to the source.

import { byId, el } from "./dom.js";
import { cut, toUtf16 } from "./spans.js";

const KINDS = { figure: "Figure", quotation: "Quotation", attribution: "Attribution", name: "Name", polarity: "Denial", citation: "Source" };
const MARKED = ["figure", "quotation", "attribution"];
const BADGES = {
  verified: null,
  repaired: "Repaired: the first draft did not stand",
  extracted: "The source’s own words, in place of a draft that did not stand",
  flagged: "Does not stand: kept and flagged",
};
const SIGNS = { good: "✓", note: "○", violation: "✕" };
const NARROW = "(max-width: 56rem)";
const FOUND = ["found", "valid", "same"];

/** Lights sources while the pointer or the focus is on a claim, and keeps them lit once it was chosen. */
export class Desk {
  constructor(articles) {
    this.articles = articles;
    this.chosen = null;
    this.lit = null;
    this.back = null;
  }

  /** Light what that claim rests on; with null, what the chosen one rests on. */
  show(claim) {
    const lit = claim ?? this.chosen;
    if (lit === this.lit) return;
    this.lit = lit;
    this.articles.light(lit);
    if (lit) this.articles.reveal("lit");
  }

  choose(claim, button) {
    const again = this.chosen === claim;
    for (const other of document.querySelectorAll(".to-source[aria-pressed=true]")) other.setAttribute("aria-pressed", "false");
    this.back?.remove();
    this.chosen = again ? null : claim;
    button.setAttribute("aria-pressed", String(!again));
    this.show(this.chosen);
    const first = again ? null : this.articles.first();
    if (!first) return;
    const home = () => {
      button.scrollIntoView({ block: "center" });
      button.focus();
    };
    this.back = el("button", { type: "button", class: "back", onclick: home }, "Back to the claim");
    first.before(this.back);
    if (matchMedia(NARROW).matches) first.scrollIntoView({ block: "center" });
  }
}

/** Return a list item for a claim. `told` is the data of a `claim.…` event; `number` is null for a headline. */
export function showClaim(told, { desk, number }) {
  const { claim, findings } = told;
  const base = claim.id === "h" ? 0 : claim.span.start;
  const reason = el("p", { class: "reason", "aria-hidden": "true" });
  const text = el("span", { class: "words" }, marks(claim.text, findings, base, { desk, claim, reason }));
  const cited = claim.citations.flatMap((c) => c.sentences);
  const to = el(
    "button",
    { type: "button", class: "to-source", "aria-pressed": "false", "aria-label": `Show the source of ${number ? `claim ${number}` : "the headline"}: ${cited.length === 1 ? "one sentence" : `${cited.length} sentences`}`, onclick: () => desk.choose(claim.id, to) },
    number ? String(number) : "§",
  );
  const item = el(number ? "li" : "div", { class: `claim ${claim.status}`, id: `claim-${claim.id}` }, el("p", { class: "claim-text" }, text, " ", to), badge(told), reason, details(told, desk));
  const on = () => desk.show(claim.id);
  const off = () => {
    reason.textContent = "";
    desk.show(null);
    desk.articles.spot(null);
  };
  item.addEventListener("mouseenter", on);
  item.addEventListener("mouseleave", off);
  item.addEventListener("focusin", on);
  item.addEventListener("focusout", off);
  return item;
}

/** Return where a claim rests: its citations, and the words behind each finding. */
export function places(told) {
  const { claim, findings } = told;
  const cited = claim.citations.map((c) => ({ article: c.article, sentence: c.sentences[0], start: c.start, end: c.end }));
  return [...cited, ...sourcesOf(findings)];
}

/** Return the words in the articles that findings point to. */
export function sourcesOf(findings) {
  return findings
    .filter((f) => f.source && f.check !== "citation")
    .map((f) => ({ article: f.source.article, sentence: f.source.sentence, start: f.source.span.start, end: f.source.span.end, finding: keyOf(f) }));
}

/** Return a text with its figures, quotations and attributions marked. Spans of findings start at `base`. */
export function marks(text, findings, base, { desk, claim, reason }) {
  const at = toUtf16(text);
  const length = [...text].length;
  const ranges = findings
    .filter((f) => (MARKED.includes(f.check) || f.violation) && !wholeOf(f, base, length))
    .map((f) => ({ start: at(Math.max(0, f.span.start - base)), end: at(Math.max(0, f.span.end - base)), finding: f }));
  return [...cut(text, ranges)].map(({ text: piece, ranges: over }) => {
    if (!over.length) return piece;
    const classes = new Set(over.flatMap(({ finding: f }) => [`m-${f.check}`, `is-${f.standing}`]));
    const last = over[over.length - 1].finding;
    const tell = () => {
      reason.textContent = over.map(({ finding: f }) => `${KINDS[f.check]}: ${f.reason}`).join(" ");
      desk.show(claim?.id ?? null);
      desk.articles.spot(keyOf(last));
    };
    return el("span", { class: ["mark", ...classes].join(" "), onmouseenter: tell, onclick: tell }, piece);
  });
}

/** Return the list of what was checked, and with what reason. */
export function findingList(findings, desk) {
  const single = findings.filter((f) => !FOUND.includes(f.verdict));
  const names = findings.filter((f) => f.verdict === "found");
  const items = single.map((f) =>
    el(
      "li",
      { class: `finding f-${f.check} is-${f.standing}`, onmouseenter: () => desk.articles.spot(keyOf(f)), onmouseleave: () => desk.articles.spot(null) },
      el("span", { class: "sign", "aria-hidden": "true" }, SIGNS[f.standing]),
      el("span", {}, el("b", {}, `${KINDS[f.check]}, ${f.verdict.replaceAll("_", " ")}`), f.text && f.check !== "polarity" ? [" ", quoted(f.text)] : null, ". ", f.reason, f.arithmetic ? ` (${f.arithmetic})` : null),
    ),
  );
  if (names.length) {
    const all = [...new Set(names.map((f) => f.text))].join(", ");
    items.push(el("li", { class: "finding is-good" }, el("span", { class: "sign", "aria-hidden": "true" }, SIGNS.good), el("span", {}, el("b", {}, "Names, found"), ` ${all}.`)));
  }
  return items;
}

/** Say how many of which standing there are: "5 checks, 1 to note". */
export function tally(findings) {
  const wrong = findings.filter((f) => f.violation).length;
  const notes = findings.filter((f) => f.standing === "note").length;
  const parts = [`${findings.length} ${findings.length === 1 ? "check" : "checks"}`];
  if (wrong) parts.push(`${wrong} that ${wrong === 1 ? "does" : "do"} not stand`);
  if (notes) parts.push(`${notes} to note`);
  return parts.join(", ");
}

function badge({ claim, draft, reasons }) {
  if (!BADGES[claim.status]) return null;
  const first = draft && draft !== claim.text ? el("p", {}, "First written: ", el("del", {}, draft)) : null;
  const why = reasons.length ? el("p", {}, `Refused: ${reasons.join(" ")}`) : null;
  return el("div", { class: "badge" }, el("p", {}, el("b", {}, BADGES[claim.status])), first, why);
}

function details({ claim, findings }, desk) {
  const quotes = claim.citations.map((c) => el("blockquote", {}, c.quoted_text, el("cite", {}, ` — ${byId(c.article)?.getAttribute("aria-label") ?? c.article}`)));
  return el("details", { class: "checks" }, el("summary", {}, tally(findings)), el("ul", { class: "findings" }, findingList(findings, desk)), el("div", { class: "quotes" }, el("p", { class: "label" }, "It rests on"), quotes));
}

function keyOf(finding) {
  return `${finding.claim}/${finding.check}/${finding.span.start}-${finding.span.end}`;
}

function wholeOf(finding, base, length) {
  return finding.check === "attribution" && !finding.violation && finding.span.end - finding.span.start >= length - 1;
}

/** Set words in quotation marks, where they have none of their own. */
function quoted(text) {
  const bare = /^["“«„]/.test(text);
  return el(bare ? "span" : "q", { class: "said" }, short(text));
}

function short(text) {
  const characters = [...text];
  return characters.length > 90 ? `${characters.slice(0, 88).join("")}…` : text;
}
