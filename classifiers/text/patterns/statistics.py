"""Art. 7.3 and 12: the doctor's own numbers: acts, patients, success, visitors, followers."""

from classifiers.text.pattern import Pattern

_BIG = r"(?:\d{1,3}(?:[ .,]\d{3})+|\d{3,}|\d+ ?k|\d+ mille|mille|\d* ?(?:centaines|milliers))\+?"
_MANY = r"(?:plus (?:de |d')|près (?:de |d')|environ |déjà |quelque |pas moins de |\+ ?(?:de )?)?"
_ACT = (
    r"(?:interventions?|opérations?|accouchements?|greffes?|implants?|actes?|chirurgies?|cataractes?"
    r"|césariennes?|consultations?|procédures?|fiv|séances?|prothèses?|injections?|naissances?|bébés?"
    r"|cas\b|stents?|dialyses?|\w{3,}(?:plasties?|ectomies?|scopies?|graphies?|succions?)|patient(?:e)?s?"
    r"|genoux|hanches|nez|sourires?)"
)
_DID = (
    r"(?:opéré|réalisé|pratiqué|soigné|traité|effectué|accouché|suivi|posé|reçu|accompagné|aidé"
    r"|fait naître|mis au monde|pris en charge)"
)
_ACT_EN = (
    r"(?:procedures?|surger(?:y|ies)|operations?|patients?|deliver(?:y|ies)|implants?|cases|babies"
    r"|smiles|injections?|\w+(?:plasties|plasty|scopies|ectomies)|transplants?|consultations?|births?"
    r"|replacements?|repairs?|grafts?|knees|hips|noses|cataracts|people)"
)
_BIG_AR = r"(?:\d{1,3}(?:[ .,]\d{3})+|\d{3,}|ألف|ألفي|آلاف|الآلاف|مئات|المئات|ألوف)"
_ACT_AR = (
    r"(?:عملية|عمليات|مريض|مريضة|مرضى|المرضى|ولادة|ولادات|حالة|حالات|جراحة|تدخل|تدخلات|زراعة|قسطرة"
    r"|منظار|فحص|استشارة|مولود|مواليد|ابتسامة|العمليات|الحالات)"
)
_FANS = r"(?:abonn[ée]e?s?|followers?|fans|vues|visiteurs?|likes|j'aime|subscribers?|views|visitors)"
_FANS_AR = r"(?:متابع|متابعة|متابعا|متابعين|مشترك|مشتركا|مشاهدة|زائر|زائرا|معجب|فولوورز)"
_WE_TN = r"(?:3malna|3malt|3melna|3melt|khdemna|5demna|dawina|dewina|weldna|9balna|daw[ei]t)"

DETECTOR = Pattern(
    name="text/statistics",
    signal="text.statistics",
    sure=(
        # French: acts and patients
        r"\b(?:j'ai|nous avons|on a|avons|notre équipe a|le (?:docteur|dr) (?:\w+ )?a|la (?:docteure"
        r"|dre) (?:\w+ )?a) (?:\w+ ){0,3}?" + _DID + r"e?s? (?:\w+ ){0,2}?" + _MANY + _BIG
        + r" (?:de |d')?(?:\w+ )?" + _ACT,
        r"\b" + _BIG + r" (?:de |d')?" + _ACT + r" (?:\w+ )?(?:réalisé|effectué|pratiqué|opéré|posé|traité"
        r"|soigné|accompagné|satisfait)e?s? (?:\w+ )?(?:au cabinet|chez nous|par (?:le |la )?(?:dr|docteur"
        r"|nos|notre)|à ce jour|dans (?:notre|mon)|depuis (?:l'ouverture|mon|notre|\d{4}))",
        r"\b" + _BIG + r" (?:de )?patient(?:e)?s? (?:\w+ )?(?:satisfait\w*|heureu\w+|conquis\w*|comblée?s?"
        r"|(?:nous |m')(?:ont )?(?:font|fait) confiance)",
        r"\b(?:ma|mon|notre|sa|son|nos) (?:\d{1,3}[ .])?\d{3,}(?:e|ème|ième) " + _ACT,
        r"\b" + _BIG + r" (?:de |d')?(?:\w+ )?" + _ACT + r" (?:à (?:mon|notre|son) actif|au compteur)",
        r"\b\d+ ans (?:de \w+)?[^.\n\d]{0,20}\b" + _MANY + _BIG + r" (?:de |d')?(?:\w+ )?" + _ACT,
        r"\b" + _ACT + r" (?:numéro|n ?°) ?" + _BIG,
        # French: success
        r"\b(?:notre|mon|nos|mes) (?:\w+ )?taux de (?:réussite|succès|satisfaction|grossesse|guérison"
        r"|complications?)\b",
        r"\b\d+(?:[.,]\d+)? ?% (?:de (?:réussite|succès|satisfaction|patient(?:e)?s? satisfait\w*)|de résultats"
        r" positifs)[^.\n]{0,40}(?:chez nous|au cabinet|(?:dans|à|de) (?:notre|mon|la clinique)|avec nous)",
        r"\b\d+ ?% de (?:nos|mes) (?:\w+ )?(?:patient|opéré|couple|maman)(?:e)?s? (?:\w+ ){0,3}(?:satisfai|guér"
        r"|réuss|récup|recommand|retrouv|marche|enceinte|arrêt|content|ravi|reviennent)\w*",
        # followers and visitors
        r"\b(?:merci|cap d|on est|nous sommes|vous êtes|bienvenue|franchi|atteint|dépassé|fêt|bientôt"
        r"|objectif|passé)\w*\b[^.!?\n]{0,30}\b" + _BIG + r" (?:d')?(?:\w+ )?" + _FANS,
        r"\b" + _BIG + r" (?:d')?" + _FANS + r"(?: déjà| merci|\s*!|,? (?:sur (?:la|notre|ma) page"
        r"|nous suivent|me suivent|ce mois))",
        r"\bon est (?:déjà )?" + _BIG + r" (?:ici|dans la (?:famille|communauté)|sur (?:la|cette) page|à suivre)",
        # English
        r"\b(?:we|i|our team|dr\.? \w+)(?:'ve| have| has)? (?:\w+ ){0,2}?(?:performed|operated on|treated"
        r"|delivered|done|completed|helped|placed|seen|carried out|welcomed) (?:\w+ ){0,3}?(?:" + _BIG
        + r"|hundreds of|thousands of) (?:\w+ ){0,2}?" + _ACT_EN,
        r"\b(?:over|more than|nearly|almost) " + _BIG + r" (?:\w+ ){0,2}?" + _ACT_EN
        + r" (?:\w+ )?(?:performed|treated|operated|delivered|placed|trust(?:ed)? (?:us|me)|and counting)",
        r"\b(?:our|my) (?:\w+ ){0,2}(?:success|satisfaction|pregnancy|complication|cure|live birth) rates?\b",
        r"\b(?:my|our|his|her) (?:\d{1,3},)?\d{3,}(?:th|st|nd|rd) (?:\w+ )?" + _ACT_EN,
        r"\b(?:tummy tuck|nose job|facelift|\w+ ?" + _ACT_EN + r") (?:number|no\.?|n ?°|#) ?" + _BIG,
        r"\b\d+ years(?: of \w+)?[^.\n\d]{0,20}\b" + _BIG + r" (?:\w+ )?" + _ACT_EN,
        r"\b\d+ ?% of (?:our|my) (?:\w+ )?patients (?:\w+ ){0,3}(?:satisf|happy|recover|succe|recommend"
        r"|pregnan|pain-free|walk|cured)\w*",
        r"\b(?:thank|thanks|celebrat\w+|reached|hit|we are|we're|crossed|passed)\b[^.!?\n]{0,30}\b" + _BIG
        + r" (?:\w+ )?" + _FANS,
        # standard Arabic
        r"\b[وف]?(?:أجرينا|أجريت|عالجنا|عالجت|أنجزنا|أنجزت|قمنا ب|قمت ب|استقبلنا|استقبلت|ولدنا|ولدت)\w*\s+"
        r"(?:\w+\s+){0,3}?" + _BIG_AR + r"\s+(?:\w+\s+)?" + _ACT_AR,
        r"(?:نسبة|نسب)\s+(?:ال)?(?:نجاح|رضا|شفاء|حمل)\s*(?:\w+\s+)?(?:لدينا|عندنا|عندي|عملياتنا|عملياتي"
        r"|مرضانا|في (?:عيادتنا|مركزنا|مصحتنا))|نسبة نجاحنا",
        r"\b" + _BIG_AR + r"\s+(?:\w+\s+)?" + _ACT_AR + r"\s+(?:\w+\s+)?(?:ناجحة|وثقوا|وضعوا ثقتهم|على يد)",
        r"(?:شكرا|وصلنا|بلغنا|تجاوزنا|صرنا|أصبحنا|تخطينا|ولينا|فتنا)\b[^.\n]{0,25}" + _BIG_AR
        + r"\s*(?:\w+\s+)?" + _FANS_AR,
        # Tunisian
        r"\b[و]?(?:عملنا|عملت|خدمنا|داوينا|داويت|ولّدنا|ولّدت)\s+(?:\w+\s+){0,3}?" + _BIG_AR + r"\s+(?:\w+\s+)?"
        + _ACT_AR,
        r"\b" + _WE_TN + r"\b[^.\n]{0,25}?\b(?:" + _BIG + r"|\d+ alf|alf|alef)\b[^.\n]{0,15}?\b(?:opération"
        r"|3amaliy\w*|patients?|mridh\w*|mardha|wlada|accouchement|7ala|7alet)",
        r"\b(?:wsolna|wsalna|wselna|fotna|walina|merci|mabrouk)\b[^.\n]{0,25}\b(?:" + _BIG
        + r"|\d+ alf|alf|\d+k)\b\s*(?:\w+ )?(?:abonn\w+|followers|mtaba3|mte?ba3\w*|fans|vues)",
        r"\b(?:fatou|3addew|3adaw|dazou|t3addew|fatt)\b[^.\n]{0,20}\byed\w*\b[^.\n]{0,25}\b(?:" + _BIG + r"|alf)\b",
        r"\b(?:nisbet|nesbet|taux) (?:el |en )?(?:naja7|najeh|réussite)(?: mte3na| 3andna| mt[ae]3na)",
    ),
    likely=(
        r"\b(?:plus de|près de|déjà|\+ ?de) " + _BIG + r" (?:\w+ )?(?:opérations|interventions|accouchements"
        r"|patient(?:e)?s|chirurgies|implants|greffes)\b[^.\n]{0,40}\b(?:expérience|confiance|depuis|carrière"
        r"|savoir-faire|cabinet)",
        r"\b(?:over|more than) " + _BIG + r" (?:\w+ )?" + _ACT_EN + r"\b[^.\n]{0,40}\b(?:experience|career"
        r"|trust|since|our (?:clinic|practice))",
        r"أكثر من\s+" + _BIG_AR + r"\s+(?:\w+\s+)?" + _ACT_AR + r"[^.\n]{0,40}(?:خبرة|ثقة|مسيرة|منذ|عيادت)",
    ),
    unless=(
        # science, epidemiology, other people's numbers
        r"\b(?:études?|essais?|cohortes?|registres?|selon|source|méta-?analyse|et al|publiée?s?|ministère"
        r"|oms|recommandations|rapport|thèse|dans le monde|(?:en|par) (?:tunisie|france|europe|an)\b"
        r"|chaque année|influenceu\w+|littérature)\b",
        r"\b(?:stud(?:y|ies)|trials?|cohort|registry|according to|meta-?analysis|worldwide|published|who"
        r"|each year|per year|every year|nhs|ministry|influencers?|literature)\b",
        r"(?:دراسة|دراسات|بحث|تجربة سريرية|منظمة الصحة|وزارة|سجل|حسب|في العالم|سنويا|كل سنة|منشور)",
        r"\b(?:interdi\w+|prohib\w+|forbid\w*|charte|charter|الميثاق|mamnou3)\b|(?:ممنوع|يمنع)",
    ),
)
