"""Connections: trust, value and feeling with each core and active member, and who gave more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QWidget

from opsdesk.domain.members import MemberQuery, MemberSort, Tier
from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.ui.keys import Key
from opsdesk.ui.log_touch import LogTouchDialog
from opsdesk.ui.pages.connections.feed import FeedDelegate, FeedModel
from opsdesk.ui.pages.connections.matrix import (
    BALANCE,
    EMOTIONAL,
    GIVING,
    NAME,
    OFFLINE,
    TIER,
    MatrixDelegate,
    MatrixModel,
)
from opsdesk.ui.pages.page import Page
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.layouts import row as line
from opsdesk.ui.widgets.meter import Bar
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.status_bar import StatusItem
from opsdesk.ui.widgets.tables import RowList, RowTable
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.ui.wording import touches as wording

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opsdesk.domain.changes import Changes
    from opsdesk.domain.members import MemberLine
    from opsdesk.domain.touches import NewTouch, Touch
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context

DAYS = 90
FEED_LINES = 300
ICONS = {TouchClass.TRUST: "shield-check", TouchClass.VALUE: "gem", TouchClass.EMOTIONAL: "heart"}
HEARD = ("touch", "member", "invite", "tier_change", "membership")
WIDTHS = {TIER: 96, OFFLINE: 76, GIVING: 230, BALANCE: 110}
CLASS_WIDTH = 128
# In a small window the names keep their room.
NARROW_BELOW = 1080
NARROW_WIDTHS = {TIER: 88, OFFLINE: 64, GIVING: 150, BALANCE: 88}
NARROW_CLASS_WIDTH = 116


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything the page shows, read together off the main thread."""

    ids: list[int]
    feed: list[Touch]
    counts: dict[TouchKind, int]
    core: int
    coverage: dict[TouchClass, int]
    owed: int


def _ask(desk: Desk, gaps: bool, kind: TouchKind | None) -> Answers:
    query = MemberQuery(tiers=frozenset({Tier.CORE, Tier.ACTIVE}), sort=MemberSort.TIER)
    ids = desk.members.find(query)
    if gaps:
        ids = [key for key, found in desk.touches.matrix(ids).items() if any(not c.count for c in found.cells.values())]
    core, coverage = desk.touches.coverage(DAYS)
    feed = desk.touches.latest(FEED_LINES, kind=kind)
    owed = desk.members.count(MemberQuery(owed=True))
    return Answers(ids, feed, desk.touches.kind_counts(DAYS), core, coverage, owed)


class Coverage(QWidget):
    """One kind: how many of the core had a touch of it in the period."""

    def __init__(self, kind: TouchClass) -> None:
        super().__init__()
        self._name = PlainLabel(wording.touch_class(kind), weight=600)
        self._share = PlainLabel("", weight=600)
        self._share.setMinimumWidth(current().px(44))
        self._share.setAlignment(draw.RIGHT)
        self._bar = Bar(0.0, f"kind.{kind}.solid")
        self._quiet = PlainLabel("", "small", "tertiary")
        glyph = Glyph(ICONS[kind], f"kind.{kind}.solid", 20)
        beside = column(line(self._name, None, self._share), self._bar, self._quiet, gap=4)
        self.setLayout(line(glyph, beside, gap=12))

    def show_share(self, touched: int, core: int) -> None:
        share = touched / core if core else 0.0
        self._share.setText(f"{share:.0%}")
        self._bar.set_share(share)
        self._quiet.setText(self.tr("{n} of %n core member(s)", "", core).replace("{n}", str(touched)))


class ConnectionsPage(Page):
    """The matrix of three kinds, or the feed of touches; the coverage of the core above both."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("ConnectionsPage", "Connections"))
        self.toolbar.set_quiet(self.tr("core and active members, the last 90 days"))
        self._gaps = False
        self._counts: dict[TouchKind, int] = {}
        self._kind: TouchKind | None = None
        self._view = Segmented([Segment("matrix", self.tr("Matrix")), Segment("feed", self.tr("Feed"))], "matrix")
        self._view.changed.connect(self._on_view)
        self._gap_button = Button(self.tr("Gaps only"), "list-filter", clicked=self._toggle_gaps)
        log = Button(self.tr("Log touch"), "pen-line", "primary", key="L", clicked=self._log)
        self.toolbar.add(self._view, self._gap_button, log)
        self._coverage = {kind: Coverage(kind) for kind in TouchClass}
        self._owed = PlainLabel("", weight=600)
        owed_quiet = PlainLabel(self.tr("give back a little more than they give you"), "small", "tertiary")
        owed = line(Glyph("scale", "semantic.success.text", 20), column(self._owed, owed_quiet, gap=2), gap=12)
        top = line(*self._coverage.values(), owed, gap=32, margins=(20, 12, 20, 12))
        self.add(frame(top, "Content"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._matrix())
        self._stack.addWidget(self._feed())
        self._stack.addWidget(self._empty())
        self.add(self._stack, 1)
        self._reload()

    def _matrix(self) -> RowTable:
        self._model = MatrixModel(self.context.desk)
        self._table = RowTable(self.context.looks.density)
        self._table.setModel(self._model)
        delegate = MatrixDelegate(self._model, self.context.desk.clock.now())
        delegate.setParent(self._table)
        self._table.setItemDelegate(delegate)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()
        self._table.opened.connect(self._open)
        return self._table

    def _fit_columns(self) -> None:
        narrow = self.width() < current().px(NARROW_BELOW)
        classes = dict.fromkeys(range(TIER + 1, EMOTIONAL + 1), NARROW_CLASS_WIDTH if narrow else CLASS_WIDTH)
        for section, width in (classes | (NARROW_WIDTHS if narrow else WIDTHS)).items():
            self._table.setColumnWidth(section, current().px(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _feed(self) -> RowList:
        self._feed_model = FeedModel(self.context.desk)
        self._list = RowList()
        self._list.setModel(self._feed_model)
        self._list.setItemDelegate(FeedDelegate(self.context.desk.clock, self._list))
        self._list.opened.connect(self._open_touch)
        return self._list

    def _empty(self) -> EmptyState:
        return EmptyState(
            "cup",
            self.tr("Nobody is core or active yet"),
            self.tr("Star the people who matter; they stand here with what connects you."),
            EmptyAct(self.tr("Members"), lambda: self.context.navigate("members", None), "users"),
        )

    def _reload(self) -> None:
        desk, gaps, kind = self.context.desk, self._gaps, self._kind
        self.context.jobs.latest("connections", lambda: _ask(desk, gaps, kind), self._show)

    def _show(self, found: Answers) -> None:
        self._model.show(found.ids)
        self._feed_model.show(found.feed)
        for kind, cover in self._coverage.items():
            cover.show_share(found.coverage[kind], found.core)
        self._owed.setText(self.tr("%n member(s) gave more", "", found.owed))
        self._counts = found.counts
        if not found.ids and not self._gaps:
            self._stack.setCurrentIndex(2)
        else:
            self._on_view(self._view.chosen)
        self.rail_changed.emit()
        self.status_changed.emit()

    def _on_view(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == "matrix" else 1)

    def _toggle_gaps(self) -> None:
        self._gaps = not self._gaps
        self._gap_button.set_kind("primary" if self._gaps else "secondary")
        self._reload()

    def _choose_kind(self, kind: TouchKind) -> None:
        self._kind = None if self._kind is kind else kind
        self._view.choose("feed")
        self._reload()

    def _log(self) -> None:
        dialog = LogTouchDialog(self.window(), self.context)
        dialog.logged.connect(self._logged)
        dialog.ask(lambda _key: None)
        row = self._model.row_at(self._table.currentIndex().row()) if self._table.currentIndex().isValid() else None
        dialog.search.setText(row.member.name if row is not None else "")
        dialog.search.setFocus()

    def _logged(self, member: MemberLine, touch: NewTouch) -> None:
        said = self.tr("Touch logged with {name}").replace("{name}", member.name)
        self.context.notify.attempt(partial(self.context.desk.touches.log_touch, [member.id], touch), said)

    def _open(self, index: QModelIndex) -> None:
        self.context.navigate("members", self._model.ids[index.row()])

    def _open_touch(self, index: QModelIndex) -> None:
        touch: Touch = index.data(FeedModel.TOUCH)
        self.context.navigate("members", touch.member_id)

    def rail_sections(self) -> list[RailSection]:
        items = []
        for kind in TouchKind:
            number = self._counts.get(kind, 0)
            if number:
                role = f"kind.{kind.touch_class}.solid"
                items.append(
                    RailItem(
                        wording.touch_kind(kind), partial(self._choose_kind, kind), ICONS[kind.touch_class],
                        str(number), selected=kind is self._kind, icon_role=role,
                    )
                )  # fmt: skip
        return [RailSection(self.tr("Touches of 90 days"), items)] if items else []

    def status_items(self) -> list[StatusItem]:
        total = sum(self._counts.values())
        return [StatusItem(self.tr("%n touch(es) in 90 days", "", total), "heart-handshake", str(total))]

    def on_changes(self, changes: Changes) -> None:
        if changes.touches(*HEARD):
            self._reload()

    def keys(self) -> list[Key]:
        return [Key("L", self.tr("Log touch"), self._log)]

    def main_view(self) -> QAbstractItemView | None:
        return self._table if self._stack.currentIndex() == 0 else self._list
