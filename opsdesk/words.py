"""Codes and enums -> words, through Qt's translator, for the window and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind, RowProblem
from opsdesk.domain.members import MemberKind, Star, Tier
from opsdesk.domain.platforms import HandleKind, Platform

if TYPE_CHECKING:
    from opsdesk.domain.members import TierReason

_PROBLEMS: dict[Problem, object] = {
    Problem.CANCELLED: QT_TRANSLATE_NOOP("words", "Stopped; nothing was changed"),
    Problem.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("words", "Nothing to undo"),
    Problem.NOTHING_TO_REDO: QT_TRANSLATE_NOOP("words", "Nothing to redo"),
    Problem.DESK_MISSING: QT_TRANSLATE_NOOP(
        "words", "There is no desk in {desk}; choose its folder or restore a backup"
    ),
    Problem.DESK_EXISTS: QT_TRANSLATE_NOOP("words", "{desk} holds a desk already; open it or choose another folder"),
    Problem.DESK_IN_USE: QT_TRANSLATE_NOOP("words", "{desk} is open in another OpsDesk; close it there first"),
    Problem.DESK_TOO_NEW: QT_TRANSLATE_NOOP(
        "words", "This desk was made by a newer OpsDesk (format {found}, this one knows {known}); update OpsDesk"
    ),
    Problem.DESK_DAMAGED: QT_TRANSLATE_NOOP("words", "The desk file is damaged; restore the newest backup"),
    Problem.DESK_NOT_OURS: QT_TRANSLATE_NOOP("words", "The file in this folder is not an OpsDesk desk"),
    Problem.DESK_ON_SYNCED_FOLDER: QT_TRANSLATE_NOOP(
        "words", "{folder} is copied by {service}, which can damage a desk; choose a local folder"
    ),
    Problem.DESK_BUSY: QT_TRANSLATE_NOOP("words", "An import is being written; editing is possible again in a moment"),
    Problem.NO_DESK_NAMED: QT_TRANSLATE_NOOP(
        "words", "No desk was named; give --desk DIR or make one with `opsdesk new`"
    ),
    Problem.DISK_FULL: QT_TRANSLATE_NOOP("words", "The disk is full; free some space and try again"),
    Problem.READ_ONLY: QT_TRANSLATE_NOOP("words", "The folder cannot be written to; check its permissions"),
    Problem.CANNOT_WRITE: QT_TRANSLATE_NOOP("words", "The disk refused to write; nothing was changed"),
    Problem.BACKUP_UNREADABLE: QT_TRANSLATE_NOOP("words", "The backup {file} cannot be read; choose another one"),
    Problem.FILE_MISSING: QT_TRANSLATE_NOOP("words", "There is no file {file}"),
    Problem.FILE_EMPTY: QT_TRANSLATE_NOOP("words", "{file} has no rows"),
    Problem.FILE_UNKNOWN: QT_TRANSLATE_NOOP("words", "{file} is no kind of file that OpsDesk reads"),
    Problem.FILE_DAMAGED: QT_TRANSLATE_NOOP("words", "{file} is damaged or cut off; export it again"),
    Problem.FILE_PROTECTED: QT_TRANSLATE_NOOP("words", "{file} is protected by a password; save it without one"),
    Problem.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("words", "{file} is too large to read safely; split it"),
    Problem.FILE_TOO_SLOW: QT_TRANSLATE_NOOP("words", "Reading {file} took too long and was stopped"),
    Problem.FILE_KIND_LATER: QT_TRANSLATE_NOOP("words", "{file} is a {kind}; OpsDesk does not read those yet"),
    Problem.GROUP_NOT_NAMED: QT_TRANSLATE_NOOP("words", "The file does not say which group it lists; name the group"),
    Problem.DATE_NOT_NAMED: QT_TRANSLATE_NOOP("words", "The file does not say when it was taken; name the date"),
    Problem.ROSTER_OLDER: QT_TRANSLATE_NOOP(
        "words", "{group} has a roster of {last} already; one of {taken} cannot be put before it"
    ),
    Problem.IMPORT_TAKEN_BACK: QT_TRANSLATE_NOOP("words", "Import {id} was taken back already"),
    Problem.IMPORT_BUILT_ON: QT_TRANSLATE_NOOP(
        "words", "Import {id} cannot be taken back before import {later} ({file}), which was compared with it"
    ),
    Problem.NOT_FOUND: QT_TRANSLATE_NOOP("words", "There is no {id}"),
    Problem.PICTURE_UNREADABLE: QT_TRANSLATE_NOOP("words", "The picture cannot be read; use PNG, JPEG or WebP"),
    Problem.PICTURE_TOO_LARGE: QT_TRANSLATE_NOOP("words", "The picture is larger than 50 million pixels"),
    Problem.CODE_TOO_LONG: QT_TRANSLATE_NOOP("words", "The text is too long for a code; use a shorter link"),
    Problem.CODE_EMPTY: QT_TRANSLATE_NOOP("words", "The code has no content"),
    Problem.NO_CODE_FOUND: QT_TRANSLATE_NOOP("words", "No QR code was found in the picture"),
    Problem.NAME_EMPTY: QT_TRANSLATE_NOOP("words", "Type a name first"),
    Problem.NAME_TAKEN: QT_TRANSLATE_NOOP("words", "The name {name} is taken; choose another"),
    Problem.POSTED_FIXED: QT_TRANSLATE_NOOP("words", "What was posted stays as it is; make a correcting post"),
    Problem.TEMPLATE_MISSING: QT_TRANSLATE_NOOP("words", "There is no poster template {name}"),
}

ROW_PROBLEMS: dict[str, object] = {
    "nobody": QT_TRANSLATE_NOOP("words", "no name and no account"),
    "two_members": QT_TRANSLATE_NOOP("words", "its accounts belong to different members ({value}); not joined"),
}
_TIERS: dict[Tier, object] = {
    Tier.CORE: QT_TRANSLATE_NOOP("words", "Core"),
    Tier.ACTIVE: QT_TRANSLATE_NOOP("words", "Active"),
    Tier.SILENT: QT_TRANSLATE_NOOP("words", "Silent"),
    Tier.LOST: QT_TRANSLATE_NOOP("words", "Lost"),
    Tier.UNKNOWN: QT_TRANSLATE_NOOP("words", "Unknown"),
}
_STARS: dict[Star, object] = {
    Star.PLAIN: QT_TRANSLATE_NOOP("words", "Starred"),
    Star.MANAGEMENT: QT_TRANSLATE_NOOP("words", "Management"),
    Star.LEADERSHIP: QT_TRANSLATE_NOOP("words", "KOL"),
}
_MEMBER_KINDS: dict[MemberKind, object] = {
    MemberKind.PERSON: QT_TRANSLATE_NOOP("words", "Person"),
    MemberKind.SELF: QT_TRANSLATE_NOOP("words", "Me"),
    MemberKind.TEAM: QT_TRANSLATE_NOOP("words", "Team"),
    MemberKind.BOT: QT_TRANSLATE_NOOP("words", "Bot"),
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
_FILE_KINDS: dict[FileKind, object] = {
    FileKind.ROSTER: QT_TRANSLATE_NOOP("words", "group roster"),
    FileKind.MEMBERS: QT_TRANSLATE_NOOP("words", "member list"),
    FileKind.CONTACTS: QT_TRANSLATE_NOOP("words", "contacts"),
    FileKind.ORDERS: QT_TRANSLATE_NOOP("words", "orders"),
    FileKind.CHAIN: QT_TRANSLATE_NOOP("words", "sign-up chain"),
    FileKind.CHAT: QT_TRANSLATE_NOOP("words", "chat log"),
    FileKind.SURVEY: QT_TRANSLATE_NOOP("words", "survey"),
    FileKind.MONEY: QT_TRANSLATE_NOOP("words", "wallet bill"),
    FileKind.PLAN: QT_TRANSLATE_NOOP("words", "content plan"),
}
_TIER_REASONS: dict[str, object] = {
    "starred": QT_TRANSLATE_NOOP("words", "starred by you"),
    "left_all": QT_TRANSLATE_NOOP("words", "left every group"),
    "no_trace": QT_TRANSLATE_NOOP("words", "in no roster and no log"),
    "quiet": QT_TRANSLATE_NOOP("words", "in a group, nothing heard for 30 days"),
    "spoke": QT_TRANSLATE_NOOP("words", "spoke {days} d ago"),
    "touched": QT_TRANSLATE_NOOP("words", "touched {days} d ago"),
    "bought": QT_TRANSLATE_NOOP("words", "bought {days} d ago"),
    "new": QT_TRANSLATE_NOOP("words", "nothing known yet"),
}
_ACTIONS: dict[str, object] = {
    "new_desk": QT_TRANSLATE_NOOP("words", "Made the desk"),
    "add_member": QT_TRANSLATE_NOOP("words", "Added a member"),
    "edit_member": QT_TRANSLATE_NOOP("words", "Edited a member"),
    "star": QT_TRANSLATE_NOOP("words", "Starred"),
    "unstar": QT_TRANSLATE_NOOP("words", "Took the star off"),
    "trash_members": QT_TRANSLATE_NOOP("words", "Moved members to the bin"),
    "tag": QT_TRANSLATE_NOOP("words", "Tagged"),
    "untag": QT_TRANSLATE_NOOP("words", "Took a tag off"),
    "give_role": QT_TRANSLATE_NOOP("words", "Gave a role"),
    "end_role": QT_TRANSLATE_NOOP("words", "Ended a role"),
    "import": QT_TRANSLATE_NOOP("words", "Imported"),
    "import_undo": QT_TRANSLATE_NOOP("words", "Took an import back"),
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


def _say(text: object, **values: object) -> str:
    translated = QCoreApplication.translate("words", str(text))
    return translated.format_map(_Missing(values)) if values else translated


class _Missing(dict[str, object]):
    """A value that a sentence names and nobody gave is left out, never a traceback."""

    def __missing__(self, key: str) -> str:
        return "…"


def problem(error: OpsdeskError) -> str:
    """One sentence for the operator: what, why, what to do."""
    named = {"file": error.values["name"]} if "name" in error.values else {}
    values = named | {
        key: file_kind(value) if isinstance(value, FileKind) else value for key, value in error.values.items()
    }
    return _say(_PROBLEMS[error.problem], **(values or {"": ""}))


def row_problem(problem: RowProblem) -> str:
    """What is wrong, or doubtful, with a row of a file."""
    return _say(ROW_PROBLEMS.get(problem.code, problem.code), value=problem.value)


def tier(value: Tier) -> str:
    return _say(_TIERS[value])


def star(value: Star) -> str:
    return _say(_STARS[value])


def member_kind(value: MemberKind) -> str:
    return _say(_MEMBER_KINDS[value])


def platform(value: Platform) -> str:
    return _say(_PLATFORMS[value])


def file_kind(value: FileKind) -> str:
    return _say(_FILE_KINDS[value])


def tier_reason(reason: TierReason) -> str:
    """Why a member is in its tier, for the chip and the panel."""
    return _say(_TIER_REASONS[reason.code], **reason.values) if reason.values else _say(_TIER_REASONS[reason.code])


def member_columns() -> list[str]:
    """Titles of the columns of a member list, in the order of `services.takeout.MEMBER_COLUMNS`."""
    return [_say(title) for title in _MEMBER_COLUMNS]


def action(label: str) -> str:
    """What an undo step or a line of the history did."""
    return _say(_ACTIONS.get(label, label))


def field(label: str) -> str:
    """The name of a field of members: one of ours, or her own as she typed it."""
    return _say(_FIELDS[label]) if label in _FIELDS else label


def handle_kind(value: HandleKind) -> str:
    """What kind of handle it is, such as "WeChat ID" or "QQ name"."""
    place = platform(value.platform)
    if value is HandleKind.PHONE_NUMBER:
        return place
    if value is HandleKind.EMAIL:
        return field("email")
    if value.strong:
        return _say(QT_TRANSLATE_NOOP("words", "{platform} ID"), platform=place)
    return _say(QT_TRANSLATE_NOOP("words", "{platform} name"), platform=place)
