"""The templates that come with the program, read from their files."""

from __future__ import annotations

import json
from typing import Any, Final

from opsdesk import resources
from opsdesk.domain.posters import PosterTemplate

_ORDER: Final = ("invitation", "event", "check-in", "festival", "product", "thanks", "ranking", "group-card")


def _in_language(value: Any, language: str) -> Any:
    """The value with every pair of names, `{"en": ..., "zh": ...}`, put down to the one that is wanted."""
    if isinstance(value, dict):
        if set(value) == {"en", "zh"}:
            return value["zh" if language.startswith("zh") else "en"]
        return {name: _in_language(part, language) for name, part in value.items()}
    return [_in_language(part, language) for part in value] if isinstance(value, list) else value


def builtin_template(key: str, language: str = "zh") -> PosterTemplate:
    """One of them, its names and its words in Chinese or in English."""
    raw = json.loads(resources.path("templates", f"{key}.json").read_text("utf-8"))
    return PosterTemplate.from_json(_in_language(raw, language))


def builtin_templates(language: str = "zh") -> dict[str, PosterTemplate]:
    """All of them by their keys, in the order in which they are offered."""
    return {key: builtin_template(key, language) for key in _ORDER}
