"""The roster diff: a full page over the groups, where a list is compared, answered and stored."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from opsdesk.domain.roster_diff import ChangeKind, Verdict
from opsdesk.domain.rosters import Doubt
from opsdesk.ui.pages.groups.roster_diff import texts
from opsdesk.ui.pages.groups.roster_diff.doubts import DoubtBar
from opsdesk.ui.pages.groups.roster_diff.lists import ListReader
from opsdesk.ui.pages.groups.roster_diff.side import RosterSide
from opsdesk.ui.pages.groups.roster_diff.sight import RosterSight
from opsdesk.ui.pages.groups.roster_diff.table import DiffLine, DiffList
from opsdesk.ui.rail import COLLAPSE_BELOW
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.date_field import DateField
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.widgets.layouts import column, frame, row
from opsdesk.ui.widgets.panel import PanelSplit
from opsdesk.ui.widgets.pill import PlatformBadge
from opsdesk.ui.widgets.segmented import Segment, Segmented
from opsdesk.ui.widgets.stat import StatCell, StatRow
from opsdesk.ui.widgets.text import ElidedLabel
from opsdesk.ui.widgets.toolbar import Toolbar
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from opsdesk.domain.batches import Looked
    from opsdesk.domain.groups import GroupCard
    from opsdesk.ui.context import Context

NOTHING, DIFFERENCES, SAME = range(3)
WHOLE, PART = "whole", "part"


class RosterDiffView(QWidget):
    """`left` by the back arrow or after storing, `changed` when the rail and the status bar say something else,
    `other_wanted` with a group whose list it seems to be."""

    left = Signal()
    changed = Signal()
    other_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._editing = True
        self.sight = RosterSight(context, self)
        self.list = DiffList(self.sight, context.desk.currency)
        self.side = RosterSide(context, self.sight)
        self.doubts = DoubtBar()
        self.reader = ListReader(context, self)
        self.setAcceptDrops(True)
        self._make_toolbar()
        self._make_head()
        self._make_cells()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._same())
        self._full = frame(column(self._head, self.doubts, self._cells, gap=0))
        inside = column(self._full, gap=0)
        inside.addWidget(self._stack, 1)
        self.split = PanelSplit(frame(inside, "Content"), self.side)
        whole = column(self.toolbar, gap=0)
        whole.addWidget(self.split, 1)
        self.setLayout(whole)
        self._connect()

    def _make_toolbar(self) -> None:
        self.toolbar = Toolbar(self.tr("New roster"))
        self.toolbar.add_back(self.tr("All groups"), self.left.emit)
        self.panel_button = Button(self.tr("Panel"), "eye", clicked=lambda: self.split.toggle())
        self.discard = Button(self.tr("Discard"), kind="ghost", clicked=self._discard)
        self.store_button = Button(self.tr("Store"), "check", "primary", clicked=self.store)
        self.toolbar.add(self.panel_button, self.discard, self.store_button)

    def _make_head(self) -> None:
        self._badge = PlatformBadge("wechat", 20)
        self._group = ElidedLabel("", "body_strong")
        self._against = ElidedLabel("", "small", "tertiary")
        today = self._context.desk.clock.today()
        self.day = DateField(today, today=today)
        self.day.setAccessibleName(self.tr("The day of the list"))
        self.whole = Segmented([Segment(WHOLE, self.tr("Whole list")), Segment(PART, self.tr("A part"))], WHOLE)
        line = row(self._badge, self._group, self.day, self.whole, gap=10, margins=(16, 8, 16, 8))
        line.addWidget(self._against, 1)
        self._head = frame(line, "FilterBar")

    def _make_cells(self) -> None:
        order = (ChangeKind.JOINED, ChangeKind.LEFT, ChangeKind.REJOINED, ChangeKind.RENAMED, ChangeKind.OPEN)
        self.cells = {kind: StatCell(texts.kind(kind), "", clickable=True, icon=texts.ICONS[kind],
                                     icon_role=texts.ROLES[kind]) for kind in order}  # fmt: skip
        self._unchanged = StatCell(self.tr("Unchanged"), "")
        self._cells = StatRow(*self.cells.values(), self._unchanged)

    def _nothing(self) -> QWidget:
        return EmptyState(
            "calm",
            self.tr("Paste the member list of this group"),
            self.tr("Copied names one a line, a QQ member list, or the file of a tool. You see who joined and who left"
                    " before anything is stored."),
            EmptyAct(self.tr("Paste the list"), self.reader.paste, "clipboard-paste", key="Ctrl V"),
            EmptyAct(self.tr("Choose a file"), self.reader.choose_file, "file-search"),
        )  # fmt: skip

    def _same(self) -> QWidget:
        return EmptyState(
            "calm",
            self.tr("Nobody came and nobody went"),
            self.tr("The list names the same people as the last roster. Storing it notes that they were all there."),
        )

    def _connect(self) -> None:
        sight = self.sight
        sight.turned.connect(self._show)
        sight.answered.connect(self._show_answers)
        sight.stored.connect(self.left)
        self.reader.read.connect(sight.take)
        self.list.chosen.connect(self._on_line)
        self.list.digit.connect(self.side.press)
        self.list.previewed.connect(self.next_question)
        self.list.opened.connect(lambda _index: self.split.set_open(True))
        self.side.moved.connect(self.step)
        self.day.picked.connect(self._on_day)
        self.whole.changed.connect(lambda key: sight.set_complete(key == WHOLE))
        self.doubts.confirmed.connect(sight.confirm)
        self.doubts.part_wanted.connect(lambda: sight.set_complete(False))
        self.doubts.other_wanted.connect(self._on_other)
        for kind, cell in self.cells.items():
            cell.clicked.connect(lambda kind=kind: self.list.go_to_kind(kind))

    def ask(self, card: GroupCard, looked: Looked | None = None) -> None:
        """Look at a group, with a list that was read elsewhere or the one that waits."""
        self._badge.set_platform(card.platform)
        self._group.setText(card.name)
        self.reader.group_id = card.id
        self.sight.begin(card)
        if looked is not None:
            self.sight.take(card.id, looked)

    def _show(self) -> None:
        sight = self.sight
        look, settled = sight.look, sight.settled
        shown = look is not None and settled is not None
        self._full.setVisible(shown)
        for part in (self.discard, self.store_button):
            part.setVisible(shown)
        if look is None or settled is None:
            self._stack.setCurrentIndex(NOTHING)
            self.side.hide()
            self.split.set_open(False, animate=False)
            self.toolbar.set_quiet(self._group.text())
            self.changed.emit()
            return
        name = look.looked.name or self.tr("a list")
        text = self.tr("{name}, {count} names").replace("{count}", figures.number(look.found.now or look.result.rows))
        self.toolbar.set_quiet(text.replace("{name}", name))
        self.day.set_day(date.fromisoformat(look.taken))
        self.whole.choose(WHOLE if look.complete else PART)
        self._against.setText(self._said_against())
        self.side.show()
        self._show_answers()
        differs = bool(self.list.diff.lines)
        self._stack.setCurrentIndex(DIFFERENCES if differs else SAME)
        self.split.set_open(differs and self.split.docked, animate=False)
        if differs:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said_against(self) -> str:
        look = self.sight.look
        if look is None or look.before_at is None:
            return self.tr("the first roster of this group")
        text = self.tr("compared with {day}: {count} names, {shared} shared")
        text = text.replace("{day}", texts.day(look.before_at, self._context.desk.clock))
        text = text.replace("{count}", figures.number(look.found.before))
        return text.replace("{shared}", figures.number(look.shared))

    def _show_answers(self) -> None:
        sight = self.sight
        look, settled = sight.look, sight.settled
        if look is None or settled is None:
            return
        counts = {
            ChangeKind.JOINED: len(settled.joined),
            ChangeKind.LEFT: len(settled.left),
            ChangeKind.REJOINED: len(settled.rejoined),
            ChangeKind.RENAMED: len(settled.renamed),
            ChangeKind.OPEN: len(sight.undecided()),
        }
        for kind, count in counts.items():
            self.cells[kind].set(figures.number(count))
        self._unchanged.set(figures.number(look.found.unchanged))
        self.doubts.show_doubts(sight.doubts(), look, settled.gone)
        self.list.show_lines()
        still = len(sight.undecided())
        text = self.tr("Store, leave {count} open") if still else self.tr("Store")
        self.store_button.setText(text.replace("{count}", figures.number(still)))
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.store_button.setEnabled(self._editing and self.sight.ready)
        self.discard.setEnabled(not self.sight.stores)
        self.panel_button.setVisible(self.sight.look is not None and not self.split.docked)

    def _on_line(self, line: DiffLine | None) -> None:
        self.side.show_line(line)

    def _on_day(self, day: date | None) -> None:
        if day is not None:
            self.sight.set_taken(day.isoformat())

    def _on_other(self, group_id: int) -> None:
        """The list is of another group: it goes there."""
        held = self.sight.held
        if held is not None:
            self.sight.drop()
            self.sight.take(group_id, held.looked)
            self.other_wanted.emit(group_id)

    def next_question(self) -> None:
        """Space: to the next question without an answer."""
        self.step(1)

    def step(self, by: int) -> None:
        """To the question before or behind; forward, those with an answer are passed over."""
        keys = [one.entry.handle_id for one in self.sight.questions]
        line = self.list.line
        if not keys:
            return
        at = keys.index(line.key[1]) if line is not None and line.question is not None else -1
        order = [*range(at + 1, len(keys)), *range(max(at, 0))] if by > 0 else [max(at - 1, 0)]
        still = [
            key for key in (keys[number] for number in order)
            if by < 0 or self.sight.answer_of(key).verdict is Verdict.OPEN
        ]  # fmt: skip
        if still:
            self.list.go_to(still[0])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> None:
        """Ctrl Enter: keep it, or say what waits for her answer."""
        sight = self.sight
        waiting = [one for one in sight.doubts() if one is not Doubt.IDENTICAL]
        if self.store_button.isEnabled():
            sight.store()
        elif waiting:
            self._context.notify.say(self.tr("First say what is doubtful about this list, above its differences"))

    def _discard(self) -> None:
        self.sight.drop()

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        self._editing = on
        self.side.set_editing(on)
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held:
            self.store()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.next_question()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.reader.drop(event.mimeData())
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = self.window().width() < current().px(COLLAPSE_BELOW)
        self._against.setVisible(not small)
        self._enable()
