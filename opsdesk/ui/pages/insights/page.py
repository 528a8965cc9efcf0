"""Insights: who the members are, who comes and goes, and how few make most of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QWidget

from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.pages.insights.charts import CurveChart, PyramidChart, WeeksChart, number, signed
from opsdesk.ui.pages.insights.tiers import view as tiers_view
from opsdesk.ui.pages.insights.tiers.view import TiersView
from opsdesk.ui.pages.page import Page
from opsdesk.ui.widgets.buttons import Button, IconButton
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.page_tabs import PageTabs, Tab
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.stat import StatCell, StatRow
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.changes import Changes
    from opsdesk.domain.insights import Curve, Overview, PyramidStep, Week
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.insights.charts import Chart

PERIODS = (7, 30, 90, 365)
WEEKS = {7: 12, 30: 16, 90: 26, 365: 52}
HEARD = ("member", "membership", "shop_order", "activity", "touch", "tier_change")


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything the page shows, worked out together off the main thread."""

    overview: Overview
    pyramid: list[PyramidStep]
    weeks: list[Week]
    speech: Curve
    spend: Curve


def _ask(desk: Desk, days: int, group: int | None) -> Answers:
    insights = desk.insights
    return Answers(
        insights.overview(days, group),
        insights.pyramid(days),
        insights.weeks(WEEKS[days], group),
        insights.speech_curve(),
        insights.spend_curve(),
    )


class InsightsPage(Page):
    """Figures on top, three charts below; one period and one group for all that depends on them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("InsightsPage", "Insights"))
        self._days = 30
        self._group: int | None = None
        self._period = Segmented([Segment(str(days), self._period_word(days)) for days in PERIODS], "30")
        self._period.changed.connect(self._on_period)
        self._groups = Button(self.tr("All groups"), "messages-square")
        self._groups.setMenu(self._group_menu())
        self.toolbar.add(self._period, self._groups)
        self._cells = {
            "members": StatCell(self.tr("Members"), "—"),
            "spoke": StatCell(self.tr("Heard from"), "—"),
            "joined": StatCell(self.tr("Joined"), "—"),
            "left": StatCell(self.tr("Left"), "—"),
            "sales": StatCell(self.tr("Sales"), "—"),
        }
        self._pyramid, self._weeks, self._curve = PyramidChart(), WeeksChart(), CurveChart()
        self._tiers: TiersView | None = None
        self.tabs = PageTabs([Tab("overview", self.tr("Overview")), Tab("tiers", self.tr("Tiers"))], "overview")
        self.tabs.changed.connect(self._on_tab)
        self._parts = QStackedWidget()
        self._parts.addWidget(frame(column(StatRow(*self._cells.values()), self._cards(), gap=0)))
        self.add(self.tabs)
        self.add(self._parts, 1)
        self._reload()

    def _period_word(self, days: int) -> str:
        return self.tr("Year") if days == 365 else self.tr("{n} d").replace("{n}", str(days))

    def _cards(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(16, 14, 16, 16)
        grid.setSpacing(12)
        pyramid = self._card(self._pyramid, self.tr("Pyramid"), self.tr("who your members are today, not to scale"))
        weeks = self._card(self._weeks, self.tr("Joins and leaves"), self.tr("a week, as rosters show"))
        curve = self._card(self._curve, self.tr("28 rule"), self.tr("who speaks, who buys"))
        grid.addWidget(pyramid, 0, 0, 2, 1)
        grid.addWidget(weeks, 0, 1)
        grid.addWidget(curve, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(1, 1)
        return frame(grid, "Content")

    def _card(self, chart: Chart, title: str, quiet: str) -> QWidget:
        copy = IconButton("copy", self.tr("Copy as image"))
        copy.clicked.connect(lambda: self._copy(chart))
        inside = column(SectionHeader(title, quiet, copy), chart, gap=8, margins=(18, 12, 14, 14))
        return frame(inside, "Card")

    def _copy(self, chart: Chart) -> None:
        QGuiApplication.clipboard().setPixmap(chart.grab())
        self.context.notify.say(self.tr("Image copied"), "done")

    def _group_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("All groups"), lambda: self._choose_group(None, self.tr("All groups")))
        menu.addSeparator()
        for card in self.context.desk.groups.cards():
            menu.addAction(card.name.replace("&", "&&"), partial(self._choose_group, card.id, card.name))
        return menu

    def _choose_group(self, group: int | None, name: str) -> None:
        self._group = group
        self._groups.setText(" " + name.replace("&", "&&"))
        self._reload()

    def _on_period(self, key: str) -> None:
        self._days = int(key)
        self._reload()

    def _on_tab(self, key: str) -> None:
        """The tiers are made when she first wants them."""
        if key == "tiers" and self._tiers is None:
            self._tiers = TiersView(self.context)
            self._parts.addWidget(self._tiers)
        if self._tiers is not None and key == "tiers":
            self._tiers.reload()
        self._parts.setCurrentIndex(int(key == "tiers"))
        for part in (self._period, self._groups):
            part.setVisible(key == "overview")
        self._say_period()

    def reveal(self, target: object) -> None:
        """`"tiers"` or `"overview"`."""
        if isinstance(target, str):
            self.tabs.choose(target)
            self._on_tab(target)

    def commands(self) -> list[PaletteItem]:
        group = self.tr("Insights")
        return [PaletteItem(self.tr("How tiers are decided"), partial(self.reveal, "tiers"), group, "layers-2")]

    def _reload(self) -> None:
        desk, days, group = self.context.desk, self._days, self._group
        self.context.jobs.latest("insights", lambda: _ask(desk, days, group), self._show)

    def _show(self, found: Answers) -> None:
        one = found.overview
        self._cells["members"].set(number(one.members), self.tr("{n} joined").replace("{n}", signed(one.joined)))
        share = one.spoke / one.members if one.members else 0.0
        self._cells["spoke"].set(f"{share:.1%}", number(one.spoke))
        self._cells["joined"].set(number(one.joined), self._than_before(one.joined - one.joined_before))
        role = "semantic.warning.text" if one.left > one.left_before else "text.primary"
        self._cells["left"].set(number(one.left), self._than_before(one.left - one.left_before), role)
        buyers = self.tr("%n buyer(s)", "", one.buyers)
        self._cells["sales"].set(f"¥{one.sales_fen / 100:,.0f}", buyers)
        self._pyramid.show_steps(found.pyramid, self._days)
        self._weeks.show_weeks(found.weeks)
        self._curve.show_curves(found.speech, found.spend)
        self._say_period()
        self.status_changed.emit()

    def _say_period(self) -> None:
        if self.tabs.chosen == "tiers":
            self.toolbar.set_quiet(self.tr("up by itself, down with your yes"))
            return
        today = self.context.desk.clock.today()
        self.toolbar.set_quiet(self.tr("the last {n} days, to {day}").replace("{n}", str(self._days)).replace(
            "{day}", figures.short_day(today, today)))  # fmt: skip

    def _than_before(self, change: int) -> str:
        return self.tr("{n} than before").replace("{n}", signed(change))

    def status_items(self) -> list[StatusItem]:
        return [StatusItem(self.tr("worked out from the desk as it is now"), "database")]

    def on_changes(self, changes: Changes) -> None:
        if changes.touches(*HEARD):
            self._reload()
        if self._tiers is not None and changes.touches(*tiers_view.HEARD):
            self._tiers.reload()
        if changes.touches("community_group"):
            self._groups.setMenu(self._group_menu())
