"""Art. 12: a public event of the practice that is not purely scientific or educational."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS

_PARTY = (
    r"(?:inauguration|soirees?(?! (?:scientifique|de formation))|cocktail|gala|garden[- ]party"
    r"|fete|portes ouvertes|vernissage|defile|spectacle|concert|kermesse|show|brunch|apero"
    r"|afterwork|animations?|chateau gonflable|dj\b|buffet)"
)
_OURS = (
    r"(?:(?:notre|mon|du|le|de notre|au) (?:nouveau )?(?:cabinet|centre)|(?:notre|ma|de la|la"
    r"|a la) (?:nouvelle )?(?:poly)?clinique|nos (?:nouveaux )?locaux)"
)
_COME = (
    r"(?:venez|rejoignez|invit\w+|vous atten\w+|on vous attend|rendez-vous|soyez des notres"
    r"|entree libre|ouverte? a tous|reservez|ambiance|surprises?|vous convi\w+)"
)
_PARTY_EN = (
    r"(?:open (?:day|house|evening)|opening party|launch party|inauguration|cocktail (?:evening"
    r"|party|reception)|gala|fashion show|concert|garden party|champagne|live music|dj set"
    r"|string (?:trio|quartet)|bouncy castle)"
)
_PARTY_AR = (
    r"(?:حفل(?:ه)? (?:ال)?(?:افتتاح|تدشين|عشاء|فني\w*|موسيقي\w*|استقبال|كوكتيل)|(?:حفل|سهره|امسيه"
    r"|عرض ازياء|كوكتيل|يوم مفتوح|ابواب مفتوحه|ايام مفتوحه|الابواب المفتوحه|اليوم المفتوح))"
)
_OURS_AR = r"(?:عيادت(?:نا|ي)|مصحتنا|مركزنا|(?:ال)?(?:عياده|مصحه) الجديده|مقرنا)"
_PARTY_TN = (
    r"(?:7afla|hafla|sahra|soiree|fete|zokra|ta7dhir|bambalouni|ouverture|inauguration"
    r"|porte ouverte|portes ouvertes|حفله|سهره|زكره|بمبلوني|افتتاح|بورت اوفرت)"
)
_OURS_TN = (
    r"(?:(?:el |l')?(?:cabinet|clinique|centre)(?: ejjdid| jdid)?|الكابيني|كابيني|الكلينيك|السنتر"
    r"|العياده|عيادتنا)"
)

DETECTOR = Pattern(
    name="text/public-event",
    signal="text.public-event",
    likely=(
        rf"\b{_PARTY}\b[^\n]{{0,90}}?\b{_OURS}\b[^\n]{{0,120}}?\b{_COME}",
        rf"\b{_COME}\b[^\n]{{0,120}}?\b{_PARTY}\b[^\n]{{0,90}}?\b{_OURS}\b",
        rf"\b{_COME}\b[^\n]{{0,90}}?\b{_OURS}\b[^\n]{{0,90}}?\b{_PARTY}\b",
        rf"\b{_PARTY_EN}\b[^\n]{{0,120}}?\b(?:our|the|my) (?:new )?(?:clinic|practice|centre"
        rf"|center|surgery)\b|\b(?:our|the|my) (?:new )?(?:clinic|practice|centre"
        rf"|center)\b[^\n]{{0,100}}?\b{_PARTY_EN}\b",
        rf"(?:^|\W)[وفبل]*(?:ال)?{_PARTY_AR}[^\n]{{0,90}}?{_OURS_AR}|(?:ندعوكم|مدعوون|يسعدنا"
        rf"|تفضلوا|في انتظاركم|ننتظركم"
        rf"|نستقبلكم)[^\n]{{0,120}}?{_PARTY_AR}[^\n]{{0,60}}?(?:{_OURS_AR}|بال?عياده|بمصح|بعياد"
        rf"|بمركز)",
        rf"\b{_PARTY_TN}\b[^\n]{{0,100}}?{_OURS_TN}[^\n]{{0,100}}?(?:ijaw|ijew|aj[ae]w|marhbe\w*"
        rf"|mar7be\w*|nestannaw\w*|nestann\w+|kolkom|lkol\b|ايجاو|مرحبا|نستناو\w*|الكل)|(?:ijaw"
        rf"|ijew|mar7be\w*|marhbe\w*|nestannaw\w*|ايجاو|مرحبا بيكم"
        rf"|نستناوكم)[^\n]{{0,100}}?{_PARTY_TN}[^\n]{{0,80}}?{_OURS_TN}",
    ),
    unless=REFUSALS,
    unless_post=(
        r"\b(?:scientifiques?|formation continue|conference|conferences|congres|colloque|seminaire"
        r"|webinaire|journee d'etude|educati\w+|sensibilis\w+|information du public|scientific"
        r"|conference|lecture|seminar|workshop|educational|awareness|cme\b)\b",
        r"علمي|علميه|مؤتمر|ندوه|ملتقى|محاضره|تحسيس\w*|توعي\w*|تثقيف\w*|دوره تكوين\w*",
        r"\b(?:ta7sis\w*|taw3iya|nadwa|mo7adhra)\b",
    ),
)
