"""SQL about batches of posters: how each stands, and what became of each of its files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opsdesk.domain.poster_batches import BatchCard, BatchState, GivenFile, PosterFile
from opsdesk.domain.posters import PosterFormat, PosterTemplate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from opsdesk.store.driver import Connection

PAGE = 500


@dataclass(frozen=True, slots=True)
class Planned:
    """A row of a batch that was given a name: the name, what there is to say about it, the file where one was made."""

    name: str
    notices: tuple[str, ...]
    file: PosterFile | None


@dataclass(frozen=True, slots=True)
class Before:
    """The last file a member got in a folder."""

    name: str
    sha256: str
    fingerprint: str
    page: int | None
    read_back: str
    notices: tuple[str, ...]


def begin(con: Connection, made: PosterTemplate, request: dict[str, Any], form: str, folder: str, now: int) -> int:
    """A batch that begins now; answers its id."""
    kept = [made.id, _json(made.to_json()), _json(request), form, folder, now, len(request["members"])]
    new = con.execute(
        "insert into poster_batch(poster_template_id, template_state, request, format, folder, made_at, total, ok,"
        " failed, state) values (?, ?, ?, ?, ?, ?, ?, 0, 0, 'running')",
        kept,
    ).lastrowid
    assert new is not None
    return new


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def set_state(con: Connection, batch: int, state: BatchState) -> None:
    con.execute("update poster_batch set state = ? where id = ?", [state, batch])


def request_of(con: Connection, batch: int) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The kept request and template of a batch; None where there is no such batch, or one of before they were kept."""
    row = con.execute(
        "select request, template_state from poster_batch where id = ? and request is not null", [batch]
    ).fetchone()
    return None if row is None else (json.loads(row[0]), json.loads(row[1]))


_CARD = (
    "select b.id, b.poster_template_id, t.name, ifnull(b.folder, ''), b.format, b.made_at, b.state, b.total, b.ok,"
    " b.failed from poster_batch b join poster_template t on t.id = b.poster_template_id"
)


def _card(row: Sequence[Any]) -> BatchCard:
    key, template, name, folder, form, made_at, state, total, written, failed = row
    return BatchCard(
        key, template, name, Path(folder), PosterFormat(form), made_at, BatchState(state), total, written, failed
    )


def card(con: Connection, batch: int) -> BatchCard | None:
    row = con.execute(f"{_CARD} where b.id = ?", [batch]).fetchone()
    return None if row is None else _card(row)


def unfinished(con: Connection) -> list[BatchCard]:
    """Batches that run or were stopped, the newest first."""
    rows = con.execute(f"{_CARD} where b.state in ('running','stopped') and b.request is not null order by b.id desc")
    return [_card(row) for row in rows]


def last_of(con: Connection, template: int) -> BatchCard | None:
    """The last batch of a template that wrote anything."""
    row = con.execute(
        f"{_CARD} where b.poster_template_id = ? and b.ok > 0 and b.request is not null order by b.id desc limit 1",
        [template],
    ).fetchone()
    return None if row is None else _card(row)


def plan(con: Connection, batch: int, rows: Sequence[tuple[int, int, str, str, str]]) -> None:
    """Names for files that are about to be made: member, code, copy, name, notices."""
    con.executemany(
        "insert into poster_file(poster_batch_id, member_id, code_id, copy, name, notices, sha256, read_back, state)"
        " values (?, ?, ?, nullif(?, ''), ?, ?, '', '', 'planned')",
        [(batch, *row) for row in rows],
    )


def plan_anew(con: Connection, batch: int, member: int) -> None:
    """The file of a member is to be made again under its name."""
    con.execute("update poster_file set state = 'planned' where poster_batch_id = ? and member_id = ?", [batch, member])


def planned(con: Connection, batch: int, members: Sequence[int]) -> dict[int, Planned]:
    """Member -> the row of a batch, for those of `members` that have one."""
    found: dict[int, Planned] = {}
    for start in range(0, len(members), PAGE):
        part = members[start : start + PAGE]
        marks = ", ".join("?" * len(part))
        rows = con.execute(f"{_FILE} where f.poster_batch_id = ? and f.member_id in ({marks})", [batch, *part])
        for row in rows:
            found[row[1]] = Planned(row[5], tuple(row[11].split()), _file(row) if row[6] != "planned" else None)
    return found


def seal(con: Connection, batch: int, files: Sequence[PosterFile], folder: str, now: int) -> None:
    """What became of planned files; those they take the place of are marked, and the numbers of the batch grow."""
    con.executemany(
        "update poster_file set state = ?, name = ?, sha256 = ?, read_back = ?, fault = ?, detail = ?, notices = ?,"
        " group_code_id = ?, page = ?, fingerprint = ?, kept = ?, copy = nullif(?, ''), layer = ?"
        " where poster_batch_id = ? and member_id = ?",
        [
            (
                "written" if f.written else "refused",
                *(f.name, f.sha256, f.read_back, f.fault, f.detail, " ".join(f.notices)),
                f.group_code_id if f.written else None,
                *(f.page, f.fingerprint, f.unchanged, f.copy, f.layer, batch, f.member_id),
            )
            for f in files
        ],
    )
    _replace(con, batch, {f.name for f in files if f.written}, folder, now)
    recount(con, batch)


def plan_pages(con: Connection, batch: int, files: Sequence[PosterFile]) -> None:
    """Pages of a file that is being made; those that could not be read back are refused at once."""
    con.executemany(
        "insert into poster_file(poster_batch_id, member_id, code_id, group_code_id, copy, name, page, sha256,"
        " read_back, fault, detail, notices, fingerprint, layer, state)"
        " values (?, ?, ?, ?, nullif(?, ''), ?, ?, '', ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                batch, f.member_id, f.code_id, f.group_code_id if f.written else None, f.copy, f.name, f.page,
                f.read_back, f.fault, f.detail, " ".join(f.notices), f.fingerprint, f.layer,
                "planned" if f.written else "refused",
            )
            for f in files
        ],
    )  # fmt: skip


def keep_pages(con: Connection, old: int, batch: int) -> None:
    """The pages of an earlier batch are those of this one too."""
    same = "member_id, code_id, group_code_id, copy, name, page, sha256, read_back, fault, detail, notices, fingerprint"
    con.execute(
        f"insert into poster_file(poster_batch_id, {same}, state, kept) select ?, {same}, 'planned', 1 from poster_file"
        " where poster_batch_id = ? and state = 'written' order by id",
        [batch, old],
    )


def seal_book(con: Connection, batch: int, name: str, sha256: str, folder: str, now: int) -> None:
    """The file with the planned pages is there; the one it takes the place of is marked."""
    con.execute(
        "update poster_file set state = 'written', sha256 = ? where poster_batch_id = ? and state = 'planned'",
        [sha256, batch],
    )
    _replace(con, batch, [name], folder, now)
    recount(con, batch)


def _replace(con: Connection, batch: int, names: Collection[str], folder: str, now: int) -> None:
    con.executemany(
        "update poster_file set replaced_at = ? where name = ? and replaced_at is null and poster_batch_id <> ?"
        " and state = 'written' and poster_batch_id in (select id from poster_batch where folder = ?)",
        [(now, name, batch, folder) for name in names],
    )


def recount(con: Connection, batch: int) -> None:
    """The numbers of a batch, from its files."""
    con.execute(
        "update poster_batch set (ok, failed) = (select ifnull(sum(state = 'written'), 0),"
        " ifnull(sum(state = 'refused'), 0) from poster_file where poster_batch_id = ?1) where id = ?1",
        [batch],
    )


def forget_files(con: Connection, batch: int) -> None:
    """Begin a batch anew."""
    con.execute("delete from poster_file where poster_batch_id = ?", [batch])
    recount(con, batch)


_FILE = (
    "select f.id, f.member_id, ifnull(m.name, ''), ifnull(c.text, ''), f.code_id, f.name, f.state, f.sha256,"
    " f.read_back, f.fault, f.detail, f.notices, f.group_code_id, f.page, ifnull(f.copy, ''), f.kept, f.fingerprint,"
    " f.layer from poster_file f left join member m on m.id = f.member_id left join code c on c.id = f.code_id"
)


def _file(row: Sequence[Any]) -> PosterFile:
    member, name, code, code_id, file, state, sha256, read_back, fault, detail, notices, group_code = row[1:13]
    page, copy, kept, fingerprint, layer = row[13:]
    told, written = tuple(notices.split()), state == "written"
    return PosterFile(
        member or 0, name, code, code_id, file, written, sha256, read_back, fault, detail, told, group_code, page,
        copy, bool(kept), fingerprint, layer,
    )  # fmt: skip


def files(con: Connection, batch: int) -> Iterator[PosterFile]:
    """What became of the files of a batch, in the order of its members; read in pages."""
    last = 0
    while True:
        rows = con.execute(
            f"{_FILE} where f.poster_batch_id = ? and f.id > ? and f.state <> 'planned' order by f.id limit {PAGE}",
            [batch, last],
        ).fetchall()
        yield from map(_file, rows)
        if len(rows) < PAGE:
            return
        last = rows[-1][0]


_KIN = (
    "select b.id from poster_batch b join poster_batch n on n.id = ? where b.folder = n.folder"
    " and b.poster_template_id = n.poster_template_id"
)


def ours(con: Connection, batch: int, names: Sequence[str]) -> dict[str, set[str]]:
    """File name -> sums of what was written under it by batches of the same template into the same folder."""
    found: dict[str, set[str]] = {}
    for start in range(0, len(names), PAGE):
        part = names[start : start + PAGE]
        marks = ", ".join("?" * len(part))
        rows = con.execute(
            f"select distinct f.name, f.sha256 from poster_file f where f.name in ({marks}) and f.sha256 <> ''"
            f" and f.poster_batch_id in ({_KIN})",
            [*part, batch],
        )
        for name, sha256 in rows:
            found.setdefault(name, set()).add(sha256)
    return found


def before(con: Connection, batch: int, members: Sequence[int]) -> dict[int, Before]:
    """Member -> the last file that an earlier batch like this one, of its template, folder and format, made."""
    found: dict[int, Before] = {}
    for start in range(0, len(members), PAGE):
        part = members[start : start + PAGE]
        marks = ", ".join("?" * len(part))
        rows = con.execute(
            "select f.member_id, f.name, f.sha256, f.fingerprint, f.page, f.read_back, f.notices from poster_file f"
            f" where f.member_id in ({marks}) and f.state = 'written' and f.replaced_at is null and"
            f" f.poster_batch_id in ({_KIN} and b.format = n.format and b.id <> n.id) order by f.id",
            [*part, batch],
        )
        for member, name, sha256, fingerprint, page, read_back, notices in rows:
            found[member] = Before(name, sha256, fingerprint, page, read_back, tuple(notices.split()))
    return found


@dataclass(frozen=True, slots=True)
class BookBefore:
    """The last file of many pages of a template in a folder."""

    batch: int
    name: str
    sha256: str


def book_before(con: Connection, batch: int) -> BookBefore | None:
    """The file of many pages that the last batch like this one made into the same folder."""
    row = con.execute(
        "select f.poster_batch_id, f.name, f.sha256 from poster_file f where f.state = 'written' and f.page is not null"
        " and f.replaced_at is null and f.poster_batch_id in (select b.id from poster_batch b join poster_batch n"
        " on n.id = ?1 where b.id <> ?1 and b.folder = n.folder and b.poster_template_id = n.poster_template_id)"
        " order by f.id desc limit 1",
        [batch],
    ).fetchone()
    return None if row is None else BookBefore(*row)


def book_name(con: Connection, batch: int) -> str:
    """The name of the file of many pages that a batch had begun; empty when it had not."""
    row = con.execute(
        "select name from poster_file where poster_batch_id = ? and page is not null limit 1", [batch]
    ).fetchone()
    return "" if row is None else str(row[0])


def fingerprints(con: Connection, batch: int) -> Iterator[str]:
    """Those of the pages of a batch, in order."""
    return (file.fingerprint for file in files(con, batch) if file.written)


def exports(con: Connection) -> dict[int, int]:
    """Template -> how many files were made from it."""
    rows = con.execute("select poster_template_id, sum(ok) from poster_batch group by poster_template_id")
    return dict(rows.fetchall())


def files_with(con: Connection, code: int) -> list[GivenFile]:
    """The files a personal code stands on, the newest first."""
    rows = con.execute(
        "select t.name, b.made_at, ifnull(b.folder, ''), f.name, ifnull(f.copy, ''), f.replaced_at is not null"
        " from poster_file f join poster_batch b on b.id = f.poster_batch_id"
        " join poster_template t on t.id = b.poster_template_id where f.code_id = ? and f.state = 'written'"
        " order by f.id desc",
        [code],
    )
    return [GivenFile(row[0], row[1], Path(row[2]), row[3], row[4], bool(row[5])) for row in rows]
