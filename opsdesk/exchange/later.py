"""Files that are known by their first lines and that nothing reads yet: chats of six programs."""

from __future__ import annotations

import re

from opsdesk.domain.imports import FileKind

WHATSAPP = re.compile(
    r"[\u200e\u200f\ufeff]*\[?[\u200e\u200f]*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?[\s\u202f]+(?:[上下]午)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
    r"(?:[\s\u202f]*[APap]\.?\s?[Mm]\.?)?(?:\]| -)[\s\u200e]"
)
JSON_CHATS = (
    ('"guild"', '"channel"', '"messages"'),
    ('"name"', '"type"', '"messages"', '"date_unixtime"'),
    ('"personal_information"', '"chats"'),
    ('"about"', '"chats"', '"list"'),
    ('"chatInfo"', '"metadata"'),
    ('"weflow"',),
    ('"senderUsername"', '"senderDisplayName"'),
)


def later_kind(head: str) -> FileKind | None:
    """The kind of a text of which the beginning is given, if it is surely one of these; else None."""
    text = head.lstrip("\ufeff \r\n")
    if text.startswith(("{", "[{")):
        known = any(all(mark in head for mark in marks) for marks in JSON_CHATS)
        return FileKind.CHAT if known else None
    lines = [line for line in text.splitlines() if line.strip()][:40]
    if text.startswith("消息记录") and any(line.startswith(("消息分组:", "消息对象:")) for line in lines):
        return FileKind.CHAT
    if "From: <Save by Tencent MsgMgr>" in head[:2000]:
        return FileKind.CHAT
    if lines and re.match(r"\[LINE\].*(?:聊天记录|聊天記錄)|Chat history in ", lines[0]):
        return FileKind.CHAT
    stamped = sum(bool(WHATSAPP.match(line)) for line in lines)
    return FileKind.CHAT if lines and WHATSAPP.match(lines[0]) and (stamped >= 2 or len(lines) == 1) else None
