"""What the tests of pictures share: a Qt application without a screen, invented people, a dark photo."""

from __future__ import annotations

import io
import os
import random
from typing import TYPE_CHECKING

import pytest

from opsdesk.domain.codes import make_code
from opsdesk.domain.posters import PosterRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts and painters need an application."""


@pytest.fixture(scope="session")
def dark_photo() -> bytes:
    """A dark picture full of grain, as a PNG."""
    from PIL import Image

    source = random.Random(4)
    grain = Image.frombytes("RGB", (270, 480), source.randbytes(270 * 480 * 3)).point(lambda value: value // 4)
    buffer = io.BytesIO()
    grain.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(scope="session")
def people() -> list[PosterRow]:
    """Fifty invented members, some with names that are hard to set."""
    names = [
        "石头水獭",
        "<b>小明</b>",
        "半糖月亮",
        "Mint Radio & the very long night train",
        "第七颗豆子",
        "{code}",
        "欧阳娜娜\n换行",
    ]
    rows = []
    for number in range(50):
        code = make_code(number)
        values = {
            "nickname": f"{names[number % len(names)]}{number}",
            "code": code,
            "join_url": f"https://t.example.com/j/tea?c={code}",
            "group": "茶友一群",
            "city": "杭州",
            "date": "2026-11-21",
            "expires": "2026-09-25",
            "role": "首席段子官",
        }
        rows.append(PosterRow(values, key=f"m{number}"))
    return rows
