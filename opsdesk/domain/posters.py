"""Poster templates: layers from the bottom up, what each kind of layer carries, and what a poster can fail by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Final

from opsdesk.domain.checked import Colour, Unfit, at_most, between, four_parts, plain, read, some_stops, words_by_word
from opsdesk.domain.code_contents import CodeKind, is_spelt_out
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.merge_fields import known_fields

FORMAT: Final = 1  # of a template as a file; a higher number is refused
SIDE_MIN: Final = 64  # pixels, also held by the table
SIDE_MAX: Final = 8192
LAYERS_MAX: Final = 200
TEXT_MAX: Final = 500  # characters one text layer draws (safety.md case 46)


class LayerKind(StrEnum):
    """What a layer is; the words of the table."""

    PICTURE = "picture"
    TEXT = "text"
    CODE = "code"
    SHAPE = "shape"
    AVATAR = "avatar"


class Fit(StrEnum):
    """How a picture fills its box: cut to fill it, or whole within it."""

    COVER = "cover"
    CONTAIN = "contain"


class Face(StrEnum):
    """The bundled Chinese faces; Latin letters of `sans` come from the same face."""

    SANS = "sans"
    SERIF = "serif"


class Align(StrEnum):
    """Where lines stand between the left and the right edge."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Upright(StrEnum):
    """Where a block of text stands between the top and the bottom edge."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class ErrorLevel(StrEnum):
    """How much of a code may be lost: 7, 15, 25, 30 per cent (ISO/IEC 18004)."""

    L = "L"
    M = "M"
    Q = "Q"
    H = "H"


class Logo(StrEnum):
    """What stands in the middle of a code: nothing, the member's avatar, or the layer's picture."""

    NONE = "none"
    AVATAR = "avatar"
    PICTURE = "picture"


class ShapeKind(StrEnum):
    """What a shape layer draws; a path is written in the pixels of its own box."""

    RECT = "rect"
    ELLIPSE = "ellipse"
    LINE = "line"
    PATH = "path"


class GradientKind(StrEnum):
    """A fill that changes along a line or from a centre."""

    LINEAR = "linear"
    RADIAL = "radial"


class PosterFormat(StrEnum):
    """What a poster is written as; the words of the table and the endings of the files."""

    PNG = "png"
    JPG = "jpg"
    PDF = "pdf"


class Notice(StrEnum):
    """What is worth a look on a poster that was written all the same."""

    TEXT_CUT = "text_cut"
    FIELD_UNKNOWN = "field_unknown"
    FIELD_EMPTY = "field_empty"
    AVATAR_MISSING = "avatar_missing"
    NAME_TAKEN = "name_taken"


class Fault(StrEnum):
    """Why a poster is not written."""

    TOO_SMALL = "too_small"
    LOW_CONTRAST = "low_contrast"
    QUIET_ZONE = "quiet_zone"
    COVERED = "covered"
    LOGO = "logo"
    UNREADABLE = "unreadable"
    NO_GLYPH = "no_glyph"
    CODE_EMPTY = "code_empty"
    CODE_TOO_LONG = "code_too_long"
    CODE_BAD_TEXT = "code_bad_text"
    CODE_PART_BAD = "code_part_bad"


@dataclass(frozen=True, slots=True)
class Gradient:
    """Stops of (0 to 1, colour); linear by an angle in degrees (0 down, 90 to the right), radial from (cx, cy) in
    parts of the box out to `reach` parts of the longer side."""

    kind: GradientKind = GradientKind.LINEAR
    angle: Annotated[float, between(-360.0, 360.0)] = 0.0
    cx: Annotated[float, between(-2.0, 3.0)] = 0.5
    cy: Annotated[float, between(-2.0, 3.0)] = 0.5
    reach: Annotated[float, between(0.01, 4.0)] = 0.5
    stops: Annotated[tuple[tuple[float, str], ...], some_stops] = ((0.0, "#000000"), (1.0, "#FFFFFF"))


@dataclass(frozen=True, slots=True)
class Shadow:
    """A hard shadow of text, moved by pixels."""

    dx: Annotated[float, between(-200.0, 200.0)] = 0.0
    dy: Annotated[float, between(-200.0, 200.0)] = 4.0
    colour: Colour = "#00000066"


@dataclass(frozen=True, slots=True)
class PictureProps:
    """A picture of the layer's media; `crop` is x, y, w, h in parts of the picture, taken after it was turned."""

    fit: Fit = Fit.COVER
    crop: Annotated[tuple[float, ...], four_parts] | None = None
    radius: Annotated[float, between(0.0, SIDE_MAX)] = 0.0


@dataclass(frozen=True, slots=True)
class TextProps:
    """Words with merge fields; sizes in pixels, line height as a multiple of the size, 0 lines is no limit. `text_b`
    are the words of copy B, None where both copies say the same."""

    text: Annotated[str, at_most(4000)] = ""
    text_b: Annotated[str, at_most(4000)] | None = None
    fallbacks: Annotated[Mapping[str, str], words_by_word] = field(default_factory=dict)
    face: Face = Face.SANS
    weight: Annotated[int, between(100, 900)] = 400
    size: Annotated[float, between(6.0, 2000.0)] = 48.0
    colour: Colour = "#16201A"
    align: Align = Align.LEFT
    upright: Upright = Upright.TOP
    line_height: Annotated[float, between(0.5, 4.0)] = 1.4
    letter_spacing: Annotated[float, between(-100.0, 500.0)] = 0.0
    max_lines: Annotated[int, between(0, 200)] = 0
    shrink: bool = True
    smallest: Annotated[float, between(6.0, 2000.0)] = 20.0
    outline: Colour | None = None
    outline_width: Annotated[float, between(0.0, 100.0)] = 0.0
    shadow: Shadow | None = None
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class CodeProps:
    """A QR code on a plate of paper; quiet zone in modules, rounding and logo in parts of a module and of the width.

    A link and words stand in `content`, the other kinds in `parts`, whose names are in `code_contents.PARTS`.
    """

    kind: CodeKind = CodeKind.LINK
    content: Annotated[str, at_most(4000)] = "{join_url}"
    parts: Annotated[Mapping[str, str], words_by_word] = field(default_factory=dict)
    fallbacks: Annotated[Mapping[str, str], words_by_word] = field(default_factory=dict)
    level: ErrorLevel = ErrorLevel.M
    quiet: Annotated[int, between(0, 20)] = 4
    ink: Colour = "#16201A"
    paper: Colour = "#FFFFFF"
    plate: bool = True
    radius: Annotated[float, between(0.0, SIDE_MAX)] = 0.0
    rounding: Annotated[float, between(0.0, 0.5)] = 0.0
    logo: Logo = Logo.NONE
    logo_share: Annotated[float, between(0.05, 0.6)] = 0.2

    def has_fields(self) -> bool:
        """True when what it carries names a merge field."""
        words = (self.content,) if is_spelt_out(self.kind) else self.parts.values()
        return any(known_fields(text) for text in words)


@dataclass(frozen=True, slots=True)
class ShapeProps:
    """A filled or stroked figure; `dash` and `gap` in pixels, 0 for a whole line."""

    shape: ShapeKind = ShapeKind.RECT
    fill: Colour | None = None
    gradient: Gradient | None = None
    radius: Annotated[float, between(0.0, SIDE_MAX)] = 0.0
    stroke: Colour | None = None
    stroke_width: Annotated[float, between(0.0, 1000.0)] = 0.0
    dash: Annotated[float, between(0.0, 1000.0)] = 0.0
    gap: Annotated[float, between(0.0, 1000.0)] = 0.0
    path: Annotated[str, at_most(20_000)] = ""


@dataclass(frozen=True, slots=True)
class AvatarProps:
    """The member's picture, or the first character of the nickname on a colour of her own."""

    round: bool = True
    radius: Annotated[float, between(0.0, SIDE_MAX)] = 0.0
    ring: Colour | None = None
    ring_width: Annotated[float, between(0.0, 200.0)] = 0.0
    paper: Colour | None = None
    ink: Colour | None = None


Props = PictureProps | TextProps | CodeProps | ShapeProps | AvatarProps
_PROPS: Final[dict[LayerKind, type[Props]]] = {
    LayerKind.PICTURE: PictureProps,
    LayerKind.TEXT: TextProps,
    LayerKind.CODE: CodeProps,
    LayerKind.SHAPE: ShapeProps,
    LayerKind.AVATAR: AvatarProps,
}
_OWN: Final = ("name", "locked", "hidden")  # of the layer, kept beside its props in the table


@dataclass(frozen=True, slots=True)
class Layer:
    """A box in pixels, turned clockwise by degrees about its centre; media is the sha256 of a picture of the desk."""

    props: Props
    x: Annotated[int, between(-4 * SIDE_MAX, 4 * SIDE_MAX)] = 0
    y: Annotated[int, between(-4 * SIDE_MAX, 4 * SIDE_MAX)] = 0
    w: Annotated[int, between(1, 4 * SIDE_MAX)] = 100
    h: Annotated[int, between(1, 4 * SIDE_MAX)] = 100
    turn: Annotated[float, between(-360.0, 360.0)] = 0.0
    alpha: Annotated[float, between(0.0, 1.0)] = 1.0
    media: Annotated[str, at_most(200)] | None = None
    name: Annotated[str, at_most(80)] = ""
    locked: bool = False
    hidden: bool = False

    @property
    def kind(self) -> LayerKind:
        """The kind its props are of."""
        return next(kind for kind, cls in _PROPS.items() if isinstance(self.props, cls))

    def is_personal(self) -> bool:
        """True when it can differ from member to member."""
        if isinstance(self.props, TextProps):
            return bool(known_fields(self.props.text))
        if isinstance(self.props, CodeProps):
            return self.props.logo is Logo.AVATAR or self.props.kind is CodeKind.GROUP or self.props.has_fields()
        return isinstance(self.props, AvatarProps)

    def to_row(self) -> dict[str, Any]:
        """What the table holds: kind, x, y, w, h, turn, alpha, media, and `props` with its name, lock and hiding."""
        box = {name: getattr(self, name) for name in ("x", "y", "w", "h", "turn", "alpha", "media")}
        own = {name: getattr(self, name) for name in _OWN if getattr(self, name)}
        return {"kind": str(self.kind), **box, "props": {**plain(self.props), **own}}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Layer:
        """The layer of such a row. Raises TEMPLATE_DAMAGED with `field`, the name of what cannot be."""
        held = dict(row)
        try:
            raw = held.pop("props", {})
            props_cls = _PROPS[LayerKind(held.pop("kind", None))]
            props = read(props_cls, raw)
            own = {name: raw[name] for name in _OWN if name in raw}
            layer: Layer = read(cls, {**held, **own}, props=props)
        except ValueError as error:
            name = str(error) if isinstance(error, Unfit) else "kind"
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field=name) from error
        return layer


@dataclass(frozen=True, slots=True)
class PosterTemplate:
    """Layers from the bottom up on a sheet of whole pixels; id None for one that is not in the desk yet."""

    id: int | None
    name: str
    width: int
    height: int
    layers: tuple[Layer, ...] = ()

    def __post_init__(self) -> None:
        if not all(SIDE_MIN <= side <= SIDE_MAX for side in (self.width, self.height)):
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="size")
        if len(self.layers) > LAYERS_MAX:
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="layers")

    def to_json(self) -> dict[str, Any]:
        """The template as a file or a batch keeps it, so that a poster can be explained later."""
        own = {"format": FORMAT, "name": self.name, "width": self.width, "height": self.height}
        return {**own, "layers": [layer.to_row() for layer in self.layers]}

    @classmethod
    def from_json(cls, raw: Any) -> PosterTemplate:
        """The template of such a file. Raises TEMPLATE_TOO_NEW with `format`, TEMPLATE_DAMAGED with `field`."""
        if not isinstance(raw, Mapping) or not isinstance(raw.get("format"), int):
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="format")
        if raw["format"] > FORMAT:
            raise OpsdeskError(Problem.TEMPLATE_TOO_NEW, format=raw["format"])
        name, rows = raw.get("name"), raw.get("layers")
        if not isinstance(name, str):
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="name")
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows) or len(rows) > LAYERS_MAX:
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="layers")
        if not all(isinstance(raw.get(side), int) for side in ("width", "height")):
            raise OpsdeskError(Problem.TEMPLATE_DAMAGED, field="size")
        return cls(None, name, raw["width"], raw["height"], tuple(Layer.from_row(row) for row in rows))


@dataclass(frozen=True, slots=True)
class PosterRow:
    """One poster to make: the values of the fields, the member's avatar (a media reference), and the key by which the
    caller knows the row again; the drawn avatar's colour comes from it too."""

    values: Mapping[str, str]
    avatar: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading the codes back from the finished pixels gave; `layer` is the number of the layer at fault, from
    the bottom, `detail` what it is about: the characters no font has, or the name of the layer that covers."""

    fault: Fault | None = None
    layer: int | None = None
    detail: str = ""
    codes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when every code was read, exactly, at both sizes."""
        return self.fault is None
