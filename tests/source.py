"""The source of OpsDesk as the tests of the house read it: modules, their imports, their trees."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "opsdesk"


@dataclass(frozen=True)
class Module:
    """One file: its dotted name, its tree, and every module it names in an import, wherever the import stands."""

    name: str
    path: Path
    tree: ast.Module
    imports: frozenset[str]

    @property
    def floor(self) -> str:
        """The folder below opsdesk, or the name of a file that stands beside them."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else "opsdesk"


@lru_cache(maxsize=1)
def modules() -> tuple[Module, ...]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.append(Module(name, path, tree, frozenset(_imports(tree))))
    return tuple(found)


def beside() -> list[Path]:
    """The files of Python beside the program: tests and packaging."""
    return sorted(path for folder in ("tests", "packaging") for path in (ROOT / folder).rglob("*.py"))


def _imports(tree: ast.Module) -> list[str]:
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def ours(name: str) -> str | None:
    """The name of the module of ours that an import names; None for another's, or for a name inside a module."""
    known = {module.name for module in modules()}
    return name if name in known else None
