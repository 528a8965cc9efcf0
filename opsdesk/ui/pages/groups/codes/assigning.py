"""The question whose codes some pictures are: a list of what was read, and her answer for the one in hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from opsdesk import words
from opsdesk.domain import reading
from opsdesk.domain.code_payloads import PERSONS, CodeKind, platform_of
from opsdesk.domain.code_readings import Clue, CodeChoice, CodeUse
from opsdesk.ui.delegates import painting as rows
from opsdesk.ui.models.lines import LineModel
from opsdesk.ui.pages.groups.forms import read_time
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.checks import CheckBox
from opsdesk.ui.widgets.date_field import DateField, read_date
from opsdesk.ui.widgets.dialog import Act, Dialog
from opsdesk.ui.widgets.fields import Choice, Field, TextField
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.tables import RowList
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel
from opsdesk.ui.widgets.thumbnail import Thumbnail
from opsdesk.ui.wording import figures
from opsdesk.ui.wording import groups as group_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QPainter

    from opsdesk.domain.code_shelf import Shelved
    from opsdesk.services.desk import Desk
    from opsdesk.ui.pages.groups.codes.reading import ReadPictures

translate = QCoreApplication.translate
HEIGHT, LIST_WIDE, LIST_HIGH, SIDE_WIDE = 58, 330, 420, 360
_USES = (CodeUse.NOW, CodeUse.LINE, CodeUse.KEEP, CodeUse.LEAVE)


def use_words(use: CodeUse) -> str:
    """What becomes of a code."""
    return {
        CodeUse.NOW: translate("AssignForm", "Use now"),
        CodeUse.LINE: translate("AssignForm", "Put in line"),
        CodeUse.KEEP: translate("AssignForm", "Only keep"),
        CodeUse.LEAVE: translate("AssignForm", "Leave out"),
    }[use]


def held_words(state: str) -> str:
    """How a group has a code."""
    return {
        "current": translate("AssignForm", "in use already"),
        "waiting": translate("AssignForm", "in line already"),
    }.get(state, translate("AssignForm", "had it before"))


class _Delegate(QStyledItemDelegate):
    def __init__(self, form: AssignForm, view: RowList) -> None:
        super().__init__(view)
        self._form = form

    def sizeHint(self, _option: QStyleOptionViewItem, _index: rows.Index) -> QSize:
        return QSize(0, current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: rows.Index) -> None:
        theme, form, rect = current(), self._form, QRect(option.rect)
        choice = form.choices[index.row()]
        painter.save()
        rows.paint_row(painter, rect, rows.row_state(option, index))
        side = theme.px(40)
        tile = QRect(rect.left() + theme.px(14), rect.top() + (rect.height() - side) // 2, side, side)
        form.paint_picture(painter, tile, index.row())
        left = tile.right() + theme.px(12)
        room = QRect(left, rect.top(), rect.right() - theme.px(12) - left, rect.height())
        upper, lower, role = form.row_words(choice)
        rows.paint_two_lines(painter, room, upper, lower, strong=choice.use is not CodeUse.LEAVE, role=role)
        painter.restore()


class AssignForm(Dialog):
    """`decided` brings her choices, one for each code that was read."""

    decided = Signal(list)

    def __init__(self, parent: QWidget | None, desk: Desk, found: ReadPictures, shelf: Sequence[Shelved]) -> None:
        acts = [
            Act("", translate("AssignForm", "Cancel")),
            Act("put", translate("AssignForm", "Put onto the shelf"), "primary", closes=False),
        ]
        super().__init__(parent, translate("AssignForm", "Whose codes are these?"), acts, width=760)
        self._desk, self._clock, self._found = desk, desk.clock, found
        self._groups = {one.card.id: one.card for one in shelf}
        platforms = {one.card.id: one.card.platform for one in shelf}
        proposed = desk.code_reading.choices(found.readings, platforms)
        wanted = CodeUse.LINE if found.waiting else CodeUse.NOW
        self.choices: list[CodeChoice] = [
            replace(one, use=CodeUse.LINE) if one.use is CodeUse.NOW and wanted is CodeUse.LINE else one
            for one in proposed
        ]
        self._make_list()
        self._make_side()
        self.add(row(self.list, self._side, gap=18))
        self.acted.connect(self._on_act)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus()
        self._say_count()

    def _make_list(self) -> None:
        self.list = RowList()
        self.lines = LineModel[CodeChoice](self.list, lambda one: self.row_words(one)[0])
        self.list.setModel(self.lines)
        self.list.setItemDelegate(_Delegate(self, self.list))
        self.list.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.list.setFixedSize(current().px(LIST_WIDE), current().px(LIST_HIGH))
        self.lines.show(self.choices)
        self.list.selectionModel().currentChanged.connect(lambda now, _old: self._show(now))

    def _make_side(self) -> None:
        self._picture = Thumbnail(132)
        self._says = PlainLabel("", "body_strong", wrap=True)
        self._payload = ElidedLabel("", "small", "tertiary")
        self._from = ElidedLabel("", "small", "secondary")
        options = sorted(self._groups.values(), key=lambda card: reading.sort_key(card.name))
        nobody = ("0", translate("AssignForm", "No group"))
        self.group = Choice([nobody, *((str(card.id), card.name) for card in options)])
        self.group.chosen.connect(self._on_group)
        self.use = Choice([(one.value, use_words(one)) for one in _USES])
        self.use.chosen.connect(lambda key: self._change(replace(self._in_hand, use=CodeUse(key))))
        self.day = DateField(None, today=self._clock.today())
        self.hour = TextField("", width=84)
        self.endless = CheckBox(translate("AssignForm", "does not expire by itself"))
        self.day.picked.connect(lambda _day: self._on_until())
        self.hour.editingFinished.connect(self._on_until)
        self.endless.toggled.connect(lambda _on: self._on_until())
        self._notice = PlainLabel("", "small", "warning", wrap=True)
        self._group_field = Field(translate("AssignForm", "Group"), self.group)
        self._until_field = Field(translate("AssignForm", "Valid until"), self.day)
        self._hour_field = Field(translate("AssignForm", "Time"), self.hour)
        head = row(self._picture, column(self._says, self._payload, self._from, None, gap=4), gap=14)
        head.setStretch(1, 1)
        self._side = QWidget()
        until = row(self._until_field, self._hour_field, None, gap=10)
        until.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._side.setLayout(
            column(
                head, self._group_field, Field(translate("AssignForm", "What becomes of it"), self.use), until,
                self.endless, self._notice, None, gap=10,
            )
        )  # fmt: skip
        self._side.setFixedWidth(current().px(SIDE_WIDE))

    @property
    def at(self) -> int:
        """The row in hand."""
        return max(self.list.currentIndex().row(), 0)

    @property
    def _in_hand(self) -> CodeChoice:
        return self.choices[self.at]

    def paint_picture(self, painter: QPainter, tile: QRect, at: int) -> None:
        """The picture of a row, small; an icon where it could not be opened."""
        theme = current()
        small = self._found.small[at]
        if small.isNull():
            draw.box(painter, tile, theme.color("surface.sunken"), None, theme.px(4))
            icon = "circle-alert" if self.choices[at].reading.problem is not None else "link"
            draw.icon(painter, tile, icon, "text.tertiary", 16)
            return
        dpr = painter.device().devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = small.scaled(tile.size() * dpr, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        shown.setDevicePixelRatio(dpr)
        size = shown.deviceIndependentSize().toSize()
        spot = QRect(tile.left() + (tile.width() - size.width()) // 2, 0, size.width(), size.height())
        spot.moveTop(tile.top() + (tile.height() - size.height()) // 2)
        painter.drawImage(spot.topLeft(), shown)

    def row_words(self, choice: CodeChoice) -> tuple[str, str, str]:
        """The two lines of a row and the colour of the lower one."""
        one = choice.reading
        name = one.name or (group_wording.code_kind(one.kind) if one.payload else translate("AssignForm", "Pasted"))
        if one.problem is not None:
            return name, words.problem(one.problem), "semantic.danger.text"
        card = self._groups.get(choice.group_id)
        if card is None:
            return name, translate("AssignForm", "no group yet"), "semantic.warning.text"
        held = one.held_by(card.id)
        if choice.use is CodeUse.LEAVE and held is not None:
            return name, f"{card.name} · {held_words(held.state)}", "text.tertiary"
        if choice.use is CodeUse.LEAVE:
            return name, use_words(choice.use), "text.tertiary"
        said = f"{card.name} · {use_words(choice.use)}"
        return name, said, "semantic.warning.text" if self._notices(choice) else "text.secondary"

    def _show(self, index: QModelIndex) -> None:
        """The row in hand beside the list."""
        if not index.isValid():
            return
        choice = self.choices[index.row()]
        one = choice.reading
        self._picture.show_image(self._found.small[index.row()])
        nothing = translate("AssignForm", "No QR code was found in it")
        self._says.setText(group_wording.code_kind(one.kind) if one.payload else nothing)
        if one.problem is not None:
            self._says.setText(words.problem(one.problem))
        self._payload.setText(one.payload)
        self._from.setText(" · ".join(part for part in (one.name, clue_words(one.clue)) if part))
        self.group.setEnabled(one.problem is None)
        self._fill(choice)

    def _fill(self, choice: CodeChoice) -> None:
        self.group.choose(str(choice.group_id))
        self.use.choose(choice.use.value)
        until = choice.valid_until_at
        local = self._clock.local(until) if until is not None else None
        self.day.set_day(local.date() if local is not None else None)
        self.hour.show_text(f"{local:%H:%M}" if local is not None else "")
        self.endless.blockSignals(True)
        self.endless.setChecked(until is None)
        self.endless.blockSignals(False)
        for part in (self.use, self.endless, self.day, self.hour):
            part.setEnabled(bool(choice.group_id))
        for part in (self.day, self.hour):
            part.setEnabled(bool(choice.group_id) and until is not None)
        self._notice.setText("\n".join(self._notices(choice)))
        self._notice.setVisible(bool(self._notice.text()))

    def _notices(self, choice: CodeChoice) -> list[str]:
        """What she should know before she puts this code there."""
        one, card = choice.reading, self._groups.get(choice.group_id)
        found = []
        others = [holder for holder in one.holders if holder.group_id != choice.group_id]
        if others and others[0].state == "current":
            text = translate("AssignForm", "{group} uses this code now.")
            found.append(text.replace("{group}", others[0].name))
        elif others:
            text = translate("AssignForm", "{group} had this code before.")
            found.append(text.replace("{group}", others[0].name))
        held = one.held_by(choice.group_id)
        if held is not None:
            text = translate("AssignForm", "{group} has this code already: {how}.").replace("{group}", held.name)
            found.append(text.replace("{how}", held_words(held.state)))
        if one.kind in PERSONS:
            found.append(
                translate("AssignForm", "A card of a person: whoever scans it adds you first, then you let them in.")
            )
        if one.kind is CodeKind.PAYMENT:
            found.append(translate("AssignForm", "A payment code: nobody comes into a group by it."))
        place = platform_of(one.kind)
        if card is not None and place is not None and place is not card.platform:
            text = translate("AssignForm", "It opens {app}, but the group is on {platform}.")
            found.append(
                text.replace("{app}", words.platform(place)).replace("{platform}", words.platform(card.platform))
            )
        if not one.payload and one.problem is None and choice.use is not CodeUse.LEAVE:
            found.append(translate("AssignForm", "Nothing could be read in it; the picture is kept as it is."))
        if one.several:
            found.append(translate("AssignForm", "The picture shows several codes; each is a line of the list."))
        return found

    def _on_group(self, key: str) -> None:
        group_id = int(key)
        card = self._groups.get(group_id)
        choice = self._in_hand
        use = choice.use
        if card is None:
            use = CodeUse.LEAVE
        elif use is CodeUse.LEAVE:
            person = choice.reading.kind in PERSONS or self._found.waiting
            use = CodeUse.LINE if person else CodeUse.NOW
        until = None
        if card is not None:
            until = self._desk.code_reading.usual_end(choice.reading, group_id, card.platform)
        self._change(replace(choice, group_id=group_id, use=use, valid_until_at=until))

    def _on_until(self) -> None:
        if self.endless.isChecked():
            self._change(replace(self._in_hand, valid_until_at=None))
            return
        week = self._clock.today() + timedelta(days=7)
        day = read_date(self.day.text(), self._clock.today()) or week
        hour = read_time(self.hour.text())
        self._hour_field.set_trouble(
            "" if hour or not self.hour.text() else translate("GroupForms", "Type a time, such as 10:20")
        )
        at = self._clock.at(day.isoformat(), f"{hour:%H:%M}" if hour is not None else "12:00")
        self._change(replace(self._in_hand, valid_until_at=at))

    def _change(self, choice: CodeChoice) -> None:
        """Another answer for the row in hand."""
        self.choices[self.at] = choice
        self._fill(choice)
        self.list.viewport().update()
        self._say_count()

    def _say_count(self) -> None:
        count = len(self._wanted())
        button = self.button("put")
        button.setEnabled(bool(count))
        text = translate("AssignForm", "Put 1 code onto the shelf")
        if count != 1:
            text = translate("AssignForm", "Put {count} codes onto the shelf")
        button.setText(text.replace("{count}", figures.number(count)))

    def _wanted(self) -> list[CodeChoice]:
        return [one for one in self.choices if one.use is not CodeUse.LEAVE and one.group_id]

    def _on_act(self, key: str) -> None:
        if key == "put" and self._wanted():
            self.accept()
            self.decided.emit(self.choices)


def clue_words(clue: Clue) -> str:
    """By what a group was guessed."""
    return {
        Clue.KNOWN: translate("AssignForm", "known by its code"),
        Clue.NAME: translate("AssignForm", "by the file name"),
        Clue.HAND: translate("AssignForm", "the group in hand"),
    }.get(clue, "")
