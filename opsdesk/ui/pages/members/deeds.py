"""What she does with members of the list: at once with an undo toast, or by a job when they are many."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from opsdesk import words
from opsdesk.domain.members import Star
from opsdesk.ui.wording import figures, touches

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.domain.members import Tier
    from opsdesk.domain.touches import NewTouch
    from opsdesk.ui.context import Context
    from opsdesk.ui.widgets.toast import ToastKind

MANY = 1_000
"""From so many members on a deed runs by a job, for the window must not wait."""


class MemberDeeds(QObject):
    """Every deed names its members by id; what the toast says is what was done."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.desk

    def star(self, ids: list[int], star: Star | None) -> None:
        """Make them core by hand, or leave them to the rule again."""
        many, one = self.tr("Starred {count} members"), self.tr("Starred {name}")
        if star is None:
            many, one = self.tr("Took the star off {count} members"), self.tr("Took the star off {name}")
        elif star is not Star.PLAIN:
            many = self.tr("Starred {count} members as {star}").replace("{star}", words.star(star))
            one = self.tr("Starred {name} as {star}").replace("{star}", words.star(star))
        self.do(ids, partial(self._desk.members.star, ids, star), many, one)

    def set_tier(self, ids: list[int], tier: Tier) -> None:
        """Her own word on where they stand."""
        self.do(
            ids,
            partial(self._desk.tiers.put, ids, tier),
            self.tr("{count} members are {tier} now").replace("{tier}", words.tier(tier)),
            self.tr("{name} is {tier} now").replace("{tier}", words.tier(tier)),
        )

    def toggle_star(self, ids: list[int]) -> None:
        """A star for all of them; off when all have one already."""
        lines = self._desk.members.lines(ids[:MANY])
        starred = bool(lines) and len(ids) <= MANY and all(line.star for line in lines.values())
        self.star(ids, None if starred else Star.PLAIN)

    def tag(self, ids: list[int], name: str) -> None:
        """Hang a tag on them."""
        self.do(
            ids,
            partial(self._desk.labels.tag, ids, name),
            self.tr("Tagged {count} members {tag}").replace("{tag}", name),
            self.tr("Tagged {name} {tag}").replace("{tag}", name),
        )

    def untag(self, ids: list[int], name: str) -> None:
        """Take a tag off them."""
        found = next((tag for tag in self._desk.labels.tags() if tag.name == name), None)
        if found is not None:
            self.do(
                ids,
                partial(self._desk.labels.untag, ids, found.id),
                self.tr("Took the tag {tag} off {count} members").replace("{tag}", name),
                self.tr("Took the tag {tag} off {name}").replace("{tag}", name),
            )

    def give_role(self, ids: list[int], name: str) -> None:
        """Give them a role from today on."""
        self.do(
            ids,
            partial(self._desk.labels.give_role, ids, name),
            self.tr("{count} members are {role} now").replace("{role}", name),
            self.tr("{name} is {role} now").replace("{role}", name),
        )

    def end_role(self, member_id: int, role_id: int, name: str) -> None:
        """A member holds a role no longer."""
        act = partial(self._desk.labels.end_role, member_id, role_id)
        self.run(act, self.tr("Ended the role {role}").format(role=name))

    def log(self, ids: list[int], touch: NewTouch) -> None:
        """Log a touch for each of them."""
        kind = touches.touch_class(touch.kind.touch_class)
        self.do(
            ids,
            partial(self._desk.touches.log_touch, ids, touch),
            self.tr("{kind}: logged for {count} members").replace("{kind}", kind),
            self.tr("{kind}: logged for {name}").replace("{kind}", kind),
        )

    def put_in_group(self, ids: list[int], group_id: int, group: str) -> None:
        """They are in a group from now on too."""
        self.do(
            ids,
            partial(self._desk.stays.put, ids, group_id),
            self.tr("{count} members are in {group} now").replace("{group}", group),
            self.tr("{name} is in {group} now").replace("{group}", group),
        )

    def move_to_group(self, ids: list[int], leaving: int, group_id: int, group: str) -> None:
        """They leave one group for another."""
        self.do(
            ids,
            partial(self._desk.stays.move, ids, leaving, group_id),
            self.tr("Moved {count} members to {group}").replace("{group}", group),
            self.tr("Moved {name} to {group}").replace("{group}", group),
        )

    def leave_group(self, ids: list[int], group_id: int, group: str) -> None:
        """They are in a group no longer."""
        self.do(
            ids,
            partial(self._desk.stays.leave, ids, group_id),
            self.tr("{count} members left {group}").replace("{group}", group),
            self.tr("{name} left {group}").replace("{group}", group),
        )

    def trash(self, ids: list[int]) -> None:
        """Into the bin."""
        self.do(
            ids,
            partial(self._desk.members.trash, ids),
            self.tr("Moved {count} members to the bin"),
            self.tr("Moved {name} to the bin"),
            "removed",
        )

    def edit(self, member_id: int, column: str, value: str) -> bool:
        """Write one of a member's words; answers whether it was written."""
        said = self.tr("Renamed to {name}").format(name=value.strip()) if column == "name" else self.tr("Saved")
        return self.run(partial(self._desk.members.edit, member_id, column, value), said)

    def run(self, act: Callable[[], object], said: str, kind: ToastKind = "done") -> bool:
        """Do it now and say so, or say what was in the way."""
        return self._context.notify.attempt(act, said, kind)

    def do(self, ids: list[int], act: Callable[[], object], many: str, one: str, kind: ToastKind = "done") -> None:
        """Do it at once, or by a job when they are many; `many` and `one` say it with {count} or {name}."""
        if not ids:
            return
        if len(ids) == 1:
            line = self._desk.members.lines(ids).get(ids[0])
            said = one.replace("{name}", line.name if line else "")
        else:
            said = many.replace("{count}", figures.number(len(ids)))
        if len(ids) < MANY:
            self.run(act, said, kind)
            return
        count = figures.number(len(ids))
        self._context.jobs.run(
            act,
            lambda _done: self._context.notify.done(said, kind=kind),
            self._context.notify.problem,
            writing=self.tr("Writing {count} members; editing waits").format(count=count),
        )
