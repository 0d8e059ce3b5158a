// The tree of all that was tried, drawn only as far as it can be seen.

import { make, plural } from "./elements.js";

const ROW = 26;
const LANE = 16;
const MOST_LANES = 12;
const LETTER = 7.3; // pixels
const BEYOND = 8; // rows that are drawn above and below

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

const x = (lane) => 14 + Math.min(lane, MOST_LANES) * LANE;
const y = (index) => index * ROW + ROW / 2 + 2;

export function treePart(desk) {
  const { me, scene } = desk;
  let drawn = { rows: [], place: new Map() };
  let cursor = 0; // the row that the keyboard is at

  const svg = make("svg", { class: "lbx-svg", role: "presentation" });
  const scroll = make("div", {
    class: "lbx-scroll", role: "tree", tabindex: 0, "aria-label": "All that was tried. Enter goes to a step.",
  }, svg);
  const count = make("span", { class: "lbx-quiet" });
  const box = make("div", { role: "group", class: "lbx-treebox", "aria-label": "What was tried" },
    make("div", { class: "lbx-title" }, make("h3", {}, "What was tried"), count), scroll);

  function show() {
    const nodes = scene().tree;
    drawn = layout(nodes);
    cursor = drawn.place.get(scene().node) ?? 0;
    const dead = nodes.filter((node) => node.status === "dead end").length;
    const steps = nodes.length > 1 ? plural(nodes.length - 1, "step") : "";
    count.textContent = dead ? `${steps}, ${plural(dead, "dead end")}` : steps;
    svg.style.height = `${drawn.rows.length * ROW + 4}px`;
    reveal(cursor);
    draw();
  }

  function reveal(index) {
    const top = index * ROW;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    else if (top + ROW > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + ROW + 6 - scroll.clientHeight;
  }

  function draw() {
    const width = scroll.clientWidth || 300;
    const from = Math.max(0, Math.floor(scroll.scrollTop / ROW) - BEYOND);
    const to = Math.min(drawn.rows.length, Math.ceil((scroll.scrollTop + (scroll.clientHeight || 400)) / ROW) + BEYOND);
    const nodes = new Map(scene().tree.map((node) => [node.id, node]));
    const here = new Set();
    for (let node = nodes.get(scene().node); node; node = nodes.get(node.parent)) here.add(node.id);
    const edges = [];
    const items = [];
    drawn.rows.forEach((row, index) => {
      const up = drawn.place.get(row.node.parent);
      if (up !== undefined && index >= from && up <= to) edges.push(edge(row, index, up, here));
      if (index >= from && index < to) items.push(item(row, index, width));
    });
    svg.replaceChildren(...edges, ...items);
    svg.setAttribute("width", String(width));
    scroll.setAttribute("aria-activedescendant", `${me}-node${cursor}`);
  }

  function edge({ node, lane }, index, up, here) {
    const [x1, y1, x2, y2] = [x(drawn.rows[up].lane), y(up), x(lane), y(index)];
    const shape = x1 === x2 ? `M${x1} ${y1 + 6}V${y2 - 6}` : `M${x1} ${y1 + 6}V${y2 - 9}Q${x1} ${y2} ${x1 + 9} ${y2}H${x2 - 6}`;
    const proved = node.status === "finished" || node.status === "closed";
    const kind = proved ? " lbx-proved" : here.has(node.id) ? " lbx-here" : node.status === "dead end" ? " lbx-dead" : "";
    return make("path", { d: shape, class: `lbx-edge${kind}` });
  }

  function item({ node, lane }, index, width) {
    const own = node.id === scene().node;
    const label = node.label || "start";
    const end = node.status === "finished" ? "proof" : node.status === "dead end" ? "" : node.left ? plural(node.left, "goal") : "";
    const room = Math.max(6, Math.floor((width - x(lane) - 20 - (end ? end.length * 6 + 14 : 8)) / LETTER));
    const letters = [...label];
    const shown = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : label;
    const words = { finished: "the proof is complete", closed: "leads to a proof", "dead end": "dead end", open: plural(node.left, "goal") }[node.status];
    const names = ["lbx-node", `lbx-is-${node.status.replace(" ", "-")}`, own && "lbx-current", index === cursor && "lbx-cursor"];
    return make("g", {
      role: "treeitem", id: `${me}-node${index}`, class: names.filter(Boolean).join(" "),
      "aria-level": Math.min(lane, MOST_LANES) + 1, "aria-selected": String(own), "aria-setsize": drawn.rows.length, "aria-posinset": index + 1,
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
  }

  // Go to a node. From a dead end to where it was tried, with the tactic and the error at hand.
  function visit(node) {
    if (node.status !== "dead end") {
      desk.ask({ do: "go", node: node.id });
      return;
    }
    const { entry } = desk;
    entry.write(node.tactic ?? node.label);
    entry.showError(node.message ?? "");
    if (node.parent === scene().node) entry.input.focus();
    else {
      desk.keepEntry = true;
      desk.ask({ do: "go", node: node.parent });
    }
  }

  desk.onKey(scroll, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
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
      draw();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (drawn.rows[cursor]) visit(drawn.rows[cursor].node);
    }
  });
  scroll.addEventListener("scroll", draw, { passive: true });
  const resized = new ResizeObserver(draw);
  resized.observe(scroll);

  return { box, show, close: () => resized.disconnect() };
}
