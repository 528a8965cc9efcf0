"""What is done to the layers of a template: made, put in order, copied and pasted, set on a sheet of some size."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.poster_copies import CopyLabel, has_copies
from opsdesk.domain.poster_geometry import Rect, bounds_of_all, moved
from opsdesk.domain.posters import (
    LAYERS_MAX,
    SIDE_MAX,
    SIDE_MIN,
    AvatarProps,
    CodeProps,
    Layer,
    LayerKind,
    PictureProps,
    PosterTemplate,
    Props,
    ShapeProps,
    TextProps,
    Upright,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.domain.merge_fields import MergeField

PASTED: Final = "opsdesk-layers"  # what copied layers call themselves on the clipboard
TEMPLATE_ENDING: Final = "opsposter"  # of a template as a file
WORDS_MAX: Final = 4000  # characters a text or a code may hold, drawn or not
OFFSET: Final = 24  # pixels by which what is pasted or duplicated lies beside its original


class SheetSize(StrEnum):
    """The sizes posters are made in."""

    STORY = "story"
    SQUARE = "square"
    COVER = "cover"
    PHONE = "phone"
    A4 = "a4"
    A3 = "a3"


SHEETS: Final[dict[SheetSize, tuple[int, int]]] = {
    SheetSize.STORY: (1080, 1920),
    SheetSize.SQUARE: (1080, 1080),
    SheetSize.COVER: (900, 383),
    SheetSize.PHONE: (1242, 2208),
    SheetSize.A4: (2480, 3508),
    SheetSize.A3: (3508, 4961),
}
"""Width and height in pixels; paper at 300 dots an inch (ISO 216)."""


class Place(StrEnum):
    """Where layers go in the order from the bottom up."""

    TOP = "top"
    UP = "up"
    DOWN = "down"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Edit:
    """A template after an edit, and the layers that are then selected, by number."""

    made: PosterTemplate
    selected: tuple[int, ...] = ()


def sheet_of(width: int, height: int) -> SheetSize | None:
    """The size of that name, None for a size of her own."""
    return next((name for name, size in SHEETS.items() if size == (width, height)), None)


def on_sheet(made: PosterTemplate, width: int, height: int) -> PosterTemplate:
    """The template on a sheet of another size, its layers where they were; sides are brought within bounds."""
    return replace(made, width=_side(width), height=_side(height))


def _side(value: int) -> int:
    return min(max(value, SIDE_MIN), SIDE_MAX)


_USUAL: Final[dict[LayerKind, tuple[float, float]]] = {  # of the shorter side of the sheet
    LayerKind.PICTURE: (0.5, 0.5),
    LayerKind.TEXT: (0.6, 0.12),
    LayerKind.CODE: (0.32, 0.32),
    LayerKind.SHAPE: (0.4, 0.28),
    LayerKind.AVATAR: (0.14, 0.14),
}


def _props(kind: LayerKind, side: int, ink: str) -> Props:
    if kind is LayerKind.TEXT:
        size = max(round(side * 0.045), 12)
        return TextProps(size=size, smallest=max(round(size * 0.5), 6), colour=ink, upright=Upright.MIDDLE)
    if kind is LayerKind.CODE:
        return CodeProps(radius=round(side * 0.012))
    if kind is LayerKind.SHAPE:
        return ShapeProps(fill=ink)
    return AvatarProps() if kind is LayerKind.AVATAR else PictureProps()


def new_layer(
    made: PosterTemplate,
    kind: LayerKind,
    x: float,
    y: float,
    size: tuple[float, float] | None = None,
    *,
    text: str = "",
) -> Layer:
    """A layer of a kind as large as is usual, its middle at a point; with a `size` its upper left corner is there.

    What is drawn has the ink of most texts of the template, so that it fits in.
    """
    side = min(made.width, made.height)
    props = _props(kind, side, ink_of(made))
    if isinstance(props, TextProps):
        props = replace(props, text=text)
    if size is not None:
        w, h = size
        return Layer(props, round(x), round(y), max(round(w), 1), max(round(h), 1))
    w, h = (max(round(part * side), 8) for part in _USUAL[kind])
    return Layer(props, round(x - w / 2), round(y - h / 2), w, h)


def ink_of(made: PosterTemplate) -> str:
    """The colour most texts are written in."""
    inks = [layer.props.colour for layer in made.layers if isinstance(layer.props, TextProps)]
    return max(dict.fromkeys(inks), key=inks.count) if inks else TextProps().colour


def colours_of(made: PosterTemplate, most: int = 18) -> list[str]:
    """The colours a template uses, the most used first, as #RRGGBB or #RRGGBBAA."""
    count: dict[str, int] = {}
    for layer in made.layers:
        for name in ("colour", "fill", "stroke", "ink", "paper", "ring", "outline"):
            ink = getattr(layer.props, name, None)
            if ink:
                count[ink.upper()] = count.get(ink.upper(), 0) + 1
    return sorted(count, key=lambda ink: -count[ink])[:most]


def added(made: PosterTemplate, layers: Sequence[Layer]) -> Edit:
    """The template with layers on top of all others. Raises TOO_MANY_LAYERS with `limit`."""
    if len(made.layers) + len(layers) > LAYERS_MAX:
        raise OpsdeskError(Problem.TOO_MANY_LAYERS, limit=LAYERS_MAX)
    first = len(made.layers)
    return Edit(replace(made, layers=(*made.layers, *layers)), tuple(range(first, first + len(layers))))


def changed(made: PosterTemplate, new: dict[int, Layer]) -> PosterTemplate:
    """The template with some layers as they are now."""
    return replace(made, layers=tuple(new.get(number, layer) for number, layer in enumerate(made.layers)))


def without(made: PosterTemplate, numbers: Iterable[int]) -> Edit:
    """The template without layers; a locked one stays."""
    gone = {number for number in numbers if not made.layers[number].locked}
    kept = tuple(layer for number, layer in enumerate(made.layers) if number not in gone)
    return Edit(replace(made, layers=kept))


def reordered(made: PosterTemplate, numbers: Sequence[int], place: Place) -> Edit:
    """Layers brought one step up or down, past the next that does not go with them, or to an end."""
    count, going = len(made.layers), set(numbers)
    order = list(range(count))
    if place in (Place.TOP, Place.BOTTOM):
        staying = [number for number in order if number not in going]
        moved = [number for number in order if number in going]
        order = [*staying, *moved] if place is Place.TOP else [*moved, *staying]
    else:
        step = 1 if place is Place.UP else -1
        for at in reversed(range(count)) if step > 0 else range(count):
            beside = at + step
            if order[at] in going and 0 <= beside < count and order[beside] not in going:
                order[at], order[beside] = order[beside], order[at]
    return _in_order(made, order, going)


def dropped_at(made: PosterTemplate, numbers: Iterable[int], place: int) -> Edit:
    """Layers brought to a place counted from the bottom, as it is before they leave theirs."""
    going = set(numbers)
    before = [number for number in range(place) if number not in going]
    after = [number for number in range(place, len(made.layers)) if number not in going]
    return _in_order(made, [*before, *sorted(going), *after], going)


def _in_order(made: PosterTemplate, order: Sequence[int], going: set[int]) -> Edit:
    layers = tuple(made.layers[number] for number in order)
    return Edit(replace(made, layers=layers), tuple(at for at, number in enumerate(order) if number in going))


def copied(made: PosterTemplate, numbers: Iterable[int]) -> str:
    """Layers as text for the clipboard."""
    layers = [made.layers[number].to_row() for number in sorted(numbers)]
    return json.dumps({PASTED: layers}, ensure_ascii=False)


def layers_in(text: str) -> list[Layer]:
    """The layers a text from the clipboard holds; none where it is something else or damaged."""
    if PASTED not in text:
        return []
    try:
        raw: Any = json.loads(text)
        return [Layer.from_row(row) for row in raw[PASTED]][:LAYERS_MAX]
    except (ValueError, TypeError, KeyError, OpsdeskError):
        return []


def beside(layers: Iterable[Layer], offset: int = OFFSET) -> list[Layer]:
    """The same layers a little to the right and below, free to be moved."""
    return [replace(layer, x=layer.x + offset, y=layer.y + offset, locked=False) for layer in layers]


def landed(made: PosterTemplate, layers: Sequence[Layer]) -> list[Layer]:
    """Layers from the clipboard where they come to lie: where they were, beside themselves where they still are, and
    in the middle of a sheet they would not touch."""
    if any(layer in made.layers for layer in layers):
        return beside(layers)
    rect, sheet = bounds_of_all(layers), Rect(0, 0, made.width, made.height)
    if rect.touches(sheet):
        return beside(layers, 0)
    dx, dy = (round(to - at) for to, at in zip(sheet.middle, rect.middle, strict=True))
    return [moved(layer, dx, dy) for layer in beside(layers, 0)]


def with_words(layer: Layer, words: str, label: CopyLabel) -> Layer:
    """A text that says something else in one copy; what copy B says as copy A does is said once."""
    props = layer.props
    if not isinstance(props, TextProps):
        raise TypeError(layer.kind)
    words = words[:WORDS_MAX]
    if label is CopyLabel.A:
        return replace(layer, props=replace(props, text=words))
    return replace(layer, props=replace(props, text_b=None if words == props.text and props.text_b is None else words))


def words_of(props: TextProps, label: CopyLabel) -> str:
    """What a text says in one copy."""
    return props.text if label is CopyLabel.A or props.text_b is None else props.text_b


def with_field(layer: Layer, field: MergeField, label: CopyLabel = CopyLabel.A) -> Layer:
    """A text with a merge field behind its words in one copy."""
    props = layer.props
    if not isinstance(props, TextProps):
        raise TypeError(layer.kind)
    words = words_of(props, label)
    gap = "" if not words or words[-1].isspace() or not words[-1].isascii() else " "
    return with_words(layer, f"{words}{gap}{{{field}}}", label)


def with_copy_b(made: PosterTemplate, number: int | None = None) -> PosterTemplate:
    """The template with a copy B that differs in one text, by number or else the largest; the same where there is
    none. Until she writes it, copy B says what copy A says."""
    texts = {at: layer.props for at, layer in enumerate(made.layers) if isinstance(layer.props, TextProps)}
    if not texts or has_copies(made):
        return made
    at = number if number in texts else max(texts, key=lambda key: texts[key].size)
    return changed(made, {at: replace(made.layers[at], props=replace(texts[at], text_b=texts[at].text))})


def without_copy_b(made: PosterTemplate) -> PosterTemplate:
    """The template with copy A alone."""
    new = {
        at: replace(layer, props=replace(layer.props, text_b=None))
        for at, layer in enumerate(made.layers)
        if isinstance(layer.props, TextProps)
    }
    return changed(made, new)


def kept_selection(before: PosterTemplate, after: PosterTemplate, numbers: Iterable[int]) -> tuple[int, ...]:
    """Which layers are the selected ones after a template changed: those that are as they were, wherever they stand
    now, else those that stand where they stood and are of their kind."""
    found = []
    for number in numbers:
        layer = before.layers[number] if number < len(before.layers) else None
        if layer is None:
            continue
        if number < len(after.layers) and after.layers[number] == layer:
            found.append(number)
        elif layer in after.layers:
            found.append(after.layers.index(layer))
        elif number < len(after.layers) and after.layers[number].kind is layer.kind:
            found.append(number)
    return tuple(sorted(set(found)))
