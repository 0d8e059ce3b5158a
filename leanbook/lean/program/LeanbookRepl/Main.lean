prelude
import LeanbookRepl.Loop

/-- Where `lean --run` begins. The arguments are the files of the three channels. -/
def main (arguments : List String) : IO UInt32 := LeanbookRepl.run arguments
