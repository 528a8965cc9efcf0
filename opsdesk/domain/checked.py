"""Objects of dataclasses from JSON and back: each field says by its type, or by a check beside it, what it may hold."""

from __future__ import annotations

import math
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum, StrEnum
from functools import cache, partial
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints


class Unfit(ValueError):
    """A value that a field may not hold; the message is the field's name."""


def between(low: float, high: float) -> Callable[[Any], float]:
    """A check for numbers that moves what lies outside to the nearer end; whole where both ends are whole `int`s."""

    def check(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Unfit
        if isinstance(value, float) and not math.isfinite(value):  # a whole number may be beyond any float
            raise Unfit
        near = min(max(value, low), high)
        return round(near) if isinstance(low, int) and isinstance(high, int) else float(near)

    return check


def at_most(longest: int) -> Callable[[Any], str]:
    """A check for words of at most so many characters."""

    def check(value: Any) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise Unfit
        return value

    return check


def a_colour(value: Any) -> str:
    """Check `#RRGGBB` or `#RRGGBBAA`."""
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?", value):
        raise Unfit
    return value


def words_by_word(value: Any) -> dict[str, str]:
    """Check a JSON object of strings."""
    if not isinstance(value, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in value.items()):
        raise Unfit
    return dict(value)


def four_parts(value: Any) -> tuple[float, ...]:
    """Check four numbers from 0 to 1."""
    if not isinstance(value, list) or len(value) != 4:
        raise Unfit
    return tuple(between(0.0, 1.0)(part) for part in value)


def some_stops(value: Any) -> tuple[tuple[float, str], ...]:
    """Check 2 to 16 pairs of a place from 0 to 1 and a colour."""
    if not isinstance(value, list) or not 2 <= len(value) <= 16:
        raise Unfit
    return tuple((between(0.0, 1.0)(at), a_colour(ink)) for at, ink in value)


Colour = Annotated[str, a_colour]


def _fit(hint: Any, value: Any) -> Any:
    """The value as its field wants it. Raises Unfit, ValueError or TypeError where it cannot be."""
    if get_origin(hint) is Annotated:
        return get_args(hint)[1](value)
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = [arg for arg in get_args(hint) if arg is not type(None)]
        return None if value is None else _fit(inner, value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return read(hint, value)
    if hint is bool and isinstance(value, bool):
        return value
    raise Unfit


# What each field is; asked anew for every layer it takes twenty times as long as all the rest.
_hints: Callable[[Any], dict[str, Any]] = cache(partial(get_type_hints, include_extras=True))


def read(cls: type[Any], raw: Any, **given: Any) -> Any:
    """An object of `cls` from a JSON object and from `given` fields, which are taken as they are; keys it does not
    know are left out. Raises Unfit naming the field."""
    if not isinstance(raw, Mapping):
        raise Unfit(cls.__name__)
    values = {}
    for name, hint in _hints(cls).items():
        if name in raw and name not in given:
            try:
                values[name] = _fit(hint, raw[name])
            except (ValueError, TypeError) as error:
                raise Unfit(name) from error
    return cls(**values, **given)


def _usual(one: Field[Any]) -> Any:
    return one.default_factory() if one.default_factory is not MISSING else one.default


def plain(value: Any) -> Any:
    """Dataclasses, enums and tuples as what JSON knows; fields at their default are left out."""
    if is_dataclass(value):
        held = {one.name: getattr(value, one.name) for one in fields(value) if getattr(value, one.name) != _usual(one)}
        return {name: plain(part) for name, part in held.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, Mapping):
        return dict(value)
    return str(value) if isinstance(value, StrEnum) else value
