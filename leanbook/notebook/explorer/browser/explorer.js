// The browser's side of the proof explorer. The kernel holds the tree and talks to Lean; this shows
// what it is told and asks for what the reader wants. Nothing is loaded from anywhere.

import { setAbbreviations } from "./abbreviations.js";
import { recordOf } from "./cells.js";
import { makeDesk } from "./desk.js";
import { button, make, plural } from "./elements.js";
import { entryPart } from "./entry.js";
import { goalPart } from "./goals.js";
import { ideaPart } from "./ideas.js";
import { proofPart } from "./proof.js";
import { treePart } from "./tree.js";
import { joinViews } from "./views.js";

const GONE = "The kernel behind this explorer is gone or was restarted. What was found can still be read and copied; run the cell again to go on.";
const SETTLED_MS = 500; // by then a front end has shown what the kernel displayed anew,
const LATEST_MS = 3000; // or by then, where there is much to do
let patience = LATEST_MS; // of this explorer, in all its views

function render({ model, el }) {
  el.classList.add("lbx-host");
  const desk = makeDesk(model, el);
  const { scene } = desk;
  const goals = (desk.goals = goalPart(desk));
  const entry = (desk.entry = entryPart(desk));
  const ideas = (desk.ideas = ideaPart(desk));
  const tree = (desk.tree = treePart(desk));
  const proof = (desk.proof = proofPart(desk));
  let node = scene().node;

  const badge = make("span", { class: "lbx-badge" });
  const undo = button("↶ Undo", () => desk.ask({ do: "undo" }), { title: "Back by one tactic; nothing is lost" });
  const restart = button("⇤ Start", () => desk.ask({ do: "go", node: 0 }), { title: "Back to the start; nothing is lost" });
  const name = make("code", { class: "lbx-name" });
  const head = make("div", { class: "lbx-head" },
    make("strong", {}, "Proof explorer"), name, badge, make("span", { class: "lbx-space" }), undo, restart);
  const left = make("div", { class: "lbx-left" }, goals.box, entry.box, ideas.box);
  const aside = make("div", { class: "lbx-aside" }, tree.box, proof.box);
  const root = make("div", { class: "lbx", role: "group" }, head, desk.notice,
    make("div", { class: "lbx-body" }, left, aside), goals.tip, desk.status);
  el.append(root);
  const leave = joinViews({ desk, entry, root, end });

  function showAll() {
    const { done, left: count, node: number } = scene();
    name.textContent = model.get("title");
    root.setAttribute("aria-label", `Proof explorer: ${model.get("title")}`);
    undo.disabled = restart.disabled = !desk.live || number === 0;
    badge.textContent = done ? "no goals" : count ? plural(count, "goal") : "incomplete";
    badge.dataset.kind = done ? "done" : "open";
    goals.show();
    tree.show();
    showProof();
    ideas.show();
    entry.show();
  }

  // A proof that is complete takes the place of the goals.
  function showProof() {
    const finished = Boolean(model.get("proof").finished);
    if (finished && proof.box.parentNode !== left) goals.box.after(proof.box);
    if (!finished && proof.box.parentNode !== aside) aside.append(proof.box);
    goals.box.hidden = finished;
    entry.box.hidden = Boolean(scene().done);
    proof.show();
  }

  function arrived() {
    const inside = root.contains(document.activeElement);
    const moved = scene().node !== node;
    if (moved) {
      goals.forget();
      // The way back from a dead end must not wipe away what was tried there.
      if (!desk.keepEntry) entry.leave();
      desk.keepEntry = false;
    }
    node = scene().node;
    showAll();
    if (!moved) return;
    const { done, left: count } = scene();
    desk.say(done ? "No goals are left." : `${plural(count, "goal")} left. ${scene().goals[0]?.target ?? ""}`);
    const taken = ideas.wasTaken();
    if (!inside) return;
    const active = document.activeElement;
    const lost = !active || active === document.body || active.disabled || active.closest("[hidden]");
    if (done) proof.focus();
    else if (lost || taken) entry.input.focus({ preventScroll: true });
  }

  function setLive(live) {
    desk.live = live;
    root.classList.toggle("lbx-dead-kernel", !live);
    desk.tell(live ? "" : GONE, live ? "" : "gone");
    showAll();
  }

  async function checkLive() {
    let live = true;
    try {
      const full = await model.widget_manager.get_model(model.get("ident"));
      live = full.comm_live !== false;
    } catch {
      live = Boolean(model.widget_manager) && desk.live;
    }
    if (live !== desk.live) setLive(live);
  }

  // What stays in a saved notebook. The front end brings it up to date by itself, unless the page
  // was loaded again since: then it is written here. (To JupyterLab that is a reason to draw all
  // outputs of the cell anew, this one with them: not to be done because it is slow for once.)
  function keepRecord([key, version, data]) {
    const behind = () => {
      const found = recordOf(model, model.get("home"), key);
      return found && found.metadata.leanbook.version < version ? found : null;
    };
    const output = data ? behind() : null;
    if (output) {
      patience = SETTLED_MS; // this page has been loaded again
      output.setData({ data, metadata: { leanbook: { record: key, version } } });
    } else if (!data) {
      setTimeout(() => { if (desk.live && behind()) desk.ask({ do: "record" }, false); }, patience);
    }
  }

  function onMessage(message) {
    if ("heard" in message) desk.heard(message.heard);
    if ("answer" in message && (message.answer === null || desk.mine(message.answer))) entry.answered(message);
    if ("completions" in message) entry.list.take(message);
    if ("abbreviations" in message) {
      setAbbreviations(message.abbreviations);
      entry.catchUp();
    }
    if ("whole" in message) goals.take(message);
    if ("record" in message) keepRecord(message.record);
  }

  const listeners = [
    ["change:scene", arrived], ["change:ideas", ideas.show], ["change:busy", () => entry.busy(model.get("busy").tactic)],
    ["change:proof", () => { showProof(); proof.announce(); }], ["change:title", showAll],
    ["msg:custom", onMessage], ["comm_live_update", checkLive], ["comm:close", () => setLive(false)],
  ];
  for (const [event, act] of listeners) model.on(event, act);

  function end() {
    for (const [event, act] of listeners) model.off(event, act);
    tree.close();
    desk.close();
  }

  showAll();
  entry.busy(model.get("busy").tactic);
  checkLive().then(() => { if (desk.live) desk.ask({ do: "opened" }, false); });
  return () => {
    leave();
    end();
  };
}

export default { render };
