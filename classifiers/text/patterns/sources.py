"""Art. 5: a study, a figure or an efficacy claim of science with no source or no date."""

from classifiers.text.pattern import Pattern

_SAYS = (
    r"(?:a |ont |l'|le |l'a |l'ont |nous |viennent de |vient de |ai )*(?:montre|prouve|demontre"
    r"|revele|confirme|etabli|suggere|indique|conclu(?!ant)|dit|affirme|atteste|trouve|decouv"
    r"|estim|suivi|mesur|compar|observ|calcul)\w*"
)
_EN_SAYS = (
    r"(?:has |have |now |just |clearly |recently )*(?:show|prov|demonstrat|reveal|confirm|found"
    r"|find|suggest|report|establish|conclud|says?\b|estimat)\w*"
)
# People of whom science counts; "nos patients" belongs to Art. 7.3.
_WHO = (
    r"(?:femmes?|hommes?|adultes?|enfants?|adolescents?|ados|personnes?|tunisien\w*|francais\w*"
    r"|malades?|diabetiques?|hypertendus?|fumeurs?|cancers?|cas\b|deces|patients?|patientes?"
    r"|population|couples?|nourrissons?|bebes?|seniors?|jeunes?|infarctus|avc|grossesses?"
    r"|europeen\w*|douleurs?|seances?|gens|maux de|mal de dos|\w+(?:algie|ite|ose|emie|ome"
    r"|pathie)s\b|migraineu\w+|asthmatiques?|fractures?|lesions?|rechutes?|operes?|persons?|child"
    r"|children|wom[ae]n|m[ae]n|back pain|headaches|\w+(?:itis|osis|emia|algia)\b|adults?|people"
    r"|teenagers|diabetics|smokers|cases|deaths|babies|infants|strokes|pregnancies|of us|runners"
    r"|drivers|heart attacks|knees?|injuries)"
)
_AR_WHO = (
    r"(?:ال)?(?:نساء|رجال|كهول|بالغين|اطفال|اشخاص|تونسي\w*|مرضى|مصابي\w*|مدخني\w*|حالات|وفيات|سكان"
    r"|حوامل|الام|اوجاع|شباب|ناس|عباد|نسا|توانسه|سرطان\w*|جلطات)"
)
_N = (
    r"(?:\d+(?:[.,]\d+)?|un[e]?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|one|two|three"
    r"|four|five|seven|eight|nine|ten|twenty)"
)
_AR_N = r"(?:\d+|واحده?|احد|اثنين|اثنان|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|تسعه?|عشره?|عشرين)"
_PERCENT = (
    r"\d+(?:[.,]\d+)? ?(?:%|٪|pour cent|pour-cent|percent|per cent|بالمي?ه|في الماي?ه|في الميه"
    r"|fel mya)"
)
# "un jour sur deux" counts days, not people
_NOT_SCIENCE = (
    r"(?:jour|nuit|fois|semaine|mois|week|dose|comprime|ligne|mot|repas|matin|soir|seance|heure"
    r"|cachet|goutte|cuillere|note|page|marche|message|appel|minute|annee|dimanche|samedi|etage"
    r"|place|point|etoile|carte|photo|question|chaise|patient|consultation)"
)
_OWN = r"(?!nos\b|mes\b|our\b|my\b)"

DETECTOR = Pattern(
    name="text/sources",
    signal="text.sources",
    likely=(
        # studies without a name
        r"\b(?:une|des|les|plusieurs|de nombreuses|nombreuses|deux|cette|certaines|dernieres?) "
        rf"(?:\w+ ){{0,2}}?(?:etudes?|recherches|travaux|essais cliniques|meta-analyses?)(?:"
        rf" [^.!?\n]{{0,40}}?)? {_SAYS}",
        r"\b(?:des|les|certains) (?:chercheurs|scientifiques|savants)(?! de champ| d'or)(?:"
        rf" \w+){{0,3}}? {_SAYS}",
        r"\b(?:une|des|plusieurs) equipes? (?:\w+aine|\w+aise|\w+oise|\w+enne|britannique"
        rf"|suedoise|de (?:chercheurs|scientifiques))s?(?: [^.!?\n]{{0,40}}?)? {_SAYS}",
        r"\b(?:il est|c'est|a ete|est|sont)(?: \w+)? (?:scientifiquement|cliniquement) (?:\w+ )?"
        r"(?:prouve|demontre|etabli|valide|teste)\w*|\b(?:scientifiquement|cliniquement) (?:prouve"
        r"|demontre|etabli)\w*",
        r"\b(?:la science|la recherche|la litterature) (?:l'a |a |le |nous )*(?:prouve|demontre"
        r"|montre|confirme|dit)\w*",
        r"\b(?:etudes a l'appui|etudes le (?:prouvent|montrent)|selon (?:une|des|les|plusieurs"
        r"|de recentes) (?:\w+ )?etudes?|d'apres (?:une|des|les) (?:\w+ )?etudes?)\b",
        r"\b(?:an?|the|many|several|recent|new|numerous|most|two|countless)? ?(?:\w+ )?(?:studies"
        r"|study(?! group| day| hall| room)|(?:clinical )?trials|researchers|scientists)(?:"
        rf" [^.!?\n]{{0,30}}?)? {_EN_SAYS}",
        r"\bresearch (?:has |have |now |clearly |also )?(?:shows?|shown|proves?|proven|suggests?"
        r"|found|finds|confirms?)\b",
        r"\b(?:scientifically|clinically) (?:proven|shown|demonstrated|tested)\b|\bscience (?:has "
        r"(?:shown|proven|proved|confirmed)|says|proves|shows)",
        r"\b(?:according to|as) (?:a|recent|several|many|some) (?:\w+ )?(?:study|studies|research"
        r"|experts)\b",
        r"(?:اثبت|اكد|بين|كشف|اظهر|تثبت|توكد|تظهر|تشير|وجد|تقول|قال|ثبت)\w* (?:ال)?(?:دراس|ابحاث"
        r"|بحوث|باحث|علم\b|علماء|علمي)\w*",
        r"(?:دراسه|دراسات|ابحاث|باحثون|باحثين|العلم|العلماء)(?: [^.!?\n]{0,30}?)? (?:اثبت|اكد|بين"
        r"|كشف|اظهر|تثبت|توكد|تظهر|تشير|تقول|تبين|وجد)\w*",
        r"(?:^|\W)(?:ثبت|مثبت|ثابت|مثبته) علميا|(?:حسب|وفق) (?:دراس|اخر الدراس|بعض الدراس)\w*",
        r"\b(?:fama|famma|femma|7asb|kima)? ?(?:dirasa|dirasset|dirasat|i7sa2iyet|etude)(?:"
        r" \w+){0,3}? (?:t9oul|ta9oul|9alet|athbt\w*|athbet\w*|bayn\w*|bay+net|wrat|t2aked|akdet)",
        r"(?:ثمه|فمه|فما|فيه) دراس\w*|دراس\w* (?:تقول|قالت|ورات|بينت)|el 3elm (?:athbet|9al|y9oul)",
        # figures
        rf"\b{_PERCENT} (?:des|de la|d'|de|of(?: all| the)?) ?{_OWN}(?:\w+ )?{_WHO}",
        rf"\b{_PERCENT} (?:من |mel |men )(?:\w+ )?(?:{_AR_WHO}|nse|nsa|wja3|rjel|twensa|3bed"
        r"|el 3bed|mardha)",
        rf"\b{_N} {_WHO} sur (?!une?\b){_N}\b",
        rf"\b(?:une?|deux|trois|\d) (?!{_NOT_SCIENCE})\w{{4,}} sur (?:deux|trois|quatre|cinq|six"
        r"|dix|\d+)\b",
        rf"\b{_N} (?:in|out of) {_N} (?:\w+ )?{_WHO}|\b{_N} {_WHO} (?:in|out of) {_N}\b",
        rf"(?:^|\W)[وف]?{_AR_N} من (?:بين |كل |اصل )?{_AR_N} ?(?:من )?{_AR_WHO}",
        rf"{_AR_WHO} (?:واحد |واحده )?(?:من (?:بين|كل|اصل)|علي|على) {_AR_N}\b",
        rf"(?:شخص|امراه|رجل|طفل|تونسي|مريض)ه? (?:واحده? )?من (?:بين |كل |اصل ){_AR_N}",
        rf"\b(?:multipli|divis)(?:e|ent|ait|ee?s?|erait)\b (?:\w+ ){{0,3}}?par {_N}\b|\b(?:double"
        r"|triple|quadruple)(?:nt)? le risque|\bmultipl\w+ the risk",
        r"\b(?:doubles?|triples?|quadruples?|halves?) (?:the|your) (?:risk|odds|chances?)|(?:يضاعف"
        r"|تضاعف) (?:خطر|احتمال|نسبه)",
        r"\b(?:reduit|diminue|augmente|baisse|multiplie|divise)(?:nt|rait|raient)? (?:de |le |la "
        rf"|les |par )(?:[^.!?\n%]{{0,40}}?)(?:{_PERCENT}|par (?:deux|trois|quatre|cinq|dix|\d+))",
        r"\b(?:reduc|cut|slash|lower|rais|increas|doubl|tripl)\w* "
        rf"(?:[^.!?\n%]{{0,50}}?){_PERCENT}",
        rf"(?:يخفض|يقلل|تخفض|تقلل|يزيد|تزيد|ينقص|yna99es|tna99es)\w* [^.!?\n%]{{0,40}}?{_PERCENT}",
    ),
    unless=(
        r"\b(?:remise|reduction sur|promo|tarif|prix|discount|off\b|tva|alcool|concentration"
        r"|dilu\w+|creme a)",
        r"\b(?:mes etudes|nos etudes|fin d'etudes|bourse|my studies|medical studies|faculte)\b",
        r"\b(?:aucune|pas d'|no|without|sans) (?:\w+ )?(?:etude|study|studies|preuve|evidence"
        r"|trial)",
    ),
    unless_post=(
        # a source and its year, close together
        r"(?:\b(?:oms|(?:the|by|la) (?:who|has)|who(?=[,:(/]| [(\d])|has(?=[,:(/]| [(\d])"
        r"|organi[sz]ation mondiale|world health|aide-memoire|fact sheet|atlas|inserm|cdc|nhs|nice"
        r"|inc\b|invs|iarc|circ|unicef|ministere|ministry|institut\w*|lancet|nejm|new england|jama"
        r"|bmj|cochrane|nature|science|esc|esh|acog|figo|ada|aha|eular|journal|revue|review|et al"
        r"|societe|society|academi[ea]|academy|college|enquete|survey|rapport|report|registre"
        r"|registry|recommandations?|guidelines?|source|ref|references?|plos|haute autorite|annals"
        r"|archives|federation|agence|agency|observatoire|health examination|etude|study|trial)\b"
        r"|منظمه|المصدر|مجله|وزاره|معهد|جمعيه|الجمعيه|تقرير|مسح|توصيات|دراسه"
        r"|lancet)[^\n]{0,110}?\b(?:19|20)\d\d\b",
        r"\b(?:19|20)\d\d\b[^\n]{0,60}?(?:\b(?:oms|(?:the|by|la) (?:who|has)|lancet|nejm|jama|bmj"
        r"|cochrane|journal|revue|et al|rapport|report|societe|society|source|ministere|enquete"
        r"|survey|etude|study)\b|منظمه|مجله|وزاره|المصدر|تقرير)",
        r"\([^()\n]{3,90}\b(?:19|20)\d\d\)",
        r"doi\.org|\bdoi ?:|pubmed|ncbi\.nlm|who\.int|sources? (?:en|dans les?|in the) (?:premier"
        r" )?(?:comment\w*|fin)",
        # told in order to be refuted
        r"\b(?:erratum|rectificatif)\b|تصويب",
        r"\b(?:mythe|idees? recues?|infox|intox|fake news|c'est faux|myth\b|debunk\w*|rumeur"
        r"|desinformation)\b|خراف(?:ه|ات)|اشاعه|اشاعات|معلومه خاطي\w*|مغلوط\w*",
    ),
    negatable=False,
)
