"""The theme: tokens, style sheet, palette, fonts, pictures, the switch."""

from __future__ import annotations

import ast
import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QPalette

from opsdesk.ui.theme import draw, fonts, glyphs, qss, tokens
from opsdesk.ui.theme.theme import Theme, ThemeChoice, current
from tests.source import PACKAGE

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

ROLE = re.compile(r"(surface|border|text|accent|semantic|kind|tier|platform|calendar|chart|star|switch|avatar)(\.\w+)+")


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    shares = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else math.pow((c + 0.055) / 1.055, 2.4) for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink(pixmap: QPixmap) -> int:
    """How much of a picture is painted, as a sum of opacity."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_Alpha8)
    return sum(bytes(image.constBits()))


def test_both_themes_name_the_same_colours() -> None:
    assert tokens.colors("light").keys() == tokens.colors("dark").keys()
    for name in ("light", "dark"):
        for text in tokens.colors(name).values():
            assert tokens.parse_color(text).isValid()


def test_every_colour_that_the_code_names_exists() -> None:
    known = tokens.colors("light")
    for path in (PACKAGE / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if id(node) in parts:
                continue
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and ROLE.fullmatch(node.value):
                assert node.value in known, f"{path.name}:{node.lineno} {node.value}"


@pytest.mark.parametrize("dark", [False, True])
def test_text_can_be_read_on_its_ground(dark: bool) -> None:
    t = tokens.Tokens(dark)
    for ground in ("surface.base", "surface.window", "surface.selected"):
        for role in ("text.primary", "text.secondary"):
            assert contrast(t.color(role), t.color(ground)) >= 4.5, (role, ground)
    assert contrast(t.color("text.tertiary"), t.color("surface.base")) >= 4.5
    assert contrast(t.color("accent.on"), t.color("accent.solid")) >= 4.5
    for tone in ("success", "warning", "danger", "info"):
        assert contrast(t.color(f"semantic.{tone}.text"), t.color(f"semantic.{tone}.soft")) >= 4.5


def test_an_unknown_name_is_an_error_and_never_black() -> None:
    with pytest.raises(KeyError):
        tokens.Tokens(False).color("text.primry")
    with pytest.raises(ValueError, match="nonsense"):
        tokens.parse_color("nonsense")


@pytest.mark.parametrize("scale", [90, 100, 140])
@pytest.mark.parametrize("dark", [False, True])
def test_the_style_sheet_has_no_hole_left(dark: bool, scale: int) -> None:
    sheet = qss.make_sheet(tokens.Tokens(dark, scale))
    assert "@" not in sheet
    assert "/*" not in sheet
    assert f"min-height: {round(30 * scale / 100) - 2}px" in sheet


def test_a_scale_outside_the_range_is_held_inside() -> None:
    assert tokens.Tokens(False, 500).px(100) == 140
    assert tokens.Tokens(False, 10).px(100) == 90


def test_the_palette_follows_the_theme(theme: Theme, qapp: QApplication) -> None:
    theme.set_choice(ThemeChoice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("surface.base")
    grey = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert grey == theme.color("text.disabled")
    assert current() is theme


def test_a_switch_clears_the_pictures_and_tells(theme: Theme) -> None:
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append("changed"))
    theme.resized.connect(lambda: heard.append("resized"))
    theme.pixmap("star")
    theme.glyphs.star(True, 16, 1.0)
    assert len(theme.icons) > 0
    assert len(theme.glyphs) > 0
    light = theme.color("surface.base")
    theme.set_choice(ThemeChoice.DARK)
    assert theme.color("surface.base") != light
    assert len(theme.icons) == len(theme.glyphs) == 0
    assert heard == ["changed"]
    theme.set_scale(120)
    assert heard == ["changed", "resized", "changed"]
    assert theme.px("row_standard") == 46


def test_choosing_the_same_again_does_nothing(theme: Theme) -> None:
    theme.set_choice(ThemeChoice.DARK)
    theme.glyphs.star(True, 16, 1.0)
    theme.set_choice(ThemeChoice.DARK)
    assert len(theme.glyphs) == 1


def test_chinese_captions_are_twelve_px(theme: Theme) -> None:
    assert theme.font("caption").pixelSize() == 11
    assert theme.font("caption", sample="plain").pixelSize() == 11
    assert theme.font("caption", sample="茶器").pixelSize() == 12
    theme.set_chinese(True)
    assert theme.font("caption").pixelSize() == 12


@pytest.mark.parametrize("words", ["Name HX", "半糖月亮", "Seed 01 种子", "<b>x</b>"])
@pytest.mark.parametrize("step", ["caption", "body", "title"])
def test_a_line_stands_in_the_middle_of_its_room(theme: Theme, words: str, step: str) -> None:
    image = QImage(300, 60, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    rect = QRect(10, 10, 280, 38)
    width = draw.text(painter, rect, words, theme.font(step), QColor("white"))
    painter.end()
    lit = [(x, y) for y in range(60) for x in range(300) if image.pixelColor(x, y).red() > 60]
    tops, lefts = [y for _, y in lit], [x for x, _ in lit]
    assert abs((min(tops) + max(tops)) / 2 - rect.center().y()) <= 3
    assert min(lefts) >= rect.left() - 1
    assert max(lefts) <= rect.left() + width + 1


def test_the_bundled_faces_are_used(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family() == "Inter"
    assert "Noto Sans SC" in theme.font("body").families()
    assert theme.font("body", numbers=True).isFeatureSet(theme.font("body").Tag("tnum"))


def test_strong_chinese_takes_the_bold_face_and_strong_latin_does_not(theme: Theme) -> None:
    strong = theme.font("body", 600)
    assert fonts.for_text(strong, "半糖月亮").weight() == 700
    assert fonts.for_text(strong, "Half-Sugar ¥5,000 é…").weight() == 600
    assert fonts.for_text(theme.font("body"), "半糖月亮").weight() == 400


@pytest.mark.parametrize("kind", glyphs.KINDS)
def test_a_meter_fills_with_its_level(theme: Theme, kind: str) -> None:
    amounts = [ink(theme.glyphs.meter(kind, level, 18, 2.0)) for level in range(4)]
    assert amounts[1] > amounts[0] * 1.05
    assert all(after > before for before, after in pairwise(amounts))


def test_tiers_differ_in_shape(theme: Theme) -> None:
    pictures = {bytes(theme.glyphs.tier(tier, 12, 2.0).toImage().constBits()) for tier in (*glyphs.TIERS, "unknown")}
    assert len(pictures) == 5


def test_an_avatar_keeps_its_face_while_the_name_changes_behind_the_first_character(theme: Theme) -> None:
    assert theme.glyphs.avatar(7, "半糖月亮", 24, 1.0) is theme.glyphs.avatar(7, "半糖", 24, 1.0)
    one, other = (theme.glyphs.avatar(member, "半", 24, 1.0).toImage() for member in (7, 8))
    assert one != other


@pytest.mark.parametrize(
    ("name", "first"),
    [("半糖月亮", "半"), ("mint", "M"), ("  é", "É"), ("👨‍👩‍👧家", "👨‍👩‍👧"), ("𠮷野", "𠮷"), ("", "?"), (" \n", "?")],
)
def test_the_first_character_is_what_a_reader_takes_for_one(name: str, first: str) -> None:
    assert glyphs.first_grapheme(name) == first


def test_every_platform_has_a_badge(theme: Theme) -> None:
    from opsdesk.domain.platforms import Platform

    for platform in Platform:
        assert ink(theme.glyphs.badge(platform, 18, 1.0)) > 0


def test_pictures_are_sharp_on_a_dense_screen(theme: Theme) -> None:
    picture = theme.pixmap("star", size=16, dpr=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon")


def test_the_cache_of_glyphs_is_bounded(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "_PIXMAPS_KEPT", 10)
    for member in range(30):
        theme.glyphs.avatar(member, "a", 24, 1.0)
    assert len(theme.glyphs) <= 10
