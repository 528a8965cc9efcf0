"""What every page is given. Nothing else is global."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.services.desk import Desk
    from opsdesk.ui.hub import ChangeHub
    from opsdesk.ui.jobs import Jobs
    from opsdesk.ui.looks import Looks
    from opsdesk.ui.notify import Notify
    from opsdesk.ui.theme.theme import Theme


@dataclass(slots=True)
class Context:
    """`navigate(place, target)` opens a place and lets its page reveal the target; the window sets it."""

    desk: Desk
    hub: ChangeHub
    jobs: Jobs
    theme: Theme
    looks: Looks
    notify: Notify
    navigate: Callable[[str, object], None]


def nowhere(_place: str, _target: object = None) -> None:
    """The navigation before there is a window."""
