"""The tables that known exporters write: which titles prove them and what every column means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field, FileKind
from opsdesk.domain.platforms import HandleKind, Platform

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class OrderRules:
    """How a shop writes its orders.

    `total` and `refund` say whether the amount stands once an order and repeats on its item rows ("order"), belongs to
    each row ("line"), or is told by a word in the refund column ("status"). `many`: one cell lists several goods.
    """

    source: str
    total: str = "order"
    refund: str = "order"
    many: bool = False


@dataclass(frozen=True, slots=True)
class Preset:
    """One exporter's table. `required` titles prove it; `titles` are all it is known to write.

    `later`: it is recognised, and nothing reads it yet. `key` is the handle that may stand only once in a file.
    """

    name: str
    kind: FileKind
    required: frozenset[str]
    titles: Mapping[str, Field]
    platform: Platform | None = None
    key: HandleKind | None = None
    orders: OrderRules | None = None
    later: bool = False
    known: frozenset[str] = field(default=frozenset())


F = Field
NOTHING: dict[str, Field] = {}


def _later(name: str, kind: FileKind, required: str, optional: str = "") -> Preset:
    must = frozenset(required.split())
    return Preset(name, kind, must, NOTHING, later=True, known=must | frozenset(optional.split()))


def _read(name: str, kind: FileKind, platform: Platform | None, required: str, optional: str = "") -> Preset:
    """A table that a reader of its own reads."""
    must = frozenset(required.split())
    return Preset(name, kind, must, NOTHING, platform, known=must | frozenset(optional.split()))


QQ_KEYS = {
    "uin": F.QQ_NUMBER,
    "role": F.DUTY,
    "nick": F.NAME,
    "card": F.CARD,
    "g": F.GENDER,
    "qage": F.IGNORED,
    "join_time": F.JOINED,
    "lv": F.LEVEL,
    "last_speak_time": F.LAST_SPOKE,
}
ONEBOT = {
    "group_id": F.GROUP_REF,
    "user_id": F.QQ_NUMBER,
    "nickname": F.NAME,
    "card": F.CARD,
    "sex": F.GENDER,
    "age": F.IGNORED,
    "join_time": F.JOINED,
    "last_sent_time": F.LAST_SPOKE,
    "level": F.LEVEL,
    "role": F.DUTY,
    "title": F.TITLE,
    "title_expire_time": F.IGNORED,
    "shut_up_timestamp": F.IGNORED,
}
WELINK = {
    "排名": F.IGNORED,
    "成员": F.NAME,
    "微信号": F.WECHAT_ID,
    "消息数": F.MESSAGES,
    "首次发言": F.FIRST_SPOKE,
    "最后发言": F.LAST_SPOKE,
}
WECOM = {
    "客户名称": F.NAME,
    "所属企微号": F.IGNORED,
    "所属企业": F.IGNORED,
    "添加时间": F.ADDED,
    "标签": F.TAGS,
    "客户系统备注": F.NOTE,
    "客户备注名": F.REMARK,
    "描述信息": F.NOTE,
    "企微手机号": F.PHONE,
    "系统手机": F.PHONE,
    "客户编号": F.WECOM_ID,
    "企微编号": F.IGNORED,
}
LINKWECHAT = {
    "客户姓名": F.NAME,
    "客户类型": F.IGNORED,
    "性别": F.GENDER,
    "userid": F.WECOM_ID,
    "unionid": F.IGNORED,
    "生日": F.BIRTHDAY,
    "所属企业": F.IGNORED,
    "所属职位": F.IGNORED,
    "跟进员工": F.IGNORED,
    "商机阶段": F.IGNORED,
    "添加方式": F.CAME_BY,
    "添加时间": F.ADDED,
    "企业标签": F.TAGS,
    "手机号": F.PHONE,
    "邮箱": F.EMAIL,
    "QQ": F.QQ_NUMBER,
    "所在省市县": F.REGION,
    "详细地址": F.IGNORED,
    "是否加入黑名单": F.IGNORED,
}
SCRM_A = {
    "手机号": F.PHONE,
    "微信昵称": F.NAME,
    "姓名": F.REAL_NAME,
    "性别": F.GENDER,
    "地区": F.REGION,
    "备注": F.NOTE,
}
SCRM_B = {
    "姓名": F.REAL_NAME,
    "微信号": F.WECHAT_ID,
    "手机号": F.PHONE,
    "QQ": F.QQ_NUMBER,
    "性别": F.GENDER,
    "地区": F.REGION,
    "邮箱": F.EMAIL,
    "备注": F.NOTE,
    "线下客户来源": F.CAME_BY,
    "公司名称": F.IGNORED,
}
YOUZAN_CUSTOMERS = {
    "客户姓名": F.REAL_NAME,
    "客户昵称": F.NAME,
    "客户手机号": F.PHONE,
    "客户生日": F.BIRTHDAY,
    "客户性别": F.GENDER,
    "标签": F.TAGS,
    "是否会员": F.IGNORED,
    "成长值": F.IGNORED,
    "客户储值余额": F.IGNORED,
    "上次消费时间": F.IGNORED,
    "来源渠道": F.CAME_BY,
    "来源方式": F.IGNORED,
    "成为客户时间": F.ADDED,
    "微信地域": F.REGION,
}
GOOGLE = {
    **dict.fromkeys(("First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "File As"), F.IGNORED),
    **dict.fromkeys(("Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name", "Photo"), F.IGNORED),
    **dict.fromkeys(("Organization Name", "Organization Title", "Organization Department"), F.IGNORED),
    "Nickname": F.REMARK,
    "Birthday": F.BIRTHDAY,
    "Notes": F.NOTE,
    "Labels": F.TAGS,
    "E-mail 1 - Label": F.IGNORED,
    "E-mail 1 - Value": F.EMAIL,
    "Phone 1 - Label": F.IGNORED,
    "Phone 1 - Value": F.PHONE,
}
YOUZAN_ORDERS = {
    "订单号": F.ORDER_NUMBER,
    "买家昵称": F.BUYER,
    "买家是否会员": F.IGNORED,
    "买家手机号": F.PHONE,
    "订单创建时间": F.ORDERED_AT,
    "交易成功时间": F.DONE_AT,
    "订单实收金额": F.PAID,
    "订单实付金额": F.PAID,
    "销售渠道": F.IGNORED,
    "订单来源": F.IGNORED,
    "订单类型": F.IGNORED,
    "分销推广补差": F.IGNORED,
    "分销推广佣金": F.IGNORED,
    "商品名称": F.ITEM,
    "商品规格": F.SPEC,
    "商品规格ID": F.ORDER_LINE,
    "规格编码": F.IGNORED,
    "商品编码": F.IGNORED,
    "商品单价": F.PRICE,
    "商品数量": F.QUANTITY,
    "商品ID": F.ORDER_LINE,
    "商品推广佣金": F.IGNORED,
    "商品退款状态": F.REFUND_STATUS,
    "商品已退款金额": F.REFUND,
    "订单状态": F.STATUS,
}
KUAITUANTUAN = {
    "跟团号": F.ORDER_NUMBER,
    "下单人": F.BUYER,
    "团员备注": F.IGNORED,
    "支付时间": F.PAID_AT,
    "团长备注": F.IGNORED,
    "商品": F.ITEM,
    "订单金额": F.PAID,
    "退款金额": F.REFUND,
    "订单退款": F.REFUND,
    "订单状态": F.STATUS,
    "自提点": F.IGNORED,
    "收货人": F.REAL_NAME,
    "联系电话": F.PHONE,
    "详细地址": F.IGNORED,
}
DOUDIAN = {
    "主订单编号": F.ORDER_NUMBER,
    "子订单编号": F.ORDER_LINE,
    "选购商品": F.ITEM,
    "商品规格": F.SPEC,
    "商品数量": F.QUANTITY,
    "商品单价": F.PRICE,
    "订单应付金额": F.LINE_PAID,
    "收件人": F.REAL_NAME,
    "收件人手机号": F.PHONE,
    "订单提交时间": F.ORDERED_AT,
    "支付完成时间": F.PAID_AT,
    "订单完成时间": F.DONE_AT,
    "订单状态": F.STATUS,
    "售后状态": F.REFUND_STATUS,
    **dict.fromkeys(("商品ID", "支付方式", "手续费", "省", "市", "区", "街道", "详细地址", "买家留言"), F.IGNORED),
    **dict.fromkeys(("商家备注", "APP渠道", "流量来源", "承诺发货时间", "订单类型", "取消原因"), F.IGNORED),
    **dict.fromkeys(("达人ID", "达人昵称"), F.IGNORED),
}
WECHAT_STORE = {
    "订单号": F.ORDER_NUMBER,
    "下单时间": F.ORDERED_AT,
    "付款时间": F.PAID_AT,
    "订单状态": F.STATUS,
    "实付金额": F.PAID,
    "退款金额": F.REFUND,
    "商品ID": F.IGNORED,
    "商品名称": F.ITEM,
    "SKU ID": F.ORDER_LINE,
    "规格": F.SPEC,
    "数量": F.QUANTITY,
    "商品实付金额": F.LINE_PAID,
    "退款状态": F.REFUND_STATUS,
    "退款原因": F.IGNORED,
}


def _people(
    name: str,
    kind: FileKind,
    platform: Platform | None,
    key: HandleKind | None,
    titles: dict[str, Field],
    *required: str,
) -> Preset:
    return Preset(name, kind, frozenset(required), titles, platform, key)


def _orders(name: str, rules: OrderRules, titles: dict[str, Field], *required: str) -> Preset:
    return Preset(name, FileKind.ORDERS, frozenset(required), titles, Platform.SHOP, orders=rules)


P, H, K = Platform, HandleKind, FileKind
PRESETS: tuple[Preset, ...] = (
    _people("onebot", K.ROSTER, P.QQ, H.QQ_NUMBER, ONEBOT, "user_id", "nickname", "join_time"),
    _people("qq_keys", K.ROSTER, P.QQ, H.QQ_NUMBER, QQ_KEYS, "uin"),
    _people("welink", K.ROSTER, P.WECHAT, H.WECHAT_ID, WELINK, "成员", "消息数", "最后发言"),
    _people("wecom", K.ROSTER, P.WECOM, H.WECOM_ID, WECOM, "客户名称", "所属企微号", "添加时间"),
    _people("linkwechat", K.MEMBERS, P.WECOM, H.WECOM_ID, LINKWECHAT, "客户姓名", "客户类型", "添加时间"),
    _people("scrm_a", K.MEMBERS, P.WECHAT, None, SCRM_A, "手机号", "微信昵称", "姓名"),
    _people("scrm_b", K.MEMBERS, P.WECHAT, None, SCRM_B, "姓名", "微信号", "手机号", "线下客户来源"),
    _people("youzan_customers", K.MEMBERS, P.SHOP, None, YOUZAN_CUSTOMERS, "客户姓名", "客户昵称", "成为客户时间"),
    _people("google", K.CONTACTS, None, None, GOOGLE, "First Name", "Last Name"),
    _orders("youzan", OrderRules("youzan", refund="line"), YOUZAN_ORDERS, "订单号", "买家昵称", "订单创建时间"),
    _orders("ktt", OrderRules("ktt", many=True), KUAITUANTUAN, "跟团号", "下单人", "支付时间"),
    _orders("doudian", OrderRules("doudian", "line", "status"), DOUDIAN, "主订单编号", "子订单编号", "选购商品"),
    _orders("wxstore", OrderRules("wxstore"), WECHAT_STORE, "订单号", "下单时间", "付款时间", "SKU ID"),
    _read(
        "wechat_csv",
        K.CHAT,
        P.WECHAT,
        "localId TalkerId StrContent NickName",
        "Type SubType IsSender CreateTime Status StrTime Remark Sender",
    ),
    _read("welink_csv", K.CHAT, P.WECHAT, "发言者 内容 日期", "时间 类型"),
    _read("discord_csv", K.CHAT, P.DISCORD, "AuthorID Author Date Content", "Attachments Reactions"),
    _read("wjx", K.SURVEY, None, "序号 提交答卷时间", "所用时间 来源 来源详情 来自IP"),
    _read(
        "wechat_pay",
        K.MONEY,
        P.WECHAT,
        "交易时间 交易对方 金额(元)",
        "交易类型 商品 收/支 支付方式 当前状态 交易单号 商户单号 备注",
    ),
    _later("plan", K.PLAN, "日期 时间 渠道 内容", "群 配图"),
)
