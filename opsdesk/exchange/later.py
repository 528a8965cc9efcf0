"""Files that are known by their first lines and that nothing reads yet: chats of two programs."""

from __future__ import annotations

import re

from opsdesk.domain.imports import FileKind

LINE = re.compile(r"\[LINE\].*(?:聊天记录|聊天記錄)|Chat history in ")


def later_kind(head: str) -> FileKind | None:
    """The kind of a text of which the beginning is given, if it is surely one of these; else None."""
    text = head.lstrip("\ufeff \r\n")
    if "From: <Save by Tencent MsgMgr>" in head[:2000] or LINE.match(text):
        return FileKind.CHAT
    return None
