// Lean 4 for CodeMirror, as far as colours need it: words, comments that nest, strings, symbols.

const words = (text) => new Set(text.split(/\s+/).filter(Boolean));

const COMMANDS = words(`
  theorem lemma example def abbrev inductive structure class instance axiom opaque mutual namespace
  section end open export variable universe import set_option attribute notation infix infixl infixr
  prefix postfix syntax macro macro_rules elab elab_rules deriving private protected noncomputable
  partial unsafe public local scoped initialize run_cmd declare_syntax_cat include omit
`);
const DECLARES = words(`
  theorem lemma def abbrev inductive structure class axiom opaque namespace instance
`);
const KEYWORDS = words(`
  by fun forall where with at using generalizing if then else do return for in while unless break
  continue let have show from suffices match nomatch nofun calc mut try catch finally termination_by
  decreasing_by extends only hiding renaming matches assert! panic! dbg_trace rec
`);
const SORTS = words("Prop Type Sort");
const TACTICS = words(`
  intro intros rintro exact apply refine refine' assumption constructor left right exists use cases
  rcases obtain induction fun_induction fun_cases have haveI let letI replace specialize generalize
  rfl eq_refl symm rw rewrite rwa erw simp simpa simp_all simp_arith dsimp unfold delta change subst
  subst_vars injection injections contradiction exfalso false_or_by_contra by_cases by_contra trivial
  decide native_decide omega grind ac_rfl norm_cast push_cast exact_mod_cast split congr ext funext
  conv case case' next rename_i rename all_goals any_goals try repeat iterate first solve focus skip done
  admit and_intros infer_instance revert clear show_term solve_by_elim apply_assumption rotate_left
  rotate_right trace_state trans and_intros nofun stop lhs rhs arg enter pattern
  ring ring_nf linarith nlinarith norm_num positivity aesop tauto push_neg field_simp gcongr exacts
`);
// Behind these a tactic begins, as it does at the beginning of a line.
const BEFORE_TACTIC = words("by try repeat first focus all_goals any_goals do then else");

const WORD = /^(?:[\p{L}_][\p{L}\p{N}_'!?]*|«[^»\n]*»)/u;
const SYMBOL = /^(?:<;>|:=|=>|->|<-|<\|>|\|>\.?|<\||&&|\|\||\+\+|::|==|!=|<=|>=|[^\s\p{L}\p{N}_()[\]{}⟨⟩⟦⟧⦃⦄"'])/u;

const start = () => ({
  begun: false, // whether the first line that is not blank has been seen
  magic: false, // inside that line, if it is a magic
  comment: 0, // how many comments are open
  string: "", // what closes the string that is open
  attribute: 0, // how many brackets are open behind @[
  tactic: true, // whether a tactic may begin here
  declares: false, // whether a declared name comes next
  field: false, // whether a dot has just passed
});

function token(stream, state) {
  if (stream.sol()) {
    state.magic = false;
    state.tactic = true;
    state.field = false;
    if (!state.begun && !/^\s*$/.test(stream.string)) {
      state.begun = true;
      state.magic = /^\s*%%/.test(stream.string);
    }
  }
  if (state.magic) return magic(stream);
  if (state.comment) return comment(stream, state);
  if (state.string) return string(stream, state);
  if (stream.eatSpace()) return null;
  const field = state.field;
  state.field = false;
  return text(stream, state, field);
}

function magic(stream) {
  if (stream.eatSpace()) return null;
  if (stream.match(/^%%\w+/)) return "leanMeta";
  if (stream.match(/^--[\w-]+/)) return "attributeName";
  stream.match(/^\S+/);
  return "string";
}

function comment(stream, state) {
  while (!stream.eol()) {
    if (stream.match("/-")) state.comment += 1;
    else if (stream.match("-/")) {
      state.comment -= 1;
      if (!state.comment) break;
    } else stream.next();
  }
  return "leanComment";
}

function string(stream, state) {
  const raw = state.string !== '"';
  while (!stream.eol()) {
    if (stream.match(state.string)) {
      state.string = "";
      break;
    }
    if (stream.next() === "\\" && !raw) stream.next();
  }
  return "string";
}

function text(stream, state, field) {
  if (stream.match(/^\/-[-!]?/)) {
    state.comment = 1;
    if (stream.match("/")) state.comment = 0; // "/--/" is whole
    return state.comment ? comment(stream, state) : "leanComment";
  }
  if (stream.match("--")) {
    stream.skipToEnd();
    return "leanComment";
  }
  const raw = stream.match(/^r(#*)"/);
  if (raw || stream.match(/^[sfm]!"|^"/)) {
    state.string = raw ? `"${raw[1]}` : '"';
    state.tactic = false;
    return string(stream, state);
  }
  if (stream.match(/^'(?:\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|.)|[^\\'\n])'/u)) return "string";
  if (stream.match(/^(?:0x[\da-fA-F]+|0b[01]+|0o[0-7]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/)) {
    state.tactic = false;
    return field ? null : "number";
  }
  if (stream.match(/^#[a-z_]+\??/)) return "keyword";
  if (stream.match("@[")) {
    state.attribute = 1;
    return "leanMeta";
  }
  const found = stream.match(WORD);
  if (found && !/^[λΠΣ]$/.test(found[0])) return word(stream, state, found[0], field);
  return found ? "operator" : symbol(stream, state);
}

function word(stream, state, name, field) {
  const tactic = state.tactic;
  state.tactic = false;
  if (state.attribute) return "leanMeta";
  if (state.declares) {
    state.declares = false;
    if (!COMMANDS.has(name)) {
      stream.match(/^(?:\.(?:[\p{L}_][\p{L}\p{N}_'!?]*|«[^»\n]*»))*/u);
      return "variableName.definition";
    }
  }
  if (field) return null; // the rest of a name
  if (name === "sorry" || name === "admit") return "leanSorry";
  if (stream.match(/^(?=\.[\p{L}«])/u, false)) return null;
  if (tactic && TACTICS.has(name.replace(/[!?]+$/, ""))) {
    state.tactic = BEFORE_TACTIC.has(name);
    return "variableName.standard";
  }
  if (COMMANDS.has(name)) {
    state.declares = DECLARES.has(name);
    return "keyword";
  }
  if (KEYWORDS.has(name)) {
    state.tactic = BEFORE_TACTIC.has(name);
    return "keyword";
  }
  return SORTS.has(name) ? "variableName.standard" : null;
}

function symbol(stream, state) {
  state.declares = false;
  if (stream.match(/^[()[\]{}⟨⟩⟦⟧⦃⦄]/)) {
    const bracket = stream.current();
    if (state.attribute) {
      state.attribute += bracket === "[" ? 1 : bracket === "]" ? -1 : 0;
      state.tactic = state.attribute === 0;
      return "leanMeta";
    }
    state.tactic = bracket === "(";
    return null; // Jupyter's colour for brackets is too faint to read
  }
  if (stream.match(SYMBOL)) {
    const sign = stream.current();
    state.field = sign === ".";
    state.tactic = ["·", ".", ";", "<;>", "=>", "|", "<|>"].includes(sign);
    if (state.attribute) return "leanMeta";
    return /^[.,;:]$/.test(sign) ? null : "operator";
  }
  stream.next();
  return null;
}

// Behind these the next line is indented: what they begin goes on there.
const OPENS_BLOCK = /(?:\b(?:by|where|do|then|else|with|calc)|:=|=>|·)\s*$/;

function indent(_state, _after, context) {
  const before = context.lineAt(context.pos, -1);
  const line = before.text.replace(/--.*$/, "");
  const width = /^\s*/.exec(line)[0].length;
  if (/^\s*%%/.test(line)) return 0;
  if (/^\s*·\s*\S/.test(line)) return width + 2;
  return OPENS_BLOCK.test(line) ? width + 2 : width;
}

export function makeLanguage({ language, highlight, state }) {
  const [sorry, comments, meta] = [1, 2, 3].map(() => highlight.Tag.define());
  const lean = language.StreamLanguage.define({
    name: "lean4",
    startState: start,
    copyState: (old) => ({ ...old }),
    token,
    indent,
    tokenTable: { leanSorry: sorry, leanComment: comments, leanMeta: meta },
    languageData: {
      commentTokens: { line: "--", block: { open: "/-", close: "-/" } },
      closeBrackets: { brackets: ["(", "[", "{", "⟨", "⟦", '"'] },
      wordChars: "'!?",
    },
  });
  // Jupyter's colours for these are faint in the dark theme; some of the text's colour helps.
  const clearer = (name) =>
    `color-mix(in srgb, var(--jp-mirror-editor-${name}-color) 70%, var(--jp-content-font-color1))`;
  const colours = language.HighlightStyle.define([
    { tag: comments, color: clearer("comment"), fontStyle: "italic" },
    { tag: meta, color: clearer("meta") },
    {
      tag: sorry,
      color: "color-mix(in srgb, var(--jp-warn-color1, #b26a00) 65%, var(--jp-content-font-color1))",
      fontWeight: "bold",
      textDecoration: "underline wavy var(--jp-warn-color1, #b26a00) 1px",
      textUnderlineOffset: "3px",
    },
  ]);
  return new language.LanguageSupport(lean, [
    language.syntaxHighlighting(colours),
    state.Prec.highest(language.indentUnit.of("  ")),
  ]);
}

export const forTests = { start, token };
