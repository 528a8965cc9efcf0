"""The only maker of the Qt application: for the window, the demo and pictures, and without widgets for exports."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Literal, overload

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from opsdesk import __version__, resources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication


CHINESE = "zh"
ENGLISH = "en"
_installed: list[QTranslator] = []


def _spare_reading_sources() -> None:
    """Keep PySide from reading the source text of each module imported after it; a quarter of the start went there.

    It looks for the word PySide6, to know where `from __feature__ import` may switch the names of Qt. No module here
    does. A PySide that has no such function simply reads on.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010  (a name of another's module)


_spare_reading_sources()


@overload
def make_application(argv: Sequence[str], widgets: Literal[True] = True, language: str = "") -> QApplication: ...
@overload
def make_application(argv: Sequence[str], widgets: Literal[False], language: str = "") -> QGuiApplication: ...
def make_application(argv: Sequence[str], widgets: bool = True, language: str = "") -> QGuiApplication:
    """Make the application with its names, style, locale and translations; faces and colours come with the Theme.

    `language` is `en`, `zh`, or empty for the language of the system. An application that is there already is used.
    """
    QCoreApplication.setApplicationName("opsdesk")
    QCoreApplication.setOrganizationName("opsdesk")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("OpsDesk")
    QGuiApplication.setDesktopFileName("opsdesk")
    if sys.platform == "win32":
        # Without an id of its own Windows shows the icon of Python in the task bar.
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("opsdesk")
    app = _existing() or _new(list(argv), widgets)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    switch_language(app, language)
    return app


def _existing() -> QGuiApplication | None:
    app = QCoreApplication.instance()
    return app if isinstance(app, QGuiApplication) else None


def _new(argv: list[str], widgets: bool) -> QGuiApplication:
    if not widgets:
        return QGuiApplication(argv)
    from PySide6.QtWidgets import QApplication

    # As an argument: setStyle would wrap a QStyle, whose Python class takes 11 ms to make.
    return QApplication([*argv[:1], "-style", "fusion", *argv[1:]])


def system_language() -> str:
    """`zh` where the first language of the system is a Chinese one, else `en`."""
    first = QLocale.system().uiLanguages()[:1] or ["en"]
    return CHINESE if first[0].split("-")[0] == CHINESE else ENGLISH


def language() -> str:
    """The language in force."""
    return CHINESE if QLocale().language() is QLocale.Language.Chinese else ENGLISH


def switch_language(app: QGuiApplication, code: str = "") -> str:
    """Speak `en`, `zh`, or the language of the system; answers which. The window rebuilds on LanguageChange."""
    code = code or system_language()
    QLocale.setDefault(
        QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        if code == CHINESE
        else QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    )
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    ours, theirs = str(resources.path("i18n")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # English is the source; its file only knows "1 row" from "2 rows".
    files = [("qtbase_zh_CN", theirs), ("opsdesk_zh_CN", ours)] if code == CHINESE else [("opsdesk_en", ours)]
    for name, where in files:
        translator = QTranslator(app)
        if translator.load(name, where):
            app.installTranslator(translator)
            _installed.append(translator)
    return code


def in_chinese(context: str, source: str) -> str:
    """A sentence of ours in Chinese whatever language is in force; as it is where nobody translated it."""
    return _chinese().translate(context, source) or source


@cache
def _chinese() -> QTranslator:
    found = QTranslator()
    found.load("opsdesk_zh_CN", str(resources.path("i18n")))
    return found
