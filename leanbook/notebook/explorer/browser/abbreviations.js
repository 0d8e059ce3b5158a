// Lean's abbreviations in the tactic that is being typed: \and becomes ∧. The rule is the same as in
// leanbook/notebook/abbreviations.py.

let abbreviations = null; // one table for all explorers of a page

export const knowsAbbreviations = () => abbreviations !== null;

export function setAbbreviations(table) {
  const begins = new Set();
  for (const name of Object.keys(table)) {
    for (let end = 1; end < name.length; end++) begins.add(name.slice(0, end));
  }
  abbreviations = { table: new Map(Object.entries(table)), begins };
}

// What stands for an abbreviation, by its longest beginning that has a symbol (the rest stays), and
// where in it the cursor goes; null if nothing does.
export function symbolFor(typed) {
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

// Whether nothing longer can come of it: a symbol's whole name, or the name of none.
export function isSettled(typed) {
  return !abbreviations.begins.has(typed);
}
