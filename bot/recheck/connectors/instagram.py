"""A post of a professional Instagram account, by the account's own token.

https://developers.facebook.com/docs/instagram-platform/reference/instagram-media
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.recheck.connectors.graph import BASE, GraphError, ask, bound, gone, is_of
from bot.recheck.fetch import FetchError
from bot.recheck.live import Live, Look, Status, Tools, fetch_pictures, look_of

_FIELDS = (
    "id,caption,media_type,media_url,thumbnail_url,permalink,"
    "children{media_type,media_url,thumbnail_url},comments.limit(50){text}"
)


@dataclass(frozen=True, slots=True)
class Instagram:
    """Takes links to posts of accounts for which the doctor gave a token."""

    base: str = BASE
    name: str = "instagram"

    def bind(self, link: str, tools: Tools) -> str | None:
        """`<account>/<media>`, found by its link among the account's media."""
        if not is_of(link, "instagram.com", "instagr.am"):
            return None
        return bound(self.base, self.name, "media", "permalink", link, tools)

    def look(self, address: str, tools: Tools) -> Look:
        """Reads the caption, all pictures of a carousel, and the comments."""
        account, _, media_id = address.partition("/")
        token = dict(tools.tokens(self.name)).get(account)
        if token is None:
            return Look(Status.TOKEN)
        try:
            post = ask(self.base, media_id, token, tools, fields=_FIELDS)
        except GraphError as error:
            return (
                error.look
                if error.look.status is not Status.DELETED
                else gone(self.base, f"{account}/media", token, tools)
            )
        except FetchError as error:
            return look_of(error)
        pictures, _ = fetch_pictures(_pictures(post), tools.fetcher)
        comments = tuple(
            str(c["text"]) for c in post.get("comments", {}).get("data", []) if c.get("text")
        )
        return Look(Status.SEEN, Live(str(post.get("caption", "")), pictures, comments))


def _pictures(post: dict[str, Any]) -> list[str]:
    """A carousel's children, or the post itself; of a video its still picture."""
    parts = post.get("children", {}).get("data", []) or [post]
    found = []
    for part in parts:
        key = "thumbnail_url" if part.get("media_type") == "VIDEO" else "media_url"
        if part.get(key):
            found.append(str(part[key]))
    return found
