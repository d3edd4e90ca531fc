"""Art. 6: an insufficiently proven procedure told to the general public."""

from classifiers.text.pattern import Pattern

# Between the parts of an expression there is no negation.
_NEG = (
    r"(?!\b(?:ne|n|pas|non|jamais|sans|ni|aucune?|not|never|no|without|nor|[وف]?(?:لا|ليس\w*|لن|لم"
    r"|ما)|موش|دون|mouch|mahich|ma)\b)"
)
# Procedures without sufficient proof, whatever they are offered for.
_NEW = (
    r"(?:exosomes?|cellules souches (?!hemato|sanguines|du sang|de donneur|apres)"
    r"|stem[- ]cells?(?! transplant)|(?:reveil|rajeunissement|rejuvenation|reactivation) (?:des"
    r" ovaires|ovarien(?:ne)?|de l'ovaire)|ovarian (?:rejuvenation|prp)|prp (?:ovarien"
    r"|intra-?ovarien|dans (?:l'ovaire|les ovaires))|ozonotherapie|ozone therapy|"
    r"(?:auto)?hemotherapie a l'ozone|nad ?\+|peptides? bpc|bpc-157|plasma de (?:jeunes?"
    r" )?donneurs? jeunes?|young (?:blood|plasma)|(?:cellules|serum|extraits?) d[eu] (?:sang de"
    r" )?cordon|umbilical (?:cord )?cells|biopsie liquide multi-?cancers?|multi-?cancer blood test"
    r"|psilocybine|psilocybin|ibogaine|ozone (?:medical|dans le sang|en perfusion|injecte"
    r"|insuffle)|high[- ]dose (?:iv )?vitamin c|vitamine c a (?:tres )?(?:haute|forte)s? doses?"
    r"|tests? (?:de |d')?(?:sensibilite|intolerance)s?(?: alimentaires?)? igg|igg food "
    r"(?:sensitivity|intolerance)|خلايا جذعيه|الخلايا الجذعيه|اكسوزوم\w*|الاكسوزوم\w*|ايقاظ"
    r" المبيض\w*|تنشيط المبيض بالبلازما|العلاج بالاوزون|حقن الاوزون|(?:ال)?اوزون[^.!?\n]{0,20}"
    r"(?:في الدم|في الرحم)|غاز (?:ال)?اوزون|exozom\w*|جلسات (?:ال)?اوزون|ozone (?:fel|f) )"
)
# Said of the procedure itself.
_TRIAL = (
    r"(?:(?:encore|toujours|reste) (?:\w+ )?(?:experimenta\w+|a l'(?:etude|essai)|au stade (?:des"
    r" essais|experimental)|en (?:phase (?:de test|d'essai|experimentale|\w+)|cours d'(?:essai"
    r"|evaluation|etude)))|(?:technique|methode|protocole|traitement|therapie|appareil|approche"
    r"|soin|test) (?:\w+ )?experimenta(?:le?|ux)\b|encore en recherche|au stade de la recherche"
    r"|pas (?:encore )?fini de valider|pas encore (?:validee?|approuvee?|homologuee?|publiee?"
    r"|dans les (?:livres|recommandations))|(?:les )?(?:publications|etudes|preuves) (?:manquent"
    r"|sont (?:encore )?(?:rares|limitees|preliminaires))|still (?:experimental|in trials?"
    r"|under (?:study|investigation|evaluation)|being (?:tested|studied))|not (?:yet )?(?:approved"
    r"|validated|in the (?:textbooks|guidelines)|proven)|experimental (?:technique|treatment"
    r"|protocol|therapy|procedure|method)|(?:data|evidence) (?:is|are|remains?) (?:still )?"
    r"(?:limited|scarce|preliminary)|(?:ما زال\w*|مازال\w*|لا تزال|لا يزال)[^.!?\n]{0,15}(?:قيد "
    r"(?:الدراسه|التجربه|البحث)|في طور (?:التجربه|الدراسه))|(?:تقنيه|طريقه|علاج|بروتوكول)"
    r" تجريبي\w*|(?:لم|ما) (?:تعتمد|تثبت|تقر|تحسم) بعد|maz[ae]l\w* [^.!?\n]{0,20}(?:test|tajrib\w*"
    r"|essai|dirasa)|مازالت? (?:في )?(?:التجربه|طور التجارب))"
)
_OFFER = (
    r"(?:venez|decouvr\w+|arrive(?:nt)?\b|seances?|injections?|perfusions?|protocole|cure\b"
    r"|disponibles?|dispo\b|au cabinet|chez nous|dans notre (?:centre|clinique|cabinet|service)"
    r"|(?:nous|je|on) (?:\w+ )?(?:propos\w+|pratiqu\w+|offr\w+|inject\w+|lanc\w+|inaugur\w+"
    r"|realis\w+|introdui\w+)|inscri\w+|reserve[rz]|essayer|nouveaute|pour nos patients|sessions?"
    r"|infusions?|available|now (?:at|in)|our (?:clinic|unit|centre|center|practice)|we (?:now )?"
    r"(?:offer|inject|infuse|perform|provide|use)|i (?:now )?(?:offer|inject|perform|use)|book"
    r"|sign up|enrol\w*|try it|in our|جلس\w*|حقن\w*|متوفر\w*|نقدم\w*|نقترح|نوفر|عيادتنا|في العياده"
    r"|مركزنا|لدينا|عندنا|للتسجيل|التسجيل|احجز\w*|نحقن|نجري|نعتمد|نستعمل|3anna|3andna|3andi"
    r"|na3mlou\w*|nesta3mlou|fel cabinet|f cabinet|ija|7ejez|عنا|نعملوا?ها?|نعملو)"
)

# What the words "not proven yet" are said of: a car park may be on trial too.
_CARE = (
    r"(?:injections?|traitements?|therap\w+|techniques?|methodes?|protocoles?|soins?|laser"
    r"|cellules|plasma|douleurs?|peau|genou\w*|cheveux|casque|treatments?|methods?|protocols?"
    r"|procedures?|infusions?|cells?|platelets|needles?|skin|knees?|hair|حقن\w*|[وب]?(?:ال)?"
    r"(?:علاج|تقني|طريق|بروتوكول|بلازما|ابره|خلايا|بشره|ركبه|شعر|مبيض)\w*|dwe|3elej|tech(?:nique)?"
    r"|ebra|cha3r|rokba|jeld)\b"
)

DETECTOR = Pattern(
    name="text/unproven-technique",
    signal="text.unproven-technique",
    sure=(
        rf"{_NEW}(?:{_NEG}[^!?\n]){{0,110}}?\b{_OFFER}",
        rf"\b{_OFFER}(?:{_NEG}[^!?\n]){{0,80}}?{_NEW}",
        # stem cells and the like for what they are not proven to help
        r"\b(?:cellules souches|stem[- ]cells?|exosomes?|oxygene hyperbare|hyperbaric oxygen"
        r"|chelation)[^.!?\n]{0,60}?\b(?:autis\w+|arthrose|genou|knees?|alzheimer\w*|sclerose"
        r"|sclerosis|paralysie|cerebral palsy|trisomie|chute de cheveux|rajeuni\w+|anti-?age\w*"
        r"|anti-?aging|hair|cheveux)",
        r"(?:خلايا جذعيه|الخلايا الجذعيه|اكسوزوم\w*)[^.!?\n]{0,50}?(?:توحد|ركبه|خشونه|تصلب|شلل|شعر"
        r"|تجديد|شباب|زهايمر|بشره)",
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
        r"\b(?:i am|i'm|we are|we're) (?:testing|trialling|experimenting with) (?:a |an )?(?:new"
        r" )?(?:technique|treatment|protocol|injection|procedure)",
        r"(?:نجرب|نختبر|اجرب) (?:\w+ ){0,2}?(?:تقنيه|طريقه|علاج|حقن|بروتوكول)|\bnjarr?bou (?:fi "
        r"|f )?(?:technique|tari9a|protocole|dwe) jdid",
    ),
    unless=(
        # warned against, refused, or kept for research under its rules
        r"\b(?:mefi\w+|interdi\w+|deconseill\w+|refus\w+|je n(?:e |')|nous n(?:e |')|ne (?:sont"
        r"|est|propos|pratiqu)|charlatan\w*|arnaque\w*|n'(?:ont|a|est|en|y a)|danger\w*"
        r"|aucun(?:e)? (?:preuve|indication|place|autorisation)|on me demande|certains? "
        r"(?:centres?|sites?)|a l'etranger|leucemie\w*|lymphome\w*|moelle|myelome\w*|greffe de"
        r" cellules|prise de rendez-vous|en ligne|parking|logiciel|comite d'ethique|comite de"
        r" protection|promoteur|recrut\w+)\b",
        r"\b(?:beware|banned|do not (?:offer|use|recommend|perform)|don't (?:offer|use)"
        r"|cannot recommend|refus\w+|scam\w*|leuka?emia|lymphoma|bone marrow|myeloma|booking"
        r"|parking|ethics committee|no (?:proof|evidence|place)|we never|i never|not offer|wary"
        r"|warn\w*|against)\b",
        r"(?:احذر|حذار|ممنوع|لا ننصح|لا نقدم|لا نقترح|لا نستعمل|لا دليل|لا يوجد دليل|نخاع|لوكيميا"
        r"|ابيضاض|(?:ال)?حجز|تطبيقه?|لجنه اخلاقيات|نرفض|محظور|تحذير|نحذر|لا انصح)",
        r"\b(?:ma na3ml\w+ch|man3amlou\w*|rod+ ?belkom|ma nesta3ml\w+|mamnou3)\b|(?:ما نعملوهاش"
        r"|ما نعملوش|ردوا بالكم|ممنوعه?|ما نستعملوش)",
    ),
    reach=25,
)
