"""Art. 5: a study, a figure or an efficacy claim of science with no source or no date."""

from classifiers.text.pattern import Pattern

_SAYS = (
    r"(?:a |ont |l'|le |l'a |l'ont |nous |viennent de |vient de |ai )*(?:montre|prouve|demontre|revele"
    r"|confirme|etabli|suggere|indique|conclu|dit|affirme|atteste|trouve|decouv|estim)\w*"
)
_EN_SAYS = (
    r"(?:has |have |now |just |clearly |recently )*(?:show|prov|demonstrat|reveal|confirm|found|find"
    r"|suggest|report|establish|conclud|says?\b|estimat)\w*"
)
# People of whom science counts; "nos patients" belongs to Art. 7.3.
_WHO = (
    r"(?:femmes?|hommes?|adultes?|enfants?|adolescents?|ados|personnes?|tunisien\w*|francais\w*|malades?"
    r"|diabetiques?|hypertendus?|fumeurs?|cancers?|cas\b|deces|patients?|patientes?|population|couples?"
    r"|nourrissons?|bebes?|seniors?|jeunes?|infarctus|avc|grossesses?|europeen\w*|douleurs?|seances?|gens"
    r"|migraineu\w+|asthmatiques?|fractures?|lesions?|rechutes?|operes?|citadins?|lyceens?|soignants?)"
)
_EN_WHO = (
    r"(?:women|men|adults?|children|people|teenagers|tunisians?|patients|diabetics|smokers|cancers?|cases"
    r"|deaths|couples|babies|infants|strokes|pregnancies|of us|users|runners|drivers|seniors|parents"
    r"|hypertensives|heart attacks|migraines|knees?|injuries)"
)
_AR_WHO = (
    r"(?:ال)?(?:نساء|رجال|كهول|بالغين|اطفال|اشخاص|تونسي\w*|مرضى|مصابي\w*|مدخني\w*|حالات|وفيات|سكان|حوامل"
    r"|شباب|ناس|عباد|نسا|توانسه|سرطان\w*|جلطات)"
)
_N = r"(?:\d+(?:[.,]\d+)?|un[e]?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt)"
_EN_N = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)"
_AR_N = r"(?:\d+|واحده?|احد|اثنين|اثنان|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|تسعه?|عشره?|عشرين)"
_PERCENT = r"\d+(?:[.,]\d+)? ?(?:%|٪|pour cent|pour-cent|percent|per cent|بالمي?ه|في الماي?ه|في الميه|fel mya)"
_OWN = r"(?!nos\b|mes\b|our\b|my\b)"

DETECTOR = Pattern(
    name="text/sources",
    signal="text.sources",
    likely=(
        # studies without a name
        rf"\b(?:une|des|les|plusieurs|de nombreuses|nombreuses|deux|cette|certaines|dernieres?) (?:\w+ ){{0,2}}?"
        rf"(?:etudes?|recherches|travaux|essais|meta-analyses?|publications)(?: [^.!?\n]{{0,40}}?)? {_SAYS}",
        rf"\b(?:des|les|certains) (?:chercheurs|scientifiques|savants)(?: \w+){{0,3}}? {_SAYS}",
        r"\b(?:il est|c'est|a ete|est|sont)(?: \w+)? (?:scientifiquement|cliniquement) (?:\w+ )?(?:prouve|demontre"
        r"|etabli|valide|teste)\w*|\b(?:scientifiquement|cliniquement) (?:prouve|demontre|etabli)\w*",
        r"\b(?:la science|la recherche|la litterature) (?:l'a |a |le |nous )*(?:prouve|demontre|montre|confirme|dit)\w*",
        r"\b(?:etudes a l'appui|etudes le (?:prouvent|montrent)|selon (?:une|des|les|plusieurs|de recentes)"
        r" (?:\w+ )?etudes?|d'apres (?:une|des|les) (?:\w+ )?etudes?)\b",
        rf"\b(?:an?|the|many|several|recent|new|numerous|most|two|countless)? ?(?:\w+ )?(?:studies|study|research"
        rf"|trials?|researchers|scientists)(?: [^.!?\n]{{0,30}}?)? {_EN_SAYS}",
        r"\b(?:scientifically|clinically) (?:proven|shown|demonstrated|tested)\b|\bscience (?:has|says|proves|shows)",
        r"\b(?:according to|as) (?:a|recent|several|many|some) (?:\w+ )?(?:study|studies|research|experts)\b",
        r"(?:اثبت|اكد|بين|كشف|اظهر|تثبت|توكد|تظهر|تشير|وجد|تقول|قال|ثبت)\w* (?:ال)?(?:دراس|ابحاث|بحوث|باحث|علم\b|علماء|علمي)\w*",
        r"(?:دراسه|دراسات|ابحاث|باحثون|باحثين|العلم|العلماء)(?: [^.!?\n]{0,30}?)? (?:اثبت|اكد|بين|كشف|اظهر|تثبت"
        r"|توكد|تظهر|تشير|تقول|تبين|وجد)\w*",
        r"(?:^|\W)(?:ثبت|مثبت|ثابت|مثبته) علميا|(?:حسب|وفق) (?:دراس|اخر الدراس|بعض الدراس)\w*",
        r"\b(?:fama|famma|femma|7asb|kima)? ?(?:dirasa|dirasset|dirasat|i7sa2iyet|etude)(?: \w+){0,3}?"
        r" (?:t9oul|ta9oul|9alet|athbt\w*|athbet\w*|bayn\w*|bay+net|wrat|t2aked|akdet)",
        r"(?:ثمه|فمه|فما|فيه) دراس\w*|دراس\w* (?:تقول|قالت|ورات|بينت)|el 3elm (?:athbet|9al|y9oul)",
        # figures
        rf"\b{_PERCENT} (?:des|de la|d'|de) ?{_OWN}(?:\w+ )?{_WHO}",
        rf"\b{_PERCENT} (?:of )(?:all |the |\w+ )?{_OWN}{_EN_WHO}",
        rf"\b{_PERCENT} (?:من |mel |men )(?:\w+ )?(?:{_AR_WHO}|nse|nsa|rjel|twensa|3bed|el 3bed|mardha)",
        rf"\b{_N} {_WHO} sur {_N}\b",
        rf"\b{_EN_N} (?:in|out of) {_EN_N} (?:\w+ )?{_EN_WHO}|\b{_EN_N} {_EN_WHO} (?:in|out of) {_EN_N}\b",
        rf"(?:^|\W)[وف]?{_AR_N} من (?:بين |كل |اصل )?{_AR_N}? ?(?:من )?{_AR_WHO}",
        rf"{_AR_WHO} (?:واحد |واحده )?(?:من (?:بين|كل|اصل)|علي|على) {_AR_N}\b",
        rf"\b(?:reduit|diminue|augmente|baisse|multiplie|divise)(?:nt|rait|raient)? (?:de |le |la |les |par )"
        rf"(?:[^.!?\n%]{{0,40}}?)(?:{_PERCENT}|par (?:deux|trois|quatre|cinq|dix|\d+))",
        rf"\b(?:reduc|cut|slash|lower|rais|increas|doubl|tripl)\w* (?:[^.!?\n%]{{0,50}}?){_PERCENT}",
        rf"(?:يخفض|يقلل|تخفض|تقلل|يزيد|تزيد|ينقص|yna99es|tna99es)\w* [^.!?\n%]{{0,40}}?{_PERCENT}",
    ),
    unless=(
        r"\b(?:remise|reduction sur|promo|tarif|prix|discount|off\b|tva|alcool|concentration|dilu\w+|creme a)",
        r"\b(?:mes etudes|nos etudes|fin d'etudes|bourse|my studies|medical studies|faculte)\b",
        r"\b(?:aucune|pas d'|no|without|sans) (?:\w+ )?(?:etude|study|studies|preuve|evidence|trial)",
    ),
    unless_post=(
        # a source and its year, close together
        r"(?:\b(?:oms|(?:the|by|la) (?:who|has)|who(?=[,:(/]| [(\d])|has(?=[,:(/]| [(\d])|organi[sz]ation mondiale|world health|aide-memoire|fact sheet|atlas|inserm|cdc|nhs|nice|inc\b|invs|iarc|circ|unicef|ministere|ministry|institut\w*"
        r"|lancet|nejm|new england|jama|bmj|cochrane|nature|science|esc|esh|acog|figo|ada|aha|eular|journal"
        r"|revue|review|et al|societe|society|academi[ea]|academy|college|enquete|survey|rapport|report"
        r"|registre|registry|recommandations?|guidelines?|source|ref|references?|plos|haute autorite"
        r"|annals|archives|federation|agence|agency|observatoire|health examination|etude|study|trial)\b"
        r"|منظمه|المصدر|مجله|وزاره|معهد|جمعيه|الجمعيه|تقرير|مسح|توصيات|دراسه|lancet)"
        r"[^\n]{0,110}?\b(?:19|20)\d\d\b",
        r"\b(?:19|20)\d\d\b[^\n]{0,60}?(?:\b(?:oms|(?:the|by|la) (?:who|has)|lancet|nejm|jama|bmj|cochrane|journal|revue|et al|rapport"
        r"|report|societe|society|source|ministere|enquete|survey|etude|study)\b|منظمه|مجله|وزاره|المصدر|تقرير)",
        r"\([^()\n]{3,90}\b(?:19|20)\d\d\)",
        r"doi\.org|\bdoi ?:|pubmed|ncbi\.nlm|who\.int|sources? (?:en|dans les?|in the) (?:premier )?(?:comment\w*|fin)",
        # told in order to be refuted
        r"\b(?:mythe|idees? recues?|infox|intox|fake news|c'est faux|myth\b|debunk\w*|rumeur|desinformation)\b"
        r"|خراف(?:ه|ات)|اشاعه|اشاعات|معلومه خاطي\w*|مغلوط\w*",
    ),
    negatable=False,
)
