"""What codes say: every app's own form, links that only look like one, and texts of any kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsdesk.domain.code_payloads import PERSONS, CodeKind, code_days, code_kind, is_link, platform_of
from opsdesk.domain.platforms import GROUP_PLATFORMS, Platform


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        ("https://weixin.qq.com/g/AwYAAPu3", CodeKind.WECHAT_GROUP),
        ("http://weixin.qq.com/r/abc", CodeKind.WECHAT_OFFICIAL),
        ("https://mp.weixin.qq.com/a/~~x", CodeKind.WECHAT_OFFICIAL),
        ("https://u.wechat.com/MPx", CodeKind.WECHAT_PERSON),
        ("https://work.weixin.qq.com/gm/1", CodeKind.WECOM),
        ("https://work.weixin.qq.com/ct/wcde1", CodeKind.WECOM),
        ("https://work.weixin.qq.com/ca/cawcde1", CodeKind.WECOM_PERSON),
        ("https://qm.qq.com/q/1", CodeKind.QQ),
        ("https://qm.qq.com/cgi-bin/qm/qr?k=abc&jump_from=webapi", CodeKind.QQ),
        ("https://jq.qq.com/?_wv=1027&k=5", CodeKind.QQ),
        ("https://qun.qq.com/qqweb/qunpro/share?inviteCode=1", CodeKind.QQ),
        ("https://m.weibo.cn/groupChat/userChat?x=1", CodeKind.WEIBO),
        ("https://weibo.com/p/1", CodeKind.WEIBO),
        ("https://notweibo.com/p/1", CodeKind.LINK),
        ("https://v.douyin.com/iABC/", CodeKind.DOUYIN),
        ("https://xhslink.com/m/1", CodeKind.XIAOHONGSHU),
        ("https://t.me/+AbCdEf", CodeKind.TELEGRAM),
        ("https://t.me/joinchat/AbCdEf", CodeKind.TELEGRAM),
        ("tg://join?invite=AbCdEf", CodeKind.TELEGRAM),
        ("HTTPS://T.ME/+abc", CodeKind.TELEGRAM),
        ("https://discord.gg/tea", CodeKind.DISCORD),
        ("https://www.discord.com/invite/x", CodeKind.DISCORD),
        ("https://chat.whatsapp.com/x", CodeKind.WHATSAPP),
        ("https://wa.me/8613800000000", CodeKind.WHATSAPP_PERSON),
        ("wxp://f2f0abc", CodeKind.PAYMENT),
        ("HTTPS://QR.ALIPAY.COM/fkx1", CodeKind.PAYMENT),
        ("https://example.com/weixin.qq.com/g/", CodeKind.LINK),
        ("https://weixin.qq.com.evil.example/g/1", CodeKind.LINK),
        ("https://[broken", CodeKind.LINK),
        ("https://", CodeKind.TEXT),
        ("weixin.qq.com/g/x", CodeKind.TEXT),
        ("javascript:alert(1)", CodeKind.TEXT),
        ("WIFI:S:tea;T:WPA;P:cup;;", CodeKind.TEXT),
        ("", CodeKind.TEXT),
    ],
)
def test_what_a_code_leads_to(payload: str, kind: CodeKind) -> None:
    assert code_kind(payload) is kind


@given(st.text(max_size=80))
def test_any_text_has_a_kind_and_spaces_around_it_change_nothing(text: str) -> None:
    kind = code_kind(text)
    assert code_kind(f"  {text}\n") is kind
    if "://" not in text:
        assert kind is CodeKind.TEXT
        assert not is_link(text)


@given(st.text(max_size=60))
def test_whatever_follows_a_host_nobody_knows_stays_a_link(tail: str) -> None:
    assert code_kind(f"https://tea.example/{tail}") is CodeKind.LINK


@given(st.text(st.characters(codec="ascii", exclude_categories=["C", "Z"]), max_size=40))
def test_the_key_of_a_group_code_may_be_anything(tail: str) -> None:
    for start, kind in (("https://weixin.qq.com/g/", CodeKind.WECHAT_GROUP), ("https://t.me/+", CodeKind.TELEGRAM)):
        assert code_kind(start + tail) is kind
        assert is_link(start + tail)


def test_words_with_a_link_in_them_are_not_taken_for_a_code() -> None:
    assert is_link(" https://t.me/+abc \n")
    assert not is_link("join us https://t.me/+abc")
    assert not is_link("https://t.me/+abc https://t.me/+def")


def test_how_long_codes_live() -> None:
    assert code_days(CodeKind.WECHAT_GROUP, Platform.WECHAT) == 7
    assert code_days(CodeKind.WECOM, Platform.WECOM) == 7
    assert code_days(CodeKind.TELEGRAM, Platform.TELEGRAM) is None
    for person in (*PERSONS, CodeKind.WECHAT_OFFICIAL):
        assert code_days(person, Platform.WECHAT) is None
    assert code_days(CodeKind.LINK, Platform.WECHAT) == 7, "of a link nothing is known: rather warned than not"
    assert code_days(CodeKind.LINK, Platform.WEIBO) is None


def test_every_kind_of_an_app_names_a_platform_that_has_groups() -> None:
    for kind in CodeKind:
        place = platform_of(kind)
        assert place in GROUP_PLATFORMS or (place is None) == (kind in (CodeKind.LINK, CodeKind.TEXT, CodeKind.PAYMENT))
