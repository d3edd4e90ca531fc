"""Art. 6: an insufficiently proven procedure told to the general public."""

from classifiers.text.pattern import Pattern

# Procedures without sufficient proof, whatever they are offered for.
_NEW = (
    r"(?:exosomes?|cellules souches (?!hemato|sanguines|du sang|de donneur|apres)|stem[- ]cells?(?! transplant)"
    r"|(?:reveil|rajeunissement|rejuvenation|reactivation) (?:des ovaires|ovarien(?:ne)?|de l'ovaire)"
    r"|ovarian (?:rejuvenation|prp)|prp (?:ovarien|intra-?ovarien|dans (?:l'ovaire|les ovaires))"
    r"|ozonotherapie|ozone therapy|(?:auto)?hemotherapie a l'ozone|chelation|nad ?\+|peptides? bpc|bpc-157"
    r"|plasma de (?:jeunes? )?donneurs? jeunes?|young (?:blood|plasma)|sang de cordon|cordon ombilical"
    r"|biopsie liquide multi-?cancers?|multi-?cancer blood test|psilocybine|psilocybin|ibogaine|ketamine a domicile"
    r"|therapie genique maison|transplantation fecale|greffe fecale|hydroxychloroquine|ivermectine"
    r"|خلايا جذعيه|الخلايا الجذعيه|الخلايا الجذعيه|اكسوزوم\w*|الاكسوزوم\w*|ايقاظ المبيض\w*|تنشيط المبيض بالبلازما|العلاج بالاوزون|حقن الاوزون"
    r"|اوزون في الدم|الحبل السري|exozom\w*|ozone (?:fel|f) )"
)
# Said of the procedure itself.
_TRIAL = (
    r"(?:(?:encore|toujours|reste) (?:\w+ )?(?:experimenta\w+|a l'(?:etude|essai)|au stade (?:des essais|experimental)"
    r"|en (?:phase (?:de test|d'essai|experimentale|\w+)|cours d'(?:essai|evaluation|etude)))"
    r"|(?:technique|methode|protocole|traitement|therapie|appareil|approche|soin|test) (?:\w+ )?experimenta(?:le?|ux)\b"
    r"|pas encore (?:validee?|approuvee?|homologuee?|publiee?|dans les (?:livres|recommandations))"
    r"|(?:les )?(?:publications|etudes|preuves) (?:manquent|sont (?:encore )?(?:rares|limitees|preliminaires))"
    r"|still (?:experimental|in trials?|under (?:study|investigation|evaluation)|being (?:tested|studied))"
    r"|not (?:yet )?(?:approved|validated|in the (?:textbooks|guidelines)|proven)"
    r"|experimental (?:technique|treatment|protocol|therapy|procedure|method)"
    r"|(?:data|evidence) (?:is|are|remains?) (?:still )?(?:limited|scarce|preliminary)"
    r"|(?:ما زال\w*|مازال\w*|لا تزال|لا يزال)[^.!?\n]{0,15}(?:قيد (?:الدراسه|التجربه|البحث)|في طور (?:التجربه|الدراسه))"
    r"|(?:تقنيه|طريقه|علاج|بروتوكول) تجريبي\w*|(?:لم|ما) (?:تعتمد|تثبت|تقر|تحسم) بعد"
    r"|maz[ae]l\w* [^.!?\n]{0,20}(?:test|tajrib\w*|essai|dirasa)|مازالت? (?:في )?(?:التجربه|طور التجارب))"
)
_OFFER = (
    r"(?:seances?|injections?|perfusions?|protocole|cure\b|disponibles?|dispo\b|au cabinet|chez nous|dans notre (?:centre|clinique|cabinet|service)"
    r"|(?:nous|je|on) (?:\w+ )?(?:propos\w+|pratiqu\w+|offr\w+|inject\w+|lanc\w+|inaugur\w+|realis\w+|introdui\w+)|inscri\w+|reserve[rz]|essayer|nouveaute|pour nos patients"
    r"|sessions?|infusions?|available|now (?:at|in)|our (?:clinic|unit|centre|center|practice)|we (?:now )?(?:offer|inject|infuse|perform|provide|use)"
    r"|i (?:now )?(?:offer|inject|perform|use)|book|sign up|enrol\w*|try it|in our"
    r"|جلس\w*|حقن\w*|متوفر\w*|نقدم\w*|نقترح|نوفر|عيادتنا|في العياده|مركزنا|لدينا|عندنا|للتسجيل|التسجيل|احجز\w*|نحقن|نجري|نعتمد|نستعمل"
    r"|3anna|3andna|3andi|na3mlou\w*|nesta3mlou|fel cabinet|f cabinet|ija|7ejez|عنا|نعملوا?ها?|نعملو)"
)

DETECTOR = Pattern(
    name="text/unproven-technique",
    signal="text.unproven-technique",
    sure=(
        rf"{_NEW}[^!?\n]{{0,110}}?\b{_OFFER}",
        rf"\b{_OFFER}[^!?\n]{{0,80}}?{_NEW}",
        # stem cells and the like for what they are not proven to help
        r"\b(?:cellules souches|stem[- ]cells?|exosomes?|oxygene hyperbare|hyperbaric oxygen|chelation)[^.!?\n]{0,60}?"
        r"\b(?:autis\w+|arthrose|genou|knees?|alzheimer\w*|sclerose|sclerosis|paralysie|cerebral palsy|trisomie|chute de cheveux|rajeuni\w+|anti-?age\w*|anti-?aging|hair|cheveux)",
        r"(?:خلايا جذعيه|الخلايا الجذعيه|اكسوزوم\w*)[^.!?\n]{0,50}?(?:توحد|ركبه|خشونه|تصلب|شلل|شعر|تجديد|شباب|زهايمر|بشره)",
    ),
    likely=(
        # not proven yet, and offered in the same breath or the next
        rf"{_TRIAL}[^\n]{{0,140}}?\b{_OFFER}",
        rf"\b{_OFFER}[^\n]{{0,140}}?{_TRIAL}",
        r"\b(?:j'experimente|nous experimentons|je teste|nous testons) (?:\w+ ){0,4}?(?:technique|methode|traitement|protocole|injection|appareil|approche)",
        r"\b(?:i am|i'm|we are|we're) (?:testing|trialling|experimenting with) (?:a |an )?(?:new )?(?:technique|treatment|protocol|injection|procedure)",
        r"(?:نجرب|نختبر|اجرب) (?:\w+ ){0,2}?(?:تقنيه|طريقه|علاج|حقن|بروتوكول)|\bnjarr?bou (?:fi |f )?(?:technique|tari9a|protocole|dwe) jdid",
    ),
    unless=(
        # warned against, refused, or kept for research under its rules
        r"\b(?:mefi\w+|interdi\w+|deconseill\w+|refus\w+|je n(?:e |')|nous n(?:e |')|ne (?:sont|est|propos|pratiqu)|charlatan\w*|arnaque\w*"
        r"|n'(?:ont|a|est|en|y a)|danger\w*|aucun(?:e)? (?:preuve|indication|place|autorisation)|on me demande|certains? (?:centres?|sites?)|a l'etranger"
        r"|leucemie\w*|lymphome\w*|moelle|myelome\w*|greffe de cellules|comite d'ethique|comite de protection|promoteur|recrut\w+)\b",
        r"\b(?:beware|banned|do not (?:offer|use|recommend|perform)|don't (?:offer|use)|cannot recommend|refus\w+|scam\w*|leuka?emia|lymphoma"
        r"|bone marrow|myeloma|ethics committee|no (?:proof|evidence|place)|we never|i never|not offer|wary|warn\w*|against)\b",
        r"(?:احذر|حذار|ممنوع|لا ننصح|لا نقدم|لا نقترح|لا نستعمل|لا دليل|لا يوجد دليل|نخاع|لوكيميا|ابيضاض|لجنه اخلاقيات|نرفض|محظور|تحذير|نحذر|لا انصح)",
        r"\b(?:ma na3ml\w+ch|man3amlou\w*|rod+ ?belkom|ma nesta3ml\w+|mamnou3)\b|(?:ما نعملوهاش|ما نعملوش|ردوا بالكم|ممنوعه?|ما نستعملوش)",
    ),
    reach=25,
)
