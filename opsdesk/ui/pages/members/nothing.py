"""What the place shows without members: an empty desk, or a filter that leaves nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk.domain.filters import conjuncts
from opsdesk.ui.widgets.empty import EmptyAct, EmptyState
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from opsdesk.domain.filters import Filter
    from opsdesk.domain.members import MemberQuery
    from opsdesk.services.desk import Desk

translate = QCoreApplication.translate


def nobody_yet(add: Callable[[], object], bring_in: Callable[[], object] | None) -> EmptyState:
    """An empty desk: add by hand, or import a file where there is a place for it."""
    acts = [
        EmptyAct(
            translate("NoMembers", "Add first member"),
            add,
            "user-plus",
            translate("NoMembers", "Add by hand"),
            translate("NoMembers", "Nickname and one line about them. Add and next keeps the form open."),
        )
    ]
    if bring_in is not None:
        acts.append(
            EmptyAct(
                translate("NoMembers", "Choose file…"),
                bring_in,
                "file-spreadsheet",
                translate("NoMembers", "Import a file"),
                translate("NoMembers", "Excel or CSV, any column names. You see every row before it is stored."),
            )
        )
    sentence = translate(
        "NoMembers",
        "Ten regulars with a note each are worth more than ten thousand names. You can bring the rest in later.",
    )
    return EmptyState("cup", translate("NoMembers", "Start with the people you already know"), sentence, *acts)


def culprit(desk: Desk, query: MemberQuery) -> tuple[Filter, int]:
    """The condition that excludes most, and how many members there are without it; safe on any thread."""
    left = {part: desk.members.count(query.without_part(part)) for part in conjuncts(query.tree())}
    part = max(left, key=lambda one: left[one])
    return part, left[part]


def nobody_left(word: str, count: int, drop: Callable[[], object], clear: Callable[[], object] | None) -> EmptyState:
    """A filter that leaves nobody: `word` names the condition that excludes most, and what there is without it."""
    title = translate("NoMembers", "Nobody fits all of this")
    sentence = translate("NoMembers", "Without “{condition}” there are {count} members.").format(
        condition=word, count=figures.number(count)
    )
    acts = [EmptyAct(translate("NoMembers", "Drop “{condition}”").format(condition=word), drop, "filter")]
    if clear is not None:
        acts.append(EmptyAct(translate("NoMembers", "Show everybody"), clear, "users"))
    return EmptyState("search", title, sentence, *acts)


def show_over(stack: QStackedWidget, part: QWidget) -> None:
    """Put an empty state over the list that stands first in a stack; the one before goes."""
    while (old := stack.widget(1)) is not None:
        stack.removeWidget(old)
        old.deleteLater()
    stack.addWidget(part)
    stack.setCurrentWidget(part)
