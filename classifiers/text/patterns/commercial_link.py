"""Art. 20: a redirection to a shop, a promotion code or an affiliate, told in words."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, TURNED_DOWN_IN_POST, WARNINGS_IN_POST, undenied

# Where a reader is sent.
_WHERE = (
    r"(?:lien (?:en|dans (?:la|ma)|de la|sous|ci-|en premier|epingle|vers)|(?:la |ma "
    r"|notre )?bio\b|(?:notre|ma|mon|leur|sa) (?:e-?)?(?:boutique|shop|site|page)"
    r"|boutique|e-?shop|jumia|amazon|en un clic|en deux clics|swipe|panier|dm\b|mp\b|inbox"
    r"|en ligne sur)"
)
_BUY = (
    r"(?:command(?:ez|er)|achet(?:ez|er|able)|procurez|en vente|precommand\w+|se vend|offrez-vous"
    r"|craquez|se l'offrir|shop(?:pez|per))"
)
_CODE_FR = (
    r"(?:avec|via|utilisez|tapez|entrez|saisissez|grace a|mentionnez|donnez|mon|notre|son"
    r"|le) (?:le |mon |notre |ce )?code ?:? ?"
)
_NOT_CODE = (
    r"(?!pin|qr|postal|penal|de\b|du\b|des\b|d'|wifi|wi-fi|secret|source|couleur|barre|a\b|est\b"
    r"|et\b|ou\b|pour|sur|en\b|qui|que|international|pays|civil|genetique)"
)

DETECTOR = Pattern(
    name="text/commercial-link",
    signal="text.commercial-link",
    sure=undenied(
        # French
        r"\bcodes? (?:promo\w*|reduc\w*|de reduction|avantage|parrain\w*|remise|createur"
        r"|partenaire|d'affiliation|barre reduc)\b|\bmot (?:de passe"
        r"|magique)\b[^.!?\n]{0,30}?\b(?:panier|caisse|tarif|boutique|remise)",
        rf"\b{_CODE_FR}{_NOT_CODE}[\"']?[a-z]+[\w]*\d{{1,3}}[\"']?\b",
        rf"\b{_CODE_FR}{_NOT_CODE}[\"']?[a-z0-9]{{3,}}[\"']? (?:a la caisse|au panier|sur (?:le"
        rf"|leur|notre|son|mon) (?:site|boutique|shop|e-shop)|pour (?:une|votre|beneficier|\d))",
        r"\bliens? (?:\w+ )?affili\w+|\baffiliation\b|\blien d'achat|\b(?:notre|ma|mon|nos|leur"
        r"|sa) (?:nouvelle |petite |propre )?(?:e-?shop|e-?boutique|boutique (?:en ligne"
        r"|sur internet|online)|site marchand)\b",
        rf"\b{_BUY}\b[^.!?\n]{{0,70}}?\b{_WHERE}",
        rf"\b(?:le )?lien (?:\w+ )?{_BUY}|\blien\b[^.!?\n]{{0,30}}?\bpour (?:command|achet|l'achet"
        rf"|la command|le command|se le procurer)\w*",
        r"\bboutique\b[^.!?\n]{0,50}?\b(?:lien|en bio|en story|en commentaire)\b"
        r"|\bajoutez[^.!?\n]{0,25}\bau panier\b|\blivraison (?:gratuite|offerte|partout)"
        r"|\bpour commander ?[:,]"
        r"|\bcommandez (?:en|par|via) (?:dm|mp|message|inbox|whatsapp)",
        r"\bcode ?:? ?[\"'«]? ?(?!covid|cim|icd|ccam)[a-z]{4,}\d{2}\b|\b(?:panier|basket"
        r"|cart)\b[^.!?\n]{0,25}?\b(?:en bio|in bio|fel bio|dans la bio|se remplit|top right)\b"
        r"|\b(?:fel|au) panier\b",
        r"\b(?:on l[ea] trouve|se trouve|le tube|le pot|le flacon|la creme|l'ecran|le serum"
        r"|le livre|le coffret)\b[^.!?\n]{0,70}?\b(?:lien (?:en bio|epingle|en commentaire|sous"
        r"|en story)|en deux clics|en un clic)",
        # English
        r"\b(?:promo|discount|voucher|coupon|referral|affiliate) (?:codes?|links?)\b|\b(?:use|with"
        r"|enter|quote|mention) (?:my |our |the )?code [\"']?(?!of|for|is|red|blue"
        r"|blue)[a-z]+\d{1,3}\b"
        r"|\buse (?:my |our )code\b|\bcode [\"']?\w+[\"']? (?:at|on) checkout",
        r"\b(?:shop|order|buy|get|grab|purchase)(?: (?:it|them|yours|one|now|here|mine|this|online"
        r"|the \w+))* (?:from |at |on |in |through |via |with )?(?:the |my "
        r"|our )?(?:link in (?:my )?bio|link below|swipe up|online (?:shop|store)|website"
        r"|web ?shop)",
        r"\b(?:my|our|her|his|their) (?:new |little |own )?(?:online )?(?:web ?shop|e-?shop"
        r"|online store|online shop|webstore)\b|\badd (?:it |one |them )?to (?:your )?(?:cart"
        r"|basket)\b"
        r"|\bfree (?:delivery|shipping)\b|\bavailable (?:now )?(?:on|in|from) (?:my|our) (?:shop"
        r"|store)",
        r"\blink to (?:buy|order|shop|purchase)\b|\b(?:order|buy|get) (?:[\w'-]+ ){0,4}?(?:on|from"
        r"|through) my (?:website|site|page|store|shop)\b",
        # Arabic
        r"(?:كود|رمز|قن) (?:ال)?(?:خصم|تخفيض|ترويجي|برومو|تنقيص)|(?:ب|استعمل\w* |استخدم\w* "
        r"|ادخل\w* )(?:ال)?(?:كود|رمز) [\"']?[a-z]+\d*\b",
        r"(?:^|\W)[وفبلك]*متجر(?:نا|ي|هم|ها)(?:\W|$)|(?:ال)?متجر (?:ال)?(?:الكتروني|رقمي)"
        r"|رابط (?:ال)?(?:شراء|متجر|اقتناء)|(?:ال)?رابط (?:ل|لل)(?:شراء|اقتناء|طلب)\w*",
        r"(?:^|\W)(?:اطلبو?ه?ا?|اشتروا?ه?ا?|اقتنوا?ه?ا?|للطلب|للشراء|لاقتنائه?ا?|للاقتناء"
        r"|لاقتناىه?ا?) [^.!?\n]{0,50}?(?:الرابط|متجر|موقع|البايو|البيو|اون ?لاين|راسلونا|الخاص)"
        r"|(?:ال)?توصيل (?:ال)?مجاني?",
        # Tunisian
        r"\b(?:echri\w*|achri\w*|ochri\w*|tech?riw\w*|commandi\w*|kommandi\w*|koumandi\w*"
        r"|t?5o?dhou?\w*|khoudh\w*) [^.!?\n]{0,60}?(?:lien\b|bio\b|el site|inbox|boutique|online"
        r"|enligne|el page)",
        r"\blien (?:mta3|mte3|ta3|mt3) ?(?:el |l')?(?:boutique|7anout\w*|hanout\w*|site|shop|achat"
        r"|chra)|\b(?:7anout\w*|hanout\w*|boutique) (?:online|mta3na|mte3na|mta3i|mte3i|3al net"
        r"|3la net)|\bcode (?:promo|remise)"
        r"|\bb ?el code [a-z]+\d+",
        r"(?:اشري|اشريو|اشروه|(?:كوماندي|كومندي|كمندي)\w*|تشريوه|خوذوه?) [^.!?\n]{0,60}?(?:ليان"
        r"|اللين|الرابط|البايو|السيت|اونلاين|الباج|الخاص)|(?:حانوت\w*"
        r"|بوتيك\w*) [^.!?\n]{0,25}?(?:اونلاين|عالنت|على النت|متاعنا|الرابط|ليان)|كود (?:برومو"
        r"|رميز)",
    ),
    unless=(
        *REFUSALS,
        # what is bought elsewhere, and warned of
        r"\b(?:dangereu\w+|contrefa\w+|dangerous|counterfeit|evitez|avoid|sans ordonnance"
        r"|without (?:a )?prescription)\b|خطر|مغشوش|مقلد",
        r"\b(?:ordonnances?|resultats?|rendez-vous|rdv|appointment|prescription)\b",
    ),
    unless_post=(*WARNINGS_IN_POST, *TURNED_DOWN_IN_POST),
)
