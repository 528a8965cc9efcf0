"""Pictures of codes read in one go, each with the group it may belong to, and put onto the shelf in one step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from opsdesk.domain.code_payloads import code_days
from opsdesk.domain.code_readings import Clue, CodeChoice, CodeReading, CodeUse, Source, guess_by_name
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.media import PICTURE_ENDINGS, KeptPicture, read_picture
from opsdesk.store import group_codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opsdesk.domain.code_shelf import Holder
    from opsdesk.domain.platforms import Platform
    from opsdesk.render.scan import Found
    from opsdesk.services.clock import Clock
    from opsdesk.services.media import MediaService
    from opsdesk.services.work import Progress
    from opsdesk.store.db import Store

STATES = {CodeUse.NOW: "current", CodeUse.LINE: "waiting", CodeUse.KEEP: "retired"}


@dataclass(slots=True)
class Assigned:
    """What became of her answers: the codes that are on the shelf now, and what was in the way of the others."""

    done: list[CodeChoice] = field(default_factory=list)
    refused: list[OpsdeskError] = field(default_factory=list)


class CodeReadingService:
    """Reading is for a worker thread and writes nothing; `assign` is one undo step."""

    def __init__(self, store: Store, clock: Clock, media: MediaService) -> None:
        self._store = store
        self._clock = clock
        self._media = media

    def read(
        self, sources: Sequence[Source], in_hand: int | None = None, progress: Progress | None = None
    ) -> list[CodeReading]:
        """What the codes in pictures say and whose they may be: one reading a code, in the order of `sources`.

        A picture without a code gives one reading without a payload; one that cannot be opened a reading with its
        problem. The group is the one that has the same code already, else the one whose name stands in the file name,
        else `in_hand`. Raises CANCELLED.
        """
        con = self._store.reader()
        holders, names = group_codes.holders(con), group_codes.names_of_groups(con)
        found = []
        for place, source in enumerate(sources):
            if progress is not None:
                progress.step(place, len(sources))
            for one in _codes_of(place, source):
                known = tuple(holders.get(one.payload, ())) if one.payload else ()
                found.append(_guessed(replace(one, holders=known), known, names, in_hand))
        if progress is not None:
            progress.step(len(sources), len(sources))
        return found

    def choices(self, readings: Sequence[CodeReading], platforms: dict[int, Platform]) -> list[CodeChoice]:
        """What is proposed for each reading: the first new code of each group is used now, further ones of it wait in
        line, cards of persons wait too; what the group has already, what was read before and what belongs to no group
        is left out.

        `platforms` is group -> platform.
        """
        taken: set[int] = set()
        seen: set[tuple[int, str]] = set()
        found = []
        for one in readings:
            group = one.group_id if one.group_id in platforms else None
            use = CodeUse.LEAVE
            is_new = group is not None and one.held_by(group) is None and (group, one.payload) not in seen
            if group is not None and is_new and one.payload and one.problem is None:
                seen.add((group, one.payload))
                use = CodeUse.LINE if group in taken or _is_for_line(one, group) else CodeUse.NOW
                if use is CodeUse.NOW:
                    taken.add(group)
            until = None if group is None else self.usual_end(one, group, platforms[group])
            found.append(CodeChoice(one, group or 0, use, until))
        return found

    def usual_end(self, reading: CodeReading, group_id: int, platform: Platform) -> int | None:
        """When the code dies by itself, in UTC seconds; None where it does not. One that the group has already dies
        when it did: the apps give a code with a new end another text."""
        held = reading.held_by(group_id)
        if held is not None:
            return held.valid_until_at
        days = code_days(reading.kind, platform)
        return None if days is None else self._clock.now() + days * 86400

    def assign(self, sources: Sequence[Source], choices: Sequence[CodeChoice], *, wait: bool = False) -> Assigned:
        """Keep the pictures she decided on and put their codes where she said, all in one step.

        The pictures are kept whole, as they came. One that is gone or damaged by now is refused, the others are done.
        `wait` is for work off the window's thread. Raises DISK_FULL, READ_ONLY.
        """
        result, kept = Assigned(), {}
        for choice in choices:
            place = choice.reading.place
            if choice.use is CodeUse.LEAVE or not choice.group_id or place in kept:
                continue
            try:
                kept[place] = self._kept(sources[place], choice.reading)
            except OpsdeskError as error:
                if error.problem in (Problem.DISK_FULL, Problem.READ_ONLY):
                    raise
                error.values.setdefault("file", choice.reading.name)
                result.refused.append(error)
        done = [one for one in choices if one.use is not CodeUse.LEAVE and one.group_id and one.reading.place in kept]
        if done:
            with self._store.write("assign_codes", wait=wait) as con:
                for choice in done:
                    media_id = self._media.row(con, kept[choice.reading.place])
                    group_codes.add(
                        con, choice.group_id, media_id, choice.reading.payload, self._clock.now(),
                        choice.valid_until_at, STATES[choice.use],
                    )  # fmt: skip
        result.done = done
        return result

    def _kept(self, source: Source, reading: CodeReading) -> KeptPicture:
        return self._media.keep(bytes_of(source), Path(reading.name).stem)


def pictures_in(folder: Path) -> list[Path]:
    """The files of a folder that may be pictures, by name; what lies in folders below it is not looked at.

    Raises FILE_MISSING, FILE_UNREADABLE.
    """
    try:
        files = sorted(one for one in folder.iterdir() if one.suffix.lower() in PICTURE_ENDINGS and one.is_file())
    except FileNotFoundError as error:
        raise OpsdeskError(Problem.FILE_MISSING, file=folder.name) from error
    except OSError as error:
        raise OpsdeskError(Problem.FILE_UNREADABLE, file=folder.name) from error
    return files


def bytes_of(source: Source) -> bytes:
    """The picture of a source; of a link its code. Raises FILE_MISSING, FILE_UNREADABLE, PICTURE_TOO_LARGE and what
    making a code raises."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str):
        from opsdesk.render.code_picture import code_picture

        return code_picture(source.strip())
    return read_picture(source)


def _codes_of(place: int, source: Source) -> Iterator[CodeReading]:
    from opsdesk.render.scan import decode

    name = source.name if isinstance(source, Path) else ""
    if isinstance(source, str):
        yield CodeReading(place, "", source.strip())
        return
    try:
        found = decode(bytes_of(source))
    except OpsdeskError as error:
        yield CodeReading(place, name, problem=error)
        return
    said: dict[str, Found] = {}
    for one in found:  # the same code twice in a picture is one code
        said.setdefault(one.text, one)
    if not said:
        yield CodeReading(place, name)
    for one in said.values():
        yield CodeReading(place, name, one.text, one.box, len(said) > 1)


def _guessed(
    one: CodeReading, known: Sequence[Holder], names: Sequence[tuple[int, Sequence[str]]], in_hand: int | None
) -> CodeReading:
    """With the group it may belong to, and by what that was guessed."""
    if one.problem is not None:
        return one
    mine = next((holder for holder in known if holder.group_id == in_hand), known[0] if known else None)
    if mine is not None:
        return replace(one, group_id=mine.group_id, clue=Clue.KNOWN)
    named = guess_by_name(Path(one.name).stem, names) if one.name else None
    if named is not None:
        return replace(one, group_id=named, clue=Clue.NAME)
    if in_hand is not None and not one.several:
        return replace(one, group_id=in_hand, clue=Clue.HAND)
    return one


def _is_for_line(one: CodeReading, group_id: int) -> bool:
    """Whether a code is better put behind the one in use: somebody's card, or the code another group lives by."""
    from opsdesk.domain.code_payloads import PERSONS

    return one.kind in PERSONS or any(
        holder.group_id != group_id and holder.state == "current" for holder in one.holders
    )
