"""The closed vocabulary of signals: every clause's condition is checked against it.

A signal is something a detector can see or the doctor can state. Prefixes:
`text.` read in the post (or in its pictures, or heard in its videos), `link.` the post's
addresses, `image.` pictures and video frames, `metadata.` what a file says of itself,
`author.` a declaration of the doctor, `channel.` where the post goes.
"""

from __future__ import annotations

from typing import Final

SIGNALS: Final[dict[str, str]] = {
    # text: one for each clause that reads the post
    "text.presentation-extra": "a presentation of the doctor goes beyond the items of Art. 2 and 3",
    "text.former-title": "a past title without the word « ancien »",
    "text.title-institution": "a university or hospital title without its institution",
    "text.elective-office": "an elective office, present or past",
    "text.publication-interests": "own scientific work linked without a word on interests",
    "text.sources": "a study, figure or efficacy claim without source or date",
    "text.misleading": "miracle, false hope, hypothesis as certainty, pseudo-science",
    "text.unnecessary-care": "incitement to needless care, urgency or fear as a lure",
    "text.sober-style": "capitals, emoji or exclamation runs, hype",
    "text.unproven-technique": "an insufficiently proven procedure told to the public",
    "text.patient-identity": "words that identify a patient, directly or indirectly",
    "text.case": "an individual's clinical case or test result",
    "text.before-after": "the words say that pictures show before and after",
    "text.statutory-sentence": "the warning of Art. 7.2, word for word",
    "text.statutory-distorted": "the warning of Art. 7.2 halved, paraphrased or inverted",
    "text.guarantee": "an outcome promised or risk denied",
    "text.minor": "the words show that the picture or case is of a minor",
    "text.operating-room": "the words show that theatre pictures are posted",
    "text.testimonial": "words of patients quoted, summarised or invited",
    "text.statistics": "personal statistics: acts, patients, success, followers",
    "text.product-promotion": "a treatment, drug, product or device praised as a lure",
    "text.facility-promotion": "a care facility, company or organisation praised",
    "text.interest-undeclared": "a link of interest visible and not declared",
    "text.interest": "a link of interest, declared or not",
    "text.authorisation-stated": "the post states the Regional Council's agreement",
    "text.paid-ranking": "paid ranking or sponsoring",
    "text.booking-data": "booking that asks for symptoms or reasons",
    "text.online-payment": "payment, subscription, donation or crowdfunding on line",
    "text.advertisement": "nothing informative remains without the offending passages",
    "text.commercial-offer": "price as lure, discount, package, gift, contest, scarcity",
    "text.charity": "charity activity, free consultation or screening day",
    "text.influencer": "an influencer, celebrity or paid partnership",
    "text.self-promotion": "superlatives, comparison, awards as lure, personal staging",
    "text.public-event": "a public event that is not purely scientific or educational",
    "text.media-appearance": "an occasional appearance in the media",
    "text.regular-collaboration": "a regular collaboration with press, platform or site",
    "text.personal-advice": "individual diagnosis, reading of results or treatment advice",
    "text.online-prescription": "prescription or test request by message",
    "text.commercial-link": "a redirection to a shop, code or affiliate, in words",
    "text.medical-information": "the post gives medical information",
    "text.consultation-reminder": "the post says that it does not replace a consultation",
    "text.confraternity": "an attack on colleagues or the profession",
    "text.poaching": "diversion of other doctors' patients",
    "text.alarmism": "alarmist, excessive or panic-inducing tone",
    "text.dignity": "something that discredits the profession",
    # links
    "link.commercial": "a link to a shop or an affiliate address",
    "link.payment": "a link to a payment, donation or crowdfunding service",
    "link.review": "a link that invites reviews",
    "link.tracking": "a link with tracking parameters or through a tracker",
    "link.council": "a link to the National Council's site",
    # pictures and video
    "image.face": "a recognisable human face",
    "image.patient-face": "a recognisable face that is, or may be, a patient's",
    "image.minor": "a person who may be a minor",
    "image.patient-minor": "a minor who is, or may be, a patient",
    "image.operating-room": "an operating theatre or an operation",
    "image.intimate": "intimate organs may be seen",
    "image.before-after": "a before/after composite or pair",
    "image.retouched": "signs of filter, retouching or differing conditions",
    # metadata
    "metadata.gps": "the file carries a place",
    "metadata.patient": "the file carries a patient's data",
    "metadata.edited": "the file carries an editor's traces",
    # declarations
    "author.before-after": "the doctor says the pictures show before and after",
    "author.not-before-after": "the doctor says they do not",
    "author.patient-shown": "the doctor says a patient is shown",
    "author.patient-consent": "written consent for this use is held",
    "author.adult": "everyone shown is of age",
    "author.interest": "the doctor has a link of interest with the subject",
    "author.sponsored": "the post is sponsored or boosted",
    "author.professional-page": "the post goes to a professional page",
    "author.page-own-name": "the page bears the doctor's own name",
    "author.page-declared": "the page is declared to the Regional Council",
    "author.provider": "a company runs the page under an agreement",
    "author.provider-agreement": "that agreement was submitted to the Council",
    "author.prior-submission": "the text was submitted to the Regional Council",
    "author.council-authorisation": "the Council's authorisation, by reference",
    # channel
    "channel.pushed": "the information is pushed on people: SMS, bulk mail, broadcast",
    "channel.website": "the post goes to a web site",
}

TEXT_SIGNALS: Final = frozenset(s for s in SIGNALS if s.startswith(("text.", "link.")))
IMAGE_SIGNALS: Final = frozenset(s for s in SIGNALS if s.startswith(("image.", "metadata.")))
AUTHOR_SIGNALS: Final = frozenset(s for s in SIGNALS if s.startswith(("author.", "channel.")))
