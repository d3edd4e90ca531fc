"""Which language a post is in: fr, ar, aeb-arab, aeb-latn, en, or mixed.

lingua (restricted to French, Arabic and English) decides between the standard languages;
it has no label for Tunisian, which a lexicon of frequent function words recognises, in
Arabic letters and in Latin ones (arabizi: digits as letters inside words).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from classifiers.text.normalise import fold

PostLanguage = Literal["fr", "ar", "aeb-arab", "aeb-latn", "en", "mixed"]

# Frequent words that standard Arabic (or French, or English) does not have.
_TUNISIAN_ARABIC = frozenset(
    fold(
        """
        باش برشة برشا توا توه موش مش ماهوش هاو هاك كيما كيفاش علاش وقتاش شنوة شنوا شنية قداش
        وين فما فمة ثمة ماثماش مافماش نحكيو عنا عندنا متاع متاعي متاعنا متاعكم اللي الي يلزم
        لازمكم نجمو تنجم تنجمو ينجم نحب تحب يحب نحبو شوية ياسر زادة زاده اما خاطر خاطرو كان
        كي هوما احنا انتوما انتي ايجا ايجاو جاو نهار غدوة البارح تو هذاكة هذا هاذا هاذي ماعادش
        ولي ولات نعملو تعملو يعملو ناخذو نشوفو شوفو حاجة حتى بلاش عالسلامة يعيشك صحيت ربي
        """
    ).split()
) - frozenset(fold("كان كي هذا حتى حاجة ربي الي").split())
_ARABIZI = frozenset(
    """
    barcha barsha bech bch bash mouch moch mch mahouch 3la 3al 3andi 3andek 3ana 3anna 3andna
    chnowa chnoua chniya chneya kifech kifesh kifach 3lech 3lah wa9tech wa9teh win winou fama
    famma famech mafamech mta3 mta3na mte3 mte3i mte3kom mte3na elli illi lazem lezem yelzem
    tnajem najmou nheb n7eb t7eb ta7ki na7ki na7kiw chwaya chouia yesser zeda zada ama khater
    5ater kima ki houma a7na ahna entouma enti nhar ghodwa elbere7 taw tawa tawwa 3aslema
    aslema ya3tik ya3tikom sa77a sa7a labes wallah walla inchallah nchallah rabbi hetha hedha
    hedhi hadhi haka hakka jeya jey jdid jdida behi behya mela belehi bellehi fil fel mel lel
    wel w el ken kan mazel mazelt mazelna 7aja 7ajet chay chkoun ness nes kol 9bal ba3d
    dima tbib tbiba ya jma3a sidi lalla ommi weldek bentek sghar sghir kbir kbar
    """.split()
) - frozenset({"fil", "w", "el", "ken", "kan", "ki", "ya", "fel", "ama", "nes", "mel"})
_DIGIT_LETTER = re.compile(r"^(?=.*[a-z].*[a-z])[a-z']*[2356789][a-z'2356789]+$|^[35679][a-z]{2,}$")
_UNITS = re.compile(r"^\d+(?:h|mg|ml|kg|cm|mm|g|j|k|d|e|eme|ere|er|ans?|th|st|nd|rd|x|dt|tnd)\d*$")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_WARNING = re.compile(r"ces photos sont publie.{0,200}?garantie de resultat", re.DOTALL)
_MIXED_SHARE = 0.13
_ARABIZI_SHARE = 0.22


@cache
def _lingua() -> LanguageDetector:
    languages = (Language.FRENCH, Language.ARABIC, Language.ENGLISH)
    return LanguageDetectorBuilder.from_languages(*languages).build()


def language_of(text: str) -> PostLanguage:
    """The language of a post; `mixed` where a second one takes more than a few words.

    The statutory warning is French in posts of every language and does not count.
    """
    words = _WORD.findall(_WARNING.sub(" ", fold(text)))
    arabic = [w for w in words if _is_arabic(w)]
    latin = [w for w in words if w[0].isascii() and not w.isdigit()]
    total = len(arabic) + len(latin)
    if total == 0:
        return "mixed"
    tunisian_latin = [w for w in latin if _is_arabizi(w)]
    if min(len(arabic), len(latin)) >= _MIXED_SHARE * total:
        return "mixed"
    if len(arabic) > len(latin):
        return _arabic_or_tunisian(arabic)
    share = len(tunisian_latin) / len(latin)
    if share >= _ARABIZI_SHARE:
        return "aeb-latn"
    return "mixed" if share >= 0.08 and len(tunisian_latin) > 1 else _european(text)


def _is_arabic(word: str) -> bool:
    return any("\u0600" <= c <= "\u06ff" for c in word)


def _is_arabizi(word: str) -> bool:
    return word in _ARABIZI or bool(_DIGIT_LETTER.match(word) and not _UNITS.match(word))


def _arabic_or_tunisian(words: list[str]) -> PostLanguage:
    # « ما … ش » around a verb is how Tunisian says no.
    denials = sum(w == "ما" and v.endswith("ش") and len(v) > 3 for w, v in pairwise(words))
    denials += sum(w.startswith("ما") and w.endswith("ش") and len(w) > 4 for w in words)
    tunisian = denials + sum(
        _without_prefix(w) in _TUNISIAN_ARABIC or w in _TUNISIAN_ARABIC for w in words
    )
    return "aeb-arab" if tunisian >= max(1, 0.06 * len(words)) else "ar"


def _without_prefix(word: str) -> str:
    return re.sub(r"^[وفبلك](?=\w{3})", "", word)


def _european(text: str) -> PostLanguage:
    found = _lingua().detect_language_of(text)
    return "en" if found == Language.ENGLISH else "fr"
