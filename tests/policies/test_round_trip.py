"""A pack written down and loaded is the charter it was."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given
from hypothesis import strategies as st

from policies.charter import LANGUAGES, Charter, Clause, Guidance, Remedy, RemedyKind, Severity
from policies.conditions import All, Any, Condition, Not, Signal
from policies.load import NEVER, load_charter
from tests.policies.strategies import conditions

# Words a YAML writer must quote, and others.
words = st.sampled_from(["Résultat : « garanti »", "نعم: لا", "- #yes", "no", "12", "a\nb", "{x}"])
by_language = st.fixed_dictionaries(dict.fromkeys(LANGUAGES, words))
remedies = st.one_of(
    st.builds(Remedy, st.just(RemedyKind.INSERT), by_language),
    st.builds(Remedy, st.just(RemedyKind.DECLARE), st.none(), st.just("adult")),
    st.builds(Remedy, st.just(RemedyKind.MASK)),
)


@st.composite
def packs(draw: st.DrawFn) -> Charter:
    clauses = tuple(
        Clause(
            id=f"art1.c{i}",
            article="1",
            also=draw(st.sampled_from([(), ("2",)])),
            quote=draw(words),
            severity=draw(st.sampled_from(Severity)),
            condition=draw(conditions()),
            guidance={x: Guidance(draw(words), draw(words)) for x in LANGUAGES},
            remedies=tuple(draw(st.lists(remedies, max_size=2))),
            human=draw(st.sampled_from(["", "un humain"])),
        )
        for i in range(draw(st.integers(1, 3)))
    )
    return Charter("t", draw(by_language), {"1": "Un", "2": "Deux"}, clauses, "")


def plain(condition: Condition) -> object:
    if isinstance(condition, Signal):
        violated = "never" if condition.violated == NEVER else condition.violated
        return {"signal": condition.name, "violated": violated, "undecided": condition.undecided}
    if isinstance(condition, Not):
        return {"not": plain(condition.part)}
    name = "all" if isinstance(condition, All) else "any"
    assert isinstance(condition, All | Any)
    return {name: [plain(part) for part in condition.parts]}


def write(charter: Charter, folder: Path) -> None:
    pack = {
        "id": charter.id,
        "title": charter.title,
        "articles": charter.articles,
        "clauses": [c.id for c in charter.clauses],
    }
    dump(pack, folder / "pack.yaml")
    (folder / "clauses").mkdir()
    for clause in charter.clauses:
        raw = {
            "id": clause.id,
            "article": clause.article,
            "also": list(clause.also),
            "quote": clause.quote,
            "severity": clause.severity.value,
            "condition": plain(clause.condition),
            "guidance": {
                x: {"problem": g.problem, "instead": g.instead} for x, g in clause.guidance.items()
            },
            "remedies": [
                {k: v for k, v in (("kind", r.kind.value), ("text", r.text), ("key", r.key)) if v}
                for r in clause.remedies
            ],
        }
        if clause.human:
            raw["human"] = clause.human
        dump(raw, folder / "clauses" / f"{clause.id}.yaml")


def dump(raw: object, path: Path) -> None:
    path.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")


@given(packs())
def test_a_pack_round_trips(charter):
    """Whatever clauses a pack holds, loading gives them back, and always the same digest."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(charter, folder)
        loaded = load_charter(folder)
        assert loaded.clauses == charter.clauses
        assert (loaded.id, loaded.title, loaded.articles) == (
            charter.id,
            charter.title,
            charter.articles,
        )
        assert load_charter(folder).digest == loaded.digest
