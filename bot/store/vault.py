"""What is encrypted at rest: pictures and access tokens, with the key from the settings.

Fernet (AES-128-CBC with HMAC-SHA256): altered or truncated content is refused. Several keys
may be given, newest first: the first seals, all open, so a key can be replaced while old
objects still exist.
"""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from policies.errors import SettingsError, StoreError


class Vault:
    """Seals and opens bytes.

    Raises:
        SettingsError: a key is not one that `imprimatur key` makes.
    """

    def __init__(self, keys: str) -> None:
        try:
            self._keys = MultiFernet([Fernet(key.strip()) for key in keys.split(",") if key])
        except ValueError:
            raise SettingsError(
                "IMPRIMATUR_KEY is not a key: make one with `imprimatur key`"
            ) from None

    def seal(self, data: bytes) -> bytes:
        """Encrypts; the same bytes never come out twice alike."""
        return self._keys.encrypt(data)

    def open(self, sealed: bytes) -> bytes:
        """Decrypts.

        Raises:
            StoreError: sealed with another key, or not as it was written.
        """
        try:
            return self._keys.decrypt(sealed)
        except InvalidToken:
            raise StoreError("sealed content cannot be opened with this key") from None


def new_key() -> str:
    """A fresh random key, as IMPRIMATUR_KEY wants it."""
    return Fernet.generate_key().decode()
