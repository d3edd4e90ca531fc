"""Art. 26: an alarmist, excessive or panic-inducing tone about health."""

from classifiers.text.pattern import Pattern

_TRIFLE = r"(?:toute|chaque|la moindre|le moindre|une simple|un simple|n'importe quel(?:le)?|any|every|a simple|the slightest|اي|كل|kol|ay)"
_SIGN = (
    r"(?:toux|fievre|fatigue|migraine|mal de tete|maux de tete|douleur|bouton|tache|grain de beaute|boule|mycose|demangeaison|vertige|ronflement"
    r"|cough|fever|headache|pain|mole|spot|lump|itch|dizziness|twinge|tiredness|سعال|حمى|صداع|الم|شامه|حبه|دوخه|تعب|حكه|wji3a|wji3et ras|sa3la|skhana|7abba|daw5a)"
)
_DOOM = (
    r"(?:cancer|tumeur|mort|cercueil|cimetiere|avc|infarctus|tumou?r|death|stroke|grave|سرطان|ورم|موت|قبر|جلطه|saraton|waram|mout)"
)

DETECTOR = Pattern(
    name="text/alarmism",
    signal="text.alarmism",
    sure=(
        # everybody will die
        r"\b(?:nous allons|on va|vous allez|ils vont|nous) (?:tous |toutes )(?:mourir|crever|y passer|mourrons)\b|\bnous mourrons tous\b",
        r"\bwe(?:'re| are| will|'ll) all (?:going to )?die\b|\b(?:nobody|no one) (?:will be|is) (?:spared|safe)\b",
        r"\bpersonne (?:\w+ ){0,6}?(?:ne sera (?:epargne|a l'abri)|n'est a l'abri|n'en rechappera|n'en sortira)",
        r"(?:سنموت|نموت|ستموتون) (?:جميعا|كلنا)|لن (?:ينجو|يسلم|يفلت) (?:احد|منه احد|منها احد)|\b(?:bech|besh) nmoutou (?:el )?kol\w*|باش نموتوا? (?:ال)?كل",
        # cemeteries, hecatombs
        r"\b(?:remplir|deborde\w*|pleins?|remplissent)[^.!?\n]{0,15} (?:les )?cimetieres?|\bcimetieres? (?:se rempliss|debord|vont)\w*|\bhecatombe\b|\bfill(?:ing)? (?:the |our )?(?:cemeter|graveyard)\w+",
        r"(?:ستمتلي|تمتلي|امتلات|تملا|ستملا) (?:ال)?(?:مقابر|جبان)\w*|\b(?:el )?(?:jabb?ena|jabana|m9aber) (?:bech )?(?:tet3abb?a|t3abbet)",
    ),
    likely=(
        # trifles that kill
        rf"\b{_TRIFLE} {_SIGN}[^.!?\n]{{0,45}}?(?:cache|annonce|signifie|peut (?:etre|cacher|tuer)|est peut-etre|peut devenir|signe)[^.!?\n]{{0,15}}{_DOOM}",
        rf"\b{_TRIFLE} {_SIGN}[^.!?\n]{{0,40}}?(?:could be|may be|might be|hides|means|can kill|is possibly)[^.!?\n]{{0,12}}{_DOOM}",
        rf"(?:^|\W){_TRIFLE} {_SIGN}[^.!?\n]{{0,30}}?(?:قد (?:يكون|تكون|يخفي|تخفي|يعني|تعني)|ربما|ينذر ب|يعني|تعني|tnajem tkoun|ynajem ykoun|ينجم يكون|تنجم تكون)[^.!?\n]{{0,12}}{_DOOM}",
        r"\b(?:c'est peut-etre|ca peut etre|c'est surement|il est peut-etre) (?:deja )?(?:un |le )?cancer\b|\b(?:it's|it is) (?:probably|maybe|already) cancer\b",
        # death at the door
        r"\b(?:la mort|le cancer|le danger|l'infarctus) (?:vous |nous |te )(?:guette|attend|rattrapera|traque)\b|\bdeath (?:is )?(?:waiting|stalk\w+|lurk\w+)[^.!?\n]{0,20}(?:you|us|your)\b",
        r"(?:الموت|السرطان) (?:يتربص|ينتظر|يترصد|يطرق)\w* ?(?:ب?كم|ب?ك|ابواب\w*|اطفال\w*|بنا)?\b|\b(?:el )?mout (?:testanna|yestanna|tetrabbas)",
        r"\b(?:vous etes|tu es|votre enfant est|vos enfants sont|nous sommes) (?:tous )?(?:en danger de mort|condamnes?|des bombes?)\b|\bvos enfants d'abord\b|\bbombes? a retardement\b",
        r"\b(?:your children|you|we) (?:are|is) (?:all )?(?:in mortal danger|doomed|next|walking time bombs?)\b|\bticking (?:time )?bomb\b|\btime bomb\b",
        r"(?:قنبله|قنابل) موقوت\w*|(?:اطفالكم|اولادكم|حياتكم|ابناوكم|عايلاتكم) (?:\w+ )?(?:في خطر (?:الموت|داهم|محدق|مميت|حقيقي)|مهدده? بالموت)|\bwledkom fi khatar\b|(?:صغاركم|ولادكم) في خطر",
        # flee, shut, stockpile
        r"\b(?:barricade[rz]|enferme[rz]-vous|enfermez vos|fuye[rz]|sortez vos enfants|stockez|videz les pharmacies|sauve qui peut|ne sortez (?:plus|sous aucun pretexte))\b",
        r"\b(?:barricade|lock (?:up )?your (?:children|doors|kids)|stockpile|run for your lives|pull your children|flee (?:the|while))\b",
        r"(?:اغلقوا (?:ال)?(?:ابواب|بيوت)|احبسوا|خبوا|خبيوا|اهربوا|خزنوا (?:ال)?(?:ادويه|دواء)|لا تخرجوا ابدا|اخرجوا (?:اطفالكم|اولادكم) من المدارس)|\b(?:khabbi(?:w)?|sakrou|sakkrou) (?:wled|el bibe|bibe|ommek|el bou?yout)\w*",
        # catastrophe, lies of the authorities
        r"\b(?:catastrophe|cataclysme|apocalypse|tsunami|carnage|massacre|fleau|desastre) (?:sanitaire )?(?:imminente?|arrive|inevitable|qui (?:arrive|vient|nous attend)|est (?:la|a nos portes)|sans precedent|silencieu\w+)",
        r"\b(?:on|ils|le ministere|les autorites) (?:vous|nous) (?:ment(?:ent)?|cachent?)[^.!?\n]{0,40}?(?:epidemie|virus|morts?|cas|chiffres|vague|cancer|verite)\b|\bils vous mentent\b",
        r"\b(?:catastrophe|disaster|apocalypse|carnage|massacre) (?:is )?(?:coming|looming|imminent|at our door\w*|unfolding)|\bthey(?:'re| are) (?:hiding|lying)[^.!?\n]{0,30}(?:deaths|epidemic|outbreak|numbers|virus|truth)",
        r"(?:كارثه|طوفان|مجزره) (?:صحيه )?(?:قادم|وشيك|على الابواب|تلوح|تقترب|لم يسبق|غير مسبوق|محدق)\w*|(?:القادم|الجاي|اللي جاي) (?:\w+ )?(?:اشد|اسوا|اخطر|افظع|اعظم)\w*|(?:يخفون|مخبين) (?:عنكم|عليكم)[^.!?\n]{0,25}(?:موتى|وفيات|وباء|عدد|حقيقه)",
        r"\b(?:karitha|karthe?) (?:jey+a|kbira|si7iya)|\b(?:elli|li) jey (?:akther|a5tar|akhtar|a9wa|akfes)|كارثه جايه",
        r"\bpoisons? (?:mortels?|lents?|violents?) (?:dans|sur) (?:vos|votre|nos)\b|\b(?:deadly|slow|lethal) poison (?:in|on) your\b|سم (?:قاتل|بطيء) (?:في|على) (?:بيوت|موايد|اطباق|مطابخ)\w*",
    ),
    unless=(
        r"\b(?:pas de panique|inutile de|sans (?:panique|dramatiser|affoler)|rassur\w+|ne pas (?:paniquer|s'affoler)|rumeur\w*|faux|exagere\w*|alarmiste\w*|la plupart|le plus souvent|rarement|dans l'immense majorite|titres?|film|roman|serie)\b",
        r"\b(?:no need to panic|don't panic|reassur\w+|rumou?rs?|false|exaggerat\w+|alarmist|most of the time|usually|rarely|headlines?|film|novel|forwarded)\b",
        r"(?:لا داعي|دون هلع|لا تفزع|لا تقلق|اطمين|نطمين|اشاع|خرافه|مبالغ|نادرا|غالبا|في اغلب|ليس كل|ليست كل|روايه|فيلم|لا تهويل)",
        r"\b(?:ma tetfaj3\w*|ma tkhaf\w*|ma t5af\w*|mouch kol|ich[ae]3\w*|kedhb\w*)\b|(?:ما تخافوش|ما تتفجعوش|موش كل|اشاعه|كذب)",
    ),
    reach=20,
)
