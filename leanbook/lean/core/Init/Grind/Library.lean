/-
Chapter 105. What `grind` knows of the library.

The equations with the attribute `grind` are used whenever their left-hand side occurs. One adds
one's own in the same way, or names them in the call: `grind [foo]`.

Linear arithmetic is not part of this `grind`: use `omega` for it.
-/
prelude
import Init.Grind.Norm
import Init.Grind.Algebra
import Init.List.Attach
import Init.Extensionality

attribute [grind cases eager] And False Empty True PUnit Exists Subtype
attribute [grind ext] funext Prod.ext Subtype.ext

attribute [grind =] Option.isSome_none Option.isSome_some Option.isNone_none Option.isNone_some
  Option.getD_none Option.getD_some Option.map_none Option.map_some Option.bind_none Option.bind_some

namespace List
attribute [grind =] length_nil length_cons length_append length_map length_reverse
  nil_append cons_append append_nil append_assoc map_nil map_cons map_append map_map
  reverse_nil reverse_cons reverse_append reverse_reverse foldl_nil foldl_cons foldr_nil foldr_cons
  filter_nil mem_cons mem_append mem_map mem_reverse
attribute [grind ←] not_mem_nil
end List
