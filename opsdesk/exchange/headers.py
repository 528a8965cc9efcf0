"""Finding the row of titles in a table and what each column means, by preset or by the words operators use."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opsdesk.domain import mapping as columns
from opsdesk.domain.imports import Field, FileKind, Sureness
from opsdesk.domain.mapping import PEOPLE_KINDS, WHO, TableMapping, column_key
from opsdesk.domain.platforms import Platform
from opsdesk.exchange.limits import SHORT_CELL
from opsdesk.exchange.presets import PRESETS, OrderRules, Preset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.exchange.choices import Choices

F = Field
# What each title may mean in a table that no exporter is known for. The first list that holds it wins.
SYNONYMS: dict[Field, str] = {
    F.NAME: "昵称 微信昵称 客户昵称 群友 成员 成员昵称 网名 名称 客户名称 用户名 用户昵称 qq昵称 会员昵称 "
    "nick nickname name",
    F.CARD: "群名片 群昵称 群内昵称 card",
    F.REMARK: "备注名 客户备注名 微信备注 微信备注名 remark",
    F.REAL_NAME: "姓名 真实姓名 客户姓名 会员姓名 收货人 收件人 联系人 realname",
    F.WECHAT_ID: "微信号 微信id 微信 wxid wechat wechatid username",
    F.QQ_NUMBER: "qq qq号 qq号码 qq帐号 qq账号 uin user_id",
    F.PHONE: "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 收件人手机号 客户手机号 会员手机号 企微手机号 "
    "系统手机 phone mobile tel telephone cellphone phonenumber",
    F.WECOM_ID: "客户编号 external_userid",
    F.EMAIL: "邮箱 电子邮箱 电子邮件 email e-mail mail",
    F.GENDER: "性别 gender sex",
    F.REGION: "地区 城市 省市 所在地 所在地区 所在城市 region city",
    F.DUTY: "群身份 群角色 role",
    F.TAGS: "标签 企业标签 客户标签 会员标签 tags labels",
    F.LEVEL: "等级 会员等级 级别 会员级别 会员卡 level",
    F.JOINED: "入群时间 入群日期 加群时间 加群日期 加入时间 加入日期 进群时间 进群日期 join_time joined joinedat",
    F.FIRST_SPOKE: "首次发言 首次发言时间",
    F.LAST_SPOKE: "最后发言 最后发言时间 最近发言 最近发言时间 last_speak_time last_sent_time lastspoke",
    F.MESSAGES: "消息数 发言数 发言次数 发言条数 messages",
    F.ADDED: "添加时间 添加日期 注册时间 注册日期 成为客户时间 登记日期 登记时间 added",
    F.CAME_BY: "来源 来源渠道 渠道 添加方式 客户来源 source",
    F.BIRTHDAY: "生日 出生日期 客户生日 会员生日 birthday bday",
    F.SPENT: "累计消费 累计消费金额 消费金额 消费总额 总消费 累计金额 消费 spent",
    F.POINTS: "积分 会员积分 当前积分 points",
    F.REFERRER: "介绍人 推荐人 邀请人 引荐人 referrer",
    F.NOTE: "备注 说明 描述 描述信息 note notes comment",
    F.AVOID: "忌口 禁忌 过敏 黑名单",
    F.GROUP_REF: "群号 group_id",
    F.GROUP: "群名 群名称 群聊 群聊名称 所在群 所在社群 所属群 社群名称 group groupname",
    F.ORDER_NUMBER: "订单号 订单编号 主订单编号 跟团号",
    F.ORDER_LINE: "子订单号 子订单编号",
    F.BUYER: "买家昵称 下单人 买家 购买人",
    F.ORDERED_AT: "下单时间 订单创建时间 订单提交时间",
    F.PAID_AT: "付款时间 支付时间 支付完成时间",
    F.DONE_AT: "交易成功时间 订单完成时间 完成时间",
    F.PAID: "实付金额 订单实付金额 订单实收金额 订单金额 实付 实收金额",
    F.LINE_PAID: "商品实付金额",
    F.REFUND: "退款金额 商品已退款金额 订单退款",
    F.REFUND_STATUS: "退款状态 售后状态",
    F.STATUS: "订单状态 状态",
    F.ITEM: "商品 商品名称 选购商品",
    F.SPEC: "规格 商品规格",
    F.QUANTITY: "数量 商品数量",
    F.PRICE: "单价 商品单价",
}
NUMBERED = ((re.compile(r"phone \d+ - value"), F.PHONE), (re.compile(r"e-mail \d+ - value"), F.EMAIL))
BRACKETS = re.compile(r"\s*[(\[【<].*$|[*:：\s]+$")
ORDER_MARKS = {F.ORDER_NUMBER, F.PAID}
ROSTER_MARKS = {F.CARD, F.DUTY, F.FIRST_SPOKE, F.LAST_SPOKE, F.MESSAGES, F.GROUP_REF}


def title_key(cell: object) -> str:
    """A title as it is compared: width, case and surrounding space do not matter."""
    if not isinstance(cell, str) or len(cell) > SHORT_CELL:
        return ""
    return columns.title_key(cell)


_MEANING = {title_key(word): meaning for meaning, words in reversed(SYNONYMS.items()) for word in words.split()}
_REQUIRED = [
    (
        preset,
        frozenset(map(title_key, preset.required)),
        {title_key(title): meaning for title, meaning in preset.titles.items()},
        frozenset(map(title_key, preset.known or preset.titles)),
    )
    for preset in PRESETS
]


@dataclass(frozen=True, slots=True)
class Heading:
    """The row of titles (counted from 1, 0 for none), the exporter or `table`, and one meaning a column.

    `score` only ranks. `sures` says how each meaning was found; `mapping` is what she said of the table.
    """

    preset: Preset
    row: int
    titles: tuple[str, ...]
    fields: tuple[Field, ...]
    score: float
    repeated: tuple[str, ...] = ()
    sures: tuple[Sureness, ...] = ()
    mapping: TableMapping | None = None


def meaning_of(title: str) -> Field:
    """What a title means by itself; `IGNORED` if nobody knows."""
    key = title_key(title)
    for pattern, meaning in NUMBERED:
        if pattern.fullmatch(key):
            return meaning
    compact = key.replace(" ", "")
    return _MEANING.get(compact) or _MEANING.get(BRACKETS.sub("", compact)) or F.IGNORED


def find_heading(
    rows: Sequence[Sequence[object]], choices: Choices | None = None, sheet: str | None = None
) -> Heading | None:
    """Find the titles among the first rows: what she said of this table, what she said of one with these titles before,
    a preset whose required titles are all there, else her own words."""
    keyed = [[title_key(cell) for cell in row] for row in rows]
    found = _by_preset(rows, keyed) or _by_words(rows, keyed)
    if choices is None:
        return found
    before = _as_before(rows, choices, found) or found
    mapping = choices.mapping if choices.sheet in (None, sheet) else None
    return before if mapping is None else _as_said(rows, mapping, before)


def _by_preset(rows: Sequence[Sequence[object]], keyed: list[list[str]]) -> Heading | None:
    best: tuple[float, int, Preset, dict[str, Field]] | None = None
    for number, keys in enumerate(keyed):
        cells = frozenset(filter(None, keys))
        for preset, required, titles, known in _REQUIRED:
            if required <= cells:
                score = len(cells & known) / len(cells | known)
                if best is None or score > best[0]:
                    best = (score, number, preset, titles)
    if best is None:
        return None
    score, number, preset, titles = best
    named, repeated = _titles(rows[number])
    fields = tuple(
        titles[key] if key in titles else (F.IGNORED if preset.orders or not preset.titles else _spare(title))
        for key, title in zip(keyed[number], named, strict=True)
    )
    sures = tuple(
        Sureness.PRESET if key in titles else _surety(meaning)
        for key, meaning in zip(keyed[number], fields, strict=True)
    )
    return Heading(preset, number + 1, named, fields, 1 + score, repeated, sures)


def _surety(meaning: Field) -> Sureness:
    """How sure a meaning is that was found by a title."""
    return Sureness.UNKNOWN if meaning is F.IGNORED else Sureness.TITLE


def _spare(title: str) -> Field:
    """Columns beyond the exporter's own are the operator's notes, or phones beyond the first."""
    meaning = meaning_of(title)
    return meaning if meaning in (F.PHONE, F.EMAIL, F.NOTE, F.TAGS) else F.IGNORED


def _titles(row: Sequence[object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named: list[str] = []
    repeated: list[str] = []
    seen: dict[str, int] = {}
    for cell in row:
        title = "" if cell is None else str(cell).strip("\ufeff \t\r\n")
        seen[title] = seen.get(title, 0) + 1
        if title and seen[title] > 1:
            repeated.append(title)
            title = f"{title} ({seen[title]})"
        named.append(title)
    return tuple(named), tuple(repeated)


def _by_words(rows: Sequence[Sequence[object]], keyed: list[list[str]]) -> Heading | None:
    best: Heading | None = None
    for number, keys in enumerate(keyed):
        filled = sum(1 for key in keys if key)
        if not filled:
            continue
        heading = heading_at(rows, number)
        found = {meaning for meaning in heading.fields if meaning is not F.IGNORED}
        alone = filled == 1 and number == 0 and len(found) == 1
        if not (found & WHO or found >= ORDER_MARKS) or (len(found) < 2 and not alone):
            continue
        if best is None or len(found) > best.score:
            best = heading
    return best


def heading_at(rows: Sequence[Sequence[object]], number: int) -> Heading:
    """The row at this place, counted from 0, taken as titles: what each means by itself."""
    named, repeated = _titles(rows[number])
    plain, _ = _titles([cell if isinstance(cell, str) else "" for cell in rows[number]])
    fields = tuple(meaning_of(re.sub(r" \(\d+\)$", "", title)) for title in plain)
    found = set(fields) - {F.IGNORED}
    return Heading(table_of(found), number + 1, named, fields, float(len(found)), repeated, tuple(map(_surety, fields)))


def untitled(rows: Sequence[Sequence[object]]) -> Heading:
    """The heading of a table without titles."""
    width = max(map(len, rows), default=0)
    fields = (F.IGNORED,) * width
    return Heading(table_of(set()), 0, ("",) * width, fields, 0.0, (), (Sureness.UNKNOWN,) * width)


def table_of(found: set[Field], kind: FileKind | None = None) -> Preset:
    """A preset for a table nobody is known to export; its kind follows from what it tells, unless she named it."""
    if found >= ORDER_MARKS and kind not in PEOPLE_KINDS:
        rules = OrderRules("table", total="order", refund="order")
        return Preset("table", FileKind.ORDERS, frozenset(), {}, Platform.SHOP, orders=rules)
    platform = None
    if F.QQ_NUMBER in found and F.WECHAT_ID not in found:
        platform = Platform.QQ
    elif F.WECHAT_ID in found and F.QQ_NUMBER not in found:
        platform = Platform.WECHAT
    kind = kind or (FileKind.ROSTER if found & ROSTER_MARKS else FileKind.MEMBERS)
    return Preset("table", kind, frozenset(), {}, platform)


def with_meanings(heading: Heading, fields: Sequence[Field], sures: Sequence[Sureness]) -> Heading:
    """The same titles with other meanings; a table nobody is known to export may become one of another kind."""
    kind = heading.mapping.kind if heading.mapping is not None else None
    preset = table_of(set(fields), kind) if heading.preset.name == "table" else heading.preset
    return replace(heading, preset=preset, fields=tuple(fields), sures=tuple(sures))


def _as_said(rows: Sequence[Sequence[object]], mapping: TableMapping, found: Heading | None) -> Heading | None:
    """The table read as she said; where she named no row of titles, that of `found` or the one her titles stand in."""
    wanted = {columns.title_key(key): meaning for key, meaning in mapping.meanings().items()}
    number = mapping.header_row
    if number is not None:
        named = bool(wanted) and not any(columns.title_key(key) in wanted for key in _keys(rows, number))
        if number > len(rows) or named:
            return found
        heading = untitled(rows) if number == 0 else heading_at(rows, number - 1)
    else:
        hits = [len(wanted.keys() & set(map(columns.title_key, _keys(rows, at)))) for at in range(1, len(rows) + 1)]
        best = max(hits, default=0)
        if not best:
            return None if found is None else replace(found, mapping=mapping)
        heading = heading_at(rows, hits.index(best))
    if found is not None and found.row == heading.row:
        heading = found
    heading = replace(heading, mapping=mapping)
    fields, sures = list(heading.fields), list(heading.sures)
    for at, title in enumerate(heading.titles):
        key = columns.title_key(column_key(title, at + 1))
        if key in wanted:
            fields[at], sures[at] = wanted[key], Sureness.SAID
    return with_meanings(heading, fields, sures)


def _keys(rows: Sequence[Sequence[object]], number: int) -> list[str]:
    """The keys of the columns if the titles stand in this row, counted from 1."""
    if not 0 < number <= len(rows):
        return [column_key("", at) for at in range(1, max(map(len, rows), default=0) + 1)]
    return [column_key(title, at) for at, title in enumerate(_titles(rows[number - 1])[0], 1)]


def _as_before(rows: Sequence[Sequence[object]], choices: Choices, found: Heading | None) -> Heading | None:
    """The table read as she said of one with the same titles."""
    if not choices.remembered:
        return None
    for row in rows:
        mapping = choices.remembered.get(columns.fingerprint(_titles(row)[0]))
        if mapping is not None:
            return _as_said(rows, replace(mapping, header_row=None), found)
    return None
