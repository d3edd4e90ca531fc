"""A running bot: the real application, store, engine and detectors; Telegram alone is fake."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pytest_asyncio
from PIL import Image

from bot.corrections import Correction
from bot.joining import Pace
from bot.platforms.telegram import UPDATES, TelegramBot
from bot.review import Review, Reviewer
from bot.settings import Settings
from bot.store.store import Store
from bot.words import say
from classifiers.post import Post
from classifiers.text.patterns import guarantee
from policies.charter import LANGUAGES
from policies.evidence import Finding, Place
from policies.load import load_charter
from tests.bot.telegram.fake_api import TOKEN, FakeTelegram, Shown

SONIA, KARIM, STRANGER = 1001, 1002, 666
PACE = Pace(album=0.15, progress=0.2, retry=0.05, clock=0.3)
GOOD = "Le cabinet reçoit sur rendez-vous, du lundi au vendredi."
BAD = "Résultats garantis dès la première séance !"


@dataclass
class RedSquare:
    """Stands for the faces: a red square in a picture is one."""

    name: str = "image/red-square"
    version: str = "1"
    signals: frozenset[str] = frozenset({"image.face"})
    looked: int = 0

    def detect(self, post: Post) -> Iterator[Finding]:
        self.looked += 1
        for picture in post.pictures:
            red = (picture.rgb[..., 0] > 200) & (picture.rgb[..., 1:].max(axis=2) < 80)
            if red.any():
                ys, xs = np.nonzero(red)
                box = (int(xs.min()), int(ys.min()), int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1)
                yield Finding("image.face", 0.9, self.name, Place(picture.part, box=box))


@dataclass
class Words:
    """Stands for the text's detectors: some words mean a signal, with a score."""

    name: str = "text/words"
    version: str = "1"
    meaning: dict[str, tuple[str, float]] = field(
        default_factory=lambda: {
            "cas clinique": ("text.case", 0.9),
            "humour": ("text.dignity", 0.6),
            "avant/après": ("text.before-after", 0.9),
            "à titre indicatif": ("text.statutory-sentence", 0.9),
        }
    )

    @property
    def signals(self) -> frozenset[str]:
        return frozenset(signal for signal, _ in self.meaning.values())

    def detect(self, post: Post) -> Iterator[Finding]:
        for words, (signal, score) in self.meaning.items():
            start = post.draft.text.find(words)
            if start >= 0:
                yield Finding(signal, score, self.name, Place("text", start, start + len(words)))


@dataclass(frozen=True)
class Watched(Reviewer):
    """The real reviewer, which a test may hold up or make fail."""

    seen: list[str] = field(default_factory=list)
    media: list[list[str]] = field(default_factory=list)
    hold: dict[str, threading.Event] = field(default_factory=dict)
    broken: list[type[Exception]] = field(default_factory=list)
    suggestion: str | None = None

    def review(self, draft, progress=lambda *_: None, pictures_seen=None) -> Review:
        self.seen.append(draft.text)
        self.media.append([m.origin.value for m in draft.media])
        for word, gate in self.hold.items():
            if word in draft.text:
                progress("held", 1, 2)
                assert gate.wait(120)
        if self.broken:
            raise self.broken.pop()(f"cannot check: {draft.text}")
        done = super().review(draft, progress, pictures_seen)
        return self._suggested(done)

    def judge_again(self, draft, evidence) -> Review:
        return self._suggested(super().judge_again(draft, evidence))

    def _suggested(self, review: Review) -> Review:
        return replace(review, correction=Correction(self.suggestion) if self.suggestion else None)


@dataclass
class Running:
    """One run of the bot over a database that outlives it."""

    bot: TelegramBot
    store: Store
    reviewer: Watched
    folder: Path

    @property
    def pictures_looked_at(self) -> int:
        """How often the detector of the pictures ran."""
        return next(d.looked for d in self.reviewer.detectors if d.name == "image/red-square")

    def files(self) -> list[Path]:
        """Everything on disk."""
        return [path for path in self.folder.rglob("*") if path.is_file()]

    async def stop(self) -> None:
        app = self.bot.application
        if app.updater.running:
            await app.updater.stop()
            await app.stop()
            await app.post_stop(app)
            await app.shutdown()
            self.store.close()


DETECTORS = (guarantee.DETECTOR, RedSquare())
# With the charter of `pack-asking`: nothing is approved before the doctor has answered.
ASKING = {"pack": "pack-asking", "detectors": (*DETECTORS, Words())}
Say = Callable[..., str]
Start = Callable[..., Awaitable[Running]]


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeTelegram]:
    server = FakeTelegram()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest, api: FakeTelegram) -> Say:
    """Our words in the language of everybody's app: a test that asks for it runs in all."""
    api.language = request.param
    return partial(say, request.param)


@pytest.fixture
def make(api: FakeTelegram, tmp_path: Path) -> Callable[..., Running]:
    """Builds a bot; every bot of one test has the same database."""

    def _make(
        pack: str | None = "pack",
        detectors: Any = None,
        anonymise: Any = None,
        pace: float = PACE.album,
        suggestion: str | None = None,
        **options: Any,
    ) -> Running:
        settings = Settings(
            _env_file=None,
            telegram_token=TOKEN,
            telegram_base_url=api.url,
            **{"allowed_users": frozenset({SONIA, KARIM}), **options},
        )
        store = Store(f"sqlite:///{tmp_path}/var/test.sqlite3")
        detectors = detectors or (guarantee.DETECTOR, RedSquare())
        charter = load_charter(Path(__file__).parent / pack) if pack else load_charter()
        reviewer = Watched(charter, detectors, suggestion=suggestion)
        bot = TelegramBot(settings, store, reviewer, replace(PACE, album=pace), anonymise)
        return Running(bot, store, reviewer, tmp_path)

    return _make


@pytest_asyncio.fixture
async def start(make: Callable[..., Running]) -> AsyncIterator[Start]:
    """Starts the bot as `run` does."""
    runs: list[Running] = []

    async def _start(**options: Any) -> Running:
        running = make(**options)
        runs.append(running)
        app = running.bot.application
        await app.initialize()
        await app.post_init(app)
        await app.updater.start_polling(allowed_updates=UPDATES)
        await app.start()
        return running

    yield _start
    for running in runs:
        for gate in running.reviewer.hold.values():
            gate.set()
        await running.stop()


def says(api: FakeTelegram, person: int, words: str) -> Callable[[], bool]:
    """Whether these words stand before the person now."""
    return lambda: any(words in text for text in api.texts(person))


def offers(api: FakeTelegram, person: int, label: str) -> Callable[[], bool]:
    """Whether a button with these words is before the person now."""
    return lambda: any(label in m.labels for m in api.messages(person))


async def answer(api: FakeTelegram, person: int, key: str, choice: str, **facts: Any) -> None:
    """Waits for a question and touches one of its answers, in the person's language."""
    language = api.language_of(person)
    words = say(language, f"ask.{key}", **facts)
    label = say(language, f"choice.{choice}")

    def asked() -> list[Shown]:
        return [m for m in api.messages(person) if words in m.text and label in m.labels]

    await api.until(asked)
    await api.press(person, label, asked()[0])


def picture(colour: str = "white", square: bool = False, kind: str = "JPEG") -> bytes:
    """A small picture; with a red square it breaks a clause."""
    image = Image.new("RGB", (120, 90), colour)
    if square:
        image.paste("red", (40, 30, 60, 50))
    file = BytesIO()
    image.save(file, kind, quality=95)
    return file.getvalue()
