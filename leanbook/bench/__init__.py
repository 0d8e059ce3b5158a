"""Measurements of this machine, printed as ratios: `leanbook bench`.

Each module here is one benchmark; its name is what is given on the command line. It has `SUMMARY`
(one line) and `measure(say) -> list[Row]`.
"""
