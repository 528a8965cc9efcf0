"""What is done from Today: ticking posts, keeping promises, logging touches, filling slots; each says so with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from opsdesk.domain.touches import OTHER_OF, DueReason, NewTouch, TouchDue, TouchKind
from opsdesk.ui.pages.today import put_off
from opsdesk.ui.wording import due

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.chasing import OpenChase
    from opsdesk.domain.members import MemberLine
    from opsdesk.domain.posts import OpenSlot, Target
    from opsdesk.ui.context import Context


def touch_of(one: TouchDue) -> NewTouch:
    """The touch that answers a reason: a birthday is a birthday, else the connection that is suggested."""
    if one.reason is DueReason.DATE and one.text in set(TouchKind):
        return NewTouch(TouchKind(one.text))
    return NewTouch(OTHER_OF[one.suggested])


class TodayDeeds(QObject):
    """Every write goes through the services; a refusal is said in words."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def posted(self, target: Target) -> bool:
        """She posted it there; answers whether that was written."""
        said = self.tr("Posted in {group}").format(group=target.name)
        return self._do(lambda: self._context.desk.posts.posted(target.id), said)

    def skip(self, target: Target) -> bool:
        """She leaves this place out."""
        said = self.tr("Skipped {group}").format(group=target.name)
        return self._do(lambda: self._context.desk.posts.skip(target.id), said)

    def fill(self, slot: OpenSlot) -> int:
        """A draft for an open slot; answers its id, 0 when it was refused."""
        made: list[int] = []
        said = self.tr("Draft made for {slot}").format(slot=slot.slot.name)
        self._do(lambda: made.append(self._context.desk.posts.write_post(slot.draft())), said)
        return made[0] if made else 0

    def act(self, one: TouchDue) -> None:
        """Do at once what a reason asks for."""
        desk = self._context.desk
        if one.reason is DueReason.PROMISE and one.ref_id is not None:
            promise = one.ref_id
            self._do(lambda: desk.touches.keep_promise(promise), due.acted(one))
        elif one.reason is DueReason.FOLLOW_UP and one.ref_id is not None:
            event = one.ref_id
            self._do(lambda: desk.events.followed(event, one.member_id), due.acted(one))
        else:
            self._do(lambda: desk.touches.log_touch([one.member_id], touch_of(one)), due.acted(one))

    def put_off(self, one: TouchDue, changed: Callable[[], object]) -> None:
        """Take somebody off today's list; nothing is logged."""
        context = self._context
        today = context.desk.clock.today()

        def back() -> None:
            put_off.put(context.looks, context.desk.uid, today, one, off=False)
            changed()

        put_off.put(context.looks, context.desk.uid, today, one)
        changed()
        context.notify.done(self.tr("{name} is off today's list").format(name=one.name), undo=back)

    def log(self, member: MemberLine, touch: NewTouch) -> None:
        """Log a touch from the dialog."""
        said = self.tr("Touch logged with {name}").format(name=member.name)
        self._do(lambda: self._context.desk.touches.log_touch([member.id], touch), said)

    def ask_again(self, one: OpenChase) -> None:
        """Open the question again, with the lists it was asked against."""
        self._context.navigate("groups", {"who_has_not": one.group_id, "chase": one.id})

    def end_chase(self, one: OpenChase) -> None:
        """She is after nobody any more."""
        self._do(
            lambda: self._context.desk.chasing.end(one.id), self.tr("Chased no more: {group}").format(group=one.group)
        )

    def use_next_code(self, group_id: int) -> None:
        """The next code in line becomes the one people scan."""
        self._do(lambda: self._context.desk.codes.use_next(group_id), self.tr("The next code is in use"))

    def copy_text(self, text: str) -> None:
        """Put the text of a post on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def copy_image(self, media_id: int, done: Callable[[], object]) -> None:
        """Put a picture on the clipboard; it is read on a worker."""
        path = self._context.desk.media.path(media_id)
        if path is None:
            return

        def put(image: QImage) -> None:
            if image.isNull():
                self._context.notify.say(self.tr("The picture file is missing; add it again"), "danger")
                return
            QGuiApplication.clipboard().setImage(image)
            done()

        self._context.jobs.latest("today image", lambda: QImage(str(path)), put)

    def _do(self, write: Callable[[], object], said: str) -> bool:
        return self._context.notify.attempt(write, said)
