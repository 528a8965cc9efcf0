"""The ladder from bytes to text: byte order mark, NUL bytes, strict UTF-8, then a guess among the Chinese encodings."""

from __future__ import annotations

import codecs
import io
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CHUNK = 1 << 20
GUESS_BYTES = 200_000
FEW_BYTES = 400
REPLACEMENT = "\ufffd"
# UTF-32 first: its little-endian mark begins with the one of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
SURROGATE = re.compile("[\ud800-\udfff]")
# Ordinary text in an 8-bit encoding has hardly a NUL; ASCII written as UTF-16 has one in every second byte.
MANY_NULS = 0.2


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding with what the first pass over the bytes saw.

    `by_line`: lines must be decoded one by one, because some are in another encoding or damaged. `surrogates`: halves
    of emoji written as characters of their own. `nuls`: NUL bytes inside text. `cut`: it ends inside a character.
    """

    name: str
    by_line: bool = False
    surrogates: bool = False
    nuls: bool = False
    cut: bool = False

    @property
    def sound(self) -> bool:
        """Nothing in it needs mending, so that no line has to be looked at."""
        unmarked = self.name in ("utf-8", "utf-8-sig")
        return unmarked and not (self.by_line or self.surrogates or self.nuls or self.cut)


@dataclass(slots=True)
class LineNotes:
    """What befell the lines since the last look: (code, value); emptied by whoever turns them into problems."""

    pending: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Scan:
    nuls_even: int = 0
    nuls_odd: int = 0
    size: int = 0
    utf8: bool = True
    surrogates: bool = False
    cut: bool = False


def find_encoding(stream: BinaryIO, told: str | None = None) -> Encoding:
    """Find the encoding of a whole seekable stream; `told` is the operator's choice and wins.

    Raises OpsdeskError(ENCODING_UNKNOWN) if `told` names no encoding of text.
    """
    stream.seek(0)
    head = stream.read(4)
    marked = next((name for mark, name in MARKS if head.startswith(mark)), None)
    scan = _scan(stream)
    nuls = bool(scan.nuls_even or scan.nuls_odd)
    if told is not None:
        name = _known(told, marked)
        sound = name in ("utf-8", "utf-8-sig") and scan.utf8 and not scan.surrogates and not scan.cut
        return Encoding(name, nuls=nuls, cut=not sound)
    if marked is not None and marked != "utf-8-sig":
        return Encoding(marked)
    if nuls and marked is None and (wide := _wide(stream, scan)):
        return Encoding(wide)
    if scan.utf8:
        return Encoding(marked or "utf-8", surrogates=scan.surrogates, nuls=nuls, cut=scan.cut)
    return _legacy(stream, marked, nuls)


def _known(told: str, marked: str | None) -> str:
    try:
        b"a".decode(told, "replace")
    except (LookupError, UnicodeError) as error:
        raise OpsdeskError(Problem.ENCODING_UNKNOWN, encoding=told) from error
    name = codecs.lookup(told).name
    name = {"utf_8": "utf-8", "utf_16": "utf-16", "gbk": "gb18030", "gb2312": "gb18030"}.get(name, name)
    return "utf-8-sig" if name == "utf-8" and marked == "utf-8-sig" else name


def _scan(stream: BinaryIO) -> _Scan:
    scan = _Scan()
    stream.seek(0)
    strict = codecs.getincrementaldecoder("utf-8")()
    while chunk := stream.read(CHUNK):
        if 0 in chunk:
            scan.nuls_even += chunk[0::2].count(0)
            scan.nuls_odd += chunk[1::2].count(0)
        scan.size += len(chunk)
        if scan.utf8:
            try:
                strict.decode(chunk)
            except UnicodeDecodeError:
                scan.utf8 = False
    scan.cut = scan.utf8 and bool(strict.getstate()[0])
    if not scan.utf8:
        scan.surrogates = scan.utf8 = _utf8_with_surrogates(stream)
    return scan


def _utf8_with_surrogates(stream: BinaryIO) -> bool:
    stream.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
    try:
        while chunk := stream.read(CHUNK):
            decoder.decode(chunk)
    except UnicodeDecodeError:
        return False
    return True


def _wide(stream: BinaryIO, scan: _Scan) -> str | None:
    """UTF-16 without a mark: the high bytes of ASCII are zero, so zeros stand at odd or at even places only."""
    most, least = max(scan.nuls_even, scan.nuls_odd), min(scan.nuls_even, scan.nuls_odd)
    if least * 10 > most or (scan.utf8 and most < scan.size * MANY_NULS):
        return None
    name = "utf-16-le" if scan.nuls_odd > scan.nuls_even else "utf-16-be"
    stream.seek(0)
    sample = stream.read(CHUNK)
    try:
        codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return None
    return name


def _legacy(stream: BinaryIO, marked: str | None, nuls: bool) -> Encoding:
    """Not UTF-8 as a whole: an older encoding, or a file pasted together from two."""
    in_utf8 = others = 0
    sample: list[bytes] = []
    room = GUESS_BYTES
    stream.seek(0)
    for line in stream:
        if line.isascii():
            continue
        if _as_utf8(line) is not None:
            in_utf8 += 1
        else:
            others += 1
            if room > 0:
                sample.append(line[:room])
                room -= len(line)
    if in_utf8 > others or marked is not None:
        return Encoding(marked or "utf-8", by_line=True, nuls=nuls)
    return Encoding(_guess(b"".join(sample)), by_line=in_utf8 > 0, nuls=nuls)


def _guess(sample: bytes) -> str:
    """GB18030 or Big5. A few names are too little for statistics: they go by how common their letters are."""
    if len(sample) < FEW_BYTES:
        simplified, traditional = _common_letters(sample)
        if simplified != traditional:
            return "gb18030" if simplified > traditional else "big5"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=["gb18030", "big5"]).best()
    return best.encoding if best is not None and best.encoding in ("gb18030", "big5") else "gb18030"


def _common_letters(sample: bytes) -> tuple[int, int]:
    """How many pairs of bytes are letters of everyday use in GB2312 and in Big5: the first level of either."""
    simplified = traditional = at = 0
    while at < len(sample) - 1:
        lead, trail = sample[at], sample[at + 1]
        if lead < 0x80:
            at += 1
            continue
        simplified += 0xB0 <= lead <= 0xD7 and trail >= 0xA1
        traditional += 0xA4 <= lead <= 0xC6 and (0x40 <= trail <= 0x7E or trail >= 0xA1)
        at += 2
    return simplified, traditional


def _as_utf8(line: bytes) -> str | None:
    """Return the text of a line that only UTF-8 explains: two-byte pairs alone are as often GBK."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if any(character > "\u07ff" for character in text) else None


@contextmanager
def text_lines(stream: BinaryIO, encoding: Encoding, notes: LineNotes) -> Iterator[Iterable[str]]:
    """Give the lines with their ends (LF, CR or CRLF), decoded; what had to be mended is told in `notes`.

    NUL and halves of emoji become U+FFFD; an emoji written as two halves is put together.
    """
    stream.seek(0)
    if encoding.by_line:
        yield _mended(_line_by_line(stream, encoding.name, notes), notes)
        return
    errors = HALVES if encoding.surrogates else "replace"
    text = io.TextIOWrapper(stream, encoding.name, errors, newline="")
    try:
        yield text if encoding.sound else _mended(text, notes)
    finally:
        text.detach()


def _half_or_mark(error: UnicodeError) -> tuple[str | bytes, int]:
    """Half of an emoji is kept until its other half comes; any other bytes that are none become U+FFFD."""
    try:
        return codecs.lookup_error("surrogatepass")(error)
    except UnicodeError:
        return codecs.replace_errors(error)


HALVES = "opsdesk.halves"
codecs.register_error(HALVES, _half_or_mark)


def _mended(lines: Iterable[str], notes: LineNotes) -> Iterator[str]:
    for line in lines:
        if REPLACEMENT in line and not notes.pending:
            notes.pending.append(("text_damaged", line.strip()[-40:]))
        mended = line
        if "\0" in mended:
            notes.pending.append(("nul_replaced", str(mended.count("\0"))))
            mended = mended.replace("\0", REPLACEMENT)
        if SURROGATE.search(mended):
            mended = whole_characters(mended)
        yield mended


def whole_characters(text: str) -> str:
    """Join emoji written as two halves; a half that stands alone becomes U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _line_by_line(stream: BinaryIO, name: str, notes: LineNotes) -> Iterator[str]:
    plain = "utf-8" if name.startswith("utf-8") else name
    if stream.read(3) != codecs.BOM_UTF8:
        stream.seek(0)
    for line in _split(stream):
        if line.isascii():
            yield line.decode("ascii")
            continue
        text, code = _decode_line(line, plain)
        if code:
            notes.pending.append((code, text.strip()[:40]))
        yield text


def _split(stream: BinaryIO) -> Iterator[bytes]:
    """Lines by LF, CR or CRLF: no byte of a GB18030 or Big5 character is one of them."""
    for chunk in stream:
        if b"\r" in chunk[:-2]:
            yield from chunk.splitlines(keepends=True)
        else:
            yield chunk


def _decode_line(line: bytes, name: str) -> tuple[str, str]:
    if name == "utf-8":
        try:
            return line.decode("utf-8"), ""
        except UnicodeDecodeError:
            pass
        near = line.decode("utf-8", "replace")
        if near.count(REPLACEMENT) <= 2 and any("\u0080" <= c != REPLACEMENT for c in near):
            return near, "text_damaged"
        try:
            return line.decode("gb18030"), "encoding_mixed"
        except UnicodeDecodeError:
            return near, "text_damaged"
    text = _as_utf8(line)
    if text is not None:
        return text, "encoding_mixed"
    try:
        return line.decode(name), ""
    except UnicodeDecodeError:
        return line.decode(name, "replace"), "text_damaged"
