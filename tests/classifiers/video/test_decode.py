"""Videos and animations become few pictures, within limits, or a clear code."""

from __future__ import annotations

import random
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from classifiers.draft import Draft, Media
from classifiers.prepare import prepare
from classifiers.video import decode
from classifiers.video.animation import decode_animation
from classifiers.video.clip import FLOOR, FRAME_SIDE, Sampler, Sound
from classifiers.video.decode import decode_video
from policies.errors import MediaError
from tests.classifiers.image.samples import animation, encoded, gradient, mutated
from tests.classifiers.video.samples import video

SMALL = (96, 64)
RED, BLUE = Image.new("RGB", SMALL, (200, 30, 30)), Image.new("RGB", SMALL, (30, 30, 200))


def code_of(data: bytes) -> str:
    with pytest.raises(MediaError) as caught:
        decode_video(data)
    return caught.value.code


def outcome(data: bytes) -> str:
    try:
        return "seen" if decode_video(data).frames else "nothing"
    except MediaError as error:
        return error.code


@pytest.mark.parametrize("kind", ["mp4", "matroska", "webm", "avi"])
def test_every_second_and_every_cut_is_seen(kind):
    """Three seconds of red, then blue: a frame a second, and the first of the new scene."""
    clip = decode_video(video([(RED, 3), (BLUE, 2)], kind=kind))
    assert clip.seconds == pytest.approx(5, abs=0.3)
    assert all(
        after.first - before.first <= FLOOR + 0.15 for before, after in pairwise(clip.frames)
    )
    fresh = [f.first for f in clip.frames if f.fresh]
    assert fresh == pytest.approx([0, 3], abs=0.15)
    colours = [f.picture.rgb.mean(axis=(0, 1)).argmax() for f in clip.frames]
    assert colours == [0 if f.first < 2.95 else 2 for f in clip.frames]


def test_a_large_frame_is_made_smaller():
    """1080p is looked at with 960 pixels a side: what a second of video is worth."""
    clip = decode_video(video([(gradient(1920, 1080), 0.5)]))
    assert max(clip.frames[0].picture.size) == FRAME_SIDE


@pytest.mark.parametrize(
    ("sound", "wanted"), [(None, Sound.NONE), (0.0, Sound.SILENT), (0.3, Sound.HEARD)]
)
def test_a_silent_track_is_no_speech(sound, wanted):
    """Only what can be heard can be said."""
    assert decode_video(video([(RED, 1)], sound=sound)).sound is wanted


def test_a_flash_is_not_missed():
    """One picture shown for a third of a second between two others is sampled."""
    clip = decode_video(video([(RED, 1.5), (BLUE, 0.3), (RED, 1.5)]))
    assert any(f.picture.rgb.mean(axis=(0, 1)).argmax() == 2 for f in clip.frames)


def test_a_slow_fade_is_sampled_every_second():
    """A fade or a turning camera is no cut: what it comes to is seen within a second."""
    sampler = Sampler()
    kept = [sampler.wants(i / 10, np.full((36, 64), 10 + 4 * i, np.uint8)) for i in range(41)]
    assert [i for i, k in enumerate(kept) if k is not None] == [0, 10, 20, 30, 40]
    assert sum(k is True for k in kept) == 1


def test_a_cut_within_the_gap_is_not_forgotten():
    """A cut a tenth of a second after a kept frame is kept as soon as one may be."""
    sampler = Sampler()
    greys = (10, 200, 200, 200)
    kept = [sampler.wants(i / 8, np.full((36, 64), g, np.uint8)) for i, g in enumerate(greys)]
    assert kept == [True, None, True, None]


def test_too_long_is_refused_before_it_is_decoded(monkeypatch):
    """A length beyond the limit is believed."""
    monkeypatch.setattr(decode, "MAX_SECONDS", 2)
    assert code_of(video([(RED, 4)])) == "video-too-long"


def test_a_lie_about_the_length_is_found_out(monkeypatch):
    """What says that it is short and is not stops at the limit all the same."""
    monkeypatch.setattr(decode, "MAX_FRAMES", 3)
    assert code_of(video([(RED, 6)])) == "video-too-long"


def test_frames_of_too_many_pixels_are_refused(monkeypatch):
    """Before a frame is allocated."""
    monkeypatch.setattr(decode, "MAX_PIXELS", 5_000)
    assert code_of(video([(RED, 1)])) == "too-many-pixels"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\0\0\0\x18ftypisom\0\0\0\0" + b"\0" * 64, "video-damaged"),
        (b"\x1a\x45\xdf\xa3" + b"\0" * 200, "video-damaged"),
        (b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "unsupported"),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", "unsupported"),
    ],
)
def test_damaged_files_and_playlists_are_refused(data, code):
    """A playlist would make FFmpeg open other files and addresses: it is never one."""
    assert code_of(data) == code


def test_a_truncated_video_is_seen_as_far_as_it_goes_or_refused():
    """Half of a file is half of the pictures, or a code; never another error."""
    whole = video([(RED, 2), (BLUE, 2)], kind="matroska")
    for part in range(1, 10):
        code = outcome(whole[: len(whole) * part // 10])
        assert code in ("seen", "video-damaged", "video-without-picture")


@pytest.mark.parametrize("kind", ["mp4", "matroska", "avi"])
def test_mutated_videos_end_in_a_clip_or_a_code(kind):
    """Forty damaged copies of each container: no other error, no endless loop."""
    chance, whole = random.Random(kind), video([(RED, 1), (BLUE, 1)], kind=kind, sound=0.1)
    for _ in range(40):
        assert outcome(mutated(whole, chance)) in (
            *("seen", "unsupported", "video-damaged", "video-too-long"),
            *("video-without-picture", "too-many-pixels"),
        )


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_every_frame_of_an_animation_that_differs_is_seen(kind):
    """A blink from before to after is two pictures."""
    frames = [RED, BLUE, RED]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=400)
    post = prepare(Draft(media=(Media(data=data),)), words=False)
    assert post.pictures == []
    (clip,) = post.clips
    assert [f.picture.rgb.mean(axis=(0, 1)).argmax() for f in clip.frames] == [0, 2, 0]
    assert clip.seconds == pytest.approx(1.2, abs=0.05)


def test_an_enormous_animation_is_refused(monkeypatch):
    """Frames times pixels is what decoding costs."""
    from classifiers.image.decode import decode as decode_picture

    data = animation("GIF")
    monkeypatch.setattr("classifiers.video.animation.MAX_TOTAL_PIXELS", 1000)
    with pytest.raises(MediaError) as caught:
        decode_animation(data, decode_picture(data))
    assert caught.value.code == "animated-too-long"
