"""Art. 7.2: the words show that the picture, or the pictured case, is of a minor."""

from classifiers.text.pattern import Pattern

_AGE = r"(?:[1-9]|1[0-7]|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)"
_AGE_EN = r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)"
_AGE_AR = (
    r"(?:[1-9] |1[0-7] |ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)(?:ة)?\s*(?:عشرة\s+)?(?:سنوات|سنين|أشهر|شهور|سنة|أعوام)"
)
_CHILD = (
    r"(?:bébé|nourrisson|nouveau-né|enfant|fillette|garçonnet|petit garçon|petite fille|petite? patiente?"
    r"|bambin|bout de chou|adolescente?|ado|mineure?|écoli(?:er|ère)|collégien(?:ne)?"
    r"|(?:patiente?|fille|garçon|jeune|élève|puce) (?:\w+ )?(?:de |âgée? de )?" + _AGE + r" (?:ans|mois))"
)
_CHILD_EN = (
    r"(?:bab(?:y|ies)|newborn|toddler|infant|child|little (?:boy|girl|patient|one)|schoolboy|schoolgirl"
    r"|teenager|minor|" + _AGE_EN + r"[- ](?:year|month)[- ]old)"
)
_CHILD_AR = (
    r"(?:ال)?(?:طفل|طفلة|رضيع|رضيعة|مولود|مولودة|صغيرنا|صغيرتنا|تلميذ|تلميذة|مراهق|مراهقة|بنية|وليد|بيبي|قاصر"
    r"|أطفال|صغار)"
)
_SHOT = r"(?:photos?|vidéos?|images?|clichés?|portraits?|selfies?|stor(?:y|ies)|reels?)"
_SHOT_EN = r"(?:photos?|pictures?|videos?|clips?|images?|reels?|selfies?|snaps?)"
_SHOT_AR = r"(?:ال)?(?:صورة|صور|فيديو|مقطع|تصويرة|تصاور|ستوري)"
_SHOT_TN = r"(?:taswira|taswiret|tsawer|tsawr|photo|vid[ée]o|story)"
_PARENT = r"(?:maman|papa|parents|deux parents|père|mère|tuteurs?)"
_PARENT_AR = r"(?:والد|والدي|والدته|والدتها|والديه|والديها|الوالدين|أمه|أمها|الأم|الأب|أبيه|أبيها|وليه|وليها|بوه|بوها)"
_CHILD_TN = r"(?:wlayed|wled|bnay+a|sghir\w*|s8ir\w*|b[ée]b[ée]|tofla|tfol|tfal)"

DETECTOR = Pattern(
    name="text/minor",
    signal="text.minor",
    sure=(
        # what the picture shows
        r"\b(?:sur|dans|en) (?:la|cette|les|ces|notre) " + _SHOT + r"\b[^.!?\n]{0,50}\b" + _CHILD,
        r"\b(?:in|on) (?:the|this|these|our) " + _SHOT_EN + r"\b[^.!?\n]{0,50}\b" + _CHILD_EN,
        r"في\s+(?:هذه\s+|هذا\s+)?" + _SHOT_AR + r"\b[^.\n]{0,50}(?:" + _CHILD_AR + r"\b|عمره\w? " + _AGE_AR + r")",
        r"\b" + _SHOT + r" (?:\w+ ){0,2}(?:de |d')(?:la |le |l'|notre |mon |ma |ce |cette |cet |un |une )?"
        r"(?:\w+ )?(?:petite? patiente?|bébé|nourrisson|nouveau-né|fillette|garçonnet|petit garçon"
        r"|petite fille|enfant|bambin|adolescente?) (?:de|âgée?|opérée?|né|soign|après|que|avec|guéri|sorti)",
        r"\bavant ?(?:/|et|-|&) ?après\b[^.!?\n]{0,60}\b(?:patiente?|fille|garçon|enfant|jeune|ado\w*) "
        r"(?:\w+ )?(?:de |âgée? de )" + _AGE + r" (?:ans|mois)\b",
        r"\bbefore ?(?:/|and|&) ?after\b[^.!?\n]{0,60}\b" + _AGE_EN + r"[- ](?:year|month)[- ]old",
        r"(?:قبل ?(?:/|و) ?بعد)[^.\n]{0,60}" + _CHILD_AR + r"\b[^.\n]{0,15}(?:" + _AGE_AR + r"|عمر)",
        r"\b(?:petite? patiente?|fillette|petit garçon|bébé|nourrisson|garçonnet)\b[^.!?\n]{0,60}"
        r"\b(?:en photo|en vidéo|en images|sur la photo|pose pour|devant l'objectif)",
        r"\b(?:little (?:patient|boy|girl)|toddler|newborn|" + _AGE_EN + r"[- ]year[- ]old)\b[^.!?\n]{0,60}"
        r"\b(?:in the (?:photo|picture|video)|on camera|poses? for|is pictured|smiling here)",
        # the statutory warning says that these are pictures: of whom?
        r"\b(?:patiente?|fille|garçon|fillette|enfant|jeune|ado\w*|bébé|nourrisson) (?:\w+ )?"
        r"(?:de |âgée? de )" + _AGE + r" (?:ans|mois)\b(?! (?:après|plus tard))[\s\S]{0,500}"
        r"\bces photos sont publi",
        r"\b" + _AGE_EN + r"[- ](?:year|month)[- ]old\b(?! (?:scar|problem))[\s\S]{0,500}\bces photos sont publi",
        r"\b(?:طفل|طفلة|رضيع|مراهق|مراهقة|تلميذ|تلميذة)\b[^\n]{0,40}(?:" + _AGE_AR
        + r"|عمر)[\s\S]{0,500}\bces photos sont publi",
        # the parents' leave, which the charter says is no leave
        r"\b(?:avec|nous avons|on a|j'ai|grâce à) (?:l'|le |la |leur )?(?:accord|autorisation|consentement|permission"
        r"|feu vert|ok) (?:\w+ )?(?:de (?:sa|la|ses|leur|son)|des|du) " + _PARENT + r"\b[^.!?\n]{0,60}"
        r"\b(?:publi|photo|vidéo|image|partag|montr|diffus|post|filmer)",
        r"\b(?:photos?|vidéos?|images?|cliché|sourire|bouille|publi\w+|partag\w+|post\w+)\b[^.!?\n]{0,60}\bavec "
        r"(?:l'|le |la |leur )(?:accord|autorisation|consentement|permission)s? (?:\w+ )?(?:de (?:sa|ses|la|son)"
        r"|des|du) " + _PARENT + r"\b",
        r"\b(?:sa|la|ses|leur|les) " + _PARENT + r" (?:\w+ )?(?:ont|a|sont) (?:\w+ )?(?:accepté|autorisé|donné|d'accord"
        r"|signé)[^.!?\n]{0,40}\b(?:publi|photo|vidéo|image|montr|partag|post)",
        r"\b" + _SHOT_EN + r"\b[^.!?\n]{0,60}\bwith (?:(?:her|his|the|their) )?(?:parents?|mother|father|mum|mom)"
        r"(?:'s|')? (?:\w+ )?(?:permission|consent|blessing|agreement|ok)",
        r"\bwith (?:(?:her|his|the|their) )?(?:parents?|mother|father|mum|mom)(?:'s|')? (?:\w+ )?(?:permission|consent"
        r"|blessing|agreement),? (?:\w+ ){0,3}(?:share|post|publish|show|photo|picture|video)",
        r"(?:بموافقة|بعد موافقة|برضا|بإذن)\s+(?:\w+\s+)?" + _PARENT_AR + r"[^.\n]{0,40}(?:نشر|صور|تصوير|فيديو|نشارك)",
        r"(?:ننشر|نشر|صورة|صور|فيديو|تصويرة)[^.\n]{0,50}(?:بموافقة|بعد موافقة|بإذن)\s+(?:\w+\s+)?" + _PARENT_AR,
        _SHOT_AR + r"\s+(?:\w+\s+)?" + r"(?:ال)?(?:طفل|طفلة|رضيع|رضيعة|مولود|وليد|بنية|بيبي|صغيرنا|صغيرتنا)\b"
        r"[^.\n]{0,25}(?:" + _AGE_AR + r"|عمر|بعد (?:ال)?(?:عملية|علاج)|في (?:ال)?(?:عيادة|كابيني))",
        r"\b" + _SHOT_TN + r" (?:mta3 |mt[ae]3 )?(?:el |hal |ha )?" + _CHILD_TN + r"\b[^.\n]{0,40}\b(?:snin|3omr|chhour"
        r"|ba3d|3amaliya|cabinet)",
    ),
    likely=(
        r"\b(?:regardez|admirez|voyez|découvrez) (?:\w+ ){0,3}(?:sourire|bouille|frimousse|visage|petites? dents"
        r"|résultat) (?:de |d'|du )(?:\w+ )?(?:petite? patiente?|bébé|fillette|bout de chou|petit garçon"
        r"|enfant de)",
        r"\b" + _SHOT_EN + r" of (?:\w+ )?(?:our|my|this|a) (?:\w+ )?(?:little patient|newborn|baby (?:boy|girl)"
        r"|little (?:boy|girl)|" + _AGE_EN + r"[- ]year[- ]old)",
    ),
    unless=(
        r"\b(?:même (?:avec|si)|y compris|malgré|interdi\w+|jamais|proscri\w+|refus\w+|évit\w+|sans (?:photo|image)"
        r"|banque d'images?|illustration|libre de droits?|générée? par|dessin|schéma|charte|campagne|affiche)\b",
        r"\b(?:ne|n') ?(?:publi|post|partag|montr|diffus|photographi|film|pren|accept)\w+",
        r"\b(?:even (?:with|if)|forbidden|prohibit\w*|never|stock (?:photo|image)|illustration|drawing|charter"
        r"|don't|do not|cannot|can't|won't|poster|ai-generated)\b",
        r"(?:ممنوع|يمنع|تمنع|لا ننشر|لن ننشر|لا نقبل|حتى (?:و)?(?:لو|إن|ب)|رسم|توضيحية|الميثاق|ميثاق|ما ننشر|حملة)",
        r"\b(?:ma n(?:ansh?rou|chr|hot|aba3th)\w*|mamnou3|7atta ken|sans)\b",
        r"\b(?:ma|mon|notre) (?:propre )?(?:fille|fils) à moi|\bmy own (?:son|daughter|child)",
    ),
)
