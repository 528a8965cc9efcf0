"""The sample desk: an invented tea shop, brought in from its files like any business, then lived in for a while."""

from __future__ import annotations

import json
import random
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from opsdesk import resources
from opsdesk.domain.events import Answer, EventPlan, EventState
from opsdesk.domain.groups import Basis, Duty
from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery, MemberSort, Star
from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import EVERY_DAY, PostDraft, PostPurpose, PostState, Slot
from opsdesk.domain.settings import JOIN_URL
from opsdesk.domain.touches import NewTouch, TouchKind, Way
from opsdesk.services.desk import Desk, new_desk
from opsdesk.services.sample_codes import hang_codes

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.batches import ImportResult, Looked
    from opsdesk.services.work import Progress

FOLDERS = ("rosters", "contacts", "orders", "chains", "survey", "money", "chats")
CORE = 16
DAY = 86400


def sample_files() -> list[Path]:
    """The files of the sample that this version reads, rosters by date, what is read against them last."""
    root = resources.path("sample")
    files = [root / "members.xlsx"]
    for folder in FOLDERS:
        files += sorted(path for path in (root / folder).rglob("*") if path.is_file())
    return files


def make_sample_desk(folder: Path, progress: Progress, *, seed: int = 7, language: str = "zh") -> SampleDesk:
    """A new desk in `folder` with everything of the sample in it. Raises DESK_EXISTS, CANCELLED."""
    story = json.loads(resources.path("sample", "story.json").read_text("utf-8"))
    desk = new_desk(folder, story["desk"], language=language)
    made = SampleDesk(desk, story, seed)
    files = sample_files()
    for number, path in enumerate(files, start=1):
        made.imported += desk.imports.bring_in(path)
        progress.step(number, len(files) + 1)
    made.live()
    progress.step(len(files) + 1, len(files) + 1)
    return made


def later_list(desk: Desk) -> tuple[int, Looked] | None:
    """The largest WeChat group of a desk with a member list as it might be pasted tomorrow, for a picture of the
    differences: some are missing, some are new, some go by a longer name. None for a desk without such a group."""
    groups = [card for card in desk.groups.cards() if card.platform is Platform.WECHAT and card.members > 1]
    if not groups:
        return None
    group = max(groups, key=lambda card: card.members)
    people = [one.name for one in desk.who_has_not.roll(group.id).people]
    names = [f"{name}🍵" if at % 9 == 4 else name for at, name in enumerate(people) if at % 11 != 7]
    (looked, *_) = desk.rosters.read_text("\n".join([*names, "Fig Postman", "Dune Spoon", "Lemon Clerk"]), group.name)
    return group.id, looked


class SampleDesk:
    """An open sample desk, and what its files brought."""

    def __init__(self, desk: Desk, story: dict[str, Any], seed: int) -> None:
        self.desk = desk
        self.imported: list[ImportResult] = []
        self._story = story
        self._random = random.Random(seed)  # an invented life, the same for one seed
        self._top: list[int] = []
        self._slots: dict[tuple[str, str], int] = {}
        self._now: list[str] = story["posts"][1]

    def people(self) -> int:
        """Rows of people and orders that were read."""
        return sum(result.rows for result in self.imported if result.kind is not FileKind.CHAIN)

    def live(self) -> None:
        """What an operator did over the months: stars, groups by class, touches, posts, events."""
        self._top = self.desk.members.find(MemberQuery(sort=MemberSort.SPEND, descending=True))
        self._star()
        self._arrange_groups()
        self._touch()
        self._plan_posts()
        self._meet()
        self.desk.settings.put(JOIN_URL, self._story["join_url"])

    def _star(self) -> None:
        desk, top, story = self.desk, self._top, self._story
        desk.members.star(top[: CORE - 6])
        desk.members.star(top[CORE - 6 : CORE - 3], Star.MANAGEMENT)
        desk.members.star(top[CORE - 3 : CORE], Star.LEADERSHIP)
        for name, places in story["tags"].items():
            desk.labels.tag([top[place] for place in places], name)
        for place, (name, duty) in enumerate(story["roles"], start=1):
            desk.labels.give_role([top[place]], name, duty)
        for place, text, in_days in story["promises"]:
            desk.touches.promise(top[place], text, self._day(in_days))
        for place, kind, in_days in story["dates"]:
            day = desk.clock.today() + timedelta(days=in_days)
            desk.touches.add_date(top[place], kind, day.month, day.day)

    def _day(self, in_days: int) -> str:
        return (self.desk.clock.today() + timedelta(days=in_days)).isoformat()

    def _arrange_groups(self) -> None:
        desk, story = self.desk, self._story
        class_of: dict[str, int] = {}
        for one in story["classes"]:
            key = desk.groups.add_class(one["name"], Basis(one["basis"]), one.get("floor_fen"))
            class_of |= dict.fromkeys(one["groups"], key)
        for number, card in enumerate(desk.groups.cards()):
            desk.groups.classify(card.id, class_of.get(card.name))
            if card.name in story["renames"]:
                desk.groups.edit(card.id, "name", story["renames"][card.name])
            if number % 4:
                desk.groups.set_welcome(card.id, story["welcome"])
            if number % 5:
                desk.groups.set_rules(card.id, story["rules"])
            if number % 3:
                people = desk.members.find(MemberQuery(group_id=card.id, sort=MemberSort.SPEND, descending=True))
                desk.groups.appoint(card.id, people[number % 5], Duty.ADMIN)
        hang_codes(desk, resources.path("sample", "posters", "background.png").read_bytes())

    def _touch(self) -> None:
        now = self.desk.clock.now()
        for place, member in enumerate(self._top[:60]):
            often = self._random.randint(2, 9) if place <= CORE else self._random.choice([0, 1, 1, 2, 3])
            for _ in range(often):
                kind, way, note = self._random.choice(self._story["touches"])
                at = now - self._random.randint(0, 100) * DAY - self._random.randint(0, 40_000)
                weight = self._random.randint(1, 3)
                self.desk.touches.log_touch([member], NewTouch(TouchKind(kind), Way(way), note, at, weight))

    def _plan_posts(self) -> None:
        desk, story = self.desk, self._story
        groups = [card.id for card in desk.groups.cards()]
        for name, purpose, at_time, body in story["slots"]:
            since = self._day(-20)
            slot = Slot(0, name, PostPurpose(purpose), at_time, EVERY_DAY, since, None, body, tuple(groups[:5]))
            self._slots[purpose, at_time] = desk.materials.add_slot(slot)
        for in_days in range(-12, 13):
            among = [post for post in story["posts"] if in_days or post != self._now]
            for title, purpose, at_time, body in self._random.sample(among, self._random.choice([1, 2, 2, 3])):
                state = PostState.READY if in_days < 3 or self._random.random() < 0.5 else PostState.DRAFT
                places = tuple(self._random.sample(groups, self._random.randint(2, 8)))
                slot_id = self._slots.get((purpose, at_time))
                draft = PostDraft(
                    title, PostPurpose(purpose), body, self._day(in_days), at_time, state, places, slot_id=slot_id
                )
                self._post(desk.posts.write_post(draft), in_days < 0)
        for title in story["ideas"]:
            desk.posts.write_post(PostDraft(title, state=PostState.IDEA))
        self._post_of_now(groups)

    def _post(self, post_id: int, over: bool) -> None:
        if over:
            for target in self.desk.posts.detail(post_id).targets:
                self.desk.posts.posted(target.id)

    def _post_of_now(self, groups: list[int]) -> None:
        """The post that is due now, ticked in some of its groups, with a picture."""
        desk = self.desk
        title, purpose, at_time, body = self._now
        draft = PostDraft(
            title, PostPurpose(purpose), body, self._day(0), at_time, PostState.READY, tuple(groups),
            slot_id=self._slots.get((purpose, at_time)),
        )  # fmt: skip
        post = desk.posts.write_post(draft)
        picture = resources.path("sample", "posters", "background.png").read_bytes()
        desk.materials.add_picture(post, picture, "background.png")
        for target in desk.posts.detail(post).targets[:5]:
            desk.posts.posted(target.id)

    def _meet(self) -> None:
        for one in self._story["events"]:
            plan = EventPlan(
                one["title"], self._day(one["in_days"]), one["at"], one.get("until"), place=one["place"],
                seats=one.get("seats"), price_fen=one.get("price_fen"),
            )  # fmt: skip
            self._hold(self.desk.events.plan(plan), one)

    def _hold(self, event: int, one: dict[str, Any]) -> None:
        desk = self.desk
        guests = self._top[: one["guests"]] if one["in_days"] >= 0 else self._top[2 : 2 + one["guests"]]
        desk.events.invite(event, guests)
        for number, guest in enumerate(guests):
            answers = (Answer.YES, Answer.YES, Answer.YES, Answer.MAYBE, Answer.NO)
            desk.events.answer(event, guest, answers[0] if number < one["came"] else answers[number % 5])
        for guest in guests[: one["came"]]:
            desk.events.attend(event, guest)
        for what, amount in one["costs"]:
            desk.event_papers.add_cost(event, what, amount)
        if one["in_days"] < 0:
            desk.events.close(event, EventState.HELD)
        elif one["came"]:
            desk.event_papers.add_photo(event, resources.path("sample", "posters", "background.png").read_bytes())
