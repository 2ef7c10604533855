// The verdict: the first thing that a reader sees of a summary, above its claims.

import { byId, el } from "./dom.js";

/** Show a verdict, a title that is a sentence and words that go on from it. `kind` is "" while there is none yet. */
export function showVerdict(kind, title, words) {
  const box = byId("verdict");
  box.className = `verdict ${kind}`.trim();
  box.replaceChildren(el("b", {}, title), " ", words);
}

/** Say a number of things: "1 check", "2 checks". */
export function counted(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}
