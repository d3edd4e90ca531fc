"""Art. 7.2: an outcome promised, or risk denied."""

from classifiers.text.pattern import Pattern

# A question or a word in quotation marks (« résultat garanti ? ») claims nothing.
_ASKED = r"(?!\W{0,3}[?؟])(?! ?\")"
_OUTCOME = (
    r"(?:résultats?|succès|réussite|effets?|efficacité|satisfaction|guérison|sourire|disparition"
    r"|perte de poids|repousse|grossesse)"
)
_FLAW = (
    r"(?:rides?|cernes?|lunettes|poils|kilos?|cellulite|boutons|acné|taches|douleurs?|varices"
    r"|hémorroïdes|calvitie|complexes?|vergetures)"
)
_FLAW_EN = (
    r"(?:wrinkles|glasses|acne|cellulite|scars|dark circles|belly fat|back pain|varicose veins|hair"
    r" loss)"
)
_FLAW_AR = r"(?:تجاعيد|هالات|نظارات|سمنة|كرش|دهون|بقع|حب الشباب|آلام|وجيعة|دوالي|بواسير|صلع)"
_HARM = (
    r"(?:douleurs?|cicatrices?|risques?|complications?|traces?|marques?|danger|séquelles?|effets? "
    r"(?:secondaires?|indésirables?))"
)
_RISK = (
    r"(?:risques?|danger|complications?|cicatrices?|traces?|échec|effets? (?:secondaires?"
    r"|indésirables?))"
)
_RISK_EN = r"(?:risks?|side[- ]effects?|complications?|scars?|danger)"
_HARM_AR = r"(?:مخاطر|خطر|مضاعفات|ألم|أوجاع|وجيعة|ندوب|آثار جانبية|أعراض جانبية)"
_ACT = (
    r"(?:techniques?|traitements?|interventions?|méthodes?|opérations?|laser|injections?"
    r"|chirurgies?|greffes?)"
)
_ACT_AR = r"(?:عملية|جراحة|علاج|تقنية|ليزر|حقن|زراعة|جلسة|تدخل|طريقة)"
_SURE_AR = r"(?:مضمون|مؤكد|محقق|أكيد)(?:ة|ين|ات)?\b"
_FULL_AR = r"(?:100\s*[%٪]|مئة بالمئة|مائة بالمائة|مية بالمية|ميا في الميا|100 في المية)"
_NOT_AR = r"(?:بدون|دون|بلا|لا|من غير)"
_FOREVER_AR = r"(?:نهائيا|إلى الأبد|للأبد|بلا رجعة|مدى الحياة)"
_MDH = r"m[aou]{0,2}(?:dh|th|d)moun[aei]?\b"
_NONE_TN = (
    r"(?:bla|zéro|blech) (?:7atta |ay |ayy )?(?:risque|khatar|5atar|wji3a|waj3a|wja3"
    r"|complications?)"
)
# What a doctor may well guarantee.
_PRIVATE = (
    r"(?:secret|confidentialit|anonym|discrétion|privacy|سرية|خصوصية|sirr|serr|dossier|ma3loum)"
)

DETECTOR = Pattern(
    name="text/guarantee",
    signal="text.guarantee",
    sure=(
        # guaranteed, money back
        r"\b" + _OUTCOME + r",?\s+(?:est |sont |100\s*% |totalement |entièrement |durables? et "
        r"|parfaits? et )*(?:garantie?s?|assurée?s?)\b" + _ASKED,
        r"\b(?:implants?|dents?|facettes?|sourire)\b[^.\n]{0,20}\bgarantie?s? à vie\b",
        r"\b(?:je|nous|on)\s+(?:vous\s+)?(?:le\s+)?(?:garanti(?:s|ssons|t)|promet(?:s|tons)?)\s+"
        r"(?:(?:\w+\s+){0,3}(?:" + _OUTCOME + r"|zéro|aucune|peau|silhouette|bébé|visage|dents)|que"
        r" vous|de (?:retrouver|perdre|guérir|maigrir))",
        r"\b(?:je vous (?:en )?donne|vous avez) ma parole (?:de|d')|\b(?:engage|engageons) (?:sur|à"
        r" obtenir) (?:le|un|des|les) résultats?",
        r"\bsatisfaite?s? ou\b[^.!?\n]{0,12}\brembours\w+" + _ASKED,
        r"\b100\s*% (?:sans (?:aucun )?(?:risque|danger|douleur|complication|effet)|sûre?s?\b"
        r"(?! que)|garantie?s?|efficaces?|réussie?s?|de (?:réussite|succès|résultats?|guérison))|"
        r"\befficacité (?:de )?100\s*%",
        r"\bvous (?:serez|ressortirez|repartirez|sortirez)\s+(?:\w+\s+){0,3}(?:transformée?s?"
        r"|guérie?s?|méconnaissables?|métamorphosée?s?|rajeunie?s?)\b",
        # risk denied
        r"\b(?:aucune?|zéro|ni|pas de|sans(?: aucune?)?) " + _HARM + r"\s*(?:,|et|ni|\+|&|!)\s*"
        r"(?:aucune?|zéro|ni|pas de|sans)?(?: aucune?)?\s*" + _RISK + r"\b",
        r"\b(?:aucune?|zéro|ni|pas de|sans(?: aucune?)?) " + _RISK + r"\s*(?:,|et|ni|\+|&|!)\s*"
        r"(?:aucune?|zéro|ni|pas de|sans)(?: aucune?)?\s*" + _HARM + r"\b",
        r"\b" + _ACT + r"\b[^.!?\n]{0,40}\bsans (?:aucun |le moindre |absolument aucun )?(?:risque"
        r"|danger|effets? (?:secondaires?|indésirables?))\b(?! (?:de|d'|majeur|particulier|connu"
        r"|pour (?:le |votre |l')?(?:bébé|fœtus|foetus|enfant)))",
        # English
        r"\b(?:results?|success|outcomes?|satisfaction|weight loss|cure|recovery|pregnancy)\s+(?:is"
        r" |are |fully |absolutely |100\s*% )*guaranteed\b" + _ASKED,
        r"\bguaranteed (?:\w+ )?(?:results?|success|outcomes?|cure|satisfaction|weight loss"
        r"|improvement)\b" + _ASKED,
        r"\b(?:we|i) (?:can |fully |personally )?(?:guarantee|promise)(?: you)? (?:\w+ ){0,3}"
        r"(?:results?|success|cure|outcome|smile|skin|satisfaction|no pain|zero|pain-free)\b",
        r"\b(?:money[- ]back|or (?:your money back|we refund)|satisfied or refunded)\b" + _ASKED,
        r"\b(?:100\s*%|completely|totally|absolutely|entirely) (?:risk[- ]free|guaranteed)\b|\b100"
        r"\s*% (?:safe|effective|painless)\b",
        r"\b(?:zero|no|without) (?:pain|" + _RISK_EN[3:] + r"\s*(?:,|and|or|&)\s*(?:zero|no"
        r"|without)?\s*" + _RISK_EN,
        r"\b(?:painless|safe|quick|permanent)\b\W{1,3}(?:and )?risk[- ]free\b|\bthere (?:is|are) "
        r"(?:absolutely )?(?:no|zero) (?:risks?|danger|side[- ]effects?)\b(?! (?:of|that|if))",
        r"\byou(?:'ll| will) (?:be|look|walk out|leave)\s+(?:\w+\s+){0,3}(?:transformed|cured"
        r"|unrecogni[sz]able|\w+ years younger)\b",
        # standard Arabic
        r"(?:نتيجة|نتائج|نجاح|شفاء|فعالية|نتيجت\w+|ابتسامة)\w*\s+(?:(?!غير|ليس|لا\b|لن|موش|مش|ما)"
        r"\w+\s+)?و?" + _SURE_AR + _ASKED,
        r"\b[وف]?[نا]ضمن\s+(?:ل\w+\s+)?(?:\w+\s+)?(?:ال|لل)?(?:نتيجة|نتائج|شفاء|نجاح|حمل|ابتسامة)",
        r"\b[وف]?(?:نعدكم|نعدك|أعدكم|أعدك)\s+(?:\w+\s+)?ب(?:ال)?(?:نتيجة|نتائج|شفاء|نجاح|حمل|بشرة)|"
        r"\bو?هذا وعد (?:منا|مني)",
        r"\b"
        + _NOT_AR
        + r"\s+(?:أي\s+)?"
        + _HARM_AR
        + r"\s*،?\s+(?:و|أو\s)\s?(?:"
        + _NOT_AR
        + r"\s+)?(?:أي\s+)?"
        + _HARM_AR,
        _ACT_AR + r"[^.\n؟]{0,40}(?:بدون|دون|خالية? من) أي\w? (?:مخاطر|خطر|مضاعفات)",
        # Tunisian
        r"(?:"
        + _SURE_AR
        + r"|آمن(?:ة)?|ناجحة?)\s+(?:بنسبة\s+)?"
        + _FULL_AR
        + r"|"
        + _FULL_AR
        + r"\s+(?:مضمون|آمن|بلا|بدون|دون)",
        r"\bنضمن(?:و)?ل(?:ك|كم|كي)\b(?![^.\n]{0,30}" + _PRIVATE + r")",
        r"\b(?:natija|natijet\w*|neti?ja|r[ée]sultats?|na[jg]ja7)\s+(?:(?!mouch|moch|mech|mahi|ma\b"
        r"|mich)\w+\s+)?" + _MDH,
        r"\b100\s*%\s*" + _MDH + r"|\b" + _MDH + r"\s+100\s*%|\b(?:na3tik|na3tikom|na3tiwk\w*|fiha)"
        r" (?:el )?(?:garantie|dha?m[ae]n)\b",
        r"\bn[aeo]?(?:dh|d|th)h?[ae]?m[ae]?n(?:ou)?l[ei]?k(?:om|oum)?\b(?![^.\n]{0,30}"
        + _PRIVATE
        + r")",
        r"\b" + _NONE_TN + r"\s*(?:,|w|et)?\s*" + _NONE_TN,
    ),
    likely=(
        # for ever, every time, a figure
        r"\brésultats?(?: \w+){0,2} (?:définitifs?|permanents?|à vie)\b"
        + _ASKED
        + r"|\brésultats? parfaits? (?:à|dès|en|pour)\b",
        r"\b(?:zéro|0) (?:risque|complication|échec|effets? secondaires?|cicatrice)s?\b" + _ASKED,
        r"\bdites (?:enfin )?adieu (?:à|aux) (?:vos |votre |la |les |l')?" + _FLAW,
        r"\b(?:marche|fonctionne|réussit) à (?:tous les coups|chaque fois|chaque coup|100\s*%)|\bn'"
        r"(?:aurez|auras) plus jamais\b",
        r"\b(?:guéri\w+|élimin\w+|supprim\w+|débarrass\w+|éradiqu\w+)\s+(?:\w+\s+){0,4}"
        r"(?:définitivement|à (?:tout )?jamais|pour toujours|une fois pour toutes|pour de bon)",
        r"\b(?:perdez|vous perdrez) (?:jusqu'à )?\d+ ?(?:kg|kilos?|cm)\b[^.\n]{0,20}\ben \d",
        r"\b(?:say goodbye to|goodbye) (?:to )?(?:your |those |stubborn )*"
        + _FLAW_EN
        + r"|\b"
        + _FLAW_EN
        + r"[^.\n]{0,30}\bgone (?:for good|forever)\b",
        r"\b(?:permanent results|results (?:\w+ )?last (?:forever|a lifetime)|works every (?:single"
        r" )?time)",
        r"\b(?:look|looking) (?:\d+|five|ten|fifteen|twenty) years younger\b|\byou(?:'ll| will)"
        r" never (?:need|wear|suffer)[^.\n]{0,40}\bagain\b",
        r"\b(?:وداعا|ودع(?:وا|ي)?)\s+(?:ل|لل|ال)?" + _FLAW_AR,
        r"\b[وف]?س?[ات]?تخلص\w*\s+(?:[^.\n]{0,40})?" + _FOREVER_AR + r"|\bعلاج نهائي\s+(?:ل|من)|"
        r"\bشفاء (?:تام|نهائي|كامل)\s*(?:و|في|خلال)",
        r"\bنتائج?\s+(?:نهائية|دائمة)\s+(?:ومضمونة|من)|\b(?:تبدين|ستبدين|ستظهرين|تظهرين|ترجعي|تولي)"
        r"\s+(?:\w+\s+)?أصغر ب",
    ),
    negatable=False,  # "sans douleur, résultat garanti": the negation belongs to other words
    unless=(
        r"\b(?:aucune?|pas|jamais|ni|non|nul(?:le)?|personne|rien|n'existe\w*|n'est)"
        r"\b[^,;:!.]{0,45}\b(?:garanti|promet|promess|définiti|assur|100 ?%|zéro|sans|parfait)",
        r"\b(?:garanti\w*|assuré\w*|zéro|remboursé\w*|définitifs?|100 ?%)\b[^;.]{0,60}\b(?:n'exist"
        r"|n'est|personne ne|ne (?:le )?peut)",
        r"\b(?:no (?!pain|risk|side|scar|compl|down)|not|never (?!need|wear|suff)|cannot|can't"
        r"|don't|doesn't|won't|isn't|aren't|nobody|none|nor)\b[^,;:!.]{0,45}\b(?:guarante|promis"
        r"|100 ?%|risk|permanent|without)",
        r"\b(?:méfi\w+|fuyez|charlatan\w*|arnaques?|mensong\w+|mythe|interdi\w+|trompeu\w+|illusion"
        r"|fabricant|on (?:m'|me |nous )(?:a )?(?:encore |souvent )?(?:demand|réclam)\w+)\b",
        r"\b(?:beware|wary|scams?|myths?|forbid\w*|forbidden|misleading|prohibit\w*|red flag|no"
        r" such thing|manufacturer\w*|people ask)",
        r"\b(?:quand|lorsque|une fois que|dès que|tant que|jusqu'à ce que) vous\b|\bsi (?:on"
        r"|quelqu'un|un \w+|une \w+) vous\b|\bif (?:someone|anyone|a \w+) (?:tells|promises"
        r"|offers)|\b(?:ceux|celui|celles|quiconque|pages?|sites?) qui\b|\b(?:anyone|those"
        r"|people) who\b",
        r"(?:^|\W)(?:لا|ليس|ليست|لن|لم|غير|لسنا|موش|مش|ماهيش|ماهوش|ما (?:هي|هو))\s(?!ألم|وجيعة|خطر"
        r"|مخاطر|مضاعفات)[^،,؛:!.]{0,45}(?:مضمون|ضمان|ضمن|نعد|نهايي|100|مؤكد|تخلو|خالي)",
        r"احذر|تحذير|كذب|وهم|ممنوع|يمنع|باكالوريا|اللي يوعد|من يعدكم|الذين يعد|لا وجود|لا توجد "
        r"(?:عملية|جراحة|طريقة)|لا يوجد علاج|ما فما(?:ش)? (?:حتى )?(?:نتيجة|ضمان|علاج|عملية)",
        r"(?:واحد|شكون|حد)\s+(?:قالك|يقولك|قلك|وعدك|يعدك)|\b(?:ken (?:wa7ed|7ad|fama) |mouch|moch"
        r"|mech|mahich|mahouch|fam+ech|7atta (?:7ad|tbib)|elli you?3ed|n9olek?ch|n9olkomch)\b",
        # the surgeon's calendar, the laboratory, what nature does
        r"définitifs?\b[^.\n]{0,30}(?:s'appréci|se jug|s'évalu|visible|apparai|s'observ|après|au"
        r" bout|(?:\d+|un|trois|six|douze) (?:mois|semaines|an)|de (?:la |l')?(?:biopsie|analyse"
        r"|culture|histolog|concours))",
        r"\b(?:selon|études?|essais? (?:clinique|randomis)\w*|et al|oms|dans la (?:majorité"
        r"|plupart)|le plus souvent|d'après)\b|\bsource ?:",
    ),
)
