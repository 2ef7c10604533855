// The articles as they were posted, with what is left out of them and what claims rest on.

import { el } from "./dom.js";
import { cut, lines, toUtf16 } from "./spans.js";

const MARGIN = 24;

/** Shows the articles of one run, and lights what a claim rests on. */
export class Articles {
  /** `posted` are the articles as they were sent; `root` is filled. */
  constructor(posted, root) {
    this.views = new Map(posted.map((article, index) => [`a${index + 1}`, new View(article, index, posted.length)]));
    this.root = root;
    root.replaceChildren(...[...this.views.values()].map((view) => view.element));
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
  }

  /** Light what `claim` rests on, and nothing else. Null lights nothing. */
  light(claim) {
    for (const view of this.views.values()) view.toggle("lit", (r) => claim !== null && r.claim === claim);
  }

  /** Mark the very words behind one finding. */
  spot(finding) {
    for (const view of this.views.values()) view.toggle("spot", (r) => finding !== null && r.finding === finding);
  }

  /** Bring the first passage of that class into view, inside the pane of the articles only. */
  reveal(name) {
    const first = this.root.querySelector(`.${name}`);
    if (!first || this.root.scrollHeight <= this.root.clientHeight + 1) return;
    const [pane, passage] = [this.root.getBoundingClientRect(), first.getBoundingClientRect()];
    if (passage.top >= pane.top + MARGIN && passage.bottom <= pane.bottom - MARGIN) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const top = this.root.scrollTop + passage.top - pane.top - pane.height / 3;
    this.root.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
  }

  /** Return the first lit passage. */
  first() {
    return this.root.querySelector(".lit");
  }
}

class View {
  constructor(article, index, number) {
    this.fields = { text: new Field(article.text), title: new Field(article.title ?? "") };
    this.notices = el("div", { class: "notices" });
    this.title = el("h3", { class: "article-title", hidden: !article.title });
    this.body = el("div", { class: "article-body" });
    const name = number > 1 ? `Article ${index + 1}` : "The article";
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
    for (const { span, reason } of info.excluded) this.fields.text.add(span.start, span.end, { reason });
    this.notices.replaceChildren(...info.notices.map((n) => el("p", { class: "notice" }, n.message)));
    if (info.language !== "en") {
      const words = `This article is in another language (${info.language}): its figures, quotations and attributions are not read yet.`;
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
