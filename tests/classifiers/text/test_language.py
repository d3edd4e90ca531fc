"""Posts are filed under the language their author wrote."""

from __future__ import annotations

import pytest

from classifiers.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le cabinet sera fermé vendredi et rouvrira lundi matin.", "fr"),
        ("The practice is closed on Friday and opens again on Monday.", "en"),
        ("تُغلق العيادة يوم الجمعة وتُفتح صباح الاثنين، شكرا لتفهّمكم.", "ar"),
        ("العيادة مسكّرة نهار الجمعة، باش نرجعو نهار الاثنين، يعيشكم برشة", "aeb-arab"),
        ("el cabinet msakker nhar ejjem3a, bech narj3ou nhar lethnin, ya3tikom essa7a", "aeb-latn"),
        ("Le cabinet est fermé vendredi، باش نرجعو نهار الاثنين كالعادة", "mixed"),
        ("🙂🙂", "mixed"),
        ("Prise de 5 mg et 3h de repos, T4 normale", "fr"),
    ],
)
def test_the_language_of_a_post(text, language):
    """French, Arabic, both Tunisians, English and mixtures are told apart."""
    assert language_of(text) == language
