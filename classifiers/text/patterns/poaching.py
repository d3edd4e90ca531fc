"""Art. 25: diversion of other doctors' patients."""

from classifiers.text.pattern import Pattern

_DOC = (
    r"(?:medecin|docteure?|dr|pediatre|gynecologue|gyneco|dentiste|cardiologue|dermato\w*"
    r"|ophtalmo\w*|chirurgien(?:ne)?|generaliste|psychiatre|psy|orl|kine\w*|rhumato\w*"
    r"|nutritionniste|specialiste)"
)
_EN_DOC = (
    r"(?:doctor|surgeon|gp|dentist|clinic|physician|specialist|dermatologist|pa?ediatrician"
    r"|gyna?ecologist|cardiologist|physio\w*)"
)
_OTHER = (
    r"(?:m(?:on|a|es) (?:\w+ )?(?:confreres?|cons(?:oe|œ)urs?|collegues?)|(?:le|la|les|l'|un"
    r"|une) ?(?:confrere|cons(?:oe|œ)ur|collegue)|(?:du |de la |d'un(?:e)? )?(?:autre "
    rf"|ancien )?{_DOC})"
)
_COLLEAGUE = (
    r"(?:m(?:on|a|es) (?:\w+ )?(?:confreres?|cons(?:oe|œ)urs?|collegues?)|(?:confrere|cons(?:oe"
    r"|œ)ur|collegue|medecin|docteure?|pediatre|gyneco\w*|dentiste|cardiologue|dermato\w*"
    r"|generaliste|cabinet) (?:d'en face|d'a cote|voisine?|du coin|de la place|de la rue))"
)
_COME = (
    r"(?:rejoigne[zr]|changez (?:d'adresse|pour nous|de (?:medecin|docteur|cabinet))|transferez"
    r"|quittez-l[ea]|ramenez[ -](?:nous|moi)|ramenez[^.!?\n]{0,20}dossiers?|(?:venez|passez) "
    r"(?:\w+ )?chez (?:nous|moi)|on vous (?:reprend|garde (?:une |la )?place)|nous (?:vous )?"
    r"(?:reprenons|recuperons)|je (?:vous )?reprends)"
)
_FILE = (
    r"(?:(?:vos?|votre|ton|tes|le|les|leurs?) (?:\w+ )?(?:dossiers?|carnets?|radios?|irm|clich\w+"
    r"|films|ordonnances|suivi|compte rendu|rendez-vous))"
)

DETECTOR = Pattern(
    name="text/poaching",
    signal="text.poaching",
    sure=(
        # a call to somebody else's patients; "the patients of Dr X" alone may be one's own
        r"\b(?:patiente?s?|parents|malades|clients|mamans) (?:\w+ )?(?:du|de|d'|chez) ?(?:la |le "
        rf"|l')?{_COLLEAGUE}[^\n]{{0,160}}?\b(?:{_COME}|venez|apportez|portez|bienvenue"
        r"|je m'occupe)",
        r"\b(?:patiente?s?|parents|malades|clients|mamans) (?:\w+ )?(?:du|de|d'|chez) ?(?:la |le "
        rf"|l')?{_OTHER}[^\n]{{0,160}}?\b{_COME}",
        r"\b(?:quittez|laissez|lachez|plaquez|changez de|larguez|abandonnez) (?:votre|vos|ton|ce"
        rf"|cet) (?:\w+ )?(?:{_DOC}|cabinet|clinique)\b",
        rf"\b(?:leave|ditch|drop|dump|fire|swap|switch from) (?:your|that) (?:\w+ )?{_EN_DOC}\b(?!"
        r" (?:an?|your|the|this|some|alone|out) )",
        r"\b(?:patients|clients|families) of (?:dr|doctor|the (?:p?a?ediatrician|dentist"
        r"|cardiologist)|my (?:colleague|neighbou?r)|another)[^\n]{0,160}?\b(?:(?:to |and )?join"
        r" us|transfer|switch|move (?:over )?to us|come (?:over )?to us|we(?:'ll| will) take)",
        r"(?:مرضى|حرفاء|حريفات|مريضات) (?:ال)?(?:زميل|زميلي|زميلنا|زميله|زميلتنا|طبيب المجاور"
        r"|طبيب المقابل)\w*[^\n]{0,140}?(?:مرحبا|اهلا|تعالوا|عندنا|الينا|انضموا|ملفات\w* (?:تنتقل"
        r"|نتولى)|مقاعد|هاتوا|احضروا|انقلوا)",
        r"(?:مرضى|حرفاء|حريفات|مريضات) (?:ال)?(?:دكتور|دكتوره|طبيب|طبيبه)\w*[^\n]{0,140}?(?:غيروا "
        r"(?:طبيب|عياد|وجه)|انضموا|انقلوا|تعالوا (?:الينا|عندنا)|التحقوا بنا|ابوابنا مفتوح)",
        r"(?:اتركوا|غيروا|غادروا|ودعوا) (?:طبيبكم|طبيبتكم|جراحكم|عيادتكم|طبيب العايله|الطبيب"
        r" القديم)|(?:غير|اترك|غيري|اتركي) طبيب(?:ك|تك)(?= ?(?:و|اليوم|الان|فورا|الحالي|القديم"
        r"|[،.!]|$))",
        r"\b(?:baddel|bed+el|baddlou|sayeb|saybou|5alli|khalli|khalliw) (?:tbib\w*|tabib\w*"
        r"|doctor\w* (?:mte3|mta3)\w*)(?: \w+)? (?:w |wou? )(?:ija|ijaw|taw|aya)|(?:بدل|بدلوا|سيب"
        r"|سيبوا|خلي|خليوا) (?:ال)?(?:طبيب\w*|طبيبتكم|الدكتور) (?:متاعك|متاعكم|هذاكا|و)\w*",
    ),
    likely=(
        # the file brought over, the colleague not told
        r"\b(?:transfere[rz]|apporte[rz]|ramene[rz]|rapatrie[rz]|bascule[rz]|confie[rz]|portez"
        rf"|donnez)(?:-(?:nous|moi))? {_FILE}[^.!?\n]{{0,60}}?(?:on s'occupe|nous (?:nous )?"
        r"(?:occup|reprenons|faisons)|je (?:m'occupe|reprends|prends le relais)|sans (?:rien dire"
        r"|prevenir|l'avertir)|n'aurez (?:meme )?(?:pas|rien) a)",
        r"\b(?:dossiers?|carnets?|suivi)[^.!?\n]{0,60}?\b(?:sans (?:meme )?(?:prevenir|avertir"
        r"|le dire a|passer par) (?:votre|l'autre|le|la)|n'(?:en )?(?:aurez|avez) (?:meme )?(?:pas"
        r"|rien) (?:a|besoin)[^.!?\n]{0,20}(?:dire|prevenir|avertir|expliquer))",
        r"\b(?:decue?s?|lasse?s?|fatiguee?s?|mecontente?s?|insatisfaite?s?|marre) (?:de|d'|par"
        rf"|du) ?(?:votre|vos|ton|tes|l'ancien|un autre) (?:\w+ )?(?:{_DOC}|clinique|suivi)",
        rf"\bvotre (?:\w+ )?{_DOC} (?:est|part|s'absente|ne (?:repond|vous|prend|decroche)|n'"
        rf"|vous (?:fait|neglige|ignore|delaisse|refuse))[^\n]{{0,90}}?\b(?:rejoigne[zr]|(?:venez"
        r"|passez) (?:\w+ )?chez (?:nous|moi)|nous vous (?:prenons|reprenons|recevons"
        r"|accueillons)|changez|je vous (?:prends|recois)|ma porte|notre porte)",
        r"\b(?:not happy with|not satisfied with|tired of|unhappy with|disappointed (?:in|by"
        rf"|with)|fed up with|let down by|had enough of) (?:your|that) (?:\w+ )?{_EN_DOC}",
        r"\b(?:bring|send|transfer|move) (?:us |over )?your (?:\w+ )?(?:file|records?|booking"
        r"|notes|chart|scans|estimate|quote)s?[^.!?\n]{0,80}?(?:take over|beat (?:their|any|his"
        r"|her)|(?:no need to tell|without (?:telling|notifying)) (?:them|him|her|your|anyone"
        r"|the (?:other|old))|we(?:'ll| will) handle the (?:switch|rest))",
        r"\bvous n'etes (?:pas|plus|guere) (?:\w+ )?(?:satisfaite?s?|contente?s?|convaincue?s?) "
        rf"(?:de |du |par )(?:votre )?{_DOC}",
        rf"\b(?:suivie?s?|traitee?s?|operee?s?) (?:ailleurs|chez un autre {_DOC})[^\n]{{0,90}}?\b"
        r"(?:changez|rejoigne[zr]|transfer\w+|on s'occupe|nous reprenons)",
        r"\bannule[rz] votre (?:rendez-vous|rdv|intervention) (?:chez|avec) (?:l'autre|un autre"
        rf"|votre (?:ancien|actuel|autre)) (?:\w+ )?{_DOC}",
        r"\bcancel your (?:appointment|booking|surgery|slot) (?:with|at) (?:the other"
        rf"|your (?:other|current|old)|that other|another) (?:\w+ )?{_EN_DOC}",
        r"\b(?:switch|move|transfer) (?:over )?to (?:us|our (?:practice|clinic|team))\b"
        r"|\b(?:followed|seen|treated) elsewhere[^\n]{0,60}?(?:come over|we(?:'ll| will) take"
        r"|join us)",
        r"(?:الغوا|الغ|الغي) (?:مواعيدكم|موعدك|مواعيدك) (?:عند|مع) (?:ال)?(?:طبيب|دكتور|زميل|جراح)"
        r"|(?:طبيبكم|طبيبك|طبيبتكم|طبيبتك)[^\n]{0,40}?(?:غيروه|غيروها|بدلوه|بدلوها)\b",
        r"(?:موش|مش) عاجب(?:ك|كم) (?:طبيب|دكتور)\w*[^\n]{0,50}?(?:عندنا|لينا)|\bmouch 3ajb(?:ek"
        r"|kom|ik) (?:tbib|tabib|doctor)\w*[^\n]{0,50}?(?:3andna|lina)",
        r"\b(?:already booked|scheduled|deposit) (?:\w+ )?(?:elsewhere|with (?:another|one of|them"
        r"|those|somebody))[^\n]{0,90}?\b(?:not too late|switch|come to us|we(?:'ll| will) (?:take"
        r"|beat|match))",
        r"(?:انقلوا|انقل|احضروا|احضر|هاتوا|هات|سلمونا|اعطونا) (?:لنا |الينا )?(?:ملف|ملفات|دفتر"
        r"|دفاتر)\w*[^.!?\n]{0,60}?(?:(?:دون|بلا|ولا|من غير)[^.!?\n]{0,15}(?:علم|اعلام|اخبار|اذن"
        r"|حاجه)|نتكفل|نحن نتولى|نتولى|الى عيادتنا|من عنده|من عندها)",
        r"(?:خاب ظنك\w*|غير راض\w*|سيمت\w*|مللت\w*|تعبت\w*|مستاوو?ن|غاضب\w*) (?:\w+ )?(?:من|عن|في"
        r"|ب) ?(?:طبيبك|طبيبكم|طبيبتك|طبيبتكم|جراحك|معامله طبيب|انتظار طبيب)\w*",
        r"\b(?:jib|jibou|hezz?|hezzou|jiboulna) (?:el )?(?:dossier|radio|carnet|douseh"
        r"|dossi)\w*(?: mte3\w+| mta3\w+)?[^.!?\n]{0,50}?(?:nkam+lou (?:3lik|m3ak|lik)"
        r"|ma ?ghir ma t9oll?\w*)",
        r"(?:جيب|جيبوا|هز|هزوا|هات) (?:ال)?(?:دوسي|دوسيه|ملف|كارني|راديو|دفتر)\w*[^.!?\n]{0,50}?"
        r"(?:نكملوا|من غير ما تقول)",
        r"\b(?:elli|li) (?:tbibou|tabibou|tbibha|ytabba3 (?:3and|fi|m3a))[^\n]{0,100}?(?:yji(?:w)?"
        r" (?:toul )?(?:lina|3andna)|marhbe bi|mar7ba bi|n7ell?oulou|n7ottoulou)",
        r"(?:اللي|الي) (?:طبيبه|طبيبها|طبيبتها|يتبع عند|تتبع عند|يداوي عند|تداوي عند)[^\n]{0,100}?"
        r"(?:(?:يجي|تجي|يجيو) (?:عندنا|لينا)|مرحبا ب|نحلول|نفتحول)\w*",
    ),
    unless=(
        # replaced, referred, or told to stay
        r"\b(?:rempla\w+|adressee?s? par|m'adresse\w*|nous adresse\w*|courrier|lettre d[e'] ?"
        r"(?:liaison|adressage)|a sa demande|a la demande|en accord avec|d'un commun accord"
        r"|retraite|deces|decede\w*|succe\w+|reprise du cabinet|ne (?:change|quitte|laisse)\w* "
        r"(?:pas|jamais)|restez fideles?|votre medecin traitant reste|libre choix)\b",
        r"\b(?:locum|covering for|cover for|on behalf of|at (?:his|her|their) request|in agreement"
        r"|with (?:his|her|their) agreement|retire[ds]?|retirement|referral|referred|refer\w*"
        r"|never (?:leave|change|stop|ditch)|don't (?:leave|change|ditch)|succeed\w*)\b",
        r"(?:اعوض|يعوض|تعوض|نعوض|نيابه عن|بطلب من|بطلبه|بالاتفاق|بالتنسيق|تقاعد|احاله|رساله من"
        r" طبيب|رحمه الله|لا تغيروا|لا تتركوا|ابقوا مع)",
        r"\b(?:n3aw+edh\w*|n3aw+dh\w*|rem?placement|t9a3ed|b eref9ou|met?fehm\w*|ma tbaddl\w*)\b"
        r"|(?:نعوض|نعوضو|متفاهمين|تقاعد|ما تبدلوش|ما تسيبوش)",
    ),
    reach=25,
)
