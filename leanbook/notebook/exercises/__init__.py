"""Exercises: a statement to prove, hints on the way, and a judge that says whether it is done.

`exercise` has what an exercise is, `files` reads chapters of them, `registry` keeps them; `grading`
judges an answer, `allowed` knows what may be in it, `hints` finds the hint that fits, `progress`
keeps what was solved, and `view` shows all of it.

For teachers, `tryout` tries exercises out before a class does, `collected` grades notebooks that
were handed in, and `sanitizing` is for nbgrader.
"""
