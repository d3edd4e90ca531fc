"""Art. 5, 6, preamble: miracle, false hope, hypothesis as certainty, pseudo-science."""

from classifiers.text.pattern import Pattern

_ILL = (
    r"(?:cancers?|tumeurs?|tumou?rs?|diabete|hypertension|asthme|arthrose|alzheimer(?:'s)?"
    r"|parkinson(?:'s)?|autisme|sterilite|infertilite|psoriasis|eczema|endometriose|depression"
    r"|epilepsie|sclerose en plaques|fibromes?|kystes?|obesite|migraines?|polyarthrite|sciatique"
    r"|hernie discale|calvitie|cellulite|vitiligo|diabetes|asthma|arthritis|autism|infertility"
    r"|endometriosis|epilepsy|multiple sclerosis|fibroids|cysts|obesity|sciatica|baldness|pcos)"
)
_AR_ILL = (
    r"(?:ال)?(?:سرطان|ورم|اورام|سكري?|ضغط|ربو|روماتيزم|خشونه|زهايمر|توحد|عقم|صدفيه|اكزيما|اكتياب"
    r"|صرع|تصلب|تكيس\w*|اكياس|سمنه|شقيقه|كبد|صلع|بهاق|امراض)"
)
_TN_ILL = (
    r"(?:(?:el |e)?(?:sokk?o?r|saraton|cancer|tension|diabete|asthme|rumatizm|3o9m|kyste|fibrome"
    r"|chti9a))"
)
_NATURAL = (
    r"(?:citron|ail|nigelle|miel|curcuma|gingembre|bicarbonate|jus|tisane|infusion|plantes?|jeune"
    r"|cure|huiles? essentielles?|vinaigre|olivier|armoise|grenade|detox|regime|homeopathie|hijama"
    r"|ventouses?|magnetisme|soins? energetiques?|lithotherapie|reiki|energy healing|herbal|tea"
    r"|eau alcaline|complement\w*|vitamines?|lemon|garlic|honey|turmeric|ginger|herbs?|juice"
    r"|fasting|black seed|vinegar|diet|cupping|alkaline|essential oils?|عشبه|خلطه|حبه البركه"
    r"|الحبه السوداء|عسل|ثوم|ليمون|زنجبيل|كركم|اعشاب|حجامه|خل|صيام|زيت الزيتون|7ijema|hijema|3sal"
    r"|thoum|9ares|zanjabil|sinouj)"
)
_CURE = (
    r"(?:guerit|guerissent|guerir|guerissez|vaincre|vainc|soigne(?:nt)?|eradique|elimine|detruit"
    r"|dissout|fait (?:fondre|disparaitre)|efface|regenere|inverse|vient a bout de|cures?|heals?"
    r"|reverses?|dissolves?|melts?(?: away)?|destroys?|kills?|eliminates?|eradicates?)"
)
# What stands between them holds no negation: "le citron ne guérit pas le cancer".
_GAP = (
    r"(?:(?!\b(?:ne|n'|not|never|won't|n't|cannot|doesn't|don't|[وف]?(?:لا|لن|ما|ليس)"
    r"|ma)\b)[^.!?\n]){0,50}?"
)
_DRUG = (
    r"(?:medicaments?|insuline|chimio\w*|statines?|antihypertenseurs?|corticoides?|inhalateur"
    r"|traitement)"
)
_FOREVER = (
    r"(?:definitivement|totalement|completement|a jamais|pour (?:toujours|de bon)|sans"
    r" medicaments?|sans operation|en (?:\d+|un|une|deux|trois|quelques) (?:jours?|semaines?"
    r"|nuits?|seances?|heures?)|completely|for good|forever|permanently|naturally|by itself"
    r"|on its own|without (?:drugs|surgery|medication)|in \w+ (?:days|weeks|sessions))"
)

DETECTOR = Pattern(
    name="text/misleading",
    signal="text.misleading",
    sure=(
        # miracles
        r"\b(?:remede|traitement|cure|solution|plante|produit|regime|recette|methode|injection"
        r"|potion|guerison)s? (?:\w+ )?(?:miracles?|miraculeu\w+|magiques?)\b",
        r"\bmirac(?:le|ulous) (?:cure|treatment|remedy|diet|drug|drink|plant|pill|results?)s?\b",
        r"(?:علاج|دواء|وصفه|عشبه|حقنه|خلطه|حل) (?:ال)?(?:سحري|معجز|خارق|عجيب)\w*|معجزه (?:طبيه"
        r"|علاجيه|الشفاء)",
        r"\b(?:dwe|dwa|wasfa|khalta|recette) (?:\w+ )?(?:se7ri?\w*|sa7ri?\w*|mo3jza|magique"
        r"|miracle)",
        # an illness cured by a food, a plant or a rite
        rf"\b{_NATURAL}\b{_GAP}\b{_CURE} (?:\w+ ){{0,3}}?(?:les? |la |l'|du |des )?{_ILL}",
        rf"{_NATURAL}{_GAP}(?:يشفي|تشفي|يقضي على|تقضي على|يعالج|تعالج|يذيب|تذيب|يزيل|تداوي|يداوي"
        rf"|ينحي|تنحي|يقتل|تقتل)\w* (?:\w+ )?(?:من |على )?{_AR_ILL}",
        rf"\b{_NATURAL}\b{_GAP}(?:yna7+i|tna7+i|ydaw\w*|tdaw\w*|yechfi|techfi|y9at?tl\w*|t9at?tel"
        rf"|yo9tl\w*|y9dhi 3la|y5al+es|ydhaweb) (?:\w+ )?(?:men |mel )?{_TN_ILL}",
        # the drug thrown away
        r"\b(?:arrete[rz]|jete[rz]|laisse[rz] tomber|dites adieu a|adieu) (?:vo(?:s|tre)|tes"
        rf"|ton) (?:\w+ )?{_DRUG}",
        rf"\bplus besoin (?:de |d'){_DRUG}|\bfinie? (?:l'insuline|la chimio\w*) (?:!|grace|avec)",
        rf"\b{_NATURAL}\b{_GAP}\bremplace(?:nt)? (?:\w+ment )?(?:l'|la |les |vos |votre ){_DRUG}",
        r"\b(?:throw away|bin|ditch|stop taking|(?:say )?goodbye to|no longer need) (?:your "
        r"|all (?:your|the) |the )(?:\w+ )?(?:medication|medicines|pills|insulin|chemo\w*|statins"
        r"|inhalers?)\b",
        r"(?:ارم|ارمي|ارموا|ودعوا|ودع|اترك|اتركوا|وداعا ل|لا حاجه (?:بعد\w* )?(?:الى|ل)) ?(?:ال)?"
        r"(?:ادويه|دواء|انسولين|كيمي\w*|حبوب)\w*",
        r"\b(?:sayeb|siyeb|saybou|ermi|ermiw|wa9ef|tsayeb|tsaybou) (?:el |e)?(?:dwe|dwa|dawawat"
        r"|insuline|chimio)",
        # pseudo-science
        r"\b(?:medecine|therapie|soin|medicine|therapy|healing) (?:quantique|vibratoire|quantum)\b",
        rf"\b(?:vaccins?|vaccination|vaccines?) {_GAP}(?:provoque(?:nt)?|cause(?:nt)?|donne(?:nt)?"
        r"|rend(?:ent)?|cause[sd]?|gives?) (?:\w+ )?(?:l'|la )?(?:autis\w+|sterilite|sterile"
        r"|infertil\w+)",
        rf"(?:اللقاح|التلاقيح|التلقيح)\w* {_GAP}(?:يسبب|تسبب) (?:ال)?(?:توحد|عقم)",
    ),
    likely=(
        rf"\b{_CURE} {_FOREVER} (?:\w+ ){{0,3}}?{_ILL}|\b{_CURE} (?:\w+ ){{0,3}}?{_ILL} {_FOREVER}",
        rf"\b{_ILL} (?:\w+ ){{0,4}}?(?:disparai(?:t|ssent)|s'en va|guerit|gueri|vaincue?|gone"
        rf"|cured|disappears?|vanish\w*) {_FOREVER}",
        r"(?:شفاء|القضاء|التخلص) (?:تام|نهايي|كامل|النهايي|التام|نهاييا|تماما)?\w* ?(?:من"
        rf"|على) {_AR_ILL} (?:نهاييا|تماما|في (?:\w+ )?(?:ايام|اسابيع|اسبوع|جلس)\w*|دون (?:دواء"
        r"|جراحه|ادويه))",
        rf"(?:يشفي|تشفي|شفاء) (?:نهايي|تام)\w* (?:\w+ )?(?:من )?{_AR_ILL}|{_AR_ILL} (?:\w+ )?"
        r"(?:يختفي|تختفي|يزول|تزول|يذوب|تذوب) (?:نهاييا|تماما|الى الابد|للابد)",
        # commanded, bidden farewell, healed to the last
        r"\b(?:guerissez|vainquez|eliminez|(?:dites|disons) adieu a|adieu a?) ?(?:l'|la |le |les "
        rf"|aux? |votre |vos )?{_ILL}\b",
        r"\b(?:guerit|guerissent|elimine) (?:100 ?% des|tou(?:te)?s les|n'importe quel(?:le)?)"
        rf" {_ILL}",
        rf"\b(?:say )?goodbye to (?:your )?{_ILL}\b|\bcures? (?:100 ?%|all|every|any) (?:of"
        rf" )?{_ILL}",
        rf"(?:ودعوا|ودع|وداعا ل|وداعا يا) ?{_AR_ILL}|(?:ال)?علاج (?:ال)?(?:نهايي|جذري|مضمون)\w* "
        rf"(?:ل|من |لمرض |لداء ){_AR_ILL}",
        rf"\b(?:dw[ea]|3elej) (?:\w+ )?{_TN_ILL} (?:nhe2i|madhmoun|définitif|jedhri)",
        # the hidden truth
        r"\b(?:qu'on|qu'ils|que (?:les |l'|la |le |big )?(?:\w+ )?(?:labo\w*|industrie|pharma"
        r"|medecine|medecins|medias|systeme|personne|autorites|specialistes))[^.!?\n]{0,25}? "
        r"(?:vous|nous|te) cach(?:e|ent)\b|\b(?:labos?|laboratoires|industrie) (?:\w+ )?(?:vous "
        r"|nous )cach(?:e|ent)\b",
        r"\bwhat (?:they|big pharma|doctors|the labs?|the industry)[^.!?\n]{0,15}? (?:don't|do not"
        r"|doesn't|does not|won't) (?:want you to know|tell you)",
        r"\b(?:pharma|industry|labs|companies|they) (?:are |is )?(?:hid(?:es?|ing)|conceal\w*) "
        r"(?:this|the|that|a) (?:cure|truth|secret|remedy)",
        r"(?:حقيقه|سر|علاج|دواء|ما|اللي)\w*[^.!?\n]{0,15} (?:تخفي|يخفي|يخفون|مخبي\w*)\w*"
        r" ?[^.!?\n]{0,6}(?:عن?ل?ي?كم|شركات|المخابر)",
        r"\b(?:m?khab+in\w*|m5ab+in\w*|m5abyin\w*) 3l[ie]+(?:kom|k)\b",
        # bodies rinsed
        r"\b(?:elimine|evacue|purge|nettoie|chasse)\w* (?:toutes )?(?:les|vos) toxines\b"
        r"|\bflush\w* (?:out )?(?:all )?(?:the |your )?toxins\b",
        r"(?:يطرد|تطرد|ينظف|تنظف|يخلص|تخلص)\w* (?:ال)?(?:جسم\w* من )?(?:كل )?(?:ال)?سموم",
    ),
    unless=(
        # warned against, doubted, quoted in order to refute
        r"\b(?:mefi\w+|attention aux|gare aux|pretend\w*|promett\w*|promesses?|soi-disant"
        r"|charlatan\w*|arnaque\w*|faux|fausse\w*|mythe\w*|croyance\w*|rumeur\w*|il n'existe"
        r"|n'y a pas|on (?:lit|entend)|danger\w*|avant d'arreter|perime\w*|avant (?:l'|une? "
        r"|votre |toute )?(?:operation|intervention|anesthesie|examen)|sur avis)\b",
        r"\b(?:beware|claim\w*|myth\w*|scam\w*|hoax\w*|so-called|promis\w+|there is no|sceptic\w*"
        r"|unproven|false\w*|wary|expired|before (?:surgery|your operation)|greffe|metaphore"
        r"|si votre medecin|avec l'accord de)\b",
        r"(?:احذر|حذار|يزعم|تزعم|يدعي|تدعي|خرافه|اشاعه|وهم|كذب|لا يوجد|ليس هناك|دجال|نصاب|الوعود"
        r"|يروج|منتهيه|قبل العمليه)",
        r"\b(?:rod+ ?belkom|rod belek|kedhb\w*|7kayet|charlatan|9al+[ei]k|y9oulou(?:lek)?)\b"
        r"|(?:قالك|يقولولك|ردوا بالكم|رد بالك|كذب|ما ثماش|ما فماش)",
    ),
    unless_post=(
        r"\b(?:c'est (?:faux|une intox|un mythe)|idees? recues?|vrai ou faux|vrai/faux|infox|intox"
        r"|debunk\w*|fake news|true or false|that is (?:false|untrue|not true)|this is false"
        r"|myths? (?:and|vs|or) (?:facts?|truths?))\b",
        r"صحيح ام خطا|خرافات|مفاهيم خاطي\w*|هذا غير صحيح|هذا خطا|معلومه خاطي\w*|s7i7 wala ghalet"
        r"|hedha (?:ghalet|mouch s7i7)",
    ),
)
