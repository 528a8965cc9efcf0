"""What is done from the calendar; each deed is one step of undo and is said, a refusal too."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from opsdesk import words
from opsdesk.ui.wording import figures, lunar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.platforms import Platform
    from opsdesk.domain.posts import OpenSlot, PostCard, PostDraft, Slot
    from opsdesk.domain.takeout import CalendarWords
    from opsdesk.services.desk import Desk
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.calendar.board import Place
    from opsdesk.ui.widgets.toast import ToastKind

_FOLDER = "export/folder"


class CalendarDeeds(QObject):
    """Writes through the services of the desk."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._desk = context.desk
        self.editing = True

    def put(self, card: PostCard, place: Place, *, copy: bool = False) -> int:
        """Move a post to a place, or copy it there; answers the id of the post that stands there, 0 when refused."""
        time = place.time if place.sets_time else card.due_time
        same = place.day is not None and card.due_on == place.day.isoformat()
        if not copy and time == card.due_time and (same or (place.day is None and card.due_on is None)):
            return card.id
        slot = place.slot.slot.id if place.slot else None
        made: list[int] = [card.id]

        def work() -> None:
            if copy:
                made.append(self._desk.posts.copy(card.id, place.day, time, slot))
            else:
                self._desk.posts.move(card.id, place.day, time, slot)

        if place.day is None:
            said = self.tr("{title} copied to the drafts") if copy else self.tr("{title} has no day now")
        else:
            said = self.tr("Copied {title} to {when}") if copy else self.tr("Moved {title} to {when}")
        return made[-1] if self._do(work, said.format(title=card.title, when=self._when(place.day, time))) else 0

    def trash(self, card: PostCard) -> bool:
        """Into the bin."""
        said = self.tr("{title} is in the bin").format(title=card.title)
        return self._do(lambda: self._desk.posts.trash(card.id), said, "removed")

    def write(self, draft: PostDraft) -> int:
        """A new post; answers its id, 0 when refused."""
        made: list[int] = []
        self._do(lambda: made.append(self._desk.posts.write_post(draft)), "")
        return made[0] if made else 0

    def save(self, post_id: int, draft: PostDraft) -> bool:
        """Write a post anew; answers whether that was allowed."""
        return self._do(lambda: self._desk.posts.edit(post_id, draft), "")

    def fill(self, slot: OpenSlot) -> int:
        """A draft for an open slot; answers its id, 0 when refused."""
        made: list[int] = []
        said = self.tr("Draft made for {slot}").format(slot=slot.slot.name)
        self._do(lambda: made.append(self._desk.posts.write_post(slot.draft())), said)
        return made[0] if made else 0

    def add_pictures(self, post_id: int, pictures: Sequence[Path | bytes]) -> None:
        """Hang pictures on a post; they are read and made safe on a worker."""
        if self.editing and post_id:
            work = partial(self._desk.materials.add_pictures, post_id, list(pictures))
            self._context.jobs.run(work, self._on_pictures, self._context.notify.problem)

    def _on_pictures(self, answer: tuple[int, list[OpsdeskError]]) -> None:
        count, refused = answer
        said = self.tr("1 image added") if count == 1 else self.tr("{count} images added").format(count=count)
        self._context.notify.done_but(said if count else "", refused)

    def remove_picture(self, post_id: int, media_id: int) -> None:
        """Take a picture off a post."""
        self._do(lambda: self._desk.materials.remove_picture(post_id, media_id), self.tr("1 image removed"), "removed")

    def add_channel(self, platform: Platform, name: str) -> int:
        """A new own account; answers its id, 0 when refused."""
        made: list[int] = []
        said = self.tr("Added the account {name}").format(name=name)
        self._do(lambda: made.append(self._desk.materials.add_channel(platform, name)), said)
        return made[0] if made else 0

    def add_slot(self, slot: Slot) -> bool:
        """A new daily slot."""
        said = self.tr("Added the slot {name}").format(name=slot.name)
        return self._do(lambda: self._desk.materials.add_slot(slot), said)

    def trash_slot(self, slot: Slot) -> bool:
        """A slot calls for nothing any more."""
        said = self.tr("Removed the slot {name}").format(name=slot.name)
        return self._do(lambda: self._desk.materials.trash_slot(slot.id), said, "removed")

    def export(self, first: date, last: date, month: str, ending: str) -> QFileDialog:
        """Ask where to, then write the days there as the ending (`ics`, `pdf`, `png`, `xlsx`) says."""
        dialog = QFileDialog(self._parent, self.tr("Export {month}").format(month=month))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{ending.upper()} (*.{ending})"])
        dialog.setDefaultSuffix(ending)
        folder = self._context.looks.text(_FOLDER)
        if folder and Path(folder).is_dir():
            dialog.setDirectory(folder)
        dialog.selectFile(self.tr("calendar {month}").format(month=first.strftime("%Y-%m")))
        dialog.fileSelected.connect(lambda name: self.export_to(first, last, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export_to(self, first: date, last: date, path: Path) -> None:
        """Write the days from `first` to `last` to a file, on a worker."""
        self._context.looks.set(_FOLDER, str(path.parent))
        work = partial(_export, self._desk, first, last, path, words.calendar_words())
        self._context.jobs.run(work, self._on_exported, self._context.notify.problem)

    def _on_exported(self, answer: tuple[int, Path]) -> None:
        count, path = answer
        said = self.tr("Wrote 1 entry to {file}") if count == 1 else self.tr("Wrote {count} entries to {file}")
        text = said.format(count=figures.number(count), file=path.name)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        self._context.notify.offer(text, self.tr("Show file"), show, "done")

    def _when(self, day: date | None, time: str | None) -> str:
        if day is None:
            return ""
        text = f"{lunar.weekday_short(day)} {figures.short_day(day, self._desk.clock.today())}"
        return f"{text} {time}" if time else text

    def _do(self, work: Callable[[], object], said: str, kind: ToastKind = "done") -> bool:
        return self.editing and self._context.notify.attempt(work, said, kind)


def _export(desk: Desk, first: date, last: date, path: Path, wording: CalendarWords) -> tuple[int, Path]:
    return desk.takeout.calendar(first, last, path, wording), path
