"""A batch of posters: what is asked of it, how it stands, and what became of each member's file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from opsdesk.domain.poster_sheets import SheetPlan
from opsdesk.domain.posters import PosterFormat


class BatchState(StrEnum):
    """How a batch stands; the words of the table. One that is `running` while no work is under way was cut off."""

    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """Posters from a template for members, in order, into a folder.

    `join_url` is what {join_url} stands for, with {code} in it for the personal code; `group_id` names the group whose
    name, code and expiry the posters carry. `one_file` makes a PDF one file with a page for each member, `sheet` a PDF
    of sheets of cards. `only_changed` leaves the files alone that the last batch into the folder would make alike.
    `pattern` names the files; empty is the desk's own setting.
    """

    template_id: int
    member_ids: tuple[int, ...]
    folder: Path
    form: PosterFormat = PosterFormat.PNG
    join_url: str = ""
    group_id: int | None = None
    one_file: bool = False
    only_changed: bool = False
    pattern: str = ""
    sheet: SheetPlan | None = None

    @property
    def is_book(self) -> bool:
        """True when all posters stand in one file."""
        return self.sheet is not None or (self.one_file and self.form is PosterFormat.PDF)

    def to_json(self) -> dict[str, Any]:
        """What a batch keeps of it, beside its template, its folder and its format."""
        return {
            "members": list(self.member_ids),
            "join_url": self.join_url,
            "group": self.group_id,
            "one_file": self.one_file,
            "only_changed": self.only_changed,
            "pattern": self.pattern,
            "sheet": None if self.sheet is None else self.sheet.to_json(),
        }

    @classmethod
    def from_json(cls, raw: dict[str, Any], template_id: int, folder: str, form: str) -> BatchRequest:
        """The request of a kept batch."""
        sheet = raw["sheet"]
        return cls(
            template_id,
            tuple(raw["members"]),
            Path(folder),
            PosterFormat(form),
            raw["join_url"],
            raw["group"],
            raw["one_file"],
            raw["only_changed"],
            raw["pattern"],
            None if sheet is None else SheetPlan.from_json(sheet),
        )


@dataclass(frozen=True, slots=True)
class PosterFile:
    """What became of one member's poster. `written` is False where its code could not be read back; `name` is then
    the file that was not written. `fault` and `notices` are codes with words in `words`; `page` counts from 1 in a
    file of many pages; `copy` is A or B where the template has both. `unchanged` files were left as they stood.
    `layer` is the number of the layer at fault, from the bottom."""

    member_id: int
    member_name: str
    code: str
    code_id: int | None
    name: str
    written: bool
    sha256: str = ""
    read_back: str = ""
    fault: str = ""
    detail: str = ""
    notices: tuple[str, ...] = ()
    group_code_id: int | None = None
    page: int | None = None
    copy: str = ""
    unchanged: bool = False
    fingerprint: str = ""
    layer: int | None = None


@dataclass(slots=True)
class BatchResult:
    """A finished batch: its numbers, and where its manifest lies. `unchanged` are among the written."""

    batch_id: int
    folder: Path
    written: int = 0
    failed: int = 0
    unchanged: int = 0
    manifest: tuple[Path, ...] = ()

    def count(self, file: PosterFile) -> None:
        """One more file of the batch."""
        self.written += file.written
        self.failed += not file.written
        self.unchanged += file.unchanged


@dataclass(frozen=True, slots=True)
class BatchCard:
    """A batch in a list; `made_at` is when it began, UTC seconds."""

    id: int
    template_id: int
    template: str
    folder: Path
    form: PosterFormat
    made_at: int
    state: BatchState
    total: int
    written: int
    failed: int

    @property
    def done(self) -> int:
        """How many of its members had their turn."""
        return self.written + self.failed


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A poster file that a personal code stands on; `copy` is A, B or empty, `replaced` when it was made again."""

    template: str
    made_at: int
    folder: Path
    name: str
    copy: str
    replaced: bool


@dataclass(frozen=True, slots=True)
class CodeOwner:
    """Whose a personal code is, and the files it stands on, the newest first."""

    code: str
    member_id: int
    member_name: str
    made_at: int
    retired: bool
    files: tuple[GivenFile, ...]


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A member whose name or other text holds characters that no font has."""

    member_id: int
    member_name: str
    characters: str
