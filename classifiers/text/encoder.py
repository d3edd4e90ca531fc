"""The multilingual encoder: the committed one, or any folder or hub id of a larger one."""

from __future__ import annotations

from collections.abc import Mapping
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
    unpack(load_file(weights), model)
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


@torch.no_grad()
def unpack(packed: Mapping[str, torch.Tensor], model: PreTrainedModel) -> None:
    """Fills a model's weights with int8 values times their block's fp16 scale.

    Written where they stay: a second copy in 32 bits would be half of a process's memory.
    """
    weights = model.state_dict()
    for name, values in packed.items():
        scales = packed.get(name + _SCALES)
        if name not in weights:
            continue
        if scales is None:
            weights[name].copy_(values)
        else:
            blocks = (*scales.shape, -1)
            torch.mul(
                values.view(blocks), scales.float()[..., None], out=weights[name].view(blocks)
            )
