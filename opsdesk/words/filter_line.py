"""The words of the line of a filter in English and Chinese; both are read whatever the window speaks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from opsdesk.domain import filter_line, filter_line_reading
from opsdesk.domain.filter_line import ANY, Tongue
from opsdesk.domain.filters import CHOICES, LINKS, RELATIONS, Condition, Field, Relation, Value
from opsdesk.domain.touches import TouchClass, TouchKind
from opsdesk.words.say import say as say_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.filter_line import Names
    from opsdesk.domain.filters import Filter

Ways = dict[str, tuple[str, ...]]

# The grammar itself: no words for the eye alone, so they stand here and not in the files of the translators, where a
# better word would make a line that somebody kept unreadable.
_WORDS_EN = "or and not all any ever|yes d|day|days"
_WORDS_ZH = "或|或者 且|和|并且 非|不|不是 全部 任一 有过|有|是 天|日"
_CODES = ("or", "and", "not", "all", "any", "ever", "days")
_FIELDS_ZH = {
    Field.TIER: "分层|层|层级", Field.STAR: "星标", Field.PLATFORM: "平台", Field.GROUP: "群|社群",
    Field.CLASS: "群分类|群类", Field.TAG: "标签", Field.ROLE: "角色", Field.SEGMENT: "分群|手选分群",
    Field.ADMIN: "群管理员|管理员|群管", Field.AVOID: "忌讳", Field.JOINED: "入群|进群|加入", Field.LEFT: "退群",
    Field.SPOKE: "发言|说话", Field.TOUCHED: "触达|联系", Field.BIRTHDAY: "生日", Field.GROUPS: "群数|所在群数",
    Field.SPEND: "消费|花费", Field.ORDERS: "订单|订单数", Field.EVENTS: "活动", Field.TOUCHES: "触点|触点次数",
    Field.BALANCE: "往来", Field.MISSING: "缺|缺少|没有", Field.TEXT: "文字",
}  # fmt: skip
_KINDS_ZH = {
    TouchClass.TRUST: "信任", TouchClass.VALUE: "价值", TouchClass.EMOTIONAL: "情感",
    TouchKind.REFUND_HONOURED: "爽快退款",
    TouchKind.FAKE_EXPOSED: "指出仿品", TouchKind.PROMISE_KEPT: "说到做到", TouchKind.ESCROW: "担保交易",
    TouchKind.TRUST_OTHER: "其他信任", TouchKind.SHARING: "有用的分享|分享", TouchKind.ANSWER: "解答问题|解答",
    TouchKind.INTRODUCTION: "牵线搭桥", TouchKind.REFERRAL: "推荐", TouchKind.VALUE_OTHER: "其他价值",
    TouchKind.WEDDING: "结婚", TouchKind.BIRTH: "添丁", TouchKind.BIRTHDAY: "生日", TouchKind.FESTIVAL: "节日",
    TouchKind.ILLNESS: "生病与帮助|生病", TouchKind.MET_OFFLINE: "线下见面|见面", TouchKind.EMOTIONAL_OTHER: "其他关心",
}  # fmt: skip
_VALUES_ZH = {
    Field.TIER: "核心|核心用户 活跃 沉默 流失 未知",
    Field.STAR: "普通星标|普通|星标 管理层|管理 KOL 任意|任意星标",
    Field.PLATFORM: "微信 QQ 微博 抖音 小红书 Telegram Discord WhatsApp 企业微信|企微 手机 线下 店铺",
    Field.MISSING: "手机|手机号|电话 备注 群|社群 触点|触达",
}
_VALUES_EN = {
    Field.STAR: "plain|starred management leadership|kol any",
    Field.MISSING: "phone remark group|groups touch|touches",
}

_FAULTS: dict[str, object] = {
    "field": QT_TRANSLATE_NOOP("words", "there is no condition called {what}; put a text with signs in it in quotes"),
    "kind": QT_TRANSLATE_NOOP("words", "{what} is no class and no kind of touches"),
    "value": QT_TRANSLATE_NOOP("words", "{what} is not known here; write one of {ways}"),
    "nobody": QT_TRANSLATE_NOOP("words", "nothing is called {what}; check the name"),
    "several": QT_TRANSLATE_NOOP("words", "more than one is called {what}; write one of {ways}"),
    "relation": QT_TRANSLATE_NOOP("words", "{what} is not asked like this; write {ways}"),
    "number": QT_TRANSLATE_NOOP("words", "{what} is no number"),
    "day": QT_TRANSLATE_NOOP("words", "{what} is no day; write {ways}"),
    "days": QT_TRANSLATE_NOOP("words", "{what} is no number of days; write {ways}"),
    "no_close": QT_TRANSLATE_NOOP("words", "the bracket that opens here is not closed"),
    "no_open": QT_TRANSLATE_NOOP("words", "the bracket that closes here was not opened"),
    "quote": QT_TRANSLATE_NOOP("words", "the quotes that open here are not closed"),
    "empty": QT_TRANSLATE_NOOP("words", "a value is missing here"),
    "end": QT_TRANSLATE_NOOP("words", "a condition is missing here"),
    "sign": QT_TRANSLATE_NOOP("words", "{what} cannot stand here"),
    "limit": QT_TRANSLATE_NOOP("words", "this is more than a filter holds"),
}
_SAMPLES: dict[Relation, Value] = {
    Relation.WITHIN: 30, Relation.SINCE: date(2026, 7, 1), Relation.BEFORE: date(2026, 7, 1), Relation.LEAST: 1,
    Relation.MOST: 1, Relation.EVER: True,
}  # fmt: skip
_MUCH: dict[Relation, Value] = {Relation.LEAST: 50_000, Relation.MOST: 50_000}


def _each(codes: Iterable[str], line: str) -> Ways:
    return {code: tuple(ways.split("|")) for code, ways in zip(codes, line.split(), strict=True)}


def _values(field: Field, lines: Mapping[Field, str]) -> Ways:
    codes = [one.value for one in CHOICES[field]] + [ANY] * (field is Field.STAR)
    return _each(codes, lines.get(field, " ".join(codes)))


ENGLISH = Tongue(
    {
        "word": _each(_CODES, _WORDS_EN),
        "field": {one.value: (one.value,) for one in Field},
        "kind": {one.value: (one.value,) for one in (*TouchClass, *TouchKind)},
        **{field.value: _values(field, _VALUES_EN) for field in CHOICES},
    }
)
CHINESE = Tongue(
    {
        "word": _each(_CODES, _WORDS_ZH),
        "field": {code.value: tuple(ways.split("|")) for code, ways in _FIELDS_ZH.items()},
        "kind": {code.value: tuple(ways.split("|")) for code, ways in _KINDS_ZH.items()},
        **{field.value: _values(field, _VALUES_ZH) for field in CHOICES},
    }
)


def tongues() -> tuple[Tongue, ...]:
    """All that are read, the one of the window first, in which lines are printed."""
    chinese = QLocale().language() is QLocale.Language.Chinese
    return (CHINESE, ENGLISH) if chinese else (ENGLISH, CHINESE)


def say(where: Filter | None, names: Names) -> str:
    """A filter as a line in the language in force; "" for everybody."""
    return filter_line.say(where, tongues(), names)


def read(line: str, names: Names) -> Filter | None:
    """The filter of a line in any language; None for everybody. Raises FILTER_LINE, FILTER_TOO_LARGE."""
    return filter_line_reading.read(line, tongues(), names)


def fault(error: OpsdeskError) -> dict[str, object]:
    """Where a line could not be read (counted from 1) and why, as values of its sentence."""
    values = error.values
    at, why, what, ways = (values.get(key) for key in ("at", "why", "what", "ways"))
    if not isinstance(at, int) or not isinstance(ways, list):
        return {}
    if why in ("relation", "day", "days"):
        ways = _samples(Field(str(what)) if why == "relation" else Field.JOINED if why == "day" else Field.BIRTHDAY)
    said = tongues()[0].way("field", str(what)) if why == "relation" else what
    listed = say_words(QT_TRANSLATE_NOOP("words", ", ")).join(map(str, ways))
    return {"at": at + 1, "why": say_words(_FAULTS[str(why)], what=said, ways=listed)}


def _samples(field: Field) -> list[str]:
    """How a field may be asked."""
    tongue = tongues()[0]
    if field in CHOICES:
        return [f"{tongue.way('field', field)}:{ways[0]}" for ways in tongue.ways[field].values()]
    if field in LINKS or field is Field.TEXT:
        return [f"{tongue.way('field', field)}:…"]
    samples = _SAMPLES | (_MUCH if field is Field.SPEND else {})
    found = (Condition(field, one, samples[one]) for one in Relation if one in RELATIONS[field])
    return [filter_line.say(one, tongues(), _NOBODY) for one in found]


class _Nobody:
    """Names for lines that hold none."""

    def name_of(self, _field: Field, _key: int) -> None:
        return None

    def ids(self, _field: Field, _name: str) -> list[int]:
        return []


_NOBODY = _Nobody()
