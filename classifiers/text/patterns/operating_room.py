"""Art. 7.2: the words show that photos or videos from the operating theatre are posted."""

from classifiers.text.pattern import Pattern

_ROOM = (
    r"(?:bloc opératoire|bloc op|bloc(?! (?:de|du|sinusal|auriculo|nerveux|-notes|a\b|b\b|c\b"
    r"|admin))(?!-)|salle d'opérations?|salle d'op|salle de (?:césarienne|cathétérisme))"
)
_ROOM_EN = r"(?:operating (?:room|theatre|theater|table)|surgical theatre)"
_ROOM_AR = (
    r"(?:غرفة (?:ال)?عمليات|قاعة (?:ال)?عمليات|قاعة (?:ال)?جراحة|غرفة (?:ال)?جراحة|صالة "
    r"(?:ال)?عمليات|البلوك|بلوك)"
)
_ROOM_TN = (
    r"(?:bloc|block|bloc op\w*|salle d'op\w*|salle (?:el )?3amaliy\w+|9a3et (?:el )?3amaliy\w+)"
)
_SHOT = (
    r"(?:photos?|selfies?|vid[ée]os?|images?|stor(?:y|ies)|reels?|vlog|clichés?|filmée?s?"
    r"|tournée?s?|film(?:er|ons|é)|captée?s?|prises? de vue|séquences?|extraits?)"
)
_SHOT_EN = (
    r"(?:photos?|pictures?|videos?|footage|reels?|selfies?|clips?|filmed|filming|shot|recorded"
    r"|snaps?|live(?:stream)?|stories|vlog)"
)
_SHOT_AR = (
    r"(?:صور|صورة|صورنا|فيديو|مقطع|مقاطع|تصوير|لقطات|لقطة|مشاهد|بث|مباشر|ستوري|تصويرة|تصاور|لايف"
    r"|سلفي)"
)
_OP = (
    r"(?:intervention|opération|chirurgie|césarienne|rhinoplastie|liposuccion|greffe|arthroscopie"
    r"|prothèse|cœlioscopie|coelioscopie|accouchement|implantation|ablation|\w{4,}ectomie|"
    r"\w{4,}plastie)"
)
_OP_EN = (
    r"(?:surgery|operation|procedure|c-section|transplant|facelift|\w{4,}ectomy|\w{4,}plasty"
    r"|liposuction)"
)
_OP_AR = r"(?:ال)?(?:عملية|جراحة|تدخل|قيصرية)"

DETECTOR = Pattern(
    name="text/operating-room",
    signal="text.operating-room",
    sure=(
        # French
        r"\b(?:en direct|live|en live|reportage|vlog) (?:du|de notre|de mon|depuis (?:le|la|notre"
        r"|mon)|dans le|au|de la) " + _ROOM,
        r"\b" + _SHOT + r"\b[^.!?\n]{0,30}\b(?:au|du|dans (?:le|la|notre|mon)|depuis (?:le|la"
        r"|notre)|en plein|en|de (?:la|notre|mon)) " + _ROOM + r"\b",
        r"\b"
        + _ROOM
        + r"\b[^.!?\n]{0,30}(?:\ben (?:photos?|images?|vid[ée]os?)\b|📸|🎥|📷|\bswip)",
        r"\b(?:immersion|coulisses|plongée|bienvenue) (?:au|dans (?:le|la|notre|mon)|du|de (?:la"
        r"|notre|mon)) " + _ROOM + r"\b[^.!?\n]{0,60}\b(?:vid[ée]o|image|photo|film|live|swip"
        r"|regardez|👇|▶)",
        r"\b(?:photo|image|cliché|vid[ée]o|vue)s? (?:per|intra)-? ?opératoires?\b|\bvid[ée]os?"
        r" chirurgicales?\b",
        r"\b(?:j'ai|nous avons|on a|il a|elle a) (?:\w+ )?filmé (?:l'|mon |cette |une |toute l'"
        r"|notre |la |l')(?:\w+ )?" + _OP,
        r"\b" + _OP + r" (?:\w+ ){0,3}(?:filmée|en direct|en live|retransmise|captée)\b",
        r"\b(?:pendant|en cours d'|en pleine?|au cours de l'|durant) ?(?:l'|la |cette |une |ma )?"
        + _OP
        + r"\b[^.!?\n]{0,25}\b(?:photos?|vid[ée]o|images?|filmé|live)\b",
        r"\b(?:photos?|vid[ée]os?|images?|clichés?)\b[^.!?\n]{0,50}\b(?:pris|prises?|filmées?"
        r"|captées?|tournées?) (?:\w+ )?(?:pendant|durant|au cours de|en cours d'|au milieu de) ?"
        r"(?:l'|la |cette |une )?" + _OP,
        # English
        r"\b(?:live|direct|straight|reporting) (?:from|in|inside) (?:the|our|my) (?:\w+ )?"
        + _ROOM_EN,
        r"\b"
        + _SHOT_EN
        + r"\b[^.!?\n]{0,40}\b(?:in|from|inside|on) (?:the|our|my|an) (?:\w+ )?"
        + _ROOM_EN
        + r"|\b"
        + _ROOM_EN
        + r"\W{1,3}(?:photos|clips|video|pictures|selfie|footage)\b",
        r"\bbehind the scenes (?:in|of|from|at) (?:the|our|my) (?:\w+ )?(?:"
        + _ROOM_EN
        + r"|surgery)|\bor selfie\b",
        r"\bintra-? ?operative (?:photo|video|image|picture|footage|view|clip)s?|\b(?:surgery"
        r"|surgical) (?:video|footage|clip)s?\b",
        r"\b(?:i|we) (?:\w+ )?(?:filmed|recorded|livestreamed) (?:the|this|my|our|a|an|today's) "
        r"(?:\w+ ){0,3}?" + _OP_EN,
        # Arabic, standard and Tunisian
        _SHOT_AR + r"\w*\s+(?:[^.\n]{0,30})(?:من|داخل|في|وسط)\s*(?:\w+\s+)?" + _ROOM_AR,
        r"كواليس\s+(?:\w+\s+)?(?:" + _ROOM_AR + r"|" + _OP_AR + r")",
        r"(?:صور|صورة|فيديو|مقطع|لقطات|مشاهد|تصوير|تصويرة|صورنا|تصاور)\b[^.\n]{0,30}(?:أثناء|خلال"
        r"|وقت|وسط)\s+" + _OP_AR,
        r"(?:صور|فيديو|مقطع|لقطات|مشاهد|تصاور)\s+(?:حية\s+)?(?:من|متاع)\s+"
        + _OP_AR
        + r"|(?:تابعوا|شاهدوا|شوفو)\s+(?:\w+\s+)?"
        + _OP_AR
        + r"[^.\n]{0,20}(?:مباشر|خطوة بخطوة"
        r"|بالفيديو|دقيقة)",
        # Tunisian in Latin letters
        r"\b(?:live|vid[ée]o|tsawer|taswira|taswiret|story|selfie|photo|sawart|sawarna|n?sawer"
        r"|filmina)\b[^.!?\n]{0,30}\b(?:mel|men|fel|fi|west|min) (?:el |l')?" + _ROOM_TN + r"\b",
    ),
    likely=(
        r"\bvid[ée]os? (?:complète |intégrale |entière |en direct |hd )?(?:de |d'|du |de l'|de la "
        r"|de cette |de mon |de ma |de notre )(?:\w+ )?" + _OP + r"\b",
        r"\ben (?:images|photos|vid[ée]o) (?:sur |: )?l'(?:intervention|opération) (?:de ce|d'hier"
        r"|du jour|de la semaine)",
        r"\b(?:on|je|nous) vous (?:emmène|emmenons|embarque|fais entrer|faisons entrer)"
        r"\b[^.!?\n]{0,20}\b(?:au|dans (?:le|mon|notre)) " + _ROOM + r"|\bambiance (?:au |du )?bloc"
        r"\b",
        r"\b(?:video|footage) of (?:the|this|my|our|a|today's) (?:\w+ ){0,2}"
        + _OP_EN
        + r"\b|\bwatch (?:\w+ ){0,4}"
        + _OP_EN
        + r"\b[^.!?\n]{0,30}\b(?:live|step by step|on video"
        r"|unfold)\b",
        r"\b(?:suivez|regardez|assistez à|découvrez) (?:\w+ ){0,4}" + _OP + r"\b[^.!?\n]{0,30}\b"
        r"(?:en direct|en vid[ée]o|en images|pas à pas|étape par étape)\b",
        r"فيديو\s+(?:كامل\s+)?(?:ل|لل|متاع\s+)?(?:ال)?(?:عملية|جراحة|العملية)\b|\bvid[ée]o (?:mta3 "
        r"|mt[ae]3 )?(?:el |l')?(?:3amaliya|opération)\b",
    ),
    unless=(
        # drawings, simulators, refusals, the charter's own rule
        r"\b(?:animation|animée?|schéma|3d|dessin\w*|explicati\w+|illustr\w+|simul\w+|mannequin"
        r"|maquette|modèle|cadavre|interdi\w+|charte|refus\w+|jamais|inaugur\w+|film\b|série"
        r"|roman|docu\w*|musée|logiciel|diapositives|pas d'images?|l'image du bloc)",
        r"\b(?:ne|n'|n'y) ?(?:publi|film|photograph|post|diffus|partag|montr|verrez|verra|mett|met"
        r"|y|trouver)\w*|\bposez vos questions sur\b",
        r"\b(?:animat\w+|diagram|drawings?|simulat\w+|mannequin|model|forbidden|prohibit\w*|charter"
        r"|never|don't|do not|won't|cannot|can't|no (?:longer|photos|pictures|filming)|not"
        r" allowed|tv series|documentary)\b",
        r"(?:رسم|رسوم|محاكاة|توضيحي|ممنوع|يمنع|تمنع|الميثاق|ميثاق|لا ننشر|لن ننشر|لا نصور|ما نصور"
        r"|ما ننشر|ما نحط|مسلسل|فيلم)",
        r"\b(?:mamnou3|ma n(?:sawr|ansh?r|chr|sawer|hott?|7ott?)\w*|animation|dessin|charte)\b",
    ),
)
