"""Words that show that a practice is refused, forbidden or denounced, not followed.

For `unless` of the patterns on commerce and publicity: « nous refusons les codes promo »,
« un faux compte annonce des remises ».
"""

from typing import Final

_GAP = r"[^.!?\n]{"
_DENIAL = (
    r"(?!\b(?:ne|n'|pas|ni|sans|aucune?s?|jamais|no|not|never|without|nor|cannot)\b|n't\b"
    r"|(?:لا|لم|لن|ليس|ليست|بدون|دون|غير|موش|مش|ماهوش)(?=\s))"
)


def undenied(*expressions: str) -> tuple[str, ...]:
    """The expressions, nothing being denied in their gaps (`[^.!?\\n]{0,60}`)."""
    return tuple(e.replace(_GAP, rf"(?:{_DENIAL}[^.!?\n]){{") for e in expressions)


# A fraud that others commit.
WARNINGS: Final = (
    r"\barnaque\w*|\bescroqu\w+|\bfaux (?:compte|profil|site|message)s?\b|\bfausses? (?:page"
    r"|annonce)s?\b",
    r"\busurp\w+|\bfrauduleu\w+|\bfraudes?\b|\bhamecon\w+|\bmefiez|\bsignalez\b|\bsoi-disant\b",
    r"\bscams?\b|\bfraud\w*|\bfake (?:account|profile|page|site|message)s?\b|\bbeware\b"
    r"|\bimpersonat\w+|\bphishing\b|\breport (?:it|them|the (?:account|page))\b",
    r"احتيال|متحيل|تحيل|مزيف\w*|مزور\w*|منتحل\w*|انتحال|احذروا|(?:ال)?حساب وهمي",
    r"\b(?:ta[7t]ay\w+|ma[7t]tel\w*|fausse page|faux compte)\b|فو كونت|صفحه موش متاعنا",
)

REFUSALS: Final = (
    *WARNINGS,
    r"\brefus\w+|\bdeclin(?:e|ee|er|es|ons|ez|ant|ais|ait)\b|\binterdi(?:t|te|ts|tes|re|sent|sons"
    r"|ction)\b"
    r"|\bprohib\w+|\bproscri\w+|\brenon[cç]\w+|\bla charte\b|\btres peu pour (?:moi|nous)\b",
    r"\bdeclin(?:e|ed|es|ing)\b|\bturn(?:s|ed|ing)? (?:it |them |this )?down\b|\bforb[ia]d\w*"
    r"|\bprohibit\w*|\bbanned\b|\bthe charter\b|\bsay no to\b|\bsaid no\b",
    r"(?:^|\W)[وف]?(?:ن|ا|ي|ت)?رفض\w*|اعتذرت|نعتذر عن|(?:ي|ت)منع\w*|ممنوع\w*|يحظر\w*|محظور\w*"
    r"|الميثاق",
    r"\bla ma n\w+|\bma ?[3e]and(?:i|na|ich|nech)\b|\bما عند(?:ي|نا)ش?\b|\b(?:rfadh\w*|rfath\w*"
    r"|nrfodh\w*|refusit\w*|mamnou[3e]\w*|lcharte|el charte)\b|قلت لا\b"
    r"|قلتلهم لا\b",
)

# The whole post warns of a fraud in the doctor's name.
WARNINGS_IN_POST: Final = (
    r"\bce n'est pas (?:nous|moi)\b|\bfaux comptes?\b|\b(?:compte|page|profil) (?:a|portant"
    r"|utilisant) (?:mon|notre) nom\b"
    r"|\busurp\w+|\barnaqu\w+|\bescroqu\w+",
    r"\b(?:it )?is(?: not|n't) us\b|\bfake (?:account|profile|page)s?\b|\bscam\w*|\bimpersonat\w+"
    r"|\bin (?:my|our) name\b",
    r"حساب (?:مزيف|وهمي|منتحل)|صفحه (?:مزيفه|وهميه|منتحله)|انتحال|(?:ليس|ليست) (?:لنا|منا|حسابنا"
    r"|صفحتنا)|عمليه تحيل",
    r"\b(?:mouch|moch) (?:a7na|ana|page mte3na|page mta3na)\b|موش (?:احنا|نحنا|انا|متاعنا|متاعي)",
)

# An offer that was made to the doctor and turned down.
TURNED_DOWN_IN_POST: Final = (
    r"\b(?:j'ai|nous avons|on a) (?:[\w']+ )?(?:refuse|decline|dit non)\b|\bje n'en (?:ai|veux"
    r"|donne) (?:pas|aucun)",
    r"\b(?:i|we) (?:politely |kindly )?(?:declined|refused|said no|turned (?:it|them|this) down)\b",
    r"(?:^|\W)(?:رفضت|رفضنا|اعتذرت|اعتذرنا)(?:\W|$)|قتلهم (?:لا|يعيشكم)|قلتلهم (?:لا|يعيشكم)",
    # « Un code promo ? Non. »
    r"\?\W{0,3}(?:non|no|nope|never|jamais|la|le|لا|أبدا)\s?[.,!]",
    r"\b(?:9otlhom|9oltelhom|9otlou|goltelhom|gotlhom) (?:le|la|y3aychkom|y3ichkom)\b",
)
