"""The proof explorer: a widget to look at a goal, try tactics, go back, and finish the proof.

`widget` is the widget itself, `scene` what it shows, as data for the browser; `ideas` looks for
suggestions in the background, `comforts` completes what is typed, `record` is what remains in a
saved notebook, `magic` is `%explore`. What the browser does is in `explorer.js`, how it looks in
`explorer.css`; both are shipped as they are written.
"""
