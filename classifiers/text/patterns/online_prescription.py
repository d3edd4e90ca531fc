"""Art. 22: a prescription or a test request sent by message, outside telemedicine."""

from classifiers.text.pattern import Pattern

_PAPER = (
    r"(?:ordonnances?|prescriptions?|renouvellements?(?: d'ordonnances?| de (?:traitement|pilule))?"
    r"|(?:demandes?|bons?|feuilles?) (?:d'(?:analyses?|examens?|échographie|irm)|de (?:bilan"
    r"|radio|scanner|labo)))"
)
_BY = (
    r"(?:(?:par|sur|via|en|dans (?:vos|ta|votre|tes)) (?:un |une )?(?:simple )?(?:whatsapp"
    r"|messenger|messages?(?: privés?)?|sms|e-?mail|mail|mp|dms?|inbox|telegram|viber|privé|photo"
    r"|messagerie|instagram|insta)\b)"
)
_GIVE = (
    r"(?:envo(?:ie|yons|yer|yée?s?|ient)|reçoi\w+|recev\w+|transm\w+|délivr\w+|renouvel\w+|obten\w+"
    r"|refai\w+|part(?:ent)?|arrive(?:nt)?|rédige\w*|fais|faisons|glisse|récupér\w+)"
)
_UNSEEN = (
    r"(?:sans (?:consultation|vous déplacer|bouger|venir|rendez-vous|passer (?:au|par le) cabinet"
    r"|examen))"
)
_PAPER_EN = (
    r"(?:prescriptions?|repeat prescriptions?|refills?|scripts?|(?:lab|test|blood|scan) "
    r"(?:requests?|orders?|forms?))"
)
_BY_EN = (
    r"(?:(?:by|via|over|on|through|in|to|straight to) (?:your |a |the )?(?:whatsapp|messenger|dms?"
    r"|text(?: message)?|messages?|e-?mail|inbox|telegram|sms|phone|chat)\b)"
)
_UNSEEN_EN = (
    r"(?:without (?:a visit|seeing|coming|an appointment|an exam\w*|leaving)|no (?:visit"
    r"|appointment|exam\w*) needed)"
)
_PAPER_AR = (
    r"(?:وصفة|وصفات|الوصفة|وصفتك|وصفتكم|الوصفات|وصفتكم الطبية|طلب (?:ال)?تحاليل|طلب (?:ال)?تحليل"
    r"|الأوردونانس|الوردونانس|أوردونانس|وردونانس|ورقة (?:ال)?تحاليل|ورقة التحليل|ورقة الدواء)"
)
_BY_AR = (
    r"(?:(?:عبر|على|في|بال|ب|عن طريق|من خلال)\s*(?:ال)?(?:واتساب|واتس|ماسنجر|مسنجر|رسالة|رسائل|خاص"
    r"|بريد|إنبوكس|انبوكس|تلغرام|هاتف|تاليفون|ميساج|sms|whatsapp|messenger))"
)
_GIVE_AR = (
    r"(?:نرسل|أرسل|نبعث|أبعث|نبعثهالك|نبعثوهالكم|نبعثلك|نبعثولك|تصلك|تصلكم|تصلكن|نجدد|أجدد|نكتب لك"
    r"|أكتب لكم|توصلك|توصلكم|تجيك|ترسل)\w*"
)
_PAPER_TN = (
    r"(?:ordonnance|ordonance|wasfa|wasfet\w*|wra9t ed?dwe|war9et (?:el )?(?:dwe|analyse|ta7lil)"
    r"|renouvellement)"
)
_SEND_TN = (
    r"(?:n[ae]b3ath\w*|nab3th\w*|nab3atha\w*|tousl\w*|twasl\w*|tjik\w*|tejik\w*|njad+ed\w*|n3awed"
    r"\w*|nekteb\w*|nektbou\w*)"
)

DETECTOR = Pattern(
    name="text/online-prescription",
    signal="text.online-prescription",
    sure=(
        # French
        r"\b" + _PAPER + r" (?:\w+ ){0,4}" + _BY,
        r"\bordonnances? (?:médicales? )?en ligne\b",
        r"\b"
        + _GIVE
        + r"\b[^.!?\n]{0,40}\b"
        + _PAPER
        + r"\b[^.!?\n]{0,50}\b(?:"
        + _BY
        + r"|"
        + _UNSEEN
        + r")",
        r"\b(?:photo|capture|selfie) (?:de (?:la |votre |ta |l'|vos )|d'une )?(?:ancienne |vieille"
        r" )?(?:boîte|ordonnance|emballage)s?\b[^.!?\n]{0,80}\b(?:renouvel|renvoi|renverr|refai"
        r"|ordonnance|nouvelle)",
        r"\b" + _BY + r"[^.!?\n]{0,40}\b(?:je|on|nous) (?:vous )?(?:envo|renouvel|fai|prescri)"
        r"\w*[^.!?\n]{0,25}\b" + _PAPER,
        r"\b(?:je|on|nous) (?:vous )?(?:prescri\w+|renouvel\w+)[^.!?\n]{0,50}\b(?:"
        + _BY
        + r"|"
        + _UNSEEN
        + r")",
        # English
        r"\b" + _PAPER_EN + r" (?:\w+ ){0,4}" + _BY_EN,
        r"\b(?:send|text|email|whatsapp|get|receive|renew|issue|have) (?:\w+ ){0,3}"
        + _PAPER_EN
        + r"\b[^.!?\n]{0,50}\b(?:"
        + _BY_EN
        + r"|"
        + _UNSEEN_EN
        + r")",
        r"\bonline prescriptions?\b(?! pad)|\bprescriptions? (?:\w+ )?online\b|\b(?:dm|message|text"
        r"|whatsapp) (?:me|us) for (?:a|your) (?:\w+ )?prescription",
        r"\b(?:bilan|analyses?)\b[^\n]{0,30}\b(?:je|on|nous) vous envo\w+ (?:la demande|le papier"
        r"|la feuille|ça)[^.!?\n]{0,20}\b" + _BY,
        r"\b(?:i|we)(?:'ll| will| can) (?:prescribe|renew)[^.!?\n]{0,50}\b(?:"
        + _BY_EN
        + r"|"
        + _UNSEEN_EN
        + r")",
        # Arabic, standard and Tunisian
        _PAPER_AR + r"\s+(?:\w+\s+){0,4}" + _BY_AR,
        r"\b[وس]?"
        + _GIVE_AR
        + r"\b[^.\n]{0,40}"
        + _PAPER_AR
        + r"[^.\n]{0,50}(?:"
        + _BY_AR
        + r"|(?:دون|بدون|بلا|من غير)\s+(?:ما\s+)?(?:موعد|فحص|زيارة|حضور|تنقل|تجي|تجيو"
        r"|كونسولتاسيون))",
        _PAPER_AR + r"[^.\n]{0,30}" + r"(?:نبعثهالك|نبعثوهالكم|نبعثهالكم|نرجعهالك|تصلك|تصلكم|توصلك"
        r"|توصلكم|تجيك)\w*",
        # Tunisian in Latin letters
        r"\b[ae]?b3ath\w* (?:\w+ )?(?:el |l')?(?:ordonnance|wasfa|dwe)\b[^.\n]{0,60}\b(?:nr[ae]j+"
        r"\w*|njad+\w*|n3aw\w*|n[ae]b3a?th\w*)",
        r"\b" + _PAPER_TN + r"\b[^.!?\n]{0,40}\b(?:" + _SEND_TN + r"|whatsapp|messenger|inbox|dm"
        r"|priv[ée]|mp|bel message)\b",
        r"\b" + _SEND_TN + r"\b[^.!?\n]{0,30}\b" + _PAPER_TN + r"\b[^.!?\n]{0,40}\b(?:whatsapp"
        r"|messenger|inbox|dm|priv[ée]|mp|message|bla (?:ma|rendez|consult)\w*)",
    ),
    unless=(
        r"\b(?:n'(?:est|envo|y|a|exist|acc|en)\w*|ne (?:peut|peuvent|peux|pouvons|sera|seront|fai"
        r"|délivr|renouvel|donn|transm|se)\w*|impossible|interdi\w+|inutile|jamais|refus\w+"
        r"|aucune?|plus d'ordonnances?|hors de question|on (?:me|nous|m')(?: a)? ?demand\w+|vous"
        r" êtes nombreu\w+|people ask)\b",
        r"\b(?:not (?:sent|issued|given|possible|allowed|available)|cannot|can't|don't|do not|never"
        r"|won't|unable|no longer|refuse|forbidden|prohibit\w*|illegal)\b",
        r"(?:لا|لن|لم|ليس|ليست)\s+\w+|ممنوع|يمنع|تمنع|محجر|يحجر|ما\s+(?:ن|ت|ي)\w+ش|ما فماش",
        r"\b(?:ma n\w+ch|ma nab3ath\w*|mamnou3|mafam+ech|ma nnajm\w*|mouch|ma tetb3athch)\b",
        r"\b(?:téléconsultation|télémédecine|telemedicine|teleconsultation|plateforme agréée|cadre"
        r" légal)|التطبيب عن بعد",
        r"\b(?:arnaques?|faux|fausses?|frauduleu\w+|scams?|fake|méfi\w+|beware)\b",
        r"\b(?:apporte[zr]|ramene[zr]|gardez|présente[zr]|bring|keep|original papier)\b|(?:أحضر"
        r"|احتفظ|جيبو|جيب معاك)",
    ),
)
