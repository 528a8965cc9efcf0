"""The tiers of Insights: moves down that wait, the months, and the numbers of the rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from opsdesk import words
from opsdesk.domain.errors import OpsdeskError
from opsdesk.ui.pages.insights.tiers.months import Months
from opsdesk.ui.pages.insights.tiers.rule import RuleForm
from opsdesk.ui.pages.insights.tiers.waiting import Waiting
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.tiers import Demotion, MonthOfTiers, RuleEffect, TierRule
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

HEARD = ("member", "membership", "shop_order", "activity", "touch", "tier_change", "tier_hold", "tier_rule")
_CARD = (18, 14, 18, 16)


@dataclass(frozen=True, slots=True)
class _Answers:
    waiting: list[Demotion]
    months: list[MonthOfTiers]
    rule: TierRule


def _ask(desk: Desk) -> _Answers:
    return _Answers(desk.tiers.waiting(), desk.tiers.months(), desk.tiers.rule())


class TiersView(QWidget):
    """Everything is read and weighed by jobs; what she answers is one step that can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rule: TierRule | None = None
        self.waiting, self.months, self.form = Waiting(), Months(), RuleForm()
        months = column(SectionHeader(self.tr("Months"), self.tr("who moved")), self.months, None, gap=8, margins=_CARD)
        left = column(frame(column(self.waiting, gap=0, margins=_CARD), "Card"), frame(months, "Card"), None, gap=12)
        right = column(frame(column(self.form, gap=0, margins=_CARD), "Card"), None, gap=0)
        both = row(left, right, gap=12, margins=(16, 14, 16, 16))
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(column(Scroll(both), gap=0))
        self.waiting.answered.connect(self._on_answered)
        self.waiting.opened.connect(partial(context.navigate, "members"))
        self.form.asked.connect(self._on_asked)
        self.form.taken.connect(self._on_taken)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def reload(self) -> None:
        """Read who waits, the months and the rule anew."""
        self._context.jobs.latest("tiers", partial(_ask, self._context.desk), self._show)

    def _show(self, found: _Answers) -> None:
        self.waiting.show_lines(found.waiting)
        self.months.show_lines(found.months)
        if found.rule != self._rule:
            self._rule = found.rule
            self.form.show_rule(found.rule)

    def _on_answered(self, ids: list[int], yes: bool) -> None:
        tiers, count = self._context.desk.tiers, figures.number(len(ids))
        if yes:
            said = self.tr("Moved {count} members down").format(count=count)
            self._context.notify.attempt(partial(tiers.move_down, ids), said)
        else:
            said = self.tr("Kept {count} members in their tier").format(count=count)
            self._context.notify.attempt(partial(tiers.keep, ids), said)

    def _on_asked(self, rule: TierRule) -> None:
        try:
            rule.checked()
        except OpsdeskError as error:
            self.form.show_trouble(words.problem(error))
            return
        work = partial(self._context.desk.tiers.would_do, rule)
        self._context.jobs.latest("tiers.effect", work, partial(self._show_effect, rule))

    def _show_effect(self, rule: TierRule, effect: RuleEffect) -> None:
        self.form.show_effect(rule, effect)

    def _on_taken(self, rule: TierRule) -> None:
        said = self.tr("The tiers follow these numbers now")
        self._context.jobs.run(
            partial(self._context.desk.tiers.set_rule, rule),
            lambda _waiting: self._context.notify.done(said),
            self._context.notify.problem,
            writing=self.tr("Looking at everybody; editing waits"),
        )
