"""Art. 7.3: words of a patient or a relative quoted, summarised, invited or thanked for."""

from classifiers.text.pattern import Pattern

_VIEW = (
    r"(?:avis|témoignages?|retours? d'expérience|expériences?|notes? (?:sur|google)|commentaires? "
    r"(?:google|sur (?:votre|le cabinet|la page))|étoiles|ressenti)"
)
_VIEW_EN = r"(?:reviews?|testimonials?|ratings?|experiences?|feedback|(?:5|five) stars)"
_VIEW_AR = (
    r"(?:رأي(?:كم|ك)|آراء(?:كم)|تقييم(?:كم|ك|اتكم|ا)?|تجرب(?:ت)?(?:كم|ك)|تجاربكم|شهاداتكم"
    r"|انطباعاتكم|حكاياتكم)"
)
_VIEW_TN = (
    r"(?:ray(?:kom|ek|ekom)|rayekom|avis|t[ae]jrib\w+|tajarob\w+|7kay[ae]tkom|t[ée]moignage\w*)"
)
_OURS_AR = r"(?:مرضانا|مريضاتنا|مرضاي|مريضاتي|مراجعينا|مراجعونا|حريفاتنا)"
_ONE_AR = (
    r"(?:مريضتي|مريضتنا|مريضي|مريضنا|إحدى (?:مريضاتنا|المريضات|مريضاتي)|أحد (?:مرضانا|المرضى|مرضاي)"
    r"|مريضة|مريض)"
)
_GIVE_AR = r"(?:اترك|شارك|اكتب|قيم|خل|حط|احك|هات|قول|اعط|ابعث)(?:وا|ي|و)?(?:نا|لنا|ولنا|لي|ولي)?"
_GIVE_TN = (
    r"(?:(?:kh|5)all?iw(?:na|lna)?|a3tiw(?:na)?|a3touna|7ott?ou(?:lna)?|ektbou(?:lna)?|e?7kiw(?:lna"
    r"|li)?|9oulou?lna|partagiw)"
)
_HER = (
    r"(?:une?|ma|mon|notre|nos|mes|des|l'une? de (?:nos|mes)|d'une?|de (?:nos|mes|notre|ma|mon)"
    r"|cette|ce)"
)
_OTHERWISE = (
    r"(?:thème|sujet|prochain|topic|idée|question|sondage|livre|recette|موضوع|حلقة|maw?dhou3)"
)
_SERVICE = (
    r"(?:google|facebook|internet|(?:le|la|notre|votre|nos|la page du) (?:cabinet|clinique|docteur"
    r"|médecin|visite|passage|prise en charge|service|accueil|page|séjour|opération))"
)
_PAGE = r"(?:google|facebook|la page|notre page|internet|doctolib|insta\w*)"
# What grateful people say, and nobody else in quotation marks.
_PRAISE = (
    r"(?:je (?:vous |le |la |les )?recommande|les yeux fermés|merci (?:à toute l'équipe|pour tout"
    r"|mille fois)|vous m'avez (?:changé|sauvé|redonné|rendu)|vous êtes (?:le|la|les) meilleur\w*"
    r"|je revis|changé ma vie|(?:équipe|docteur) (?:en or|formidable|géniale?|exceptionnel\w*|au"
    r" top))"
)
_PRAISE_EN = (
    r"(?:changed my life|saved my life|highly recommend|best (?:doctor|care|team|surgeon|clinic)|"
    r"(?:can|could) finally (?:sleep|walk|smile|breathe)|gave me (?:my|back)|life[- ]changing"
    r"|wonderful (?:team|doctor))"
)
_PRAISE_AR = (
    r"(?:غيرت(?:م)? حياتي|أنصح (?:بكم|الجميع|كل)|أحسن (?:طبيب|دكتور)|لم أعد أشعر|رجعت(?:و)?لي|ربي"
    r" يحفظ|ربي يخلي|يعطيك الصحة|بارك الله فيك|جزاك الله|شكرا (?:لكم|دكتور|يا دكتور|حكيم))"
)
_PRAISE_TN = (
    r"(?:ya3tik (?:es ?)?sa7a|rabbi y(?:5|kh)all?i\w*|y3aych(?:ek|kom)|wallit (?:norgod|nemchi"
    r"|nodh7ek)|raja?3t(?:ou)?li|a7sen (?:tbib|docteur|doktor\w*)|nonsa7kom)"
)
_DOC = r"(?:docteur|dre?|doc|doctora|doctor)"

DETECTOR = Pattern(
    name="text/testimonial",
    signal="text.testimonial",
    sure=(
        # invited
        r"\b(?:n'hésitez (?:surtout )?pas à |pensez à |n'oubliez pas de )?(?:nous )?(?:(?:donne[zr]"
        r"|partage[zr]|publie[zr])(?:-nous)? (?:\w+ ){0,2}?(?:votre|vos|ton)|(?:laisse[zr]|écri"
        r"(?:vez|re)|poste[zr]|dépose[zr]|mette[zr]|mettre)(?:-(?:nous|moi))? (?:\w+ ){0,2}?"
        r"(?:votre|vos|un|ton|une|5|cinq)) (?:petite? |bon |gentil |bel )?"
        + _VIEW
        + r"\b(?! (?:médical|favorable|d'un|du|au médecin))(?! sur (?!"
        + _SERVICE
        + r"))(?![^.!?\n]{0,60}"
        + _OTHERWISE
        + r")",
        r"\blaisse[zr] (?:\w+ ){0,3}(?:commentaire|mot) (?:sur|à propos de) (?:votre|le) (?:passage"
        r"|visite|expérience|séjour|cabinet|opération|accouchement)",
        r"\b(?:notez|évaluez|recommandez)(?:-nous| (?:votre (?:visite|expérience|passage|médecin)"
        r"|le cabinet|la clinique))\b",
        r"\b(?:don't (?:hesitate|forget) to |please )?(?:leave|write|post|drop|give|share|submit) "
        r"(?:us |me )?(?:a |an |your |some )?(?:google |facebook |short |quick |nice |kind "
        r"|honest |online |[5five]+[- ]star )?"
        + _VIEW_EN
        + r"\b(?![^.!?\n]{0,60}"
        + _OTHERWISE
        + r")|\brate us\b",
        r"(?:لا تترددوا في|لا تنسوا)\s+(?:ترك|كتابة|مشاركة)\s+(?:رأي|تقييم|تجربت|شهاد)\w*",
        r"\b[وف]?" + _GIVE_AR + r"\s+(?:\w+\s+){0,3}?" + _VIEW_AR + r"(?!\s+(?:حول|عن|في|بخصوص)\s+"
        r"(?!(?:ال)?(?:خدم|عياد|علاج|طبيب|دكتور|فريق|مصح|متابع|تعليق|كومنتار|صفح)))"
        r"(?![^.!?\n]{0,40}" + _OTHERWISE + r")",
        r"\b"
        + _GIVE_TN
        + r"\b[^.!?\n]{0,60}\b"
        + _VIEW_TN
        + r"\b(?![^.!?\n]{0,60}"
        + _OTHERWISE
        + r")",
        # told by patients
        r"\btémoignages? (?:vidéo |écrit |émouvant |touchant )?(?:de|d'une?|d') ?(?:(?:l'un|l'une"
        r"|certain|quelques)\w* )?(?:de )?(?:nos|mes|notre|ma|mon|une|un|ce|cette)? ?(?:\w+ )?"
        r"(?:patiente?s?|opérée?s?|maman)\b",
        r"\bnos patient(?:e)?s (?:en )?(?:disent|témoignent|racontent|adorent|recommandent|(?:nous"
        r"|vous|me) (?:recommandent|racontent|le disent|remercient|écrivent))",
        r"\bce que (?:disent|pensent|racontent|écrivent) (?:nos|mes) patient|\b(?:lisez|voici"
        r"|découvrez) (?:leurs|les|vos|nos) (?:\w+ )?(?:avis|témoignages)\b",
        r"\b(?:avis|retours?) (?:d'une? (?:de (?:nos|mes) )|de (?:nos|mes|ma|notre) )patient"
        r"(?:e)?s?\b|\bavis d'une? patiente? ?[:\"(]",
        r"\b" + _HER + r" (?:\w+ )?patient(?:e)?s? (?:\w+ )?(?:nous |m'|vous )?(?:a |ont )?(?:écri"
        r"\w+|envo\w+|laissé|confi\w+|racont\w+|témoign\w+)\b[^\"\n]{0,30}\"(?![^\"\n]*\?)",
        r'"[^"\n]{15,300}"\s*[-,(:]*\s*(?:\w+\.?,? ){0,3}(?:patiente?|opérée?|avis google|une maman'
        r"|\d{2} ans|google review|happy mum|happy patient)\b",
        r'"[^"\n]{15,120}\bmerci (?:\w+ ){0,2}' + _DOC + r'\b[^"\n]{0,200}"|"[^"\n]{0,120}\bmerci '
        r"(?:\w+ ){0,2}" + _DOC + r'\b[^"\n]{10,200}"',
        r"\bmerci (?:\w+ ){0,3}(?:pour|de|à) (?:[\w.]+ ){0,5}?(?:avis\b|témoignages?|étoiles|(?:si "
        r"|beaux? |belles? |gentils? |jolis? |adorables? |touchants? )+(?:mots?|messages?"
        r"|retours?|commentaires?))",
        r"\b(?:our|my) patients? (?:loves?|rave|recommend|speak for|says? (?:it|we|that (?:we|our"
        r"|i)|about us))\b|\bnos patient(?:e)?s en parlent\b|\b(?:our|my) patients? says? ?[:\"]|"
        r"\bwhat (?:our|my) (?:\w+ )?patients? (?:say|said|think|are saying|tell)\b|\bwhat people"
        r" (?:say|think|are saying) about (?:us|our|me|dr|the (?:clinic|practice))\b",
        r"\b(?:a|one of (?:my|our)|our|my) patients? (?:just )?(?:wrote|writes|sent (?:me|us)|left"
        r" us)\b[^\"\n]{0,30}\"(?![^\"\n]*\?)",
        r'"[^"\n]{0,120}\bthank you,? (?:so much,? )?(?:doctor|dr\.?|doc)\b[^"\n]{5,200}"'
        r'|"[^"\n]{15,120}\bthank you,? (?:so much,? )?(?:doctor|dr\.?|doc)\b[^"\n]{0,200}"',
        r"\bthank(?:s| you)\b[^.!?\n]{0,40}\b(?:reviews?|stars|testimonials?|(?:kind|lovely) words)"
        r"|\bpatient (?:feedback|testimonials?|reviews?|stories) ?:",
        r"\b(?:آراء|شهادات|تقييمات|انطباعات|قصص|شهادة (?:إحدى|أحد))\s+(?:بعض\s+|أحد\s+|إحدى\s+)?"
        r"(?:من\s+)?(?:" + _OURS_AR + r"|المرضى عنا|المرضى الكرام)|شهادة مريضة?\s+(?:شفي|تعاف|بعد"
        r"|من)\w*",
        _OURS_AR + r"\s+(?:\w+\s+)?(?:يقول|تقول|يقلن|يحك|تحك|يشهد|تشهد|يرو|ترو|ينصح|يشكر)\w*",
        r"(?:كتبت|كتبته|كتب|قالت|أرسلت|أرسل|بعثت)\w*\s+(?:لنا\s+|لي\s+)?(?:مريضتي|مريضتنا|مريضي"
        r"|مريضنا|إحدى مريضاتنا|أحد مرضانا)",
        _ONE_AR + r"\s+(?:بعثت|كتبت|أرسلت|قالت|كتب|بعث)\w*[^\"\n]{0,25}\"(?![^\"\n]*[?؟])|رسالة\s+"
        r"(?:\w+\s+)?من\s+" + _ONE_AR + r"\b[^\"\n]{0,15}\"",
        r"شكرا\s+(?:جزيلا\s+)?[^.!?\n]{0,30}(?:تقييم|شهادات|شهادتكم|آراءكم|رأيكم|آرائكم)\w*",
        r"\b(?:mardhana|mrad?htna|patientet?na|patiente?t?i) (?:y9oulou|t9oul|ye?7kiw|ya7kiw|te?7ki"
        r"|ferhan\w+)\b|\bpatiente? (?:b3ath|kteb|ketb|9al)\w*[^\"\n]{0,20}\"",
        # scores
        r"\b[45](?:[.,]\d)?\s*(?:/\s*5|étoiles|stars?|⭐+|★+)\s*(?:sur|on|avis|in|d'avis)\b|(?:[⭐★]"
        r"\s?){4,5}[^.\n]{0,40}\b(?:avis|google|merci|patient|notes?|reviews?)\b|\b(?:avis|google"
        r"|notes?|notée?s?|rated|reviews?)\b[^.\n]{0,30}[⭐★]{4,5}",
        r"\b(?:5|cinq) étoiles\b[^.!?\n]{0,30}\b(?:google|page|avis|patient|cabinet|sur 5)|\b"
        r"(?:avis|reviews?|ratings?) " + _PAGE + r"\b|\b" + _PAGE + r" (?:reviews?|ratings?)\b",
        r"(?:تقييم|قيمونا|أعطونا|عطيونا|أعطو|حطو)\w*[^.\n]{0,25}(?:خمسة?|5) (?:نجوم|نجمات)|(?:خمسة?"
        r"|5) (?:نجوم|نجمات) (?:على|في) (?:جوجل|غوغل|قوقل|google|فيسبوك)|(?:تقييم|قيموا?|آراء)"
        r"\w*[^.\n]{0,20}(?:جوجل|غوغل|قوقل)",
    ),
    likely=(
        # praise in quotation marks
        r'"[^"\n]{0,200}\b'
        + _PRAISE
        + r'[^"\n]{0,200}"|"[^"\n]{0,200}\b'
        + _PRAISE_EN
        + r'[^"\n]{0,200}"',
        r'"[^"\n]{0,200}'
        + _PRAISE_AR
        + r'[^"\n]{0,200}"|"[^"\n]{0,200}\b'
        + _PRAISE_TN
        + r'[^"\n]{0,200}"',
        r"\b(?:écoutez|regardez|découvrez|lisez|voici|retrouvez)\b[^.!?\n]{0,30}\btémoignages?\b|"
        r"\bpatient (?:testimonials?|reviews|stories)\b",
        r"\bracont\w+ (?:son|leur) (?:parcours|histoire|opération|accouchement|expérience)"
        r"\b[^.!?\n]{0,40}\b(?:vid[ée]o|écoutez|micro|caméra|story|podcast)",
        r"\b(?:watch|hear|read|listen to) (?:(?:our|my|a) patients?(?:'s|')?|\w+(?:'s)?) (?:tell "
        r"|share |\w+ )?(?:(?:her|his|their) )?(?:stor(?:y|ies)|testimonials?|journey)\b",
        r"\bvotre (?:avis|expérience) (?:compte|nous (?:intéresse|aide)|est précieu\w+)"
        r"(?![^.!?\n]{0,60}" + _OTHERWISE + r")",
        r"\b(?:petit mot|message|lettre|vocal|retour|commentaire) (?:\w+ ){0,3}(?:d'une?|de (?:ma"
        r"|mon|notre|nos|mes)) (?:\w+ )?patient(?:e)?s?\b[^.!?\n]{0,80}(?:merci|remerci|ravie?"
        r"|heureu|cœur|coeur|touch|émue?)",
    ),
    unless=(
        # refused, forbidden, or the public voice of an association
        r"\b(?:interdi\w+|prohib\w+|proscri\w+|forbid\w*|forbidden|not allowed|refus\w+|charter"
        r"|charte|art(?:icle)?\.? ?7|association|campagne|colloque|ministère|registre|campaign"
        r"|enquête|survey)\b",
        r"\b(?:supprim\w+|retir\w+|évite[zr]|abste\w+|remove|avoid|delete|instead of)\b|(?:الميثاق"
        r"|ميثاق|ممنوع|يمنع|تمنع|جمعية|نمتنع|يحجر|محجر|بعيدا عن|تجنب)|\b(?:mamnou3|el charte"
        r"|jam3iya)\b",
        r"\b(?:n'|ne )(?:publi|partag|demand|sollicit|affich|relay|repost|post|rép)\w+|\b(?:don't"
        r"|do not|never|won't|cannot|can't) (?:publish|share|post|ask|repost|display|show)|"
        r"\bmerci de ne\b",
        r"\b(?:لا|لن|لم|ما)\s+(?:ن|ي|أ|ت)(?:نشر|شارك|طلب|عرض|عيد)\w*|\bma n(?:ansh?e?r|cherk|tolb)"
        r"\w*",
    ),
)
