"""The batch keeps its contract on a thousand lines, good and bad.

Many lines are judged by the rules alone, few with the trained reader as well.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot.batch import BatchOptions, run_batch
from bot.review import Reviewer
from classifiers.registry import DETECTORS
from classifiers.text.reader.detector import DETECTOR as READER
from policies.errors import DraftError
from policies.load import load_charter

ASSUMED = BatchOptions(assume_declared=True)
PICTURE = Path(__file__).parents[2] / "data" / "samples" / "pictures" / "coffee.jpg"


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def rules() -> Reviewer:
    """The shipped reviewer but for the trained reader, which takes most of a post's time."""
    return Reviewer(load_charter(), [d for d in DETECTORS if d is not READER])


def many(tmp_path: Path, count: int) -> Path:
    """Hours, guarantees, no JSON, no id, bad fields, lost files, duplicates."""
    rows = []
    for i in range(count):
        row: object = {
            "id": f"p{i}",
            "text": f"Cabinet fermé le {i % 28 + 1} juillet.",
            "before_after": False,
        }
        if i % 10 == 3:
            row["text"] = "Résultat garanti, 100 % sans risque !"
        if i % 100 == 11:
            row["media"] = ["nowhere.jpg"]
        if i % 100 == 21:
            row = {"text": "sans identifiant"}
        if i % 100 == 31:
            row = {"id": f"p{i}", "text": 5}
        if i % 100 == 41:
            row = {"id": f"p{i - 1}", "text": "doublon", "before_after": False}
        if i == 500:
            row["media"] = ["coffee.jpg"]
        rows.append("{broken" if i % 100 == 51 else json.dumps(row, ensure_ascii=False))
    shutil.copy(PICTURE, tmp_path / "coffee.jpg")
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(rows) + "\n\n", encoding="utf-8")
    return source


def test_a_thousand_lines_with_bad_ones_among_them(rules, tmp_path):
    """Bad lines become error records, duplicates are skipped, the rest is judged."""
    source, target = many(tmp_path, 1000), tmp_path / "out.jsonl"
    tally = run_batch(source, target, rules, ASSUMED)
    records = lines(target)
    assert (tally.done, tally.failed, tally.skipped) == (950, 40, 10)
    errors = [r["error"]["code"] for r in records if "error" in r]
    assert {c: errors.count(c) for c in set(errors)} == {
        "missing": 10,
        "bad-field": 20,
        "bad-line": 10,
    }
    outcome = {r["id"]: r["outcome"] for r in records if "outcome" in r}
    assert outcome["p0"] == "approved"
    assert outcome["p3"] in ("changes_required", "refused")
    assert "p500" in outcome


def test_a_second_run_does_nothing_again(reviewer, tmp_path):
    """Ids already in OUT are skipped, so an interrupted run is simply started again."""
    source, target = many(tmp_path, 60), tmp_path / "out.jsonl"
    run_batch(source, target, reviewer, ASSUMED)
    before = target.read_bytes()
    tally = run_batch(source, target, reviewer, ASSUMED)
    assert (tally.done, tally.failed, tally.skipped) == (0, 0, 60)
    assert target.read_bytes() == before


def test_a_line_cut_off_by_a_crash_is_done_again(reviewer, tmp_path):
    """Half a record at the end of OUT is dropped, and its post judged anew."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    posts = [
        {"id": str(i), "text": "Cabinet fermé lundi.", "before_after": False} for i in range(3)
    ]
    source.write_text("\n".join(map(json.dumps, posts)), encoding="utf-8")
    run_batch(source, target, reviewer, ASSUMED)
    whole = target.read_bytes()
    target.write_bytes(whole[:-40])
    tally = run_batch(source, target, reviewer, ASSUMED)
    assert (tally.done, tally.skipped) == (1, 2)
    assert target.read_bytes() == whole


def test_undeclared_is_referred_and_assumed_is_approved(reviewer, tmp_path):
    """Without --assume-declared nothing undeclared is approved in silence."""
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": 1, "text": "Cabinet fermé lundi.", "before_after": false}\n', "utf-8")
    run_batch(source, tmp_path / "a.jsonl", reviewer, BatchOptions())
    run_batch(source, tmp_path / "b.jsonl", reviewer, ASSUMED)
    assert lines(tmp_path / "a.jsonl")[0]["outcome"] == "referred"
    assert lines(tmp_path / "b.jsonl")[0]["outcome"] == "approved"


def test_each_line_may_choose_its_language(reviewer, tmp_path):
    """`lang` in a line decides the language of its guidance."""
    source = tmp_path / "in.jsonl"
    post = {"id": "1", "text": "Résultat garanti, 100 % sans risque !", "lang": "ar"}
    source.write_text(json.dumps(post), encoding="utf-8")
    run_batch(source, tmp_path / "out.jsonl", reviewer, ASSUMED)
    guidance = [f["guidance"] for f in lines(tmp_path / "out.jsonl")[0]["findings"]]
    assert all(max(g) >= "\u0600" for g in guidance)


def test_evidence_is_added_on_request(reviewer, tmp_path):
    """`--evidence` adds every finding of every detector to the line."""
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "1", "text": "Résultat garanti !"}', encoding="utf-8")
    run_batch(source, tmp_path / "out.jsonl", reviewer, BatchOptions(evidence=True))
    evidence = lines(tmp_path / "out.jsonl")[0]["evidence"]
    assert {"signal", "score", "detector", "reason", "where"} == set(evidence[0])


def test_a_missing_source_is_said(reviewer, tmp_path):
    """No such file is an error of its own, not an empty run."""
    with pytest.raises(DraftError):
        run_batch(tmp_path / "none.jsonl", tmp_path / "out.jsonl", reviewer, ASSUMED)
