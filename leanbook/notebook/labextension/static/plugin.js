// The plugin: cells that begin with %%lean are read as Lean, and Tab writes their symbols.

import { makeLanguage } from "./language.js";
import { Abbreviations, installTab } from "./abbreviations.js";

const MIME = "text/x-leanbook-cell";
const MAGIC = /^\s*%%lean(?=\s|$)/;

export async function makePlugin(take, url) {
  const [notebook, codemirror, view, state, language, highlight] = await Promise.all(
    [
      "@jupyterlab/notebook",
      "@jupyterlab/codemirror",
      "@codemirror/view",
      "@codemirror/state",
      "@codemirror/language",
      "@lezer/highlight",
    ].map(take),
  );
  return {
    id: "leanbook:cells",
    description: "Highlighting and Unicode input in %%lean cells.",
    autoStart: true,
    requires: [notebook.INotebookTracker, codemirror.IEditorLanguageRegistry],
    activate: (app, tracker, languages) => {
      languages.addLanguage({
        name: "Lean 4",
        mime: MIME,
        extensions: ["lean"],
        support: makeLanguage({ language, highlight, state }),
      });
      tracker.widgetAdded.connect((_, panel) => watchNotebook(panel.content));
      tracker.forEach((panel) => watchNotebook(panel.content));
      const table = fetch(url("abbreviations.json"))
        .then((answer) => answer.json())
        .then((stored) => new Abbreviations(stored.abbreviations));
      table.catch((error) => console.warn("leanbook: no abbreviations:", error));
      installTab(table, view.EditorView);
    },
  };
}

// A cell's language is its model's MIME type. The notebook sets that of all cells when it hears
// from the kernel, so ours is set again each time.
function watchNotebook(notebook) {
  const known = new WeakSet();
  const watchAll = () => {
    for (const cell of notebook.model ? notebook.model.cells : []) {
      if (cell.type !== "code" || known.has(cell)) continue;
      known.add(cell);
      const look = () => setLanguage(cell, notebook);
      cell.contentChanged.connect(look);
      cell.mimeTypeChanged.connect(look);
      look();
    }
  };
  const watchModel = () => {
    if (notebook.model) notebook.model.cells.changed.connect(watchAll);
    watchAll();
  };
  notebook.modelChanged.connect(watchModel);
  watchModel();
}

function setLanguage(cell, notebook) {
  const lean = MAGIC.test(cell.sharedModel.getSource());
  if (lean && cell.mimeType !== MIME) cell.mimeType = MIME;
  if (!lean && cell.mimeType === MIME) cell.mimeType = notebook.codeMimetype;
}
