"""Art. 3: one's own scientific work linked without a word on interests."""

from classifiers.text.pattern import Pattern

_OWN_FR = (
    r"\b(?:m(?:on|a|es)|n(?:otre|os)) (?:\w+ ){0,2}?(?:article|etude|publication|travail|travaux"
    r"|revue de la litterature|meta-analyse|papier|serie)s?\b(?! prefere| favori| de la semaine"
    r"| du mois)"
)
_OWN_EN = (
    r"\b(?:my|our) (?!favou?rite)(?:\w+ ){0,2}?(?:paper|article|study|publication|review"
    r"|meta-analysis|trial|case series|research|preprint)s?\b"
)
_OWN_AR = (
    r"(?:مقال(?:ي|نا|تي|تنا)|دراست(?:ي|نا)|بحث(?:ي|نا)|ابحاث(?:ي|نا)|منشورات(?:ي|نا)|مقالات(?:ي"
    r"|نا))\b"
)
_OWN_TN = (
    r"\b(?:(?:el )?(?:article|papier|etude|publication|dirasa) (?:mta3i|mte3i|mta3na|mte3na|متاعي"
    r"|متاعنا))"
)
_OWN = rf"(?:{_OWN_FR}|{_OWN_EN}|{_OWN_AR}|{_OWN_TN})"
# Where scientific work is read.
_INDEX = (
    r"(?:doi\.org|doi ?:|\b10\.\d{4,5}/|pubmed|ncbi\.nlm|pmc\d|sciencedirect|researchgate"
    r"|scholar\.google|springer|wiley|elsevier|nature\.com|thelancet|nejm|bmj|jamanetwork"
    r"|frontiersin|mdpi|plos|medrxiv|biorxiv|arxiv|hal\.science|em-consulte|cairn\.info|ajol"
    r"|scielo|tunisiemedicale)"
)
_LINK = r"(?:https?://|www\.|\b[\w-]+\.(?:org|com|net|tn|info|science)/)"
_PUBLISHED = (
    r"(?:paru|publie|accepte|published|out (?:today|now) in|appeared in|accepted (?:in|by)|journal"
    r"|revue|منشور|نشر|صدر|مجله|تنشر|fel journal|tnachr\w*)"
)
_HERE = (
    r"(?:lien (?:en|dans la|dans le|ci-|vers|en premier)\w*|texte integral|full text|link (?:in"
    r"|below)|read it (?:here|at)|الرابط|النص الكامل|lien fel|el lien)"
)

DETECTOR = Pattern(
    name="text/publication-interests",
    signal="text.publication-interests",
    likely=(
        rf"{_OWN}[\s\S]{{0,300}}?{_INDEX}",
        rf"\bses (?:articles|publications|travaux) [^.!?\n]{{0,60}}?(?:ici|a lire|reunis"
        rf"|disponibles?|consultables?)[\s\S]{{0,40}}?{_INDEX}",
        rf"{_INDEX}[\s\S]{{0,80}}?{_OWN}",
        rf"{_OWN}[\s\S]{{0,200}}?{_PUBLISHED}[\s\S]{{0,200}}?(?:{_LINK}|{_HERE})",
    ),
    unless_post=(
        # a word on interests, unless it is a blank still to be filled in
        r"(?:liens?|conflits?) d'interets?(?! ?: ?\[)|\bcompeting interests?|conflicts? of"
        r" interest|\b(?:no|declar\w+|disclos\w+) (?:\w+ ){0,2}interests?\b|\bdisclosures?\b",
        r"(?:تضارب|روابط|تعارض|صلات|صله) (?:في |ب?)?(?:ال)?(?:مصالح|مصلح)(?! ?: ?\[)|اي مصلحه",
        r"\b(?:ma ?3andi|ma3andi) [^.\n]{0,25}(?:conflit|interet|masla7a)",
    ),
    negatable=False,
)
