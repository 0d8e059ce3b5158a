// What is offered below the input while somebody types.

import { make, plural } from "./elements.js";

const WORD = /(?:[\p{L}_#][\p{L}\p{N}_'!?.₀-₉]*|\\[^\s\\]+)$/u;
const PAUSE_MS = 110;
const BLUR_MS = 120;

export function completionPart(desk, input, replace) {
  const { me } = desk;
  const box = make("ul", { class: "lbx-list", role: "listbox", id: `${me}-list`, "aria-label": "Completions", hidden: true });
  let wanted = null; // the number of the question whose answer is shown
  let items = [];
  let from = 0; // where the word begins that they stand for
  let choice = -1;
  let timer = 0;

  const before = () => input.value.slice(0, input.selectionStart);

  function offer(always) {
    clearTimeout(timer);
    if (!always && !WORD.test(before())) {
      close();
      return;
    }
    timer = setTimeout(() => {
      const cursor = [...before()].length;
      wanted = desk.ask({ do: "complete", text: input.value, cursor, goal: desk.shown }, false);
    }, always ? 0 : PAUSE_MS);
  }

  function take(answer) {
    if (answer.completions !== wanted) return;
    const points = [...before()];
    const word = points.slice(answer.start).join("");
    const good = answer.items.filter(([text]) => text !== word);
    // A second, better answer must not take the choice from under somebody's fingers.
    if (!box.hidden && choice >= 0) return;
    if (!good.length || document.activeElement !== input) {
      hide();
      return;
    }
    items = good;
    from = points.slice(0, answer.start).join("").length;
    choice = -1;
    box.replaceChildren(...good.map(([text, kind, detail], index) => make("li", {
      role: "option", id: `${me}-item${index}`, "aria-selected": "false", class: "lbx-item",
      onmousedown: (event) => { event.preventDefault(); accept(index); },
    }, make("code", {}, text), make("span", { class: "lbx-quiet" }, detail || kind))));
    box.hidden = false;
    box.scrollTop = 0;
    desk.say(`${plural(good.length, "completion")}: ${good[0][0]}`);
  }

  // Also what is still on its way.
  function close() {
    clearTimeout(timer);
    wanted = null;
    hide();
  }

  function hide() {
    box.hidden = true;
    items = [];
    choice = -1;
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    choice = (index + items.length) % items.length;
    [...box.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === choice)));
    const item = box.children[choice];
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  }

  function accept(index) {
    replace(from, input.selectionStart, items[index][0]);
    close();
    input.focus();
  }

  input.addEventListener("blur", () => { setTimeout(() => { if (document.activeElement !== input) close(); }, BLUR_MS); });

  return {
    box, offer, take, close,

    // Keys that mean the list; returns whether it was one.
    onKey(event) {
      const open = !box.hidden;
      if (open && event.key === "ArrowDown") choose(choice + 1);
      else if (open && event.key === "ArrowUp") choose(choice < 0 ? -1 : choice - 1);
      else if (event.key === "Escape") close();
      else if (open && choice >= 0 && event.key === "Enter" && !event.shiftKey) accept(choice);
      else if (event.key === " " && event.ctrlKey) offer(true);
      else return false;
      if (open || event.key !== "Escape") event.preventDefault();
      return true;
    },

    // Tab takes the best, unless an abbreviation stands before the cursor.
    onTab(event) {
      if (box.hidden || event.key !== "Tab" || event.shiftKey) return false;
      event.preventDefault();
      accept(Math.max(0, choice));
      return true;
    },
  };
}
