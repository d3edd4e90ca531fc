"""Channel messages: by the public preview, and by what the bot was told."""

from __future__ import annotations

import pytest

from bot.recheck.connectors.telegram import TelegramPost, channel_address
from bot.recheck.live import Channel, Status, Tools

MESSAGE = """<html><body><div class="tgme_widget_message text_not_supported_wrap js-widget_message"
 data-post="cabinet/7"><a class="tgme_widget_message_photo_wrap" style="width:400px;
 background-image:url('{photo}')"></a><div class="tgme_widget_message_text js-message_text">
Le cabinet reçoit.<br/>Sur rendez-vous &amp; en urgence.</div></div></body></html>"""
ERROR = '<html><body><div class="tgme_widget_message_error">Post not found</div></body></html>'
CARD = '<html><body><div class="tgme_page">Cabinet</div></body></html>'


def look(web, address="https://t.me/cabinet/7", **tools):
    return TelegramPost(web.url("t.me", "")).look(address, Tools(web.fetcher(), **tools))


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://t.me/Cabinet/7", "https://t.me/cabinet/7"),
        ("http://t.me/s/cabinet/7?single", "https://t.me/cabinet/7"),
        ("https://telegram.me/cabinet/7", "https://t.me/cabinet/7"),
        ("https://t.me/c/1234567/7", "https://t.me/c/1234567/7"),
        ("https://t.me/cabinet", None),
        ("https://t.me.evil.example/cabinet/7", None),
    ],
)
def test_links(web, link, address):
    """All forms of a message's link are one address."""
    assert TelegramPost().bind(link, Tools(web.fetcher())) == address


def test_the_address_of_an_update_is_that_of_its_link():
    """So that a link given by hand and an update meet."""
    assert channel_address(-1001234567, None, 7) == "https://t.me/c/1234567/7"
    assert channel_address(-1001234567, "Cabinet", 7) == "https://t.me/cabinet/7"


def test_the_public_preview(web):
    """Words and photos of the message."""
    photo = web.put("cdn.example", "/p.jpg", b"p", kind="image/jpeg")
    web.put("t.me", "/cabinet/7", MESSAGE.format(photo=photo))
    seen = look(web)
    assert seen.live.text == "Le cabinet reçoit.\nSur rendez-vous & en urgence."
    assert [p.data for p in seen.live.pictures] == [b"p"]
    assert web.asked[0].query["embed"] == "1"


def test_deleted_and_closed(web):
    """No such message, and a channel that shows none."""
    web.put("t.me", "/cabinet/7", ERROR)
    assert look(web).status is Status.DELETED
    web.put("t.me", "/cabinet/7", CARD)
    assert look(web).status is Status.PRIVATE


def test_a_private_channel_is_known_by_its_updates(web):
    """What the bot was last told; nothing was asked of anybody."""
    address = "https://t.me/c/1234567/7"
    told = {address: Channel("Le cabinet.", ("f1",))}
    seen = look(web, address, channel=told.get, download=lambda file: file.encode())
    assert (seen.live.text, seen.live.pictures[0].data) == ("Le cabinet.", b"f1")
    assert look(web, address).status is Status.PRIVATE
    assert web.asked == []
