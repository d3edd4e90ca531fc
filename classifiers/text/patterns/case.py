"""Art. 7.1: one person's clinical case or test result, told in detail.

Very narrow: a person with an age or an "I saw", and a story in the past tense. A caption
("patiente de 45 ans, J0 / M3") and advice ("un homme de 60 ans qui a mal") tell no case.
"""

from classifiers.text.pattern import Pattern

_WHO = (
    r"(?:patiente?|malade|homme|femme|monsieur|dame|jeune (?:homme|femme|fille)|étudiante?"
    r"|retraitée?)"
)
_CAME = (
    r"(?:s'est présentée?|s'était présentée?|a consulté|avait consulté|(?:a|avait) été (?:admise?"
    r"|hospitalisée?|adressée?|opérée?|transférée?|prise? en charge)|(?:nous|m') ?(?:a|avait) été"
    r" adressée?|nous est arrivée?|est arrivée? (?:aux|dans|en)|est venue? (?:me|nous) (?:voir"
    r"|consulter)|présentait|se plaignait|souffrait|admise? (?:aux|en|pour)|reçue? (?:aux|en) "
    r"|adressée? (?:par son|par sa|pour)|hospitalisée? (?:pour|le|en)|venue? (?:pour|avec|nous)"
    r"|chez qui (?:le|la|l') ?)"
)
_EXAM = (
    r"(?:scanner|irm|échographie|radio|radiographie|biopsie|bilan|ecg|électrocardiogramme"
    r"|coloscopie|fibroscopie|prise de sang|sérologie|numération|ponction|mammographie|analyse"
    r"|examen)"
)
_SHOWED = (
    r"(?:montrait|révélait|retrouvait|objectivait|a (?:révélé|objectivé|retrouvé|mis en évidence"
    r"|confirmé|montré))"
)
_AR_WHO = r"(?:مريض|مريضة|رجل|امرأة|سيدة|شاب|شابة|كهل|عجوز)"
_AR_CAME = (
    r"(?:حضر|حضرت|جاءنا|جاءتنا|جاءني|جاءتني|قدم إلى|قدمت إلى|زارنا|زارتنا|زارتني|راجعنا|راجعتنا"
    r"|أدخل|أدخلت|اشتكى|اشتكت|كان يشكو|كانت تشكو|كان يعاني|كانت تعاني|أحيل|أحيلت|نقل إلى|نقلت"
    r" إلى)"
)
_EN_CAME = (
    r"(?:presented (?:to|with)|was (?:admitted|referred|brought|seen|transferred|diagnosed"
    r"|operated)|came to (?:see|us|me|our|my|the)|came in with|complained of|had been (?:\w+ )?"
    r"(?:coughing|suffering|losing|complaining)|walked into)"
)

DETECTOR = Pattern(
    name="text/case",
    signal="text.case",
    sure=(
        # French
        r"\b" + _WHO + r" (?:\w+ )?(?:de |âgée? de |d')(?:\d{2}|\w+ante?|\w+ingt\w*)(?:[ -]\w+)?"
        r" ans\b[^.!?\n]{0,160}\b" + _CAME,
        r"\b(?:une?|mon|ma|notre|ce|cette|d'une?) (?:jeune )?(?:patiente?|malade)\b[^.!?\n]{0,60}\b"
        r"(?:s'est présentée?|a consulté|nous a été adressée?|m'a été adressée?|a été admise?)"
        r"\b[^\n]{0,250}\b" + _EXAM + r"\b[^.\n]{0,20}\b" + _SHOWED,
        r"\b(?:j'ai|nous avons|on a) (?:\w+ )?(?:reçu|vu|examiné|pris en charge|hospitalisé)e? "
        r"(?:\w+ ){0,4}?(?:une?|ce|cette) (?:\w+ )?" + _WHO + r"\b[^.\n]{0,60}\b(?:\d{2} ans"
        r"|quarantaine|cinquantaine|soixantaine|trentaine)[^\n]{0,250}\b(?:"
        + _EXAM
        + r"|diagnostic|tumeur|lésion|mm|cm)\b",
        r"\bcas clinique (?:du jour|de la semaine|du mois|n ?°|#|réel)",
        r"\bcas clinique ?[:\-][^\n]{0,80}\b(?:ans|patiente?)\b",
        # English
        r"\b(?:a|an|my|our|this) \d{2}[- ]year[- ]old\b[^.!?\n]{0,150}\b" + _EN_CAME,
        r"\b(?:a|one of my|one of our|my|our) (?:\w+ )?patients? (?:\w+ ){0,6}"
        + _EN_CAME
        + r"[^\n]{0,250}\b(?:scan|ct|mri|biopsy|blood (?:test|work)|ecg|ultrasound|x-?ray)"
        r"\b[^.\n]{0,20}\b(?:showed|revealed|found|confirmed)",
        r"\b(?:case of the (?:day|week|month)|clinical case (?:of|no|#|:)|(?:interesting|unusual"
        r"|tricky) case\b[^.\n]{0,20}\d{2} ?(?:f|m|y|yo|year))",
        # standard Arabic
        _AR_WHO + r"\s+(?:\w+\s+){0,2}(?:عمره|عمرها|يبلغ|تبلغ|في (?:ال)?\w+ من (?:عمره|عمرها|العمر)"
        r"|سنه|سنها)[^\n.]{0,120}" + _AR_CAME,
        _AR_CAME + r"\s+(?:\w+\s+){0,3}" + _AR_WHO + r"\s+(?:\w+\s+){0,2}(?:عمره|عمرها|يبلغ|تبلغ|في"
        r" (?:ال)?\w+ من (?:عمره|عمرها|العمر))",
        r"حالة سريرية\s*[:؛-]|حالة (?:اليوم|الأسبوع|الشهر)\s*[:؛-]",
        # Tunisian
        r"(?:راجل|مرا|مريض|مريضة)\s+(?:عمرو|عمرها|عمره)\s+\d{2}[^\n]{0,120}(?:سكانار|تحليل|IRM|ايكو"
        r"|جانا|جاتنا|جاني|جاتني)",
        r"\b(?:patiente?|mridha?|rajel|mra) (?:3omrou|3omrha|3omro) \d{2}[^\n]{0,120}\b(?:scanner"
        r"|irm|[ée]cho|ta7lil\w*|jeni|jetni|jana|jetna)\b",
        r"\b(?:جاني|جاتني|جانا|جاتنا)\s+(?:\w+\s+){0,4}(?:مريض|مريضة|راجل|مرا|شاب|طفلة|وحدة|واحد)"
        r"\b[^\n]{0,150}(?:سكانار|تحليل|تحاليل|ايكو|IRM|راديو)[^\n]{0,40}(?:لقينا|طلع|طلعت|خرج"
        r"|بين)",
        r"\b(?:jeni|jetni|jena|jetna|jani|jatni) (?:\w+ ){0,4}(?:mridha?|patiente?|rajel|mra|wa7ed"
        r"|wa7da|chab)\b[^\n]{0,150}\b(?:scanner|irm|ta7lil\w*|analys\w*|[ée]cho|radio)"
        r"\b[^\n]{0,40}\b(?:l9ina|lkina|tla3\w*|khraj\w*|5raj\w*|bayn\w*)",
    ),
    likely=(
        r"\b(?:voici|lisez|regardez|je vous montre|je partage|on vous montre) (?:le |la |l'|les )"
        r"(?:scanner|irm|résultats?|bilan|échographie|radio|radiographie|analyses?|biopsie) "
        r"(?:\w+ )?(?:d'une?|de (?:ma|mon|notre|cette|ce)) (?:\w+ )?" + _WHO,
        r"\b(?:here (?:is|are)|sharing|look at) (?:the|this) (?:\w+ )?(?:scan|mri|ct|x-?ray"
        r"|results?|ecg|biopsy|labs?) (?:of|from) (?:a|one of my|my|our) (?:\w+ )?patient",
    ),
    unless=(
        r"\b(?:fictifs?|fictive|imaginaires?|inventée?s?|cas d'école|simulée?s?|mannequin"
        r"|hypothetical|fictional|made[- ]up)",
        r"\b(?:et al|publiée? (?:dans|par)|published|littérature|literature|congrès|jury|roman|film"
        r"|série|histoire de la médecine|siècle|century|(?:en|vers|de|depuis|in|since) (?:18|19)"
        r"\d\d)\b",
        r"\b(?:si|if|lorsqu\w*|quand) (?:un|une|vous|you|a)\b|(?:خيالي|متخيل|افتراضي|رواية|منشورة"
        r" في)",
        r"\b(?:mon|ma|notre) (?:propre )?(?:père|mère|grand-mère|grand-père|oncle|tante)\b|\bmy "
        r"(?:father|mother|uncle)\b",
    ),
    negatable=False,
)
