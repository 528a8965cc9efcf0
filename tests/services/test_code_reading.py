"""Pictures of codes on a real desk: read, guessed, put onto the shelf in one step; and every bad picture."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from opsdesk.domain.code_readings import Clue, CodeChoice, CodeUse
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture
from opsdesk.services.code_reading import pictures_in
from opsdesk.services.work import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.domain.code_readings import CodeReading
    from opsdesk.services.desk import Desk

DAY = 86_400
LINK = "https://weixin.qq.com/g/AwYAAPu3"


def picture(*payloads: str, kind: str = "PNG", mode: str = "RGB") -> bytes:
    """A picture with these codes one below the other."""
    codes = [Image.open(io.BytesIO(code_picture(payload))).convert("RGB") for payload in payloads]
    page = Image.new("RGB", (max(one.width for one in codes) + 40, sum(one.height + 40 for one in codes)), "white")
    top = 20
    for one in codes:
        page.paste(one, (20, top))
        top += one.height + 40
    out = io.BytesIO()
    page.convert(mode).save(out, kind)
    return out.getvalue()


@pytest.fixture
def groups(desk: Desk) -> dict[str, int]:
    places = {"Harbor 05": Platform.WECHAT, "Harbor 06": Platform.WECHAT, "Kettle EN": Platform.TELEGRAM}
    return {name: desk.groups.add(name, platform) for name, platform in places.items()}


def platforms(desk: Desk) -> dict[int, Platform]:
    return {card.id: card.platform for card in desk.groups.cards()}


def read(desk: Desk, *sources: bytes | Path | str, in_hand: int | None = None) -> list[CodeReading]:
    return desk.code_reading.read(sources, in_hand)


def test_the_group_is_known_by_the_code_then_by_the_file_then_by_hand(
    desk: Desk, groups: dict[str, int], tmp_path: Path
) -> None:
    five, six = groups["Harbor 05"], groups["Harbor 06"]
    desk.codes.paste(five, Platform.WECHAT, code_picture(LINK))
    named = tmp_path / "harbor_06 new.png"
    named.write_bytes(picture(LINK + "6"))
    misleading = tmp_path / "Harbor 06.png"
    misleading.write_bytes(picture(LINK))
    found = read(desk, named, misleading, picture(LINK + "7"), "https://t.me/+abc", in_hand=five)
    assert [(one.group_id, one.clue) for one in found] == [
        (six, Clue.NAME), (five, Clue.KNOWN), (five, Clue.HAND), (five, Clue.HAND),
    ]  # fmt: skip
    assert [one.payload for one in found] == [LINK + "6", LINK, LINK + "7", "https://t.me/+abc"]
    assert [one.name for one in found[1].holders] == ["Harbor 05"]
    assert read(desk, picture(LINK + "7"))[0].clue is Clue.NONE


def test_every_code_of_a_picture_is_read_once_from_the_top(desk: Desk, groups: dict[str, int]) -> None:
    found = read(desk, picture(LINK + "1", LINK + "2", LINK + "1"), in_hand=groups["Harbor 05"])
    assert [one.payload for one in found] == [LINK + "1", LINK + "2"]
    assert all(one.several and one.group_id is None and not one.is_plain for one in found)


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("PNG", "I;16"), ("BMP", "RGB"), ("WEBP", "RGB"), ("GIF", "P")]
)
def test_odd_pictures_are_read(desk: Desk, kind: str, mode: str) -> None:
    if mode == "I;16":
        grey = Image.open(io.BytesIO(picture(LINK))).convert("L").convert("I").point(lambda value: value * 257)
        out = io.BytesIO()
        grey.convert("I;16").save(out, "PNG")
        data = out.getvalue()
    else:
        data = picture(LINK, kind=kind, mode=mode)
    assert [one.payload for one in read(desk, data)] == [LINK]


def test_of_a_moving_picture_the_first_frame_is_read(desk: Desk) -> None:
    frames = [Image.open(io.BytesIO(picture(LINK + str(number)))).convert("P") for number in range(2)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    assert [one.payload for one in read(desk, out.getvalue())] == [LINK + "0"]


def bomb() -> bytes:
    """A small file that says it is 60,000 pixels wide and high."""
    data = bytearray(picture(LINK))
    data[16:24] = struct.pack(">II", 60_000, 60_000)
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    return bytes(data)


def test_bad_pictures_say_why_and_stop_no_other(desk: Desk, tmp_path: Path) -> None:
    gone = tmp_path / "gone.png"
    bad: list[bytes | Path] = [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture(LINK)[:200],
        b"no picture",
        gone,
        bomb(),
    ]
    found = read(desk, *bad, picture(LINK))
    assert [one.problem.problem if one.problem else None for one in found] == [
        *[Problem.PICTURE_UNREADABLE] * 4, Problem.FILE_MISSING, Problem.PICTURE_TOO_LARGE, None,
    ]  # fmt: skip
    assert found[-1].payload == LINK
    assert found[-1].place == 6
    assert list(desk.folder.joinpath("media").rglob("*.png")) == [], "reading keeps nothing"


def test_a_picture_without_a_code_is_told_and_may_be_kept(desk: Desk, groups: dict[str, int]) -> None:
    out = io.BytesIO()
    Image.new("RGB", (80, 80), "teal").save(out, "PNG")
    (one,) = read(desk, out.getvalue(), in_hand=groups["Harbor 05"])
    assert (one.payload, one.problem, one.is_plain) == ("", None, False)
    (proposed,) = desk.code_reading.choices([one], platforms(desk))
    assert proposed.use is CodeUse.LEAVE
    wanted = CodeChoice(one, groups["Harbor 05"], CodeUse.NOW, None)
    assert desk.code_reading.assign([out.getvalue()], [wanted]).done == [wanted]
    card = desk.groups.detail(groups["Harbor 05"]).card
    assert card.code is not None
    assert card.code.payload == ""


def test_many_codes_are_one_step_and_the_pictures_stay_whole(
    desk: Desk, groups: dict[str, int], tmp_path: Path
) -> None:
    files = []
    for name, payload in (
        ("Harbor 05 a", LINK + "1"), ("Harbor 05 b", LINK + "2"), ("Harbor 06", LINK + "3"),
        ("Kettle EN", "https://t.me/+x"), ("Harbor 05 card", "https://u.wechat.com/me"),
    ):  # fmt: skip
        files.append(tmp_path / f"{name}.png")
        files[-1].write_bytes(picture(payload))
    found = desk.code_reading.read(files)
    choices = desk.code_reading.choices(found, platforms(desk))
    assert [one.use for one in choices] == [CodeUse.NOW, CodeUse.LINE, CodeUse.NOW, CodeUse.NOW, CodeUse.LINE]
    ends = [one.valid_until_at for one in choices]
    assert [None if end is None else round((end - desk.clock.now()) / DAY) for end in ends] == [7, 7, 7, None, None]
    done = desk.code_reading.assign(files, choices)
    assert (len(done.done), done.refused) == (5, [])
    shelf = {one.card.name: one for one in desk.codes.shelf(desk.groups.cards())}
    assert [one.code.payload for one in shelf["Harbor 05"].line] == [LINK + "2", "https://u.wechat.com/me"]
    assert [one.code.name for one in shelf["Harbor 05"].line] == ["Harbor 05 b", "Harbor 05 card"]
    code = shelf["Harbor 06"].card.code
    assert code is not None
    assert code.media_path is not None
    with Image.open(desk.media.file(code.media_path)) as kept, Image.open(files[2]) as came:
        assert kept.size == came.size
    desk.store.undo()
    assert all(one.card.code is None and not one.line for one in desk.codes.shelf(desk.groups.cards()))
    desk.store.redo()
    assert len(desk.codes.of_group(groups["Harbor 05"])) == 3


def test_a_file_that_is_gone_by_then_is_refused_and_the_others_are_done(
    desk: Desk, groups: dict[str, int], tmp_path: Path
) -> None:
    files = [tmp_path / "Harbor 05.png", tmp_path / "Harbor 06.png"]
    for file, payload in zip(files, (LINK + "1", LINK + "2"), strict=True):
        file.write_bytes(picture(payload))
    choices = desk.code_reading.choices(desk.code_reading.read(files), platforms(desk))
    files[0].unlink()
    result = desk.code_reading.assign(files, choices)
    assert [one.group_id for one in result.done] == [groups["Harbor 06"]]
    assert [(one.problem, one.values["file"]) for one in result.refused] == [(Problem.FILE_MISSING, "Harbor 05.png")]


def test_the_code_of_the_next_group_waits_in_line_under_its_name(desk: Desk, groups: dict[str, int]) -> None:
    five, six = groups["Harbor 05"], groups["Harbor 06"]
    desk.codes.paste(six, Platform.WECHAT, code_picture(LINK))
    (one,) = read(desk, picture(LINK), in_hand=five)
    assert one.group_id == six, "it is that group's code before anything else"
    desk.code_reading.assign([picture(LINK)], [CodeChoice(one, five, CodeUse.LINE, None)])
    (waiting,) = next(s for s in desk.codes.shelf(desk.groups.cards()) if s.card.id == five).line
    assert waiting.other is not None
    assert (waiting.other.group_id, waiting.other.name) == (six, "Harbor 06")
    (again,) = read(desk, picture(LINK), in_hand=five)
    assert again.group_id == five, "in hand is a group that has it too"


def test_the_same_code_again_keeps_its_end_and_is_not_written_twice(desk: Desk, groups: dict[str, int]) -> None:
    five = groups["Harbor 05"]
    first = desk.codes.paste(five, Platform.WECHAT, code_picture(LINK))
    end = desk.clock.now() + DAY
    desk.codes.set_valid_until(first.id, end)
    desk.codes.paste(five, Platform.WECHAT, code_picture(LINK + "2"))
    (known,) = desk.code_reading.choices(read(desk, picture(LINK)), platforms(desk))
    assert (known.group_id, known.use, known.valid_until_at) == (five, CodeUse.LEAVE, end)
    again = desk.codes.paste(five, Platform.WECHAT, picture(LINK))
    assert again.id == first.id
    assert [(one.id, one.state) for one in desk.codes.of_group(five)][1:] == [(first.id, "current")]
    assert again.valid_until_at == end, "it dies when it did"
    assert again.media_path != first.media_path


def test_the_same_code_in_two_files_is_taken_once(desk: Desk, groups: dict[str, int], tmp_path: Path) -> None:
    files = [tmp_path / "Harbor 05 a.png", tmp_path / "Harbor 05 b.png"]
    for file in files:
        file.write_bytes(picture(LINK))
    readings = desk.code_reading.read(files)
    first, second = desk.code_reading.choices(readings, platforms(desk))
    assert (first.use, second.use) == (CodeUse.NOW, CodeUse.LEAVE)
    both = [first, CodeChoice(readings[1], second.group_id, CodeUse.LINE, None)]
    desk.code_reading.assign(files, both)
    assert [one.state for one in desk.codes.of_group(groups["Harbor 05"])] == ["current"], "it stays in use"


def test_reading_can_be_stopped(desk: Desk) -> None:
    progress = Progress()
    progress.cancel.set()
    with pytest.raises(OpsdeskError) as caught:
        desk.code_reading.read([picture(LINK)], progress=progress)
    assert caught.value.problem is Problem.CANCELLED


def test_a_folder_is_looked_through_for_pictures(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.jpg", "notes.txt", "c.svg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "below.png").mkdir()
    assert [file.name for file in pictures_in(tmp_path)] == ["a.jpg", "b.PNG"]
    with pytest.raises(OpsdeskError) as caught:
        pictures_in(tmp_path / "none")
    assert caught.value.problem is Problem.FILE_MISSING
