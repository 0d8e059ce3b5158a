// What all parts of an explorer share: the way to the kernel and back, keys, and what is said aloud.

import { make } from "./elements.js";

const BUSY = "The kernel is busy with a cell. This is done as soon as it is free.";
const PATIENCE_MS = 900;
let made = 0;

export function makeDesk(model, el) {
  const me = `lbx-${Math.random().toString(36).slice(2, 8)}-${++made}`; // no other view has this name, on whatever page
  const status = make("div", { class: "lbx-off", role: "status", "aria-live": "polite" });
  const notice = make("div", { class: "lbx-notice", hidden: true });
  const pending = new Map(); // what the kernel has not heard yet
  const keys = [];
  let count = 0;

  const desk = {
    model, me, status, notice,
    names: [me], // with those of the views whose place this one has taken
    live: true, // whether there is a kernel behind it
    shown: 0, // the goal that is looked at
    scene: () => model.get("scene"),
    mine: (id) => desk.names.some((name) => String(id).startsWith(`${name}.`)),

    ask(message, wait = true) {
      const id = `${me}.${++count}`;
      if (!desk.live) return id;
      model.send({ ...message, id });
      if (wait) {
        pending.set(id, setTimeout(() => {
          if (desk.live) desk.tell(BUSY, "wait");
        }, PATIENCE_MS));
      }
      return id;
    },

    heard(id) {
      if (!pending.has(id)) return;
      clearTimeout(pending.get(id));
      pending.delete(id);
      if (notice.dataset.kind === "wait") desk.tell("");
    },

    say(text) {
      status.textContent = "";
      status.textContent = text;
    },

    tell(text, kind = "") {
      notice.textContent = text;
      notice.dataset.kind = kind;
      notice.hidden = !text;
    },

    // Listeners to keys inside an element; see `takeKey`.
    onKey: (container, act) => keys.push([container, act]),

    // Arrow keys move within a group of buttons, of which Tab reaches one.
    rove(container, selector, { across = false } = {}) {
      desk.onKey(container, (event) => {
        const all = [...container.querySelectorAll(selector)];
        const here = all.indexOf(event.target.closest(selector));
        if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
        const step = {
          ArrowDown: 1, ArrowUp: -1, ...(across ? { ArrowRight: 1, ArrowLeft: -1 } : {}),
        }[event.key];
        let next = null;
        if (step) next = all[Math.max(0, Math.min(all.length - 1, here + step))];
        if (event.key === "Home") next = all[0];
        if (event.key === "End") next = all.at(-1);
        if (!next) return;
        event.preventDefault();
        for (const each of all) each.tabIndex = each === next ? 0 : -1;
        next.focus();
      });
    },

    close() {
      window.removeEventListener("keydown", takeKey, true);
      pending.forEach(clearTimeout);
      pending.clear();
    },
  };

  // Keys are taken before Jupyter hears of them: in Notebook 7 an arrow leaves the last cell, whatever
  // has the focus there. What they do by themselves (Tab, Enter on a button, letters) they still do,
  // and shortcuts with Ctrl or Cmd, such as Ctrl+S, go on to Jupyter if they are none of ours.
  const takeKey = (event) => {
    if (!el.contains(event.target)) return;
    const ours = ["Enter", " "].includes(event.key);
    if (ours || (!event.ctrlKey && !event.metaKey)) event.stopPropagation();
    for (const [container, act] of keys) if (container.contains(event.target)) act(event);
  };
  window.addEventListener("keydown", takeKey, true);
  return desk;
}
