"""Whatever happened to a desk file, a start ends in an open desk or in a sentence; a refused file stays as it is."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from opsdesk import words
from opsdesk.cli.main import run
from opsdesk.cli.session import Screen
from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.members import MemberQuery
from opsdesk.services.desk import Desk, new_desk, open_desk
from opsdesk.services.trouble import told
from opsdesk.store import migrations

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = 4096
MEMBERS = 60


def _zeroed_header(data: bytearray, chance: random.Random) -> None:
    many = chance.choice((16, 100, 512))
    data[:many] = bytes(many)


def _wrong_magic(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(16)] ^= 1 << chance.randrange(8)


def _header_bits(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 4)):
        data[chance.randrange(100)] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _cut_at_a_page(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(1, len(data) // PAGE) * PAGE :]


def _grown(data: bytearray, chance: random.Random) -> None:
    data += chance.randbytes(chance.randrange(3 * PAGE))


def _zeroed_pages(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 20))):
        page = chance.randrange(len(data) // PAGE)
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def _noisy_page(data: bytearray, chance: random.Random) -> None:
    page = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)


def _swapped_pages(data: bytearray, chance: random.Random) -> None:
    one, other = chance.sample(range(len(data) // PAGE), 2)
    first, second = data[one * PAGE : (one + 1) * PAGE], data[other * PAGE : (other + 1) * PAGE]
    data[one * PAGE : (one + 1) * PAGE], data[other * PAGE : (other + 1) * PAGE] = second, first


def _flipped_bits(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 8, 200))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _newer(data: bytearray, chance: random.Random) -> None:
    data[60:64] = (migrations.LATEST + chance.choice((1, 100))).to_bytes(4, "big")


def _older(data: bytearray, chance: random.Random) -> None:
    data[60:64] = chance.randrange(migrations.LATEST).to_bytes(4, "big")


def _not_ours(data: bytearray, chance: random.Random) -> None:
    data[68:72] = chance.randbytes(4)


def _empty(data: bytearray, _chance: random.Random) -> None:
    data.clear()


def _text(data: bytearray, chance: random.Random) -> None:
    data[:] = "茶友会名单，不是数据库。\n".encode() * chance.randint(1, 4000)


DAMAGES: dict[str, Callable[[bytearray, random.Random], None]] = {
    function.__name__.removeprefix("_"): function
    for function in (
        _zeroed_header, _wrong_magic, _header_bits, _cut, _cut_at_a_page, _grown, _zeroed_pages, _noisy_page,
        _swapped_pages, _flipped_bits, _newer, _older, _not_ours, _empty, _text,
    )
}  # fmt: skip
LOGS = ("foreign_log", "torn_log", "noisy_log", "missing")
COMMANDS = (("members", "--json"), ("check", "--json"), ("check", "--deep", "--mend"), ("groups",), ("backup",))
REFUSED = {"newer", "not_ours", "empty", "text", "wrong_magic", "missing"}


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small desk, a copy of it that a killed program left with its log, and the log of another desk."""
    folder = tmp_path_factory.mktemp("golden")
    for name in ("desk", "other"):
        desk = new_desk(folder / f"{name}.opsdesk", name)
        for number in range(MEMBERS):
            member = desk.members.add(f"{name}{number}号")
            desk.members.edit(member, "note", "茶 " * 60)
            desk.labels.tag([member], "常客")
        shutil.copytree(desk.folder, folder / f"{name}-killed.opsdesk")
        desk.close()
    return folder


def _damaged(golden: Path, folder: Path, kind: str, chance: random.Random) -> None:
    if kind == "missing":
        folder.mkdir()
        return
    if kind not in LOGS:
        shutil.copytree(golden / "desk.opsdesk", folder)
        data = bytearray((folder / "desk.db").read_bytes())
        DAMAGES[kind](data, chance)
        (folder / "desk.db").write_bytes(data)
        return
    own = kind != "foreign_log"
    shutil.copytree(golden / ("desk-killed.opsdesk" if own else "desk.opsdesk"), folder)
    log = bytearray((golden / ("desk-killed.opsdesk" if own else "other-killed.opsdesk") / "desk.db-wal").read_bytes())
    if kind == "torn_log":
        del log[chance.randrange(len(log)) :]
    elif kind == "noisy_log":
        for _ in range(8):
            log[chance.randrange(len(log))] ^= 1 << chance.randrange(8)
    (folder / "desk.db-wal").write_bytes(log)


def _files(folder: Path) -> dict[str, bytes]:
    """What is hers in the folder: all but the lock and the index of the log, which is made anew at every start."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("desk.lock", "desk.db-shm")
    }


def _use(desk: Desk) -> tuple[int, bool]:
    """(members seen, whether a check found a fault); what cannot be read counts as a fault."""
    seen, faulty = 0, False
    for deed in (lambda: desk.members.find(MemberQuery()), lambda: desk.members.counts(), lambda: desk.labels.tags()):
        faulty |= _trouble(deed)
    try:
        seen = desk.members.count(MemberQuery())
    except Exception as error:
        faulty |= _is_told(error)
    found = desk.checks.look(deep=True)
    _trouble(lambda: desk.members.add("后来的"))
    return seen, faulty or not found.sound


def _is_told(error: Exception) -> bool:
    """Whether it has words for the operator; a bug goes on."""
    problem = told(error)
    if problem is None:
        raise error
    return bool(words.problem(problem))


def _trouble(deed: Callable[[], object]) -> bool:
    try:
        deed()
    except Exception as error:
        return _is_told(error)
    return False


def _opened(folder: Path) -> Desk | None:
    """None where it is refused with words; any other error goes on."""
    try:
        return open_desk(folder)
    except OpsdeskError as error:
        return None if _is_told(error) else pytest.fail("no words")


@settings(max_examples=90, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from([*DAMAGES, *LOGS]), seed=st.integers(0, 10**6))
@example(kind="foreign_log", seed=0)
@example(kind="missing", seed=0)
@example(kind="newer", seed=0)
def test_a_start_ends_in_a_desk_or_in_a_sentence(golden: Path, kind: str, seed: int) -> None:
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent, "tea.opsdesk")
        _damaged(golden, folder, kind, random.Random(seed))
        before = _files(folder)
        desk = _opened(folder)
        if desk is None:
            assert _files(folder) == before
            return
        try:
            seen, faulty = _use(desk)
        finally:
            desk.close()
        assert kind not in REFUSED
        assert seen >= MEMBERS // 2 or faulty


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from([*DAMAGES, *LOGS]), seed=st.integers(0, 10**6), command=st.sampled_from(COMMANDS))
def test_a_command_on_a_damaged_desk_is_never_a_bug(
    golden: Path, kind: str, seed: int, command: tuple[str, ...]
) -> None:
    screen = Screen(lambda _named: 3, lambda *_arguments: [])
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent, "tea.opsdesk")
        _damaged(golden, folder, kind, random.Random(seed))
        assert run(["--desk", str(folder), *command], screen) in (0, 1)
        assert (folder / "desk.db").is_file() is (kind != "missing")
