"""Art. 12, 4: merely an advertisement: nothing informative remains without the lure.

Only the blatant: a short post with a commercial offer or a boast, a call to book or buy,
and not one word that informs. The trained classifier reads the rest.
"""

from classifiers.text.pattern import Pattern
from classifiers.text.refusals import REFUSALS

# A lure.
_LURE = (
    r"(?:\b\d{1,2} ?% (?:de |d')?(?:remise|reduction|rabais|off|discount)|-\s?[1-9]0 ?%"
    r"|\bpromos?\b (?!\d|mt[ae]|de (?:medecine|pharma))|\ben promo\b|\bpromo ?!"
    r"|\boffres? (?:speciale|exceptionnelle|limitee|flash|de lancement|valable|du mois|decouverte)"
    r"|\btarifs? (?:exceptionnel|preferentiel|promo|imbattable)\w*|\bprix (?:doux|promo|casse"
    r"|imbattable|exceptionnel)\w*"
    r"|\b(?:seance|zone|soin|deuxieme|troisieme|consultation|bilan|devis|injection"
    r"|masque)[\w ]{0,25} offerte?s?\b|\bcadeaux? (?:offerts?|pour (?:chaque|tou|les)|a chaque"
    r"|de bienvenue|surprise)|\bblack (?:friday|week)|\bplaces? limitees?|\bspecial (?:offer"
    r"|price)|\bdiscount\b|\blimited (?:spots|time|offer|places)|\bhalf[- ]price|\bfree (?:session"
    r"|botox|gift|quote)"
    r"|\b(?:le|la|votre) (?:meilleure?|n ?° ?1|plus (?:grand|celebre"
    r"|repute)\w*) (?:[\w'-]+ ){0,2}?(?:chirurgien\w*|medecin|cabinet|clinique|centre|specialiste"
    r"|equipe|dermato\w*|expert\w*)|\b(?:the|tunisia's) (?:best|leading|no\.? ?1|number one|finest"
    r"|premier) (?:[\w'-]+ ){0,2}?(?:surgeon|clinic|doctor|specialist|team|expert)\w*"
    r"|\b5 etoiles\b|\bhaut de gamme\b|\bde luxe\b|\bluxury\b|\bstate[- ]of[- ]the[- ]art\b"
    r"|\bderniere generation\b|\brevolutionnaire\b|\brevolutionary\b|\bde vos reves\b"
    r"|\bof your dreams\b|\bsublimez\b|\brayonn(?:ez|er)\b"
    r"|[%٪] (?:خصم|تخفيض)|(?:ال)?عرض (?:خاص|محدود|حصري|استثنايي|رمضان|العيد)|عروض (?:خاصه|حصريه"
    r"|رمضان|العيد|الصيف)|(?:سعر|اسعار|باسعار) (?:خاص|مغر|مخفض|خيالي|لا تقبل|تنافسي)\w*|خصم"
    r"|تخفيضات|(?:مع )?هديه (?:لكل|مع كل|مجانيه|لمن)|(?:افضل|احسن|اشهر|امهر) (?:طبيب|جراح|عياده"
    r"|مصحه|مركز)|احلامك\w*|احدث (?:ال)?(?:اجهزه|تقنيات)|تالقي"
    r"|\b(?:noss (?:el )?(?:soum|prix)|soum (?:hbel|mriguel|promo|special|5yali)|ta5fidh\w*"
    r"|takhfidh\w*|a7sen (?:tbib|clinique|centre|docteur)\w*)|نص السوم|بنص السوم|سوم (?:هبال|خيالي"
    r"|مزيان)|برومو|احسن (?:طبيب|كلينيك|سنتر))"
)
# A call.
_CALL = (
    r"(?:\b(?:reservez|appelez|contactez|profitez|n'attendez|foncez|prenez (?:vite |votre )?(?:rdv"
    r"|rendez-vous)|rdv (?:au|en|:|par)|commandez|venez|ecrivez-nous|inscrivez|offrez|reservation"
    r"|en mp|en dm|inbox|whatsapp)\b"
    r"|\b(?:book|call|dm|contact|message|hurry|don't miss|don't wait|reserve|visit us|join us"
    r"|come)\b"
    r"|(?:^|\W)(?:احجز\w*|اتصل\w*|سارع\w*|لا تفوت\w*|تواصل\w*|راسلون\w*|للحجز|بادر\w*|اغتنم\w*"
    r"|انتظركم|ننتظركم)"
    r"|\b(?:7jez|e7jez|a7jez|e7jzou|ijaw|ijew|aj[ae]w|kalmou|kelmouna|kalmouna|ab3ath\w*"
    r"|ma ?tfalt\w*|fissa3|fisaa)\b|(?:^|\W)(?:احجزو|ايجاو|كلمونا|كلمو|ما تفلتو\w*|فيسع|ابعثو))"
)
# A word that informs.
_INFO = (
    r"(?:\b(?:symptomes?|risques?|signes? d|effets? (?:secondaires|indesirables)|complications?"
    r"|contre-indic\w+|prevention|prevenir|depistage|recommand\w+|etudes?|oms|has\b|selon|parce qu"
    r"|causes?|facteurs?|en cas d|consultez (?:si|votre|un)|maladies?|diagnostic|infections?"
    r"|vaccin\w*|hydrat\w+|ordonnance|hygiene|conseils? d|saviez-vous|duree|anesthesie"
    r"|cicatris\w+)\b"
    r"|\b(?:symptoms?|risks?|signs? of|side effects?|complications?|prevent\w*|screening"
    r"|guidelines?|study|studies|who\b|because|causes?|disease|diagnosis|infection|vaccin\w*"
    r"|see your doctor|recovery|anaesthe\w+|anesthe\w+|sunscreen)\b"
    r"|\b[وفبل]*(?:ال)?(?:اعراض|مخاطر|مضاعفات|وقايه|دراسه|حسب|لان|اسباب|مرض|امراض|تشخيص|التهاب"
    r"|تلقيح|ينصح|استشيروا|اثار جانبيه|علامات|منظمه الصحه)\b"
    r"|\b(?:3rad|a3radh|khater|wi9aya|3la 5ater|3lakhater|mardh)\b|على خاطر|وقايه|اعراض)"
)

DETECTOR = Pattern(
    name="text/advertisement",
    signal="text.advertisement",
    likely=(
        rf"\A(?=[\s\S]{{10,320}}\Z)(?![\s\S]*?{_INFO})(?=[\s\S]*?{_LURE})"
        rf"(?=[\s\S]*?{_CALL})[\s\S]+",
    ),
    unless=(
        *REFUSALS,
        r"\b(?:pas|aucune?s?|sans|ni|jamais|no|never|not|don't|without) (?:de |d'"
        r"|any )?(?:promo\w*|remises?|offres?|cadeaux?|discounts?|soldes)\b",
        r"(?:لا|بدون|دون|لسنا) (?:نقدم |اي )?(?:عروض|تخفيض\w*|خصم|هدايا)",
        r"\b(?:congres|colloque|webinaire|seminaire|conference|webinar|journee scientifique"
        r"|pharmacie de garde|campagne nationale|ministere|ministry)\b|مؤتمر|ندوه|وزاره|محاضره",
    ),
    negatable=False,
)
