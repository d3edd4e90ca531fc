"""Art. 12: medicine sold as a trade: price as lure, discount, package, gift, contest, scarcity."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, TURNED_DOWN_IN_POST, WARNINGS_IN_POST

_CUR = (
    r"(?:dt\b|tnd\b|dnt\b|dinars?\b|d\b|€|euros?\b|eur\b|usd\b|\$|£|dollars?\b|pounds?\b|دينار\w*"
    r"|د\.?ت|اورو|يورو)"
)
_PRICE = rf"(?:(?:£|\$|€) ?\d[\d.,]+|\d[\d., ]*\d ?{_CUR})"
# What is sold; to tell a price of care from a price of bread.
_CARE = (
    r"(?:seances?|consultations?|injections?|soins?|zones?|botox|fillers?|lifting|facettes?"
    r"|implants?|laser"
    r"|epilation|peelings?|detartrages?|blanchiment|bilans?|check-?up|greffes?|rhinoplastie"
    r"|liposuccion|lipo"
    r"|augmentation|chirurgie|operation|intervention|fiv|lasik|couronnes?|hydrafacial|prp"
    r"|mesotherapie|seringues?"
    r"|sessions?|treatments?|veneers?|whitening|facials?|surgery|rhinoplasty|nose job|tummy tuck"
    r"|facelift|hair transplant|ivf"
    r"|جلسه|جلسات|حصه|حصص|حقنه|حقن|بوتوكس|فيلر|ليزر|تبييض|زراعه|عمليه|استشاره|كشف|تنظيف|تقشير"
    r"|séance)"
)
# « 30 % de réduction du risque » is medicine.
_NOT_RISK = (
    r"(?! ?(?:du|des|de la|de l'|d'|in|of|من|في|relative|absolue)? ?(?:les? |la |the )?(?:risque"
    r"|risk|mortalit"
    r"|morbidit|poids|weight|cas\b|cases|glyc|tension|pression|douleur|pain|dose|خطر|مخاطر|نسبه"
    r"|وزن|وفيات))"
)

DETECTOR = Pattern(
    name="text/commercial-offer",
    signal="text.commercial-offer",
    sure=(
        # Tunisian in Latin letters: a reduction or a promo *on* something
        r"-? ?\d{1,2} ?% ?(?:3al\w*|3la|fi\b|fel|3l)|\bpromo (?:3al\w*|3la|mta3|3l|fel|lel)\b",
        # French: discounts
        rf"\b\d{{1,2}} ?% (?:de |d')?(?:remise|rabais|reduction|economies?)\b{_NOT_RISK}",
        rf"\b(?:remise|rabais|ristourne)s? (?:de (?:\d|bienvenue|fin d)|exceptionnelle|speciale"
        rf"|sur|immediate|pour|a l)|\breduction"
        rf" (?:de \d+ ?(?:%|{_CUR}) (?:sur (?:vo|le |la |les |tou|nos|l')|pour|avec|aux?)"
        rf"|exceptionnelle|immediate"
        r"|etudiante?)",
        r"(?:^|[\s(:«\"])-\s?[1-9]\d ?% (?:sur|pour|avec|jusqu|ce |cette |chez|des |des la"
        r"|a l'occasion|aux?)"
        r"(?! (?:la |le |les )?(?:risque|mortalit|morbidit))",
        r"\b(?:prix|tarifs?) (?:promo\w*|casses?|imbattables?|doux|d'amie?s?|chocs?|exceptionnels?"
        r"|preferentiels?"
        r"|sacrifies?|defiant|de lancement|tout doux|mini|jamais vus?)|\ba (?:moitie prix"
        r"|prix coutant|demi-tarif)"
        r"|\bmoitie prix\b|\bdemi-tarif\b",
        r"\boffres? (?:speciales?|exceptionnelles?|limitees?|de lancement|du mois|de (?:rentree"
        r"|noel|bienvenue|printemps)"
        r"|d'(?:ete|hiver|automne)|flash|valables?|exclusives?|decouverte|estivale"
        r"|promotionnelles?|ramadan|a saisir"
        r"|irresistibles?|fete des meres|aid)",
        r"\bpromo(?:s|tions?)? (?:speciales?|exceptionnelles?|du mois|flash|valables?|sur (?:le|la"
        r"|les|nos|l'|tou)"
        r"|d'ete|de (?:rentree|noel|printemps)|ramadan|aid|fete)|\ben promo\b|\bpromo ?[:!]",
        r"\bblack (?:friday|week|november)\b|\bventes? (?:flash|privees?)\b|\bhappy hours?\b"
        r"|\bcyber monday\b",
        # gifts and bundles
        rf"\b{_CARE}(?: [\w'-]+){{0,3}}? offert(?:e|s|es)?\b(?! (?:par l'(?:etat|hopital)"
        rf"|en milieu))",
        r"\b(?:\d|une?|deux|trois|quatre|cinq) (?:\w+ )?achete(?:e|s|es)?\b[^.!?\n]{0,30}?(?:="
        r"|offert|gratuit|\+ ?1|est (?:a|pour) nous)",
        r"\bpour le prix (?:de \d\b(?! ?\d)|d'une?\b|de (?:une|deux|trois|quatre))"
        r"|\bau prix (?:de (?:deux|une seule|\d\b(?! ?\d))|d'une seule)",
        r"\b(?:cheques?|cartes?|bons?)[- ](?:cadeaux?|d'achat|de reduction)\b"
        r"|\bcartes? (?:de )?fidelite\b"
        r"|\bprogramme (?:de )?fidelite\b|\bparrainez\b|\bcoupons? de (?:reduction|remise)",
        rf"\b(?:forfaits?|packs?|packages?|formules?) (?:[\w'+-]+ ){{0,4}}?(?:tout compris"
        rf"|tout inclus|all inclusive|a partir de"
        rf"|a seulement|des \d|a \d+ ?{_CUR}|: ?\d+ ?{_CUR}|mariee?\b|minceur|jeunesse|beaute"
        rf"|vip\b|duo\b|mommy|maman\b)",
        # contests
        r"\bjeu[- ]concours\b|\bgiveaway\b|\btentez (?:de gagner|votre chance)|\bgagnez (?:une?"
        r"|votre|vos|des|\d)\b",
        rf"\b{_CARE}(?: [\w'-]+){{0,4}}? a gagner\b|\b(?:taguez|tagguez|identifiez|mentionnez"
        rf"|likez|partagez)"
        r"[^.!?\n]{0,80}(?:gagn|tirage|remport|chance de)",
        # credit
        r"\b(?:paye[rz]|paiement|reglez|reglement) (?:[\w'-]+ ){0,3}?en (?:\d+|plusieurs|deux"
        r"|trois|quatre"
        r"|dix|douze) ?(?:x|fois"
        r"|mensualites|tranches)|\bfacilites? de paiement|\b(?:\d|trois|quatre) ?(?:x"
        r"|fois) sans frais|\bcredit 0 ?%",
        # scarcity
        r"\bplaces? (?:tres |vraiment )?limitees?\b|\bpremiere?s? (?:arrivee?s?"
        r"|inscrite?s?),? premiere?s? servie?s?"
        r"|\bjusqu'a epuisement|\boffre (?:valable|reservee|limitee)",
        r"\bles (?:\d+|dix|vingt|cinq|trente) premiere?s? (?:inscrit|a reserver|a appeler|client"
        r"|abonne|rendez-vous|appel"
        r"|reserv|a (?:nous )?(?:ecrire|contacter))",
        rf"\bau lieu de \d{{2,5}} ?{_CUR}|\b(?:seulement|a peine) \d{{2,5}} ?{_CUR}"
        rf"|\b\d{{2,5}} ?{_CUR} (?:seulement|au lieu)",
        # English
        r"\b\d{1,2} ?(?:%|per ?cent) (?:off\b|discount)|\b(?:discount|special)(?:ed)? (?:price"
        r"|rate|package"
        r"|offer|on (?:all|your|our|any))",
        r"\b(?:exclusive|limited|launch|summer|winter|ramadan|eid|christmas|introductory|flash"
        r"|early[- ]bird|seasonal)"
        r" (?:\w+ )?(?:offers?|deals?|discounts?|promo\w*|sale)\b|\blimited[- ]time (?:offer|only"
        r"|deal|price)",
        r"\bbuy one,? get one|\b(?:two|three|2|3) for (?:the price of|one\b|1\b)|\bhalf[- ]price\b"
        r"|\bgift (?:card|voucher)s?\b"
        r"|\bloyalty (?:card|points|program\w*)|\ball[- ]inclusive (?:[\w'-]+ )?packages?\b"
        r"|\bpackages? (?:[\w'-]+ ){0,3}?(?:from|starting at|for (?:only|just)) ?(?:£|\$|€)?\d"
        r"|\brefer a friend\b|\bprize draw\b|\bwin a (?:free )?\w+ ?(?:session|treatment)",
        r"\bfree (?:botox|syringe|whitening|facial|gift|session|upgrade|airport transfer"
        r"|hotel night|add-on)",
        rf"\b(?:only|just|from only|from just|now only) (?:£|\$|€) ?\d{{2,}}|\b(?:only"
        rf"|just) \d{{2,5}} ?{_CUR}"
        rf"|\binstead of (?:£|\$|€)? ?\d{{2,5}}|\bwas (?:£|\$|€) ?\d+",
        r"\b(?:only|just) (?:\d+|two|three|four|five|a few) (?:slots?|spots?|places) (?:left"
        r"|remaining)|\blimited (?:spots|slots"
        r"|places|seats)\b|\bfirst (?:\d+|ten|twenty|five) (?:patients? (?:to|who)|callers"
        r"|bookings|clients|people to)",
        r"\bpay(?:able|ment|ments)? (?:\w+ ){0,3}?(?:in|by) (?:\w+ )?(?:monthly )?instal"
        r"|\binterest[- ]free (?:instal|credit|payment)"
        r"|\b0 ?% (?:finance|financing|interest)",
        # Arabic
        rf"[\d٠-٩]{{1,2}} ?[%٪] (?:خصم|تخفيض|حسم|تنقيص)|(?:^|\W)(?:ال)?(?:خصم|خصومات|تخفيض|تخفيضات"
        rf"|حسم) (?:ب|بنسبه|قدره|يصل"
        rf"|خاص\w*|حصري\w*|استثناي\w*|هام\w*|كبير\w*|على (?:جميع|كل|{_CARE})|ب?[\d٠-٩]){_NOT_RISK}",
        r"(?:^|\W)(?:ال)?عرض(?:نا)? (?:خاص|محدود|استثناي\w*|مغر\w*|حصري|ترويجي|لا يفوت|لا يعوض"
        r"|ساري|صالح|رمضان|العيد|الصيف)",
        r"(?:^|\W)(?:ال)?عروض(?:نا)? (?:خاصه|رمضان|العيد|الصيف|استثناي\w*|حصريه|مغريه|ترويجيه"
        r"|نهايه)",
        r"(?:سعر|ثمن|اسعار|باسعار) (?:خاصه?|رمزي\w*|مغر\w*|مخفضه?|ترويجي\w*|تفضيلي\w*|تنافسي\w*"
        r"|خيالي\w*|لا (?:ت|ي)قبل)"
        r"|بنصف (?:ال)?(?:سعر|ثمن)|نصف (?:ال)?(?:سعر|ثمن)",
        rf"{_CARE} (?:\w+ )?(?:هديه|مجانيه هديه)|هديه (?:مجانيه|مع كل|لكل)|بطاقه (?:هديه|وفاء)"
        rf"|بالتقسيط|على اقساط",
        r"(?:بدلا? (?:من|عن)|عوض(?:ا عن)?) [\d٠-٩]{2,5} ?(?:دينار|د\b|اورو|يورو)"
        r"|[\d٠-٩]{2,5} ?(?:دينار\w*|د) فقط|فقط (?:ب ?)?[\d٠-٩]{2,5} ?دينار",
        r"(?:الاماكن|المقاعد|المواعيد|العدد) (?:جد )?محدوده?|لفتره محدوده|قبل (?:نفاد|نفاذ)"
        r"|لاول (?:[\d٠-٩]+|عشر\w*|خمس\w*) (?:مسجل|متصل|حاجز)",
        r"(?:(?:ال)?(?:جلسه|حصه|ثانيه|ثالثه|رابعه|خامسه|سادسه|عاشره)) (?:\w+ )?(?:هديه|مجانيه"
        r"|مجانا|علينا|بلاش|باطل)",
        # Tunisian
        r"\b(?:b|bel?|bi)? ?noss? (?:el |es )?(?:soum|prix|7a9)|\bsoum (?:5yali|khyeli|mriguel"
        r"|special|promo|hbel|mahboul)"
        r"|\b(?:ta5fidh|takhfidh|ta5fith|tkhfidh)\w* ?(?:b|3la|l|\d|kbir|special|yousel)"
        r"|\bhd[ei]y?a (?:m3a|lkol|l kol)|\b\d+ ?% a9a?ll?\b|\b(?:seance|consultation|zone"
        r"|séance) (?:\w+ )?3lina\b",
        r"\b(?:fi )?blas(?:et|t) \d{2,5}|\b\d{2,4} ?(?:dt|dinar|d) (?:bark|akahaw|a5aw|kahaw|khaw"
        r"|5aw)\b|\bbel ta9sit\b"
        r"|\bblayes (?:ma7douda|mahdouda|m7douda|9lila)|\b(?:b|bel) ?facilite",
        r"بن(?:ص|صف) (?:ال)?سوم|ن(?:ص|صف) السوم|سوم (?:خيالي|هبال|مزيان|خاص)|(?:تخفيض|روميز|رميز"
        r"|برومو|بروموسيون) (?:ب|على|كبير\w*|ع|متاع)"
        r"|في بلاصه [\d٠-٩]{2,5}|بالفاسيليتي|بلايص محدوده|بلايص قليله",
    ),
    likely=(
        rf"\b(?:a partir de|des|from|starting at|ابتداء من) {_PRICE}[^.!?\n]{{0,40}}?{_CARE}",
        rf"{_CARE}(?: [\w'-]+){{0,4}}? ?(?::|=|-)? ?(?:a partir de|des|from|starting at"
        rf"|ابتداء من) {_PRICE}",
        rf"\b(?:forfait|pack|formule) [\w' -]{{2,25}} ?: [^.!?\n]{{0,60}}?\d{{2,5}} ?{_CUR}",
        r"\bdernieres places\b|\bplus que \d+ (?:places|creneaux)|\bmeilleurs? (?:prix|tarifs?)\b"
        r"|\bqualite[ /-]prix\b"
        r"|\b(?:deux|trois|quatre|2|3|4) fois moins cher|\bdevis (?:gratuit|offert)\b|\btombola\b"
        r"|\beconomisez (?:jusqu|\d)",
        r"\blast (?:few )?(?:spots|slots|places)\b|\b(?:best|lowest|unbeatable) prices?\b"
        r"|\bsave (?:up to )?(?:£|\$|€|\d+ ?%)"
        r"|\bfree quote\b|\braffle\b|\ba fraction of the (?:price|cost)",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:colloque|congres|webinaire|seminaire|journee scientifique|formation|atelier"
        r"|conference|webinar|symposium|workshop)\b"
        r"|مؤتمر|ندوه|ملتقى علمي|ورشه",
        r"\b(?:randomis\w+|randomi[sz]ed|essai clinique|cnam|mutuelle|pharmacie centrale"
        r"|ministere)\b",
        r"\b(?:pas|plus|jamais|aucune?) (?:de |d')?(?:promo\w*|remises?|soldes|rabais|cadeaux?)\b",
    ),
    unless_post=(*WARNINGS_IN_POST, *TURNED_DOWN_IN_POST),
)
