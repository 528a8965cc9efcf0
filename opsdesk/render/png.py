"""PNG files of many pictures that differ in a few places: only those places are compressed again for each.

A PNG's pixels are one zlib stream of rows, each led by the number of its filter. Deflate data that ends in a full
flush stands by itself, so pieces compressed apart can be put side by side (RFC 1950, 1951; PNG specification 3rd
edition, 9 and 10). Rows nothing changes in are compressed once. In the other rows the filter is "up", by which a
pixel depends only on the one above it: so what lies beside a changing place stays the same bytes, and is compressed
once too. The checksum of the whole is put together from those of the pieces. Lossless; pixel-identical by test.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PIL.Image import Image
    from PySide6.QtCore import QRect

_ADLER: Final = 65521
_NONE, _UP = b"\0", b"\2"
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_ZLIB_HEAD: Final = b"\x78\x9c"
_WORTH: Final = 0.25  # still pieces are kept apart when compressing leaves more of them than this,
_SHARE: Final = 0.1  # and when what it leaves is more than this of all their rows
_NOISE: Final = 0.6  # of a moving piece, above which its bytes are stored as they are


@dataclass(frozen=True, slots=True)
class _Piece:
    """Deflate data that stands by itself, with the length and the adler32 of what it holds."""

    data: bytes
    length: int
    adler: int


@dataclass(frozen=True, slots=True)
class _Strip:
    """Rows from `top` to `bottom` in which the same columns change; none in still rows."""

    top: int
    bottom: int
    columns: tuple[tuple[int, int], ...]


def _deflated(raw: bytes, level: int = 6, strategy: int = zlib.Z_DEFAULT_STRATEGY) -> _Piece:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return _Piece(packer.compress(raw) + packer.flush(zlib.Z_FULL_FLUSH), len(raw), zlib.adler32(raw))


def _joined(one: int, two: int, length: int) -> int:
    """The adler32 of two runs of bytes from theirs, `length` that of the second (zlib's adler32_combine)."""
    low = ((one & 0xFFFF) + (two & 0xFFFF) - 1) % _ADLER
    high = ((one >> 16) + (two >> 16) + length * ((one & 0xFFFF) - 1)) % _ADLER
    return high << 16 | low


def _chunk_parts(kind: bytes, data: bytes) -> list[bytes]:
    return [struct.pack(">I", len(data)) + kind, data, struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return b"".join(_chunk_parts(kind, data))


def _rgb(image: QImage, left: int, top: int, right: int, bottom: int) -> Image:
    """A part of the picture as Pillow holds it."""
    from PIL import Image

    part = image.copy(left, top, right - left, bottom - top).convertToFormat(QImage.Format.Format_RGB32)
    pixels = cast("bytes", part.constBits())  # read where they are; Pillow turns the colours round faster than Qt
    return Image.frombuffer("RGB", (part.width(), part.height()), pixels, "raw", "BGRX", part.bytesPerLine(), 1)


def _whole_rows(image: Image) -> bytes:
    """Rows as they stand in the stream: the first without a filter, the others less the one above."""
    from PIL import ImageChops

    wide, high = image.width * 3, image.height
    less = image.copy()
    less.paste(
        ImageChops.subtract_modulo(image.crop((0, 1, image.width, high)), image.crop((0, 0, image.width, high - 1))),
        (0, 1),
    )
    # Each row is followed by an empty byte: moved by one, the place of the next row's filter.
    rows = bytearray(_NONE + less.tobytes("raw", "RGB", wide + 1)[:-1])
    rows[wide + 1 :: wide + 1] = _UP * (high - 1)
    return bytes(rows)


def _rows_up(image: Image) -> list[bytes]:
    """Rows without their filter byte: the first as it is, the others less the one above."""
    from PIL import ImageChops

    wide, high = image.width * 3, image.height
    first = image.crop((0, 0, image.width, 1)).tobytes()
    if high == 1:
        return [first]
    upper, lower = image.crop((0, 0, image.width, high - 1)), image.crop((0, 1, image.width, high))
    rest = ImageChops.subtract_modulo(lower, upper).tobytes()
    return [first, *(rest[at : at + wide] for at in range(0, len(rest), wide))]


def _strips(areas: Iterable[tuple[int, int, int, int]], height: int) -> list[_Strip]:
    """The sheet cut at every height where the changing columns change; areas are left, top, right, bottom."""
    boxes = list(areas)
    edges = sorted({0, height, *(y for _, top, _, bottom in boxes for y in (top, bottom))})
    found = []
    for top, bottom in pairwise(edges):
        spans = sorted((left, right) for left, up, right, down in boxes if up <= top and bottom <= down)
        merged: list[tuple[int, int]] = []
        for left, right in spans:
            if merged and left <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        found.append(_Strip(top, bottom, tuple(merged)))
    return found


class StripedPng:
    """Writes pictures that are `base` outside `areas` as PNG; makes what they share once, which takes as long as one
    ordinary PNG."""

    def __init__(self, base: QImage, areas: Sequence[QRect]) -> None:
        self._size = (base.width(), base.height())
        boxes = [(a.x(), a.y(), a.x() + a.width(), a.y() + a.height()) for a in areas]
        strips = _strips(boxes, base.height())
        self._parts = [_still(base, strip) if not strip.columns else _moving(base, strip) for strip in strips]
        self._last = _last()

    def encode(self, image: QImage) -> bytes:
        """The PNG of a picture of the same size, 8 bits a colour, no alpha."""
        head = struct.pack(">IIBBBBB", *self._size, 8, 2, 0, 0, 0)
        chunks = [_SIGNATURE, _chunk(b"IHDR", head), _chunk(b"IDAT", _ZLIB_HEAD)]
        adler = 1
        for part in self._parts:
            written, own, length = part.written(image)
            chunks += written
            adler = _joined(adler, own, length)
        chunks.append(_chunk(b"IDAT", self._last + struct.pack(">I", adler)))
        chunks.append(_chunk(b"IEND", b""))
        return b"".join(chunks)


def _last() -> bytes:
    """An empty last block: what says that the stream ends."""
    return zlib.compressobj(9, zlib.DEFLATED, -15).flush(zlib.Z_FINISH)


@dataclass(frozen=True, slots=True)
class _StillRows:
    """Rows that are the same in every picture, as a finished chunk."""

    chunk: bytes
    adler: int
    length: int

    def written(self, image: QImage) -> tuple[list[bytes], int, int]:
        """The chunk of these rows, and the adler32 and the length of what it holds."""
        return [self.chunk], self.adler, self.length


def _still(base: QImage, strip: _Strip) -> _StillRows:
    """The first row takes no filter, as the row above it may change; the others Pillow's choice of the five."""
    picture = _rgb(base, 0, strip.top, base.width(), strip.bottom)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=0)
    filtered = zlib.decompress(_idat(buffer.getvalue()))
    wide = base.width() * 3
    piece = _deflated(_NONE + picture.crop((0, 0, base.width(), 1)).tobytes() + filtered[wide + 1 :])
    return _StillRows(_chunk(b"IDAT", piece.data), piece.adler, piece.length)


def _idat(png: bytes) -> bytes:
    """The zlib stream of a PNG we have just written."""
    found, at = [], len(_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        if png[at + 4 : at + 8] == b"IDAT":
            found.append(png[at + 8 : at + 8 + length])
        at += length + 12
    return b"".join(found)


@dataclass(frozen=True, slots=True)
class _MovingRows:
    """Rows in which some columns change. In the stream their pieces alternate: still, moving, still, ..., still;
    the last of `still` ends the rows, and an empty one stands where two moving pieces meet.

    `adler` and `length` are of all these rows with the moving bytes at zero. A byte adds itself to the low sum and
    itself times the bytes from it to the end to the high one, so `rest`, the bytes behind each moving piece, is all
    that is needed to add what moved.
    """

    top: int
    bottom: int
    columns: tuple[tuple[int, int], ...]
    stored: tuple[bool, ...]
    still: tuple[bytes, ...]
    rest: tuple[int, ...]
    adler: int
    length: int

    def written(self, image: QImage) -> tuple[list[bytes], int, int]:
        """The chunk of these rows in pieces, and the adler32 and the length of what it holds."""
        # Runs are looked for alone where pieces are short; over whole rows the quickest search costs no more.
        is_whole = self.columns == ((0, image.width()),)
        strategy = zlib.Z_DEFAULT_STRATEGY if is_whole else zlib.Z_RLE
        packer = zlib.compressobj(1 if is_whole else 6, zlib.DEFLATED, -15, 6, strategy)
        data = [self.still[0]]
        low, high = self.adler & 0xFFFF, self.adler >> 16
        kept: dict[bytes, bytes] = {}
        for number, raw in enumerate(self._moving(image)):
            if self.stored[number % len(self.stored)]:
                data += (_stored_head(len(raw)), raw)
            else:
                packed = kept.get(raw)
                if packed is None:
                    packed = kept[raw] = packer.compress(raw) + packer.flush(zlib.Z_FULL_FLUSH)
                data.append(packed)
            data.append(self.still[number + 1])
            own = zlib.adler32(raw, 0)
            low += own & 0xFFFF
            high += (own >> 16) + (own & 0xFFFF) * self.rest[number]
        return _chunk_parts(b"IDAT", b"".join(data)), (high % _ADLER) << 16 | low % _ADLER, self.length

    def _moving(self, image: QImage) -> list[bytes]:
        if self.columns == ((0, image.width()),):
            return [_whole_rows(_rgb(image, 0, self.top, image.width(), self.bottom))]
        by_column = []
        for left, right in self.columns:
            rows = _rows_up(_rgb(image, left, self.top, right, self.bottom))
            by_column.append(_led(rows) if left == 0 else rows)
        return [piece for row in zip(*by_column, strict=True) for piece in row]


@lru_cache(maxsize=64)
def _stored_head(length: int) -> bytes:
    """The head of a deflate block of bytes as they are, at most 65,535 of them."""
    return struct.pack("<BHH", 0, length, length ^ 0xFFFF)


def _led(rows: list[bytes]) -> list[bytes]:
    """Rows with their filter byte before them."""
    return [_NONE + rows[0], *(_UP + row for row in rows[1:])]


def _moving(base: QImage, strip: _Strip) -> _MovingRows:
    """Rows whose still pieces are kept apart when that saves work: not where they compress to next to nothing."""
    rows = _led(_rows_up(_rgb(base, 0, strip.top, base.width(), strip.bottom)))
    ends = [(0 if left == 0 else 1 + 3 * left, 1 + 3 * right) for left, right in strip.columns]
    gaps: list[bytes] = []
    zeroed: list[bytes] = []
    before = b""
    for row in rows:
        at = 0
        for start, end in ends:
            gaps.append(before + row[at:start])
            zeroed += (gaps[-1], bytes(end - start))
            before, at = b"", end
        before = row[at:]
    gaps.append(before)
    packed = [_deflated(gap).data if gap else b"" for gap in gaps]
    size = sum(map(len, packed))
    length = sum(map(len, rows))
    if size < max(_WORTH * sum(map(len, gaps)), _SHARE * length):
        whole = ((0, base.width()),)
        return _MovingRows(strip.top, strip.bottom, whole, (False,), (b"", b""), (0,), _zeros(length), length)
    stored = tuple(_is_noise(rows, start, end) for start, end in ends)
    return _MovingRows(
        strip.top,
        strip.bottom,
        strip.columns,
        stored,
        tuple(packed),
        _rests(gaps, ends),
        zlib.adler32(b"".join([*zeroed, before])),
        length,
    )


def _zeros(length: int) -> int:
    """The adler32 of so many zeros."""
    return (length % _ADLER) << 16 | 1


def _rests(gaps: list[bytes], ends: list[tuple[int, int]]) -> tuple[int, ...]:
    """For each moving piece the bytes of the rows that come after it."""
    behind, found = len(gaps[-1]), []
    for number in range(len(gaps) - 2, -1, -1):
        start, end = ends[number % len(ends)]
        found.append(behind)
        behind += end - start + len(gaps[number])
    return tuple(reversed(found))


def _is_noise(rows: list[bytes], start: int, end: int) -> bool:
    """True for columns over a photo, which compressing would hardly make smaller."""
    raw = b"".join(row[start:end] for row in rows)
    return len(zlib.compress(raw, 1)) > _NOISE * len(raw)
