/-
Chapter 34. Printing and reading.

Standard input and output are streams; a stream is a handful of actions, so that a program's
output can be caught as well as shown. Files are read and written through handles.
-/
prelude
import Init.Program.IO
import Init.Program.Text

/-! ## What went wrong, in words -/

/-- Errors as strings. -/
@[extern "lean"] opaque IO.Error.instToString : ToString IO.Error := ⟨fun _ => ""⟩

attribute [instance] IO.Error.instToString

/-- The error in words. -/
def IO.Error.toString (e : IO.Error) : String := ToString.toString e

/-! ## Streams -/

namespace IO

/-- What a file is opened for. -/
inductive FS.Mode where
  /-- To be read. -/
  | read
  /-- To be written anew. -/
  | write
  /-- To be written, and it must not be there yet. -/
  | writeNew
  /-- To be read and written. -/
  | readWrite
  /-- To be written at the end. -/
  | append

/-- An open file. It is closed when nobody holds it any more. -/
opaque FS.Handle : Type := Unit

/-- Something to read from or to write to. -/
structure FS.Stream where
  /-- Send off what has been written. -/
  flush : IO Unit
  /-- Up to so many bytes; none at the end. -/
  read : USize → IO ByteArray
  /-- Write bytes. -/
  write : ByteArray → IO Unit
  /-- A line with its line end; empty at the end. -/
  getLine : IO String
  /-- Write a string. -/
  putStr : String → IO Unit
  /-- Is it a terminal? -/
  isTty : BaseIO Bool

instance : Inhabited FS.Stream := ⟨⟨default, default, default, default, default, default⟩⟩

open FS

/-- Standard input. -/
@[extern "lean_get_stdin"] opaque getStdin : BaseIO FS.Stream
/-- Standard output. -/
@[extern "lean_get_stdout"] opaque getStdout : BaseIO FS.Stream
/-- Standard error. -/
@[extern "lean_get_stderr"] opaque getStderr : BaseIO FS.Stream
/-- Read from elsewhere from now on; answers where from until now. -/
@[extern "lean_get_set_stdin"] opaque setStdin : FS.Stream → BaseIO FS.Stream
/-- Print elsewhere from now on; answers where to until now. -/
@[extern "lean_get_set_stdout"] opaque setStdout : FS.Stream → BaseIO FS.Stream
/-- Report errors elsewhere from now on; answers where to until now. -/
@[extern "lean_get_set_stderr"] opaque setStderr : FS.Stream → BaseIO FS.Stream

/-- Repeat `f` until it answers with a result in place of a new state. -/
@[specialize] partial def iterate (a : α) (f : α → IO (Sum α β)) : IO β := do
  match ← f a with
  | Sum.inl a => iterate a f
  | Sum.inr b => pure b

/-- Write a string and a line end. -/
def FS.Stream.putStrLn (strm : FS.Stream) (s : String) : IO Unit := strm.putStr (s.push '\n')

/-! ## Printing -/

/-- Print a value, without a line end. -/
def print [ToString α] (s : α) : IO Unit := do
  let out ← getStdout
  out.putStr <| toString s

/-- Print a value and a line end. -/
def println [ToString α] (s : α) : IO Unit := print ((toString s).push '\n')

/-- Print a value on standard error, without a line end. -/
def eprint [ToString α] (s : α) : IO Unit := do
  let out ← getStderr
  out.putStr <| toString s

/-- Print a value and a line end on standard error. -/
def eprintln [ToString α] (s : α) : IO Unit := eprint ((toString s).push '\n')

/-- The value, or the failure as an `IO.Error`. -/
def ofExcept [ToString ε] (e : Except ε α) : IO α :=
  match e with
  | Except.ok a => pure a
  | Except.error e => throw (IO.userError (toString e))

end IO

/-! ## Files -/

/-- The path of a file. -/
structure System.FilePath where
  /-- The path as a string. -/
  toString : String

instance : Inhabited System.FilePath := ⟨⟨""⟩⟩
instance : Coe String System.FilePath := ⟨System.FilePath.mk⟩
instance : ToString System.FilePath := ⟨System.FilePath.toString⟩

/-- The path of `sub` in the folder `p`. -/
def System.FilePath.join (p sub : System.FilePath) : System.FilePath :=
  ⟨p.toString ++ "/" ++ sub.toString⟩

instance : Div System.FilePath where
  div := System.FilePath.join

instance : HDiv System.FilePath String System.FilePath where
  hDiv p sub := System.FilePath.join p ⟨sub⟩

open System (FilePath)

namespace IO
namespace FS

namespace Handle

/-- Open a file. -/
@[extern "lean_io_prim_handle_mk"] opaque mk (fn : @& FilePath) (mode : FS.Mode) : IO Handle
/-- Send off what has been written. -/
@[extern "lean_io_prim_handle_flush"] opaque flush (h : @& Handle) : IO Unit
/-- Up to so many bytes; none at the end. -/
@[extern "lean_io_prim_handle_read"] opaque read (h : @& Handle) (bytes : USize) : IO ByteArray
/-- Write bytes. -/
@[extern "lean_io_prim_handle_write"] opaque write (h : @& Handle) (buffer : @& ByteArray) : IO Unit
/-- A line with its line end; empty at the end. -/
@[extern "lean_io_prim_handle_get_line"] opaque getLine (h : @& Handle) : IO String
/-- Write a string. -/
@[extern "lean_io_prim_handle_put_str"] opaque putStr (h : @& Handle) (s : @& String) : IO Unit

/-- Write a string and a line end. -/
def putStrLn (h : Handle) (s : String) : IO Unit := h.putStr (s.push '\n')

end Handle

/-- Open a file and do something with it. -/
@[inline] def withFile (fn : FilePath) (mode : Mode) (f : Handle → IO α) : IO α :=
  Handle.mk fn mode >>= f

/-- What is in a text file. -/
@[extern "lean"] opaque readFile (fname : FilePath) : IO String
/-- The lines of a text file, without their line ends. -/
@[extern "lean"] opaque lines (fname : FilePath) : IO (Array String)

/-- Write a text file anew. -/
def writeFile (fname : FilePath) (content : String) : IO Unit := do
  let h ← Handle.mk fname Mode.write
  h.putStr content

/-- Remove a file. -/
@[extern "lean_io_remove_file"] opaque removeFile (fname : @& FilePath) : IO Unit
/-- Make a folder in a folder that exists. -/
@[extern "lean_io_create_dir"] opaque createDir : @& FilePath → IO Unit

end FS

/-- An environment variable. -/
@[extern "lean_io_getenv"] opaque getEnv (var : @& String) : BaseIO (Option String)
/-- The program that runs. -/
@[extern "lean_io_app_path"] opaque appPath : IO FilePath
/-- The folder that the program was started in. -/
@[extern "lean_io_current_dir"] opaque currentDir : IO FilePath

/-- End the process now. -/
@[extern "lean_io_exit"] opaque Process.exit : UInt8 → IO α

end IO

/-- Is there such a file or folder? -/
@[extern "lean"] opaque System.FilePath.pathExists (p : FilePath) : BaseIO Bool
/-- Is it a folder? -/
@[extern "lean"] opaque System.FilePath.isDir (p : FilePath) : BaseIO Bool

/-! ## Chance -/

namespace IO

/-- A random number from `lo` to `hi`, both included. -/
@[extern "lean"] opaque rand (lo hi : Nat) : BaseIO Nat
/-- Begin the random numbers anew; the same `n` gives the same numbers. -/
@[extern "lean"] opaque setRandSeed (n : Nat) : BaseIO Unit

end IO
