"""The post in the panel: what it says, when, where to; every field is saved when it is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.posts import PostDetail, PostDraft, PostPurpose, PostState
from opsdesk.ui.pages.calendar.new_account import ask_account
from opsdesk.ui.pages.calendar.pictures import PictureStrip
from opsdesk.ui.pages.calendar.places import PlaceChooser, PlaceKey, read_places
from opsdesk.ui.pages.calendar.times import TimeField
from opsdesk.ui.pictures_in import pictures_of
from opsdesk.ui.theme import draw
from opsdesk.ui.widgets.banner import Banner
from opsdesk.ui.widgets.buttons import IconButton
from opsdesk.ui.widgets.date_field import DateField
from opsdesk.ui.widgets.fields import Choice, Field, NoteField, TextField
from opsdesk.ui.widgets.layouts import Scroll, column, row
from opsdesk.ui.widgets.panel import Panel
from opsdesk.ui.widgets.text import ElidedLabel
from opsdesk.ui.wording import posts as words

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent

    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.calendar.board import Place
    from opsdesk.ui.pages.calendar.deeds import CalendarDeeds

_TITLE_LETTERS = 40


def title_from(text: str) -> str:
    """A title for a post that has none: the beginning of its first line."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) <= _TITLE_LETTERS else f"{first[: _TITLE_LETTERS - 1]}…"


class _Head(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        draw.hairline(draw.canvas(self), 0, self.height() - 1, self.width())


class PostEditor(Panel):
    """Shows one post, or one that is about to be written. `made` brings the id of a new post once it is kept."""

    made = Signal(int)
    closed = Signal()
    trash_wanted = Signal(int)
    duplicate_wanted = Signal(int)

    def __init__(self, context: Context, deeds: CalendarDeeds) -> None:
        super().__init__()
        self._context, self._deeds = context, deeds
        self.post_id = 0
        self._draft = PostDraft("")
        self._detail: PostDetail | None = None
        self._build_fields()
        self._build_head()
        form = column(
            self.fixed,
            self._title_field,
            row(Field(self.tr("Purpose"), self.purpose), self._state_field, gap=10),
            row(Field(self.tr("Day"), self.day), Field(self.tr("Time"), self.time), None, gap=10),
            Field(self.tr("Text"), self.body),
            self.pictures,
            self.places,
            None,
            gap=12,
            margins=(16, 12, 16, 16),
        )
        self.column.addWidget(Scroll(form), 1)
        self._connect()
        self.setAcceptDrops(True)

    def _build_fields(self) -> None:
        today = self._context.desk.clock.today()
        self.fixed = Banner(self.tr("Posted already: title, text, images and time stay as they are"), "info")
        self.title = TextField("", self.tr("What is it about?"))
        self._title_field = Field(self.tr("Title"), self.title)
        self.purpose = Choice([(one, words.headed(words.purpose(one))) for one in PostPurpose])
        shown = (PostState.IDEA, PostState.DRAFT, PostState.READY)
        self.state = Choice([(one, words.headed(words.state(one))) for one in shown])
        self._state_field = Field(self.tr("State"), self.state)
        for choice in (self.purpose, self.state):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.day = DateField(None, self.tr("No day yet"), today=today)
        self.time = TimeField()
        self.body = NoteField("", self.tr("What the groups will read"), least=6, most=14)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pictures = PictureStrip(self._context.desk.media, self._context.jobs)
        self.places = PlaceChooser()

    def _build_head(self) -> None:
        self._head = ElidedLabel("", "body_strong")
        self.duplicate = IconButton("copy-plus", self.tr("Duplicate"), scale="small", clicked=self._on_duplicate)
        self.trash = IconButton("trash-2", self.tr("Into the bin"), scale="small", clicked=self._on_trash)
        close = IconButton("x", self.tr("Close"), scale="small", clicked=self.closed.emit)
        line = row(self._head, None, self.duplicate, self.trash, close, gap=4, margins=(16, 9, 10, 9))
        head = _Head()
        head.setLayout(line)
        self.column.addWidget(head)

    def _connect(self) -> None:
        self.title.committed.connect(lambda text: self._save(replace(self._draft, title=text)))
        self.body.committed.connect(lambda text: self._save(replace(self._draft, body=text)))
        self.purpose.chosen.connect(lambda key: self._save(replace(self._draft, purpose=PostPurpose(key))))
        self.state.chosen.connect(self._on_state)
        self.day.picked.connect(self._on_day)
        self.time.picked.connect(lambda time: self._save(replace(self._draft, due_time=time)))
        self.places.changed.connect(self._on_places)
        self.places.account_wanted.connect(self._on_account)
        self.pictures.added.connect(self.add_pictures)
        self.pictures.removed.connect(lambda key: self._deeds.remove_picture(self.post_id, key))

    def begin(self, place: Place) -> None:
        """A new post for a place; nothing is kept until something is written."""
        self.post_id, self._detail = 0, None
        day = place.day.isoformat() if place.day else None
        self._draft = PostDraft("", due_on=day, due_time=place.time)
        self._show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_post(self, post_id: int) -> bool:
        """A post of the desk; answers False when it is gone."""
        try:
            detail = self._context.desk.posts.detail(post_id)
        except OpsdeskError:
            self.post_id, self._detail = 0, None
            return False
        self.post_id, self._detail = post_id, detail
        card = detail.card
        self._draft = PostDraft(
            title=card.title,
            purpose=card.purpose,
            body=detail.body,
            due_on=card.due_on,
            due_time=card.due_time,
            state=card.state,
            group_ids=tuple(one.group_id for one in detail.targets if one.group_id is not None),
            channel_ids=tuple(one.channel_id for one in detail.targets if one.channel_id is not None),
            slot_id=card.slot_id,
            note=detail.note,
        )
        self._show()
        return True

    def add_pictures(self, pictures: object) -> None:
        """Hang pictures on the post; a new one is kept first."""
        if isinstance(pictures, list) and pictures:
            if not self.post_id:
                self._write(replace(self._draft, title=self._draft.title or self.tr("New post")))
            self._deeds.add_pictures(self.post_id, pictures)

    def commit(self) -> None:
        """Save what is half typed, before the panel shows something else."""
        for field in (self.title, self.body):
            if field.hasFocus():
                field.clearFocus()

    def set_editing(self, on: bool) -> None:
        """A long write runs, or has ended."""
        self.setEnabled(on)

    def _show(self) -> None:
        draft, detail = self._draft, self._detail
        posted = detail is not None and detail.card.posted > 0
        self._head.setText(self._head_words())
        self.duplicate.setVisible(detail is not None)
        self.trash.setVisible(detail is not None)
        self.fixed.setVisible(posted)
        self._title_field.set_trouble("")
        self._state_field.set_trouble("")
        if self.title.text() != draft.title:
            self.title.show_text(draft.title)
        if self.body.toPlainText() != draft.body:
            self.body.show_text(draft.body)
        self.purpose.choose(draft.purpose)
        self.state.choose(draft.state)
        self.day.set_day(date.fromisoformat(draft.due_on) if draft.due_on else None)
        self.time.set_time(draft.due_time)
        self.pictures.show_pictures(detail.pictures if detail else ())
        self.pictures.set_fixed(posted)
        for field in (self.title, self.purpose, self.day, self.time):
            field.setEnabled(not posted)
        self.body.setReadOnly(posted)
        self._show_places()

    def _show_places(self) -> None:
        lines, classes = read_places(self._context.desk)
        self.places.show_places(lines, classes)
        chosen = [PlaceKey(key) for key in self._draft.group_ids]
        chosen += [PlaceKey(None, key) for key in self._draft.channel_ids]
        targets = self._detail.targets if self._detail else ()
        fixed = [PlaceKey(one.group_id, one.channel_id) for one in targets if one.posted_at is not None]
        self.places.choose(chosen, fixed)

    def _head_words(self) -> str:
        if self._detail is None:
            return self.tr("New post")
        card = self._detail.card
        look = words.headed(words.look(card.look(self._context.desk.clock.now())))
        return f"{look} · {words.progress(card.posted, card.targets)}"

    def _save(self, changed: PostDraft) -> None:
        """Keep a change. A new post is kept as soon as it has a title or a text."""
        self._draft = changed
        draft = replace(changed, title=changed.title.strip() or title_from(changed.body))
        if not self.post_id:
            if draft.title:
                self._write(draft)
        elif not draft.title:
            self._title_field.set_trouble(self.tr("A post needs a title or a text"))
        elif not self._deeds.save(self.post_id, draft):
            self.show_post(self.post_id)

    def _write(self, draft: PostDraft) -> None:
        new = self._deeds.write(draft)
        if new:
            self.show_post(new)
            self.made.emit(new)

    def _on_state(self, key: str) -> None:
        if key == PostState.READY and self._draft.due_on is None:
            self.state.choose(self._draft.state)
            self._state_field.set_trouble(self.tr("Choose a day first"))
            return
        self._state_field.set_trouble("")
        self._save(replace(self._draft, state=PostState(key)))

    def _on_day(self, day: date | None) -> None:
        self._state_field.set_trouble("")
        self._save(replace(self._draft, due_on=day.isoformat() if day else None))

    def _on_places(self) -> None:
        self._save(replace(self._draft, group_ids=self.places.group_ids, channel_ids=self.places.channel_ids))

    def _on_account(self) -> None:
        ask_account(self.window(), self._deeds, self._on_account_made)

    def _on_account_made(self, channel_id: int) -> None:
        self._show_places()
        self._save(replace(self._draft, channel_ids=(*self._draft.channel_ids, channel_id)))
        self._show_places()

    def _on_duplicate(self) -> None:
        self.commit()
        self.duplicate_wanted.emit(self.post_id)

    def _on_trash(self) -> None:
        self.trash_wanted.emit(self.post_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_of(event.mimeData()) and not self.fixed.isVisible():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = pictures_of(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.add_pictures(found)
