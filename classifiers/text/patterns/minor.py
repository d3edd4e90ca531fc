"""Art. 7.2: the words show that the picture, or the pictured case, is of a minor."""

from classifiers.text.pattern import Pattern

_AGE = (
    r"(?:[1-9]|1[0-7]|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
    r"|quinze|seize)"
)
_AGE_EN = (
    r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen)"
)
_AGE_AR = (
    r"(?:[1-9] |1[0-7] |ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)(?:ة)?\s*(?:عشرة\s+)?(?:سنوات|سنين|أشهر"
    r"|شهور|سنة|أعوام)"
)
_AGED = (
    r"(?:(?:patiente?|fille|garçon|jeune|élève|puce|fillette|garçonnet|enfant|adolescente?|ado|bébé"
    r"|nourrisson|bout de chou) (?:\w+ )?(?:de |âgée? de )?" + _AGE + r" (?:ans|mois)\b(?! (?:après"
    r"|plus tard)))"
)
_AGED_EN = r"(?:" + _AGE_EN + r"[- ](?:year|month|week)s?[- ]old(?! (?:scar|problem|injury)))"
_CHILD = (
    r"(?:bébé|nourrisson|nouveau-né|enfant|fillette|garçonnet|petit garçon|petite fille|petite?"
    r" patiente?|bambin|bout de chou|adolescente?|ado|mineure?|écoli(?:er|ère)|collégien(?:ne)?|"
    + _AGED[3:]
)
_CHILD_EN = (
    r"(?:bab(?:y|ies)|newborn|toddler|infant|child|(?:little|tiny|youngest|smallest) (?:boy|girl"
    r"|patient|one)|schoolboy|schoolgirl|teenager|minor|" + _AGED_EN[3:]
)
_CHILD_AR = (
    r"(?:ال)?(?:طفل|طفلة|رضيع|رضيعة|مولود|مولودة|صغيرنا|صغيرتنا|تلميذ|تلميذة|مراهق|مراهقة|بنية|وليد"
    r"|بيبي|قاصر|أطفال|صغار)"
)
_SHOT = r"(?:photos?|vidéos?|images?|clichés?|portraits?|selfies?|stor(?:y|ies)|reels?)"
_SHOT_EN = r"(?:photos?|pictures?|videos?|clips?|images?|reels?|selfies?|snaps?)"
_SHOT_AR = r"(?:ال)?(?:صورة|صور|فيديو|مقطع|تصويرة|تصاور|ستوري)"
_SHOT_TN = r"(?:taswira|taswiret|tsawer|tsawr|photo|vid[ée]o|story)"
_CHILD_TN = r"(?:wlayed|wled|bnay+a|sghir\w*|s8ir\w*|b[ée]b[ée]|tofla|tfol|tfal)"
_PARENT = r"(?:maman|papa|parents|deux parents|père|mère|tuteurs?)"
_PARENT_AR = (
    r"(?:والد|والدي|والدته|والدتها|والديه|والديها|الوالدين|أمه|أمها|الأم|الأب|أبيه|أبيها|وليه|وليها"
    r"|بوه|بوها|أم (?:ال)?(?:صغير|طفل)\w*)"
)
_LEAVE = r"(?:accord|autorisation|consentement|permission|feu vert|ok)s?"
_LEAVE_EN = r"(?:permission|consent|blessing|agreement|ok)"

DETECTOR = Pattern(
    name="text/minor",
    signal="text.minor",
    sure=(
        # what the picture shows
        r"\b(?:sur|dans|en) (?:la|cette|les|ces|notre) (?:photos?|images?|clichés?)\b[^.!?\n]{0,50}"
        r"\b" + _CHILD + r"\b",
        r"\b(?:dans|sur) (?:la|cette|notre) (?:vidéo|story),? (?:on voit |vous voyez |voici )?(?:un"
        r"|une|le|la|notre|ce|cette) (?:\w+ )?" + _CHILD + r"\b",
        r"\b(?:in|on) (?:the|this|these|our) (?:(?:photos?|pictures?|images?)\b[^.!?\n]{0,50}|"
        r"(?:video|clip|reel),? (?:you (?:can )?see |we see )?(?:a|our|this|the) (?:\w+ )?)\b"
        + _CHILD_EN
        + r"\b",
        r"في\s+(?:هذه\s+|هذا\s+)?(?:ال)?(?:(?:صورة|صور|تصويرة|تصاور)\b[^.\n]{0,50}|(?:فيديو|مقطع"
        r"|ستوري)\s*،?\s*)(?:"
        + _CHILD_AR
        + r"\b|عمره\w? "
        + _AGE_AR
        + r")|"
        + _CHILD_AR
        + r"\b[^.\n]{0,40}في (?:هال|هذه ال|ال)(?:صورة|تصويرة|فيديو)",
        r"\b" + _SHOT + r" (?:\w+ ){0,2}(?:de |d')(?:la |le |l'|notre |mon |ma |ce |cette |cet |un "
        r"|une )?(?:\w+ )?(?:petite? patiente?|bébé|nourrisson|nouveau-né|fillette|garçonnet"
        r"|petit garçon|petite fille|enfant|bambin|adolescente?) (?:de|âgée?|opérée?|né|soign"
        r"|après|que|avec|guéri|sorti|pendant)",
        r"\b"
        + _SHOT
        + r" de (?!la|le|mes|nos|vos|mon|notre)\w+,? (?:âgée? de )?"
        + _AGE
        + r" (?:ans|mois)\b(?! (?:après|plus tard|d))",
        r"\b"
        + _SHOT_EN
        + r" (?:of|shows?|showing) (?:\w+ ){0,2}(?:our|my|this|a) (?:\w+ )?"
        + _CHILD_EN
        + r"\b",
        r"\bavant ?(?:/|et|-|&) ?après\b[^.!?\n]{0,60}\b"
        + _AGED
        + r"|\b"
        + _AGED
        + r"[^.!?\n]{0,60}\b(?:avant ?(?:/|et|-|&) ?après|en photos?|en images?|photos? à"
        r" l'appui)|\b" + _AGED + r"\W{1,4}photos?\b",
        r"\bbefore ?(?:/|and|&) ?after\b[^.!?\n]{0,60}\b"
        + _AGED_EN
        + r"|\b"
        + _AGED_EN
        + r"[^.!?\n]{0,60}\bbefore ?(?:/|and|&) ?after\b",
        r"(?:قبل ?(?:/|و) ?بعد)[^.\n]{0,60}"
        + _CHILD_AR
        + r"\b[^.\n]{0,15}(?:"
        + _AGE_AR
        + r"|عمر)",
        r"\b(?:petite?s? patiente?s?|fillette|petit garçon|bébés?|nourrisson|garçonnet"
        r"|nouveau-nés?)\b[^.!?\n]{0,60}\b(?:en photo|en vidéo|en images|sur la photo|pose pour"
        r"|devant l'objectif)",
        r"\b(?:little (?:patient|boy|girl)|toddler|newborn|" + _AGED_EN[3:-1] + r")\b[^.!?\n]{0,60}"
        r"\b(?:in the (?:photo|picture|video)|on camera|poses? for|is pictured|smiling here)",
        # the statutory warning says that these are pictures: of whom?
        r"\b" + _AGED + r"[\s\S]{0,500}\bces photos sont publi",
        r"\b" + _AGED_EN + r"[\s\S]{0,500}\bces photos sont publi",
        r"\b(?:طفل|طفلة|رضيع|مراهق|مراهقة|تلميذ|تلميذة)\b[^\n]{0,40}(?:"
        + _AGE_AR
        + r"|عمر)[\s\S]{0,500}\bces photos sont publi",
        # the parents' leave, which the charter says is no leave
        r"\b(?:avec|nous avons|on a|j'ai|grâce à) (?:l'|le |la |leur )?"
        + _LEAVE
        + r" (?:\w+ )?(?:de (?:sa|la|ses|leur|son)|des|du) "
        + _PARENT
        + r"\b[^.!?\n]{0,60}\b"
        r"(?:publi|photo|vidéo|image|partag|montr|diffus|post|filmer)",
        r"\b(?:photos?|vidéos?|images?|cliché|sourire|bouille|publi\w+|partag\w+|post\w+)"
        r"\b[^.!?\n]{0,60}\bavec (?:l'|le |la |leur )" + _LEAVE + r" (?:\w+ )?(?:de (?:sa|ses|la"
        r"|son)|des|du) " + _PARENT + r"\b",
        r"\b(?:sa|la|ses|leur|les) " + _PARENT + r" (?:\w+ )?(?:ont|a|sont) (?:\w+ )?(?:accepté"
        r"|autorisé|donné|d'accord|signé)\w*[^.!?\n]{0,40}\b(?:publi|photo|vidéo|image|montr"
        r"|partag|post)",
        r"\b" + _SHOT_EN + r"\b[^.!?\n]{0,60}\bwith (?:(?:her|his|the|their) )?(?:parents?|mother"
        r"|father|mum|mom)(?:'s|')? (?:\w+ )?" + _LEAVE_EN,
        r"\bwith (?:(?:her|his|the|their) )?(?:parents?|mother|father|mum|mom)(?:'s|')? (?:\w+ )?"
        + _LEAVE_EN
        + r",? (?:\w+ ){0,3}(?:share|post|publish|show|photo|picture|video)",
        r"(?:بموافقة|بعد موافقة|برضا|بإذن)\s+(?:\w+\s+)?" + _PARENT_AR + r"[^.\n]{0,40}(?:نشر|صور"
        r"|تصوير|فيديو|نشارك)|(?:ننشر|نشر|صورة|صور|فيديو|تصويرة)[^.\n]{0,50}(?:بموافقة|بعد موافقة"
        r"|بإذن)\s+(?:\w+\s+)?" + _PARENT_AR,
        _PARENT_AR + r"\s+(?:\w+\s+)?(?:وافق|موافق|قبل|رضا)\w*[^.\n]{0,30}(?:نحط|ننشر|نصور|تصويرة"
        r"|صورة|فيديو)",
        r"\b(?:omm?ou|ommha|bouh|bouha|parents mte3\w*|dar'?hom)\b[^.\n]{0,20}\b(?:9al\w*|wef9\w*"
        r"|mwef9\w*)[^.\n]{0,30}\b(?:n7ot\w*|nansh\w*|partag\w*|video|taswira|photo)",
        _SHOT_AR + r"\s+(?:\w+\s+)?ل?(?:ال(?:صغير|صغيرة)|(?:ال)?(?:طفل|طفلة|رضيع|رضيعة|مولود|وليد"
        r"|بنية|بيبي|صغيرنا|صغيرتنا))\b[^.\n]{0,25}(?:" + _AGE_AR + r"|عمر|بعد (?:ال)?(?:عملية|علاج"
        r"|جراحة)|في (?:ال)?(?:عيادة|كابيني)|يمشي|تمشي|يضحك)",
        r"\b" + _SHOT_TN + r" (?:mta3 |mt[ae]3 )?(?:el |hal |ha )?" + _CHILD_TN + r"\b[^.\n]{0,40}"
        r"\b(?:snin|3omr|chhour|ba3d|3amaliya|cabinet)",
    ),
    likely=(
        r"\b(?:regardez|admirez|voyez|découvrez) (?:\w+ ){0,3}(?:sourire|bouille|frimousse|visage"
        r"|petites? dents|résultat) (?:de |d'|du )(?:\w+ )?(?:petite? patiente?|bébé|fillette"
        r"|bout de chou|petit garçon|enfant de)",
        r"\b(?:regardez|admirez|voyez) (?:ce|cette|le|la|comme) (?:\w+ )?"
        + _AGED
        + r"|\blook at (?:this|our) (?:\w+ )?(?:"
        + _AGED_EN[3:-1]
        + r"|baby|little (?:boy|girl))|"
        r"\b(?:voici bébé|meet (?:baby|little)) (?!steps|food)\w+",
        r"\b(?:شوفو|شوف|انظروا إلى|شاهدوا)\s+(?:ه)?(?:ال)?(?:بيبي|رضيع|صغيرة?|طفلة?)\b[^.\n]{0,40}"
        r"(?:تصويرة|صورة|فيديو|ابتسام|ضحك)",
    ),
    unless=(
        r"\b(?:même (?:avec|si)|y compris|malgré|interdi\w+|jamais|proscri\w+|refus\w+|évit\w+|sans"
        r" (?:photo|image)|banque d'images?|illustr\w+|libre de droits?|générée? par|dessin"
        r"|schéma|charte|campagne|affiche|fantôme)\b",
        r"\b(?:ne|n') ?(?:publi|post|partag|montr|diffus|photographi|film|pren|accept)\w+|\b(?:parl"
        r"\w+|expliqu\w+|conseils?|abord\w+|faut-il|chez (?:le|l'|les|la|votre|vos) ?"
        r"(?:nourrissons?|enfants?|bébés?|adolescent\w*|tout-petit\w*)|comment|corporelle"
        r"|échograph\w+|montrer (?:en|au|à))\b",
        r"\b(?:even (?:with|if)|forbidden|prohibit\w*|never|stock (?:photo|image)|illustration"
        r"|drawing|charter|don't|do not|cannot|can't|won't|poster|ai-generated|explain\w*|talk\w*"
        r"|discuss\w*|tips|how to|ultrasound)\b",
        r"(?:ممنوع|يمنع|تمنع|لا ننشر|لن ننشر|لا نقبل|لا تنشر|حتى (?:و)?(?:لو|إن|ب|كان)|رسم|توضيحية"
        r"|الميثاق|ميثاق|ما ننشر|ما نحط|حملة|نتحدث|نشرح|نحكي|نتناول|بالأشعة|كيف)",
        r"\b(?:ma n(?:ansh?rou|chr|hot|7ot|aba3th)\w*|mamnou3|7atta ken|sans|na7kiw|nfas+rou)\b|\b"
        r"(?:ma|mon|notre) propre (?:fille|fils)|\bmy own (?:son|daughter|child)",
    ),
)
