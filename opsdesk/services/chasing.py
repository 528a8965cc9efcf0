"""What the operator does with a question that stays open: note whom she is after, see who is missing still, end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.chasing import Against, NotedChase, OpenChase, against
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.filters import Field, both, is_in
from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.who_has_not import Claim, Claims, Roll, check
from opsdesk.store import chasing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.segments import Segment
    from opsdesk.services.clock import Clock
    from opsdesk.services.members import MemberService
    from opsdesk.services.segments import SegmentService
    from opsdesk.services.who_has_not import WhoHasNotService
    from opsdesk.store.db import Store


class ChasingService:
    """Open chases, and segments as lists to subtract."""

    def __init__(
        self, store: Store, clock: Clock, ask: WhoHasNotService, members: MemberService, segments: SegmentService
    ) -> None:
        self._store, self._clock = store, clock
        self._ask, self._members, self._segments = ask, members, segments

    def segment(self, group_id: int, segment: Segment, title: str) -> Claims:
        """Who of a group is in a segment, to be subtracted. Raises FILTER_DAMAGED, FILTER_TOO_LARGE."""
        ids = self._members.find(MemberQuery(where=both(is_in(Field.GROUP, group_id), segment.where)))
        lines = tuple(Claim(no, "", (), key) for no, key in enumerate(ids, 1))
        return Claims(FileKind.MEMBERS, title, lines, ref=f"segment:{segment.id or segment.seed}")

    def note(self, group_id: int, topic: str, sources: Sequence[Claims], members: Sequence[int]) -> int:
        """Stay after these members of a group; answers the id. What was open of this topic is replaced."""
        lists = [against(one) for one in sources]
        with self._store.write("note_chase") as con:
            return chasing.note(con, group_id, topic, lists, members, self._clock.now())

    def end(self, chase_id: int) -> None:
        """She is after nobody any more. Raises NOT_FOUND."""
        with self._store.write("end_chase") as con:
            if not chasing.end(con, chase_id):
                raise OpsdeskError(Problem.NOT_FOUND, id=chase_id)

    def all(self) -> list[OpenChase]:
        """Those that miss somebody still, the newest first: an open chase of which all have now is over."""
        found = []
        for one in chasing.opened(self._store.reader()):
            roll = self._ask.roll(one.group_id)
            signed = {person.id for person in check(roll, self._lists(one)).signed}
            missing = sum(person.id in one.members and person.id not in signed for person in roll.people)
            if missing:
                found.append(OpenChase(one.id, one.group_id, one.group, one.topic, one.at, len(one.members), missing))
        return found

    def sources(self, chase_id: int) -> list[Claims]:
        """What an open chase is asked against, as it stands now.

        Where a list lay in no desk, those who had when she noted it are one instead. Raises NOT_FOUND.
        """
        one = next((chase for chase in chasing.opened(self._store.reader()) if chase.id == chase_id), None)
        if one is None:
            raise OpsdeskError(Problem.NOT_FOUND, id=chase_id)
        found = self._lists(one)
        if len(found) < len(one.against):
            found.append(_noted(one, self._ask.roll(one.group_id)))
        return found

    def _lists(self, chase: NotedChase) -> list[Claims]:
        found = (self._list(chase.group_id, one) for one in chase.against)
        return [one for one in found if one is not None]

    def _list(self, group_id: int, one: Against) -> Claims | None:
        what, _, key = one[0].partition(":")
        if what == "chain":
            chains = (chain for chain in self._ask.chains(group_id) if chain.topic.strip() == one[1].strip())
            newest = next(chains, None)
            return None if newest is None else self._ask.chain(newest.id)
        if what == "survey" and any(str(survey.id) == key for survey in self._ask.surveys()):
            return self._ask.survey(int(key))
        if what == "chat":
            logs = self._ask.chats(group_id)
            return self._ask.chat(logs[0]) if logs else None
        if what == "segment":
            known = (segment for segment in self._segments.all() if key in (str(segment.id), segment.seed))
            segment = next(known, None)
            return None if segment is None else self.segment(group_id, segment, one[1])
        return None


def _noted(chase: NotedChase, roll: Roll) -> Claims:
    """Who was in the group then and was not one of those she was after."""
    had = [one for one in roll.people if one.id not in chase.members and one.joined_at < chase.at]
    lines = tuple(Claim(no, one.called, (), one.id) for no, one in enumerate(had, 1))
    return Claims(FileKind.MEMBERS, chase.topic, lines)
