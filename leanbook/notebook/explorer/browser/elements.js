// Elements of the page, and pieces of Lean in colours. Every text from outside becomes a text node or
// an attribute, never HTML.

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "g", "path", "circle", "text", "rect", "title"]);
const TWO_SHEETS = "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z";
const TICK = "M3 8.5l3.5 3.5L13 4.5";

export function make(tag, attributes = {}, ...children) {
  const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function lean(spans) {
  return spans.map(([text, kind, changed]) => {
    if (!kind && !changed) return document.createTextNode(text);
    const names = [kind && `k-${kind}`, changed && "lbx-diff"].filter(Boolean);
    return make("span", { class: names.join(" ") }, text);
  });
}

export function button(label, act, more = {}) {
  return make("button", { type: "button", class: "lbx-button", onclick: act, ...more }, label);
}

export function plural(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { class: "lbx-off", "aria-hidden": "true" });
    const before = document.activeElement;
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before?.focus?.({ preventScroll: true });
    return done;
  }
}

// A button that copies a text: a picture, or a word where one is given.
export function copyButton(text, what, say, word = "") {
  const path = make("path", { d: TWO_SHEETS });
  const picture = make("svg", { viewBox: "0 0 16 16", class: "lbx-icon", "aria-hidden": "true" }, path);
  let timer = 0;
  const own = button(word || picture, async () => {
    const done = await copy(text());
    say(done ? `Copied ${what}.` : "The browser does not allow copying.");
    clearTimeout(timer);
    path.setAttribute("d", done ? TICK : TWO_SHEETS);
    own.classList.toggle("lbx-copied", done);
    if (word) own.textContent = done ? "Copied" : "Not copied";
    timer = setTimeout(() => {
      path.setAttribute("d", TWO_SHEETS);
      own.classList.remove("lbx-copied");
      if (word) own.textContent = word;
    }, 1400);
  }, { class: `lbx-button${word ? "" : " lbx-copy"}`, "aria-label": `Copy ${what}`, title: `Copy ${what}` });
  return own;
}
