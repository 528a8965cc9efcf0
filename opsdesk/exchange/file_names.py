"""What the name of a file and of its folder say: the group, the date of a roster, the tour of a group buy."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

ONEBOT = re.compile(r"群聊(\d{5,12})的\d+名成员的数据")
BEFORE = re.compile(r"^(?:QQ群成员列表|群成员列表|群成员|成员列表|客户列表|接龙|chain|members)\s*[-_—－ ]\s*", re.I)
WORDS = r"(?:成员排行|成员列表|成员名单|成员|名单|客户列表|接龙)$"
AFTER = re.compile(rf"\s*[-_—－ ]\s*(?:的?群)?{WORDS}|{WORDS}")
COPY = re.compile(r"\s*(?:[(（]\d{1,3}[)）]|[-_ ]+副本(?:\s*[(（]\d+[)）])?|[-_ ]+copy(?:\s*\d+)?)$", re.I)
DATE = re.compile(r"(?<!\d)(20\d\d)(?:([-_.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d\d)(\d\d))(?!\d)")
TOUR = re.compile(r"第\s*(\d{1,6})\s*[团期]")


def _stem(name: str) -> str:
    return without_copy(PurePath(name).stem)


def without_copy(stem: str) -> str:
    """A name without the "(1)" and "副本" that a second download gets."""
    return COPY.sub("", stem).strip()


def group_name(name: str) -> str:
    """The group in `QQ群成员列表-茶友一群.xlsx`, `茶友二群_成员排行.csv`, `接龙_茶友老友会.txt`; else ""."""
    stem = DATE.sub("", _stem(name)).strip(" -_—－")
    if ONEBOT.search(stem) or re.fullmatch(r"[\d\s_-]*", stem):
        return ""
    bare = AFTER.sub("", BEFORE.sub("", COPY.sub("", stem))).strip(" -_—－")
    return (
        ""
        if bare in ("", "QQ群成员列表", "群成员列表", "成员列表", "客户列表", "接龙", "群成员", "成员", "名单")
        else bare
    )


def group_ref(name: str, sheet: str | None) -> str:
    """The number of a group in `群聊990000105的29名成员的数据.xlsx` or in a sheet called G990000105."""
    found = ONEBOT.search(name) or re.fullmatch(r"G(?:roup)?_?(\d{5,12})", sheet or "")
    return found[1] if found else ""


def taken_on(name: str, folder: str) -> str:
    """`YYYY-MM-DD` if the name or the folder tells a date, the name first; else ""."""
    for text in (name, folder):
        for found in DATE.finditer(text):
            year, month, day = (int(part) for part in found.groups() if part and part.isdigit())
            try:
                return date(year, month, day).isoformat()
            except ValueError:
                continue
    return ""


def tour(name: str) -> str:
    """Which group buy an export is of: order numbers begin at 1 in each. The number, else the name."""
    found = TOUR.search(name)
    return found[1] if found else _stem(name)
