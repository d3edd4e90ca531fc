"""What the reader learns to see: clauses of the charter, and the signals that carry them."""

from __future__ import annotations

from typing import Final

# The order is that of the model's outputs: append only, or train again.
LABELS: Final[dict[str, str]] = {
    "art7.guarantee": "text.guarantee",
    "art7.testimonial": "text.testimonial",
    "art7.statistics": "text.statistics",
    "art12.self-promotion": "text.self-promotion",
    "art8.product-promotion": "text.product-promotion",
    "art8.facility-promotion": "text.facility-promotion",
    "art12.commercial-offer": "text.commercial-offer",
    "art12.charity": "text.charity",
    "art12.influencer": "text.influencer",
    "art9.paid-ranking": "text.paid-ranking",
    "art11.online-payment": "text.online-payment",
    "art7.patient-identity": "text.patient-identity",
    "art7.minor": "text.minor",
    "art7.operating-room": "text.operating-room",
    "art5.misleading": "text.misleading",
    "art6.unproven-technique": "text.unproven-technique",
    "art5.unnecessary-care": "text.unnecessary-care",
    "art5.sources": "text.sources",
    "art8.interest-declared": "text.interest-undeclared",
    "art8.interest-approval": "text.interest",
    "art13.media-appearance": "text.media-appearance",
    "art13.regular-collaboration": "text.regular-collaboration",
    "art17.personal-advice": "text.personal-advice",
    "art22.online-prescription": "text.online-prescription",
    "art24.confraternity": "text.confraternity",
    "art26.alarmism": "text.alarmism",
    "art3.elective-office": "text.elective-office",
    "art20.commercial-link": "text.commercial-link",
    "art25.poaching": "text.poaching",
    "art12.advertisement": "text.advertisement",
}
CLAUSES: Final = tuple(LABELS)
SIGNALS: Final = tuple(LABELS.values())
