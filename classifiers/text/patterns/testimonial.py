"""Art. 7.3: words of a patient or a relative quoted, summarised, invited or thanked for."""

from classifiers.text.pattern import Pattern

_VIEW = (
    r"(?:avis|témoignages?|retours? d'expérience|expériences?|commentaires? (?:sur|google)"
    r"|notes?|étoiles?|recommandations?|ressenti)"
)
_VIEW_EN = r"(?:reviews?|testimonials?|ratings?|experiences?|feedback)"
_VIEW_AR = (
    r"(?:رأي(?:كم|ك)|آراء(?:كم)|تقييم(?:كم|ك|اتكم|ا)?|تجرب(?:ت)?(?:كم|ك)|تجاربكم|شهاداتكم|شهادتكم"
    r"|انطباعاتكم|حكايتكم|حكاياتكم|قصتكم)"
)
_OURS_AR = (
    r"(?:مرضانا|مريضاتنا|مرضاي|مريضاتي|مراجعينا|مراجعونا|مراجعاتنا|حريفاتنا|حرفائنا|متعالجينا)"
)
_GIVE_AR = r"(?:اترك|شارك|اكتب|قيم|خل|حط|احك|هات|قول|اعط|ابعث)(?:وا|ي|و)?(?:نا|لنا|ولنا|لي|ولي)?"
_GIVE_TN = (
    r"(?:(?:kh|5)all?iw(?:na|lna|li)?|a3tiw?na|a3tiw|a3touna|7ottou|7otou|ektbou|oktbou|ektbouna"
    r"|e?7kiw|e?7kiwlna|e?7kiwli|9oulou?lna|partagiw|hatou|commentiw)"
)
_VIEW_TN = r"(?:ray(?:kom|ek|ekom)|rayekom|avis|t[ae]jrib\w+|tajarob\w+|7kay[ae]tkom|t[ée]moignage\w*)"
_OTHERWISE = r"(?:thème|sujet|prochain|topic|idée|question|sondage|livre|موضوع|maw?dhou3)"

DETECTOR = Pattern(
    name="text/testimonial",
    signal="text.testimonial",
    sure=(
        # French: invited
        r"\b(?:laisse[zr]|donne[zr]|écri(?:vez|re)|partage[zr]|poste[zr]|dépose[zr]|publie[zr]"
        r"|mette[zr])(?:-?(?:nous|moi|lui))?\s+(?:\w+\s+){0,2}?(?:votre|vos|un|ton|une|des)\s+"
        r"(?:\w+ )?" + _VIEW + r"\b(?![^.!?\n]{0,60}" + _OTHERWISE + r")",
        r"\b(?:notez|évaluez|recommandez)-nous\b|\b(?:5|cinq) étoiles\b[^.!?\n]{0,30}\b"
        r"(?:google|page|avis|patient|cabinet|sur 5)",
        r"\b(?:racontez|dites)-(?:nous|moi) (?:\w+ ){0,4}comment (?:s'est passée?|vous avez vécu)",
        # French: told by patients
        r"\btémoignages? (?:vidéo |écrit |émouvant |touchant )?(?:de|d'une?|d') ?"
        r"(?:(?:l'un|l'une|certain|quelques)\w* )?(?:de )?(?:nos|mes|notre|ma|mon|une|un|ce|cette)? ?"
        r"(?:\w+ )?(?:patiente?s?|opérée?s?|maman)\b",
        r"\bnos patient(?:e)?s (?:en )?(?:disent|témoignent|racontent|parlent|adorent|recommandent"
        r"|(?:nous|vous|me) (?:recommandent|racontent|le disent|remercient|écrivent))",
        r"\b(?:ma|mon|notre|nos|mes|cette|ce) patient(?:e)?s? (?:\w+ )?(?:(?:nous|vous) )?"
        r"(?:témoigne|raconte son|partage son|livre son)",
        r'"[^"\n]{15,300}"\s*[-,(:]*\s*(?:\w+\.?,? ){0,3}(?:patiente?|opérée?|avis google|une maman)\b',
        r'"[^"\n]{0,120}\bmerci (?:\w+ ){0,2}(?:docteur|dre?|doc|doctora)\b[^"\n]{0,200}"',
        r"\bmerci (?:\w+ ){0,3}(?:pour|de|à) (?:\w+ ){0,4}(?:avis\b|témoignages?|étoiles"
        r"|(?:si |beaux |belles |gentils? |adorables? )+(?:mots|messages|retours))",
        # scores
        r"\b[45](?:[.,]\d)?\s*(?:/\s*5|étoiles|stars?|⭐+|★+)\s*(?:sur|on|avis|in|d'avis)\b",
        r"(?<!⭐)(?:⭐\s?){4,5}(?!⭐)|(?<!★)★{4,5}(?!★)",
        # English
        r"\b(?:leave|write|post|drop|give|share|submit) (?:us |me )?(?:a|an|your|some) (?:\w+ ){0,2}"
        + _VIEW_EN + r"\b(?![^.!?\n]{0,60}" + _OTHERWISE + r")",
        r"\b(?:google|facebook|5[- ]star|five[- ]star) (?:reviews?|ratings?)\b|\brate us\b",
        r"\b(?:our|my) patients? (?:say|says|love|loves|rave|recommend|speak for)\b",
        r"\bwhat (?:our|my) (?:\w+ )?patients? (?:say|said|think|are saying|tell)",
        r"\b(?:hear|read|watch|listen to|straight) (?:it )?(?:\w+ )?(?:from )?(?:(?:our|my|a|one of our)"
        r" patients?(?:'s|s')?|\w+'s) (?:\w+ )?(?:stor(?:y|ies)|testimonials?|words|journey)",
        r'"[^"\n]{15,300}"\s*[-,(:]*\s*(?:\w+\.?,? ){0,3}(?:patient|happy mum|google review)\b',
        r'"[^"\n]{0,120}\bthank you,? (?:so much,? )?(?:doctor|dr\.?|doc)\b[^"\n]{0,200}"',
        r"\bthank(?:s| you)\b[^.!?\n]{0,40}\b(?:reviews?|stars|testimonials?|(?:kind|lovely) words)",
        # standard and Tunisian Arabic
        r"\b[وف]?" + _GIVE_AR + r"\s+(?:\w+\s+){0,3}?" + _VIEW_AR + r"(?![^.!?\n]{0,40}" + _OTHERWISE + r")",
        r"\b(?:آراء|شهادات|تقييمات|انطباعات|قصص|شهادة (?:إحدى|أحد))\s+(?:بعض\s+|أحد\s+|إحدى\s+)?"
        r"(?:من\s+)?(?:" + _OURS_AR + r"|المرضى عنا|المرضى الكرام)",
        _OURS_AR + r"\s+(?:\w+\s+)?(?:يقول|تقول|يقلن|يحك|تحك|يشهد|تشهد|يرو|ترو|ينصح|يشكر)\w*",
        r"(?:تقييم|قيمونا|أعطونا|عطيونا|أعطو|حطو)\w*[^.\n]{0,25}(?:خمسة?|5) (?:نجوم|نجمات)",
        r"(?:خمسة?|5) (?:نجوم|نجمات) (?:على|في) (?:جوجل|غوغل|قوقل|google|فيسبوك)|تقييم (?:جوجل|غوغل|قوقل)",
        r"شكرا\s+(?:جزيلا\s+)?(?:\w+\s+){0,3}(?:على|عن)\s+(?:\w+\s+)?(?:تقييم|شهاد|آراء|رأي)\w*",
        r'"[^"\n]{0,120}(?:شكرا|يعطيك الصحة|ربي يخليك|بارك الله فيك|جزاك الله خيرا)\s+'
        r'(?:يا\s+)?(?:دكتور|حكيم|طبيب)\w*[^"\n]{0,200}"',
        r'"[^"\n]{15,300}"\s*[-،,(:]*\s*(?:\w+\s*[،,]?\s*){0,2}(?:مريضة|مريض|إحدى مريضاتنا)\b',
        # Tunisian in Latin letters
        r"\b" + _GIVE_TN + r"\b[^.!?\n]{0,60}\b" + _VIEW_TN + r"\b(?![^.!?\n]{0,60}" + _OTHERWISE + r")",
        r"\b(?:mardhana|mrad?htna|patientet?na|patiente?t?i) (?:y9oulou|t9oul|ye?7kiw|ya7kiw|te?7ki)\b",
        r"\b(?:7ottou|7otou|a3tiw\w*|khalliw\w*)\b[^.\n]{0,20}\b(?:5|khamsa) (?:njoum|étoiles|nejmet)\b",
        r'"[^"\n]{0,120}\b(?:y3aychek|merci|ya3tik essa7a|rabbi ykhalli\w*) (?:ya )?'
        r'(?:docteur|doktor\w*|7akim\w*|dr)\b[^"\n]{0,200}"',
    ),
    likely=(
        r"\b(?:écoutez|regardez|découvrez|lisez|voici|retrouvez)\b[^.!?\n]{0,30}\btémoignages?\b",
        r"\bvotre avis (?:compte|nous (?:intéresse|aide)|est précieux)(?![^.!?\n]{0,60}"
        + _OTHERWISE + r")",
        r"\b(?:petit mot|message|lettre|vocal|retour|commentaire) (?:\w+ ){0,3}(?:d'une?|de (?:ma|mon"
        r"|notre|nos|mes)) (?:\w+ )?patient(?:e)?s?\b[^.!?\n]{0,80}(?:merci|remerci|ravie?|heureu|cœur"
        r"|coeur|touch|émue?)",
        r"\b(?:message|letter|note|voice note) (?:\w+ ){0,2}from (?:a|one of my|one of our|my) "
        r"(?:\w+ )?patients?\b[^.!?\n]{0,80}(?:thank|grateful|happy|made (?:my|our) day|touched)",
        r"\bpatient (?:testimonials?|reviews|stories)\b",
        r"رسالة\s+(?:\w+\s+){0,2}من\s+(?:إحدى\s+)?(?:مريضة|مريض|مريضاتنا|مرضانا|مريضتي)\b[^.\n]{0,60}"
        r"(?:شكر|أثلج|فرح|أسعد)",
    ),
    unless=(
        # refused, forbidden, or the public voice of an association
        r"\b(?:interdi\w+|prohib\w+|proscri\w+|forbid\w*|forbidden|not allowed|refus\w+|charter)\b",
        r"\b(?:charte|art(?:icle)?\.? ?7|association|campagne|colloque|ministère|registre|campaign)\b",
        r"\b(?:supprim\w+|retir\w+|évite[zr]|abste\w+|remove|avoid|delete|instead of)\b",
        r"(?:الميثاق|ميثاق|ممنوع|يمنع|تمنع|جمعية|نمتنع|يحجر|محجر|بعيدا عن|تجنب)",
        r"\b(?:mamnou3|el charte|jam3iya)\b",
        r"\b(?:n'|ne )(?:publi|partag|demand|sollicit|affich|relay|repost|post|rép)\w+",
        r"\b(?:don't|do not|never|won't|cannot|can't) (?:publish|share|post|ask|repost|display|show)",
        r"\b(?:لا|لن|لم|ما)\s+(?:ن|ي|أ|ت)(?:نشر|شارك|طلب|عرض|عيد)\w*|\bma n(?:ansh?e?r|cherk|tolb)\w*",
    ),
)
