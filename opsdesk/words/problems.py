"""Sentences for everything that can go wrong and that the operator can mend."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.domain.imports import FileKind
from opsdesk.domain.platforms import HandleKind
from opsdesk.words.nouns import file_kind, handle_kind, tier_number
from opsdesk.words.say import say

_PROBLEMS: dict[Problem, object] = {
    Problem.CANCELLED: QT_TRANSLATE_NOOP("words", "Stopped; nothing was changed"),
    Problem.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("words", "Nothing to undo"),
    Problem.NOTHING_TO_REDO: QT_TRANSLATE_NOOP("words", "Nothing to redo"),
    Problem.DESK_MISSING: QT_TRANSLATE_NOOP(
        "words", "There is no desk in {desk}; choose its folder or restore a backup"
    ),
    Problem.DESK_EXISTS: QT_TRANSLATE_NOOP("words", "{desk} holds a desk already; open it or choose another folder"),
    Problem.DESK_IN_USE: QT_TRANSLATE_NOOP("words", "{desk} is open in another OpsDesk; close it there first"),
    Problem.DESK_TOO_NEW: QT_TRANSLATE_NOOP(
        "words", "This desk was made by a newer OpsDesk (format {found}, this one knows {known}); update OpsDesk"
    ),
    Problem.DESK_DAMAGED: QT_TRANSLATE_NOOP(
        "words",
        "The desk file is damaged; restore the newest backup, or save what it still holds: opsdesk check --rescue DIR",
    ),
    Problem.DESK_NOT_OURS: QT_TRANSLATE_NOOP("words", "The file in this folder is not an OpsDesk desk"),
    Problem.DESK_ON_SYNCED_FOLDER: QT_TRANSLATE_NOOP(
        "words", "{folder} is copied by {service}, which can damage a desk; choose a local folder"
    ),
    Problem.DESK_BUSY: QT_TRANSLATE_NOOP("words", "An import is being written; editing is possible again in a moment"),
    Problem.NO_DESK_NAMED: QT_TRANSLATE_NOOP(
        "words", "No desk was named; give --desk DIR or make one with `opsdesk new`"
    ),
    Problem.DISK_FULL: QT_TRANSLATE_NOOP(
        "words",
        "The disk is full and nothing was changed; free some space, or the desk's reserve (Settings, Backups), "
        "and try again",
    ),
    Problem.NO_RESERVE: QT_TRANSLATE_NOOP("words", "This desk holds no reserve; free some space on the disk"),
    Problem.READ_ONLY: QT_TRANSLATE_NOOP("words", "The folder cannot be written to; check its permissions"),
    Problem.CANNOT_WRITE: QT_TRANSLATE_NOOP("words", "The disk refused to write; nothing was changed"),
    Problem.NOTHING_TO_RESCUE: QT_TRANSLATE_NOOP(
        "words", "Nothing in the file of {desk} can be read any more; restore a backup"
    ),
    Problem.BACKUP_UNREADABLE: QT_TRANSLATE_NOOP("words", "The backup {file} cannot be read; choose another one"),
    Problem.FILE_MISSING: QT_TRANSLATE_NOOP("words", "There is no file {file}"),
    Problem.FILE_EMPTY: QT_TRANSLATE_NOOP("words", "{file} has no rows"),
    Problem.FILE_UNKNOWN: QT_TRANSLATE_NOOP("words", "{file} is no kind of file that OpsDesk reads"),
    Problem.FILE_DAMAGED: QT_TRANSLATE_NOOP("words", "{file} is damaged or cut off; export it again"),
    Problem.FILE_PROTECTED: QT_TRANSLATE_NOOP("words", "{file} is protected by a password; save it without one"),
    Problem.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("words", "{file} is too large to read safely; split it"),
    Problem.FILE_TOO_SLOW: QT_TRANSLATE_NOOP("words", "Reading {file} took too long and was stopped"),
    Problem.FILE_KIND_LATER: QT_TRANSLATE_NOOP("words", "{file} is a {kind}; OpsDesk does not read those yet"),
    Problem.CHAT_PRIVATE: QT_TRANSLATE_NOOP(
        "words", "{file} is a chat between two people; OpsDesk counts chats of groups"
    ),
    Problem.DATE_ORDER_UNKNOWN: QT_TRANSLATE_NOOP(
        "words", "The dates in {file} can be read two ways ({example}): say whether the day or the month comes first"
    ),
    Problem.GROUP_NOT_NAMED: QT_TRANSLATE_NOOP("words", "The file does not say which group it lists; name the group"),
    Problem.DATE_NOT_NAMED: QT_TRANSLATE_NOOP("words", "The file does not say when it was taken; name the date"),
    Problem.TOO_MANY_GROUPS: QT_TRANSLATE_NOOP(
        "words", "{file} would make {count} new groups; check which column holds the group"
    ),
    Problem.COLUMNS_NOT_NAMED: QT_TRANSLATE_NOOP(
        "words", "No column of {file} says who a row is about; choose the one with names, phones or accounts"
    ),
    Problem.FILE_CHANGED: QT_TRANSLATE_NOOP("words", "{file} was changed since it was read; choose it again"),
    Problem.ROSTER_OLDER: QT_TRANSLATE_NOOP(
        "words", "{group} has a roster of {last} already; one of {taken} cannot be put before it"
    ),
    Problem.NO_ROSTER: QT_TRANSLATE_NOOP("words", "There is no list of people in {file}; copy the member list again"),
    Problem.ROSTER_UNSURE: QT_TRANSLATE_NOOP("words", "Nothing is stored yet: {why}"),
    Problem.IMPORT_TAKEN_BACK: QT_TRANSLATE_NOOP("words", "Import {id} was taken back already"),
    Problem.IMPORT_BUILT_ON: QT_TRANSLATE_NOOP(
        "words", "Import {id} cannot be taken back before import {later} ({file}), which was compared with it"
    ),
    Problem.IMPORT_MERGED: QT_TRANSLATE_NOOP(
        "words",
        "Import {id} cannot be taken back: {kept} was merged with {other}; take that merge ({merge}) apart first",
    ),
    Problem.MERGE_SELF: QT_TRANSLATE_NOOP("words", "Choose two different members"),
    Problem.MERGE_CLASH: QT_TRANSLATE_NOOP(
        "words",
        "{kept} and {other} have different accounts ({kind}): {mine} and {theirs}. If they are one person, mark the "
        "one no longer used; the pair waits under Same person",
    ),
    Problem.MERGE_APART: QT_TRANSLATE_NOOP("words", "Merge {id} was taken apart already"),
    Problem.MERGE_BUILT_ON: QT_TRANSLATE_NOOP(
        "words", "Take merge {later} ({kept} and {other}) apart first; it was made after this one"
    ),
    Problem.TIER_RULE: QT_TRANSLATE_NOOP("words", "{field} must lie between {least} and {most}"),
    Problem.NOT_FOUND: QT_TRANSLATE_NOOP("words", "There is no {id}"),
    Problem.PICTURE_UNREADABLE: QT_TRANSLATE_NOOP("words", "The picture cannot be read; use PNG, JPEG or WebP"),
    Problem.PICTURE_TOO_LARGE: QT_TRANSLATE_NOOP("words", "The picture is larger than 50 million pixels or 64 MB"),
    Problem.CODE_TOO_LONG: QT_TRANSLATE_NOOP("words", "The text is too long for a code; use a shorter link"),
    Problem.CODE_EMPTY: QT_TRANSLATE_NOOP("words", "The code has no content"),
    Problem.NO_CODE_FOUND: QT_TRANSLATE_NOOP("words", "No QR code was found in the picture"),
    Problem.NAME_EMPTY: QT_TRANSLATE_NOOP("words", "Type a name first"),
    Problem.NAME_TAKEN: QT_TRANSLATE_NOOP("words", "The name {name} is taken; choose another"),
    Problem.HANDLE_TAKEN: QT_TRANSLATE_NOOP("words", "{handle} belongs to {name} already; open them instead"),
    Problem.HANDLE_INVALID: QT_TRANSLATE_NOOP(
        "words", "{handle} does not look like such an account; check for a missing digit"
    ),
    Problem.GROUP_NUMBER_TAKEN: QT_TRANSLATE_NOOP(
        "words", "{group} has the number {number} already; check the digits or open that group"
    ),
    Problem.POSTED_FIXED: QT_TRANSLATE_NOOP("words", "What was posted stays as it is; make a correcting post"),
    Problem.TEMPLATE_MISSING: QT_TRANSLATE_NOOP("words", "There is no poster template {name}"),
    Problem.TEMPLATE_DAMAGED: QT_TRANSLATE_NOOP(
        "words", "The template file is damaged: {field} is not what it should be"
    ),
    Problem.TOO_MANY_LAYERS: QT_TRANSLATE_NOOP("words", "A template holds {limit} layers at most; remove some first"),
    Problem.TEMPLATE_TOO_NEW: QT_TRANSLATE_NOOP("words", "The template was made by a newer OpsDesk; update to open it"),
    Problem.CODE_PART_BAD: QT_TRANSLATE_NOOP("words", "The code has a time that is none; write it as 2026-09-25 19:30"),
    Problem.CODE_BAD_TEXT: QT_TRANSLATE_NOOP("words", "The content of the code holds half a character; type it again"),
    Problem.CODE_MISTYPED: QT_TRANSLATE_NOOP(
        "words", "{code} is no code as it stands: a character must be wrong; look at the poster again"
    ),
    Problem.CODE_UNKNOWN: QT_TRANSLATE_NOOP("words", "Nobody on this desk was given the code {code}"),
    Problem.BATCH_MISSING: QT_TRANSLATE_NOOP("words", "This batch of posters is not known any more; make a new one"),
    Problem.SHEET_TOO_FULL: QT_TRANSLATE_NOOP(
        "words", "The cards would come out smaller than 1 cm; put fewer on a sheet or take a larger paper"
    ),
    Problem.PICTURE_MISSING: QT_TRANSLATE_NOOP("words", "The picture of the layer {layer} is gone; choose another"),
    Problem.FILE_UNSAFE: QT_TRANSLATE_NOOP(
        "words", "{file} is built like a trap ({why}) and was not unpacked; ask for it again or unpack it yourself"
    ),
    Problem.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "words", "{file} cannot be opened; close it in other programs and check its permissions"
    ),
    Problem.FILTER_DAMAGED: QT_TRANSLATE_NOOP(
        "words", "The filter cannot be used: what it says of {field} is not known here"
    ),
    Problem.FILTER_TOO_LARGE: QT_TRANSLATE_NOOP(
        "words", "The filter has more than 60 conditions or goes too deep; make it smaller"
    ),
    Problem.FILTER_LINE: QT_TRANSLATE_NOOP("words", "Letter {at}: {why}"),
    Problem.ENCODING_UNKNOWN: QT_TRANSLATE_NOOP("words", "There is no text encoding called {encoding}"),
}
_PICTURE_BECAUSE: object = QT_TRANSLATE_NOOP("words", "The picture cannot be read: {why}")
_NOT_THERE: object = QT_TRANSLATE_NOOP(
    "words", "Nothing can be written to {path}; look whether the folder is still there and may be written to"
)
_OF_FILE: object = QT_TRANSLATE_NOOP("words", "{file}: {why}")
_OF_PICTURES = (Problem.PICTURE_UNREADABLE, Problem.PICTURE_TOO_LARGE)
_WHY_UNSAFE: dict[str, object] = {
    "bomb": QT_TRANSLATE_NOOP("words", "it unpacks to a hundred times its size"),
    "path": QT_TRANSLATE_NOOP("words", "a path leaves its folder"),
    "link": QT_TRANSLATE_NOOP("words", "it holds links"),
    "twins": QT_TRANSLATE_NOOP("words", "two files bear one name"),
    "members": QT_TRANSLATE_NOOP("words", "it holds more than 10,000 files"),
}


def problem(error: OpsdeskError) -> str:
    """One sentence for the operator: what, why, what to do."""
    values = {"file": error.values["name"]} if "name" in error.values else {}
    for key, value in error.values.items():
        values[key] = file_kind(value) if isinstance(value, FileKind) else value
        if error.problem is Problem.TIER_RULE and key == "field":
            values[key] = tier_number(str(value))
        if isinstance(value, HandleKind):
            values[key] = handle_kind(value)
    if str(values.get("why")) in _WHY_UNSAFE:
        values["why"] = say(_WHY_UNSAFE[str(values["why"])])
    if error.problem in _OF_PICTURES and "file" in values:
        rest = {key: value for key, value in error.values.items() if key not in ("file", "name")}
        return say(_OF_FILE, file=values["file"], why=problem(OpsdeskError(error.problem, **rest)))
    if error.problem is Problem.PICTURE_UNREADABLE and (why := _why_unreadable(str(values.get("why")))):
        return say(_PICTURE_BECAUSE, why=why)
    if error.problem is Problem.CANNOT_WRITE and values.get("path"):
        return say(_NOT_THERE, path=str(values["path"]))
    if error.problem is Problem.FILTER_LINE:
        from opsdesk.words.filter_line import fault  # with both vocabularies behind it

        values |= fault(error)
    return say(_PROBLEMS[error.problem], **(values or {"": ""}))


def _why_unreadable(code: str) -> str:
    from opsdesk.words.posters import picture_trouble  # with all of posters behind it, which a window opens without

    return picture_trouble(code)
