"""Art. 11, 15, 20: where the addresses in a post lead.

Addresses are read with and without `https://`, as @handles, and through disguises
(`flouci . com`, `paypal[.]me`, `boutique dot tn`, `f l o u c i . c o m`). What a service is
stands in `link_tables.py`; here is only how addresses are found and looked up.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qsl

from classifiers.detector import Unanswered
from classifiers.post import Passage, Post
from classifiers.text import link_tables as tables
from classifiers.text.normalise import View, fold
from classifiers.text.pattern import compile_folded
from classifiers.text.refusals import WARNINGS, WARNINGS_IN_POST
from policies.evidence import Finding

SERVICE, PATH = 0.95, 0.7

Sorted = tuple[str, float, str]


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart: labels of the host, segments of the path, query."""

    labels: tuple[str, ...]
    segments: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()

    def within(self, hosts: _Hosts) -> bool:
        """Whether the host, or a host it belongs to, is in the table."""
        path = "/".join(self.segments) + "/"
        for i in range(len(self.labels)):
            for prefix in hosts.get(".".join(self.labels[i:]), ()):
                if path.startswith(prefix):
                    return True
        return False


_Hosts = Mapping[str, tuple[str, ...]]


def _hosts(entries: Iterable[str]) -> _Hosts:
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        host, _, path = entry.partition("/")
        found[host] = (*found.get(host, ()), f"{path}/" if path else "")
    return found


_PAYMENT, _SHOPS, _REVIEWS = _hosts(tables.PAYMENT), _hosts(tables.SHOPS), _hosts(tables.REVIEWS)
_TRACKERS, _COUNCIL, _TRUSTED = (
    _hosts(tables.TRACKERS),
    _hosts(tables.COUNCIL),
    _hosts(tables.TRUSTED),
)

_TLD = "|".join(sorted(tables.TLDS, key=lambda t: (-len(t), t)))
_ADDRESS = re.compile(
    rf"(?<![\w.@-])(?:https?://(?P<full>[^\s/?#<>\"]+)"
    rf"|(?:\w{{1,6}}://)?(?P<bare>(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+(?:{_TLD})))(?![\w@-])"
    r"(?P<rest>[/?#][^\s<>\"،؛]*)?"
)
_HANDLE = re.compile(r"(?<![\w./@])@(?P<name>[a-z0-9_](?:[a-z0-9_.]*[a-z0-9_])?)")
_TRAILING = ".,;:!?؟…)]}'*"
_DIGITS = str.maketrans("013457", "oieast")
_TWO_SENTENCES = re.compile(r"[^\W\d_A-Z]+\.[A-Z][a-z]+")
_HANDLE_TAIL = re.compile(r"(?:_|\.)?(?:tn|tunisie|tunisia|app|officiel|official|fr)$")

# A doctor who warns of a false shop in her name sends nobody there.
_WARNING, _WARNING_IN_POST = compile_folded(WARNINGS), compile_folded(WARNINGS_IN_POST)
_HARMLESS = frozenset({"link.council", "link.tracking"})

# Disguises, each undone in turn. Only what stands before an ending of the table is touched.
_SHORT_TLD = r"(?:c ?o ?m|t ?n|n ?e ?t|o ?r ?g|f ?r|m ?e)"
_DISGUISES: tuple[tuple[re.Pattern[str], str | None], ...] = (
    (re.compile(r"\bhxxp(?=s?\b)"), "http"),
    (re.compile(r"(?<=\bhttp) ?: ?/ ?/ ?"), "://"),
    (re.compile(r"(?<=\bhttps) ?: ?/ ?/ ?"), "://"),
    (re.compile(r" ?[\[({<] ?(?:\.|dot|point|نقطه) ?[\])}>] ?"), "."),
    (re.compile(rf"(?<=[a-z0-9]) (?:dot|point|نقطه) (?=(?:{_TLD})\b)"), "."),
    (re.compile(r"(?<=\bwww) ?\. ?"), "."),
    (re.compile(rf"(?<=[a-z0-9]) \. ?(?=(?:{_TLD})\b|{_SHORT_TLD}\b)"), "."),
    (re.compile(r"(?<=[a-z0-9])\. (?=(?:com|tn|net|org)\b)"), "."),
    (re.compile(rf"(?<=[a-z0-9]\.){_SHORT_TLD}\b"), None),
    (
        re.compile(
            rf"(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:{_TLD})"
            rf"(?: ?/ ?(?!(?:[a-z0-9-]+\.)+(?:{_TLD})\b)[a-z0-9_-]+)+"
        ),
        None,
    ),
)


@dataclass(frozen=True)
class Links:
    """Finds addresses in the post's words and in words read in its pictures."""

    name: str = "links"
    signals: frozenset[str] = frozenset(
        {"link.commercial", "link.payment", "link.review", "link.tracking", "link.council"}
    )

    @cached_property
    def version(self) -> str:
        """A digest of the tables and expressions."""
        data = {k: v for k, v in vars(tables).items() if k.isupper()}
        text = repr(sorted((k, sorted(map(str, v))) for k, v in data.items()))
        patterns = [_ADDRESS, _HANDLE, _WARNING, _WARNING_IN_POST, *(d for d, _ in _DISGUISES)]
        text += repr([p.pattern for p in patterns])
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """One finding for each address and each thing it is."""
        for passage in post.passages():
            yield from self._in_passage(passage)

    def _in_passage(self, passage: Passage) -> Iterator[Finding]:
        best: dict[tuple[str, int, int], tuple[float, str]] = {}
        for view in (passage.normalised.folded, passage.normalised.plain):
            for start, end, (signal, score, reason) in _in_view(undisguise(view)):
                if reason == "shop-path" and _is_two_sentences(passage, start, end):
                    continue
                key = signal, start, end
                best[key] = max((score, reason), best.get(key, (0.0, "")))
        warned = _WARNING_IN_POST.search(passage.normalised.folded.text) is not None
        taken: list[tuple[str, int, int]] = []
        for (signal, start, end), (score, reason) in sorted(
            best.items(), key=lambda b: (-b[1][0], b[0][1] - b[0][2], b[0])
        ):
            if signal not in _HARMLESS and (warned or _is_warned_of(passage, start)):
                continue
            if all(s != signal or end <= first or last <= start for s, first, last in taken):
                taken.append((signal, start, end))
                yield Finding(signal, score, self.name, passage.place(start, end), reason)


def _is_warned_of(passage: Passage, start: int) -> bool:
    first, last = passage.normalised.sentence_at(start)
    return _WARNING.search(fold(passage.normalised.original[first:last])) is not None


def _is_two_sentences(passage: Passage, start: int, end: int) -> bool:
    """`à midi.Boutique fermée`: a space is missing after a full stop."""
    return _TWO_SENTENCES.fullmatch(passage.normalised.original[start:end]) is not None


def undisguise(view: View) -> View:
    """The reading in which broken-up addresses are whole again."""
    for expression, instead in _DISGUISES:
        view = _rewrite(view, expression, instead)
    return view


def _rewrite(view: View, expression: re.Pattern[str], instead: str | None) -> View:
    """Each match replaced (None: its spaces dropped); new characters map to the whole match."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in expression.finditer(view.text):
        words = match.group().replace(" ", "") if instead is None else instead
        first, end = match.span()
        text.append(view.text[last:first] + words)
        starts += (*view.starts[last:first], *[view.starts[first]] * len(words))
        ends += (*view.ends[last:first], *[max(view.ends[first:end])] * len(words))
        last = end
    if not last:
        return view
    return View(
        "".join(text) + view.text[last:],
        (*starts, *view.starts[last:]),
        (*ends, *view.ends[last:]),
    )


def _in_view(view: View) -> Iterator[tuple[int, int, Sorted]]:
    for match in _ADDRESS.finditer(view.text):
        end = match.start() + len(match.group().rstrip(_TRAILING))
        host = (match["full"] or match["bare"]).rsplit("@", 1)[-1].partition(":")[0]
        rest = (match["rest"] or "").rstrip(_TRAILING)
        # `fl0uci.com` as well as `d17.tn`: a digit may be itself or stand for a letter.
        for name in dict.fromkeys((host, host.translate(_DIGITS))):
            for answer in _sort(_address(name, rest)):
                yield *view.span(match.start(), end), answer
    for match in _HANDLE.finditer(view.text):
        for answer in _sort_handle(match["name"]):
            yield *view.span(*match.span()), answer


def _address(host: str, rest: str) -> Address:
    path, _, query = rest.partition("#")[0].partition("?")
    labels = tuple(label for label in host.split(".") if label)
    segments = tuple(s for s in path.split("/") if s)
    return Address(labels, segments, tuple(parse_qsl(query, keep_blank_values=True)))


def _sort(address: Address) -> Iterator[Sorted]:
    """Everything an address is; a trusted host is not judged by its paths."""
    if address.within(_COUNCIL):
        yield "link.council", SERVICE, "council"
    if _is_tracked(address):
        yield "link.tracking", SERVICE, "tracking"
    if address.within(_PAYMENT):
        yield "link.payment", SERVICE, "payment-service"
    if address.within(_REVIEWS):
        yield "link.review", SERVICE, "review-service"
    if address.within(_SHOPS) or not tables.SHOP_NAMES.isdisjoint(address.labels[:-1]):
        yield "link.commercial", SERVICE, "shop"
    if address.within(_TRUSTED):
        return
    segments = frozenset(s.removesuffix(".html").removesuffix(".php") for s in address.segments)
    if segments & tables.PAYMENT_PATHS:
        yield "link.payment", PATH, "payment-path"
    if segments & tables.REVIEW_PATHS:
        yield "link.review", PATH, "review-path"
    if segments & tables.SHOP_PATHS or _sounds_like_shop(address.labels):
        yield "link.commercial", PATH, "shop-path"
    if any(key in tables.PROMO_KEYS for key, _ in address.query):
        yield "link.commercial", PATH, "promo-parameter"


def _is_tracked(address: Address) -> bool:
    if address.within(_TRACKERS):
        return True
    host, maps = tables.SHORT_BUT_MAPS
    if ".".join(address.labels) == host:
        return address.segments[:1] != (maps,)
    return any(
        key in tables.TRACKING_KEYS or key.startswith(tables.TRACKING_PREFIXES)
        for key, _ in address.query
    )


def _sounds_like_shop(labels: tuple[str, ...]) -> bool:
    if labels and labels[-1] in tables.SHOP_TLDS:
        return True
    return any(_is_shop_word(word) for label in labels[:-1] for word in re.split("[-_]", label))


def _is_shop_word(word: str) -> bool:
    if word in tables.NOT_SHOPS:
        return False
    return word in tables.SHOP_WORDS or word.endswith(tables.SHOP_ENDINGS)


def _sort_handle(name: str) -> Iterator[Sorted]:
    short = _HANDLE_TAIL.sub("", name)
    plain = re.sub("[._]", "", short)
    if plain in tables.PAYMENT_NAMES:
        yield "link.payment", PATH, "payment-handle"
    if plain == "trustpilot":
        yield "link.review", PATH, "review-handle"
    words = re.split("[._]", short)
    if plain in tables.SHOP_NAMES or any(_is_shop_word(word) for word in words):
        yield "link.commercial", PATH, "shop-handle"


DETECTOR = Links()
