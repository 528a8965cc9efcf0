"""Words for posters: why one is not written, what is worth a look, the merge fields and the kinds of layers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.domain.code_contents import CodeKind
from opsdesk.domain.merge_fields import MergeField
from opsdesk.domain.posters import Fault, LayerKind, Notice
from opsdesk.words.say import say

_FAULTS: dict[Fault, object] = {
    Fault.TOO_SMALL: QT_TRANSLATE_NOOP("words", "the code is too small to scan; make it larger or its link shorter"),
    Fault.LOW_CONTRAST: QT_TRANSLATE_NOOP("words", "the code is too pale on its ground; use a dark ink on light paper"),
    Fault.QUIET_ZONE: QT_TRANSLATE_NOOP("words", "the code needs an empty edge of 4 modules on a plate"),
    Fault.COVERED: QT_TRANSLATE_NOOP("words", "the code is covered by {detail}"),
    Fault.LOGO: QT_TRANSLATE_NOOP("words", "the logo hides too much; use level Q or H and at most 25 % of the width"),
    Fault.UNREADABLE: QT_TRANSLATE_NOOP("words", "the code could not be read back"),
    Fault.NO_GLYPH: QT_TRANSLATE_NOOP("words", "no font has {detail}; change the name on this poster"),
    Fault.CODE_EMPTY: QT_TRANSLATE_NOOP("words", "the code has no content; {detail} is missing"),
    Fault.CODE_TOO_LONG: QT_TRANSLATE_NOOP(
        "words",
        "the content is too long: {length} bytes where {limit} fit at this error level, a Chinese character takes 3;"
        " shorten it or lower the level",
    ),
    Fault.CODE_BAD_TEXT: QT_TRANSLATE_NOOP("words", "the content of the code holds half a character"),
    Fault.CODE_PART_BAD: QT_TRANSLATE_NOOP("words", "{detail} of the event cannot be; write it as 2026-09-25 19:30"),
}
_OVER_THE_EDGE: object = QT_TRANSLATE_NOOP("words", "the code hangs over the edge of the poster")
_NOTHING_IN_IT: object = QT_TRANSLATE_NOOP("words", "the code has no content")
_NOTICES: dict[Notice, object] = {
    Notice.TEXT_CUT: QT_TRANSLATE_NOOP("words", "text cut to fit"),
    Notice.FIELD_UNKNOWN: QT_TRANSLATE_NOOP("words", "a field in braces is not known and was left as it is"),
    Notice.FIELD_EMPTY: QT_TRANSLATE_NOOP("words", "a field is empty"),
    Notice.AVATAR_MISSING: QT_TRANSLATE_NOOP(
        "words", "the picture of the member could not be read; the initial was drawn"
    ),
    Notice.NAME_TAKEN: QT_TRANSLATE_NOOP("words", "another name; this one belongs to another file"),
}
_MERGE_FIELDS: dict[MergeField, object] = {
    MergeField.NICKNAME: QT_TRANSLATE_NOOP("words", "Nickname"),
    MergeField.REMARK: QT_TRANSLATE_NOOP("words", "Remark"),
    MergeField.CODE: QT_TRANSLATE_NOOP("words", "Invite code"),
    MergeField.JOIN_URL: QT_TRANSLATE_NOOP("words", "Join link"),
    MergeField.GROUP: QT_TRANSLATE_NOOP("words", "Group"),
    MergeField.GROUP_CODE: QT_TRANSLATE_NOOP("words", "Group QR content"),
    MergeField.CITY: QT_TRANSLATE_NOOP("words", "City"),
    MergeField.EXPIRES: QT_TRANSLATE_NOOP("words", "Valid until"),
    MergeField.DATE: QT_TRANSLATE_NOOP("words", "Date"),
    MergeField.ROLE: QT_TRANSLATE_NOOP("words", "Role"),
}
_LAYERS: dict[LayerKind, object] = {
    LayerKind.PICTURE: QT_TRANSLATE_NOOP("words", "Picture"),
    LayerKind.TEXT: QT_TRANSLATE_NOOP("words", "Text"),
    LayerKind.CODE: QT_TRANSLATE_NOOP("words", "QR code"),
    LayerKind.SHAPE: QT_TRANSLATE_NOOP("words", "Shape"),
    LayerKind.AVATAR: QT_TRANSLATE_NOOP("words", "Avatar"),
}
_PICTURES: dict[str, object] = {
    "empty": QT_TRANSLATE_NOOP("words", "the file is empty"),
    "svg": QT_TRANSLATE_NOOP("words", "SVG pictures are not taken; save it as PNG"),
    "unknown": QT_TRANSLATE_NOOP("words", "it is not a picture OpsDesk knows"),
    "damaged": QT_TRANSLATE_NOOP("words", "the file is damaged or cut off"),
}


_CODE_KINDS: dict[CodeKind, object] = {
    CodeKind.LINK: QT_TRANSLATE_NOOP("words", "Link"),
    CodeKind.GROUP: QT_TRANSLATE_NOOP("words", "Code of the group"),
    CodeKind.TEXT: QT_TRANSLATE_NOOP("words", "Words"),
    CodeKind.CONTACT: QT_TRANSLATE_NOOP("words", "Contact card"),
    CodeKind.EVENT: QT_TRANSLATE_NOOP("words", "Event"),
    CodeKind.WIFI: QT_TRANSLATE_NOOP("words", "Wi-Fi"),
}
_CODE_PARTS: dict[str, object] = {
    "name": QT_TRANSLATE_NOOP("words", "Name"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "organisation": QT_TRANSLATE_NOOP("words", "Organisation"),
    "email": QT_TRANSLATE_NOOP("words", "Email"),
    "url": QT_TRANSLATE_NOOP("words", "Website"),
    "note": QT_TRANSLATE_NOOP("words", "Note"),
    "title": QT_TRANSLATE_NOOP("words", "Title"),
    "start": QT_TRANSLATE_NOOP("words", "Beginning"),
    "end": QT_TRANSLATE_NOOP("words", "End"),
    "place": QT_TRANSLATE_NOOP("words", "Place"),
    "network": QT_TRANSLATE_NOOP("words", "Network"),
    "password": QT_TRANSLATE_NOOP("words", "Password"),
}


def code_kind(value: CodeKind) -> str:
    """What a code is, as it stands in a choice."""
    return say(_CODE_KINDS[value])


def code_part(name: str) -> str:
    """One of `code_contents.PARTS`."""
    return say(_CODE_PARTS[name])


def fault(value: Fault, detail: str = "") -> str:
    """Why a poster is not written, with what to do where there is something; `detail` is that of the proof."""
    if value is Fault.COVERED and not detail:
        return say(_OVER_THE_EDGE)
    if value is Fault.COVERED and detail in set(LayerKind):
        return say(_FAULTS[value], detail=layer_kind(LayerKind(detail)))
    if value is Fault.CODE_TOO_LONG:
        length, _, limit = detail.partition("/")
        return say(_FAULTS[value], length=length, limit=limit)
    if value is Fault.NO_GLYPH:  # what no font draws is named by its number
        return say(_FAULTS[value], detail=" ".join(f"U+{ord(char):04X}" for char in detail))
    if value is Fault.CODE_EMPTY and not detail:
        return say(_NOTHING_IN_IT)
    if value in (Fault.CODE_EMPTY, Fault.CODE_PART_BAD):
        return say(_FAULTS[value], detail=_field_or_part(detail))
    return say(_FAULTS[value], detail=detail)


def _field_or_part(name: str) -> str:
    if name in set(MergeField):
        return merge_field(MergeField(name))
    return code_part(name) if name in _CODE_PARTS else name


def notice(value: Notice) -> str:
    """What is worth a look on a poster that was written all the same."""
    return say(_NOTICES[value])


def merge_field(value: MergeField) -> str:
    return say(_MERGE_FIELDS[value])


def layer_kind(value: LayerKind) -> str:
    return say(_LAYERS[value])


def picture_trouble(why: str) -> str:
    """Why a picture cannot be read, from the code its error carries; empty for one that is not known."""
    return say(_PICTURES[why]) if why in _PICTURES else ""
