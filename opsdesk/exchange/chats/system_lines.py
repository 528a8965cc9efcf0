"""Lines that programs write into a chat: who joined, was brought in, left or was removed, in Chinese and English."""

from __future__ import annotations

import re
from typing import NamedTuple

# Longer lines are somebody's words; patterns that backtrack never see them.
LONGEST = 1_000
QUOTED = '["“”「」]'
MARKS = "\u200e\u200f\u202a\u202c\u2068\u2069"


class Told(NamedTuple):
    """One name in such a line; `via` is a code of `join_via` or `left_via`."""

    name: str
    came: bool
    via: str


def _who(tail: str, came: bool, via: str, head: str = "") -> tuple[re.Pattern[str], bool, str]:
    return re.compile(f"{head}(?P<who>.+?){tail}", re.S), came, via


_Q = QUOTED
# The first pattern that fits the whole line tells; quoted names first, for a name may hold any words.
_CHINESE = (
    _who(rf"{_Q}通过扫描.*?(?:二维码|二維碼)加入(?:了)?群聊", True, "scan", _Q),
    _who(rf"{_Q}(?:通过|經由|经由).*?(?:邀请|邀請).*?加入(?:了)?(?:群聊|本群)", True, "invited", _Q),
    _who(rf"{_Q}加入(?:了)?(?:群聊|本群).*", True, "invited", rf"(?:你|您|{_Q}.+?{_Q})(?:邀请|邀請){_Q}"),
    _who(rf"{_Q}(?:已)?加入(?:了)?(?:群聊|本群).*", True, "", _Q),
    _who(rf"{_Q}移出(?:了)?(?:群聊|本群).*", False, "removed", rf"(?:你|您|{_Q}.+?{_Q})(?:将|將|把){_Q}"),
    _who(rf"{_Q}(?:已)?被.*?移出(?:了)?(?:群聊|本群).*", False, "removed", _Q),
    _who(rf"{_Q}(?:已)?(?:退出|离开|離開)(?:了)?(?:群聊|本群).*", False, "left", _Q),
    _who(r"\s?(?:通过|经由).*?(?:邀请).*?加入(?:了)?(?:群聊|本群).*", True, "invited"),
    _who(r"\s?加入(?:了)?(?:群聊|本群)[。.]?", True, "invited", r".+?邀请"),
    _who(r"\s?(?:已)?加入(?:了)?(?:群聊|本群)[。.]?", True, ""),
    _who(r"\s?(?:已)?被.*?移出(?:了)?(?:群聊|本群)[。.]?", False, "removed"),
    _who(r"\s?(?:已)?(?:退出|离开)(?:了)?(?:群聊|本群)[。.]?", False, "left"),
)
_WHATSAPP = (
    _who(r" joined using (?:this group's|your|a group) (?:invite )?link.*", True, "link"),
    _who(r" joined (?:from the community|this group|via .*)\.?", True, "link"),
    _who(r" (?:was|were) added\.?", True, "invited"),
    _who(r"\.?", True, "invited", r".+? added "),
    _who(r" (?:was|were) removed\.?", False, "removed"),
    _who(r"\.?", False, "removed", r".+? removed "),
    _who(r" left(?: the group)?\.?", False, "left"),
    _who(r"\s?(?:使用|通过|通過|透過|已使用|已通过).*?(?:邀请链接|邀請連結|链接|連結).*?加入.*", True, "link"),
    _who(r"\s?(?:已)?加入(?:了)?(?:此)?(?:群组|群組|群聊).*", True, ""),
    _who(r"\s?(?:已)?(?:退出|离开|離開)(?:了)?(?:(?:此)?(?:群组|群組|群聊))?[。.]?", False, "left"),
    _who(r"(?:加入(?:了)?(?:群组|群組))?[。.]?", True, "invited", r".+?\s?(?:添加了|新增了|加入了|邀请了)\s?"),
    _who(r"[。.]?", False, "removed", r".+?\s?(?:移除了|移除)\s?"),
)
# Other lines of the program itself, which may hold a colon and so look like somebody's words.
_SETTINGS = re.compile(
    r".*(?:changed (?:the (?:subject|group name|group description)|this group's|their phone|to \+|the settings)"
    r"|created (?:group|this group|the group)|turned (?:on|off) (?:disappearing|admin)|pinned a message"
    r"|end-to-end encrypted|security code changed|更改了(?:群组|主题|此群组)|创建了(?:此)?群组|端到端加密|點對點加密"
    r"|变更了群组|變更了群組|建立了(?:此)?群組)",
    re.S,
)
_YOU = frozenset(("you", "你", "您"))


def told(text: str, whatsapp: bool = False) -> list[Told]:
    """Who came or went by this line; empty for any other line and for the operator's own."""
    line = text.strip(MARKS + " \r\n\t")
    if len(line) > LONGEST:
        return []
    for pattern, came, via in _WHATSAPP if whatsapp else _CHINESE:
        found = pattern.fullmatch(line)
        if found is not None:
            several = via in ("invited", "removed")
            names = _names(found["who"], whatsapp) if several else [_bare(found["who"])]
            return [Told(name, came, via) for name in names if name and name.casefold() not in _YOU]
    return []


def is_setting(text: str) -> bool:
    """Whether WhatsApp itself says this."""
    return _SETTINGS.match(text[:LONGEST]) is not None


def _names(text: str, whatsapp: bool) -> list[str]:
    parts = re.split(r", | and | & |、| 和 | 以及 " if whatsapp else "、", text)
    return [name for name in map(_bare, parts) if not re.fullmatch(r"\d+ others?|其他\s*\d+\s*人", name)]


def _bare(text: str) -> str:
    return text.strip(MARKS + ' "“”「」')
