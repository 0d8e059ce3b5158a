"""The proof explorer: a widget to look at a goal, try tactics, go back, and finish the proof.

`widget` is the widget itself, `scene` what it shows, as data for the browser; `ideas` looks for
suggestions in the background, `comforts` completes what is typed, `origin` tells where the `sorry`
stands, `record` is what remains in a saved notebook, `offer` the buttons below a result, `magic` is
`%explore`. What the browser does, and how it looks, is in the folder `browser`; `bundle` makes one
script of its modules.
"""
