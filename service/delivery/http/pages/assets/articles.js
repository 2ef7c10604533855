// The articles as they were posted, with what is left out of them and what claims rest on.

import { byId, el, refill } from "./dom.js";
import { cut, lines, toUtf16 } from "./spans.js";

/** Pixels at the top and at the foot of the pane in which a passage is not seen well. */
const MARGIN = 60;

/** Pixels between the pane and the edges of the window. */
const GAP = 16;

/** How a language is called in English. */
const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

addEventListener("scroll", fit, { passive: true });
addEventListener("resize", fit, { passive: true });
new ResizeObserver(fit).observe(byId("compose"));

/** Let the pane end where the window ends: what lies below would look like the end of the articles. */
function fit() {
  const pane = byId("sources");
  const room = innerHeight - Math.max(pane.getBoundingClientRect().top, GAP) - GAP;
  pane.style.maxHeight = scrolls(pane) ? `${Math.max(room, innerHeight / 3)}px` : "";
}

function scrolls(pane) {
  return getComputedStyle(pane).overflowY !== "visible";
}

/** Shows the articles of one run, and lights what a claim rests on. */
export class Articles {
  /** `posted` are the articles as they were sent; `root` is filled. */
  constructor(posted, root) {
    this.views = new Map(posted.map((article, index) => [`a${index + 1}`, new View(article, index, posted.length)]));
    this.root = root;
    this.lit = this.spotted = null;
    const views = [...this.views.values()];
    fit();
    refill(root, views.length > 1 ? this.#index(views) : null, views.map((view) => view.element));
  }

  /** Take what the service says of the articles: passages left out, hidden characters. */
  describe(infos) {
    for (const info of infos) this.views.get(info.id)?.describe(info);
  }

  /** Remember that `claim` rests on these places: `{article, sentence, start, end, finding}`. */
  bind(claim, places) {
    const touched = new Set();
    for (const place of places) {
      const view = this.views.get(place.article);
      if (!view) continue;
      view.bind(claim, place);
      touched.add(view);
    }
    for (const view of touched) view.draw();
    this.light(this.lit);
    this.spot(this.spotted);
  }

  /** Light what `claim` rests on, and nothing else. Null lights nothing. */
  light(claim) {
    this.lit = claim;
    for (const view of this.views.values()) view.toggle("lit", (r) => claim !== null && r.claim === claim);
  }

  /** Mark the very words behind one finding. */
  spot(finding) {
    this.spotted = finding;
    for (const view of this.views.values()) view.toggle("spot", (r) => finding !== null && r.finding === finding);
  }

  /** Bring the first passage of that class into view, inside the pane of the articles only. */
  reveal(name) {
    const first = this.root.querySelector(`.${name}`);
    if (!first || this.root.scrollHeight <= this.root.clientHeight + 1) return;
    const [pane, passage] = [this.root.getBoundingClientRect(), first.getBoundingClientRect()];
    if (passage.top >= pane.top + MARGIN && passage.bottom <= pane.bottom - MARGIN) return;
    this.#scroll(this.root.scrollTop + passage.top - pane.top - pane.height / 3);
  }

  /** Return the first lit passage. */
  first() {
    return this.root.querySelector(".lit");
  }

  /** Return a line that stays on top of the pane and leads to each article: those below would not be seen to exist. */
  #index(views) {
    const to = (view) => el("button", { type: "button", class: "link", onclick: () => this.#go(view.element) }, view.name);
    return el("nav", { class: "index", "aria-label": "Articles" }, views.map(to));
  }

  #go(article) {
    if (scrolls(this.root)) this.#scroll(article.offsetTop - this.root.firstElementChild.offsetHeight);
    else article.scrollIntoView({ behavior: motion() });
  }

  #scroll(top) {
    this.root.scrollTo({ top, behavior: motion() });
  }
}

class View {
  constructor(article, index, number) {
    this.posted = article;
    this.fields = { text: new Field(article.text ?? ""), title: new Field(article.title ?? "") };
    this.notices = el("div", { class: "notices" });
    this.title = el("h3", { class: "article-title", hidden: !article.title });
    this.body = el("div", { class: "article-body" });
    const name = (this.name = number > 1 ? `Article ${index + 1}` : "The article");
    this.element = el(
      "article",
      { class: "article", id: `a${index + 1}`, "aria-label": name },
      el("p", { class: "label" }, article.publisher ? `${name} · ${article.publisher}` : name),
      this.title,
      this.notices,
      this.body,
    );
    this.draw();
  }

  describe(info) {
    const page = this.posted.html ? el("p", { class: "notice" }, "The source of a page was pasted. This is the article in it.") : null;
    if (page) this.fields.text = new Field(info.text ?? "");
    for (const { span, reason } of info.excluded) this.fields.text.add(span.start, span.end, { reason });
    refill(this.notices, page, info.notices.map((n) => el("p", { class: "notice" }, n.message)));
    if (info.language !== "en") {
      const words = `This article is ${inLanguage(info.language)}: its figures, quotations and attributions are not read yet.`;
      this.notices.append(el("p", { class: "notice" }, words));
    }
    this.draw();
  }

  bind(claim, { sentence, start, end, finding }) {
    const field = sentence.endsWith(".s0") ? this.fields.title : this.fields.text;
    field.add(start, end, { claim, finding });
  }

  toggle(name, chosen) {
    for (const field of Object.values(this.fields)) {
      for (const [piece, ranges] of field.pieces) piece.classList.toggle(name, ranges.some(chosen));
    }
  }

  draw() {
    this.fields.title.pieces.clear();
    this.title.replaceChildren(...this.fields.title.draw(0, this.fields.title.text.length));
    const field = this.fields.text;
    field.pieces.clear();
    let told = null;
    const paragraphs = [];
    for (const [start, end] of lines(field.text)) {
      const left = field.ranges.find((r) => r.reason && r.start < end && r.end > start);
      const words = field.draw(start, end);
      const note = left && left.reason !== told ? el("small", { class: "left-out" }, `Left out: ${left.reason}`) : null;
      told = left ? left.reason : null;
      paragraphs.push(el("p", {}, note, words));
    }
    this.body.replaceChildren(...paragraphs);
  }
}

/** Say which language a text is in; "und" is one that was not told. */
function inLanguage(tag) {
  if (tag === "und") return "not in English";
  try {
    return `in ${LANGUAGES.of(tag)}`;
  } catch {
    return "in another language";
  }
}

function motion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** A text with ranges in it, drawn as spans. */
class Field {
  constructor(text) {
    this.text = text;
    this.at = toUtf16(text);
    this.ranges = [];
    this.pieces = new Map();
  }

  add(start, end, more) {
    this.ranges.push({ start: this.at(start), end: this.at(end), ...more });
  }

  draw(from, to) {
    return [...cut(this.text, this.ranges, from, to)].map(({ text, ranges }) => {
      if (!ranges.length) return text;
      const kind = ranges.some((r) => r.reason) ? "excluded" : ranges.some((r) => r.claim) ? "cited" : "";
      const piece = el("span", { class: kind }, text);
      this.pieces.set(piece, ranges);
      return piece;
    });
  }
}
