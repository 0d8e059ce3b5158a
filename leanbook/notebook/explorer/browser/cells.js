// The notebook around the widget, where the front end lets a widget see it (JupyterLab, Notebook 7).

const contextOf = (model) => model.widget_manager?.context?.model;

export function cellsOf(model) {
  const shared = contextOf(model)?.sharedModel;
  return shared && Array.isArray(shared.cells) && typeof shared.insertCell === "function" ? shared : null;
}

// The place of the cell in whose outputs the widget stands; -1 if that can't be told.
export function ownCell(shared, home) {
  return shared.cells.findIndex((cell) => {
    const outputs = cell.cell_type === "code" ? cell.getOutputs?.() ?? [] : [];
    return JSON.stringify(outputs).includes(`"${home}"`);
  });
}

// Where a `sorry` begins in the text of a cell; -1 if it can't be told. Other parts of the cell may
// have changed, such as another `sorry` that has been filled meanwhile.
const FINDERS = [
  // The whole text is there.
  (text, { code, start }) => {
    const at = text.indexOf(code.trimEnd());
    return at < 0 ? -1 : at + start;
  },
  // Its declaration is, up to the `sorry`.
  (text, { code, start, from }) => {
    const before = code.slice(from, start);
    const at = text.indexOf(`${before}sorry`);
    const once = at >= 0 && text.indexOf(`${before}sorry`, at + 1) < 0;
    return once ? at + before.length : -1;
  },
  // Its declaration begins and ends as it did.
  (text, { code, end, from, to }) => {
    const first = code.slice(from).split("\n", 1)[0];
    const next = code.slice(to).trimStart().split("\n", 1)[0];
    const begin = text.indexOf(first);
    if (begin < 0 || text.indexOf(first, begin + 1) >= 0) return -1;
    const stop = next ? text.indexOf(next, begin + first.length) : text.length;
    const part = text.slice(begin, Math.max(begin, stop)).trimEnd();
    const last = `sorry${code.slice(end, to).trimEnd()}`;
    return part.endsWith(last) ? begin + part.length - last.length : -1;
  },
];

// The cell with the `sorry`, the nearest one above the widget, and where the `sorry` begins in it.
export function originCell(shared, home, source) {
  const own = ownCell(shared, home);
  let found = null;
  for (const finder of FINDERS) {
    shared.cells.forEach((cell, index) => {
      if (cell.cell_type !== "code") return;
      const text = cell.getSource();
      const at = finder(text, source);
      if (at < 0 || !text.startsWith("sorry", at)) return;
      if (found === null || own < 0 || index <= own) found = { cell, at, text };
    });
    if (found) break;
  }
  return { own, found };
}

// The output that a saved notebook shows instead of the widget, and its number in the kernel's count.
export function recordOf(model, home, key) {
  const shared = cellsOf(model);
  const own = shared ? ownCell(shared, home) : -1;
  const outputs = own < 0 ? null : contextOf(model).cells?.get?.(own)?.outputs;
  for (let index = 0; index < (outputs?.length ?? 0); index++) {
    const output = outputs.get(index);
    if (output.metadata?.leanbook?.record === key) return output;
  }
  return null;
}
