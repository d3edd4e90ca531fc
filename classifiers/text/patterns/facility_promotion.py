"""Art. 8.1, 25: a clinic, centre, laboratory or hospital is praised or advertised."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, undenied

_PLACE = (
    r"(?:(?:poly)?cliniques?|centres? (?:medical|esthetique|laser|de (?:chirurgie|soins|fiv"
    r"|dialyse|radiologie|sante))\w*|notre centre|ce centre|hopital|hopitaux"
    r"|laboratoires? (?:d'analyses|de biologie)?|maison medicale|etablissement(?: de sante"
    r"| hospitalier)?|institut medical|maternite|nos locaux|nos chambres)"
)
_GRAND = (
    r"(?:de luxe|luxueu\w+|haut de gamme|5 ?(?:etoiles|⭐)|cinq etoiles|ultra-?modernes?"
    r"|d'exception|de renom(?:mee)?|prestigieu\w+|a la pointe (?:de|du)|dernier cri|hors (?:pair"
    r"|norme|du commun)|de reve|sans egale?|inegalee?s?|incomparables?|exceptionnel\w*|n ?° ?1"
    r"|numero un|la meilleure|le meilleur|les meilleurs|unique en (?:tunisie|afrique)|leader"
    r"|futuriste|somptueu\w+)"
)
_PLACE_EN = (
    r"(?:clinics?|hospitals?|polyclinics?|medical cent(?:re|er)s?|facilit(?:y|ies)|laborator(?:y"
    r"|ies)|our cent(?:re|er)|maternity (?:ward|unit)|operating (?:rooms|theatres))"
)
_GRAND_EN = (
    r"(?:state[- ]of[- ]the[- ]art|luxur(?:y|ious)|five[- ]star|5[- ]star|world[- ]class"
    r"|prestigious|ultra[- ]modern|cutting[- ]edge|unrivalled|unmatched|second to none"
    r"|award[- ]winning|finest|best|leading|premier|exceptional)"
)
_PLACE_AR = (
    r"(?:(?:ال)?مصحه|مصحتنا|مركزنا|(?:ال)?مركز (?:ال)?(?:طبي|تجميل|ليزر|صحي)|(?:ال)?مستشفى"
    r"|مستشفانا|مخبرنا|(?:ال)?مخبر (?:ال)?(?:تحاليل|طبي)|(?:ال)?عياده (?:ال)?متعدده)"
)
_GRAND_AR = (
    r"(?:الارقى|ارقى|الافضل|افضل|الفاخر\w*|فاخر\w*|فخم\w*|افخم|(?:خمس|5|٥) نجوم"
    r"|(?:ب)?احدث (?:ال)?(?:تجهيزات|تقنيات|معدات|اجهزه|التكنولوجيات)|الرايد\w*|رايده"
    r"|بمواصفات عالميه|(?:ب)?معايير (?:عالميه|دوليه)|لا (?:مثيل|نظير) له\w?|لا تضاهى|استثناييه?)"
)

DETECTOR = Pattern(
    name="text/facility-promotion",
    signal="text.facility-promotion",
    sure=undenied(
        # French
        rf"\b{_PLACE}\b(?: [\w'«»\"-]+){{0,6}}?,? {_GRAND}\b",
        rf"\b(?:la plus|le plus|les plus) (?:belle|beau|moderne|moderne|prestigieu\w+|grande?"
        rf"|equipee?|performante?|humaine?|accueillante?|chaleureu\w+)s? {_PLACE}\b"
        rf"|\b(?:la meilleure|le meilleur|les meilleures) {_PLACE}\b",
        r"\b(?:plateau technique|equipements?|locaux|chambres?|suites?|blocs?|installations?"
        r"|hall) (?:[\w'-]+ ){0,5}?(?:ultra-?modernes?|de pointe|dernier cri"
        r"|de derniere generation|haut de gamme|luxueu\w+|de luxe|(?:avec )?vue (?:sur )?(?:la "
        r")?mer|dignes? d'un|climatisees? et spacieuses?)",
        r"\b(?:confort|service|accueil|hotellerie|sejour) (?:[\w'-]+ ){0,2}?(?:hotelier|5 etoiles"
        r"|cinq etoiles|haut de gamme|digne d'un|vip|de palace|premium)|\bcomme (?:a l'|dans un "
        r"|au )(?:hotel|palace)\b|\bconciergerie\b[^.!?\n]{0,60}\b(?:clinique|patients?|centre)"
        r"|\b(?:clinique|centre)\b[^.!?\n]{0,60}\bconciergerie\b",
        r"\b(?:fleuron|joyau|perle|vitrine|reference) (?:de la |du |de l'|des "
        r"|en )(?:[\w'-]+ ){0,2}?(?:medecine|sante|soins?|chirurgie|hospitalisation"
        r"|secteur prive)(?! pour| dans)",
        r"\b(?:choisissez|optez pour|faites confiance a|preferez|osez"
        r"|poussez la porte d[eu]) (?:la |notre |l'|le )?(?:poly)?(?:clinique"
        r"|centre (?!de vaccination|anti))(?! de votre choix)",
        r"\b(?:confiez|remettez)[^.!?\n]{0,40}? (?:a la|a notre|au"
        r"|a l'equipe de la) (?:poly)?(?:clinique|centre|laboratoire)",
        # English
        rf"\b{_GRAND_EN},? (?:and |, )?(?:[\w'-]+ ){{0,3}}?{_PLACE_EN}\b",
        rf"\b{_PLACE_EN}\b (?:[\w'-]+ ){{0,5}}?(?:like no other|second to none|unrivalled"
        rf"|unmatched|you can trust|with a sea view|feels? (?:more )?like a (?:hotel|spa|resort"
        rf"|palace)|of your dreams)",
        r"\b(?:sea[- ]view|luxury|private) suites?\b[^.!?\n]{0,60}(?:clinic|hospital|recover"
        r"|patients?)|\b(?:clinic|hospital)\b[^.!?\n]{0,60}\b(?:sea[- ]view|luxury|concierge"
        r"|spa[- ]like|gourmet)\b",
        r"\b(?:choose|trust|come to|discover) (?:our|the) (?:[\w'-]+ ){0,3}?(?:clinic|polyclinic"
        r"|hospital) (?:for (?:your|an)|and)",
        rf"\b{_PLACE_EN}\b[^.!?\n]{{0,30}}?\bwhere \w+ meets \w+|\b{_PLACE}\b[^.!?\n]{{0,30}}?\bou "
        rf"(?:le |la |l'|les )?\w+ (?:rencontre|rime avec)",
        # Arabic
        rf"{_PLACE_AR}(?: [\w«»\"-]+){{0,5}}?،? {_GRAND_AR}",
        r"(?:^|\W)[وفبل]*(?:ارقى|افخم|احدث|افضل|احسن|اكبر) (?:ال)?(?:مصحه|مصحات|مستشفى|مستشفيات"
        r"|مركز طبي|المراكز الطبيه|مخبر|مخابر)",
        r"(?:غرف|اجنحه|اقامه|قاعات) (?:\w+ )?(?:فاخره|فخمه|مطله على|فندقيه|ملكيه|5 نجوم|خمس نجوم)"
        r"|خدمات فندقيه|(?:كانك|كانكم) في (?:فندق|نزل|قصر)",
        # Tunisian
        r"\b(?:a7sen|ahsen|a7la|akber) (?:clinique|centre|sbitar|labo\w*|polyclinique|mas7a)\b"
        r"|\b(?:clinique|centre|polyclinique|labo|mas7a)\b[^.!?\n]{0,50}?(?:hotel (?:5|khamsa)"
        r"|kif (?:el )?(?:hotel|nzel)|5 njoum|top (?:el )?top|mouch normal|ma famm?ech kif)",
        r"(?:احسن|احلى|افخم|خير) (?:كلينيك|مصحه|سنتر|لابو|سبيطار)|(?:المصحه|كلينيك|السنتر"
        r"|اللابو)[^.!?\n]{0,50}?(?:كيف (?:ال)?(?:اوتيل|نزل|وتيل)|خمسه نجوم|5 نجوم|ما فماش كيف"
        r"|حاجه اخرى)",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:ministere|oms|accredit\w+ par|fermeture|greve|penurie|manqu\w+|ministry|shortage"
        r"|strike|history|histoire|etude|study|liste des)\b|وزاره|اضراب|نقص|دراسه",
        r"\b(?:best|leading) (?:clinical|practice|hospital is|clinic is the one)\b"
        r"|\bmeilleure clinique (?:est|c'est) celle\b",
        r"\b(?:urgences? vers|transfer\w+ (?:vers|to)|nearest|le plus proche|la plus proche)\b"
        r"|اقرب",
    ),
)
