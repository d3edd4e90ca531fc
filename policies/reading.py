"""Reads YAML with line numbers and collects faults instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

import yaml

from policies.errors import Fault


@dataclass
class Faults:
    """The faults found so far, in any order."""

    found: list[Fault] = field(default_factory=list)

    def add(self, file: str, line: int, message: str, hint: str = "") -> None:
        """Notes one fault."""
        self.found.append(Fault(file, line, message, hint))


@dataclass(frozen=True)
class Node:
    """A YAML node that knows its file and line, and complains into `faults`."""

    file: str
    raw: yaml.Node
    faults: Faults

    @property
    def line(self) -> int:
        """1-based line of the node's first character."""
        return int(self.raw.start_mark.line) + 1

    def fault(self, message: str, hint: str = "") -> None:
        """Notes a fault at this node."""
        self.faults.add(self.file, self.line, message, hint)

    def text(self) -> str:
        """The node as a non-empty string; folded white space is kept as written."""
        if isinstance(self.raw, yaml.ScalarNode) and str(self.raw.value).strip():
            return str(self.raw.value).strip()
        self.fault("expected words", "write a non-empty string")
        return ""

    def number(self) -> float | None:
        """The node as a number, None after noting a fault."""
        try:
            return float(self.text())
        except ValueError:
            self.fault("expected a number")
            return None

    def items(self) -> list[Node]:
        """The node as a list."""
        if isinstance(self.raw, yaml.SequenceNode):
            return [Node(self.file, n, self.faults) for n in self.raw.value]
        self.fault("expected a list", "one '- item' a line, or [a, b]")
        return []

    def is_text(self) -> bool:
        """Whether the node is a plain scalar."""
        return isinstance(self.raw, yaml.ScalarNode)

    def is_list(self) -> bool:
        """Whether the node is a sequence."""
        return isinstance(self.raw, yaml.SequenceNode)

    def mapping(self, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, Node]:
        """The node as a mapping whose keys are known; missing and unknown ones are faults."""
        required, optional = list(required), list(optional)
        found = self.any_mapping()
        for key, node in list(found.items()):
            if key not in required and key not in optional:
                node.fault(f"unknown key '{key}'", suggestion(key, [*required, *optional]))
                del found[key]
        for key in required:
            if key not in found:
                self.fault(f"'{key}' is missing")
        return found

    def any_mapping(self) -> dict[str, Node]:
        """The node as a mapping with any keys; a key given twice is a fault."""
        if not isinstance(self.raw, yaml.MappingNode):
            self.fault("expected 'key: value' lines")
            return {}
        found: dict[str, Node] = {}
        for key, value in self.raw.value:
            node = Node(self.file, value, self.faults)
            if key.value in found:
                node.fault(f"'{key.value}' is given twice")
            found[str(key.value)] = node
        return found

    def one_of(self, allowed: Iterable[str], what: str) -> str:
        """The node as one of the allowed words, '' after noting a fault."""
        allowed, word = list(allowed), self.text()
        if word and word not in allowed:
            self.fault(f"unknown {what} '{word}'", suggestion(word, allowed))
            return ""
        return word


def suggestion(word: str, allowed: Iterable[str]) -> str:
    """A hint that names the nearest allowed word, or all of them where they are few."""
    allowed = sorted(allowed)
    near = get_close_matches(word, allowed, n=1)
    if near:
        return f"did you mean '{near[0]}'?"
    return "one of: " + ", ".join(allowed) if len(allowed) <= 8 else ""


def read_yaml(path: Path, name: str, faults: Faults) -> Node | None:
    """The root node of a YAML file, None after noting why it cannot be read."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError):
        faults.add(name, 1, "cannot be read", "a UTF-8 text file is expected")
        return None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        faults.add(name, line, f"not YAML: {error.problem}")
        return None
    if root is None:
        faults.add(name, 1, "the file is empty")
        return None
    return Node(name, root, faults)


def by_language(node: Node, languages: Iterable[str]) -> Mapping[str, str]:
    """A mapping language -> words with every language present."""
    return {k: v.text() for k, v in node.mapping(languages).items()}
