"""What a code says: the app it belongs to, whether it opens a group or a person, and how long such codes live."""

from __future__ import annotations

from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from opsdesk.domain.platforms import FACTS, Platform, PlatformFacts


class CodeKind(StrEnum):
    """What a code leads to."""

    WECHAT_GROUP = "wechat_group"
    WECHAT_PERSON = "wechat_person"
    WECHAT_OFFICIAL = "wechat_official"
    WECOM = "wecom"
    WECOM_PERSON = "wecom_person"
    QQ = "qq"
    WEIBO = "weibo"
    DOUYIN = "douyin"
    XIAOHONGSHU = "xiaohongshu"
    TELEGRAM = "telegram"
    DISCORD = "discord"
    WHATSAPP = "whatsapp"
    WHATSAPP_PERSON = "whatsapp_person"
    PAYMENT = "payment"
    LINK = "link"
    TEXT = "text"


PERSONS: Final = frozenset({CodeKind.WECHAT_PERSON, CodeKind.WECOM_PERSON, CodeKind.WHATSAPP_PERSON})
"""Cards of somebody who adds people first and pulls them into the group by hand."""

PLATFORMS: Final[dict[CodeKind, Platform]] = {
    CodeKind.WECHAT_GROUP: Platform.WECHAT,
    CodeKind.WECHAT_PERSON: Platform.WECHAT,
    CodeKind.WECHAT_OFFICIAL: Platform.WECHAT,
    CodeKind.WECOM: Platform.WECOM,
    CodeKind.WECOM_PERSON: Platform.WECOM,
    CodeKind.QQ: Platform.QQ,
    CodeKind.WEIBO: Platform.WEIBO,
    CodeKind.DOUYIN: Platform.DOUYIN,
    CodeKind.XIAOHONGSHU: Platform.XIAOHONGSHU,
    CodeKind.TELEGRAM: Platform.TELEGRAM,
    CodeKind.DISCORD: Platform.DISCORD,
    CodeKind.WHATSAPP: Platform.WHATSAPP,
    CodeKind.WHATSAPP_PERSON: Platform.WHATSAPP,
}

# What the codes of the platforms say, read from codes made by their apps in 2024 to 2026; the first match counts.
_STARTS: Final = (
    ("weixin.qq.com/g/", CodeKind.WECHAT_GROUP),
    ("u.wechat.com/", CodeKind.WECHAT_PERSON),
    ("weixin.qq.com/r/", CodeKind.WECHAT_OFFICIAL),
    ("mp.weixin.qq.com/", CodeKind.WECHAT_OFFICIAL),
    ("work.weixin.qq.com/gm/", CodeKind.WECOM),
    ("work.weixin.qq.com/ca/", CodeKind.WECOM_PERSON),
    ("work.weixin.qq.com/u/", CodeKind.WECOM_PERSON),
    ("work.weixin.qq.com/", CodeKind.WECOM),
    ("wework.qpic.cn/", CodeKind.WECOM),
    ("qm.qq.com/", CodeKind.QQ),
    ("jq.qq.com/", CodeKind.QQ),
    ("qun.qq.com/", CodeKind.QQ),
    ("web.qun.qq.com/", CodeKind.QQ),
    ("t.me/", CodeKind.TELEGRAM),
    ("telegram.me/", CodeKind.TELEGRAM),
    ("discord.gg/", CodeKind.DISCORD),
    ("discord.com/invite/", CodeKind.DISCORD),
    ("discordapp.com/invite/", CodeKind.DISCORD),
    ("chat.whatsapp.com/", CodeKind.WHATSAPP),
    ("wa.me/", CodeKind.WHATSAPP_PERSON),
    ("qr.alipay.com/", CodeKind.PAYMENT),
)
_HOSTS: Final = (
    ("weibo.com", CodeKind.WEIBO),
    ("weibo.cn", CodeKind.WEIBO),
    ("douyin.com", CodeKind.DOUYIN),
    ("iesdouyin.com", CodeKind.DOUYIN),
    ("xiaohongshu.com", CodeKind.XIAOHONGSHU),
    ("xhslink.com", CodeKind.XIAOHONGSHU),
)
_SCHEMES: Final = {
    "tg": CodeKind.TELEGRAM,
    "wxp": CodeKind.PAYMENT,
    "alipays": CodeKind.PAYMENT,
    "mqqapi": CodeKind.QQ,
    "sinaweibo": CodeKind.WEIBO,
    "snssdk1128": CodeKind.DOUYIN,
    "xhsdiscover": CodeKind.XIAOHONGSHU,
}


def code_kind(payload: str) -> CodeKind:
    """What a code that says `payload` leads to; a link nobody knows is a LINK, anything else a TEXT."""
    scheme, mark, rest = payload.strip().partition("://")
    scheme = scheme.casefold()
    if not mark or not rest.strip():
        return CodeKind.TEXT
    if scheme not in ("http", "https"):
        return _SCHEMES.get(scheme, CodeKind.TEXT)
    rest = rest.casefold().removeprefix("www.")
    found = next((kind for start, kind in _STARTS if rest.startswith(start)), None)
    return found if found is not None else _of_host(rest)


def _of_host(rest: str) -> CodeKind:
    """By the name of the machine, or one below it: m.weibo.cn is weibo.cn, notweibo.cn is not."""
    try:
        host = urlsplit(f"//{rest}").hostname or ""
    except ValueError:  # a bracket without its other half
        return CodeKind.LINK
    for name, kind in _HOSTS:
        if host == name or host.endswith(f".{name}"):
            return kind
    return CodeKind.LINK


def is_link(text: str) -> bool:
    """Whether a text that was copied is what a code could say: one link, with nothing before or behind it."""
    text = text.strip()
    return len(text.split()) == 1 and code_kind(text) is not CodeKind.TEXT


def platform_of(kind: CodeKind) -> Platform | None:
    """The app that a kind of code belongs to; None for links and texts of nobody in particular."""
    return PLATFORMS.get(kind)


def code_days(kind: CodeKind, platform: Platform) -> int | None:
    """After how many days a code dies by itself; None where it does not.

    The group code of personal WeChat and of WeCom lives 7 days. Cards of persons and of official accounts live on.
    Of a plain link or a picture without a code nothing is known, so it is held to live as the group's platform says.
    """
    if kind in PERSONS or kind is CodeKind.WECHAT_OFFICIAL:
        return None
    place = PLATFORMS.get(kind, platform)
    return FACTS.get(place, PlatformFacts(None, None)).code_days
