"""What a code carries and how it is drawn, with a word at once where it could not be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from opsdesk.domain.code_contents import CodeKind
from opsdesk.domain.posters import SIDE_MAX, CodeProps, ErrorLevel, Logo
from opsdesk.ui.pages.posters.editor.code_content import CodeContent
from opsdesk.ui.pages.posters.editor.fields import as_colour
from opsdesk.ui.pages.posters.editor.part import Part, common, named, pair
from opsdesk.ui.pages.posters.editor.remark import OneLine, Remark
from opsdesk.ui.widgets.buttons import Button
from opsdesk.ui.widgets.fields import Choice
from opsdesk.ui.widgets.layouts import column, frame, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from opsdesk.domain.posters import Layer
    from opsdesk.ui.pages.posters.editor.editing import Editing

_STRONG = (ErrorLevel.Q, ErrorLevel.H)  # what a logo in the middle needs


class CodePart(Part):
    """`logo_wanted` asks for a picture for the middle."""

    logo_wanted = Signal()
    props = CodeProps

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self.content = CodeContent()
        self.content.changed.connect(self._say)
        self.target = OneLine()
        self.contrast = Remark()
        self.logo_remark = Remark()
        self.shows(self._show_content)
        self.shows(self._remark)
        self.column.setSpacing(8)
        self.column.addWidget(self.content)
        self.column.addWidget(self.target)
        self.column.addLayout(self._look_lines())
        self.column.addLayout(self._logo_lines())

    def _look_lines(self) -> QVBoxLayout:
        levels = [
            (str(ErrorLevel.L), self.tr("L, 7 %")),
            (str(ErrorLevel.M), self.tr("M, 15 %")),
            (str(ErrorLevel.Q), self.tr("Q, 25 %")),
            (str(ErrorLevel.H), self.tr("H, 30 %")),
        ]
        self.level = self.choice("level", ErrorLevel, levels)
        self.quiet = self.figure("quiet", 0, 20, unit=self.tr("modules"))
        self.ink, self.paper = self.colour("ink", self.tr("Ink")), self.colour("paper", self.tr("Paper"))
        self.plate = self.check("plate", self.tr("On a plate of paper"))
        self.radius = self.figure("radius", 0, SIDE_MAX, letter=self.tr("Corners"), unit="px")
        self.rounding = self.share("rounding", 0, 50, letter=self.tr("Modules"))
        return column(
            pair(named(self.tr("Error level"), self.level), named(self.tr("Quiet zone"), self.quiet)),
            pair(self.ink, self.paper),
            self.contrast,
            pair(self.radius, self.rounding),
            row(self.plate, None),
            gap=8,
        )

    def _logo_lines(self) -> QVBoxLayout:
        logos = [
            (str(Logo.NONE), self.tr("Nothing")),
            (str(Logo.AVATAR), self.tr("The member's avatar")),
            (str(Logo.PICTURE), self.tr("A picture")),
        ]
        self.logo = Choice(logos)
        self.logo.chosen.connect(self._set_logo)
        self.logo_share = self.share("logo_share", 5, 60)
        self.logo_picture = Button(self.tr("Choose"), "image-plus", clicked=self.logo_wanted.emit)
        bottom = column(None, self.logo_picture, gap=0)
        self._logo_more = frame(row(named(self.tr("Of the width"), self.logo_share), bottom, None))
        self.shows(self._show_logo)
        return column(named(self.tr("In the middle"), self.logo), self._logo_more, self.logo_remark, gap=8)

    def show_target(self, url: str, group: str, *, has_code: bool) -> None:
        """Where a code leads whose content comes from the template: the join link, or the code of the group on it."""
        layers = [layer.props for layer in self.editing.layers if isinstance(layer.props, CodeProps)]
        kinds = {props.kind for props in layers}
        linked = kinds == {CodeKind.LINK} and all("{join_url}" in props.content for props in layers)
        if kinds == {CodeKind.GROUP} or (linked and not url):
            if has_code:
                self.target.say(
                    self.tr("Points to the group {name}").replace("{name}", group), self.tr("Change"), warns=False
                )
            else:
                self.target.say(self.tr("No group with a code is chosen"), self.tr("Choose one"))
        elif linked:
            shown = url.partition("://")[2] or url
            self.target.say(self.tr("Points to {url}").replace("{url}", shown), self.tr("Change"), warns=False)
        else:
            self.target.say("")

    def _say(self, kind: CodeKind, content: str, parts: dict[str, str], fallbacks: dict[str, str]) -> None:
        self.write(kind=kind, content=content, parts=parts, fallbacks=fallbacks)

    def _show_content(self, layers: Sequence[Layer]) -> None:
        one = layers[0].props if len(layers) == 1 else None
        self.content.setVisible(one is not None)
        if isinstance(one, CodeProps):
            self.content.show_props(one)

    def _remark(self, layers: Sequence[Layer]) -> None:
        from opsdesk.render.proof import CONTRAST_MIN, contrast

        pale = [
            layer.props
            for layer in layers
            if isinstance(layer.props, CodeProps)
            and contrast(as_colour(layer.props.ink), as_colour(layer.props.paper)) < CONTRAST_MIN
        ]
        if not pale:
            self.contrast.say("")
            return
        ratio = contrast(as_colour(pale[0].ink), as_colour(pale[0].paper))
        text = self.tr("Contrast {ratio} : 1; a code needs 3 : 1, dark on light")
        self.contrast.say(text.replace("{ratio}", f"{ratio:.1f}"))

    def _set_logo(self, key: str) -> None:
        """What stands in the middle hides part of the code: the level goes up with it."""

        def new(old: CodeProps) -> CodeProps:
            level = old.level if key == Logo.NONE or old.level in _STRONG else ErrorLevel.Q
            return replace(old, logo=Logo(key), level=level)

        self.change(new)
        if key == Logo.PICTURE and not any(layer.media for layer in self.editing.layers):
            self.logo_wanted.emit()

    def _show_logo(self, layers: Sequence[Layer]) -> None:
        logo, share, level = common(layers, "logo"), common(layers, "logo_share"), common(layers, "level")
        self.logo.choose(str(logo))
        self._logo_more.setVisible(logo not in (None, Logo.NONE))
        self.logo_picture.setVisible(logo is Logo.PICTURE)
        weak = logo not in (None, Logo.NONE) and level is not None and level not in _STRONG
        large = logo not in (None, Logo.NONE) and share is not None and share > 0.25
        if weak:
            self.logo_remark.say(self.tr("What stands in the middle needs level Q or H"))
        elif large:
            self.logo_remark.say(self.tr("At most 25 % of the width may be hidden"))
        else:
            self.logo_remark.say("")
