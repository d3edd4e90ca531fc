"""Any web page: its main text, what its metadata say, and all its pictures."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import extruct
import html_text
import lxml.html
import trafilatura
from trafilatura.settings import Document
from w3lib.encoding import html_to_unicode

from bot.recheck.fetch import HTML, PICTURE, Fetched, FetchError
from bot.recheck.live import (
    Live,
    Look,
    Status,
    Tools,
    fetch_pictures,
    look_at_status,
    look_of,
)

# It logs what it reads.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
_LOGIN_PATHS = ("/login", "/signin", "/wp-login.php", "/accounts/login", "/checkpoint")


class Page:
    """Takes every http(s) address."""

    name = "page"

    def bind(self, link: str, tools: Tools) -> str | None:
        """The link itself, without its fragment."""
        del tools
        parts = urlsplit(link)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            return None
        return parts._replace(fragment="").geturl()

    def look(self, address: str, tools: Tools) -> Look:
        """Reads the page and its pictures, or finds that nothing of it changed."""
        try:
            if tools.validators and _all_unchanged(address, tools):
                return Look(Status.UNCHANGED, validators=tools.validators)
            fetched = tools.fetcher.get(address, HTML, robots=True)
        except FetchError as error:
            return look_of(error)
        other = look_at_status(fetched)
        if other is not None:
            return other
        if is_login(address, fetched):
            return Look(Status.LOGIN)
        live, addresses = read_page(fetched)
        pictures, validators = fetch_pictures(addresses, tools.fetcher, robots=True)
        if fetched.validators and all(p.data is None or p.address in validators for p in pictures):
            # Only when everything can be asked about: else nothing would be known for sure.
            validators[address] = fetched.validators
        else:
            validators = {}
        live = Live(live.text, pictures, live.comments, live.around, exact=False)
        return Look(Status.SEEN, live, validators)


def _all_unchanged(address: str, tools: Tools) -> bool:
    """Whether the servers say that the page and every picture of it are as they were."""
    if address not in tools.validators:
        return False
    for url, headers in tools.validators.items():
        kinds = HTML if url == address else PICTURE
        if tools.fetcher.get(url, kinds, headers=headers, robots=True).status != 304:
            return False
    return True


def is_login(address: str, fetched: Fetched) -> bool:
    """Whether a page asks to log in instead of showing what was asked for."""
    path = urlsplit(fetched.url).path.lower()
    if path != urlsplit(address).path.lower() and path.startswith(_LOGIN_PATHS):
        return True
    tree = parse(text_of(fetched))
    return bool(tree.xpath("//input[@type='password']")) and not _main_text(fetched).strip()


def text_of(fetched: Fetched) -> str:
    """The page's source, by the character set of its header, its own word, or UTF-8."""
    return str(html_to_unicode(fetched.headers.get("content-type"), fetched.body)[1])


def parse(source: str) -> Any:
    """The page as a tree, an empty one where there is none."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        return lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError):
        return lxml.html.document_fromstring("<html><body></body></html>")


def _main_text(fetched: Fetched) -> str:
    return _extracted(fetched)[0]


def _extracted(fetched: Fetched) -> tuple[str, str]:
    """Main text and comments, each "" where there is none."""
    found = trafilatura.bare_extraction(text_of(fetched), favor_recall=True, include_comments=True)
    if not isinstance(found, Document):
        return "", ""
    return found.text or "", found.comments or ""


def read_page(fetched: Fetched) -> tuple[Live, list[str]]:
    """The page's words, and the addresses of all its pictures."""
    tree = parse(text_of(fetched))
    text, comments = _extracted(fetched)
    facts = _metadata(fetched)
    whole = html_text.extract_text(tree)
    # A page with too little on it for an extractor is all main text.
    text = text if text.strip() else whole
    around = [whole]
    around += [value for name, value in _open_graph(facts) if name in _OG_TEXT]
    lines = tuple(line for line in comments.splitlines() if line.strip())
    live = Live(text, (), lines, "\n".join(around), exact=False)
    return live, list(pictures_of(tree, facts, fetched.url))


_OG_TEXT = ("og:title", "og:description")
_OG_IMAGE = ("og:image", "og:image:url", "og:image:secure_url")


def _metadata(fetched: Fetched) -> dict[str, Any]:
    facts: dict[str, Any] = extruct.extract(
        text_of(fetched),
        base_url=fetched.url,
        syntaxes=["opengraph", "json-ld"],
        errors="ignore",
    )
    return facts


def _open_graph(facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for group in facts.get("opengraph", []):
        yield from group.get("properties", [])


def pictures_of(tree: Any, facts: dict[str, Any], base: str) -> Iterator[str]:
    """Every picture's address: metadata first, then as the page shows them."""
    found = [value for name, value in _open_graph(facts) if name in _OG_IMAGE]
    for item in facts.get("json-ld", []):
        found += _images_of(item)
    for image in tree.xpath("//img"):
        found.append(_largest(image.get("srcset", "")) or image.get("src", ""))
    for source in tree.xpath("//picture/source"):
        found.append(_largest(source.get("srcset", "")))
    for address in found:
        if address and not address.startswith("data:"):
            yield urljoin(base, address.strip())


def _images_of(item: object) -> list[str]:
    """The `image` values of JSON-LD, however deep and in whatever form."""
    if isinstance(item, list):
        return [url for one in item for url in _images_of(one)]
    if not isinstance(item, dict):
        return []
    found: list[str] = []
    for key, value in item.items():
        if key in ("image", "thumbnailUrl", "contentUrl"):
            values = value if isinstance(value, list) else [value]
            found += [v for v in values if isinstance(v, str)]
            found += [v["url"] for v in values if isinstance(v, dict) and "url" in v]
        elif isinstance(value, dict | list):
            found += _images_of(value)
    return found


def _largest(srcset: str) -> str:
    """The widest candidate of a `srcset`."""
    best, width = "", -1.0
    for candidate in srcset.split(", "):
        address, _, size = candidate.strip().partition(" ")
        number = size.strip()[:-1]
        wide = float(number) if number.replace(".", "", 1).isdigit() else 0.0
        if address and wide > width:
            best, width = address, wide
    return best
