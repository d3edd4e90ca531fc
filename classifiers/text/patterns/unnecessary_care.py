"""Art. 5, preamble: incitement to needless tests or care, urgency or fear as a lure."""

from classifiers.text.pattern import Pattern

# Between the parts of an expression there is no negation.
_NEG = (
    r"(?!\b(?:ne|n|pas|non|jamais|sans|ni|aucune?|not|never|no|without|nor|[وف]?(?:لا|ليس\w*|لن|لم"
    r"|ما)|موش|دون|mouch|mahich|ma)\b)"
)
# Tests that nobody recommends to everybody; mammography, smear or blood pressure are not here.
_TEST = (
    r"(?:(?:irm|scanners?|scan\b|tep-?scan|pet-?scan|bilans? (?:complets?|general|generaux"
    r"|entiers?|sanguins? complets?)|check-?ups? (?:complets?|annuels?)|marqueurs? tumoraux"
    r"|echo(?:graphie)?s? (?:complete|de tout)|coroscanner|coronaires|endoscopie|holter"
    r"|dosages? (?:hormonal\w*|de vitamines?)|amh|test genetique|cartographie|doppler|psa|mri|ct"
    r"|pet)s?(?: scans?)?|(?:full|whole)[ -]body(?: mri| scan)?|body scans?|(?:full|complete"
    r"|executive) (?:check-?ups?|(?:blood )?(?:panel|screen\w*|work-?up))|tumou?r markers?"
    r"|genetic test|hormone panel|(?:heart|coronary) scans?)"
)
_AR_TEST = (
    r"(?:(?:ال)?(?:رنين|سكانير|مفراس|فحص شامل|فحوص شامله|فحوصات شامله|تحاليل شامله|كشف شامل"
    r"|دلايل الاورام|تصوير كامل|صوره كامله|فحصا شاملا|تحليل شامل)|el (?:irm|scanner)|(?:irm"
    r"|scanner|check-?up|bilan complet))"
)
_WELL = (
    r"(?:meme (?:si (?:vous (?:vous )?(?:sentez|etes|allez|n'avez)|tu (?:te )?(?:sens|vas|es|n'as"
    r"|as rien)|t'as rien|tout va bien)|sans (?:aucun |le moindre |la moindre )?(?:symptome|signe"
    r"|plainte|douleur|raison|gene)s?|en (?:pleine|parfaite) (?:forme|sante)|ceux qui (?:vont bien"
    r"|n'ont rien)|aux enfants|a (?:18|20|25) ans)|n'attendez pas (?:les|d'avoir des|le premier)"
    r" symptomes?|even (?:if (?:you(?:'re| are| feel)|nothing|everything)|without (?:any )?"
    r"(?:symptom|complaint|reason)s?|when you feel)|don't wait for (?:any )?symptoms?|(?:no"
    r"|zero) (?:symptoms?|complaints?) (?:needed|required)|especially if you feel)"
)
_AR_WELL = (
    r"(?:(?:حتى|ولو|وان|حتى لو|حتى وان) ?(?:و)?(?:كنت\w*|لم|ان|لو|بدون|دون|ما|لاباس|كل شي|شعرت\w*"
    r"|من)[^.!?\n]{0,25}?(?:صح|عافيه|عرض|اعراض|لاباس|تشك|بخير|وجيعه|الم|حس)\w*|7atta (?:ken|law|ki"
    r"|elli|w) [^.!?\n]{0,25}?(?:lebes|la bes|mouch|ma yechki|sa7a|bikhir|ma 3and\w+ chay"
    r"|ma 3andek)|لا تنتظر\w* (?:ال)?اعراض)"
)
_BOOK = (
    r"(?:reserve[rz]|prene[rz] (?:vite |donc )?(?:rendez-vous|rdv)|appelez-nous|book|call us"
    r"|call now|احجز\w*|اتصل\w* بنا|هاتف\w*نا|a7jez|e7jez|7jez|احجزوا)"
)
_TOO_LATE = (
    r"(?:avant (?:qu'il (?:ne )?(?:soit|sera) trop tard(?! dans| pour)|le drame|l'irreparable"
    r"|qu'elle ne vous|qu'il ne vous (?:prenne|tue))|(?:demain|apres|bientot)[^.!?\n]{0,15} (?:il"
    r" sera )?(?:peut-etre )?trop tard|before it(?:'s| is) too late|tomorrow (?:may|might|could"
    r"|will) be too late|قبل فوات الاوان|غدا (?:قد )?(?:يكون )?(?:فات|متاخر)\w*|قبل ما يفوت الفوت"
    r"|9bal (?:ma yfout el fout|fawet el awen)|ghodwa (?:ynajem )?ykoun el fout)"
)

DETECTOR = Pattern(
    name="text/unnecessary-care",
    signal="text.unnecessary-care",
    likely=(
        # tests for those who are well
        rf"\b{_TEST}\b(?:{_NEG}[^!?\n]){{0,110}}?{_WELL}",
        rf"{_WELL}(?:{_NEG}[^!?\n]){{0,110}}?\b{_TEST}\b",
        rf"{_AR_TEST}(?:{_NEG}[^!?\n]){{0,110}}?{_AR_WELL}",
        rf"{_AR_WELL}(?:{_NEG}[^!?\n]){{0,110}}?{_AR_TEST}",
        # tests for everybody, every year
        rf"\b{_TEST}\b(?:{_NEG}[^.!?\n]){{0,50}}?\b(?:pour tou(?:s|tes|te la famille|t le monde)"
        r"|(?:a|pour) toute (?:la|votre) famille|chaque (?:annee|mois|trimestre|semestre)|(?:une"
        r"|deux) fois par an|tous les (?:ans|six mois|mois)|for (?:everyone|everybody"
        r"|the whole family)|every (?:year|six months|month)|(?:once|twice) a year|yearly)\b",
        r"\b(?:chaque (?:annee|mois)|tous les (?:ans|six mois)|a partir de \d\d ans|des \d\d ans)"
        rf"(?:{_NEG}[^.!?\n]){{0,60}}?\b{_TEST}\b",
        rf"{_AR_TEST}(?:{_NEG}[^.!?\n]){{0,50}}?(?:كل (?:عام|سنه|سته اشهر|شهر)|مره (?:كل"
        r"|في) (?:عام|السنه|سنه|العام)|للجميع|لكل (?:العايله|افراد|الناس)|kol (?:3am|6 chhour"
        r"|chhar))",
        r"\b(?:everyone|everybody|all of us|tout le monde|chacun|tous)\b"
        rf"(?:{_NEG}[^.!?\n]){{0,50}}?\b{_TEST}\b",
        rf"{_AR_TEST}[^.!?\n]{{0,50}}?لكل من (?:تجاوز|بلغ|فات)|(?:رنين|سكانير) (?:ل?كامل"
        r"|لكل) (?:ال)?جسم",
        r"\b(?:dosez|controlez|verifiez|faites (?:doser|controler)) (?:vos|tes) (?:hormones"
        r"|vitamines|marqueurs)[^.!?\n]{0,50}?(?:chaque|tous les|meme s|au cas)",
        r"\b(?:hormones|vitamins|markers) (?:checked|tested|measured)[^.!?\n]{0,40}?(?:every"
        r"|just in case|even if|regularly)",
        # fear that brings people in
        rf"\b(?:c(?:oe|œ)ur|cancer|infarctus|avc|la mort|heart|death|stroke)\b[^\n]{{0,60}}?\b"
        r"(?:demain|sans prevenir|en silence|sans bruit|tomorrow|without warning|in silence"
        rf"|silently)\b[^\n]{{0,70}}?\b{_BOOK}\b",
        rf"(?:قلب|سرطان|جلطه|موت)\w*[^\n]{{0,60}}?(?:غدا|فجاه|بصمت|في صمت|دون"
        rf" انذار)[^\n]{{0,70}}?{_BOOK}",
        rf"\b{_BOOK}\b[^!?\n]{{0,120}}?{_TOO_LATE}",
        rf"{_TOO_LATE}[^\n]{{0,60}}?\b{_BOOK}\b",
        r"\bn'attendez pas (?:que|qu')[^.!?\n]{0,40}? (?:vous tue|vous emporte|se transforme"
        r"|devienne? (?:un )?cancer|trop tard)",
        r"\b(?:apres|sinon),? (?:il )?(?:ne )?(?:faudra|viendrez|viens|venez) (?:pas|plus) (?:vous"
        r" plaindre|te plaindre|pleurer|regretter)",
        # treatment of what is not there
        r"\b(?:botox|toxine|injections?|fillers?|baby botox)\b[^.!?\n]{0,25}? preventi\w+"
        r"|\bpreventi(?:ve|f) (?:botox|injections?|fillers?)\b",
        r"\b(?:botox|injections?|fillers?)\b[^.!?\n]{0,40}?(?:avant (?:l'apparition|la premiere"
        r"|les premieres|meme)[^.!?\n]{0,10}ride|before (?:the |your )?(?:first )?(?:wrinkle|line)"
        r"|meme sans rides?|sans attendre (?:la|les) rides?)",
        r"(?:بوتوكس|حقن)\w*[^.!?\n]{0,25}قبل (?:ظهور|بروز|اول) (?:ال)?تجاعيد",
        r"(?:بوتوكس|حقن) (?:ال)?(?:وقايي|وقاييه|استباقي)\w*",
        r"\b(?:perfusions?|cures?|injections?) de vitamines?\b[^.!?\n]{0,60}?(?:pour tou(?:s"
        r"|t le monde)|meme sans carence|meme si|coup de fatigue|chaque (?:mois|saison))",
        r"\b(?:vitamin|iv) (?:drips?|infusions?|shots?)\b[^.!?\n]{0,60}?(?:for everyone"
        r"|even without|even if|every (?:month|season))",
        r"\b(?:exigez|reclamez|demandez)[^.!?\n]{0,25}? (?:tous les examens|un scanner|une irm"
        r"|tout le bilan|la totale)\b",
        r"\b(?:insist on|demand|ask for) (?:an? )?(?:every (?:test|scan)|mri|ct scan|full body)\b",
        r"\b(?:au cas ou|on ne sait jamais|just in case|you never know)\b[^.!?\n]{0,60}?\b(?:irm"
        r"|scanner|bilan complet|mri|ct scan|check-?up)\b|\b(?:irm|scanner|bilan complet|mri"
        r"|ct scan|check-?up)\b[^.!?\n]{0,60}?\b(?:au cas ou|on ne sait jamais|just in case"
        r"|you never know)\b",
    ),
    unless=(
        r"\b(?:recommand\w*|recommend\w*|inutile\w*|unnecessary|needless|useless|superflu\w*"
        r"|la has|oms|the who|ministere|programme national|national programme|guidelines?"
        r"|aucun interet|ne sert|n'est (?:pas|plus|jamais) (?:\w+ )?(?:util|necess|indiqu|justif"
        r"|recommand|une?\b|la\b|le\b|oblig|sans)\w*|n'a (?:pas|aucun\w*) (?:d'|de |sa |besoin"
        r"|interet)|rarement|rarely|(?:is not|isn't|are not) (?:\w+ )?(?:useful|need|necess"
        r"|recommend|indicat|justif|advis|a good)\w*|surdiagnosti\w*|overdiagnos\w*|faux positifs?"
        r"|false positives?|n'apporte\w*|suivi (?:de|d'un)|greffes?|antecedents?|family history"
        r"|prescri\w+|deja (?:operee?|traitee?))\b",
        r"\b(?:190|112|samu|avc|stroke|infarctus|heart attack|urgences?|emergenc\w+)\b|جلطه"
        r"|استعجالي",
        # those already ill or treated are followed up
        r"\b(?:grossesse|enceintes?|pregnan\w+|apres (?:une?|la|le|votre)|prevue?s?|chimio\w*"
        r"|diabeti\w*|hypertendu\w*|porteurs?|prothese\w*|malades?|atteinte?s?|sous traitement"
        r"|vaccin\w*|follow-up|after (?:an?|your|the)|known|chronic|survivors?)\b",
        r"(?:بعد (?:ال)?(?:علاج|عمليه)|مرضى|المصاب\w*|متابعه|تلقيح|لقاح)",
        r"(?:موصى|توصي|توصيات|توصيه|منظمه الصحه|وزاره|لا داعي|لا فايده|غير ضروري|لا جدوى|لا ينصح"
        r"|لا حاجه|ليس ضروري|بلا فايده)",
        r"\b(?:mouch lezem|ma fih 7atta fayda|ma famech 3lech|mouch dharouri)\b|(?:موش لازم"
        r"|ما فيه حتى فايده|ما ثماش علاش|موش ضروري)",
    ),
    reach=12,
)
