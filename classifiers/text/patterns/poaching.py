"""Art. 25: diversion of other doctors' patients."""

from classifiers.text.pattern import Pattern

_OTHER = (
    r"(?:m(?:on|a|es) (?:\w+ )?(?:confreres?|consoeurs?|collegues?)|(?:le|la|les|l'|un|une) ?(?:confrere|consoeur|collegue)"
    r"|(?:du |de la |d'un(?:e)? )?(?:autre |ancien )?(?:medecin|docteure?|dr|pediatre|gynecologue|gyneco|dentiste|cardiologue|dermato\w*"
    r"|ophtalmo\w*|chirurgien\w*|generaliste|cabinet|clinique|psychiatre))"
)
_NEAR = r"(?:d'en face|d'a cote|voisine?|du coin|du quartier|de la (?:place|rue|ville)|de l'avenue|actuel(?:le)?|habituel(?:le)?)"
_FILE = r"(?:(?:vos?|votre|ton|tes|le|les|leurs?) (?:\w+ )?(?:dossiers?|carnets?|radios?|irm|clich\w+|films|ordonnances|suivi|compte rendu|rendez-vous))"
_EN_OTHER = r"(?:(?:your|another|current|present|old|previous|any|a|the|that) (?:\w+ )?(?:doctor|surgeon|gp|dentist|clinic|practice|physician|specialist|dermatologist|p?a?ediatrician|gyna?ecologist|cardiologist)|dr \w+)"
_AR_OTHER = r"(?:(?:ال)?(?:زميل|زميله|زملاء|طبيب|طبيبه|طبيبك|طبيبكم|طبيبتكم|دكتور|دكتوره|جراح|جراحكم|عياده|عيادات|مصحه)(?: \w+)?)"

DETECTOR = Pattern(
    name="text/poaching",
    signal="text.poaching",
    sure=(
        # a call to somebody else's patients
        rf"\b(?:avis|message|appel|a l'attention|attention|bienvenue|bienvenus|ouvert|place reservee|invitation) (?:\w+ )?(?:a|aux?|des|pour les) (?:\w+ )?(?:patiente?s?|parents|clients|malades|mamans) (?:suivie?s |traitee?s )?(?:du|de|d'|chez) ?(?:la |le |l'|les )?{_OTHER}",
        rf"\b(?:patiente?s?|malades|clients) (?:du|de|d'|chez) ?(?:la |le |l')?{_OTHER}[^\n]{{0,160}}?\b(?:venez|rejoigne[zr]|changez|apportez|ramenez|transferez|bienvenue|on vous (?:attend|garde|prend)|nous vous (?:attendons|accueillons|prenons)|je (?:vous )?reprends|portez|chez nous|chez moi)",
        rf"\b(?:quittez|laissez|lachez|plaquez|changez de|larguez|abandonnez) (?:votre|vos|ton|ce|cet) (?:\w+ )?(?:medecin|docteure?|pediatre|gyneco\w*|dentiste|cardiologue|dermato\w*|chirurgien|generaliste|cabinet|clinique|psy\w*)\b",
        rf"\b(?:leave|ditch|drop|dump|fire|swap|switch from) (?:your|that) (?:\w+ )?(?:doctor|surgeon|gp|dentist|clinic|physician|specialist|dermatologist|p?a?ediatrician|gyna?ecologist|cardiologist)\b",
        rf"\b(?:patients|clients|families) of (?:dr|doctor|the (?:clinic|practice|surgery|p?a?ediatrician|dentist|cardiologist)|my (?:colleague|neighbou?r)|another)[^\n]{{0,160}}?\b(?:welcome|join|come|transfer|move|switch|bring|register|take over|we(?:'ll| will))",
        r"(?:الى|نداء الى|دعوه الى|رساله الى) (?:كل )?(?:مرضى|حرفاء|حريفات|مريضات|اولياء) (?:ال)?(?:زميل|زميله|دكتور|دكتوره|طبيب|طبيبه|عياده|مصحه)\w*",
        r"(?:اتركوا|اترك|غيروا|غير|غادروا|دعوا|ودعوا) (?:طبيبكم|طبيبك|طبيبتكم|جراحكم|عيادتكم|طبيب العائله|الطبيب القديم)",
        r"\b(?:baddel|bed+el|baddlou|sayeb|saybou|5alli|khalli|khalliw) (?:tbib\w*|tabib\w*|doctor\w* (?:mte3|mta3)\w*)(?: \w+)? (?:w |wou? )(?:ija|ijaw|taw|aya)|(?:بدل|بدلوا|سيب|سيبوا|خلي|خليوا) (?:ال)?(?:طبيب\w*|طبيبتكم|الدكتور) (?:متاعك|متاعكم|هذاكا|و)\w*",
    ),
    likely=(
        # the file brought over, the colleague not told
        rf"\b(?:transfere[rz]|apporte[rz]|ramene[rz]|rapatrie[rz]|bascule[rz]|confie[rz]|portez|donnez)(?:-(?:nous|moi))? {_FILE}[^.!?\n]{{0,60}}?(?:on s'occupe|nous (?:nous )?(?:occup|reprenons|faisons)|je (?:m'occupe|reprends|prends le relais)|sans (?:rien dire|prevenir|l'avertir)|n'aurez (?:meme )?(?:pas|rien) a)",
        rf"\b(?:dossiers?|carnets?|suivi)[^.!?\n]{{0,60}}?\b(?:sans (?:meme )?(?:prevenir|avertir|le dire a|passer par) (?:votre|l'autre|le|la)|n'(?:en )?(?:aurez|avez) (?:meme )?(?:pas|rien) (?:a|besoin)[^.!?\n]{{0,20}}(?:dire|prevenir|avertir|expliquer))",
        r"\b(?:decue?s?|lasse?s?|fatiguee?s?|mecontente?s?|insatisfaite?s?|marre) (?:de|d'|par|du) ?(?:votre|vos|ton|tes|l'ancien|un autre) (?:\w+ )?(?:medecin|docteure?|pediatre|gyneco\w*|dentiste|cardiologue|dermato\w*|chirurgien|generaliste|psy\w*|clinique|suivi)",
        rf"\bvotre (?:\w+ )?(?:medecin|pediatre|gyneco\w*|dentiste|cardiologue|dermato\w*|chirurgien|generaliste|psy\w*)(?: {_NEAR})? (?:est|part|s'absente|ne (?:repond|vous|prend|decroche)|n'|vous (?:fait|neglige|ignore|delaisse|refuse))[^\n]{{0,90}}?\b(?:venez|passez|rejoigne[zr]|chez nous|nous vous|on vous|changez|appelez-nous|je vous (?:prends|recois)|ma porte|notre porte)",
        r"\b(?:tired of|unhappy with|disappointed (?:in|by|with)|fed up with|let down by|had enough of) (?:your|that) (?:\w+ )?(?:doctor|surgeon|gp|dentist|clinic|physician|specialist|dermatologist|p?a?ediatrician|gyna?ecologist|cardiologist)",
        rf"\b(?:bring|send|transfer|move) (?:us |over )?your (?:\w+ )?(?:file|records?|booking|notes|chart|scans|estimate|quote)s?[^.!?\n]{{0,80}}?(?:take over|beat (?:their|any|his|her)|no need to tell|without (?:telling|notifying)|we(?:'ll| will) handle the (?:switch|rest)|from (?:{_EN_OTHER}|them))",
        r"\b(?:already booked|deposit (?:with|at|paid)|scheduled) (?:with|at|elsewhere)?[^\n]{0,80}?\b(?:not too late|switch|cancel|come to us|we(?:'ll| will) (?:take|beat|match))",
        rf"(?:انقلوا|انقل|احضروا|احضر|هاتوا|هات|سلمونا|اعطونا) (?:لنا |الينا )?(?:ملف|ملفات|دفتر|دفاتر)\w*[^.!?\n]{{0,60}}?(?:(?:دون|بلا|ولا|من غير)[^.!?\n]{{0,15}}(?:علم|اعلام|اخبار|اذن|حاجه)|نتكفل|نحن نتولى|نتولى|الى عيادتنا|من عنده|من عندها)",
        r"(?:خاب ظنك\w*|غير راض\w*|سيمت\w*|مللت\w*|تعبت\w*|مستاوو?ن|غاضب\w*) (?:\w+ )?(?:من|عن|في|ب) ?(?:طبيبك|طبيبكم|طبيبتك|طبيبتكم|جراحك|معامله طبيب|انتظار طبيب)\w*",
        rf"(?:مرضى|حرفاء) (?:ال)?{_AR_OTHER}[^\n]{{0,120}}?(?:مرحبا|اهلا|تعالوا|نستقبل|ابوابنا|بابنا|ملفات|مقاعد|احجزوا|انضموا|عندنا|الينا)",
        r"\b(?:jib|jibou|hezz?|hezzou|jiboulna) (?:el )?(?:dossier|radio|carnet|war9a|douseh|dossi)\w*(?: mte3\w+| mta3\w+)?[^.!?\n]{0,50}?(?:w (?:ija|ijaw|aya)|lina|nkam+l\w+|men (?:3and|8ir|ghir))",
        r"(?:جيب|جيبوا|هز|هزوا|هات) (?:ال)?(?:دوسي|دوسيه|ملف|كارني|راديو|دفتر)\w*[^.!?\n]{0,50}?(?:ايجا|ايجاو|وايجا|عندنا|لينا|نكملوا|من عند|من غير ما)",
        r"\b(?:elli|li) (?:tbibou|tabibou|tbibha|ytabba3 (?:3and|fi|m3a)|ta?bib\w*)[^\n]{0,100}?(?:yji(?:w)? (?:lina|3andna|toul)|marhbe|mar7ba|n7ell?oulou|n7ottoulou|yjib (?:el )?(?:dossier|war9a))",
        r"(?:اللي|الي) (?:طبيبه|طبيبها|طبيبتها|يتبع عند|تتبع عند|يداوي عند|تداوي عند)[^\n]{0,100}?(?:يجي|تجي|مرحبا|نحلول|نفتحول|يجيب|تجيب)\w*",
    ),
    unless=(
        # replaced, referred, or told to stay
        r"\b(?:rempla\w+|adresse\w*|courrier|lettre d[e'] ?(?:liaison|adressage)|a sa demande|a la demande|en accord avec|d'un commun accord|retraite|deces|decede\w*|succe\w+|reprise du cabinet|ne (?:change|quitte|laisse)\w* (?:pas|jamais)|restez fideles?|votre medecin traitant reste|libre choix)\b",
        r"\b(?:locum|covering for|cover for|on behalf of|at (?:his|her|their) request|in agreement|with (?:his|her|their) agreement|retire[ds]?|retirement|referral|referred|refer\w*|never (?:leave|change|stop|ditch)|don't (?:leave|change|ditch)|succeed\w*)\b",
        r"(?:اعوض|يعوض|تعوض|نعوض|نيابه عن|بطلب من|بطلبه|بالاتفاق|بالتنسيق|تقاعد|احاله|رساله من طبيب|رحمه الله|لا تغيروا|لا تتركوا|ابقوا مع)",
        r"\b(?:n3aw+edh\w*|n3aw+dh\w*|rem?placement|t9a3ed|b eref9ou|met?fehm\w*|ma tbaddl\w*)\b|(?:نعوض|نعوضو|متفاهمين|تقاعد|ما تبدلوش|ما تسيبوش)",
    ),
    reach=25,
)
