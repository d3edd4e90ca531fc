"""Art. 13, 30: a regular collaboration with the press, a platform or a health site."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, TURNED_DOWN_IN_POST, undenied

_DAY = (
    r"(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|semaines?|mois|matins?"
    r"|soirs?|quinze jours|quinzaines?|deux semaines|numeros?)"
)
_EACH = rf"(?:chaque|tous les|toutes les|un [\w]+ sur deux|une fois par) (?:[\w'-]+ ){{0,2}}?{_DAY}"
_OUTLET = (
    r"(?:radio (?!pulmonaire|du |de |des |thora)[\w'-]+|[\w'-]+ ?fm\b|[\w'-]+ ?tv\b|television"
    r"|l'antenne|les ondes|magazines?|journal|quotidien|portail|plateforme|webzine|hebdo\w*"
    r"|mensuel|podcast|l'emission|emission|matinale|chaine|(?:le |du |au |ce "
    r"|un )site (?!web du cabinet|du cabinet|de l'ordre|du conseil)[\w'.-]+|les pages|les colonnes"
    r"|[\w-]+\.(?:com|tn|net|info)\b)"
)
_PIECE = (
    r"(?:chroniques?|rubriques?|tribunes?|emissions?|capsules?|pastilles?|billets?|pages? (?:sante"
    r"|conseils?|mensuelles?|hebdomadaires?)|colonnes?|questions-reponses"
    r"|rendez-vous sante|minute sante)"
)
_DAY_EN = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|morning|fortnight"
    r"|issue)s?"
)
_OUTLET_EN = (
    r"(?:radio (?!graph)[\w'-]+|[\w'-]+ ?fm\b|[\w'-]+ ?tv\b|magazine|newspaper|website|web ?site"
    r"|portal|platform|podcast|show|channel|paper|gazette|newsletter of|[\w-]+\.(?:com|tn|net)\b)"
)
_DAY_AR = r"(?:اثنين|احد|ثلاثاء|اربعاء|خميس|جمعه|سبت|اسبوع|شهر|صباح|مساء|ليله|عدد|اسبوعين)"
_OUTLET_AR = (
    r"(?:(?:ال)?قناه|(?:ال)?اذاعه|راديو|(?:ال)?تلفز\w*|بودكاست|(?:ال)?صحيفه|(?:ال)?جريده"
    r"|(?:ال)?مجله|(?:ال)?موقع|(?:ال)?منصه|(?:ال)?بوابه)"
)
_PIECE_AR = (
    r"(?:ركن(?:ي|نا|ا)?|زاويت(?:ي|نا)|زاويه|عمودي|عمود|برنامجي|برنامجنا|حلقت(?:ي|نا)|فقرت(?:ي|نا)"
    r"|صفحتي الصحيه|مقالي (?:ال)?(?:اسبوعي|شهري)|سلسلتي|فقره)"
)
_TN_EACH = (
    r"(?:kol|koll|kull|كل) (?:jem3a|jom3a|joum3a|nhar|lila|lil|thleth|thletha|khmis|5mis|sebt|7ad"
    r"|tnin|erb3a|larb3a|chhar|sbe7|week-?end|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|جمعه|نهار|ليله|ثلاث|خميس|سبت|حد|اثنين|اربعاء|شهر|صباح|اسبوع)"
)
_TN_OUTLET = (
    r"(?:radio\b|[\w']+ ?fm\b|[\w']+ ?tv\b|telvza|el? ?site|podcast|emission|rokn|rubrique"
    r"|chronique|magazine|plateforme|page sante|9anet|qanet|اذاعه|راديو|التلفزه|قناه|بودكاست|موقع"
    r"|ركن|برنامج|بلاتفورم|روبريك)"
)

DETECTOR = Pattern(
    name="text/regular-collaboration",
    signal="text.regular-collaboration",
    sure=undenied(
        # French
        rf"\b(?:ma|notre|sa|mes|nos|une|la) (?:[\w'-]+ )?{_PIECE} "
        rf"(?:[\w'«»\"-]+ ){{0,5}}?(?:hebdo\w*|mensuel\w*|bimensuel\w*|reguliere?s?|quotidien\w*"
        rf"|du (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|de la semaine"
        rf"|du mois)\b[^.!?\n]{{0,60}}?(?:sur|dans|pour|a l'antenne|chez|de"
        rf"|du) [^.!?\n]{{0,20}}?{_OUTLET}",
        rf"\b(?:ma|notre|sa|mes|nos|cette|la) (?:[\w'-]+ )?{_PIECE}\b[^.!?\n]{{0,80}}?\b{_EACH}",
        rf"\b{_EACH}\b[^.!?\n]{{0,80}}?\b(?:ma|notre|mes|nos|une|la|cette) (?:[\w'-]+ )?{_PIECE}\b",
        rf"\b{_EACH}\b[^.!?\n]{{0,60}}?\b(?:je|j'|nous|retrouvez[- ]moi|retrouvez[- ]nous"
        rf"|on se retrouve|vous me (?:lirez|lisez|retrouvez|retrouverez))[^.!?\n]{{0,50}}?(?:sur"
        rf"|dans|pour|a l'antenne d[eu]|chez) [^.!?\n]{{0,20}}?{_OUTLET}",
        rf"\b(?:je (?:signe|redige|tiens|anime|publie|reponds|ecris|collabore)|nous (?:signons"
        rf"|redigeons|animons|repondons|ecrivons)|j'(?:anime|ecris|interviens)|retrouvez[- ](?:moi"
        rf"|nous|mes conseils|mes reponses)|ecoutez[- ]moi|lisez[- ]moi"
        rf"|on se retrouve)\b[^.!?\n]{{0,80}}?(?:sur|dans|pour|de|du|a"
        rf"|avec) [^.!?\n]{{0,30}}?{_OUTLET}[^.!?\n]{{0,40}}?\b{_EACH}",
        rf"\b(?:je (?:signe|redige|tiens|anime|publie|reponds|ecris)|j'(?:anime|ecris|interviens)"
        rf"|retrouvez[- ](?:moi|mes conseils"
        rf"|mes reponses))\b[^.!?\n]{{0,60}}?\b{_EACH}[^.!?\n]{{0,60}}?{_OUTLET}",
        rf"\b(?:chroniqueu(?:r|se)|medecin[- ]conseil|experte? sante|consultante? sante"
        rf"|collaborat(?:eur|rice) (?:reguli\w+|permanente?)|redact(?:eur|rice)|contribut(?:eur"
        rf"|rice)|partenaire sante) (?:[\w'-]+ ){{0,3}}?(?:de |du |pour |sur |chez |a "
        rf"|au )(?:[\w'-]+ ){{0,3}}?{_OUTLET}",
        r"\bcollaboration reguliere (?:avec|au|sur|pour)|\b(?:je rejoins|j'ai rejoint"
        r"|nous rejoignons) (?:[\w'-]+ ){0,3}?(?:redaction|comite editorial|experts|chroniqueurs"
        r"|contributeurs) (?:d[eu]|sur|chez)",
        rf"\bcomme (?:{_EACH}|d'habitude le \w+)\b[^.!?\n]{{0,90}}?(?:{_OUTLET}|auditeurs|lecteurs"
        rf"|telespectateurs)|\bje tiens (?:la|une|ma|l[ae]s?) (?:[\w'-]+ )?(?:page|rubrique"
        rf"|chronique|colonne) (?:«|\"|hebdo|mensuel|du (?:journal|magazine|portail|site)"
        rf"|d[eu] [^.!?\n]{{0,20}}?{_OUTLET})",
        r"\b(?:ma|notre) (?:nouvelle )?(?:chronique|rubrique|tribune) (?:sante )?(?:hebdo\w*"
        r"|mensuel\w*|bimensuel\w*|reguliere)",
        rf"\b{_EACH}\b[^.!?\n]{{0,60}}?\b(?:dans|sur|de) ma page (?:du|de|d'|des|sur|dans)"
        rf"|\bma page (?:du|de la|dans) (?:journal|magazine|portail|site|mensuel|quotidien)\b",
        # English
        r"\b(?:my|our|her|his) (?:new )?(?:[\w'-]+ )?(?:weekly|monthly|fortnightly|daily"
        r"|regular) (?:[\w'-]+ )?(?:column|slot|segment|show|piece|chronicle|feature|page|q&a"
        r"|podcast|blog)\b|\b(?:weekly|monthly|regular) (?:health )?(?:page|column|columnist"
        r"|contributor|slot|segment)\b",
        rf"\b(?:every|each) (?:[\w'-]+ )?{_DAY_EN}\b[^.!?\n]{{0,70}}?\b(?:i|we|me|my"
        rf"|our)\b[^.!?\n]{{0,60}}?(?:on|in|for|at) [^.!?\n]{{0,25}}?{_OUTLET_EN}",
        rf"\b(?:i write|i answer|i host|i present|i contribute|i'll be answering|join me|catch me"
        rf"|read me|find me|we write|we host|my column|our column"
        rf"|my segment)\b[^.!?\n]{{0,80}}?(?:on|in|for|at|with"
        rf"|to) [^.!?\n]{{0,40}}?{_OUTLET_EN}[^.!?\n]{{0,40}}?\b(?:every|each|weekly"
        rf"|monthly) ?(?:[\w'-]+ )?(?:{_DAY_EN})?",
        r"\b(?:resident|in-house|regular) (?:doctor|expert|medical expert|columnist) (?:of|for|at"
        r"|on)\b|\bregular (?:collaboration|contributor|partnership) (?:with|to)\b",
        # Arabic
        rf"{_PIECE_AR} (?:\w+ )?(?:ال)?(?:اسبوعي\w*|شهري\w*|قار\w?|يومي\w*|دوري\w*)"
        rf"|{_PIECE_AR}[^.!?\n]{{0,60}}?كل (?:\w+ )?(?:يوم )?(?:ال)?{_DAY_AR}"
        rf"|كل (?:يوم )?(?:ال)?{_DAY_AR}[^.!?\n]{{0,60}}?{_PIECE_AR}(?:\W|$)",
        rf"(?:كل|صباح كل|مساء كل) (?:يوم )?(?:ال)?{_DAY_AR}[^.!?\n]{{0,70}}?(?:على|في|عبر|ب"
        rf"|من) ?{_OUTLET_AR}",
        rf"(?:القاكم|نلتقي|موعدنا|موعدكم|اجيب|اكتب|اجيبكم|اقدم|تجدونني|نكتب"
        rf"|اطل عليكم)[^.!?\n]{{0,70}}?{_OUTLET_AR}[^.!?\n]{{0,40}}?(?:كل "
        rf"(?:يوم )?(?:ال)?{_DAY_AR}|اسبوعيا|شهريا|بانتظام|بصفه دوريه)",
        rf"(?:تعاون|شراكه) (?:\w+ )?(?:قار|دايم|منتظم|مستمر)\w* مع|(?:كاتبه?|محرره?|خبيره?"
        rf"|مستشاره?) (?:\w+ )?(?:قاره?|دايمه?|صحيه?|متعاونه?) (?:في|ل|لدى|ب) ?{_OUTLET_AR}",
        # Tunisian
        rf"\b{_TN_EACH}\b[^.!?\n]{{0,70}}?\b{_TN_OUTLET}|\b{_TN_OUTLET}[^.!?\n]{{0,60}}?\b(?:kol"
        rf"|koll|كل) {_TN_EACH.split(' ', 1)[1]}",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:cabinet|consultations?|horaires?|prise de rendez-vous|opening hours"
        r"|appointments?)\b[^.!?\n]*\b(?:site|website)\b|العياده مفتوح|مواعيد العياده",
        r"\b(?:regard\w+|ecout\w+ la radio|lisez l'etiquette|journal (?:alimentaire|de bord"
        r"|mictionnel|intime)|journal club|revue de la litterature|diary)\b",
    ),
    unless_post=TURNED_DOWN_IN_POST,
)
