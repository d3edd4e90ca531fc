"""Art. 26: an alarmist, excessive or panic-inducing tone about health."""

from classifiers.text.pattern import Pattern

# Between the parts of an expression there is no negation.
_NEG = (
    r"(?!\b(?:ne|n|pas|non|jamais|sans|ni|aucune?|not|never|no|without|nor|[وف]?(?:لا|ليس\w*|لن|لم"
    r"|ما)|موش|دون|mouch|mahich|ma)\b)"
)
_TRIFLE = (
    r"(?:toute|chaque|la moindre|le moindre|une simple|un simple|n'importe quel(?:le)?|any|every"
    r"|a simple|the slightest|اي|كل|kol|ay)"
)
_SIGN = (
    r"(?:toux|fievre|fatigue|migraine|mal de tete|maux de tete|bouton|tache|grain de beaute|boule"
    r"|mycose|demangeaison|vertige|ronflement|cough|fever|headache|mole|spot|lump|itch|dizziness"
    r"|twinge|tiredness|سعال|حمى|صداع|شامه|حبه|دوخه|تعب|حكه|wji3et ras|sa3la|skhana|7abba|daw5a)"
)
_DOOM = (
    r"(?:cancer|tumeur|mort|cercueil|cimetiere|avc|infarctus|tumou?r|death|stroke|grave|سرطان|ورم"
    r"|موت|قبر|جلطه|saraton|waram|mout)"
)

DETECTOR = Pattern(
    name="text/alarmism",
    signal="text.alarmism",
    sure=(
        # everybody will die
        r"\b(?:nous allons|on va|vous allez|ils vont|nous) (?:tous |toutes )(?:mourir|crever"
        r"|y passer|mourrons)\b|\bnous mourrons tous\b",
        r"\bwe(?:'re| are| will|'ll) all (?:going to )?die\b|\b(?:nobody|no one) (?:will be"
        r"|is) (?:spared|safe)\b",
        r"\bpersonne (?:\w+ ){0,6}?(?:ne sera (?:epargne|a l'abri)|n'est a l'abri|n'en rechappera"
        r"|n'en sortira)",
        r"(?:سنموت|نموت|ستموتون) (?:جميعا|كلنا)|لن (?:ينجو|يسلم|يفلت) (?:احد|منه احد|منها احد)"
        r"|\b(?:bech|besh) nmoutou (?:el )?kol\w*|باش نموتوا? (?:ال)?كل",
        r"\b(?:va|vont) (?:tous (?:nous|vous) tuer|(?:nous|vous) tuer tous)\b|\b(?:vos enfants"
        r"|nos enfants) vont mourir|\bwill kill (?:us|you) all\b|\bkilling (?:you and )?your"
        r" children\b(?!')",
        r"(?:سيقتل|سوف يقتل|باش يقتل)(?:نا|كم)|\b(?:bech|besh) yo9[st]?t?ol(?:na|kom)\b",
        # cemeteries, hecatombs
        r"\b(?:remplir|deborde\w*|pleins?|remplissent)[^.!?\n]{0,15} (?:les )?cimetieres?"
        r"|\bcimetieres? (?:se rempliss|debord|vont)\w*|\bhecatombe\b|\bfill(?:ing)? (?:the "
        r"|our )?(?:cemeter|graveyard)\w+",
        r"(?:ستمتلي|تمتلي|امتلات|تملا|ستملا) (?:ال)?(?:مقابر|جبان)\w*|\b(?:el )?(?:jabb?ena|jabana"
        r"|m9aber) (?:bech )?(?:tet3abb?a|t3abbet)",
    ),
    likely=(
        # trifles that kill
        rf"\b{_TRIFLE} {_SIGN}(?:{_NEG}[^.!?\n]){{0,45}}?(?:cache|annonce|signifie|peut (?:etre"
        rf"|cacher|tuer)|est peut-etre|peut devenir|signe)[^.!?\n]{{0,15}}{_DOOM}",
        rf"\b{_TRIFLE} {_SIGN}(?:{_NEG}[^.!?\n]){{0,40}}?(?:could be|may be|might be|hides|means"
        rf"|can kill|is possibly)[^.!?\n]{{0,12}}{_DOOM}",
        rf"(?:^|\W){_TRIFLE} {_SIGN}(?:{_NEG}[^.!?\n]){{0,30}}?(?:قد (?:يكون|تكون|يخفي|تخفي|يعني"
        r"|تعني)|ربما|ينذر ب|يعني|تعني|tnajem tkoun|ynajem ykoun|ينجم يكون|تنجم"
        rf" تكون)[^.!?\n]{{0,12}}{_DOOM}",
        r"\b(?:c'est peut-etre|ca peut etre|c'est surement|il est peut-etre) (?:deja )?(?:un "
        r"|le )?cancer\b|\b(?:it's|it is) (?:probably|maybe|already) cancer\b",
        # waves, plates, the worst
        r"\b(?:tsunami|raz-de-maree|deferlante|avalanche) (?:de |d')(?:cancers?|avc|morts?"
        r"|infarctus|malades|deces)\b|\b(?:tsunami|avalanche|tidal wave) of (?:\w+ )?(?:cancers?"
        r"|deaths?|strokes?)",
        r"(?:تسونامي|طوفان) (?:من )?(?:ال)?(?:سرطان|موت|جلط|وفيات)\w*|(?:الموت|السم) في (?:اطباقكم"
        r"|صحونكم|الصحن|بيوتكم|كووسكم)",
        r"\b(?:la mort|le poison|du poison|death|poison) (?:est |is )?(?:dans|sur|on|in) (?:votre"
        r"|vos|nos|your|our) (?:assiettes?|verres?|plates?|glass|tap|robinet|cuisine|kitchen)",
        r"\bpreparez-vous au pire\b|\bprepare for the worst(?=[,.!:;]|$)|استعدوا للاسوا",
        # death at the door
        r"\b(?:la mort|le cancer|le danger|l'infarctus) (?:vous |nous |te )(?:guette|attend"
        r"|rattrapera|traque)\b|\bdeath (?:is )?(?:waiting|stalk\w+|lurk\w+)[^.!?\n]{0,20}(?:you"
        r"|us|your)\b",
        r"(?:الموت|السرطان) (?:يتربص|ينتظر|يترصد|يطرق)\w* ?(?:ب?كم|ب?ك|ابواب\w*|اطفال\w*|بنا)?\b"
        r"|\b(?:el )?mout (?:testanna|yestanna|tetrabbas)",
        r"\b(?:vous etes|tu es|votre enfant est|vos enfants sont|nous sommes) (?:tous )?(?:en"
        r" danger de mort|condamnes?|des bombes?)\b|\bvos enfants d'abord\b",
        r"\b(?:your children|you|we) (?:are|is) (?:all )?(?:in mortal danger|doomed|next"
        r"|walking time bombs?)\b",
        r"(?:اطفالكم|اولادكم|حياتكم|ابناوكم|عايلاتكم) (?:\w+ )?(?:في خطر (?:الموت|داهم|محدق|مميت"
        r"|حقيقي)|مهدده? بالموت)|\bwledkom fi khatar\b|(?:صغاركم|ولادكم) في خطر",
        # flee, shut, stockpile
        r"\b(?:barricade[rz]|enferme[rz]-vous|enfermez vos|(?:sortez|retirez) vos enfants d(?:e"
        r" l'ecole|es ecoles|e la creche|es creches)|stockez (?:des |les |vos )?(?:masques|vivres"
        r"|provisions)|videz les pharmacies|sauve qui peut)\b",
        r"\b(?:barricade|lock (?:up )?your (?:children|doors|kids)|stockpile|run for your lives"
        r"|pull your children out)\b",
        r"(?:اغلقوا (?:ال)?(?:ابواب|بيوت)\w* (?:على|في وجه)|(?:احبسوا|خبوا|خبيوا) (?:اولاد|اطفال"
        r"|صغار|ولاد)\w*|اخرجوا (?:اطفالكم|اولادكم) من المدارس)|\b(?:khabbi(?:w)?|sakrou"
        r"|sakkrou) (?:wled\w*|bibe?n? dyar\w*|ommek)\b|سكروا الديار",
        # catastrophe, lies of the authorities
        r"\b(?:catastrophe|cataclysme|apocalypse|tsunami|carnage|massacre|fleau|desastre) "
        r"(?:sanitaire )?(?:imminente?|arrive|inevitable|qui (?:arrive|vient|nous attend)"
        r"|est (?:la|a nos portes)|sans precedent|silencieu\w+)",
        r"\b(?:on|ils|le ministere|les autorites) (?:vous|nous) (?:ment(?:ent)?"
        r"|cache(?:nt)?)[^.!?\n]{0,40}?(?:epidemie|virus|morts?|cas|chiffres|vague|cancer|verite)\b"
        r"|\bils vous mentent\b",
        r"\b(?:catastrophe|disaster|apocalypse|carnage|massacre) (?:is )?(?:coming|looming"
        r"|imminent|at our door\w*|unfolding)|\bthey(?:'re| are) (?:hiding|lying)[^.!?\n]{0,30}"
        r"(?:deaths|epidemic|outbreak|numbers|virus|truth)",
        r"(?:كارثه|طوفان|مجزره) (?:صحيه )?(?:قادم|وشيك|على الابواب|تلوح|تقترب|لم يسبق|غير مسبوق"
        r"|محدق)\w*|(?:القادم|الجاي|اللي جاي) (?:\w+ )?(?:اشد|اسوا|اخطر|افظع|اعظم)\w*|(?:يخفون"
        r"|مخبين) (?:عنكم|عليكم)[^.!?\n]{0,25}(?:موتى|وفيات|وباء|عدد|حقيقه)",
        r"\b(?:karitha|karthe?) (?:jey+a|kbira|si7iya)|\b(?:elli|li) jey (?:akther|a5tar|akhtar"
        r"|a9wa|akfes)|كارثه جايه",
        r"\bpoisons? (?:mortels?|lents?|violents?) (?:dans|sur) (?:vos|votre|nos)\b|\b(?:deadly"
        r"|slow|lethal) poison (?:in|on) your\b|سم (?:قاتل|بطيء) (?:في|على) (?:بيوت|موايد|اطباق"
        r"|مطابخ)\w*",
    ),
    unless=(
        r"\b(?:pas de panique|inutile de|sans (?:panique|dramatiser|affoler)|rassur\w+"
        r"|ne pas (?:paniquer|s'affoler)|rumeur\w*|faux|exagere\w*|alarmis\w*|la plupart"
        r"|le plus souvent|rarement|dans l'immense majorite|titres?|film|roman|serie)\b",
        r"\b(?:no need to panic|don't panic|reassur\w+|rumou?rs?|false|exaggerat\w+|alarmist"
        r"|most of the time|usually|rarely|headlines?|film|novel|forwarded)\b",
        r"(?:لا داعي|دون هلع|لا تفزع|لا تقلق|اطمين|نطمين|اشاع|خرافه|مبالغ|نادرا|غالبا|في اغلب"
        r"|ليس كل|ليست كل|روايه|فيلم|لا تهويل)",
        r"\b(?:ma tetfaj3\w*|ma tkhaf\w*|ma t5af\w*|mouch kol|ich[ae]3\w*|kedhb\w*)\b|(?:ما تخافوش"
        r"|ما تتفجعوش|موش كل|اشاعه|كذب)",
    ),
    reach=20,
)
