"""What is seen in a video is said once, with the time it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from classifiers.collect import collect
from classifiers.detector import Unanswered
from classifiers.draft import Draft, Media, Origin
from classifiers.image import faces
from classifiers.image.decode import Picture
from classifiers.post import Post
from classifiers.prepare import prepare
from classifiers.text import statutory
from classifiers.text.patterns import guarantee
from classifiers.video import watchable
from classifiers.video.clip import Clip, Frame
from classifiers.video.over_time import OverTime, followed
from classifiers.video.wording import worth_reading
from policies.evidence import Box, Finding, Place
from policies.signals import TEXT_SIGNALS
from tests.classifiers.video.samples import video

PICTURES = Path(__file__).parents[3] / "data" / "samples" / "pictures"
BLANK = np.zeros((8, 8, 3), np.uint8)


def frame(at: float, last: float | None = None) -> Frame:
    return Frame(Picture(0, BLANK, Origin.FILE, "VIDEO"), at, at + 1 if last is None else last)


def face(box: Box, score: float = 0.9) -> Finding:
    return Finding("image.face", score, "faces", Place("media:0", box=box))


def test_one_face_that_moves_is_one_finding():
    """Eight frames of somebody who walks by: one span, where she was surest."""
    seen = [(frame(i), face((10 * i, 5, 40, 50), 0.5 + i / 20)) for i in range(8)]
    (one,) = followed(seen)
    assert one.place.time == (0, 8)
    assert one.place.box == (70, 5, 40, 50)
    assert one.score == pytest.approx(0.85)


def test_two_faces_side_by_side_stay_two():
    """In one frame nobody is two, however near they stand."""
    seen = [(frame(i), face(box)) for i in range(3) for box in ((0, 0, 40, 50), (30, 0, 40, 50))]
    assert [f.place.time for f in followed(seen)] == [(0, 3), (0, 3)]


def test_a_long_absence_ends_the_span():
    """Seen at the start and again after ten seconds: two spans."""
    seen = [(frame(0), face((0, 0, 40, 50))), (frame(10), face((0, 0, 40, 50)))]
    assert sorted(f.place.time for f in followed(seen) if f.place.time) == [(0, 1), (10, 11)]


@dataclass(frozen=True)
class Unsure:
    """A detector that sees nothing and cannot answer."""

    name: str = "unsure"
    version: str = "1"
    signals: frozenset[str] = frozenset({"image.intimate"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        assert len(post.pictures) == 1
        yield Unanswered(self.signals, "not-checkable")


def test_what_no_frame_can_answer_is_unknown_once():
    """Three frames without an answer are one *unknown*."""
    post = Post(Draft(), clips=[Clip(0, (frame(0), frame(1), frame(2)), 3)])
    assert list(OverTime(Unsure()).detect(post)) == [
        Unanswered(frozenset({"image.intimate"}), "not-checkable")
    ]


def scene(name: str) -> Image.Image:
    with Image.open(PICTURES / name) as image:
        return image.convert("RGB").resize((640, 480))


def card(words: str) -> Image.Image:
    image = Image.new("RGB", (640, 480), "white")
    ImageDraw.Draw(image).text((20, 200), words, fill="black", font=ImageFont.load_default(36))
    return image


def test_a_portrait_in_a_video_is_found_with_its_time():
    """Coffee, somebody for two seconds, coffee: one face between second two and four."""
    data = video([(scene("coffee.jpg"), 2), (scene("portrait.jpg"), 2), (scene("coffee.jpg"), 1)])
    post = prepare(Draft(media=(Media(data=data),)), words=False)
    (found,) = collect(post, [OverTime(faces.DETECTOR)]).of("image.face")
    assert found.detector == "video/faces"
    assert found.place.time == pytest.approx((2, 4), abs=0.3)


def test_words_shown_in_a_video_run_through_the_text_checks():
    """A promise on a title card is a promise, and the reply can say when it is shown."""
    data = video([(scene("coffee.jpg"), 1), (card("RESULTAT GARANTI A 100 %"), 2)])
    post = prepare(Draft(media=(Media(data=data),)))
    found = collect(post, [guarantee.DETECTOR, statutory.DETECTOR]).of("text.guarantee")
    assert found
    assert found[0].place.part == "media:0"
    assert found[0].place.time == pytest.approx((1, 3), abs=0.3)


def captioned(image: Image.Image, words: str) -> Image.Image:
    image = image.copy()
    font = ImageFont.load_default(26)
    drawn = ImageDraw.Draw(image)
    drawn.text((60, 420), words, "white", font, stroke_width=2, stroke_fill="black")
    return image


def test_a_caption_that_appears_over_a_still_scene_is_read():
    """A caption changes a hundredth of the picture, and may be the whole violation."""
    still = scene("coffee.jpg")
    data = video([(still, 3), (captioned(still, "RESULTAT GARANTI A 100 %"), 2), (still, 2)])
    post = prepare(Draft(media=(Media(data=data),)), ahead=False)
    (found,) = collect(post, [guarantee.DETECTOR, statutory.DETECTOR]).of("text.guarantee")
    assert found.place.time == pytest.approx((3, 7), abs=0.6)
    assert not post.unread


def test_of_more_frames_than_can_be_read_new_scenes_come_first():
    """What is left out is said: `all` is False."""
    words = [captioned(scene("coffee.jpg"), "X" * n) for n in (0, 8, 16, 24, 32)]
    frames = [
        replace(frame(i), picture=Picture(0, np.asarray(image), Origin.FILE, "VIDEO"), fresh=i == 4)
        for i, image in enumerate(words)
    ]
    assert [f.first for f in worth_reading(frames, 9).frames] == [0, 1, 2, 3, 4]
    few = worth_reading(frames, 2)
    assert [(f.first, f.last) for f in few.frames] == [(0, 4), (4, 5)]
    assert not few.all


def test_speech_nobody_heard_is_unknown():
    """A voice makes every signal of the words unknown; a silent video does not."""
    for level, unknown in ((0.3, True), (0.0, False)):
        data = video([(scene("coffee.jpg"), 1)], sound=level)
        post = prepare(Draft(media=(Media(data=data),)), words=False)
        evidence = collect(post, [watchable.DETECTOR])
        assert (evidence.unknown.get("text.guarantee") == "speech-not-heard") is unknown
        assert evidence.unknown["image.retouched"] == "not-checkable"
        assert set(evidence.unknown) & TEXT_SIGNALS == (TEXT_SIGNALS if unknown else set())


def test_a_place_in_the_container_is_told():
    """A phone writes where it filmed into the file itself."""
    data = video([(scene("coffee.jpg"), 1)], tags={"location": "+36.8000+010.1800/"})
    post = prepare(Draft(media=(Media(data=data),)), words=False)
    (found,) = collect(post, [watchable.DETECTOR]).of("metadata.gps")
    assert found.place.key is not None
    assert "location" in found.place.key
