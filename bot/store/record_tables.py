"""The tables of the record: the trail, kept pictures, published posts and their re-checks."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import Base


class AuditRow(Base):
    """One entry of the trail; written once, never changed (see `bot.store.audit`)."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    kind: Mapped[str]
    subject: Mapped[str]
    facts: Mapped[str]
    previous: Mapped[str]
    digest: Mapped[str]


class AuditHeadRow(Base):
    """The one row that names the newest entry; it exists from the first migration on."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    digest: Mapped[str]


class PictureRow(Base):
    """A checked picture: its fingerprints, and the object that holds its encrypted copy."""

    __tablename__ = "pictures"
    __table_args__ = (UniqueConstraint("review_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"))
    position: Mapped[int]
    object_name: Mapped[str]
    sha256: Mapped[str]
    perceptual: Mapped[str]
    regions: Mapped[str]
    created_at: Mapped[datetime]


class PostRow(Base):
    """A live post bound to a review, and when it is looked at next.

    `slot` counts the looks, `step` is the place on the ladder of waiting times. `baseline`
    is what stood around the post when it was first seen, `alarm` the digest of what was
    told last, `failing_since` the first of the looks in a row that saw nothing.
    """

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("review_id", "address"),
        Index("posts_by_due", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("reviews.id"))
    connector: Mapped[str]
    address: Mapped[str]
    link: Mapped[str]
    state: Mapped[str]
    bound_at: Mapped[datetime]
    due_at: Mapped[datetime]
    slot: Mapped[int] = mapped_column(default=0)
    step: Mapped[int] = mapped_column(default=0)
    status: Mapped[str | None]
    alarm: Mapped[str | None]
    failing_since: Mapped[datetime | None]
    validators: Mapped[dict[str, dict[str, str]]] = mapped_column(JSON, default=dict)
    baseline: Mapped[dict[str, list[str]] | None] = mapped_column(JSON)


class RecheckRow(Base):
    """One look at a post. Its key makes a second one for the same occasion impossible."""

    __tablename__ = "rechecks"
    __table_args__ = (
        UniqueConstraint("post_id", "charter", "slot"),
        Index("rechecks_by_state", "done_at", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"))
    charter: Mapped[str]
    slot: Mapped[int]
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    status: Mapped[str | None]
    report: Mapped[list[str] | None] = mapped_column(JSON)


class TombstoneRow(Base):
    """What remains of something deleted: that it was, when and why."""

    __tablename__ = "tombstones"

    subject: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]
    at: Mapped[datetime]


class SecretRow(Base):
    """A doctor's access token for one platform, sealed with the key from the settings."""

    __tablename__ = "secrets"

    user_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    connector: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[str]
    updated_at: Mapped[datetime]


class ObjectGoneRow(Base):
    """An object whose row is deleted but whose file may not be: it is tried until it is."""

    __tablename__ = "objects_gone"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class ChannelPostRow(Base):
    """What the bot was last told of a message in a channel it administers."""

    __tablename__ = "channel_posts"

    address: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    file_ids: Mapped[list[str]] = mapped_column(JSON, default=list)
    updated_at: Mapped[datetime]
