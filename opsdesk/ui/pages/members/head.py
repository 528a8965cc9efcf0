"""The head of the detail panel: face, name, star, tier with its reason, roles, the three figures, the balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from opsdesk import words
from opsdesk.domain.members import MemberDetail, MemberKind, Tier
from opsdesk.domain.touches import TouchClass
from opsdesk.ui.pages.members.face import MemberFace
from opsdesk.ui.pages.members.flow_box import FlowBox
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.chip import Chip
from opsdesk.ui.widgets.layouts import column, row
from opsdesk.ui.widgets.meter import BalanceBar
from opsdesk.ui.widgets.name_field import NameField
from opsdesk.ui.widgets.pill import Pill, Tone
from opsdesk.ui.widgets.stat import KindStat
from opsdesk.ui.widgets.text import ElidedLabel, PlainLabel, tooltip
from opsdesk.ui.wording import figures, touches

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from opsdesk.services.clock import Clock

_TONES: dict[Tier, Tone] = {
    Tier.CORE: "core",
    Tier.ACTIVE: "active",
    Tier.SILENT: "silent",
    Tier.LOST: "lost",
    Tier.UNKNOWN: "plain",
}


class _Name(ElidedLabel):
    """The name; a click or F2 renames."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class StarMark(QAbstractButton):
    """A star to click."""

    def __init__(self, tip: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFixedSize(current().px(22), current().px(24))
        self.setToolTip(tooltip(tip))
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def nextCheckState(self) -> None:
        """Only the desk knows; a click asks."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        dpr = painter.device().devicePixelRatioF()
        draw.pixmap(painter, self.rect(), current().glyphs.star(self.isChecked(), current().px(17), dpr))


class RolePill(Pill):
    """A role she gave; a click offers to end it."""

    clicked = Signal()

    def __init__(self, name: str, tip: str) -> None:
        super().__init__(name, "info", "award")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tooltip(tip))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(min(hint.width(), current().px(230)), hint.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class _SmallChip(Chip):
    """As high as the pills beside it."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current().px(20))


class MemberHead(QWidget):
    """Shows a member; asks for what is done with it. `role_wanted` and `role_clicked` bring where to open a menu."""

    renamed = Signal(str)
    starred = Signal()
    menu_wanted = Signal(object)
    closed = Signal()
    role_wanted = Signal(object)
    role_clicked = Signal(int, str, object)
    face_wanted = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._detail: MemberDetail | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.face = MemberFace()
        self.face.menu_wanted.connect(lambda: self.face_wanted.emit(self.face))
        self._name = _Name("", "title")
        self._name.setCursor(Qt.CursorShape.IBeamCursor)
        self._name.clicked.connect(self.rename)
        self.field = NameField()
        self.field.ended.connect(self._on_named)
        self.star = StarMark(self.tr("Star (S)"))
        self.star.clicked.connect(self.starred)
        self.more = IconButton("ellipsis", self.tr("More"), scale="small")
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))
        self.cross = IconButton("x", self.tr("Close"), scale="small", clicked=self.closed.emit)
        self._quiet = ElidedLabel("", "body", "tertiary")
        self._pills = FlowBox()
        self._why = PlainLabel("", "small", "tertiary", wrap=True)
        self._stats = {kind: KindStat(kind, 0, touches.touch_class(kind)) for kind in TouchClass}
        self._gave, self._got = PlainLabel("", "small", "secondary"), PlainLabel("", "small", "secondary")
        self._bar = BalanceBar()
        self._assemble()

    def _assemble(self) -> None:
        line = row(self._name, self.field, self.star, None, self.more, self.cross, gap=4)
        about = column(line, self._quiet, 5, self._pills, gap=1)
        head = row(self.face, about, gap=12)
        head.setAlignment(self.face, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        self.setLayout(
            column(
                head,
                self._why,
                row(*self._stats.values(), gap=6),
                column(row(self._gave, None, self._got), self._bar, gap=4),
                gap=10,
                margins=(18, 16, 18, 0),
            )
        )

    def show_detail(self, detail: MemberDetail) -> None:
        """Show another member, or the same one as it is now."""
        if self._detail is not None and self._detail.line.id != detail.line.id:
            self.field.cancel()
            self._name.show()
        self._detail = detail
        line = detail.line
        self.face.set_member(line.id, line.name)
        self._name.setText(line.name)
        self.star.setChecked(line.star is not None)
        self._quiet.setText(self._about(detail))
        self._why.setText(self._reason(detail))
        for kind, count in zip(TouchClass, detail.touches, strict=True):
            self._stats[kind].set_count(count)
        self._gave.setText(self.tr("You gave {count}").format(count=figures.number(detail.gave)))
        self._got.setText(self.tr("they gave {count}").format(count=figures.number(detail.got)))
        self._bar.set_balance(detail.gave, detail.got)
        self._show_pills(detail)

    def set_over(self, over: bool) -> None:
        """Whether the panel lies over the list, so that it needs a cross."""
        self.cross.setVisible(over)

    def rename(self) -> None:
        """Edit the name where it stands."""
        if self._detail is not None and self.isEnabled():
            self._name.hide()
            self.field.begin(self._detail.line.name)

    def _on_named(self, name: str) -> None:
        self._name.show()
        if self._detail is not None and name and name != self._detail.line.name:
            self.renamed.emit(name)

    def _about(self, detail: MemberDetail) -> str:
        if detail.line.remark:
            return self.tr("Remark: {remark}").format(remark=detail.line.remark)
        parts = [detail.real_name, detail.region]
        return " · ".join(part for part in parts if part) or self.tr("no remark yet")

    def _reason(self, detail: MemberDetail) -> str:
        reason = detail.tier_reason
        text = self.tr("{tier}: {reason}").format(tier=words.tier(reason.tier), reason=words.tier_reason(reason))
        if reason.at is None or reason.code == "new":
            return text
        return f"{text} · {figures.short_day(self._clock.day_of(reason.at), self._clock.today())}"

    def _show_pills(self, detail: MemberDetail) -> None:
        tier = detail.line.tier
        icon = "circle-help" if tier is Tier.UNKNOWN else None
        pills: list[QWidget] = [Pill(words.tier(tier), _TONES[tier], icon)]
        if detail.line.star is not None and detail.line.star != "plain":
            pills.append(Pill(words.star(detail.line.star), "core", "crown"))
        if detail.line.kind is not MemberKind.PERSON:
            pills.append(Pill(words.member_kind(detail.line.kind), "plain", "circle-user-round"))
        for role in detail.roles:
            pill = RolePill(role.name, self.tr("{role} since {day}").format(role=role.name, day=role.since_on))
            pill.clicked.connect(lambda role=role, pill=pill: self.role_clicked.emit(role.id, role.name, pill))
            pills.append(pill)
        add = _SmallChip(self.tr("Role"), "", "add")
        add.edited.connect(lambda: self.role_wanted.emit(add))
        self._pills.fill([*pills, add])
