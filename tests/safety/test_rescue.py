"""What is saved of a damaged desk: measured shares of rows, a sound new desk, and the damaged file left as it is."""

from __future__ import annotations

import io
import json
import random
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from PIL import Image

from opsdesk.cli.main import opsdesk as commands
from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.services.desk import new_desk, open_desk
from opsdesk.services.rescue import rescue_desk
from opsdesk.services.work import Progress
from opsdesk.store import house, migrations
from opsdesk.store.driver import connect
from tests.bench.made_desk import name
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.rescue import Rescued
    from opsdesk.services.desk import Desk
    from opsdesk.store.driver import Connection

PAGE = 4096
MEMBERS, ROUNDS, TOUCHES = 2000, 20, 3
GROWN = ("member", "handle", "membership", "touch")


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk that grew in rounds, so that pages of members, handles, stays and touches lie mixed in its file."""
    folder = tmp_path_factory.mktemp("golden") / "g.opsdesk"
    desk = new_desk(folder, "Tea")
    chance = random.Random(7)
    for number in range(ROUNDS):
        with desk.store.write("round", undoable=False) as con:
            _grow(con, chance, number)
    kept = desk.media.keep(_png(), "tea.png")
    with desk.store.write("picture", undoable=False) as con:
        desk.media.row(con, kept)
    desk.close()
    return folder


def _grow(con: Connection, chance: random.Random, number: int) -> None:
    first, many = 1 + number * MEMBERS // ROUNDS, MEMBERS // ROUNDS
    con.execute("insert into community_group(platform_id, name, created_at) values (1, ?, 0)", [f"群{number}"])
    con.executemany("insert into member(name, created_at) values (?, 0)", ((name(chance),) for _ in range(many)))
    con.execute(
        "insert into handle(member_id, kind_id, strong, value)"
        " select id, 3, 1, cast(9000000000 + id as text) from member where id >= ?",
        [first],
    )
    con.execute(
        "insert into membership(group_id, member_id, joined_at, joined_basis)"
        " select ?, id, 1700000000 + id, 'told' from member where id >= ?",
        [number + 1, first],
    )
    con.execute(
        "insert into touch(member_id, at, class, kind, way, weight, note)"
        " select m.id, 1700000000 + m.id, k.class, k.code, 'gave', 1, m.name from member m,"
        f" (select class, code from touch_kind limit {TOUCHES}) k where m.id >= ?",
        [first],
    )


def _png() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def damaged(golden: Path, tmp_path: Path) -> Path:
    """A copy of the golden desk to damage; whatever a test does, a rescue leaves its bytes alone."""
    folder = tmp_path / "d.opsdesk"
    folder.mkdir()
    (folder / "desk.db").write_bytes((golden / "desk.db").read_bytes())
    for picture in (golden / "media").rglob("*.png"):
        target = folder / "media" / picture.relative_to(golden / "media")
        target.parent.mkdir(parents=True)
        target.write_bytes(picture.read_bytes())
    return folder


def _zero(folder: Path, *pages: int) -> None:
    with (folder / "desk.db").open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(bytes(PAGE))


def _root(golden: Path, name: str) -> int:
    con = connect(golden / "desk.db", mode="ro")
    try:
        return int(con.execute("select rootpage from sqlite_master where name = ?", [name]).fetchone()[0])
    finally:
        con.close()


def _rescue(folder: Path) -> Rescued:
    """Rescued into a new desk that is sound, with the damaged file untouched."""
    before = (folder / "desk.db").read_bytes()
    done = rescue_desk(folder, folder.with_name("new.opsdesk"), Progress())
    assert (folder / "desk.db").read_bytes() == before
    assert not list(folder.parent.glob(".*.part"))
    assert sorted(path.name for path in folder.iterdir()) in (["desk.db", "desk.lock", "media"], ["desk.db", "media"])
    healthy(done.folder / "desk.db")
    desk = open_desk(done.folder)
    assert desk.checks.look(deep=True).sound
    desk.members.add("又一位")
    desk.close()
    return done


def _share(golden: Path, done: Rescued, table: str) -> float:
    con = connect(golden / "desk.db", mode="ro")
    total = con.execute(f"select count(*) from {table}").fetchone()[0]
    con.close()
    return next((one.saved for one in done.tables if one.name == table), 0) / int(total)


def _same(golden: Path, done: Rescued) -> None:
    """Every fact of the golden desk, next to the member added by `_rescue`."""
    old, new = contents(golden / "desk.db"), contents(done.folder / "desk.db")
    assert old.keys() == new.keys()
    for table, rows in old.items():
        assert set(rows) <= set(new[table]), table


def test_a_zeroed_header_loses_nothing(golden: Path, damaged: Path) -> None:
    with (damaged / "desk.db").open("r+b") as file:
        file.write(bytes(100))
    done = _rescue(damaged)
    assert done.whole
    assert done.header_mended
    assert done.pictures == 1
    _same(golden, done)


def test_a_zeroed_list_of_tables_loses_nothing(golden: Path, damaged: Path) -> None:
    _zero(damaged, 1)
    done = _rescue(damaged)
    assert done.whole
    _same(golden, done)


@pytest.mark.parametrize("index", ["handle_strong", "handle_member", "mf_name"])
def test_a_zeroed_index_page_loses_nothing(golden: Path, damaged: Path, index: str) -> None:
    _zero(damaged, _root(golden, index))
    done = _rescue(damaged)
    assert done.whole
    _same(golden, done)


@pytest.mark.parametrize("seed", range(6))
def test_twenty_zeroed_pages_cost_a_few_rows(golden: Path, damaged: Path, seed: int) -> None:
    """Twenty pages are 4 % of this file; a root among them takes its whole table, so roots are tried above."""
    pages = (damaged / "desk.db").stat().st_size // PAGE
    roots = _roots(golden)
    _zero(damaged, *random.Random(seed).sample([page for page in range(2, pages) if page not in roots], 20))
    done = _rescue(damaged)
    assert _saved(done) == _reachable(golden, damaged)
    shares = {table: _share(golden, done, table) for table in GROWN}
    assert min(shares.values()) >= 0.75, shares  # which pages go is chance: of thirty of a table, five or six


def _saved(done: Rescued) -> dict[str, int]:
    return {one.name: one.saved + one.orphaned for one in done.tables if one.name in GROWN}


def _reachable(golden: Path, folder: Path) -> dict[str, int]:
    """How many rows each grown table has on pages that can be reached, counted in the bytes themselves."""
    data = (folder / "desk.db").read_bytes()
    return {table: _rows_below(data, _root(golden, table)) for table in GROWN}


def _rows_below(data: bytes, page: int) -> int:
    """SQLite file format, "B-tree Pages": a leaf of a table is of kind 13, a page above it of kind 5."""
    raw = data[(page - 1) * PAGE : page * PAGE]
    if not raw or raw[0] not in (5, 13):
        return 0
    cells = int.from_bytes(raw[3:5], "big")
    if raw[0] == 13:
        return cells
    places = [int.from_bytes(raw[12 + 2 * cell : 14 + 2 * cell], "big") for cell in range(cells)]
    below = [int.from_bytes(raw[place : place + 4], "big") for place in places]
    return sum(_rows_below(data, child) for child in [*below, int.from_bytes(raw[8:12], "big")])


def _roots(golden: Path) -> set[int]:
    con = connect(golden / "desk.db", mode="ro")
    found = {row[0] for row in con.execute("select rootpage from sqlite_master")}
    con.close()
    return found


def test_a_member_whose_row_is_lost_is_kept_under_a_handle(golden: Path, damaged: Path) -> None:
    _zero(damaged, _root(golden, "member"))
    done = _rescue(damaged)
    assert done.named_by_handle == MEMBERS
    assert not done.whole
    assert _share(golden, done, "touch") == 1.0
    con = connect(done.folder / "desk.db", mode="ro")
    assert con.execute(
        "select count(*) from member m join touch t on t.note = m.name and t.member_id = m.id"
    ).fetchone()
    con.close()


def test_half_a_file_gives_what_lies_in_it(golden: Path, damaged: Path) -> None:
    data = (damaged / "desk.db").read_bytes()
    half = len(data) // 2 // PAGE * PAGE  # whole pages: of one that is cut through, the rows lie in the lost part
    (damaged / "desk.db").write_bytes(data[:half])
    done = _rescue(damaged)
    assert done.padded_bytes >= len(data) // 2 - PAGE
    assert _saved(done) == _reachable(golden, damaged)
    assert min(_share(golden, done, table) for table in GROWN) >= 0.1
    assert not done.whole


def test_rows_that_no_desk_may_hold_are_counted(golden: Path, damaged: Path) -> None:
    con = connect(damaged / "desk.db", mode="rw")
    con.execute("pragma ignore_check_constraints = on")
    con.execute("update member set tier = 'nonsense' where id in (3, 4)")
    con.execute("delete from member where id = 5")
    con.execute("delete from handle where member_id = 5")
    con.close()
    done = _rescue(damaged)
    lines = {one.name: one for one in done.tables}
    assert lines["member"].refused == 2
    assert done.named_by_handle == 2
    assert lines["touch"].orphaned == TOUCHES
    assert lines["membership"].orphaned == 1


@pytest.mark.parametrize("own", [True, False])
def test_a_log_is_read_when_it_belongs_to_the_file(golden: Path, damaged: Path, tmp_path: Path, own: bool) -> None:
    """The log of this desk holds the newest member; that of another desk would only tear this one apart."""
    other = new_desk(tmp_path / "other.opsdesk", "Other") if not own else open_desk(damaged)
    for number in range(30):
        other.members.add(f"最新{number}")
    log = (other.folder / "desk.db-wal").read_bytes()
    data = (other.folder / "desk.db").read_bytes() if own else (damaged / "desk.db").read_bytes()
    other.close()
    (damaged / "desk.db").write_bytes(data)
    (damaged / "desk.db-wal").write_bytes(log)
    done = rescue_desk(damaged, tmp_path / "new.opsdesk", Progress())
    assert (damaged / "desk.db-wal").read_bytes() == log
    names = {row[0] for row in _names(done.folder)}
    assert ("最新29" in names) is own
    assert done.log_used is own
    assert _share(golden, done, "member") >= 1.0


def _names(folder: Path) -> list[tuple[str]]:
    con = connect(folder / "desk.db", mode="ro")
    try:
        return con.execute("select name from member").fetchall()
    finally:
        con.close()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.NOTHING_TO_RESCUE),
        ("一页普通的文字".encode() * 900, Problem.NOTHING_TO_RESCUE),
        (bytes(40 * PAGE), Problem.NOTHING_TO_RESCUE),
    ],
)
def test_what_holds_nothing_makes_no_desk(tmp_path: Path, data: bytes, problem: Problem) -> None:
    folder = tmp_path / "d.opsdesk"
    folder.mkdir()
    (folder / "desk.db").write_bytes(data)
    with pytest.raises(OpsdeskError) as raised:
        rescue_desk(folder, tmp_path / "new.opsdesk", Progress())
    assert raised.value.problem is problem
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.opsdesk"]


def test_refusals(tea: Desk, damaged: Path, tmp_path: Path) -> None:
    progress = Progress()

    def problem(source: Path, target: Path) -> Problem:
        with pytest.raises(OpsdeskError) as raised:
            rescue_desk(source, target, progress)
        return raised.value.problem

    assert problem(tea.folder, tmp_path / "new.opsdesk") is Problem.DESK_IN_USE
    assert problem(damaged, tea.folder) is Problem.DESK_EXISTS
    assert problem(tmp_path / "none", tmp_path / "new.opsdesk") is Problem.DESK_MISSING
    with (damaged / "desk.db").open("r+b") as file:
        file.seek(60)
        file.write((migrations.LATEST + 1).to_bytes(4, "big"))
    assert problem(damaged, tmp_path / "new.opsdesk") is Problem.DESK_TOO_NEW
    progress.cancel.set()
    _zero(damaged, 1)
    assert problem(damaged, tmp_path / "new.opsdesk") is Problem.CANCELLED
    assert not (tmp_path / "new.opsdesk").exists()


def test_a_desk_that_lost_its_own_name_gets_one(golden: Path, damaged: Path) -> None:
    _zero(damaged, _root(golden, "desk"))
    done = _rescue(damaged)
    con = connect(done.folder / "desk.db", mode="ro")
    assert house.facts(con).name == "d"
    con.close()


def test_the_command_tells_a_table_of_what_was_saved(
    damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _zero(damaged, 1)
    screen = Screen(lambda _named: 3, lambda *_arguments: [])
    assert run(["--desk", str(damaged), "check", "--rescue", str(tmp_path / "new.opsdesk")], screen) == 0
    said = capsys.readouterr().out
    assert re.search(rf"^member +{MEMBERS} +0 +0 +0$", said, re.MULTILINE)
    assert said.rstrip().endswith("everything was saved")
    assert run(["--desk", str(damaged), "check", "--rescue", str(tmp_path / "b.opsdesk"), "--json"], screen) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["whole"] is True
    assert "--rescue" in CliRunner().invoke(commands, ["check", "--help"]).output
