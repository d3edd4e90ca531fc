"""Art. 9, 12: paid ranking, sponsored or boosted posts, advertising campaigns."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, TURNED_DOWN_IN_POST, undenied

_NET = (
    r"(?:facebook|fb|instagram|insta|google|meta|tiktok|youtube|linkedin|l'algorithme"
    r"|la plateforme|l'annuaire|la regie|mark zuckerberg)"
)
_POST = (
    r"(?:publications?|posts?|contenus?|articles?|videos?|stor(?:y|ies)|reels?|annonces?|pages?"
    r"|messages?|liens?)"
)

DETECTOR = Pattern(
    name="text/paid-ranking",
    signal="text.paid-ranking",
    sure=undenied(
        # French
        rf"\b{_POST} (?:[\w'-]+ )?(?:sponsoris\w+|boost(?:e|ee|es|ees)\b|promu(?:e|s|es)?\b"
        rf"|publicitaires?\b|mis\w* en avant par)",
        rf"\b(?:j'ai|nous avons|on a|avons|ai) (?:\w+ )?(?:boost"
        rf"|sponsoris)\w* (?:[\w'-]+ ){{0,3}}?{_POST}",
        r"(?:^|\n|#)\W{0,3}(?:sponsorisee?|sponso|sponsored|promoted|ممول|مروج"
        r"|اعلان ممول)\W{0,3}(?=\n|$|#|·)",
        r"#(?:sponsoris\w+|sponso|sponsored|sponsoredpost|promotedpost|ممول|اعلان_ممول"
        r"|منشور_ممول)\b",
        rf"\b(?:j'ai|nous avons|on a|je|nous) (?:\w+ )?(?:pay|vers|investi|mis|depens|gliss|donn"
        rf"|regl)\w* (?:[\w'-]+ ){{0,6}}?(?:a |sur |chez |dans |de |pour )(?:la |le |l')?"
        rf"(?:{_NET}|pub\b|publicite|visibilite|sponsoring|boost)",
        r"\b(?:google|facebook|fb|meta|instagram|tiktok) ?ads\b|\badwords\b|\bads manager\b",
        r"\b(?:campagne|budget) (?:[\w'-]+ )?(?:google|facebook|meta|instagram|publicitaire"
        r"|sponsoris\w+|de sponsoring|ads\b|adwords)",
        r"\breferencement (?:[\w'-]+ )?(?:payant|premium|prioritaire|sponsoris\w+)|\b(?:profil"
        r"|fiche|annonce) (?:premium|gold|vip|platinum|sponsoris\w+|mise? en avant)",
        r"\b(?:premiere?s?|1ere?s?|1er|en tete|tout en haut|top \d) (?:[\w'-]+ ){0,4}?(?:google"
        r"|(?:de )?l'annuaire|des (?:resultats|recherches))[^.!?\n]{0,60}?(?:pay|abonnement"
        r"|formule|budget|grace a (?:notre|l'option|la))",
        r"\b(?:mis|gliss\w+|vers\w+|pay\w+|depens\w+|confi\w+|remis|investi"
        r"|donn\w+) (?:[\w'-]+ ){0,4}?(?:dinars?|euros?|sous|piece"
        r"|billets?) (?:[\w'-]+ ){0,3}?(?:a |dans |derriere|sur |au )(?:la |l'|le "
        r"|cette )?(?:machine|plateforme|algorithme|page|publication|post|facteur de|regie)",
        r"\b(?:pay|achet|regl|vers|depens)\w+\b[^.!?\n]{0,70}?\b(?:algorithme"
        r"|apparaitre en (?:premier|tete)|remonter (?:mon|notre) nom|premiere (?:page|place) (?:de"
        r"|sur|dans) (?:google|l'annuaire|les resultats)|afficher? (?:avant|en premier|en tete))",
        # English
        r"\b(?:sponsored|boosted|promoted) (?:post|ad\b|ads\b|advert\w*|content|listing|story|reel"
        r"|video)|\bpaid (?:ad\b|ads\b|advert\w*|placement|ranking|listing|reach|promotion"
        r"|campaign)",
        r"\b(?:we|i|i've|we've) (?:have )?(?:boosted|sponsored|promoted|paid (?:for|to (?:boost"
        r"|promote))) (?:[\w'-]+ ){0,4}?(?:post|reach|page|listing|ad\b|video|story|facebook"
        r"|google|instagram)",
        r"\b(?:premium|featured|gold) (?:listing|profile|placement)|\b(?:pay|paid"
        r"|paying) (?:[\w'-]+ ){0,5}?(?:top of (?:google|the (?:search|list|directory))|first page"
        r"|appear first)",
        # Arabic
        r"(?:منشور|اعلان|محتوى|فيديو|مقال|صفحه) (?:ممول\w*|مدفوع\w*|مروج\w*)|(?:ال)?(?:منشور|اعلان"
        r"|محتوى|فيديو) (?:ال)?(?:ممول|مدفوع)\b",
        r"(?:^|\W)[وفل]*(?:مول|دفع|روج|سدد|وضع)(?:نا|ت|ناه|ناها) [^.!?\n]{0,50}?(?:فيسبوك|فايسبوك"
        r"|المنشور|غوغل|جوجل|قوقل|انستغرام|انستقرام|المنصه|للمنصه|الخوارزميه|للخوارزميه|للاعلان"
        r"|الاشهار)",
        r"اعلانات (?:غوغل|جوجل|قوقل|فيسبوك|مدفوعه|ممموله|ممولـ?ه)|حمله (?:اعلانيه"
        r"|اشهاريه) (?:مدفوعه|ممموله|على|عبر)|(?:صداره|اول|مقدمه) [^.!?\n]{0,20}?(?:غوغل|جوجل|قوقل"
        r"|محرك\w* البحث)[^.!?\n]{0,30}?(?:دفع|مقابل|اشتراك)",
        # Tunisian
        rf"\b(?:khall?as\w*|5all?as\w*|dfa3\w*|7att?\w*|3tit\w*|3tina\w*"
        rf"|sra?ft) (?:[\w'-]+ ){{0,5}}?(?:l |lel |3la |fi |fel )?(?:el |si )?(?:{_NET}|boost"
        rf"|sponsor|pub\b)",
        r"\b(?:n|t)?(?:boost(?:it|ina|iw|i)\w*|sponsor(?:it|ina|iw|i)\w*) (?:el |ha ?l|had?ha "
        r"|hedha )?(?:post|page|video|story|publication|article)",
        r"\b(?:khall?as|5all?as|dfa3)\w* [^.!?\n]{0,40}?\b(?:bech|besh|bich) (?:y|t)(?:ousel|oslek"
        r"|ouslek|ousl\w+|3oum|a?tla3|odhhor|dhhor)|\b(?:story|post|publication|video) (?:mdaf3a"
        r"|mkhallsa|m5allsa|mkhalsa)",
        r"(?:خلصت|خلصنا|دفعت|دفعنا|حطيت|حطينا|عطيت) [^.!?\n]{0,40}?(?:فايسبوك|فيسبوك|انستا|سبونسور"
        r"|بوست|قوقل|غوغل|الاشهار)|بوستيت (?:ال)?(?:بوست|ستاتو|فيديو)|سبونسور(?:يت|ينا)",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:essai|etude|trial|study|congres|symposium|formation)\b",
        r"دراسه|مؤتمر",
    ),
    unless_post=TURNED_DOWN_IN_POST,
)
