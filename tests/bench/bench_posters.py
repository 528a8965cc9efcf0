"""Personal posters over a photo: ours, every code read back at two sizes, against plain Pillow with qrcode."""

from __future__ import annotations

import io
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable

import qrcode
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtGui import QGuiApplication

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
from opsdesk.render.batch import PosterWriter

WIDTH, HEIGHT = 1080, 1920
POSTERS, ROUNDS = 50, 5
TARGET = 40


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


def naive_poster(photo: Image.Image, big: ImageFont.FreeTypeFont, small: ImageFont.FreeTypeFont, row: PosterRow) -> bytes:
    """What a script of an evening does."""
    poster = photo.copy()
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
    """Seconds of CPU."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print one line of the table for PNG and one for JPEG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    photo = noise_photo()
    buffer = io.BytesIO()
    photo.save(buffer, "PNG")
    face = next(str(file) for file in resources.font_files() if file.name == "NotoSansSC-Bold.ttf")
    big, small = ImageFont.truetype(face, 46), ImageFont.truetype(face, 30)
    rows = people(POSTERS)
    chunk = POSTERS // ROUNDS
    for form in (PosterFormat.PNG, PosterFormat.JPG):
        writer = PosterWriter(template(), form, lambda media: buffer.getvalue())
        first = timed(lambda writer=writer: writer.write(rows[0]))  # type: ignore[misc]
        ours, naive = [], []
        for number in range(ROUNDS):
            part = rows[number * chunk : (number + 1) * chunk]
            naive.append(timed(lambda part=part: [naive_poster(photo, big, small, row) for row in part]) / chunk)  # type: ignore[misc]
            ours.append(timed(lambda part=part: [_checked(writer, row) for row in part]) / chunk)  # type: ignore[misc]
        mine, theirs = statistics.median(ours) * 1000, statistics.median(naive) * 1000
        print(
            f"posters {form} {WIDTH}x{HEIGHT} photo, codes read twice | ratio {theirs / mine:.1f} (target {TARGET}) | "
            f"ours {mine:.1f} ms, the first {first * 1000:.0f} ms | Pillow + qrcode PNG {theirs:.1f} ms | "
            f"{platform.machine()} x{os.cpu_count()}, Python {platform.python_version()}"
        )
    del app


def _checked(writer: PosterWriter, row: PosterRow) -> None:
    if writer.write(row).data is None:
        raise SystemExit(f"{row.values['code']} was not read")


if __name__ == "__main__":
    main()
