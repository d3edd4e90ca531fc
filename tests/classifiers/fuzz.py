"""Fuzzes the decoders: `python -m tests.classifiers.fuzz [FILES] [SEED]`.

Mutated pictures of every format, animations and videos. Each must end in a picture, a clip
or a MediaError within seconds and a bounded memory; anything else is printed with the seed
that makes it again. The test suite runs a few hundred of them.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter

from classifiers.draft import Draft, Media
from classifiers.prepare import prepare
from tests.classifiers.image.samples import every_format, gradient, mutated
from tests.classifiers.video.samples import video

FILES, LONGEST = 10_000, 5.0


def corpus() -> list[tuple[str, bytes]]:
    """(name, bytes) of a whole file of every kind."""
    clips = {
        kind: video([(gradient(), 0.6)], kind=kind, sound=0.1)
        for kind in ("mp4", "matroska", "avi")
    }
    return sorted({**every_format(), **clips}.items())


def outcome(data: bytes) -> str:
    """`seen`, or the code of the error a doctor would be told."""
    post = prepare(Draft(media=(Media(data=data),)), words=False)
    return post.unreadable[0].code if post.unreadable else "seen"


def fuzz(files: int, seed: int) -> tuple[Counter[str], float, list[str]]:
    """Counts by outcome, the slowest file's seconds, and what went wrong.

    Args:
        files: how many mutated files.
        seed: of the first; each next one has the next.
    """
    whole, counts, slowest, wrong = corpus(), Counter[str](), 0.0, list[str]()
    for number in range(seed, seed + files):
        name, data = whole[number % len(whole)]
        start = time.process_time()
        try:
            counts[outcome(mutated(data, random.Random(number)))] += 1
        except Exception as error:  # noqa: BLE001 - what escapes is what is looked for
            wrong.append(f"{name}, seed {number}: {type(error).__name__}")
        taken = time.process_time() - start
        slowest = max(slowest, taken)
        if taken > LONGEST:
            wrong.append(f"{name}, seed {number}: {taken:.1f} s")
    return counts, slowest, wrong


def main() -> int:
    """Prints the counts; 1 where something went wrong."""
    files, seed = ([int(x) for x in sys.argv[1:3]] + [FILES, 0][len(sys.argv) - 1 :])[:2]
    counts, slowest, wrong = fuzz(files, seed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{files} files: {dict(counts.most_common())}")  # noqa: T201
    print(f"slowest {slowest:.2f} s, peak memory {peak:.2f} GB, wrong {len(wrong)}")  # noqa: T201
    for line in wrong:
        print(line)  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
