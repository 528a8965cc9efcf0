"""All services of one open desk, wired once. It only holds; it does nothing."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from opsdesk.services.clock import Clock
from opsdesk.store import house, places
from opsdesk.store.db import Store
from opsdesk.store.trouble import split

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.backups import BackupService
    from opsdesk.services.chasing import ChasingService
    from opsdesk.services.checks import CheckService
    from opsdesk.services.code_reading import CodeReadingService
    from opsdesk.services.events import EventPaperService, EventService
    from opsdesk.services.group_codes import GroupCodeService
    from opsdesk.services.groups import GroupService
    from opsdesk.services.housekeeping import HousekeepingService
    from opsdesk.services.imports import ImportService
    from opsdesk.services.insights import InsightService
    from opsdesk.services.mappings import MappingService
    from opsdesk.services.media import MediaService
    from opsdesk.services.member_pictures import MemberPictureService
    from opsdesk.services.members import LabelService, MemberService
    from opsdesk.services.merging import MergeService
    from opsdesk.services.poster_batches import PosterBatchService
    from opsdesk.services.poster_checks import PosterCheckService
    from opsdesk.services.posters import PosterService
    from opsdesk.services.posts import PostMaterialService, PostService
    from opsdesk.services.rosters import RosterService
    from opsdesk.services.segments import SegmentService
    from opsdesk.services.settings import SettingService
    from opsdesk.services.stays import StayService
    from opsdesk.services.takeout import TakeoutService
    from opsdesk.services.template_files import TemplateFileService
    from opsdesk.services.tiers import TierService
    from opsdesk.services.touches import TouchService
    from opsdesk.services.who_has_not import WhoHasNotService

DEFAULT_ZONE = "Asia/Shanghai"
DEFAULT_CURRENCY = "CNY"


class Desk:
    """One community business: its folder, its name and everything that can be done with it.

    A service is imported and made at its first use: a window that shows its first page needs few of them.
    """

    def __init__(self, store: Store) -> None:
        facts = house.facts(store.reader())
        self.store = store
        self.uid = facts.uid
        self.currency = facts.currency
        self.clock = Clock(ZoneInfo(facts.zone))

    @cached_property
    def members(self) -> MemberService:
        from opsdesk.services.members import MemberService

        return MemberService(self.store, self.clock)

    @cached_property
    def labels(self) -> LabelService:
        from opsdesk.services.members import LabelService

        return LabelService(self.store, self.clock)

    @cached_property
    def tiers(self) -> TierService:
        from opsdesk.services.tiers import TierService

        return TierService(self.store, self.clock)

    @cached_property
    def segments(self) -> SegmentService:
        from opsdesk.services.segments import SegmentService

        return SegmentService(self.store, self.clock, self.members)

    @cached_property
    def merging(self) -> MergeService:
        from opsdesk.services.merging import MergeService

        return MergeService(self.store, self.clock)

    @cached_property
    def imports(self) -> ImportService:
        from opsdesk.services.imports import ImportService

        return ImportService(self.store, self.clock, self.currency, self.backups)

    @cached_property
    def rosters(self) -> RosterService:
        from opsdesk.services.rosters import RosterService

        return RosterService(self.store, self.clock, self.currency, self.imports, self.backups)

    @cached_property
    def mappings(self) -> MappingService:
        from opsdesk.services.mappings import MappingService

        return MappingService(self.store)

    @cached_property
    def backups(self) -> BackupService:
        from opsdesk.services.backups import BackupService

        return BackupService(self.store, self.clock)

    @cached_property
    def checks(self) -> CheckService:
        from opsdesk.services.checks import CheckService

        return CheckService(self.store, self.backups, self.clock)

    @cached_property
    def touches(self) -> TouchService:
        from opsdesk.services.touches import TouchService

        return TouchService(self.store, self.clock)

    @cached_property
    def media(self) -> MediaService:
        from opsdesk.services.media import MediaService

        return MediaService(self.store, self.clock)

    @cached_property
    def groups(self) -> GroupService:
        from opsdesk.services.groups import GroupService

        return GroupService(self.store, self.clock)

    @cached_property
    def who_has_not(self) -> WhoHasNotService:
        from opsdesk.services.who_has_not import WhoHasNotService

        return WhoHasNotService(self.store, self.clock)

    @cached_property
    def chasing(self) -> ChasingService:
        from opsdesk.services.chasing import ChasingService

        return ChasingService(self.store, self.clock, self.who_has_not, self.members, self.segments)

    @cached_property
    def stays(self) -> StayService:
        from opsdesk.services.stays import StayService

        return StayService(self.store, self.clock)

    @cached_property
    def codes(self) -> GroupCodeService:
        from opsdesk.services.group_codes import GroupCodeService

        return GroupCodeService(self.store, self.clock, self.media)

    @cached_property
    def code_reading(self) -> CodeReadingService:
        from opsdesk.services.code_reading import CodeReadingService

        return CodeReadingService(self.store, self.clock, self.media)

    @cached_property
    def posts(self) -> PostService:
        from opsdesk.services.posts import PostService

        return PostService(self.store, self.clock)

    @cached_property
    def materials(self) -> PostMaterialService:
        from opsdesk.services.posts import PostMaterialService

        return PostMaterialService(self.store, self.clock, self.media)

    @cached_property
    def posters(self) -> PosterService:
        from opsdesk.services.posters import PosterService

        return PosterService(self.store, self.clock, self.media, self.settings)

    @cached_property
    def member_pictures(self) -> MemberPictureService:
        from opsdesk.services.member_pictures import MemberPictureService

        return MemberPictureService(self.store, self.media)

    @cached_property
    def template_files(self) -> TemplateFileService:
        from opsdesk.services.template_files import TemplateFileService

        return TemplateFileService(self.store, self.media, self.posters)

    @cached_property
    def poster_batches(self) -> PosterBatchService:
        from opsdesk.services.poster_batches import PosterBatchService

        return PosterBatchService(self.store, self.clock, self.settings, self.posters)

    @cached_property
    def poster_checks(self) -> PosterCheckService:
        from opsdesk.services.poster_checks import PosterCheckService

        return PosterCheckService(self.store, self.posters)

    @cached_property
    def settings(self) -> SettingService:
        from opsdesk.services.settings import SettingService

        return SettingService(self.store)

    @cached_property
    def insights(self) -> InsightService:
        from opsdesk.services.insights import InsightService

        return InsightService(self.store, self.clock)

    @cached_property
    def takeout(self) -> TakeoutService:
        from opsdesk.services.takeout import TakeoutService

        return TakeoutService(self.uid, self.name, self.clock, self.members, self.posts, self.events)

    @cached_property
    def housekeeping(self) -> HousekeepingService:
        from opsdesk.services.housekeeping import HousekeepingService

        return HousekeepingService(self.store, self.clock)

    @cached_property
    def events(self) -> EventService:
        from opsdesk.services.events import EventService

        return EventService(self.store, self.clock)

    @cached_property
    def event_papers(self) -> EventPaperService:
        from opsdesk.services.events import EventPaperService

        return EventPaperService(self.store, self.media)

    @property
    def name(self) -> str:
        """What she calls it, as it is now."""
        return house.facts(self.store.reader()).name

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
    store = Store(folder)
    try:
        with split():
            return Desk(store)
    except BaseException:
        store.close()
        raise


def new_desk(
    folder: Path, name: str, zone: str = DEFAULT_ZONE, currency: str = DEFAULT_CURRENCY, language: str = "zh"
) -> Desk:
    """Make a desk in a folder that holds none; its poster templates are named in `language` (`zh` or `en`).

    Raises DESK_EXISTS, DESK_ON_SYNCED_FOLDER, CANNOT_WRITE.
    """
    from uuid import uuid4

    from opsdesk.services.posters import built_in
    from opsdesk.store import posters

    places.refuse_synced(folder)
    store = Store(folder, create=True)
    with store.write("new_desk", undoable=False) as con:
        house.found(con, uuid4().hex, name, zone, currency, int(time.time()))
        for template in built_in(language):
            posters.add(con, template)
    return Desk(store)
