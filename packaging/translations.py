"""Brings the translation files up to date with the source; `--check` only tells whether they are, and complete."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "en")  # English only has its plurals

Key = tuple[str, str]


def lupdate(target: Path, language: str) -> None:
    """Read every string of the source into `target`, keeping the translations that are in it."""
    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "opsdesk").rglob("*.py"))]
    command = [str(tool), "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    if language == "en":
        command.append("-pluralonly")
    command += ["-target-language", language, *sources, "-ts", str(target)]
    subprocess.run(command, check=True, cwd=ROOT)


def messages(file: Path) -> dict[Key, ET.Element]:
    """(context, source) -> message of a .ts file."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name", ""), message.findtext("source", "")] = message
    return found


def untranslated(file: Path) -> list[Key]:
    """Messages with no translation, or one that is marked unfinished."""
    missing = []
    for key, message in messages(file).items():
        translation = message.find("translation")
        texts = (
            [] if translation is None else [translation.text, *(form.text for form in translation.iter("numerusform"))]
        )
        if translation is None or translation.get("type") or not any((text or "").strip() for text in texts):
            missing.append(key)
    return missing


def check(language: str) -> list[str]:
    """What is wrong with a language: strings of the source it does not have, and strings not translated."""
    file = FOLDER / f"opsdesk_{language}.ts"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / file.name
        lupdate(fresh, language)
        wanted = set(messages(fresh))
    known = set(messages(file))
    faults = [f"not in {file.name}: {context}: {source}" for context, source in sorted(wanted - known)]
    faults += [f"no longer in the source: {context}: {source}" for context, source in sorted(known - wanted)]
    return faults + [f"not translated: {context}: {source}" for context, source in untranslated(file)]


def main() -> int:
    if "--check" in sys.argv:
        faults = [fault for language in LANGUAGES for fault in check(language)]
        print("\n".join(faults) if faults else "translations are complete")
        return 1 if faults else 0
    for language in LANGUAGES:
        lupdate(FOLDER / f"opsdesk_{language}.ts", language)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
