"""Who was ticked off today's list with nothing logged; kept by this machine for the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opsdesk.domain.touches import TouchDue
    from opsdesk.ui.looks import Looks

_LOOK = "today/put_off"
# The count beside the place is worked out on a thread, which must not touch the looks; it reads this instead.
_known: dict[str, tuple[str, frozenset[str]]] = {}


def _key(one: TouchDue) -> str:
    return f"{one.member_id}:{one.reason}"


def load(looks: Looks, uid: str) -> None:
    """Bring back what was ticked off on the desk `uid`."""
    day, _, keys = looks.text(f"{_LOOK}/{uid}").partition("|")
    _known[uid] = (day, frozenset(keys.split(",")) if keys else frozenset())


def put(looks: Looks, uid: str, today: date, one: TouchDue, *, off: bool = True) -> None:
    """Tick somebody off for today, or bring them back."""
    day, keys = _known.get(uid, ("", frozenset()))
    kept = keys if day == today.isoformat() else frozenset()
    kept = kept | {_key(one)} if off else kept - {_key(one)}
    _known[uid] = (today.isoformat(), kept)
    looks.set(f"{_LOOK}/{uid}", f"{today.isoformat()}|{','.join(sorted(kept))}")


def left(uid: str, today: date, people: Sequence[TouchDue]) -> list[TouchDue]:
    """Those who were not ticked off today."""
    day, keys = _known.get(uid, ("", frozenset()))
    return [one for one in people if day != today.isoformat() or _key(one) not in keys]
