// What outlives a view. A front end may take a view away and make another one of the same explorer,
// while somebody is typing in it: when a cell is moved or its output is drawn anew. What was typed, and
// the keyboard, go over to the new one. The old one may never hear that it is gone.

const FRESH_MS = 15000; // after that the reader is busy with something else
const OUTPUT = ".jp-OutputArea-output"; // an output keeps its place when it is drawn anew
const views = []; // of this explorer, in order; each explorer has loaded this script for itself
let parted = null; // what a view that was closed held

export function joinViews({ desk, entry, root, end }) {
  let focused = null; // the element that has the keyboard, or had it when the view was taken away
  let at = 0; // when it was last seen there
  const view = {
    root, end,
    output: null, // where it was shown
    leave: () => ({ draft: entry.draft(), node: desk.scene().node, names: desk.names, focused, at }),
  };
  views.push(view);
  const here = ({ target }) => { focused = target; at = performance.now(); };
  root.addEventListener("focusin", here);
  root.addEventListener("keydown", here);
  root.addEventListener("focusout", () => setTimeout(() => {
    if (root.isConnected && !root.contains(document.activeElement)) focused = null;
  }, 0));

  function takeOver() {
    // Those that the front end has thrown away. Later ones may be on their way to the page.
    const gone = views.slice(0, views.indexOf(view)).filter((each) => !each.root.isConnected);
    const shown = gone.filter((each) => each.output);
    const other = shown.find((each) => each.output === view.output) ?? shown.at(-1);
    const found = other ? other.leave() : parted;
    parted = null;
    for (const each of gone) {
      forget(each);
      each.end();
    }
    if (!found) return;
    desk.names.push(...found.names);
    entry.resume(found.draft, found.node !== desk.scene().node);
    const { activeElement } = document;
    const free = !activeElement || activeElement === document.body;
    const fresh = performance.now() - found.at < FRESH_MS;
    if (found.focused && fresh && free) twin(found.focused, root)?.focus({ preventScroll: true });
  }

  const seen = new ResizeObserver(() => {
    if (!root.isConnected) return;
    seen.disconnect();
    view.output = root.closest(OUTPUT) ?? root.parentElement;
    takeOver();
  });
  seen.observe(root);
  return () => {
    seen.disconnect();
    if (forget(view) && view.output) parted = view.leave();
  };
}

function forget(view) {
  const index = views.indexOf(view);
  if (index >= 0) views.splice(index, 1);
  return index >= 0;
}

// The element of a new view that stands for one of an old view.
function twin(element, root) {
  const told = (each) => ["class", "title", "aria-label"].map((name) => each.getAttribute(name));
  const text = (each) => JSON.stringify([...told(each), each.textContent]);
  return [...root.querySelectorAll(element.localName)].find((each) => text(each) === text(element));
}
