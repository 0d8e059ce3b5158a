/-
How terms are printed with the notation they were written in.

Written by `python -m leanbook.lean.bindings`; do not edit. It needs the constants, so it comes late.
-/
prelude
import Init.BEq
import Init.Collections
import Init.GetElem
import Init.Int.Basic
import Init.List.Basic
import Init.Program.Control
import Init.Sums

@[extern "lean"] opaque Bool._aux_Init_Data_Bool___unexpand_Bool_xor_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bool.xor] Bool._aux_Init_Data_Bool___unexpand_Bool_xor_1
@[extern "lean"] opaque Int._aux_Init_Data_Int_Basic___unexpand_Int_negSucc_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Int.negSucc] Int._aux_Init_Data_Int_Basic___unexpand_Int_negSucc_1
@[extern "lean"] opaque _aux_Init_Control_Basic___unexpand_Bind_bindLeft_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bind.bindLeft] _aux_Init_Control_Basic___unexpand_Bind_bindLeft_1
@[extern "lean"] opaque _aux_Init_Control_Basic___unexpand_Bind_kleisliLeft_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bind.kleisliLeft] _aux_Init_Control_Basic___unexpand_Bind_kleisliLeft_1
@[extern "lean"] opaque _aux_Init_Control_Basic___unexpand_Bind_kleisliRight_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bind.kleisliRight] _aux_Init_Control_Basic___unexpand_Bind_kleisliRight_1
@[extern "lean"] opaque _aux_Init_Control_Basic___unexpand_Functor_mapRev_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Functor.mapRev] _aux_Init_Control_Basic___unexpand_Functor_mapRev_1
@[extern "lean"] opaque _aux_Init_Control_Basic___unexpand_andM_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander andM] _aux_Init_Control_Basic___unexpand_andM_1
@[extern "lean"] opaque _aux_Init_Control_Basic___unexpand_orM_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander orM] _aux_Init_Control_Basic___unexpand_orM_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_EmptyCollection_emptyCollection_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander EmptyCollection.emptyCollection] _aux_Init_Core___unexpand_EmptyCollection_emptyCollection_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_EmptyCollection_emptyCollection_2 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander EmptyCollection.emptyCollection] _aux_Init_Core___unexpand_EmptyCollection_emptyCollection_2
@[extern "lean"] opaque _aux_Init_Core___unexpand_HasEquiv_Equiv_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HasEquiv.Equiv] _aux_Init_Core___unexpand_HasEquiv_Equiv_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_HasSSubset_SSubset_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HasSSubset.SSubset] _aux_Init_Core___unexpand_HasSSubset_SSubset_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_HasSubset_Subset_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HasSubset.Subset] _aux_Init_Core___unexpand_HasSubset_Subset_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_Iff_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Iff] _aux_Init_Core___unexpand_Iff_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_Iff_2 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Iff] _aux_Init_Core___unexpand_Iff_2
@[extern "lean"] opaque _aux_Init_Core___unexpand_Inter_inter_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Inter.inter] _aux_Init_Core___unexpand_Inter_inter_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_Ne_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Ne] _aux_Init_Core___unexpand_Ne_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_PSum_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander PSum] _aux_Init_Core___unexpand_PSum_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_SDiff_sdiff_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander SDiff.sdiff] _aux_Init_Core___unexpand_SDiff_sdiff_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_SSuperset_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander SSuperset] _aux_Init_Core___unexpand_SSuperset_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_Sum_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Sum] _aux_Init_Core___unexpand_Sum_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_Superset_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Superset] _aux_Init_Core___unexpand_Superset_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_Union_union_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Union.union] _aux_Init_Core___unexpand_Union_union_1
@[extern "lean"] opaque _aux_Init_Core___unexpand_bne_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander bne] _aux_Init_Core___unexpand_bne_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_And_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander And] _aux_Init_Notation___unexpand_And_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_BEq_beq_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander BEq.beq] _aux_Init_Notation___unexpand_BEq_beq_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Bind_bind_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bind.bind] _aux_Init_Notation___unexpand_Bind_bind_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Bool_and_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bool.and] _aux_Init_Notation___unexpand_Bool_and_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Bool_not_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bool.not] _aux_Init_Notation___unexpand_Bool_not_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Bool_or_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Bool.or] _aux_Init_Notation___unexpand_Bool_or_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Complement_complement_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Complement.complement] _aux_Init_Notation___unexpand_Complement_complement_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Dvd_dvd_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Dvd.dvd] _aux_Init_Notation___unexpand_Dvd_dvd_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Eq_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Eq] _aux_Init_Notation___unexpand_Eq_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Function_comp_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Function.comp] _aux_Init_Notation___unexpand_Function_comp_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Functor_map_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Functor.map] _aux_Init_Notation___unexpand_Functor_map_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_GE_ge_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander GE.ge] _aux_Init_Notation___unexpand_GE_ge_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_GE_ge_2 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander GE.ge] _aux_Init_Notation___unexpand_GE_ge_2
@[extern "lean"] opaque _aux_Init_Notation___unexpand_GT_gt_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander GT.gt] _aux_Init_Notation___unexpand_GT_gt_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HAdd_hAdd_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HAdd.hAdd] _aux_Init_Notation___unexpand_HAdd_hAdd_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HAnd_hAnd_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HAnd.hAnd] _aux_Init_Notation___unexpand_HAnd_hAnd_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HAppend_hAppend_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HAppend.hAppend] _aux_Init_Notation___unexpand_HAppend_hAppend_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HDiv_hDiv_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HDiv.hDiv] _aux_Init_Notation___unexpand_HDiv_hDiv_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HEq_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HEq] _aux_Init_Notation___unexpand_HEq_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HMod_hMod_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HMod.hMod] _aux_Init_Notation___unexpand_HMod_hMod_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HMul_hMul_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HMul.hMul] _aux_Init_Notation___unexpand_HMul_hMul_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HOr_hOr_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HOr.hOr] _aux_Init_Notation___unexpand_HOr_hOr_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HPow_hPow_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HPow.hPow] _aux_Init_Notation___unexpand_HPow_hPow_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HSMul_hSMul_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HSMul.hSMul] _aux_Init_Notation___unexpand_HSMul_hSMul_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HShiftLeft_hShiftLeft_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HShiftLeft.hShiftLeft] _aux_Init_Notation___unexpand_HShiftLeft_hShiftLeft_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HShiftRight_hShiftRight_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HShiftRight.hShiftRight] _aux_Init_Notation___unexpand_HShiftRight_hShiftRight_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HSub_hSub_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HSub.hSub] _aux_Init_Notation___unexpand_HSub_hSub_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_HXor_hXor_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander HXor.hXor] _aux_Init_Notation___unexpand_HXor_hXor_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Inv_inv_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Inv.inv] _aux_Init_Notation___unexpand_Inv_inv_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_LE_le_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander LE.le] _aux_Init_Notation___unexpand_LE_le_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_LE_le_2 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander LE.le] _aux_Init_Notation___unexpand_LE_le_2
@[extern "lean"] opaque _aux_Init_Notation___unexpand_LT_lt_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander LT.lt] _aux_Init_Notation___unexpand_LT_lt_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_List_cons_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander List.cons] _aux_Init_Notation___unexpand_List_cons_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Membership_mem_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Membership.mem] _aux_Init_Notation___unexpand_Membership_mem_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Neg_neg_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Neg.neg] _aux_Init_Notation___unexpand_Neg_neg_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Not_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Not] _aux_Init_Notation___unexpand_Not_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Or_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Or] _aux_Init_Notation___unexpand_Or_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_PProd_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander PProd] _aux_Init_Notation___unexpand_PProd_1
@[extern "lean"] opaque _aux_Init_Notation___unexpand_Prod_1 : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Prod] _aux_Init_Notation___unexpand_Prod_1
@[extern "lean"] opaque unexpandArrayEmpty : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Array.empty] unexpandArrayEmpty
@[extern "lean"] opaque unexpandEqNDRec : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Eq.ndrec] unexpandEqNDRec
@[extern "lean"] opaque unexpandEqRec : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Eq.rec] unexpandEqRec
@[extern "lean"] opaque unexpandExists : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Exists] unexpandExists
@[extern "lean"] opaque unexpandGetElem : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander GetElem.getElem] unexpandGetElem
@[extern "lean"] opaque unexpandGetElem! : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander GetElem?.getElem!] unexpandGetElem!
@[extern "lean"] opaque unexpandGetElem? : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander GetElem?.getElem?] unexpandGetElem?
@[extern "lean"] opaque unexpandIte : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander ite] unexpandIte
@[extern "lean"] opaque unexpandListCons : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander List.cons] unexpandListCons
@[extern "lean"] opaque unexpandListNil : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander List.nil] unexpandListNil
@[extern "lean"] opaque unexpandListToArray : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander List.toArray] unexpandListToArray
@[extern "lean"] opaque unexpandProdMk : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Prod.mk] unexpandProdMk
@[extern "lean"] opaque unexpandPSigma : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander PSigma] unexpandPSigma
@[extern "lean"] opaque unexpandSigma : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Sigma] unexpandSigma
@[extern "lean"] opaque unexpandSubtype : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Subtype] unexpandSubtype
@[extern "lean"] opaque unexpandUnit : Lean.PrettyPrinter.Unexpander
attribute [app_unexpander Unit.unit] unexpandUnit
