"""Trained weights: where they are, and sessions that are loaded once.

Weights stand in `data/models/<name>/<file>` of the checkout, or of the folder named by the
environment variable IMPRIMATUR_DATA. `data/models/models.sha256` (as `sha256sum` writes it)
lists what they must be; a file that differs is as good as missing.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from policies.errors import ModelMissing

if TYPE_CHECKING:
    from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession

DATA_VARIABLE = "IMPRIMATUR_DATA"
THREADS = 2
# Small networks hardly gain by a second core: two of them run side by side instead
# (`classifiers/image/ahead.py`), each on one.
SESSION_THREADS = 1

_CHECKOUT = Path(__file__).resolve().parent.parent / "data"
_loading = threading.RLock()
_sessions: dict[Path, InferenceSession] = {}


def data_folder() -> Path:
    """The folder `data/`: of IMPRIMATUR_DATA if that is set, else of the checkout."""
    named = os.environ.get(DATA_VARIABLE)
    return Path(named) if named else _CHECKOUT


def model_path(name: str, file: str) -> Path:
    """Where a model's file is: `data/models/<name>/<file>`.

    Raises:
        ModelMissing: it is not there.
    """
    path = data_folder() / "models" / name / file
    if not path.is_file():
        raise ModelMissing(
            f"The weights {name}/{file} are missing: they belong in data/models/ of the"
            f" checkout, or in models/ of the folder that {DATA_VARIABLE} names."
        )
    return path


def verified(path: Path) -> Path:
    """The same path, once its content was found to be what `models.sha256` says.

    Raises:
        ModelMissing: the file differs, or nobody recorded what it should be.
    """
    _verify(path, path.stat().st_mtime_ns)
    return path


@cache
def _verify(path: Path, _modified: int) -> None:
    listing = path.parent.parent / "models.sha256"
    wanted = f"{path.parent.name}/{path.name}"
    lines = listing.read_text("utf-8").splitlines() if listing.is_file() else []
    recorded = {line[66:].strip(): line[:64] for line in lines if len(line) > 66}
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if not hmac.compare_digest(recorded.get(wanted, ""), found):
        raise ModelMissing(f"The weights {wanted} are not those that models.sha256 records.")


def onnx_session(path: Path) -> InferenceSession:
    """The ONNX session of a weights file: verified, loaded once, safe between threads.

    Raises:
        ModelMissing: the file is not what `models.sha256` records, or cannot be loaded.
    """
    with _loading:
        if path not in _sessions:
            _sessions[path] = _load(verified(path))
        return _sessions[path]


def run(path: Path, inputs: Mapping[str, NDArray[Any]]) -> list[NDArray[np.float32]]:
    """All outputs of a model, in its own order.

    Args:
        path: of its ONNX file, as `model_path` gives it.
        inputs: arrays by input name.

    Raises:
        ModelMissing: as `onnx_session` does.
    """
    outputs = onnx_session(path).run(None, dict(inputs))
    return [np.asarray(output, np.float32) for output in outputs]


def _load(path: Path) -> InferenceSession:
    # Imported here: a run that needs no picture does not wait for it.
    from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession
    from onnxruntime.capi.onnxruntime_pybind11_state import (
        Fail,
        InvalidGraph,
        InvalidProtobuf,
        SessionOptions,
    )

    options = SessionOptions()
    options.intra_op_num_threads = SESSION_THREADS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena saves fresh pages for every layer (a fifth to a half of the time on large
    # pictures); plans by shape would double what it keeps, as pictures differ in size.
    options.enable_mem_pattern = False
    try:
        return InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except (Fail, InvalidGraph, InvalidProtobuf) as error:
        raise ModelMissing(f"The weights {path.parent.name}/{path.name} cannot be read.") from error
