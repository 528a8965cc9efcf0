"""The welcome message and the rules of a group in the panel, read and edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opsdesk.domain.merge_fields import MergeField, fill
from opsdesk.ui.pages.groups.merge_text import MergeText
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.fields import NoteField
from opsdesk.ui.widgets.layouts import column, empty_layout, frame, row
from opsdesk.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from opsdesk.domain.groups import GroupDetail, Newcomer
    from opsdesk.ui.context import Context

translate = QCoreApplication.translate
NAMES_MOST = 20
"""How many newcomers are named in one welcome."""


class _Editor(QWidget):
    """A note with Save and Cancel; Ctrl Enter saves, Esc leaves it as it was."""

    saved = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str, *above: QWidget) -> None:
        super().__init__()
        self.note = NoteField("", placeholder, 5, 16)
        save = Button(translate("GroupTexts", "Save"), kind="primary", scale="small", clicked=self._save)
        leave = Button(translate("GroupTexts", "Cancel"), kind="ghost", scale="small", clicked=self.left.emit)
        self.setLayout(column(self.note, row(*above, None, leave, save, gap=6), gap=6))
        self.hide()

    def begin(self, text: str) -> None:
        """Open with a text."""
        self.note.show_text(text)
        self.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        # How many lines the text runs over is known when the note has its width.
        QTimer.singleShot(0, self.note, self.note.textChanged.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        self.saved.emit(self.note.toPlainText())


class _TextPart(QWidget):
    """What the two parts share: a head, what is shown, and the editor that takes its place."""

    saved = Signal(str)

    def __init__(self, title: str, placeholder: str, shown: QWidget, *acts: QWidget) -> None:
        super().__init__()
        self.detail: GroupDetail | None = None
        self.edit_button = Button(translate("GroupTexts", "Edit"), "pencil", "ghost", "small", clicked=self.edit)
        self.quiet = PlainLabel("", "small", "tertiary", numbers=True)
        self.shown = shown
        self.editor = _Editor(placeholder, *self.tools())
        self.editor.saved.connect(self._on_saved)
        self.editor.left.connect(self.close_editor)
        head = row(PlainLabel(title, "body_strong"), self.quiet, None, *acts, self.edit_button, gap=6)
        self.setLayout(column(head, shown, self.editor, gap=5))

    def tools(self) -> list[QWidget]:
        """What stands beside Save while the text is edited."""
        return []

    def text(self) -> str:
        """What the editor opens with."""
        raise NotImplementedError

    def show_detail(self, detail: GroupDetail) -> None:
        """Show the text of a group; an editor that is open for the same group stays as it is."""
        if self.detail is not None and self.detail.card.id != detail.card.id:
            self.close_editor()
        self.detail = detail
        self.fill_in(detail)

    def fill_in(self, detail: GroupDetail) -> None:
        """Show what there is."""
        raise NotImplementedError

    def edit(self) -> None:
        """Open the editor."""
        self.shown.hide()
        self.edit_button.hide()
        self.editor.begin(self.text())

    def close_editor(self) -> None:
        """Leave the text as it is."""
        self.editor.hide()
        self.shown.show()
        self.edit_button.show()

    def _on_saved(self, text: str) -> None:
        changed = text.strip() != self.text().strip()
        self.close_editor()
        if changed:
            self.saved.emit(text)


class WelcomePart(_TextPart):
    """`copied` brings the newcomers the copied text names."""

    copied = Signal(object)

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = MergeText()
        self._below = PlainLabel("", "small", "tertiary", wrap=True)
        self._note = frame(column(self._text, gap=0, margins=(12, 9, 12, 9)), "Note")
        self.copy_button = Button(translate("GroupTexts", "Copy"), "copy", scale="small")
        shown = QWidget()
        shown.setLayout(column(self._note, self._below, gap=5))
        super().__init__(
            translate("GroupTexts", "Welcome message"),
            translate("GroupTexts", "What newcomers read first: who you are, the rules, a first task"),
            shown,
            self.copy_button,
        )
        self.copy_button.clicked.connect(self.copy)

    def tools(self) -> list[QWidget]:
        field = Chip("{nickname}", "", "add")
        field.edited.connect(self._insert)
        field.setToolTip(self.tr("The names of the newcomers"))
        return [field]

    def text(self) -> str:
        return self.detail.welcome if self.detail is not None else ""

    def fill_in(self, detail: GroupDetail) -> None:
        there = bool(detail.welcome)
        self._text.set_text(detail.welcome)
        self._note.setVisible(there)
        self.copy_button.setVisible(there)
        self._below.setText(self._words_below(detail))
        self._below.setVisible(bool(self._below.text()))

    def _words_below(self, detail: GroupDetail) -> str:
        waiting = detail.card.unwelcomed
        if not detail.welcome:
            return self.tr("No welcome yet. Newcomers decide in the first minute whether they stay.")
        if not waiting:
            return ""
        one, many = self.tr("1 newcomer is not welcomed yet"), self.tr("{count} newcomers are not welcomed yet")
        return one if waiting == 1 else many.format(count=waiting)

    def copy(self) -> None:
        """Copy the message with the names of who waits for it filled in."""
        if self.detail is None:
            return
        card = self.detail.card
        waiting = self._context.desk.groups.newcomers.of_group(card.id)[:NAMES_MOST]
        QGuiApplication.clipboard().setText(self.filled(waiting))
        self.copied.emit(waiting if "{nickname}" in self.detail.welcome else [])

    def filled(self, newcomers: list[Newcomer]) -> str:
        """The message as it is pasted: newcomers named with @, the group by its name."""
        assert self.detail is not None
        names = " ".join(f"@{one.name}" for one in newcomers) or self.tr("new friends")
        values: dict[str, str] = {MergeField.NICKNAME: names, MergeField.GROUP: self.detail.card.name}
        lines = [fill(line, values, {}).text for line in self.detail.welcome.split("\n")]
        return "\n".join(lines)

    def _insert(self) -> None:
        self.editor.note.insertPlainText("{nickname}")
        self.editor.note.setFocus()


class _Rule(QWidget):
    """One rule with its number."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self._number = str(number)
        label = PlainLabel(text, "body", wrap=True)
        self.setLayout(column(label, gap=0, margins=(29, 0, 0, 0)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(current().px(200), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        side = theme.px(20)
        disc = QRect(0, 0, side, side)
        draw.box(painter, disc, theme.color("surface.tag"), None, 99)
        font = theme.font("caption", 600, numbers=True)
        draw.text(painter, disc, self._number, font, theme.color("text.secondary"), draw.CENTER)


class RulesPart(_TextPart):
    """The rules, numbered; edited one a line."""

    def __init__(self) -> None:
        shown = QWidget()
        self._lines = QVBoxLayout(shown)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(current().px(6))
        super().__init__(translate("GroupTexts", "Rules"), translate("GroupTexts", "One rule a line"), shown)

    def tools(self) -> list[QWidget]:
        return [PlainLabel(translate("GroupTexts", "one a line"), "small", "tertiary")]

    def text(self) -> str:
        return "\n".join(self.detail.rules) if self.detail is not None else ""

    def fill_in(self, detail: GroupDetail) -> None:
        empty_layout(self._lines)
        for number, text in enumerate(detail.rules, start=1):
            self._lines.addWidget(_Rule(number, text))
        if not detail.rules:
            words = self.tr("No rules yet. Say what happens at the first and at the second time.")
            self._lines.addWidget(PlainLabel(words, "small", "tertiary", wrap=True))
        self.quiet.setText(str(len(detail.rules)) if detail.rules else "")
