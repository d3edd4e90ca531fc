"""The command line as a person and a script use it: real files, real exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from PIL import Image

from bot import cli
from bot.samples import load_samples

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"
PICTURES = SAMPLES / "pictures"
HOURS = "Le cabinet sera fermé lundi. Reprise mardi à 8 h 30."
TESTIMONIAL = (
    "Une patiente nous écrit : « Merci docteur, vous avez changé ma vie, je recommande ! »"
)
GUARANTEE = "La consultation dure trente minutes. Résultat garanti, 100 % sans risque !"


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stopped:
        cli.main(list(arguments))
    out = capsys.readouterr()
    return stopped.value.code, out.out, out.err


@pytest.fixture
def text_file(tmp_path):
    def write(text: str) -> str:
        path = tmp_path / "draft.txt"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (HOURS, ["--assume-declared"], 0),
        (GUARANTEE, ["--assume-declared"], 1),
        (
            TESTIMONIAL,
            ["--assume-declared"],
            2,
        ),
        (HOURS, [], 3),
    ],
)
def test_the_exit_code_is_the_outcome(capsys, text_file, text, options, code):
    """A script reads the verdict from the exit code alone."""
    assert run(capsys, "check", text_file(text), "--no-before-after", *options)[0] == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "--colour"], 64),
        (["chekc"], 64),
        (["check", "nowhere.txt"], 66),
        (["check", "--batch", "in.jsonl"], 64),
        (["check"], 65),
        (["check", "-", "--declare", "adult"], 64),
        (["check", "--lang", "de"], 64),
    ],
)
def test_usage_and_input_errors_are_64_and_above(capsys, monkeypatch, arguments, code):
    """No error is mistaken for a verdict."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO()))
    got, out, err = run(capsys, *arguments)
    assert got == code
    assert not out
    assert err


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff\xe0 cut", b"%PDF-1.7"])
def test_an_unreadable_picture_is_said_in_a_sentence(capsys, text_file, tmp_path, content):
    """A broken file costs an exit code and a sentence, never a traceback."""
    picture = tmp_path / "picture.jpg"
    picture.write_bytes(content)
    code, _, err = run(capsys, "check", text_file(HOURS), str(picture))
    assert code == 65
    assert "Fichier 1" in err
    assert "Traceback" not in err


def test_json_has_the_contract_and_evidence(capsys, text_file):
    """`--json --evidence` gives one object with every finding of every detector."""
    arguments = ["check", text_file(GUARANTEE), "--json", "--evidence", "--assume-declared"]
    line = json.loads(run(capsys, *arguments, "--no-before-after")[1])
    assert line["outcome"] == "changes_required"
    assert any(e["signal"] == "text.guarantee" for e in line["evidence"])


def test_text_may_come_from_standard_input():
    """`-` reads the draft from a pipe, in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "bot.cli",
        "check",
        "-",
        "--assume-declared",
        "--no-before-after",
    ]
    done = subprocess.run(command, input=HOURS.encode(), capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_annotated_copies_are_written(capsys, text_file, tmp_path):
    """`--annotate` draws the numbered boxes and drops the metadata."""
    folder = tmp_path / "marked"
    arguments = [
        "check",
        text_file(HOURS),
        str(PICTURES / "portrait.jpg"),
        "--annotate",
        str(folder),
    ]
    run(capsys, *arguments, "--declare", "persons.0=patient", "--assume-declared")
    with Image.open(folder / "picture-1.jpg") as copy, Image.open(PICTURES / "portrait.jpg") as own:
        assert copy.size == own.size
        assert not copy.getexif()


@pytest.mark.parametrize("sample", load_samples(SAMPLES), ids=lambda s: s.name)
def test_a_sample_comes_out_as_stated(reviewer, sample):
    """The outcome stated beside each sample is what the program says."""
    verdict = reviewer.review(sample.draft).verdict
    found = {j.clause.id for j in (*verdict.violated, *verdict.undecided)}
    assert set(sample.clauses) <= found
    assert verdict.outcome == sample.outcome, [j.clause.id for j in verdict.undecided]


def test_there_are_enough_samples():
    """At least twenty, half of them compliant, in all the languages of the doctors."""
    samples = load_samples(SAMPLES)
    assert len(samples) >= 20
    assert sum(s.outcome == "approved" for s in samples) * 2 >= len(samples)


def test_the_charter_is_listed(capsys):
    """`imprimatur charter` names every clause."""
    code, out, _ = run(capsys, "charter")
    assert code == 0
    assert "art12.charity" in out


def test_the_readme_shows_what_is_printed():
    """The transcript in the README's first screen is the program's own output."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = readme.split("```console\n", 1)[1].split("\n```", 1)[0]
    command, shown = block.split("\n", 1)
    arguments = command.removeprefix("$ imprimatur ").split()
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    printed = done.stdout.decode().splitlines()
    assert [line.rstrip() for line in printed] == [line.rstrip() for line in shown.splitlines()]


def test_the_picture_checks_are_measured(capsys, tmp_path):
    """`evaluate images` prints the figures and writes the page of worst errors."""
    manifest, page = tmp_path / "m.csv", tmp_path / "worst.html"
    manifest.write_text("id,category,faces\nportrait,adult,1\ncoffee,thing,0\n", encoding="utf-8")
    code, out, _ = run(
        capsys,
        *("evaluate", "images", str(manifest), "--pictures", str(PICTURES)),
        *("--only", "faces", "--html", str(page)),
    )
    assert code == 0
    assert "image.face" in out
    assert "2 pictures, 0 not readable" in out
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_evaluate_without_a_kind_measures_text(capsys, tmp_path):
    """`evaluate POSTS`, the older form, still works."""
    (tmp_path / "posts.jsonl").write_text('{"id": "1", "text": "Bonjour", "clauses": []}\n')
    code, out, _ = run(capsys, "evaluate", str(tmp_path / "posts.jsonl"))
    assert code == 0
    assert "1 posts" in out
