"""A WordPress post by its REST interface: exactly the post, and its comments.

https://developer.wordpress.org/rest-api/reference/posts/
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

import html_text

from bot.recheck.connectors.page import parse, pictures_of, text_of
from bot.recheck.fetch import HTML, JSON, Fetched, FetchError
from bot.recheck.live import (
    Live,
    Look,
    Status,
    Tools,
    fetch_pictures,
    look_at_status,
    look_of,
)

_COMMENT_PAGES = 5
_FIELDS = "_embed=wp:featuredmedia&_fields=id,status,title,content,_links,_embedded"


class WordPress:
    """Takes pages that name their own REST address, as WordPress does."""

    name = "wordpress"

    def bind(self, link: str, tools: Tools) -> str | None:
        """The post's REST address, from the page's `link rel=alternate`."""
        if not link.startswith(("http://", "https://")):
            return None
        fetched = tools.fetcher.get(link, HTML, robots=True)
        if fetched.status != 200:
            return None
        links = parse(text_of(fetched)).xpath(
            "//link[@rel='alternate'][@type='application/json']/@href"
        )
        for href in links:
            if "/wp/v2/" in href:
                return urljoin(fetched.url, str(href))
        return None

    def look(self, address: str, tools: Tools) -> Look:
        """Reads the post, its pictures and its comments."""
        try:
            fetched = tools.fetcher.get(_with(address, _FIELDS), JSON)
            other = _not_there(fetched)
            if other is not None:
                return other
            post = json.loads(fetched.body)
            content = post["content"]
            if post.get("status", "publish") != "publish" or content.get("protected"):
                return Look(Status.PRIVATE)
            tree = parse(content["rendered"] or "<p></p>")
            media = post.get("_embedded", {}).get("wp:featuredmedia", [])
            addresses = [m["source_url"] for m in media if m.get("source_url")]
            addresses += pictures_of(tree, {}, address)
            comments = _comments(address, int(post["id"]), tools)
        except FetchError as error:
            return look_of(error)
        except (ValueError, KeyError, TypeError, AttributeError):
            return Look(Status.UNREADABLE)
        pictures, _ = fetch_pictures(addresses, tools.fetcher)
        title = html_text.extract_text(post["title"]["rendered"] or "")
        return Look(Status.SEEN, Live(html_text.extract_text(tree), pictures, comments, title))


def _not_there(fetched: Fetched) -> Look | None:
    """WordPress says 401 of a post that was withdrawn, trashed or made a draft."""
    return Look(Status.PRIVATE) if fetched.status == 401 else look_at_status(fetched)


def _with(address: str, query: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{query}"


def _comments(address: str, post_id: int, tools: Tools) -> tuple[str, ...] | None:
    """The public comments, newest first; None where the site does not give them."""
    root = address.split("/wp/v2/")[0] + "/wp/v2/comments"
    found: list[str] = []
    for page in range(1, _COMMENT_PAGES + 1):
        query = f"post={post_id}&per_page=100&page={page}&_fields=content"
        try:
            fetched = tools.fetcher.get(_with(root, query), JSON)
        except FetchError:
            return None
        if fetched.status != 200:
            return None
        comments: list[Any] = json.loads(fetched.body)
        found += [html_text.extract_text(c["content"]["rendered"] or "") for c in comments]
        if page >= int(fetched.headers.get("x-wp-totalpages", "1")):
            break
    return tuple(comment for comment in found if comment)
