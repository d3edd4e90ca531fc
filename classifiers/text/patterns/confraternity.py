"""Art. 24, 26: an attack on colleagues, a specialty, the profession or the Council."""

from classifiers.text.pattern import Pattern

_PEERS = (
    r"(?:(?:mes|nos|certains|quelques|beaucoup de|trop de|ces|les|d'autres|des|la plupart des?|vos) (?:\w+ )?(?:confreres?|consoeurs"
    r"|collegues|medecins|docteurs|chirurgiens|dentistes|dermatologues|dermatos|generalistes|gynecologues|gynecos|pediatres|cardiologues"
    r"|psychiatres|radiologues|ophtalmologues|specialistes|anesthesistes|esthetic\w+|nutritionnistes|orthopedistes|urologues|kines|internes)"
    r"|(?:le|un|mon|ce) (?:confrere|collegue)(?: \w+)?)"
)
_VICE = (
    r"(?:incompetent\w*|charlatan\w*|escroc\w*|voleur\w*|menteur\w*|bouchers?|marchand\w*|commercants?|vendus?|corrompu\w*|ignorant\w*"
    r"|imposteur\w*|arnaqueur\w*|irresponsable\w*|dangereu\w+|paresseu\w+|feignant\w*|faineant\w*|mercenaire\w*|assassin\w*|nuls?|honte)\b"
)
_EN_PEERS = (
    r"(?:(?:my|our|some|most|many|certain|too many|those|these|other|the) (?:\w+ )?(?:colleagues|doctors|surgeons|physicians|gps|dentists"
    r"|dermatologists|pa?ediatricians|gyna?ecologists|cardiologists|psychiatrists|radiologists|specialists|consultants|clinicians))"
)
_EN_VICE = (
    r"(?:incompetent|charlatans?|quacks?|crooks?|thieves|liars?|butchers?|greedy|corrupt|ignorant|impostors?|frauds?|lazy|cowboys|dangerous"
    r"|sell-?outs?|useless|a disgrace|shameless)\b"
)
_AR_PEERS = (
    r"(?:بعض |كثير من |معظم |هولاء |اغلب )?(?:ال)?(?:زملاء|زملايي|زملاينا|زميلنا|زميلي|زميل|اطباء|جراحين|جراحو|اطباء الاسنان|طبه|اختصاصيين|دكاتره)"
)
_AR_VICE = r"(?:جاهل|جهله|جشع|لصوص|سارق|سراق|كذاب|نصاب|دجال|جزار|تجار|فاشل|محتال|مرتزقه|غير اكفاء|عديمي الضمير|بلا ضمير|خونه|مرتش|فاسد)\w*"
_TN_PEERS = r"(?:(?:el |e)?(?:toba|atebba|tobba|atiba2|confreres|jarra7in|zomala|doctors|dakatra)|طبه|الطبه)"
_TN_VICE = r"(?:sorra9|sarra9\w*|kadhabin|kadhdhabin|jazz?ara|ghachech\w*|7ramiy\w*|tojjar|jahl\w*|ma yefhmou chay|ma ya3rfou chay|سراق|كذابين|غشاشه|جزاره|حراميه|ما يفهموا شي|ما يعرفوا شي)"
_ORDER = r"(?:conseil (?:de l'ordre|regional|national)|ordre des medecins|l'ordre|cnom|crom)"

DETECTOR = Pattern(
    name="text/confraternity",
    signal="text.confraternity",
    sure=(
        rf"\b{_PEERS} (?:\w+ )?(?:sont|est|restent|ne sont que|c'est)(?: \w+)? (?:tous )?(?:des |d'|de |un |une |la )?(?:\w+ )?{_VICE}",
        rf"\b{_VICE} (?:de |d')?(?:confreres?|collegues|medecins|docteurs|chirurgiens)\b",
        rf"\b{_EN_PEERS} are (?:\w+ ){{0,3}}?{_EN_VICE}|\b{_EN_VICE} (?:colleagues|doctors|surgeons|physicians|gps)\b",
        rf"{_AR_PEERS} (?:\w+ ){{0,3}}?{_AR_VICE}",
        rf"\b{_TN_PEERS} (?:\w+ ){{0,3}}?{_TN_VICE}",
    ),
    likely=(
        # money, haste, ignorance imputed to colleagues
        rf"\b{_PEERS} (?:\w+ ){{0,3}}?(?:ne pensent qu'|ne (?:voient|cherchent|courent) que|courent apres|s'interessent qu'|vous (?:vendent|mentent|plument|arnaquent|trompent)"
        r"|operent (?:pour l'argent|a la chaine|n'importe)|prescrivent n'importe|bacle\w*|ne (?:savent|lisent|comprennent|examinent|touchent|ecoutent) (?:\w+ )?(?:rien|pas|plus|meme)"
        r"|font n'importe quoi|touchent des (?:commissions|pots)|massacre\w*|charcute\w*|sabote\w*)",
        rf"\bcontrairement a {_PEERS}|\b(?:rattraper|reparer|corriger|refaire) (?:\w+ )?(?:les )?(?:degats|betises|massacres?|ratages|boulettes|erreurs) (?:de|des|d'un) (?:\w+ )?(?:confreres?|collegues?|chirurgiens?|medecins?|dentistes?|autres)",
        rf"\b{_EN_PEERS} (?:\w+ ){{0,3}}?(?:only (?:care|think) about (?:money|fees|profit)|are (?:only )?in it for the money|lie to you|don't (?:know|care|bother|examine|listen)|couldn't care less|botch\w*|rip you off|take kickbacks|butcher\w*|overcharge\w*)",
        rf"\bunlike (?:\w+ )?{_EN_PEERS}|\b(?:fix(?:ing)?|repair(?:ing)?|clean(?:ing)? up) (?:the )?(?:\w+ )?(?:mess|damage|botched \w+|mistakes|disasters) (?:of|left by|made by) (?:\w+ )?(?:colleagues?|surgeons?|doctors?|clinics?)",
        rf"{_AR_PEERS} (?:\w+ ){{0,3}}?(?:لا (?:يفقه|يعرف|يفهم|يهم|يبحث|يفحص|ينظر|يقر)\w*|يكذب\w*|يسرق\w*|يتاجر\w*|يبيع\w*|همهم (?:ال)?(?:مال|ربح)|يركضون وراء|يخدع\w*|يستغل\w*|يقتسم\w*|يتقاسم\w*)",
        r"(?:على )?(?:عكس|خلاف) (?:بعض |كثير من |غيرنا من )?(?:ال)?(?:زملاء|اطباء)|(?:نصلح|اصلاح|اصلح|ترقيع) (?:ما افسد\w*|اخطاء|ما خرب\w*) (?:\w+ )?(?:ال)?(?:زملاء|اطباء|جراح|زميل|غيرنا)",
        rf"\b{_TN_PEERS} (?:\w+ ){{0,3}}?(?:y7ebbou (?:ken )?(?:el )?flous|yjriw 3al flous|ywarriw|yakdhbou|yekdhbou|yesr9ou|yebi3ou|يجريو على الفلوس|يكذبو|يسرقو|يبيعو|همهم كان الفلوس|ya3tiw (?:el )?antibiotique)",
        rf"\b(?:m(?:ouch|ich|och) )?(?:kima|kif) (?:el )?(?:b3adh|ba3dh) (?:el )?(?:toba|atebba|zomala)|\bnsal+[a7]\w* elli (?:kas+r|fsed|5ar+b)\w*|نصلحوا? اللي (?:كسر|فسد|خرب)\w*",
        # the Council and the profession
        rf"\b{_ORDER} (?:\w+ ){{0,3}}?(?:dort|laisse faire|ferme les yeux|complice|couvre|corrompu|inutile|sert a rien|ne fait rien|aux ordres|mafia|honteux|incompetent|protege les)",
        r"\b(?:silence|complicite|mafia|honte|lachete|hypocrisie|corruption) (?:coupable )?(?:du|de) (?:conseil (?:de l'ordre|regional|national)|l'ordre|mandarins|corps medical|la profession)",
        r"\b(?:regional |medical |the )council (?:of the order )?(?:\w+ ){0,2}?(?:is asleep|sleeps|looks away|is complicit|corrupt|useless|does nothing|covers up|turns a blind eye)",
        r"(?:عماده الاطباء|المجلس الجهوي|مجلس العماده|العماده) (?:\w+ ){0,2}?(?:نايم\w*|صامت\w*|متواطي\w*|فاسد\w*|تغض|يغض|لا تفعل|لا يفعل|عاجز\w*|متستر\w*|تتستر)",
        r"\b(?:3imadet el atebba|el ordre|conseil (?:de l')?ordre) (?:\w+ ){0,2}?(?:ra9d\w*|nay?em\w*|ma ya3mel chay|sakta)|العماده (?:راقده|ساكته)",
        r"\b(?:tout se sait|omerta|les coulisses|ce qui se passe vraiment|on (?:maquille|trafique|falsifie)) [^.!?\n]{0,30}?(?:dans (?:nos|les) (?:services|hopitaux|blocs|cliniques)|les (?:dossiers|registres|feuilles))",
        r"\b(?:medecine|profession|corps medical) (?:\w+ )?(?:pourrie?|gangrenee?|est (?:devenue? )?(?:une|un) (?:mafia|business|bazar|marche))|\b(?:medicine|the profession) (?:in this country )?is (?:rotten|a racket|a mafia|corrupt)",
        r"(?:الطب|المهنه|القطاع) (?:\w+ )?(?:اصبح\w*|صار\w*|ولا|ولى) (?:\w+ )?(?:مافيا|تجاره|سوق|دكان)|\b(?:tob|ettob|el tob) (?:wal+a|walet) (?:tijara|mafia|commerce|souk)",
    ),
    unless=(
        # defended, quoted in order to be contradicted, or disagreed with in measured terms
        r"\b(?:dire que|faux de|injuste\w*|injustement|caricature\w*|je ne crois pas|il est faux|respect\w*|estime\w*|merci|remerci\w+|grace a|faux medecins?|guerisseur\w*|rebouteu\w+|exercice illegal|usurp\w+)\b",
        r"\b(?:unfair\w*|it is wrong to|respect\w*|thank\w*|grateful|unlicensed|fake doctors?|impersonat\w+|healers?)\b",
        r"(?:من الظلم|من الخطا|احترام|نحترم|شكر|نشكر|منتحل\w*|غير مرخص|مشعوذ\w*|ليس صحيحا)",
        r"\b(?:n7eb nochkor|nochkr\w*|n7tarm\w*|na7tarm\w*|rabbi m3ahom)\b|(?:نشكر|نحترم|ربي معاهم)",
    ),
    reach=25,
)
