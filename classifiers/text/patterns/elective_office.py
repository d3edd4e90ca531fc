"""Art. 3: an elective office, present or past."""

from classifiers.text.pattern import Pattern

_OFFICE = (
    r"(?:deputee?|senat(?:eur|rice)|maire|(?:premier(?:e)? |deuxieme )?adjointe? au maire"
    r"|parlementaire|conseill(?:er|ere) (?:municipale?|regionale?|locale?|communale?)|elue?(?:"
    r" locale?)?)\b"
)
# What is presided over by vote; a learned society's or a hospital's chair is named apart.
_BODY = (
    r"(?:syndicat|conseil (?:national |regional )?de l'ordre|ordre (?:national )?des medecins"
    r"|conseil (?:municipal|regional|local)|municipalite|commune|assemblee|parlement|chambre des "
    r"(?:deputes|conseillers))"
)
_CHAIR = (
    r"(?:vice-)?(?:presidente?|tresori(?:er|ere)(?: adjointe?)?|secretaire general\w*|membre(?: du"
    r" bureau)?)"
)
_EN_OFFICE = (
    r"(?:mp|member of parliament|(?:deputy )?mayor|(?:city|town|local) councill?or|senator)\b"
)
_AR_OFFICE = (
    r"(?:نايب[اه]? (?:سابق[اه]? )?(?:رئيس بلدي|شعب|بالبرلمان|في البرلمان|بمجلس|في مجلس|عن)"
    r"|عضو[اه]? (?:ب)?(?:ال)?مجلس (?:ال)?(?:بلدي|نواب|جهوي لعماده|وطني لعماده|محلي)|رئيس[اه]? "
    r"(?:ال)?(?:بلدي\w+|مجلس البلدي|نقاب\w+)|مستشار[اه]? بلدي|(?:كاتب[اه]? عام[اه]?|امين[اه]? مال"
    r"|امين[اه]? عام[اه]?) (?:ال?|[لب]ال|لل)?(?:نقاب\w+))"
)

DETECTOR = Pattern(
    name="text/elective-office",
    signal="text.elective-office",
    sure=(
        # French: of oneself
        r"\b(?:je suis|je fus|j'etais|j'ai ete|l'honneur d'etre|en tant que|(?:ma )?qualite de"
        rf"|mon experience de|mes annees de) (?:\w+ ){{0,2}}?{_OFFICE}(?! par)",
        r"\b(?:j'ai ete|je suis|je viens d'etre|je fus|ayant ete) (?:re-?)?elue?s? (?!meilleur)",
        r"\b(?:m'ont|m'avaient|m'a|nous ont) (?:re)?(?:elue?s?|portee?s? (?:[^.!?\n]{0,25} )?a la "
        r"(?:tete|presidence)|envoyee?s? sieger|confie leur (?:voix|mandat))\b",
        r"\b(?:je siege|j'ai siege|je siegeais|siegeant|elue? pour sieger) [^.!?\n]{0,25}?"
        r"(?:conseil (?:municipal|regional|local|national|de l'ordre)|parlement|assemblee"
        r"|municipalite|chambre)",
        rf"\b(?:mon|mes|deux|trois|un|second)(?: \w+){{0,2}}? mandats? (?:\w+ )?(?:de |d'"
        rf"|comme )(?:{_OFFICE}|{_CHAIR} )",
        # the vote itself, in the first person
        r"\b(?:les|mes|nos) (?:urnes|electeurs|suffrages)\b[^.!?\n]{0,60}? (?:m'|me (?:confi|port"
        r"|envoy|renvoy|renouvel|recondui|plac))",
        r"\b(?:mon|mes|dernier|second) mandats? (?:municipa(?:l|ux)|parlementaires?|electi\w+"
        r"|syndica\w+)",
        # English
        r"\b(?:i am|i'm|i was|i served as|serving as|as (?:your|an?)|elected(?: as)?) (?:(?!not "
        rf"|never |no )\w+ ){{0,2}}?{_EN_OFFICE}",
        r"\b(?:i was|i am|i've been|i have been|was|recently|twice) (?:re-?)?elected (?:to (?:the"
        r"|our)|as|member|president|treasurer|secretary|chair|by my)",
        # Arabic and Tunisian
        rf"(?:انا|كنت|بصفتي|عملت|شغلت منصب|اصبحت|وانا) (?:ك|حاليا |سابقا )?{_AR_OFFICE}",
        r"(?:انتخب(?:ني|وني|ت عضو|ت رئيس|ت نايب|ت امين)|(?:تم|وقع) انتخابي|جددوا لي الثقه رئيس)",
        r"\b(?:i?ntakh?abou?ni|intakhbouni|i?ntkhabt|fozt fel inti?khabet|raw7?adouni ra2is)\b",
        r"\b(?:ena|kont|ki kont|b sifti) (?:\w+ )?(?:(?:ra2is|rais|raies) (?:el )?balad\w+"
        r"|na2?[ey]b (?:fel|chaab|cha3b|f )|(?:3odhw|membre) (?:fel|f|mta3) (?:el )?(?:baladiya"
        r"|barlamen|majles))",
    ),
    likely=(
        # French: on a name plate
        rf"(?:^|[,;:\n|•(-] ?){_OFFICE} (?:de|du|des|a|au|d')(?! (?:france|substitution|rien|personne|mon|son)\b)",
        rf"(?:^|[,;:\n|•(-] ?)(?:ancien(?:ne)?|ex)[ -]{_OFFICE}(?! ?\?)|[,|•-] ?{_OFFICE}"
        r" ?(?=[-|•\n]|$)",
        rf"\b(?:egalement|accessoirement|par ailleurs|et aussi) {_OFFICE} (?:de|du|des|a|au|d')",
        rf"(?:^|[.,;:\n|•(-] ?|\b(?:ancien(?:ne)?|ex|actuel(?:le)?|et)[ -]){_CHAIR} (?:elue? )?"
        rf"(?:du|de la|de l'|d'un|au) (?:bureau du )?{_BODY}",
        rf"\b{_CHAIR} (?:re)?elue? (?:du|de|des|au|a|par)\b",
        r"\b(?:re)?elue? (?:au (?:bureau|conseil)|(?:vice-)?president|tresori|secretaire general"
        r"|a la (?:tete|presidence)|membre (?:du|de)|sur la liste|a l'assemblee)",
        r"\b(?:delegue|representant)\w* (?:re)?elue?\b(?! du personnel)",
        r"\b(?:syndicat|municipalite|commune|conseil de l'ordre|mairie)\b[^.!?\n]{0,70}?\b"
        r"(?:suffrages?|par \w+ voix|voix de majorite|a main levee)\b|\b(?:suffrages?"
        r"|voix)\b[^.!?\n]{0,50}?\b(?:syndicat|municipalite|mairie)\b",
        # English
        rf"(?:^|\n) ?(?:former |ex-)?{_EN_OFFICE} ?(?:and|,|\||-)",
        rf"[,;:\n|•(-] ?(?:(?:former|ex|current)[ -])?{_EN_OFFICE} (?:for|of|in)",
        r"\b(?:elected|re-elected) (?:member|president|vice-president|treasurer|secretary"
        r"|chair\w*) of\b",
        r"(?:^|[,;:\n|•(-] ?|\b(?:former|current) )(?:president|vice-president|treasurer"
        r"|general secretary|secretary general) of the (?:\w+ ){0,3}(?:union|syndicate"
        r"|medical council|order of)",
        # Arabic: on a name plate
        rf"[،,؛:\n|•(-] ?و?{_AR_OFFICE}|^ ?{_AR_OFFICE}[^.،\n]{{0,25}}،",
        r"(?:عضوه?|رئيسه?|كاتب[اه]? عام[اه]?|امين[اه]? مال) [^.!?\n،]{0,35}?منتخبه?\b",
        r"\bمنتخبه? (?:من (?:طرف |قبل )?(?:زملا|الزملا|الاهال|المواطن)|في (?:ال)?(?:بلدي|مجلس"
        r"|هيئ))",
        r"(?:اصوات(?:كم|هم|هن)|بالاقتراع)[^.!?\n]{0,50}?(?:بلدي|نقاب|برلمان|مجلس)|(?:بلدي|نقاب"
        r"|برلمان|مجلس)\w*[^.!?\n]{0,50}?(?:ب?اصوات(?:كم|هم|هن)|بالاقتراع)|كنت (?:\w+ )?(?:في"
        r" المجلس البلدي|نمثلكم)",
        r"\b(?:\d+ sout|aswat(?:kom|hom)|sawt(?:ou|et)l?[in]a?)\b[^.!?\n]{0,50}?\b(?:baladiy\w+"
        r"|na9aba|syndicat|barlamen)\b|\b(?:baladiy\w+|na9aba|syndicat"
        r"|barlamen)\b[^.!?\n]{0,50}?\b(?:\d+ sout|aswat(?:kom|hom)|sawt(?:ou|et)l?[in]a?)\b",
        r"(?:^|[,\n|(-] ?)(?:ra2is|rais) baladiy\w+ ?(?:mta3|sabi9|sabe9|de|,|\n|$)",
    ),
    unless=(
        # somebody else's, a hope, or an award
        r"\b(?:felicit\w+|bravo a|congratulations|(?:notre|mon|d'un|du|un|nos) (?:\w+ )?"
        r"(?:confrere|cons(?:oe|œ)ur|collegue)s?|hommage|(?:mon|un|notre|ce|my|our|this) (?:\w+"
        r" )?patiente?)\b",
        r"نهنئ|تهان|الف مبروك|مبروك ل|نبارك|المرحوم|صرح|اعلن|اكد|قال|دعا|افاد|افتتح|قانون",
        r"\belue? (?:produit|meilleur|livre|mot)|\bvoted (?:best|product)",
    ),
    reach=25,
)
