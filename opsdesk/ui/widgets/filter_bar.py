"""The line under the toolbar: search, filter chips, and what can be done with the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from opsdesk.ui.widgets.search_field import SearchField


class _ChipLine(QWidget):
    """Chips in one line; those that do not fit go behind a `+3` chip, the last chip stays in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: list[Chip] = []
        self._last: Chip | None = None
        self._more = Chip("", "", "choice")
        self._more.setParent(self)
        self._more.hide()
        self._more.edited.connect(self._open_rest)
        self._hidden: list[Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current().px(26))

    def set_chips(self, chips: list[Chip], last: Chip | None) -> None:
        for old in (*self._chips, *([self._last] if self._last else [])):
            if old not in chips and old is not last:
                old.hide()
                old.deleteLater()
        self._chips, self._last = chips, last
        for chip in (*chips, *([last] if last else [])):
            chip.setParent(self)
        self.arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        """Place what fits, hide the rest behind the counting chip."""
        gap = current().px(6)
        tail = self._last.sizeHint().width() + gap if self._last else 0
        room = self.width() - tail
        x, shown = 0, 0
        for at, chip in enumerate(self._chips):
            rest = len(self._chips) - at - 1
            need = chip.sizeHint().width() + (current().px(48) if rest else 0)
            if x + need > room and (at or rest):
                break
            x += chip.sizeHint().width() + gap
            shown += 1
        self._hidden = self._chips[shown:]
        x = 0
        for chip in self._chips[:shown]:
            x = self._place(chip, x, gap)
        for chip in self._hidden:
            chip.hide()
        self._more.setVisible(bool(self._hidden))
        if self._hidden:
            self._more.set_value("", f"+{len(self._hidden)}")
            x = self._place(self._more, x, gap)
        if self._last:
            self._place(self._last, x, gap)

    def _place(self, chip: Chip, x: int, gap: int) -> int:
        size = chip.sizeHint()
        chip.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
        chip.show()
        return x + size.width() + gap

    def _open_rest(self) -> None:
        menu = QMenu(self)
        for chip in self._hidden:
            menu.addAction(chip.words.replace("&", "&&")).triggered.connect(chip.edited.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class FilterBar(QFrame):
    """46 px. `chips([...])` replaces the chips; `add(...)` puts quiet actions at the right end.

    `adding` asks for the menu of filters, to be opened under `self.add_chip`.
    """

    adding = Signal()

    def __init__(self, search: SearchField | None = None, *, filters: bool = True) -> None:
        super().__init__()
        self.setObjectName("FilterBar")
        theme = current()
        self.setFixedHeight(theme.px(46))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        self._row.setSpacing(theme.px(7))
        self.search = search
        if search is not None:
            search.setFixedWidth(search.sizeHint().width())
            self._row.addWidget(search)
        self._line = _ChipLine()
        self._row.addWidget(self._line, 1)
        self._instead: QWidget | None = None
        self.add_chip: Chip | None = None
        if filters:
            self.add_chip = Chip(self.tr("Filter"), "", "add")
            self.add_chip.edited.connect(self.adding)
        self._line.set_chips([], self.add_chip)

    def chips(self, chips: list[Chip]) -> None:
        """Show these chips, in order, instead of those before."""
        self._line.set_chips(chips, self.add_chip)
        QTimer.singleShot(0, self._line, self._line.arrange)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the right end."""
        for widget in widgets:
            self._row.addWidget(widget)

    def put_line(self, field: QWidget) -> None:
        """A field that can stand in the place of the search and the chips, see `show_line`."""
        self._instead = field
        field.hide()
        self._row.insertWidget(self._row.indexOf(self._line) + 1, field, 1)

    def show_line(self, on: bool) -> None:
        """The field instead of search and chips, or these again."""
        for part in (self.search, self._line):
            if part is not None:
                part.setVisible(not on)
        if self._instead is not None:
            self._instead.setVisible(on)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._line.arrange()
