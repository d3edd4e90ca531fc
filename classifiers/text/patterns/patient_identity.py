"""Art. 7.1 and 15: words that identify a patient, directly or indirectly.

Names cannot be told from words once case is folded, so each expression wants something
beside the name: a title and an age, a handle, a file number, a trade and an illness.
"""

from classifiers.text.pattern import Pattern

_TITLE = r"(?:mme|mlle|mr\.?|m\.|madame|mademoiselle|monsieur|mrs\.?|ms\.?|miss|si|lella|3am|5alti|khalti)"
_TITLE_AR = r"(?:السيدة|السيد|الآنسة|مدام|الحاجة|للا|عم|عمّي|خالتي|الشيخ)"
_NOT_NAMED = r"(?!x\b|y\b|z\b|tout|untel|[a-z]\.)"
_TRADE = (
    r"(?:boulang(?:er|ère)|bouch(?:er|ère)|épici(?:er|ère)|facteur|instituteur|institutrice|imam|coiffeu(?:r|se)"
    r"|mécanicien|maçon|pêcheur|gardien|cafetier|libraire|maître d'école|entraîneur|présentat(?:eur|rice)"
    r"|chanteu(?:r|se)|act(?:eur|rice)|joueur|gard[- ]?but|muezzin|menuisier|fleuriste|omda|fermier)"
)
_KIN = r"(?:femme|épouse|fils|fille|mère|père|frère|sœur|soeur|mari|belle-mère|cousine?)"
_RANK = r"(?:ministre|maire|délégué|députée?|présidente?|gouverneur|juge|footballeur|" + _TRADE + r")"
_TRADE_EN = (
    r"(?:baker|butcher|grocer|postman|imam|hairdresser|barber|mechanic|fisherman|schoolteacher|headmaster"
    r"|goalkeeper|singer|actress|actor|mayor|florist|librarian|caretaker|bus driver|coach)"
)
_TRADE_AR = (
    r"(?:خباز|جزار|إمام|معلم|معلمة|عطار|حلاق|حلاقة|حارس|ساعي البريد|مول (?:ال)?(?:قهوة|حانوت|كوشة)|عمدة|مؤذن|نجار"
    r"|ممثل|ممثلة|مغني|مغنية|لاعب|خضار|فنان|فنانة)"
)
_ILL = (
    r"(?:(?:a été|s'est fait|vient d'être|j'ai|on a|avons) (?:\w+ )?opérée?|(?:a|avait) fait (?:un|une) "
    r"(?:infarctus|avc|malaise|embolie|fausse couche|dépression|crise)|hospitalisée?|(?:est |a été )?"
    r"(?:arrivée?|admise?|entrée?|venue?|reçue?) (?:\w+ ){0,4}(?:avec|pour) (?:un|une|des|son|sa)\b"
    r"|a accouché|glycémie à|dialysée?|son (?:diabète|cancer|scanner|bilan)|sa (?:tumeur|biopsie|prothèse))"
)
_ILL_EN = (
    r"(?:(?:was|has been|had been) (?:\w+ )?(?:admitted|operated|hospitali[sz]ed|diagnosed|treated)|had (?:a|an) "
    r"(?:stroke|heart attack|miscarriage|surgery)|(?:came|walked) in (?:\w+ ){0,3}with|gave birth|(?:his|her) "
    r"(?:diabetes|cancer|biopsy|blood sugar|hernia|depression))"
)
_ILL_AR = (
    r"(?:أجر(?:ى|ت|ينا) (?:له|لها|عملية)|عمل(?:ت|نا)?(?:لو|لها)? (?:عملية|أوبيراسيون)|جلط|ولدت|السكر طلع|سكره|سرطان"
    r"|أصيب|أصيبت|دخل(?:ت)? (?:المستشفى|الإنعاش|المصحة)|يتعالج|تتعالج|عالجناه|عالجناها|عمليته|عمليتها|قلبه|كليت)"
)

DETECTOR = Pattern(
    name="text/patient-identity",
    signal="text.patient-identity",
    sure=(
        # a patient with title and name
        r"\b(?:ma|mon|notre|la|le|cette|ce|une|un) (?:chère |cher |fidèle )?patiente?,? " + _TITLE
        + r" " + _NOT_NAMED + r"\w{2,}",
        r"\b(?:our|my|the) (?:\w+ )?patient,? " + _TITLE + r" " + _NOT_NAMED + r"\w{2,}",
        r"\b" + _TITLE + r" " + _NOT_NAMED + r"[a-z]{2,}(?: [a-z]+\.?){0,2},? \(?(?:âgée? de )?\d{1,3} ans\b",
        r"\b(?:mrs?\.?|ms\.?|miss) " + _NOT_NAMED + r"[a-z]{2,}(?: [a-z]+\.?)?,? \(?(?:aged )?\d{1,3}\b(?!:)",
        r"\bpatiente?s? (?:\w+ ){0,3}(?:s'appelle|nommée?|prénommée?) \w{2,}",
        r"\bpatient (?:\w+ ){0,2}(?:named|called) \w{3,}",
        r"(?:مريضتنا|مريضنا|مريضتي|مريضي|المريضة|المريض)\s+" + _TITLE_AR + r"\s+\w{2,}",
        r"\b" + _TITLE_AR + r"\s+\w{2,}(?:\s+\w+\.?)?\s*[،,]?\s*\(?"
        r"(?:\d{2}\s*(?:سنة|عاما|عام)|عمره\w?\s+\d|صاحبة?\s+(?:ال)?(?:حانوت|قهوة|مخبزة|محل|مقهى))",
        r"(?:المريضة|المريض|مريضة|مريض)\s+(?:اسمه|اسمها|تدعى|يدعى|المدعو)\w*",
        r"\b(?:mridh(?:etna|na|a)?|lamridh\w*)\s+(?:ism(?:ou|ha)|essm(?:ou|ha)|" + _TITLE + r") \w{3,}",
        # a handle
        r"\b(?:patiente?|mridh\w*)\b[^.!?\n@]{0,30}(?<![\w.])@[\w.]{3,}",
        r"(?:مريضتنا|مريضنا|مريضتي|المريضة|المريض)[^.!?\n@]{0,30}(?<![\w.])@[\w.]{3,}",
        r"(?<![\w.])@[\w.]{3,}[,)]? (?:\w+ ){0,3}(?:ma|mon|notre|une|un|my|our|a) (?:\w+ )?patiente?\b",
        # a number that leads to one person
        r"\b(?:dossier|fiche|ipp|matricule)(?: médicale?| patient| du patient| de la patiente)?\s*"
        r"(?:n ?°|numéro|num|no\.?|#|:)\s*:?\s*[a-z]{0,3}[-/ ]?\d{3,}",
        r"\b(?:medical record|patient file|patient id|file|chart|mrn)\s*(?:no\.?|number|n ?°|#|:)\s*:?\s*"
        r"[a-z]{0,3}[-/ ]?\d{3,}",
        r"(?:رقم الملف|رقم ملف\w*|ملف(?:ها|ه)?\s+(?:الطبي\s+)?(?:عدد|رقم))\s*:?\s*\w?[-/]?\d{3,}",
        r"\b(?:tél|téléphone|numéro|portable|gsm) (?:de |du )(?:la |le |ma |mon |notre )?patiente?\s*:?\s*\+?\d",
        r"\b(?:patiente?|mme|madame)\b[^.!?\n]{0,60}\bnée? le \d{1,2}[ /.-]",
        r"\bpatient\b[^.!?\n]{0,60}\bborn (?:on )?(?:the )?\d{1,2}\b",
    ),
    likely=(
        # a child's first name beside the age
        r"\b(?:notre|la|le|mon|ma) petite? (?!fille|garcon|patient|malade|bout|enfant|frere|soeur|derni"
        r"|nouve|prince|chou|loulou|bebe)[a-z]{3,},? (?:âgée? de )?\d{1,2} (?:ans|mois)\b",
        r"\b(?:our|my) little (?!boy|girl|patient|one|baby|friend|man|lady|hero)[a-z]{3,},? (?:aged )?\d{1,2}\b",
        # a trade or a kinship everybody around knows, and an illness
        r"\b(?:le|la|l'|notre) ?" + _TRADE + r" (?:du|de|d'|qui|au)[^.!?\n]{0,70}" + _ILL,
        r"\b(?:la|le|l'|sa|son) ?" + _KIN + r" (?:du|de la|de l'|de notre|d'un|d'une) ?" + _RANK
        + r"\b[^.!?\n]{0,70}" + _ILL,
        r"\b(?:the|our) " + _TRADE_EN + r" (?:of|from|in|at|who|on)\b[^.!?\n]{0,70}" + _ILL_EN,
        r"\bthe (?:wife|husband|son|daughter|mother|father) of (?:the|our) (?:\w+ )?(?:minister|mayor|judge|"
        + _TRADE_EN[3:] + r"\b[^.!?\n]{0,70}" + _ILL_EN,
        r"(?:زوجة|مرت|ابن|ولد|بنت|ابنة|أم|والدة)\s+(?:ال)?(?:وزير|رئيس البلدية|والي|معتمد|قاضي|" + _TRADE_AR[3:]
        + r"[^.!?\n]{0,60}" + _ILL_AR,
        r"\b(?:ال)?" + _TRADE_AR + r"\s+(?:ال\w+\s+)?(?:متاع|في|ب|اللي|الذي|التي|صاحب|ال)[^.!?\n]{0,60}" + _ILL_AR,
        # a document left readable
        r"\b(?:son|le|leur) (?:nom|prénom)s? (?:de la patiente |du patient )?(?:est|apparaît|figure|reste)"
        r" (?:\w+ )?(?:visible|lisible|en clair)",
    ),
    unless=(
        r"\b(?:prénoms?|noms?) (?:\w+ )?(?:modifiée?s?|changée?s?|d'emprunt|fictifs?|inventée?s?)|\bpseudonyme"
        r"|\bnames? (?:\w+ )?(?:changed|invented|fictional)|\bnot (?:her|his|their) real name|اسم مستعار|تغيير الاسم",
        r"\b(?:fictifs?|fictive|imaginaires?|fictional|imaginary|exemple|roman|film|série|novel)\b|خيالي|رواية",
        r"\b(?:conseil (?:régional|de l'ordre)|autorisation|déclaration|accord|ordre des médecins)\b",
        r"\b(?:dr|docteure?|pr|professeur|confrère|consœur|collègue|secrétaire|infirmi\w+|assistante)\b"
        r"[^.!?\n]{0,25}\b(?:mme|m\.|madame|monsieur)\b|(?:زميل|الدكتور|الممرض)",
    ),
)
