"""Figures from labels and scores, the manifest, and the page of worst errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from classifiers.evaluate.contact_sheet import contact_sheet
from classifiers.evaluate.pictures import (
    WORDS,
    Labelled,
    PictureReport,
    Seen,
    evaluate_pictures,
    read_manifest,
    thresholds,
)
from classifiers.image import faces
from policies.errors import DraftError
from policies.load import load_charter
from tests.classifiers.image.samples import encoded, gradient

PICTURES = Path(__file__).parents[3] / "data" / "samples" / "pictures"
FACE, MINOR = "image.face", "image.minor"


def seen(name: str, signal: str, label: int, *scores: float, category: str = "any") -> Seen:
    picture = Labelled(name, Path(name), category, {signal: label})
    return Seen(picture, {signal: [(score, None) for score in scores]})


@pytest.fixture
def report() -> PictureReport:
    """Two minors, one of them missed; three adults, one of them suspected."""
    return PictureReport(
        [
            seen("a", MINOR, 1, 0.9, category="child"),
            seen("b", MINOR, 1, 0.2, category="child"),
            seen("c", MINOR, 0, 0.7),
            seen("d", MINOR, 0, 0.1),
            seen("e", MINOR, 0),
            seen("f", FACE, 3, 0.9, 0.8, 0.2),
        ]
    )


def test_figures_count_pictures(report):
    """Recall, precision and false alarms are those of a hand count."""
    figures = report.figures(MINOR, 0.5)
    assert (figures.tp, figures.fn, figures.fp, figures.tn) == (1, 1, 1, 2)
    assert figures.recall == 0.5
    assert figures.precision == 0.5
    assert figures.false_alarms == pytest.approx(1 / 3)
    assert report.figures(MINOR, 0.5, "child").fp == 0


def test_area_under_the_curve_is_the_share_of_pairs_in_order(report):
    """0.9 is above all three adults, 0.2 above two of them: five of six pairs."""
    assert report.area_under_curve(MINOR) == pytest.approx(5 / 6)
    assert report.area_under_curve(FACE) is None


def test_faces_are_counted_one_by_one(report):
    """Of three labelled faces two are found at 0.5, none is one too many."""
    boxes = report.boxes(FACE, 0.5)
    assert (boxes.pictures, boxes.labelled, boxes.found, boxes.extra) == (1, 3, 2, 0)


def test_worst_errors_come_first(report):
    """The surest false alarm and the least seen miss head their lists."""
    false, missed = report.worst(MINOR, 0.5, 5)
    assert [s.picture.id for s in false] == ["c"]
    assert [s.picture.id for s in missed] == ["b"]
    assert [s.picture.id for s in report.worst(FACE, 0.5, 5)[1]] == ["f"]


def manifest(folder: Path, *rows: str) -> Path:
    path = folder / "manifest.csv"
    path.write_text("\n".join(("id,file,category,faces,minor,split", *rows)), encoding="utf-8")
    return path


def test_a_manifest_finds_files_by_id_or_name_and_leaves_doubt_out(tmp_path):
    """A question mark and an empty cell are no labels; a split takes its own rows alone."""
    rows = ("portrait,,adult,1,0,dev", "x,coffee.jpg,thing,0,?,dev", "retina,,thing,0,,test")
    read = read_manifest(manifest(tmp_path, *rows), PICTURES, "dev")
    assert [(r.id, r.path.name, dict(r.labels)) for r in read] == [
        ("portrait", "portrait.jpg", {FACE: 1, MINOR: 0}),
        ("x", "coffee.jpg", {FACE: 0}),
    ]


@pytest.mark.parametrize(
    ("row", "code"), [("nobody,,thing,0,0,dev", "missing"), ("coffee,,thing,many,0,", "bad-line")]
)
def test_a_faulty_row_is_named(tmp_path, row, code):
    """Measuring without a picture, or with a label that is no number, is refused."""
    with pytest.raises(DraftError) as caught:
        read_manifest(manifest(tmp_path, row), PICTURES)
    assert caught.value.code == code
    assert caught.value.facts["index"] == 2


def test_real_pictures_are_measured_and_errors_shown(tmp_path):
    """The portrait is found; a wrong label and a broken file appear on the page, escaped."""
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff no picture")
    (tmp_path / "<b>.png").write_bytes(encoded(gradient(), "PNG"))
    (tmp_path / "portrait.jpg").write_bytes((PICTURES / "portrait.jpg").read_bytes())
    rows = ("portrait,,adult,1,0,", "broken,,thing,0,0,", "<b>,,thing,2,0,")
    labelled = read_manifest(manifest(tmp_path, *rows), tmp_path, columns=("faces",))
    report = evaluate_pictures(labelled, [faces.DETECTOR], words=False)
    assert report.figures(FACE, 0.5).tp == 1
    assert [s.error for s in report.seen] == ["", "truncated", ""]
    page = contact_sheet(report, {FACE: 0.5, WORDS: 0.5})
    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert "truncated" in page
    assert "data:image/jpeg;base64," in page


def test_thresholds_are_the_charters():
    """The measurement asks what the clauses ask; a patient's face is a face."""
    limits = thresholds(load_charter())
    asked, broken = limits[FACE]
    assert 0 < asked <= (broken or 1) <= 1
    assert limits["image.retouched"][0] < 1
