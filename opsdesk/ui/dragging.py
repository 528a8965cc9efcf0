"""Members on their way from a list to a line of the rail, as a hand drags them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Sequence

MEMBERS = "application/x-opsdesk-members"


def members_data(ids: Sequence[int]) -> QMimeData:
    """What a drag of members carries; nothing another program could take."""
    data = QMimeData()
    data.setData(MEMBERS, json.dumps(list(ids)).encode())
    return data


def dragged_members(data: QMimeData) -> list[int]:
    """The members a drag carries; none where it carries something else."""
    if not data.hasFormat(MEMBERS):
        return []
    found = json.loads(bytes(data.data(MEMBERS).data()))
    return [int(key) for key in found]
