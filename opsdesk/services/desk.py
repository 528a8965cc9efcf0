"""All services of one open desk, wired once. It only holds; it does nothing."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from opsdesk.services.backups import BackupService
from opsdesk.services.checks import CheckService
from opsdesk.services.clock import Clock
from opsdesk.services.events import EventPaperService, EventService
from opsdesk.services.group_codes import GroupCodeService
from opsdesk.services.groups import GroupService
from opsdesk.services.housekeeping import HousekeepingService
from opsdesk.services.imports import ImportService
from opsdesk.services.insights import InsightService
from opsdesk.services.media import MediaService
from opsdesk.services.members import LabelService, MemberService
from opsdesk.services.posters import PosterService, built_in
from opsdesk.services.posts import PostMaterialService, PostService
from opsdesk.services.settings import SettingService
from opsdesk.services.takeout import TakeoutService
from opsdesk.services.touches import TouchService
from opsdesk.store import house, places, posters
from opsdesk.store.db import Store

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_ZONE = "Asia/Shanghai"
DEFAULT_CURRENCY = "CNY"


@dataclass(frozen=True, slots=True)
class Desk:
    """One community business: its folder, its name and everything that can be done with it."""

    store: Store
    name: str
    uid: str
    currency: str
    clock: Clock
    members: MemberService
    labels: LabelService
    imports: ImportService
    backups: BackupService
    checks: CheckService
    touches: TouchService
    media: MediaService
    groups: GroupService
    codes: GroupCodeService
    posts: PostService
    materials: PostMaterialService
    posters: PosterService
    settings: SettingService
    insights: InsightService
    takeout: TakeoutService
    housekeeping: HousekeepingService
    events: EventService
    event_papers: EventPaperService

    @property
    def folder(self) -> Path:
        return self.store.folder

    def size(self) -> int:
        """Bytes of the desk file and its log."""
        files = (self.folder / name for name in ("desk.db", "desk.db-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def close(self) -> None:
        """Put everything into the file and let the desk go."""
        self.store.close()


def open_desk(folder: Path) -> Desk:
    """Open an existing desk. Raises OpsdeskError when it cannot be opened as it should (see `Store`)."""
    return _wire(Store(folder))


def new_desk(
    folder: Path, name: str, zone: str = DEFAULT_ZONE, currency: str = DEFAULT_CURRENCY, language: str = "zh"
) -> Desk:
    """Make a desk in a folder that holds none; its poster templates are named in `language` (`zh` or `en`).

    Raises DESK_EXISTS, DESK_ON_SYNCED_FOLDER, CANNOT_WRITE.
    """
    places.refuse_synced(folder)
    store = Store(folder, create=True)
    with store.write("new_desk", undoable=False) as con:
        house.found(con, uuid.uuid4().hex, name, zone, currency, int(time.time()))
        for template in built_in(language):
            posters.add(con, template)
    return _wire(store)


def _wire(store: Store) -> Desk:
    facts = house.facts(store.reader())
    clock = Clock(ZoneInfo(facts.zone))
    backups = BackupService(store, clock)
    media = MediaService(store, clock)
    settings = SettingService(store)
    members, writing, meeting = MemberService(store, clock), PostService(store, clock), EventService(store, clock)
    return Desk(
        store=store,
        name=facts.name,
        uid=facts.uid,
        currency=facts.currency,
        clock=clock,
        members=members,
        labels=LabelService(store, clock),
        imports=ImportService(store, clock, facts.currency, backups),
        backups=backups,
        checks=CheckService(store, backups, clock),
        touches=TouchService(store, clock),
        media=media,
        groups=GroupService(store, clock),
        codes=GroupCodeService(store, clock, media),
        posts=writing,
        materials=PostMaterialService(store, clock, media),
        posters=PosterService(store, clock, media, settings),
        settings=settings,
        insights=InsightService(store, clock),
        events=meeting,
        housekeeping=HousekeepingService(store, clock),
        takeout=TakeoutService(facts.uid, facts.name, clock, members, writing, meeting),
        event_papers=EventPaperService(store, media),
    )
