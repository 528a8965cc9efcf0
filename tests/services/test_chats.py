"""Chats in the desk: counts as the truth has them, overlapping logs once, bare names never guessed, all taken back."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import resources
from opsdesk.domain.batches import ImportOptions, ImportResult
from opsdesk.domain.chats import ChatFound, WhyOpen
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.mapping import TableMapping
from opsdesk.domain.platforms import SHORT, Platform
from opsdesk.exchange.reading import read_file
from opsdesk.services.bringing_in import Source
from opsdesk.services.desk import Desk, new_desk
from opsdesk.services.work import Progress
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = resources.path("sample")
TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "sample_truth.json").read_text(encoding="utf-8")
)
ROSTERS = sorted(name for name, facts in TRUTH["files"].items() if facts["kind"] in ("roster", "contacts"))
CHATS = list(TRUTH["chats"])
NAMES = {"w1": "茶友品鉴 1 群", "w2": "茶友品鉴 2 群", "q1": "茶友一群", "x1": "Overseas Friends", "x2": "Tasting Club",
         "g1": "茶友海外频道", "d1": "半盏茶铺 - Workshop"}  # fmt: skip
DAY_ZERO = date(1970, 1, 1)


def bring(desk: Desk, name: str, sha: str = "") -> ImportResult:
    (parsed,) = read_file(SAMPLE / name)
    digest = sha or hashlib.sha256((SAMPLE / name).read_bytes()).hexdigest()
    return desk.imports.write(parsed, Source(Path(name).name, digest))


def chat(result: ImportResult) -> ChatFound:
    assert result.chat is not None
    return result.chat


def write(desk: Desk, text: str, group: str = "A", **options: Any) -> ImportResult:
    """A WhatsApp log, day first."""
    (parsed,) = desk.imports.read_text(
        text, f"WhatsApp Chat with {group}.txt", ImportOptions(mapping=TableMapping((), day_first=True))
    )
    source = Source("log.txt", hashlib.sha256(text.encode()).hexdigest())
    return desk.imports.write(parsed, source, ImportOptions(**options))


def lines(*said: tuple[str, str, int]) -> str:
    """(day and hour, who, how often)."""
    return "".join(f"{when}:{n:02} - {who}: hi\n" for when, who, often in said for n in range(often))


def counted(desk: Desk, value: str, group: str = "A") -> dict[int, int]:
    """Day of the month -> messages of whoever bears this handle or name, in a group."""
    rows = desk.store.reader().execute(
        "select cast(strftime('%d', a.day * 86400, 'unixepoch') as integer), a.count from activity a"
        " join community_group g on g.id = a.group_id where g.name = ? and a.kind = 1 and a.member_id ="
        " (select member_id from handle where value = ?) order by 1",
        [group, value],
    )
    return dict(rows.fetchall())


def stay(desk: Desk, value: str) -> tuple[object, ...]:
    rows = desk.store.reader().execute(
        "select joined_at, joined_basis, left_at, left_basis from membership where member_id ="
        " (select min(member_id) from handle where value = ?) order by joined_at",
        [value],
    ).fetchall()  # fmt: skip
    (row,) = rows
    return tuple(row)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, dict[str, ImportResult]]]:
    desk = new_desk(tmp_path_factory.mktemp("shop") / "shop.opsdesk", "半盏茶铺")
    for name in ROSTERS:
        bring(desk, name)
    yield desk, {name: bring(desk, name) for name in CHATS}
    desk.close()


@pytest.mark.parametrize("name", CHATS)
def test_a_log_counts_what_its_truth_counts(shop: tuple[Desk, dict[str, ImportResult]], name: str) -> None:
    desk, results = shop
    result, truth, facts = results[name], TRUTH["chats"][name], TRUTH["files"][name]
    found = chat(result)
    assert (result.encoding, result.header_row, result.rows) == (
        facts["encoding"], facts["header_row"], facts["data_rows"],
    )  # fmt: skip
    assert (found.messages, found.speakers, result.group) == (
        truth["messages"], len(truth["by_sender"]), NAMES[truth["group"]],
    )  # fmt: skip
    assert result.new + result.updated + result.unchanged + result.skipped == result.rows
    waiting = {one.name: one for one in found.open}
    assert found.speakers == found.matched + len(waiting) + found.fresh
    for sender, said in truth["by_sender"].items():
        if sender in waiting:
            assert waiting[sender].messages == said["messages"]
        else:
            assert _counted(desk, result.group, sender) == (said["messages"], said["last"][:10])


def _counted(desk: Desk, group: str, sender: str) -> tuple[int, str]:
    """(messages, last day) of a strong handle, or of the one in the group who bears the name."""
    kinds = {short: kind.value for kind, short in SHORT.items()}
    kind, _, value = sender.partition(":")
    strong = kind in kinds
    row = desk.store.reader().execute(
        "select sum(a.count), max(a.day) from activity a join community_group g on g.id = a.group_id where g.name = ?1"
        " and a.kind = 1 and a.member_id in (select h.member_id from handle h join handle_kind k on k.id = h.kind_id"
        " join platform p on p.id = k.platform_id where h.value = ?2 and h.strong = ?3 and (?3 = 0 or p.code || ':' ||"
        " k.kind = ?4))",
        [group, value if strong else sender, strong, kinds.get(kind, "")],
    ).fetchone()  # fmt: skip
    return row[0], date.fromordinal(DAY_ZERO.toordinal() + row[1]).isoformat()


def test_bare_names_wait_where_nobody_or_several_bear_them(shop: tuple[Desk, dict[str, ImportResult]]) -> None:
    waiting = {(NAMES[TRUTH["chats"][name]["group"]], one.name, one.why)
               for name, result in shop[1].items() for one in chat(result).open}  # fmt: skip
    assert waiting == {
        ("茶友品鉴 2 群", "小雨", WhyOpen.SHARED),
        ("Overseas Friends", "半盏茶铺", WhyOpen.UNKNOWN),
        ("Overseas Friends", "江雾", WhyOpen.UNKNOWN),
        ("Tasting Club", "半盏茶铺", WhyOpen.UNKNOWN),
        ("Tasting Club", "苏一", WhyOpen.UNKNOWN),
        ("Tasting Club", "解松 茶友", WhyOpen.UNKNOWN),
    }
    (shared,) = chat(shop[1]["chats/茶友品鉴 2 群_群聊记录_全部.csv"]).open
    assert len(shared.may_be) > 1


def test_every_log_again_changes_nothing_and_goes_back_whole(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "x.opsdesk", "x")
    for name in ROSTERS:
        bring(desk, name)
    states = []
    for name in CHATS:
        before = contents(desk.store.path)
        result = bring(desk, name)
        assert result.batch is not None
        states.append((result.batch, before))
        after = contents(desk.store.path)
        for sha in ("", hashlib.sha256(name.encode()).hexdigest()):
            again = bring(desk, name, sha)
            assert (again.new, again.updated, again.batch) == (0, 0, None), name
        assert contents(desk.store.path) == after, name
    for batch, before in reversed(states):
        desk.imports.take_back(batch)
        assert contents(desk.store.path) == before
    desk.close()
    healthy(desk.store.path)


PHONE = "13800000007"
ANN = "+86 138 0000 0007"


def test_overlapping_logs_count_once_and_come_apart_in_any_order(desk: Desk) -> None:
    """A day counts from the log that covers more of it; what the other says of it waits."""
    june = lines(("13/05/26, 10", ANN, 3), ("14/05/26, 10", ANN, 2), ("15/05/26, 10", ANN, 1))
    older = write(desk, june)
    first = contents(desk.store.path)
    assert counted(desk, PHONE) == {13: 3, 14: 2, 15: 1}
    newer = write(desk, lines(("14/05/26, 09", ANN, 4), ("15/05/26, 10", ANN, 5), ("16/05/26, 10", ANN, 6)))
    # The 14th lies inside the first log, the second begins on it; the 15th is the other way round.
    assert counted(desk, PHONE) == {13: 3, 14: 2, 15: 5, 16: 6}
    assert (newer.new, newer.updated, newer.unchanged) == (10, 0, 5)
    assert older.batch is not None
    assert newer.batch is not None
    desk.imports.take_back(newer.batch)
    assert contents(desk.store.path) == first
    newer = write(desk, lines(("14/05/26, 09", ANN, 4), ("15/05/26, 10", ANN, 5), ("16/05/26, 10", ANN, 6)))
    assert counted(desk, PHONE) == {13: 3, 14: 2, 15: 5, 16: 6}
    desk.imports.take_back(older.batch)
    assert counted(desk, PHONE) == {14: 4, 15: 5, 16: 6}
    assert newer.batch is not None
    desk.imports.take_back(newer.batch)
    healthy(desk.store.path)
    assert desk.store.reader().execute("select count(*) from activity_spare").fetchone() == (0,)


def test_a_short_log_after_a_long_one_tells_nothing_new(desk: Desk) -> None:
    whole = lines(("13/05/26, 10", ANN, 3), ("14/05/26, 10", ANN, 2), ("15/05/26, 10", ANN, 9))
    write(desk, whole)
    before = contents(desk.store.path)
    again = write(desk, "".join(whole.splitlines(keepends=True)[1:8]))
    assert (again.new, again.updated, again.unchanged, again.batch) == (0, 0, 7, None)
    assert contents(desk.store.path) == before


def test_a_name_is_decided_once_and_known_from_then_on(desk: Desk) -> None:
    text = lines(("13/05/26, 10", "江雾", 3), ("13/05/26, 11", ANN, 1))
    first = write(desk, text)
    assert [(one.name, one.messages, one.why) for one in chat(first).open] == [("江雾", 3, WhyOpen.UNKNOWN)]
    assert (first.new, first.skipped) == (1, 3)
    assert [one.code for one in first.doubts] == ["speaker_unknown"]
    who = desk.store.reader().execute("select id from member").fetchone()[0]
    decided = write(desk, text, people=(("江雾", who),))  # the same bytes: what was open is answered now
    assert (decided.new, chat(decided).open) == (3, [])
    assert counted(desk, PHONE) == {13: 4}
    later = write(desk, lines(("14/05/26, 10", "江雾", 2)))
    assert (later.new, chat(later).open) == (2, [])
    assert counted(desk, PHONE) == {13: 4, 14: 2}
    again = write(desk, text)
    assert (again.new, again.batch) == (0, None)


def test_a_roster_that_comes_later_answers_for_the_same_bytes(desk: Desk) -> None:
    text = lines(("13/05/26, 10", "小雨", 3), ("13/05/26, 11", "大雪", 1), ("13/05/26, 12", ANN, 1))
    assert len(chat(write(desk, text)).open) == 2
    (roster,) = desk.imports.read_text("小雨\n大雪\n大雪\n阿宽\n", "A.txt")
    options = ImportOptions(group="A", platform=Platform.WHATSAPP, taken="2026-06-01")
    desk.imports.write(roster, Source("r", "1" * 64), options)
    result = write(desk, text)
    assert [(one.name, one.why) for one in chat(result).open] == [("大雪", WhyOpen.SHARED)]
    assert counted(desk, "小雨") == {13: 3}


@pytest.mark.parametrize("name", ["\u3164", "\u200b", "+86 138****0007"])
def test_what_cannot_be_seen_or_is_masked_is_never_a_key(desk: Desk, name: str) -> None:
    result = write(desk, lines(("13/05/26, 10", name, 2), ("13/05/26, 11", ANN, 1)))
    assert result.new == 1
    assert [(one.name, one.messages) for one in chat(result).open] == [(name, 2)]
    assert desk.store.reader().execute("select count(*) from member").fetchone() == (1,)


def test_lines_tell_who_came_and_went(desk: Desk) -> None:
    log = (
        "13/05/26, 09:00 - +86 138 0000 0007 joined using this group's invite link\n"
        "13/05/26, 10:00 - +86 138 0000 0008: hi\n"
        "13/05/26, 10:01 - +86 138 0000 0007: hi\n"
        "14/05/26, 09:00 - +86 138 0000 0007 left\n"
        "15/05/26, 09:00 - +86 138 0000 0008 removed +86 138 0000 0009\n"
    )
    result = write(desk, log)
    # Nobody is made of a line that only tells that somebody went.
    assert (chat(result).joined, chat(result).left, chat(result).fresh) == (1, 1, 2)
    at = desk.clock.at
    assert stay(desk, PHONE) == (at("2026-05-13", "09:00"), "told", at("2026-05-14", "09:00"), "told")
    assert stay(desk, "13800000008") == (at("2026-05-13", "10:00"), "first_seen", None, None)
    earlier = write(desk, "12/05/26, 10:00 - +86 138 0000 0008 joined using this group's invite link\n")
    assert stay(desk, "13800000008") == (at("2026-05-12", "10:00"), "told", None, None)
    assert earlier.batch is not None
    desk.imports.take_back(earlier.batch)
    assert stay(desk, "13800000008") == (at("2026-05-13", "10:00"), "first_seen", None, None)


def test_a_log_tells_figures_and_tiers_who_is_active(desk: Desk) -> None:
    today = desk.clock.today()
    write(desk, f"{today:%d/%m/%y}, 00:00 - {ANN}: hi\n")
    row = desk.store.reader().execute(
        "select m.tier, f.last_spoke_at, f.groups from member m join member_figures f on f.member_id = m.id"
    ).fetchone()  # fmt: skip
    assert row == ("active", (today - DAY_ZERO).days * 86400, 1)


def test_what_is_stopped_or_only_looked_at_writes_nothing(desk: Desk) -> None:
    before = contents(desk.store.path)
    would = desk.imports.bring_in(SAMPLE / CHATS[0], ImportOptions(dry_run=True))[0]
    assert contents(desk.store.path) == before
    progress = Progress()
    progress.cancel.set()
    (parsed,) = read_file(SAMPLE / CHATS[0])
    with pytest.raises(OpsdeskError) as raised:
        desk.imports.write(parsed, Source("a", "1" * 64), None, progress)
    assert raised.value.problem is Problem.CANCELLED
    assert contents(desk.store.path) == before
    did = desk.imports.bring_in(SAMPLE / CHATS[0])[0]
    assert (would.new, would.updated, would.skipped) == (did.new, did.updated, did.skipped)
    assert (chat(would).matched, chat(would).fresh) == (chat(did).matched, chat(did).fresh)


def test_several_groups_of_one_file_are_a_batch_each(desk: Desk, tmp_path: Path) -> None:
    one = {"id": 1, "type": "message", "date_unixtime": "1778032800", "from": "Ann", "from_id": "user1"}
    chats = [{"name": name, "type": "private_group", "id": n, "messages": [one]} for n, name in ((1, "A"), (2, "B"))]
    path = tmp_path / "result.json"
    path.write_text(json.dumps({"about": "", "personal_information": {}, "chats": {"list": chats}}), encoding="utf-8")
    first, second = desk.imports.bring_in(path)
    assert (first.batch is not None, second.batch is not None, second.already) == (True, True, None)
    assert [one.new for one in desk.imports.bring_in(path)] == [0, 0]


def test_a_first_roster_after_the_chat_shows_who_left(desk: Desk) -> None:
    """Who spoke and stands in the roster by account or by name stays; who spoke after it was taken stays too."""
    eight, nine = "+86 138 0000 0008", "+86 138 0000 0009"
    write(desk, lines(("01/05/26, 10", ANN, 1), ("01/05/26, 11", eight, 1), ("09/06/26, 10", nine, 1)))
    (roster,) = desk.imports.read_text("手机,昵称\n13800000007,安\n", "A.csv", ImportOptions(kind=FileKind.ROSTER))
    options = ImportOptions(group="A", platform=Platform.WHATSAPP, taken="2026-06-01")
    result = desk.imports.write(roster, Source("r", "1" * 64), options)
    open_stays = "select h.value from membership m join handle h on h.id = m.handle_id where m.left_at is null"
    assert sorted(row[0] for row in desk.store.reader().execute(open_stays)) == [PHONE, "13800000009"]
    assert stay(desk, "13800000008")[2:] == (desk.clock.at("2026-06-01", "23:59"), "between")
    assert result.batch is not None
    desk.imports.take_back(result.batch)
    assert stay(desk, "13800000008")[2:] == (None, None)


def test_a_log_of_open_names_alone_is_kept_to_be_decided_about(desk: Desk) -> None:
    text = lines(("13/05/26, 10", "江雾", 3))
    first = write(desk, text)
    assert (first.new, first.skipped, first.batch is not None) == (0, 3, True)
    assert write(desk, text).batch is None
    assert write(desk, text + " \n").batch is None
    who = desk.members.add("江雾")
    group = desk.groups.find("A")
    assert group is not None
    desk.stays.put([who], group)  # she knows: the name in her own hand is the only one there
    assert write(desk, text).new == 3
