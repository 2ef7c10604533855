// The page that summarises: claims arrive as the service lets them go.

import { announce, byId, el } from "./dom.js";
import { listen } from "./calls.js";
import { fold, say, setUp } from "./compose.js";
import { Articles } from "./articles.js";
import { Desk, places, showClaim } from "./claims.js";
import { showCorroboration } from "./origins.js";

const STAGES = { reading: "Reading the articles", drafting: "Drafting", merging: "Merging the drafts", checking: "Checking every claim", repairing: "Repairing what was refused" };
const STANDING = { verified: "verified", repaired: "repaired", extracted: "from the source", flagged: "flagged" };

let markdown = "";

setUp(async (articles, { key, signal }) => {
  let page = null;
  say("Sending …");
  const body = { articles, length: byId("length").value, style: byId("style").value, focus: byId("focus").value.trim() || null };
  for await (const { event, data } of listen(body, { key, signal })) {
    page ??= open(articles);
    take(page, event, data);
  }
});

byId("copy").addEventListener("click", async () => {
  byId("copied").textContent = (await copy(markdown)) ? "Copied." : "The browser does not let pages copy here.";
});

/** Clear the desk for a new run. */
function open(articles) {
  fold();
  for (const id of ["claims", "changes-body", "corroboration-body", "verdict"]) byId(id).replaceChildren();
  for (const id of ["after", "corroboration", "headline"]) byId(id).hidden = true;
  byId("copied").textContent = "";
  byId("desk").hidden = false;
  const shown = new Articles(articles, byId("sources"));
  byId("summary").focus({ preventScroll: true });
  return { shown, desk: new Desk(shown), dropped: [], number: articles.length };
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
  say("Done.");
  markdown = summary.markdown;
  const verdicts = {
    pass: ["Passed the check", `${summary.verification.findings.length} things were checked; nothing that the articles do not bear out is left.`],
    fail: ["Did not pass the check", "What does not stand is flagged above."],
    unchecked: ["Not checked in full", summary.verification.why ?? ""],
  };
  const [title, words] = verdicts[summary.verification.verdict];
  byId("verdict").className = `verdict ${summary.verification.verdict}`;
  byId("verdict").replaceChildren(el("b", {}, title), " ", words);
  byId("changes-body").replaceChildren(...changes(page, summary));
  byId("provenance").textContent = provenance(summary);
  if (page.number > 1) {
    const names = Object.fromEntries(summary.articles.map((a, i) => [a.id, a.publisher ?? `Article ${i + 1}`]));
    byId("corroboration-body").replaceChildren(...showCorroboration(summary.corroboration, names).filter(Boolean));
    byId("corroboration").hidden = false;
  }
  byId("after").hidden = false;
  announce(`${title}. ${summary.claims.length} claims.`);
}

/** Say plainly what was repaired, put in the source's words, or left out. */
function changes(page, { repair_counts: counts, provenance: made }) {
  const parts = [
    [counts.repaired, "was repaired", "were repaired"],
    [counts.extracted, "was replaced by the source’s own words", "were replaced by the source’s own words"],
    [counts.dropped, "was left out", "were left out"],
    [counts.flagged, "was kept and flagged", "were kept and flagged"],
  ].filter(([n]) => n);
  const intro = parts.length
    ? `Of ${counts.drafted} drafted sentences (the headline counts as one), ${parts.map(([n, one, many]) => `${n} ${n === 1 ? one : many}`).join(", ")}.`
    : `Nothing: all ${counts.drafted} drafted sentences stood the check as they were written.`;
  const left = page.dropped.map((d) => el("li", {}, el("del", {}, d.draft), " ", el("span", { class: "why" }, d.reasons.join(" "))));
  return [el("p", {}, intro), made.fallback ? el("p", {}, made.fallback) : null, left.length ? el("p", { class: "label" }, "Left out") : null, left.length ? el("ul", { class: "plain dropped" }, left) : null].filter(Boolean);
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
