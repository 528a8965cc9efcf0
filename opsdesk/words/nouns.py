"""Words for the enums and codes of the nouns, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.domain.platforms import HandleKind, Platform
from opsdesk.words.say import say

if TYPE_CHECKING:
    from opsdesk.domain.imports import FileKind
    from opsdesk.domain.members import MemberKind, Star, Tier, TierReason

# By code, so that a window that only names a platform needs not know members and files.
_TIERS: dict[str, object] = {
    "core": QT_TRANSLATE_NOOP("words", "Core"),
    "active": QT_TRANSLATE_NOOP("words", "Active"),
    "silent": QT_TRANSLATE_NOOP("words", "Silent"),
    "lost": QT_TRANSLATE_NOOP("words", "Lost"),
    "unknown": QT_TRANSLATE_NOOP("words", "Unknown"),
}
_STARS: dict[str, object] = {
    "plain": QT_TRANSLATE_NOOP("words", "Starred"),
    "management": QT_TRANSLATE_NOOP("words", "Management"),
    "leadership": QT_TRANSLATE_NOOP("words", "KOL"),
}
_MEMBER_KINDS: dict[str, object] = {
    "person": QT_TRANSLATE_NOOP("words", "Person"),
    "self": QT_TRANSLATE_NOOP("words", "Me"),
    "team": QT_TRANSLATE_NOOP("words", "Team"),
    "bot": QT_TRANSLATE_NOOP("words", "Bot"),
}
_PLATFORMS: dict[Platform, object] = {
    Platform.WECHAT: QT_TRANSLATE_NOOP("words", "WeChat"),
    Platform.QQ: QT_TRANSLATE_NOOP("words", "QQ"),
    Platform.WEIBO: QT_TRANSLATE_NOOP("words", "Weibo"),
    Platform.DOUYIN: QT_TRANSLATE_NOOP("words", "Douyin"),
    Platform.XIAOHONGSHU: QT_TRANSLATE_NOOP("words", "Xiaohongshu"),
    Platform.TELEGRAM: QT_TRANSLATE_NOOP("words", "Telegram"),
    Platform.DISCORD: QT_TRANSLATE_NOOP("words", "Discord"),
    Platform.WHATSAPP: QT_TRANSLATE_NOOP("words", "WhatsApp"),
    Platform.WECOM: QT_TRANSLATE_NOOP("words", "WeCom"),
    Platform.PHONE: QT_TRANSLATE_NOOP("words", "Phone"),
    Platform.OFFLINE: QT_TRANSLATE_NOOP("words", "Offline"),
    Platform.SHOP: QT_TRANSLATE_NOOP("words", "Shop"),
}
_FILE_KINDS: dict[str, object] = {
    "roster": QT_TRANSLATE_NOOP("words", "group roster"),
    "members": QT_TRANSLATE_NOOP("words", "member list"),
    "contacts": QT_TRANSLATE_NOOP("words", "contacts"),
    "orders": QT_TRANSLATE_NOOP("words", "orders"),
    "chain": QT_TRANSLATE_NOOP("words", "sign-up chain"),
    "chat": QT_TRANSLATE_NOOP("words", "chat log"),
    "survey": QT_TRANSLATE_NOOP("words", "survey"),
    "money": QT_TRANSLATE_NOOP("words", "wallet bill"),
    "plan": QT_TRANSLATE_NOOP("words", "content plan"),
}
_TIER_REASONS: dict[str, object] = {
    "starred": QT_TRANSLATE_NOOP("words", "starred by you"),
    "left_all": QT_TRANSLATE_NOOP("words", "left every group"),
    "no_trace": QT_TRANSLATE_NOOP("words", "in no roster and no log"),
    "unheard": QT_TRANSLATE_NOOP("words", "in a group, nothing heard yet"),
    "quiet": QT_TRANSLATE_NOOP("words", "in a group, nothing heard for 30 days"),
    "days": QT_TRANSLATE_NOOP("words", "took part on {days} of the last {window} days"),
    "weight": QT_TRANSLATE_NOOP(
        "words", "among the {percent} % who take part most; quiet for {idle} d, within their rhythm (up to {limit} d)"
    ),
    "few_days": QT_TRANSLATE_NOOP("words", "took part on only {days} of the last {window} days"),
    "idle": QT_TRANSLATE_NOOP("words", "nothing heard for {idle} d"),
    "hand": QT_TRANSLATE_NOOP("words", "set by you"),
    "spoke": QT_TRANSLATE_NOOP("words", "spoke {days} d ago"),
    "touched": QT_TRANSLATE_NOOP("words", "touched {days} d ago"),
    "bought": QT_TRANSLATE_NOOP("words", "bought {days} d ago"),
    "new": QT_TRANSLATE_NOOP("words", "nothing known yet"),
}
_TIER_NUMBERS: dict[str, object] = {
    "window_days": QT_TRANSLATE_NOOP("words", "Days looked at"),
    "active_days": QT_TRANSLATE_NOOP("words", "Days of taking part"),
    "half_life_days": QT_TRANSLATE_NOOP("words", "Days until half the weight is gone"),
    "top_percent": QT_TRANSLATE_NOOP("words", "Top share in percent"),
    "gap_factor": QT_TRANSLATE_NOOP("words", "Times their own rhythm"),
    "rosters_until_lost": QT_TRANSLATE_NOOP("words", "Rosters until lost"),
}
_FIELDS: dict[str, object] = {
    "level": QT_TRANSLATE_NOOP("words", "Level"),
    "points": QT_TRANSLATE_NOOP("words", "Points"),
    "referrer": QT_TRANSLATE_NOOP("words", "Brought by"),
    "title": QT_TRANSLATE_NOOP("words", "Title in the group"),
    "phone_shown": QT_TRANSLATE_NOOP("words", "Phone as shown"),
    "email": QT_TRANSLATE_NOOP("words", "E-mail"),
}


_MEMBER_COLUMNS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("words", "Number"),
    QT_TRANSLATE_NOOP("words", "Name"),
    QT_TRANSLATE_NOOP("words", "Remark"),
    QT_TRANSLATE_NOOP("words", "Real name"),
    QT_TRANSLATE_NOOP("words", "Tier"),
    QT_TRANSLATE_NOOP("words", "Star"),
    QT_TRANSLATE_NOOP("words", "Groups"),
    QT_TRANSLATE_NOOP("words", "Tags"),
    QT_TRANSLATE_NOOP("words", "Roles"),
    QT_TRANSLATE_NOOP("words", "WeChat ID"),
    QT_TRANSLATE_NOOP("words", "QQ number"),
    QT_TRANSLATE_NOOP("words", "Phone"),
    QT_TRANSLATE_NOOP("words", "Region"),
    QT_TRANSLATE_NOOP("words", "Spent"),
    QT_TRANSLATE_NOOP("words", "Orders"),
    QT_TRANSLATE_NOOP("words", "Balance"),
    QT_TRANSLATE_NOOP("words", "First seen"),
    QT_TRANSLATE_NOOP("words", "Last spoke"),
    QT_TRANSLATE_NOOP("words", "Last touch"),
    QT_TRANSLATE_NOOP("words", "Note"),
)


def tier(value: Tier) -> str:
    return say(_TIERS[value])


def star(value: Star) -> str:
    return say(_STARS[value])


def member_kind(value: MemberKind) -> str:
    return say(_MEMBER_KINDS[value])


def platform(value: Platform) -> str:
    return say(_PLATFORMS[value])


def file_kind(value: FileKind) -> str:
    return say(_FILE_KINDS[value])


def tier_reason(reason: TierReason) -> str:
    """Why a member is in its tier, for the chip and the panel."""
    return say(_TIER_REASONS[reason.code], **reason.values) if reason.values else say(_TIER_REASONS[reason.code])


def tier_number(name: str) -> str:
    """What a number of the tier rule is called."""
    return say(_TIER_NUMBERS[name])


def member_columns() -> list[str]:
    """Titles of the columns of a member list, in the order of `services.takeout.MEMBER_COLUMNS`."""
    return [say(title) for title in _MEMBER_COLUMNS]


def field(label: str) -> str:
    """The name of a field of members: one of ours, or her own as she typed it."""
    return say(_FIELDS[label]) if label in _FIELDS else label


def handle_kind(value: HandleKind) -> str:
    """What kind of handle it is, such as "WeChat ID" or "QQ name"."""
    place = platform(value.platform)
    if value is HandleKind.PHONE_NUMBER:
        return place
    if value is HandleKind.EMAIL:
        return field("email")
    if value.strong:
        return say(QT_TRANSLATE_NOOP("words", "{platform} ID"), platform=place)
    return say(QT_TRANSLATE_NOOP("words", "{platform} name"), platform=place)
