"""A post of a Facebook Page, by the Page's own token.

https://developers.facebook.com/docs/graph-api/reference/page/feed/
https://developers.facebook.com/docs/graph-api/reference/page-post/
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.recheck.connectors.graph import BASE, GraphError, ask, bound, gone, is_of
from bot.recheck.fetch import FetchError
from bot.recheck.live import Live, Look, Status, Tools, fetch_pictures, look_of

_FIELDS = (
    "id,message,is_published,is_hidden,permalink_url,"
    "attachments{media,type,subattachments{media,type}},comments.limit(100){message}"
)


@dataclass(frozen=True, slots=True)
class Facebook:
    """Takes links to posts of Pages for which the doctor gave a token."""

    base: str = BASE
    name: str = "facebook"

    def bind(self, link: str, tools: Tools) -> str | None:
        """`<page>/<post>`, found by its link in the Page's feed."""
        if not is_of(link, "facebook.com", "fb.com", "fb.watch"):
            return None
        return bound(self.base, self.name, "feed", "permalink_url", link, tools)

    def look(self, address: str, tools: Tools) -> Look:
        """Reads the post, its attachments and its comments."""
        page, _, post_id = address.partition("/")
        token = dict(tools.tokens(self.name)).get(page)
        if token is None:
            return Look(Status.TOKEN)
        try:
            post = ask(self.base, post_id, token, tools, fields=_FIELDS)
        except GraphError as error:
            return (
                error.look
                if error.look.status is not Status.DELETED
                else gone(self.base, f"{page}/feed", token, tools)
            )
        except FetchError as error:
            return look_of(error)
        if post.get("is_hidden") or post.get("is_published") is False:
            return Look(Status.PRIVATE)
        pictures, _ = fetch_pictures(_pictures(post), tools.fetcher)
        comments = tuple(
            str(c["message"]) for c in post.get("comments", {}).get("data", []) if c.get("message")
        )
        return Look(Status.SEEN, Live(str(post.get("message", "")), pictures, comments))


def _pictures(post: dict[str, Any]) -> list[str]:
    """The pictures of the attachments; of an album the parts, not its cover once more."""
    found: list[str] = []
    for attachment in post.get("attachments", {}).get("data", []):
        parts = attachment.get("subattachments", {}).get("data", []) or [attachment]
        for part in parts:
            source = part.get("media", {}).get("image", {}).get("src")
            if source:
                found.append(str(source))
    return found
