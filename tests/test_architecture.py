"""The floors of the house: who may import whom, counted also under TYPE_CHECKING."""

from __future__ import annotations

import pytest

from tests.source import Module, modules, ours

FLOORS: dict[str, set[str]] = {
    "domain": set(),
    "resources": set(),
    "words": {"domain"},
    "store": {"domain"},
    "render": {"domain", "resources"},
    "exchange": {"domain"},
    "services": {"domain", "store", "render", "exchange", "resources"},
    "application": {"resources"},
    "ui": {"domain", "render", "services", "words", "resources", "application"},
    "cli": {"domain", "render", "services", "words", "resources", "application"},
    "app": {"domain", "render", "services", "words", "resources", "ui", "application"},
    "__main__": {"cli", "app", "application", "domain", "services", "ui"},
}
QT = {
    "PySide6.QtWidgets": {"ui", "app", "application"},
    "PySide6.QtGui": {"ui", "app", "application", "render"},
    "PySide6.QtCore": {"ui", "app", "application", "render", "words"},
}


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_imports_run_one_way(module: Module) -> None:
    if module.name == "opsdesk":
        return
    allowed = FLOORS[module.floor] | {module.floor}
    up = [name for name in module.imports if ours(name) and name.split(".")[1:2] and name.split(".")[1] not in allowed]
    assert not up, f"{module.name} reaches up or aside: {up}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_qt_stays_on_its_floors(module: Module) -> None:
    for name in module.imports:
        if not name.startswith(("PySide6", "shiboken6")):
            continue
        area = ".".join(name.split(".")[:2])
        floors = (
            QT.get(area, {"ui", "app", "application"}) if area != "PySide6" else {"ui", "app", "application", "render"}
        )
        assert module.floor in floors, f"{module.name} imports {name}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_one_module_knows_the_driver_and_the_store_alone_sqlite_utils(module: Module) -> None:
    for name in module.imports:
        root = name.split(".")[0]
        if root in ("sqlite3", "sqlcipher3"):
            assert module.name == "opsdesk.store.driver", f"{module.name} imports {name}"
        if root == "sqlite_utils":
            assert module.floor == "store", f"{module.name} imports {name}"


def test_no_circles() -> None:
    """No module imports itself by way of others."""
    edges = {
        module.name: {name for name in module.imports if ours(name) and name != module.name} for module in modules()
    }
    done: set[str] = set()
    path: list[str] = []

    def visit(name: str) -> None:
        assert name not in path, f"a circle: {' -> '.join([*path[path.index(name) :], name])}"
        if name in done:
            return
        path.append(name)
        for target in sorted(edges[name]):
            if target != name.rpartition(".")[0]:  # a package's own __init__ is no way back
                visit(target)
        path.pop()
        done.add(name)

    for name in sorted(edges):
        visit(name)


@pytest.mark.parametrize(
    "package", ["qrcode", "zxingcpp", "lunar_python", "vobject", "xlsxwriter", "icalendar", "phonenumbers", "filelock"]
)
def test_an_untyped_package_is_known_to_one_module(package: str) -> None:
    users = [module.name for module in modules() if any(name.split(".")[0] == package for name in module.imports)]
    assert len(users) <= 1, users
