// Elements. Words only ever become text nodes: nothing that an article or a model wrote is read as markup.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element: `el("p", {class: "label"}, "words", child)`. `on…` attributes are listeners; null is left out. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** Make an SVG element. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Return the element of that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Put other children into an element; null is left out, where `replaceChildren` would write the word. */
export function refill(element, ...children) {
  element.replaceChildren(...present(children));
}

/** Say that something is to be read out. */
export function announce(words) {
  byId("announce").textContent = words;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

function present(children) {
  return children.flat().filter((child) => child !== null && child !== undefined);
}
