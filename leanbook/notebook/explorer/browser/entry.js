// Where a tactic is typed: Lean's abbreviations, what was run before, and the error beside it.

import { isSettled, knowsAbbreviations, symbolFor } from "./abbreviations.js";
import { completionPart } from "./completions.js";
import { button, make } from "./elements.js";

const MOST_PIXELS = 220;
const SLOW_MS = 250; // a tactic that takes longer can be stopped

export function entryPart(desk) {
  const { me, scene } = desk;
  let sent = null; // the tactic that is on its way
  let refused = ""; // the one that Lean did not take
  let asked = false; // for the abbreviations
  let history = [];
  let recall = 0;
  let slow = 0;

  const input = make("textarea", {
    class: "lbx-input", rows: 1, spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    "aria-autocomplete": "list", "aria-haspopup": "listbox",
    "aria-controls": `${me}-list`, "aria-label": "Tactic", "aria-describedby": `${me}-error`,
    placeholder: "a tactic: intro h, exact …    \\and becomes ∧",
  });
  const run = button("Run", runTactic, { class: "lbx-button lbx-main", title: "Run the tactic (Enter)" });
  const stop = button("Stop", () => desk.ask({ do: "stop" }, false), { hidden: true, title: "Stop the tactic that is running" });
  const error = make("div", { class: "lbx-error", id: `${me}-error`, role: "alert" });
  const said = make("div", { class: "lbx-said", hidden: true });

  const before = () => input.value.slice(0, input.selectionStart);

  function grow() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight + 2, MOST_PIXELS)}px`;
  }

  function write(text) {
    input.value = text;
    grow();
  }

  function replace(start, end, text, cursor = text.length) {
    input.setRangeText(text, start, end, "end");
    input.selectionStart = input.selectionEnd = start + cursor;
    grow();
  }

  const list = completionPart(desk, input, replace);
  const line = make("div", { class: "lbx-line" }, make("span", { class: "lbx-prompt", "aria-hidden": "true" }, "❯"),
    make("div", { class: "lbx-field" }, input, list.box), run, stop);
  const box = make("div", { role: "group", class: "lbx-entry", "aria-label": "Tactic" }, line, error, said);

  function runTactic() {
    expand();
    const tactic = input.value.trim();
    if (!tactic || !desk.live || scene().done) return;
    showError("");
    sent = { id: desk.ask({ do: "apply", tactic, goal: desk.shown }), text: input.value };
    history = [...history.filter((each) => each !== tactic), tactic];
    recall = 0;
  }

  function showError(text) {
    error.textContent = text;
    input.setAttribute("aria-invalid", String(Boolean(text)));
  }

  // -- abbreviations

  // Once for a page, when somebody is about to type.
  function needAbbreviations() {
    if (!knowsAbbreviations() && !asked) desk.ask({ do: "abbreviations" }, false);
    asked = true;
  }

  // The table has come later than the first abbreviations.
  function catchUp() {
    let match = null;
    while ((match = /\\([^\s\\]+)(?=\s)/u.exec(input.value))) {
      const found = symbolFor(match[1]);
      if (!found) break;
      const cursor = input.selectionStart;
      input.setRangeText(found[0], match.index, match.index + match[0].length, "preserve");
      const moved = cursor + found[0].length - match[0].length;
      if (cursor > match.index) input.selectionStart = input.selectionEnd = moved;
    }
    grow();
  }

  // The abbreviation that ends at the cursor becomes its symbol.
  function expand() {
    const match = /\\([^\s\\]+)$/u.exec(before());
    const found = match && knowsAbbreviations() ? symbolFor(match[1]) : null;
    if (!found) return false;
    replace(match.index, match.index + match[0].length, ...found);
    return true;
  }

  function typed() {
    grow();
    if (input.getAttribute("aria-invalid") === "true") showError("");
    const text = before();
    if (text.includes("\\")) {
      if (!knowsAbbreviations()) needAbbreviations();
      else {
        const ended = /\\([^\s\\]+)(\s)$/u.exec(text);
        const open = /\\([^\s\\]+)$/u.exec(text);
        const found = ended && symbolFor(ended[1]);
        if (found) {
          const behind = found[1] === found[0].length ? 1 : 0;
          replace(ended.index, text.length, found[0] + ended[2], found[1] + behind);
        } else if (open && isSettled(open[1])) expand();
      }
    }
    list.offer(false);
  }

  // -- keys

  function remember(step) {
    recall = Math.max(0, Math.min(history.length, recall + step));
    write(recall ? history.at(-recall) : "");
  }

  input.addEventListener("input", typed);
  input.addEventListener("focus", needAbbreviations);
  desk.onKey(input, (event) => {
    const { key } = event;
    if (event.isComposing || list.onKey(event)) return;
    if (key === "Tab" && !event.shiftKey && expand()) list.close();
    else if (list.onTab(event)) return;
    else if (key === "Enter" && !event.shiftKey) {
      list.close();
      runTactic();
    } else if (key === "ArrowUp" && history.length && (!input.value || recall)) remember(1);
    else if (key === "ArrowDown" && recall) remember(-1);
    else {
      if (key.length === 1) recall = 0;
      return;
    }
    event.preventDefault();
  });

  return {
    box, input, list, showError, catchUp, write,

    // For a view that takes this one's place.
    draft: () => ({
      text: input.value, start: input.selectionStart, end: input.selectionEnd,
      message: error.textContent, sent, refused, history,
    }),
    resume({ text, start, end, message, ...rest }, moved) {
      ({ sent, refused, history } = rest);
      showError(message);
      if (moved && sent?.text === text) return; // nobody was there to hear the answer
      write(text);
      input.setSelectionRange(start, end);
    },

    // A hypothesis, at the cursor.
    put(text) {
      const at = input.selectionStart;
      const space = at > 0 && !/[\s(⟨[]$/u.test(before()) ? " " : "";
      input.setRangeText(space + text, at, input.selectionEnd, "end");
      input.focus();
      grow();
    },

    // Somewhere else in the proof: what Lean refused there is kept in the tree.
    leave() {
      showError("");
      if (refused && input.value === refused) write("");
      refused = "";
    },

    answered({ answer, ok, message }) {
      if (ok && sent?.id === answer && input.value === sent.text) write("");
      if (ok) return;
      if (sent?.id === answer) refused = sent.text;
      showError(message ?? "");
      desk.say("");
    },

    show() {
      const text = scene().said;
      said.hidden = !text;
      said.replaceChildren();
      if (text) said.append(make("span", { class: "lbx-label" }, "Lean"), make("pre", {}, text));
      input.disabled = run.disabled = !desk.live;
    },

    busy(tactic) {
      clearTimeout(slow);
      box.classList.remove("lbx-busy");
      stop.hidden = true;
      if (!tactic) return;
      slow = setTimeout(() => {
        box.classList.add("lbx-busy");
        stop.hidden = false;
        desk.say("Lean is running the tactic.");
      }, SLOW_MS);
    },
  };
}
