"""Painted charts: the pyramid, joins and leaves a week, and how few make most of it. Labels stand on the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from opsdesk import words
from opsdesk.domain.members import Tier
from opsdesk.ui.theme import draw
from opsdesk.ui.theme.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opsdesk.domain.insights import Curve, PyramidStep, Week

SHAPED = (Tier.CORE, Tier.ACTIVE, Tier.SILENT, Tier.LOST)


def number(value: int) -> str:
    """A whole number as the language writes it."""
    return QLocale().toString(value)


def signed(value: int) -> str:
    return f"+{number(value)}" if value > 0 else number(value)


class Chart(QWidget):
    """A drawing that fills its card."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(280), current().px(150))

    def sizeHint(self) -> QSize:
        return QSize(current().px(420), current().px(240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = draw.canvas(self)
        self.paint_chart(painter, self.rect())

    def paint_chart(self, painter: QPainter, rect: QRect) -> None:
        """Draw into `rect`."""
        raise NotImplementedError


class PyramidChart(Chart):
    """Four steps, not to scale, each with its number, share and change; the unknown stand below, in words."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[PyramidStep] = []
        self._days = 30

    def show_steps(self, steps: list[PyramidStep], days: int) -> None:
        self._steps, self._days = steps, days
        self.setAccessibleName(", ".join(f"{words.tier(step.tier)} {step.members}" for step in steps))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(320), current().px(300))

    def paint_chart(self, painter: QPainter, rect: QRect) -> None:
        theme = current()
        total = sum(step.members for step in self._steps) or 1
        unknown = next((step.members for step in self._steps if step.tier is Tier.UNKNOWN), 0)
        foot = theme.px(30)
        high = min(rect.height() - foot, theme.px(440))
        top = rect.top() + (rect.height() - foot - high) // 2
        words_wide = theme.px(200)
        wide = min(rect.width() - words_wide, round(high * 1.15))
        box = QRectF(rect.left(), top, max(wide, theme.px(120)), high)
        gap = theme.px(7)
        each = (high - 3 * gap) / 4
        for place, tier in enumerate(SHAPED):
            step = next((one for one in self._steps if one.tier is tier), None)
            if step is None:
                continue
            y = box.top() + place * (each + gap)
            self._paint_step(painter, box, y, each, tier)
            self._paint_words(painter, rect, box, y, each, step, total)
        text = self.tr("Unknown: {n}, in no roster and no log").replace("{n}", number(unknown))
        line = QRect(rect.left(), rect.bottom() - theme.px(20), rect.width(), theme.px(20))
        draw.text(painter, line, text, theme.font("small"), theme.color("text.tertiary"))

    def _paint_step(self, painter: QPainter, box: QRectF, y: float, each: float, tier: Tier) -> None:
        theme = current()

        def half(at: float) -> float:
            share = (at - box.top()) / box.height()
            return box.width() * (0.07 + 0.43 * share)

        middle = box.center().x()
        corners = (
            (middle - half(y), y), (middle + half(y), y), (middle + half(y + each), y + each),
            (middle - half(y + each), y + each),
        )  # fmt: skip
        shape = QPolygonF([QPointF(px, py) for px, py in corners])
        if tier is Tier.LOST:
            pen = QPen(theme.color("border.control"), 1.2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            role = "chart.c3" if tier is Tier.SILENT else f"tier.{tier}.fill"
            painter.setBrush(theme.color(role))
        painter.drawPolygon(shape)

    def _paint_words(
        self, painter: QPainter, rect: QRect, box: QRectF, y: float, each: float, step: PyramidStep, total: int
    ) -> None:
        theme = current()
        middle = round(y + each / 2)
        left = round(box.right()) + theme.px(16)
        share = (middle - box.top()) / box.height()
        edge = round(box.center().x() + box.width() * (0.07 + 0.43 * share)) + theme.px(8)
        draw.hairline(painter, edge, middle, left - theme.px(8))
        room = rect.right() - left - theme.px(4)
        upper = QRect(left, middle - theme.px(19), room, theme.px(19))
        lower = QRect(left, middle + theme.px(1), room, theme.px(18))
        strong, small = theme.font("body_strong", numbers=True), theme.font("small", numbers=True)
        draw.text(painter, upper, words.tier(step.tier), strong, theme.color("text.primary"))
        draw.text(painter, upper, number(step.members), strong, theme.color("text.primary"), draw.RIGHT)
        quiet = theme.color("text.tertiary")
        draw.text(painter, lower, f"{step.members / total:.1%}", small, quiet)
        change = self.tr("{n} in {d} d").replace("{n}", signed(step.change)).replace("{d}", str(self._days))
        draw.text(painter, lower, change, small, quiet, draw.RIGHT)


class WeeksChart(Chart):
    """A bar up for those who joined and one down for those who left, week by week; unusual leaves stand out."""

    def __init__(self) -> None:
        super().__init__()
        self._weeks: list[Week] = []

    def show_weeks(self, weeks: list[Week]) -> None:
        self._weeks = weeks
        self.update()

    def paint_chart(self, painter: QPainter, rect: QRect) -> None:
        theme = current()
        most = max((max(week.joined, week.left) for week in self._weeks), default=0)
        if not most:
            text = self.tr("No roster was compared with an earlier one yet")
            draw.text(painter, rect, text, theme.font("body"), theme.color("text.tertiary"), draw.CENTER)
            return
        plot = rect.adjusted(0, theme.px(18), 0, -theme.px(40))
        most_up = max(week.joined for week in self._weeks) or 1
        most_down = max(week.left for week in self._weeks) or 1
        zero = plot.top() + round(plot.height() * most_up / (most_up + most_down))
        each = plot.width() / len(self._weeks)
        wide = max(3, min(theme.px(26), round(each * 0.58)))
        unit = plot.height() / (most_up + most_down)
        small = theme.font("small", numbers=True)
        for place, week in enumerate(self._weeks):
            middle = plot.left() + round(each * (place + 0.5))
            left = middle - wide // 2
            up, down = round(week.joined * unit), round(week.left * unit)
            draw.box(painter, QRect(left, zero - up, wide, up), theme.color("chart.c2"), None, 2)
            role = "chart.c4" if week.unusual else "chart.c3"
            draw.box(painter, QRect(left, zero + 2, wide, down), theme.color(role), None, 2)
            if week.joined == most_up:
                self._label(painter, middle, zero - up - theme.px(16), number(week.joined), "text.secondary")
            if week.unusual or week.left == most_down:
                role = "semantic.warning.text" if week.unusual else "text.secondary"
                self._label(painter, middle, zero + down + theme.px(3), number(week.left), role)
            if place % max(1, len(self._weeks) // 6) == 0:
                day = f"{week.monday.month}/{week.monday.day}"
                spot = QRect(middle - theme.px(24), rect.bottom() - theme.px(17), theme.px(48), theme.px(16))
                draw.text(painter, spot, day, small, theme.color("text.tertiary"), draw.CENTER)
        draw.hairline(painter, plot.left(), zero, plot.right(), "border.control")

    def _label(self, painter: QPainter, middle: int, top: int, text: str, role: str) -> None:
        theme = current()
        spot = QRect(middle - theme.px(24), top, theme.px(48), theme.px(15))
        draw.text(painter, spot, text, theme.font("caption", numbers=True), theme.color(role), draw.CENTER)


class CurveChart(Chart):
    """Curves of shares, who speaks and who buys: the first filled, the second dashed; the first fifth in words."""

    def __init__(self) -> None:
        super().__init__()
        self._speech: Curve | None = None
        self._spend: Curve | None = None

    def show_curves(self, speech: Curve, spend: Curve) -> None:
        self._speech, self._spend = speech, spend
        self.update()

    def paint_chart(self, painter: QPainter, rect: QRect) -> None:
        theme = current()
        plot = rect.adjusted(theme.px(44), theme.px(8), -theme.px(18), -theme.px(24))
        small, quiet = theme.font("small", numbers=True), theme.color("text.tertiary")
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = plot.bottom() - round(plot.height() * share)
            draw.hairline(painter, plot.left(), y, plot.right(), "chart.grid")
            spot = QRect(rect.left(), y - theme.px(8), theme.px(38), theme.px(16))
            draw.text(painter, spot, f"{share:.0%}", small, quiet, draw.RIGHT)
        for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
            x = plot.left() + round(plot.width() * share)
            spot = QRect(x - theme.px(24), rect.bottom() - theme.px(17), theme.px(48), theme.px(16))
            draw.text(painter, spot, f"{share:.0%}", small, quiet, draw.CENTER)
        told = [curve for curve in (self._speech, self._spend) if curve is not None and curve.people]
        for place, curve in enumerate(told):
            self._paint_curve(painter, plot, curve, dashed=place > 0)
        self._paint_words(painter, plot)

    def _paint_curve(self, painter: QPainter, plot: QRect, curve: Curve, *, dashed: bool) -> None:
        theme = current()
        last = len(curve.shares) - 1
        points = [
            QPointF(plot.left() + plot.width() * place / last, plot.bottom() - plot.height() * share)
            for place, share in enumerate(curve.shares)
        ]
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        if not dashed:
            under = QPainterPath(line)
            under.lineTo(QPointF(plot.right(), plot.bottom()))
            under.lineTo(QPointF(plot.left(), plot.bottom()))
            painter.fillPath(under, theme.color("accent.soft"))
        pen = QPen(theme.color("text.secondary" if dashed else "accent.solid"), 1.4 if dashed else 2)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)

    def _paint_words(self, painter: QPainter, plot: QRect) -> None:
        theme = current()
        lines = []
        for curve, text in (
            (self._speech, self.tr("20 % of those who spoke made {share} of the talk")),
            (self._spend, self.tr("20 % of buyers made {share} of the sales")),
        ):
            if curve is not None and curve.people:
                lines.append(text.replace("{share}", f"{curve.share_of_top(0.2):.0%}"))
        if not lines:
            said = self.tr("Neither orders nor talk were imported yet")
            draw.text(painter, plot, said, theme.font("body"), theme.color("text.tertiary"), draw.CENTER)
        left = plot.left() + round(plot.width() * 0.36)
        top = plot.top() + round(plot.height() * 0.62)
        for place, text in enumerate(lines):
            if place:
                text += " " + self.tr("(dashed)")
            font = theme.font("body_strong") if place == 0 else theme.font("small")
            role = "text.primary" if place == 0 else "text.secondary"
            spot = QRect(left, top + place * theme.px(22), plot.right() - left - theme.px(8), theme.px(20))
            draw.text(painter, spot, text, font, theme.color(role))
