"""The QPalette of a theme, so that widgets of Qt's own agree with ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from opsdesk.ui.theme.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "surface.window",
    QPalette.ColorRole.Base: "surface.base",
    QPalette.ColorRole.AlternateBase: "surface.sunken",
    QPalette.ColorRole.Button: "surface.base",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.BrightText: "accent.on",
    QPalette.ColorRole.PlaceholderText: "text.tertiary",
    QPalette.ColorRole.Highlight: "surface.selected",
    QPalette.ColorRole.HighlightedText: "text.primary",
    QPalette.ColorRole.Link: "text.link",
    QPalette.ColorRole.LinkVisited: "text.link",
    QPalette.ColorRole.Light: "surface.base",
    QPalette.ColorRole.Midlight: "surface.hover",
    QPalette.ColorRole.Mid: "border.default",
    QPalette.ColorRole.Dark: "border.control",
    QPalette.ColorRole.Shadow: "border.control",
    QPalette.ColorRole.Accent: "accent.solid",
    QPalette.ColorRole.ToolTipBase: "surface.inverse",
    QPalette.ColorRole.ToolTipText: "text.inverse",
}
_DISABLED = (
    QPalette.ColorRole.Text,
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def make_palette(tokens: Tokens) -> QPalette:
    """Palette roles as the design language names them; text is grey where a widget is disabled."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(tokens.color(name)))
    group = QPalette.ColorGroup
    inactive = tokens.color("surface.selected_inactive")
    palette.setColor(group.Inactive, QPalette.ColorRole.Highlight, inactive)
    palette.setColor(group.Disabled, QPalette.ColorRole.Base, tokens.color("surface.sunken"))
    for role in _DISABLED:
        palette.setColor(group.Disabled, role, tokens.color("text.disabled"))
    return palette
