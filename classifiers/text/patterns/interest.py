"""Art. 8.2, 8.3: a link of interest is visible in the words, or declared in them."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, undenied

# A firm; not a learned society, not a laboratory of a university or of analyses.
_NOT_FIRM = (
    r"(?! (?:savante|tunisienne|francaise|europeenne|marocaine|algerienne|internationale|africaine"
    r"|maghrebine|nationale|arabe|mondiale|scientifique|d'analyses|de (?:recherche|biologie|langue"
    r"|la faculte)|d'anatomie|central|universitaire))"
)
_FIRM = (
    rf"(?:laboratoires?|labos?|firmes?|industriels?|fabricants?|distributeurs?|(?:la |une )marque"
    rf"|(?:la |une |cette )societe|(?:la |une )start-?up|(?:l'|une )entreprise|(?:la |une "
    rf"|cette )maison (?!de |des |du |d'|medicale|est |a |qui m'a vu)|(?:son|leur|ses) fabricants?"
    rf"|\w+pharma\w*|pharma\b|delegue\w* medica\w+)\b{_NOT_FIRM}"
)
_FIRM_EN = (
    r"(?:(?:pharmaceutical |device |medical )?(?:compan(?:y|ies)(?! of)|laborator(?:y|ies)(?! of)"
    r"|manufacturers?|distributors?|firms?|brands?|industry)|(?:its|the|their) (?:makers?"
    r"|manufacturers?)|pharma\b|\w+pharma|start-?ups?|sponsors?)"
)
_FIRM_AR = (
    r"(?:ال)?(?:مخبر|مخابر|مختبرات|شركه|شركات|مصنع|موزع|علامه|الشركه المصنعه)(?! (?:ال)?(?:تحاليل"
    r"|وطني|بحث|جامع|كليه|علمي))"
)
_FIRM_TN = (
    r"(?:(?:el )?labo(?:ratoire)?s?\b(?! d'analys|[\w ]*recherche)|delegue\w*|(?:es|el"
    r"|ech)? ?(?:charika|chrika|societe)|jme3et (?:el )?labo|اللابو|لابو|المخبر|مخبر|الشركه|شركه"
    r"|الدليقي|جماعه المخبر)"
)
_THING = (
    r"(?:appareils?|lasers?|echographes?|materiel|machines?|equipements?|dispositifs?|robots?"
    r"|automates?|echantillons?|implants?|flacons?|tubes?|boites?|moniteurs?|lecteurs?|capteurs?)"
)

# What shows the link, whether or not it is declared.
VISIBLE = undenied(
    # French: invited, paid for
    rf"\b(?:a|sur) l'invitation (?:d[eu]s? |de la |du )(?:[\w'-]+ )?{_FIRM}"
    rf"|\binvitee?s? (?:[\w'-]+ ){{0,3}}?par (?:[\w'-]+ ){{0,2}}?{_FIRM}",
    rf"\b{_FIRM}(?: [\w'-]+){{0,3}}? (?:m'a|m'ont|nous a|nous ont|a bien voulu (?:m'"
    rf"|nous )) ?(?:[\w'-]+ )?(?:invit|convi|offert|pret|confi|fourni|equip|form|envoy|remis|pay"
    rf"|financ|emmen|accueilli|heberg|rembours|remuner|gat)\w*",
    r"\b(?:congres|deplacement|voyage|sejour|inscription|hotel|formation|billets?|nuitees?|repas"
    r"|diner)\b(?: [\w'-]+){0,7}? (?:pris(?:e|es)? en charge|financee?s?|offerte?s?|payee?s?"
    r"|rembourse\w*|sponsorise\w*) (?:[\w'-]+ )?par (?!le ministere|l'hopital|la faculte"
    r"|l'universite|mes|ma |mon |la cnam|la societe (?:tunis|franc|savante)|l'association)",
    # French: speaker, consultant, owner
    rf"\b(?:speaker|orat(?:eur|rice)|consultante?|experte?|conferenci(?:er|ere)|intervenante?"
    rf"|format(?:eur|rice)|ambassad(?:eur|rice)|porte-parole|kol) (?:[\w'-]+ ){{0,3}}?(?:pour|chez"
    rf"|de|du|des|aupres d[eu]) (?:[\w'-]+ ){{0,2}}?{_FIRM}",
    rf"\b(?:actionnaire|co-?fondat(?:eur|rice)|parts? (?:dans|de)|associee? (?:de|dans|a)"
    rf"|j'ai (?:co-?fonde|investi|cree)) (?:[\w'-]+ ){{0,4}}?(?:{_FIRM}|clinique|polyclinique"
    rf"|centre|laboratoire)",
    rf"\b(?:honoraires|remuneration|bourse|subvention) (?:[\w'-]+ ){{0,4}}?(?:de la part (?:du|de)"
    rf"|du|de|des|par) (?:[\w'-]+ ){{0,2}}?{_FIRM}",
    # French: lent, given, partnership, thanks
    rf"\b{_THING}(?: [\w'-]+){{0,7}}? (?:pretee?s?|mise?s? a (?:ma|notre) disposition|offerte?s?"
    rf"|fournie?s?|donnee?s?|laissee?s?|envoyee?s?|remise?s?) (?:[\w'-]+ ){{0,4}}?par "
    rf"(?:[\w'-]+ ){{0,2}}?{_FIRM}",
    rf"\b{_THING}(?: [\w'-]+){{0,7}}? (?:pretee?s?|mise?s? (?:gracieusement )?a (?:ma"
    rf"|notre) disposition) (?:gracieusement |gratuitement )?par (?!l'|le |la |les |un|mon |ma "
    rf"|notre |nos |mes |des |dr\b|docteur|pr\b)\w+",
    rf"\b(?:en (?:partenariat|collaboration|association)|partenariat|avec le (?:soutien|concours"
    rf"|parrainage)) (?:avec |d[eu]s? |de la |de l')?(?:[\w'-]+ ){{0,2}}?{_FIRM}",
    rf"\b(?:grand )?(?:merci|gratitude|remerciements?|remerci(?:e|ons)) (?:[\w'-]+ ){{0,5}}?(?:au "
    rf"|aux |a la |a l'equipe d[eu] |le |les |la )(?:[\w'-]+ )?{_FIRM}",
    rf"\bformee?s? (?:[\w'-]+ ){{0,4}}?par (?:[\w'-]+ ){{0,2}}?{_FIRM}|\b(?:symposium|diner|soiree"
    rf"|atelier|stand)\b[^.!?\n]{{0,40}}?(?:organise\w*|offert\w*|sponsorise\w*"
    rf"|anime\w*) (?:[\w'-]+ )?(?:par|avec|chez) (?:[\w'-]+ )?{_FIRM}",
    # English
    rf"\b(?:invited|hosted|flown|sponsored|supported|trained|paid|funded|lent|loaned|provided"
    rf"|supplied|donated|gifted|equipped) (?:[\w'-]+ ){{0,4}}?by (?:[\w'-]+ ){{0,3}}?{_FIRM_EN}\b",
    rf"\b(?:speaker|consultant|advis[eo]r|key opinion leader|ambassador|shareholder|co-?founder"
    rf"|investor|advisory board(?: member)?)s? (?:[\w'-]+ ){{0,3}}?(?:for|of|at|in|to"
    rf"|with) (?:[\w'-]+ ){{0,3}}?{_FIRM_EN}\b",
    r"\b(?:device|laser|machine|equipment|scanner|unit|robot|sensors?"
    r"|samples?)\b(?: [\w'-]+){0,7}? (?:on loan|lent|loaned|kindly provided"
    r"|courtesy) (?:[\w'-]+ )?(?:by|from|of) (?!the (?:hospital|ministry|university)|my|our"
    r"|a friend)\w+",
    rf"\b(?:in partnership|in collaboration|partnering|partnered|partnership) with (?:[\w'-]+ "
    rf"){{0,3}}?{_FIRM_EN}\b|\b(?:thanks?|thank you|grateful) (?:[\w'-]+ ){{0,4}}?to "
    rf"(?:[\w'-]+ ){{0,3}}?{_FIRM_EN}\b|\bthank (?:[\w'-]+ ){{0,3}}?{_FIRM_EN}\b",
    r"\b(?:travel|trip|hotel|registration|flights?|tickets?|conference)\b(?: [\w'-]+){0,6}? "
    r"(?:paid for|paid|covered|sponsored|funded) (?:[\w'-]+ )?by (?!the (?:hospital|ministry"
    r"|university)|my|our own|me\b)\w+|\b(?:shares|a stake|an interest) in (?:[\w'-]+ "
    r"){0,3}?(?:company|clinic|start-?up|laborator|manufacturer|firm)",
    rf"\b(?:speaker|consult\w+|lecture) fees? from (?:[\w'-]+ ){{0,3}}?{_FIRM_EN}\b",
    # Arabic
    rf"(?:بدعوه من|باستضافه|على نفقه|في ضيافه|برعايه|بدعم من|بتمويل من|بالشراكه مع|بالتعاون مع"
    rf"|بشراكه مع|شكرا? (?:جزيلا )?ل|نشكر|اشكر|ممتن\w* ل|دعتني|دعتنا|دعاني|كرمتني|استضافتني"
    rf"|استضافتنا) ?(?:\w+ ){{0,2}}?{_FIRM_AR}",
    rf"(?:ال)?(?:جهاز|ليزر|معدات|اله|عينات|تجهيزات)[^.!?\n]{{0,40}}?(?:اعارت\w*|اعار\w*|معار\w*"
    rf"|على سبيل الاعاره|وفرت\w*|اهدت\w*|منحت\w*|قدمت\w*|سلمت\w*"
    rf"|وضعت\w*)[^.!?\n]{{0,25}}?{_FIRM_AR}|{_FIRM_AR}[^.!?\n]{{0,30}}?(?:اعارتن\w*|اهدتن\w*"
    rf"|منحتن\w*|استضافتن\w*|دعتن\w*|مولت|تكفلت|تكفل|اعارن\w*|دعان\w*)",
    rf"(?:محاضر\w*|متحدث\w*|مستشار\w*|خبير\w*|سفير\w*|شريك\w*|مساهم\w*|مكون\w*) (?:\w+ )?(?:لدى"
    rf"|لفايده|في|مع|عند|باسم|ل) ?(?:\w+ )?{_FIRM_AR}|(?:اسهما?|حصه|نصيبا?"
    rf"|سهما?) في (?:ال)?(?:شركه|مصحه|مخبر|مشروع)",
    # Tunisian
    rf"\b{_FIRM_TN}\b (?:[\w'-]+ ){{0,5}}?(?:khall?as\w*|khall?es\w*|5all?as\w*|5all?es\w*"
    rf"|3rodh\w*|3radh\w*|3ardh\w*|3taw\w*|3ta(?:ni|na)|ba3th\w*|b3ath\w*|hezz?\w*n[ia]"
    rf"|hazz?\w*n[ia]|salf\w*|invit\w*|stad3\w*|jeboul\w+)",
    rf"\b(?:3rodh\w*|3radh\w*|invitaw\w*|hazzoun\w|hezzoun\w|khallsoul\w|5allsoul\w|3tawn\w|3tan\w"
    rf"|salfoun\w|ba3thoul\w|merci|sa77a|ya3tihom essa7a) (?:[\w'-]+ ){{0,4}}?{_FIRM_TN}\b",
    rf"{_FIRM_TN} (?:\w+ ){{0,5}}?(?:خلص\w*|عرض\w*|عطاني|عطاونا|عطاتني|بعثول\w*|هزني|هزونا|هزتنا"
    rf"|سلف\w+|استدعا\w*|جابولنا)|(?:عرضني|عرضنا|هزونا|خلص\w+|سلفونا|عطاونا|شكرا ل|مرسي ل"
    rf"|يعطيهم الصحه) (?:\w+ ){{0,3}}?{_FIRM_TN}",
)

# Said openly.
DECLARED = undenied(
    r"\b(?:je declare|nous declarons|declaration)\b[^.!?\n]{0,60}?(?:liens?"
    r"|conflits?) d'interets?[^.!?\n]{0,20}?(?:\bavec\b|:)(?! ?(?:aucun|neant|non|nul|0))",
    r"\bliens? d'interets? (?:declares? )?(?:avec (?:l[ea]s? |le |l'|un )?(?!industrie|qui|quoi)"
    r"|: ?(?!aucun|neant|non|nul|0|je n|pas|\[))\w+",
    r"\b(?:conflicts? of interest|competing interests?|disclosures?|interests?) ?(?:declared"
    r"|statement)? ?: ?(?!none|no\b|nil|nothing|\[)\w+|\bi (?:declare|disclose) (?:that i |an? "
    r"|my )?(?:(?!no\b|not\b|never\b|nothing\b)[\w'-]+ ){0,4}?(?:interest|fees?|link|tie|shares"
    r"|paid|consult\w+|speaker)",
    r"(?:اصرح|نصرح|اعلن|افصح) (?:(?!ليس|لا |بدون|غير|عدم)\w+ ){0,5}?(?:مصلحه|مصالح|شراكه|اسهم"
    r"|مقابل|تعاقد|اتعاب|شريك|مساهم)|(?:تضارب|روابط|علاقات) (?:ال)?مصالح ?: ?(?!لا|بدون|لايوجد|غير"
    r"|ليس|\[)\w+",
)

UNLESS = (
    *REFUSALS,
    # what every doctor should do, in general
    r"\b(?:tout medecin|un medecin|les medecins|doivent|doit|faut|pourquoi|qu'est-ce"
    r"|every (?:doctor|author)|should|must|ought|what is an?)\b|يجب على|على كل طبيب|ينبغي|ما معنى",
)

DETECTOR = Pattern(
    name="text/interest",
    signal="text.interest",
    likely=(*VISIBLE, *DECLARED),
    unless=UNLESS,
)
