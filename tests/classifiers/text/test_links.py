"""Addresses are found however they are written, and sorted by where they lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.draft import Draft
from classifiers.post import Passage, Post
from classifiers.text.links import DETECTOR, undisguise
from classifiers.text.normalise import normalise


def links(text: str) -> dict[str, list[str]]:
    """The places found, as the doctor wrote them, by signal."""
    found: dict[str, list[str]] = {}
    for finding in DETECTOR.detect(Post(Draft(text=text))):
        place = finding.place
        found.setdefault(finding.signal, []).append(text[place.start : place.end])
    return found


@pytest.mark.parametrize(
    ("signal", "address"),
    [
        ("link.payment", "https://www.flouci.com/pay/123"),
        ("link.payment", "https://api.konnect.network/x"),
        ("link.payment", "D17.tn/cabinet"),
        ("link.payment", "paypal.me/drnour"),
        ("link.payment", "https://www.cotizup.com/operation-lina"),
        ("link.payment", "https://buy.stripe.com/test"),
        ("link.payment", "cabinet-nour.tn/faire-un-don"),
        ("link.payment", "@flouci.tn"),
        ("link.review", "https://g.page/r/Cc7ec/review"),
        ("link.review", "g.page/cabinet-nour/review"),
        ("link.review", "https://search.google.com/local/writereview?placeid=ChIJ"),
        ("link.review", "https://fr.trustpilot.com/evaluate/nour.tn"),
        ("link.review", "https://www.med.tn/medecin/pediatre/dr-nour.html/avis"),
        ("link.review", "facebook.com/cabinetnour/reviews"),
        ("link.commercial", "https://www.amazon.fr/dp/B012345"),
        ("link.commercial", "jumia.com.tn"),
        ("link.commercial", "https://nour.tn/boutique/creme?x=1"),
        ("link.commercial", "shop.nour.tn"),
        ("link.commercial", "nour-sante.store"),
        ("link.commercial", "peaunourshop.com"),
        ("link.commercial", "https://nour.tn/?coupon=LINA10"),
        ("link.commercial", "https://wa.me/c/21620000000"),
        ("link.commercial", "@nour.boutique"),
        ("link.tracking", "https://nour.tn/?utm_source=fb"),
        ("link.tracking", "https://nour.tn/a?x=1&fbclid=IwAR"),
        ("link.tracking", "https://nour.tn/a?gclid=Cj0"),
        ("link.tracking", "bit.ly/3AbCdE"),
        ("link.tracking", "https://goo.gl/abc"),
        ("link.council", "https://www.ordre-medecins.org.tn/"),
        ("link.council", "Ordre-Medecins.org.tn"),
    ],
)
def test_an_address_is_sorted_by_where_it_leads(signal, address):
    """Each family of services is known, with and without https, and its place is exact."""
    assert links(f"Voir : {address} (merci)")[signal] == [address]


@pytest.mark.parametrize(
    ("signal", "address"),
    [
        ("link.payment", "flouci . com / drnour"),
        ("link.payment", "f l o u c i . c o m"),
        ("link.payment", "F.l.o.u.c.i.com"),
        ("link.payment", "fl0uci.com"),
        ("link.payment", "𝗳𝗹𝗼𝘂𝗰𝗶.com"),
        ("link.payment", "ﬂouci․com"),
        ("link.payment", "paypal[.]me/x"),
        ("link.payment", "paypal (point) me"),
        ("link.payment", "hxxps://cotizup[.]com/x"),
        ("link.payment", "h t t p s : / / cotizup.com"),
        ("link.commercial", "peau-boutique dot tn"),
        ("link.commercial", "nour . tn / boutique"),
        ("link.review", "g.page / r / Cc7ec"),
        ("link.tracking", "bit (dot) ly"),
        ("link.council", "www . ordre-medecins . org . tn"),
    ],
)
def test_a_disguised_address_is_read(signal, address):
    """Spaces, brackets, words for dots and look-alike letters hide no address."""
    found = links(f"Écrivez-nous puis {address} et voilà")
    assert len(found[signal]) == 1
    assert found[signal][0] in address


@pytest.mark.parametrize(
    "text",
    [
        "Plan d'accès : https://maps.app.goo.gl/abc ou https://goo.gl/maps/abc",
        "Voir https://pubmed.ncbi.nlm.nih.gov/31234567/ et https://doi.org/10.1000/xyz",
        "Avis de la HAS : https://www.has-sante.fr/jcms/p_1/fr/avis/produits",
        "L'application du ministère : https://play.google.com/store/apps/details?id=tn.sante",
        "Inscription : https://stcardio.example/workshop et workshop.tn",
        "Écrivez à dr.nour@peaushop.tn ou secretariat@boutique.tn",
        "Merci à @drnour et à @association.diabete",
        "Le cabinet ferme à midi.Shopping interdit ; reprise à 8.30.Me voici joignable.",
        "On se retrouve sur Facebook.com/cabinetnour",
        "La pommade coûte 4.500 dt, soit 1.5 fois l'ancien prix.",
        "العنوان: نهج فلسطين 12.تونس",
        "Promotion 2004 : https://promo2004-medecine.tn/photos",
        "",
        "@",
        "https://",
        "://?#@.",
    ],
)
def test_an_innocent_address_is_left_alone(text):
    """Maps, science, authorities, e-mail and mere full stops lead to no shop."""
    assert links(text) == {}


def test_an_address_may_be_several_things():
    """A tracked link to a shop is told twice, at one place."""
    address = "https://www.jumia.com.tn/x?utm_source=ig"
    assert links(address) == {"link.commercial": [address], "link.tracking": [address]}


def test_an_address_is_found_once():
    """Both readings of the text see the same address: one finding, not two."""
    assert links("flouci.com, et encore flouci.com")["link.payment"] == ["flouci.com"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Arnaque : le site flouci.com/dr-nour n'est pas le nôtre.",
        "Un faux compte vend des crèmes. Ne cliquez pas sur nour-boutique.tn.",
        "Beware of the scam at paypal.me/fakenour.",
    ],
)
def test_a_warning_sends_nobody_there(text):
    """A doctor who denounces a false shop in her name is not told that she advertises it."""
    assert links(text) == {}


def test_a_trailing_stop_is_no_part_of_an_address():
    """Punctuation after an address stays outside its place."""
    assert links("(voir www.nour.tn/boutique).")["link.commercial"] == ["www.nour.tn/boutique"]


def test_a_known_service_is_surer_than_a_path():
    """A payment service decides; a path that sounds like a shop is a little less sure."""
    scores = {
        f.signal: f.score
        for f in DETECTOR.detect(Post(Draft(text="flouci.com et nour.tn/boutique")))
    }
    assert scores["link.payment"] > scores["link.commercial"] > 0.5


def test_words_in_pictures_are_read():
    """An address printed on a poster counts like one in the text, and is quoted."""
    post = Post(Draft(text=""))
    post.read_in_pictures.append(Passage("media:0", normalise("Payez sur flouci.com")))
    (finding,) = DETECTOR.detect(post)
    assert (finding.place.part, finding.place.quote) == ("media:0", "flouci.com")


def test_signals_and_version_are_stable():
    """The detector answers its five signals and nothing else, and its version is a digest."""
    assert DETECTOR.signals == {
        "link.commercial",
        "link.payment",
        "link.review",
        "link.tracking",
        "link.council",
    }
    assert len(DETECTOR.version) == 12


@given(st.text(alphabet="abt.c/ @:[]()ھوtnmcom0 dotpoint\n?=&#%é"))
def test_any_text_is_survived_and_places_lie_inside_it(text):
    """No text makes the detector fail, and no place points outside the doctor's words."""
    for finding in DETECTOR.detect(Post(Draft(text=text))):
        assert 0 <= finding.place.start < finding.place.end <= len(text)


@given(st.text(alphabet="ab .[]()/:", max_size=60))
def test_undoing_disguises_keeps_the_map(text):
    """Every character of the reading still knows where it came from, in order."""
    view = undisguise(normalise(text).folded)
    assert len(view.text) == len(view.starts) == len(view.ends)
    assert list(view.starts) == sorted(view.starts)
    assert all(s < e <= len(text) for s, e in zip(view.starts, view.ends, strict=True))
