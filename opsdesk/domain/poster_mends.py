"""What can be done about a code that is not read: changed templates to try, the smallest change first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opsdesk.domain.posters import CodeProps, ErrorLevel, Fault, Layer, Logo, PosterTemplate

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROWTH: Final = (1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 9.0)
_QUIET: Final = 4  # modules (ISO/IEC 18004)
_LOGO: Final = 0.2  # of the width
_INK, _PAPER = "#16201A", "#FFFFFF"


def mends(template: PosterTemplate, number: int, fault: Fault) -> Iterator[PosterTemplate]:
    """Templates in which the code at `number` from the bottom is changed so that the fault may be gone.

    None where the code is not to blame: a missing link, a character no font has, half a character, a time that is none.
    """
    layer = template.layers[number]
    if not isinstance(layer.props, CodeProps):
        return
    if fault is Fault.COVERED:
        inside = _inside(layer, template)
        if inside != layer:
            yield _with(template, number, inside)
        yield _on_top(template, number, inside)
    for changed in _changed(layer, layer.props, fault):
        yield _with(template, number, _inside(changed, template))


def _changed(layer: Layer, props: CodeProps, fault: Fault) -> Iterator[Layer]:
    plain = replace(props, quiet=max(props.quiet, _QUIET), plate=True)
    dark = replace(plain, ink=_INK, paper=_PAPER)
    bare = replace(dark, rounding=0.0, logo=Logo.NONE)
    if fault is Fault.QUIET_ZONE:
        yield replace(layer, props=plain)
        yield replace(layer, props=dark)
    elif fault is Fault.LOW_CONTRAST:
        yield replace(layer, props=replace(props, ink=_INK, paper=_PAPER, plate=True))
        yield replace(layer, props=dark)
    elif fault is Fault.LOGO:
        for level in (ErrorLevel.Q, ErrorLevel.H):
            yield replace(layer, props=replace(plain, level=level, logo_share=min(props.logo_share, _LOGO)))
        yield replace(layer, props=replace(plain, logo=Logo.NONE))
    elif fault is Fault.CODE_TOO_LONG:
        for level in (ErrorLevel.M, ErrorLevel.L):
            yield replace(layer, props=replace(props, level=level))
    elif fault in (Fault.TOO_SMALL, Fault.UNREADABLE):
        yield from (_grown(layer, by) for by in _GROWTH)
        yield from (_grown(replace(layer, props=bare), by) for by in (1.0, *_GROWTH))


def _with(template: PosterTemplate, number: int, layer: Layer) -> PosterTemplate:
    layers = template.layers
    return replace(template, layers=(*layers[:number], layer, *layers[number + 1 :]))


def _on_top(template: PosterTemplate, number: int, layer: Layer) -> PosterTemplate:
    layers = template.layers
    return replace(template, layers=(*layers[:number], *layers[number + 1 :], layer))


def _grown(layer: Layer, by: float) -> Layer:
    wide, high = round(layer.w * by), round(layer.h * by)
    return replace(layer, x=layer.x - (wide - layer.w) // 2, y=layer.y - (high - layer.h) // 2, w=wide, h=high)


def _inside(layer: Layer, template: PosterTemplate) -> Layer:
    """The layer moved, and made smaller where it must be, so that it stands on the sheet."""
    wide, high = min(layer.w, template.width), min(layer.h, template.height)
    x = min(max(layer.x, 0), template.width - wide)
    y = min(max(layer.y, 0), template.height - high)
    return replace(layer, x=x, y=y, w=wide, h=high)
