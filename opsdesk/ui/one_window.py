"""A second start on the same desk raises the first window instead: a local socket named after the desk."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 500


def _name(folder: Path) -> str:
    return "opsdesk-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:20]


def raise_first(folder: Path) -> bool:
    """Ask the window that has the desk open to come forward; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(b"raise\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return True


class FirstWindow:
    """Listens for later starts as long as it lives."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        self._window = window
        self._server = QLocalServer(window)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(folder))  # what a killed program left; the desk's lock tells that none lives
        self._server.newConnection.connect(self._come_forward)
        self._server.listen(_name(folder))

    def stop(self) -> None:
        """Answer no more."""
        self._server.close()

    def _come_forward(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnectFromServer()
        window = self._window.window()
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
