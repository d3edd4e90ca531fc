"""Art. 8.1: a treatment, drug, health product or device praised or recommended as a lure."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, undenied

_DEVICE = (
    r"(?:lasers?|appareils?|machines?|technologies?|robots?|plateformes?|hydrafacial"
    r"|radiofrequence|hifu|morpheus\w*|cryolipolyse|coolsculpting|scanners?|irm|echographes?"
    r"|peelings?|injections?|botox|fillers?|acide hyaluronique|prp|mesotherapie|fils tenseurs"
    r"|implants?|ondes de choc|lampe|casque|pistolet|dispositifs?)"
)
_PRODUCT = (
    rf"(?:{_DEVICE}|cremes?|serums?|complements?(?: alimentaires?)?|gammes?|sirops?|gelules?"
    rf"|collagene|probiotiques?|shampo\w+|baumes?|huiles?|sprays?|masques?|soins?|produits?"
    rf"|vitamines?|laits? (?:infantile|deuxieme|2e)|tisanes?|medicaments?|traitements?|cures?"
    rf"|lentilles|protheses?|matelas|tensiometres?)"
)
_WOW = (
    r"(?:revolutionn\w+|une (?:vraie |veritable |petite )?(?:revolution|pepite|merveille|bombe"
    r"|tuerie)|bluffant\w*|game[- ]?changer|must[- ]have|coup de c(?:oe|œ)ur|n ?° ?1|numero un"
    r"|imbattables?|inegale\w*|sans (?:egal|rival)e?|magiques?|incroyables?|formidables?"
    r"|change (?:tout|la vie|ma vie)|fait des (?:merveilles|miracles)"
    r"|ultra-?performante?s?|le plus (?:performant|puissant|avance)|la plus (?:performante"
    r"|puissante|avancee)|je ne jure que|dernier cri|du futur)"
)
_COME = (
    r"(?:venez|osez|testez|essayez|decouvrez|adoptez|craquez pour|profitez d[eu]|offrez-vous"
    r"|laissez-vous (?:tenter|seduire) par|succombez|foncez)"
)
_DEVICE_EN = (
    r"(?:lasers?|devices?|machines?|technology|robots?|treatments?|injections?|botox|fillers?"
    r"|peels?|creams?|serums?|supplements?|collagen|implants?|hydrafacial|syrup|balm|oil|drops"
    r"|range|product|hair growth|lenses|patches|pills?|capsules)"
)
_WOW_EN = (
    r"(?:revolutionary|revolution|game[- ]chang\w+|miracle|must[- ]have|amazing|incredible"
    r"|magic(?:al)?|unbeatable|unrivalled|life[- ]changing|the best on the market"
    r"|the most advanced|works wonders|holy grail|changes everything|latest generation"
    r"|next[- ]gen\w*)"
)
_DEVICE_AR = (
    r"(?:جهاز\w*|(?:ال)?ليزر\w*|تقنيه|(?:ال)?تقنيه|بوتوكس|فيلر|حقن|كريم|سيروم|مكمل\w*|منتج\w*|مرهم"
    r"|دواء|شراب|زيت(?! الزيتون)|علاج\w*|كولاجين|روبوت|تكنولوجيا|عدسات|حبوب|كبسولات)"
)
_WOW_AR = (
    r"(?:ثوره|ثوري\w*|سحري\w*|مذهل\w*|رهيب\w*|خيالي\w*|لا مثيل لها?|لا يضاه\w*|(?:ال)?(?:افضل|اقوى"
    r"|احسن) (?:في السوق|ما في السوق|على الاطلاق|بلا منازع)|الاكثر تطورا|يغير حيات\w*|تغير حيات\w*"
    r"|فريد من نوعه|الاحدث في"
    r"|لا غنى عنه\w*)"
)
_TN_PRODUCT = (
    r"(?:ال|وال|بال)?(?:appareil|laser|machine|creme|krima|serum|produit|dwe|dwa|sirop|7rabech"
    r"|complement|collagene|huile|zit|injection\w*|botox|filler|جهاز|ليزر|مكينه|كريمه|سيروم|برودوي"
    r"|دوا|زيت|حرابش|كولاجين|الابراي)"
)
_TN_WOW = (
    r"(?:hbel|mahboul\w*|yhabbel|yhabel|thabbel|top\b|bombe|n3ych"
    r"|ma ?famm?ech kif\w*|ma kif\w+|3ajb\w*|yebhet|tebhet|5rafi|khrafi|khorafi|magique|revolution"
    r"|يهبل|تهبل|هبال|خرافي|ما فماش كيف\w*|ما كيف\w+|يبهت|سحر)"
)

DETECTOR = Pattern(
    name="text/product-promotion",
    signal="text.product-promotion",
    sure=undenied(
        # French
        rf"\b{_COME} (?:[\w'«»\"-]+ ){{0,5}}?(?:nouve\w+|dernier\w*|fameu\w+"
        rf"|celebre) (?:[\w'-]+ )?{_PRODUCT}\b",
        rf"\b{_COME} (?:[\w'«»\"-]+ ){{0,4}}?{_DEVICE}\b[^.!?\n]{{0,60}}?{_WOW}",
        rf"\b{_PRODUCT}\b[^.!?\n]{{0,60}}?\b{_WOW}",
        rf"\b(?:mon|notre|mes) (?:coup de c(?:oe|œ)ur|chouchou|produit (?:phare|star|fetiche"
        rf"|prefere)|indispensable|pepite|allie|incontournable)\b[^.!?\n]{{0,60}}?\b{_PRODUCT}\b",
        rf"\b(?:enfin|nouveau(?:te)?|exclusivite|en exclusivite|pour la premiere fois"
        rf"|il est arrive)\b[^.!?\n]{{0,40}}?\b(?:au cabinet|a la clinique|chez nous|au centre"
        rf"|en tunisie)\b[^.!?\n]{{0,50}}?\b{_DEVICE}\b",
        rf"\b{_DEVICE}\b[^.!?\n]{{0,60}}?\b(?:enfin (?:disponible|arrive\w*|la\b|chez nous"
        rf"|au cabinet|en tunisie)|est arrive\w* (?:au|a|chez|en)|en exclusivite|debarque\w*)",
        rf"\b(?:dites )?(?:adieu|bye[- ]bye|au revoir) (?:a |aux? |les |la |vos )?(?:rides|cernes"
        rf"|cellulite|poils|taches|lunettes|kilos|bourrelets|ridules|acne|cicatrices"
        rf"|douleurs)\b[^.!?\n]{{0,70}}?\b(?:grace|avec|{_PRODUCT})\b",
        rf"\bje (?:vous )?(?:la |le |les )?(?:recommande|conseille) (?:vivement|chaudement"
        rf"|absolument|les yeux fermes|a 100 ?%|sans hesiter)\b[^.!?\n]{{0,60}}?\b{_PRODUCT}\b"
        rf"|\bexigez-(?:le|la|les)\b",
        # English
        rf"\b(?:try|discover|come and try|experience|treat yourself to|book"
        rf"|say hello to) (?:[\w'-]+ ){{0,3}}?(?:new|latest|amazing|revolutionary"
        rf"|famous) (?:[\w'-]+ ){{0,2}}?{_DEVICE_EN}\b",
        rf"\b{_DEVICE_EN}\b[^.!?\n]{{0,50}}?\b(?:is|are|was|,|:|-|–)? ?(?:a |an |the |truly "
        rf"|simply |just |absolutely )*{_WOW_EN}\b",
        rf"\b{_WOW_EN} (?:new )?(?:[\w'-]+ )?{_DEVICE_EN}\b",
        rf"\b(?:say goodbye|goodbye|bye[- ]bye) to (?:your )?(?:wrinkles|glasses|cellulite|hair"
        rf"|pain|fat|acne|scars|dark circles)\b[^.!?\n]{{0,60}}?(?:with|thanks to|{_DEVICE_EN})"
        rf"|\b(?:finally|now|exclusively|first) (?:available )?(?:at our|in our|in tunisia"
        rf"|at the clinic)\b[^.!?\n]{{0,40}}?\b{_DEVICE_EN}\b",
        rf"\b(?:my|our) (?:favou?rite|go-to|star|hero|must-have) (?:[\w'-]+ )?{_DEVICE_EN}\b(?! "
        rf"(?:for|against|of|is)\b)",
        rf"\b(?:i|we) swear by\b[^.!?\n]{{0,60}}?\b(?:{_DEVICE_EN}|sunscreen|mattress|pillow"
        rf"|brace)\b|\bbest (?:[\w'-]+ )?on the market\b",
        # Arabic
        rf"(?:جربوا|جربي|اكتشفوا|اكتشفي|تعالوا|تمتعوا|تمتعي|استمتع\w*"
        rf"|دللي)[^.!?\n]{{0,40}}?(?:ال)?{_DEVICE_AR}[^.!?\n]{{0,30}}?(?:الجديد\w*|جديد\w*|الاحدث"
        rf"|{_WOW_AR})",
        rf"{_DEVICE_AR}[^.!?\n]{{0,40}}?(?:^|\W)[وفبلك]*(?:ال)?{_WOW_AR}(?:\W|$)",
        rf"(?:وصل|اخيرا|حصريا|لاول "
        rf"مره)[^.!?\n]{{0,40}}?(?:ال)?{_DEVICE_AR}[^.!?\n]{{0,40}}?(?:عيادتنا|مركزنا|مصحتنا|تونس"
        rf"|عندنا)|(?:وداعا|ودعوا|ودعي) (?:ل|لل)?(?:ال)?(?:تجاعيد|سيلوليت|نظارات|شعر|كلف|دهون"
        rf"|هالات|ندوب|حب الشباب)",
        rf"(?:انصح\w*|ننصح\w*|اوصيكم) "
        rf"(?:\w+ ){{0,3}}?ب?{_DEVICE_AR}[^.!?\n]{{0,40}}?(?:ال)?(?:افضل|احسن|اقوى)(?:\W|$)",
        # Tunisian
        rf"\b{_TN_PRODUCT}\b[^.!?\n]{{0,50}}?\b{_TN_WOW}",
        rf"\b(?:ijaw|ijew|aj[ae]w|jarrbou?|jarbou?|jarreb|ijjiw|ايجاو|جربو|جربوه"
        rf"|جربي)\b[^.!?\n]{{0,40}}?\b{_TN_PRODUCT}\b[^.!?\n]{{0,30}}?(?:jdid|ejjdid|jdida|nouveau"
        rf"|nouvelle|جديد\w*|الجديد\w*)",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:n'exist\w+|attention|meme|croire|promess\w+|promet\w*|pretend\w*|vant\w+|arnaqu\w+"
        r"|charlatan\w*|mythes?|idees? recues?|limites?|contre-indic\w+|effets? (?:secondaires"
        r"|indesirables)|evalu\w+|a peser|historique\w*|inventee?|cafe|velo|cuisine|decouverte en"
        r"|19\d\d|18\d\d)\b",
        r"\b(?:doesn't exist|myths?|claims?|promis\w+|beware|side effects?|limits?|limitations?"
        r"|contraindicat\w+|risks?|too good|invented|coffee|kitchen|discovered in|19\d\d|18\d\d"
        r"|hype)\b",
        r"لا وجود|خرافه|وهم|يدعي|مضاعفات|اثار جانبيه|مخاطر|حدود|اكتشف (?:سنه|عام)|موانع|وعود",
        r"\b(?:kedhb|kedba|kdheb|chari3|ma tsad9ouch|mafamech 7aja)\b|ما تصدقوش|كذب",
    ),
)
