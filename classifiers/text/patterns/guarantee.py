"""Art. 7.2: an outcome promised, or risk denied."""

from classifiers.text.pattern import Pattern

# A quoted question (« résultat garanti ? ») claims nothing.
_ASKED = r"(?!\W{0,3}[?؟])"
_OUTCOME = (
    r"(?:résultats?|succès|réussite|effets?|efficacité|satisfaction|guérison|sourire|minceur"
    r"|amélioration|disparition|perte de poids|repousse|grossesse)"
)
_FLAW = (
    r"(?:rides?|cernes?|poches|lunettes|lentilles|poils|kilos?|cellulite|boutons|acné|taches"
    r"|cicatrices?|migraines?|douleurs?|ronflements?|verrues?|varices|hémorroïdes|calvitie"
    r"|double menton|complexes?|vergetures|mal de dos)"
)
_FLAW_AR = (
    r"(?:تجاعيد|هالات|نظارات|نظارة|سمنة|كرش|دهون|بقع|ندوب|حب الشباب|صداع|شقيقة|آلام|وجيعة"
    r"|شخير|ثآليل|دوالي|بواسير|صلع|شعر الزائد)"
)
_FLAW_EN = (
    r"(?:wrinkles|glasses|contact lenses|acne|cellulite|scars|dark circles|belly fat|snoring"
    r"|migraines?|back pain|unwanted hair|varicose veins|hair loss|double chin|stretch marks)"
)
_HARM = (
    r"(?:douleurs?|cicatrices?|risques?|complications?|traces?|marques?|danger"
    r"|effets? (?:secondaires?|indésirables?))"
)
_HARM_EN = r"(?:risks?|side[- ]effects?|pain|complications?|scars?|scarring|danger)"
_HARM_AR = r"(?:مخاطر|خطر|مضاعفات|ألم|أوجاع|وجيعة|ندوب|آثار جانبية|أعراض جانبية)"
_SURE_AR = r"(?:مضمون|مؤكد|محقق|أكيد)(?:ة|ين|ات)?\b"
_FULL_AR = r"(?:100\s*[%٪]|مئة بالمئة|مائة بالمائة|مية بالمية|ميا في الميا|100 في المية)"
_ACT_AR = r"(?:عملية|جراحة|علاج|تقنية|ليزر|حقن|زراعة|جلسة|تدخل)"
_MDH = r"m[aou]{0,2}(?:dh|th|d)moun[aei]?\b"

DETECTOR = Pattern(
    name="text/guarantee",
    signal="text.guarantee",
    sure=(
        # French: guaranteed, money back, no risk
        r"\b" + _OUTCOME + r",?\s+(?:est |sont |100\s*% |totalement |entièrement |durables? et )*"
        r"(?:garantie?s?|assurée?s?)\b" + _ASKED,
        r"\bgarantis?(?:sons)?\s+(?:vous\s+)?(?:à 100\s*%|à vie)" + _ASKED,
        r"\b(?:je|nous|on)\s+(?:vous\s+)?(?:le\s+)?(?:garanti(?:s|ssons|t)|promet(?:s|tons)?)\s+"
        r"(?:\w+\s+){0,3}(?:" + _OUTCOME + r"|zéro|aucune?\s+" + _HARM + r"|peau|silhouette|bébé)",
        r"\b(?:je|nous|on)\s+vous\s+(?:garanti(?:s|ssons|t)|promet(?:s|tons)?)\s+"
        r"(?:que vous|de (?:retrouver|perdre|guérir|maigrir))",
        r"\bsatisfaite?s? ou rembours\w+" + _ASKED,
        r"\b100\s*% (?:sans (?:aucun )?(?:risque|danger|douleur|complication|effet)"
        r"|sûre?s?\b(?! que)|garantie?s?|efficaces?|de (?:réussite|succès|résultats?|guérison))",
        r"\bvous (?:serez|ressortirez|repartirez|sortirez)\s+(?:\w+\s+){0,3}"
        r"(?:transformée?s?|guérie?s?|méconnaissables?|métamorphosée?s?|rajeunie?s?)\b",
        r"\b(?:aucune?|zéro|ni|pas de|sans(?: aucune?)?) " + _HARM + r"\s*(?:,|et|ni|\+|&|!)\s*"
        r"(?:aucune?|zéro|ni|pas de|sans)?(?: aucune?)?\s*(?:risques?|complications?|danger|échec"
        r"|effets? (?:secondaires?|indésirables?))\b",
        # English
        r"\b(?:results?|success|outcomes?|satisfaction|weight loss|cure|recovery)\s+"
        r"(?:is |are |fully |absolutely |100\s*% )*guaranteed\b" + _ASKED,
        r"\bguaranteed (?:\w+ )?(?:results?|success|outcomes?|cure|satisfaction|weight loss)\b"
        + _ASKED,
        r"\b(?:we|i) (?:can |fully |personally )?(?:guarantee|promise)(?: you)? (?:\w+ ){0,3}"
        r"(?:results?|success|cure|outcome|smile|skin|satisfaction|no pain|zero|pain-free)\b",
        r"\b(?:money[- ]back|or your money back|satisfied or refunded)\b" + _ASKED,
        r"\b(?:100\s*%|completely|totally|absolutely|entirely) (?:risk[- ]free|guaranteed)\b",
        r"\b100\s*% (?:safe|effective|painless)\b",
        r"\b(?:zero|no|without) " + _HARM_EN + r"\s*(?:,|and|or|&)\s*(?:zero|no|without)?\s*"
        r"(?:risks?|side[- ]effects?|complications?|scars?|danger)\b",
        r"\byou(?:'ll| will) (?:be|look|walk out|leave)\s+(?:\w+\s+){0,3}"
        r"(?:transformed|cured|unrecogni[sz]able|\w+ years younger)\b",
        # standard Arabic
        r"(?:نتيجة|نتائج|نجاح|شفاء|فعالية|نتيجت\w+)\w*\s+(?:(?!غير|ليس|لا\b|لن|موش|مش|ما)\w+\s+)?"
        + _SURE_AR + _ASKED,
        r"\b[وف]?[نا]ضمن\s+(?:ل\w+\s+)?(?:\w+\s+)?(?:ال|لل)?(?:نتيجة|نتائج|شفاء|نجاح|حمل|ابتسامة)",
        r"\b[وف]?(?:نعدكم|نعدك|أعدكم|أعدك)\s+(?:\w+\s+)?ب(?:ال)?(?:نتيجة|نتائج|شفاء|نجاح|حمل)",
        r"\b(?:بدون|دون|بلا|لا)\s+(?:أي\s+)?" + _HARM_AR + r"\s*،?\s+و(?:بدون|دون|بلا|لا)\s+"
        r"(?:أي\s+)?" + _HARM_AR,
        _ACT_AR + r"[^.\n؟]{0,40}(?:بدون|دون|خالية? من) أي\w? (?:مخاطر|خطر|مضاعفات)",
        # Tunisian, Arabic and Latin letters; English percentages of safety in Arabic
        r"(?:" + _SURE_AR + r"|آمن(?:ة)?|ناجحة?)\s+(?:بنسبة\s+)?" + _FULL_AR,
        _FULL_AR + r"\s+(?:مضمون|آمن|بلا|بدون|دون)",
        r"\bنضمن(?:و)?ل(?:ك|كم|كي)\b(?!\s+(?:ال)?(?:سرية|خصوصية|متابعة|جودة|سر))",
        r"\b(?:natija|natijet\w*|neti?ja|r[ée]sultats?|na[jg]ja7)\s+"
        r"(?:(?!mouch|moch|mech|mahi|ma\b|mich)\w+\s+)?" + _MDH,
        r"\b100\s*%\s*" + _MDH + r"|\b" + _MDH + r"\s+100\s*%",
        r"\bn[aeo]?(?:dh|d|th)h?[ae]?m[ae]?n(?:ou)?l[ei]?k(?:om|oum)?\b(?! (?:es)?serr?i)",
        r"\b(?:bla|zéro) (?:7atta |ay )?(?:risque|khatar|5atar|wji3a|waj3a)\s*(?:,|w|et)?\s*"
        r"(?:bla|zéro) (?:7atta |ay )?(?:risque|khatar|5atar|wji3a|waj3a|complications?)",
    ),
    likely=(
        # for ever, every time, a figure
        r"\brésultats?(?: \w+){0,2} (?:définitifs?|permanents?|à vie)\b" + _ASKED,
        r"\b(?:zéro|0) (?:risque|complication|échec|effets? secondaires?)s?\b" + _ASKED,
        r"\bdites (?:enfin )?adieu (?:à|aux) (?:vos |votre |la |les |l')?" + _FLAW,
        r"\b(?:marche|fonctionne|réussit) à (?:tous les coups|chaque fois|100\s*%)",
        r"\b(?:guéri\w+|élimin\w+|disparai\w+|supprim\w+|débarrass\w+|éradiqu\w+)\s+(?:\w+\s+){0,4}"
        r"(?:définitivement|à (?:tout )?jamais|pour toujours|une fois pour toutes|pour de bon)",
        r"\b(?:perdez|vous perdrez) (?:jusqu'à )?\d+ ?(?:kg|kilos?|cm)\b[^.\n]{0,20}\ben \d",
        r"\b(?:paraissez|paraître|paraîtrez|faites) (?:\d+|cinq|dix|quinze|vingt) ans de moins",
        r"\b(?:rajeunissez de|effacez) (?:\d+|cinq|dix|quinze|vingt) ans\b",
        r"\b(?:say goodbye to|goodbye) (?:to )?(?:your |those |stubborn )*" + _FLAW_EN,
        r"\b(?:permanent results|results that last (?:forever|a lifetime)|works every (?:single )?time)",
        r"\b(?:look|looking) (?:\d+|five|ten|fifteen|twenty) years younger\b",
        r"\b" + _FLAW_EN + r"[^.\n]{0,30}\bgone (?:for good|forever)\b",
        r"\b(?:وداعا|ودع(?:وا|ي)?)\s+(?:ل|لل|ال)?" + _FLAW_AR,
        r"\bتخلص(?:وا|ي)?\s+(?:نهائيا|إلى الأبد|للأبد)|\bنتائج?\s+(?:نهائية|دائمة)\s+(?:ومضمونة|من)",
        r"\b(?:تبدين|ستبدين|ستظهرين|تظهرين|ترجعي|تولي)\s+(?:\w+\s+)?أصغر ب",
    ),
    negatable=False,  # "sans douleur, résultat garanti": the negation belongs to other words
    unless=(
        r"\b(?:aucune?|pas|jamais|ni|non|nul(?:le)?|personne|rien|n'existe\w*)\b[^,;:!.]{0,45}\b"
        r"(?:garanti|promet|promess|définiti|assur|100 ?%|zéro|sans|parfait)",
        r"\b(?:garanti\w*|zéro|remboursé\w*|définitifs?|100 ?%)\b[^,;.]{0,25}\b(?:n'exist|n'est|ne |n'a )",
        r"\b(?:no|not|never|cannot|can't|don't|doesn't|won't|isn't|aren't|nobody|none|nor)\b"
        r"[^,;:!.]{0,45}\b(?:guarante|promis|100 ?%|risk|permanent|without)",
        r"\b(?:méfi\w+|fuyez|charlatan\w*|arnaques?|mensong\w+|mythe|interdi\w+|trompeu\w+|illusion)",
        r"\b(?:beware|wary|scams?|myths?|forbid\w*|forbidden|misleading|prohibit\w*|red flag)",
        r"\bsi (?:on|quelqu'un|un \w+|une \w+) vous\b|\bif (?:someone|anyone|a \w+) (?:tells|promises|offers)",
        r"(?:واحد|شكون|حد)\s+(?:قالك|يقولك|قلك|وعدك|يعدك)|\bken (?:wa7ed|7ad|fama) ",
        r"\b(?:ceux|celui|celles|quiconque|pages?|sites?) qui\b|\b(?:anyone|those|people) who\b",
        r"(?:^|\W)(?:لا|ليس|ليست|لن|لم|غير|لسنا|موش|مش|ماهيش|ماهوش|ما (?:هي|هو|فما|ثما))\s[^،,؛:!.]{0,45}"
        r"(?:مضمون|ضمان|ضمن|نعد|نهايي|100|مؤكد|تخلو|خالي)",
        r"احذر|تحذير|كذب|وهم|ممنوع|يمنع|اللي يوعد|من يعدكم|الذين يعد|لا وجود|ما فما",
        r"\b(?:mouch|moch|mech|mahich|mahouch|fam+ech|7atta (?:7ad|tbib)|elli you?3ed)\b",
        # the surgeon's calendar, the laboratory
        r"définitifs?\b[^.\n]{0,30}(?:s'appréci|se jug|s'évalu|visible|apparai|s'observ|après|au bout"
        r"|(?:\d+|un|trois|six|douze) (?:mois|semaines|an)|de (?:la |l')?(?:biopsie|analyse|culture|histolog|concours))",
        r"(?:selon|étude|essai|et al|source|OMS)\b",
    ),
)
