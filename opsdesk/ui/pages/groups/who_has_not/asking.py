"""What she asks in "Who has not?": the lists subtracted, her decisions, who need not be chased, how it is portioned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opsdesk.domain.who_has_not import Chase, Claims, Doubt, Exempt, Person, Why, exemptions, portions

if TYPE_CHECKING:
    from opsdesk.ui.pages.groups.who_has_not.reading import Seen

SIZES = (10, 20, 30, 50)


@dataclass(frozen=True, slots=True)
class Portion:
    """Names that go into one message. `chase` is what was posted, None while it waits."""

    no: int
    people: tuple[Person, ...]
    chase: Chase | None = None


@dataclass
class Asking:
    """The state of one question about one group; the answer is worked out from it and from a `Seen`."""

    group_id: int
    sources: list[Claims] = field(default_factory=list)
    decided: dict[tuple[int, str], bool] = field(default_factory=dict)
    spared: set[Exempt] = field(default_factory=lambda: {Exempt.STAFF, Exempt.REMINDED, Exempt.QUIET})
    unticked: set[int] = field(default_factory=set)
    size: int = 20
    by_card: bool = True

    @property
    def topic(self) -> str:
        """What it is about: the first line of what the first list is called."""
        title = self.sources[0].title.strip() if self.sources else ""
        return title.splitlines()[0] if title else ""

    def add(self, found: list[Claims]) -> bool:
        """Subtract these too; a chain of a topic that is there takes its place. Answers whether anything was added."""
        for claims in found:
            same = [at for at, one in enumerate(self.sources) if (one.kind, one.title) == (claims.kind, claims.title)]
            if same:
                self.sources[same[0]] = claims
            else:
                self.sources.append(claims)
        return bool(found)

    def decide(self, doubt: Doubt, is_it: bool | None) -> None:
        """What she says of a doubt; None takes it back."""
        if is_it is None:
            self.decided.pop((doubt.member_id, doubt.key), None)
        else:
            self.decided[doubt.member_id, doubt.key] = is_it

    def name(self, person: Person) -> str:
        """By what somebody is called in the message."""
        return person.called if self.by_card else person.name

    def doubts(self, seen: Seen) -> list[tuple[Person, Doubt]]:
        """Whom a line may mean, the surest kind first."""
        people = {one.id: one for one in seen.roll.people}
        found = [(people[doubt.member_id], doubt) for doubt in seen.found.doubts]
        return sorted(found, key=lambda pair: list(Why).index(pair[1].why))

    def _not_signed(self, seen: Seen) -> list[tuple[Person, frozenset[Exempt]]]:
        likely = seen.found.likely
        return [
            (one, exemptions(one, seen.reminded, seen.now)) for one in seen.found.not_signed if one.id not in likely
        ]

    def counts(self, seen: Seen) -> dict[Exempt, int]:
        """How many of those who have not need not be chased, by reason."""
        found = self._not_signed(seen)
        return {exempt: sum(exempt in why for _, why in found) for exempt in Exempt}

    def to_chase(self, seen: Seen) -> list[Person]:
        """Who has not and is not spared."""
        return [one for one, why in self._not_signed(seen) if not why & self.spared]

    def spared_count(self, seen: Seen) -> int:
        """How many who have not are spared."""
        return sum(bool(why & self.spared) for _, why in self._not_signed(seen))

    def portions(self, seen: Seen) -> list[Portion]:
        """What was posted of this topic lately, then the ticked others in portions."""
        posted = []
        told: set[int] = set()
        for no, chase in enumerate(seen.chases, 1):
            members = frozenset(chase.members)
            posted.append(Portion(no, tuple(one for one in seen.roll.people if one.id in members), chase))
            told |= members
        rest = [one for one in self.to_chase(seen) if one.id not in told and one.id not in self.unticked]
        return posted + [Portion(no, part) for no, part in enumerate(portions(rest, self.size), len(posted) + 1)]

    def message(self, portion: Portion, body: str, tokens: tuple[str, ...]) -> str:
        """The text to paste: the names where one of the tokens stands, else before the text."""
        names = " ".join("@" + " ".join(self.name(one).split()) for one in portion.people)
        body = body.strip()
        for token in tokens:
            if token in body:
                return body.replace(token, names, 1)
        return f"{names} {body}" if body else names
