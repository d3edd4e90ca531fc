"""Where addresses lead: the tables of the link detector. To add a service, add its line.

A host stands for itself and all its subdomains; `host/path` asks for that path as well.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Payment, donation, crowdfunding, paid membership.
PAYMENT: Final = (
    # Tunisia
    "flouci.com", "flouci.tn", "konnect.network", "d17.tn", "paymee.tn", "clictopay.com",
    "clictopay.com.tn", "e-dinar.poste.tn", "edinar.poste.tn", "gpgcheckout.com", "cha9a9a.tn",
    "cofundy.tn", "monetiquetunisie.com",
    # the world
    "paypal.com", "paypal.me", "buy.stripe.com", "checkout.stripe.com", "donate.stripe.com",
    "wise.com/pay", "revolut.me", "cash.app", "venmo.com", "westernunion.com", "moneygram.com",
    "skrill.com", "payoneer.com", "lydia-app.com", "payzone.ma", "cmi.co.ma", "sumup.com",
    "square.link",
    # donations and crowdfunding
    "cotizup.com", "leetchi.com", "gofundme.com", "gofund.me", "ulule.com", "kisskissbankbank.com",
    "kickstarter.com", "indiegogo.com", "helloasso.com", "justgiving.com", "launchgood.com",
    "donorbox.org", "zeffy.com", "onparticipe.fr", "lepotcommun.fr", "lepotsolidaire.fr",
    # paid content
    "patreon.com", "ko-fi.com", "buymeacoffee.com", "tipeee.com", "liberapay.com", "mym.fans",
    "onlyfans.com", "memberful.com", "superpeer.com", "hotmart.com", "teachable.com", "podia.com",
)  # fmt: skip
# `facebook.com/donate`, `my-site.tn/paiement`
PAYMENT_PATHS: Final = _words(
    "donate donation donations don dons faire-un-don pay payment payments paiement paiements payer"
    " paiement-en-ligne cagnotte abonnement abonnements premium"
    " fundraiser fundraisers fundraising"
)

# As handles: @flouci, @konnect.network
PAYMENT_NAMES: Final = _words(
    "flouci konnect konnectnetwork d17 paymee paypal patreon kofi tipeee cotizup leetchi gofundme"
    " ulule cha9a9a"
)

# Shops, market places, travel sellers, affiliate networks.
SHOPS: Final = (
    "myshopify.com", "shop.app", "gumroad.com", "payhip.com", "redbubble.com", "teespring.com",
    "bigcartel.com", "ecwid.com", "sellfy.com", "converty.shop", "iherb.com", "lookfantastic.com",
    "notino.fr", "booking.com", "airbnb.com", "wa.me/c", "facebook.com/marketplace",
    "facebook.com/commerce", "tiktok.com/shop",
    # Tunisia
    "tayara.tn", "mytek.tn", "tunisianet.com.tn", "wamia.tn", "fatales.tn", "parafendri.tn",
    "pharma-shop.tn", "cosmetique.tn", "beautystore.tn", "paraexpert.tn", "spacenet.tn",
    # affiliate networks
    "amzn.to", "amzn.eu", "awin1.com", "shareasale.com", "clickbank.net", "anrdoezrs.net",
    "dpbolvw.net", "jdoqocy.com", "tkqlhce.com", "kqzyfj.com", "linksynergy.com", "rstyle.me",
    "shopltk.com", "liketoknow.it", "admitad.com", "tradedoubler.com", "sjv.io", "pxf.io",
    "skimresources.com", "digistore24.com", "prf.hn", "go2cloud.org", "s.click.aliexpress.com",
)  # fmt: skip
# Shops with one name under many endings: amazon.fr, jumia.com.tn
SHOP_NAMES: Final = _words(
    "amazon jumia aliexpress alibaba ebay etsy shein temu cdiscount sephora zalando walmart noon"
    " parashop shopee lazada vinted"
)
# A word of the host, or of a handle: peau-boutique.tn, @dr_shop
SHOP_WORDS: Final = _words(
    "shop eshop boutique eboutique store estore parapharmacie marketplace soldes deals"
    " matjar hanout 7anout"
)
SHOP_ENDINGS: Final = ("shop", "store", "boutique")
NOT_SHOPS: Final = _words("workshop bishop photoshop restore")
SHOP_TLDS: Final = _words("shop store boutique promo deals shopping")
SHOP_PATHS: Final = _words(
    "boutique e-boutique boutique-en-ligne shop eshop e-shop store estore produit produits product"
    " products panier cart basket checkout commande commander acheter achat buy order collections"
    " promo promos promotions soldes deals offre offres pack packs affiliate"
)
PROMO_KEYS: Final = _words(
    "aff affid aff_id affiliate affiliate_id affiliation promo promocode promo_code code_promo"
    " coupon coupon_code discount discount_code voucher referral referral_code refcode parrain"
    " parrainage rfsn irclickid sca_ref afftrack aff_sub"
)

# Reviews of doctors and shops.
REVIEWS: Final = (
    "g.page/r", "search.google.com/local/writereview", "search.google.com/local/reviews",
    "trustpilot.com", "yelp.com", "yelp.fr", "tripadvisor.com", "tripadvisor.fr",
    "avis-verifies.com",
    "verified-reviews.com", "realself.com", "whatclinic.com", "ratemds.com", "healthgrades.com",
    "vitals.com", "custplace.com", "guest-suite.com", "opinionsystem.fr", "birdeye.com",
    "doctoranytime.com", "topdoctors.com",
)  # fmt: skip
# `med.tn/medecin/…/avis`, `g.page/<name>/review`, `facebook.com/<page>/reviews`
REVIEW_PATHS: Final = _words(
    "avis avis-patients avis-google review reviews write-review writereview leave-a-review"
    " laisser-un-avis donner-avis deposer-un-avis temoignage temoignages testimonial testimonials"
    " rating ratings notez-nous evaluer-medecin"
)

# Parameters and services that follow who clicks.
TRACKING_KEYS: Final = _words(
    "fbclid gclid gclsrc dclid wbraid gbraid msclkid ttclid twclid yclid igshid igsh mc_eid mc_cid"
    " li_fat_id sccid epik _hsenc _hsmi mkt_tok vero_id oly_enc_id s_cid icid"
)
TRACKING_PREFIXES: Final = ("utm_", "pk_", "mtm_", "hsa_")
TRACKERS: Final = (
    "bit.ly", "bitly.com", "tinyurl.com", "t.co", "ow.ly", "is.gd", "v.gd", "buff.ly", "cutt.ly",
    "rebrand.ly", "lnkd.in", "shorturl.at", "shorturl.asia", "t.ly", "rb.gy", "urlz.fr", "tiny.cc",
    "tiny.one", "qrco.de", "bl.ink", "lnk.to", "smarturl.it", "adf.ly", "ouo.io", "trib.al",
    "dlvr.it",
    "hubs.ly", "snip.ly", "clck.ru", "urlr.me", "vu.fr", "amzn.to", "l.facebook.com",
    "lm.facebook.com",
    "l.instagram.com", "doubleclick.net", "googleadservices.com", "shorte.st", "short.io", "dub.sh",
)  # fmt: skip
# `goo.gl/abc` is shortened, `goo.gl/maps/abc` is a map.
SHORT_BUT_MAPS: Final = ("goo.gl", "maps")

# The National Council of Tunisia (the French one is conseil-national.medecin.fr).
COUNCIL: Final = ("ordre-medecins.org.tn", "cnom.tn", "cnom.org.tn")

# Authorities, science, maps and stores of applications: what their paths are called says
# nothing (has-sante.fr/…/avis, ema.europa.eu/…/product, play.google.com/store).
TRUSTED: Final = (
    "who.int", "gov.tn", "rns.tn", "rnu.tn", "gouv.fr", "has-sante.fr", "europa.eu", "nih.gov",
    "cdc.gov", "fda.gov", "gov.uk", "nhs.uk", "nice.org.uk", "cochrane.org", "cochranelibrary.com",
    "unicef.org", "un.org", "doi.org", "nature.com", "springer.com", "thelancet.com", "nejm.org",
    "bmj.com", "jamanetwork.com", "mdpi.com", "frontiersin.org", "plos.org", "wiley.com",
    "sciencedirect.com", "elsevier.com", "em-consulte.com", "cairn.info", "hal.science",
    "researchgate.net", "wikipedia.org", "vidal.fr", "msdmanuals.com", "uptodate.com", "orpha.net",
    "play.google.com", "apps.apple.com", "maps.app.goo.gl", "youtube.com",
    "youtu.be", "github.com", "ordre-medecins.org.tn", "edu", "gov", "int",
)  # fmt: skip

# Endings by which an address without https:// is known for one.
TLDS: Final = _words(
    "com net org info biz name mobi pro xyz club live online site website link page shop store"
    " boutique promo deals shopping market health clinic doctor care beauty blog news media social"
    " network science academy center centre app dev io ai me tv fm co cc to at gl gle ly ee gd fr"
    " tn dz ma eg lib sa ae qa uk eu de it es pt be ch ca us tr ru in is id fi sh fans space tech"
    " world top ink tel int gov edu asia st hn example test"
)
