"""Art. 27: something that discredits the profession. Only what is blatant: the rest is a
matter of taste, and of a human's judgement."""

from classifiers.text.pattern import Pattern

_PATIENTS = r"(?:patiente?s?|malades|clients|clientes)"

DETECTOR = Pattern(
    name="text/dignity",
    signal="text.dignity",
    likely=(
        # patients mocked
        rf"\b(?:perles|betisier|florilege|zapping|betises|aneries) (?:\w+ ){{0,3}}?(?:de |des "
        rf"|d')(?:m[eo]s |nos )?{_PATIENTS}\b",
        r"\b(?:top \d+ (?:des |de m[eo]s |de nos )?|best of (?:des |de m[eo]s |de nos )?"
        rf"|pires ){_PATIENTS} (?!a risque|chroniques)",
        rf"\b(?:{_PATIENTS}) (?:\w+ )?(?:les plus |trop |vraiment )?(?:cons?|debiles?|idiots?"
        r"|betes|stupides?|relous?|chiants?|boulets?|gros lards?|folles a lier|hysteriques?)\b",
        r"\b(?:je me (?:moque|marre|paye la tete)|on se (?:moque|marre|fout)|mort(?:e)? de rire "
        r"(?:devant|en pensant)) (?:de |a |d'|avec )?(?:m[eo]s |nos |un |une |ce |cette )?(?:\w+"
        rf" )?{_PATIENTS}\b",
        r"\b(?:dumbest|stupidest|worst|craziest|fattest|silliest) (?:patients(?= of| ever| i "
        r"|[,:.!]|$)|(?:questions|things) (?:my |our )?patients)",
        r"\b(?:these|those|my|our) (?:\w+ )?(?:stupid|dumb|idiotic|moronic) patients\b"
        r"|\bpatients? (?:are|is) (?:so |just |all )?(?:idiots?|morons?|stupid|dumb|pigs"
        r"|fat slobs)\b|\b(?:making fun of|laughing at|mocking|roast(?:ing)?) (?:my|our|this"
        r"|a) (?:\w+ )?patients?\b",
        r"(?:اغبى|اتفه|اغرب حماقات|اسخف|اضحك على|نضحك على|نسخر من|اسخر من|مهازل|حماقات) (?:\w+"
        r" ){0,2}?(?:ال)?(?:مرضى|مريض|مرضاي|مرضانا|حرفاء)\w*|مرضا(?:ي|نا) (?:ال)?(?:اغبياء|حمقى"
        r"|تافه)\w*",
        r"\b(?:nodh7ko?u?|nadh7kou|tadhhik|maskhra|nmaskhrou|nfadlkou|netmaskhrou) (?:\w+ )?(?:3la"
        r"|3al|b|bel) (?:el )?(?:mardha|mridh|malades?|patients?)\b|(?:نضحكوا|نتمسخروا|نتمقعروا"
        r"|نفدلكوا) (?:على|ب) ?(?:ال)?(?:مرضى|مرضه|مريض)\w*",
        # insults
        r"\b(?:bande d[e'] ?(?:cons|abrutis|idiots|debiles|ignares|laches|incapables|moutons)"
        r"|fermez(?:-| )la|ta gueule|vos gueules|espece d[e'] ?(?:cons?|idiots?|abrutis?"
        r"|imbeciles?|debiles?|anes?|cretins?)\b|allez vous faire|je vous emmerde|bordel de merde"
        r"|putain de)\b",
        r"\b(?:you|these|bunch of) (?:bloody |stupid |fucking |absolute )*(?:idiots|morons"
        r"|imbeciles|bastards|cretins)\b|\b(?:shut (?:the \w+ )?up|go to hell|piss off|f\*+k"
        r"|fuck(?:ing)?)\b",
        r"(?:يا (?:حمير|بهايم|اغبياء|جهله|حثاله|كلاب|تافهين|قطيع)|اخرس\w*|تبا لكم|لعنكم|اوباش"
        r"|الى الجحيم)",
        r"\b(?:ya (?:b?hayem|7mir|hmir|klab|msatek|baheym|ghnam|kleb)|sakrou fom+kom|barra"
        r" nay+ek)\b|(?:يا بهايم|سكروا فمكم|يا مساطك|يا غنم)",
        # the white coat as a costume
        r"\b(?:danse|dansons|choree|choregraphie|challenge (?:danse|tiktok)|twerk\w*|striptease"
        r"|lip ?sync)\b[^.!?\n]{0,45}?\b(?:en blouse|en pyjama de bloc|au bloc|en garde|dans (?:le"
        r"|notre) (?:service|cabinet)|stethoscope|en plein(?:e)? (?:garde|consultation))",
        r"\b(?:danc(?:e|ing)|twerk\w*|choreo\w*|lip ?sync\w*|striptease"
        r"|catwalk)\b[^.!?\n]{0,45}?\b(?:in (?:my |our )?(?:scrubs|white coat)|on (?:the ward|call"
        r"|duty)|in (?:the )?(?:clinic|surgery|theatre)|stethoscope)",
        r"(?:نرقص|رقصه|رقصتنا|تحدي (?:ال)?رقص|نرقصوا?|نشطحوا?|شطيح) [^.!?\n]{0,35}?(?:ب?المازر"
        r"|ب?البلوزه|في القسم|في العياده|سماعه|في (?:ال)?قارد|في السبيطار)",
        r"\b(?:nechet7ou|nar9sou|chti7|ra9sa|challenge|danse)\b[^.!?\n]{0,40}?\b(?:bel blouse"
        r"|b blouse|fel garde|f garde|fel service|fel cabinet|fel sbitar)",
        # drunk, or boasting of it
        r"\b(?:gueule de bois|bourree?s?|ivre|lendemain de cuite|complet cuite|apero"
        r"|cuite)\b[^.!?\n]{0,45}?\b(?:je consulte|au bloc|en garde|avant d'operer|pour operer"
        r"|ma consultation|mes consultations|j'opere)",
        r"\b(?:hung ?over|drunk|hangover|tipsy)\b[^.!?\n]{0,40}?\b(?:on call|at work|operat\w+"
        r"|in clinic|my clinic|ward round|consult\w*)",
        # staged beyond measure
        r"\b(?:votre|ton|la|le) (?:doc(?:teure?|toresse)?|chirurgien(?:ne)?|gyneco|dermato"
        r"|dr) (?:\w+ )?(?:prefere\w* )?(?:en mode (?:diva|star|bad ?boy|bogosse|sexy|reine|boss)"
        r"|la plus sexy|le plus sexy|la plus hot)",
        r"\b(?:sexiest|hottest) (?:doctor|surgeon|gp|dentist)\b|\byour (?:favou?rite )?(?:doctor"
        r"|surgeon|doc) (?:in|on) (?:diva|boss|beast|queen) mode\b",
        r"(?:طبيبتكم|طبيبكم|دكتوركم|دكتورتكم) (?:ال)?(?:مفضل\w* )?(?:في وضع|مود|بوضع) (?:ال)?"
        r"(?:ديفا|نجم\w*|ملك\w*)|اكثر (?:طبيب|طبيبه|دكتوره?) (?:اثاره|جاذبيه|وسامه)|\b(?:tbibetkom"
        r"|doctoretkom|docteurkom) (?:en )?mode (?:diva|star|boss)",
    ),
    unless=(
        r"\b(?:contre|(?:arrete\w*|cess\w+|fini) de dire|denonc\w+|regrett\w+|insulte\w*|injure\w*"
        r"|excus\w+|respect\w*|inacceptable|stop aux?|campagne|therapie par la danse"
        r"|danse-therapie|film|livre|roman)\b",
        r"\b(?:insult\w*|apolog\w+|respect\w*|unacceptable|never|nobody should|against|stigma\w*"
        r"|film|book|novel|dance therapy)\b",
        r"(?:لا يجوز|نعتذر|اعتذار|احترام|مرفوض|وصم|لا تقولوا|نندد|كفى)|(?:ma n9oulouch|3ayb"
        r"|7chouma)|(?:عيب|حشومه)",
    ),
    reach=25,
)
