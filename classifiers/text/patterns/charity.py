"""Art. 12: charity told or announced: free consultations, free screening days, caravans."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, undenied

_CARE = (
    r"(?:consultations?|depistages?|soins|bilans?|check-?ups?|echographies?|ecg|mammographies?"
    r"|operations?"
    r"|interventions?|chirurgies?|examens?|visites? medicales?|mesures? de (?:la )?(?:tension"
    r"|glycemie)|glycemies?|frottis)"
)
_CARE_EN = (
    r"(?:consultations?|screenings?|check-?ups?|clinics?|ultrasounds?|ecgs?|mammograms?"
    r"|examinations?|surger(?:y|ies)"
    r"|operations?|eye tests?|hearing tests?|(?:hearing|eye|heart|skin|blood pressure|blood sugar"
    r"|health|dental|vision|breast) (?:checks?|exams?))"
)
_CARE_AR = (
    r"(?:عيادات?|عياده|استشار(?:ه|ات)|كشف|كشوفات|فحص|فحوصات|تقصي|التقصي|معاين(?:ه|ات)|عمليات|عمليه"
    r"|علاج|ختان|قيس|فحوص)"
)
_FREE_AR = (
    r"(?:مجاني\w*|مجانا|بالمجان|(?:ب)?دون مقابل|لوجه الله|بلا فلوس|من غير فلوس|بباطل|باطل|ببلاش"
    r"|بلاش|فابور)"
)

DETECTOR = Pattern(
    name="text/charity",
    signal="text.charity",
    sure=undenied(
        # French
        rf"\b{_CARE} (?:[\w'-]+ ){{0,5}}?(?:gratuit(?:e|s|es|ement)?|gracieu\w+|benevol\w+)\b",
        rf"\b{_CARE} (?:[\w'-]+ ){{0,3}}?offert(?:e|s|es)? (?:aux?|a tou|a chaque|pour (?:les"
        rf"|tou))",
        rf"\bgratuit(?:e|s|es|ement)? (?:de |du |d'une? )?{_CARE}",
        r"\bjournees? (?:[\w'-]+ ){0,4}?(?:gratuites?|caritatives?|solidaires?|de solidarite"
        r"|de bienfaisance)\b",
        r"\bcaravanes? (?:[\w'-]+ )?(?:medicales?|de sante|sanitaires?|de soins|solidaires?)",
        r"\b(?:actions?|(?:oe|œ)uvres?|missions?|activites?|galas?|soirees?|diners?|ventes?"
        r"|courses?|tournois?) "
        r"(?:caritatives?|humanitaires?|de bienfaisance|de charite)\b",
        r"\b(?:j'|je |nous |on )(?:consult|soign|oper|examin|recev|recoi|depist"
        r"|ausculte)\w* (?:[\w'-]+ ){0,6}?(?:gratuitement"
        r"|benevolement|a titre (?:gracieux|benevole|gratuit)|sans honoraires)",
        r"\b(?:re)?vers(?:e|ons|ees?|erons|erai)\b [^.!?\n]{0,50}(?:association|orphelin|(?:oe"
        r"|œ)uvre|necessiteu|demunis)",
        r"\bcouffins? (?:de |du )?ramadan\b|\bpour les (?:plus )?(?:demunis"
        r"|necessiteux)\b[^.!?\n]{0,40}(?:consult|soign|oper|soins)",
        r"\b(?:j'offre|nous offrons|on offre|nous offrirons"
        r"|j'offrirai) (?:[\w'-]+ ){0,3}?(?:consultations?|depistages?|operations?|bilans?)\b",
        # English
        rf"(?<![-\w])(?<!pain )free (?:[\w'-]+ ){{0,3}}?{_CARE_EN}\b(?! (?:area|zone))",
        rf"\b{_CARE_EN} (?:[\w'-]+ ){{0,5}}?(?:free of charge|for free|at no (?:cost|charge)"
        rf"|pro bono)\b",
        r"\bmedical (?:caravan|convoy|mission)\b|\bcharity (?:mission|clinic|gala|run|surgery"
        r"|event|day|dinner|work|evening)"
        r"|\bhumanitarian (?:mission|trip|surgery)|\bpro bono\b|\bwaiv(?:e|ed|ing) (?:my|our"
        r"|the) fees?\b",
        # Arabic
        rf"(?:^|\W)[وفبل]*(?:ال)?{_CARE_AR} (?:\w+ ){{0,4}}?{_FREE_AR}(?:\W|$)",
        r"(?:^|\W)[وفبل]*(?:ال)?(?:قافله|قوافل) (?:\w+ )?(?:ال)?(?:طبيه|صحيه|تضامنيه)",
        r"(?:^|\W)[وفبل]*(?:ال)?يوم (?:\w+ ){0,3}?(?:ال)?(?:مجاني\w*|تضامني\w*|خيري\w*|تطوعي\w*)",
        r"(?:^|\W)[وفبل]*(?:ال)?(?:عمل|نشاط|مبادره|حمله|حفل|مهمه) (?:ال)?(?:خيري\w*|تضامني\w*"
        r"|انساني\w*)(?:\W|$)",
        rf"(?:^|\W)[وس]*(?:ن|ا)(?:فحص|عالج|كشف|داو|شوف)\w* [^.!?\n]{{0,40}}?{_FREE_AR}(?:\W|$)",
        # Tunisian
        r"\b(?:consult\w*|consulta|kachf|kochf|fa7s|depistage|3amaliy?a\w*|bilan"
        r"|echo) (?:[\w'-]+ ){0,4}?(?:b ?blech|bblech|batel|b ?balech"
        r"|majenan|majjani\w*|majani\w*|bel majen|gratuit\w*|fabor)\b",
        r"\b(?:nkachf\w*|ncha?well?fou\w*|nchoufou|n3aljou|n9isou|n9isoul\w+) [^.!?\n]{0,50}?(?:b "
        r"?blech|bblech|batel|majenan|gratuit\w*)\b",
        r"\b(?:9afla|9afila|qafla|kafila|caravane) (?:tobbiy?a|tebbiya|se7iya|medicale)",
    ),
    likely=undenied(
        r"\b(?:il )?n'y (?:a|aura) rien a (?:payer|regler|debourser)\b|\bpersonne ne (?:paie"
        r"|paiera|payera)\b|\bsans (?:avoir )?rien debours\w+",
        r"\b(?:nothing|not a (?:penny|dinar|millime|cent)) to pay\b|\bno one (?:pays|will pay"
        r"|is asked to pay)\b|\bwon't cost you a (?:penny|dinar|millime)",
        r"(?:لن|لا|ولن|ولا|دون ان) (?:تدفعوا?|تدفعي|نسالكم|نطلب منكم|يدفع (?:احد|المريض)"
        r"|تسالكم) (?:\w+ ){0,2}?(?:مليم\w*|ثمن\w*|مقابل\w*|درهم\w*|دينار\w*|شييا|اجر\w*)",
        r"\bportes ouvertes (?:[\w'-]+ ){0,3}?de depistage|\bdepist\w+ (?:[\w'-]+ ){0,4}?ouvert "
        r"a tous sans (?:frais|payer)",
        rf"\b{_CARE} (?:[\w'-]+ ){{0,6}}?sans (?:rien payer|debourser|frais pour)",
    ),
    unless=(
        *REFUSALS,
        # the authorities' own programmes
        r"\b(?:ministere|cnam|onfp|office national|planning familial|dispensaires?|sante de base"
        r"|programme national|campagne"
        r" nationale|direction regionale|l'oms|n'existe|secteur public|hopita(?:l|ux) publics?"
        r"|pris\w* en charge par|parking|stationnement)\b",
        r"\b(?:ministry|national (?:programme|program|campaign|office)"
        r"|public (?:health )?(?:centres?|hospitals?|sector)|nhs)\b",
        r"وزاره|البرنامج الوطني|الحمله الوطنيه|المستوصف|الصحه الاساسيه|الديوان الوطني"
        r"|القطاع العمومي|المستشفيات العموميه|سبيطار الحكوم",
        r"\b(?:ministre|(?:el )?w[ei]?zar\w*|mosta?w?s+af|dispensaire)\b|\bparking\b|ماوى"
        r"|موقف السيارات|باركينغ",
    ),
    unless_post=(
        r"\b(?:le |du |par le )ministere de la sante\b|\bcampagne nationale\b"
        r"|\bprogramme national\b|\bministry of health\b"
        r"|\bnational (?:screening )?(?:programme|program|campaign)\b",
        r"وزاره الصحه|(?:ال)?حمله (?:ال)?وطنيه|(?:ال)?برنامج (?:ال)?وطني"
        r"|\bwizar[ae]t? (?:es+ ?)?(?:sa7a|se77a|siha)",
    ),
)
