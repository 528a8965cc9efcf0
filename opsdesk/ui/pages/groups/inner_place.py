"""What stands inside the groups place for a while: it takes the page over and gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opsdesk.ui.pages.groups.sight import GroupSight
    from opsdesk.ui.pages.page import Page
    from opsdesk.ui.widgets.panel import PanelSplit


class InnerView(Protocol):
    """What such a view is: a widget with a list and a panel beside it."""

    split: PanelSplit

    def show(self) -> None: ...
    def hide(self) -> None: ...
    def set_editing(self, on: bool, /) -> None: ...


View = TypeVar("View", bound=InnerView)


class InnerPlace(QObject, Generic[View]):
    """`turned` when the page in sight, or what its rail and status bar say, is another. `view` is made when wanted."""

    turned = Signal()

    def __init__(self, page: Page, sight: GroupSight, parts: tuple[QWidget, ...]) -> None:
        """`parts` of the page give way while it is open."""
        super().__init__(page)
        self._page, self._sight, self._parts = page, sight, parts
        self.view: View | None = None
        self.is_open = False

    def take_over(self, view: View) -> None:
        """Show the view in place of the page's own parts."""
        self.is_open = True
        for part in self._parts:
            part.hide()
        view.show()

    def close(self) -> bool:
        """Back to the groups; answers whether it was open."""
        if not self.is_open or self.view is None:
            return False
        self.is_open = False
        self.view.hide()
        for part in self._parts:
            part.show()
        groups = self._page.main_view()
        if groups is not None:
            groups.setFocus()
        self.turned.emit()
        return True

    def escape(self) -> bool:
        """Esc: close the panel over the list, else go back. Answers whether there was something to do."""
        if self.view is not None and self.is_open and not self.view.split.docked and self.view.split.is_open:
            self.view.split.set_open(False)
            return True
        return self.close()

    def aside(
        self, elsewhere: Callable[[], object], here: Callable[[View], object] | None = None
    ) -> Callable[[], None]:
        """What a key does: with the groups in sight one thing, here another or nothing."""

        def act() -> None:
            if not self.is_open:
                elsewhere()
            elif self.view is not None and here is not None:
                here(self.view)

        return act

    def set_editing(self, on: bool) -> None:
        """A long write begins or has ended."""
        if self.view is not None:
            self.view.set_editing(on)
