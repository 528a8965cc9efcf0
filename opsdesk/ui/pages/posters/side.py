"""The panel of a template: the scan check, what the code opens, the group, and the words of each text layer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from opsdesk.domain.posters import TextProps
from opsdesk.ui.pages.posters.layers import layer_name
from opsdesk.ui.pages.posters.scan_card import ScanCard
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.fields import Choice, Field, NoteField, TextField
from opsdesk.ui.widgets.layouts import column, empty_layout, row
from opsdesk.ui.widgets.pill import Glyph
from opsdesk.ui.widgets.section_header import SectionHeader
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.posters.reading import Reading

NO_GROUP = "0"


class _Remark(QWidget):
    """A sentence with an icon and, at times, a link below a field."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("triangle-alert", "semantic.warning.text", 14)
        self._words = PlainLabel("", "small", "warning", wrap=True)
        self.link = LinkLabel("", "small")
        line = row(self._glyph, gap=6)
        line.addWidget(self._words, 1)
        self.setLayout(column(line, row(20, self.link, None, gap=0), gap=2))
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, text: str, link: str = "", *, warns: bool = True) -> None:
        """An empty text takes the line away."""
        tone = "warning" if warns else "info"
        self._glyph.set("triangle-alert" if warns else "info", f"semantic.{tone}.text")
        self._words.set_level("warning" if warns else "secondary")
        self._words.setText(text)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.setVisible(bool(text))


class _LayerText(NoteField):
    """The words of a layer; as high as its lines, which Chinese makes taller than the letters of the font."""

    def _grow(self) -> None:
        lines = min(max(self.document().blockCount(), self._least), self._most)
        self.setFixedHeight(lines * current().px(20) + current().px(20))


class TemplateSide(QWidget):
    """`typed` after every stroke in a text, `said` with the number of a layer and its new words, `linked` with what the
    code shall open, `grouped` with the group or 0."""

    typed = Signal()
    said = Signal(int, str)
    linked = Signal(str)
    grouped = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._template: PosterTemplate | None = None
        self._cards: dict[int, GroupCard] = {}
        self._hand: TextField | NoteField | None = None
        self.scan = ScanCard()
        self.url = TextField("", "https://…?c={code}")
        self.url.committed.connect(lambda text: self.linked.emit(text.strip()))
        self.url_remark = _Remark()
        self.group = Choice([])
        self.group.chosen.connect(lambda key: self.grouped.emit(int(key)))
        self.group_remark = _Remark()
        self.group_remark.link.clicked.connect(self._open_group)
        self.texts: dict[int, NoteField] = {}
        self._texts = QVBoxLayout()
        self._texts.setSpacing(current().px(10))
        self._texts_head = SectionHeader(self.tr("Texts"))
        inside = column(
            SectionHeader(self.tr("Scan check")),
            self.scan,
            4,
            Field(self.tr("What the code opens"), self.url),
            self.url_remark,
            Field(self.tr("Group on the poster"), self.group),
            self.group_remark,
            4,
            self._texts_head,
            self._texts,
            None,
            gap=8,
            margins=(16, 10, 16, 16),
        )
        self.setLayout(inside)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def show_template(self, made: PosterTemplate) -> None:
        """The texts of a template; a field in hand keeps what was typed."""
        layers = {at: layer for at, layer in enumerate(made.layers) if isinstance(layer.props, TextProps)}
        same = self._template is not None and self._template.id == made.id and set(layers) == set(self.texts)
        self._template = made
        if not same:
            empty_layout(self._texts)
            self.texts.clear()
            self._hand = None
        for at, layer in sorted(layers.items()):
            assert isinstance(layer.props, TextProps)
            if not same:
                self._add_text(at, layer_name(layer), layer.props.text)
            elif self.texts[at].toPlainText() != layer.props.text and not self.texts[at].hasFocus():
                self.texts[at].show_text(layer.props.text)
        self._texts_head.setVisible(bool(layers))

    def _add_text(self, at: int, name: str, text: str) -> None:
        field = self.texts[at] = _LayerText(text, least=1, most=5)
        field.committed.connect(partial(self.said.emit, at))
        field.textChanged.connect(self.typed)
        self._texts.addWidget(Field(name, field))

    def drafted(self) -> PosterTemplate | None:
        """The template with the texts as they stand in the fields."""
        if self._template is None:
            return None
        layers = list(self._template.layers)
        for at, field in self.texts.items():
            props = layers[at].props
            if isinstance(props, TextProps) and props.text != field.toPlainText():
                layers[at] = replace(layers[at], props=replace(props, text=field.toPlainText()))
        return replace(self._template, layers=tuple(layers))

    def show_reading(self, found: Reading, group_id: int) -> None:
        """The link and the groups of the desk."""
        if not self.url.hasFocus():
            self.url.show_text(found.join_url)
        self._cards = {card.id: card for card in found.groups}
        options = [(NO_GROUP, self.tr("The group of each member"))]
        options += [(str(card.id), card.name) for card in found.groups]
        self.group.set_options(options, str(group_id if group_id in self._cards else 0))
        self._remark_url(found.join_url)
        self._remark_group()

    def edit(self, layer: int) -> bool:
        """Take the text of a layer in hand; False for a layer without words."""
        field = self.texts.get(layer)
        if field is not None:
            field.setFocus()
            field.selectAll()
        return field is not None

    def insert(self, field: str) -> bool:
        """Put a merge field into the text in hand; False while there is none."""
        if self._hand is None:
            return False
        hand = self._hand
        if not hand.hasFocus():
            hand.setFocus()
        if isinstance(hand, NoteField):
            hand.insertPlainText(f"{{{field}}}")
        else:
            hand.insert(f"{{{field}}}")
        return True

    def _on_focus(self, _before: QWidget | None, thing: QWidget | None) -> None:
        if thing is self.url:
            self._hand = self.url
        elif isinstance(thing, NoteField) and thing in self.texts.values():
            self._hand = thing

    def _remark_url(self, url: str) -> None:
        card = self._cards.get(int(self.group.key or NO_GROUP))
        if url and "{code}" not in url:
            self.url_remark.say(
                self.tr("Without {code} every poster opens the same page; who invited whom stays unknown")
            )
        elif not url and (card is None or card.code is None or not card.code.payload):
            self.url_remark.say(self.tr("Type the link, or choose a group with a code"))
        elif not url:
            text = self.tr("The code opens the group itself; who invited whom stays unknown")
            self.url_remark.say(text, warns=False)
        else:
            self.url_remark.say("")

    def _remark_group(self) -> None:
        card = self._cards.get(int(self.group.key or NO_GROUP))
        code = card.code if card is not None else None
        clock = self._context.desk.clock
        if card is None:
            self.group_remark.say("")
        elif code is None:
            self.group_remark.say(self.tr("The group has no code yet"), self.tr("Add it"))
        elif code.valid_until_at is None:
            self.group_remark.say("")
        elif (left := code.valid_until_at - clock.now()) <= 0:
            self.group_remark.say(self.tr("The group's own code has expired"), self.tr("Replace it"))
        elif left < 3 * 86400:
            hours = left // 3600
            text = self.tr("The group's own code expires in {n} h").replace("{n}", str(hours))
            self.group_remark.say(text, self.tr("Replace it"))
        else:
            day = figures.short_day(clock.day_of(code.valid_until_at), clock.today())
            self.group_remark.say(self.tr("Valid until {day}").replace("{day}", day), warns=False)

    def _open_group(self) -> None:
        self._context.navigate("groups", {"group": int(self.group.key)})
