"""Art. 5, preamble: incitement to needless tests or care, urgency or fear as a lure."""

from classifiers.text.pattern import Pattern

# Tests that nobody recommends to everybody; mammography, smear or blood pressure are not here.
_TEST = (
    r"(?:irm|scanners?|scan\b|tep-?scan|pet-?scan|bilans? (?:complets?|general|generaux|entiers?|sanguins? complets?)"
    r"|check-?up|marqueurs? tumoraux|echo(?:graphie)?s? (?:complete|de tout)|coroscanner|coronaires|endoscopie"
    r"|holter|dosages? (?:hormonal\w*|de vitamines?)|amh|test genetique|cartographie|body scan|doppler|psa)s?"
)
_EN_TEST = (
    r"(?:mri|ct|full[ -]body|whole[ -]body|body scan|check-?ups?|full (?:blood )?(?:panel|screen\w*|work-?up)"
    r"|tumou?r markers?|genetic test|hormone panel|coronary scan|pet scan|scans?)"
)
_AR_TEST = (
    r"(?:(?:ال)?(?:رنين|سكانير|مفراس|فحص شامل|فحوص شامله|فحوصات شامله|تحاليل شامله|كشف شامل|دلايل الاورام"
    r"|تصوير كامل|صوره كامله|فحصا شاملا|تحليل شامل)|el (?:irm|scanner)|(?:irm|scanner|check-?up|bilan complet))"
)
_WELL = (
    r"(?:meme (?:si (?:vous (?:vous )?(?:sentez|etes|allez|n'avez)|tu (?:te )?(?:sens|vas|es|n'as|as rien)|t'as rien"
    r"|tout va bien)|sans (?:aucun |le moindre |la moindre )?(?:symptome|signe|plainte|douleur|raison|gene)s?"
    r"|en (?:pleine|parfaite) (?:forme|sante)|ceux qui (?:vont bien|n'ont rien)|a (?:18|20|25) ans))"
)
_EN_WELL = (
    r"(?:even (?:if (?:you(?:'re| are| feel)|nothing|everything)|without (?:any )?(?:symptom|complaint|reason)s?"
    r"|when you feel)|(?:no|zero) (?:symptoms?|complaints?) (?:needed|required)|especially if you feel)"
)
_AR_WELL = (
    r"(?:(?:حتى|ولو|وان|حتى لو|حتى وان) ?(?:و)?(?:كنت\w*|لم|ان|لو|بدون|دون|ما|لاباس|كل شي|شعرت\w*|من)"
    r"[^.!?\n]{0,25}?(?:صح|عافيه|عرض|اعراض|لاباس|تشك|بخير|وجيعه|الم|حس)\w*"
    r"|7atta (?:ken|law|ki|elli|w) [^.!?\n]{0,25}?(?:lebes|la bes|mouch|ma yechki|sa7a|bikhir|ma 3andek))"
)
_BOOK = (
    r"(?:reserve[rz]|prene[rz] (?:vite )?(?:rendez-vous|rdv)|appele[rz]|venez|viens|n'attende[rz] (?:pas|plus)"
    r"|faites|consultez|contacte[rz]|book|call us|call now|don't wait|come in|احجز\w*|اتصل\w*|لا تنتظر\w*"
    r"|هاتف\w*|بادر\w*|ا7جز|e7jez|7jez|ija|ijaw|ma testannech|ma tastannech|ما تستناش|احجزوا|ايجا)"
)
_TOO_LATE = (
    r"(?:avant (?:qu'il (?:ne )?(?:soit|sera) trop tard|le drame|l'irreparable|qu'elle ne vous|qu'il ne vous (?:prenne|tue))"
    r"|(?:demain|apres|bientot)[^.!?\n]{0,15} (?:il sera )?(?:peut-etre )?trop tard|before it(?:'s| is) too late"
    r"|tomorrow (?:may|might|could|will) be too late|قبل فوات الاوان|غدا (?:قد )?(?:يكون )?(?:فات|متاخر)\w*"
    r"|قبل ما يفوت الفوت|9bal (?:ma yfout el fout|fawet el awen)|ghodwa (?:ynajem )?ykoun el fout)"
)

DETECTOR = Pattern(
    name="text/unnecessary-care",
    signal="text.unnecessary-care",
    likely=(
        # tests for those who are well
        rf"\b{_TEST}\b[^!?\n]{{0,110}}?{_WELL}",
        rf"{_WELL}[^!?\n]{{0,110}}?\b{_TEST}\b",
        rf"\b{_EN_TEST}\b[^!?\n]{{0,110}}?\b{_EN_WELL}",
        rf"\b{_EN_WELL}[^!?\n]{{0,110}}?\b{_EN_TEST}\b",
        rf"{_AR_TEST}[^!?\n]{{0,110}}?{_AR_WELL}",
        rf"{_AR_WELL}[^!?\n]{{0,110}}?{_AR_TEST}",
        # tests for everybody, every year
        rf"\b{_TEST}\b[^.!?\n]{{0,50}}?\b(?:pour tou(?:s|tes|te la famille)|chaque (?:annee|mois|trimestre|semestre)"
        r"|(?:une|deux) fois par an|tous les (?:ans|six mois|mois))\b",
        rf"\b(?:chaque (?:annee|mois)|tous les (?:ans|six mois)|a partir de \d\d ans|des \d\d ans)[^.!?\n]{{0,60}}?\b{_TEST}\b",
        rf"\b{_EN_TEST}\b[^.!?\n]{{0,50}}?\b(?:for (?:everyone|everybody|the whole family)|every (?:year|six months|month)|once a year|twice a year|yearly)\b",
        rf"{_AR_TEST}[^.!?\n]{{0,50}}?(?:كل (?:عام|سنه|سته اشهر|شهر)|مره (?:كل|في) (?:عام|السنه|سنه|العام)|للجميع|لكل (?:العايله|افراد|الناس)|kol (?:3am|6 chhour|chhar))",
        # fear that brings people in
        rf"\b{_BOOK}\b[^!?\n]{{0,120}}?{_TOO_LATE}",
        rf"{_TOO_LATE}[^\n]{{0,60}}?\b{_BOOK}\b",
        r"\bn'attendez pas (?:que|qu')[^.!?\n]{0,40}? (?:vous tue|vous emporte|se transforme|devienne? (?:un )?cancer|trop tard)",
        r"\b(?:apres|sinon),? (?:il )?(?:ne )?(?:faudra|viendrez|viens|venez) (?:pas|plus) (?:vous plaindre|te plaindre|pleurer|regretter)",
        # treatment of what is not there
        r"\b(?:botox|toxine|injections?|fillers?|baby botox)\b[^.!?\n]{0,25}? preventi\w+|\bpreventi(?:ve|f) (?:botox|injections?|fillers?)\b",
        r"(?:بوتوكس|حقن) (?:ال)?(?:وقايي|وقاييه|استباقي)\w*",
        r"\b(?:perfusions?|cures?|injections?) de vitamines?\b[^.!?\n]{0,60}?(?:pour tous|meme sans carence|meme si|coup de fatigue|chaque (?:mois|saison))",
        r"\b(?:vitamin|iv) (?:drips?|infusions?|shots?)\b[^.!?\n]{0,60}?(?:for everyone|even without|even if|every (?:month|season))",
        r"\b(?:exigez|reclamez|demandez)[^.!?\n]{0,25}? (?:tous les examens|un scanner|une irm|tout le bilan|la totale)\b",
        r"\b(?:insist on|demand|ask for) (?:an? )?(?:every (?:test|scan)|mri|ct scan|full body)\b",
        r"\b(?:au cas ou|on ne sait jamais|just in case|you never know)\b[^.!?\n]{0,60}?\b(?:irm|scanner|bilan complet|mri|ct scan|check-?up)\b"
        r"|\b(?:irm|scanner|bilan complet|mri|ct scan|check-?up)\b[^.!?\n]{0,60}?\b(?:au cas ou|on ne sait jamais|just in case|you never know)\b",
    ),
    unless=(
        r"\b(?:recommand\w*|recommend\w*|inutile\w*|unnecessary|needless|useless|superflu\w*|la has|oms|the who|ministere"
        r"|programme national|national programme|guidelines?|aucun interet|ne sert|n'est (?:pas|plus|jamais) (?:\w+ )?(?:util|necess|indiqu|justif|recommand|une?\b|la\b|le\b|oblig|sans)\w*|n'a (?:pas|aucun\w*) (?:d'|de |sa |besoin|interet)|rarement"
        r"|rarely|(?:is not|isn't|are not) (?:\w+ )?(?:useful|need|necess|recommend|indicat|justif|advis|a good)\w*|surdiagnosti\w*|overdiagnos\w*|faux positifs?|false positives?|n'apporte\w*"
        r"|suivi (?:de|d'un)|greffes?|antecedents?|family history|prescri\w+|deja (?:operee?|traitee?))\b",
        r"\b(?:190|112|samu|avc|stroke|infarctus|heart attack|urgences?|emergenc\w+)\b|جلطه|استعجالي",
        r"(?:موصى|توصي|توصيات|توصيه|منظمه الصحه|وزاره|لا داعي|لا فايده|غير ضروري|لا جدوى|لا ينصح|لا حاجه|ليس ضروري|بلا فايده)",
        r"\b(?:mouch lezem|ma fih 7atta fayda|ma famech 3lech|mouch dharouri)\b|(?:موش لازم|ما فيه حتى فايده|ما ثماش علاش|موش ضروري)",
    ),
    reach=20,
)
