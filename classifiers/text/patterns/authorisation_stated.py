"""Art. 7, 8.3, 13: the post states that the Regional Council's agreement was obtained.

This cancels clauses, so it is read narrowly: the Council is named, its agreement is had
(not asked for, awaited, promised or required), and no negation stands near.
"""

from classifiers.text.pattern import Pattern

_FR_COUNCIL = (
    r"(?:conseils? (?:regiona(?:l|ux)(?! (?:du gouvernorat|de developpement|de la sante"
    r"|d'elus))(?: de l'ordre)?|de l'ordre(?! national))|ordre des medecins|crom\b|crm\b"
    r"|l'ordre(?= |[,.;:)]|$))"
)
_FR_YES = r"(?:autorisation|accord|agrement|approbation|feu vert|aval|visa|validation)"
_FR_ADJ = (
    r"(?: (?:prealable|ecrit|ecrite|expres|expresse|formel|formelle|favorable|officiel\w*|recu"
    r"|recue|obtenu|obtenue)){0,2}"
)
_EN_COUNCIL = (
    r"(?:conseil regional(?: de l'ordre)?|regional (?:medical )?council|regional council of the order|regional order|medical"
    r" council|crom\b)"
)
_EN_YES = r"(?:approval|authori[sz]ation|agreement|permission|consent|clearance)"
_AR_COUNCIL = (
    r"(?:المجلس الجهوي|مجلس (?:ال)?عماده|المجلس الجهوى|(?:ال)?عماده(?: الجهويه)?(?: للاطباء)?"
    r"|هيئه الاطباء)"
)
_AR_YES = r"(?:ترخيص|موافقه|اذن|رخصه|مصادقه|الموافقه|الترخيص)"
_TN_COUNCIL = r"(?:(?:el )?(?:conseil (?:regional|jihawi)|majles (?:el )?jihawi|crom|ordre)\b)"

DETECTOR = Pattern(
    name="text/authorisation-stated",
    signal="text.authorisation-stated",
    sure=(
        # French: with it, after it, its number
        r"\b(?:avec|apres|sur|par|suite a|muni\w* de|vu|ayant (?:obtenu|recu)|j'ai (?:obtenu|recu"
        r"|eu)|nous avons (?:obtenu|recu|eu)|(?:a|ont) (?:bien )?(?:obtenu|recu|eu)|fort\w* de"
        r"|grace a|dispos\w+ (?:de|d')|titulaire de|beneficie de|j'ai|nous avons|detien\w+"
        rf"|detenons) ?(?:l'|un |une |le |la |de l'|d'une? |du )?{_FR_YES}{_FR_ADJ} (?:\w+"
        rf" ){{0,3}}?(?:du|des|de|par le|aupres du) ?(?:le |la )?{_FR_COUNCIL}",
        rf"\b{_FR_YES}{_FR_ADJ} (?:du|des|de|par le) ?{_FR_COUNCIL}[^.!?\n]{{0,50}}?(?:n ?°|no\b"
        r"|num|ref\b|reference|:|obtenue?s?\b|accordee?s?\b|delivree?s?\b|recue?s?\b|en date du"
        r"|du \d|en poche|datee? du|le \d)",
        rf"\b{_FR_YES}{_FR_ADJ} (?:obtenu|accord|delivr|donn|recu)\w* (?:\w+ ){{0,4}}?(?:du|par le"
        rf"|aupres du|de) ?{_FR_COUNCIL}",
        r"\b(?:autorisee?s?|approuvee?s?|validee?s?|agreee?s?|visee?s?|accordee?s?) (?:au"
        rf" prealable |prealablement |par ecrit )?par (?:le |l')?{_FR_COUNCIL}",
        rf"\b{_FR_COUNCIL}[^.!?\n]{{0,50}}?(?:nous |m'|l'|y )?(?:a|ont|ayant) (?:\w+ )?(?:donne "
        r"(?:son|leur) (?:accord|autorisation|feu vert|aval)|autorise|approuve|valide|accorde"
        r"|rendu un avis favorable|dit oui)",
        rf"\b{_FR_YES} (?:crom|conseil regional)(?: [^\W\d]+){{0,3}}? ?(?:n ?°|no\b|ref|:|\d)",
        rf"\b{_FR_COUNCIL}(?: \w+){{0,4}} ?[:,(-] ?{_FR_YES}{_FR_ADJ} (?:accord|obten|delivr|donn"
        r"|recu|n ?°|no\b|ref)",
        rf"\b(?:autorisee?s?|approuvee?s?|validee?s?) ?\((?:par )?(?:le )?{_FR_COUNCIL}",
        # English
        r"\b(?:with|after|under|having (?:obtained|received)|i have|we have|by|obtained|received"
        rf"|thanks to) (?:\w+ ){{0,3}}?{_EN_YES} (?:\w+ ){{0,2}}?(?:of|from|by) (?:the |our "
        rf"|my )?(?:\w+ )?{_EN_COUNCIL}",
        r"\b(?:approved|authori[sz]ed|cleared) (?:beforehand |in advance |in writing )?by (?:the"
        rf"|our|my) (?:\w+ )?{_EN_COUNCIL}",
        rf"\b{_EN_COUNCIL}(?:'s)? (?:of the order of (?:doctors|physicians) )?(?:has |have )?"
        r"(?:\w+ )?(?:approved|authori[sz]ed|agreed|gave its|given its|cleared|granted)",
        rf"\b(?:with|under|after) (?:the )?{_EN_COUNCIL}'s? (?:\w+ )?{_EN_YES}",
        rf"\b{_EN_YES} (?:\w+ )?(?:of|from|by) (?:the |our )?{_EN_COUNCIL}[^.!?\n]{{0,40}}?(?:no\b"
        r"|ref|obtained|granted|received|dated|:|in hand)",
        rf"\b{_EN_COUNCIL} {_EN_YES} ?(?:no|ref|:|\(|obtained|granted|received)",
        # Arabic
        rf"(?:ب|بعد (?:الحصول على |نيل )?|وفق |بناء على |اثر |حسب |بمقتضى |مع )(?:ال)?{_AR_YES} "
        rf"(?:\w+ ){{0,3}}?(?:من )?{_AR_COUNCIL}",
        rf"{_AR_YES} (?:\w+ ){{0,2}}?من (?:طرف|قبل|جانب) {_AR_COUNCIL}",
        rf"مرخصه? (?:له |به |لها )?من (?:طرف |قبل )?{_AR_COUNCIL}",
        rf"(?:تحصل\w*|حصل\w*|نلنا|نلت|منحني|منحنا|تلقي\w*) (?:\w+ ){{0,2}}?(?:على )?(?:\w+"
        rf" )?{_AR_YES} [^.!?\n]{{0,25}}?{_AR_COUNCIL}",
        rf"(?:وافق|رخص|صادق|اذن)(?:ت)? (?:\w+ ){{0,3}}?{_AR_COUNCIL}",
        rf"{_AR_COUNCIL}[^.!?\n]{{0,30}}? [وف]?(?:وافق|رخص|صادق|منح|اذن|ا?عطا(?:ني|نا))",
        rf"{_AR_YES} {_AR_COUNCIL}[^.!?\n]{{0,30}}?(?:عدد|رقم|بتاريخ|مرجع|:|\d)",
        # Tunisian
        r"\b(?:b|bel|ba3d|khdhi(?:na|t)|5dhi(?:na|t)|3andi|3andna|jeni|jena|khdhit|m3a) ?(?:el "
        r"|l')?(?:autorisation|accord|tarkhis|tar5is|rokhsa|ro5sa|mouwef9a|mwef9a)"
        rf" [^.!?\n]{{0,25}}?{_TN_COUNCIL}",
        rf"\b{_TN_COUNCIL}[^.!?\n]{{0,25}}? (?:3ta(?:na|ni)?|wef9|wefe9|wafe9|9al ey|9bel|sma7)\b",
        r"(?:خذيت|خذينا|عندي|عندنا|جاني|جانا) (?:ال)?(?:ترخيص|موافقه|رخصه|لوتوريزاسيون"
        rf"|اكور) [^.!?\n]{{0,25}}?(?:{_AR_COUNCIL}|كونساي)",
    ),
    unless=(
        # asked for, awaited, promised, required, refused, expired, or only in principle
        r"\b(?:en attente|attend(?:s|ons|ant|ent|re)|attente|demande[rz]?|demandee?s?|demandons"
        r"|sollicit\w+|en cours|sous reserve|a venir|esper\w+|doi(?:t|vent) (?:\w+ )?(?:etre"
        r"|obtenir|avoir|recevoir)|il faut|exige\w*|necessit\w*|requi(?:s|se|ert)|obligatoire"
        r"|refus\w*|retire[ers]\w*|suspendu\w*|expire\w*|de principe|verbal\w*|oral(?:e|ement)?"
        r"|tacite|presque|promis\w*|depose[er]?\w*|soumise? a|pas encore|viendra|suivra"
        r"|non (?:encore )?(?:obtenu|accord|recu)\w*)\b",
        r"\b(?:ser(?:a|ont)|aur(?:a|ai|ons)) (?:\w+ )?(?:demand|sollicit|obten|accord|donn|delivr"
        r"|l'a)",
        r"\b(?:des que|quand|lorsque|si|avant d[e']|une fois) (?:\w+ ){0,2}?(?:le|la|l'|nous|j'"
        r"|obten|avoir) ?(?:conseil|crom|ordre|accord|autoris|approb|aur|obt|recev)",
        r"\bn'(?:a|ai|avons|ont|est|y a|etait) (?:\w+ )?(?:pas|jamais|aucun)",
        r"\b(?:awaiting|waiting|pending|request\w*|appl(?:y|ied|ying)|asked|asking|subject to"
        r"|hop(?:e|ing)|refus\w+|denied|expired|withdrawn|not yet|soon|in principle|verbal\w*"
        r"|seek\w*|require[sd]?|(?:must|should|needs? to|has to|have to|will|shall) (?:\w+ )?(?:be"
        r"|have|obtain|get|need)|(?:once|when|if|until|unless|before) (?:the|we|our|it"
        r"|i) (?:\w+ )?(?:council|regional|ha[sv]e?|get|receive|approv\w*)|not (?:been "
        r"|yet )*(?:obtained|granted|received|approved|authori[sz]ed))\b",
        r"(?:انتظار|ننتظر|انتظر|طلب|نطلب|في حال|\bاذا\b|ريثما|يجب|وجوب|يستوجب|يتطلب|رفض|\bلم\b"
        r"|\bلن\b|سنحصل|سيمنح|شفوي|مبدئي|قريبا|بعد ان ي|لا بد)",
        r"\b(?:nestan+a\w*|nistan+a\w*|mazel\w*|mezel\w*|tlabna|tlabt|bech n\w*dhou|lezem"
        r"|ken ja)\b",
        r"(?:نستنا|نستناو|مازال|طلبنا|باش ناخذ|لازم|كي يجي)",
        # a question, a wish
        r"\?\W*$|\bsi dieu|\b(?:inchallah|inshallah|nchallah|nchalla)\b|ان شاء الله|انشالله",
        # another body
        r"\bconseil national\b|\bnational council\b|المجلس الوطني|\bconseil (?:municipal"
        r"|d'administration)",
    ),
    reach=12,
)
