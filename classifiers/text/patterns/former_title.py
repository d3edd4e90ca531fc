"""Art. 2: a past title, told by its dates, without the word « ancien »."""

from classifiers.text.pattern import Pattern

_FR = (
    r"(?:chef(?:fe)?s? (?:d[eu'] ?|de la )(?:\w+[ -]){0,2}?(?:service|clinique|departement|pole"
    r"|unite)|professeure? (?:agregee?|assistante?|associee?|titulaire|a la faculte|des"
    r" universites|(?:de|en) (?:medecine|chirurgie|\w+logie|pediatrie|psychiatrie|anesthesie"
    r"|radiologie))|assistante? hospitalo[ -]universitaire|assistante? des hopitaux|maitre[ -]"
    r"(?:de conferences|assistante?)|(?:vice-)?doyen(?:ne)? (?:de|a) |medecin[ -]chef|praticien"
    r"(?:ne)? hospitali\w+|direct(?:eur|rice) (?:medicale?|du service|de l'hopital)|interne des"
    r" hopitaux|medecin (?:attachee?|hospitali\w+))"
)
_EN = (
    r"(?:head of (?:the )?(?:\w+ ){0,2}(?:department|unit|surgery|medicine|\w+ology)|(?:associate "
    r"|assistant |full )?professor (?:of|at)|(?:senior )?lecturer (?:in|at)|medical director"
    r"|chief (?:of (?:surgery|medicine|staff|service)|resident)|dean of|consultant (?:at|in))"
)
_AR = (
    r"(?:رئيسه? (?:ال)?قسم|استاذه? (?:مبرز|محاضر|مساعد|جامعي|تعليم|في|ب)|مساعده? استشفائي"
    r"|عميده? (?:ال)?كليه|طبيبه? رئيس|مديره? (?:ال)?مستشفى|مقيمه? ب?(?:ال)?مستشفى)"
)
_TN = (
    r"(?:chef service|رئيس سرفيس|شاف سرفيس|ra2is 9e?sm|oste?dh fi?l? ?(?:faculte|koleya|medecine))"
)
_YEAR = r"(?:19|20)\d\d"
_GAP = r"[^.!?\n]{0,90}?"
# Dates that say the title is over.
_PAST = (
    rf"(?:\b{_YEAR} ?(?:-|/|a|au|et|to|until|and|l|الى|حتى|ل) ?(?:\w+ )?{_YEAR}\b|\b(?:jusqu'(?:en"
    rf"|a|au)|until|till|up to|حتى|الى غايه|7atta|l7ad) (?:[^\W\d]+ ){{0,2}}{_YEAR}\b)"
)

DETECTOR = Pattern(
    name="text/former-title",
    signal="text.former-title",
    likely=(
        rf"\b{_FR}{_GAP}{_PAST}",
        rf"\b{_EN}{_GAP}{_PAST}",
        rf"(?:^|\W)[وب]?(?:ال)?{_AR}{_GAP}{_PAST}",
        rf"(?:^|\W){_TN}{_GAP}{_PAST}",
        # the dates first: "1998-2016 : chef de service"
        rf"{_PAST} ?(?::|,|-)? ?{_FR}",
        rf"{_PAST} ?(?::|,|-)? ?{_EN}",
        rf"{_PAST} ?(?::|،|-)? ?(?:ال)?{_AR}",
    ),
    unless=(
        # the mention is there, in any language
        r"\bancien(?:ne)?s?\b|\bex[ -]|\bformer(?:ly)?\b|\bemerit\w*|\bhonoraire|\bretired\b",
        r"سابق|قديم|متقاعد|شرفي|\b(?:9dim|sabe?9|sabi9\w*)\b",
        # a story, a mandate that runs, or somebody else's title
        r"\b(?:j'ai|j'etais|je fus|il fut|elle fut|nous etions|i was|i have been|i worked)\b",
        r"\b(?:kont|k[ou]nt)\b|كنت|كان\b|كانت",
        r"\b(?:promotion|garde|etude|essai|these|study|trial|published|cohorte?|enquete)\b|دراسه",
    ),
    unless_post=(
        r"\b(?:hommage|condoleances|deces d[eu]|feu le|in memoriam|obituary)\b|المرحوم|تعازي",
    ),
    negatable=False,
)
