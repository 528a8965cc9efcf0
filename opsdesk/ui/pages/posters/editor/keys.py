"""The keys of an open template."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from opsdesk.domain.poster_editing import Place
from opsdesk.domain.posters import LayerKind
from opsdesk.ui.keys import Key, typing
from opsdesk.ui.pages.posters.editor.hand import SELECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from opsdesk.ui.pages.posters.template_view import TemplateView

translate = QCoreApplication.translate


def editor_keys(view: TemplateView) -> list[Key]:
    """What works while a template is in sight, outside of fields of text and of the drawer of a batch."""

    def here(run: Callable[[], object]) -> Callable[[], object]:
        return partial(_run_here, view, run)

    acts = view.acts
    return [
        *_tool_keys(view, here),
        Key("Ctrl+A", translate("EditorKeys", "Select every layer"), here(acts.select_all)),
        Key("Ctrl+C", translate("EditorKeys", "Copy layers"), here(acts.copy)),
        Key("Ctrl+X", translate("EditorKeys", "Cut layers"), here(acts.cut)),
        Key("Ctrl+V", translate("EditorKeys", "Paste layers, a picture or a text"), here(acts.paste)),
        Key("Ctrl+D", translate("EditorKeys", "Duplicate layers"), here(acts.duplicate)),
        Key("Del", translate("EditorKeys", "Remove layers"), here(acts.remove), "Backspace"),
        Key("Ctrl+]", translate("EditorKeys", "Bring forward"), here(partial(acts.order, Place.UP))),
        Key("Ctrl+[", translate("EditorKeys", "Send backward"), here(partial(acts.order, Place.DOWN))),
        Key("Ctrl+Shift+]", translate("EditorKeys", "Bring to front"), here(partial(acts.order, Place.TOP))),
        Key("Ctrl+Shift+[", translate("EditorKeys", "Send to back"), here(partial(acts.order, Place.BOTTOM))),
        Key("Ctrl+L", translate("EditorKeys", "Lock or unlock"), here(partial(acts.flip, "locked"))),
        Key("Ctrl+H", translate("EditorKeys", "Hide or show"), here(partial(acts.flip, "hidden"))),
        Key("Ctrl+=", translate("EditorKeys", "Larger"), here(partial(view.canvas.foot.zoomed.emit, 1)), "Ctrl++"),
        Key("Ctrl+-", translate("EditorKeys", "Smaller"), here(partial(view.canvas.foot.zoomed.emit, -1))),
        Key("Ctrl+0", translate("EditorKeys", "Fit"), here(view.canvas.fit)),
        Key("", translate("EditorKeys", "Arrow keys move by 1 px, with Shift by 10"), _nothing),
        Key("", translate("EditorKeys", "Tab goes through the layers, Enter writes one"), _nothing),
        Key("", translate("EditorKeys", "A double click cuts a picture, Enter ends the cut"), _nothing),
        Key("", translate("EditorKeys", "Space and drag pushes the sheet, Ctrl and wheel zooms"), _nothing),
        Key("", translate("EditorKeys", "Shift keeps the ratio, one axis or 15°; Alt does not snap"), _nothing),
    ]


def _tool_keys(view: TemplateView, here: Callable[[Callable[[], object]], Callable[[], object]]) -> list[Key]:
    tools = {
        "V": (SELECT, translate("EditorKeys", "Select")),
        "T": (LayerKind.TEXT, translate("EditorKeys", "Draw a text")),
        "I": (LayerKind.PICTURE, translate("EditorKeys", "Draw a picture")),
        "Q": (LayerKind.CODE, translate("EditorKeys", "Draw a code")),
        "R": (LayerKind.SHAPE, translate("EditorKeys", "Draw a shape")),
        "A": (LayerKind.AVATAR, translate("EditorKeys", "Draw an avatar")),
    }
    return [Key(key, words, here(partial(view.bar.take_tool, str(tool)))) for key, (tool, words) in tools.items()]


def _run_here(view: TemplateView, run: Callable[[], object]) -> None:
    focus = QApplication.focusWidget()
    elsewhere = focus is not None and (typing(focus) or view.drawer.isAncestorOf(focus))
    if view.isVisible() and not elsewhere:
        view.canvas.nudging.keep()
        run()


def _nothing() -> None:
    """These work on the canvas itself; the sheet of keys names them."""
