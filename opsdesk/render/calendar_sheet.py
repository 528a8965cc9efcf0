"""A month as a sheet: a grid of weeks with what is posted and held each day, for paper or as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from opsdesk.domain.errors import EnvironmentProblem, Problem
from opsdesk.render.fonts import LATIN, font

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH, HEIGHT = 1684, 1190  # A4 lying, at 144 dots an inch
MARGIN: Final = 48
HEAD: Final = 96
NAMES: Final = 34
INK, QUIET, LINE, REST, GROUND = (QColor(name) for name in ("#1B201C", "#626A62", "#D6DAD1", "#B3261E", "#F8F9F6"))
ACCENT: Final = QColor("#1D6E52")


@dataclass(frozen=True, slots=True)
class SheetDay:
    """What a day shows: its small label (a lunar day, a festival), whether it is a day of rest, and its lines."""

    label: str = ""
    rest: bool = False
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A month with finished words: title, a quiet line, the seven names of days from Monday, and what each day holds.

    `more` is the sentence for lines without room, with {n} in it.
    """

    title: str
    quiet: str
    first: date
    day_names: Sequence[str]
    days: Mapping[date, SheetDay]
    more: str = "+{n}"


def png_of(sheet: Sheet) -> bytes:
    """The sheet as a PNG of 1684 x 1190 pixels."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, sheet)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise EnvironmentProblem(Problem.CANNOT_WRITE, why="png")
    return bytes(buffer.data().data())


def pdf_of(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as pages of one PDF, A4 lying."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(144)
    writer.setTitle(sheets[0].title)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)))
    with QPainter(writer) as painter:
        for number, sheet in enumerate(sheets):
            if number:
                writer.newPage()
            _paint(painter, sheet)
    data = bytes(buffer.data().data())
    if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
        raise EnvironmentProblem(Problem.CANNOT_WRITE, why="pdf")
    return data


def _weeks(first: date) -> list[date]:
    """Mondays of the weeks that touch the month."""
    monday = first - timedelta(days=first.weekday())
    found = []
    while monday < first or monday.month == first.month:
        found.append(monday)
        monday += timedelta(weeks=1)
    return found


def _paint(painter: QPainter, sheet: Sheet) -> None:
    _text(painter, QRectF(MARGIN, MARGIN - 10, WIDTH / 2, 44), sheet.title, font(LATIN, 32, 600), INK)
    quiet = QRectF(MARGIN, MARGIN + 32, WIDTH - 2 * MARGIN, 26)
    _text(painter, quiet, sheet.quiet, font(LATIN, 16), QUIET)
    wide = (WIDTH - 2 * MARGIN) / 7
    top = MARGIN + HEAD - 20
    for place, name in enumerate(sheet.day_names):
        spot = QRectF(MARGIN + place * wide + 8, top, wide - 8, NAMES)
        _text(painter, spot, name, font(LATIN, 15, 600), QUIET)
    mondays = _weeks(sheet.first)
    top += NAMES
    high = (HEIGHT - MARGIN - top) / len(mondays)
    for row, monday in enumerate(mondays):
        for place in range(7):
            day = monday + timedelta(days=place)
            box = QRectF(MARGIN + place * wide, top + row * high, wide, high)
            _paint_day(painter, box, day, day.month == sheet.first.month, sheet)


def _paint_day(painter: QPainter, box: QRectF, day: date, inside: bool, sheet: Sheet) -> None:
    painter.fillRect(box, GROUND if day.weekday() >= 5 else QColor("white"))
    painter.setPen(QPen(LINE, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    shown = sheet.days.get(day, SheetDay())
    number = QRectF(box.x() + 8, box.y() + 4, 40, 24)
    _text(painter, number, str(day.day), font(LATIN, 17, 600), INK if inside else LINE)
    if not inside:
        return
    label = QRectF(box.x() + 44, box.y() + 4, box.width() - 52, 24)
    _text(painter, label, shown.label, font(LATIN, 13), REST if shown.rest else QUIET, Qt.AlignmentFlag.AlignRight)
    room = int((box.height() - 36) // 22)
    lines = list(shown.lines)
    rest = len(lines) - room
    if rest > 0:
        lines = lines[: room - 1]
    y = box.y() + 32
    for at_time, text in lines:
        _text(painter, QRectF(box.x() + 8, y, 46, 20), at_time, font(LATIN, 13), ACCENT)
        left = 54 if at_time else 8
        _text(painter, QRectF(box.x() + left, y, box.width() - left - 8, 20), text, font(LATIN, 14), INK)
        y += 22
    if rest > 0:
        more = sheet.more.replace("{n}", str(rest + 1))
        _text(painter, QRectF(box.x() + 8, y, box.width() - 16, 20), more, font(LATIN, 13), QUIET)


def _text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    face: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, cut with a mark where it does not fit."""
    shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(face)
    painter.setPen(color)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), shown)
