"""Art. 5, 6, preamble: miracle, false hope, hypothesis as certainty, pseudo-science."""

from classifiers.text.pattern import Pattern

_ILL = (
    r"(?:cancers?|tumeurs?|diabete|hypertension|asthme|arthrose|alzheimer|parkinson|autisme|sterilite"
    r"|infertilite|psoriasis|eczema|endometriose|depression|epilepsie|sclerose en plaques|fibromes?|kystes?"
    r"|obesite|migraines?|hepatites?|polyarthrite|sciatique|hernie discale|calvitie|cellulite|vitiligo)"
)
_EN_ILL = (
    r"(?:cancers?|tumou?rs?|diabetes|hypertension|asthma|arthritis|alzheimer'?s?|parkinson'?s?|autism"
    r"|infertility|psoriasis|eczema|endometriosis|depression|epilepsy|multiple sclerosis|fibroids|cysts"
    r"|obesity|migraines?|hepatitis|sciatica|baldness|vitiligo|pcos)"
)
_AR_ILL = (
    r"(?:ال)?(?:سرطان|ورم|اورام|سكري?|ضغط|ربو|روماتيزم|خشونه|زهايمر|توحد|عقم|صدفيه|اكزيما|اكتياب|صرع"
    r"|تصلب|تكيس\w*|اكياس|سمنه|شقيقه|كبد|صلع|بهاق|امراض)"
)
_TN_ILL = r"(?:(?:el |e)?(?:sokk?o?r|saraton|cancer|tension|diabete|asthme|rumatizm|3o9m|kyste|fibrome|chti9a))"
_NATURAL = (
    r"(?:citron|ail|nigelle|miel|curcuma|gingembre|bicarbonate|jus|tisane|infusion|plantes?|jeune|cure"
    r"|huiles? essentielles?|vinaigre|olivier|armoise|grenade|detox|regime|homeopathie|hijama|ventouses?"
    r"|magnetisme|aimants?|eau alcaline|complement\w*|vitamines?|lemon|garlic|honey|turmeric|ginger|herbs?"
    r"|juice|fasting|black seed|vinegar|diet|cupping|alkaline|essential oils?|حبه البركه|الحبه السوداء"
    r"|عسل|ثوم|ليمون|زنجبيل|كركم|اعشاب|حجامه|خل|صيام|زيت الزيتون|7ijema|hijema|3sal|thoum|9ares|zanjabil|sinouj)"
)
_CURE = r"(?:guerit|guerissent|guerir|soigne|eradique|elimine|detruit|dissout|fait (?:fondre|disparaitre)|efface|regenere|inverse|vient a bout de)"
# What stands between them holds no negation: "le citron ne guérit pas le cancer".
_GAP = r"(?:(?!\b(?:ne|n'|not|never|won't|n't|cannot|doesn't|don't|لا|لن|ما|ليس|ma)\b)[^.!?\n]){0,50}?"
_FOREVER = r"(?:definitivement|totalement|completement|a jamais|pour (?:toujours|de bon)|sans medicaments?|sans operation|en (?:\d+|un|une|deux|trois|quelques) (?:jours?|semaines?|nuits?|seances?|heures?))"

DETECTOR = Pattern(
    name="text/misleading",
    signal="text.misleading",
    sure=(
        # miracles
        r"\b(?:remede|traitement|cure|solution|plante|produit|regime|recette|methode|injection|potion|guerison)s?"
        r" (?:\w+ )?(?:miracles?|miraculeu\w+|magiques?)\b",
        r"\bmirac(?:le|ulous) (?:cure|treatment|remedy|diet|injection|drug|drink|plant|pill|results?)s?\b",
        r"(?:علاج|دواء|وصفه|عشبه|حقنه|خلطه|حل) (?:ال)?(?:سحري|معجز|خارق|عجيب)\w*|معجزه (?:طبيه|علاجيه|الشفاء)",
        r"\b(?:dwe|dwa|wasfa|khalta|recette) (?:\w+ )?(?:se7ri?\w*|sa7ri?\w*|mo3jza|magique|miracle)",
        # an illness cured by a food, a plant or a rite
        rf"\b{_NATURAL}\b{_GAP}\b{_CURE} (?:\w+ ){{0,3}}?(?:les? |la |l'|du |des )?{_ILL}",
        rf"\b{_NATURAL}\b{_GAP}\b(?:cures?|heals?|reverses?|dissolves?|melts?|destroys?|kills?) (?:\w+ ){{0,2}}?{_EN_ILL}",
        rf"{_NATURAL}{_GAP}(?:يشفي|تشفي|يقضي على|تقضي على|يعالج|تعالج|يذيب|تذيب|يزيل|تداوي|يداوي)\w* (?:\w+ )?(?:من |على )?{_AR_ILL}",
        rf"\b{_NATURAL}\b{_GAP}(?:yna7+i|tna7+i|ydawi|tdawi|yechfi|techfi|y9dhi 3la|y5al+es|ydhaweb) (?:\w+ )?(?:men |mel )?{_TN_ILL}",
        # the drug thrown away
        r"\b(?:arrete[rz]|jete[rz]|oublie[rz]|laisse[rz] tomber|plus besoin d[e'u]|fini[es]?|adieu|remplacent?) (?!jamais|pas|surtout)(?:\w+ )?(?:vo(?:s|tre)"
        r" |tes |l'|la |les |l[ea] |aux |a l')?(?:medicaments?|insuline|chimio\w*|statines?|antihypertenseurs?|corticoides?|inhalateur)",
        r"\b(?:throw away|bin|forget|ditch|stop taking|no more|goodbye to|no longer need) (?:your |the |all )?(?:\w+ )?(?:medication|medicines|pills|insulin|chemo\w*|statins|inhalers?)\b",
        r"(?:ارم|ارمي|ارموا|انس|انسوا|ودعوا|ودع|اترك|اتركوا|وداعا ل|لا حاجه (?:بعد\w* )?(?:الى|ل)) ?(?:ال)?(?:ادويه|دواء|انسولين|كيمي\w*|حقن|حبوب)\w*",
        r"\b(?:sayeb|siyeb|saybou|ermi|ermiw|wa9ef|insa|ensa) (?:el |e)?(?:dwe|dwa|dawawat|insuline|chimio)",
        # pseudo-science
        r"\b(?:medecine|therapie|soin|guerison|medicine|therapy|healing) (?:quantique|vibratoire|quantum)\b|\bbioresonance\b",
        r"\b(?:vaccins?|vaccination|vaccines?) [^.!?\n]{0,25}?(?:provoquent?|causent?|donnent?|rendent?|cause[sd]?|gives?) (?:\w+ )?(?:l'|la )?(?:autis\w+|sterilite|sterile|infertil\w+)",
        r"(?:اللقاح|التلاقيح|التلقيح)\w* [^.!?\n]{0,20}?(?:يسبب|تسبب) (?:ال)?(?:توحد|عقم)",
    ),
    likely=(
        rf"\b{_CURE} {_FOREVER} (?:\w+ ){{0,3}}?{_ILL}|\b{_CURE} (?:\w+ ){{0,3}}?{_ILL} {_FOREVER}",
        rf"\b{_ILL} (?:\w+ ){{0,4}}?(?:disparai(?:t|ssent)|s'en va|guerit|gueri|vaincue?|inversee?) {_FOREVER}",
        rf"\b(?:cure|reverse|eliminate|heal|eradicate)s? (?:\w+ ){{0,3}}?{_EN_ILL} (?:completely|for good|forever|permanently|naturally|without (?:drugs|surgery|medication)|in \w+ (?:days|weeks|sessions))",
        rf"\b{_EN_ILL} (?:\w+ ){{0,3}}?(?:gone|cured|disappears?|vanish\w*) (?:completely|for good|forever|in \w+ (?:days|weeks))",
        rf"(?:شفاء|القضاء|التخلص) (?:تام|نهايي|كامل|النهايي|التام|نهاييا|تماما)?\w* ?(?:من|على) {_AR_ILL} (?:نهاييا|تماما|في (?:\w+ )?(?:ايام|اسابيع|اسبوع|جلس)\w*|دون (?:دواء|جراحه|ادويه))",
        rf"(?:يشفي|تشفي|شفاء) (?:نهايي|تام)\w* (?:\w+ )?(?:من )?{_AR_ILL}|{_AR_ILL} (?:\w+ )?(?:يختفي|تختفي|يزول|تزول|يذوب|تذوب) (?:نهاييا|تماما|الى الابد|للابد)",
        rf"\b{_TN_ILL} (?:\w+ ){{0,3}}?(?:yetna7+a|yetne7+a|ymchi|yodhhob|ydhoub) (?:jemla|lel abad|marra wa7da|nhe2iy\w*|f (?:jem3a|chhar|\d+))",
        # the hidden truth
        r"\b(?:ce |verite |truc |secret )?(?:qu'on|que (?:les|l'|personne|la|big)[^.!?\n]{0,30}?) (?:vous |nous |te )(?:cachent?|dissimulent?)\b",
        r"\bwhat (?:they|big pharma|doctors|the labs?|the industry)[^.!?\n]{0,15}? (?:don't|do not|doesn't|does not|won't) (?:want you to know|tell you)",
        r"(?:الحقيقه|السر|ما|اللي)[^.!?\n]{0,15} (?:يخف(?:ون|يه|يها|ونه|ونها)|مخبيينه?ا?|مخبينها)[^.!?\n]{0,6} عن?ل?ي?كم",
        r"\b(?:m?khab+in\w*|m5ab+in\w*|m5abyin\w*) 3l[ie]+(?:kom|k)\b",
        # bodies rinsed, years undone, genes rewritten
        r"\b(?:elimine|evacue|purge|nettoie|chasse)\w* (?:toutes )?(?:les|vos) toxines\b|\bflush\w* (?:out )?(?:all )?(?:the |your )?toxins\b",
        r"(?:يطرد|تطرد|ينظف|تنظف|يخلص|تخلص)\w* (?:ال)?(?:جسم\w* من )?(?:كل )?(?:ال)?سموم",
        r"\b(?:reprogramme|reveille|reecrit)\w* (?:vos|votre|l'|les) ?(?:adn|genes?|cellules?)\b|\b(?:reprogram|rewrite)s? your (?:dna|genes|cells)\b",
        r"\b(?:efficace|marche|fonctionne|effective|works?) (?:a |at )?100 ?%|\b100 ?% (?:efficace|effective|naturel et efficace)\b",
    ),
    unless=(
        # warned against, doubted, quoted in order to refute
        r"\b(?:mefi\w+|attention aux|gare aux|pretend\w*|promett\w*|promesses?|soi-disant|charlatan\w*|arnaque\w*"
        r"|faux|fausse\w*|mythe\w*|croyance\w*|rumeur\w*|il n'existe|n'y a pas|publicites? (?:qui|pour)"
        r"|on (?:lit|entend)|pourquoi (?:ne pas|croire)|danger\w*|avant d'arreter)\b",
        r"\b(?:beware|claim\w*|myth\w*|scam\w*|hoax\w*|so-called|promis\w+|there is no|sceptic\w*|unproven|false\w*|wary)\b",
        r"(?:احذر|حذار|يزعم|تزعم|يدعي|تدعي|خرافه|اشاعه|وهم|كذب|لا يوجد|ليس هناك|دجال|نصاب|الوعود|يروج)",
        r"\b(?:rod+ ?belkom|rod belek|kedhb\w*|7kayet|charlatan)\b|(?:ردوا بالكم|رد بالك|كذب|ما ثماش|ما فماش)",
        r"\b(?:greffe|metaphore|traitement de reference|si votre medecin|avec l'accord de votre medecin)\b",
    ),
    unless_post=(
        r"\b(?:c'est (?:faux|une intox|un mythe)|idees? recues?|vrai ou faux|vrai/faux|infox|intox|debunk\w*|fake news"
        r"|true or false|that is (?:false|untrue|not true)|this is false|myths? (?:and|vs|or) (?:facts?|truths?))\b",
        r"صحيح ام خطا|خرافات|مفاهيم خاطي\w*|هذا غير صحيح|هذا خطا|معلومه خاطي\w*|s7i7 wala ghalet|hedha (?:ghalet|mouch s7i7)",
    ),
)
