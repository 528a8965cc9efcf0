"""Words for merging members: the fields, why two may be one, how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.domain.merging import OWN_FIELD, Likeness, Why
from opsdesk.domain.platforms import HandleKind
from opsdesk.words.nouns import field, handle_kind
from opsdesk.words.say import say

if TYPE_CHECKING:
    from opsdesk.domain.merging import Reason

_FIELDS: dict[str, object] = {
    "name": QT_TRANSLATE_NOOP("words", "Nickname"),
    "remark": QT_TRANSLATE_NOOP("words", "Remark"),
    "real_name": QT_TRANSLATE_NOOP("words", "Real name"),
    "gender": QT_TRANSLATE_NOOP("words", "Gender"),
    "region": QT_TRANSLATE_NOOP("words", "Region"),
    "star": QT_TRANSLATE_NOOP("words", "Star"),
    "birthday": QT_TRANSLATE_NOOP("words", "Birthday"),
    "came_by": QT_TRANSLATE_NOOP("words", "Came by"),
    "avoid": QT_TRANSLATE_NOOP("words", "Better not mention"),
    "note": QT_TRANSLATE_NOOP("words", "Note"),
    "handles": QT_TRANSLATE_NOOP("words", "Accounts"),
    "tags": QT_TRANSLATE_NOOP("words", "Tags"),
    "roles": QT_TRANSLATE_NOOP("words", "Roles"),
    "groups": QT_TRANSLATE_NOOP("words", "Groups"),
    "touches": QT_TRANSLATE_NOOP("words", "Touches"),
    "promises": QT_TRANSLATE_NOOP("words", "Promises"),
    "dates": QT_TRANSLATE_NOOP("words", "Days to remember"),
    "orders": QT_TRANSLATE_NOOP("words", "Orders"),
    "events": QT_TRANSLATE_NOOP("words", "Events"),
}
_REASONS: dict[Why, object] = {
    Why.SAME_ACCOUNT: QT_TRANSLATE_NOOP("words", "the same account {about}"),
    Why.SAME_PHONE: QT_TRANSLATE_NOOP("words", "the same phone {about}"),
    Why.SAME_EMAIL: QT_TRANSLATE_NOOP("words", "the same e-mail {about}"),
    Why.SAME_REMARK: QT_TRANSLATE_NOOP("words", "the same remark"),
    Why.SAME_REAL_NAME: QT_TRANSLATE_NOOP("words", "the same real name"),
    Why.NAMED_IN_REMARK: QT_TRANSLATE_NOOP("words", "one is called “{about}”, the other is noted so"),
    Why.ALIKE_IN_GROUP: QT_TRANSLATE_NOOP("words", "alike names in {about}"),
    Why.TOOK_TURNS: QT_TRANSLATE_NOOP("words", "one left {about}, the other is there"),
    Why.RARE_NAME: QT_TRANSLATE_NOOP("words", "the same rare name “{about}”"),
    Why.SAME_BIRTHDAY: QT_TRANSLATE_NOOP("words", "the same birthday"),
    Why.CLASH: QT_TRANSLATE_NOOP("words", "different accounts ({about})"),
    Why.TOGETHER: QT_TRANSLATE_NOOP("words", "both are in {about} now"),
    Why.OTHER_GENDER: QT_TRANSLATE_NOOP("words", "different gender"),
    Why.OTHER_REGION: QT_TRANSLATE_NOOP("words", "different region"),
    Why.OTHER_BIRTHDAY: QT_TRANSLATE_NOOP("words", "different birthday"),
    Why.OTHER_REAL_NAME: QT_TRANSLATE_NOOP("words", "different real name"),
}
_FOUND_BY: dict[Why, object] = {
    Why.SAME_ACCOUNT: QT_TRANSLATE_NOOP("words", "Same account"),
    Why.SAME_PHONE: QT_TRANSLATE_NOOP("words", "Same phone"),
    Why.SAME_EMAIL: QT_TRANSLATE_NOOP("words", "Same e-mail"),
    Why.SAME_REMARK: QT_TRANSLATE_NOOP("words", "Same remark"),
    Why.SAME_REAL_NAME: QT_TRANSLATE_NOOP("words", "Same real name"),
    Why.NAMED_IN_REMARK: QT_TRANSLATE_NOOP("words", "In a remark"),
    Why.ALIKE_IN_GROUP: QT_TRANSLATE_NOOP("words", "Alike in a group"),
    Why.RARE_NAME: QT_TRANSLATE_NOOP("words", "Same rare name"),
    Why.SAME_BIRTHDAY: QT_TRANSLATE_NOOP("words", "Same birthday"),
    Why.TOOK_TURNS: QT_TRANSLATE_NOOP("words", "Alike in a group"),
}
_LIKENESS: dict[Likeness, object] = {
    Likeness.LIKELY: QT_TRANSLATE_NOOP("words", "likely"),
    Likeness.POSSIBLE: QT_TRANSLATE_NOOP("words", "possible"),
    Likeness.WEAK: QT_TRANSLATE_NOOP("words", "little speaks for it"),
    Likeness.APART: QT_TRANSLATE_NOOP("words", "kept apart"),
}
_GENDERS: dict[str, object] = {"f": QT_TRANSLATE_NOOP("words", "female"), "m": QT_TRANSLATE_NOOP("words", "male")}


def merge_field(key: str) -> str:
    """What a row of a comparison is called; an own field as she named it."""
    return field(key.removeprefix(OWN_FIELD)) if key.startswith(OWN_FIELD) else say(_FIELDS[key])


def reason(one: Reason) -> str:
    """One thing that speaks for two being one, or against it."""
    about = handle_kind(HandleKind(one.about)) if one.why is Why.CLASH else one.about
    return say(_REASONS[one.why], about=about)


def found_by(why: Why | None) -> str:
    """The kind of reason a pair was found by; empty for one she put together herself."""
    return "" if why is None else say(_FOUND_BY[why])


def likeness(value: Likeness) -> str:
    return say(_LIKENESS[value])


def gender(code: str) -> str:
    return say(_GENDERS[code]) if code in _GENDERS else code
