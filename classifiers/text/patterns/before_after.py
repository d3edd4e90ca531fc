"""Art. 7.2: the words say that the pictures show before and after.

"Avant l'opération", "avant et après les repas" and "wash hands before and after" speak of
time; a slash, a day count (J0 / M6) or a picture word beside the pair speaks of pictures.
"""

from classifiers.text.pattern import Pattern

_AND = r"\s?(?:/|\||&|\+|-|->|→|➡|⇒|=>|>|⬅|👉|vs\.?|⟶)\s?"
# Times of the day and of life that have a before and an after without any picture.
_MOMENT = (
    r"(?:(?:le |la |les |l'|un |une |chaque |vos |votre |du |de |d'|manger)*(?:repas|manger|effort"
    r"|sport|dîner|déjeuner|ftour|iftar|ramadan|sommeil|coucher|accouchement|grossesse|règles"
    r"|toilettes|prière|vaccin\w*|change|biberon|tétée|exercice|voyage))"
)
_MOMENT_EN = (
    r"(?:(?:the |each |every |your |any )*(?:meals?|eating|exercise|food|toilet|sleep|pregnancy"
    r"|birth|vaccin\w*|bed|work))"
)
_MOMENT_AR = (
    r"(?:(?:ال|كل )?(?:أكل|وجبات|وجبة|نوم|رياضة|صلاة|إفطار|فطور|عشاء|ولادة|حمل|تلقيح|رضاعة|ماكلة"
    r"|سفر|عيد|رمضان))"
)
_PICTURES = (
    r"(?:photos?|images?|clichés?|vues?|selfies?|montage|carrousel|diapos?|galerie|comparatif"
    r"|résultats?)"
)
_PICTURES_EN = (
    r"(?:photos?|pictures?|shots?|pics?|images?|comparisons?|results?|gallery|reel|swipe|side by"
    r" side|transformation)"
)
_PICTURES_AR = r"(?:ال)?(?:صور|صورة|صورتان|صورتين|نتيجة|نتائج|تصويرة|تصاور|لقطة|لقطات)"
_SPAN_AR = (
    r"(?:\d+\s*)?(?:\w+\s+)?(?:أشهر|شهور|أسابيع|جمعات|أيام|سنة|عام|شهرين|أسبوعين|جلسات|حصص|شهر)"
)

DETECTOR = Pattern(
    name="text/before-after",
    signal="text.before-after",
    sure=(
        # a pair told with a sign
        r"\bavant" + _AND + r"apr[eè]s\b(?! " + _MOMENT + r")",
        r"\bbefore" + _AND + r"after\b(?! " + _MOMENT_EN + r")",
        r"(?<!\w)قبل" + _AND + r"(?:و\s?)?بعد\b(?! " + _MOMENT_AR + r")",
        r"\b9bal" + _AND + r"ba3d\b(?! (?:el |l')?(?:makla|ftour|noum|sport))",
        r"#(?:avant_?(?:et_?)?apr[eè]s|before_?(?:and_?|n_?)?after|قبل_?و_?بعد|9bal_?w?_?ba3d)",
        # day counts
        r"\b(?:j|m|d|s) ?-?0\s?(?:/|\||→|->|➡|-|vs\.?|puis|et|à|to|and|,)\s?(?:(?:j|m|d|s|w) ?\+?"
        r"\d{1,3}\b|\d{1,2} (?:an|mois|semaines|months?|weeks?|years?|أشهر|سنة))",
        # picture words beside the pair
        r"\b" + _PICTURES + r" (?:d'|de l'|\w+ )?\"?avant\"?,? ?(?:et|puis|&) (?:d'|l'|de l')?"
        r"\"?apr[eè]s\b",
        r"\b(?:l'|photo )\"?avant\"? (?:et|puis) (?:l'|photo )\"?apr[eè]s\b",
        r"\bbefore[- ](?:and|n)[- ]after (?:\w+ )?" + _PICTURES_EN,
        r"\b"
        + _PICTURES_EN
        + r"\b[^.!?\n]{0,25}\bbefore (?:and|n) after\b(?! "
        + _MOMENT_EN
        + r")",
        _PICTURES_AR + r"\s+(?:\w+\s+){0,3}قبل\s*(?:العملية\s*|العلاج\s*)?و\s?بعد",
        r"\b(?:taswira|tsawer|taswiret|photo\w*)\b[^.!?\n]{0,20}\b9bal (?:w|ou|et|&) ba3d",
        # which picture is which
        r"\b(?:à gauche|gauche|en haut|(?:1re|1ere|première) (?:photo|image|vue)|photo 1|image 1)"
        r"\s?[:=(-]\s?(?:l'|c'est )?avant\b",
        r"\b(?:left|top|first (?:photo|picture|image)|slide 1|photo 1)\s?(?:[:=(-]|is)\s?before\b",
        r"(?:الصورة|التصويرة|صورة)\s*(?:الأولى|اللولة|1|على اليمين|اليمنى|على اليسار|اليسرى)"
        r"\s*[:،,(-]?\s*(?:\w+\s+)?قبل",
        r"\b(?:taswira|photo)(?: el)? (?:loula|lowla|louleniya|1)\s?[:,=(-]?\s?9bal\b",
        r"\b(?:jour|mois|day|month) 0\b[^.\n]{0,12}\b(?:jour|mois|semaine|day|week|month) \d",
        r"\bavant (?:et|puis) (?:à|après) \d+ (?:mois|semaines|ans?)\b",
        r"\b(?:première|1re|1ere) (?:photo|image|vue)\b[^.\n]{0,25}\bavant\b[^\n]{0,60}\b(?:seconde"
        r"|deuxième|2e)\b",
        r"(?:الأولى|اللولى|اللولة)\s+(?:\w+\s+)?قبل\b[^\n]{0,60}(?:الثانية|الثانيه|الزوز)",
        _PICTURES_AR + r"[^\n.]{0,80}قبل\s+(?:ال\w+\s*)?[،,]?\s*و\s?بعد(?:ها|ه|و)?\s+ب?" + _SPAN_AR,
        r"(?:^|\n|\W{2})avant ?:[^\n]{1,80}(?:\n|[.|/•-] ?)+apr[eè]s ?:",
        r"(?:^|\n|\W{2})before ?:[^\n]{1,80}(?:\n|[.|/•-] ?)+after ?:",
        r"(?:^|\n|\W{2})قبل ?:[^\n]{1,80}(?:\n|[.|/•-] ?)+بعد ?:",
    ),
    likely=(
        # the bare pair as a caption: followed by nothing, or by a span of time
        r"(?:^|\n|[:،,.!] ?)قبل\s?و\s?بعد\s?(?:$|[\n.،,!:)(👇⬇]|" + _SPAN_AR + r")",
        r"(?:^|\n|[:,.!] ?)9bal (?:w|ou) ba3d\s?(?:$|[\n.,!:)(👇⬇]|\d)",
        r"(?:^|\n|[:.!] ?)before and after\s?(?:$|[\n.!:)(👇⬇]|\d)",
        r"(?:^|\n|[:.!] ?)avant et apr[eè]s\s?(?:$|[\n.!)(👇⬇]|\d)",
        r"\b(?:deux|2) (?:photos?|photographies|clichés|images)\b[^.\n]{0,50}(?:d'intervalle"
        r"|d'écart|l'une? de l'autre|même (?:lumière|angle|lampe|pose|mur))",
        r"\btwo (?:photos|photographs|pictures)\b[^.\n]{0,40}\b(?:months|weeks|years) apart",
        r"(?:صورتان|صورتين|تصويرتين|الصورتين)\b[^.\n]{0,50}(?:نفس|بينهما|بينهم)",
        r"\bswip\w* (?:\w+ ){0,4}(?:voir |see )?(?:l'apr[eè]s|the after)\b",
    ),
    unless=(
        r"\b(?:vaccin\w*|antirabique|rage|rappels?|doses?|injections? à|schéma|calendrier|protocole"
        r"|rabies|schedule|booster)\b",
        r"\b(?:charte|article ?7|art\. ?7|interdi\w+|soumis\w*|réglement\w*|charter|forbidden"
        r"|prohibit\w*|subject to)\b",
        r"\b(?:tromp\w+|mensong\w+|méfi\w+|trafiqu\w+|mislead\w*|beware|photoshop\w*|fake)\b",
        r"(?:الميثاق|ميثاق|ممنوع|يمنع|تمنع|خادعة|مضللة|تلقيح|لقاح|جرعة|لا ننشر|ما ننشر)",
        r"\b(?:glycémie|dextro|température|poids) (?:avant|before)",
    ),
)
