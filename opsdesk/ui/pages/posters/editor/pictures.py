"""Pictures she brings in, as layers of a size that suits the sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opsdesk.domain.poster_editing import changed
from opsdesk.domain.posters import CodeProps, ErrorLevel, Layer, Logo, PictureProps

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opsdesk.domain.errors import OpsdeskError
    from opsdesk.domain.posters import PosterTemplate
    from opsdesk.services.desk import Desk
    from opsdesk.services.media import KeptPicture

_STEP = 24  # pixels between several let go at once


@dataclass(frozen=True, slots=True)
class Landing:
    """Where pictures go: their middle at a point of a template, or the first into a layer by number."""

    template: int | None
    x: float = 0.0
    y: float = 0.0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """Pictures that lie in the desk now, what was in the way of the others, and where they go."""

    kept: list[KeptPicture]
    refused: list[OpsdeskError]
    landing: Landing


def bring_in(desk: Desk, pictures: Sequence[Path | bytes], landing: Landing) -> Brought:
    """Make pictures safe and keep their files. For a worker: a photo of a phone takes a second."""
    return Brought(*desk.media.keep_those(pictures), landing)


def media_of(kept: KeptPicture) -> str:
    """How a layer names a picture of the desk."""
    return f"{kept.sha256[:2]}/{kept.sha256}.{kept.ext}"


def picture_layers(made: PosterTemplate, pictures: Sequence[KeptPicture], x: float, y: float) -> list[Layer]:
    """A layer for each picture, its middle at a point, at its own size where the sheet is not smaller."""
    layers = []
    for number, kept in enumerate(pictures):
        scale = min(made.width * 0.8 / kept.width, made.height * 0.8 / kept.height, 1.0)
        w, h = max(round(kept.width * scale), 1), max(round(kept.height * scale), 1)
        left, top = round(x - w / 2) + number * _STEP, round(y - h / 2) + number * _STEP
        name = kept.name.rpartition(".")[0][:80]
        layers.append(Layer(PictureProps(), left, top, w, h, media=media_of(kept), name=name))
    return layers


def with_picture(made: PosterTemplate, number: int, kept: KeptPicture) -> PosterTemplate:
    """The template with another picture in a layer: a picture, or a code with it in the middle."""
    layer = made.layers[number]
    props = layer.props
    if isinstance(props, CodeProps):
        level = props.level if props.level in (ErrorLevel.Q, ErrorLevel.H) else ErrorLevel.Q
        props = replace(props, logo=Logo.PICTURE, level=level)
    return changed(made, {number: replace(layer, props=props, media=media_of(kept))})
