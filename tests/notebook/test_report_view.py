"""Reports and lists of suggestions, as a notebook shows them."""

from __future__ import annotations

import leanbook as lb
from leanbook.notebook.report_view import report_html, report_text
from leanbook.notebook.suggestions import list_html, list_text

CODE = """\
-- <script>alert(1)</script>
theorem second (p q : Prop) (h : p ∧ q) : q := by
  sorry

theorem wrong : 1 = 2 := by
  sorry
"""


def test_a_report() -> None:
    report = lb.prove(CODE, budget_s=3, progress=False)
    assert (report.proved, report.total) == (1, 2)
    html, text = report_html(report), report_text(report)
    assert "1 of 2 proved" in html
    assert "✓" not in html
    assert "<script" not in html
    assert "theorem wrong : 1 = 2 := by\n  sorry" in text


def test_a_list_of_suggestions() -> None:
    with lb.Session() as session:
        state = session.check("example (p q : Prop) (h : p ∧ q) : q := by sorry").sorries[0]
        found = lb.suggest(state)
    assert found[0].status == "closes"
    assert "closes the goal" in list_html(found)
    assert found[0].tactic in list_text(found)
    assert "No suggestion" in list_html(lb.Suggestions(problems=["the model is gone"]))
    assert "the model is gone" in list_text(lb.Suggestions(problems=["the model is gone"]))
