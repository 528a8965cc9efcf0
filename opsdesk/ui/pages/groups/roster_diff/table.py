"""The list of differences: a head a kind, a line a person with what happened and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from opsdesk.domain.roster_diff import Answer, Change, ChangeKind, Question
from opsdesk.ui.delegates import painting
from opsdesk.ui.delegates.rows import RowDelegate
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.pages.groups.roster_diff import texts
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from opsdesk.domain.roster_clues import Entry
    from opsdesk.ui.delegates.painting import Index, RowState
    from opsdesk.ui.pages.groups.roster_diff.sight import RosterSight

HEAD, ROW = 28, 36
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One line: a head where `entry` is None. `question` is what she is asked about the entry."""

    kind: ChangeKind
    entry: Entry | None = None
    was: Entry | None = None
    question: Question | None = None
    count: int = 0
    quiet: str = ""
    warns: bool = False

    @property
    def change(self) -> Change | None:
        """The line as a change of the diff."""
        return None if self.entry is None else Change(self.entry, self.was)

    @property
    def key(self) -> tuple[ChangeKind, int]:
        """What tells it from others, whatever she answers."""
        return self.kind, self.entry.handle_id if self.entry is not None else 0


def lines(sight: RosterSight) -> list[DiffLine]:
    """Everything that differs, sections in order. A question stays where it stands when she has answered."""
    look, settled = sight.look, sight.settled
    if look is None or settled is None:
        return []
    asked = {one.entry.handle_id for one in sight.questions}
    sections: dict[ChangeKind, list[DiffLine]] = {
        ChangeKind.OPEN: [DiffLine(ChangeKind.OPEN, one.entry, question=one) for one in sight.questions]
    }
    counts = {ChangeKind.OPEN: len(sight.questions)}
    for kind, changes in (
        (ChangeKind.JOINED, settled.joined),
        (ChangeKind.LEFT, settled.left),
        (ChangeKind.REJOINED, settled.rejoined),
        (ChangeKind.RENAMED, settled.renamed),
    ):
        counts[kind] = len(changes)
        sections[kind] = [DiffLine(kind, one.entry, one.was) for one in changes if one.entry.handle_id not in asked]
    found: list[DiffLine] = []
    for kind, part in sections.items():
        if part:
            warns = kind is ChangeKind.LEFT and texts.is_above(look, settled)
            quiet = texts.about(kind, look, settled)
            found += [DiffLine(kind, count=counts[kind], quiet=quiet, warns=warns), *part]
    return found


class _Model(LineModel[DiffLine]):
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) if self.lines[index.row()].entry is not None else Qt.ItemFlag.NoItemFlags


class _Delegate(RowDelegate):
    def __init__(self, model: _Model, sight: RosterSight, currency: str, parent: RowList) -> None:
        super().__init__(parent)
        self._lines, self._sight, self._currency = model, sight, currency

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, current().px(HEAD if self._lines.lines[index.row()].entry is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._lines.lines[index.row()]
        if line.entry is None:
            painter.save()
            self._paint_head(painter, QRect(option.rect), line)
            painter.restore()
        else:
            super().paint(painter, option, index)

    def _paint_head(self, painter: QPainter, rect: QRect, line: DiffLine) -> None:
        theme = current()
        painter.fillRect(rect, theme.color("surface.sunken"))
        draw.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1)
        left = rect.left() + theme.px(16)
        draw.icon(painter, QRect(left, rect.top(), theme.px(16), rect.height()), texts.ICONS[line.kind],
                  texts.ROLES[line.kind], 15)  # fmt: skip
        left += theme.px(24)
        room = QRect(left, rect.top(), rect.right() - left - theme.px(14), rect.height())
        left += painting.paint_text(painter, room, texts.kind(line.kind), weight=600) + theme.px(8)
        count = QRect(left, rect.top(), theme.px(80), rect.height())
        left += painting.paint_text(painter, count, figures.number(line.count), "text.tertiary", numbers=True)
        rest = QRect(left + theme.px(20), rect.top(), rect.right() - left - theme.px(36), rect.height())
        role = "semantic.warning.text" if line.warns else "text.tertiary"
        painting.paint_text(painter, rest, line.quiet, role, step="small", align=draw.RIGHT)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, _state: RowState) -> None:
        line, look = self._lines.lines[index.row()], self._sight.look
        entry, change = line.entry, line.change
        if entry is None or change is None or look is None:
            return
        theme, clock = current(), self._sight.clock
        left = rect.left() + theme.px(16)
        draw.icon(painter, QRect(left, rect.top(), theme.px(16), rect.height()), texts.ICONS[line.kind],
                  texts.ROLES[line.kind])  # fmt: skip
        left += theme.px(32)
        room = rect.right() - theme.px(16) - left
        who = QRect(left, rect.top(), round(room * 0.28), rect.height())
        painting.paint_avatar_name(painter, who, entry.member_id, texts.name(entry))
        middle = QRect(who.right() + theme.px(12), rect.top(), round(room * 0.32), rect.height())
        rest = QRect(middle.right() + theme.px(12), rect.top(), rect.right() - theme.px(16) - middle.right() - 12,
                     rect.height())  # fmt: skip
        if line.question is not None:
            answer = self._sight.answer_of(entry.handle_id)
            rest = self._paint_answer(painter, rest, answer)
            was = self._chosen(entry, answer)
            if was is not None:
                self._paint_names(painter, middle, was, entry)
            else:
                painting.paint_text(painter, middle, texts.guess(line.question, clock), "text.secondary")
            quiet = texts.evidence(line.question, clock, answer)
        elif line.was is not None:
            self._paint_names(painter, middle, line.was, entry)
            quiet = texts.quiet(line.kind, change, look, self._currency)
        else:
            painting.paint_text(painter, middle, texts.fact(line.kind, change, look, clock), "text.secondary")
            quiet = texts.quiet(line.kind, change, look, self._currency)
        painting.paint_text(painter, rest, quiet, "text.tertiary", step="small")

    def _chosen(self, entry: Entry, answer: Answer) -> Entry | None:
        """Whom she chose for a nickname, where that is another name."""
        settled = self._sight.settled
        renamed = settled.renamed if settled is not None and answer.was is not None else ()
        return next((one.was for one in renamed if one.entry.handle_id == entry.handle_id), None)

    def _paint_answer(self, painter: QPainter, rest: QRect, answer: Answer) -> QRect:
        """The pill at the right end; answers the room before it."""
        theme = current()
        word, tone, icon = texts.state(answer)
        wide = draw.advance(word, theme.font("small", 500)) + theme.px(34)
        spot = QRect(rest.right() + 1 - wide, rest.top(), wide, rest.height())
        painting.paint_pill(painter, spot, word, tone, icon)
        return rest.adjusted(0, 0, -wide - theme.px(10), 0)

    def _paint_names(self, painter: QPainter, room: QRect, was: Entry, now: Entry) -> None:
        theme = current()
        said = QCoreApplication.translate("RosterDiff", "was")
        left = room.left() + painting.paint_text(painter, room, said, "text.secondary") + theme.px(6)
        for part in (was, now):
            spot = QRect(left, room.top(), max(room.right() - left, 0), room.height())
            if part is was:
                spot.setWidth(min(spot.width(), round(room.width() * 0.4)))
            left += painting.paint_text(painter, spot, texts.name(part), weight=500) + theme.px(6)
            if part is was:
                draw.icon(painter, QRect(left, room.top(), theme.px(14), room.height()), "arrow-right",
                          "text.tertiary", 14)  # fmt: skip
                left += theme.px(20)


class DiffList(RowList):
    """`chosen` brings the DiffLine of the keyboard, None for none; `digit` a number key; `confirmed` for Space."""

    chosen = Signal(object)
    digit = Signal(int)

    def __init__(self, sight: RosterSight, currency: str) -> None:
        super().__init__()
        self._sight = sight
        self.diff = _Model(self, lambda line: texts.name(line.entry) if line.entry else texts.kind(line.kind))
        self.setUniformItemSizes(False)
        self.setModel(self.diff)
        self.setItemDelegate(_Delegate(self.diff, sight, currency, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(QCoreApplication.translate("RosterDiff", "What differs"))
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def line(self) -> DiffLine | None:
        """The line of the keyboard."""
        row = self.currentIndex().row()
        return self.diff.lines[row] if 0 <= row < len(self.diff.lines) else None

    def show_lines(self) -> None:
        """The differences as they are now; the current line and the scrolling stay where they can."""
        held, at = self.line, self.verticalScrollBar().value()
        found = lines(self._sight)
        self.diff.show(found)
        keys = [one.key if one.entry else None for one in found]
        row = keys.index(held.key) if held is not None and held.key in keys else self._first(found)
        if row >= 0:
            self.setCurrentIndex(self.diff.index(row))
        self.verticalScrollBar().setValue(at)
        self.chosen.emit(self.line)

    def _first(self, found: list[DiffLine]) -> int:
        return next((row for row, one in enumerate(found) if one.entry is not None), -1)

    def go_to(self, handle_id: int) -> None:
        """To the question about a nickname."""
        for row, one in enumerate(self.diff.lines):
            if one.question is not None and one.question.entry.handle_id == handle_id:
                self.setCurrentIndex(self.diff.index(row))

    def go_to_kind(self, kind: ChangeKind) -> None:
        """To the first line of a section, its head in sight."""
        for row, one in enumerate(self.diff.lines):
            if one.kind is kind and one.entry is not None:
                self.scrollTo(self.diff.index(row - 1), self.ScrollHint.PositionAtTop)
                self.setCurrentIndex(self.diff.index(row))
                return

    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if text and text in "123456789" and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit.emit(int(text))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER:
            event.ignore()  # stores, in the page
        elif text and text.isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)
