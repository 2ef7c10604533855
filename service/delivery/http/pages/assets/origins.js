// Who rests on whom: the articles on the left, on the right the sources that they share.

import { el, svg } from "./dom.js";

const ROW = 64;
const WIDTH = 520;
const BOX = { article: 130, origin: 230, height: 44 };
const LETTERS = 30;

/** Return a picture and the same in words. `names` is article id → name. */
export function showCorroboration({ shared_origins: origins, agreements, conflicts }, names) {
  return [
    origins.length ? picture(origins, names) : el("p", {}, "No shared source was found: as far as the articles say, they stand on their own."),
    origins.length ? el("ul", { class: "plain" }, origins.map((o) => el("li", {}, o.reason))) : null,
    list("Where they differ", conflicts.map((c) => c.reason)),
    list("What they have in common", agreements.map((a) => `“${a.text}”${a.one_origin ? ": from one source, so it confirms nothing by itself" : ""}`)),
  ];
}

function list(title, lines) {
  const once = [...new Set(lines)];
  if (!once.length) return null;
  return el("details", {}, el("summary", {}, `${title} (${once.length})`), el("ul", { class: "plain" }, once.map((line) => el("li", {}, line))));
}

function picture(origins, names) {
  const articles = [...new Set(origins.flatMap((o) => o.articles))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const rows = Math.max(origins.length, articles.length);
  const height = rows * ROW;
  const y = (index, number) => ((index + 0.5) * height) / number;
  const right = WIDTH - BOX.origin;
  const lines = origins.flatMap((origin, i) =>
    origin.articles.map((id) => {
      const [from, to] = [y(articles.indexOf(id), articles.length), y(i, origins.length)];
      const path = `M${BOX.article} ${from}C${BOX.article + 70} ${from} ${right - 70} ${to} ${right} ${to}`;
      return svg("path", { d: path, class: origin.basis === "stated" ? "stated" : "inferred" });
    }),
  );
  const words = origins.map((o) => `${o.articles.map((a) => names[a] ?? a).join(" and ")} rest on ${o.origin}`).join("; ");
  return el(
    "figure",
    { class: "origins" },
    svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": words },
      lines,
      articles.map((id, i) => box(0, y(i, articles.length), BOX.article, names[id] ?? id, "of-article")),
      origins.map((o, i) => box(right, y(i, origins.length), BOX.origin, o.origin, "of-origin")),
    ),
    el("figcaption", {}, "A full line: the articles name the source themselves. A broken line: it follows from the same words."),
  );
}

function box(x, middle, width, words, kind) {
  const rows = wrap(words, kind === "of-article" ? 16 : LETTERS);
  const top = middle - BOX.height / 2;
  return svg(
    "g",
    { class: kind },
    svg("rect", { x: x + 1, y: top, width: width - 2, height: BOX.height, rx: 4 }),
    svg("text", { x: x + width / 2, y: middle - (rows.length - 1) * 8 + 5, "text-anchor": "middle" }, rows.map((row, i) => svg("tspan", { x: x + width / 2, dy: i ? 16 : 0 }, row))),
  );
}

/** Break words into at most two lines. */
function wrap(words, letters) {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= letters) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  const shown = lines.slice(0, 2).map((line) => (line.length > letters + 2 ? `${line.slice(0, letters)}…` : line));
  if (lines.length > 2) shown[1] = `${shown[1].slice(0, letters - 1)}…`;
  return shown;
}
