// The page that summarises: claims arrive as the service lets them go.

import { announce, byId, el } from "./dom.js";
import { listen } from "./calls.js";
import { fold, say, setUp } from "./compose.js";
import { Articles } from "./articles.js";
import { Desk, places, showClaim } from "./claims.js";
import { showCorroboration } from "./origins.js";
import { counted, showVerdict } from "./verdict.js";

const STAGES = { reading: "Reading the articles", drafting: "Drafting", merging: "Merging the drafts", checking: "Checking every claim", repairing: "Repairing what was refused" };
const STANDING = { verified: "verified", repaired: "repaired", extracted: "from the source", flagged: "flagged" };

let markdown = "";

setUp(async (articles, { key, signal }) => {
  let page = null;
  say("Sending …");
  try {
    for await (const { event, data } of listen({ articles, ...wishes() }, { key, signal })) {
      page ??= open(articles);
      take(page, event, data);
    }
  } finally {
    if (page && !page.over) showVerdict("unchecked", "Not finished.", "What stands below has been checked; the rest did not arrive.");
  }
});

function wishes() {
  return {
    length: byId("length").value,
    style: byId("style").value,
    focus: byId("focus").value.trim() || null,
    on_violation: byId("on-violation").value,
  };
}

byId("copy").addEventListener("click", async () => {
  byId("copied").textContent = (await copy(markdown)) ? "Copied." : "The browser does not let pages copy here.";
});

/** Clear the desk for a new run. */
function open(articles) {
  fold();
  for (const id of ["claims", "changes-body", "corroboration-body"]) byId(id).replaceChildren();
  for (const id of ["after", "corroboration", "headline"]) byId(id).hidden = true;
  byId("copied").textContent = "";
  byId("desk").hidden = false;
  showVerdict("", "At work.", "A sentence appears once it has been checked.");
  const shown = new Articles(articles, byId("sources"));
  byId("summary").focus({ preventScroll: true });
  return { shown, desk: new Desk(shown), dropped: [], number: articles.length, over: false };
}

function take(page, event, data) {
  if (event === "articles.read") page.shown.describe(data.articles);
  else if (event === "progress") say(data.total > 1 ? `${STAGES[data.stage]}: ${data.done} of ${data.total}` : `${STAGES[data.stage]} …`);
  else if (event === "claim.dropped") page.dropped.push(data);
  else if (event.startsWith("claim.")) arrive(page, data);
  else if (event === "summary.completed") finish(page, data);
  else if (event === "summary.cancelled") say(data.reason);
}

function arrive(page, told) {
  page.shown.bind(told.claim.id, places(told));
  if (told.claim.id === "h") {
    byId("headline").replaceChildren(showClaim(told, { desk: page.desk, number: null }));
    byId("headline").hidden = false;
    announce(`Headline: ${told.claim.text}`);
    return;
  }
  const number = byId("claims").children.length + 1;
  byId("claims").append(showClaim(told, { desk: page.desk, number }));
  announce(`Claim ${number}, ${STANDING[told.claim.status]}: ${told.claim.text}`);
}

function finish(page, summary) {
  page.over = true;
  say("Done.");
  markdown = summary.markdown;
  const [title, words] = verdict(summary.verification);
  showVerdict(summary.verification.verdict, title, words);
  byId("changes-body").replaceChildren(...changes(page, summary));
  byId("provenance").textContent = provenance(summary);
  if (page.number > 1) {
    const names = Object.fromEntries(summary.articles.map((a, i) => [a.id, a.publisher ?? `Article ${i + 1}`]));
    byId("corroboration-body").replaceChildren(...showCorroboration(summary.corroboration, names).filter(Boolean));
    byId("corroboration").hidden = false;
  }
  byId("after").hidden = false;
  announce(`${title} ${counted(summary.claims.length, "claim")}.`);
}

function verdict({ verdict: kind, findings, why }) {
  const checked = counted(findings.length, "thing was", "things were");
  if (kind === "fail") return ["Did not pass the check.", "What does not stand is flagged below."];
  if (kind === "unchecked") return ["Not checked in full.", why ?? ""];
  return ["Passed the check.", `${checked} checked, and nothing is left that the articles do not bear out.`];
}

/** Say plainly what was repaired, put in the source's words, or left out. */
function changes(page, { repair_counts: counts, provenance: made, verification }) {
  const parts = [
    [counts.repaired, "was repaired", "were repaired"],
    [counts.extracted, "was replaced by the source’s own words", "were replaced by the source’s own words"],
    [counts.dropped, "was left out", "were left out"],
    [counts.flagged, "was kept and flagged", "were kept and flagged"],
  ].filter(([n]) => n);
  const intro = parts.length
    ? `Of ${counts.drafted} drafted sentences (the headline counts as one), ${parts.map(([n, one, many]) => `${n} ${n === 1 ? one : many}`).join(", ")}.`
    : `Nothing: ${untouched(counts.drafted, verification)}`;
  const left = page.dropped.map((d) => el("li", {}, el("del", {}, d.draft), " ", el("span", { class: "why" }, d.reasons.join(" "))));
  return [el("p", {}, intro), made.fallback ? el("p", {}, made.fallback) : null, left.length ? el("p", { class: "label" }, "Left out") : null, left.length ? el("ul", { class: "plain dropped" }, left) : null].filter(Boolean);
}

/** Say of a draft that was left as it is no more than was checked of it. */
function untouched(drafted, { verdict: kind }) {
  const all = drafted === 1 ? "the one drafted sentence" : `all ${drafted} drafted sentences`;
  if (kind !== "unchecked") return `${all} stood the check as ${drafted === 1 ? "it was" : "they were"} written.`;
  return `${all} ${drafted === 1 ? "is as it was" : "are as they were"} written, but not everything could be checked.`;
}

function provenance({ provenance: made, usage }) {
  const seconds = `${usage.seconds.toFixed(1)} s`;
  if (made.engine === "extractive") return `Written without a model: whole sentences of the articles, chosen and cited. ${seconds}.`;
  const prompts = made.prompts.map((p) => `${p.name} ${p.version}`).join(", ");
  return `Written by ${made.model ?? "a model"} with ${prompts}; ${usage.calls} ${usage.calls === 1 ? "call" : "calls"}, ${usage.prompt_tokens + usage.completion_tokens} tokens, ${seconds}.`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = el("textarea", { class: "unseen", "aria-hidden": "true" });
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}
