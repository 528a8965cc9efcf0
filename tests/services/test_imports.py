"""Every sample file comes in as its truth says, a second time changes nothing, and is taken back whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opsdesk import resources
from opsdesk.domain.batches import ImportOptions, ImportResult, RosterDiff
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.members import MemberQuery, Tier
from opsdesk.services.bringing_in import Source
from opsdesk.services.desk import Desk, new_desk
from tests.contents import contents, healthy

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = resources.path("sample")
TRUTH: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "sample_truth.json").read_text(encoding="utf-8")
)
KINDS = {"roster", "orders", "contacts", "members", "chain"}
# A chain is read against the rosters of its group, so it comes after them.
FILES = sorted(
    (name for name, facts in TRUTH["files"].items() if facts["kind"] in KINDS),
    key=lambda name: (TRUTH["files"][name]["kind"] == "chain", name),
)


def _bring_in(desk: Desk, name: str) -> ImportResult:
    """One sample file, read in this process for speed; the child process has its own tests."""
    from opsdesk.exchange.reading import read_file

    path = SAMPLE / name
    (parsed,) = read_file(path)
    return desk.imports.write(parsed, Source(path.name, hashlib.sha256(path.read_bytes()).hexdigest()))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, dict[str, ImportResult]]]:
    desk = new_desk(tmp_path_factory.mktemp("shop") / "shop.opsdesk", "半盏茶铺")
    yield desk, {name: _bring_in(desk, name) for name in FILES}
    desk.close()


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_what_its_truth_says(shop: tuple[Desk, dict[str, ImportResult]], name: str) -> None:
    result, truth = shop[1][name], TRUTH["files"][name]
    assert (result.kind, result.encoding, result.header_row, result.rows) == (
        truth["kind"], truth["encoding"], truth["header_row"], truth["data_rows"],
    )  # fmt: skip
    if truth["kind"] == "roster":
        assert result.people == truth["people"]
        assert result.taken == truth["taken"][:10]
        assert result.new + result.updated + result.unchanged + result.skipped + len(result.rejected) == result.rows


def _pairs() -> list[tuple[str, dict[str, Any]]]:
    return [
        (file, pair)
        for roster in TRUTH["rosters"].values()
        for file, pair in zip(roster["files"][1:], roster["pairs"], strict=True)
    ]


@pytest.mark.parametrize(("name", "pair"), _pairs(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_roster_tells_who_came_and_went(
    shop: tuple[Desk, dict[str, ImportResult]], name: str, pair: dict[str, Any]
) -> None:
    diff = shop[1][name].diff
    assert isinstance(diff, RosterDiff)
    for mine, theirs in ((diff.joined, "joined"), (diff.left, "left"), (diff.rejoined, "rejoined")):
        assert sorted(seen.handle for seen in mine if seen.handle) == sorted(pair[theirs])
    renamed = sorted([one.handle, one.was, one.now] for one in diff.renamed)
    assert renamed == sorted(pair["renamed"])
    ambiguous = pair["nick_only"]["ambiguous"]
    assert (diff.old_names, diff.new_names) == (sorted(ambiguous["old"]), sorted(ambiguous["new"]))
    if not ambiguous["old"]:
        assert sorted(seen.name for seen in diff.joined if not seen.handle) == sorted(pair["nick_only"]["appeared"])


def test_people_are_counted_by_the_rule_of_the_truth(shop: tuple[Desk, dict[str, ImportResult]]) -> None:
    """Rows sharing a strong handle are one person, others are known by scope and exact name."""
    expected = TRUTH["distinct_people"]["without_chats"]["nick_only_by_scope"]
    rows = (
        shop[0]
        .store.reader()
        .execute(
            "select ifnull(g.name, k.kind), count(distinct h.member_id) from handle h join handle_kind k on k.id ="
            " h.kind_id"
            " left join community_group g on g.id = h.group_id where not exists"
            " (select 1 from handle s where s.member_id = h.member_id and s.strong = 1) group by 1"
        )
    )
    scopes = {
        "茶友拼团群": "group:p1",
        "茶友新客群": "group:p2",
        "茶友品鉴 1 群": "group:w1",
        "茶友品鉴 2 群": "group:w2",
        "book": "book",
        "contact": "google",
        "ktt": "shop:ktt",
        "youzan": "shop:youzan",
    }
    found = {scopes[name]: number for name, number in rows}
    assert found == {scope: number for scope, number in expected.items() if scope != "survey"}


@pytest.mark.parametrize("source", ["youzan", "ktt", "doudian", "wxstore"])
def test_orders_sum_up_net_of_refunds(shop: tuple[Desk, dict[str, ImportResult]], source: str) -> None:
    row = (
        shop[0]
        .store.reader()
        .execute(
            "select count(*), sum(paid_fen), sum((select ifnull(sum(amount_fen), 0) from refund f where f.order_id"
            " = o.id))"
            " from shop_order o where source like ? || '%' and paid_at is not null",
            [source],
        )
        .fetchone()
    )
    truth = TRUTH["orders"]["by_shop"][source]
    assert row == (truth["orders"], truth["paid_fen"], truth["refunded_fen"])


def test_tiers_follow_the_files(shop: tuple[Desk, dict[str, ImportResult]]) -> None:
    counts = shop[0].members.counts()
    assert counts.total == sum(counts.tiers.values())
    assert counts.tiers[Tier.SILENT] > 0
    assert counts.tiers[Tier.UNKNOWN] > 0
    assert counts.tiers[Tier.CORE] == 0


def test_the_same_bytes_again_are_told_and_change_nothing(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "x.opsdesk", "x")
    name = "rosters/2026-06-15/茶友二群.txt"
    first = desk.imports.bring_in(SAMPLE / name)[0]
    before = contents(desk.store.path)
    again = desk.imports.bring_in(SAMPLE / name)[0]
    assert (again.already, again.batch, again.changed) == (first.batch, None, False)
    assert contents(desk.store.path) == before
    desk.close()


def test_other_bytes_with_the_same_rows_change_nothing_and_every_batch_goes_back(tmp_path: Path) -> None:
    """In order forward, each file twice under another digest; then backward, each desk equal to the one before it."""
    from opsdesk.exchange.reading import read_file

    desk = new_desk(tmp_path / "x.opsdesk", "x")
    states = []
    for name in FILES:
        before = contents(desk.store.path)
        result = _bring_in(desk, name)
        assert result.batch is not None
        states.append((result.batch, before))
        after = contents(desk.store.path)
        (parsed,) = read_file(SAMPLE / name)
        again = desk.imports.write(parsed, Source("again", hashlib.sha256(name.encode()).hexdigest()))
        assert (again.new, again.updated, again.batch) == (0, 0, None), name
        assert contents(desk.store.path) == after, name
    for batch, before in reversed(states):
        desk.imports.take_back(batch)
        assert contents(desk.store.path) == before
    desk.close()
    healthy(desk.store.path)


def test_a_dry_run_counts_what_would_be_written_and_writes_nothing(desk: Desk) -> None:
    path = SAMPLE / "members.xlsx"
    before = contents(desk.store.path)
    would = desk.imports.bring_in(path, ImportOptions(dry_run=True))[0]
    assert contents(desk.store.path) == before
    did = desk.imports.bring_in(path)[0]
    assert (would.new, would.updated, would.skipped) == (did.new, did.updated, did.skipped)
    assert desk.members.count(MemberQuery()) == did.new


def test_members_in_use_survive_a_take_back(desk: Desk) -> None:
    result = desk.imports.bring_in(SAMPLE / "members.xlsx")[0]
    assert result.batch is not None
    starred = desk.members.find(MemberQuery())[:2]
    desk.members.star(starred)
    done = desk.imports.take_back(result.batch)
    assert sorted(key for key, _ in done.kept) == sorted(starred)
    assert sorted(desk.members.find(MemberQuery())) == sorted(starred)


def test_a_roster_others_were_compared_with_cannot_go_first(desk: Desk) -> None:
    first = desk.imports.bring_in(SAMPLE / "rosters/2026-06-15/茶友二群.txt")[0]
    desk.imports.bring_in(SAMPLE / "rosters/2026-09-01/茶友二群.txt")
    assert first.batch is not None
    with pytest.raises(OpsdeskError) as raised:
        desk.imports.take_back(first.batch)
    assert raised.value.problem is Problem.IMPORT_BUILT_ON


def test_an_older_roster_is_refused(desk: Desk) -> None:
    desk.imports.bring_in(SAMPLE / "rosters/2026-09-01/茶友二群.txt")
    before = contents(desk.store.path)
    with pytest.raises(OpsdeskError) as raised:
        desk.imports.bring_in(SAMPLE / "rosters/2026-06-15/茶友二群.txt")
    assert raised.value.problem is Problem.ROSTER_OLDER
    assert contents(desk.store.path) == before


def test_a_part_of_a_roster_closes_no_stay(desk: Desk) -> None:
    line = "{}\t群员\t{}\t\t2026-04-16 08:00\t2026-04-16 08:00\r\n"
    text = line.format(9000000001, "小雨") + line.format(9000000002, "大雪")
    (whole,) = desk.imports.read_text(text, "茶友二群.txt")
    desk.imports.write(whole, Source("a", "1" * 64), ImportOptions(taken="2026-09-01"))
    (part,) = desk.imports.read_text(text.split("\r\n")[0] + "\r\n", "茶友二群.txt")
    desk.imports.write(part, Source("b", "2" * 64), ImportOptions(taken="2026-09-02", complete=False))
    assert desk.store.reader().execute("select count(*) from membership where left_at is not null").fetchone() == (0,)


def test_an_import_ends_what_could_be_undone(tea: Desk) -> None:
    tea.members.star(tea.members.find(MemberQuery())[:1])
    tea.imports.bring_in(SAMPLE / "contacts/google.csv")
    assert tea.store.undo_label() is None
    with pytest.raises(OpsdeskError) as raised:
        tea.store.undo()
    assert raised.value.problem is Problem.NOTHING_TO_UNDO


def test_a_backup_stands_before_an_import(tea: Desk) -> None:
    tea.imports.bring_in(SAMPLE / "contacts/google.csv")
    newest = tea.backups.all()[0]
    assert newest.members == 12
    assert FileKind.CONTACTS in [batch.kind for batch in tea.imports.batches()]
