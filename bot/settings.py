"""Settings from the environment (prefix IMPRIMATUR_) or from a `.env` file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from policies.errors import SettingsError


class Settings(BaseSettings):
    """Everything that differs between two installations."""

    model_config = SettingsConfigDict(env_prefix="IMPRIMATUR_", env_file=".env", extra="ignore")

    telegram_token: SecretStr | None = Field(None, description="the bot's token, by @BotFather")
    telegram_base_url: str = Field("", description="a local Bot API server, if one is used")
    allowed_users: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram ids of those who may use the bot, by commas"
    )
    admins: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram ids of the administrators, by commas"
    )
    review_hours: float = Field(24.0, gt=0, description="hours human reviewers have for a post")
    messages_per_minute: int = Field(120, ge=20, description="taken from one person; the rest told")
    webhook_url: str = Field("", description="public https address; empty: polling")
    webhook_listen: str = Field("127.0.0.1", description="where the webhook listens")
    webhook_port: int = Field(8443, ge=0, le=65535, description="and on which port")
    webhook_secret: SecretStr | None = Field(None, description="what Telegram proves itself with")
    database_url: str = Field("sqlite:///var/imprimatur.sqlite3", description="SQLAlchemy URL")
    language: str = Field("fr", description="language of replies where the person's is unknown")
    album_wait: float = Field(2.0, gt=0, description="seconds an album may still grow")
    parallel_checks: int = Field(2, ge=1, description="drafts checked at once: processor work")

    second_opinion_url: str = Field(
        "", description="an OpenAI-compatible endpoint, asked about undecided clauses only"
    )
    second_opinion_model: str = Field("", description="the model's name at that endpoint")
    second_opinion_key: SecretStr | None = Field(None, description="its bearer token")

    key: SecretStr | None = Field(
        None, description="key of what is encrypted at rest, by `imprimatur key`; newest first"
    )
    objects_url: str = Field("var/objects", description="folder or URL of the kept pictures")
    keep_drafts: int = Field(30, ge=1, description="days that drafts never published are kept")
    keep_published: int = Field(1826, ge=1, description="days that published reviews are kept")

    contact: str = Field("", description="address in the user agent of re-checks")
    tick: float = Field(15.0, gt=0, description="seconds between two questions what is due")
    metrics_port: int = Field(0, ge=0, description="port of health and metrics, 0 for none")
    metrics_address: str = Field("127.0.0.1", description="address of health and metrics")
    log_json: bool = Field(False, description="logs as JSON lines instead of text")

    @field_validator("allowed_users", "admins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [int(v) for v in value.split(",") if v.strip()] if isinstance(value, str) else value


def load_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: names the variables that are wrong, never their values.
    """
    try:
        return Settings()
    except ValidationError as error:
        names = {f"IMPRIMATUR_{str(e['loc'][0]).upper()}" for e in error.errors() if e["loc"]}
        raise SettingsError("check " + ", ".join(sorted(names))) from None
