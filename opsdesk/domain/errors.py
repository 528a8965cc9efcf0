"""What can go wrong that the operator can act on; anything else is a bug."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """Stable codes of everything she can mend; `words` has a sentence for each."""

    CANCELLED = "cancelled"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    DESK_MISSING = "desk_missing"
    DESK_EXISTS = "desk_exists"
    DESK_IN_USE = "desk_in_use"
    DESK_TOO_NEW = "desk_too_new"
    DESK_DAMAGED = "desk_damaged"
    DESK_NOT_OURS = "desk_not_ours"
    DESK_ON_SYNCED_FOLDER = "desk_on_synced_folder"
    DESK_BUSY = "desk_busy"
    NO_DESK_NAMED = "no_desk_named"
    DISK_FULL = "disk_full"
    NO_RESERVE = "no_reserve"
    READ_ONLY = "read_only"
    CANNOT_WRITE = "cannot_write"
    NOTHING_TO_RESCUE = "nothing_to_rescue"
    BACKUP_UNREADABLE = "backup_unreadable"
    FILE_MISSING = "file_missing"
    FILE_EMPTY = "file_empty"
    FILE_UNKNOWN = "file_unknown"
    FILE_DAMAGED = "file_damaged"
    FILE_PROTECTED = "file_protected"
    FILE_TOO_LARGE = "file_too_large"
    FILE_TOO_SLOW = "file_too_slow"
    FILE_KIND_LATER = "file_kind_later"
    CHAT_PRIVATE = "chat_private"
    DATE_ORDER_UNKNOWN = "date_order_unknown"
    FILE_UNSAFE = "file_unsafe"
    FILE_UNREADABLE = "file_unreadable"
    ENCODING_UNKNOWN = "encoding_unknown"
    GROUP_NOT_NAMED = "group_not_named"
    DATE_NOT_NAMED = "date_not_named"
    TOO_MANY_GROUPS = "too_many_groups"
    COLUMNS_NOT_NAMED = "columns_not_named"
    FILE_CHANGED = "file_changed"
    ROSTER_OLDER = "roster_older"
    NO_ROSTER = "no_roster"
    ROSTER_UNSURE = "roster_unsure"
    IMPORT_TAKEN_BACK = "import_taken_back"
    IMPORT_BUILT_ON = "import_built_on"
    IMPORT_MERGED = "import_merged"
    MERGE_SELF = "merge_self"
    MERGE_CLASH = "merge_clash"
    MERGE_APART = "merge_apart"
    MERGE_BUILT_ON = "merge_built_on"
    TIER_RULE = "tier_rule"
    NOT_FOUND = "not_found"
    PICTURE_UNREADABLE = "picture_unreadable"
    PICTURE_TOO_LARGE = "picture_too_large"
    PICTURE_MISSING = "picture_missing"
    CODE_TOO_LONG = "code_too_long"
    CODE_EMPTY = "code_empty"
    NO_CODE_FOUND = "no_code_found"
    NAME_EMPTY = "name_empty"
    NAME_TAKEN = "name_taken"
    GROUP_NUMBER_TAKEN = "group_number_taken"
    HANDLE_TAKEN = "handle_taken"
    HANDLE_INVALID = "handle_invalid"
    POSTED_FIXED = "posted_fixed"
    TEMPLATE_MISSING = "template_missing"
    TEMPLATE_DAMAGED = "template_damaged"
    TEMPLATE_TOO_NEW = "template_too_new"
    TOO_MANY_LAYERS = "too_many_layers"
    CODE_BAD_TEXT = "code_bad_text"
    CODE_PART_BAD = "code_part_bad"
    CODE_MISTYPED = "code_mistyped"
    CODE_UNKNOWN = "code_unknown"
    BATCH_MISSING = "batch_missing"
    SHEET_TOO_FULL = "sheet_too_full"
    FILTER_DAMAGED = "filter_damaged"
    FILTER_TOO_LARGE = "filter_too_large"
    FILTER_LINE = "filter_line"


class OpsdeskError(Exception):
    """A problem with its values; the screen and the command line turn it into words."""

    def __init__(self, problem: Problem, **values: object) -> None:
        super().__init__(problem, values)
        self.problem = problem
        self.values = values


class EnvironmentProblem(OpsdeskError):
    """The disk, the folder or another program is in the way; the desk itself is well."""
