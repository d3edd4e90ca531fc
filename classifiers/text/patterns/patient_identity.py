"""Art. 7.1 and 15: words that identify a patient, directly or indirectly.

Names cannot be told from words once case is folded, so each expression wants something
beside the name: a title and an age, a handle, a file number, a trade and an illness.
"""

from classifiers.text.pattern import Pattern

_TITLE = (
    r"(?:mme|mlle|mr\.?|m\.|madame|mademoiselle|monsieur|mrs\.?|ms\.?|miss|lella|3am|5alti|khalti)"
)
_TITLE_AR = r"(?:السيدة|السيد|الآنسة|مدام|الحاجة|للا|عم|عمّي|خالتي)"
_NOT_NAMED = r"(?!x\b|y\b|z\b|tout|untel|[a-z]\.)"
_TRADE = (
    r"(?:boulang(?:er|ère)|bouch(?:er|ère)|épici(?:er|ère)|facteur|instituteur|institutrice|imam"
    r"|coiffeu(?:r|se)|mécanicien|maçon|pêcheur|gardien|cafetier|libraire|maître d'école"
    r"|entraîneur|présentat(?:eur|rice)|chanteu(?:r|se)|act(?:eur|rice)|joueur|gard[- ]?but"
    r"|muezzin|menuisier|fleuriste|omda|fermier)"
)
_KIN = r"(?:femme|épouse|fils|fille|mère|père|frère|sœur|soeur|mari|belle-mère|cousine?)"
_RANK = (
    r"(?:ministre|maire|délégué|députée?|présidente?|gouverneur|juge|footballeur|" + _TRADE + r")"
)
_TRADE_EN = (
    r"(?:baker|butcher|grocer|postman|imam|hairdresser|barber|mechanic|fisherman|schoolteacher"
    r"|headmaster|goalkeeper|singer|actress|actor|mayor|florist|librarian|caretaker|bus driver"
    r"|coach)"
)
_TRADE_AR = (
    r"(?:خباز|جزار|إمام|معلم|معلمة|عطار|حلاق|حلاقة|حارس|ساعي البريد|مول (?:ال)?(?:قهوة|حانوت|كوشة)"
    r"|عمدة|مؤذن|نجار|ممثل|ممثلة|مغني|مغنية|لاعب|خضار|فنان|فنانة)"
)
_ILL = (
    r"(?:(?:a été|s'est fait|vient d'être|j'ai|on a|avons) (?:\w+ )?opérée?|(?:a|avait) fait (?:un"
    r"|une) (?:infarctus|avc|malaise|embolie|fausse couche|dépression|crise)|hospitalisée?|(?:est"
    r" |a été )?(?:arrivée?|admise?|entrée?|venue?|reçue?) (?:\w+ ){0,4}(?:avec|pour) (?:un|une"
    r"|des|son|sa)\b|a accouché|opérée? (?:hier|ce matin|par|chez|du|lundi|mardi)|glycémie à"
    r"|dialysée?|son (?:diabète|cancer|scanner|bilan)|sa (?:tumeur|biopsie|prothèse))"
)
_ILL_EN = (
    r"(?:(?:was|has been|had been) (?:\w+ )?(?:admitted|operated|hospitali[sz]ed|diagnosed|treated)"
    r"|had (?:a|an) (?:stroke|heart attack|miscarriage|surgery)|(?:came|walked) in (?:\w+"
    r" ){0,3}with|gave birth|(?:his|her) (?:diabetes|cancer|biopsy|blood sugar|hernia"
    r"|depression))"
)
_ILL_AR = (
    r"(?:أجر(?:ى|ت|ينا) (?:له|لها|عملية)|عمل(?:ت|نا)?(?:لو|لها)? (?:عملية|أوبيراسيون)|جلط|ولدت"
    r"|السكر طلع|سكره|سرطان|أصيب|أصيبت|دخل(?:ت)? (?:المستشفى|الإنعاش|المصحة)|يتعالج|تتعالج"
    r"|عالجناه|عالجناها|عمليته|عمليتها|قلبه|كليت)"
)

DETECTOR = Pattern(
    name="text/patient-identity",
    signal="text.patient-identity",
    sure=(
        # a patient with title and name
        r"\b(?:ma|mon|notre|la|le|cette|ce|une|un) (?:chère |cher |fidèle )?patiente?,? "
        + _TITLE
        + r" "
        + _NOT_NAMED
        + r"\w{2,}",
        r"\b(?:our|my|the) (?:\w+ )?patient,? " + _TITLE + r" " + _NOT_NAMED + r"\w{2,}",
        r"\b" + _TITLE + r" " + _NOT_NAMED + r"[a-z]{2,}(?: [a-z]+\.?){0,2},? \(?(?:âgée? de )?"
        r"\d{1,3} ans\b",
        r"\b(?:mrs?\.?|ms\.?|miss) " + _NOT_NAMED + r"[a-z]{2,}(?: [a-z]+\.?)?(?:,| \() ?(?:aged )?"
        r"\d{2}(?=[,.)]| from| who)",
        r"\b(?:ma|mon|notre|cette|ce|la|le|une|un) patiente? (?:\w+ )?(?:s'appelle|nommée?"
        r"|prénommée?) \w{2,}",
        r"\bpatient (?:\w+ ){0,2}(?:named|called) \w{3,}",
        r"\b" + _TITLE + r" " + _NOT_NAMED + r"[a-z]{2,}(?: [a-z]+\.?){0,2}, ?(?:notre|ma|mon|une"
        r"|un|our|my) (?:\w+ )?patiente?\b",
        r"\bpatiente? ?: ?(?!homme|femme|jeune|sexe|fille|garcon|age|dame)[a-z]{2,}(?: [a-z]+"
        r"\.?)?,? ?(?:née? le|\d{1,3} ans|born)|\bpatiente?,? (?!de|du|en|et|pour)\w+ (?:ben|bel"
        r"|ould) \w+",
        r"(?:مريضتنا|المريضة|المريض|مريضنا|مريضتي)\s+\w+\s+(?:بن|بنت|بلحاج)\s+\w+",
        r"(?:مريضتنا|مريضنا|مريضتي|مريضي|المريضة|المريض)\s+" + _TITLE_AR + r"\s+\w{2,}",
        r"\b" + _TITLE_AR + r"\s+\w{2,}(?:\s+\w+\.?)?\s*[،,]?\s*\(?(?:\d{2}\s*(?:سنة|عاما|عام)|عمره"
        r"\w?\s+\d|صاحبة?\s+(?:ال)?(?:حانوت|قهوة|مخبزة|محل|مقهى))",
        r"(?:المريضة|المريض|مريضة|مريض)\s+(?:تدعى|يدعى|المدعوة?)\s+\w{3,}|(?:مريضتنا|مريضنا|مريضتي)"
        r"\s+(?:اسمها|اسمه)\s+\w{3,}",
        r"\b(?:mridh(?:etna|na|a)?|lamridh\w*)\s+(?:ism(?:ou|ha)|essm(?:ou|ha)|"
        + _TITLE
        + r") \w{3,}",
        # a handle
        r"\b(?:patiente?|mridh\w*)\b[^.!?\n@]{0,30}(?<![\w.])@[\w.]{3,}",
        r"(?:مريضتنا|مريضنا|مريضتي|المريضة|المريض)[^.!?\n@]{0,30}(?<![\w.])@[\w.]{3,}",
        r"(?<![\w.])@[\w.]{3,}[,)]? (?:\w+ ){0,3}(?:ma|mon|notre|une|un|my|our|a) (?:\w+"
        r" )?patiente?\b",
        # a number that leads to one person
        r"\b(?:dossier|fiche|ipp|matricule)(?: médicale?| patient| du patient| de la patiente)?\s*"
        r"(?:n ?°|numéro|num|no\.?|#|:)\s*:?\s*[a-z]{0,3}[-/ ]?\d{3,}",
        r"\b(?:medical record|patient file|patient id|file|chart|mrn)\s*(?:no\.?|number|n ?°|#|:)"
        r"\s*:?\s*[a-z]{0,3}[-/ ]?\d{3,}",
        r"(?:رقم الملف|رقم ملف\w*|ملف(?:ها|ه)?\s+(?:الطبي\s+)?(?:عدد|رقم))\s*:?\s*\w?[-/]?\d{3,}",
        r"\b(?:tél|téléphone|numéro|portable|gsm) (?:de |du )(?:la |le |ma |mon |notre )?patiente?"
        r"\s*:?\s*\+?\d",
        r"\bmrn ?:? ?\d{3,}|\bdossier (?:médical )?\d{5,}|\bpatiente? au (?:\+216 ?)?\d{2}[ .]?"
        r"\d{3}[ .]?\d{3}\b",
        r"\b(?:patiente?|mme|madame)\b[^!?\n]{0,60}\bnée? le \d{1,2}[ /.-]",
        r"\bpatient\b[^.!?\n]{0,60}\bborn (?:on )?(?:the )?\d{1,2}\b",
    ),
    likely=(
        # a child's first name beside the age
        r"\b(?:notre|la|le|mon|ma) petite? (?!fille|garcon|patient|malade|bout|enfant|frere|soeur"
        r"|derni|nouve|prince|chou|loulou|bebe)[a-z]{3,},? (?:âgée? de )?\d{1,2} (?:ans|mois)\b",
        r"\b(?:our|my) little (?!boy|girl|patient|one|baby|friend|man|lady|hero)[a-z]{3,},? (?:aged"
        r" )?\d{1,2}\b",
        # a trade or a kinship everybody around knows, and an illness
        r"\b(?:le|la|l'|notre) ?" + _TRADE + r" (?:du|de|d'|qui|au)[^.!?\n]{0,70}" + _ILL,
        r"\b(?:la|le|l'|sa|son) ?"
        + _KIN
        + r" (?:du|de la|de l'|de notre|d'un|d'une) ?"
        + _RANK
        + r"\b[^.!?\n]{0,70}"
        + _ILL,
        r"\b(?:the|our) " + _TRADE_EN + r" (?:of|from|in|at|who|on)\b[^.!?\n]{0,70}" + _ILL_EN,
        r"\bthe (?:mayor|minister|judge|" + _TRADE_EN[3:] + r"'s (?:wife|husband|son|daughter"
        r"|mother|father)\b[^.!?\n]{0,70}" + _ILL_EN,
        r"\b(?:3am|si|lella|5alti|khalti|el 7aj|7aj) \w+ (?:moul|mart|elli|mta3)\b[^.\n]{0,40}\b"
        r"(?:3andou|3andha|3mal|saratan|sokr|9alb|3amaliya|opér)",
        r"\b(?:عم|عمي|خالتي|سي|الحاج) \w+ (?:مول|مرت|متاع)\b[^.\n]{0,40}(?:" + _ILL_AR[3:],
        r"\bthe (?:wife|husband|son|daughter|mother|father) of (?:the|our) (?:\w+ )?(?:minister"
        r"|mayor|judge|" + _TRADE_EN[3:] + r"\b[^.!?\n]{0,70}" + _ILL_EN,
        r"(?:زوجة|مرت|ابن|ولد|بنت|ابنة|أم|والدة)\s+(?:ال)?(?:وزير|رئيس البلدية|والي|معتمد|قاضي|"
        + _TRADE_AR[3:]
        + r"[^.!?\n]{0,60}"
        + _ILL_AR,
        r"\b(?:ال)?" + _TRADE_AR + r"\s+(?:ال\w+\s+)?(?:متاع|في|ب|اللي|الذي|التي|صاحب"
        r"|ال)[^.!?\n]{0,60}" + _ILL_AR,
        # a document left readable
        r"\b(?:son|le|leur) (?:nom|prénom)s? (?:de la patiente |du patient )?(?:est|apparaît|figure"
        r"|reste) (?:\w+ )?(?:visible|lisible|en clair)",
    ),
    unless=(
        r"\b(?:prénoms?|noms?) (?:\w+ )?(?:modifiée?s?|changée?s?|d'emprunt|fictifs?|inventée?s?)|"
        r"\bpseudonyme|\bnames? (?:\w+ )?(?:changed|invented|fictional)|\bnot (?:her|his|their)"
        r" real name|اسم مستعار|تغيير الاسم",
        r"\b(?:fictifs?|fictive|imaginaires?|fictional|imaginary|exemple|roman|film|série|novel)\b"
        r"|خيالي|رواية",
        r"\b(?:conseil (?:régional|de l'ordre)|autorisation|déclaration|accord|ordre des médecins)"
        r"\b",
        r"\b(?:dr|docteure?|pr|professeur|confrère|consœur|collègue|secrétaire|infirmi\w+"
        r"|assistante)\b[^.!?\n]{0,25}\b(?:mme|m\.|madame|monsieur)\b|(?:زميل|الدكتور|الممرض)",
    ),
)
