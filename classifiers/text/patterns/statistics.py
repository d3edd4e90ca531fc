"""Art. 7.3 and 12: the doctor's own numbers: acts, patients, success, visitors, followers."""

from classifiers.text.pattern import Pattern

_BIG = (
    r"(?:\d{1,3}(?:[ .,]\d{3}){1,3}|\d{3,}|\d+ ?k|\d+ mille|(?:deux|trois|quatre|cinq|six|sept|huit"
    r"|neuf|dix|quinze|vingt|trente|cinquante|cent)s? (?:cents?|mille)|mille|un millier|(?:\d+ "
    r"|des |plusieurs )?(?:centaines|milliers))\+?"
)
_MANY = r"(?:plus (?:de |d')|près (?:de |d')|environ |déjà |quelque |pas moins de |\+ ?(?:de )?)?"
_ACT = (
    r"(?:interventions?|opérations?|accouchements?|greffes?|implants?|actes?|chirurgies?"
    r"|cataractes?|césariennes?|consultations?|procédures?|fiv|séances?|prothèses?|injections?"
    r"|naissances?|bébés?|cas\b|stents?|dialyses?|liftings?|\w{3,}(?:plasties?|ectomies?|scopies?"
    r"|graphies?|succions?)|patient(?:e)?s?|femmes|couples|genoux|hanches|nez|sourires?)"
)
_DONE = r"(?:réalisé|effectué|pratiqué|opéré|posé|traité|soigné|accompagné|refait|placé)e?s?"
_DID = (
    r"(?:opéré|réalisé|pratiqué|soigné|traité|effectué|accouché|suivi|posé|reçu|accompagné|aidé"
    r"|fait naître|mis au monde|pris en charge)"
)
_HERE = (
    r"(?:au cabinet|chez nous|ici|par (?:le |la )?(?:dr|docteur|nos|notre)|à ce jour|dans (?:notre"
    r"|mon|nos)|depuis (?:l'ouverture|mon|notre|la création|\d{4})|cette année|l'an dernier|en "
    r"(?:\d{4}|un an))"
)
_ACT_EN = (
    r"(?:procedures?|surger(?:y|ies)|operations?|patients?|deliver(?:y|ies)|implants?|cases|babies"
    r"|smiles|injections?|\w+(?:plasties|plasty|scopies|ectomies)|transplants?|consultations?"
    r"|births?|replacements?|repairs?|grafts?|facelifts?|knees|hips|noses|cataracts|people|women)"
)
_BIG_AR = (
    r"(?:\d{1,3}(?:[ .,]\d{3}){1,3}|\d{3,}|ألف|ألفي|ألفين|الألفين|آلاف|الآلاف|مئات|المئات|ألوف|مئة"
    r"|خمسمائة)"
)
_ACT_AR = (
    r"(?:عملية|عمليات|مريض|مريضة|مرضى|المرضى|ولادة|ولادات|حالة|حالات|جراحة|تدخل|تدخلات|زراعة|زرع"
    r"|قسطرة|منظار|فحص|استشارة|مولود|مواليد|ابتسامة|العمليات|الحالات|امرأة|مرا|صغير)"
)
_FANS = (
    r"(?:abonn[ée]e?s?|followers?|fans|vues|visiteurs?|likes|j'aime|subscribers?|views|visitors)"
)
_FANS_AR = r"(?:متابع|متابعة|متابعا|متابعين|مشترك|مشتركا|مشاهدة|زائر|زائرا|معجب|فولوورز)"
_WE_TN = (
    r"(?:3malna|3malt|3melna|3melt|khdemna|5demna|dawina|dewina|weldna|9balna|daw[ei]t|waladt"
    r"|weladt)"
)
_ACT_TN = (
    r"(?:opération|3amaliy\w*|patients?|mridh\w*|mardha|wlada|accouchement|césarienne|implant|7ala"
    r"|7alet|\w{3,}plastie|croisé|cataracte|bébé)"
)

DETECTOR = Pattern(
    name="text/statistics",
    signal="text.statistics",
    sure=(
        # French: acts and patients
        r"\b(?:j'ai|nous avons|on a|avons|notre équipe a|le (?:docteur|dr) (?:\w+ )?a|la "
        r"(?:docteure|dre) (?:\w+ )?a) (?:\w+ ){0,3}?"
        + _DID
        + r"e?s? (?:\w+ ){0,2}?"
        + _MANY
        + _BIG
        + r" (?:de |d')?(?:\w+ )?"
        + _ACT,
        r"\b" + _BIG + r" (?:de |d')?(?:\w+ ){1,3}?" + _DONE + r" (?:\w+ )?" + _HERE,
        r"\b" + _BIG + r" (?:de )?patient(?:e)?s? (?:\w+ )?(?:satisfait\w*|heureu\w+|conquis\w*"
        r"|comblée?s?|(?:nous |m')(?:ont )?(?:font|fait) confiance)",
        r"\b(?:ma|mon|notre|sa|son|nos) (?:\d{1,3}[ .])?\d{3,}(?:e|ème|ième) (?:\w+ )?" + _ACT,
        r"\b" + _BIG + r" (?:de |d')?(?:\w+ )?" + _ACT + r" (?:à (?:mon|notre|son) actif|au"
        r" compteur)|\bà (?:mon|notre|son) actif,? (?:\w+ )?" + _MANY + _BIG,
        r"\b(?<!a )(?<!apres )(?<!de )(?<!entre )\d+ ans(?: d'expérience| de (?:métier|carrière"
        r"|pratique|bloc|exercice|service))?(?:,| et| :) (?:\w+ )?"
        + _MANY
        + _BIG
        + r" (?:de |d')?(?:\w+ )?"
        + _ACT
        + r"|\b"
        + _ACT
        + r" (?:numéro|n ?°) ?"
        + _BIG,
        # French: success
        r"\b(?:notre|mon|nos|mes) (?:\w+ )?taux de (?:réussite|succès|satisfaction|grossesse"
        r"|guérison|complications?)\b|\btaux de (?:réussite|succès|satisfaction)\b[^.\n]{0,15}\d+"
        r" ?%[^.\n]{0,25}\b(?:notre|nos|chez nous|au cabinet)",
        r"\b\d+(?:[.,]\d+)? ?% (?:de (?:réussite|succès|satisfaction|patient(?:e)?s? satisfait\w*)"
        r"|de résultats positifs)[^.\n]{0,40}(?:chez nous|au cabinet|(?:dans|à|de) (?:notre|mon"
        r"|la clinique)|avec nous)",
        r"\b\d+ ?% de (?:nos|mes) (?:\w+ )?(?:patient|opéré|couple|maman)(?:e)?s? (?:\w+ ){0,3}"
        r"(?:satisfai|guér|réuss|récup|recommand|retrouv|marche|enceinte|arrêt|content|ravi"
        r"|reviennent)\w*",
        # followers and visitors
        r"\b(?:merci|cap d|on est|nous sommes|vous êtes|bienvenue|franchi|atteint|dépass|fêt"
        r"|bientôt|objectif|passé)\w*\b[^.!?\n]{0,30}\b" + _BIG + r" (?:d')?(?:\w+ )?" + _FANS,
        r"\b" + _BIG + r" (?:d')?" + _FANS + r"(?: déjà| merci|\s*!|,? (?:sur (?:la|notre|ma) page"
        r"|nous suivent|me suivent|ce mois))|\bcap des " + _BIG + r"(?: \w+)? (?:franchi|dépassé"
        r"|atteint|passé)",
        r"\bon est (?:déjà )?" + _BIG + r" (?:ici|dans la (?:famille|communauté)|sur (?:la|cette)"
        r" page|à suivre)",
        # English
        r"\b(?:we|i|our team|dr\.? \w+)(?:'ve| have| has)? (?:\w+ ){0,2}?(?:performed|operated on"
        r"|treated|delivered|done|completed|helped|placed|seen|carried out|welcomed) (?:\w+"
        r" ){0,3}?(?:" + _BIG + r"|hundreds of|thousands of) (?:\w+ ){0,2}?" + _ACT_EN,
        r"\b(?:over|more than|nearly|almost) "
        + _BIG
        + r" (?:\w+ ){0,2}?"
        + _ACT_EN
        + r" (?:\w+ )?(?:performed|treated|operated|delivered|placed|trust(?:ed)? (?:us|me)|and"
        r" counting)|\b" + _BIG + r" (?:\w+ )?" + _ACT_EN + r" (?:placed|performed|delivered|done) "
        r"(?:last|this|since|in|so far)",
        r"\b" + _BIG + r" (?:happy|satisfied|smiling|grateful) (?:patients|families|clients)",
        r"\b(?:our|my) (?:\w+ ){0,2}(?:success|satisfaction|pregnancy|complication|cure|live birth)"
        r" rates?\b|\b\d+ ?% (?:success|satisfaction) rate (?:in|at|with) (?:our|my|us)",
        r"\b(?:my|our|his|her) (?:\d{1,3},)?\d{3,}(?:th|st|nd|rd) (?:\w+ )?"
        + _ACT_EN
        + r"|\b(?:tummy tuck|nose job|\w+ ?"
        + _ACT_EN
        + r") (?:number|no\.?|n ?°|#) ?"
        + _BIG,
        r"\b\d+ years(?: of (?:experience|practice|surgery))?(?:,| and|:) (?:\w+ )?"
        + _BIG
        + r" (?:\w+ )?"
        + _ACT_EN,
        r"\b\d+ ?% of (?:our|my) (?:\w+ )?patients (?:\w+ ){0,3}(?:satisf|happy|recover|succe"
        r"|recommend|pregnan|pain-free|walk|cured)\w*",
        r"\b(?:thank|thanks|celebrat\w+|reached|hit|we are|we're|crossed|passed)\b[^.!?\n]{0,30}\b"
        + _BIG
        + r" (?:\w+ )?"
        + _FANS,
        # standard Arabic and Tunisian
        r"\b[وف]?(?:أجرينا|أجريت|عالجنا|عالجت|أنجزنا|أنجزت|قمنا ب|قمت ب|استقبلنا|استقبلت|ولدنا|ولدت"
        r"|عملنا|عملت|خدمنا|داوينا|داويت)\w*\s+(?:\w+\s+){0,3}?"
        + _BIG_AR
        + r"\s+(?:\w+\s+)?"
        + _ACT_AR,
        r"(?:نسبة|نسب)\s+(?:ال)?(?:نجاح|رضا|شفاء|حمل)\s*(?:\w+\s+)?(?:لدينا|عندنا|عندي|عملياتنا"
        r"|عملياتي|مرضانا|في (?:عيادتنا|مركزنا|مصحتنا))|نسبة نجاحنا",
        r"\b" + _BIG_AR + r"\s+(?:\w+\s+)?" + _ACT_AR + r"\s+(?:\w+\s+)?(?:ناجحة|وثقوا|وضعوا ثقتهم"
        r"|على يد|في رصيدنا|في رصيدي)",
        r"(?:شكرا|وصلنا|بلغنا|تجاوزنا|صرنا|أصبحنا|تخطينا|ولينا|فتنا)\b[^.\n]{0,25}"
        + _BIG_AR
        + r"\s*(?:\w+\s+)?"
        + _FANS_AR
        + r"|عدد (?:متابعينا|متابعي|مشتركينا|زوارنا|المتابعين وصل)",
        # Tunisian in Latin letters
        r"\b"
        + _WE_TN
        + r"\b[^.\n]{0,25}?\b(?:"
        + _BIG
        + r"|\d+ alf|alf|alef)\b[^.\n]{0,15}?\b"
        + _ACT_TN
        + r"|\b(?:\d+ (?:sna|snin|3am)\b[^.\n]{0,25}|(?:akther|akthar|aktar) (?:men|mn|m)"
        r" )(?:" + _BIG + r"|\d+ alf) " + _ACT_TN,
        r"\b(?:fatou|3addew|3adaw|dazou|t3addew|fatt)\b[^.\n]{0,20}\byed\w*\b[^.\n]{0,25}\b(?:"
        + _BIG
        + r"|alf)\b",
        r"\b(?:wsolna|wsalna|wselna|fotna|walina|merci|mabrouk)\b[^.\n]{0,25}\b(?:"
        + _BIG
        + r"|\d+ alf|alf|\d+k)\b\s*(?:\w+ )?(?:abonn\w+|followers|mtaba3|mte?ba3\w*|fans|vues)",
        r"\b(?:nisbet|nesbet|taux) (?:el |en )?(?:naja7|najeh|réussite)(?: mte3na| 3andna|"
        r" mt[ae]3na)|\b[89] (?:men|mel|fi|f) 10 (?:\w+ )?(?:mardha|patients?|mridh\w*|3andna)",
    ),
    likely=(
        r"\b(?:plus de|près de|déjà|\+ ?de|plus d') ?" + _BIG + r" (?:de |d')?(?:\w+ )?"
        r"(?:opérations|interventions|accouchements|patient(?:e)?s|chirurgies|implants|greffes"
        r"|sourires)\b[^.\n]{0,40}\b(?:expérience|confiance|depuis|carrière|savoir-faire|cabinet)",
        r"\b(?:over|more than) " + _BIG + r" (?:\w+ )?" + _ACT_EN + r"\b[^.\n]{0,40}\b(?:experience"
        r"|career|trust|our (?:clinic|practice))",
        r"أكثر من\s+" + _BIG_AR + r"\s+(?:\w+\s+)?" + _ACT_AR + r"[^.\n]{0,40}(?:خبرة|ثقة|مسيرة|منذ"
        r"|عيادت)",
    ),
    unless=(
        # science, epidemiology, other people's numbers
        r"\b(?:études?|essais?|cohortes?|registres?|selon|source|méta-?analyse|et al|publiée?s?"
        r"|ministère|oms|recommandations|rapport|thèse|dans le monde|(?:en|par) (?:tunisie|france"
        r"|europe|an)\b|chaque année|influenceu\w+|littérature)\b",
        r"\b(?:stud(?:y|ies)|trials?|cohort|registry|according to|meta-?analysis|worldwide|in "
        r"(?:tunisia|europe|africa|france|the us)|published|who\b|each year|per year|every year"
        r"|nhs|ministry|influencers?|literature)\b",
        r"(?:دراسة|دراسات|بحث|تجربة سريرية|منظمة الصحة|وزارة|سجل|حسب|في العالم|سنويا|كل سنة|منشور)",
        r"\b(?:interdi\w+|prohib\w+|forbid\w*|charte|charter|الميثاق|mamnou3)\b|(?:ممنوع|يمنع)",
    ),
)
