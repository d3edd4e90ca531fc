"""The contracts outsiders rely on: declarations in, verdict lines out.

Stable: keys are added, never renamed or removed (DESIGN: command line and batch).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.review import Review
from classifiers.draft import Declarations, Draft, Media, Role
from policies.charter import LANGUAGES
from policies.engine import Judged
from policies.errors import DraftError
from policies.evidence import Place, place_to_dict

FLAGS = (
    "patient_consent",
    "adult",
    "interest",
    "sponsored",
    "professional_page",
    "page_own_name",
    "page_declared",
    "provider",
    "provider_agreement",
    "prior_submission",
)
DECLARATION_KEYS = (*FLAGS, "persons", "council_authorisation")

_WORDS = {
    **dict.fromkeys(("true", "yes", "oui", "1", "نعم"), True),
    **dict.fromkeys(("false", "no", "non", "0", "لا"), False),
}


def declarations_from(raw: Mapping[str, Any]) -> Declarations:
    """Declarations from plain data (JSON, or what `--declare` collected).

    Raises:
        DraftError: `unknown-declaration` or `bad-declaration`, with the key.
    """
    values: dict[str, Any] = {}
    for key, value in raw.items():
        if key == "persons":
            values[key] = _persons(value)
        elif key == "council_authorisation":
            values[key] = _reference(value)
        elif key in FLAGS:
            values[key] = _flag(key, value)
        else:
            raise DraftError("unknown-declaration", key=str(key), known=", ".join(DECLARATION_KEYS))
    return Declarations(**values)


def declarations_from_options(options: tuple[str, ...]) -> Declarations:
    """Declarations from `--declare key=value`; `persons.0=doctor,patient` names faces.

    Raises:
        DraftError: as `declarations_from`.
    """
    raw: dict[str, Any] = {}
    for option in options:
        key, equals, value = option.partition("=")
        if not equals:
            raise DraftError("bad-declaration", key=key)
        name, dot, index = key.partition(".")
        if name == "persons" and dot:
            raw.setdefault("persons", {})[index] = value.split(",")
        else:
            raw[key] = value
    return declarations_from(raw)


def draft_from_line(line: str, folder: Path) -> tuple[str, Draft, str | None]:
    """One batch line as (id, draft, language of the reply or None).

    Raises:
        DraftError: `bad-line`, `bad-field`, `missing`, or a declaration's code.
    """
    try:
        raw = json.loads(line)
    except ValueError as error:
        raise DraftError("bad-line") from error
    if not isinstance(raw, dict):
        raise DraftError("bad-line")
    post_id = id_of(raw)
    if post_id is None:
        raise DraftError("bad-field", field="id")
    _check_types(raw)
    draft = Draft(
        text=raw.get("text") or "",
        media=tuple(_media(folder, name) for name in raw.get("media") or []),
        channel=raw.get("channel"),
        before_after=raw.get("before_after"),
        declarations=declarations_from(raw.get("declarations") or {}),
    )
    return post_id, draft, raw.get("lang")


def id_of(raw: object) -> str | None:
    """The id of a line in or out, None where it has none that can be used."""
    post_id = raw.get("id") if isinstance(raw, Mapping) else None
    usable = isinstance(post_id, str | int) and not isinstance(post_id, bool) and post_id != ""
    return str(post_id) if usable else None


def _check_types(raw: Mapping[str, Any]) -> None:
    expected: dict[str, type | tuple[type, ...]] = {
        "text": str,
        "media": list,
        "channel": str,
        "before_after": bool,
        "declarations": dict,
        "lang": str,
    }
    for name, kind in expected.items():
        value = raw.get(name)
        if value is not None and not isinstance(value, kind):
            raise DraftError("bad-field", field=name)
    if raw.get("lang") is not None and raw["lang"] not in LANGUAGES:
        raise DraftError("bad-field", field="lang")
    if not all(isinstance(m, str) for m in raw.get("media") or []):
        raise DraftError("bad-field", field="media")
    if "text" not in raw and not raw.get("media"):
        raise DraftError("empty-draft")


def _media(folder: Path, name: str) -> Media:
    """A relative path is looked for beside the batch file, then in the working folder."""
    beside = folder / name
    path = beside if beside.is_file() else Path(name)
    if not path.is_file():
        raise DraftError("missing")
    return Media(path=path)


def _flag(key: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in _WORDS:
        raise DraftError("bad-declaration", key=key)
    return _WORDS[word]


def _reference(value: object) -> str | None:
    """The Council's reference; `false`, `no` and nothing are *not obtained*."""
    if value is None or value is False:
        return None
    word = str(value).strip()
    if value is True or _WORDS.get(word.lower()) is True:
        raise DraftError("bad-declaration", key="council_authorisation")
    return None if not word or word.lower() in _WORDS else word


def _persons(value: object) -> dict[int, tuple[Role, ...]]:
    if isinstance(value, list):
        value = dict(enumerate(value))
    if not isinstance(value, Mapping):
        raise DraftError("bad-declaration", key="persons")
    persons = {}
    for index, roles in value.items():
        names = [roles] if isinstance(roles, str) else roles
        try:
            persons[int(index)] = tuple(Role(str(n).strip()) for n in names)
        except (ValueError, TypeError) as error:
            raise DraftError("bad-declaration", key="persons") from error
    return persons


def verdict_line(post_id: str | None, review: Review, language: str) -> dict[str, Any]:
    """The contract's output for one post."""
    verdict = review.verdict
    findings = [_finding(j, "violated", review, language) for j in verdict.violated]
    findings += [_finding(j, "undecided", review, language) for j in verdict.undecided]
    line: dict[str, Any] = {
        "id": post_id,
        "outcome": verdict.outcome.value,
        "findings": findings,
    }
    if review.suggested_text is not None:
        line["suggested_text"] = review.suggested_text
    line["charter"] = verdict.charter_digest
    line["detectors"] = dict(verdict.detectors)
    return line


def _finding(judged: Judged, status: str, review: Review, language: str) -> dict[str, Any]:
    guidance = judged.clause.guidance[language]
    places = dict.fromkeys(f.place for f in judged.findings if f.place.part != "author")
    return {
        "clause": judged.clause.id,
        "article": judged.clause.article,
        "severity": judged.clause.severity.value,
        "status": status,
        "confidence": round(judged.confidence, 4),
        "where": [_where(place, review) for place in places],
        "guidance": f"{guidance.problem} {guidance.instead}",
    }


def _where(place: Place, review: Review) -> dict[str, Any]:
    raw = place_to_dict(place)
    if place.part == "text" and place.start is not None and place.end is not None:
        raw["quote"] = review.draft.text[place.start : place.end]
    return raw


def evidence_lines(review: Review) -> list[dict[str, Any]]:
    """Every finding of every detector, as `--evidence` prints them."""
    return [
        {
            "signal": f.signal,
            "score": round(f.score, 4),
            "detector": f.detector,
            "reason": f.reason,
            "where": _where(f.place, review),
        }
        for f in review.evidence.findings
    ]
