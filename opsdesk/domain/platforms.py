"""The places where people and groups live, and the handles by which they are known there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Platform(StrEnum):
    WECHAT = "wechat"
    QQ = "qq"
    WEIBO = "weibo"
    DOUYIN = "douyin"
    XIAOHONGSHU = "xiaohongshu"
    TELEGRAM = "telegram"
    DISCORD = "discord"
    WHATSAPP = "whatsapp"
    WECOM = "wecom"
    PHONE = "phone"
    OFFLINE = "offline"
    SHOP = "shop"


class HandleKind(StrEnum):
    """`platform:kind`. A strong handle names one person on its platform; a weak one only suggests."""

    WECHAT_ID = "wechat:id"
    WECHAT_NAME = "wechat:name"
    QQ_NUMBER = "qq:id"
    QQ_NAME = "qq:name"
    WEIBO_ID = "weibo:id"
    DOUYIN_ID = "douyin:id"
    XIAOHONGSHU_ID = "xiaohongshu:id"
    TELEGRAM_ID = "telegram:id"
    TELEGRAM_NAME = "telegram:name"
    DISCORD_ID = "discord:id"
    DISCORD_NAME = "discord:name"
    WHATSAPP_NAME = "whatsapp:name"
    WECOM_ID = "wecom:id"
    WECOM_NAME = "wecom:name"
    PHONE_NUMBER = "phone:id"
    EMAIL = "offline:email"
    BOOK_NAME = "offline:book"
    CONTACT_NAME = "offline:contact"
    BUYER_YOUZAN = "shop:youzan"
    BUYER_KUAITUANTUAN = "shop:ktt"
    BUYER_DOUDIAN = "shop:doudian"
    BUYER_WXSTORE = "shop:wxstore"

    @property
    def platform(self) -> Platform:
        return Platform(self.value.partition(":")[0])

    @property
    def strong(self) -> bool:
        return self.value.endswith(":id")


_NAMES = {
    Platform.QQ: HandleKind.QQ_NAME,
    Platform.WECOM: HandleKind.WECOM_NAME,
    Platform.TELEGRAM: HandleKind.TELEGRAM_NAME,
    Platform.DISCORD: HandleKind.DISCORD_NAME,
    Platform.WHATSAPP: HandleKind.WHATSAPP_NAME,
}


def name_kind(platform: Platform) -> HandleKind:
    """The kind of the names that people bear on a platform; WeChat's where it has none of its own."""
    return _NAMES.get(platform, HandleKind.WECHAT_NAME)


SHORT = {
    HandleKind.QQ_NUMBER: "qq",
    HandleKind.WECHAT_ID: "wx",
    HandleKind.PHONE_NUMBER: "phone",
    HandleKind.WECOM_ID: "wecom",
    HandleKind.TELEGRAM_ID: "tg",
    HandleKind.DISCORD_ID: "dc",
    HandleKind.WEIBO_ID: "weibo",
    HandleKind.DOUYIN_ID: "douyin",
    HandleKind.XIAOHONGSHU_ID: "xhs",
}


@dataclass(frozen=True, slots=True)
class Handle:
    """A name or an id on a platform, as it is matched."""

    kind: HandleKind
    value: str

    def short(self) -> str | None:
        """`qq:9000000741`, as the command line writes strong handles; None for a weak one."""
        prefix = SHORT.get(self.kind)
        return None if prefix is None else f"{prefix}:{self.value}"


@dataclass(frozen=True, slots=True)
class PlatformFacts:
    """What is known of a platform without asking it: life of a group code in days, seats of a group."""

    code_days: int | None
    seats: int | None


FACTS = {
    # Personal WeChat: a group code dies after 7 days and stops scanning at 200 members; a group holds 500.
    Platform.WECHAT: PlatformFacts(7, 500),
    Platform.WECOM: PlatformFacts(7, 500),
    Platform.QQ: PlatformFacts(None, 2000),
    Platform.TELEGRAM: PlatformFacts(None, 200_000),
    Platform.DISCORD: PlatformFacts(None, None),
    Platform.WHATSAPP: PlatformFacts(None, 1024),
}
GROUP_PLATFORMS = (
    Platform.WECHAT,
    Platform.QQ,
    Platform.WECOM,
    Platform.WEIBO,
    Platform.DOUYIN,
    Platform.XIAOHONGSHU,
    Platform.TELEGRAM,
    Platform.DISCORD,
    Platform.WHATSAPP,
    Platform.OFFLINE,
)
