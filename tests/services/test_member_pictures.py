"""Pictures of members: small and safe, on their posters, back by undo, with whoever stays of two."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.posters import AvatarProps, Layer, PosterTemplate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Posters need an application."""


def _photo(colour: str = "navy", side: int = 2_000) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side // 2), colour).save(buffer, "JPEG")
    return buffer.getvalue()


def _face_on_poster(desk: Desk, member: int) -> str:
    template = PosterTemplate(None, "t", 200, 200, (Layer(AvatarProps(round=False), 0, 0, 200, 200),))
    return desk.posters.preview(template, desk.posters.row(member)).image.pixelColor(10, 10).name()


def test_a_picture_is_kept_small_and_stands_on_posters(desk: Desk) -> None:
    member = desk.members.add("石头水獭")
    assert desk.member_pictures.file(member) is None
    drawn = _face_on_poster(desk, member)
    desk.member_pictures.put(member, _photo())
    file = desk.member_pictures.file(member)
    assert file is not None
    with Image.open(file) as kept:
        assert kept.size == (640, 320)
    assert int(_face_on_poster(desk, member)[5:], 16) > 100  # navy
    desk.store.undo()
    assert desk.member_pictures.file(member) is None
    assert _face_on_poster(desk, member) == drawn
    desk.store.redo()
    desk.member_pictures.clear(member)
    assert _face_on_poster(desk, member) == drawn


def test_what_is_no_picture_changes_nothing(desk: Desk) -> None:
    member = desk.members.add("石头水獭")
    desk.member_pictures.put(member, _photo())
    before = desk.member_pictures.file(member)
    with pytest.raises(OpsdeskError) as caught:
        desk.member_pictures.put(member, b"<svg/>")
    assert caught.value.problem is Problem.PICTURE_UNREADABLE
    assert desk.member_pictures.file(member) == before


def test_of_two_that_become_one_a_picture_stays(desk: Desk) -> None:
    a, b, c = (desk.members.add(name) for name in ("甲", "乙", "丙"))
    desk.member_pictures.put(b, _photo("teal"))
    desk.member_pictures.put(c, _photo("maroon"))
    teal, maroon = desk.member_pictures.file(b), desk.member_pictures.file(c)
    (first,) = desk.merging.merge(a, [b])
    assert desk.member_pictures.file(a) == teal
    (second,) = desk.merging.merge(a, [c])
    assert desk.member_pictures.file(a) == teal
    desk.merging.unmerge(second)
    assert desk.member_pictures.file(c) == maroon
    desk.merging.unmerge(first)
    assert (desk.member_pictures.file(a), desk.member_pictures.file(b)) == (None, teal)
