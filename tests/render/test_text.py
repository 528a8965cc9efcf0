"""Words on posters: broken, shrunk, cut, and never an empty box."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from opsdesk.domain.posters import TEXT_MAX, Align, Face, TextProps
from opsdesk.render.fonts import EMOJI, SANS, SERIF, font, missing_characters
from opsdesk.render.text import clusters, colour, lay_out, shortened

PROSE = (
    "今天的茶会，从下午两点开始；来的人，都有一份“试茶装”。座位不多（只有二十个），先到先得！"
    "主理人：石头水獭，电话见群公告。带朋友来？当然可以——记得先报名、再出门。"
)
NEVER_FIRST = "，。；：！？、”’）》】"

BARE = """
import sys
from PySide6.QtGui import QGuiApplication
from opsdesk.domain.posters import AvatarProps, Layer, PosterRow, PosterTemplate, TextProps
from opsdesk.render.poster import PosterRenderer
from opsdesk.render.templates import builtin_templates
app = QGuiApplication(["bare"])
layers = (Layer(TextProps(text="{nickname}"), 10, 10, 400, 90), Layer(AvatarProps(), 10, 200, 90, 90))
renderer = PosterRenderer(PosterTemplate(None, "t", 500, 400, layers))
for name in ("小明 Mint", "小明🍵", "שלום مرحبا", "\uf8ff"):
    proof = renderer.render(PosterRow({"nickname": name})).proof
    print(proof.fault, ascii(proof.detail))
url = "https://t.example.com/j/tea"
for template in builtin_templates().values():
    row = PosterRow({"nickname": "石头水獭", "join_url": url, "code": "K7P2"})
    print(PosterRenderer(template).render(row).proof.fault)
"""


def _lines(layout: QTextLayout) -> list[str]:
    units = layout.text().encode("utf-16-le")
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        found.append(units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le"))
    return found


@settings(deadline=None)
@given(st.integers(120, 900), st.integers(18, 60))
def test_no_line_begins_with_what_must_not_begin_one(width: int, size: int) -> None:
    block = lay_out(PROSE, TextProps(size=size, shrink=False), max(width, size * 3), 20_000)
    (layout, _), *more = block.layouts
    assert not more
    assert not block.cut
    lines = _lines(layout)
    assert "".join(lines) == PROSE
    assert not [line for line in lines if line[0] in NEVER_FIRST]


@settings(deadline=None)
@given(
    st.text(alphabet="石头水獭Mint R&🍵<b>\n，שלום", min_size=1, max_size=80),
    st.integers(30, 600),
    st.integers(20, 300),
    st.integers(0, 3),
)
def test_a_block_stays_in_its_box(text: str, width: int, height: int, most: int) -> None:
    props = TextProps(size=40, smallest=12, max_lines=most)
    block = lay_out(text, props, width, height)
    layout = block.layouts[0][0]
    assert not most or layout.lineCount() <= most
    bottom = max(layout.lineAt(n).y() + layout.lineAt(n).height() for n in range(layout.lineCount()))
    assert layout.lineCount() == 1 or bottom <= height + 40
    widest = max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount()))
    assert widest <= width + 1 or width < 60


def test_shrinking_comes_before_cutting() -> None:
    props = TextProps(size=60, smallest=24, max_lines=1)
    roomy, tight, hopeless = (lay_out("名" * count, props, 400, 90) for count in (6, 12, 40))
    sizes = [block.layouts[0][0].font().pixelSize() for block in (roomy, tight, hopeless)]
    assert sizes[0] == 60
    assert 24 < sizes[1] < 60
    assert sizes[2] == 24
    assert [block.cut for block in (roomy, tight, hopeless)] == [False, False, True]
    assert hopeless.layouts[0][0].text().endswith("…")


def test_a_family_is_never_torn() -> None:
    family = "👨\u200d👩\u200d👧"
    assert list(clusters(f"a{family}é\u0301")) == ["a", family, "é\u0301"]
    text, cut = shortened("a" * (TEXT_MAX - 4) + family * 3)
    assert cut
    assert text == "a" * (TEXT_MAX - 4) + "…"


def test_a_million_characters_are_set_at_once() -> None:
    block = lay_out("长" * 1_000_000, TextProps(size=30, max_lines=1), 300, 60)
    assert block.cut


def test_vertical_text_goes_down_and_then_to_the_left() -> None:
    block = lay_out(
        "月满茶暖", TextProps(size=50, vertical=True, align=Align.RIGHT, line_height=1.2, shrink=False), 200, 110
    )
    places = [(round(place.x()), round(place.y())) for _, place in block.layouts]
    assert [layout.text() for layout, _ in block.layouts] == list("月满茶暖")
    assert places[0][0] == places[1][0] > places[2][0] == places[3][0]
    assert places[0][1] == places[2][1] < places[1][1] == places[3][1]


@pytest.mark.parametrize(("words", "alpha"), [("#16201A", 255), ("#16201A80", 128)])
def test_colours_take_their_alpha_last(words: str, alpha: int) -> None:
    made = colour(words)
    assert (made.red(), made.green(), made.blue(), made.alpha()) == (0x16, 0x20, 0x1A, alpha)


@pytest.mark.parametrize("family", [SANS, SERIF])
def test_bundled_faces_have_what_names_are_made_of(family: str) -> None:
    assert missing_characters("石头水獭 曾小雨 仇英 䶮㛃㵘𬭎𫖯 Mint-9 «é» ，。！？“”（）《》—…·", family) == set()


def test_what_no_font_has_is_named_and_what_has_no_picture_is_not() -> None:
    assert missing_characters("小\uf8ff明\U000f1234") == {"\uf8ff", "\U000f1234"}
    assert missing_characters("a\u200b\u200d\u2068b\u2069\ufe0f\n") == set()


def test_emoji_of_several_parts_are_one_picture() -> None:
    for text in (
        "1\ufe0f\u20e3",
        "#\ufe0f\u20e3",
        "🤷\u200d♀\ufe0f",
        "🏳\ufe0f\u200d🌈",
        "❤\ufe0f",
        "👨\u200d👩\u200d👧",
    ):
        layout = QTextLayout(text, font(SANS, 32))
        layout.beginLayout()
        layout.createLine().setLineWidth(1e6)
        layout.endLayout()
        runs = layout.glyphRuns()
        assert [run.rawFont().familyName() for run in runs] == [EMOJI], text
        assert len(runs[0].glyphIndexes()) == 1, text


def test_faces_by_their_words() -> None:
    block = lay_out("月", TextProps(face=Face.SERIF), 100, 100)
    assert block.layouts[0][0].font().families()[0] == SERIF


@pytest.mark.skipif(sys.platform != "linux", reason="fonts are hidden through fontconfig")
def test_with_only_the_bundled_fonts_nothing_is_drawn_as_an_empty_box(tmp_path: Path) -> None:
    """A machine with no fonts of its own: templates are whole, names no font has are refused by their characters."""
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", BARE], env=environment, cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        *["None ''"] * 3,
        "no_glyph '\\uf8ff'",
        *["None"] * 8,
    ]


THREADS = """
import threading
from PySide6.QtGui import QGuiApplication
from opsdesk.domain.posters import Layer, PosterRow, PosterTemplate, TextProps
from opsdesk.render.poster import PosterRenderer
app = QGuiApplication(["threads"])
template = PosterTemplate(None, "t", 900, 400, (Layer(TextProps(text="{nickname}", size=120), 10, 10, 880, 300),))
drawn = []
def draw():
    drawn.append(PosterRenderer(template).render(PosterRow({"nickname": "石头水獭 Mint"})).image)
for _ in range(6):
    thread = threading.Thread(target=draw)
    thread.start()
    thread.join()
    draw()
print(len(drawn), all(image == drawn[0] for image in drawn))
"""


def test_large_letters_can_be_drawn_by_one_thread_after_another() -> None:
    """Qt kills a process that uses a face of another thread; so this one runs apart."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", THREADS], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["12", "True"], done.stderr
