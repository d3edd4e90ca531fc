"""Words that show that a practice is refused, forbidden or denounced, not followed.

For `unless` of the patterns on commerce and publicity: « nous refusons les codes promo »,
« un faux compte annonce des remises ».
"""

from typing import Final

# A fraud that others commit.
WARNINGS: Final = (
    r"\barnaque\w*|\bescroqu\w+|\bfaux (?:compte|profil|site|message)s?\b|\bfausses? (?:page|annonce)s?\b",
    r"\busurp\w+|\bfrauduleu\w+|\bfraudes?\b|\bhamecon\w+|\bmefiez|\bsignalez\b|\bsoi-disant\b",
    r"\bscams?\b|\bfraud\w*|\bfake (?:account|profile|page|site|message)s?\b|\bbeware\b"
    r"|\bimpersonat\w+|\bphishing\b|\breport (?:it|them|the (?:account|page))\b",
    r"احتيال|متحيل|تحيل|مزيف\w*|مزور\w*|منتحل\w*|انتحال|احذروا|(?:ال)?حساب وهمي",
    r"\b(?:ta7ay\w+|ma7tel\w*|fausse page|faux compte)\b|فو كونت|صفحه موش متاعنا",
)

REFUSALS: Final = (
    *WARNINGS,
    r"\brefus\w+|\bdeclin(?:e|ee|er|es|ons|ez|ant|ais|ait)\b|\binterdi(?:t|te|ts|tes|re|sent|sons|ction)\b"
    r"|\bprohib\w+|\bproscri\w+|\brenon[cç]\w+|\bla charte\b|\btres peu pour (?:moi|nous)\b",
    r"\bdeclin(?:e|ed|es|ing)\b|\bturn(?:s|ed|ing)? (?:it |them |this )?down\b|\bforb[ia]d\w*"
    r"|\bprohibit\w*|\bbanned\b|\bthe charter\b|\bsay no to\b|\bsaid no\b",
    r"(?:^|\W)[وف]?(?:ن|ا|ي|ت)?رفض\w*|اعتذرت|نعتذر عن|(?:ي|ت)منع\w*|ممنوع\w*|يحظر\w*|محظور\w*|الميثاق",
    r"\b(?:rfadh\w*|rfath\w*|nrfodh\w*|refusit\w*|mamnou3\w*|lcharte|el charte)\b|قلت لا\b|قلتلهم لا\b",
)
