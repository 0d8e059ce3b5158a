// What outlives a view. A front end may take a view away and make another one of the same explorer,
// while somebody is typing in it: when a cell is moved or its output is drawn anew. What was typed, and
// the keyboard, go over to the new one. The old one may never hear that it is gone.

const FRESH_MS = 3000; // after that the reader is busy with something else
const views = []; // of this explorer: each has loaded this script for itself
let parted = null; // what a view that was closed held

export function joinViews({ desk, entry, root, focus }) {
  let inside = false; // whether the keyboard is here
  let shown = false;
  const view = {
    gone: () => shown && !root.isConnected,
    leave: () => ({ draft: entry.draft(), node: desk.scene().node, me: desk.me, inside, at: performance.now() }),
  };
  views.push(view);
  root.addEventListener("focusin", () => { inside = true; });
  root.addEventListener("focusout", () => setTimeout(() => {
    if (root.isConnected) inside = root.contains(document.activeElement);
  }, 0));

  function takeOver() {
    const other = views.find((each) => each !== view && each.gone());
    const found = other ? other.leave() : parted;
    parted = null;
    if (!found) return;
    if (other) views.splice(views.indexOf(other), 1);
    desk.adopt(found.me);
    entry.resume(found.draft, found.node !== desk.scene().node);
    const { activeElement } = document;
    const free = !activeElement || activeElement === document.body;
    const fresh = performance.now() - found.at < FRESH_MS;
    if (found.inside && fresh && free) focus();
  }

  const seen = new ResizeObserver(() => {
    if (!root.isConnected) return;
    seen.disconnect();
    shown = true;
    takeOver();
  });
  seen.observe(root);
  return () => {
    seen.disconnect();
    const index = views.indexOf(view);
    if (index < 0) return;
    views.splice(index, 1);
    parted = view.leave();
  };
}
