"""Where a desk may stand: a local folder; a synced or network folder can corrupt it and is refused."""

from __future__ import annotations

from pathlib import Path

from opsdesk.domain.errors import OpsdeskError, Problem

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud",
    "icloud~": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "nutstore": "Nutstore",
    "坚果云": "Nutstore",
    "baidunetdisk": "BaiduNetdisk",
    "baidusyncdisk": "BaiduNetdisk",
    "百度网盘": "BaiduNetdisk",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "weiyun": "Weiyun",
    "微云": "Weiyun",
}
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs", "fuse.davfs2"}


def refuse_synced(folder: Path) -> None:
    """Raise DESK_ON_SYNCED_FOLDER when `folder` lies in a folder that some service copies, or on a network drive."""
    service = synced_by(folder)
    if service is not None:
        raise OpsdeskError(Problem.DESK_ON_SYNCED_FOLDER, service=service, folder=str(folder))


def synced_by(folder: Path) -> str | None:
    """The name of the service that copies the folder, "network" for a network drive, None for a local one."""
    for part in folder.expanduser().absolute().parts:
        lowered = part.casefold()
        for mark, service in _SYNCED.items():
            if (
                lowered == mark
                or lowered.startswith((mark + " ", mark + "-", mark + "_"))
                or mark in lowered.split(" - ")
            ):
                return service
    if str(folder).startswith("\\\\"):
        return "network"
    return "network" if _filesystem(folder) in _NETWORK else None


def _filesystem(folder: Path) -> str:
    """The kind of file system under the nearest existing parent, as the kernel names it; "" where it does not say."""
    table = Path("/proc/mounts")
    if not table.is_file():
        return ""
    real = str(next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists()).resolve())
    best = ("", "")
    for line in table.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split(" ")
        point = fields[1].replace("\\040", " ")
        if (real == point or real.startswith(point.rstrip("/") + "/")) and len(point) >= len(best[0]):
            best = (point, fields[2])
    return best[1]
