// The suggestions: what each does to the goal, where it came from, and how sure that is.

import { button, copyButton, lean, make, plural } from "./elements.js";

export function ideaPart(desk) {
  const { model, scene } = desk;
  let calm = true; // nobody is about to click in the list, so that it may be sorted
  let rows = new Map(); // by tactic
  let number = null; // of the search that they came from
  let taken = false;

  const state = make("span", { class: "lbx-quiet" });
  const cancel = button("Cancel", () => desk.ask({ do: "cancel" }), { title: "Stop looking for suggestions" });
  const again = button("Suggest", () => desk.ask({ do: "suggest" }), { title: "Look for suggestions" });
  const list = make("ol", { class: "lbx-ideas", "aria-label": "Suggestions" });
  const note = make("div", { class: "lbx-note" });
  const box = make("div", { role: "group", class: "lbx-ideabox", "aria-label": "Suggestions" },
    make("div", { class: "lbx-title" }, make("h3", {}, "Suggestions"), state, make("span", { class: "lbx-space" }), cancel, again),
    list, note);
  desk.rove(list, ".lbx-take");
  list.addEventListener("mouseenter", () => { calm = false; });
  list.addEventListener("mouseleave", () => { calm = true; show(); });
  list.addEventListener("focusout", () => { setTimeout(show, 0); });

  function show() {
    const ideas = model.get("ideas");
    const active = document.activeElement?.closest?.(".lbx-idea");
    const focus = list.contains(active) ? active.dataset.key : null;
    const items = ideas.items ?? [];
    if (ideas.number !== number) rows = new Map();
    number = ideas.number;
    // A row that somebody is about to use stays where it is, and as it is.
    const held = rows.size > 0 && (!calm || focus !== null);
    const next = new Map();
    if (held) {
      for (const [key, row] of rows) {
        if (key === focus || items.some((item) => item.tactic === key)) next.set(key, row);
      }
    }
    for (const item of items) {
      if (held && next.has(item.tactic)) continue;
      const old = rows.get(item.tactic);
      const text = JSON.stringify(item);
      next.set(item.tactic, old?.text === text ? old : { text, element: row(item, ideas.number) });
    }
    rows = next;
    const elements = [...rows.values()].map((each) => each.element);
    for (const each of [...list.children]) if (!elements.includes(each)) each.remove();
    elements.forEach((each, index) => {
      if (list.children[index] !== each) list.insertBefore(each, list.children[index] ?? null);
    });
    const all = [...list.querySelectorAll(".lbx-take")];
    for (const each of all) each.disabled = !desk.live;
    if (!held) all.forEach((each, index) => { each.tabIndex = index ? -1 : 0; });
    if (focus !== null && !list.contains(document.activeElement)) desk.entry.input.focus({ preventScroll: true });
    showState(ideas);
  }

  function showState({ status, items = [], problems = [] }) {
    const running = status === "running";
    state.textContent = {
      running: items.length ? `${items.length} so far …` : "trying tactics …", cancelled: "cancelled", off: "",
      over: items.length ? "" : "nothing was found that helps here",
    }[status] ?? "";
    box.classList.toggle("lbx-running", running);
    cancel.hidden = !running || !desk.live;
    again.hidden = running || !desk.live;
    box.hidden = scene().done || !scene().goals.length;
    note.replaceChildren(...problems.map((text) => make("p", {}, text)));
  }

  function row(item, search) {
    const effect = item.done ? "finishes the proof" : item.closes ? "closes this goal" : `leaves ${plural(item.left, "goal")}`;
    const take = make("button", {
      type: "button", class: "lbx-take", tabindex: -1,
      onclick: () => { desk.ask({ do: "take", tactic: item.tactic, search }); taken = true; },
    }, make("span", { class: "lbx-sign", "aria-hidden": "true" }, item.closes ? "✓" : "→"),
    make("span", { class: "lbx-what" },
      make("code", { class: "lbx-code" }, ...lean(item.spans)), make("span", { class: "lbx-effect" }, effect)));
    const goals = (item.goals ?? []).map((goal) => make("li", {},
      goal.name ? make("span", { class: "lbx-case" }, goal.name) : null,
      make("code", { class: "lbx-code" }, ...lean(goal.spans))));
    if (item.left > goals.length) goals.push(make("li", { class: "lbx-quiet" }, `… ${item.left - goals.length} more`));
    return make("li", { class: `lbx-idea${item.closes ? " lbx-closes" : ""}`, "data-key": item.tactic },
      make("div", { class: "lbx-idea-line" }, take, origin(item),
        copyButton(() => item.copy, `the tactic ${item.tactic.split("\n")[0]}`, desk.say)),
      goals.length ? make("ul", { class: "lbx-after", "aria-label": "Goals that it leaves" }, ...goals) : null);
  }

  // Who had the idea, and how likely the model thought it.
  function origin(item) {
    const others = item.others.length ? `\nthe same by: ${item.others.join("; ")}` : "";
    const own = make("span", { class: "lbx-meta", title: `${item.sources.join(", ")}${others}` });
    if (item.sure !== undefined) {
      const percent = Math.round(item.sure * 100);
      const text = percent < 1 ? "<1 %" : `${percent} %`;
      own.append(
        make("span", { class: "lbx-sure", "aria-hidden": "true" }, make("span", { style: `width:${Math.max(4, percent)}%` })),
        make("span", { class: "lbx-percent", title: `the model gives it ${text}`, "aria-label": `${text} sure`, role: "img" }, text));
    }
    own.append(make("span", { class: "lbx-source" }, item.sources[0].replace(/^(rule|model):/u, "$1 ")));
    if (item.sources.length > 1) own.append(make("span", {}, `+${item.sources.length - 1}`));
    return own;
  }

  return {
    box, show,
    // Whether the last step was one of these; then the keyboard goes back to the input.
    wasTaken() {
      const was = taken;
      taken = false;
      return was;
    },
  };
}
