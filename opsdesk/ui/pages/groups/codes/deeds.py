"""What is done with a code that is there: used, put in line or in order, taken out, given an end, copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QPixmap

from opsdesk.ui.pages.groups.codes.tiles import code_picture
from opsdesk.ui.pages.groups.forms import UntilForm
from opsdesk.ui.pages.groups.pictures import copy_picture
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from opsdesk.domain.groups import GroupCode
    from opsdesk.ui.context import Context
    from opsdesk.ui.pages.groups.codes.line_list import Act

_COPIED = 600
"""The side of a code that is drawn anew for the clipboard, in px."""


class CodeDeeds(QObject):
    """At once, with an undo toast."""

    def __init__(self, context: Context, over: QWidget) -> None:
        """`over` is where a question opens."""
        super().__init__(over)
        self._context, self._codes, self._over = context, context.desk.codes, over

    def use_next(self, group_id: int) -> None:
        """The next code in line becomes the one people scan."""
        self._context.notify.attempt(partial(self._codes.use_next, group_id), self.tr("The next code is in use"))

    def use(self, code: GroupCode) -> None:
        """A code becomes the one people scan."""
        self._context.notify.attempt(partial(self._codes.use, code.id), self.tr("The code is in use now"))

    def put_in_line(self, code: GroupCode) -> None:
        """A code that was kept waits in line."""
        self._context.notify.attempt(partial(self._codes.put_in_line, code.id), self.tr("Put the code in line"))

    def drop(self, code: GroupCode) -> None:
        """Take a code out of the line; it is kept."""
        said = self.tr("Took the code out of the line")
        self._context.notify.attempt(partial(self._codes.drop, code.id), said, "removed")

    def retire(self, code: GroupCode) -> None:
        """Nobody shall scan a code any more; it is kept."""
        said = self.tr("The code is in use no longer")
        self._context.notify.attempt(partial(self._codes.drop, code.id), said, "removed")

    def reorder(self, group_id: int, code_ids: Sequence[int]) -> None:
        """Another order of the codes in line."""
        act = partial(self._codes.reorder, group_id, code_ids)
        self._context.notify.attempt(act, self.tr("Changed the order of the line"))

    def copy(self, code: GroupCode | None) -> None:
        """Put the picture of a code on the clipboard, as it came; where its file is gone, drawn anew."""
        if code is None:
            return
        if code.media_path is not None and copy_picture(self._context.desk.media.file(code.media_path)):
            self._context.notify.say(self.tr("Copied the code picture"), "done")
            return
        drawn = code_picture(code.payload, _COPIED) if code.payload else QPixmap()
        if drawn.isNull():
            text = self.tr("The picture is gone from the desk folder; paste the code again")
            self._context.notify.say(text, "danger")
            return
        QGuiApplication.clipboard().setPixmap(drawn)
        self._context.notify.say(self.tr("Its picture is gone from the desk folder; copied the code drawn anew"))

    def ask_until(self, code: GroupCode | None) -> None:
        """Ask when a code dies."""
        if code is not None:
            form = UntilForm(self._over.window(), self._context.desk.clock, code)
            form.decided.connect(partial(self._set_until, code.id))
            form.ask(lambda _key: None)

    def of_line(self, code: GroupCode) -> list[Act]:
        """What can be done with a code in line."""
        return [
            (self.tr("Use now"), "skip-forward", partial(self.use, code)),
            (self.tr("Say when it dies…"), "timer", partial(self.ask_until, code)),
            (self.tr("Copy the picture"), "copy", partial(self.copy, code)),
            (self.tr("Take out of the line"), "x", partial(self.drop, code)),
        ]

    def of_kept(self, code: GroupCode) -> list[Act]:
        """What can be done with a code of before."""
        return [
            (self.tr("Use again"), "rotate-ccw", partial(self.use, code)),
            (self.tr("Put in line"), "layers-2", partial(self.put_in_line, code)),
            (self.tr("Copy the picture"), "copy", partial(self.copy, code)),
        ]

    def _set_until(self, code_id: int, at: int | None) -> None:
        said = self.tr("The code does not expire by itself")
        if at is not None:
            clock = self._context.desk.clock
            said = self.tr("The code dies {when}").replace("{when}", wording.moment(at, clock))
        self._context.notify.attempt(partial(self._codes.set_valid_until, code_id, at), said)
