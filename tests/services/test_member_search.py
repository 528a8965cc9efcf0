"""Search finds what a plain scan finds, before and after edits, imports and undo."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.errors import OpsdeskError
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.platforms import Handle, HandleKind
from opsdesk.domain.text_index import folded
from opsdesk.services import member_search
from opsdesk.store import figures

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

LETTERS = "王李伟敏小雨雪茶Mint ａｂＣ138🍵é-"


def _text(chance: random.Random, least: int = 1, most: int = 8) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(least, most)))


def _fill(desk: Desk, members: int, chance: random.Random) -> None:
    with desk.store.write("fill", undoable=False) as con:
        con.executemany(
            "insert into member(name, remark, note, created_at) values (?, ?, ?, 0)",
            ((f"茶{_text(chance)}", _text(chance, 0), _text(chance, 0, 20)) for _ in range(members)),
        )
        con.execute(
            "insert into handle(member_id, kind_id, strong, value) select id, 3, 1, cast(9000000000 + id as text)"
            " from member where id not in (select member_id from handle)"
        )


def _plain(desk: Desk, text: str) -> set[int]:
    """Row by row, field by field."""
    wanted = folded(text).strip()
    sound = wanted.replace(" ", "")
    spoken = sound.isascii() and any(char.isalpha() for char in sound)
    con = desk.store.reader()
    found = set()
    for key, *fields, key_of_sort, initials in con.execute(
        "select m.id, m.name, m.remark, m.real_name, m.region, m.note, replace(f.sort_key, ' ', ''), f.initials"
        " from member m join member_figures f on f.member_id = m.id"
    ):
        fields += [row[0] for row in con.execute("select value from handle where member_id = ?", [key])]
        tags = "select name from member_tag join tag on id = tag_id where member_id = ?"
        fields += [row[0] for row in con.execute(tags, [key])]
        said = spoken and (sound in key_of_sort or sound in initials)
        if said or any(wanted in folded(field) for field in fields if field):
            found.add(key)
    return found


def _agree(desk: Desk, chance: random.Random, queries: int) -> None:
    for _ in range(queries):
        text = _text(chance, 1, 3)
        if folded(text).strip():
            found = desk.members.find(MemberQuery(text=text))
            assert set(found) == _plain(desk, text), text
            assert len(found) == desk.members.count(MemberQuery(text=text))
            assert desk.members.first_page(MemberQuery(text=text)) == found[:128]


def test_before_and_after_edits_and_undo(desk: Desk) -> None:
    chance = random.Random(3)
    _fill(desk, 400, chance)
    _agree(desk, chance, 40)
    ids = desk.members.find(MemberQuery())
    for _ in range(12):
        desk.members.edit(chance.choice(ids), chance.choice(["name", "remark", "note"]), f"雪{_text(chance)}")
        desk.members.add_handle(chance.choice(ids), Handle(HandleKind.WECHAT_ID, f"wxid_{chance.randint(0, 10**9)}"))
        desk.labels.tag([chance.choice(ids)], f"标{_text(chance)}")
        desk.members.trash([chance.choice(ids)])
        if chance.random() < 0.5:
            desk.store.undo()
        _agree(desk, chance, 5)


@pytest.mark.parametrize("limit", ["MOST_CHANGED", "NAMED_MOST"])
def test_after_more_changes_than_are_kept(desk: Desk, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(member_search if limit == "MOST_CHANGED" else figures, limit, 10)
    chance = random.Random(4)
    _fill(desk, 60, chance)
    _agree(desk, chance, 5)
    _fill(desk, 60, chance)
    _agree(desk, chance, 10)
    desk.members.edit(1, "name", "王雪梅")
    assert desk.members.find(MemberQuery(text="王雪梅")) == [1]


def test_a_common_letter_keeps_the_order_of_the_list(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opsdesk.store.member_filters._AS_LIST", 5)
    _fill(desk, 300, random.Random(5))
    everybody = desk.members.find(MemberQuery())
    assert desk.members.find(MemberQuery(text="茶")) == everybody
    assert desk.members.count(MemberQuery(text="茶", starred=False)) == 300


@pytest.mark.parametrize("typed", ["9000000007", "900 000 0007", "+900-0000-007", "９００００００００７", "000007"])
def test_a_number_is_found_as_it_is_typed(desk: Desk, typed: str) -> None:
    _fill(desk, 20, random.Random(6))
    assert desk.members.find(MemberQuery(text=typed)) == [7]


class PlainScan:
    """Every member's fields as they stand in the desk, read with plain SQL and searched one by one."""

    def __init__(self, desk: Desk) -> None:
        con = desk.store.reader()
        words: dict[int, list[str]] = {}
        self._readings: dict[int, tuple[str, str]] = {}
        for key, sort_key, initials, *fields in con.execute(
            "select m.id, replace(f.sort_key, ' ', ''), f.initials, m.name, m.remark, m.real_name, m.region, m.note"
            " from member m join member_figures f on f.member_id = m.id"
        ):
            self._readings[key] = sort_key, initials
            words[key] = [folded(field) for field in fields if field]
        for sql in (
            "select member_id, value from handle",
            "select member_id, name from member_tag join tag on tag.id = tag_id",
        ):
            for key, text in con.execute(sql):
                if key in words:
                    words[key].append(folded(text))
        self._words = {key: "\n".join(fields) for key, fields in words.items()}  # nobody types a line break

    def find(self, text: str) -> set[int]:
        wanted = folded(text).strip()
        sound = wanted.replace(" ", "")
        found = {key for key, words in self._words.items() if wanted in words}
        if sound.isascii() and any(char.isalpha() for char in sound):
            found |= {key for key, (name, initials) in self._readings.items() if sound in name or sound in initials}
        return found


def _change(desk: Desk, chance: random.Random, ids: list[int]) -> None:
    """One random edit, tag, merge, move to the bin or undo."""
    one, two = chance.sample(ids, 2)
    acts = (
        lambda: desk.members.edit(one, chance.choice(["name", "remark", "note"]), f"雪{_text(chance)}"),
        lambda: desk.labels.tag([one, two], f"标{_text(chance, 1, 2)}"),
        lambda: desk.members.trash([one]),
        lambda: desk.merging.merge(one, [two]),
        desk.store.undo,
        desk.store.redo,
    )
    try:
        chance.choices(acts, [6, 2, 1, 1, 3, 1])[0]()
    except OpsdeskError:
        return  # the bin holds one of them, or nothing is there to undo


SIZES = (100_000, 10_000, 1_000) if os.environ.get("OPSDESK_FULL_SWEEP") else (3_000, 150, 100)


def test_random_queries_find_what_a_plain_scan_finds(desk: Desk) -> None:
    """Before and after random edits, merges and undos. OPSDESK_FULL_SWEEP=1 asks 10,000 times over 100,000."""
    members, queries, edits = SIZES
    chance = random.Random(8)
    _fill(desk, members, chance)
    ids = desk.members.find(MemberQuery())
    for changes in (edits, 0):
        scan = PlainScan(desk)
        for _ in range(queries):
            text = _text(chance, 1, 4)
            if folded(text).strip():
                assert desk.members.search.find(text) & scan._words.keys() == scan.find(text), text
        for _ in range(changes):
            _change(desk, chance, ids)
