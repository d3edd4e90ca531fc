"""Art. 12, 27: advertising of oneself: superlatives, comparison, awards as a lure."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, undenied

_DOC = (
    r"(?:chirurgien\w*|medecins?|docteure?s?|specialistes?|dermato\w*|cardio\w*|gyneco\w*"
    r"|pediatres?|ophtalmo\w*|dentistes?|cabinets?|cliniques?|experte?s?|praticien\w*"
    r"|plasticien\w*|radiologues?|neuro\w*"
    r"|urologue\w*|orthoped\w*|psychiatres?|orl\b|equipes?|anesthesistes?|injecteu(?:r|se)s?"
    r"|rhumato\w*|gastro\w*)"
)
_BEST = (
    r"(?:meilleure?s?|n ?°? ?1|numero (?:un|1)|plus (?:grande?|celebre|reputee?|experimentee?"
    r"|demandee?|prisee?|connue?|qualifiee?|competente?|sollicitee?|recommandee?)s?|premiere?"
    r"|seule?|unique)"
)
_HERE = (
    r"(?:en tunisie|de tunisie|a tunis|de tunis|du grand tunis|du pays|de la region|dans la region"
    r"|de la ville|du maghreb|au maghreb|en afrique|d'afrique|du monde|de (?:sfax|sousse|nabeul"
    r"|bizerte|monastir|gabes|kairouan|la marsa|djerba)|a (?:sfax|sousse|nabeul|bizerte|monastir"
    r"|gabes|kairouan|la marsa|djerba)|du gouvernorat|du sud|du nord|du sahel)"
)
_DOC_EN = (
    r"(?:surgeons?|doctors?|physicians?|specialists?|clinics?|practices?|dermatologists?"
    r"|cardiologists?|gynecologists?|gynaecologists?|urologists?|ophthalmologists?"
    r"|p(?:a)?ediatricians?|radiologists?|experts?|teams?|hands|dentists?)"
)
_BEST_EN = (
    r"(?:best|no\.? ?1|number one|#1|leading|top|finest|foremost|premier|most (?:trusted"
    r"|experienced|renowned|sought-after|skilled|respected|recommended|qualified)|only)"
)
_DOC_AR = (
    r"(?:طبيبه?|اطباء|جراحه?|جراح|دكتوره?|اخصاييه?|مختصه?|عياده|مصحه|خبيره?|فريق|استاذه?|مركز)"
)
_HERE_AR = (
    r"(?:في|ب)(?: ?ال)? ?(?:تونس|بلاد|جمهوري\w*|عالم|منطقه|جهه|مغرب|وطن|افريقيا|صفاقس|سوسه|عاصمه"
    r"|ولايه|مدينه|شمال|جنوب|ساحل|قابس|نابل|القيروان|بنزرت|المنستير)"
)
_DOC_TN = (
    r"(?:tbib\w*|docteur\w*|doktor\w*|chirurgien\w*|dentiste|gyneco\w*|dermato\w*|cardio\w*"
    r"|cabinet|specialiste|pediatre|طبيب\w*|دكتور\w*|كابيني)"
)

DETECTOR = Pattern(
    name="text/self-promotion",
    signal="text.self-promotion",
    sure=undenied(
        # French
        rf"\b(?:le|la|les|votre|l'un des|l'une des|du|de la) {_BEST} (?:[\w'-]+ "
        rf"){{0,3}}?{_DOC}\b(?: [\w'-]+){{0,3}}? {_HERE}\b",
        rf"\b(?:je suis|nous sommes|je reste|nous restons|notre (?:cabinet|equipe|centre) est"
        rf"|(?:dr|docteure?) [\w'-]+(?: [\w'-]+)? est) (?:[\w'-]+ ){{0,2}}?(?:le|la|les|l'un des"
        rf"|l'une des) {_BEST} (?:[\w'-]+ ){{0,2}}?(?:{_DOC}|a (?:pratiquer|maitriser|proposer"
        rf"|realiser|savoir|faire|oser|offrir))",
        r"\b(?:cabinet|docteure?|dr|nous|je|equipe|chirurgien\w*)\b[^.!?\n]{0,40}?\b(?:est|suis"
        r"|sommes|reste|restons|devenue?|comme|etre) (?:\w+ )?(?:la |une? )(?:reference|sommite"
        r"|pointure|figure incontournable|star|valeur sure|virtuose|legende|autorite)\b",
        rf"\b(?:leader|pionniere?s?) (?:[\w'-]+ ){{0,5}}?{_HERE}",
        r"\b(?:mon|notre|son) (?:expertise|savoir-faire|experience|talent|technique|doigte"
        r"|coup de main) (?:\w+ )?(?:unique|inegal\w+|incomparable|exceptionnel\w*|hors pair"
        r"|sans egale?|mondialement|internationalement|n'est plus a)",
        r"\bmains? (?:d'or|de fee|magiques?|en or|d'artiste|d'orfevre)\b(?! (?:de (?:ma|mon|sa|nos"
        r"|notre|la)|d'un)\b)|\bdoigts? (?:d'or|de fee"
        r"|magiques?|d'orfevre)\b|\b(?:medecin|chirurgien\w*|dermato\w*|docteure?) des (?:stars"
        r"|celebrites|vip|people)\b",
        r"\b(?:mieux|plus (?:vite|efficace\w*|competente?s?|serieu\w+|doux|humaine?s?"
        r"|precise?s?)) que (?:les autres|mes confreres|mes consoeurs|partout ailleurs"
        r"|n'importe quel autre|la concurrence)\b|\bloin devant (?:mes|les autres|la concurrence)",
        r"\b(?:contrairement|a la difference|a l'inverse|a l'oppose) (?:a |aux |de |des "
        r"|d')(?:[\w'-]+ )?(?:d'autres |autres |certains |mes |nos |la plupart des )?(?:confreres"
        r"|cabinets|medecins|praticiens|collegues|chirurgiens|concurrents)",
        r"\bla ou (?:les autres|d'autres|tous|tant d'autres|vos anciens medecins"
        r"|les confreres)\b[^.!?\n]{0,25}(?:echou|abandonn|renonc|hesit|s'arretent)\w*",
        rf"\b(?:elue?s?|nommee?s?|classee?s?|designee?s?|sacree?s?|consacree?s?"
        rf"|votee?s?) (?:[\w'-]+ ){{0,3}}?(?:meilleure?s? (?:[\w'-]+ )?{_DOC}"
        rf"|parmi les (?:[\w'-]+ ){{0,3}}?meilleur|top \d+|medecin de l'annee"
        rf"|chirurgien\w* de l'annee|n ?° ?1)",
        r"\b(?:j'ai (?:recu|remporte|decroche|obtenu)|nous avons (?:recu|remporte|decroche)"
        r"|fiere?s? d|honoree?s? d|primee?s? )[^.!?\n]{0,70}?\b(?:awards?|trophees?|oscars?"
        r"|prix (?:d'excellence|du meilleur|de la meilleure|du medecin|du chirurgien"
        r"|de l'excellence)|palme d'or)\b",
        r"\bma reputation\b[^.!?\n]{0,30}(?:precede|depasse|n'est plus|parle)|\bon ne (?:me|nous"
        r"|le|la) presente plus\b|\bne sont plus a (?:presenter|prouver|demontrer)\b",
        r"\b(?:patient(?:e|s|es)?|on|ils|elles) (?:[\w'-]+ ){0,3}?(?:viennent|venue?s?|affluent"
        r"|accourent|traversent) (?:[\w'-]+ ){0,3}?(?:de (?:toute?|partout|tous les coins"
        r"|l'etranger)|du monde entier|de loin)[^.!?\n]{0,40}?(?:me|nous|voir|consulter|chez)",
        rf"\b{_DOC} (?:n ?° ?1|numero (?:un|1))\b",
        # English
        rf"\b(?:the|your|tunisia's|tunis's|sfax's|sousse's|one of the|africa's|as a"
        rf"|a) {_BEST_EN} (?:[\w'-]+ ){{0,3}}?{_DOC_EN}\b (?:[\w'-]+ ){{0,3}}?(?:in|of|for|across"
        rf"|around) (?:the )?(?:tunis\w*|countr\w+|region|city|world|maghreb|north africa|africa"
        rf"|town|sfax|sousse|mediterranean|area|governorate|arab world)",
        rf"\b(?:tunisia|tunis|sfax|sousse|africa|the maghreb|the region|the country)'s {_BEST_EN} "
        rf"(?:[\w'-]+ ){{0,3}}?{_DOC_EN}\b",
        rf"\b(?:i am|i'm|we are|we're|dr\.? [\w'-]+ is) (?:[\w'-]+ ){{0,2}}?(?:the"
        rf"|one of the) {_BEST_EN} (?:[\w'-]+ ){{0,3}}?{_DOC_EN}\b",
        rf"\b(?:world|internationally)[- ](?:class|renowned|leading|famous"
        rf"|acclaimed) (?:[\w'-]+ ){{0,2}}?{_DOC_EN}|\baward[- ]winning (?:[\w'-]+ "
        rf"){{0,2}}?{_DOC_EN}|\b(?:celebrity|star) (?:surgeon|doctor|dermatologist|dentist)\b"
        rf"|\b(?:surgeon|doctor|dermatologist) to the stars\b",
        r"\b(?:my|our|his|her|dr\.? [\w'-]+'s) (?:[\w'-]+ ){0,3}?(?:is |are "
        r"|remains? )?(?:second to none|unrivalled|unrivaled|unmatched|unparalleled|unequalled"
        r"|peerless)\b|\b(?:golden|magic|gifted|artist's) hands\b(?! of\b)",
        r"\b(?:better|safer|faster|gentler|more (?:precise|skilled|experienced)) than (?:other"
        r"|any other|our competitors|the competition|most|my colleagues)\b (?:doctors|surgeons"
        r"|clinics|practices|specialists)?|\bwhere (?:others|other (?:doctors|surgeons"
        r"|clinics)) (?:have )?(?:fail|gave up|give up)",
        r"\bunlike (?:other|most|some|many|so many) (?:[\w'-]+ )?(?:doctors|clinics|surgeons"
        r"|practices|colleagues|specialists|practitioners)\b|\b(?:voted|named|ranked"
        r"|rated) (?:[\w'-]+ ){0,4}?(?:best|top|no\.? ?1|number one|#1|doctor of the year)",
        rf"\b(?:{_DOC_EN}|dr\.? [\w'-]+) (?:[\w'-]+ ){{0,5}}?(?:regarded|known|considered|seen"
        rf"|recogni[sz]ed|rated) as (?:one of )?the (?:best|leading|finest|top)\b",
        # Arabic
        rf"(?:^|\W)[وفبل]*(?:افضل|احسن|اشهر|اكبر|امهر|ابرع|اول|اكفا|رقم (?:1"
        rf"|واحد)) {_DOC_AR} (?:\w+ ){{0,3}}?{_HERE_AR}",
        r"(?:ال)?(?:طبيب|جراح|مختص|عياده|مصحه)ه? (?:ال)?(?:اول[ىي]?|اشهر|افضل|وحيد\w*|رقم (?:1"
        r"|واحد)) (?:\w+ ){0,2}?(?:في|ب)",
        r"(?:^|\W)(?:انا|نحن|عيادتنا|فريقنا|طبيبكم) (?:\w+ )?(?:الافضل|الاحسن|الاول[ىي]?|الوحيد\w*"
        r"|الرايد\w*|المرجع) (?!من )",
        r"(?:^|\W)(?:يد|ايادي|ايدي|انامل|اصابع) (?:من )?(?:ذهب|ذهبيه|سحريه)|(?:طبيبه?"
        r"|جراح) (?:ال)?(?:مشاهير|نجوم)|حيث (?:فشل|عجز|اخفق) (?:ال)?(?:اخرون|غيرنا|غيري|الاطباء)",
        r"(?:بعكس|عكس|على عكس|على خلاف|خلافا ل|بخلاف) ?(?:بقيه|باقي|معظم|غيرنا|كثير من"
        r"|بعض)? ?(?:ال)?(?:اطباء|زملاء|عيادات|غيرنا|جراحين)|لا (?:مثيل|نظير|يضاه\w*|منافس) (?:ل"
        r"|له|لها|لي|لنا|لخبرت)\w*",
        r"(?:تحصلت|حصلت|نلت|فزت|تحصلنا|فزنا|توجت|توجنا|فخور\w*) [^.!?\n]{0,50}?(?:جايزه|لقب"
        r"|درع) (?:افضل|احسن|التميز|التفوق|الامتياز)|سمعت(?:ي|نا) (?:تسبق|تغني)",
        r"(?:ال)?(?:دكتوره?|طبيبه?|جراحه?) [^.!?\n]{0,30}?(?<!الطابق )(?<!الدور )(?:الاول[ىي]?"
        r"|الافضل|الاشهر) (?:في|على مستوى) (?:ال)?(?:تونس|جمهوريه|بلاد|افريقيا|عالم|مغرب)",
        # Tunisian
        rf"\b(?:a7sen|ahsen|a7san|akber|ak7el|aw?el|ashhar|ach?har) (?:[\w'-]+ )?{_DOC_TN} "
        rf"(?:[\w'-]+ )?(?:fi|f|fel|mta3|mte3)\b|\bnumero (?:1|wa7ed|un) (?:fi|f) (?:tounes|tunis"
        rf"|la region|el bled)",
        r"\bma ?(?:famm?ech|famech|fammech|themmech|tal9awch|tal9aw"
        r"|tel9awch) [^.!?\n]{0,25}?(?:kifi|kifna|kima ana|kif yeddi|a7sen m[ei]nn?[ai])"
        r"|\b(?:yeddi\w*|ydi|idi\w*) (?:men |min )?dh?heb\b",
        rf"(?:احسن|اكبر|اشهر|خير) {_DOC_TN} (?:\w+ )?(?:في|ف|متاع)|(?:ما فماش|ما ثماش|مافماش"
        rf"|ماكمش باش تلقاو|ما تلقاوش) [^.!?\n]{{0,20}}?(?:كيفي|كيفنا|خير مني|خير منا)|يد(?:يه|ي"
        rf"|ين\w*) (?:من )?ذهب",
    ),
    likely=undenied(
        rf"\b(?:une?) {_DOC} (?:[\w'-]+ )?(?:d'exception|hors pair|hors du commun"
        rf"|de renom(?:mee)?(?: (?:inter)?nationale| mondiale)?|inegalee?|incontournable"
        rf"|reconnue? (?:mondialement|internationalement))\b",
        r"\b(?:confiez|remettez)[^.!?\n]{0,40}?(?:mains expertes|meilleures mains|mains d'expert)"
        r"|\bentre (?:de |les )?(?:meilleures mains|mains expertes)\b|\bin (?:the best|expert"
        r"|the safest) hands\b",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:livre|roman|intitul\w+|film|celui qui|celle qui|n'existe pas|soi-meme|hommage|fut"
        r"|furent|naquit|nous a quitte\w*|defunte?|repose|inventeur|histoire|xx?e siecle"
        r"|generaliste traitant|votre medecin traitant)\b",
        r"\b(?:book|novel|entitled|film|is the one (?:who|that)|there is no|doesn't exist|tribute"
        r"|passed away|late (?:dr|professor)|history|century|your own (?:doctor|gp))\b",
        r"(?:^|\W)[وفبل]?(?:ال)?(?:كتاب\w*|روايه|عنوان\w*|فيلم|مسلسل)(?:\W|$)|هو الذي|هي التي"
        r"|هو من\b|لا وجود|المرحوم|الراحل|رحم\w* الله|تاريخ|تابين|عزاء",
        r"\b(?:these|poster|memoire de|communication orale|concours de photo|allah yar7\w*"
        r"|الله يرحم\w*)\b|\bhowa elli\b|هو اللي",
    ),
)
