"""What stands in the timeline and among the orders of a member, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.ui.pages.members.timeline import orders, timeline

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk


def test_a_figure_of_her_own_list_is_no_order_with_a_number(tea: Desk, qapp: QApplication) -> None:
    assert qapp is not None
    with tea.store.write("fill") as con:
        con.execute(
            "insert into shop_order(source, number, member_id, paid_at, paid_fen, currency, status)"
            " values ('opening', '1', 1, 1700000000, 1200000, 'CNY', 'done')"
        )
    said = ("Spent before, as your own list says", "¥12,000")
    (told,) = (line for line in timeline(tea, 1) if line.icon == "shopping-bag")
    assert (told.text, told.right) == said
    (order,) = (line for line in orders(tea, tea.members.detail(1)) if line.icon)
    assert (order.text, order.right) == said


def test_a_promise_names_its_day_as_everything_does(tea: Desk, qapp: QApplication) -> None:
    assert qapp is not None
    tea.touches.promise(1, "补寄一包茶样", "2019-03-05", mine=True)
    line = timeline(tea, 1)[1]
    assert (line.text, line.quiet) == ("补寄一包茶样", "You promised · due 5 Mar 2019")
