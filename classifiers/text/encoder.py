"""The multilingual encoder: the committed one, or any folder or hub id of a larger one."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import (
    AutoModel,
    AutoTokenizer,
    BertConfig,
    BertModel,
    PreTrainedModel,
    PreTrainedTokenizerBase,
    PreTrainedTokenizerFast,
)

_SCALES = ".scales"
MAX_TOKENS = 512


def load_encoder(name: str | Path) -> tuple[PreTrainedModel, PreTrainedTokenizerBase]:
    """An encoder with its tokenizer, in evaluation mode, 32-bit floats.

    Args:
        name: the folder of the committed encoder (int8 with scales), any other
            `transformers` folder, or a hub id.

    Raises:
        OSError: nothing loadable is found under that name.
    """
    folder = Path(name)
    weights = folder / "model.safetensors"
    if not (weights.is_file() and _is_packed(weights)):
        return AutoModel.from_pretrained(name).eval(), AutoTokenizer.from_pretrained(name)
    config = BertConfig.from_json_file(folder / "config.json")
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict(unpack(load_file(weights)), strict=False)
    model.eval()  # type: ignore[no-untyped-call]
    return model, _tokenizer(folder / "tokenizer.json")


def _tokenizer(file: Path) -> PreTrainedTokenizerFast:
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(file),
        bos_token="<s>",  # noqa: S106 - a marker, not a password
        eos_token="</s>",  # noqa: S106
        cls_token="<s>",  # noqa: S106
        sep_token="</s>",  # noqa: S106
        unk_token="<unk>",  # noqa: S106
        pad_token="<pad>",  # noqa: S106
        model_max_length=MAX_TOKENS,
    )


def _is_packed(weights: Path) -> bool:
    from safetensors import safe_open

    with safe_open(weights, framework="pt") as file:
        return any(key.endswith(_SCALES) for key in file.keys())  # noqa: SIM118


def unpack(packed: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """int8 values times their block's fp16 scale, as 32-bit floats."""
    out = {}
    for name, values in packed.items():
        if name.endswith(_SCALES):
            continue
        scales = packed.get(name + _SCALES)
        if scales is None:
            out[name] = values.float()
        else:
            blocks = values.float().view(*scales.shape, -1) * scales.float()[..., None]
            out[name] = blocks.view(values.shape)
    return out
