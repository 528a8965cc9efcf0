"""The post to be posted now: its text and picture one key from the clipboard, its places ticked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.ui.pages.today.target_grid import TargetGrid
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.layouts import Scroll, column, frame, row
from opsdesk.ui.widgets.meter import Bar
from opsdesk.ui.widgets.text import ElidedLabel, LinkLabel, PlainLabel
from opsdesk.ui.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from opsdesk.domain.posts import PostDetail

_LINES_SHOWN, _LETTERS_SHOWN = 7, 320
_COPIED_MS = 3000
_GRID_ROWS = 6
THUMB = 132


def shortened(text: str) -> str:
    """The beginning of a long text, as the card shows it at first."""
    lines = text.strip().split("\n")
    short = "\n".join(lines[:_LINES_SHOWN])
    if len(short) > _LETTERS_SHOWN:
        short = short[:_LETTERS_SHOWN].rstrip()
    return short if short == text.strip() else f"{short}…"


class _Ground(QWidget):
    """A card of two parts: the post on the base colour, its places on the sunken one below."""

    def __init__(self) -> None:
        super().__init__()
        self.foot: QWidget | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = draw.canvas(self)
        body = QPainterPath()
        radius = theme.tokens.radius("card")
        body.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(body, theme.color("surface.base"))
        if self.foot is not None and self.foot.isVisible():
            top = self.foot.geometry().top()
            painter.save()
            painter.setClipRect(0, top, self.width(), self.height() - top)
            painter.fillPath(body, theme.color("surface.sunken"))
            painter.restore()
            draw.hairline(painter, 1, top, self.width() - 1)
        painter.strokePath(body, QPen(theme.color("border.default"), 1))


class PostNowCard(_Ground):
    """Shows one post; what the person wants of it goes out as signals, the card itself writes nothing."""

    text_wanted = Signal()
    image_wanted = Signal()
    edit_wanted = Signal()
    skip_wanted = Signal()
    posted_wanted = Signal()
    target_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._detail: PostDetail | None = None
        self._whole = False
        self._text = PlainLabel("", "content", wrap=True, selectable=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._more = LinkLabel(self.tr("Show all"), "small")
        self._more.clicked.connect(self._toggle)
        self.thumbnail = Thumbnail(THUMB)
        self.copy_text = Button("", "copy", "primary", key="1", clicked=self.text_wanted.emit)
        self.copy_image = Button("", "image", key="2", clicked=self.image_wanted.emit)
        self.edit = Button(self.tr("Edit"), "pencil", "ghost", clicked=self.edit_wanted.emit)
        self._counts = ElidedLabel("", "small", "tertiary")
        self._done = PlainLabel("", "small", weight=600)
        self._bar = Bar()
        self._bar.setMinimumWidth(current().px(36))
        self._bar.setMaximumWidth(current().px(150))
        self.skip = Button(self.tr("Skip"), kind="ghost", scale="small", key="S", clicked=self.skip_wanted.emit)
        self.posted = Button("", "check", "primary", "small", key=self.tr("Space"), clicked=self.posted_wanted.emit)
        self.grid = TargetGrid()
        self.grid.chosen.connect(self.target_chosen)
        self._scroll = Scroll(self.grid, "Sunken")
        for button in (self.copy_text, self.copy_image, self.edit, self.skip, self.posted):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click keeps Space for "posted, next"
        self._copied = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._copied.timeout.connect(self._name_buttons)
        self._assemble()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _assemble(self) -> None:
        body = row(column(self._text, self._more, None, gap=4), self.thumbnail, gap=20)
        body.setAlignment(self.thumbnail, Qt.AlignmentFlag.AlignTop)
        upper = column(
            body,
            row(self.copy_text, self.copy_image, self.edit, None, self._counts),
            gap=12,
            margins=(17, 15, 17, 14),
        )
        head = row(self._done, self._bar, None, self.skip, self.posted, gap=12)
        head.setStretch(1, 1)
        self.foot = frame(column(head, self._scroll, gap=8, margins=(17, 10, 17, 14)))
        self.setLayout(column(upper, self.foot, gap=0))

    def show_post(self, detail: PostDetail, next_id: int | None, following: str = "") -> None:
        """This post, with the place where it is to be posted next; `following` names the post after it."""
        if self._detail is None or self._detail.card.id != detail.card.id:
            self._whole = False
            self._copied.stop()
            self.thumbnail.show_image(None)
        self._detail = detail
        self._show_text()
        self.thumbnail.setVisible(bool(detail.pictures))
        self.copy_image.setVisible(bool(detail.pictures))
        self.copy_text.setEnabled(bool(detail.body.strip()))
        self._counts.setText(self._count_words(detail))
        self._name_buttons()
        self._show_targets(detail, next_id, following)
        self.update()

    def say_copied(self, *, image: bool) -> None:
        """Text or picture is on the clipboard now."""
        self._name_buttons()
        button, words = (
            (self.copy_image, self.tr("Image copied")) if image else (self.copy_text, self.tr("Text copied"))
        )
        button.setText(words)
        button.set_icon("check")
        self._copied.start()

    def _name_buttons(self) -> None:
        for button, words, icon in (
            (self.copy_text, self.tr("Copy text"), "copy"),
            (self.copy_image, self.tr("Copy image"), "image"),
        ):
            button.setText(words)
            button.set_icon(icon)

    def _show_text(self) -> None:
        assert self._detail is not None
        body = self._detail.body.strip()
        short = shortened(body)
        self._text.set_level("primary" if body else "tertiary")
        self._text.setText((body if self._whole else short) or self.tr("No text yet"))
        self._more.setVisible(short != body)
        self._more.setText(self.tr("Show less") if self._whole else self.tr("Show all"))

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._show_text()

    def _count_words(self, detail: PostDetail) -> str:
        letters = len(detail.body.strip())
        words = self.tr("1 character") if letters == 1 else self.tr("{count} characters").format(count=f"{letters:,}")
        pictures = len(detail.pictures)
        if not pictures:
            return words
        shown = self.tr("1 image") if pictures == 1 else self.tr("{count} images").format(count=pictures)
        return self.tr("{characters}, {images}").format(characters=words, images=shown)

    def _show_targets(self, detail: PostDetail, next_id: int | None, following: str) -> None:
        card, targets = detail.card, detail.targets
        chosen = next((target for target in targets if target.id == next_id), None)
        self._bar.setVisible(bool(targets))
        self._scroll.setVisible(bool(targets))
        self.skip.setVisible(chosen is not None)
        self.posted.setVisible(chosen is not None or bool(targets and following))
        self._done.setText(self._done_words(detail))
        self._bar.set_share(card.posted / card.targets if card.targets else 0.0)
        if chosen is not None:
            left = card.open_targets - (1 if chosen.open else 0)
            words = self.tr("Posted in {group}, next") if left else self.tr("Posted in {group}, done")
            self.posted.setText(words.format(group=_cut(chosen.name)).replace("&", "&&"))
            self.posted.set_icon("check")
        elif following:
            self.posted.setText(self.tr("Next: {post}").format(post=_cut(following)).replace("&", "&&"))
            self.posted.set_icon("arrow-right")
        self.grid.show_targets(targets, next_id or 0)
        self._fit_grid()

    def _done_words(self, detail: PostDetail) -> str:
        card = detail.card
        if not card.targets:
            return self.tr("No group chosen yet: edit the post to choose some")
        words = self.tr("{done} of {count} posted").format(done=card.posted, count=card.targets)
        if card.skipped:
            words = self.tr("{words}, {count} skipped").format(words=words, count=card.skipped)
        return words

    def _fit_grid(self) -> None:
        wide = self.width() - current().px(34) if self.width() > current().px(100) else current().px(600)
        most = current().px(_GRID_ROWS * 32 - 6)
        high = self.grid.heightForWidth(wide)
        self._scroll.setFixedHeight(min(high, most))
        if high > most:
            QTimer.singleShot(0, self._scroll, self._reveal_next)

    def _reveal_next(self) -> None:
        cell = self.grid.next_cell()
        if cell.isValid():
            self._scroll.ensureVisible(cell.center().x(), cell.center().y(), 0, current().px(32))

    def resizeEvent(self, _event: object) -> None:
        self._fit_grid()

    def sizeHint(self) -> QSize:
        return QSize(current().px(600), super().sizeHint().height())


def _cut(name: str) -> str:
    """A name of a group as a button can hold it."""
    return name if len(name) <= 18 else f"{name[:17]}…"
