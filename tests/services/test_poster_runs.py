"""Batches that stop, go on, are made again: nothing twice, nothing of hers written over, only what changed."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.code_contents import CodeKind
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.members import MemberQuery
from opsdesk.domain.merge_fields import MergeField
from opsdesk.domain.platforms import Platform
from opsdesk.domain.poster_batches import BatchRequest, BatchState, PosterFile
from opsdesk.domain.poster_copies import CopyLabel, copy_for
from opsdesk.domain.poster_editing import changed, with_field
from opsdesk.domain.posters import CodeProps, Layer, Notice, PosterFormat, PosterTemplate, TextProps
from opsdesk.domain.settings import FILE_PATTERN, JOIN_URL
from opsdesk.render.code_picture import code_picture
from opsdesk.services.work import Progress
from opsdesk.store import group_codes

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.domain.poster_batches import BatchResult
    from opsdesk.services.desk import Desk

LINK = "https://t.example.com/j/tea?c={code}"


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts and painters need an application."""


@pytest.fixture
def ten(desk: Desk) -> Desk:
    for number in range(10):
        desk.members.add(f"茶友{number}")
    desk.settings.put(JOIN_URL, LINK)
    return desk


def _template(desk: Desk, code: CodeProps | None = None, text_b: str | None = None) -> int:
    layers = (
        Layer(TextProps(text="{nickname}", text_b=text_b, size=30.0), x=10, y=10, w=280, h=40, name="Name"),
        Layer(code or CodeProps(), x=50, y=60, w=200, h=200, name="Code"),
    )
    return desk.posters.add_template(PosterTemplate(None, "Tea", 300, 300, layers))


def _request(desk: Desk, template: int, folder: Path) -> BatchRequest:
    return BatchRequest(template, tuple(desk.members.find(MemberQuery())), folder)


def _files(desk: Desk, result: BatchResult) -> list[PosterFile]:
    return list(desk.poster_batches.files(result.batch_id))


def _stop_after(count: int) -> tuple[Progress, list[PosterFile], threading.Event]:
    heard: list[PosterFile] = []
    stop = threading.Event()
    return Progress(report=lambda done, _total: stop.set() if done == count else None, cancel=stop), heard, stop


def _stopped(desk: Desk, request: BatchRequest, after: int) -> int:
    """A batch that was stopped after so many; answers its number."""
    progress, heard, _ = _stop_after(after)
    with pytest.raises(OpsdeskError) as caught:
        desk.poster_batches.export(request, progress, heard.append)
    assert caught.value.problem is Problem.CANCELLED
    (card,) = desk.poster_batches.unfinished()
    return card.id


def _held(folder: Path, ending: str = "png") -> dict[str, tuple[str, int]]:
    """File name -> sum and the time of its last change."""
    return {
        path.name: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.glob(f"*.{ending}")
    }


def test_a_stopped_batch_goes_on_and_keeps_what_is_whole(ten: Desk, tmp_path: Path) -> None:
    template, folder = _template(ten), tmp_path / "out"
    batch = _stopped(ten, _request(ten, template, folder), 4)
    card = ten.poster_batches.card(batch)
    before = _held(folder)
    assert (card.done, card.total, card.state) == (len(before), 10, BatchState.STOPPED)
    torn = sorted(before)[0]
    (folder / torn).write_bytes(b"torn")
    result = ten.poster_batches.resume(batch)
    after = _held(folder)
    assert (result.written, result.failed, len(after)) == (10, 0, 10)
    assert {name for name in before if after[name] == before[name]} == set(before) - {torn}
    assert after[torn][0] == before[torn][0]
    assert ten.poster_batches.unfinished() == []
    assert ten.poster_batches.card(batch).state is BatchState.DONE
    assert {file.name: file.sha256 for file in _files(ten, result)} == {name: one[0] for name, one in after.items()}
    assert len({file.member_id for file in _files(ten, result)}) == 10


def test_what_was_changed_in_between_does_not_make_a_file_twice(ten: Desk, tmp_path: Path) -> None:
    """The template, the pattern of the names and the names of members change between stop and resume."""
    template, folder = _template(ten), tmp_path / "out"
    batch = _stopped(ten, _request(ten, template, folder), 4)
    ten.settings.put(FILE_PATTERN, "{nickname} new")
    ten.posters.rename(template, "Another")
    for member in ten.members.find(MemberQuery()):
        ten.members.edit(member, "name", f"New {member}")
    ten.poster_batches.resume(batch)
    assert len(_held(folder)) == 10


def test_a_batch_that_is_left_is_asked_about_no_more(ten: Desk, tmp_path: Path) -> None:
    batch = _stopped(ten, _request(ten, _template(ten), tmp_path / "out"), 2)
    ten.poster_batches.leave(batch)
    assert ten.poster_batches.unfinished() == []
    assert ten.poster_batches.resume(batch).written == 10


def test_a_batch_of_before_or_of_nowhere_is_not_resumed(ten: Desk) -> None:
    for act in (ten.poster_batches.resume, ten.poster_batches.again):
        with pytest.raises(OpsdeskError) as caught:
            act(99)
        assert caught.value.problem is Problem.BATCH_MISSING


def test_only_what_changed_is_written(ten: Desk, tmp_path: Path) -> None:
    template, folder = _template(ten), tmp_path / "out"
    request = _request(ten, template, folder)
    first = ten.poster_batches.export(request)
    before = _held(folder)
    ids = request.member_ids
    ten.members.edit(ids[3], "name", "另一个名字")
    gone = next(file.name for file in _files(ten, first) if file.member_id == ids[5])
    (folder / gone).unlink()
    result = ten.poster_batches.export(replace(request, only_changed=True))
    after = _held(folder)
    assert (result.written, result.unchanged) == (10, 8)
    assert set(after) == set(before)
    assert sum(after[name] == before[name] for name in after) == 8
    assert [file.member_id for file in _files(ten, result) if not file.unchanged] == [ids[3], ids[5]]
    assert ten.poster_batches.export(replace(request, only_changed=True)).unchanged == 10
    ten.posters.save(changed(made := ten.posters.template(template), {0: with_field(made.layers[0], MergeField.CITY)}))
    assert ten.poster_batches.export(replace(request, only_changed=True)).unchanged == 0
    assert set(_held(folder)) == set(before)


def test_the_day_changes_only_what_shows_it(ten: Desk, tmp_path: Path) -> None:
    from opsdesk.domain.poster_values import Fingerprints

    made = ten.posters.template(_template(ten))
    row = ten.posters.row(ten.members.find(MemberQuery())[0])
    other = replace(row, values={**row.values, "date": "1 月 1 日", "group": "x"})
    assert Fingerprints(made, "png").of(row) == Fingerprints(made, "png").of(other)
    assert Fingerprints(made, "png").of(row) != Fingerprints(made, "jpg").of(row)
    assert isinstance(made.layers[0].props, TextProps)
    dated = replace(made.layers[0], props=replace(made.layers[0].props, text="{date}"))
    shown = replace(made, layers=(dated, *made.layers[1:]))
    assert Fingerprints(shown, "png").of(row) != Fingerprints(shown, "png").of(other)


def test_a_file_of_hers_is_not_written_over(ten: Desk, tmp_path: Path) -> None:
    template, folder = _template(ten), tmp_path / "out"
    request = _request(ten, template, folder)
    first = ten.poster_batches.export(request)
    name = _files(ten, first)[2].name
    (folder / name).write_bytes(b"what she drew")
    (folder / "manifest.csv").write_bytes(b"her own table")
    result = ten.poster_batches.export(request)
    assert (folder / name).read_bytes() == b"what she drew"
    assert (folder / "manifest.csv").read_bytes() == b"her own table"
    assert result.manifest[0].name == "manifest-2.csv"
    renamed = [file for file in _files(ten, result) if file.notices]
    assert [file.notices for file in renamed] == [(Notice.NAME_TAKEN,)]
    assert renamed[0].name != name
    assert renamed[0].name.endswith(f"_{renamed[0].code}.png")
    assert len(_held(folder)) == 11


def test_posters_of_another_template_in_the_folder_are_left_alone(ten: Desk, tmp_path: Path) -> None:
    """Also where both would have the same name."""
    ten.settings.put(FILE_PATTERN, "{nickname}")
    request = _request(ten, _template(ten), tmp_path / "out")
    other = replace(request, template_id=_template(ten, text_b="B"))
    first = ten.poster_batches.export(request)
    held = _held(tmp_path / "out")
    for only_changed in (False, True):
        second = ten.poster_batches.export(replace(other, only_changed=only_changed))
        after = _held(tmp_path / "out")
        assert len(after) == 20
        assert {name: after[name] for name in held} == held
    assert second.unchanged == 10
    assert ten.poster_batches.again(first.batch_id).unchanged == 10
    assert _held(tmp_path / "out") == after


def _carriers(desk: Desk, group: int) -> list[tuple[int, int, int, int]]:
    """The batches that stand for a code of a group: batch, code, how many files, how many that print it."""
    found = (one for one in group_codes.carriers(desk.store.reader()) if one.group_id == group)
    return [(one.batch_id, one.code_id, one.files, one.prints) for one in found]


def test_again_takes_the_code_of_now_into_the_same_files(ten: Desk, tmp_path: Path) -> None:
    group = ten.groups.add("茶友一群", Platform.WECHAT)
    old = ten.codes.paste(group, Platform.WECHAT, code_picture("https://weixin.qq.com/g/old"))
    template, folder = _template(ten, CodeProps(kind=CodeKind.LINK, content="{group_code}")), tmp_path / "out"
    first = ten.poster_batches.export(replace(_request(ten, template, folder), group_id=group))
    names = set(_held(folder))
    assert _carriers(ten, group) == [(first.batch_id, old.id, 10, 10)]
    new = ten.codes.paste(group, Platform.WECHAT, code_picture("https://weixin.qq.com/g/new"))
    second = ten.poster_batches.again(first.batch_id)
    assert (second.written, second.unchanged) == (10, 0)
    assert set(_held(folder)) == names
    assert {file.read_back for file in _files(ten, second)} == {"https://weixin.qq.com/g/new"}
    assert _carriers(ten, group) == [(second.batch_id, new.id, 10, 10)]
    some = ten.poster_batches.export(replace(_request(ten, template, folder), member_ids=(1, 2, 3), group_id=group))
    assert _carriers(ten, group) == [(some.batch_id, new.id, 3, 3), (second.batch_id, new.id, 7, 7)]


def test_posters_with_a_link_of_her_own_do_not_print_the_code_of_the_group(ten: Desk, tmp_path: Path) -> None:
    group = ten.groups.add("茶友一群", Platform.WECHAT)
    code = ten.codes.paste(group, Platform.WECHAT, code_picture("https://weixin.qq.com/g/old"))
    ten.poster_batches.export(replace(_request(ten, _template(ten), tmp_path / "out"), group_id=group))
    assert [one[1:] for one in _carriers(ten, group)] == [(code.id, 10, 0)]


def test_two_copies_are_shared_out_by_a_fixed_rule_and_kept(ten: Desk, tmp_path: Path) -> None:
    template = _template(ten, text_b="Hello {nickname}")
    result = ten.poster_batches.export(_request(ten, template, tmp_path / "out"))
    files = _files(ten, result)
    assert {file.member_id: file.copy for file in files} == {
        file.member_id: copy_for(template, file.member_id) for file in files
    }
    assert {file.copy for file in files} == set(CopyLabel)
    again = ten.poster_batches.export(replace(_request(ten, template, tmp_path / "out"), only_changed=True))
    assert again.unchanged == 10


def test_one_poster_is_made_again_in_its_batch(ten: Desk, tmp_path: Path) -> None:
    template, folder = _template(ten), tmp_path / "out"
    request = _request(ten, template, folder)
    result = ten.poster_batches.export(request)
    before = _held(folder)
    member = request.member_ids[4]
    ten.members.edit(member, "name", "另一个名字")
    heard: list[PosterFile] = []
    ten.poster_batches.make_one(result.batch_id, member, heard.append)
    after = _held(folder)
    assert {name for name in after if after[name] != before[name]} == {heard[0].name}
    assert (len(_files(ten, result)), ten.poster_batches.card(result.batch_id).written) == (10, 10)
    assert len((folder / "manifest.csv").read_text("utf-8").splitlines()) == 11


def test_a_batch_that_stopped_can_go_on_after_one_poster_was_made_again(ten: Desk, tmp_path: Path) -> None:
    request = _request(ten, _template(ten), tmp_path / "out")
    batch = _stopped(ten, request, 4)
    ten.poster_batches.make_one(batch, request.member_ids[0])
    assert [card.id for card in ten.poster_batches.unfinished()] == [batch]
    assert ten.poster_batches.resume(batch).written == 10


def test_whose_a_printed_code_is(ten: Desk, tmp_path: Path) -> None:
    template = _template(ten)
    result = ten.poster_batches.export(_request(ten, template, tmp_path / "out"))
    file = _files(ten, result)[3]
    for typed in (file.code, f"No. {file.code.lower()}", f" no.{file.code[:2]}-{file.code[2:]} "):
        owner = ten.poster_batches.codes_lookup(typed)
        assert (owner.member_id, owner.member_name, owner.retired) == (file.member_id, file.member_name, False)
        assert [(one.template, one.name, one.replaced) for one in owner.files] == [("Tea", file.name, False)]
    wrong = file.code[:-1] + ("2" if file.code[-1] != "2" else "3")
    for typed, problem in ((wrong, Problem.CODE_MISTYPED), ("22222", Problem.CODE_UNKNOWN)):
        with pytest.raises(OpsdeskError) as caught:
            ten.poster_batches.codes_lookup(typed)
        assert caught.value.problem is problem


def test_names_no_font_has_are_told_before(ten: Desk) -> None:
    template = _template(ten)
    odd = [ten.members.add("\U00012000楔"), ten.members.add("\uf8ff")]
    ten.members.add("👨\u200d👩\u200d👧 \u202e一家")
    found = ten.poster_checks.unprintable(template, ten.members.find(MemberQuery()))
    assert {(one.member_id, one.characters) for one in found} == {(odd[0], "\U00012000"), (odd[1], "\uf8ff")}


@pytest.mark.parametrize("one_file", [True, False])
def test_a_book_that_stopped_begins_anew_and_an_equal_one_is_left(ten: Desk, tmp_path: Path, one_file: bool) -> None:
    from opsdesk.domain.poster_sheets import SheetPlan

    template, folder = _template(ten), tmp_path / "out"
    request = replace(_request(ten, template, folder), form=PosterFormat.PDF, one_file=one_file)
    request = request if one_file else replace(request, sheet=SheetPlan("A4", 2, 2, bleed=2, marks=True))
    batch = _stopped(ten, request, 4)
    assert not [path for path in folder.iterdir() if path.suffix in (".pdf", ".part")]
    result = ten.poster_batches.resume(batch)
    (path,) = folder.glob("*.pdf")
    held = _held(folder, "pdf")
    pages = list(range(1, 11)) if one_file else [1] * 4 + [2] * 4 + [3] * 2
    assert [file.page for file in _files(ten, result)] == pages
    assert path.read_bytes().count(b"/Type /Page\n") == pages[-1]
    same = ten.poster_batches.export(replace(request, only_changed=True))
    assert (same.written, same.unchanged) == (10, 10)
    assert _held(folder, "pdf") == held
    ten.members.edit(request.member_ids[1], "name", "另一个名字")
    other = ten.poster_batches.export(replace(request, only_changed=True))
    assert (other.written, other.unchanged) == (10, 0)
    assert set(_held(folder, "pdf")) == set(held)
    assert _held(folder, "pdf") != held


def test_undo_lives_through_a_batch(ten: Desk, tmp_path: Path) -> None:
    """What she does while a batch runs can be undone; what was before it began cannot."""
    member = ten.members.find(MemberQuery())[0]
    done: list[int] = []

    def edit(file: PosterFile) -> None:
        if not done:
            ten.members.edit(member, "note", "while it runs")
        done.append(file.member_id)

    ten.poster_batches.export(_request(ten, _template(ten), tmp_path / "out"), None, edit)
    ten.store.undo()
    assert ten.members.detail(member).note == ""
    with pytest.raises(OpsdeskError):
        ten.store.undo()
