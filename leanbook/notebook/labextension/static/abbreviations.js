// Lean's abbreviations: \and, then Tab, becomes ∧. The rule is that of Lean's editors, and the same
// as in leanbook/notebook/abbreviations.py.

const CURSOR = "$CURSOR";
const BEFORE = /\\([^\s\\]+)$/;
const LEAN_CELL = /^\s*%%lean(?=\s|$)/;
const LEAN_LINE = /^[ \t]*%lean[ \t]/;

export class Abbreviations {
  constructor(table) {
    this.table = new Map(Object.entries(table));
  }

  // What stands for an abbreviation, and where in it the cursor goes; null if nothing does.
  replacement(written) {
    const points = [...written];
    for (let end = points.length; end > 0; end--) {
      const found = this.best(points.slice(0, end).join(""));
      if (found === undefined) continue;
      const rest = points.slice(end).join("");
      const [before, after] = found.split(CURSOR);
      const text = before + (after ?? "") + rest;
      return { text, cursor: after === undefined ? text.length : before.length };
    }
    return null;
  }

  best(beginning) {
    if (this.table.has(beginning)) return this.table.get(beginning);
    let name;
    for (const each of this.table.keys()) {
      const shorter = name === undefined || each.length < name.length;
      if (each.startsWith(beginning) && shorter) name = each;
    }
    return this.table.get(name);
  }
}

// JupyterLab takes Tab before any editor sees it; a listener on the window comes before JupyterLab.
export function installTab(table, EditorView) {
  let ready = null;
  table.then((found) => (ready = found), () => {});
  const onKey = (event) => {
    if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const element = event.target instanceof Element ? event.target.closest(".cm-editor") : null;
    if (ready === null || element === null || event.isComposing) return;
    const view = EditorView.findFromDOM(element);
    if (view && !view.state.readOnly && replaceBefore(view, ready)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  window.addEventListener("keydown", onKey, true);
}

function replaceBefore(view, table) {
  const { doc, selection } = view.state;
  const { main } = selection;
  if (!main.empty || selection.ranges.length > 1) return false;
  const line = doc.lineAt(main.head);
  const inLine = LEAN_LINE.test(line.text);
  if (!inLine && (line.number === 1 || !LEAN_CELL.test(doc.sliceString(0, 1000)))) return false;
  const written = BEFORE.exec(line.text.slice(0, main.head - line.from));
  const found = written === null ? null : table.replacement(written[1]);
  if (found === null) return false;
  const from = line.from + written.index;
  view.dispatch({
    changes: { from, to: main.head, insert: found.text },
    selection: { anchor: from + found.cursor },
    userEvent: "input.complete",
    scrollIntoView: true,
  });
  return true;
}
