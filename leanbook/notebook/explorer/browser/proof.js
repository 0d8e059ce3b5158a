// The script: as far as it has come, and when it is done, into a cell or the clipboard.

import { cellsOf, originCell } from "./cells.js";
import { button, copy, copyButton, lean, make } from "./elements.js";

export function proofPart(desk) {
  const { model, scene } = desk;
  const title = make("h3", {});
  const state = make("span", { class: "lbx-quiet" });
  const script = make("pre", { class: "lbx-script", tabindex: 0, "aria-label": "Proof script" });
  const over = button("Put over the sorry", () => insert("over"));
  const below = button("New cell below", () => insert("below"));
  const copied = copyButton(() => model.get("proof").script ?? "", "the proof", desk.say, "Copy");
  const note = make("div", { class: "lbx-note", role: "status" });
  const box = make("div", { role: "group", class: "lbx-proof", "aria-label": "Proof", hidden: true },
    make("div", { class: "lbx-title" }, title, state),
    script, make("div", { class: "lbx-row" }, over, below, copied), note);

  // A title, and a remark beside it.
  function outcome({ verified, finished, judging, reason }) {
    if (verified) return ["✓ Proved", "verified: Lean has checked it once more as a whole"];
    if (!finished) return ["Proof so far", "what is open has a sorry"];
    if (judging) return ["Every goal is closed", "Lean checks the whole once more …"];
    return ["Not verified", reason ?? ""];
  }

  function show() {
    const proof = model.get("proof");
    const finished = Boolean(proof.finished);
    box.hidden = scene().node === 0 && !finished;
    box.classList.toggle("lbx-finished", finished);
    box.classList.toggle("lbx-verified", Boolean(proof.verified));
    [title.textContent, state.textContent] = outcome(proof);
    script.replaceChildren(...lean(proof.spans ?? []));
    over.hidden = below.hidden = !proof.source || !desk.live;
    over.textContent = finished ? "Put over the sorry" : "Over the sorry";
    over.classList.toggle("lbx-main", finished);
    note.textContent = "";
  }

  async function insert(where) {
    const { source, fill } = model.get("proof");
    const text = source.code.slice(0, source.start) + fill + source.code.slice(source.end);
    const shared = cellsOf(model);
    let message = "";
    if (shared) {
      const { own, found } = originCell(shared, model.get("home"), source);
      if (where === "below") {
        const first = found ? found.text.split("\n", 1)[0] : "";
        const head = /^%%lean\b/u.test(first) ? first.replace(/\s+--suggest\b/u, "") : "%%lean";
        const at = own >= 0 ? own + 1 : shared.cells.length;
        shared.insertCell(at, { cell_type: "code", source: `${head}\n${text.trimEnd()}`, metadata: { trusted: true } });
        message = "It stands in a new cell below. Run that cell to have it checked there.";
      } else if (found) {
        found.cell.updateSource(found.at, found.at + "sorry".length, fill);
        message = "It stands over the sorry now. Run that cell to have it checked there.";
      }
    }
    if (!message) {
      const done = await copy(where === "below" ? `%%lean\n${text}` : fill);
      const why = shared ? "The cell with this sorry has changed or is gone" : "This page does not let a widget write into cells";
      message = `${why}; ${done ? "the text is on the clipboard, to be pasted" : "copy the text above"}.`;
    }
    note.textContent = message;
  }

  return {
    box, show,
    focus: () => (over.hidden ? script : over).focus({ preventScroll: true }),
    announce() {
      const { finished, verified, judging } = model.get("proof");
      if (finished && !judging) desk.say(verified ? "Proved. Lean has checked the whole once more." : "The proof was not verified.");
    },
  };
}
