"""A batch of posters: what is asked of it, and what became of each member's file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opsdesk.domain.posters import PosterFormat

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """Posters from a template for members, in order, into a folder.

    `join_url` is what {join_url} stands for, with {code} in it for the personal code; `group_id` names the group whose
    name, code and expiry the posters carry. `one_file` makes a PDF one file with a page for each member.
    """

    template_id: int
    member_ids: tuple[int, ...]
    folder: Path
    form: PosterFormat = PosterFormat.PNG
    join_url: str = ""
    group_id: int | None = None
    one_file: bool = False


@dataclass(frozen=True, slots=True)
class PosterFile:
    """What became of one member's poster. `written` is False where its code could not be read back; `name` is then
    the file that was not written. `fault` and `notices` are codes with words in `words`; `page` counts from 1 in a
    file of many pages."""

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


@dataclass(slots=True)
class BatchResult:
    """A finished batch: its files in the order of the members, and where the manifest lies."""

    batch_id: int
    folder: Path
    files: list[PosterFile] = field(default_factory=list)
    manifest: tuple[Path, ...] = ()

    @property
    def written(self) -> int:
        return sum(file.written for file in self.files)

    @property
    def failed(self) -> int:
        return len(self.files) - self.written
