"""From what was stated about a post, and what is registered of its doctor, to declarations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.store.people import Page, Profile
from bot.store.records import Part
from classifiers.draft import Declarations, Draft, Media, Origin, Role

FLAGS: Final = (
    "patient_consent",
    "adult",
    "interest",
    "sponsored",
    "professional_page",
    "page_own_name",
    "page_declared",
    "provider_agreement",
    "prior_submission",
)
# What holds of one page only: the choice of another takes it back.
OF_THE_PAGE: Final = ("professional_page", "page_own_name", "page_declared", "provider_agreement")


@dataclass(frozen=True, slots=True)
class Context:
    """What a draft's questions depend on, besides what was seen.

    `values` holds what was stated, by key. `doctors` are those the author may act for:
    one for a doctor herself, several for a manager.
    """

    text: str
    files: tuple[Part, ...]
    values: Mapping[str, Any]
    doctors: tuple[Profile, ...] = ()

    @property
    def doctor(self) -> Profile | None:
        """Whose post it is, as far as that is known."""
        if len(self.doctors) == 1:
            return self.doctors[0]
        chosen = self.values.get("doctor")
        return next((d for d in self.doctors if d.user_id == chosen), None)

    @property
    def page(self) -> Page | None:
        """The registered page the post goes to, as far as that is known."""
        pages = self.doctor.pages if self.doctor else ()
        chosen = self.values.get("page", 0 if len(pages) == 1 else None)
        return pages[chosen] if isinstance(chosen, int) and chosen < len(pages) else None


def draft_of(context: Context, media: Sequence[Media] | None = None) -> Draft:
    """The draft with what was stated; without `media`, files stand for themselves unread."""
    values, page = context.values, context.page
    stated = {key: values[key] for key in FLAGS if isinstance(values.get(key), bool)}
    channel = None
    if page is not None:
        stated = {**_of_page(page), **stated}
        channel = page.platform
    elif isinstance(values.get("page"), str):
        channel = values["page"]
        if channel == "private":
            stated = {"professional_page": False, "page_declared": False, **stated}
    declarations = Declarations(
        persons=dict(_persons(context)),
        council_authorisation=values.get("council_authorisation") or None,
        **stated,
    )
    unread = [Media(data=b"", origin=part.origin or Origin.CHAT) for part in context.files]
    return Draft(
        text=context.text,
        media=tuple(unread if media is None else media),
        channel=channel,
        before_after=values.get("before_after"),
        declarations=declarations,
    )


def _of_page(page: Page) -> dict[str, bool]:
    stated = {"professional_page": True}
    if page.own_name is not None:
        stated["page_own_name"] = page.own_name
    if page.declared is not None:
        stated["page_declared"] = bool(page.declared)
    if page.provider is not None:
        stated["provider"] = page.provider != "none"
        stated["provider_agreement"] = page.provider == "submitted"
    return stated


def person_key(part: Part, face: int | None = None) -> str:
    """Under which key the faces of a file are declared: by the file, not by its place."""
    key = f"person:{part.unique_id}"
    return key if face is None else f"{key}:{face}"


def _persons(context: Context) -> Iterator[tuple[int, tuple[Role, ...]]]:
    for index, part in enumerate(context.files):
        value = context.values.get(person_key(part))
        if value == "each":
            roles: list[Role] = []
            while (role := context.values.get(person_key(part, len(roles)))) is not None:
                roles.append(Role(role))
            # One role alone would stand for every face.
            if len(roles) > 1:
                yield index, tuple(roles)
        elif value is not None:
            yield index, (Role(value),)
