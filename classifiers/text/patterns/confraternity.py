"""Art. 24, 26: an attack on colleagues, a specialty, the profession or the Council."""

from classifiers.text.pattern import Pattern

# Between the parts of an expression there is no negation.
_NEG = (
    r"(?!\b(?:ne|n|pas|non|jamais|sans|ni|aucune?|not|never|no|without|nor|[وف]?(?:لا|ليس\w*|لن|لم"
    r"|ما)|موش|دون|mouch|mahich|ma)\b)"
)
_NOUN = (
    r"(?:confreres?|cons(?:oe|œ)urs?|collegues?|medecins?|docteurs?|chirurgiens?|dentistes?"
    r"|dermatologues?|dermatos?|generalistes?|gynecologues?|gynecos?|pediatres?|cardiologues?"
    r"|psychiatres?|radiologues?|ophtalmo\w*|specialistes?|anesthesistes?|estheticiens?"
    r"|nutritionnistes?|orthopedistes?|urologues?|kines?|internes)"
)
# Colleagues, and where they are: "les chirurgiens de la clinique d'à côté"
_PEERS = (
    r"(?:(?:mes|nos|certains|quelques|beaucoup de|trop de|ces|les|d'autres|des|la plupart des?"
    rf"|vos) (?:\w+ )?{_NOUN}(?: (?:du|de|des|en|a|au|d')(?:{_NEG}[^.,;!?\n]){{0,32}}?)?|(?:le|un"
    r"|mon|ce) (?:confrere|collegue)(?: \w+)?)"
)
_VICE = (
    r"(?:incompetent\w*|charlatan\w*|escroc\w*|voleur\w*|menteur\w*|bouchers?|marchand\w*"
    r"|commercants?|vendus?|corrompu\w*|ignorant\w*|imposteur\w*|arnaqueur\w*|irresponsable\w*"
    r"|dangereu(?:x|ses?)|paresseu\w+|feignant\w*|faineant\w*|mercenaire\w*|assassin\w*)\b"
)
_EN_PEERS = (
    r"(?:(?:(?:my|our|some|most|many|certain|too many|those|these|other|the) (?:\w+ )?"
    r"|\b)(?:colleagues|doctors|surgeons|physicians|gps|dentists|dermatologists|pa?ediatricians"
    r"|gyna?ecologists|cardiologists|psychiatrists|radiologists|specialists|consultants"
    r"|clinicians))"
)
_EN_VICE = (
    r"(?:incompetent|charlatans?|quacks?|crooks?|thieves|liars?|butchers?|greedy(?! for)|corrupt"
    r"|ignorant|impostors?|frauds?|lazy|cowboys|dangerous|sell-?outs?|useless (?:at|for)"
    r"|a disgrace|shameless)\b"
)
_AR_PEERS = (
    r"(?:بعض |كثير من |معظم |هولاء |اغلب )?(?:ال)?(?:زملاء|زملايي|زملاينا|زميلنا|زميلي|زميل|اطباء"
    r"|جراحين|جراحو|اطباء الاسنان|طبه|اختصاصيين|دكاتره)"
)
_AR_VICE = (
    r"(?:جاهل|جهله|جشع|لصوص|سارق|سراق|كذاب|نصاب|دجال|جزار|تجار|فاشل|محتال|مرتزقه|غير (?:اكفاء|كفء"
    r"|كفو)|عديمي الضمير|بلا ضمير|خونه|مرتش|فاسد)\w*"
)
_TN_PEERS = (
    r"(?:(?:el |e)?(?:toba|atebba|tobba|atiba2|confreres|jarra7in|zomala|doctors|dakatra)|طبه"
    r"|الطبه)"
)
_TN_VICE = (
    r"(?:sorra9|sarra9\w*|kadhabin|kadhdhabin|jazz?ara|ghachech\w*|7ramiy\w*|tojjar|jahl\w*"
    r"|ma yefhmou chay|ma ya3rfou chay|سراق|كذابين|غشاشه|جزاره|حراميه|ما يفهموا شي|ما يعرفوا شي)"
)
_ORDER = r"(?:conseil (?:de l'ordre|regional|national)|ordre des medecins|l'ordre|cnom|crom)"

DETECTOR = Pattern(
    name="text/confraternity",
    signal="text.confraternity",
    sure=(
        rf"\b{_PEERS} (?:{_NEG}\w+ )?(?:sont|est|restent|ne sont que|c'est)(?: {_NEG}\w+)? (?:tous"
        rf" )?(?:des |d'|de |un |une |la )?(?:{_NEG}\w+ )?{_VICE}",
        rf"\b{_VICE} (?:de |d')?(?:confreres?|collegues|medecins|docteurs|chirurgiens)\b",
        rf"\b{_EN_PEERS} are (?:{_NEG}\w+ ){{0,3}}?{_EN_VICE}|\b{_EN_VICE} (?:colleagues|doctors"
        r"|surgeons|physicians|gps)\b",
        rf"{_AR_PEERS} (?:{_NEG}\w+ ){{0,3}}?{_AR_VICE}",
        rf"\b{_TN_PEERS} (?:{_NEG}\w+ ){{0,4}}?{_TN_VICE}",
    ),
    likely=(
        r"\b(?:confrere|collegue|cons(?:oe|œ)ur) (?:incompetente?|ignorante?|dangereu(?:x|se)"
        r"|peu scrupuleu(?:x|se)|sans scrupules?)\b",
        r"\b(?:massacre|boucherie|ratage|carnage|sabotage|gachis)s? (?:d'une? |de mon |de ma |du "
        r"|de )(?:\w+ )?(?:confrere|cons(?:oe|œ)ur|collegue|chirurgien)",
        r"\b(?:botched|butchered|ruined) (?:\w+ )?(?:by|from) (?:a|an|another|some|my) (?:\w+ )?"
        r"(?:colleague|surgeon|doctor|dentist|clinic)",
        rf"\bne faites (?:pas|plus) confiance (?:aux|a vos|a ces) (?:\w+ )?{_NOUN}|لا تثقوا (?:في "
        r"|ب)(?:ال)?(?:اطباء|زملاء|جراحين)|\b(?:don't|never) trust (?:the |those |your"
        rf" )?{_EN_PEERS}",
        # money, haste, ignorance imputed to colleagues
        rf"\b{_PEERS} (?:{_NEG}\w+ ){{0,3}}?(?:ne pensent qu'|ne (?:voient|cherchent|courent) que"
        r"|courent apres|s'interessent qu'|vous (?:vendent|mentent|plument|arnaquent|trompent"
        r"|ont (?:menti|trompe\w*|arnaque\w*|vole\w*))|operent (?:pour l'argent|a la chaine"
        r"|n'importe)|prescrivent n'importe|bacle\w*|ne (?:savent|lisent|comprennent|examinent"
        r"|touchent|ecoutent) (?:plus|meme (?:pas|plus)|rien(?! de v))|font n'importe quoi"
        r"|touchent des (?:commissions|pots)|ne servent a rien|distribuent"
        r" [^.!?\n]{{0,25}}comme des (?:bonbons|dragees|cacahuetes)|massacre\w*|charcute\w*"
        r"|sabote\w*)",
        rf"\b(?:rattraper|reparer|corriger|refaire) (?:{_NEG}\w+ )?(?:les )?(?:degats|betises"
        rf"|massacres?|ratages|boulettes|erreurs) (?:de|des|d'un) (?:{_NEG}\w+ )?(?:confreres?"
        r"|collegues?|chirurgiens?|medecins?|dentistes?|autres)",
        rf"\b{_EN_PEERS} (?:{_NEG}\w+ ){{0,3}}?(?:only (?:care|think) about (?:money|fees|profit)"
        r"|are (?:only )?in it for the money|lie to you|(?:have )?lied to you|(?:hand|dish"
        r"|give) out \w+ like (?:sweets|candy|smarties)|don't (?:care|bother) (?:about|to)"
        r"|couldn't care less|botch\w*|rip you off|take kickbacks|butcher\w*|overcharge\w*)",
        r"\b(?:fix(?:ing)?|repair(?:ing)?|clean(?:ing)? up) (?:the )?(?:\w+ )?(?:mess|damage"
        r"|botched \w+|mistakes|disasters) (?:of|left by|made by) (?:\w+ )?(?:colleagues?"
        r"|surgeons?|doctors?|clinics?)",
        rf"{_AR_PEERS} (?:{_NEG}\w+ ){{0,3}}?(?:لا (?:يفقه|يهمه)\w*|لا يعرف\w* (?:شييا|اين يضع)"
        r"|يكذب\w*|يسرق\w*|يتاجر\w*|يبيع\w*|همهم (?:ال)?(?:مال|ربح)|يركضون وراء|يخدع\w*|يستغل\w*"
        r"|يقتسم\w*|يتقاسم\w*)",
        r"(?:نصلح|اصلاح|اصلح|ترقيع) (?:ما افسد\w*|اخطاء|ما خرب\w*) (?:\w+ )?(?:ال)?(?:زملاء|اطباء"
        r"|جراح|زميل|غيرنا)",
        rf"\b{_TN_PEERS} (?:{_NEG}\w+ ){{0,3}}?(?:y7ebbou (?:ken )?(?:el )?flous|yjriw 3al flous"
        r"|ywarriw|yakdhbou|yekdhbou|yesr9ou|yebi3ou|يجريو على الفلوس|يكذبو|يسرقو|يبيعو"
        r"|همهم كان الفلوس|ya3tiw (?:el )?antibiotique)",
        r"\bnsal+[a7]\w* elli (?:kas+r|fsed|5ar+b)\w*|نصلحوا? اللي (?:كسر|فسد|خرب)\w*",
        # the Council and the profession
        rf"\b{_ORDER} (?:{_NEG}\w+ ){{0,3}}?(?:dort|laisse faire|ferme les yeux|complice|couvre"
        r"|corrompu|inutile|sert a rien|ne fait rien|aux ordres|mafia|honteux|incompetent"
        r"|protege les (?:incompetent|coupable|fautif|copain|siens))",
        r"\b(?:regional |medical |the )council (?:of the order )?(?:\w+ ){0,2}?(?:is asleep|sleeps"
        r"|looks away|is complicit|corrupt|useless|does nothing|covers up|turns a blind eye"
        r"|protects the (?:incompetent|guilty|crooks))",
        r"(?:عماده الاطباء|المجلس الجهوي|مجلس العماده|العماده) (?:\w+ ){0,2}?(?:نايم\w*|صامت\w*"
        r"|متواطي\w*|فاسد\w*|تغض|يغض|لا تفعل|لا يفعل|عاجز\w*|(?:تحمي|يحمي) (?:ال)?(?:فاشل|مذنب"
        r"|مخطي)|متستر\w*|تتستر)",
        r"\b(?:3imadet el atebba|el ordre|conseil (?:de l')?ordre) (?:\w+ ){0,2}?(?:ra9d\w*"
        r"|nay?em\w*|ma ya3mel chay|sakta)|العماده (?:راقده|ساكته)",
        r"\b(?:medecine|profession|corps medical) (?:\w+ ){0,2}?(?:pourrie?|gangrenee?"
        r"|est (?:devenue? )?(?:une|un) (?:mafia|business|bazar|marche))|\b(?:medicine"
        r"|the profession) (?:in this country )?is (?:rotten|a racket|a mafia|corrupt)",
        r"(?:الطب|المهنه|القطاع) (?:\w+ )?(?:اصبح\w*|صار\w*|ولا|ولى) (?:\w+ )?(?:مافيا|تجاره|سوق"
        r"|دكان)|\b(?:tob|ettob|el tob) (?:wal+a|walet) (?:tijara|mafia|commerce|souk)",
    ),
    unless=(
        # defended, quoted in order to be contradicted, or disagreed with in measured terms
        r"\b(?:dire que|faux de|injuste\w*|injustement|d'internet|en ligne|reseaux sociaux|online"
        r"|caricature\w*|je ne crois pas|il est faux|respect\w*|estime\w*|merci (?:a|aux|pour|au)"
        r"|remerci\w+|grace a|faux medecins?|guerisseur\w*|rebouteu\w+|exercice illegal"
        r"|usurp\w+)\b",
        r"\b(?:unfair\w*|it is wrong to|respect\w*|thank\w*|grateful|unlicensed|fake doctors?"
        r"|impersonat\w+|healers?)\b",
        r"(?:من الظلم|من الخطا|احترام|نحترم|شكر|نشكر|منتحل\w*|غير مرخص|مشعوذ\w*|ليس صحيحا)",
        r"\b(?:n7eb nochkor|nochkr\w*|n7tarm\w*|na7tarm\w*|rabbi m3ahom)\b|(?:نشكر|نحترم"
        r"|ربي معاهم)",
    ),
    reach=25,
)
