"""Cells that name one person for sure: QQ numbers, WeChat ids, WeCom ids and full phone numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange.cells import EMPTY, Unsure, number_text
from opsdesk.exchange.phones import phones

if TYPE_CHECKING:
    from collections.abc import Callable

# 5 to 11 digits; a wxid_... or the id its owner chose, which begins with a letter; the id of an external contact.
QQ = r"[1-9]\d{4,10}"
WECHAT = r"[A-Za-z][A-Za-z0-9_-]{4,31}|[A-Za-z0-9_-]+@openim"
WECOM = r"[A-Za-z0-9_-]{6,64}"


def _reader(shape: str, code: str) -> Callable[[object], tuple[str, ...]]:
    """Read a cell of this shape; Unsure(code) for another, Unsure("number_rounded") where a spreadsheet cut an id."""
    matches = re.compile(shape, re.ASCII).fullmatch

    def read(cell: object) -> tuple[str, ...]:
        if type(cell) is str and matches(cell):
            return (cell,)
        text = number_text(cell)
        if text in EMPTY:
            return ()
        if not matches(text):
            raise Unsure(code)
        return (text,)

    return read


qq_number = _reader(QQ, "qq_invalid")
wechat_id = _reader(WECHAT, "wechat_id_invalid")
wecom_id = _reader(WECOM, "wecom_id_invalid")

READERS: dict[Field, tuple[HandleKind, Callable[[object], tuple[str, ...]]]] = {
    Field.QQ_NUMBER: (HandleKind.QQ_NUMBER, qq_number),
    Field.WECHAT_ID: (HandleKind.WECHAT_ID, wechat_id),
    Field.WECOM_ID: (HandleKind.WECOM_ID, wecom_id),
    Field.PHONE: (HandleKind.PHONE_NUMBER, phones),
}
