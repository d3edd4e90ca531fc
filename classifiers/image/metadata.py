"""What a file gives away: a place, a patient, and the programs that changed the picture.

Art. 7.1 (nothing identifies a patient) and Art. 7.2 (no filter, no retouching). A camera's
own software names are no editors: on 16 editors' and 6 cameras' strings all were told apart
(shared research, MODELS.md). A general editor is a question only: cropping and masking leave
the same trace as retouching.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detector import Unanswered
from classifiers.draft import Origin
from classifiers.image.decode import Picture
from classifiers.image.tags import Tags
from classifiers.post import Post
from policies.evidence import Finding, Place

NAME = "metadata"
SURE, LIKELY, QUESTION = 0.95, 0.8, 0.5

# Apps that smooth, whiten, reshape or invent: their trace alone contradicts Art. 7.2.
_BEAUTY = re.compile(
    r"facetune|face ?app|airbrush|beautyplus|beautycam|meitu|\bb612\b|youcam|perfect ?365"
    r"|\bpeachy\b|retouchme|\bulike\b|faceu|\bsoda\b|\bremini\b|\blensa\b|facelab|bodytune"
    r"|portraitpro|portrait professional|\bretrica\b|\bsweet ?selfie\b|snow camera|cymera"
)
_ARTIFICIAL = re.compile(
    r"midjourney|dall[-· ]?e\b|stable ?diffusion|comfyui|automatic1111|firefly|openai|chatgpt"
    r"|gpt-?4o|gpt-image|google (?:ai|gemini)|\bgemini\b|imagen\b|leonardo\.?ai|novelai|ideogram"
    r"|\btopaz\b|gigapixel|let'?s ?enhance|generative fill|\bflux\.1|made with ai"
)
_EDITOR = re.compile(
    r"photoshop|lightroom|camera raw|snapseed|\bvsco\b|picsart|\bcanva\b|pixlr|\bgimp\b|affinity"
    r"|capture one|darktable|rawtherapee|luminar|polarr|prequel|photoroom|\bfotor\b|befunky"
    r"|inshot|capcut|paint\.net|paint shop|acdsee|picasa|photoscape|pixelmator|photo ?director"
    r"|corel|instagram|snapchat|tiktok|photopea|\bkrita\b|\bdxo\b|afterlight"
)
_SOFTWARE = (
    *("Software", "ProcessingSoftware", "CreatorTool", "softwareAgent", "OriginatingProgram"),
    *("HostComputer", "ImageHistory", "UserComment", "comment", "generator", "Credit"),
)
# Where a machine is sure to have written what made the picture.
_GENERATION = ("parameters", "prompt", "workflow", "invokeai_metadata", "sd-metadata", "Dream")
_SOURCE_TYPE = "DigitalSourceType"

# As DICOM converters, Photoshop and imaging consoles name them.
_PATIENT_FIELDS = (
    *("PatientName", "PatientsName", "Patient Name", "Patient's Name", "PatientID", "Patient ID"),
    *("PatientBirthDate", "PatientsBirthDate", "Patient DOB", "PatientDOB", "PatientAddress"),
    *("OtherPatientIDs", "PatientTelephoneNumbers", "PatientMotherBirthName", "AccessionNumber"),
)
_PERSON_FIELDS = ("PersonInImage", "PersonDisplayName", "PersonName")
_FREE_TEXT = (
    *("ImageDescription", "XPTitle", "XPComment", "XPSubject", "XPKeywords", "UserComment"),
    *("title", "description", "Headline", "Caption", "ObjectName", "Keywords", "subject"),
    *("comment", "SpecialInstructions", "DocumentName"),
)
_BLANK = re.compile(r"^(?:anon\w*|unknown|inconnu\w*|none|n/?a|x+|0+|[\W_]*|.*removed.*)$", re.I)
_BIRTH = re.compile(
    r"\bn[ée?\ufffd]+e?s? ?(?:\(e\) ?)?le\b|date de naissance|\bddn\b|\bd\.?o\.?b\b|\bborn\b|birth"
    r"|تاريخ (?:ال)?(?:ميلاد|ولادة)|مولود",
    re.I,
)
_DATE = re.compile(r"\b\d{1,2}[/.\- ]\d{1,2}[/.\- ](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_FILE_NUMBER = re.compile(
    r"\b(?:ipp|dossier|mrn|patient(?:e)?(?: id)?|file no)\b[ :.n°#]*\d{3,}", re.I
)
_PATIENT_NAMED = re.compile(
    r"\b(?i:patiente?) ?[:=]\s*[A-ZÀ-Ý]\w+[ ,]+[A-ZÀ-Ý]\w+"
    r"|\b(?:Mme|Mr|Mlle|Madame|Monsieur|Mrs)\.? [A-ZÀ-Ý][\w'-]+"
)
_LATIN, _ARABIC = r"[A-ZÀ-Ý][\w'-]{2,}", r"[\u0621-\u064a]{3,}"
_NAME = re.compile(rf"\b{_LATIN}[ ,]+{_LATIN}|{_ARABIC} {_ARABIC}")
# A name and a date and nothing else is how imaging software titles its exports.
_NAME_AND_DATE = re.compile(
    rf"\s*(?:{_LATIN}|{_ARABIC})(?:[ ,^_-]+(?:{_LATIN}|{_ARABIC})){{1,3}}"
    rf"[ ,;()_-]+(?:{_DATE.pattern})\W*"
)
_DOCTOR = re.compile(r"^\s*(?:dr|docteur|doctor|pr|prof|professeur|د)\b\.?", re.I)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Reads the tags of every picture; no pixel is looked at."""

    name: str = NAME
    version: str = "1"
    signals: frozenset[str] = frozenset({"metadata.gps", "metadata.patient", "metadata.edited"})

    def detect(self, post: Post) -> Iterator[Finding | Unanswered]:
        """Findings with the key of the tag as their place; a tag's value never leaves it."""
        for picture in post.pictures:
            yield from _place(picture)
            yield from _patient(picture)
            yield from edits(picture)
            reason = unverifiable(picture)
            if reason is not None:
                yield Unanswered(frozenset({"metadata.edited"}), reason)


def unverifiable(picture: Picture) -> str | None:
    """Why a picture's history cannot be known (`metadata-stripped`, `recompressed-by-chat`).

    None where a camera, an editor or a manifest left its word.
    """
    if picture.origin is Origin.CHAT:
        return "recompressed-by-chat"
    has_camera = any(picture.tags.get("Make", "Model"))
    return None if has_camera or any(edits(picture)) else "metadata-stripped"


def edits(picture: Picture) -> Iterator[Finding]:
    """Traces of programs that change pictures, each reason once."""
    seen: set[str] = set()
    for key, score, reason in _edits(picture.tags):
        if reason not in seen:
            seen.add(reason)
            place = Place(picture.part, key=key)
            yield Finding("metadata.edited", score, NAME, place, reason)


def _edits(tags: Tags) -> Iterator[tuple[str, float, str]]:
    for key, value in tags.get(*_SOFTWARE):
        text = value.casefold()
        if _BEAUTY.search(text):
            yield key, SURE, "beauty-app"
        elif _ARTIFICIAL.search(text):
            yield key, SURE, "ai-tool"
        elif _EDITOR.search(text):
            yield key, QUESTION, "editor"
    for key, _ in tags.get(*_GENERATION):
        if key.startswith("FILE:"):
            yield key, SURE, "ai-tool"
    for key, value in tags.get(_SOURCE_TYPE):
        if "trainedAlgorithmicMedia" in value or "TrainedAlgorithmicMedia" in value:
            yield key, SURE, "ai-tool"
        elif re.search(
            r"humanEdits|HumanEdits|algorithmicallyEnhanced|composite(?!Capture)", value
        ):
            yield key, QUESTION, "editor"
    if b"rainedAlgorithmicMedia" in tags.manifest:
        yield "C2PA:digitalSourceType", SURE, "ai-tool"
    elif tags.manifest and _BEAUTY.search(_printable(tags.manifest)):
        yield "C2PA:claim_generator", SURE, "beauty-app"
    elif re.search(rb"c2pa\.(?:edited|filtered|color_adjustments|drawing)", tags.manifest):
        yield "C2PA:actions", QUESTION, "editor"
    for key, _ in tags.get("RetouchAreas", "RetouchInfo"):
        yield key, LIKELY, "retouch-history"
    if tags.blocks & {"photoshop", "save-for-web"}:
        yield "IRB:8BIM", QUESTION, "editor"


def _printable(block: bytes) -> str:
    return re.sub(rb"[^\x20-\x7e]+", b" ", block[:200_000]).decode("ascii").casefold()


def _place(picture: Picture) -> Iterator[Finding]:
    for key, value in picture.tags.get("GPSLatitude"):
        # (0, 0) is what a camera without a fix writes.
        if any(digit in value for digit in "123456789"):
            yield Finding("metadata.gps", SURE, NAME, Place(picture.part, key=key))
            return


def _patient(picture: Picture) -> Iterator[Finding]:
    tags = picture.tags
    for key, value in tags.get(*_PATIENT_FIELDS):
        if not _BLANK.match(value):
            yield _patient_finding(picture, key, SURE, "patient-field")
    authors = {v.casefold() for _, v in tags.get("Artist", "By-line", "creator", "Copyright")}
    for key, value in tags.get(*_PERSON_FIELDS):
        named_doctor = _DOCTOR.match(value) or value.casefold() in authors
        if not named_doctor and not _BLANK.match(value):
            yield _patient_finding(picture, key, 0.6, "person-shown")
    for key, value in tags.get(*_FREE_TEXT):
        score = _identifies(value)
        if score:
            yield _patient_finding(picture, key, score, "patient-in-words")


def _patient_finding(picture: Picture, key: str, score: float, reason: str) -> Finding:
    return Finding("metadata.patient", score, NAME, Place(picture.part, key=key), reason)


def _identifies(words: str) -> float:
    """How surely a title or description names a patient: name with birth, file number…"""
    if _PATIENT_NAMED.search(words) or _FILE_NUMBER.search(words):
        return 0.9
    if _BIRTH.search(words) and (_DATE.search(words) or _NAME.search(words)):
        return 0.9
    return 0.7 if _NAME_AND_DATE.fullmatch(words) else 0.0


DETECTOR = Metadata()
