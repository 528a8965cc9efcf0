"""The group in the name of an exported chat, of its folder or its archive."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from opsdesk.exchange import file_names

if TYPE_CHECKING:
    from opsdesk.exchange.grids import Source

WHATSAPP = (
    re.compile(r"WhatsApp Chat (?:with|-)\s*(.+)", re.I),
    re.compile(r"(?:与|與)\s*(.+?)\s*(?:的|之间的)?\s*WhatsApp\s*(?:聊天|对话|對話).*", re.I),
    re.compile(r"WhatsApp\s*(?:聊天|对话|對話)(?:记录|記錄)?\s*[-－:：]?\s*(.+)", re.I),
)
LOG_WORDS = re.compile(r"[\s_\-－]*(?:的)?(?:群聊记录|聊天记录|消息记录|chat ?log)(?:[\s_\-－(（].*)?$", re.I)
CHANNEL = re.compile(r"^(.+?)\s*\[(\d{15,20})\](?:\s*\(.*\)|\s*\[part.*)?$")


def whatsapp_group(source: Source) -> str:
    """Overseas Friends in `WhatsApp Chat with Overseas Friends.txt`; `_chat.txt` says it by its archive or folder."""
    for name in (PurePath(source.name).stem, PurePath(source.archive).stem, source.folder):
        for pattern in WHATSAPP:
            found = pattern.fullmatch(file_names.without_copy(name))
            if found is not None:
                return found[1].strip()
    return "" if source.name.startswith("_chat") else file_names.group_name(source.name)


def group(source: Source) -> str:
    """茶友品鉴 2 群 in `茶友品鉴 2 群_群聊记录_全部.csv`, else the whole name."""
    stem = file_names.without_copy(PurePath(source.name).stem)
    bare = LOG_WORDS.sub("", stem)
    return bare or file_names.group_name(source.name)


def channel(source: Source) -> tuple[str, str]:
    """(name, number) of a Discord channel in `Guild - Text - Channel [910000000000000002].csv`."""
    stem = file_names.without_copy(PurePath(source.name).stem)
    found = CHANNEL.match(stem)
    return (found[1], found[2]) if found else (stem, "")
