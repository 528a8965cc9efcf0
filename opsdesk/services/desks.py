"""The desks this machine knows: a small JSON in the user's configuration, the last one opened first."""

from __future__ import annotations

import json
import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

APP = "opsdesk"


def _registry() -> Path:
    return user_config_path(APP) / "desks.json"


def known() -> list[Path]:
    """Folders of the desks opened here, the last one first. A damaged list counts as an empty one."""
    try:
        folders = json.loads(_registry().read_text(encoding="utf-8"))["desks"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [Path(folder) for folder in folders if isinstance(folder, str)]


def remember(folder: Path) -> None:
    """Put a desk in front of the list. A list that cannot be written is no reason to stop."""
    folders = [folder.absolute(), *(path for path in known() if path != folder.absolute())][:20]
    registry = _registry()
    try:
        registry.parent.mkdir(parents=True, exist_ok=True)
        part = registry.with_suffix(".part")
        part.write_text(json.dumps({"desks": [str(path) for path in folders]}, ensure_ascii=False), encoding="utf-8")
        part.replace(registry)
    except OSError:
        return


def named_or_last(named: Path | None) -> Path | None:
    """The desk that was named, by the option or OPSDESK_DESK, else the last one opened here."""
    if named is not None:
        return named
    from_environment = os.environ.get("OPSDESK_DESK")
    if from_environment:
        return Path(from_environment)
    return next(iter(known()), None)


def default_folder(name: str) -> Path:
    """Where a new desk called `name` stands when no folder is chosen."""
    from opsdesk.domain.filenames import safe_filename

    return user_data_path(APP) / f"{safe_filename(name)}.opsdesk"
