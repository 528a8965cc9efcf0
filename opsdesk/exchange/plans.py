"""Which column of a table fills which place of a person, and how its cells are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opsdesk.domain.imports import Field, FileKind, PersonRow
from opsdesk.domain.platforms import HandleKind
from opsdesk.exchange import cells
from opsdesk.exchange.handles import READERS

if TYPE_CHECKING:
    from opsdesk.exchange.headers import Heading
    from opsdesk.exchange.moments import Moments

Convert = Callable[[object], object]
ReadHandle = Callable[[object], tuple[str, ...]]
F = Field
PLACES = {name: place for place, name in enumerate(PersonRow._fields)}
BLANK: list[object] = [PersonRow._field_defaults.get(name, 0) for name in PersonRow._fields]
HANDLES, SHOWN, NAME, TAGS = (PLACES[name] for name in ("handles", "phone_shown", "name", "tags"))
NAMED = tuple(PLACES[name] for name in ("card", "remark", "real_name", "phone_shown"))
TEXTS: dict[Field, tuple[str, Convert]] = {
    F.NAME: ("name", cells.name),
    F.CARD: ("card", cells.name),
    F.REMARK: ("remark", cells.name),
    F.REAL_NAME: ("real_name", cells.words),
    F.EMAIL: ("email", cells.email),
    F.GENDER: ("gender", cells.gender),
    F.REGION: ("region", cells.words),
    F.DUTY: ("duty", cells.duty),
    F.TITLE: ("title", cells.words),
    F.TAGS: ("tags", cells.tags),
    F.LEVEL: ("level", cells.words),
    F.MESSAGES: ("messages", cells.whole),
    F.CAME_BY: ("came_by", cells.words),
    F.SPENT: ("spent_fen", cells.fen),
    F.POINTS: ("points", cells.whole),
    F.REFERRER: ("referrer", cells.words),
    F.NOTE: ("note", cells.note),
    F.AVOID: ("avoid", cells.note),
    F.GROUP: ("group_name", cells.words),
}
FIELDS = {kind: meaning for meaning, (kind, _) in READERS.items()}
TIMES = {F.JOINED: "joined_at", F.FIRST_SPOKE: "first_spoke_at", F.LAST_SPOKE: "last_spoke_at", F.ADDED: "added_at"}
KEYS = (HandleKind.QQ_NUMBER, HandleKind.WECHAT_ID, HandleKind.WECOM_ID)


@dataclass(slots=True)
class Plan:
    """Which column goes where: (column, place, reader, field). A doubled column waits behind.

    Handles carry their kind and whether the cell as it stands is worth keeping.
    """

    plain: list[tuple[int, int, Convert, Field]] = field(default_factory=list)
    doubled: list[tuple[int, int, Convert, Field]] = field(default_factory=list)
    handles: list[tuple[int, HandleKind, ReadHandle, bool]] = field(default_factory=list)
    group: int | None = None
    key: HandleKind | None = None
    width: int = 0

    @property
    def told(self) -> tuple[int, ...]:
        """The columns that say something of a person."""
        return tuple(sorted({column for column, *_ in (*self.plain, *self.doubled, *self.handles)}))


def plan_of(heading: Heading, moments: Moments) -> Plan:
    """Lay out the columns. A title that comes twice fills what the first left empty; notes are put together."""
    fields = heading.fields
    plan = Plan(width=len(fields), key=_key(heading))
    taken: set[int] = set()
    for column, meaning in enumerate(fields):
        if meaning in READERS:
            plan.handles.append((column, *READERS[meaning], meaning is F.PHONE))
        elif meaning is F.GROUP_REF:
            plan.group = column
        elif reader := _reader(meaning, moments, heading.preset.kind):
            place = PLACES[reader[0]]
            (plan.doubled if place in taken else plan.plain).append((column, place, reader[1], meaning))
            taken.add(place)
    if NAME not in taken:
        plan.plain.extend((c, NAME, cells.name, m) for c, m in enumerate(fields) if m is F.REAL_NAME)
    return plan


def _reader(meaning: Field, moments: Moments, kind: FileKind) -> tuple[str, Convert] | None:
    # Who is in a group is in it by whatever name; in her own book a blank name is a slip.
    if meaning is F.NAME and kind is not FileKind.ROSTER:
        return "name", cells.book_name
    if meaning in TEXTS:
        return TEXTS[meaning]
    if meaning in TIMES:
        return TIMES[meaning], moments.quick()
    return ("birthday", moments.birthday) if meaning is F.BIRTHDAY else None


def _key(heading: Heading) -> HandleKind | None:
    """The handle that one member of a roster bears once; None where the same person may stand in several rows."""
    if heading.preset.key is not None or heading.preset.kind is not FileKind.ROSTER:
        return heading.preset.key
    kinds = {READERS[meaning][0] for meaning in heading.fields if meaning in READERS}
    return next((kind for kind in KEYS if kind in kinds), None)
