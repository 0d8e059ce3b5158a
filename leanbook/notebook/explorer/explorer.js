// The browser's side of the proof explorer. The kernel holds the tree and talks to Lean; this shows
// what it is told and asks for what the reader wants. Every text from outside becomes a text node or
// an attribute, never HTML. Nothing is loaded from anywhere.

const SVG = "http://www.w3.org/2000/svg";
const ROW = 26;
const LANE = 16;
const LONG = 600;
const SIGN = { open: "○", closed: "●", finished: "✓", "dead end": "✗" };
let views = 0;
let abbreviations = null; // one table for all explorers of a page

// ---- elements --------------------------------------------------------------------------------

function make(tag, attributes = {}, ...children) {
  const svg = ["svg", "g", "path", "circle", "text", "rect", "title"].includes(tag);
  const element = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function lean(spans) {
  return spans.map(([text, kind, changed]) => {
    if (!kind && !changed) return document.createTextNode(text);
    return make("span", { class: `${kind ? `k-${kind}` : ""}${changed ? " lbx-diff" : ""}`.trim() }, text);
  });
}

function plural(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { class: "lbx-off", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

// ---- abbreviations ----------------------------------------------------------------------------

function setAbbreviations(table) {
  const begins = new Set();
  for (const name of Object.keys(table)) {
    for (let end = 1; end < name.length; end++) begins.add(name.slice(0, end));
  }
  abbreviations = { table: new Map(Object.entries(table)), begins };
}

// What stands behind a backslash: by its longest beginning that has a symbol; the rest stays.
function symbolFor(typed) {
  const { table, begins } = abbreviations;
  for (let end = typed.length; end > 0; end--) {
    const begun = typed.slice(0, end);
    let found = table.get(begun);
    if (found === undefined && begins.has(begun)) {
      let best = null;
      for (const name of table.keys()) {
        if (name.startsWith(begun) && (best === null || name.length < best.length)) best = name;
      }
      found = table.get(best);
    }
    if (found !== undefined) {
      const [before, after] = found.split("$CURSOR");
      const rest = typed.slice(end);
      const inside = after !== undefined;
      return [before + (after ?? "") + rest, inside ? before.length : before.length + rest.length];
    }
  }
  return null;
}

// ---- the notebook around the widget -----------------------------------------------------------

function cellsOf(model) {
  const shared = model.widget_manager?.context?.model?.sharedModel;
  return shared && Array.isArray(shared.cells) && typeof shared.insertCell === "function" ? shared : null;
}

function ownCell(shared, ident) {
  return shared.cells.findIndex((cell) => {
    const outputs = cell.cell_type === "code" ? cell.getOutputs?.() ?? [] : [];
    return JSON.stringify(outputs).includes(`"${ident}"`);
  });
}

// The cell with the `sorry`, and where that begins in it; the nearest one above the widget.
function originCell(shared, ident, [code, start]) {
  const own = ownCell(shared, ident);
  const wanted = code.trimEnd();
  let found = null;
  shared.cells.forEach((cell, index) => {
    if (cell.cell_type !== "code") return;
    const source = cell.getSource();
    const at = source.indexOf(wanted);
    if (at < 0 || !source.startsWith("sorry", at + start)) return;
    if (found === null || own < 0 || index <= own) found = { cell, index, at: at + start, source };
  });
  return { own, found };
}

// ---- the tree's layout ------------------------------------------------------------------------

// Rows from top to bottom. The first way that is alive (or the one that led to a proof) goes on
// straight below; what was tried beside it stands between, one lane to the right.
function layout(nodes) {
  const below = new Map(nodes.map((node) => [node.id, []]));
  for (const node of nodes) if (node.parent >= 0) below.get(node.parent).push(node);
  const rows = [];
  const waiting = nodes.length ? [[nodes[0], 0]] : [];
  while (waiting.length) {
    const [node, lane] = waiting.pop();
    rows.push({ node, lane });
    const children = below.get(node.id);
    const alive = children.filter((child) => child.status !== "dead end");
    const main = alive.find((child) => child.status !== "open") ?? alive[0];
    const beside = children.filter((child) => child !== main);
    const dead = beside.filter((child) => child.status === "dead end");
    const others = beside.filter((child) => child.status !== "dead end");
    const order = [...dead, ...others].map((child) => [child, lane + 1]);
    if (main) order.push([main, lane]);
    waiting.push(...order.reverse());
  }
  const place = new Map(rows.map((row, index) => [row.node.id, index]));
  return { rows, place };
}

// ---- the widget ---------------------------------------------------------------------------------

function render({ model, el }) {
  const me = `lbx${++views}`;
  const view = { live: true, shown: 0, goals: new Map(), pending: new Map(), count: 0, history: [] };
  const filters = { instances: false, hidden: true };
  const scene = () => model.get("scene");
  let ending = [];
  el.classList.add("lbx-host");
  el.setAttribute("data-lm-suppress-shortcuts", "true"); // Jupyter's shortcuts are not meant here

  // Keys are taken before Jupyter hears of them: in Notebook 7 an arrow leaves the last cell, whatever
  // has the focus there. What they do by themselves (Tab, Enter on a button, letters) they still do,
  // and shortcuts with Ctrl or Cmd go on to Jupyter if they are none of ours.
  const keys = [];
  const onKey = (container, act) => keys.push([container, act]);
  const takeKey = (event) => {
    if (!el.contains(event.target)) return;
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    for (const [container, act] of keys) if (container.contains(event.target)) act(event);
  };
  window.addEventListener("keydown", takeKey, true);

  // -- talking to the kernel

  function ask(message, wait = true) {
    const id = `${me}.${++view.count}`;
    if (!view.live) return id;
    model.send({ ...message, id });
    if (wait) {
      const slow = setTimeout(() => {
        if (view.pending.has(id)) {
          tell("The kernel is busy with a cell. This is done as soon as it is free.", "wait");
        }
      }, 900);
      view.pending.set(id, slow);
    }
    return id;
  }

  function heard(id) {
    if (!view.pending.has(id)) return;
    clearTimeout(view.pending.get(id));
    view.pending.delete(id);
    if (notice.dataset.kind === "wait") tell("");
  }

  function say(text) {
    status.textContent = "";
    status.textContent = text;
  }

  function tell(text, kind = "") {
    notice.textContent = text;
    notice.dataset.kind = kind;
    notice.hidden = !text;
  }

  const button = (label, act, more = {}) =>
    make("button", { type: "button", class: "lbx-button", onclick: act, ...more }, label);

  function copyButton(text, what) {
    const own = button("copy", async () => {
      const done = await copy(text());
      own.textContent = done ? "copied" : "not copied";
      say(done ? `Copied ${what}.` : "The browser does not allow copying.");
      setTimeout(() => { own.textContent = "copy"; }, 1400);
    }, { class: "lbx-button lbx-copy", "aria-label": `Copy ${what}`, title: `Copy ${what}` });
    return own;
  }

  // Arrow keys move within a group of buttons, of which Tab reaches one.
  function rove(container, selector, { across = false } = {}) {
    onKey(container, (event) => {
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
  }

  // -- the frame

  const status = make("div", { class: "lbx-off", role: "status", "aria-live": "polite" });
  const notice = make("div", { class: "lbx-notice", hidden: true });
  const badge = make("span", { class: "lbx-badge" });
  const undo = button("↶ Undo", () => ask({ do: "undo" }), { title: "Back by one tactic; nothing is lost" });
  const restart = button("⇤ Start", () => ask({ do: "go", node: 0 }), { title: "Back to the start; nothing is lost" });
  const name = make("code", { class: "lbx-name" });
  const head = make("div", { class: "lbx-head" },
    make("strong", {}, "Proof explorer"), name, badge, make("span", { class: "lbx-space" }), undo, restart);

  const tabs = make("div", { class: "lbx-tabs", role: "tablist", "aria-label": "Goals" });
  const tools = make("div", { class: "lbx-tools" });
  const panel = make("div", { class: "lbx-goal", id: `${me}-goal` });
  const tip = make("div", { class: "lbx-tip", role: "tooltip", id: `${me}-tip`, hidden: true });
  const goalBox = make("div", { role: "group", class: "lbx-goals", "aria-label": "Goal" }, tabs, tools, panel);
  rove(tabs, "[role=tab]", { across: true });
  rove(panel, ".lbx-hyp-name", { across: true });

  const input = make("textarea", {
    class: "lbx-input", rows: 1, spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    "aria-autocomplete": "list", "aria-haspopup": "listbox",
    "aria-controls": `${me}-list`, "aria-label": "Tactic", "aria-describedby": `${me}-error`,
    placeholder: "a tactic: intro h, exact …    \\and becomes ∧",
  });
  const run = button("Run", () => runTactic(), { class: "lbx-button lbx-main", title: "Run the tactic (Enter)" });
  const stop = button("Stop", () => ask({ do: "stop" }, false), { hidden: true, title: "Stop the tactic that is running" });
  const list = make("ul", { class: "lbx-list", role: "listbox", id: `${me}-list`, "aria-label": "Completions", hidden: true });
  const error = make("div", { class: "lbx-error", id: `${me}-error`, role: "alert" });
  const said = make("div", { class: "lbx-said", hidden: true });
  const line = make("div", { class: "lbx-line" }, make("span", { class: "lbx-prompt", "aria-hidden": "true" }, "❯"),
    make("div", { class: "lbx-field" }, input, list), run, stop);
  const entry = make("div", { role: "group", class: "lbx-entry", "aria-label": "Tactic" }, line, error, said);

  const ideaState = make("span", { class: "lbx-quiet" });
  const cancel = button("Cancel", () => ask({ do: "cancel" }), { title: "Stop looking for suggestions" });
  const again = button("Suggest", () => ask({ do: "suggest" }), { title: "Look for suggestions" });
  const ideaList = make("ol", { class: "lbx-ideas", "aria-label": "Suggestions" });
  const ideaNote = make("div", { class: "lbx-note" });
  const ideaBox = make("div", { role: "group", class: "lbx-ideabox", "aria-label": "Suggestions" },
    make("div", { class: "lbx-title" }, make("h3", {}, "Suggestions"), ideaState, make("span", { class: "lbx-space" }), cancel, again),
    ideaList, ideaNote);
  rove(ideaList, ".lbx-take");

  const svg = make("svg", { class: "lbx-svg", role: "presentation" });
  const scroll = make("div", {
    class: "lbx-scroll", role: "tree", tabindex: 0, "aria-label": "All that was tried. Enter goes to a step.",
  }, svg);
  const treeCount = make("span", { class: "lbx-quiet" });
  const treeBox = make("div", { role: "group", class: "lbx-treebox", "aria-label": "What was tried" },
    make("div", { class: "lbx-title" }, make("h3", {}, "What was tried"), treeCount), scroll);

  const proofTitle = make("h3", {});
  const proofState = make("span", { class: "lbx-quiet" });
  const proofText = make("pre", { class: "lbx-script", tabindex: 0, "aria-label": "Proof script" });
  const over = button("Put over the sorry", () => insert("over"), { class: "lbx-button lbx-main" });
  const below = button("New cell below", () => insert("below"));
  const proofCopy = copyButton(() => model.get("proof").script ?? "", "the proof");
  const proofNote = make("div", { class: "lbx-note", role: "status" });
  const proofBox = make("div", { role: "group", class: "lbx-proof", "aria-label": "Proof", hidden: true },
    make("div", { class: "lbx-title" }, proofTitle, proofState),
    proofText, make("div", { class: "lbx-row" }, over, below, proofCopy), proofNote);

  const left = make("div", { class: "lbx-left" }, goalBox, entry, ideaBox);
  const aside = make("div", { class: "lbx-aside" }, treeBox, proofBox);
  const root = make("div", { class: "lbx", role: "group" }, head, notice,
    make("div", { class: "lbx-body" }, left, aside), tip, status);
  el.append(root);

  // -- goals

  function details(number) {
    return view.goals.get(`${scene().node}/${number}`) ?? scene().details?.[number];
  }

  function showGoals() {
    const { goals, done, left: count } = scene();
    view.shown = Math.min(scene().shown ?? 0, Math.max(0, goals.length - 1));
    tabs.hidden = goals.length < 2;
    const focused = tabs.contains(document.activeElement);
    tabs.replaceChildren(...(goals.length < 2 ? [] : goals.map((goal, number) => {
      const own = number === view.shown;
      return make("button", {
        type: "button", role: "tab", class: "lbx-tab", id: `${me}-tab${number}`, "aria-selected": String(own),
        "aria-controls": `${me}-goal`, tabindex: own ? 0 : -1, title: `⊢ ${goal.target}`,
        onclick: () => showGoal(number), onfocus: () => { if (number !== view.shown) showGoal(number); },
      }, goal.name || `goal ${number + 1}`);
    })));
    if (focused) tabs.children[view.shown]?.focus();
    tabs.children[view.shown]?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    badge.textContent = done ? "no goals" : count ? plural(count, "goal") : "incomplete";
    badge.dataset.kind = done ? "done" : "open";
    showPanel();
  }

  function showGoal(number) {
    view.shown = number;
    [...tabs.children].forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === number));
      tab.tabIndex = index === number ? 0 : -1;
    });
    showPanel();
    ask({ do: "goal", goal: number });
  }

  function showPanel() {
    hideTip();
    const data = details(view.shown);
    const several = scene().goals.length > 1;
    for (const [key, value] of [["role", "tabpanel"], ["tabindex", 0], ["aria-labelledby", `${me}-tab${view.shown}`]]) {
      if (several) panel.setAttribute(key, value);
      else panel.removeAttribute(key);
    }
    tools.replaceChildren();
    if (!data) {
      const text = scene().done ? "Nothing is left to be shown."
        : scene().goals.length ? "…" : "No goals, but something was left out by sorry on the way.";
      panel.replaceChildren(make("p", { class: "lbx-quiet" }, text));
      return;
    }
    const all = data.groups.flatMap((group) => group.rows.map((row) => ({ ...row, kind: group.kind })));
    const instances = all.filter((row) => row.kind === "instances").length;
    const hidden = all.filter((row) => row.hidden && row.kind !== "instances").length;
    const toggles = [];
    if (instances) toggles.push(toggle("instances", plural(instances, "instance"), "instances"));
    if (hidden) toggles.push(toggle("hidden", `${hidden.toLocaleString("en")} without a name ✝`, "hypotheses without a name"));
    tools.append(...toggles, make("span", { class: "lbx-space" }), copyButton(() => data.copy || textOf(data), "the goal"));
    const groups = data.groups
      .filter((group) => group.kind !== "instances" || filters.instances)
      .map((group) => [group.kind, group.rows.filter((row) => filters.hidden || !row.hidden || group.kind === "instances")])
      .filter(([, rows]) => rows.length);
    const label = { variables: "Objects", facts: "Known", instances: "Instances" };
    panel.replaceChildren(
      ...groups.map(([kind, rows]) => make("div", { class: "lbx-group", role: "group", "aria-label": label[kind] },
        make("div", { class: "lbx-label", "aria-hidden": "true" }, label[kind]), make("div", {}, ...rows.map(hypothesis)))),
      make("div", { class: `lbx-group lbx-target${data.changed ? " lbx-changed" : ""}`, role: "group", "aria-label": "To be shown" },
        make("div", { class: "lbx-label", "aria-hidden": "true" }, "Show"),
        make("div", { class: "lbx-hyp" }, make("span", { class: "lbx-turn", title: "to be shown" }, data.marker, " "),
          long(data.target), data.changed ? mark("changed") : null)),
      data.gone.length ? make("div", { class: "lbx-gone" }, "gone: ", make("s", {}, data.gone.join(" "))) : "",
    );
    const first = panel.querySelector(".lbx-hyp-name");
    if (first) first.tabIndex = 0;
  }

  function toggle(key, text, what) {
    return make("button", {
      type: "button", class: "lbx-toggle", "aria-pressed": String(filters[key]), "aria-label": `Show ${what}`, "data-key": key,
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
      onclick: () => { if (usable) putName(text); },
      onfocus: (event) => { if (event.target.matches(":focus-visible")) showTip(row, event.target); },
      onblur: hideTip,
    }, text), " "]);
    const own = make("div", { class: `lbx-hyp${row.state ? ` lbx-${row.state}` : ""}` }, ...names, ": ", long(row.type),
      ...(row.value ? [" := ", long(row.value)] : []), row.state ? mark(row.state) : null);
    let timer;
    own.addEventListener("mouseenter", () => { timer = setTimeout(() => showTip(row, own), 350); });
    own.addEventListener("mouseleave", () => { clearTimeout(timer); hideTip(); });
    return own;
  }

  // A text that would fill the page is folded; what the kernel has cut is asked for.
  function long(data) {
    const code = make("code", { class: "lbx-code" }, ...lean(data.spans));
    if (data.length <= LONG) return code;
    code.classList.add("lbx-folded");
    const more = button(`show all ${plural(data.length, "character")}`, () => {
      if (data.cut) {
        ask({ do: "whole", goal: view.shown });
        more.textContent = "…";
      } else {
        const folded = code.classList.toggle("lbx-folded");
        more.textContent = folded ? `show all ${plural(data.length, "character")}` : "show less";
      }
    }, { class: "lbx-button lbx-more" });
    if (!data.cut && view.goals.has(`${scene().node}/${view.shown}`)) {
      code.classList.remove("lbx-folded");
      more.textContent = "show less";
    }
    return make("span", {}, code, more);
  }

  function textOf(data) {
    const plain = (piece) => piece.spans.map(([text]) => text).join("");
    const rows = data.groups.flatMap((group) => group.rows.map((row) =>
      `${row.names.map(([text]) => text).join(" ")} : ${plain(row.type)}${row.value ? ` := ${plain(row.value)}` : ""}`));
    return [...(data.name ? [`case ${data.name}`] : []), ...rows, `${data.marker} ${plain(data.target)}`].join("\n");
  }

  function showTip(row, anchor) {
    const value = row.value ? [" := ", ...lean(row.value.spans)] : [];
    tip.replaceChildren(make("code", {}, row.names.map(([text]) => text).join(" "), " : ", ...lean(row.type.spans), ...value));
    tip.hidden = false;
    const box = root.getBoundingClientRect();
    const at = anchor.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(at.left - box.left + 16, box.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${at.bottom - box.top + 4}px`;
  }

  function hideTip() {
    tip.hidden = true;
  }

  function putName(text) {
    const at = input.selectionStart;
    const space = at > 0 && !/[\s(⟨[]$/u.test(input.value.slice(0, at)) ? " " : "";
    input.setRangeText(space + text, at, input.selectionEnd, "end");
    input.focus();
    grow();
  }

  // -- the tactic

  function grow() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight + 2, 220)}px`;
  }

  function runTactic() {
    expand();
    const tactic = input.value.trim();
    if (!tactic || !view.live || scene().done) return;
    showError("");
    view.sent = { id: ask({ do: "apply", tactic, goal: view.shown }), text: input.value };
    view.history = [...view.history.filter((each) => each !== tactic), tactic];
    view.recall = 0;
  }

  function showError(text) {
    error.textContent = text;
    input.setAttribute("aria-invalid", String(Boolean(text)));
  }

  const before = () => input.value.slice(0, input.selectionStart);

  function replace(start, end, text, cursor = text.length) {
    input.setRangeText(text, start, end, "end");
    input.selectionStart = input.selectionEnd = start + cursor;
    grow();
  }

  // Once for a page, when somebody is about to type.
  function needAbbreviations() {
    if (!abbreviations && !view.asked) ask({ do: "abbreviations" }, false);
    view.asked = true;
  }

  // The table has come later than the first abbreviations.
  function catchUp() {
    let match = null;
    while ((match = /\\([^\s\\]+)(?=\s)/u.exec(input.value))) {
      const found = symbolFor(match[1]);
      if (!found) return;
      const cursor = input.selectionStart;
      input.setRangeText(found[0], match.index, match.index + match[0].length, "preserve");
      const moved = cursor + found[0].length - match[0].length;
      if (cursor > match.index) input.selectionStart = input.selectionEnd = moved;
    }
  }

  // The abbreviation that ends at the cursor becomes its symbol.
  function expand() {
    const match = /\\([^\s\\]+)$/u.exec(before());
    const found = match && abbreviations ? symbolFor(match[1]) : null;
    if (!found) return false;
    replace(match.index, match.index + match[0].length, ...found);
    return true;
  }

  function typed() {
    grow();
    if (input.getAttribute("aria-invalid") === "true") showError("");
    const text = before();
    if (text.includes("\\")) {
      if (!abbreviations) needAbbreviations();
      else {
        const ended = /\\([^\s\\]+)(\s)$/u.exec(text);
        const open = /\\([^\s\\]+)$/u.exec(text);
        if (ended) {
          const found = symbolFor(ended[1]);
          if (found) replace(ended.index, text.length, found[0] + ended[2], found[1] + (found[1] === found[0].length ? 1 : 0));
        } else if (open) {
          const { table, begins } = abbreviations;
          const dead = !table.has(open[1]) && !begins.has(open[1]);
          if (dead || (table.has(open[1]) && !begins.has(open[1]))) expand();
        }
      }
    }
    offer(false);
  }

  let timer = 0;
  function offer(always) {
    clearTimeout(timer);
    const text = before();
    const word = /(?:[\p{L}_#][\p{L}\p{N}_'!?.₀-₉]*|\\[^\s\\]+)$/u.exec(text);
    if (!always && !word) {
      closeList();
      return;
    }
    timer = setTimeout(() => {
      const cursor = [...before()].length;
      view.wanted = ask({ do: "complete", text: input.value, cursor, goal: view.shown }, false);
    }, always ? 0 : 110);
  }

  function openList({ start, items }) {
    const points = [...before()];
    const word = points.slice(start).join("");
    const good = items.filter(([text]) => text !== word);
    if (!good.length || document.activeElement !== input) {
      if (list.hidden || view.choice < 0) hideList();
      return;
    }
    // A second, better answer must not take the choice from under somebody's fingers.
    if (!list.hidden && view.choice >= 0) return;
    view.items = good;
    view.from = points.slice(0, start).join("").length;
    view.choice = -1;
    list.replaceChildren(...good.map(([text, kind, detail], index) => make("li", {
      role: "option", id: `${me}-item${index}`, "aria-selected": "false", class: "lbx-item",
      onmousedown: (event) => { event.preventDefault(); accept(index); },
    }, make("code", {}, text), make("span", { class: "lbx-quiet" }, detail || kind))));
    list.hidden = false;
    say(`${plural(good.length, "completion")}: ${good[0][0]}`);
  }

  // Also what is still on its way.
  function closeList() {
    clearTimeout(timer);
    view.wanted = null;
    hideList();
  }

  function hideList() {
    list.hidden = true;
    view.items = [];
    view.choice = -1;
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    view.choice = (index + view.items.length) % view.items.length;
    [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === view.choice)));
    const item = list.children[view.choice];
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  }

  function accept(index) {
    replace(view.from, input.selectionStart, view.items[index][0]);
    closeList();
    input.focus();
  }

  input.addEventListener("input", typed);
  input.addEventListener("focus", needAbbreviations);
  input.addEventListener("blur", () => { setTimeout(closeList, 120); });
  onKey(input, (event) => {
    const open = !list.hidden;
    if (event.isComposing) return;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(view.choice < 0 && event.key === "ArrowUp" ? -1 : view.choice + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      if (open) event.preventDefault();
      closeList();
    } else if (event.key === "Tab" && !event.shiftKey && expand()) {
      event.preventDefault();
      closeList();
    } else if (event.key === "Tab" && !event.shiftKey && open) {
      event.preventDefault();
      accept(Math.max(0, view.choice));
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (open && view.choice >= 0) accept(view.choice);
      else {
        closeList();
        runTactic();
      }
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      offer(true);
    } else if (event.key === "ArrowUp" && view.history.length && (!input.value || view.recall)) {
      event.preventDefault();
      view.recall = Math.min(view.history.length, (view.recall ?? 0) + 1);
      input.value = view.history.at(-view.recall);
      grow();
    } else if (event.key === "ArrowDown" && view.recall) {
      event.preventDefault();
      view.recall -= 1;
      input.value = view.recall ? view.history.at(-view.recall) : "";
      grow();
    } else if (event.key.length === 1) view.recall = 0;
  });

  function showSaid() {
    const text = scene().said;
    said.hidden = !text;
    said.replaceChildren();
    if (text) said.append(make("span", { class: "lbx-label" }, "Lean"), make("pre", {}, text));
  }

  // -- suggestions

  let calm = true; // nobody is about to click in the list, so that it may be sorted
  ideaList.addEventListener("mouseenter", () => { calm = false; });
  ideaList.addEventListener("mouseleave", () => { calm = true; showIdeas(); });
  ideaList.addEventListener("focusout", () => { setTimeout(showIdeas, 0); });
  let rows = new Map();

  function showIdeas() {
    const ideas = model.get("ideas");
    const active = document.activeElement?.closest?.(".lbx-idea");
    const focus = ideaList.contains(active) ? active.dataset.key : null;
    const items = ideas.items ?? [];
    if (ideas.number !== view.search) rows = new Map();
    view.search = ideas.number;
    // A row that somebody is about to use stays where it is, and as it is.
    const held = rows.size > 0 && (!calm || focus !== null);
    const next = new Map();
    if (held) for (const [key, row] of rows) if (items.some((item) => item.tactic === key) || key === focus) next.set(key, row);
    for (const item of items) {
      if (held && next.has(item.tactic)) continue;
      const old = rows.get(item.tactic);
      const text = JSON.stringify(item);
      next.set(item.tactic, old?.text === text ? old : { text, element: idea(item, ideas.number) });
    }
    rows = next;
    const elements = [...rows.values()].map((row) => row.element);
    for (const each of [...ideaList.children]) if (!elements.includes(each)) each.remove();
    elements.forEach((each, index) => {
      if (ideaList.children[index] !== each) ideaList.insertBefore(each, ideaList.children[index] ?? null);
    });
    const all = [...ideaList.querySelectorAll(".lbx-take")];
    if (!held) all.forEach((each, index) => { each.tabIndex = index ? -1 : 0; });
    if (focus !== null && !ideaList.contains(document.activeElement)) input.focus({ preventScroll: true });
    const running = ideas.status === "running";
    const count = items.length;
    ideaState.textContent = {
      running: count ? `${count} so far …` : "trying tactics …", cancelled: "cancelled", off: "",
      over: count ? "" : "nothing was found that helps here",
    }[ideas.status] ?? "";
    ideaBox.classList.toggle("lbx-running", running);
    cancel.hidden = !running || !view.live;
    again.hidden = running || !view.live;
    ideaBox.hidden = scene().done || (!scene().goals.length);
    ideaNote.replaceChildren(...(ideas.problems ?? []).map((text) => make("p", {}, text)));
  }

  function idea(item, search) {
    const effect = item.done ? "finishes the proof" : item.closes ? "closes this goal" : `leaves ${plural(item.left, "goal")}`;
    const sure = item.sure === undefined ? null : make("span", {
      class: "lbx-sure", title: `the model gives it ${Math.round(item.sure * 100)} %`, "aria-label": `${Math.round(item.sure * 100)} percent sure`, role: "img",
    }, make("span", { style: `width:${Math.max(4, Math.round(item.sure * 100))}%` }));
    const take = make("button", {
      type: "button", class: "lbx-take", tabindex: -1, disabled: !view.live,
      onclick: () => { ask({ do: "take", tactic: item.tactic, search }); view.fromIdeas = true; },
    }, make("span", { class: "lbx-sign", "aria-hidden": "true" }, item.done ? "✓" : item.closes ? "✓" : "→"),
    make("code", { class: "lbx-code" }, ...lean(item.spans)), make("span", { class: "lbx-effect" }, effect));
    const goals = (item.goals ?? []).map((goal) => make("li", {},
      goal.name ? make("span", { class: "lbx-case" }, goal.name) : null,
      make("code", { class: "lbx-code" }, ...lean(goal.spans))));
    if (item.left > goals.length) goals.push(make("li", { class: "lbx-quiet" }, `… ${item.left - goals.length} more`));
    return make("li", { class: `lbx-idea${item.closes ? " lbx-closes" : ""}`, "data-key": item.tactic },
      make("div", { class: "lbx-idea-line" }, take,
        make("span", { class: "lbx-meta", title: item.sources.join(", ") }, sure,
          make("span", { class: "lbx-source" }, item.sources[0].replace(/^(rule|model):/u, "$1 ")),
          item.sources.length > 1 ? `+${item.sources.length - 1}` : null),
        copyButton(() => item.tactic, `the tactic ${item.tactic.split("\n")[0]}`)),
      goals.length ? make("ul", { class: "lbx-after", "aria-label": "Goals that it leaves" }, ...goals) : null);
  }

  // -- the tree

  let drawn = { rows: [], place: new Map() };
  let cursor = 0; // the row that the keyboard is at

  function showTree() {
    const nodes = scene().tree;
    drawn = layout(nodes);
    cursor = drawn.place.get(scene().node) ?? 0;
    const dead = nodes.filter((node) => node.status === "dead end").length;
    treeCount.textContent = nodes.length > 1 ? `${plural(nodes.length - 1, "step")}${dead ? `, ${plural(dead, "dead end")}` : ""}` : "";
    svg.style.height = `${drawn.rows.length * ROW + 4}px`;
    reveal(cursor);
    drawTree();
  }

  function reveal(index) {
    const top = index * ROW;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    else if (top + ROW > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + ROW + 6 - scroll.clientHeight;
  }

  function drawTree() {
    const width = scroll.clientWidth || 300;
    const from = Math.max(0, Math.floor(scroll.scrollTop / ROW) - 8);
    const to = Math.min(drawn.rows.length, Math.ceil((scroll.scrollTop + (scroll.clientHeight || 400)) / ROW) + 8);
    const nodes = new Map(scene().tree.map((node) => [node.id, node]));
    const proved = new Set();
    const here = new Set();
    for (let node = nodes.get(scene().node); node; node = nodes.get(node.parent)) here.add(node.id);
    for (const node of nodes.values()) if (node.status === "finished" || node.status === "closed") proved.add(node.id);
    const x = (lane) => 14 + Math.min(lane, 12) * LANE;
    const y = (index) => index * ROW + ROW / 2 + 2;
    const edges = [];
    const items = [];
    drawn.rows.forEach(({ node, lane }, index) => {
      const up = drawn.place.get(node.parent);
      if (up !== undefined && index >= from && up <= to) {
        const [x1, y1, x2, y2] = [x(drawn.rows[up].lane), y(up), x(lane), y(index)];
        const shape = x1 === x2 ? `M${x1} ${y1 + 6}V${y2 - 6}` : `M${x1} ${y1 + 6}V${y2 - 9}Q${x1} ${y2} ${x1 + 9} ${y2}H${x2 - 6}`;
        const kind = proved.has(node.id) ? " lbx-proved" : here.has(node.id) ? " lbx-here" : node.status === "dead end" ? " lbx-dead" : "";
        edges.push(make("path", { d: shape, class: `lbx-edge${kind}` }));
      }
      if (index < from || index >= to) return;
      const own = node.id === scene().node;
      const end = node.status === "finished" ? "proof" : node.status === "dead end" ? "" : node.left ? String(node.left) : "";
      const label = node.label || "start";
      const room = Math.max(6, Math.floor((width - x(lane) - 20 - (end ? end.length * 8 + 18 : 8)) / 7.3));
      const letters = [...label];
      const shown = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : label;
      const words = { finished: "the proof is complete", closed: "leads to a proof", "dead end": "dead end", open: plural(node.left, "goal") }[node.status];
      const item = make("g", {
        role: "treeitem", id: `${me}-node${index}`, class: `lbx-node lbx-is-${node.status.replace(" ", "-")}${own ? " lbx-current" : ""}${index === cursor ? " lbx-cursor" : ""}`,
        "aria-level": Math.min(lane, 12) + 1, "aria-selected": String(own), "aria-setsize": drawn.rows.length, "aria-posinset": index + 1,
        "aria-label": `${label}, ${words}${own ? ", you are here" : ""}`,
        onclick: () => { cursor = index; visit(node); },
      },
      make("title", {}, `${node.tactic ?? label}\n${node.message ?? words}${node.source === "you" ? "" : `\n${node.source}`}`),
      make("rect", { x: 1, y: index * ROW + 2, width: Math.max(0, width - 2), height: ROW - 1, rx: 4 }),
      node.status === "dead end"
        ? make("path", { class: "lbx-dot", d: `M${x(lane) - 4} ${y(index) - 4}l8 8m0-8l-8 8` })
        : make("circle", { class: "lbx-dot", cx: x(lane), cy: y(index), r: own ? 6 : 5 }),
      node.status === "finished" ? make("path", { class: "lbx-tick", d: `M${x(lane) - 2.6} ${y(index) + 0.2}l2 2.2l3.4-4.4` }) : null,
      make("text", { x: x(lane) + 13, y: y(index) + 4 }, shown),
      end ? make("text", { class: "lbx-end", x: width - 8, y: y(index) + 4, "text-anchor": "end" }, end) : null);
      items.push(item);
    });
    svg.replaceChildren(...edges, ...items);
    svg.setAttribute("width", String(width));
    scroll.setAttribute("aria-activedescendant", `${me}-node${cursor}`);
  }

  function visit(node) {
    if (node.status === "dead end") {
      input.value = node.tactic ?? node.label;
      grow();
      showError(node.message ?? "");
      view.kept = true; // the way back to where it was tried must not wipe it away
      if (node.parent === scene().node) {
        input.focus();
        return;
      }
      ask({ do: "go", node: node.parent });
    } else ask({ do: "go", node: node.id });
  }

  onKey(scroll, (event) => {
    const last = drawn.rows.length - 1;
    const page = Math.max(1, Math.floor(scroll.clientHeight / ROW) - 1);
    const up = drawn.place.get(drawn.rows[cursor]?.node.parent);
    const next = {
      ArrowDown: cursor + 1, ArrowUp: cursor - 1, Home: 0, End: last, PageDown: cursor + page, PageUp: cursor - page,
      ArrowLeft: up ?? cursor, ArrowRight: cursor + 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      cursor = Math.max(0, Math.min(last, next));
      reveal(cursor);
      drawTree();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (drawn.rows[cursor]) visit(drawn.rows[cursor].node);
    }
  });
  scroll.addEventListener("scroll", drawTree, { passive: true });

  // -- the proof

  function showProof() {
    const proof = model.get("proof");
    proofBox.hidden = scene().node === 0 && !proof.finished;
    if (proof.finished && proofBox.parentNode !== left) goalBox.after(proofBox);
    if (!proof.finished && proofBox.parentNode !== aside) aside.append(proofBox);
    goalBox.hidden = Boolean(proof.finished);
    proofBox.classList.toggle("lbx-finished", Boolean(proof.finished));
    proofBox.classList.toggle("lbx-verified", Boolean(proof.verified));
    proofTitle.textContent = proof.verified ? "✓ Proved" : proof.finished ? (proof.judging ? "Every goal is closed" : "Not verified") : "Proof so far";
    proofState.textContent = proof.judging ? "Lean checks the whole once more …"
      : proof.verified ? "verified: Lean has checked it once more as a whole" : proof.finished ? proof.reason ?? "" : "what is open has a sorry";
    proofText.replaceChildren(...lean(proof.spans ?? []));
    over.hidden = !proof.source || !view.live;
    over.textContent = proof.finished ? "Put over the sorry" : "Over the sorry";
    over.classList.toggle("lbx-main", Boolean(proof.finished));
    below.hidden = !proof.source || !view.live;
    entry.hidden = ideaBox.hidden = Boolean(scene().done);
    proofNote.textContent = "";
  }

  async function insert(where) {
    const proof = model.get("proof");
    const shared = cellsOf(model);
    const [code, start, end] = proof.source;
    const text = code.slice(0, start) + proof.fill + code.slice(end);
    let message = "";
    if (shared) {
      const { own, found } = originCell(shared, model.get("ident"), proof.source);
      if (where === "below") {
        const first = found ? found.source.slice(0, found.source.indexOf(code.trimEnd())).trimEnd() : "";
        const head = first.startsWith("%%lean") && !first.includes("\n") ? first.replace(/\s+--suggest\b/u, "") : "%%lean";
        const at = own >= 0 ? own + 1 : shared.cells.length;
        shared.insertCell(at, { cell_type: "code", source: `${head}\n${text.trimEnd()}`, metadata: { trusted: true } });
        message = "It stands in a new cell below. Run that cell to have it checked there.";
      } else if (found) {
        found.cell.updateSource(found.at, found.at + "sorry".length, proof.fill);
        message = "It stands over the sorry now. Run that cell to have it checked there.";
      }
    }
    if (!message) {
      const done = await copy(where === "below" ? `%%lean\n${text}` : proof.fill);
      const why = shared ? "The cell with this sorry has changed or is gone" : "This page does not let a widget write into cells";
      message = `${why}; ${done ? "the text is on the clipboard, to be pasted" : "copy the text above"}.`;
    }
    proofNote.textContent = message;
  }

  // -- everything

  function showAll() {
    const title = model.get("title");
    name.textContent = title;
    root.setAttribute("aria-label", `Proof explorer: ${title}`);
    undo.disabled = restart.disabled = !view.live || scene().node === 0;
    showGoals();
    showTree();
    showProof();
    showIdeas();
    showSaid();
  }

  function arrived() {
    const inside = root.contains(document.activeElement);
    const { node, done, left: count } = scene();
    if (node !== view.node) {
      view.goals.clear();
      if (!view.kept) showError("");
      view.kept = false;
    }
    const moved = node !== view.node;
    view.node = node;
    showAll();
    if (!moved) return;
    say(done ? "No goals are left." : `${plural(count, "goal")} left. ${scene().goals[0]?.target ?? ""}`);
    if (!inside) return;
    const lost = !document.activeElement || document.activeElement === document.body || document.activeElement.disabled || document.activeElement.closest("[hidden]");
    if (done) (over.hidden ? proofText : over).focus({ preventScroll: true });
    else if (lost || view.fromIdeas) input.focus({ preventScroll: true });
    view.fromIdeas = false;
  }

  function setLive(live) {
    view.live = live;
    root.classList.toggle("lbx-dead-kernel", !live);
    input.disabled = run.disabled = !live;
    tell(live ? "" : "The kernel behind this explorer is gone or was restarted. What was found can still be read and copied; run the cell again to go on.", live ? "" : "gone");
    showAll();
  }

  async function checkLive() {
    let live = true;
    try {
      const full = await model.widget_manager.get_model(model.get("ident"));
      live = full.comm_live !== false;
    } catch {
      live = Boolean(model.widget_manager) && view.live;
    }
    if (live !== view.live) setLive(live);
  }

  function onMessage(message) {
    if ("heard" in message) heard(message.heard);
    if ("answer" in message) {
      if (message.answer !== null && !String(message.answer).startsWith(`${me}.`)) return;
      if (message.ok && view.sent?.id === message.answer && input.value === view.sent.text) {
        input.value = "";
        grow();
      } else if (!message.ok) {
        showError(message.message ?? "");
        say("");
      }
    }
    if (message.completions !== undefined && message.completions === view.wanted) openList(message);
    if (message.abbreviations) {
      setAbbreviations(message.abbreviations);
      catchUp();
      grow();
    }
    if (message.whole !== undefined && message.node === scene().node) {
      view.goals.set(`${message.node}/${message.goal}`, message.data);
      if (message.goal === view.shown) showPanel();
    }
  }

  function onBusy() {
    const { tactic } = model.get("busy");
    clearTimeout(view.busy);
    root.classList.remove("lbx-busy");
    stop.hidden = true;
    if (tactic) {
      view.busy = setTimeout(() => {
        root.classList.add("lbx-busy");
        stop.hidden = false;
        say("Lean is running the tactic.");
      }, 250);
    }
  }

  function onProof() {
    showProof();
    const { finished, verified, judging } = model.get("proof");
    if (finished && !judging) say(verified ? "Proved. Lean has checked the whole once more." : "The proof was not verified.");
  }

  const listeners = [
    ["change:scene", arrived], ["change:ideas", showIdeas], ["change:proof", onProof], ["change:busy", onBusy],
    ["change:title", showAll], ["msg:custom", onMessage], ["comm_live_update", checkLive], ["comm:close", () => setLive(false)],
  ];
  for (const [event, act] of listeners) model.on(event, act);
  const resized = new ResizeObserver(() => drawTree());
  resized.observe(scroll);
  view.node = scene().node;
  showAll();
  checkLive().then(() => { if (view.live) ask({ do: "opened" }, false); });
  ending = [() => resized.disconnect(), () => window.removeEventListener("keydown", takeKey, true), () => listeners.forEach(([event, act]) => model.off(event, act))];
  return () => ending.forEach((end) => end());
}

export default { render };
