// The goals: a tab for each, and of one of them the hypotheses and what is to be shown.

import { button, copyButton, lean, make, plural } from "./elements.js";

const LONG = 600; // characters; a longer text is folded
const HOVER_MS = 350;
const GROUPS = { variables: "Objects", facts: "Known", instances: "Instances" };

export function goalPart(desk) {
  const { me, scene } = desk;
  const filters = { instances: false, hidden: true };
  const whole = new Map(); // goals that have been asked for to their end

  const title = make("h3", {});
  const caseName = make("span", { class: "lbx-case" });
  const tabs = make("div", { class: "lbx-tabs", role: "tablist", "aria-label": "Goals" });
  const tools = make("div", { class: "lbx-tools" });
  const panel = make("div", { class: "lbx-goal", id: `${me}-goal` });
  const tip = make("div", { class: "lbx-tip", role: "tooltip", id: `${me}-tip`, hidden: true });
  const box = make("div", { role: "group", class: "lbx-goals", "aria-label": "Goal" },
    make("div", { class: "lbx-title lbx-goalhead" }, title, caseName, tabs,
      make("span", { class: "lbx-space" }), tools), panel);
  desk.rove(tabs, "[role=tab]", { across: true });
  desk.rove(panel, ".lbx-hyp-name", { across: true });

  const details = (number) => whole.get(`${scene().node}/${number}`) ?? scene().details?.[number];

  function show() {
    const { goals, done } = scene();
    desk.shown = Math.min(scene().shown ?? 0, Math.max(0, goals.length - 1));
    const several = goals.length > 1;
    tabs.hidden = !several;
    title.hidden = caseName.hidden = several;
    title.textContent = done ? "Done" : "Goal";
    caseName.textContent = goals[0]?.name ?? "";
    const focused = tabs.contains(document.activeElement);
    tabs.replaceChildren(...(several ? goals.map(tab) : []));
    if (focused) tabs.children[desk.shown]?.focus();
    tabs.children[desk.shown]?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    showPanel();
  }

  function tab(goal, number) {
    const own = number === desk.shown;
    return make("button", {
      type: "button", role: "tab", class: "lbx-tab", id: `${me}-tab${number}`, "aria-selected": String(own),
      "aria-controls": `${me}-goal`, tabindex: own ? 0 : -1, title: `⊢ ${goal.target}`,
      onclick: () => look(number), onfocus: () => { if (number !== desk.shown) look(number); },
    }, goal.name || `goal ${number + 1}`);
  }

  function look(number) {
    desk.shown = number;
    [...tabs.children].forEach((each, index) => {
      each.setAttribute("aria-selected", String(index === number));
      each.tabIndex = index === number ? 0 : -1;
    });
    showPanel();
    desk.ask({ do: "goal", goal: number });
  }

  function showPanel() {
    hideTip();
    const data = details(desk.shown);
    const several = scene().goals.length > 1;
    const role = { role: "tabpanel", tabindex: 0, "aria-labelledby": `${me}-tab${desk.shown}` };
    for (const [name, value] of Object.entries(role)) {
      if (several) panel.setAttribute(name, value);
      else panel.removeAttribute(name);
    }
    tools.replaceChildren();
    if (!data) {
      const text = scene().done ? "Nothing is left to be shown."
        : scene().goals.length ? "…" : "No goals, but something was left out by sorry on the way.";
      panel.replaceChildren(make("p", { class: "lbx-quiet" }, text));
      return;
    }
    showTools(data);
    const groups = data.groups
      .filter((group) => group.kind !== "instances" || filters.instances)
      .map(({ kind, rows }) => [kind, rows.filter((row) => filters.hidden || !row.hidden || kind === "instances")])
      .filter(([, rows]) => rows.length);
    const target = make("div", { class: "lbx-hyp" },
      make("span", { class: "lbx-turn", title: "to be shown" }, data.marker, " "),
      long(data.target), data.changed ? mark("changed") : null);
    panel.replaceChildren(
      ...groups.map(([kind, rows]) => group(GROUPS[kind], rows.map(hypothesis))),
      group("To show", [target], `lbx-target${data.changed ? " lbx-changed" : ""}`),
      data.gone.length ? group("Gone", [make("s", { class: "lbx-hyp lbx-gone" }, data.gone.join(" "))]) : "",
    );
    const first = panel.querySelector(".lbx-hyp-name");
    if (first) first.tabIndex = 0;
  }

  const group = (label, rows, kind = "") => make("div", { class: `lbx-group ${kind}`.trim(), role: "group", "aria-label": label },
    make("div", { class: "lbx-label", "aria-hidden": "true" }, label), make("div", {}, ...rows));

  function showTools(data) {
    const rows = (kind) => data.groups.filter((each) => (each.kind === "instances") === kind).flatMap((each) => each.rows);
    const instances = rows(true).length;
    const hidden = rows(false).filter((row) => row.hidden).length;
    if (instances) tools.append(toggle("instances", plural(instances, "instance"), "instances"));
    if (hidden) tools.append(toggle("hidden", `${hidden.toLocaleString("en")} without a name ✝`, "hypotheses without a name"));
    tools.append(copyButton(() => data.copy || textOf(data), "the goal", desk.say));
  }

  function toggle(key, text, what) {
    return make("button", {
      type: "button", class: "lbx-toggle", "aria-pressed": String(filters[key]), "aria-label": `Show ${what}`, "data-key": key,
      title: `${filters[key] ? "Hide" : "Show"} ${what}`,
      onclick: () => {
        filters[key] = !filters[key];
        showPanel();
        tools.querySelector(`[data-key="${key}"]`)?.focus();
      },
    }, text);
  }

  const mark = (kind) => make("span", { class: `lbx-mark lbx-mark-${kind}` }, kind);

  function hypothesis(row) {
    const names = row.names.flatMap(([text, usable]) => [make("button", {
      type: "button", class: `lbx-hyp-name${usable ? "" : " lbx-dagger"}`, tabindex: -1, "aria-describedby": tip.id,
      "aria-label": usable ? `${text}, put into the tactic` : `${text}, a name that can't be written`,
      onclick: () => { if (usable) desk.entry.put(text); },
      onfocus: (event) => { if (event.target.matches(":focus-visible")) showTip(row, event.target); },
      onblur: hideTip,
    }, text), " "]);
    const own = make("div", { class: `lbx-hyp${row.state ? ` lbx-${row.state}` : ""}` }, ...names, ": ", long(row.type),
      ...(row.value ? [" := ", long(row.value)] : []), row.state ? mark(row.state) : null);
    let timer;
    own.addEventListener("mouseenter", () => { timer = setTimeout(() => showTip(row, own), HOVER_MS); });
    own.addEventListener("mouseleave", () => { clearTimeout(timer); hideTip(); });
    return own;
  }

  // A text that would fill the page is folded; what the kernel has cut is asked for.
  function long(data) {
    const code = make("code", { class: "lbx-code" }, ...lean(data.spans));
    if (data.length <= LONG) return code;
    const all = `show all ${plural(data.length, "character")}`;
    const more = button("", () => {
      if (data.cut) {
        desk.ask({ do: "whole", goal: desk.shown });
        more.textContent = "…";
      } else fold(!code.classList.contains("lbx-folded"));
    }, { class: "lbx-button lbx-more" });
    const fold = (folded) => {
      code.classList.toggle("lbx-folded", folded);
      more.textContent = folded ? all : "show less";
    };
    fold(data.cut || !whole.has(`${scene().node}/${desk.shown}`));
    return make("span", {}, code, more);
  }

  function showTip(row, anchor) {
    const value = row.value ? [" := ", ...lean(row.value.spans)] : [];
    tip.replaceChildren(make("code", {}, row.names.map(([text]) => text).join(" "), " : ", ...lean(row.type.spans), ...value));
    tip.hidden = false;
    const frame = tip.offsetParent.getBoundingClientRect();
    const at = anchor.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(at.left - frame.left + 16, frame.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${at.bottom - frame.top + 4}px`;
  }

  function hideTip() {
    tip.hidden = true;
  }

  return {
    box, tip, show,
    forget: () => whole.clear(),
    // The kernel has sent all of a goal that was cut.
    take({ node, goal, data }) {
      if (node !== scene().node) return;
      whole.set(`${node}/${goal}`, data);
      if (goal === desk.shown) showPanel();
    },
  };
}

// A goal as Lean prints it, from what is shown of it.
function textOf(data) {
  const plain = (piece) => piece.spans.map(([text]) => text).join("");
  const rows = data.groups.flatMap((group) => group.rows.map((row) =>
    `${row.names.map(([text]) => text).join(" ")} : ${plain(row.type)}${row.value ? ` := ${plain(row.value)}` : ""}`));
  return [...(data.name ? [`case ${data.name}`] : []), ...rows, `${data.marker} ${plain(data.target)}`].join("\n");
}
