"""Art. 12: an influencer, blogger or celebrity at the doctor's service, a paid partnership."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, TURNED_DOWN_IN_POST, undenied

_STAR = (
    r"(?:influenceu(?:r|rs|se|ses)|bloggu?eu(?:r|se|ses|rs)|youtubeu(?:r|se)s?|instagram(?:eu(?:r"
    r"|se)s?|mers?)|tiktokeu(?:r|se)s?|createurs? de contenu|creatrices? de contenu"
    r"|celebrites?|stars? (?:de la|du|des) (?:tele|cinema|petit ecran|feuilleton|ramadan|musique"
    r"|foot|reseaux)|(?:la |l'|le |notre |une? )(?:actrice|acteur|comedienne?|chanteuse|chanteur"
    r"|animatrice|animateur(?: tele)?|mannequin|miss tunisie|rappeu(?:r|se)|footballeu(?:r|se)))"
)
_OURS = (
    r"(?:nous (?:a|ont|fait|rend|rejoint)|chez (?:nous|moi)|notre (?:marraine|parrain|egerie"
    r"|invitee?|cabinet|clinique|centre"
    r"|equipe|salle|page)|mon (?:cabinet|equipe|compte)|ma (?:page|clinique|salle)|au cabinet"
    r"|a la clinique|au centre"
    r"|m'a (?:choisi|fait confiance|confie)|(?:chez|avec) (?:le |la )?(?:dr|docteure?)\b"
    r"|dans nos murs|notre partenaire|vous invite|son code|ses abonne|sa communaute|en story"
    r"|live avec moi)"
)
_STAR_EN = (
    r"(?:influencers?|(?:beauty |lifestyle |fashion )?bloggers?|vloggers?|youtubers?"
    r"|instagrammers?|tiktokers?|content creators?|celebrit(?:y|ies)|tv (?:star|presenter|host)"
    r"|reality star|pop star|actress|footballer)"
)
_OURS_EN = (
    r"(?:visited us|joined us|our (?:clinic|practice|team|guest|ambassador|page)|my (?:clinic"
    r"|practice|page)|trusted us|chose us|with us|at the clinic|her followers|his followers"
    r"|their followers|her stories|with dr\b|under our care|stopped by)"
)
_STAR_AR = (
    r"(?:(?:ال)?موثره?(?!\w)|(?:ال)?موثر(?:ين|ات|ون)|انفلونسر|(?:ال)?انفلوانسر\w*"
    r"|صانعه? (?:ال)?محتوى|يوتيوبر|(?:ال)?بلوغر|(?:ال)?نجمه? (?:ال)?(?:تلفزيون|مسلسل|شاشه|سينما"
    r"|غناء|كره)|(?:ال)?(?:ممثله?|فنانه?|مطربه?|اعلاميه?|مذيعه?) (?:ال)?(?:شهيره?|معروفه?|مشهوره?"
    r"|قدير\w*|محبوب\w*))"
)
_OURS_AR = (
    r"(?:زارت|زار عياد|زارنا|زارتنا|في عيادت|عيادتنا|عندنا|معنا|مصحتنا|مركزنا|اختارت|وثقت|متابع\w*"
    r"|لمتابعيها|لمتابعيه|شكرا|سفير|ضيفتنا|ضيفنا|جربت|شاركت)"
)
_STAR_TN = (
    r"(?:influenceu(?:r|se)\w*|enfluenceu\w+|instagrameuse|tiktokeuse|blogueuse|el fannena"
    r"|el fannan|el moumethla|youtubeuse|انفلوونسوز|انفلونسوز|الانفلو\w+|الفنانه|الممثله|المنشطه)"
)
_OURS_TN = (
    r"(?:3andna|3andi|jetna|jatna|jet(?:ni)?|jat(?:ni)?|m3ana|m3aya|3malet|sawret|sawwret|lyoum"
    r"|fel cabinet|عندنا|عندي|جاتنا|جات|معانا|معايا|صورت|زارتنا)"
)

DETECTOR = Pattern(
    name="text/influencer",
    signal="text.influencer",
    sure=undenied(
        # the words of paid partnership
        r"\bpartenariats? (?:remuner\w+|sponsoris\w+|commercia\w+|avec (?:l'|la |une? "
        r"|le )?(?:influ|blog|insta|youtub|tiktok|creatrice|createur))"
        r"|\bcollab(?:oration)?s? (?:commerciale|remuneree|sponsorisee|avec (?:@|l'influ|la blog"
        r"|une? influ))",
        r"\bpaid (?:partnership|collaboration|promotion with)\b|#(?:ad|pub|publicite|collab"
        r"|partenariat\w*|paidpartnership|collaborationcommerciale|ambassadrice|ambassadeur"
        r"|brandambassador|gifted|اعلان|شراكه_مدفوعه)\b",
        r"(?:شراكه|تعاون) (?:مدفوعه?|تجاري\w*|اعلاني\w*)",
        # French
        rf"\b{_STAR}\b[^.!?\n]{{0,90}}?\b{_OURS}",
        rf"\b(?:{_OURS}|accueilli\w*|recu\w*|recevoir|recevons|accueill\w+|invit\w+|visite de"
        rf"|live (?:avec|de)|merci a|bienvenue a|partenaire de),? (?:[\w'@-]+ ){{0,5}}?{_STAR}\b",
        r"\b(?:ambassad(?:rice|eur)|egerie|marraine|muse)s? (?:officielle? )?(?:de |du )(?:notre "
        r"|la |mon |ma |l')?(?:cabinet|clinique|centre|page|marque|equipe)"
        r"|\bnotre (?:nouvelle? )?(?:ambassad(?:rice|eur)|egerie)\b",
        r"\b(?:elle|il) (?:a |va |vient )?(?:[\w'-]+ ){0,4}?(?:ses|leurs) (?:\d+ ?k|millions?"
        r"|milliers) (?:d'abonne|de follow)|\b\d+ ?k (?:abonne|follow)\w*[^.!?\n]{0,60}(?:chez "
        r"(?:nous|moi)|au cabinet|notre (?:cabinet|clinique))",
        # English
        rf"\b{_STAR_EN}\b[^.!?\n]{{0,90}}?\b{_OURS_EN}",
        rf"\b(?:{_OURS_EN}|welcom\w+|host\w+|thank\w*|treated|treating|hosting|welcoming"
        rf"|partner\w* with|live with"
        rf"|collaborat\w+ with|teamed up with) (?:[\w'@-]+ ){{0,5}}?{_STAR_EN}\b",
        r"\b(?:our|clinic|practice|brand)(?:'s)? (?:new )?(?:brand )?ambassador\b|\bface of (?:our"
        r"|the) (?:clinic|practice|brand)\b",
        # Arabic
        rf"{_STAR_AR}[^.!?\n]{{0,80}}?{_OURS_AR}",
        rf"{_OURS_AR} [^.!?\n]{{0,50}}?{_STAR_AR}",
        r"(?:^|\W)(?:سفيره?|وجه) (?:ال)?(?:عياده|عيادتنا|مصحه|مصحتنا|مركزنا|المركز)",
        # Tunisian
        rf"\b{_STAR_TN}\b[^.!?\n]{{0,80}}?\b{_OURS_TN}\b",
        rf"\b{_OURS_TN}\b (?:[\w'@-]+ ){{0,5}}?{_STAR_TN}\b",
    ),
    likely=undenied(
        r"\b(?:devant|pour|avec) (?:tou(?:s|tes) )?(?:ses|leurs) (?:\d+ ?k? ?)?(?:d')?(?:abonne"
        r"|follow)\w*",
        r"\b(?:her|his|their) (?:\w+ ){0,2}?(?:followers|subscribers|fans)\b",
        r"(?:^|\W)[ول]*متابع(?:يها|اتها|يه)(?:\W|$)",
        r"\bmerci (?:a )?@[\w.]+[^.!?\n]{0,40}?(?:stor(?:y|ies)|partage|visibilite|video)\b",
        r"\bthank(?:s| you) (?:to )?@[\w.]+[^.!?\n]{0,40}?(?:stor(?:y|ies)|shout ?-?out|reel)\b",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:conseils? d(?:'une?|es) (?:influ|star|celeb)\w*|n'ecoutez|regimes? (?:d'|de )|detox"
        r"|danger\w*|aucune preuve|sans preuve|trompeu\w+|vu (?:chez|sur)|tendances?|rumeurs?"
        r"|desinform\w+|mefi\w+|misinform\w+|fad\b|trend\w*"
        r"|myths?)\b|نصايح الموثر|لا تصدقوا|اشاعات",
    ),
    unless_post=TURNED_DOWN_IN_POST,
)
