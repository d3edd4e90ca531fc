"""What this process measures about itself (`bot.health` serves it)."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Histogram, Info

REGISTRY = CollectorRegistry()
STAGES = Histogram(
    "imprimatur_stage_seconds",
    "How long each stage of a review or re-check took in this process.",
    ["stage"],
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120),
    registry=REGISTRY,
)
VERSIONS = Info("imprimatur_versions", "Charter and detectors of this process.", registry=REGISTRY)
