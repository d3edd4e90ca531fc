"""Looks at pixels: grain, conditions of a pair, repeated patches, masks."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image

from classifiers.draft import Draft, Origin
from classifiers.evaluate.edits import EDITS
from classifiers.image import retouched
from classifiers.image.clones import repeated
from classifiers.image.comparability import compare
from classifiers.image.decode import decode
from classifiers.image.masks import MASK_COLOUR, cover_head
from classifiers.image.smoothing import judge, quietness
from classifiers.image.texture import tiles
from classifiers.post import Post
from tests.classifiers.image.samples import encoded, with_exif


def skin_and_wall(seed: int = 1, height: int = 640, width: int = 800) -> np.ndarray:
    """A patch of grainy, lit skin before a grainy wall, as a camera would leave it."""
    chance = np.random.default_rng(seed)
    rgb = np.empty((height, width, 3), np.float32)
    rgb[:] = (120, 130, 140)
    cv2.circle(rgb, (width // 2, height // 2), height // 3, (205, 150, 125), cv2.FILLED)
    light = np.linspace(-25, 25, width, dtype=np.float32)[None, :, None]
    blotches = cv2.GaussianBlur(chance.normal(0, 60, rgb.shape[:2]).astype(np.float32), (0, 0), 6)
    noise = chance.normal(0, 4, rgb.shape[:2]).astype(np.float32)
    rgb += light + (blotches + noise)[..., None]
    return np.clip(rgb, 0, 255).astype(np.uint8)


def post_of(*pictures: np.ndarray, before_after: bool | None = None, camera: bool = True) -> Post:
    exif = with_exif(Make="Camera", Model="One").tobytes() if camera else b""
    post = Post(Draft(before_after=before_after))
    for index, rgb in enumerate(pictures):
        data = encoded(Image.fromarray(rgb), "JPEG", quality=95, exif=exif)
        post.pictures.append(decode(data, index, Origin.FILE))
    return post


def reasons(post: Post) -> dict[str, float]:
    found = [a for a in retouched.DETECTOR.detect(post) if hasattr(a, "score")]
    return {f.reason: f.score for f in found}


def test_smoothed_skin_has_less_grain_than_promised():
    """A beauty brush takes the skin's grain and leaves the wall's: the map points at it."""
    rgb = skin_and_wall()
    plain, smooth = judge(tiles(rgb)), judge(tiles(EDITS["smoothing"](rgb)))
    assert plain is not None
    assert smooth is not None
    assert smooth.score > plain.score
    assert smooth.box is not None
    x, y, width, height = smooth.box
    assert x < 400 < x + width
    assert y < 320 < y + height


def test_smoothed_skin_is_quiet_for_its_edges():
    """The brush leaves edges and takes what lies between; without skin nothing is said."""
    rgb = skin_and_wall()
    plain, smooth = quietness(rgb), quietness(EDITS["smoothing"](rgb))
    assert plain is not None
    assert smooth is not None
    assert smooth > plain
    assert quietness(np.full((200, 200, 3), 128, np.uint8)) is None


def test_a_mask_is_no_smoothing():
    """A painted mask has no grain at all, and is left out: anonymising is no retouching."""
    rgb = skin_and_wall()
    masked = rgb.copy()
    cover_head(masked, (320, 240, 120, 140), ())
    bare, covered = judge(tiles(rgb)), judge(tiles(masked))
    assert bare is not None
    assert covered is not None
    assert covered.score <= bare.score + 0.15


@pytest.mark.parametrize("edit", ["exposure", "filter", "sharpening", "smoothing", "whitening"])
def test_an_edited_second_shot_cannot_be_compared(edit):
    """Each of these changes a condition beyond what two shots of one sitting differ by."""
    rgb = skin_and_wall()
    same = max(compare(rgb, skin_and_wall(seed=1)).excess().values())
    edited = max(compare(rgb, EDITS[edit](rgb)).excess().values())
    assert same < 1 < edited


def test_a_declared_pair_is_compared():
    """She says they are before and after: a darker second one is told, as a question."""
    rgb = skin_and_wall()
    darker = (rgb * 0.7).astype(np.uint8)
    found = reasons(post_of(rgb, darker, before_after=True))
    assert 0.5 <= found["pair-exposure"] < 0.9
    assert "pair-exposure" not in reasons(post_of(rgb, rgb, before_after=True))


def test_a_copied_patch_is_found_where_it_is():
    """The clone stamp leaves one patch twice: many blocks agree at one distance."""
    rgb = skin_and_wall()
    copy = rgb.copy()
    copy[330:390, 380:440] = rgb[250:310, 330:390]
    before, after = repeated(rgb), repeated(copy)
    assert after is not None
    assert after[0] > 4 * (before[0] if before else 1)
    x, y, width, height = after[1]
    assert x < 440
    assert y < 390
    assert x + width > 330
    assert y + height > 250


def test_what_nobody_can_see_is_said():
    """Edits of single pixels are not judged: the evidence says that they were not checked."""
    assert reasons(post_of(skin_and_wall()))[retouched.UNSEEN] == 0.0


def test_our_own_copy_is_no_edit():
    """A copy with our masks may carry an editor's name; that is explained, and not asked."""
    rgb = skin_and_wall()
    cover_head(rgb, (300, 200, 160, 200), ())
    exif = with_exif(Software="GIMP 2.10").tobytes()
    post = Post(Draft())
    data = encoded(Image.fromarray(rgb), "JPEG", quality=93, exif=exif)
    post.pictures.append(decode(data, 0, Origin.FILE))
    assert MASK_COLOUR is not None
    assert "editor" not in reasons(post)


def test_a_moved_camera_neither_blurs_nor_smooths():
    """The second shot is moved by part of a pixel and turned: its own detail is compared."""
    rgb = skin_and_wall()
    draw = np.random.default_rng(5)
    for x, y, shade in draw.integers((0, 0, 40), (780, 620, 220), (80, 3)).tolist():
        # Something on the wall by which two shots are laid over each other.
        cv2.rectangle(rgb, (x, y), (x + 8 + y % 17, y + 8 + x % 17), (shade,) * 3, -1)
    matrix = cv2.getRotationMatrix2D((400, 320), 0.7, 1.0)
    matrix[:, 2] += (3.5, 2.25)
    moved = cv2.warpAffine(rgb, matrix, (800, 640), flags=cv2.INTER_LANCZOS4)
    found = compare(rgb, np.asarray(moved, np.uint8))
    assert found.aligned
    assert found.excess()["pair-texture"] < 1
    assert found.excess()["pair-sharpness"] < 1
