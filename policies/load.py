"""Loads a policy pack and reports *all* its faults at once, each with file, line and hint.

A pack is a folder: `pack.yaml` (id, title, article titles), `thresholds.yaml` (the two
thresholds of each learned signal, written by `imprimatur train text`) and
`clauses/<id>.yaml`. No Python is needed to write one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from policies.charter import LANGUAGES, Charter, Clause, Guidance, Remedy, RemedyKind, Severity
from policies.conditions import All, Any, Condition, Not, Signal
from policies.errors import PackError
from policies.reading import Faults, Node, by_language, read_yaml, suggestion
from policies.signals import SIGNALS

PACKS = Path(__file__).parent / "packs"
NEVER = 2.0
DEFAULT_THRESHOLDS = (0.5, 0.35)

Thresholds = Mapping[str, tuple[float, float]]


def load_charter(folder: Path = PACKS / "cnom") -> Charter:
    """Loads the pack in this folder.

    Raises:
        PackError: with every fault of the pack.
    """
    faults = Faults()
    root = read_yaml(folder / "pack.yaml", "pack.yaml", faults)
    pack = root.mapping(["id", "title", "articles", "clauses"]) if root else {}
    articles = _articles(pack["articles"]) if "articles" in pack else {}
    thresholds = _thresholds(folder, faults)
    clauses = [
        clause
        for node in (pack["clauses"].items() if "clauses" in pack else [])
        if (clause := _clause(folder, node, articles, thresholds)) is not None
    ]
    _orphans(
        folder, {n.text() for n in pack["clauses"].items()} if "clauses" in pack else set(), faults
    )
    title = by_language(pack["title"], LANGUAGES) if "title" in pack else {}
    pack_id = pack["id"].text() if "id" in pack else ""
    if faults.found:
        raise PackError(faults.found)
    return Charter(pack_id, title, articles, tuple(clauses), _digest(folder))


def _digest(folder: Path) -> str:
    """SHA-256 over the parsed content, so that comments and layout do not change it."""
    faults = Faults()
    content = {}
    for path in sorted(folder.rglob("*.yaml")):
        root = read_yaml(path, path.name, faults)
        content[path.relative_to(folder).as_posix()] = _plain(root) if root else None
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(node: Node) -> object:
    if node.is_text():
        return node.text()
    if node.is_list():
        return [_plain(n) for n in node.items()]
    return {k: _plain(v) for k, v in node.any_mapping().items()}


def _articles(node: Node) -> dict[str, str]:
    return {key: value.text() for key, value in node.any_mapping().items()}


def _thresholds(folder: Path, faults: Faults) -> Thresholds:
    path = folder / "thresholds.yaml"
    root = read_yaml(path, path.name, faults) if path.exists() else None
    found = {}
    for name, node in (root.any_mapping() if root else {}).items():
        if name not in SIGNALS:
            node.fault(f"unknown signal '{name}'")
        found[name] = _pair(node, node.mapping(["violated", "undecided"]), DEFAULT_THRESHOLDS)
    return found


def _pair(
    node: Node, given: Mapping[str, Node], default: tuple[float, float]
) -> tuple[float, float]:
    def value(key: str, fallback: float) -> float:
        if key not in given:
            return fallback
        if key == "violated" and given[key].text() == "never":
            return NEVER
        number = given[key].number()
        return fallback if number is None else number

    violated = value("violated", default[0])
    undecided = value("undecided", min(default[1], violated))
    if not 0.0 < undecided <= violated or (violated > 1.0 and violated != NEVER):
        node.fault("thresholds out of order", "0 < undecided <= violated <= 1, or never")
    return violated, undecided


def _orphans(folder: Path, listed: set[str], faults: Faults) -> None:
    for path in sorted((folder / "clauses").glob("*.yaml")):
        if path.stem not in listed:
            faults.add(f"clauses/{path.name}", 1, "not listed in pack.yaml", "add it to 'clauses'")


def _clause(
    folder: Path, listed: Node, articles: Mapping[str, str], thresholds: Thresholds
) -> Clause | None:
    name = listed.text()
    path = folder / "clauses" / f"{name}.yaml"
    if not path.exists():
        listed.fault(f"clause '{name}' has no file", f"write clauses/{name}.yaml")
        return None
    root = read_yaml(path, f"clauses/{path.name}", listed.faults)
    if root is None:
        return None
    fields = root.mapping(
        ["id", "article", "quote", "severity", "condition", "guidance"],
        ["also", "remedies", "human"],
    )
    before = len(listed.faults.found)
    if "id" in fields and fields["id"].text() != name:
        fields["id"].fault(f"the id differs from the file's name '{name}'")
    article = fields["article"].text() if "article" in fields else ""
    also = tuple(n.text() for n in fields["also"].items()) if "also" in fields else ()
    for number in (article, *also):
        if number and number.split(".")[0] not in articles:
            root.fault(f"article '{number}' is not in pack.yaml", "add its title to 'articles'")
    quote = fields["quote"].text() if "quote" in fields else ""
    severity = fields["severity"].one_of(Severity, "severity") if "severity" in fields else ""
    condition = _condition(fields["condition"], thresholds) if "condition" in fields else None
    guidance = _guidance(fields["guidance"]) if "guidance" in fields else {}
    remedies = _remedies(fields["remedies"]) if "remedies" in fields else ()
    human = fields["human"].text() if "human" in fields else ""
    if condition is None or not severity or len(listed.faults.found) > before:
        return None
    return Clause(
        name, article, also, quote, Severity(severity), condition, guidance, remedies, human
    )


def _guidance(node: Node) -> dict[str, Guidance]:
    found = {}
    for language, words in node.mapping(LANGUAGES).items():
        parts = words.mapping(["problem", "instead"])
        if len(parts) == 2:
            found[language] = Guidance(parts["problem"].text(), parts["instead"].text())
    return found


def _remedies(node: Node) -> tuple[Remedy, ...]:
    found = []
    for item in node.items():
        parts = item.mapping(["kind"], ["text", "key"])
        kind = parts["kind"].one_of(RemedyKind, "remedy") if "kind" in parts else ""
        text = by_language(parts["text"], LANGUAGES) if "text" in parts else None
        key = parts["key"].text() if "key" in parts else None
        if kind == RemedyKind.INSERT and text is None:
            item.fault("'insert' needs 'text'", "the words to insert, in fr, ar and en")
        if kind == RemedyKind.DECLARE and key is None:
            item.fault("'declare' needs 'key'", "the declaration to ask for")
        if kind:
            found.append(Remedy(RemedyKind(kind), text, key))
    return tuple(found)


def _condition(node: Node, thresholds: Thresholds) -> Condition | None:
    if node.is_text():
        return _signal(node, node.text(), {}, thresholds)
    fields = node.any_mapping()
    if "signal" in fields:
        given = node.mapping(["signal"], ["violated", "undecided"])
        name = given.pop("signal")
        return _signal(name, name.text(), given, thresholds)
    if len(fields) == 1 and next(iter(fields)) in ("any", "all", "not"):
        key, inner = next(iter(fields.items()))
        if key == "not":
            part = _condition(inner, thresholds)
            return None if part is None else Not(part)
        parts = [_condition(n, thresholds) for n in inner.items()]
        known = tuple(p for p in parts if p is not None)
        if not known:
            node.fault(f"'{key}' has no parts")
            return None
        return Any(known) if key == "any" else All(known)
    node.fault("not a condition", "a signal, or one of: all, any, not")
    return None


def _signal(
    node: Node, name: str, given: Mapping[str, Node], thresholds: Thresholds
) -> Condition | None:
    if name not in SIGNALS:
        node.fault(f"unknown signal '{name}'", suggestion(name, SIGNALS))
        return None
    violated, undecided = _pair(node, given, thresholds.get(name, DEFAULT_THRESHOLDS))
    return Signal(name, violated, undecided)
