"""Same person: a full page over the members, with two of them side by side, the queue of pairs, and what was merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget

from opsdesk import words as all_words
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merging import Merge, Pair, Take
from opsdesk.ui.keys import typing
from opsdesk.ui.pages.members.merging import shelves
from opsdesk.ui.pages.members.merging.lists import DecidedList
from opsdesk.ui.pages.members.merging.side import MergingSide
from opsdesk.ui.pages.members.merging.sight import APART, MERGED, MergingSight
from opsdesk.ui.pages.members.merging.table import FieldTable
from opsdesk.ui.rail import COLLAPSE_BELOW
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.banner import Banner
from opsdesk.ui.widgets.buttons import Button, drop_menu
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import column, frame
from opsdesk.ui.widgets.loading import Shapes
from opsdesk.ui.widgets.panel import PanelSplit
from opsdesk.ui.widgets.toolbar import Toolbar
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView

    from opsdesk.ui.context import Context

TABLE, LIST, NOBODY = range(3)


class MergingView(QWidget):
    """`left` by the back arrow, `changed` when the rail and the status bar say something else."""

    left = Signal()
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.sight = MergingSight(context, self)
        self.table = FieldTable(self.sight, context.desk.currency)
        self.list = DecidedList(context.desk.clock)
        self.side = MergingSide(self.sight)
        self._editing = True
        self._make_toolbar()
        self._clash = Banner("", "danger")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.list)
        self._shapes = Shapes(self.table.viewport())
        self._foot = KeyLine(self.sight)
        self._clash_part = frame(column(self._clash, margins=(12, 10, 12, 10)))
        middle = column(self._clash_part, gap=0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._foot)
        self.split = PanelSplit(frame(middle, "Content"), self.side)
        whole = column(self.toolbar, gap=0)
        whole.addWidget(self.split, 1)
        self.setLayout(whole)
        self.sight.turned.connect(self._show)
        self.sight.chose.connect(self.changed)
        self.table.decided.connect(self.decide)
        self.list.opened.connect(lambda _index: self.decide())

    def _make_toolbar(self) -> None:
        self.toolbar = Toolbar(self.tr("Same person?"))
        self.toolbar.add_back(self.tr("All members"), self.left.emit)
        self.why = Button(self.tr("Why"), "info", clicked=lambda: self.split.toggle())
        self.skip = Button(self.tr("Skip"), kind="ghost", key="S", clicked=self.sight.skip)
        self.apart = Button(self.tr("Keep apart"), "equal-not", key="X", clicked=self.sight.keep_apart)
        self.merge = Button(self.tr("Merge, next"), "git-merge", "primary", key="Enter", clicked=self.decide)
        self.again = Button(self.tr("May be one"), "undo-2", clicked=self._let_propose)
        self.shelves = Button(self.tr("Pairs"), "list-filter", clicked=self._open_shelves)
        self.toolbar.add(self.shelves, self.why, self.skip, self.apart, self.again, self.merge)

    def begin(self, members: list[int]) -> bool:
        """Compare the first of `members` with the others, or look at the proposals; answers whether it could."""
        trouble = self.sight.begin(members)
        if trouble is not None:
            self._context.notify.problem(trouble)
        return trouble is None

    def main_view(self) -> QAbstractItemView:
        """The list that J and K move in."""
        return self.table if self.sight.compares else self.list

    def take(self, take: Take) -> None:
        """1, 2, 3: this side of the current field."""
        if self.sight.comparison is not None:
            self.table.choose(take)

    def decide(self) -> None:
        """Enter: merge, take apart, or compare again."""
        one = self.list.line
        if not self.merge.isEnabled():
            return
        if self.sight.compares:
            self.sight.merge()
        elif isinstance(one, Merge):
            self.sight.take_apart(one)
        elif isinstance(one, Pair):
            self.sight.compare_again(one)
        self.main_view().setFocus()

    def _open_shelves(self) -> None:
        menu = QMenu(self)
        for one in shelves.lines(self.sight):
            menu.addAction(current().icon(one.icon), f"{one.text}\t{one.count}", one.run)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.shelves)

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        self._editing = on
        self._enable()

    def _let_propose(self) -> None:
        one = self.list.line
        if isinstance(one, Pair):
            self.sight.let_propose(one)

    def _show(self) -> None:
        sight = self.sight
        self._name_buttons()
        if sight.waits:
            self._shapes.start()
        else:
            self._shapes.stop()
        self._show_clash()
        if not sight.compares:
            self.list.show_decided(sight.merges if sight.shelf == MERGED else sight.apart)
        full = sight.waits or sight.comparison is not None or (not sight.compares and self.list.line is not None)
        if full:
            self._stack.setCurrentIndex(TABLE if sight.compares else LIST)
        else:
            self._show_nobody()
        self._foot.setVisible(sight.comparison is not None)
        self.side.setVisible(sight.compares)
        self.split.set_open(sight.compares and self.split.docked, animate=False)
        self.toolbar.set_quiet(self._quiet())
        self._enable()
        if self.isVisible() and not self._has_keyboard():
            self.take_keyboard()
        self.changed.emit()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (typing(focus) or (self.isAncestorOf(focus) and focus.isVisible()))

    def take_keyboard(self) -> None:
        """To the list in sight, or to what can be done where there is none."""
        part = self._stack.currentWidget()
        act = part.findChild(Button) if self._stack.currentIndex() == NOBODY and part is not None else None
        (act if isinstance(act, Button) else self.main_view()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_buttons(self) -> None:
        compares, merged = self.sight.compares, self.sight.shelf == MERGED
        for button in (self.skip, self.apart):
            button.setVisible(compares)
        self.why.setVisible(compares and not self.split.docked)
        self.shelves.setVisible(self.window().width() < current().px(COLLAPSE_BELOW))
        self.again.setVisible(self.sight.shelf == APART)
        many = len(self.sight.pairs) > 1
        merge = self.tr("Merge, next") if many else self.tr("Merge")
        self.merge.setText(merge if compares else self.tr("Take apart") if merged else self.tr("Compare again"))
        self.merge.set_icon("git-merge" if compares else "undo-2" if merged else "git-compare")

    def _show_clash(self) -> None:
        comparison = self.sight.comparison
        clash = comparison.clashes[0] if comparison is not None and comparison.clashes else None
        if clash is not None and comparison is not None:
            error = OpsdeskError(
                Problem.MERGE_CLASH, kind=clash.kind, mine=clash.kept, theirs=clash.other,
                kept=comparison.kept.line.name, other=comparison.other.line.name,
            )  # fmt: skip
            self._clash.set_text(all_words.problem(error))
        self._clash_part.setVisible(clash is not None)

    def _enable(self) -> None:
        sight = self.sight
        pair = sight.comparison is not None
        self.skip.setEnabled(pair and len(sight.pairs) > 1)
        self.apart.setEnabled(pair and self._editing)
        self.again.setEnabled(self._editing and self.list.line is not None)
        free = pair and not (sight.comparison and sight.comparison.clashes)
        self.merge.setEnabled(self._editing and (free if sight.compares else self.list.line is not None))

    def _quiet(self) -> str:
        sight = self.sight
        count = figures.number(len(sight.pairs))
        if sight.waits:
            return self.tr("looking for members who may be one…")
        if sight.shelf == MERGED:
            return self.tr("{count} merged").replace("{count}", figures.number(len(sight.merges)))
        if sight.shelf == APART:
            return self.tr("{count} pairs kept apart").replace("{count}", count)
        if sight.pair is None:
            return ""
        text = self.tr("pair {at} of {count}").replace("{count}", count)
        return text.replace("{at}", figures.number(sight.at + 1))

    def _show_nobody(self) -> None:
        while self._stack.count() > NOBODY:
            old = self._stack.widget(NOBODY)
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        texts = {
            MERGED: (self.tr("Nothing is merged"), self.tr("A merge stands here until you take it apart.")),
            APART: (self.tr("Nobody is kept apart"), self.tr("Pairs that are never the same stand here.")),
        }
        calm = (
            self.tr("Nobody looks like another one here"),
            self.tr("Pairs are found by accounts, phones, remarks, alike names in one group, and names that few bear."),
        )
        title, about = texts.get(self.sight.shelf, calm)
        act = EmptyAct(self.tr("All members"), self.left.emit, "users")
        part = EmptyState("calm", title, about, act)
        self._stack.addWidget(part)
        self._stack.setCurrentWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()


class KeyLine(QWidget):
    """The keys of the table, and how many fields differ."""

    def __init__(self, sight: MergingSight) -> None:
        super().__init__()
        self._sight = sight
        self.setFixedHeight(current().px(38))
        sight.turned.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        font, ink, edge = theme.font("small"), theme.color("text.tertiary"), theme.color("border.default")
        middle, x = self.height() // 2, theme.px(18)
        right = self.width() - theme.px(18)
        count = len(self._sight.differing)
        said = self.tr("%n field(s) differ", "", count) if count else self.tr("nothing differs")
        wide = draw.advance(said, font)
        spot = QRect(right - wide, 0, wide + 2, self.height())
        draw.text(painter, spot, said, font, theme.color("text.secondary" if count else "text.tertiary"))
        if count:
            draw.icon(painter, QRect(spot.left() - theme.px(20), 0, theme.px(14), self.height()), "triangle-alert",
                      "semantic.warning.text", 14)  # fmt: skip
        limit = spot.left() - theme.px(30)
        for keys, text in (
            (("1",), self.tr("left")), (("2",), self.tr("right")), (("3",), self.tr("both, where it can")),
            (("J", "K"), self.tr("next field")),
        ):  # fmt: skip
            need = sum(draw.key_width(key) + theme.px(5) for key in keys) + draw.advance(text, font) + theme.px(18)
            if x + need > limit:
                break
            for key in keys:
                x += draw.key_width(key)
                draw.key_hint(painter, x, middle, key, ink, edge)
                x += theme.px(5)
            x += draw.text(painter, QRect(x + theme.px(2), 0, limit - x, self.height()), text, font, ink)
            x += theme.px(18)
