"""Art. 2: a university or hospital title that names no institution."""

from classifiers.text.pattern import Pattern

_NAME = r"(?:dr|docteure?|pr|prof|professeure?|doctor|professor)\.? (?:[\w'.-]+ ?){1,4}"
_TITLE_FR = (
    r"(?:professeure? (?:agregee?|assistante?|associee?|universitaire|hospitalo)|maitre[ -](?:de"
    r" conferences|assistante?)|assistante? hospitalo[ -]universitaire|chef(?:fe)? de (?:service"
    r"|clinique|departement|pole)|medecin[ -]chef|praticien(?:ne)? hospitali\w+"
    r"|hospitalo[ -]universitaire)"
)
_TITLE_EN = (
    r"(?:(?:associate|assistant|full|university) professor|senior lecturer|head of (?:department"
    r"|service|\w+ology|surgery|medicine)|chief of (?:service|surgery|medicine|staff)|hospital"
    r" consultant)"
)
_TITLE_AR = (
    r"(?:استاذه? (?:مبرزه?|محاضره?|مساعده?|جامعيه?|تعليم عال)|مساعده? استشفائيه? جامعيه?"
    r"|استشفائيه? جامعيه?|رئيسه? قسم|استاذ التعليم العالي|طبيبه? رئيسه?)"
)

DETECTOR = Pattern(
    name="text/title-institution",
    signal="text.title-institution",
    likely=(
        # a name plate: name, then title
        rf"\b{_NAME}[,:|/()•-] ?[^.!?\n]{{0,50}}?{_TITLE_FR}",
        rf"\b{_NAME}[,:|/()•-] ?[^.!?\n]{{0,50}}?{_TITLE_EN}",
        r"(?:الدكتوره?|دكتوره?|الاستاذه?|د\.|ا\.د\.?) ?(?:\w+ ){1,3}?\w+ ?[،,:|/(-]"
        r" ?[^.!?\n]{0,50}?" + _TITLE_AR,
        r"(?:الدكتوره?|دكتوره?|الاستاذه?) (?:\w+ ){1,3}?" + _TITLE_AR,
        # title alone on its line, under the name
        rf"\n ?(?:ancien(?:ne)? )?{_TITLE_FR}(?: (?:en|de) [^.,!?\n]{{3,40}})? ?(?=\n|$)",
        rf"\n ?(?:former )?{_TITLE_EN}(?: (?:of|in) [^.,!?\n]{{3,40}})? ?(?=\n|$)",
        rf"\n ?{_TITLE_AR}[^.،!?\n]{{0,40}} ?(?=\n|$)",
        # of oneself
        rf"\b(?:je suis|en tant que|en ma qualite de) [^.!?\n]{{0,15}}?{_TITLE_FR}",
        rf"\b(?:i am|i'm) (?:an? |the )?{_TITLE_EN}",
        rf"(?:انا|بصفتي) {_TITLE_AR}",
        rf"\b(?:ena|ana|أنا) [^.!?\n]{{0,15}}?(?:{_TITLE_FR}|chef service|{_TITLE_AR})",
    ),
    # An institution named anywhere in the post is given the benefit of the doubt.
    unless_post=(
        r"\b(?:chu|chr|chru|ehu|ephs?|hopita(?:l|ux)|hospices|faculte|universite|institut"
        r"|clinique \w|centre (?!ville)|hosto|sbitar|hospitals?|university of|faculty|school of"
        r" medicine|medical school|institute|infirmary|college|nhs)\b",
        r"مستشف|كليه|جامعه|معهد|مركز|مصحه|سبيطار|المستشفيات",
    ),
    negatable=False,
)
