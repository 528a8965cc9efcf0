"""Columns mapped by her: each policy on each value, repeated, taken back, remembered; tables that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.batches import ImportOptions, ImportResult
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import Field, FileKind, Sureness
from opsdesk.domain.mapping import ColumnUse, Policy, TableMapping, mapping_of, policies_of
from opsdesk.domain.members import MemberQuery
from opsdesk.services.bringing_in import Source
from opsdesk.services.work import Progress
from tests.contents import contents, healthy
from tests.exchange.made import workbook

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.batches import Looked
    from opsdesk.services.desk import Desk

F, P = Field, Policy
PHONE = "13800000001"
HEAD = "称呼,热线,写给她,真名,男女,哪里人,怎么来的,头回见,生辰,花了,几级,分数,谁带来,头衔,信箱,记事,禁,标,扣扣,微,企\n"
KEYS = HEAD.strip().split(",")
MEANINGS = (
    F.NAME, F.PHONE, F.REMARK, F.REAL_NAME, F.GENDER, F.REGION, F.CAME_BY, F.ADDED, F.BIRTHDAY, F.SPENT, F.LEVEL,
    F.POINTS, F.REFERRER, F.TITLE, F.EMAIL, F.NOTE, F.AVOID, F.TAGS, F.QQ_NUMBER, F.WECHAT_ID, F.WECOM_ID,
)  # fmt: skip
OLD = (
    "小雨,13800000001,雨一,王雨,女,上海,扫码,2024-02-01,1990-01-01,100,A,10,阿九,茶友,a@b.cn,爱茶,花生,老客,"
    "9000001,wxid_1old,wm1OLD\n"
)
NEW = (
    "小雪,13800000001,雨二,王雪,男,杭州,朋友,2025-03-01,1991-02-02,200,B,20,阿十,茶王,c@d.cn,爱酒,虾,新客,"
    "9000002,wxid_2new,wm2NEW\n"
)
VALUES = """
select 'name', name from member union all select 'remark', remark from member
union all select 'real_name', real_name from member union all select 'gender', gender from member
union all select 'region', region from member union all select 'came_by', came_by from member
union all select 'added', date(first_met_at, 'unixepoch', '8 hours') from member
union all select 'note', note from member union all select 'avoid', avoid from member
union all select 'birthday', printf('%d-%02d-%02d', year, month, day) from important_date
union all select 'spent', cast(paid_fen / 100 as text) from shop_order
union all select f.label, ifnull(x.text, cast(cast(x.number as integer) as text)) from member_field x
  join field f on f.id = x.field_id
union all select 'tags', group_concat(name, '+') from (select t.name from member_tag x join tag t on t.id = x.tag_id
  order by t.name)
union all select p.code, group_concat(value, '+') from (select k.platform_id, h.value from handle h join handle_kind k
  on k.id = h.kind_id where h.strong = 1 and h.retired_at is null order by h.value) h
  join platform p on p.id = h.platform_id group by p.code
"""
BOTH = {
    F.NAME: ("name", "小雨", "小雪"), F.REMARK: ("remark", "雨一", "雨二"), F.REAL_NAME: ("real_name", "王雨", "王雪"),
    F.GENDER: ("gender", "f", "m"), F.REGION: ("region", "上海", "杭州"), F.CAME_BY: ("came_by", "扫码", "朋友"),
    F.ADDED: ("added", "2024-02-01", "2025-03-01"), F.BIRTHDAY: ("birthday", "1990-01-01", "1991-02-02"),
    F.SPENT: ("spent", "100", "200"), F.LEVEL: ("level", "A", "B"), F.POINTS: ("points", "10", "20"),
    F.REFERRER: ("referrer", "阿九", "阿十"), F.TITLE: ("title", "茶友", "茶王"),
    F.EMAIL: ("email", "a@b.cn", "c@d.cn"),
    F.NOTE: ("note", "爱茶", "爱酒"), F.AVOID: ("avoid", "花生", "虾"), F.TAGS: ("tags", "老客", "新客"),
    F.QQ_NUMBER: ("qq", "9000001", "9000002"), F.WECHAT_ID: ("wechat", "wxid_1old", "wxid_2new"),
    F.WECOM_ID: ("wecom", "wm1OLD", "wm2NEW"),
}  # fmt: skip


def mapping(**changed: Policy) -> TableMapping:
    """Every column of HEAD; a policy by the name of its field."""
    said = {Field(name): policy for name, policy in changed.items()}
    uses = (
        ColumnUse(key, m, said.get(m, policies_of(m)[0] if m in (F.PHONE, F.NAME) else P.SKIP))
        for key, m in zip(KEYS, MEANINGS, strict=True)
    )
    return TableMapping(tuple(uses), FileKind.MEMBERS)


def bring(desk: Desk, text: str, told: TableMapping, name: str = "a", dry: bool = False) -> ImportResult:
    (parsed,) = desk.imports.read_text(text, "", ImportOptions(mapping=told))
    return desk.imports.write(parsed, Source(name, name * 64), ImportOptions(mapping=told, dry_run=dry))


def said(desk: Desk) -> dict[str, str]:
    return dict(desk.store.reader().execute(VALUES).fetchall())


EXPECTED = [(meaning, policy) for meaning in BOTH for policy in policies_of(meaning)]


@pytest.mark.parametrize(("meaning", "policy"), EXPECTED, ids=lambda value: str(value))
def test_each_policy_on_each_field(desk: Desk, meaning: Field, policy: Policy) -> None:
    everything = {m.value: policies_of(m)[0] for m in MEANINGS}
    bring(desk, HEAD + OLD, mapping(**everything), "a")
    before = contents(desk.store.path)
    told = mapping(**{meaning.value: policy})
    would = bring(desk, HEAD + NEW, told, "b", dry=True)
    assert contents(desk.store.path) == before
    did = bring(desk, HEAD + NEW, told, "b")
    key, old, new = BOTH[meaning]
    glue = "\n" if meaning in (F.NOTE, F.AVOID) else "+"
    expected = {P.UPDATE: new, P.FILL: old, P.SKIP: old, P.APPEND: glue.join((old, new))}[policy]
    if meaning is F.NAME and policy is P.APPEND:
        expected = old  # known by another name from now on
    if meaning is F.TAGS and policy is P.APPEND:
        expected = "+".join(sorted((old, new)))
    assert said(desk)[key] == expected
    assert (would.new, would.updated, would.unchanged) == (did.new, did.updated, did.unchanged)
    after = contents(desk.store.path)
    again = bring(desk, HEAD + NEW, told, "c")
    assert (again.new, again.updated, again.batch) == (0, 0, None)
    assert contents(desk.store.path) == after
    if did.batch is not None:
        desk.imports.take_back(did.batch)
    assert contents(desk.store.path) == before
    healthy(desk.store.path)


@pytest.mark.parametrize("policy", list(Policy))
def test_an_empty_cell_never_does_anything(desk: Desk, policy: Policy) -> None:
    everything = {m.value: policies_of(m)[0] for m in MEANINGS}
    bring(desk, HEAD + OLD, mapping(**everything), "a")
    before = contents(desk.store.path)
    told = {m.value: policy if policy in policies_of(m) else policies_of(m)[0] for m in MEANINGS if m is not F.PHONE}
    result = bring(desk, HEAD + f"小雨,{PHONE}" + "," * (len(KEYS) - 2) + "\n", mapping(**told), "b")
    assert (result.updated, contents(desk.store.path)) == (0, before)


def test_a_member_with_nothing_is_filled_whatever_the_policy(desk: Desk) -> None:
    bring(desk, HEAD + f"小雨,{PHONE}" + "," * (len(KEYS) - 2) + "\n", mapping(), "a")
    told = {m.value: P.FILL if P.FILL in policies_of(m) else policies_of(m)[0] for m in MEANINGS}
    result = bring(desk, HEAD + NEW, mapping(**told), "b")
    assert result.updated == 1
    found = said(desk)
    assert {key: found[key] for m, (key, _, _) in BOTH.items() if m is not F.NAME} == {
        key: new for m, (key, _, new) in BOTH.items() if m is not F.NAME
    }


def test_a_mapping_is_remembered_changed_and_forgotten(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "花名册.csv"
    path.write_text("绰号,热线,爱好\n小雨,13800000007,茶\n", encoding="utf-8")
    told = mapping_of({"绰号": F.NAME, "热线": F.PHONE, "爱好": F.TAGS}, FileKind.MEMBERS)
    desk.imports.bring_in(path, ImportOptions(mapping=told, remember=True))
    nextmonth = tmp_path / "十月.csv"
    nextmonth.write_text("热线,爱好,绰号\n13800000008,酒,大雪\n", encoding="utf-8")
    (looked,) = desk.imports.look(nextmonth)
    assert looked.remembered
    assert looked.parsed is not None
    assert {one.sure for one in looked.parsed.columns} == {Sureness.SAID}
    (result,) = desk.imports.bring_in(nextmonth)
    assert (result.new, result.kind) == (1, FileKind.MEMBERS)
    changed = mapping_of({"绰号": F.REAL_NAME, "热线": F.PHONE, "爱好": F.IGNORED}, FileKind.MEMBERS)
    desk.imports.bring_in(nextmonth, ImportOptions(mapping=changed, remember=True, again=True))
    (kept,) = desk.mappings.all()
    assert kept.mapping.meanings()["绰号"] is F.REAL_NAME
    desk.mappings.forget(kept)
    with pytest.raises(OpsdeskError) as raised:
        desk.imports.bring_in(nextmonth, ImportOptions(again=True))
    assert raised.value.problem is Problem.FILE_UNKNOWN


def test_a_table_nobody_knows_is_guessed_by_its_values_and_asked_about(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [["秋季名单", "", ""], ["谁", "打给", "写信"]]
    rows += [[f"茶友{n}号", f"1380000{n:04}", f"t{n}@tea.cn"] for n in range(1, 9)]
    path.write_bytes(workbook(rows))
    (looked,) = desk.imports.look(path)
    assert looked.parsed is not None
    found = {one.title: (one.field, one.sure) for one in looked.parsed.columns}
    assert found == {
        "谁": (F.NAME, Sureness.VALUES),
        "打给": (F.PHONE, Sureness.VALUES),
        "写信": (F.EMAIL, Sureness.VALUES),
    }
    assert looked.would is not None
    assert (looked.would.new, looked.parsed.header_row) == (8, 2)
    assert desk.members.count(MemberQuery()) == 0


def test_a_table_in_which_nobody_is_named_asks_first(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("甲,乙\n1,2\n3,4\n", encoding="utf-8")
    (looked,) = desk.imports.look(path)
    assert looked.problem is not None
    assert looked.problem.problem is Problem.COLUMNS_NOT_NAMED
    told = mapping_of({"甲": F.NAME}, FileKind.MEMBERS)
    again = desk.imports.look_again(looked, ImportOptions(mapping=told))
    assert again.would is not None
    assert again.would.new == 2


def test_the_row_of_titles_is_chosen(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("昵称,手机\n小雨,13800000007\n称呼,电话\n小雪,13800000008\n", encoding="utf-8")
    (looked,) = desk.imports.look(path)
    told = TableMapping((ColumnUse("称呼", F.NAME, P.APPEND),), FileKind.MEMBERS, header_row=3)
    again = desk.imports.look_again(looked, ImportOptions(mapping=told))
    assert again.parsed is not None
    assert (again.parsed.header_row, [one.name for one in again.parsed.people]) == (3, ["小雪"])
    untitled = TableMapping((ColumnUse("#1", F.NAME, P.APPEND),), FileKind.MEMBERS, header_row=0)
    third = desk.imports.look_again(looked, ImportOptions(mapping=untitled))
    assert third.parsed is not None
    assert [one.name for one in third.parsed.people] == ["昵称", "小雨", "称呼", "小雪"]


def test_three_hundred_columns(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "wide.xlsx"
    rows = [[f"列{n}" for n in range(300)]]
    rows += [[f"值{n}-{r}" if n != 288 else f"1380000{r:04}" for n in range(300)] for r in range(50)]
    path.write_bytes(workbook(rows))
    (looked,) = desk.imports.look(path)
    assert looked.parsed is not None
    assert len(looked.parsed.columns) == 300
    meanings = {one.title: F.IGNORED for one in looked.parsed.columns} | {"列299": F.NAME, "列288": F.PHONE}
    options = ImportOptions(mapping=mapping_of(meanings, FileKind.MEMBERS), remember=True)
    (result,) = desk.imports.bring_in(path, options)
    assert (result.new, result.rows) == (50, 50)
    assert set(desk.mappings.all()[0].mapping.meanings().values()) == {F.IGNORED, F.NAME, F.PHONE}


def test_one_sheet_of_many_is_mapped(desk: Desk, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for title, rows in (
        ("一", [["昵称", "手机"], ["小雨", PHONE]]),
        ("二", [["昵称", "手机"], ["小雪", "13800000002"]]),
    ):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path = tmp_path / "two.xlsx"
    book.save(path)
    first, second = desk.imports.look(path)
    told = mapping_of({"昵称": F.REMARK, "手机": F.PHONE}, FileKind.MEMBERS)
    again = desk.imports.look_again(second, ImportOptions(mapping=told))
    assert again.parsed is not None
    assert (again.parsed.sheet, again.parsed.people[0].remark, again.parsed.people[0].name) == ("二", "小雪", "")
    assert first.parsed is not None
    assert first.parsed.people[0].name == "小雨"


def test_a_name_of_invisible_signs_is_no_name(desk: Desk) -> None:
    text = f"昵称,手机\n \u200b\u3164 ,{PHONE}\n\u2800,\n小雨,138****0001\n"
    (looked,) = desk.imports.look_at_text(text, "pasted")
    assert looked.would is not None
    assert not looked.would.rejected
    assert {one.code for one in looked.would.doubts} == {"name_blank", "phone_masked"}
    desk.imports.bring_in_looked([looked], _silent())
    names = {row[0] for row in desk.store.reader().execute("select name from member")}
    assert names == {PHONE, "\u2800", "小雨"}
    strong = desk.store.reader().execute("select value from handle where strong = 1").fetchall()
    assert strong == [(PHONE,)]


def _silent() -> Progress:

    return Progress()


def test_dates_are_read_in_the_order_she_says(desk: Desk) -> None:
    text = "昵称,手机,生日\n小雨,13800000001,04/05/1990\n小雪,13800000002,25/12/1991\n"
    (looked,) = desk.imports.look_at_text(text, "pasted")
    assert looked.parsed is not None
    assert (looked.parsed.day_first, looked.parsed.month_first) == (1, 0)
    assert [one.birthday for one in looked.parsed.people] == ["", "1991-12-25"]
    for day_first, birthday in ((True, "1990-05-04"), (False, "1990-04-05")):
        told = TableMapping(day_first=day_first, header_row=1)
        again = desk.imports.look_again(looked, ImportOptions(mapping=told))
        assert again.parsed is not None
        assert [one.birthday for one in again.parsed.people] == [birthday, "1991-12-25"]
        assert not again.parsed.problems


def test_a_file_changed_since_it_was_read_is_not_read_again(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("昵称,手机\n小雨,13800000007\n", encoding="utf-8")
    looked: Looked = desk.imports.look(path)[0]
    path.write_text("昵称,手机\n小雪,13800000008\n", encoding="utf-8")
    with pytest.raises(OpsdeskError) as raised:
        desk.imports.look_again(looked, ImportOptions(mapping=mapping_of({"昵称": F.REMARK})))
    assert raised.value.problem is Problem.FILE_CHANGED


def test_the_encoding_she_named_is_remembered_with_the_titles(desk: Desk, tmp_path: Path) -> None:
    path, later = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes("name,phone\nJosé Muñoz,13800000007\n".encode("cp1252"))
    later.write_bytes("name,phone\nAndré Peña,13800000008\n".encode("cp1252"))
    (looked,) = desk.imports.look(path)
    assert looked.parsed is not None
    assert looked.parsed.encoding != "cp1252"
    told = TableMapping(encoding="cp1252")
    again = desk.imports.look_again(looked, ImportOptions(encoding="cp1252", mapping=told, remember=True))
    desk.imports.bring_in_looked([again], _silent())
    (next_month,) = desk.imports.look(later)
    assert next_month.parsed is not None
    assert next_month.parsed.people[0].name == "André Peña"
    desk.imports.bring_in(later)
    names = {row[0] for row in desk.store.reader().execute("select name from member")}
    assert names == {"José Muñoz", "André Peña"}


def test_titles_that_were_misread_are_known_the_next_time(desk: Desk, tmp_path: Path) -> None:
    """A file whose very titles come out wrong without her word is found by how they come out."""
    path, later = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes("名前,でんわ\n小雨,13800000007\n".encode("shift_jis"))
    later.write_bytes("名前,でんわ\n大雪,13800000008\n".encode("shift_jis"))
    (looked,) = desk.imports.look(path)
    assert looked.parsed is not None
    assert looked.parsed.encoding != "shift_jis"
    uses = (ColumnUse("名前", F.NAME, P.APPEND), ColumnUse("でんわ", F.PHONE, P.APPEND))
    told = TableMapping(uses, FileKind.MEMBERS, encoding="shift_jis")
    again = desk.imports.look_again(looked, ImportOptions(encoding="shift_jis", mapping=told, remember=True))
    desk.imports.bring_in_looked([again], _silent())
    (next_month,) = desk.imports.look(later)
    assert next_month.parsed is not None
    assert next_month.parsed.people[0].name == "大雪"
