"""Art. 17 and 21: an individual diagnosis, reading of results or treatment given or offered."""

from classifiers.text.pattern import Pattern

_SENT = (
    r"(?:analyses?|bilans?|résultats?|radios?|scanners?|irm|échographies?|échos?|photos?(?! (?:de "
    r"|d')(?!votre|vos |la |l'|ta |ton |tes ))|symptômes?|examens?|ecg|compte[- ]rendu\w*"
    r"|lésions?|boutons?|prises? de sang|imageries?|clichés?|frottis|traitements?)"
)
_WHERE = (
    r"(?:en mp|mp|dm|en privé|message privé|messages? privés?|inbox|whatsapp|messenger"
    r"|commentaires?|telegram|par message|en message|viber|snap)"
)
_REPLY = (
    r"(?:je (?:vous |te )?(?:dis|dirai|répond\w*|donne\w*|lis|lirai|interpr\w+|explique\w*)|on vous"
    r" (?:dit|répond|donne)|(?:mon|notre|un) (?:avis|diagnostic|verdict)|(?:la|le) (?:docteure?"
    r"|dre?|médecin) (?:vous )?(?:répond|dit|lit)\w*)"
)
_SENT_EN = (
    r"(?:results?|labs?|blood tests?|blood work|scans?|x-?rays?|mri|reports?|(?:photos?|pictures?)"
    r"(?! of (?!your|the|any))|symptoms|ecg|moles?|meds|medications?|rash)"
)
_WHERE_EN = r"(?:dms?|inbox|whatsapp|messenger|comments?|private(?:ly)?|telegram|message)"
_REPLY_EN = (
    r"(?:(?:i|we)(?:'ll| will| can)|(?:and|then) (?:i|we) (?:tell|read|say|reply)|our doctor "
    r"(?:will|replies)|(?:get|receive) (?:a|your) (?:diagnosis|opinion))"
)
_SENT_AR = (
    r"(?:ال)?(?:تحاليل|تحليل|تحاليلك|تحاليلكم|نتائج|نتائجكم|نتيجة|صور|صورة|صوركم|أشعة|الأشعة|أعراض"
    r"|أعراضك|أعراضكم|تقرير|تقارير|تقاريركم|التخطيط|فحوصاتكم|فحوصات|الراديو|السكانار|الايكو"
    r"|تصويرة|التصويرة|التصاور|البيلان|الدواء)"
)
_WHERE_AR = (
    r"(?:(?:ال)?خاص|رسالة|رسائل|(?:ال)?واتساب|واتس|ماسنجر|مسنجر|المسنجر|(?:ال)?تعليقات|تعليق|انبوكس"
    r"|إنبوكس|الكومنتار|بريفي)"
)
_REPLY_AR = (
    r"(?:أقرؤها|نقرؤها|نقراها|أقول لك|أقول لكم|نقول لكم|نقولك|نقوللك|نقولكم|نقوللكم|نقلك|نقلكم"
    r"|نجاوبك|نجاوبكم|أشخص|نشخص|أجيبكم|نجيبكم|نعطيك|نعطيكم|أخبركم|نخبركم)"
)
_DOSE = r"(?:\d|½|1/2|une?|deux|trois|un demi|une demi|la moitié d'un|half an?|one|two|three)"
_PILL = r"(?:comprimés?|gélules?|cp|cachets?|suppositoires?|suppos?|ampoules?)"
_WHEN = (
    r"(?:matin|soir|midi|coucher|par jour|/ ?j|toutes les|(?:\d|deux|trois) fois|pendant \d|à jeun"
    r"|avant les repas|après les repas)"
)
_SEND_TN = (
    r"(?:[aei]?b3ath(?:li|ou|ouli|oulna|hom|ha|houli|lna|hali)?|ba3thou\w*|saw+rou\w*|saw+er\w*"
    r"|[ae]5?tebli|e?kteb(?:li|oulna|ouli))"
)

DETECTOR = Pattern(
    name="text/personal-advice",
    signal="text.personal-advice",
    sure=(
        # French: send me your results
        r"\b(?:n'hésitez (?:surtout )?pas à (?:m'|nous )?)?(?:envoye[zr]|envoie|transmette[zr]"
        r"|poste[zr]|partage[zr]|dépose[zr]|joigne[zr]|glisse[zr]|photographie[zr]|décrive[zr]"
        r"|adresse[zr])(?:-?(?:moi|nous|les|le))*\s+(?:\w+ |l'){0,3}?(?:vos|votre|tes|ton|ta|une"
        r"|la|les|des|le|l')\s?(?:\w+ ){0,2}"
        + _SENT
        + r"\b[^.!?\n]{0,80}(?:\b"
        + _WHERE
        + r"\b|"
        + _REPLY
        + r")",
        r"\b" + _REPLY + r" (?:\w+ ){0,2}(?:ce que (?:vous|tu) (?:avez|as)|ce que c'est|si c'est "
        r"(?:grave|bénin|malin|cancéreux)|quoi prendre|quel (?:traitement|médicament) (?:prendre"
        r"|vous))",
        r"\b(?:d'après|au vu de|vu) (?:ta|votre|vos|tes|ces) (?:\w+ )?" + _SENT + r"[^.!?\n]{0,40}"
        r"\b(?:c'est|vous avez|tu as|il s'agit|vous faites)\b",
        r"\b(?:diagnostic|interprétation|lecture)s? (?:\w+ ){0,3}(?:en (?:mp|dm|commentaires?|privé"
        r"|inbox)|par (?:messages?|whatsapp|messenger|mp|dm|photos?)|sur (?:whatsapp|messenger"
        r"|instagram)|à distance par)",
        r"\b(?:consultations?|avis) (?:médica\w+ )?(?:gratuite?s? )?(?:par|sur|via|en) (?:whatsapp"
        r"|messenger|mp|dm|inbox|commentaires?|messages? privés?)\b",
        r"\b(?:online|free|instant) diagnos[ie]s (?:in|by|over|via|through) (?:my |our |the )?"
        + _WHERE_EN,
        # a dose for the reader
        r"\b(?:prene[zr]|prends) (?:\w+ ){0,2}"
        + _DOSE
        + r" (?:\w+ )?"
        + _PILL
        + r"\b[^.!?\n]{0,60}\b"
        + _WHEN,
        r"\btake (?:\w+ )?" + _DOSE + r" (?:\w+ )?(?:tablets?|pills?|capsules?|sachets?)"
        r"\b[^.!?\n]{0,60}\b(?:morning|night|daily|a day|times|every|for \d|bed)",
        # English
        r"\b(?:send|dm|message|email|upload|drop|post|share|whatsapp|text|show) (?:me |us )?(?:\w+"
        r" ){0,2}?(?:your|a|the) (?:\w+ ){0,3}?"
        + _SENT_EN
        + r"\b[^.!?\n]{0,80}(?:\b"
        + _WHERE_EN
        + r"\b|\b"
        + _REPLY_EN
        + r")",
        r"\b(?:i|we)(?:'ll| will| can) (?:tell you|diagnose|let you know)[^.!?\n]{0,40}(?:what you"
        r" have|what it is|what to take|which (?:drug|medication|treatment)|if it(?:'s| is) "
        r"(?:serious|cancer))",
        r"\b(?:i|we)(?:'ll| will| can) (?:read|interpret|go through) your (?:\w+ )?"
        + _SENT_EN
        + r"\b[^.!?\n]{0,60}\b(?:here|by|over|in|on|within) (?:the )?(?:dms?|whatsapp|messenger"
        r"|message|comments|inbox|\d)",
        # Arabic, standard and Tunisian
        r"\b[وف]?(?:أرسل|ابعث|شارك|صور|اكتب|حط|هات|ضع)(?:وا|ي|و)?(?:لنا|لي|ولي|ولنا|نا|ونا)?\s+"
        r"(?:\w+\s+){0,3}?" + _SENT_AR + r"\b[^.\n]{0,60}(?:" + _WHERE_AR + r"|" + _REPLY_AR + r")",
        r"\b(?:خذ|خذي|خذوا|تناول|تناولي|تناولوا|خوذ|خوذي|اشرب)\s+(?:\w+\s+)?(?:حبة|حبتين|قرصا?"
        r"|قرصين|كبسولة|كيسا?|نصف قرص|نصف حبة|ربع قرص|حربوشة|زوز حبات|نص حبة|\d حبات)"
        r"\b[^.\n]{0,50}(?:صباح|مساء|يوميا|كل |في اليوم|في النهار|قبل|بعد|لمدة|عشية)",
        r"(?:تشخيص|نشخص|أشخص|استشارة|استشارات|قراءة (?:ال)?تحاليل|قراءة نتائج\w*)\s+(?:\w+\s+){0,2}"
        r"(?:عبر|على|في|ب)\s*(?:ال)?(?:واتساب|ماسنجر|مسنجر|الخاص|خاص|رسائل|تعليقات)",
        # Tunisian in Latin letters
        r"\b" + _SEND_TN + r"\b[^.!?\n]{0,60}\b(?:analy\w+|ta7lil\w*|ta7alil\w*|bilan\w*"
        r"|r[ée]sultat\w*|scanner\w*|irm|radio\w*|[ée]cho\w*|taswir\w*|photo\w*|tsawer\w*|ecg"
        r"|sympt[oô]mes?|a3radh\w*)\b[^.!?\n]{0,60}\b(?:dm|inbox|mp|messenger|priv[ée]|whatsapp"
        r"|commentaires?|n[9qk]o\w+|nj[ae]w\w*|na[9q]ra\w*|na3tik\w*)",
        r"\b(?:analy\w+|ta7lil\w*|bilan|scanner|irm|radio|[ée]cho)\b[^.!?\n]{0,30}\b"
        + _SEND_TN
        + r"\b[^.!?\n]{0,60}\b(?:dm|inbox|mp|messenger|priv[ée]|whatsapp|commentaires?|n[9qk]o\w+"
        r"|nj[ae]w\w*|na[9q]ra\w*)",
        r"\b(?:khou?dh?i?|5ou?dh?i?|echrob|chrob|a3tih) (?:\w+ )?(?:7abba|7abtin|7abbtin|7orboucha"
        r"|zouz 7\w+|nos+ 7abba|comprim\w+|cachet\w*|suppo\w*)\b[^.\n]{0,50}\b(?:sbe?7|3chiya|lil"
        r"|nhar|kol|ba3d|9bal|marra|martin)",
    ),
    likely=(
        r"\b\d ?(?:comprimés?|cp|gélules?|suppos?) (?:\w+ ){0,2}(?:matin et soir|(?:\d|deux|trois)"
        r" fois par jour|toutes les \d)",
    ),
    unless=(
        # refused, not possible, or what telemedicine and the surgery's desk are for
        r"\b(?:pas (?:de|possible|fiable|permis)|n'(?:est|existe|a|y a)|ne (?:peut|peux|pouvons"
        r"|remplac|fais|fait|donn|répond|lis|inter|se|sauraient?)\w*|impossible|interdi\w+"
        r"|inutile|évite[zr]|jamais|refus\w+|aucune?|cesse[zr])\b",
        r"\b(?:cannot|can't|don't|do not|never|won't|not possible|unable|no longer|refuse|please"
        r" avoid|forbidden|isn't)\b",
        r"(?:لا|لن|لم|ليس)\s+(?:يمكن|نقرأ|نجيب|نرد|أقرأ|تجوز|يجوز|ترسل|تبعث|نستطيع|أستطيع)|ممنوع"
        r"|يمنع|تجنب|ما تبعث|ما نجاوب|ما نقرا",
        r"\b(?:ma tab3ath\w*|ma nna?jam\w*|ma na9ra\w*|ma njaw\w*|mamnou3|ma nnajm\w*)\b",
        r"\b(?:téléconsultation|télémédecine|telemedicine|teleconsultation|plateforme agréée"
        r"|التطبيب عن بعد)",
        r"\b(?:apporte[zr]|bring|avant (?:votre|la|le) (?:rendez-vous|consultation)|before your "
        r"(?:visit|appointment)|au secrétariat|le jour (?:de|du))\b|(?:قبل (?:ال)?موعد|أحضر)",
        r"\b(?:vacances|recettes?|plats?|holidays?|recipes?|pets?|paysages?|صيف|عطلة)\b",
        r"\b(?:selon (?:la prescription|l'ordonnance|votre)|prescrit|notice|si votre médecin|as"
        r" prescribed|leaflet|par exemple)\b",
    ),
)
