"""Art. 6: an insufficiently proven procedure told to the general public."""

from classifiers.text.pattern import Pattern

# Between the parts of an expression there is no negation.
_NEG = (
    r"(?!\b(?:ne|n|pas|non|jamais|sans|ni|aucune?|not|never|no|without|nor|[وف]?(?:لا|ليس\w*|لن"
    r"|لم|ما)|موش|دون|mouch|mahich|ma)\b)"
)
# Procedures without sufficient proof, whatever they are offered for.
_NEW = (
    r"(?:exosomes?|cellules souches (?!hemato|sanguines|du sang|de donneur|apres)"
    r"|stem[- ]cells?(?! transplant)"
    r"|(?:reveil|rajeunissement|rejuvenation|reactivation) (?:des ovaires|ovarien(?:ne)?"
    r"|de l'ovaire)"
    r"|ovarian (?:rejuvenation|prp)|prp (?:ovarien|intra-?ovarien|dans (?:l'ovaire|les ovaires))"
    r"|ozonotherapie|ozone therapy|(?:auto)?hemotherapie a l'ozone|nad ?\+|peptides? bpc|bpc-157"
    r"|plasma de (?:jeunes? )?donneurs? jeunes?|young (?:blood|plasma)|(?:cellules|serum"
    r"|extraits?) d[eu] (?:sang de )?cordon|umbilical (?:cord )?cells"
    r"|biopsie liquide multi-?cancers?|multi-?cancer blood test|psilocybine|psilocybin|ibogaine"
    r"|ozone (?:medical|dans le sang|en perfusion|injecte|insuffle)"
    r"|high[- ]dose (?:iv )?vitamin c|vitamine c a (?:tres )?(?:haute|forte)s? doses?"
    r"|tests? (?:de |d')?(?:sensibilite|intolerance)s?(?: alimentaires?)? igg"
    r"|igg food (?:sensitivity|intolerance)"
    r"|خلايا جذعيه|الخلايا الجذعيه|اكسوزوم\w*|الاكسوزوم\w*|ايقاظ المبيض\w*|تنشيط المبيض بالبلازما"
    r"|العلاج بالاوزون|حقن الاوزون"
    r"|(?:ال)?اوزون[^.!?\n]{0,20}(?:في الدم|في الرحم)|غاز (?:ال)?اوزون|exozom\w*"
    r"|جلسات (?:ال)?اوزون|ozone (?:fel|f) )"
)
# Said of the procedure itself.
_TRIAL = (
    r"(?:(?:encore|toujours|reste) (?:\w+ )?(?:experimenta\w+|a l'(?:etude|essai)"
    r"|au stade (?:des essais|experimental)"
    r"|en (?:phase (?:de test|d'essai|experimentale|\w+)|cours d'(?:essai|evaluation|etude)))"
    r"|(?:technique|methode|protocole|traitement|therapie|appareil|approche|soin"
    r"|test) (?:\w+ )?experimenta(?:le?|ux)\b"
    r"|encore en recherche|au stade de la recherche|pas (?:encore )?fini de valider"
    r"|pas encore (?:validee?|approuvee?|homologuee?|publiee?|dans les (?:livres"
    r"|recommandations))"
    r"|(?:les )?(?:publications|etudes|preuves) (?:manquent|sont (?:encore )?(?:rares|limitees"
    r"|preliminaires))"
    r"|still (?:experimental|in trials?|under (?:study|investigation|evaluation)|being (?:tested"
    r"|studied))"
    r"|not (?:yet )?(?:approved|validated|in the (?:textbooks|guidelines)|proven)"
    r"|experimental (?:technique|treatment|protocol|therapy|procedure|method)"
    r"|(?:data|evidence) (?:is|are|remains?) (?:still )?(?:limited|scarce|preliminary)"
    r"|(?:ما زال\w*|مازال\w*|لا تزال|لا يزال)[^.!?\n]{0,15}(?:قيد (?:الدراسه|التجربه|البحث)"
    r"|في طور (?:التجربه|الدراسه))"
    r"|(?:تقنيه|طريقه|علاج|بروتوكول) تجريبي\w*|(?:لم|ما) (?:تعتمد|تثبت|تقر|تحسم) بعد"
    r"|maz[ae]l\w* [^.!?\n]{0,20}(?:test|tajrib\w*|essai|dirasa)|مازالت? (?:في )?(?:التجربه"
    r"|طور التجارب))"
)
_OFFER = (
    r"(?:venez|decouvr\w+|arrivent?\b|seances?|injections?|perfusions?|protocole|cure\b"
    r"|disponibles?|dispo\b|au cabinet|chez nous|dans notre (?:centre|clinique|cabinet|service)"
    r"|(?:nous|je|on) (?:\w+ )?(?:propos\w+|pratiqu\w+|offr\w+|inject\w+|lanc\w+|inaugur\w+"
    r"|realis\w+|introdui\w+)|inscri\w+|reserve[rz]|essayer|nouveaute|pour nos patients"
    r"|sessions?|infusions?|available|now (?:at|in)|our (?:clinic|unit|centre|center|practice)"
    r"|we (?:now )?(?:offer|inject|infuse|perform|provide|use)"
    r"|i (?:now )?(?:offer|inject|perform|use)|book|sign up|enrol\w*|try it|in our"
    r"|جلس\w*|حقن\w*|متوفر\w*|نقدم\w*|نقترح|نوفر|عيادتنا|في العياده|مركزنا|لدينا|عندنا|للتسجيل"
    r"|التسجيل|احجز\w*|نحقن|نجري|نعتمد|نستعمل"
    r"|3anna|3andna|3andi|na3mlou\w*|nesta3mlou|fel cabinet|f cabinet|ija|7ejez|عنا|نعملوا?ها?"
    r"|نعملو)"
)

# What the words "not proven yet" are said of: a car park may be on trial too.
_CARE = (
    r"(?:injections?|traitements?|therap\w+|techniques?|methodes?|protocoles?|soins?|laser"
    r"|cellules|plasma|douleurs?|peau|genou\w*"
    r"|cheveux|casque|treatments?|methods?|protocols?|procedures?|infusions?|cells?|platelets"
    r"|needles?|skin|knees?|hair"
    r"|حقن\w*|[وب]?(?:ال)?(?:علاج|تقني|طريق|بروتوكول|بلازما|ابره|خلايا|بشره|ركبه|شعر|مبيض)\w*|dwe"
    r"|3elej|tech(?:nique)?|ebra|cha3r|rokba|jeld)\b"
)

DETECTOR = Pattern(
    name="text/unproven-technique",
    signal="text.unproven-technique",
    sure=(
        rf"{_NEW}(?:{_NEG}[^!?\n]){{0,110}}?\b{_OFFER}",
        rf"\b{_OFFER}(?:{_NEG}[^!?\n]){{0,80}}?{_NEW}",
        # stem cells and the like for what they are not proven to help
        r"\b(?:cellules souches|stem[- ]cells?|exosomes?|oxygene hyperbare|hyperbaric oxygen"
        r"|chelation)[^.!?\n]{0,60}?"
        r"\b(?:autis\w+|arthrose|genou|knees?|alzheimer\w*|sclerose|sclerosis|paralysie"
        r"|cerebral palsy|trisomie|chute de cheveux|rajeuni\w+|anti-?age\w*|anti-?aging|hair"
        r"|cheveux)",
        r"(?:خلايا جذعيه|الخلايا الجذعيه|اكسوزوم\w*)[^.!?\n]{0,50}?(?:توحد|ركبه|خشونه|تصلب|شلل"
        r"|شعر|تجديد|شباب|زهايمر|بشره)",
    ),
    likely=(
        # not proven yet, and offered in the same breath or the next
        rf"\b{_CARE}[^\n]{{0,100}}?{_TRIAL}[^\n]{{0,140}}?\b{_OFFER}",
        rf"\b{_CARE} (?:\w+ )?(?:experimenta\w+|تجريبي\w*)[^\n]{{0,140}}?\b{_OFFER}",
        rf"\bexperimental {_CARE}[^\n]{{0,140}}?\b{_OFFER}",
        rf"{_TRIAL}[^\n]{{0,60}}?\b{_CARE}[^\n]{{0,100}}?\b{_OFFER}",
        rf"\b{_OFFER}[^\n]{{0,100}}?\b{_CARE}[^\n]{{0,100}}?{_TRIAL}",
        rf"\b{_CARE}[^\n]{{0,80}}?\b{_OFFER}[^\n]{{0,100}}?{_TRIAL}",
        r"\b(?:j'experimente|nous experimentons|je teste|nous testons) (?:\w+ ){0,4}?(?:technique"
        r"|methode|traitement|protocole|injection|appareil|approche)",
        r"\b(?:i am|i'm|we are|we're) (?:testing|trialling|experimenting with) (?:a "
        r"|an )?(?:new )?(?:technique|treatment|protocol|injection|procedure)",
        r"(?:نجرب|نختبر|اجرب) (?:\w+ ){0,2}?(?:تقنيه|طريقه|علاج|حقن|بروتوكول)|\bnjarr?bou (?:fi "
        r"|f )?(?:technique|tari9a|protocole|dwe) jdid",
    ),
    unless=(
        # warned against, refused, or kept for research under its rules
        r"\b(?:mefi\w+|interdi\w+|deconseill\w+|refus\w+|je n(?:e |')|nous n(?:e |')|ne (?:sont"
        r"|est|propos|pratiqu)|charlatan\w*|arnaque\w*"
        r"|n'(?:ont|a|est|en|y a)|danger\w*|aucun(?:e)? (?:preuve|indication|place|autorisation)"
        r"|on me demande|certains? (?:centres?|sites?)|a l'etranger"
        r"|leucemie\w*|lymphome\w*|moelle|myelome\w*|greffe de cellules|prise de rendez-vous"
        r"|en ligne|parking|logiciel|comite d'ethique|comite de protection|promoteur|recrut\w+)\b",
        r"\b(?:beware|banned|do not (?:offer|use|recommend|perform)|don't (?:offer|use)"
        r"|cannot recommend|refus\w+|scam\w*|leuka?emia|lymphoma"
        r"|bone marrow|myeloma|booking|parking|ethics committee|no (?:proof|evidence|place)"
        r"|we never|i never|not offer|wary|warn\w*|against)\b",
        r"(?:احذر|حذار|ممنوع|لا ننصح|لا نقدم|لا نقترح|لا نستعمل|لا دليل|لا يوجد دليل|نخاع|لوكيميا"
        r"|ابيضاض|(?:ال)?حجز|تطبيقه?|لجنه اخلاقيات|نرفض|محظور|تحذير|نحذر|لا انصح)",
        r"\b(?:ma na3ml\w+ch|man3amlou\w*|rod+ ?belkom|ma nesta3ml\w+|mamnou3)\b|(?:ما نعملوهاش"
        r"|ما نعملوش|ردوا بالكم|ممنوعه?|ما نستعملوش)",
    ),
    reach=25,
)
