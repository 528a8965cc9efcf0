"""The shelves pairs stand on, in rail, menu and palette: how sure they are, what found them, what is decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.domain.merging import Likeness, Why
from opsdesk.ui.finding import PaletteItem
from opsdesk.ui.pages.members.merging.sight import APART, CHOSEN, MERGED
from opsdesk.ui.rail import RailItem, RailSection
from opsdesk.ui.wording import figures
from opsdesk.words import merging as words

if TYPE_CHECKING:
    from opsdesk.ui.pages.members.merging.sight import MergingSight

translate = QCoreApplication.translate
_ICONS: dict[str, str] = {
    CHOSEN: "mouse-pointer-click", Likeness.LIKELY: "gauge", Likeness.POSSIBLE: "circle-help", APART: "equal-not",
    MERGED: "git-merge", Why.SAME_ACCOUNT: "at-sign", Why.SAME_PHONE: "phone", Why.SAME_EMAIL: "at-sign",
    Why.SAME_REMARK: "sticky-note", Why.SAME_REAL_NAME: "user-round", Why.NAMED_IN_REMARK: "notebook-pen",
    Why.ALIKE_IN_GROUP: "type", Why.RARE_NAME: "contact", Why.SAME_BIRTHDAY: "gift",
}  # fmt: skip


def _name(shelf: str) -> str:
    names = {
        CHOSEN: translate("Merging", "Chosen by you"),
        Likeness.LIKELY: translate("Merging", "Likely"),
        Likeness.POSSIBLE: translate("Merging", "Possible"),
        APART: translate("Merging", "Kept apart"),
        MERGED: translate("Merging", "Merged"),
    }
    return names.get(shelf) or words.found_by(Why(shelf))


def _lines(sight: MergingSight) -> tuple[list[RailItem], list[RailItem]]:
    """Lines of how sure and decided, and of what they were found by."""
    counts = sight.counts()
    pairs = [Likeness.LIKELY, Likeness.POSSIBLE, APART, MERGED]
    if sight.chosen:
        pairs.insert(0, CHOSEN)
        counts[CHOSEN] = len(sight.chosen)
    return [_line(sight, shelf, counts[shelf]) for shelf in pairs], [
        _line(sight, why, counts[why]) for why in Why if why in counts
    ]


def _line(sight: MergingSight, shelf: str, count: int) -> RailItem:
    waits = sight.proposals is None and shelf in (Likeness.LIKELY, Likeness.POSSIBLE)
    number = "" if waits else figures.number(count)
    return RailItem(_name(shelf), partial(sight.go, str(shelf)), _ICONS[shelf], number, selected=sight.shelf == shelf)


def sections(sight: MergingSight) -> list[RailSection]:
    """The shelves in the rail."""
    pairs, found = _lines(sight)
    result = [RailSection(translate("Merging", "Pairs"), pairs)]
    return [*result, RailSection(translate("Merging", "Found by"), found)] if found else result


def lines(sight: MergingSight) -> list[RailItem]:
    """The shelves in a menu, for a window whose rail shows icons only."""
    pairs, found = _lines(sight)
    return pairs + found


def commands(sight: MergingSight) -> list[PaletteItem]:
    """The shelves in the palette."""
    group = translate("Merging", "Pairs")
    return [PaletteItem(f"{one.text} {one.count}".rstrip(), one.run, group, one.icon) for one in lines(sight)]
