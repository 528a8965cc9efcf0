"""The codes of the sample desk: one for each way a code can stand, as they hang in a business of some months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opsdesk.domain.code_readings import CodeChoice, CodeReading, CodeUse
from opsdesk.domain.platforms import Platform
from opsdesk.render.code_picture import code_picture

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupCard
    from opsdesk.services.desk import Desk

HOUR, DAY = 3600, 86_400

# Of the groups on WeChat, the largest first: hours until the code dies, seats left or None, codes in line.
_WECHAT: Final = (
    (23, None, ("card", "next")),
    (6 * 24 - 5, 3, ()),
    (57, None, ()),
    (-14, None, ("fresh",)),
    (4 * 24 + 9, None, ("fresh",)),
    (5 * 24 + 2, 21, ("fresh", "card")),
)
_LINKS: Final = {
    Platform.QQ: "https://qm.qq.com/q/sample",
    Platform.WECOM: "https://work.weixin.qq.com/gm/sample",
    Platform.WEIBO: "https://m.weibo.cn/sample",
    Platform.DOUYIN: "https://z.douyin.com/sample",
    Platform.XIAOHONGSHU: "https://xhslink.com/m/sample",
    Platform.TELEGRAM: "https://t.me/+sample",
    Platform.DISCORD: "https://discord.gg/sample",
    Platform.WHATSAPP: "https://chat.whatsapp.com/sample",
}


def hang_codes(desk: Desk, bare: bytes) -> None:
    """A code for all groups but one; `bare` is a picture with no code in it, which hangs in one of them by mistake."""
    cards = sorted(desk.groups.cards(), key=lambda card: (-card.members, card.name))
    wechat = [card for card in cards if card.platform is Platform.WECHAT]
    for at, (card, (hours, seats, line)) in enumerate(zip(wechat, _WECHAT, strict=False)):
        _hang(desk, card, _payload(card), desk.clock.now() + hours * HOUR)
        for kind in line:
            following = wechat[(at + 1) % len(wechat)]
            says = {"card": "https://u.wechat.com/sample", "next": _payload(following)}.get(kind, _payload(card) + "n")
            desk.codes.paste(card.id, card.platform, code_picture(says), waiting=True)
        if seats is not None:
            desk.groups.edit(card.id, "seats", card.members + seats)
    if wechat:
        _replace_first(desk, wechat[0])
    others = [card for card in cards if card.platform in _LINKS and card not in wechat]
    for card in (*others[:1], *others[2:-1]):
        desk.codes.paste(card.id, card.platform, code_picture(_payload(card)))
    for card in others[1:2]:
        desk.code_reading.assign([bare], [CodeChoice(CodeReading(0, ""), card.id, CodeUse.NOW, None)])


def _payload(card: GroupCard) -> str:
    return _LINKS.get(card.platform, "https://weixin.qq.com/g/sample") + f"-{card.id}"


def _hang(desk: Desk, card: GroupCard, payload: str, until: int) -> None:
    code = desk.codes.paste(card.id, card.platform, code_picture(payload))
    desk.codes.set_valid_until(code.id, until)


def _replace_first(desk: Desk, card: GroupCard) -> None:
    """The code of the week before, kept."""
    code = desk.codes.paste(card.id, card.platform, code_picture(_payload(card) + "-old"), waiting=True)
    desk.codes.set_valid_until(code.id, desk.clock.now() - 6 * DAY)
    desk.codes.drop(code.id)
