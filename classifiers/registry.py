"""All detectors, in the order they run: one line each, and no other place to register."""

from __future__ import annotations

from classifiers.detector import Detector
from classifiers.image import before_after as picture_pairs
from classifiers.image import (
    faces,
    intimate,
    metadata,
    organs,
    readable,
    retouched,
    screenshot,
    shown_identity,
)
from classifiers.image import minor as picture_minor
from classifiers.image import operating_room as picture_theatre
from classifiers.text import links, statutory
from classifiers.text.patterns import (
    advertisement,
    alarmism,
    authorisation_stated,
    before_after,
    booking_data,
    case,
    charity,
    commercial_link,
    commercial_offer,
    confraternity,
    consultation_reminder,
    dignity,
    elective_office,
    facility_promotion,
    former_title,
    guarantee,
    influencer,
    interest,
    interest_undeclared,
    media_appearance,
    medical_information,
    minor,
    misleading,
    online_payment,
    online_prescription,
    operating_room,
    paid_ranking,
    patient_identity,
    personal_advice,
    poaching,
    presentation_extra,
    product_promotion,
    public_event,
    publication_interests,
    regular_collaboration,
    self_promotion,
    sober_style,
    sources,
    statistics,
    testimonial,
    title_institution,
    unnecessary_care,
    unproven_technique,
)
from classifiers.text.reader import detector as reader
from classifiers.video import watchable
from classifiers.video.over_time import over_time

# What is written down as rules; the reader after them weighs what they found.
RULES: tuple[Detector, ...] = (
    statutory.DETECTOR,
    links.DETECTOR,
    presentation_extra.DETECTOR,
    former_title.DETECTOR,
    title_institution.DETECTOR,
    elective_office.DETECTOR,
    publication_interests.DETECTOR,
    sources.DETECTOR,
    misleading.DETECTOR,
    unnecessary_care.DETECTOR,
    sober_style.DETECTOR,
    unproven_technique.DETECTOR,
    patient_identity.DETECTOR,
    case.DETECTOR,
    before_after.DETECTOR,
    guarantee.DETECTOR,
    minor.DETECTOR,
    operating_room.DETECTOR,
    testimonial.DETECTOR,
    statistics.DETECTOR,
    product_promotion.DETECTOR,
    facility_promotion.DETECTOR,
    interest_undeclared.DETECTOR,
    interest.DETECTOR,
    authorisation_stated.DETECTOR,
    paid_ranking.DETECTOR,
    booking_data.DETECTOR,
    online_payment.DETECTOR,
    advertisement.DETECTOR,
    commercial_offer.DETECTOR,
    charity.DETECTOR,
    influencer.DETECTOR,
    self_promotion.DETECTOR,
    public_event.DETECTOR,
    media_appearance.DETECTOR,
    regular_collaboration.DETECTOR,
    personal_advice.DETECTOR,
    online_prescription.DETECTOR,
    commercial_link.DETECTOR,
    medical_information.DETECTOR,
    consultation_reminder.DETECTOR,
    confraternity.DETECTOR,
    poaching.DETECTOR,
    alarmism.DETECTOR,
    dignity.DETECTOR,
)

TEXT_DETECTORS: tuple[Detector, ...] = (*RULES, reader.DETECTOR)

IMAGE_DETECTORS: tuple[Detector, ...] = (
    readable.DETECTOR,
    metadata.DETECTOR,
    faces.DETECTOR,
    picture_minor.DETECTOR,
    picture_theatre.DETECTOR,
    intimate.DETECTOR,
    organs.DETECTOR,
    picture_pairs.DETECTOR,
    retouched.DETECTOR,
    shown_identity.DETECTOR,
    screenshot.DETECTOR,
)

VIDEO_DETECTORS: tuple[Detector, ...] = (
    watchable.DETECTOR,
    *over_time(
        (
            faces.DETECTOR,
            picture_minor.DETECTOR,
            picture_theatre.DETECTOR,
            intimate.DETECTOR,
            picture_pairs.DETECTOR,
        )
    ),
)

DETECTORS: tuple[Detector, ...] = TEXT_DETECTORS + IMAGE_DETECTORS + VIDEO_DETECTORS
