// The form in which articles are pasted, the examples, and what is said while the desk works.

import { byId, el, refill } from "./dom.js";
import { Problem } from "./calls.js";

const MAX_ARTICLES = 50;

/** How the source of a page begins, or of the part of it that holds the article. */
const PAGE = /^\s*(?:<!--[^]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p)\b[^<>]{0,2000}>/i;

/** Set the form up. `run(articles, {key, signal})` does the work; `extra(body)` adds what the form has besides. */
export function setUp(run) {
  const form = byId("compose");
  let stopping = null;
  addArticle();
  byId("add").addEventListener("click", () => addArticle().querySelector("textarea").focus());
  for (const button of document.querySelectorAll("[data-example]")) {
    button.addEventListener("click", () => openExample(Number(button.dataset.example)));
  }
  byId("stop").addEventListener("click", () => stopping?.abort());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    stopping?.abort();
    const mine = (stopping = new AbortController());
    hideProblem();
    const articles = readArticles();
    const missing = whatIsMissing(articles);
    if (missing) return showProblem(missing);
    busy(true);
    try {
      await run(articles, { key: byId("key").value || null, signal: mine.signal });
    } catch (error) {
      if (stopping === mine) say(error.name === "AbortError" ? "Stopped." : "");
      if (error.name !== "AbortError") {
        unfold();
        showProblem(error);
      }
    } finally {
      if (stopping === mine) busy(false);
    }
  });
}

/** Say what is going on. */
export function say(words) {
  byId("status").textContent = words;
}

/** Fold the form away, so that what comes is on top, and in sight however far down a long form was sent off. */
export function fold() {
  byId("input").open = false;
  const form = byId("compose");
  if (form.getBoundingClientRect().top < 0) form.scrollIntoView({ block: "start" });
}

/** Show the form again; a desk on which nothing has arrived is cleared away. */
function unfold() {
  byId("input").open = true;
  if (!byId("claims").children.length) byId("desk").hidden = true;
}

function readArticles() {
  return [...document.querySelectorAll("#articles .article-in")]
    .map((box) => ({
      ...body(box.querySelector("textarea").value),
      title: box.querySelector("[data-field=title]").value.trim() || null,
      publisher: box.querySelector("[data-field=publisher]").value.trim() || null,
    }))
    .filter((article) => article.text?.trim() ?? true);
}

/** Send the source of a page as what it is: the service takes the article out of it. */
function body(pasted) {
  return PAGE.test(pasted) && pasted.includes("</") ? { html: pasted } : { text: pasted };
}

function whatIsMissing(articles) {
  if (!articles.length) return new Error("Paste an article first, or open the example.");
  const text = byId("text");
  return text && !text.value.trim() ? new Error("Paste the summary that is to be checked.") : null;
}

function addArticle(text = "") {
  const boxes = byId("articles");
  const number = boxes.children.length + 1;
  const box = el(
    "div",
    { class: "article-in" },
    el("div", { class: "article-head" }, el("label", { for: `text-${number}` }, `Article ${number}`), remover(boxes)),
    el("textarea", { id: `text-${number}`, rows: 9, spellcheck: "false", placeholder: "Paste the text here" }),
    el("div", { class: "row" }, field("title", "Title", number), field("publisher", "Publisher", number)),
  );
  box.querySelector("textarea").value = text;
  boxes.append(box);
  count();
  return box;
}

function field(name, words, number) {
  const id = `${name}-${number}`;
  return el("label", { for: id, class: "grow" }, words, el("input", { id, type: "text", maxlength: 500, "data-field": name, placeholder: "optional" }));
}

function remover(boxes) {
  const remove = (event) => {
    event.target.closest(".article-in").remove();
    count();
    boxes.querySelector("textarea").focus();
  };
  return el("button", { type: "button", class: "link remove", onclick: remove }, "Remove");
}

/** Number the articles anew; a single one cannot be removed. */
function count() {
  const boxes = [...byId("articles").children];
  boxes.forEach((box, index) => {
    box.querySelector("label").textContent = `Article ${index + 1}`;
    const button = box.querySelector(".remove");
    button.hidden = boxes.length === 1;
    button.setAttribute("aria-label", `Remove article ${index + 1}`);
  });
  byId("add").disabled = boxes.length >= MAX_ARTICLES;
}

async function openExample(number) {
  const { articles } = await (await fetch("/examples.json")).json();
  byId("articles").replaceChildren();
  for (const article of articles.slice(0, number)) addArticle(article.text);
  const text = byId("text");
  if (text) text.focus();
  else byId("compose").requestSubmit();
}

function busy(working) {
  byId("compose").classList.toggle("working", working);
  byId("stop").hidden = !working;
  byId("go").setAttribute("aria-busy", String(working));
}

function hideProblem() {
  byId("problem").hidden = true;
}

/** Say what is wrong, in the service's own words. */
function showProblem(error) {
  const problem = error instanceof Problem ? error.problem : { title: error.message, detail: "", errors: [] };
  if (problem.status === 401) byId("key-row").hidden = false;
  const known = (problem.errors ?? []).map((e) => el("li", {}, [place(e.field), e.message, e.hint].filter(Boolean).join(" — ")));
  const detail = problem.detail ? el("p", {}, problem.detail) : null;
  refill(
    byId("problem"),
    el("strong", {}, problem.title),
    known.length ? el("ul", {}, known) : detail,
    problem.request_id ? el("p", { class: "fine" }, `Request ${problem.request_id}`) : null,
  );
  byId("problem").hidden = false;
  if (problem.status === 401) byId("key").focus();
}

/** Say a JSON pointer as a person would: "/articles/0/text" is "Article 1, text". */
function place(pointer) {
  const found = /^\/articles\/(\d+)(?:\/(.*))?$/.exec(pointer ?? "");
  if (!found) return (pointer ?? "").replace(/^\//, "");
  return `Article ${Number(found[1]) + 1}${found[2] ? `, ${found[2]}` : ""}`;
}
