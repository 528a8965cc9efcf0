"""OpsDesk: the desk of one person who runs communities."""

__version__ = "0.1.0"
