"""Art. 4: the post gives medical information (the Council reads it beforehand).

Two medical words close together, one of them a disease, a sign or a treatment: hours,
addresses and holidays have none, however many specialties they name.
"""

from classifiers.text.pattern import Pattern

_DISEASE = (
    # diseases, French and English (much is shared once accents are folded)
    r"diabet\w+|hypertensi\w+|hypotension|tension arterielle|blood pressure|cancers?|tumeurs?"
    r"|tumou?rs?|infections?|infarctus|avc|strokes?|asthm\w+|allerg\w+|eczemas?|psoriasis|acne"
    r"|melanom\w+|anemi\w+|anaemi\w+|cholesterol|triglycerides|arthrose|arthrit\w+|osteoporos\w+"
    r"|osteoarthritis|migraines?|epileps\w+|depressi(?:on|f|ve)s?|anxi(?:ete|ety)|insomni\w+"
    r"|obes(?:ite|ity)|surpoids|grippe|influenza|covid(?:-19)?|angines?|otites?|bronchi(?:te|olite"
    r"|tis|olitis)|pneumoni\w+|tubercul\w+|hepatit\w+|cirrhos\w+|gastro-?enterit\w+|gastritis"
    r"|ulcer\w*|ulceres?|reflux|fibrom\w+|endometrios\w+|menopaus\w+|kystes?|cysts?|glaucom\w+"
    r"|cataract\w*|myopi\w+|thyroid\w*|thyroidi\w+|hernies?|hernias?|varic\w+|hemorroides?"
    r"|calculs? renau\w+|kidney stones?|cystites?|insuffisance (?:renale|cardiaque)|heart failure"
    r"|fractures?|entorses?|sciatique|lombalgi\w+|scoliose|caries?|gingivit\w+|alzheimer|parkinson"
    r"|dementia|demence|rougeole|measles|varicelle|zona|herpes|mycoses?|hiv|vih|syphilis"
    r"|maladies? (?:chroniques?|cardio\w+|rares?|inflam\w+)|chronic diseases?"
    # signs
    r"|fievres?|fever|toux|cough\w*|douleurs?|pains?|symptom\w*|saignements?|bleeding|maux? de "
    r"(?:tete|dos|gorge|ventre)|mal (?:de tete|de dos|de gorge|au ventre)|headaches?|back pain"
    r"|sore throat|apn(?:o?ea|ee)s?|ronfl\w+|snor\w+|rhumes?|verrues?|warts?|lumbagos?|brulures?"
    r"|burns|plaies?|wounds?|piqures?|poux|gale|scabies|lupus|tendinit\w+|appendicit\w+|crampes?"
    r"|coliques?|acouphenes?|tinnitus|surdite|presbytie|infertil\w+|vertiges?|dizziness|nausees?"
    r"|nausea|vomi\w+|diarrh\w+|constipation|essouffl\w+|breathless\w*|palpitations?"
    r"|demangeaisons?|eruptions?|(?:oe|œ)demes?|fatigue chronique|grains? de beaute|moles?|rides?"
    r"|wrinkles?|cicatrices?|scars?"
)
_CARE = (
    # treatments and tests
    r"traitements?|treatments?|medicaments?|medications?|antibioti\w+|anti-?inflammatoires?"
    r"|paracetamol|corticoides?|insulin\w*|vaccin\w*|chirurgi\w+|surgery|operations?"
    r"|interventions?|anesthesi\w+|liposuccion|liposuction|rhinoplasti\w+|blepharoplasti\w+"
    r"|injections?|botox|toxine botulique|acide hyaluronique|implants?|prothes\w+|greffes?|laser"
    r"|peeling|dialyse|chimiotherapi\w+|radiotherapi\w+|cryotherapi\w+|salicyl\w+|kinesitherapie"
    r"|physiotherap\w+|comprimes?|tablets?|pommades?|ointment|repos|sommeil|sleep|echographi\w*"
    r"|ultrasound|mammographi\w*|mammogram\w*|frottis|coloscopi\w+|colonoscop\w+|irm|mri|scanner"
    r"|glycemie|blood sugar|hba1c|bilan sanguin|blood tests?|depistage|screening|effets"
    r" secondaires|side effects?|complications?|contre-?indications?|risk factors?|facteurs? de"
    r" risque|peridurale|epidural|contractions|sterilet|diu|catheter\w*|valves?|prevention|hygiene"
    r"|hydrat\w+|ecran solaire|sunscreen|contraception|pilule"
    # the body and its measures
    r"|c(?:oe|œ)ur|heart|arteres?|arteries|poumons?|lungs?|foie|liver|reins?|kidneys?|cerveau"
    r"|brain|peau|skin|genou\w*|knees?|articulations?|joints?|colonne|spine|uterus|ovaires?"
    r"|ovar\w+|prostate|vessie|bladder|(?:oe|œ)il|yeux|retine|retina|sang|blood|muscles?|os|bones?"
    r"|hormon\w+|virus|bacteri\w+|cellules?|grossesse|pregnan\w+|allaitement|breastfeed\w+"
    r"|nourrissons?|infants?|sel|salt|sucre|sugar|tabac|smoking|alcool"
)
_DISEASE_AR = (
    r"سكري|السكر|ضغط الدم|ارتفاع الضغط|سرطان\w*|ورم|اورام|التهاب\w*|عدوى|جلطه|الربو|ربو|حساسيه"
    r"|اكزيما|صدفيه|حب الشباب|فقر الدم|كولسترول|الكوليسترول|خشونه|المفاصل|هشاشه|شقيقه|صرع|اكتئاب"
    r"|قلق|ارق|سمنه|زكام|انفلونزا|كوفيد|سعال|حمى|سخانه|الم|الام|اوجاع|وجيعه|اعراض|نزيف|دوخه|غثيان"
    r"|اسهال|امساك|ضيق التنفس|خفقان|حكه|طفح|بطانه الرحم|تكيس|كيس|الياف|مياه بيضاء|زرق|حصى|فتق"
    r"|دوالي|بواسير|كسر|قصور|فيروس\w*|مرض|امراض|تجاعيد|ندوب|sokk?o?r|sokkri|tension|skhana|wji3a"
    r"|waj3a|7asesi\w+|saraton|grip|sa3la"
)
_CARE_AR = (
    r"علاج\w*|دواء|ادويه|دواوات|مضادات? حيويه|انسولين|لقاح\w*|تلقيح\w*|تطعيم|جراحه|عمليه|تخدير|حقن"
    r"|بوتوكس|الليزر|ليزر|زرع|غسيل الكلى|كيميائي|اشعه|صوره بالصدى|تحاليل|تحليل|تقصي|كشف مبكر"
    r"|الوقايه|وقايه|مضاعفات|اثار جانبيه|القلب|قلب|شرايين|رئه|رئتين|كبد|كلى|دماغ|مخ|جلد|بشره|ركبه"
    r"|مفصل|رحم|مبيض|بروستات\w*|عين|شبكيه|دم|عظام|هرمون\w*|حمل|حامل|رضاعه|رضيع|ملح|تدخين|dwe?"
    r"|t7alil|9alb|dam|jeld|7obla|7aml|rdha3a|mel7|dokhan"
)
_STRONG = rf"\b(?:{_DISEASE}|(?:[وفبلك]|ال|وال|بال|لل|كال)?(?:{_DISEASE_AR}))\b"
_ANY = rf"\b(?:{_DISEASE}|{_CARE}|(?:[وفبلك]|ال|وال|بال|لل|كال)?(?:{_DISEASE_AR}|{_CARE_AR}))\b"

DETECTOR = Pattern(
    name="text/medical-information",
    signal="text.medical-information",
    likely=(
        rf"{_STRONG}[\s\S]{{1,160}}?{_ANY}",
        rf"{_ANY}[\s\S]{{1,160}}?{_STRONG}",
        rf"{_ANY}[\s\S]{{1,120}}?{_ANY}[\s\S]{{1,120}}?{_ANY}",
        # what a treatment is, told by two of its words
        r"\b(?:intervention|operation|chirurgie|injection|surgery|procedure|traitement"
        r"|treatment)s?\b[\s\S]{1,120}?\b(?:dure|suites|convalescence|recovery|anesthesi\w+"
        r"|cicatris\w+|heal\w*|contre-indications?|complications?|risques?|risks?)\b",
        r"(?:عمليه|جراحه|حقن|علاج)[\s\S]{1,120}?(?:تخدير|نقاهه|مضاعفات|مخاطر|التئام|تدوم|تستغرق)",
    ),
    negatable=False,
)
