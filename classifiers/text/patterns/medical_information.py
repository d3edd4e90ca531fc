"""Art. 4: the post gives medical information (the Council reads it beforehand).

Two medical words close together, one of them a disease, a sign or a treatment: hours,
addresses and holidays have none, however many specialties they name.
"""

from classifiers.text.pattern import Pattern

_DISEASE = (
    # diseases, French and English (much is shared once accents are folded)
    r"diabet\w+|hypertensi\w+|hypotension|tension arterielle|blood pressure|cancers?|tumeurs?"
    r"|tumou?rs?"
    r"|infections?|infarctus|avc|strokes?|asthm\w+|allerg\w+|eczemas?|psoriasis|acne|melanom\w+"
    r"|anemi\w+"
    r"|anaemi\w+|cholesterol|triglycerides|arthrose|arthrit\w+|osteoporos\w+|osteoarthritis"
    r"|migraines?"
    r"|epileps\w+|depressi(?:on|f|ve)s?|anxi(?:ete|ety)|insomni\w+|obes(?:ite|ity)|surpoids"
    r"|grippe|influenza"
    r"|covid(?:-19)?|angines?|otites?|bronchi(?:te|olite|tis|olitis)|pneumoni\w+|tubercul\w+"
    r"|hepatit\w+"
    r"|cirrhos\w+|gastro-?enterit\w+|gastritis|ulcer\w*|ulceres?|reflux|fibrom\w+|endometrios\w+"
    r"|menopaus\w+"
    r"|kystes?|cysts?|glaucom\w+|cataract\w*|myopi\w+|thyroid\w*|thyroidi\w+|hernies?|hernias?"
    r"|varic\w+"
    r"|hemorroides?|calculs? renau\w+|kidney stones?|cystites?|insuffisance (?:renale|cardiaque)"
    r"|heart failure|fractures?|entorses?|sciatique|lombalgi\w+|scoliose|caries?|gingivit\w+"
    r"|alzheimer"
    r"|parkinson|dementia|demence|rougeole|measles|varicelle|zona|herpes|mycoses?|hiv|vih|syphilis"
    r"|maladies? (?:chroniques?|cardio\w+|rares?|inflam\w+)|chronic diseases?"
    # signs
    r"|fievres?|fever|toux|cough\w*|douleurs?|pains?|symptom\w*|saignements?|bleeding|vertiges?"
    r"|dizziness"
    r"|nausees?|nausea|vomi\w+|diarrh\w+|constipation|essouffl\w+|breathless\w*|palpitations?"
    r"|demangeaisons?"
    r"|eruptions?|(?:oe|œ)demes?|fatigue chronique|grains? de beaute|moles?|rides?|wrinkles?"
    r"|cicatrices?|scars?"
)
_CARE = (
    # treatments and tests
    r"traitements?|treatments?|medicaments?|medications?|antibioti\w+|anti-?inflammatoires?"
    r"|paracetamol"
    r"|corticoides?|insulin\w*|vaccin\w*|chirurgi\w+|surgery|operations?|interventions?"
    r"|anesthesi\w+"
    r"|liposuccion|liposuction|rhinoplasti\w+|blepharoplasti\w+|injections?|botox|toxine botulique"
    r"|acide hyaluronique|implants?|prothes\w+|greffes?|laser|peeling|dialyse|chimiotherapi\w+"
    r"|radiotherapi\w+|echographi\w*|ultrasound|mammographi\w*|mammogram\w*|frottis|coloscopi\w+"
    r"|colonoscop\w+|irm|mri|scanner|glycemie|blood sugar|hba1c|bilan sanguin|blood tests?"
    r"|depistage"
    r"|screening|effets secondaires|side effects?|complications?|contre-?indications?|risk factors?"
    r"|facteurs? de risque|peridurale|epidural|contractions|sterilet|diu|catheter\w*|valves?"
    r"|prevention|hygiene|hydrat\w+|ecran solaire|sunscreen|contraception|pilule"
    # the body and its measures
    r"|c(?:oe|œ)ur|heart|arteres?|arteries|poumons?|lungs?|foie|liver|reins?|kidneys?|cerveau"
    r"|brain|peau|skin"
    r"|genou\w*|knees?|articulations?|joints?|colonne|spine|uterus|ovaires?|ovar\w+|prostate"
    r"|vessie|bladder"
    r"|(?:oe|œ)il|yeux|retine|retina|sang|blood|muscles?|os|bones?|hormon\w+|virus|bacteri\w+"
    r"|cellules?|grossesse"
    r"|pregnan\w+|allaitement|breastfeed\w+|nourrissons?|infants?|sel|salt|sucre|sugar|tabac"
    r"|smoking|alcool"
)
_DISEASE_AR = (
    r"سكري|السكر|ضغط الدم|ارتفاع الضغط|سرطان\w*|ورم|اورام|التهاب\w*|عدوى|جلطه|الربو|ربو|حساسيه"
    r"|اكزيما|صدفيه"
    r"|حب الشباب|فقر الدم|كولسترول|الكوليسترول|خشونه|المفاصل|هشاشه|شقيقه|صرع|اكتئاب|قلق|ارق|سمنه"
    r"|زكام|انفلونزا"
    r"|كوفيد|سعال|حمى|سخانه|الم|الام|اوجاع|وجيعه|اعراض|نزيف|دوخه|غثيان|اسهال|امساك|ضيق التنفس"
    r"|خفقان|حكه|طفح"
    r"|بطانه الرحم|تكيس|كيس|الياف|مياه بيضاء|زرق|حصى|فتق|دوالي|بواسير|كسر|قصور|فيروس\w*|مرض|امراض"
    r"|تجاعيد|ندوب"
    r"|sokk?o?r|sokkri|tension|skhana|wji3a|waj3a|7asesi\w+|saraton|grip|sa3la"
)
_CARE_AR = (
    r"علاج\w*|دواء|ادويه|دواوات|مضادات? حيويه|انسولين|لقاح\w*|تلقيح\w*|تطعيم|جراحه|عمليه|تخدير"
    r"|حقن|بوتوكس"
    r"|الليزر|ليزر|زرع|غسيل الكلى|كيميائي|اشعه|صوره بالصدى|تحاليل|تحليل|تقصي|كشف مبكر|الوقايه"
    r"|وقايه|مضاعفات"
    r"|اثار جانبيه|القلب|قلب|شرايين|رئه|رئتين|كبد|كلى|دماغ|مخ|جلد|بشره|ركبه|مفصل|رحم|مبيض"
    r"|بروستات\w*|عين|شبكيه"
    r"|دم|عظام|هرمون\w*|حمل|حامل|رضاعه|رضيع|ملح|تدخين|dwe?|t7alil|9alb|dam|jeld|7obla|7aml|rdha3a"
    r"|mel7|dokhan"
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
        r"|treatment)s?\b"
        r"[\s\S]{1,120}?\b(?:dure|suites|convalescence|recovery|anesthesi\w+|cicatris\w+|heal\w*"
        r"|contre-indications?|complications?|risques?|risks?)\b",
        r"(?:عمليه|جراحه|حقن|علاج)[\s\S]{1,120}?(?:تخدير|نقاهه|مضاعفات|مخاطر|التئام|تدوم|تستغرق)",
    ),
    negatable=False,
)
