"""Who may use the service: persons, invitations, and who acts for whom."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.store import audit
from bot.store.tables import Base


class Role(StrEnum):
    """What a person may do; an administrator may do everything."""

    DOCTOR = "doctor"
    MANAGER = "manager"
    REVIEWER = "reviewer"
    ADMIN = "admin"


class Status(StrEnum):
    """How far a person's registration is."""

    NEW = "new"
    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


class PersonRow(Base):
    """A person who wrote to us."""

    __tablename__ = "people"

    user_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    role: Mapped[str] = mapped_column(default=Role.DOCTOR.value)
    status: Mapped[str] = mapped_column(default=Status.NEW.value)
    language: Mapped[str | None]
    name: Mapped[str | None]
    order_number: Mapped[str | None]
    speciality: Mapped[str | None]
    pages: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    terms_at: Mapped[datetime | None]
    training: Mapped[bool | None]
    step: Mapped[str | None]
    invitation: Mapped[str | None]
    approved_by: Mapped[int | None] = mapped_column(BigInteger)
    approved_at: Mapped[datetime | None]


class InvitationRow(Base):
    """A code that stands for an administrator's approval, once."""

    __tablename__ = "invitations"

    code: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    doctor_id: Mapped[int | None] = mapped_column(BigInteger)
    issued_by: Mapped[int] = mapped_column(BigInteger)
    expires_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(BigInteger)


class MandateRow(Base):
    """A manager acts for a doctor."""

    __tablename__ = "mandates"

    manager_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    doctor_id: Mapped[int] = mapped_column(
        ForeignKey("people.user_id"), type_=BigInteger, primary_key=True, autoincrement=False
    )


@dataclass(frozen=True, slots=True)
class Page:
    """A professional page as registered (Art. 1, 18, 28, 29); None: not said.

    `declared` is the reference and date of the declaration to the Regional Council, or
    empty where there is none. `provider` is `none`, `submitted` or `not-submitted`.
    """

    address: str
    platform: str
    own_name: bool | None = None
    declared: str | None = None
    provider: str | None = None

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Profile:
    """A person as she registered."""

    user_id: int
    chat_id: int
    role: Role
    status: Status
    language: str | None = None
    name: str | None = None
    order_number: str | None = None
    speciality: str | None = None
    pages: tuple[Page, ...] = ()
    terms_at: datetime | None = None
    training: bool | None = None
    step: str | None = None
    invitation: str | None = None

    @property
    def role_key(self) -> str:
        """The locale key of her role."""
        return f"role.{self.role.value}"


def _profile(row: PersonRow) -> Profile:
    return Profile(
        user_id=row.user_id,
        chat_id=row.chat_id,
        role=Role(row.role),
        status=Status(row.status),
        language=row.language,
        name=row.name,
        order_number=row.order_number,
        speciality=row.speciality,
        pages=tuple(Page(**page) for page in row.pages),
        terms_at=row.terms_at,
        training=row.training,
        step=row.step,
        invitation=row.invitation,
    )


def person(session: Session, user_id: int) -> Profile | None:
    """A person's profile, None if she never wrote."""
    row = session.get(PersonRow, user_id)
    return None if row is None else _profile(row)


def save(session: Session, user_id: int, chat_id: int, **values: Any) -> Profile:
    """Writes into a person's row, made if it is not there; `pages` as `Page`s."""
    row = session.get(PersonRow, user_id)
    if row is None:
        row = PersonRow(user_id=user_id, chat_id=chat_id, pages=[])
        row.role, row.status = Role.DOCTOR.value, Status.NEW.value
        session.add(row)
    if "pages" in values:
        values["pages"] = [page.plain() for page in values["pages"]]
    for name, value in values.items():
        setattr(row, name, value.value if isinstance(value, StrEnum) else value)
    session.flush()
    return _profile(row)


def decide(session: Session, user_id: int, status: Status, by: int, now: datetime) -> bool:
    """Approves or refuses who is waiting; False when somebody did already."""
    waiting = (PersonRow.user_id == user_id, PersonRow.status == Status.PENDING.value)
    statement = update(PersonRow).where(*waiting)
    values = {"status": status.value, "approved_by": by, "approved_at": now}
    decided = session.execute(statement.values(values).returning(PersonRow.user_id)).first()
    if decided is None:
        return False
    # Without a number: a person's is her chat's, which the trail never holds.
    audit.note(session, status, "person")
    return True


def of_status(session: Session, status: Status) -> list[Profile]:
    """Everybody in this status."""
    found = select(PersonRow).where(PersonRow.status == status.value).order_by(PersonRow.user_id)
    return [_profile(row) for row in session.scalars(found)]


def of_role(session: Session, role: Role) -> list[Profile]:
    """Every approved person of this role."""
    found = select(PersonRow).where(
        PersonRow.role == role.value, PersonRow.status == Status.APPROVED.value
    )
    return [_profile(row) for row in session.scalars(found.order_by(PersonRow.user_id))]


def invite(
    session: Session, role: Role, issued_by: int, expires_at: datetime, doctor_id: int | None
) -> str:
    """A new code; for a manager it names the doctor."""
    code = secrets.token_urlsafe(12)
    session.add(
        InvitationRow(
            code=code,
            role=role.value,
            doctor_id=doctor_id,
            issued_by=issued_by,
            expires_at=expires_at,
        )
    )
    session.flush()
    return code


def redeem(
    session: Session, code: str, user_id: int, now: datetime
) -> tuple[Role, int | None] | None:
    """Uses a code up: the role and the doctor it stands for, None if it is not valid."""
    valid = (
        InvitationRow.code == code,
        InvitationRow.expires_at > now,
        InvitationRow.used_by.is_(None) | (InvitationRow.used_by == user_id),
    )
    statement = update(InvitationRow).where(*valid).values(used_by=user_id)
    found = session.execute(
        statement.returning(InvitationRow.role, InvitationRow.doctor_id)
    ).first()
    return None if found is None else (Role(found.role), found.doctor_id)


def entrust(session: Session, manager_id: int, doctor_id: int) -> None:
    """The manager acts for the doctor from now on."""
    session.merge(MandateRow(manager_id=manager_id, doctor_id=doctor_id))
    session.flush()


def doctors_of(session: Session, manager_id: int) -> list[Profile]:
    """The doctors a manager acts for, by id."""
    mine = select(PersonRow).join(MandateRow, MandateRow.doctor_id == PersonRow.user_id)
    mine = mine.where(MandateRow.manager_id == manager_id).order_by(PersonRow.user_id)
    return [_profile(row) for row in session.scalars(mine)]
