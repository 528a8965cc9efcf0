"""Posters of the sample desk, read from their whole files by two readers that have nothing in common.

A normal run makes a few; OPSDESK_FULL_SWEEP=1 makes 1,000.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

from opsdesk.domain.members import MemberQuery
from opsdesk.domain.poster_batches import BatchRequest
from opsdesk.domain.posters import PosterFormat
from opsdesk.services.sample import make_sample_desk
from opsdesk.services.work import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from opsdesk.services.desk import Desk

LINK = "https://t.example.com/j/tea?c={code}"
EACH = 500 if os.environ.get("OPSDESK_FULL_SWEEP") else 8


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = make_sample_desk(tmp_path_factory.mktemp("sample") / "sample.opsdesk", Progress()).desk
    yield desk
    desk.close()


@pytest.mark.parametrize(("template", "form"), [(0, PosterFormat.PNG), (1, PosterFormat.JPG)])
def test_every_code_is_read_from_its_file_by_two_readers(
    sample: Desk, tmp_path: Path, qapp: QApplication, template: int, form: PosterFormat
) -> None:
    made = sample.posters.templates()[template]
    ids = tuple(sample.members.find(MemberQuery())[:EACH])
    result = sample.poster_batches.export(BatchRequest(made.id or 0, ids, tmp_path, form, LINK))
    files = list(sample.poster_batches.files(result.batch_id))
    assert (result.written, len({file.code for file in files})) == (EACH, EACH)
    codes = sample.poster_batches.codes_of(ids)
    for file in files:
        expected = [LINK.replace("{code}", codes[file.member_id])]
        with Image.open(tmp_path / file.name) as picture:
            plain = picture.convert("L")
        assert [one.text for one in zxingcpp.read_barcodes(plain)] == expected
        assert [one.data.decode() for one in pyzbar.decode(plain, symbols=[pyzbar.ZBarSymbol.QRCODE])] == expected
