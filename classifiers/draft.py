"""What a doctor is about to publish, and what she stated about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from policies.errors import MediaError


class Origin(StrEnum):
    """How a file reached us: a chat's "photo" is resized, recompressed and stripped."""

    FILE = "file"
    CHAT = "chat"


class Role(StrEnum):
    """Whose face it is. Asked, never guessed."""

    DOCTOR = "doctor"
    STAFF = "staff"
    PATIENT = "patient"
    MODEL = "model"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Media:
    """One picture, animation or video: its bytes or its file, and where it comes from."""

    data: bytes | None = None
    path: Path | None = None
    origin: Origin = Origin.FILE

    def read(self, limit: int) -> bytes:
        """The file's bytes.

        Raises:
            MediaError: `missing`, or `too-large` when it has more than `limit` bytes.
        """
        if self.data is not None:
            if len(self.data) > limit:
                raise MediaError("too-large", limit=limit)
            return self.data
        try:
            if self.path is None or not self.path.is_file():
                raise MediaError("missing")
            if self.path.stat().st_size > limit:
                raise MediaError("too-large", limit=limit)
            return self.path.read_bytes()
        except OSError as error:
            raise MediaError("missing") from error


@dataclass(frozen=True, slots=True)
class Declarations:
    """What the doctor stated; None is *not asked yet*, never a no.

    `persons` holds by media index the roles of the faces from left to right (one role
    alone stands for every face). `council_authorisation` is the reference, empty or None
    where there is none: the one declaration whose absence is a no.
    """

    patient_consent: bool | None = None
    adult: bool | None = None
    interest: bool | None = None
    sponsored: bool | None = None
    professional_page: bool | None = None
    page_own_name: bool | None = None
    page_declared: bool | None = None
    provider: bool | None = None
    provider_agreement: bool | None = None
    prior_submission: bool | None = None
    persons: Mapping[int, tuple[Role, ...]] = field(default_factory=dict)
    council_authorisation: str | None = None

    def assumed(self) -> Declarations:
        """The same declarations with every absent one *made* in the post's favour.

        The Council's authorisation and whose face it is are never assumed.
        """
        favourable = {
            "patient_consent": True,
            "adult": True,
            "interest": False,
            "sponsored": False,
            "professional_page": True,
            "page_own_name": True,
            "page_declared": True,
            "provider": False,
            "provider_agreement": True,
            "prior_submission": True,
        }
        values = {name: getattr(self, name) for name in favourable}
        for name, value in favourable.items():
            if values[name] is None:
                values[name] = value
        return Declarations(
            persons=self.persons, council_authorisation=self.council_authorisation, **values
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before publication.

    `before_after` is None where nobody asked: pictures and words then decide.
    """

    text: str = ""
    media: tuple[Media, ...] = ()
    channel: str | None = None
    before_after: bool | None = None
    declarations: Declarations = field(default_factory=Declarations)
