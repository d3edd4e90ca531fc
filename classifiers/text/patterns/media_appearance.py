"""Art. 13: an occasional appearance in the media: radio, television, press, podcast."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, TURNED_DOWN_IN_POST, undenied

# A radio that is no X-ray.
_RADIO = (
    r"radio (?!pulmonaire|du |de |des |thora|panoramique|standard|normale|dentaire|cardio|avant"
    r"|apres|est |et |ou |pour|qui|a jour|osseuse|simple)[\w'-]+"
)
_MEDIA = (
    rf"(?:{_RADIO}|a la radio|les ondes|[\w'-]+ ?fm\b|[\w'-]+ ?tv\b|television|la tele\b|teles?\b"
    rf"|plateaux? (?:tele|de|du)|le plateau|la matinale|l'emission|une emission|emission|jt\b"
    rf"|journal televise|podcasts?|la chaine|l'antenne|chaine (?:nationale|tele\w*|publique"
    rf"|regionale|\d)|al ?wataniya|watania|nessma|hannibal|attessia|el hiwar|mosaique|shems"
    rf"|jawhara|carthage (?:\+|plus|tv|\d)|canal (?!carpien|rachidien|arteriel|deferent|auditif"
    rf"|lombaire|anal|dentaire|de )[\w'-]+)"
)
_PRESS = (
    r"(?:(?:le|un|ce|du) (?:journal|quotidien|magazine|mensuel|hebdo\w*|webzine)|la presse"
    r"|la revue (?:grand public|feminine)|les colonnes|les pages d[eu]|assabah|le temps"
    r"|la presse de tunisie|leaders|kapitalis|realites|business ?news|webdo|tuniscope"
    r"|femmes de tunisie)"
)
_WHO = (
    r"(?:je (?:serai|suis|passe|passerai|participe\w*|interviendrai|parlerai|repondrai|vous donne"
    r"|reviens|reponds)|ma voix (?:sera|passe)|vous m'entend\w+|on m'entend\w*|je (?:ferai"
    r"|commenterai|debattrai)|j'(?:etais|ai ete|interviens|interviendrai|en (?:parle|parlerai"
    r"|dirai))|nous (?:serons|etions|passons|parlerons)|retrouvez[- ](?:moi|nous|le dr|la dr|votre"
    r"|notre|le docteur|la docteure|le pr)|rejoignez[- ](?:moi|nous)|ecoutez[- ](?:moi|nous)"
    r"|regardez[- ]moi|(?:dr|docteure?|pr|professeure?)\.? (?:[\w'-]+,? ){1,5}?(?:sera|etait|est"
    r"|passe|intervien\w+|participe\w*|repond\w*|parle\w*)|notre (?:docteure?|confrere|medecin"
    r"|chirurgien\w*) (?:sera|etait|passe|intervien\w+|repond\w*|parle\w*))"
)
_MEDIA_EN = (
    r"(?:radio (?!contrast|frequency|graph|therapy)[\w'-]+|the radio|tv\b|television|[\w'-]+ ?fm\b"
    r"|podcasts?|channel [\w'-]+|breakfast show|morning show|talk show|the (?:evening|morning"
    r"|nine o'clock) news|live on air|on air)"
)
_MEDIA_AR = (
    r"(?:(?:ال)?قناه|(?:ال)?اذاعه|راديو|(?:ال)?تلفز\w*|(?:ال)?تلفاز|(?:ال)?شاشه|بودكاست"
    r"|(?:ال)?صحيفه|(?:ال)?جريده|(?:ال)?مجله(?! علميه)|على الهواء|موجات|اف ام|الاثير|استوديو)"
)
_WHO_AR = (
    r"(?:ساكون|سنكون|اكون|كنت|كنا|استضافت\w*|استضاف\w*|ضيفه? (?:على|في|ل|ب)|ضيفا|نحل ضيوف"
    r"|احل ضيف\w*|تابعوني|تابعونا|انتظروني|انتظرونا|شاهدوني|شاهدونا|استمعوا الي|استمعوا الى|القاكم"
    r"|نلتقي|موعدكم معي|موعدنا|حواري|حوارنا|حوار لي|لقايي|لقاؤنا|لقاونا|مداخلتي|مداخلتنا|حديثي"
    r"|اجرت معي|اجريت|اتحدث|ساتحدث|سنتحدث|يتحدث الدكتور|تتحدث الدكتوره|يحل الدكتور|تحل الدكتوره)"
)
_TN_MEDIA = (
    r"(?:radio\b|[\w']+ ?fm\b|[\w']+ ?tv\b|telvza\w*|tel(?:e|a)\b|9ana\w*|9anet|qanet|podcast"
    r"|plateau|emission|mosaique|hiwar|nessma|shems|jawhara|الاذاعه|اذاعه|راديو|التلفزه|تلفزه|قناه"
    r"|بودكاست|بلاطو|اف ام|الحوار|نسمه|موزاييك)"
)
_TN_WHO = (
    r"(?:nkoun|bech nkoun|besh nkoun|kont|konna|t[ae]l(?:9|g|k|q)\w*ni|tl(?:9|a9|aq|e9)\w*ni"
    r"|chou?ftouni|choftouni|smi3touni|sma3touni|ochfou?ni|choufouni|esm3ouni|isma3ouni|dhayf\w*"
    r"|dhif\w*|sta?dhaf\w*|7kit\w*|تلقاوني|تلقاونا|باش نكون|نكون|كنت|شفتوني|سمعتوني|ضيف\w*|اسمعوني"
    r"|تفرجو فيا|استضاف\w*|حكيت)"
)

DETECTOR = Pattern(
    name="text/media-appearance",
    signal="text.media-appearance",
    sure=undenied(
        # French
        rf"\b{_WHO}\b(?: [\w'«»\",:-]+){{0,10}}? (?:sur|a la|au|dans|de|du|a|en direct (?:sur|de"
        rf"|dans)|au micro d[eu]|l'invitee? d[eu]) (?:[\w'«»\"-]+ ){{0,3}}?{_MEDIA}",
        rf"\binvitee?s? (?:[\w'-]+ ){{0,3}}?(?:de |du |sur |au |dans "
        rf"|a )(?:[\w'«»\"-]+ ){{0,3}}?(?:{_MEDIA}|micro\b)",
        rf"\b(?:mon|notre|ma|mes) (?:passage|intervention|interview|entretien|portrait|interviews"
        rf"|apparition) (?:[\w'-]+ ){{0,4}}?(?:sur|a la|au|dans|pour|de|du|chez|avec"
        rf"|en) (?:[\w'«»\"-]+ ){{0,3}}?(?:{_MEDIA}|{_PRESS})",
        rf"\b(?:interview|entretien|tribune)s? (?:[\w'-]+ ){{0,3}}?(?:accordee?s?|parue?s?"
        rf"|publiee?s?|donnee?s?) (?:[\w'-]+ ){{0,4}}?(?:a|au|dans|sur"
        rf"|aupres d[eu]) (?:[\w'«»\"-]+ ){{0,3}}?(?:{_MEDIA}|{_PRESS}|\w+)",
        rf"\b(?:j'ai|nous avons) (?:repondu|parle|accorde|ete intervi\w+|raconte"
        rf"|explique)(?: [\w'«»\",-]+){{0,10}}? (?:sur|a la|au micro|dans|pour|de|du"
        rf"|par) (?:[\w'«»\"-]+ ){{0,3}}?(?:{_MEDIA}|{_PRESS})",
        r"\bau micro d[eu] [\w'-]+|\b(?:ne (?:ratez|manquez) pas|regardez|ecoutez"
        r"|suivez) (?:[\w'-]+ ){0,2}?(?:mon|notre|le) (?:passage|interview|intervention)"
        r"|\breplay (?:de )?(?:mon|notre|l')(?: ?\w+)? ?(?:passage|interview|emission"
        r"|intervention)|\bvue?s? a la tele\b",
        rf"\b{_MEDIA}\b[^.!?\n]{{0,40}}?\b(?:m'a|m'ont|nous a|nous ont) (?:invit|recu|interrog"
        rf"|interview|convi|prie|demand|donne la parole)\w*|\b(?:repond\w*"
        rf"|parler\w*) (?:en direct )?aux (?:auditeurs|telespectateurs)\b",
        # English
        rf"\b(?:i'll be|i will be|i am|i'm|i was|we'll be|we were|catch me|join me|watch me"
        rf"|hear me|listen to me|find me|dr\.? [\w'-]+(?: [\w'-]+)? (?:will be|was|is|joins|speaks"
        rf"|appears)|i (?:spoke|talked|appeared|discussed))\b[^.!?\n]{{0,70}}?\b(?:on|with|at"
        rf"|as a guest)\b[^.!?\n]{{0,30}}?\b{_MEDIA_EN}",
        rf"\b(?:my|our) (?:\w+ )?(?:interview|appearance|segment|guest spot"
        rf"|episode) (?:[\w'-]+ ){{0,4}}?(?:on|in|with|for)\b[^.!?\n]{{0,30}}?(?:{_MEDIA_EN}"
        rf"|magazine|newspaper|the press|daily|gazette|times)|\bas (?:seen|featured|heard) (?:on"
        rf"|in)\b",
        r"\b(?:featured|interviewed|profiled|quoted) (?:[\w'-]+ ){0,3}?(?:in|by|on"
        r"|for) (?:[\w'-]+ ){0,4}?(?:magazine|newspaper|press|tv|radio|television|podcast|gazette"
        r"|vogue|forbes)\b",
        # Arabic
        rf"{_WHO_AR}[^.!?\n]{{0,60}}?(?:على|في|ب|عبر|مع|من|ل)? ?{_MEDIA_AR}",
        rf"(?:^|\W)(?:ضيوف|ضيف|ضيفه) [^.!?\n]{{0,30}}?{_MEDIA_AR}"
        rf"|{_MEDIA_AR}[^.!?\n]{{0,40}}?(?:استضافتني|استضافني|استضافتنا|دعتني|دعتنا|حاورتني|حاورني"
        rf"|اجرت معي|استضافت الدكتور)",
        # Tunisian
        rf"\b{_TN_WHO}\b[^.!?\n]{{0,60}}?\b{_TN_MEDIA}",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:n'est pas|l'ecran|devant la tele|trop de tele|allum\w+|entendu|j'ai vu"
        r"|vu hier a la tele|publicites?|screen time|turn off|watching|my patients? (?:watch|saw"
        r"|heard))\b|امام التلف|مشاهده التلف|مده الشاشه",
        r"\b(?:patients?|malades?|enfants?|famille|mere|pere"
        r"|voisin\w*) (?:[\w'-]+ ){0,3}?(?:regard\w+|ecout\w+|devant)\b",
    ),
    unless_post=TURNED_DOWN_IN_POST,
)
