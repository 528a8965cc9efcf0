"""Personal posters over a photo: ours, every code read back at two sizes, against plain Pillow with qrcode."""

from __future__ import annotations

import io
import os
import platform
import random
import statistics
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import qrcode
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtGui import QGuiApplication, QPainter

from opsdesk import resources
from opsdesk.domain.codes import make_code
from opsdesk.domain.posters import (
    CodeProps,
    ErrorLevel,
    Layer,
    PictureProps,
    PosterFormat,
    PosterRow,
    PosterTemplate,
    TextProps,
)
from opsdesk.render.batch import PosterWriter, pdf_of
from opsdesk.render.poster import PosterRenderer

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH, HEIGHT = 1080, 1920
POSTERS, ROUNDS = 200, 10
TARGET = 40
BOOKS, BOOK_TARGET = 3, 1.2


def noise_photo() -> Image.Image:
    """A made picture that compresses as badly as a photo: soft blotches under fine grain."""
    source = random.Random(7)
    small = Image.frombytes("RGB", (WIDTH // 12, HEIGHT // 12), source.randbytes(WIDTH // 12 * (HEIGHT // 12) * 3))
    blotches = small.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    grain = Image.frombytes("RGB", (WIDTH, HEIGHT), source.randbytes(WIDTH * HEIGHT * 3))
    return Image.blend(blotches, grain, 0.1)


def people(count: int) -> list[PosterRow]:
    """Rows of invented members."""
    names = ["石头水獭", "番茄船长", "半糖月亮", "Mint Radio", "第七颗豆子", "云朵收集员", "失眠的鲸"]
    made = []
    for number in range(count):
        code = make_code(number)
        url = f"https://t.example.com/j/tea?c={code}"
        made.append(PosterRow({"nickname": f"{names[number % 7]}{number}", "code": code, "join_url": url}))
    return made


def template() -> PosterTemplate:
    """A photo over the whole sheet, a name, a number, a code on its plate."""
    return PosterTemplate(
        None,
        "bench",
        WIDTH,
        HEIGHT,
        (
            Layer(PictureProps(), 0, 0, WIDTH, HEIGHT, media="photo"),
            Layer(TextProps(text="{nickname}", size=46, weight=700, colour="#FFFFFF", max_lines=1), 84, 1560, 480, 66),
            Layer(TextProps(text="No. {code}", size=30, colour="#FFFFFF"), 84, 1640, 300, 44),
            Layer(CodeProps(level=ErrorLevel.M), 664, 1476, 356, 356),
        ),
    )


def naive_poster(photo: bytes, big: ImageFont.FreeTypeFont, small: ImageFont.FreeTypeFont, row: PosterRow) -> bytes:
    """What a script of an evening does: opens the background, writes on it, pastes a code, saves."""
    poster = Image.open(io.BytesIO(photo)).convert("RGB")
    draw = ImageDraw.Draw(poster)
    draw.text((84, 1560), row.values["nickname"], font=big, fill="white")
    draw.text((84, 1640), f"No. {row.values['code']}", font=small, fill="white")
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4, box_size=9)
    code.add_data(row.values["join_url"])
    code.make(fit=True)
    poster.paste(code.make_image().get_image().convert("RGB").resize((356, 356)), (664, 1476))
    buffer = io.BytesIO()
    poster.save(buffer, "PNG")
    return buffer.getvalue()


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of CPU."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


class Race:
    """Both ways over the same people, a few posters of each by turns."""

    def __init__(self, form: PosterFormat) -> None:
        buffer = io.BytesIO()
        noise_photo().save(buffer, "PNG")
        face = next(str(file) for file in resources.font_files() if file.name == "NotoSansSC-Bold.ttf")
        self._photo = buffer.getvalue()
        self._big, self._small = ImageFont.truetype(face, 46), ImageFont.truetype(face, 30)
        self._writer = PosterWriter(template(), form, lambda media: self._photo)

    def ours(self, rows: list[PosterRow]) -> None:
        for row in rows:
            if self._writer.write(row).data is None:
                raise SystemExit(f"{row.values['code']} was not read")

    def naive(self, rows: list[PosterRow]) -> None:
        for row in rows:
            naive_poster(self._photo, self._big, self._small, row)

    def run(self) -> tuple[float, float, float]:
        """Medians of ours and of theirs, and our first poster, in milliseconds each."""
        rows = people(POSTERS)
        first = timed(lambda: self.ours(rows[:1]))
        mine, theirs = [], []
        step = POSTERS // ROUNDS
        for start in range(0, POSTERS, step):
            part = rows[start : start + step]
            theirs.append(timed(partial(self.naive, part)) / step)
            mine.append(timed(partial(self.ours, part)) / step)
        return statistics.median(mine), statistics.median(theirs), first


def book(rows: list[PosterRow]) -> tuple[float, float, float]:
    """A PDF with a page a row: milliseconds a page of drawing alone, of the PDF, and of it with every code read."""
    buffer = io.BytesIO()
    noise_photo().save(buffer, "PNG")
    photo = buffer.getvalue()
    renderer = PosterRenderer(template(), lambda media: photo)
    drawn, printed, proven = [], [], []
    for _ in range(BOOKS):
        drawn.append(timed(partial(_draw, renderer, rows)) / len(rows))
        printed.append(timed(partial(pdf_of, renderer, rows)) / len(rows))
        proven.append(timed(partial(_prove, renderer, rows)) / len(rows))
    return statistics.median(drawn), statistics.median(printed), statistics.median(proven)


def _draw(renderer: PosterRenderer, rows: list[PosterRow]) -> None:
    """Every page onto a picture, nothing read back, nothing written."""
    sheet = renderer.base.copy()
    for row in rows:
        with QPainter(sheet) as painter:
            painter.drawImage(0, 0, renderer.base)
            renderer.paint_moving(painter, row)


def _prove(renderer: PosterRenderer, rows: list[PosterRow]) -> None:
    if not all(renderer.render(row).proof.ok for row in rows):
        raise SystemExit("a code was not read")
    pdf_of(renderer, rows)


def main() -> None:
    """Print a line of the table for PNG, one for JPEG, one for PDF."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    for form, target in ((PosterFormat.PNG, f" (target {TARGET})"), (PosterFormat.JPG, "")):
        mine, theirs, first = Race(form).run()
        print(
            f"posters: {form} {WIDTH}x{HEIGHT} over a photo, codes read twice | ratio {theirs / mine:.1f}{target} | "
            f"ours {mine:.1f} ms, the first {first:.0f} ms | Pillow + qrcode PNG {theirs:.1f} ms | "
            f"{platform.machine()} x{os.cpu_count()}, Python {platform.python_version()}"
        )
    drawn, printed, proven = book(people(POSTERS))
    print(
        f"posters: pdf of {POSTERS} pages | {printed / drawn:.2f} times drawing alone (target {BOOK_TARGET}) | "
        f"drawing {drawn:.1f} ms a page, the PDF {printed:.1f} ms, with every code read twice {proven:.1f} ms"
    )
    del app


if __name__ == "__main__":
    main()
