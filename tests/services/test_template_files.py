"""Template files: out of one desk and into another without loss, and nothing of a hostile one comes in."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import FORMAT, Layer, PictureProps, PosterTemplate, TextProps
from opsdesk.services.desk import new_desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk

SHA = "a" * 64
MEDIA = f"pictures/{SHA}.png"


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Pictures need an application."""


def _png(colour: str = "teal") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(buffer, "PNG")
    return buffer.getvalue()


def _with_picture(desk: Desk) -> int:
    kept = desk.media.keep(_png())
    with desk.store.write("add_template") as con:
        desk.media.row(con, kept)
    picture = Layer(PictureProps(), 0, 0, 200, 200, media=f"{kept.sha256[:2]}/{kept.sha256}.{kept.ext}", name="底图")
    words = Layer(TextProps(text="{nickname}", text_b="你好 {nickname}"), 10, 10, 180, 40)
    return desk.posters.add_template(PosterTemplate(None, "月满茶暖", 200, 200, (picture, words)))


def test_out_of_one_desk_and_into_another(desk: Desk, tmp_path: Path) -> None:
    made, file = _with_picture(desk), tmp_path / "t.opsposter"
    desk.template_files.save(made, file)
    other = new_desk(tmp_path / "other.opsdesk", "Other")
    try:
        before = other.posters.templates()
        came = other.posters.template(other.template_files.open(file))
        assert came == replace(desk.posters.template(made), id=came.id)
        row = other.posters.row(None)
        assert other.posters.preview(came, row).image == desk.posters.preview(came, row).image
        other.store.undo()
        assert other.posters.templates() == before
    finally:
        other.close()


def test_one_template_gives_one_file(desk: Desk, tmp_path: Path) -> None:
    made = _with_picture(desk)
    for name in ("a", "b"):
        desk.template_files.save(made, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_picture_that_is_gone_is_named(desk: Desk, tmp_path: Path) -> None:
    made = _with_picture(desk)
    for file in (desk.folder / "media").rglob("*.png"):
        file.unlink()
    with pytest.raises(OpsdeskError) as caught:
        desk.template_files.save(made, tmp_path / "t")
    assert (caught.value.problem, caught.value.values) == (Problem.PICTURE_MISSING, {"layer": "底图"})
    assert not (tmp_path / "t").exists()


def _json(media: str | None = None, **other: Any) -> bytes:
    layers = (Layer(PictureProps(), 0, 0, 200, 200, media=media),)
    return json.dumps({**PosterTemplate(None, "t", 200, 200, layers).to_json(), **other}).encode()


def _zip(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], Problem]] = {
    "empty": (lambda: b"", Problem.FILE_UNKNOWN),
    "no zip": (lambda: b"PK nothing of the kind", Problem.FILE_UNKNOWN),
    "nothing in it": (lambda: _zip(), Problem.FILE_UNKNOWN),
    "another zip": (lambda: _zip(("a.txt", b"x")), Problem.FILE_UNKNOWN),
    "no json": (lambda: _zip(("template.json", b"{")), Problem.FILE_DAMAGED),
    "deep json": (lambda: _zip(("template.json", b"[" * 100_000)), Problem.FILE_DAMAGED),
    "a list": (lambda: _zip(("template.json", b"[]")), Problem.TEMPLATE_DAMAGED),
    "newer": (lambda: _zip(("template.json", _json(format=FORMAT + 1))), Problem.TEMPLATE_TOO_NEW),
    "endless number": (lambda: _zip(("template.json", b'{"format": ' + b"9" * 5000 + b"}")), Problem.FILE_DAMAGED),
    "deep layers": (lambda: _zip(("template.json", _json(layers=[[[]]]))), Problem.TEMPLATE_DAMAGED),
    "huge sheet": (lambda: _zip(("template.json", _json(width=10**9))), Problem.TEMPLATE_DAMAGED),
    "path up": (lambda: _zip(("template.json", _json()), ("../../x.png", b"x")), Problem.FILE_UNSAFE),
    "absolute": (lambda: _zip(("template.json", _json()), ("/etc/x.png", b"x")), Problem.FILE_UNSAFE),
    "drive": (lambda: _zip(("template.json", _json()), ("C:\\x.png", b"x")), Problem.FILE_UNSAFE),
    "twins": (lambda: _zip(("template.json", _json()), ("Template.json", _json())), Problem.FILE_UNSAFE),
    "bomb": (lambda: _zip(("template.json", _json()), ("a", bytes(20_000_000))), Problem.FILE_UNSAFE),
    "names a path up": (lambda: _zip(("template.json", _json("../../x.png"))), Problem.TEMPLATE_DAMAGED),
    "names a share": (lambda: _zip(("template.json", _json("\\\\host\\x.png"))), Problem.TEMPLATE_DAMAGED),
    "picture missing": (lambda: _zip(("template.json", _json(MEDIA))), Problem.TEMPLATE_DAMAGED),
    "svg": (lambda: _zip(("template.json", _json(MEDIA)), (MEDIA, b"<svg/>")), Problem.PICTURE_UNREADABLE),
    "half a picture": (lambda: _zip(("template.json", _json(MEDIA)), (MEDIA, _png()[:60])), Problem.PICTURE_UNREADABLE),
    "cut off": (lambda: _zip(("template.json", _json(MEDIA)), (MEDIA, _png()))[:-30], Problem.FILE_UNKNOWN),
}


@pytest.mark.parametrize("key", HOSTILE)
def test_a_hostile_file_is_refused_by_name(desk: Desk, tmp_path: Path, key: str) -> None:
    made, problem = HOSTILE[key]
    file = tmp_path / "t.opsposter"
    file.write_bytes(made())
    before = desk.posters.templates()
    with pytest.raises(OpsdeskError) as caught:
        desk.template_files.open(file)
    assert caught.value.problem is problem
    assert desk.posters.templates() == before


def test_a_file_that_is_not_there(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OpsdeskError) as caught:
        desk.template_files.open(tmp_path / "none")
    assert caught.value.problem is Problem.FILE_MISSING


@pytest.mark.parametrize("at", [0, 3])
def test_a_flipped_byte_never_ends_in_a_bug(desk: Desk, tmp_path: Path, at: int) -> None:
    data = bytearray(_zip(("template.json", _json(MEDIA)), (MEDIA, _png())))
    file = tmp_path / "t.opsposter"
    for shift in range(0, len(data), 7):
        changed = bytearray(data)
        changed[(at + shift) % len(data)] ^= 0x5A
        file.write_bytes(changed)
        with contextlib.suppress(OpsdeskError):
            desk.template_files.open(file)
