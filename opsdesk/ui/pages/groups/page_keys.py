"""The keys of the groups place: what each does with the groups in sight, and over them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.ui.keys import Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.groups.codes.place import CodesPlace
    from opsdesk.ui.pages.groups.hand import GroupHand
    from opsdesk.ui.pages.groups.roster_diff.place import RosterDiffPlace
    from opsdesk.ui.pages.groups.who_has_not.place import WhoHasNotPlace

translate = QCoreApplication.translate
ANSWERS = range(2, 6)


def keys(
    hand: GroupHand,
    who: WhoHasNotPlace,
    roster: RosterDiffPlace,
    codes: CodesPlace,
    other_view: Callable[[], object],
) -> list[Key]:
    """Keys of the board rest on the code shelf and while "Who has not?" or a roster stands over it; some mean
    something there."""

    def groups(act: Callable[[], object]) -> Callable[[], None]:
        return roster.aside(who.aside(act))

    def board(act: Callable[[], object]) -> Callable[[], None]:
        return groups(codes.aside(act))

    paste = who.aside(codes.aside(hand.paste, codes.paste), lambda view: view.paste())
    copy_next = who.aside(_nothing, lambda view: view.copy_next())
    return [
        Key("M", translate("GroupsPage", "Move to a class"), board(hand.open_move_menu)),
        Key("Ctrl+X", translate("GroupsPage", "Take a group up"), board(hand.cut)),
        Key("Ctrl+V", translate("GroupsPage", "Put it down, or paste a code"),
            roster.aside(paste, lambda view: view.reader.paste())),
        Key("F2", translate("GroupsPage", "Rename"), board(hand.rename)),
        Key("A", translate("GroupsPage", "Add an admin"), board(hand.add_admin)),
        Key("B", translate("GroupsPage", "Board, table or codes"), groups(other_view)),
        Key("R", translate("GroupsPage", "Compare a roster"), groups(roster.open)),
        Key("W", translate("GroupsPage", "Who has not"), groups(who.open)),
        Key("1", translate("GroupsPage", "Who has not: copy the names"),
            roster.aside(copy_next, lambda view: view.side.press(1))),
        *(_answer(number, roster) for number in ANSWERS),
        Key("Ctrl+E", translate("GroupsPage", "Who has not: export"),
            roster.aside(who.aside(_nothing, lambda view: view.export_list()))),
    ]  # fmt: skip


def _answer(number: int, roster: RosterDiffPlace) -> Key:
    text = translate("GroupsPage", "Roster: answer {number}").replace("{number}", str(number))
    return Key(str(number), text, partial(_press, roster, number))


def _press(roster: RosterDiffPlace, number: int) -> None:
    if roster.is_open and roster.view is not None:
        roster.view.side.press(number)


def _nothing() -> None:
    """A key that means something only over the groups."""
