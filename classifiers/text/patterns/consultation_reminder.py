"""Art. 21: the post says that it does not replace a consultation."""

from classifiers.text.pattern import Pattern

_VISIT = (
    r"(?:une |la |l'|votre |un |le |toute )?(?:veritable |vraie )?(?:consultations?|avis "
    r"(?:medica\w*|d[eu]|personnalise)|examens? (?:clinique|medical|direct)?|visite|diagnostic)"
)
_DOCTOR = (
    r"(?:(?:un|une|le|la|votre|ton|vos|au|a un|a votre|a ton|son|leur)(?: \w+)? )?(?:pharmacien"
    r"|medecins?|docteure?|specialistes?|generalistes?|pediatre|gynecologue|cardiologue"
    r"|dermatologue|dentiste|sage-femme|ophtalmo\w*|psychiatre|professionnels? de (?:la )?sante"
    r"|medecin traitant)"
)
_EN_DOCTOR = (
    r"(?:your|a|the|their)(?: own)? (?:doctor|gp|physician|specialist|paediatrician|pediatrician"
    r"|midwife|health(?:care)? (?:professional|provider)|dermatologist|cardiologist"
    r"|gyna?ecologist)"
)
_AR_DOCTOR = (
    r"(?:ال)?(?:طبيبه?(?:ك|كم|ه|ها|ي)?|اطباء|طبيبتك|مختص\w*|اخصائي\w*|الطبيب المباشر|طبيب العائله)"
)

DETECTOR = Pattern(
    name="text/consultation-reminder",
    signal="text.consultation-reminder",
    sure=(
        # French
        r"\bne (?:remplace(?:nt)?|remplacera|saurai(?:en)?t remplacer|peu(?:t|vent) remplacer"
        r"|se substitue(?:nt)?|substitue(?:nt)?|constitue(?:nt)?|vaut|valent|dispense(?:nt)?) "
        rf"(?:en aucun cas|pas|nullement|jamais|en rien|aucunement)? ?(?:de |d'|a )?{_VISIT}",
        r"\bn(?:e |')\w+ (?:pas|en rien|jamais|en aucun cas) (?:de )?(?:remplacer|se substituer a"
        rf"|dispenser d[e']|valeur d[e']) ?{_VISIT}",
        rf"\bn'est (?:pas|en aucun cas|en rien|nullement) (?:\w+ )?{_VISIT}",
        r"\bne (?:se )?(?:remplace|substitue)\w* (?:pas|en rien|en aucun cas) (?:a )?(?:l'avis"
        r"|celui|celle)",
        r"\b(?:sans|ne) (?:jamais |pas )?(?:se substituer|remplacer) (?:a )?(?:l'avis|la"
        r" consultation)",
        # English
        r"\b(?:not|never|no|cannot|isn't|doesn't|nor) [^.!?\n]{0,25}?(?:replace|substitute for"
        r"|a substitute|take the place of|replacement for|constitute|amount to|instead of)"
        r" [^.!?\n]{0,30}?(?:consult\w*|medical advice|doctor|examination|visit|appointment"
        r"|diagnosis)",
        r"\b(?:not|isn't|never) (?:a )?(?:medical advice|a consultation|a diagnosis)\b",
        # Arabic
        r"(?:لا|ولا|لن|ليس|ليست) (?:\w+ ){0,2}?(?:يغني|تغني|يعوض|تعوض|تحل محل|يحل محل|يقوم مقام"
        r"|تقوم مقام|بديلا|بديل|بديله|تشخيصا|استشاره)[^.!?\n]{0,30}?(?:استشار|طبيب|فحص|عياده|كشف"
        r"|طبيه|تشخيص)",
        r"لا (?:يغني|تغني|يعوض|تعوض|يعد|تعد|يمثل|تمثل) [^.!?\n]{0,25}?(?:استشاره|الفحص|فحص|الطبيب"
        r"|زياره|تشخيص)",
        # Tunisian
        r"\b(?:ma|mouch|moch|mahouch|mahich) ?(?:\w+ ){0,2}?(?:t?y?3aw+edh\w*|t?y?3aw+dh\w*|badil"
        r"|bdil|consultation|te?3wi?dh) ?[^.!?\n]{0,25}(?:consult\w*|tbib|tabib|visite|3iyeda)?",
        r"(?:ما|موش|مش|ماهوش|ماهيش) ?(?:تعوض|يعوض|تعوّض|بديل|في بلاصه)\w*[^.!?\n]{0,25}?(?:كونسولت"
        r"|طبيب|عياده|فحص)",
    ),
    likely=(
        # French: go and see
        r"\b(?:consulte[rz]|parle[rz](?:-en)?|demande[rz] (?:conseil|l'avis|avis)|voir|voyez"
        r"|contacte[rz]|interroge[rz]|prene[rz] l'avis|adresse[rz]-vous|rapproche[rz]-vous|avis"
        r"|discute[rz](?:-en)?|en parler|questions?|demande[rz]) (?:avec |aupres |a |d[e'u] ?"
        rf"|l'avis d[e'u] ?)?{_DOCTOR}",
        rf"\b(?:seule?|seuls|c'est) (?:\w+ )?(?:consultation|examen|{_DOCTOR})[^.!?\n]{{0,40}}?"
        r"(?:permet|peu(?:t|vent)|pourra|saura|dira|decide)",
        r"\b(?:chaque|tout) (?:cas|situation|patient|patiente|traitement) [^.!?\n]{0,50}?"
        r"(?:consultation|avec votre medecin|en cabinet)",
        r"\b(?:information|contenu|message|publication|conseils?) (?:\w+ ){0,2}?(?:general\w*"
        r"|a (?:titre|but|visee) (?:informati\w+|educati\w+|indicati\w+))",
        # English
        r"\b(?:see|ask|consult|talk to|speak to|speak with|check with|discuss \w+ with"
        rf"|discuss with|contact|visit|call|advice of|up to) {_EN_DOCTOR}",
        r"\b(?:seek|get) (?:\w+ )?(?:medical|professional) (?:advice|attention|help)",
        r"\bonly (?:a|an|your) (?:\w+ )?(?:doctor|consultation|examination|physician) (?:can|will)",
        r"\b(?:general information|information only|educational purposes?)\b",
        # Arabic
        r"(?:^|\W)[وف]?(?:استشر|استشيري|استشيروا|راجع|راجعي|راجعوا|اسال|اسالي|اسالوا|شاور|اتصل ب"
        rf"|زر|زوروا|استشاره|مراجعه|زياره|ناقش\w*|مع|الى|تواصل\w* مع|عرض\w* على) {_AR_DOCTOR}",
        r"(?:معلومات|نصائح|معلومه) (?:طبيه )?عامه|للتوعيه فقط|لغرض (?:التوعيه|التثقيف)",
        r"(?:الطبيب|الفحص|الاستشاره) (?:وحده|وحدها|هو الذي|هو من|فقط)",
        # Tunisian
        r"\b(?:chouf|choufi|choufou|as2?el|es2?el|s2al|asel|chawer|emchi l|imchi l|7ki m3a"
        r"|e7ki m3a|7kiw m3a) (?:el )?(?:tbib\w*|tabib\w*|medecin\w*|generaliste)",
        r"(?:شوف|شوفي|شوفوا|اسال|امشي ل|احكي مع|شاور) ?(?:ال)?(?:طبيب|طبيبك|طبيبه|تبيب|دكتور)\w*",
    ),
    unless=(
        r"\b(?:pas besoin|inutile|aucun besoin|plus besoin|sans|au lieu|no need|don't need|needn't"
        r"|without|instead of|rather than) (?:de |d'|to |of |avoir a )?(?:\w+ )?(?:consult|voir"
        r"|see|seeing|ask|visit|aller|passer|demander|talk)\w*",
        r"(?:لا حاجه|دون الحاجه|بلا ما|من غير ما|عوض ما|عوضا عن) [^.!?\n]{0,25}(?:طبيب|استشار|زيار"
        r"|عياد)",
        r"\b(?:remplace|replaces|vaut) (?:avantageusement|parfaitement|tout)",
    ),
    negatable=False,
)
