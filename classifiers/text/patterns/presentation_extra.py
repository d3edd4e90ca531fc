"""Art. 2 and 3: a presentation of the doctor that goes beyond the listed items."""

from classifiers.text.pattern import Pattern

# Only where the post presents the doctor: elsewhere the same words are ordinary talk.
_CUE = (
    r"\b(?:je me presente|qui suis-je|a propos d(?:e moi|u dr|u docteur|e la docteure)"
    r"|presentation d(?:u|e la) (?:dr|docteure?|medecin|praticien\w*)|(?:petite )?biographie"
    r"|(?:quelques mots|en savoir plus) sur (?:le|la|votre) (?:dr|docteure?|medecin)|about (?:me"
    r"|the doctor|your doctor|dr)|meet (?:dr|doctor|our doctor|your doctor)|(?:let me "
    r"|allow me to )introduce myself|who am i|get to know (?:dr|your doctor)|من (?:هو|هي) "
    r"(?:الدكتوره?|طبيب\w*)|من (?:انا|اكون)|تعريف (?:ب?الطبيبه?|بنفسي)|نبذه عن|اقدم (?:لكم )?نفسي"
    r"|نعرفكم بروحي|n3ar+[ae]?f?kom b ?rou7i|chkoun (?:ena|ana))\b"
)
_FAMILY = (
    r"(?:mariee? (?:et|,|depuis|a)|celibataire|divorcee?|(?:pere|mere|papa|maman) (?:\w+ )?d(?:e "
    r"|')(?:\w+ ){0,2}?(?:enfants?|fil(?:le)?s?|garcons?|jume\w+|bebes?|ados?\b|bambins?)|married"
    r"|single and|(?:father|mother|dad|mum|mom) (?:of|to) (?:\w+ ){0,2}?(?:children|kids|boys?"
    r"|girls?|sons?|daughters?|twins|two|three|four)|متزوجه?\b|(?:اب|ام|والد|والده) ل(?:طفل|ثلاث"
    r"|اربع|خمس|بنت|ولد|اثن|صبي)\w*|m3arr?(?:e?s|sa)\b|mzaw+e?[jz]|معرسه?\b|(?:بو|ام) (?:زوز|ثلاث"
    r"|اربع)\w* (?:صغار|ولاد|بنات)|(?:bou|om) (?:zouz|thlatha|tletha|arb3a) (?:sghar|wled|bnet))"
)
_LEISURE = (
    r"(?:passionnee? (?:de|d'|par) (?!(?:s(?:on|a)|m(?:on|a)|l[ae]|l') ?(?:metier|medecine"
    r"|specialite|discipline|profession))|amat(?:eur|rice) d|(?:mes|ses) (?:loisirs|hobb\w+"
    r"|passions)|loisirs ?:|violon d'ingres|a (?:mes|ses) heures perdues|supporter d|fan (?:de|du"
    r"|of)\b|signe (?:astro\w+|du zodiaque)|(?:plat|film|couleur) prefere|in (?:his|her"
    r"|my) (?:spare|free) time|hobb(?:y|ies)|keen (?:\w+er|\w+ist)\b|loves? (?:cooking|travel\w*"
    r"|hik\w+|sail\w+|football|tennis|surf\w+|danc\w+)|star sign|هوايا?ت\w*|مولعه? ب|عاشقه? ل"
    r"|من (?:احباء|مشجعي|انصار)|في (?:اوقات )?(?:ال)?فراغ\w*|n7eb+ (?:el )?(?:koura|sfar|tabkh"
    r"|ri7la)|نحب (?:ال)?(?:كوره|سفر|طبخ|بحر))"
)
# Between the name and the detail: nobody else (a patient) may have come in.
_SAME = r"(?:(?!patient|malade|dame|femme|homme|monsieur|woman|man\b|مريض|سيده|رجل)[^!?\n]){0,120}"

DETECTOR = Pattern(
    name="text/presentation-extra",
    signal="text.presentation-extra",
    likely=(
        rf"{_CUE}[\s\S]{{0,260}}?{_FAMILY}",
        rf"{_CUE}[\s\S]{{0,260}}?{_LEISURE}",
        # "Dr Salma Ben Ali, pédiatre, mariée et mère de trois enfants"
        rf"(?:^|\n) ?(?:dr|docteure?|pr|professeure?|doctor|الدكتوره?|د)\b{_SAME}, ?{_FAMILY}",
        rf"(?:^|\n) ?(?:dr|docteure?|pr|professeure?|doctor|الدكتوره?|د)\b{_SAME}, ?{_LEISURE}",
    ),
)
