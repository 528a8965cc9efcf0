"""The house rules that a machine can see: sizes, first lines, SQL, texts from strangers."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from opsdesk.store import undo
from tests.source import PACKAGE, ROOT, Module, beside, modules

if TYPE_CHECKING:
    from pathlib import Path

LINES, FUNCTION_LINES, PUBLIC_METHODS = 400, 40, 15
FORBIDDEN_NAMES = re.compile(r"manager|helper|utils?$|misc|^base$", re.IGNORECASE)


def _functions(module: Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _is_attribute(function: ast.FunctionDef) -> bool:
    """Whether it is read like an attribute, not called."""
    names = {node.id for node in function.decorator_list if isinstance(node, ast.Name)}
    return bool(names & {"property", "cached_property"})


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_files_functions_and_classes_stay_small(module: Module) -> None:
    lines = module.path.read_text(encoding="utf-8").count("\n")
    assert lines <= LINES, f"{module.name} has {lines} lines"
    for function in _functions(module):
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= FUNCTION_LINES, f"{module.name}.{function.name} has {length} lines"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            public = [
                item.name
                for item in node.body
                if isinstance(item, ast.FunctionDef)
                and re.fullmatch(r"[a-z][a-z0-9_]*", item.name)
                and not _is_attribute(item)
            ]
            assert len(public) <= PUBLIC_METHODS, f"{module.name}.{node.name} has {len(public)} public methods"


@pytest.mark.parametrize("path", beside(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_beside_the_program_stay_small_and_say_what_they_are(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LINES, f"{path.name} has {source.count(chr(10))} lines"
    assert not source or ast.get_docstring(ast.parse(source)), f"{path.name} does not say what it is"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_file_opens_with_one_sentence(module: Module) -> None:
    if module.path.stat().st_size == 0:
        return
    doc = ast.get_docstring(module.tree)
    assert doc, f"{module.name} does not say what it is"
    assert doc.split("\n\n")[0].rstrip().endswith((".", ":")), f"{module.name}: {doc!r}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_names_say_what_a_thing_is(module: Module) -> None:
    assert not FORBIDDEN_NAMES.search(module.path.stem), module.name
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            assert not FORBIDDEN_NAMES.search(node.name), f"{module.name}.{node.name}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_sql_carries_no_values_and_never_a_script(module: Module) -> None:
    source = module.path.read_text(encoding="utf-8")
    for word in ("executescript", ".transform(", "insert or replace", "INSERT OR REPLACE", "alter=True", "insert_all("):
        assert word not in source, f"{module.name} uses {word}"
    if module.floor != "store":
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in ("execute", "executemany"), f"{module.name}:{node.lineno} runs SQL"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_values_reach_sql_as_parameters(module: Module) -> None:
    """No quoted placeholder in an f-string of SQL, outside the triggers that are made of our own table names."""
    if module.floor != "store" or module.name.rpartition(".")[2] in ("undo", "figures", "batches", "take_back"):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
            assert "'{}'" not in text, f"{module.name}:{node.lineno}: {text}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_labels_and_boxes_are_plain_by_construction(module: Module) -> None:
    """A QLabel is made only where it is set to plain text; QMessageBox and rich text are not used."""
    if module.floor not in ("ui", "app"):
        return
    source = module.path.read_text(encoding="utf-8")
    assert "QMessageBox" not in source, module.name
    if module.name != "opsdesk.ui.widgets.text":
        assert not re.search(r"\bQLabel\(", source), f"{module.name} makes a bare QLabel"


_TEXT_AT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}


@cache
def _sources() -> frozenset[str]:
    tree = ElementTree.parse(ROOT / "resources" / "i18n" / "opsdesk_zh_CN.ts")
    return frozenset(source.text or "" for source in tree.iter("source"))


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_no_words_are_hidden_from_the_translators(module: Module) -> None:
    """The tool that collects strings sees none inside an f-string, and none with None beside it."""
    known = _sources()
    hidden = [
        (call.lineno, text.value)
        for call in ast.walk(module.tree)
        if isinstance(call, ast.Call)
        for place in [_TEXT_AT.get(ast.unparse(call.func).split(".")[-1], len(call.args))]
        for text in call.args[place : place + 1]
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value not in known
    ]
    assert not hidden, module.name


def test_every_table_is_undoable_or_named_as_not() -> None:
    statements = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "store" / "migrations").glob("m*.py"))
    tables = set(re.findall(r"create table (\w+)", statements))
    known = set(undo.UNDOABLE) | set(undo.NOT_UNDOABLE)
    assert tables <= known, tables - known
    assert not set(undo.UNDOABLE) & set(undo.NOT_UNDOABLE)


def test_the_top_level_holds_what_it_should() -> None:
    allowed = {
        "pyproject.toml", "opsdesk", "resources", "tests", "packaging", "docs", "Makefile", "README.md", "CHANGELOG.md",
        "LICENSE", "requirements.lock", ".gitignore", ".ci", ".git", ".venv", "build", "dist", "demo-output",
        ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis",
    }  # fmt: skip
    found = {path.name for path in ROOT.iterdir()}
    assert found <= allowed, found - allowed


def test_the_lock_carries_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert "http" not in lock
