/-
Lean's notation and tactics.

Written by `python -m leanbook.lean.bindings`; do not edit. Every rule and macro is the compiled
one of this Lean; the declaration name is what binds it.
-/
prelude
import Init.Categories

@[extern "lean"] opaque Array.tacticArray_mem_dec : Lean.ParserDescr
attribute [tactic_parser 1000] Array.tacticArray_mem_dec
@[extern "lean"] opaque Array.«term__[:_]» : Lean.TrailingParserDescr
attribute [term_parser 1000] Array.«term__[:_]»
@[extern "lean"] opaque Array.«term__[_:]» : Lean.TrailingParserDescr
attribute [term_parser 1000] Array.«term__[_:]»
@[extern "lean"] opaque Array.«term__[_:_]» : Lean.TrailingParserDescr
attribute [term_parser 1000] Array.«term__[_:_]»
@[extern "lean"] opaque Array.«term_~_» : Lean.TrailingParserDescr
namespace Array
attribute [scoped term_parser 1000] Array.«term_~_»
end Array
@[extern "lean"] opaque Bool.«term_^^_» : Lean.TrailingParserDescr
attribute [term_parser 1000] Bool.«term_^^_»
@[extern "lean"] opaque Int.«term-[_+1]» : Lean.ParserDescr
namespace Int
attribute [scoped term_parser 1000] Int.«term-[_+1]»
end Int
@[extern "lean"] opaque Lean.Attr.coe : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Attr.coe
@[extern "lean"] opaque Lean.Elab.Tactic.Ext.applyExtTheorem : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Elab.Tactic.Ext.applyExtTheorem
@[extern "lean"] opaque Lean.Elab.Tactic.Ext.ext : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Elab.Tactic.Ext.ext
@[extern "lean"] opaque Lean.Elab.Tactic.Ext.tacticExt1___ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Elab.Tactic.Ext.tacticExt1___
@[extern "lean"] opaque Lean.Parser.Attr.cbvSimprocAttr : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.cbvSimprocAttr
@[extern "lean"] opaque Lean.Parser.Attr.cbv_eval : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.cbv_eval
@[extern "lean"] opaque Lean.Parser.Attr.ext : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.ext
@[extern "lean"] opaque Lean.Parser.Attr.extFlat : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Attr.extIff : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Attr.grind : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.grind
@[extern "lean"] opaque Lean.Parser.Attr.grind! : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.grind!
@[extern "lean"] opaque Lean.Parser.Attr.grind!? : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.grind!?
@[extern "lean"] opaque Lean.Parser.Attr.grind? : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.grind?
@[extern "lean"] opaque Lean.Parser.Attr.grindBwd : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindBwd
@[extern "lean"] opaque Lean.Parser.Attr.grindCases : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindCases
@[extern "lean"] opaque Lean.Parser.Attr.grindCasesEager : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindCasesEager
@[extern "lean"] opaque Lean.Parser.Attr.grindDef : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindDef
@[extern "lean"] opaque Lean.Parser.Attr.grindEq : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindEq
@[extern "lean"] opaque Lean.Parser.Attr.grindEqBoth : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindEqBoth
@[extern "lean"] opaque Lean.Parser.Attr.grindEqBwd : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindEqBwd
@[extern "lean"] opaque Lean.Parser.Attr.grindEqRhs : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindEqRhs
@[extern "lean"] opaque Lean.Parser.Attr.grindExt : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindExt
@[extern "lean"] opaque Lean.Parser.Attr.grindFunCC : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindFunCC
@[extern "lean"] opaque Lean.Parser.Attr.grindFwd : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindFwd
@[extern "lean"] opaque Lean.Parser.Attr.grindGen : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Attr.grindHom : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindHom
@[extern "lean"] opaque Lean.Parser.Attr.grindHomPred : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindHomPred
@[extern "lean"] opaque Lean.Parser.Attr.grindInj : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindInj
@[extern "lean"] opaque Lean.Parser.Attr.grindIntro : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindIntro
@[extern "lean"] opaque Lean.Parser.Attr.grindLR : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindLR
@[extern "lean"] opaque Lean.Parser.Attr.grindMod : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Attr.grindNorm : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindNorm
@[extern "lean"] opaque Lean.Parser.Attr.grindRL : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindRL
@[extern "lean"] opaque Lean.Parser.Attr.grindSym : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindSym
@[extern "lean"] opaque Lean.Parser.Attr.grindUnfold : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindUnfold
@[extern "lean"] opaque Lean.Parser.Attr.grindUsr : Lean.ParserDescr
attribute [grind_mod_parser 1000] Lean.Parser.Attr.grindUsr
@[extern "lean"] opaque Lean.Parser.Attr.lia : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.lia
@[extern "lean"] opaque Lean.Parser.Attr.lia! : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.lia!
@[extern "lean"] opaque Lean.Parser.Attr.lia!? : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.lia!?
@[extern "lean"] opaque Lean.Parser.Attr.lia? : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.lia?
@[extern "lean"] opaque Lean.Parser.Attr.method_specs_simp : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.method_specs_simp
@[extern "lean"] opaque Lean.Parser.Attr.normCastLabel : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Attr.norm_cast : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.norm_cast
@[extern "lean"] opaque Lean.Parser.Attr.sevalprocAttr : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.sevalprocAttr
@[extern "lean"] opaque Lean.Parser.Attr.simp : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.simp
@[extern "lean"] opaque Lean.Parser.Attr.simprocAttr : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.simprocAttr
@[extern "lean"] opaque Lean.Parser.Attr.spec : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.spec
@[extern "lean"] opaque Lean.Parser.Attr.wf_preprocess : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.Attr.wf_preprocess
@[extern "lean"] opaque Lean.Parser.Command.grindAnnotated : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.Command.grindAnnotated
@[extern "lean"] opaque Lean.Parser.Command.guardCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.Command.guardCmd
@[extern "lean"] opaque Lean.Parser.Command.guardExprCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.Command.guardExprCmd
@[extern "lean"] opaque Lean.Parser.Syntax.addPrec : Lean.TrailingParserDescr
attribute [prec_parser 1000] Lean.Parser.Syntax.addPrec
@[extern "lean"] opaque Lean.Parser.Syntax.addPrio : Lean.TrailingParserDescr
attribute [prio_parser 1000] Lean.Parser.Syntax.addPrio
@[extern "lean"] opaque Lean.Parser.Syntax.exact? : Lean.ParserDescr
attribute [term_parser 1000] Lean.Parser.Syntax.exact?
@[extern "lean"] opaque Lean.Parser.Syntax.subPrec : Lean.TrailingParserDescr
attribute [prec_parser 1000] Lean.Parser.Syntax.subPrec
@[extern "lean"] opaque Lean.Parser.Syntax.subPrio : Lean.TrailingParserDescr
attribute [prio_parser 1000] Lean.Parser.Syntax.subPrio
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.allGoals : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.allGoals
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.anyGoals : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.anyGoals
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.arg : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.arg
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.argArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.case : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.case
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.case' : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.case'
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.cbv : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.cbv
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.change : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.change
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.clear : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.clear
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.congr : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.congr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.conv : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.Conv.conv
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convApply_ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convApply_
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convArgs : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convArgs
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convConvSeq : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convConvSeq
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convDone : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convDone
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convErw__ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convErw__
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convIntro___ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convIntro___
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convLeft : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convLeft
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«convNext__=>_» : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.«convNext__=>_»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convRepeat_ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convRepeat_
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convRfl : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convRfl
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convRight : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convRight
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convRw__ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convRw__
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convSeq : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convSeq1Indented : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convSeqBracketed : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convTactic : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convTactic
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convTrace_state : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convTrace_state
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.convTry_ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.convTry_
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«conv_<;>_» : Lean.TrailingParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.«conv_<;>_»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«conv·_» : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.«conv·_»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.delta : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.delta
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.dsimp : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.dsimp
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.dsimpTrace : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.dsimpTrace
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.enter : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.enter
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.enterArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.enterPattern : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.ext : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.ext
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.extractLets : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.extractLets
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.failIfSuccess : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.failIfSuccess
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.first : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.first
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.focus : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.focus
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«fun» : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.«fun»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.letToHave : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.letToHave
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.lhs : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.lhs
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.liftLets : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.liftLets
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.nestedConv : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.nestedConv
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.nestedTactic : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.nestedTactic
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.nestedTacticCore : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.nestedTacticCore
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.normCast : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.normCast
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.occs : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.occsIndexed : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.occsWildcard : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.paren : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.paren
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.pattern : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.pattern
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.reduce : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.reduce
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.rewrite : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.rewrite
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.rhs : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.rhs
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.simp : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.simp
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.simpMatch : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.simpMatch
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.simpTrace : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.simpTrace
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.skip : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.skip
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.unfold : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.unfold
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.whnf : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.whnf
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.withAnnotateState : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.withAnnotateState
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.zeta : Lean.ParserDescr
attribute [conv_parser 1000] Lean.Parser.Tactic.Conv.zeta
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.ac : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.ac
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.allGoals : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.allGoals
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.anyGoals : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.anyGoals
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.case : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.case
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.cases : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.cases
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.casesNext : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.casesNext
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.casesTrace : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.casesTrace
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.done : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.done
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.exposeNames : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.exposeNames
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.fail : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.fail
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.failIfSuccess : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.failIfSuccess
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.finish : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.finish
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.finishTrace : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.finishTrace
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.first : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.first
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.focus : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.focus
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindAdmit : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.grindAdmit
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindExact_ : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.grindExact_
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindFilter : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindRepeat_ : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.grindRepeat_
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindSeq : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindSeq1Indented : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindSeqBracketed : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindStep : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grindTry_ : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.grindTry_
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_<;>_» : Lean.TrailingParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.«grind_<;>_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grind_filter!_ : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.grind_filter!_
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filter(_)» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filter(_)»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen!=_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen!=_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen<=_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen<=_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen<_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen<_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen=_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen=_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen>=_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen>=_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen>_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen>_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen≤_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen≤_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filterGen≥_» : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filterGen≥_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grind_filter_ : Lean.ParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.grind_filter_
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filter_&&_» : Lean.TrailingParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filter_&&_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_filter_||_» : Lean.TrailingParserDescr
attribute [grind_filter_parser 1000] Lean.Parser.Tactic.Grind.«grind_filter_||_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grind_ref_ : Lean.ParserDescr
attribute [grind_ref_parser 1000] Lean.Parser.Tactic.Grind.grind_ref_
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind_ref__/__» : Lean.ParserDescr
attribute [grind_ref_parser 1000] Lean.Parser.Tactic.Grind.«grind_ref__/__»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.grind_ref__1 : Lean.ParserDescr
attribute [grind_ref_parser 1000] Lean.Parser.Tactic.Grind.grind_ref__1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«grind·_» : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.«grind·_»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«have» : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.«have»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.haveSilent : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.haveSilent
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.instantiate : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.instantiate
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.lia : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.lia
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.linarith : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.linarith
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.mbtc : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.mbtc
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.nestedTacticCore : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.nestedTacticCore
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.next : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.next
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.paren : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.paren
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.renameI : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.renameI
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.ring : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.ring
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.setConfig : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.setConfig
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.setOption : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.setOption
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showAsserted : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showAsserted
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showCases : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showCases
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showEqcs : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showEqcs
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showFalse : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showFalse
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showGoals : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showGoals
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showLocalThms : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showLocalThms
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showState : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showState
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showTerm : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showTerm
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.showTrue : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.showTrue
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.skip : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.skip
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.sorry : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.sorry
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symApply : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symApply
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symByContra : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symByContra
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symCbv : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symCbv
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symInternalize : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symInternalize
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symInternalizeAll : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symInternalizeAll
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symIntro : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symIntro
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symIntroLight : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symIntroLight
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symIntros : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symIntros
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symIntrosLight : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symIntrosLight
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symLetToHave : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symLetToHave
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symLiftLets : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symLiftLets
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.symRw : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.symRw
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.thm : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.thmNs : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.use : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.use
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.withAnnotateState : Lean.ParserDescr
attribute [grind_parser 1000] Lean.Parser.Tactic.Grind.withAnnotateState
@[extern "lean"] opaque Lean.Parser.Tactic.SolveByElim.arg : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.SolveByElim.args : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.SolveByElim.erase : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.SolveByElim.star : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.SolveByElim.using_ : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.acNf0 : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.acNf0
@[extern "lean"] opaque Lean.Parser.Tactic.acRfl : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.acRfl
@[extern "lean"] opaque Lean.Parser.Tactic.allGoals : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.allGoals
@[extern "lean"] opaque Lean.Parser.Tactic.anchor : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.anyGoals : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.anyGoals
@[extern "lean"] opaque Lean.Parser.Tactic.apply : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.apply
@[extern "lean"] opaque Lean.Parser.Tactic.apply? : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.apply?
@[extern "lean"] opaque Lean.Parser.Tactic.applyAssumption : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.applyAssumption
@[extern "lean"] opaque Lean.Parser.Tactic.applyRfl : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.applyRfl
@[extern "lean"] opaque Lean.Parser.Tactic.applyRules : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.applyRules
@[extern "lean"] opaque Lean.Parser.Tactic.as_aux_lemma : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.as_aux_lemma
@[extern "lean"] opaque Lean.Parser.Tactic.assumption : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.assumption
@[extern "lean"] opaque Lean.Parser.Tactic.attemptAll : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.attemptAll
@[extern "lean"] opaque Lean.Parser.Tactic.attemptAllPar : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.attemptAllPar
@[extern "lean"] opaque Lean.Parser.Tactic.by? : Lean.ParserDescr
attribute [term_parser 1000] Lean.Parser.Tactic.by?
@[extern "lean"] opaque Lean.Parser.Tactic.case : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.case
@[extern "lean"] opaque Lean.Parser.Tactic.case' : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.case'
@[extern "lean"] opaque Lean.Parser.Tactic.caseArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.cases : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.cases
@[extern "lean"] opaque Lean.Parser.Tactic.cbv : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.cbv
@[extern "lean"] opaque Lean.Parser.Tactic.change : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.change
@[extern "lean"] opaque Lean.Parser.Tactic.classical : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.classical
@[extern "lean"] opaque Lean.Parser.Tactic.clear : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.clear
@[extern "lean"] opaque Lean.Parser.Tactic.clearValue : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.clearValue
@[extern "lean"] opaque Lean.Parser.Tactic.clearValueArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.clearValueHyp : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.clearValueStar : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.config : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.configItem : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.congr : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.congr
@[extern "lean"] opaque Lean.Parser.Tactic.constructor : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.constructor
@[extern "lean"] opaque Lean.Parser.Tactic.constructorBang : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.constructorBang
@[extern "lean"] opaque Lean.Parser.Tactic.contradiction : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.contradiction
@[extern "lean"] opaque Lean.Parser.Tactic.cutsat : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.cutsat
@[extern "lean"] opaque Lean.Parser.Tactic.dbgTrace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.dbgTrace
@[extern "lean"] opaque Lean.Parser.Tactic.decide : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.decide
@[extern "lean"] opaque Lean.Parser.Tactic.decide_cbv : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.decide_cbv
@[extern "lean"] opaque Lean.Parser.Tactic.declareSimpLikeTactic : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.Tactic.declareSimpLikeTactic
@[extern "lean"] opaque Lean.Parser.Tactic.delta : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.delta
@[extern "lean"] opaque Lean.Parser.Tactic.discharger : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.done : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.done
@[extern "lean"] opaque Lean.Parser.Tactic.dsimp : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.dsimp
@[extern "lean"] opaque Lean.Parser.Tactic.dsimpArgs : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.dsimpAutoUnfold : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.dsimpAutoUnfold
@[extern "lean"] opaque Lean.Parser.Tactic.dsimpKind : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.dsimpTrace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.dsimpTrace
@[extern "lean"] opaque Lean.Parser.Tactic.dsimpTraceArgsRest : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.elimTarget : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.eqRefl : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.eqRefl
@[extern "lean"] opaque Lean.Parser.Tactic.exact : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.exact
@[extern "lean"] opaque Lean.Parser.Tactic.exact? : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.exact?
@[extern "lean"] opaque Lean.Parser.Tactic.exposeNames : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.exposeNames
@[extern "lean"] opaque Lean.Parser.Tactic.extractLets : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.extractLets
@[extern "lean"] opaque Lean.Parser.Tactic.fail : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.fail
@[extern "lean"] opaque Lean.Parser.Tactic.failIfSuccess : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.failIfSuccess
@[extern "lean"] opaque Lean.Parser.Tactic.falseOrByContra : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.falseOrByContra
@[extern "lean"] opaque Lean.Parser.Tactic.first : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.first
@[extern "lean"] opaque Lean.Parser.Tactic.firstPar : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.firstPar
@[extern "lean"] opaque Lean.Parser.Tactic.focus : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.focus
@[extern "lean"] opaque Lean.Parser.Tactic.funCases : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.funCases
@[extern "lean"] opaque Lean.Parser.Tactic.funInduction : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.funInduction
@[extern "lean"] opaque Lean.Parser.Tactic.generalize : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.generalize
@[extern "lean"] opaque Lean.Parser.Tactic.generalizeArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.grind : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.grind
@[extern "lean"] opaque Lean.Parser.Tactic.grindErase : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.grindLemma : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.grindLemmaMin : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.grindParam : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.grindTrace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.grindTrace
@[extern "lean"] opaque Lean.Parser.Tactic.grind_linarith : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.grind_linarith
@[extern "lean"] opaque Lean.Parser.Tactic.grind_order : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.grind_order
@[extern "lean"] opaque Lean.Parser.Tactic.grobner : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.grobner
@[extern "lean"] opaque Lean.Parser.Tactic.guardExpr : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.guardExpr
@[extern "lean"] opaque Lean.Parser.Tactic.guardExprConv : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.guardExprConv
@[extern "lean"] opaque Lean.Parser.Tactic.guardHyp : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.guardHyp
@[extern "lean"] opaque Lean.Parser.Tactic.guardHypConv : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.guardHypConv
@[extern "lean"] opaque Lean.Parser.Tactic.guardTarget : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.guardTarget
@[extern "lean"] opaque Lean.Parser.Tactic.guardTargetConv : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.guardTargetConv
@[extern "lean"] opaque Lean.Parser.Tactic.impossible : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.impossible
@[extern "lean"] opaque Lean.Parser.Tactic.induction : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.induction
@[extern "lean"] opaque Lean.Parser.Tactic.inductionAlt : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.inductionAltLHS : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.inductionAlts : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.injection : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.injection
@[extern "lean"] opaque Lean.Parser.Tactic.injections : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.injections
@[extern "lean"] opaque Lean.Parser.Tactic.intro : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.intro
@[extern "lean"] opaque Lean.Parser.Tactic.intros : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.intros
@[extern "lean"] opaque Lean.Parser.Tactic.invariantsKW : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.left : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.left
@[extern "lean"] opaque Lean.Parser.Tactic.letToHave : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.letToHave
@[extern "lean"] opaque Lean.Parser.Tactic.letrec : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.letrec
@[extern "lean"] opaque Lean.Parser.Tactic.lia : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.lia
@[extern "lean"] opaque Lean.Parser.Tactic.liftLets : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.liftLets
@[extern "lean"] opaque Lean.Parser.Tactic.location : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.locationHyp : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.locationType : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.locationWildcard : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.mpureIntroMacro : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.mpureIntroMacro
@[extern "lean"] opaque Lean.Parser.Tactic.mrenameIError : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.mrenameIError
@[extern "lean"] opaque Lean.Parser.Tactic.mrenameIMacro : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.mrenameIMacro
@[extern "lean"] opaque Lean.Parser.Tactic.nativeDecide : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.nativeDecide
@[extern "lean"] opaque Lean.Parser.Tactic.negConfigItem : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.normCast0 : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.normCast0
@[extern "lean"] opaque Lean.Parser.Tactic.normCastAddElim : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.normCastAddElim
@[extern "lean"] opaque Lean.Parser.Tactic.obtain : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.obtain
@[extern "lean"] opaque Lean.Parser.Tactic.omega : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.omega
@[extern "lean"] opaque Lean.Parser.Tactic.optConfig : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.paren : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.paren
@[extern "lean"] opaque Lean.Parser.Tactic.posConfigItem : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.pushCast : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.pushCast
@[extern "lean"] opaque Lean.Parser.Tactic.rcases : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rcases
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPat.clear : Lean.ParserDescr
attribute [rcasesPat_parser 1000] Lean.Parser.Tactic.rcasesPat.clear
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPat.explicit : Lean.ParserDescr
attribute [rcasesPat_parser 1000] Lean.Parser.Tactic.rcasesPat.explicit
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPat.ignore : Lean.ParserDescr
attribute [rcasesPat_parser 1000] Lean.Parser.Tactic.rcasesPat.ignore
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPat.one : Lean.ParserDescr
attribute [rcasesPat_parser 1000] Lean.Parser.Tactic.rcasesPat.one
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPat.paren : Lean.ParserDescr
attribute [rcasesPat_parser 1000] Lean.Parser.Tactic.rcasesPat.paren
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPat.tuple : Lean.ParserDescr
attribute [rcasesPat_parser 1000] Lean.Parser.Tactic.rcasesPat.tuple
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPatLo : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.rcasesPatMed : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.refine : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.refine
@[extern "lean"] opaque Lean.Parser.Tactic.refine' : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.refine'
@[extern "lean"] opaque Lean.Parser.Tactic.rename : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rename
@[extern "lean"] opaque Lean.Parser.Tactic.renameI : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.renameI
@[extern "lean"] opaque Lean.Parser.Tactic.repeat' : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.repeat'
@[extern "lean"] opaque Lean.Parser.Tactic.repeat1' : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.repeat1'
@[extern "lean"] opaque Lean.Parser.Tactic.replace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.replace
@[extern "lean"] opaque Lean.Parser.Tactic.revert : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.revert
@[extern "lean"] opaque Lean.Parser.Tactic.rewriteSeq : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rewriteSeq
@[extern "lean"] opaque Lean.Parser.Tactic.rewrites? : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rewrites?
@[extern "lean"] opaque Lean.Parser.Tactic.rewrites_forbidden : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.right : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.right
@[extern "lean"] opaque Lean.Parser.Tactic.rintro : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rintro
@[extern "lean"] opaque Lean.Parser.Tactic.rintroPat.binder : Lean.ParserDescr
attribute [rintroPat_parser 1001] Lean.Parser.Tactic.rintroPat.binder
@[extern "lean"] opaque Lean.Parser.Tactic.rintroPat.one : Lean.ParserDescr
attribute [rintroPat_parser 1000] Lean.Parser.Tactic.rintroPat.one
@[extern "lean"] opaque Lean.Parser.Tactic.rotateLeft : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rotateLeft
@[extern "lean"] opaque Lean.Parser.Tactic.rotateRight : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rotateRight
@[extern "lean"] opaque Lean.Parser.Tactic.runTac : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.runTac
@[extern "lean"] opaque Lean.Parser.Tactic.rwRule : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.rwRuleSeq : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.rwSeq : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rwSeq
@[extern "lean"] opaque Lean.Parser.Tactic.rwa : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rwa
@[extern "lean"] opaque Lean.Parser.Tactic.rwaAt : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rwaAt
@[extern "lean"] opaque Lean.Parser.Tactic.rwaAtLegacyLocation : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.rwaAtLegacyLocation
@[extern "lean"] opaque Lean.Parser.Tactic.«show» : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.«show»
@[extern "lean"] opaque Lean.Parser.Tactic.showTerm : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.showTerm
@[extern "lean"] opaque Lean.Parser.Tactic.showTermElab : Lean.ParserDescr
attribute [term_parser 1000] Lean.Parser.Tactic.showTermElab
@[extern "lean"] opaque Lean.Parser.Tactic.simp : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simp
@[extern "lean"] opaque Lean.Parser.Tactic.simpAll : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpAll
@[extern "lean"] opaque Lean.Parser.Tactic.simpAllArith : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpAllArith
@[extern "lean"] opaque Lean.Parser.Tactic.simpAllArithBang : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpAllArithBang
@[extern "lean"] opaque Lean.Parser.Tactic.simpAllAutoUnfold : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpAllAutoUnfold
@[extern "lean"] opaque Lean.Parser.Tactic.simpAllKind : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpAllTrace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpAllTrace
@[extern "lean"] opaque Lean.Parser.Tactic.simpAllTraceArgsRest : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpArgs : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpArith : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpArith
@[extern "lean"] opaque Lean.Parser.Tactic.simpArithBang : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpArithBang
@[extern "lean"] opaque Lean.Parser.Tactic.simpAutoUnfold : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpAutoUnfold
@[extern "lean"] opaque Lean.Parser.Tactic.simpErase : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpLemma : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpPost : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpPre : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpStar : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpTrace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpTrace
@[extern "lean"] opaque Lean.Parser.Tactic.simpTraceArgsRest : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpa : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpa
@[extern "lean"] opaque Lean.Parser.Tactic.simpaArgsRest : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.simpaUsingBang : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.simpaUsingBang
@[extern "lean"] opaque Lean.Parser.Tactic.simpaUsingBangArgsRest : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.skip : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.skip
@[extern "lean"] opaque Lean.Parser.Tactic.sleep : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.sleep
@[extern "lean"] opaque Lean.Parser.Tactic.solveByElim : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.solveByElim
@[extern "lean"] opaque Lean.Parser.Tactic.specialize : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.specialize
@[extern "lean"] opaque Lean.Parser.Tactic.split : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.split
@[extern "lean"] opaque Lean.Parser.Tactic.subst : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.subst
@[extern "lean"] opaque Lean.Parser.Tactic.substEqs : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.substEqs
@[extern "lean"] opaque Lean.Parser.Tactic.substVars : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.substVars
@[extern "lean"] opaque Lean.Parser.Tactic.suggestions : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.suggestions
@[extern "lean"] opaque Lean.Parser.Tactic.symm : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.symm
@[extern "lean"] opaque Lean.Parser.Tactic.symmSaturate : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.symmSaturate
@[extern "lean"] opaque Lean.Parser.Tactic.tacDepIfThenElse : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacDepIfThenElse
@[extern "lean"] opaque Lean.Parser.Tactic.tacIfThenElse : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacIfThenElse
@[extern "lean"] opaque Lean.Parser.Tactic.tacticAc_nf_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticAc_nf_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticAdmit : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticAdmit
@[extern "lean"] opaque Lean.Parser.Tactic.tacticAnd_intros : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticAnd_intros
@[extern "lean"] opaque Lean.Parser.Tactic.tacticApply_mod_cast_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticApply_mod_cast_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticAssumption_mod_cast_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticAssumption_mod_cast_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticBv_omega : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticBv_omega
@[extern "lean"] opaque Lean.Parser.Tactic.tacticDsimp?!_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticDsimp?!_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticErw___ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticErw___
@[extern "lean"] opaque Lean.Parser.Tactic.tacticExact_mod_cast_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticExact_mod_cast_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticExfalso : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticExfalso
@[extern "lean"] opaque Lean.Parser.Tactic.«tacticExists_,,» : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.«tacticExists_,,»
@[extern "lean"] opaque Lean.Parser.Tactic.tacticHave' : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticHave'
@[extern "lean"] opaque Lean.Parser.Tactic.tacticHaveI__ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticHaveI__
@[extern "lean"] opaque Lean.Parser.Tactic.tacticHave__ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticHave__
@[extern "lean"] opaque Lean.Parser.Tactic.tacticInfer_instance : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticInfer_instance
@[extern "lean"] opaque Lean.Parser.Tactic.tacticIterate____ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticIterate____
@[extern "lean"] opaque Lean.Parser.Tactic.tacticLet'__ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticLet'__
@[extern "lean"] opaque Lean.Parser.Tactic.tacticLetI__ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticLetI__
@[extern "lean"] opaque Lean.Parser.Tactic.tacticLet__ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticLet__
@[extern "lean"] opaque Lean.Parser.Tactic.«tacticNext_=>_» : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.«tacticNext_=>_»
@[extern "lean"] opaque Lean.Parser.Tactic.tacticNofun : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticNofun
@[extern "lean"] opaque Lean.Parser.Tactic.«tacticNomatch_,,» : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.«tacticNomatch_,,»
@[extern "lean"] opaque Lean.Parser.Tactic.tacticNorm_cast__ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticNorm_cast__
@[extern "lean"] opaque Lean.Parser.Tactic.tacticRefine_lift'_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticRefine_lift'_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticRefine_lift_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticRefine_lift_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticRepeat_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticRepeat_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticRfl : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticRfl
@[extern "lean"] opaque Lean.Parser.Tactic.tacticRfl' : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticRfl'
@[extern "lean"] opaque Lean.Parser.Tactic.tacticRw_mod_cast___ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticRw_mod_cast___
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimp?!_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimp?!_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimp_all?!_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimp_all?!_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimpa!_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimpa!_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimpa!__1 : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimpa!__1
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimpa?!_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimpa?!_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimpa?!__1 : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimpa?!__1
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimpa?_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimpa?_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSimpa?__1 : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSimpa?__1
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSorry : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSorry
@[extern "lean"] opaque Lean.Parser.Tactic.tacticStop_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticStop_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticSuffices_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticSuffices_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticTrivial : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticTrivial
@[extern "lean"] opaque Lean.Parser.Tactic.tacticTry_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticTry_
@[extern "lean"] opaque Lean.Parser.Tactic.tacticUnhygienic_ : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tacticUnhygienic_
@[extern "lean"] opaque Lean.Parser.Tactic.«tactic_<;>_» : Lean.TrailingParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.«tactic_<;>_»
@[extern "lean"] opaque Lean.Parser.Tactic.traceMessage : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.traceMessage
@[extern "lean"] opaque Lean.Parser.Tactic.traceState : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.traceState
@[extern "lean"] opaque Lean.Parser.Tactic.tryResult : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tryResult
@[extern "lean"] opaque Lean.Parser.Tactic.tryTrace : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tryTrace
@[extern "lean"] opaque Lean.Parser.Tactic.tryTraceWith : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.tryTraceWith
@[extern "lean"] opaque Lean.Parser.Tactic.unfold : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.unfold
@[extern "lean"] opaque Lean.Parser.Tactic.valConfigItem : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.Tactic.withAnnotateState : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.withAnnotateState
@[extern "lean"] opaque Lean.Parser.Tactic.withImplicit : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.withImplicit
@[extern "lean"] opaque Lean.Parser.Tactic.withReducible : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.withReducible
@[extern "lean"] opaque Lean.Parser.Tactic.withReducibleAndInstances : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.withReducibleAndInstances
@[extern "lean"] opaque Lean.Parser.Tactic.withUnfoldingAll : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.withUnfoldingAll
@[extern "lean"] opaque Lean.Parser.Tactic.withUnfoldingNone : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.Parser.Tactic.withUnfoldingNone
@[extern "lean"] opaque Lean.Parser.cbvSimprocEval : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.cbvSimprocPattern : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.cbvSimprocPattern
@[extern "lean"] opaque Lean.Parser.checkSimp : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.checkSimp
@[extern "lean"] opaque Lean.Parser.checkSimpFailure : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.checkSimpFailure
@[extern "lean"] opaque Lean.Parser.checkTactic : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.checkTactic
@[extern "lean"] opaque Lean.Parser.checkTacticFailure : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.checkTacticFailure
@[extern "lean"] opaque Lean.Parser.colon : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonA : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonD : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonEq : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonEqA : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonEqD : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonEqR : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonEqS : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonR : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.colonS : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.commandSeal__ : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.commandSeal__
@[extern "lean"] opaque Lean.Parser.commandUnseal__ : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.commandUnseal__
@[extern "lean"] opaque Lean.Parser.«command_Cbv_simproc_decl_(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command_Cbv_simproc_decl_(_):=_»
@[extern "lean"] opaque Lean.Parser.«command_Dsimproc_decl_(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command_Dsimproc_decl_(_):=_»
@[extern "lean"] opaque Lean.Parser.«command_Grind_propagator___(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command_Grind_propagator___(_):=_»
@[extern "lean"] opaque Lean.Parser.«command_Simproc_decl_(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command_Simproc_decl_(_):=_»
@[extern "lean"] opaque Lean.Parser.«command__Cbv_simproc____(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command__Cbv_simproc____(_):=_»
@[extern "lean"] opaque Lean.Parser.«command__Dsimproc__[_]_(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command__Dsimproc__[_]_(_):=_»
@[extern "lean"] opaque Lean.Parser.«command__Simproc__[_]_(_):=_» : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.«command__Simproc__[_]_(_):=_»
@[extern "lean"] opaque Lean.Parser.discrTreeKeyCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.discrTreeKeyCmd
@[extern "lean"] opaque Lean.Parser.discrTreeSimpKeyCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.discrTreeSimpKeyCmd
@[extern "lean"] opaque Lean.Parser.equal : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.equalA : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.equalD : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.equalR : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.equalS : Lean.ParserDescr
@[extern "lean"] opaque Lean.Parser.resetGrindAttrs : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.resetGrindAttrs
@[extern "lean"] opaque Lean.Parser.simprocPattern : Lean.ParserDescr
attribute [attr_parser 1000] Lean.Parser.simprocPattern
@[extern "lean"] opaque Lean.Parser.timeCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.Parser.timeCmd
@[extern "lean"] opaque Lean.binderIdent : Lean.ParserDescr
@[extern "lean"] opaque Lean.«binderPred<_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred<_»
@[extern "lean"] opaque Lean.«binderPred>_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred>_»
@[extern "lean"] opaque Lean.«binderPred∈_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred∈_»
@[extern "lean"] opaque Lean.«binderPred∉_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred∉_»
@[extern "lean"] opaque Lean.«binderPred≠_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred≠_»
@[extern "lean"] opaque Lean.«binderPred≤_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred≤_»
@[extern "lean"] opaque Lean.«binderPred≥_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred≥_»
@[extern "lean"] opaque Lean.«binderPred⊂_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred⊂_»
@[extern "lean"] opaque Lean.«binderPred⊃_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred⊃_»
@[extern "lean"] opaque Lean.«binderPred⊆_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred⊆_»
@[extern "lean"] opaque Lean.«binderPred⊇_» : Lean.ParserDescr
attribute [binderPred_parser 1000] Lean.«binderPred⊇_»
@[extern "lean"] opaque Lean.bracketedExplicitBinders : Lean.ParserDescr
@[extern "lean"] opaque Lean.byElab : Lean.ParserDescr
attribute [term_parser 1000] Lean.byElab
@[extern "lean"] opaque Lean.calc : Lean.ParserDescr
attribute [term_parser 1000] Lean.calc
@[extern "lean"] opaque Lean.calcFirstStep : Lean.ParserDescr
@[extern "lean"] opaque Lean.calcStep : Lean.ParserDescr
@[extern "lean"] opaque Lean.calcSteps : Lean.ParserDescr
@[extern "lean"] opaque Lean.calcTactic : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.calcTactic
@[extern "lean"] opaque Lean.cdot : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.cdot
@[extern "lean"] opaque Lean.cdotTk : Lean.ParserDescr
@[extern "lean"] opaque Lean.«command__Unif_hint____Where_|_-⊢__» : Lean.ParserDescr
attribute [command_parser 1000] Lean.«command__Unif_hint____Where_|_-⊢__»
@[extern "lean"] opaque Lean.command_code_action : Lean.ParserDescr
attribute [attr_parser 1000] Lean.command_code_action
@[extern "lean"] opaque Lean.convCalc_ : Lean.ParserDescr
attribute [conv_parser 1000] Lean.convCalc_
@[extern "lean"] opaque Lean.deprecated : Lean.ParserDescr
attribute [attr_parser 1000] Lean.deprecated
@[extern "lean"] opaque Lean.deprecatedTypeChanged : Lean.ParserDescr
@[extern "lean"] opaque Lean.deprecated_arg : Lean.ParserDescr
attribute [attr_parser 1000] Lean.deprecated_arg
@[extern "lean"] opaque Lean.«doElemTrace[_]__» : Lean.ParserDescr
attribute [doElem_parser 1000] Lean.«doElemTrace[_]__»
@[extern "lean"] opaque Lean.explicitBinders : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.guardMsgsCmd
@[extern "lean"] opaque Lean.guardMsgsFilter : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsFilterAction : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsFilterSeverity : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsOrdering : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsOrderingArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsPositions : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsPositionsArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsSpec : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsSpecElt : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsSubstring : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsWhitespace : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardMsgsWhitespaceArg : Lean.ParserDescr
@[extern "lean"] opaque Lean.guardPanicCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.guardPanicCmd
@[extern "lean"] opaque Lean.includeStr : Lean.ParserDescr
attribute [term_parser 1000] Lean.includeStr
@[extern "lean"] opaque Lean.infoTreesCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.infoTreesCmd
@[extern "lean"] opaque Lean.modCast : Lean.ParserDescr
attribute [term_parser 1000] Lean.modCast
@[extern "lean"] opaque Lean.reduceCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.reduceCmd
@[extern "lean"] opaque Lean.reduceConfig : Lean.ParserDescr
@[extern "lean"] opaque Lean.runCmd : Lean.ParserDescr
attribute [command_parser 1000] Lean.runCmd
@[extern "lean"] opaque Lean.runElab : Lean.ParserDescr
attribute [command_parser 1000] Lean.runElab
@[extern "lean"] opaque Lean.runMeta : Lean.ParserDescr
attribute [command_parser 1000] Lean.runMeta
@[extern "lean"] opaque Lean.solveTactic : Lean.ParserDescr
attribute [tactic_parser 1000] Lean.solveTactic
@[extern "lean"] opaque Lean.suggest_for : Lean.ParserDescr
attribute [attr_parser 1000] Lean.suggest_for
@[extern "lean"] opaque Lean.termEval_prec_ : Lean.ParserDescr
attribute [term_parser 1000] Lean.termEval_prec_
@[extern "lean"] opaque Lean.termEval_prio_ : Lean.ParserDescr
attribute [term_parser 1000] Lean.termEval_prio_
@[extern "lean"] opaque Lean.termM!_ : Lean.ParserDescr
attribute [term_parser 1000] Lean.termM!_
@[extern "lean"] opaque Lean.«termMacro.trace[_]_» : Lean.ParserDescr
attribute [term_parser 1000] Lean.«termMacro.trace[_]_»
@[extern "lean"] opaque Lean.«termSatisfies_binder_pred%__» : Lean.ParserDescr
attribute [term_parser 1000] Lean.«termSatisfies_binder_pred%__»
@[extern "lean"] opaque Lean.«term_Matches_|» : Lean.TrailingParserDescr
attribute [term_parser 1000] Lean.«term_Matches_|»
@[extern "lean"] opaque Lean.«term∀__,_» : Lean.ParserDescr
attribute [term_parser 1000] Lean.«term∀__,_»
@[extern "lean"] opaque Lean.«term∃__,_» : Lean.ParserDescr
attribute [term_parser 1000] Lean.«term∃__,_»
@[extern "lean"] opaque Lean.unbracketedExplicitBinders : Lean.ParserDescr
@[extern "lean"] opaque Lean.unifConstraint : Lean.ParserDescr
@[extern "lean"] opaque Lean.unifConstraintElem : Lean.ParserDescr
@[extern "lean"] opaque Lean.univ_out_params : Lean.ParserDescr
attribute [attr_parser 1000] Lean.univ_out_params
@[extern "lean"] opaque Lean.withAnnotateTerm : Lean.ParserDescr
attribute [term_parser 1000] Lean.withAnnotateTerm
@[extern "lean"] opaque List.tacticSizeOf_list_dec : Lean.ParserDescr
attribute [tactic_parser 1000] List.tacticSizeOf_list_dec
@[extern "lean"] opaque List.«term_<+:_» : Lean.TrailingParserDescr
attribute [term_parser 1000] List.«term_<+:_»
@[extern "lean"] opaque List.«term_<+_» : Lean.TrailingParserDescr
namespace List
attribute [scoped term_parser 1000] List.«term_<+_»
end List
@[extern "lean"] opaque List.«term_<:+:_» : Lean.TrailingParserDescr
attribute [term_parser 1000] List.«term_<:+:_»
@[extern "lean"] opaque List.«term_<:+_» : Lean.TrailingParserDescr
attribute [term_parser 1000] List.«term_<:+_»
@[extern "lean"] opaque List.«term_~_» : Lean.TrailingParserDescr
namespace List
attribute [scoped term_parser 1000] List.«term_~_»
end List
@[extern "lean"] opaque boolIfThenElse : Lean.ParserDescr
attribute [term_parser 1000] boolIfThenElse
@[extern "lean"] opaque coeFunNotation : Lean.ParserDescr
attribute [term_parser 1000] coeFunNotation
@[extern "lean"] opaque coeNotation : Lean.ParserDescr
attribute [term_parser 1000] coeNotation
@[extern "lean"] opaque coeSortNotation : Lean.ParserDescr
attribute [term_parser 1000] coeSortNotation
@[extern "lean"] opaque «prec(_)» : Lean.ParserDescr
attribute [prec_parser 1000] «prec(_)»
@[extern "lean"] opaque precArg : Lean.ParserDescr
attribute [prec_parser 1000] precArg
@[extern "lean"] opaque precLead : Lean.ParserDescr
attribute [prec_parser 1000] precLead
@[extern "lean"] opaque precMax : Lean.ParserDescr
attribute [prec_parser 1000] precMax
@[extern "lean"] opaque precMin : Lean.ParserDescr
attribute [prec_parser 1000] precMin
@[extern "lean"] opaque precMin1 : Lean.ParserDescr
attribute [prec_parser 1000] precMin1
@[extern "lean"] opaque «prio(_)» : Lean.ParserDescr
attribute [prio_parser 1000] «prio(_)»
@[extern "lean"] opaque prioDefault : Lean.ParserDescr
attribute [prio_parser 1000] prioDefault
@[extern "lean"] opaque prioHigh : Lean.ParserDescr
attribute [prio_parser 1000] prioHigh
@[extern "lean"] opaque prioLow : Lean.ParserDescr
attribute [prio_parser 1000] prioLow
@[extern "lean"] opaque prioMid : Lean.ParserDescr
attribute [prio_parser 1000] prioMid
@[extern "lean"] opaque rawNatLit : Lean.ParserDescr
attribute [term_parser 1000] rawNatLit
@[extern "lean"] opaque stx!_ : Lean.ParserDescr
attribute [stx_parser 1000] stx!_
@[extern "lean"] opaque «stx_*» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_*»
@[extern "lean"] opaque «stx_+» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_+»
@[extern "lean"] opaque «stx_,*» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_,*»
@[extern "lean"] opaque «stx_,*,?» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_,*,?»
@[extern "lean"] opaque «stx_,+» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_,+»
@[extern "lean"] opaque «stx_,+,?» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_,+,?»
@[extern "lean"] opaque «stx_<|>_» : Lean.TrailingParserDescr
attribute [stx_parser 1000] «stx_<|>_»
@[extern "lean"] opaque stx_? : Lean.TrailingParserDescr
attribute [stx_parser 1000] stx_?
@[extern "lean"] opaque «tacticBy_cases_:_» : Lean.ParserDescr
attribute [tactic_parser 1000] «tacticBy_cases_:_»
@[extern "lean"] opaque tacticClean_wf : Lean.ParserDescr
attribute [tactic_parser 1000] tacticClean_wf
@[extern "lean"] opaque tacticDecreasing_tactic : Lean.ParserDescr
attribute [tactic_parser 1000] tacticDecreasing_tactic
@[extern "lean"] opaque tacticDecreasing_trivial : Lean.ParserDescr
attribute [tactic_parser 1000] tacticDecreasing_trivial
@[extern "lean"] opaque tacticDecreasing_trivial_pre_omega : Lean.ParserDescr
attribute [tactic_parser 1000] tacticDecreasing_trivial_pre_omega
@[extern "lean"] opaque tacticDecreasing_with_ : Lean.ParserDescr
attribute [tactic_parser 1000] tacticDecreasing_with_
@[extern "lean"] opaque tacticDeriving_LawfulEq_tactic : Lean.ParserDescr
attribute [tactic_parser 1000] tacticDeriving_LawfulEq_tactic
@[extern "lean"] opaque tacticDeriving_LawfulEq_tactic_step : Lean.ParserDescr
attribute [tactic_parser 1000] tacticDeriving_LawfulEq_tactic_step
@[extern "lean"] opaque tacticFunext___ : Lean.ParserDescr
attribute [tactic_parser 1000] tacticFunext___
@[extern "lean"] opaque tacticGet_elem_tactic : Lean.ParserDescr
attribute [tactic_parser 1000] tacticGet_elem_tactic
@[extern "lean"] opaque tacticGet_elem_tactic_extensible : Lean.ParserDescr
attribute [tactic_parser 1000] tacticGet_elem_tactic_extensible
@[extern "lean"] opaque tacticGet_elem_tactic_trivial : Lean.ParserDescr
attribute [tactic_parser 1000] tacticGet_elem_tactic_trivial
@[extern "lean"] opaque tacticSimp_wf : Lean.ParserDescr
attribute [tactic_parser 1000] tacticSimp_wf
@[extern "lean"] opaque «tactic∎» : Lean.ParserDescr
attribute [tactic_parser 1000] «tactic∎»
@[extern "lean"] opaque term!_ : Lean.ParserDescr
attribute [term_parser 1000] term!_
@[extern "lean"] opaque «term#[_,]» : Lean.ParserDescr
attribute [term_parser 1000] «term#[_,]»
@[extern "lean"] opaque «term%[_|_]» : Lean.ParserDescr
attribute [term_parser 1000] «term%[_|_]»
@[extern "lean"] opaque «term-_» : Lean.ParserDescr
attribute [term_parser 1000] «term-_»
@[extern "lean"] opaque termDepIfThenElse : Lean.ParserDescr
attribute [term_parser 1000] termDepIfThenElse
@[extern "lean"] opaque «termExists_,_» : Lean.ParserDescr
attribute [term_parser 1000] «termExists_,_»
@[extern "lean"] opaque termIfLet : Lean.ParserDescr
attribute [term_parser 1000] termIfLet
@[extern "lean"] opaque termIfThenElse : Lean.ParserDescr
attribute [term_parser 1000] termIfThenElse
@[extern "lean"] opaque termMax_prec : Lean.ParserDescr
attribute [term_parser 1000] termMax_prec
@[extern "lean"] opaque termPrintln!__ : Lean.ParserDescr
attribute [term_parser 1000] termPrintln!__
@[extern "lean"] opaque termS!_ : Lean.ParserDescr
attribute [term_parser 1000] termS!_
@[extern "lean"] opaque termWithout_expected_type_ : Lean.ParserDescr
attribute [term_parser 1000] termWithout_expected_type_
@[extern "lean"] opaque «term[_]» : Lean.ParserDescr
attribute [term_parser 1000] «term[_]»
@[extern "lean"] opaque «term_!=_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_!=_»
@[extern "lean"] opaque «term_$__» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_$__»
@[extern "lean"] opaque «term_%_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_%_»
@[extern "lean"] opaque «term_&&&_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_&&&_»
@[extern "lean"] opaque «term_&&_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_&&_»
@[extern "lean"] opaque «term_*>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_*>_»
@[extern "lean"] opaque «term_*_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_*_»
@[extern "lean"] opaque «term_++_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_++_»
@[extern "lean"] opaque «term_+_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_+_»
@[extern "lean"] opaque «term_-_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_-_»
@[extern "lean"] opaque «term_/_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_/_»
@[extern "lean"] opaque «term_::_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_::_»
@[extern "lean"] opaque «term_<$>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<$>_»
@[extern "lean"] opaque «term_<&&>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<&&>_»
@[extern "lean"] opaque «term_<&>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<&>_»
@[extern "lean"] opaque «term_<*>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<*>_»
@[extern "lean"] opaque «term_<*_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<*_»
@[extern "lean"] opaque «term_<->_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<->_»
@[extern "lean"] opaque «term_<<<_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<<<_»
@[extern "lean"] opaque «term_<=<_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<=<_»
@[extern "lean"] opaque «term_<=_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<=_»
@[extern "lean"] opaque «term_<_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<_»
@[extern "lean"] opaque «term_<|>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<|>_»
@[extern "lean"] opaque «term_<|_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<|_»
@[extern "lean"] opaque «term_<||>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_<||>_»
@[extern "lean"] opaque «term_=<<_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_=<<_»
@[extern "lean"] opaque «term_==_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_==_»
@[extern "lean"] opaque «term_=_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_=_»
@[extern "lean"] opaque «term_>=>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_>=>_»
@[extern "lean"] opaque «term_>=_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_>=_»
@[extern "lean"] opaque «term_>>=_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_>>=_»
@[extern "lean"] opaque «term_>>>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_>>>_»
@[extern "lean"] opaque «term_>>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_>>_»
@[extern "lean"] opaque «term_>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_>_»
@[extern "lean"] opaque «term_\_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_\_»
@[extern "lean"] opaque «term_^^^_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_^^^_»
@[extern "lean"] opaque «term_^_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_^_»
@[extern "lean"] opaque «term__[_]» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term__[_]»
@[extern "lean"] opaque «term__[_]'_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term__[_]'_»
@[extern "lean"] opaque «term__[_]_!» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term__[_]_!»
@[extern "lean"] opaque «term__[_]_?» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term__[_]_?»
@[extern "lean"] opaque «term_|>_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_|>_»
@[extern "lean"] opaque «term_||_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_||_»
@[extern "lean"] opaque «term_|||_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_|||_»
@[extern "lean"] opaque «term_×'_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_×'_»
@[extern "lean"] opaque «term_×'__1» : Lean.ParserDescr
attribute [term_parser 1000] «term_×'__1»
@[extern "lean"] opaque «term_×_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_×_»
@[extern "lean"] opaque «term_×__1» : Lean.ParserDescr
attribute [term_parser 1000] «term_×__1»
@[extern "lean"] opaque «term_•_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_•_»
@[extern "lean"] opaque «term_⁻¹» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⁻¹»
@[extern "lean"] opaque «term_↔_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_↔_»
@[extern "lean"] opaque «term_∈_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∈_»
@[extern "lean"] opaque «term_∉_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∉_»
@[extern "lean"] opaque «term_∘_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∘_»
@[extern "lean"] opaque «term_∣_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∣_»
@[extern "lean"] opaque «term_∧_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∧_»
@[extern "lean"] opaque «term_∨_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∨_»
@[extern "lean"] opaque «term_∩_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∩_»
@[extern "lean"] opaque «term_∪_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_∪_»
@[extern "lean"] opaque «term_≈_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_≈_»
@[extern "lean"] opaque «term_≍_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_≍_»
@[extern "lean"] opaque «term_≠_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_≠_»
@[extern "lean"] opaque «term_≤_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_≤_»
@[extern "lean"] opaque «term_≥_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_≥_»
@[extern "lean"] opaque «term_⊂_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⊂_»
@[extern "lean"] opaque «term_⊃_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⊃_»
@[extern "lean"] opaque «term_⊆_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⊆_»
@[extern "lean"] opaque «term_⊇_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⊇_»
@[extern "lean"] opaque «term_⊕'_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⊕'_»
@[extern "lean"] opaque «term_⊕_» : Lean.TrailingParserDescr
attribute [term_parser 1000] «term_⊕_»
@[extern "lean"] opaque «term{_:_//_}» : Lean.ParserDescr
attribute [term_parser 1000] «term{_:_//_}»
@[extern "lean"] opaque «term{_}» : Lean.ParserDescr
attribute [term_parser 1000] «term{_}»
@[extern "lean"] opaque «term{}» : Lean.ParserDescr
attribute [term_parser 1000] «term{}»
@[extern "lean"] opaque «term~~~_» : Lean.ParserDescr
attribute [term_parser 1000] «term~~~_»
@[extern "lean"] opaque «term¬_» : Lean.ParserDescr
attribute [term_parser 1000] «term¬_»
@[extern "lean"] opaque «termΣ'_,_» : Lean.ParserDescr
attribute [term_parser 1000] «termΣ'_,_»
@[extern "lean"] opaque «termΣ_,_» : Lean.ParserDescr
attribute [term_parser 1000] «termΣ_,_»
@[extern "lean"] opaque «term‹_›» : Lean.ParserDescr
attribute [term_parser 1000] «term‹_›»
@[extern "lean"] opaque «term∃_,_» : Lean.ParserDescr
attribute [term_parser 1000] «term∃_,_»
@[extern "lean"] opaque «term∅» : Lean.ParserDescr
attribute [term_parser 1000] «term∅»
@[extern "lean"] opaque «term∎» : Lean.ParserDescr
attribute [term_parser 1000] «term∎»

@[extern "lean"] opaque Array._aux_Init_Data_Array_Mem___macroRules_Array_tacticArray_mem_dec_1 : Lean.Macro
attribute [macro Array.tacticArray_mem_dec] Array._aux_Init_Data_Array_Mem___macroRules_Array_tacticArray_mem_dec_1
@[extern "lean"] opaque Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial] Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_1
@[extern "lean"] opaque Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
attribute [macro tacticDecreasing_trivial] Array._aux_Init_Data_Array_Mem___macroRules_tacticDecreasing_trivial_2
@[extern "lean"] opaque Array.«_aux_Init_Data_Array_Perm___macroRules_Array_term_~__1» : Lean.Macro
attribute [macro Array.«term_~_»] Array.«_aux_Init_Data_Array_Perm___macroRules_Array_term_~__1»
@[extern "lean"] opaque Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[_:_]_1» : Lean.Macro
attribute [macro Array.«term__[_:_]»] Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[_:_]_1»
@[extern "lean"] opaque Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[_:]_1» : Lean.Macro
attribute [macro Array.«term__[_:]»] Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[_:]_1»
@[extern "lean"] opaque Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[:_]_1» : Lean.Macro
attribute [macro Array.«term__[:_]»] Array.«_aux_Init_Data_Array_Subarray___macroRules_Array_term__[:_]_1»
@[extern "lean"] opaque Bool.«_aux_Init_Data_Bool___macroRules_Bool_term_^^__1» : Lean.Macro
attribute [macro Bool.«term_^^_»] Bool.«_aux_Init_Data_Bool___macroRules_Bool_term_^^__1»
@[extern "lean"] opaque Fin._aux_Init_GetElem___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] Fin._aux_Init_GetElem___macroRules_tacticGet_elem_tactic_extensible_1
@[extern "lean"] opaque Int.«_aux_Init_Data_Int_Basic___macroRules_Int_term-[_+1]_1» : Lean.Macro
attribute [macro Int.«term-[_+1]»] Int.«_aux_Init_Data_Int_Basic___macroRules_Int_term-[_+1]_1»
@[extern "lean"] opaque Lean.Elab.Tactic.Ext._aux_Init_Ext___macroRules_Lean_Elab_Tactic_Ext_tacticExt1____1 : Lean.Macro
attribute [macro Lean.Elab.Tactic.Ext.tacticExt1___] Lean.Elab.Tactic.Ext._aux_Init_Ext___macroRules_Lean_Elab_Tactic_Ext_tacticExt1____1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_allGoals_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.allGoals] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_allGoals_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_anyGoals_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.anyGoals] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_anyGoals_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.case] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case'_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.case'] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_case'_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convApply__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convApply_] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convApply__1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convArgs_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convArgs] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convArgs_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convDone_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convDone] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convDone_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convErw___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convErw__] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convErw___1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convIntro____1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convIntro___] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convIntro____1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convLeft_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convLeft] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convLeft_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convNext__=>__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.«convNext__=>_»] Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convNext__=>__1»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRepeat__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convRepeat_] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRepeat__1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRfl_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convRfl] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRfl_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRight_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convRight] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRight_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRw___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convRw__] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convRw___1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTrace_state_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convTrace_state] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTrace_state_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTry__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.convTry_] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_convTry__1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv_<;>__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.«conv_<;>_»] Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv_<;>__1»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv·__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.«conv·_»] Lean.Parser.Tactic.Conv.«_aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_conv·__1»
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_failIfSuccess_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.failIfSuccess] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_failIfSuccess_1
@[extern "lean"] opaque Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_focus_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Conv.focus] Lean.Parser.Tactic.Conv._aux_Init_Conv___macroRules_Lean_Parser_Tactic_Conv_focus_1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindAdmit_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.grindAdmit] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindAdmit_1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindExact__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.grindExact_] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindExact__1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindRepeat__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.grindRepeat_] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindRepeat__1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindTry__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.grindTry_] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grindTry__1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«_aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grind_<;>__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.«grind_<;>_»] Lean.Parser.Tactic.Grind.«_aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grind_<;>__1»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind.«_aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grind·__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.«grind·_»] Lean.Parser.Tactic.Grind.«_aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_grind·__1»
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_symIntroLight_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.symIntroLight] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_symIntroLight_1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_symIntrosLight_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.symIntrosLight] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_symIntrosLight_1
@[extern "lean"] opaque Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_use_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.Grind.use] Lean.Parser.Tactic.Grind._aux_Init_Grind_Interactive___macroRules_Lean_Parser_Tactic_Grind_use_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_constructorBang_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.constructorBang] Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_constructorBang_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_declareSimpLikeTactic_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.declareSimpLikeTactic] Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_declareSimpLikeTactic_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_tacticErw____1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticErw___] Lean.Parser.Tactic._aux_Init_Meta___macroRules_Lean_Parser_Tactic_tacticErw____1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacDepIfThenElse_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacDepIfThenElse] Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacDepIfThenElse_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacIfThenElse_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacIfThenElse] Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacIfThenElse_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticApply_mod_cast__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticApply_mod_cast_] Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticApply_mod_cast__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticExact_mod_cast__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticExact_mod_cast_] Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticExact_mod_cast__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticIterate_____1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticIterate____] Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticIterate_____1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticRw_mod_cast____1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRw_mod_cast___] Lean.Parser.Tactic._aux_Init_TacticsExtra___macroRules_Lean_Parser_Tactic_tacticRw_mod_cast____1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_by?_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.by?] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_by?_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_letrec_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.letrec] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_letrec_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_mpureIntroMacro_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.mpureIntroMacro] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_mpureIntroMacro_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_mrenameIMacro_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.mrenameIMacro] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_mrenameIMacro_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwSeq_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.rwSeq] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwSeq_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwaAtLegacyLocation_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.rwaAtLegacyLocation] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_rwaAtLegacyLocation_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_showTermElab_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.showTermElab] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_showTermElab_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAc_nf__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticAc_nf_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAc_nf__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAdmit_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticAdmit] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAdmit_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAnd_intros_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticAnd_intros] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAnd_intros_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAssumption_mod_cast__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticAssumption_mod_cast_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticAssumption_mod_cast__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticBv_omega_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticBv_omega] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticBv_omega_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticDsimp?!__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticDsimp?!_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticDsimp?!__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExfalso_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticExfalso] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExfalso_1
@[extern "lean"] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExists_,,_1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.«tacticExists_,,»] Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticExists_,,_1»
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHaveI___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticHaveI__] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHaveI___1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticHave__] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave___1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave'_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticHave'] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticHave'_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticInfer_instance_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticInfer_instance] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticInfer_instance_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLetI___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticLetI__] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLetI___1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticLet__] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet___1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet'___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticLet'__] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticLet'___1
@[extern "lean"] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNext_=>__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.«tacticNext_=>_»] Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNext_=>__1»
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNofun_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticNofun] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNofun_1
@[extern "lean"] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNomatch_,,_1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.«tacticNomatch_,,»] Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNomatch_,,_1»
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNorm_cast___1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticNorm_cast__] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticNorm_cast___1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRefine_lift_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift'__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRefine_lift'_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRefine_lift'__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRfl] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_2 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRfl] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_2
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_3 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRfl] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl_3
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl'_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRfl'] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticRfl'_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimp_all?!__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimp_all?!_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimp_all?!__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimp?!__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimp?!_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimp?!__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimpa!_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimpa!__1] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa!__1_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimpa?_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimpa?__1] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?__1_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?!__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimpa?!_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?!__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?!__1_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSimpa?!__1] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSimpa?!__1_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSorry_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSorry] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSorry_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticStop__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticStop_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticStop__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSuffices__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticSuffices_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticSuffices__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTrivial] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_2 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTrivial] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_2
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_3 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTrivial] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_3
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_4 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTrivial] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_4
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_5 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTrivial] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_5
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_6 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTrivial] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTrivial_6
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTry__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticTry_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticTry__1
@[extern "lean"] opaque Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticUnhygienic__1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticUnhygienic_] Lean.Parser.Tactic._aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tacticUnhygienic__1
@[extern "lean"] opaque Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tactic_<;>__1» : Lean.Macro
attribute [macro Lean.Parser.Tactic.«tactic_<;>_»] Lean.Parser.Tactic.«_aux_Init_Tactics___macroRules_Lean_Parser_Tactic_tactic_<;>__1»
@[extern "lean"] opaque Lean.Parser.«_aux_Init_CbvSimproc___macroRules_Lean_Parser_command_Cbv_simproc_decl_(_):=__1» : Lean.Macro
attribute [macro Lean.Parser.«command_Cbv_simproc_decl_(_):=_»] Lean.Parser.«_aux_Init_CbvSimproc___macroRules_Lean_Parser_command_Cbv_simproc_decl_(_):=__1»
@[extern "lean"] opaque Lean.Parser.«_aux_Init_CbvSimproc___macroRules_Lean_Parser_command__Cbv_simproc____(_):=__1» : Lean.Macro
attribute [macro Lean.Parser.«command__Cbv_simproc____(_):=_»] Lean.Parser.«_aux_Init_CbvSimproc___macroRules_Lean_Parser_command__Cbv_simproc____(_):=__1»
@[extern "lean"] opaque Lean.Parser._aux_Init_Notation___macroRules_Lean_Parser_commandSeal___1 : Lean.Macro
attribute [macro Lean.Parser.commandSeal__] Lean.Parser._aux_Init_Notation___macroRules_Lean_Parser_commandSeal___1
@[extern "lean"] opaque Lean.Parser._aux_Init_Notation___macroRules_Lean_Parser_commandUnseal___1 : Lean.Macro
attribute [macro Lean.Parser.commandUnseal__] Lean.Parser._aux_Init_Notation___macroRules_Lean_Parser_commandUnseal___1
@[extern "lean"] opaque Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command_Dsimproc_decl_(_):=__1» : Lean.Macro
attribute [macro Lean.Parser.«command_Dsimproc_decl_(_):=_»] Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command_Dsimproc_decl_(_):=__1»
@[extern "lean"] opaque Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command_Simproc_decl_(_):=__1» : Lean.Macro
attribute [macro Lean.Parser.«command_Simproc_decl_(_):=_»] Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command_Simproc_decl_(_):=__1»
@[extern "lean"] opaque Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command__Dsimproc__[_]_(_):=__1» : Lean.Macro
attribute [macro Lean.Parser.«command__Dsimproc__[_]_(_):=_»] Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command__Dsimproc__[_]_(_):=__1»
@[extern "lean"] opaque Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command__Simproc__[_]_(_):=__1» : Lean.Macro
attribute [macro Lean.Parser.«command__Simproc__[_]_(_):=_»] Lean.Parser.«_aux_Init_Simproc___macroRules_Lean_Parser_command__Simproc__[_]_(_):=__1»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___1» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___1»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___10» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___10»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___11» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___11»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___2» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___2»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___3» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___3»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___4» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___4»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___5» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___5»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___6» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___6»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___7» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___7»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___8» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___8»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___9» : Lean.Macro
attribute [macro Lean.«termSatisfies_binder_pred%__»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___9»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∀__,__1» : Lean.Macro
attribute [macro Lean.«term∀__,_»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∀__,__1»
@[extern "lean"] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∃__,__1» : Lean.Macro
attribute [macro Lean.«term∃__,_»] Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∃__,__1»
@[extern "lean"] opaque Lean.«_aux_Init_Data_List_Notation___macroRules_term[_]_1» : Lean.Macro
attribute [macro «term[_]»] Lean.«_aux_Init_Data_List_Notation___macroRules_term[_]_1»
@[extern "lean"] opaque Lean.«_aux_Init_MacroTrace___macroRules_Lean_termMacro.trace[_]__1» : Lean.Macro
attribute [macro Lean.«termMacro.trace[_]_»] Lean.«_aux_Init_MacroTrace___macroRules_Lean_termMacro.trace[_]__1»
@[extern "lean"] opaque Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_addPrec_1 : Lean.Macro
attribute [macro Lean.Parser.Syntax.addPrec] Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_addPrec_1
@[extern "lean"] opaque Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_addPrio_1 : Lean.Macro
attribute [macro Lean.Parser.Syntax.addPrio] Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_addPrio_1
@[extern "lean"] opaque Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_subPrec_1 : Lean.Macro
attribute [macro Lean.Parser.Syntax.subPrec] Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_subPrec_1
@[extern "lean"] opaque Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_subPrio_1 : Lean.Macro
attribute [macro Lean.Parser.Syntax.subPrio] Lean._aux_Init_Meta___macroRules_Lean_Parser_Syntax_subPrio_1
@[extern "lean"] opaque Lean._aux_Init_Meta___macroRules_Lean_termEval_prec__1 : Lean.Macro
attribute [macro Lean.termEval_prec_] Lean._aux_Init_Meta___macroRules_Lean_termEval_prec__1
@[extern "lean"] opaque Lean._aux_Init_Meta___macroRules_Lean_termEval_prio__1 : Lean.Macro
attribute [macro Lean.termEval_prio_] Lean._aux_Init_Meta___macroRules_Lean_termEval_prio__1
@[extern "lean"] opaque Lean.«_aux_Init_NotationExtra___macroRules_Lean_command__Unif_hint____Where_|_-⊢___1» : Lean.Macro
attribute [macro Lean.«command__Unif_hint____Where_|_-⊢__»] Lean.«_aux_Init_NotationExtra___macroRules_Lean_command__Unif_hint____Where_|_-⊢___1»
@[extern "lean"] opaque Lean._aux_Init_NotationExtra___macroRules_Lean_convCalc__1 : Lean.Macro
attribute [macro Lean.convCalc_] Lean._aux_Init_NotationExtra___macroRules_Lean_convCalc__1
@[extern "lean"] opaque Lean._aux_Init_NotationExtra___macroRules_Lean_solveTactic_1 : Lean.Macro
attribute [macro Lean.solveTactic] Lean._aux_Init_NotationExtra___macroRules_Lean_solveTactic_1
@[extern "lean"] opaque Lean.«_aux_Init_NotationExtra___macroRules_Lean_term_Matches_|_1» : Lean.Macro
attribute [macro Lean.«term_Matches_|»] Lean.«_aux_Init_NotationExtra___macroRules_Lean_term_Matches_|_1»
@[extern "lean"] opaque List._aux_Init_Data_List_BasicAux___macroRules_List_tacticSizeOf_list_dec_1 : Lean.Macro
attribute [macro List.tacticSizeOf_list_dec] List._aux_Init_Data_List_BasicAux___macroRules_List_tacticSizeOf_list_dec_1
@[extern "lean"] opaque List._aux_Init_Data_List_BasicAux___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial] List._aux_Init_Data_List_BasicAux___macroRules_tacticDecreasing_trivial_1
@[extern "lean"] opaque List.«_aux_Init_Data_List_Basic___macroRules_List_term_<+__1» : Lean.Macro
attribute [macro List.«term_<+_»] List.«_aux_Init_Data_List_Basic___macroRules_List_term_<+__1»
@[extern "lean"] opaque List.«_aux_Init_Data_List_Basic___macroRules_List_term_<+:__1» : Lean.Macro
attribute [macro List.«term_<+:_»] List.«_aux_Init_Data_List_Basic___macroRules_List_term_<+:__1»
@[extern "lean"] opaque List.«_aux_Init_Data_List_Basic___macroRules_List_term_<:+__1» : Lean.Macro
attribute [macro List.«term_<:+_»] List.«_aux_Init_Data_List_Basic___macroRules_List_term_<:+__1»
@[extern "lean"] opaque List.«_aux_Init_Data_List_Basic___macroRules_List_term_<:+:__1» : Lean.Macro
attribute [macro List.«term_<:+:_»] List.«_aux_Init_Data_List_Basic___macroRules_List_term_<:+:__1»
@[extern "lean"] opaque List.«_aux_Init_Data_List_Basic___macroRules_List_term_~__1» : Lean.Macro
attribute [macro List.«term_~_»] List.«_aux_Init_Data_List_Basic___macroRules_List_term_~__1»
@[extern "lean"] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial] Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_1
@[extern "lean"] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
attribute [macro tacticDecreasing_trivial] Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_2
@[extern "lean"] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_3 : Lean.Macro
attribute [macro tacticDecreasing_trivial] Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_3
@[extern "lean"] opaque Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_4 : Lean.Macro
attribute [macro tacticDecreasing_trivial] Std._aux_Init_Data_Iterators_Basic___macroRules_tacticDecreasing_trivial_4
@[extern "lean"] opaque Std._aux_Init_Data_Range_Polymorphic_Basic___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] Std._aux_Init_Data_Range_Polymorphic_Basic___macroRules_tacticGet_elem_tactic_extensible_1
@[extern "lean"] opaque Std.«_aux_Init_Data_Slice_Notation___macroRules_term__[_]_1» : Lean.Macro
attribute [macro «term__[_]»] Std.«_aux_Init_Data_Slice_Notation___macroRules_term__[_]_1»
@[extern "lean"] opaque String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial] String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_1
@[extern "lean"] opaque String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
attribute [macro tacticDecreasing_trivial] String.Legacy.Iterator._aux_Init_Data_String_Iterator___macroRules_tacticDecreasing_trivial_2
@[extern "lean"] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial] String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_1
@[extern "lean"] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
attribute [macro tacticDecreasing_trivial] String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_2
@[extern "lean"] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_3 : Lean.Macro
attribute [macro tacticDecreasing_trivial] String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_3
@[extern "lean"] opaque String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_4 : Lean.Macro
attribute [macro tacticDecreasing_trivial] String._aux_Init_Data_String_Termination___macroRules_tacticDecreasing_trivial_4
@[extern "lean"] opaque «_aux_Init_ByCases___macroRules_tacticBy_cases_:__1» : Lean.Macro
attribute [macro «tacticBy_cases_:_»] «_aux_Init_ByCases___macroRules_tacticBy_cases_:__1»
@[extern "lean"] opaque «_aux_Init_ByCases___macroRules_tacticBy_cases_:__2» : Lean.Macro
attribute [macro «tacticBy_cases_:_»] «_aux_Init_ByCases___macroRules_tacticBy_cases_:__2»
@[extern "lean"] opaque «_aux_Init_Control_Basic___macroRules_term_<&&>__1» : Lean.Macro
attribute [macro «term_<&&>_»] «_aux_Init_Control_Basic___macroRules_term_<&&>__1»
@[extern "lean"] opaque «_aux_Init_Control_Basic___macroRules_term_<&>__1» : Lean.Macro
attribute [macro «term_<&>_»] «_aux_Init_Control_Basic___macroRules_term_<&>__1»
@[extern "lean"] opaque «_aux_Init_Control_Basic___macroRules_term_<=<__1» : Lean.Macro
attribute [macro «term_<=<_»] «_aux_Init_Control_Basic___macroRules_term_<=<__1»
@[extern "lean"] opaque «_aux_Init_Control_Basic___macroRules_term_<||>__1» : Lean.Macro
attribute [macro «term_<||>_»] «_aux_Init_Control_Basic___macroRules_term_<||>__1»
@[extern "lean"] opaque «_aux_Init_Control_Basic___macroRules_term_=<<__1» : Lean.Macro
attribute [macro «term_=<<_»] «_aux_Init_Control_Basic___macroRules_term_=<<__1»
@[extern "lean"] opaque «_aux_Init_Control_Basic___macroRules_term_>=>__1» : Lean.Macro
attribute [macro «term_>=>_»] «_aux_Init_Control_Basic___macroRules_term_>=>__1»
@[extern "lean"] opaque _aux_Init_Core___macroRules_Lean_Parser_Tactic_tacticRfl_1 : Lean.Macro
attribute [macro Lean.Parser.Tactic.tacticRfl] _aux_Init_Core___macroRules_Lean_Parser_Tactic_tacticRfl_1
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_↔__1» : Lean.Macro
attribute [macro «term_↔_»] «_aux_Init_Core___macroRules_term_↔__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_∩__1» : Lean.Macro
attribute [macro «term_∩_»] «_aux_Init_Core___macroRules_term_∩__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_∪__1» : Lean.Macro
attribute [macro «term_∪_»] «_aux_Init_Core___macroRules_term_∪__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_≈__1» : Lean.Macro
attribute [macro «term_≈_»] «_aux_Init_Core___macroRules_term_≈__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_≠__1» : Lean.Macro
attribute [macro «term_≠_»] «_aux_Init_Core___macroRules_term_≠__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_≠__2» : Lean.Macro
attribute [macro «term_≠_»] «_aux_Init_Core___macroRules_term_≠__2»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_⊂__1» : Lean.Macro
attribute [macro «term_⊂_»] «_aux_Init_Core___macroRules_term_⊂__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_⊃__1» : Lean.Macro
attribute [macro «term_⊃_»] «_aux_Init_Core___macroRules_term_⊃__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_⊆__1» : Lean.Macro
attribute [macro «term_⊆_»] «_aux_Init_Core___macroRules_term_⊆__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_⊇__1» : Lean.Macro
attribute [macro «term_⊇_»] «_aux_Init_Core___macroRules_term_⊇__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_⊕__1» : Lean.Macro
attribute [macro «term_⊕_»] «_aux_Init_Core___macroRules_term_⊕__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_⊕'__1» : Lean.Macro
attribute [macro «term_⊕'_»] «_aux_Init_Core___macroRules_term_⊕'__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_!=__1» : Lean.Macro
attribute [macro «term_!=_»] «_aux_Init_Core___macroRules_term_!=__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_!=__2» : Lean.Macro
attribute [macro «term_!=_»] «_aux_Init_Core___macroRules_term_!=__2»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_<->__1» : Lean.Macro
attribute [macro «term_<->_»] «_aux_Init_Core___macroRules_term_<->__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term_\__1» : Lean.Macro
attribute [macro «term_\_»] «_aux_Init_Core___macroRules_term_\__1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term∅_1» : Lean.Macro
attribute [macro «term∅»] «_aux_Init_Core___macroRules_term∅_1»
@[extern "lean"] opaque «_aux_Init_Core___macroRules_term{}_1» : Lean.Macro
attribute [macro «term{}»] «_aux_Init_Core___macroRules_term{}_1»
@[extern "lean"] opaque «_aux_Init_Data_Array_Basic___macroRules_term#[_,]_1» : Lean.Macro
attribute [macro «term#[_,]»] «_aux_Init_Data_Array_Basic___macroRules_term#[_,]_1»
@[extern "lean"] opaque _aux_Init_Data_Range_Basic___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] _aux_Init_Data_Range_Basic___macroRules_tacticGet_elem_tactic_extensible_1
@[extern "lean"] opaque _aux_Init_Data_Range_Polymorphic_GetElemTactic___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] _aux_Init_Data_Range_Polymorphic_GetElemTactic___macroRules_tacticGet_elem_tactic_extensible_1
@[extern "lean"] opaque _aux_Init_Data_ToString_Macro___macroRules_termS!__1 : Lean.Macro
attribute [macro termS!_] _aux_Init_Data_ToString_Macro___macroRules_termS!__1
@[extern "lean"] opaque «_aux_Init_GetElem___macroRules_term__[_]_1» : Lean.Macro
attribute [macro «term__[_]»] «_aux_Init_GetElem___macroRules_term__[_]_1»
@[extern "lean"] opaque «_aux_Init_GetElem___macroRules_term__[_]_!_1» : Lean.Macro
attribute [macro «term__[_]_!»] «_aux_Init_GetElem___macroRules_term__[_]_!_1»
@[extern "lean"] opaque «_aux_Init_GetElem___macroRules_term__[_]_?_1» : Lean.Macro
attribute [macro «term__[_]_?»] «_aux_Init_GetElem___macroRules_term__[_]_?_1»
@[extern "lean"] opaque «_aux_Init_GetElem___macroRules_term__[_]'__1» : Lean.Macro
attribute [macro «term__[_]'_»] «_aux_Init_GetElem___macroRules_term__[_]'__1»
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_1 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_1
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_1 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic_step] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_1
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_2 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic_step] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_2
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_3 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic_step] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_3
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_4 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic_step] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_4
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_5 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic_step] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_5
@[extern "lean"] opaque _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_6 : Lean.Macro
attribute [macro tacticDeriving_LawfulEq_tactic_step] _aux_Init_LawfulBEqTactics___macroRules_tacticDeriving_LawfulEq_tactic_step_6
@[extern "lean"] opaque _aux_Init_NotationExtra___macroRules_tacticFunext____1 : Lean.Macro
attribute [macro tacticFunext___] _aux_Init_NotationExtra___macroRules_tacticFunext____1
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_termExists_,__1» : Lean.Macro
attribute [macro «termExists_,_»] «_aux_Init_NotationExtra___macroRules_termExists_,__1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_term_×__1_1» : Lean.Macro
attribute [macro «term_×__1»] «_aux_Init_NotationExtra___macroRules_term_×__1_1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_term_×'__1_1» : Lean.Macro
attribute [macro «term_×'__1»] «_aux_Init_NotationExtra___macroRules_term_×'__1_1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_termΣ_,__1» : Lean.Macro
attribute [macro «termΣ_,_»] «_aux_Init_NotationExtra___macroRules_termΣ_,__1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_termΣ'_,__1» : Lean.Macro
attribute [macro «termΣ'_,_»] «_aux_Init_NotationExtra___macroRules_termΣ'_,__1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_term∃_,__1» : Lean.Macro
attribute [macro «term∃_,_»] «_aux_Init_NotationExtra___macroRules_term∃_,__1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_term%[_|_]_1» : Lean.Macro
attribute [macro «term%[_|_]»] «_aux_Init_NotationExtra___macroRules_term%[_|_]_1»
@[extern "lean"] opaque «_aux_Init_NotationExtra___macroRules_term{_}_1» : Lean.Macro
attribute [macro «term{_}»] «_aux_Init_NotationExtra___macroRules_term{_}_1»
@[extern "lean"] opaque _aux_Init_Notation___macroRules_boolIfThenElse_1 : Lean.Macro
attribute [macro boolIfThenElse] _aux_Init_Notation___macroRules_boolIfThenElse_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_precArg_1 : Lean.Macro
attribute [macro precArg] _aux_Init_Notation___macroRules_precArg_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_precLead_1 : Lean.Macro
attribute [macro precLead] _aux_Init_Notation___macroRules_precLead_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_precMax_1 : Lean.Macro
attribute [macro precMax] _aux_Init_Notation___macroRules_precMax_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_precMin1_1 : Lean.Macro
attribute [macro precMin1] _aux_Init_Notation___macroRules_precMin1_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_precMin_1 : Lean.Macro
attribute [macro precMin] _aux_Init_Notation___macroRules_precMin_1
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_prec(_)_1» : Lean.Macro
attribute [macro «prec(_)»] «_aux_Init_Notation___macroRules_prec(_)_1»
@[extern "lean"] opaque _aux_Init_Notation___macroRules_prioDefault_1 : Lean.Macro
attribute [macro prioDefault] _aux_Init_Notation___macroRules_prioDefault_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_prioHigh_1 : Lean.Macro
attribute [macro prioHigh] _aux_Init_Notation___macroRules_prioHigh_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_prioLow_1 : Lean.Macro
attribute [macro prioLow] _aux_Init_Notation___macroRules_prioLow_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_prioMid_1 : Lean.Macro
attribute [macro prioMid] _aux_Init_Notation___macroRules_prioMid_1
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_prio(_)_1» : Lean.Macro
attribute [macro «prio(_)»] «_aux_Init_Notation___macroRules_prio(_)_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_*_1» : Lean.Macro
attribute [macro «stx_*»] «_aux_Init_Notation___macroRules_stx_*_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_+_1» : Lean.Macro
attribute [macro «stx_+»] «_aux_Init_Notation___macroRules_stx_+_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_,*_1» : Lean.Macro
attribute [macro «stx_,*»] «_aux_Init_Notation___macroRules_stx_,*_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_,*,?_1» : Lean.Macro
attribute [macro «stx_,*,?»] «_aux_Init_Notation___macroRules_stx_,*,?_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_,+_1» : Lean.Macro
attribute [macro «stx_,+»] «_aux_Init_Notation___macroRules_stx_,+_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_,+,?_1» : Lean.Macro
attribute [macro «stx_,+,?»] «_aux_Init_Notation___macroRules_stx_,+,?_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_stx_<|>__1» : Lean.Macro
attribute [macro «stx_<|>_»] «_aux_Init_Notation___macroRules_stx_<|>__1»
@[extern "lean"] opaque _aux_Init_Notation___macroRules_stx_?_1 : Lean.Macro
attribute [macro stx_?] _aux_Init_Notation___macroRules_stx_?_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_stx!__1 : Lean.Macro
attribute [macro stx!_] _aux_Init_Notation___macroRules_stx!__1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_termDepIfThenElse_1 : Lean.Macro
attribute [macro termDepIfThenElse] _aux_Init_Notation___macroRules_termDepIfThenElse_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_termIfLet_1 : Lean.Macro
attribute [macro termIfLet] _aux_Init_Notation___macroRules_termIfLet_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_termIfThenElse_1 : Lean.Macro
attribute [macro termIfThenElse] _aux_Init_Notation___macroRules_termIfThenElse_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_termMax_prec_1 : Lean.Macro
attribute [macro termMax_prec] _aux_Init_Notation___macroRules_termMax_prec_1
@[extern "lean"] opaque _aux_Init_Notation___macroRules_termWithout_expected_type__1 : Lean.Macro
attribute [macro termWithout_expected_type_] _aux_Init_Notation___macroRules_termWithout_expected_type__1
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_•__1» : Lean.Macro
attribute [macro «term_•_»] «_aux_Init_Notation___macroRules_term_•__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_•__2» : Lean.Macro
attribute [macro «term_•_»] «_aux_Init_Notation___macroRules_term_•__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_⁻¹_1» : Lean.Macro
attribute [macro «term_⁻¹»] «_aux_Init_Notation___macroRules_term_⁻¹_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_∈__1» : Lean.Macro
attribute [macro «term_∈_»] «_aux_Init_Notation___macroRules_term_∈__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_∉__1» : Lean.Macro
attribute [macro «term_∉_»] «_aux_Init_Notation___macroRules_term_∉__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_∘__1» : Lean.Macro
attribute [macro «term_∘_»] «_aux_Init_Notation___macroRules_term_∘__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_∣__1» : Lean.Macro
attribute [macro «term_∣_»] «_aux_Init_Notation___macroRules_term_∣__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_∧__1» : Lean.Macro
attribute [macro «term_∧_»] «_aux_Init_Notation___macroRules_term_∧__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_∨__1» : Lean.Macro
attribute [macro «term_∨_»] «_aux_Init_Notation___macroRules_term_∨__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_≍__1» : Lean.Macro
attribute [macro «term_≍_»] «_aux_Init_Notation___macroRules_term_≍__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_≤__1» : Lean.Macro
attribute [macro «term_≤_»] «_aux_Init_Notation___macroRules_term_≤__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_≤__2» : Lean.Macro
attribute [macro «term_≤_»] «_aux_Init_Notation___macroRules_term_≤__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_≥__1» : Lean.Macro
attribute [macro «term_≥_»] «_aux_Init_Notation___macroRules_term_≥__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_≥__2» : Lean.Macro
attribute [macro «term_≥_»] «_aux_Init_Notation___macroRules_term_≥__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_$___1» : Lean.Macro
attribute [macro «term_$__»] «_aux_Init_Notation___macroRules_term_$___1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_%__1» : Lean.Macro
attribute [macro «term_%_»] «_aux_Init_Notation___macroRules_term_%__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_%__2» : Lean.Macro
attribute [macro «term_%_»] «_aux_Init_Notation___macroRules_term_%__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_&&__1» : Lean.Macro
attribute [macro «term_&&_»] «_aux_Init_Notation___macroRules_term_&&__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_&&&__1» : Lean.Macro
attribute [macro «term_&&&_»] «_aux_Init_Notation___macroRules_term_&&&__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_&&&__2» : Lean.Macro
attribute [macro «term_&&&_»] «_aux_Init_Notation___macroRules_term_&&&__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_*__1» : Lean.Macro
attribute [macro «term_*_»] «_aux_Init_Notation___macroRules_term_*__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_*__2» : Lean.Macro
attribute [macro «term_*_»] «_aux_Init_Notation___macroRules_term_*__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_*>__1» : Lean.Macro
attribute [macro «term_*>_»] «_aux_Init_Notation___macroRules_term_*>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_+__1» : Lean.Macro
attribute [macro «term_+_»] «_aux_Init_Notation___macroRules_term_+__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_+__2» : Lean.Macro
attribute [macro «term_+_»] «_aux_Init_Notation___macroRules_term_+__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_++__1» : Lean.Macro
attribute [macro «term_++_»] «_aux_Init_Notation___macroRules_term_++__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_++__2» : Lean.Macro
attribute [macro «term_++_»] «_aux_Init_Notation___macroRules_term_++__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_-__1» : Lean.Macro
attribute [macro «term_-_»] «_aux_Init_Notation___macroRules_term_-__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_-__2» : Lean.Macro
attribute [macro «term_-_»] «_aux_Init_Notation___macroRules_term_-__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_/__1» : Lean.Macro
attribute [macro «term_/_»] «_aux_Init_Notation___macroRules_term_/__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_/__2» : Lean.Macro
attribute [macro «term_/_»] «_aux_Init_Notation___macroRules_term_/__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_::__1» : Lean.Macro
attribute [macro «term_::_»] «_aux_Init_Notation___macroRules_term_::__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<__1» : Lean.Macro
attribute [macro «term_<_»] «_aux_Init_Notation___macroRules_term_<__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<__2» : Lean.Macro
attribute [macro «term_<_»] «_aux_Init_Notation___macroRules_term_<__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<$>__1» : Lean.Macro
attribute [macro «term_<$>_»] «_aux_Init_Notation___macroRules_term_<$>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<*__1» : Lean.Macro
attribute [macro «term_<*_»] «_aux_Init_Notation___macroRules_term_<*__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<*>__1» : Lean.Macro
attribute [macro «term_<*>_»] «_aux_Init_Notation___macroRules_term_<*>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<<<__1» : Lean.Macro
attribute [macro «term_<<<_»] «_aux_Init_Notation___macroRules_term_<<<__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<=__1» : Lean.Macro
attribute [macro «term_<=_»] «_aux_Init_Notation___macroRules_term_<=__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<=__2» : Lean.Macro
attribute [macro «term_<=_»] «_aux_Init_Notation___macroRules_term_<=__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<|__1» : Lean.Macro
attribute [macro «term_<|_»] «_aux_Init_Notation___macroRules_term_<|__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_<|>__1» : Lean.Macro
attribute [macro «term_<|>_»] «_aux_Init_Notation___macroRules_term_<|>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_=__1» : Lean.Macro
attribute [macro «term_=_»] «_aux_Init_Notation___macroRules_term_=__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_=__2» : Lean.Macro
attribute [macro «term_=_»] «_aux_Init_Notation___macroRules_term_=__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_==__1» : Lean.Macro
attribute [macro «term_==_»] «_aux_Init_Notation___macroRules_term_==__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_==__2» : Lean.Macro
attribute [macro «term_==_»] «_aux_Init_Notation___macroRules_term_==__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>__1» : Lean.Macro
attribute [macro «term_>_»] «_aux_Init_Notation___macroRules_term_>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>__2» : Lean.Macro
attribute [macro «term_>_»] «_aux_Init_Notation___macroRules_term_>__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>=__1» : Lean.Macro
attribute [macro «term_>=_»] «_aux_Init_Notation___macroRules_term_>=__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>=__2» : Lean.Macro
attribute [macro «term_>=_»] «_aux_Init_Notation___macroRules_term_>=__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>>__1» : Lean.Macro
attribute [macro «term_>>_»] «_aux_Init_Notation___macroRules_term_>>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>>=__1» : Lean.Macro
attribute [macro «term_>>=_»] «_aux_Init_Notation___macroRules_term_>>=__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_>>>__1» : Lean.Macro
attribute [macro «term_>>>_»] «_aux_Init_Notation___macroRules_term_>>>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_^__1» : Lean.Macro
attribute [macro «term_^_»] «_aux_Init_Notation___macroRules_term_^__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_^__2» : Lean.Macro
attribute [macro «term_^_»] «_aux_Init_Notation___macroRules_term_^__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_^^^__1» : Lean.Macro
attribute [macro «term_^^^_»] «_aux_Init_Notation___macroRules_term_^^^__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_^^^__2» : Lean.Macro
attribute [macro «term_^^^_»] «_aux_Init_Notation___macroRules_term_^^^__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_|>__1» : Lean.Macro
attribute [macro «term_|>_»] «_aux_Init_Notation___macroRules_term_|>__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_||__1» : Lean.Macro
attribute [macro «term_||_»] «_aux_Init_Notation___macroRules_term_||__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_|||__1» : Lean.Macro
attribute [macro «term_|||_»] «_aux_Init_Notation___macroRules_term_|||__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_|||__2» : Lean.Macro
attribute [macro «term_|||_»] «_aux_Init_Notation___macroRules_term_|||__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_×__1» : Lean.Macro
attribute [macro «term_×_»] «_aux_Init_Notation___macroRules_term_×__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term_×'__1» : Lean.Macro
attribute [macro «term_×'_»] «_aux_Init_Notation___macroRules_term_×'__1»
@[extern "lean"] opaque _aux_Init_Notation___macroRules_term!__1 : Lean.Macro
attribute [macro term!_] _aux_Init_Notation___macroRules_term!__1
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term-__1» : Lean.Macro
attribute [macro «term-_»] «_aux_Init_Notation___macroRules_term-__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term-__2» : Lean.Macro
attribute [macro «term-_»] «_aux_Init_Notation___macroRules_term-__2»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term{_:_//_}_1» : Lean.Macro
attribute [macro «term{_:_//_}»] «_aux_Init_Notation___macroRules_term{_:_//_}_1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term~~~__1» : Lean.Macro
attribute [macro «term~~~_»] «_aux_Init_Notation___macroRules_term~~~__1»
@[extern "lean"] opaque «_aux_Init_Notation___macroRules_term¬__1» : Lean.Macro
attribute [macro «term¬_»] «_aux_Init_Notation___macroRules_term¬__1»
@[extern "lean"] opaque _aux_Init_System_IO___macroRules_termPrintln!___1 : Lean.Macro
attribute [macro termPrintln!__] _aux_Init_System_IO___macroRules_termPrintln!___1
@[extern "lean"] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_1 : Lean.Macro
attribute [macro tacticGet_elem_tactic] _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_1
@[extern "lean"] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_1 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_1
@[extern "lean"] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_2 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_2
@[extern "lean"] opaque _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_3 : Lean.Macro
attribute [macro tacticGet_elem_tactic_extensible] _aux_Init_Tactics___macroRules_tacticGet_elem_tactic_extensible_3
@[extern "lean"] opaque «_aux_Init_Tactics___macroRules_term‹_›_1» : Lean.Macro
attribute [macro «term‹_›»] «_aux_Init_Tactics___macroRules_term‹_›_1»
@[extern "lean"] opaque «_aux_Init_Try___macroRules_tactic∎_1» : Lean.Macro
attribute [macro «tactic∎»] «_aux_Init_Try___macroRules_tactic∎_1»
@[extern "lean"] opaque «_aux_Init_Try___macroRules_term∎_1» : Lean.Macro
attribute [macro «term∎»] «_aux_Init_Try___macroRules_term∎_1»
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticClean_wf_1 : Lean.Macro
attribute [macro tacticClean_wf] _aux_Init_WFTactics___macroRules_tacticClean_wf_1
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_tactic_1 : Lean.Macro
attribute [macro tacticDecreasing_tactic] _aux_Init_WFTactics___macroRules_tacticDecreasing_tactic_1
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial] _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_1
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_2 : Lean.Macro
attribute [macro tacticDecreasing_trivial] _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_2
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_3 : Lean.Macro
attribute [macro tacticDecreasing_trivial] _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_3
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_1 : Lean.Macro
attribute [macro tacticDecreasing_trivial_pre_omega] _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_1
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_2 : Lean.Macro
attribute [macro tacticDecreasing_trivial_pre_omega] _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_2
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_3 : Lean.Macro
attribute [macro tacticDecreasing_trivial_pre_omega] _aux_Init_WFTactics___macroRules_tacticDecreasing_trivial_pre_omega_3
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticDecreasing_with__1 : Lean.Macro
attribute [macro tacticDecreasing_with_] _aux_Init_WFTactics___macroRules_tacticDecreasing_with__1
@[extern "lean"] opaque _aux_Init_WFTactics___macroRules_tacticSimp_wf_1 : Lean.Macro
attribute [macro tacticSimp_wf] _aux_Init_WFTactics___macroRules_tacticSimp_wf_1
