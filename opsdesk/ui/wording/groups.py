"""Words of groups: what they are for, how they stand, what their classes go by, what their codes say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, QTime

from opsdesk.domain.code_payloads import CodeKind
from opsdesk.domain.group_query import CodeHealth, CodeState, GroupNeed
from opsdesk.domain.groups import SCAN_SEATS, Basis, Duty, GroupClass, GroupState, Purpose
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate

_PURPOSES: dict[Purpose, object] = {
    Purpose.SERVICE: QT_TRANSLATE_NOOP("GroupWords", "Service"),
    Purpose.CONVERSION: QT_TRANSLATE_NOOP("GroupWords", "Conversion"),
    Purpose.INTEREST: QT_TRANSLATE_NOOP("GroupWords", "Interest"),
}
_STATES: dict[GroupState, object] = {
    GroupState.IDEA: QT_TRANSLATE_NOOP("GroupWords", "Idea"),
    GroupState.OPEN: QT_TRANSLATE_NOOP("GroupWords", "Open"),
    GroupState.FULL: QT_TRANSLATE_NOOP("GroupWords", "Full"),
    GroupState.CLOSED: QT_TRANSLATE_NOOP("GroupWords", "Closed"),
}
_BASES: dict[Basis, object] = {
    Basis.SEED: QT_TRANSLATE_NOOP("GroupWords", "First users"),
    Basis.SPEND: QT_TRANSLATE_NOOP("GroupWords", "What they spend"),
    Basis.TASK: QT_TRANSLATE_NOOP("GroupWords", "A task done"),
    Basis.QUALITY: QT_TRANSLATE_NOOP("GroupWords", "Quality"),
    Basis.OTHER: QT_TRANSLATE_NOOP("GroupWords", "My own rule"),
}
_RULES: dict[Basis, object] = {
    Basis.SEED: QT_TRANSLATE_NOOP("GroupWords", "first users"),
    Basis.SPEND: QT_TRANSLATE_NOOP("GroupWords", "by spend"),
    Basis.TASK: QT_TRANSLATE_NOOP("GroupWords", "a task done"),
    Basis.QUALITY: QT_TRANSLATE_NOOP("GroupWords", "by quality"),
}
_DUTIES: dict[Duty, object] = {
    Duty.OWNER: QT_TRANSLATE_NOOP("GroupWords", "owner"),
    Duty.ADMIN: QT_TRANSLATE_NOOP("GroupWords", "admin"),
    Duty.HELPER: QT_TRANSLATE_NOOP("GroupWords", "assistant"),
}
_KINDS: dict[CodeKind, object] = {
    CodeKind.WECHAT_GROUP: QT_TRANSLATE_NOOP("GroupWords", "WeChat group code"),
    CodeKind.WECHAT_PERSON: QT_TRANSLATE_NOOP("GroupWords", "WeChat card of a person"),
    CodeKind.WECHAT_OFFICIAL: QT_TRANSLATE_NOOP("GroupWords", "WeChat official account"),
    CodeKind.WECOM: QT_TRANSLATE_NOOP("GroupWords", "WeCom code"),
    CodeKind.WECOM_PERSON: QT_TRANSLATE_NOOP("GroupWords", "WeCom card of a person"),
    CodeKind.QQ: QT_TRANSLATE_NOOP("GroupWords", "QQ group code"),
    CodeKind.WEIBO: QT_TRANSLATE_NOOP("GroupWords", "Weibo code"),
    CodeKind.DOUYIN: QT_TRANSLATE_NOOP("GroupWords", "Douyin code"),
    CodeKind.XIAOHONGSHU: QT_TRANSLATE_NOOP("GroupWords", "Xiaohongshu code"),
    CodeKind.TELEGRAM: QT_TRANSLATE_NOOP("GroupWords", "Telegram link"),
    CodeKind.DISCORD: QT_TRANSLATE_NOOP("GroupWords", "Discord invite"),
    CodeKind.WHATSAPP: QT_TRANSLATE_NOOP("GroupWords", "WhatsApp invite"),
    CodeKind.WHATSAPP_PERSON: QT_TRANSLATE_NOOP("GroupWords", "WhatsApp card of a person"),
    CodeKind.PAYMENT: QT_TRANSLATE_NOOP("GroupWords", "Payment code"),
    CodeKind.LINK: QT_TRANSLATE_NOOP("GroupWords", "Link"),
    CodeKind.TEXT: QT_TRANSLATE_NOOP("GroupWords", "Text"),
}
_NEEDS: dict[GroupNeed, object] = {
    GroupNeed.CODE: QT_TRANSLATE_NOOP("GroupWords", "Code dying"),
    GroupNeed.CODE_WEEK: QT_TRANSLATE_NOOP("GroupWords", "Code dies in 7 days"),
    GroupNeed.ADMIN: QT_TRANSLATE_NOOP("GroupWords", "No admin"),
    GroupNeed.RULES: QT_TRANSLATE_NOOP("GroupWords", "No rules"),
    GroupNeed.WELCOME: QT_TRANSLATE_NOOP("GroupWords", "No welcome"),
}
BASIS_ICONS = {
    Basis.SEED: "sprout",
    Basis.SPEND: "gem",
    Basis.TASK: "list-checks",
    Basis.QUALITY: "waves",
    Basis.OTHER: "layers",
}
NEED_ICONS = {
    GroupNeed.CODE: "qr-code",
    GroupNeed.CODE_WEEK: "qr-code",
    GroupNeed.ADMIN: "user-x",
    GroupNeed.RULES: "scroll-text",
    GroupNeed.WELCOME: "hand",
}


def _say(text: object) -> str:
    return translate("GroupWords", str(text))


def purpose(value: Purpose) -> str:
    """Service, conversion or interest."""
    return _say(_PURPOSES[value])


def state(value: GroupState) -> str:
    """Idea, open, full, closed."""
    return _say(_STATES[value])


def basis(value: Basis) -> str:
    """What a class goes by."""
    return _say(_BASES[value])


def class_rule(one: GroupClass, currency: str) -> str:
    """The rule of a class in one line, such as "over ¥2,000 spent"; empty where it has none."""
    if one.basis is Basis.SPEND and one.floor_fen:
        return translate("GroupWords", "over {amount} spent").format(amount=figures.money(one.floor_fen, currency))
    return _say(_RULES[one.basis]) if one.basis in _RULES else ""


def no_class() -> str:
    """What groups in no class are called."""
    return translate("GroupWords", "No class")


def duty(value: Duty) -> str:
    """Owner, admin, assistant."""
    return _say(_DUTIES[value])


def need(value: GroupNeed) -> str:
    """What a group waits for."""
    return _say(_NEEDS[value])


def code_kind(value: CodeKind) -> str:
    """What a code leads to."""
    return _say(_KINDS[value])


def code_pill(health: CodeHealth) -> str:
    """The state of a code in a word or two, for a card."""
    if health.state in (CodeState.GOOD, CodeState.SOON):
        return translate("GroupWords", "{days} d").format(days=health.left)
    if health.state is CodeState.HOURS:
        return translate("GroupWords", "{hours} h").format(hours=max(health.left, 1))
    return {
        CodeState.ABSENT: translate("GroupWords", "no code"),
        CodeState.ENDLESS: translate("GroupWords", "no limit"),
        CodeState.DEAD: translate("GroupWords", "expired"),
        CodeState.STOPPED: translate("GroupWords", "at {seats}").format(seats=SCAN_SEATS),
    }[health.state]


def code_sentence(health: CodeHealth) -> str:
    """The state of a code in a sentence, for a tooltip."""
    if health.state in (CodeState.GOOD, CodeState.SOON):
        return translate("GroupWords", "The code lives {days} more days").format(days=health.left)
    return {
        CodeState.HOURS: translate("GroupWords", "The code dies today"),
        CodeState.ABSENT: translate("GroupWords", "There is no code; paste a picture of one"),
        CodeState.ENDLESS: translate("GroupWords", "The code has no end"),
        CodeState.DEAD: translate("GroupWords", "The code has died; paste a new one"),
        CodeState.STOPPED: translate(
            "GroupWords", "WeChat stops scanning at {seats} members; from there people are invited one by one"
        ).format(seats=SCAN_SEATS),
    }[health.state]


def moment(at: int, clock: Clock) -> str:
    """A moment as a clock on the desk's wall shows it: 24 Sep, 10:20."""
    local = clock.local(at)
    day = figures.short_day(local.date(), clock.today())
    time = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
    return translate("GroupWords", "{day}, {time}").format(day=day, time=time)


def month(iso_day: str) -> str:
    """A day as its month: Mar 2026."""
    day = QDateTime.fromString(iso_day, "yyyy-MM-dd").date()
    return QLocale().toString(day, translate("GroupWords", "MMM yyyy"))
