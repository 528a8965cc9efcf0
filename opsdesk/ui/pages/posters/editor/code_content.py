"""The fields of what a code carries: a kind, and for each kind its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from opsdesk.domain.code_contents import PARTS, CodeKind, is_spelt_out, moment_of
from opsdesk.domain.poster_editing import WORDS_MAX
from opsdesk.ui.pages.posters.editor.merging import Fallbacks, MergeText
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.fields import Choice, Field
from opsdesk.ui.widgets.layouts import empty_layout
from opsdesk.ui.widgets.text import PlainLabel
from opsdesk.words import posters as words

if TYPE_CHECKING:
    from opsdesk.domain.posters import CodeProps

_DAYS = ("start", "end")


class CodeContent(QWidget):
    """`changed` after a finished entry: kind, content, parts and fallbacks as they are to be."""

    changed = Signal(object, str, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._props: CodeProps | None = None
        self.kind = Choice([(str(kind), words.code_kind(kind)) for kind in CodeKind])
        self.kind.chosen.connect(lambda key: self._emit(kind=CodeKind(key)))
        self.fields: dict[str, MergeText] = {}
        self._named: dict[str, Field] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().px(8))
        self._quiet = PlainLabel("", "small", "tertiary", wrap=True)
        self.fallbacks = Fallbacks()
        self.fallbacks.changed.connect(lambda held: self._emit(fallbacks=held))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(current().px(8))
        whole.addWidget(Field(self.tr("Content"), self.kind))
        whole.addLayout(self._rows)
        whole.addWidget(self._quiet)
        whole.addWidget(self.fallbacks)

    def show_props(self, props: CodeProps) -> None:
        """What a code carries."""
        before, self._props = self._props, props
        names = ("content",) if is_spelt_out(props.kind) else PARTS.get(props.kind, ())
        if before is None or before.kind is not props.kind or tuple(self.fields) != tuple(names):
            self._lay_out(names)
        self.kind.choose(str(props.kind))
        for name, field in self.fields.items():
            field.show_text(props.content if name == "content" else props.parts.get(name, ""))
            self._judge(name, field.toPlainText())
        self._quiet.setText(self._hint(props.kind))
        self._quiet.setVisible(bool(self._quiet.text()))
        texts = [props.content] if is_spelt_out(props.kind) else list(props.parts.values())
        self.fallbacks.show_fields(texts, props.fallbacks)

    def _hint(self, kind: CodeKind) -> str:
        if kind is CodeKind.GROUP:
            return self.tr("Drawn anew from the code of the group on the poster, so that it is sharp.")
        if kind is CodeKind.EVENT:
            return self.tr("A day as 2026-09-25, or with the hour as 2026-09-25 19:30.")
        if kind is CodeKind.WIFI:
            return self.tr("Without a password the network is open.")
        return ""

    def _lay_out(self, names: tuple[str, ...]) -> None:
        empty_layout(self._rows)
        self.fields, self._named = {}, {}
        for name in names:
            field = self.fields[name] = MergeText(least=1, most=4)
            field.committed.connect(lambda text, name=name: self._write(name, text))
            said = self.tr("Link") if self._is(CodeKind.LINK) else self.tr("Text")
            shown = self._named[name] = Field(said if name == "content" else words.code_part(name), field)
            self._rows.addWidget(shown)

    def _is(self, kind: CodeKind) -> bool:
        return self._props is not None and self._props.kind is kind

    def _judge(self, name: str, text: str) -> None:
        wrong = ""
        if name in _DAYS and text.strip() and "{" not in text and moment_of(text) is None:
            wrong = self.tr("Write it as 2026-09-25 19:30")
        elif self._props is not None and name == PARTS.get(self._props.kind, ("",))[0] and not text.strip():
            wrong = self.tr("Without this there is no code")
        self._named[name].set_trouble(wrong)

    def _write(self, name: str, text: str) -> None:
        if self._props is None:
            return
        text = text.strip()[:WORDS_MAX]
        self._judge(name, text)
        if name == "content":
            self._emit(content=text)
        else:
            held = {key: value for key, value in self._props.parts.items() if key != name}
            self._emit(parts={**held, name: text} if text else held)

    def _emit(
        self,
        kind: CodeKind | None = None,
        content: str | None = None,
        parts: dict[str, str] | None = None,
        fallbacks: dict[str, str] | None = None,
    ) -> None:
        old = self._props
        if old is None:
            return
        self.changed.emit(
            kind if kind is not None else old.kind,
            content if content is not None else old.content,
            parts if parts is not None else dict(old.parts),
            fallbacks if fallbacks is not None else dict(old.fallbacks),
        )
