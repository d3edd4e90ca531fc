"""Art. 11: payment, subscription, paid content, donation or crowdfunding on line."""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS, WARNINGS_IN_POST, undenied

_SERVICE = (
    r"(?:flouci|flousi|konnect|paypal|pay ?pal|e-?dinar|clictopay|paymee|wafa ?cash|western union"
    r"|moneygram|patreon"
    r"|ko-?fi|tipeee|cotizup|leetchi|gofundme|helloasso|ulule|stripe|revolut|d ?\.? ?1 ?\.? ?7"
    r"|فلوسي|كونكت|باي ?بال|بايبال|دي ?17)"
)
_PAY = (
    r"(?:pai?e(?:ments?|s|nt)?|pay(?:e|er|ez|ent|able|ables)|regl(?:e|ent|er|ez|ements?)|verse(?:r"
    r"|z|ment)|acompte|arrhes|honoraires)"
)
# Blood and organs are given too.
_NOT_BLOOD = (
    r"(?! (?:de |d'|du |of )?(?:votre |leur )?(?:sang|organe|moelle|plasma|plaquette|rein|gamete"
    r"|sperme|ovocyte|cornee|corps|lait|cheveu|soi))"
)
_PAID = r"(?:payante?s?|premium|vip\b|annuel(?:le)?s? a)"
_MONEY = r"(?:\d+ ?(?:dt|dinars?|d\b|tnd|€|euros?|\$|£|دينار\w*|د\b))"

DETECTOR = Pattern(
    name="text/online-payment",
    signal="text.online-payment",
    sure=undenied(
        # French
        rf"\b{_PAY} (?:[\w'-]+ ){{0,5}}?(?:en ligne|par (?:un |ce |le )?lien|via (?:le|notre|ce"
        rf"|mon) (?:site|lien|page)"
        r"|sur (?:le|notre|mon) site|depuis (?:votre|le) (?:telephone|mobile|canape))\b",
        rf"\b(?:par|via|avec|sur|compte|numero|mon|notre|ou|et|my|our|:) {_SERVICE}\b"
        rf"|\b{_SERVICE} ?(?::"
        rf"|ou|/|\d{{2}}|du cabinet|accepte)",
        rf"\b{_PAY} (?:[\w'-]+ ){{0,5}}?(?:par|via|avec) {_SERVICE}\b",
        r"\b(?:reserv\w+|confirm\w+|valid\w+|bloqu\w+) (?:[\w'-]+ ){0,6}?(?:avec|par|apres|contre"
        r"|moyennant) (?:un |le |une? )?"
        r"(?:acompte|virement|paiement|mandat|empreinte de (?:carte|cb)|prepaiement)",
        rf"\b(?:abonnements?|adhesions?|espaces?|groupes?|canal|canaux|contenus?|videos?"
        rf"|newsletters?|acces|formules?) (?:[\w'-]+ )"
        rf"{{0,3}}?{_PAID}",
        rf"\b(?:abonn\w+|acces|adhe\w+|cotisation|groupe|canal|membres?"
        rf"|contenus?)\b[^.!?\n]{{0,60}}?{_MONEY} ?(?:/|par|chaque) ?(?:mois|an\b)",
        r"\b(?:contenus?|videos?|conseils|lives?|articles?"
        r"|masterclass) (?:[\w'-]+ ){0,2}?reserve\w* aux (?:abonnes|membres|adherents)",
        rf"\b(?:faites|faire|envoyez|adressez) (?:un |vos |votre )dons?\b{_NOT_BLOOD}|\b(?:vos"
        rf"|appel aux?|dons?) dons?\b(?: en ligne)?"
        rf"[^.!?\n]{{0,40}}?(?:lien|page|rib\b|en ligne|recherche|cagnotte)|\bdons? en ligne\b",
        r"\bcagnottes?\b(?! d'anniv)|\bfinancement participatif\b|\bcrowd-?funding\b"
        r"|\bcollecte de fonds\b|\bsoutenez[- ](?:nous|moi)"
        r"[^.!?\n]{0,50}(?:don\b|lien|cafe|rib\b|dinar)|\boffrez[- ](?:moi|nous) un cafe\b",
        r"\brib ?:? ?\d{2}|\bvirement (?:bancaire )?(?:avant|prealable|sur (?:le|mon"
        r"|notre) (?:compte|rib))|\bmandat (?:minute|postal) (?:avant|au nom)",
        rf"\babonnements? (?:[\w'-]+ ){{0,4}}?(?:a |de |: ?|pour )?{_MONEY}",
        # English
        r"\bpay(?:ments?|able|ing)? (?:[\w'-]+ ){0,5}?(?:online|by (?:bank transfer|link)"
        r"|through (?:the|this|our) (?:link|site|page|website))\b"
        r"|\bonline payments?\b|\bpayment link\b",
        r"\b(?:secure|confirm|reserve|hold|book) your (?:\w+ ){1,3}?(?:with|by|via) (?:a |an "
        r"|the )?(?:\w+ )?(?:deposit|payment|card|transfer)",
        r"\bsubscri(?:be|ption|ptions)\b[^.!?\n]{0,50}?(?:paid|premium|exclusive|per month|a month"
        r"|monthly fee|(?:£|\$|€) ?\d)",
        r"\bpaid (?:content|subscription|membership|channel|group|newsletter|community)"
        r"|\bpremium (?:content|members?\b|membership|channel|group|subscription|videos)"
        r"|\bmembers[- ]only (?:content|videos|posts|channel)|\bpaywall\b",
        r"\bdonat(?:e|ions?)\b(?! (?:blood|of blood|organ|your blood|plasma"
        r"|bone))[^.!?\n]{0,50}?(?:here|online|link|page|button|below|via|to (?:my|our))"
        r"|\bfundrais(?:er|ing) (?:page|link)|\bbuy me a coffee\b",
        # Arabic
        r"(?:^|\W)[وفبل]*(?:ال)?(?:دفع|خلاص|تسديد|يدفع|ادفعوا?|سددوا?|تسدد) (?:\w+ ){0,4}?(?:عبر "
        r"(?:ال)?(?:انترنت|تطبيق|رابط|موقع|هاتف|خط|حواله)|الكتروني\w*"
        r"|عن بعد|اون ?لاين|بالبطاقه|ببطاقه (?:بنكيه|ايتمان)|بحواله|بتحويل)",
        rf"(?:عبر|بواسطه|عن طريق|على|حساب|تطبيق|ب|رقم) ?{_SERVICE}(?:\W|$)|(?:حواله"
        rf"|تحويل) (?:بريدي\w*|بنكي\w*) (?:قبل|على|الى|ب)",
        r"(?:^|\W)(?:ال)?اشتراك\w* (?:\w+ ){0,2}?(?:شهري|سنوي|مدفوع|بمقابل|ب[\d٠-٩]+)"
        r"|محتوى (?:مدفوع|حصري للمشترك\w*)|(?:قناه|مجموعه|صفحه) (?:مدفوعه|خاصه بالمشترك\w*)",
        r"(?:تبرعوا|تبرعاتكم|التبرع|للتبرع|جمع (?:ال)?تبرعات|ساهموا)(?! (?:ب|لل)?(?:ال)?(?:دم|دمكم"
        r"|اعضاء|نخاع|كلي|بلازما))[^.!?\n]{0,40}?(?:رابط|حساب|صفحه|انترنت|حواله|بطاقه|رقم)"
        r"|تمويل (?:جماعي|تشاركي)",
        # Tunisian
        rf"\b(?:khall?es\w*|5all?es\w*|khlas|5las|tkhall?es|t5all?es|ykhall?es|ab3ath\w*|eb3ath\w*"
        rf"|ib3eth\w*|dfa3\w*|yousel|bel?|3la|b|f) (?:[\w'-]+ ){{0,3}}?{_SERVICE}\b",
        r"\b(?:khall?es|5all?es|khlas|5las|khla9)\w* (?:[\w'-]+ ){0,4}?(?:en ligne|online"
        r"|par carte|b ?el carte|bel virement|b mandat|bel mandat)\b",
        r"(?:خلص|خلصو|خلاص|الخلاص|تخلص|ابعث|ابعثو|تتبعث) [^.!?\n]{0,30}?(?:اونلاين|اون لاين"
        r"|بالكارت|بالماندا|بالفيرمون|على التليفون|من التليفون)",
        rf"\babonn?e?m[ae]nt [^.!?\n]{{0,30}}?(?:fel|kol) ?(?:chhar|chahr|shhar)|{_MONEY} (?:fel"
        rf"|kol|في|كل) ?(?:chhar|chahr|chhor|الشهر|شهر)[^.!?\n]{{0,40}}?(?:group|canal|prive|live"
        rf"|video|جروب|قروب|قناه)",
    ),
    likely=undenied(
        r"(?:\d ?(?:dt|d|dinars?)|\b7a9|\bsoum|\bb|\bbel|\bfel|\b3al|\b3la|\bw"
        r"|\bki) (?:el )?(?:flouci|d ?\.? ?1 ?\.? ?7|virement)\b|\bflouci (?:yousel|9bal|ab3ath"
        r"|ou d17|w d17)",
        r"\b(?:regl\w+|vers\w+|sold\w+|pay\w+) (?:[\w'-]+ ){0,4}?(?:d'un (?:clic|pouce)|en un clic"
        r"|depuis (?:votre|le) (?:canape|telephone|mobile))\b|\bempreinte de (?:votre )?carte\b",
        r"(?:الدفع|الحواله|حواله|الخلاص) (?:\w+ ){0,2}?(?:قبل (?:ال)?(?:حضور|موعد|استشاره|طرد|رد)"
        r"|من هاتف\w*|بالهاتف)|(?:ادخلو?ا?|رقم) (?:رقم )?بطاقت\w+[^.!?\n]{0,25}?(?:دفع|معلوم|خلاص)",
    ),
    unless=(
        *REFUSALS,
        r"\A(?![\s\S]*(?:en ligne|online|\bvia\b|\blien\b|\blink\b|flouci|d17"
        r"|paypal))[\s\S]*\b(?:au cabinet|sur place|au secretariat|a l'accueil|tpe|a la caisse"
        r"|at the (?:practice|clinic|desk|reception))\b"
        r"|في العياده نقدا|بالعياده (?:نقدا|فقط)",
        r"\b(?:plateforme (?:de telemedecine )?agreee|cadre legal de la telemedecine"
        r"|licensed telemedicine)\b",
        r"\b(?:cnam|impots?|facture|telephone portable|abonnements? (?:de |a la |au )(?:telephone"
        r"|salle|transport|metro|bus|journal)|steg|sonede|inscription (?:universitaire|au congres"
        r"|scolaire)"
        r"|l'ordre)\b",
    ),
    unless_post=WARNINGS_IN_POST,
)
