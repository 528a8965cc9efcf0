"""What the posters place reads off the main thread: templates, the people chosen, one drawn poster, thumbnails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.settings import JOIN_URL
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QImage

    from opsdesk.domain.filters import Filter
    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.members import Tag
    from opsdesk.domain.poster_batches import BatchCard
    from opsdesk.domain.posters import PosterRow, PosterTemplate
    from opsdesk.domain.segments import Segment
    from opsdesk.render.poster import PosterImage
    from opsdesk.services.desk import Desk

THUMB_SIDE = 640  # pixels of the longer side, twice what is shown
STAND_IN = "https://example.com/{code}"  # what codes on thumbnails say while the desk has no link
PAGE_SIDE = 96  # of a poster in a row, twice what is shown
NAMES_SHOWN = 300


class Crowd(StrEnum):
    """By what the people of a batch are chosen."""

    STARRED = "starred"
    EVERYBODY = "everybody"
    GROUP = "group"
    TAG = "tag"
    SEGMENT = "segment"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom the posters are for; `key` is the number of the group or the tag, `ids` those handed over by name, `where`
    the filter of a segment."""

    crowd: Crowd
    key: int = 0
    name: str = ""
    ids: tuple[int, ...] = ()
    where: Filter | None = None

    @property
    def words(self) -> str:
        """How the chip calls them."""
        if self.crowd is Crowd.STARRED:
            return QCoreApplication.translate("PosterAudience", "Starred core")
        if self.crowd is Crowd.EVERYBODY:
            return QCoreApplication.translate("PosterAudience", "Everybody")
        return self.name or QCoreApplication.translate("PosterAudience", "Selection")

    @property
    def icon(self) -> str:
        icons = {Crowd.STARRED: "star", Crowd.GROUP: "messages-square", Crowd.TAG: "tag", Crowd.SEGMENT: "list-filter"}
        return icons.get(self.crowd, "users")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the place shows besides the posters themselves."""

    templates: list[PosterTemplate]
    exports: dict[int, int]
    codes_given: int
    join_url: str
    groups: list[GroupCard]
    tags: list[Tag]
    segments: list[tuple[Segment, int]]
    starred: int
    total: int


@dataclass(frozen=True, slots=True)
class People:
    """Those chosen, in order; names and codes only of the first, for a list."""

    audience: Audience
    ids: list[int]
    names: dict[int, str]
    codes: dict[int, str]
    first: PosterRow | None = None  # what the poster of the first says


@dataclass(frozen=True, slots=True)
class Seen:
    """A drawn poster and for whom it is."""

    template: PosterTemplate
    member_id: int | None
    name: str
    picture: PosterImage


def read(desk: Desk) -> Reading:
    counts = desk.members.counts()
    return Reading(
        desk.posters.templates(),
        desk.poster_batches.exports(),
        desk.poster_batches.codes_given(),
        desk.settings.get(JOIN_URL),
        sorted(desk.groups.cards(), key=lambda card: card.name),
        desk.labels.tags(),
        list(_segments(desk)),
        counts.starred,
        counts.total,
    )


def _segments(desk: Desk) -> Iterator[tuple[Segment, int]]:
    """The segments with how many are in each now; one whose filter cannot be read is no audience."""
    from opsdesk.domain.errors import OpsdeskError

    for one in desk.segments.all():
        try:
            yield one, desk.segments.count(one)
        except OpsdeskError:
            continue


def find_people(desk: Desk, wanted: Audience | None) -> People:
    """The members of an audience; without one the starred core, or everybody where nobody is starred."""
    if wanted is None:
        ids = desk.members.find(MemberQuery(starred=True))
        wanted = Audience(Crowd.STARRED if ids else Crowd.EVERYBODY)
        ids = ids or desk.members.find(MemberQuery())
    elif wanted.crowd is Crowd.CHOSEN:
        ids = list(wanted.ids)
    else:
        ids = desk.members.find(_query(wanted))
    first = ids[:NAMES_SHOWN]
    names = {key: line.name for key, line in desk.members.lines(first).items()}
    row = desk.posters.row(ids[0]) if ids else None
    return People(wanted, ids, names, desk.poster_batches.codes_of(first), row)


@dataclass(frozen=True, slots=True)
class Beforehand:
    """What is known before a batch: characters no font has by member, a batch that stopped, the last one of the
    template, and the poster in small."""

    template_id: int
    blanks: dict[int, str]
    stopped: BatchCard | None
    last: BatchCard | None
    page: QImage | None


def look_before(desk: Desk, made: PosterTemplate, ids: Sequence[int]) -> Beforehand:
    """Look at the names before they are drawn, and at what earlier batches left."""
    key = made.id or 0
    unprintable = desk.poster_checks.unprintable(key, ids)
    stopped = desk.poster_batches.unfinished()
    page = thumbnails(desk, [(key, made)], ids[0] if ids else None)[key]
    if page is not None:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        page = page.scaled(PAGE_SIDE, PAGE_SIDE, keep, smooth)
    return Beforehand(
        key,
        {one.member_id: one.characters for one in unprintable},
        stopped[0] if stopped else None,
        desk.poster_batches.last_of(key),
        page,
    )


def _query(audience: Audience) -> MemberQuery:
    if audience.crowd is Crowd.STARRED:
        return MemberQuery(starred=True)
    if audience.crowd is Crowd.GROUP:
        return MemberQuery(group_id=audience.key)
    if audience.crowd is Crowd.SEGMENT:
        return MemberQuery(where=audience.where)
    return MemberQuery(tag_id=audience.key) if audience.crowd is Crowd.TAG else MemberQuery()


def see(desk: Desk, made: PosterTemplate, member_id: int | None, group_id: int | None) -> Seen:
    """The poster of one member, as the template stands, saved or not. Raises PICTURE_MISSING, TEMPLATE_DAMAGED."""
    row = desk.posters.row(member_id, "", group_id)
    return Seen(made, member_id, row.values.get("nickname", ""), desk.posters.preview(made, row))


def thumbnails(
    desk: Desk, templates: Sequence[tuple[int, PosterTemplate]], member_id: int | None
) -> dict[int, QImage | None]:
    """Small pictures of templates by their keys; None for one that cannot be drawn."""
    from opsdesk.domain.errors import OpsdeskError

    row = desk.posters.row(member_id)
    if "join_url" not in row.values:
        row = replace(row, values={**row.values, "join_url": STAND_IN.replace("{code}", row.values["code"])})
    found: dict[int, QImage | None] = {}
    for key, made in templates:
        try:
            drawn = desk.posters.preview(made, row).image
        except OpsdeskError:
            found[key] = None
            continue
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        found[key] = drawn.scaled(THUMB_SIDE, THUMB_SIDE, keep, smooth)
    return found


def size_words(made: PosterTemplate) -> str:
    """`1080 × 1920`."""
    return f"{made.width} × {made.height}"


def exports_words(count: int) -> str:
    if not count:
        return QCoreApplication.translate("PosterAudience", "no exports yet")
    return QCoreApplication.translate("PosterAudience", "{count} exports").format(count=figures.number(count))
