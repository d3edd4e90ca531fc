"""Art. 10: booking by form or message that asks for symptoms or the reason of the visit."""

from classifiers.text.pattern import Pattern

# A gap in which nothing is denied: « le formulaire ne demande aucun motif ».
_GAP = (
    r"(?:(?!\b(?:ne|n'|pas|ni|sans|aucune?|inutile|jamais|nul|no|not|never|without|nothing|don't"
    r"|else)\b|لا |بدون|دون |ليس|مش |موش )[^.!?\n])"
)
_BOOK = (
    r"(?:formulaires?|prendre (?:un )?(?:rendez-vous|rdv)|prises? de (?:rendez-vous|rdv)"
    r"|prenez (?:votre )?(?:rendez-vous|rdv)|reserv(?:er|ez|ation)|pour (?:un "
    r"|votre )?(?:rendez-vous|rdv)|demande de (?:rendez-vous|rdv)|inscri(?:vez|ption))"
)
_ASK = (
    r"(?:indiqu|precis|mentionn|decri|renseign|detaill|expliqu|joign|coch|racont|ajout|envoy|ecri"
    r"|dites|notez|not(?:er|ant)|donne)\w*"
)
_WHAT = (
    r"(?:symptomes?|motifs?|(?:la |votre )raison|antecedents?|maladies?|pathologies?"
    r"|traitements? en cours|diagnostic|analyses|ordonnance|ce (?:qui|dont) vous (?:gene|souffre"
    r"|amene|arrive|gratte|inquiete)\w*|ce que vous (?:ressentez|avez)|de quoi (?:il s'agit"
    r"|vous souffrez)|vos douleurs|votre (?:probleme|souci|plainte))"
)
_BOOK_EN = (
    r"(?:booking form|contact form|online form|the form\b|book(?:ing)? (?:online|an appointment"
    r"|your appointment|a slot|by)|to book\b|when booking|make an appointment|appointment request"
    r"|request an appointment)"
)
_ASK_EN = (
    r"(?:state|describ|tell|specif|list|includ|writ|indicat|giv|add|explain|attach|send|mention"
    r"|fill)\w*"
)
_WHAT_EN = (
    r"(?:symptoms?|reasons? (?:for|of)|medical history|complaints?|conditions?|diagnos[ie]s"
    r"|what (?:is wrong|hurts|brings you|you suffer|troubles)|where it hurts|medications?"
    r"|test results)"
)
_BOOK_AR = (
    r"(?:لحجز|للحجز|حجز (?:ال)?موعد|احجزوا?|اخذ موعد|طلب موعد|لطلب موعد|استماره|الاستماره"
    r"|المواعيد عبر|لتحديد موعد)"
)
_ASK_AR = (
    r"(?:اذكر\w*|اكتب\w*|بين\w*|حدد\w*|وصف\w*|صف\w*|اشرح\w*|ارفق\w*|ذكر|تصف\w*|تذكر\w*|تكتب\w*"
    r"|تبين\w*|كتابه|تعمير|املا\w*|عمر\w*|ارسل\w*|ضع\w*|مع بيان|اضف\w*)"
)
_WHAT_AR = (
    r"(?:(?:ال)?اعراض\w*|سبب (?:ال)?(?:زياره|عياده|موعد|استشاره)|شكوا\w*|شكايت\w*|مرضكم"
    r"|(?:ال)?سوابق|ما تشك\w*|مم تشك\w*|مما تشك\w*|تاريخكم المرضي|علتكم|الادويه"
    r"|نتايج (?:ال)?تحاليل)"
)
_BOOK_TN = (
    r"(?:rdv|rendez-vous|maw3ed|mou3ed|tehjez|t7jez|ta7jez|7jez|e7jez|formulaire|(?:ال)?رونديفو"
    r"|رندي ?فو|(?:ال)?موعد|تحجز|احجز)"
)
_ASK_TN = (
    r"(?:ekteb\w*|ikteb\w*|aktb\w*|oktob\w*|9oll?\w*|qoll?\w*|ab3ath\w*|eb3ath\w*|7ott?\w*|a7ki\w*"
    r"|اكتب\w*|قلنا|قوللنا|قولولنا|ابعث\w*|احكيلنا|حط\w*)"
)
_WHAT_TN = (
    r"(?:chnowa (?:3andek|ywaj3ek|ta7es|t7es|el mochkla|tochki)|chnouwa (?:3andek|ywaj3ek)"
    r"|symptomes?|wjaye3\w*|3lech jey|mardh\w*|شنوه? (?:عندك|عندكم|يوجع\w*|تحس\w*|المشكل\w*)"
    r"|اعراض\w*|علاش جاي)"
)

DETECTOR = Pattern(
    name="text/booking-data",
    signal="text.booking-data",
    likely=(
        rf"\b{_BOOK}\b{_GAP}{{0,110}}?\b{_ASK}{_GAP}{{0,60}}?\b{_WHAT}",
        rf"\b{_ASK}{_GAP}{{0,50}}?\b{_WHAT}\b{_GAP}{{0,60}}?\b(?:en reservant"
        rf"|lors de la (?:reservation|prise de rendez-vous)|dans le formulaire"
        rf"|au moment de (?:reserver|prendre)|pour (?:reserver|obtenir (?:un|votre) (?:rendez-vous"
        rf"|rdv)))",
        rf"\bformulaire\b{_GAP}{{0,60}}?(?:rubrique|champ|case|questions?){_GAP}{{0,40}}?{_WHAT}",
        rf"\b{_BOOK_EN}\b{_GAP}{{0,110}}?\b{_ASK_EN}{_GAP}{{0,60}}?\b{_WHAT_EN}",
        rf"\b{_ASK_EN}{_GAP}{{0,50}}?\b{_WHAT_EN}\b{_GAP}{{0,60}}?\b(?:when (?:you )?book"
        rf"|in the (?:booking )?form|to get an appointment)",
        rf"{_BOOK_AR}{_GAP}{{0,110}}?(?:^|\W)[وفب]?{_ASK_AR}{_GAP}{{0,50}}?{_WHAT_AR}",
        rf"(?:^|\W){_ASK_AR}{_GAP}{{0,50}}?{_WHAT_AR}{_GAP}{{0,50}}?(?:عند (?:ال)?حجز"
        rf"|في (?:ال)?استماره|لنحدد|لنعين|لتحديد موعد)",
        rf"\b{_BOOK_TN}\b{_GAP}{{0,90}}?\b[w]?{_ASK_TN}{_GAP}{{0,40}}?{_WHAT_TN}",
        rf"\b{_ASK_TN}{_GAP}{{0,30}}?{_WHAT_TN}{_GAP}{{0,50}}?\b(?:(?:na3tik|n3adilek|na3tiwek"
        rf"|na7jzoulek) ?\w* ?(?:rdv|maw3ed|rendez-vous)|نعطيو?ك (?:رونديفو|موعد))",
    ),
    unless=(
        # to the doctor, on the day; in an emergency; what the charter says
        r"\b(?:en consultation|pendant la consultation|lors de (?:la|votre) consultation"
        r"|au medecin|le jour (?:j|meme|de)|au 190|au samu|urgence|en salle)\b",
        r"\b(?:during (?:the|your) (?:visit|consultation|appointment)|at the (?:visit|appointment"
        r"|consultation)|to the doctor|emergency|on the day)\b",
        r"اثناء (?:ال)?(?:فحص|زياره|عياده)|خلال (?:ال)?(?:فحص|زياره|عياده)|للطبيب|الاستعجالي"
        r"|في العياده فقط|عند الفحص",
    ),
    negatable=True,
    reach=25,
)
