"""The profile of a member: accounts to copy, words to edit, tags, days to remember."""

from __future__ import annotations

import calendar
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from opsdesk import words
from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.ui.pages.members.flow_box import FlowBox
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.fields import Choice, Field, NoteField, NumberField, TextField
from opsdesk.ui.widgets.layouts import Scroll, column, empty_layout, frame, row
from opsdesk.ui.widgets.text import LinkLabel, PlainLabel, tooltip
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent

    from opsdesk.domain.members import DateLine, MemberDetail, MemberHandle
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
TYPED_KINDS = (
    HandleKind.WECHAT_ID,
    HandleKind.PHONE_NUMBER,
    HandleKind.QQ_NUMBER,
    HandleKind.WECOM_ID,
    HandleKind.WEIBO_ID,
    HandleKind.DOUYIN_ID,
    HandleKind.XIAOHONGSHU_ID,
    HandleKind.TELEGRAM_ID,
    HandleKind.DISCORD_ID,
    HandleKind.EMAIL,
)
"""The kinds of accounts a person types by hand."""


class HandleRow(QAbstractButton):
    """A platform, an account, what kind it is; a click copies it without spaces. `retired` takes it out of use."""

    retired = Signal(int)

    def __init__(self, one: MemberHandle) -> None:
        super().__init__()
        self._one = one
        self._value = one.shown or one.handle.value
        self.setText(self._value)
        self.setFixedHeight(current().px(28))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(tooltip(self.tr("{kind} {value}: click to copy").format(kind=self._kind(), value=self._value)))

    @property
    def copied(self) -> str:
        """What a click puts on the clipboard."""
        return "".join(self._one.handle.value.split()) if self._one.handle.kind.strong else self._one.handle.value

    def sizeHint(self) -> QSize:
        return QSize(current().px(120), current().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        if self.underMouse() or self.hasFocus():
            body = self.rect().adjusted(-theme.px(2), 0, 0, 0)
            draw.box(painter, body, theme.color("surface.hover"), None, theme.tokens.radius("control"))
        gone = self._one.retired_at is not None
        painter.setOpacity(0.5 if gone else 1.0)
        spot = QRect(theme.px(4), 0, theme.px(18), self.height())
        platform = self._one.handle.kind.platform
        draw.pixmap(painter, spot, theme.glyphs.badge(platform, spot.width(), painter.device().devicePixelRatioF()))
        left = spot.right() + theme.px(8)
        over = self.tr("no longer used")
        quiet = f"{self._kind()} · {over}" if gone else self._kind()
        right = self.width() - theme.px(6)
        if self.underMouse():
            draw.icon(
                painter, QRect(right - theme.px(16), 0, theme.px(16), self.height()), "copy", "text.secondary", 14
            )
            right -= theme.px(20)
        room = QRect(left, 0, right - left, self.height())
        font = theme.font("body", numbers=True)
        used = draw.text(painter, room, self._value, font, theme.color("text.primary"))
        room.setLeft(left + used + theme.px(8))
        draw.text(painter, room, quiet, theme.font("small"), theme.color("text.tertiary"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._one.retired_at is None:
            menu = QMenu(self)
            menu.addAction(self.tr("No longer used"), partial(self.retired.emit, self._one.id))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def _kind(self) -> str:
        kind = words.handle_kind(self._one.handle.kind)
        return f"{kind}, {self._one.group_name}" if self._one.group_name else kind


class Profile(QWidget):
    """Asks for every change; the page writes it and shows the member again."""

    edited = Signal(str, str)
    copied = Signal(str)
    handle_added = Signal(object)
    handle_retired = Signal(int)
    tag_removed = Signal(str)
    tag_wanted = Signal(object)
    date_added = Signal(str, int, int, bool)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._key = 0
        self._handles, self._facts, self._dates = column(gap=0), column(gap=2), column(gap=2)
        self._tags = FlowBox()
        self._fields: dict[str, TextField] = {}
        self.note = NoteField("", self.tr("What you want to remember"), 3, 12)
        self.note.committed.connect(partial(self.edited.emit, "note"))
        self.handle_form, self.date_form = HandleForm(), DateForm()
        self.handle_form.added.connect(self.handle_added)
        self.date_form.added.connect(self.date_added)
        body = column(
            self._head(self.tr("Accounts")),
            self._handles,
            self.handle_form,
            self._head(self.tr("Tags")),
            self._tags,
            Field(self.tr("Remark"), self._field("remark")),
            Field(self.tr("Real name"), self._field("real_name")),
            Field(self.tr("Region"), self._field("region")),
            Field(self.tr("Surname is read"), self._field("reading"), self.tr("in pinyin, for sorting")),
            Field(self.tr("Came by"), self._field("came_by")),
            Field(self.tr("Better not mention"), self._field("avoid")),
            Field(self.tr("Note"), self.note),
            self._head(self.tr("Days to remember")),
            self._dates,
            self.date_form,
            self._facts,
            None,
            gap=9,
            margins=(18, 10, 18, 16),
        )
        self.setLayout(column(Scroll(body), gap=0))

    def show_detail(self, detail: MemberDetail) -> None:
        """Show a member; what she is typing in stays as she typed it."""
        same, self._key = self._key == detail.line.id, detail.line.id
        values = {
            "remark": detail.line.remark,
            "real_name": detail.real_name,
            "region": detail.region,
            "reading": detail.reading,
            "came_by": detail.came_by,
            "avoid": detail.avoid,
        }
        for name, value in values.items():
            if not (same and self._fields[name].hasFocus()):
                self._fields[name].show_text(value)
        if not (same and self.note.hasFocus()):
            self.note.show_text(detail.note)
        if not same:
            self.handle_form.fold()
            self.date_form.fold()
        self._show_handles(detail)
        self._show_tags(detail)
        self._show_days(detail)

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, name: str) -> TextField:
        field = self._fields[name] = TextField()
        field.committed.connect(partial(self.edited.emit, name))
        return field

    def _head(self, text: str) -> PlainLabel:
        return PlainLabel(text, "small", "secondary", weight=500)

    def _show_handles(self, detail: MemberDetail) -> None:
        empty_layout(self._handles)
        for one in detail.handles:
            line = HandleRow(one)
            line.clicked.connect(partial(self._copy, line))
            line.retired.connect(self.handle_retired)
            self._handles.addWidget(line)

    def _copy(self, line: HandleRow) -> None:
        self.copied.emit(line.copied)

    def _show_tags(self, detail: MemberDetail) -> None:
        chips = []
        for name in detail.line.tags:
            chip = Chip(name)
            chip.removed.connect(partial(self.tag_removed.emit, name))
            chips.append(chip)
        add = Chip(self.tr("Tag"), "", "add")
        add.edited.connect(lambda: self.tag_wanted.emit(add))
        self._tags.fill([*chips, add])

    def _show_days(self, detail: MemberDetail) -> None:
        empty_layout(self._dates)
        for day in detail.dates:
            self._dates.addWidget(PlainLabel(self._date_words(day)))
        empty_layout(self._facts)
        facts = [f"{words.field(label)}: {value}" for label, value in detail.fields]
        if detail.messages:
            facts.append(self.tr("{count} messages in the logs").format(count=figures.number(detail.messages)))
        seen = detail.line.first_seen_at
        if seen is not None:
            day_text = figures.short_day(self._clock.day_of(seen), self._clock.today())
            facts.append(self.tr("known since {day}").format(day=day_text))
        for fact in facts:
            self._facts.addWidget(PlainLabel(fact, "small", "tertiary", wrap=True))

    def _date_words(self, day: DateLine) -> str:
        name = day.label or date_kind(day.kind)
        number = f"{day.month}-{day.day}" if day.year is None else f"{day.year}-{day.month}-{day.day}"
        lunar = self.tr("lunar")
        return f"{name} · {number} · {lunar}" if day.lunar else f"{name} · {number}"


def date_kind(kind: str) -> str:
    """What a day to remember is called; her own kinds as they are."""
    known = dict(_date_kinds())
    return known.get(kind, kind)


def _date_kinds() -> list[tuple[str, str]]:
    return [
        ("birthday", translate("Profile", "Birthday")),
        ("wedding", translate("Profile", "Wedding day")),
        ("founding", translate("Profile", "Shop opening")),
    ]


class _Folded(QWidget):
    """A link that unfolds into a small form."""

    def __init__(self, link: str) -> None:
        super().__init__()
        self._link = LinkLabel(link, "small")
        self._link.clicked.connect(self.unfold)
        self._form = QWidget()
        self._form.hide()
        self.setLayout(column(row(self._link, None), self._form, gap=0))

    def unfold(self) -> None:
        """Show the form."""
        self._link.hide()
        self._form.show()
        self.begin()

    def fold(self) -> None:
        """Show the link again."""
        self._form.hide()
        self._link.show()

    def begin(self) -> None:
        """The form came into sight."""


class HandleForm(_Folded):
    added = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("HandleForm", "+ Account"))
        self.kind = Choice([(kind, words.handle_kind(kind)) for kind in TYPED_KINDS])
        self.value = TextField("", self.tr("ID or number"))
        self.value.returnPressed.connect(self._add)
        add = Button(self.tr("Add"), clicked=self._add)
        self.field = Field(self.tr("New account"), frame(row(self.value, add, gap=6)))
        self._form.setLayout(column(self.kind, self.field, gap=6))

    def begin(self) -> None:
        self.field.set_trouble("")
        self.value.show_text("")
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self.value.text().strip():
            self.added.emit(Handle(HandleKind(self.kind.key), self.value.text().strip()))


class DateForm(_Folded):
    added = Signal(str, int, int, bool)

    def __init__(self) -> None:
        super().__init__(translate("DateForm", "+ Birthday or another day"))
        self.kind = Choice(_date_kinds())
        self.month, self.day = NumberField(None, 1, 12, 52), NumberField(None, 1, 31, 52)
        self.month.setPlaceholderText(self.tr("month"))
        self.day.setPlaceholderText(self.tr("day"))
        self.day.returnPressed.connect(self._add)
        self.lunar = CheckBox(self.tr("lunar"))
        add = Button(self.tr("Add"), clicked=self._add)
        self._form.setLayout(column(self.kind, row(self.month, self.day, self.lunar, None, add, gap=6), gap=6))

    def begin(self) -> None:
        self.month.show_text("")
        self.day.show_text("")
        self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        month, day = self.month.value, self.day.value
        if month is None or day is None:
            return
        last = 30 if self.lunar.isChecked() else calendar.monthrange(2024, month)[1]
        if day > last:
            self.day.show_text(str(last))
            return
        self.added.emit(self.kind.key, month, day, self.lunar.isChecked())
        self.fold()
