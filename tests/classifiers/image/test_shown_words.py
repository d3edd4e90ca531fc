"""Words in pictures: whose they are, what they give away, and whether anyone can read them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from classifiers.draft import Draft, Media, Origin
from classifiers.image import reading, screenshot, shown_identity
from classifiers.image.decode import Picture
from classifiers.image.legible import measure_print
from classifiers.image.reading import read
from classifiers.post import Passage, Post
from classifiers.prepare import prepare
from classifiers.text import statutory
from classifiers.text.normalise import normalise
from policies.evidence import Finding
from tests.classifiers.image.samples import encoded

SENTENCE = (
    "Ces photos sont publiées à titre indicatif afin de fournir une information",
    "sur la nature de l’intervention. Elles ne constituent en aucun cas",
    "une garantie de résultat",
)


def words(*lines: str, gap: int = 30) -> Post:
    """A post with one picture in which these lines stand under one another."""
    boxes, at = [], 0
    for number, line in enumerate(lines):
        boxes.append((at, at + len(line), (10, 10 + gap * number, 9 * len(line), 20)))
        at += len(line) + 1
    passage = Passage("media:0", normalise("\n".join(lines)), tuple(boxes))
    return Post(Draft(), read_in_pictures=[passage])


def found(detector, post: Post) -> list[Finding]:
    return [f for f in detector.DETECTOR.detect(post) if isinstance(f, Finding)]


@pytest.mark.parametrize(
    "lines",
    [
        ("TRABELSI SAMIA", "12/03/1984", "CT Thorax"),
        ("Ben Salah Mohamed", "045Y M", "TE 12 TR 500"),
        ("DDN : 04.11.1971",),
        ("Née le 4/11/1971 à Sfax",),
        ("BENALI^LEILA^^",),
        ("IPP 0045821",),
        ("Patient ID: A-998120",),
        ("N° dossier 2024/1182",),
        ("Nom : Gharbi", "Prénom : Amel"),
        ("Patient Name: Kamel Haddad",),
        ("GHARBI AMEL", "MRN 1002345", "Chambre 12"),
        ("رقم الملف: 12345",),
        ("MARZOUKI HEDI", "17/06/2026 10:42:11", "ET 40 Gain 22 FPS 50"),
    ],
)
def test_what_leads_to_a_patient_is_found_with_its_box(lines):
    """Consoles, wristbands, files: each is told where it stands."""
    hits = [f for f in found(shown_identity, words(*lines)) if f.score >= 0.5]
    assert hits
    assert all(f.place.box is not None and f.place.part == "media:0" for f in hits)


@pytest.mark.parametrize(
    "lines",
    [
        ("Dr Amine Gharbi", "Cardiologue", "12/03/2027"),
        ("Clinique Les Oliviers", "Ouverture le 12/05/2027"),
        ("SEMAINE MONDIALE", "Du 12/10/2027 au 18/10/2027"),
        ("SIEMENS HEALTHCARE", "12/03/2014"),
        ("Vaccination Antigrippale", "Octobre 2027"),
        ("Résultats en quelques jours", "DOSSIER SPÉCIAL DIABÈTE"),
        ("Nom : votre nom", "Name: the patient"),
        ("Avant", "Après", "J+30"),
        ("Prenez rendez-vous au 71 123 456",),
    ],
)
def test_posters_doctors_and_machines_are_nobody(lines):
    """A doctor's name, a clinic, a congress and a maker's plate identify no patient."""
    assert all(f.score < 0.5 for f in found(shown_identity, words(*lines)))


@pytest.mark.parametrize(
    ("lines", "least"),
    [
        (("Sonia B.", "Local Guide · 12 avis", "il y a 2 semaines", "Excellent médecin"), 0.9),
        (("4,9 / 5", "128 avis Google", "Je recommande vivement"), 0.9),
        (("Amina", "en ligne", "Merci docteur pour tout", "10:42", "10:43"), 0.8),
        (("09:12", "Thank you doctor", "09:15", "09:20"), 0.8),
        (("منذ أسبوع", "شكرا دكتور", "★★★★★"), 0.8),
    ],
)
def test_chats_and_reviews_are_testimonials(lines, least):
    """What a grateful patient wrote is a testimonial, photographed or not."""
    assert max(f.score for f in found(screenshot, words(*lines))) >= least


@pytest.mark.parametrize(
    "lines",
    [
        ("Lundi 08:30", "Mardi 08:30", "Fermé le dimanche"),
        ("Merci de votre confiance", "Bonne année"),
        ("Consultation de 9h00 à 17h00",),
        ("Étude de 2024", "128 patients", "3 centres"),
        ("10:30", "Accueil", "11:00", "Conférence"),
    ],
)
def test_hours_and_programmes_are_not(lines):
    """Opening hours and a congress programme have times and no patient."""
    assert all(f.score < 0.5 for f in found(screenshot, words(*lines)))


def shown(size: int, ink: tuple[int, int, int], ground: tuple[int, int, int]) -> Picture:
    image = Image.new("RGB", (1080, 200), ground)
    ImageDraw.Draw(image).text((10, 80), SENTENCE[0], fill=ink, font=ImageFont.load_default(size))
    return Picture(0, np.asarray(image), Origin.FILE, "PNG")


def test_print_is_measured_by_size_and_contrast():
    """Black on white is legible, light grey on white is not, nor are four pixels."""
    assert measure_print(shown(24, (0, 0, 0), (255, 255, 255)), (10, 80, 900, 28)).legible
    assert not measure_print(shown(24, (200,) * 3, (255,) * 3), (10, 80, 900, 28)).legible
    assert not measure_print(shown(24, (0, 0, 0), (255, 255, 255)), (10, 80, 900, 6)).legible
    whole = measure_print(shown(24, (0, 0, 0), (255, 255, 255)), (10, 80, 900, 28))
    assert whole.contrast == pytest.approx(21, abs=1)


def test_a_large_file_is_shown_smaller():
    """Thirty pixels of a 6,000-pixel picture are five on a phone."""
    rgb = np.zeros((100, 6000, 3), np.uint8)
    assert measure_print(Picture(0, rgb, Origin.FILE, "PNG"), (0, 0, 500, 30)).height < 6


@pytest.mark.parametrize(("ink", "signal"), [(20, "sentence"), (205, "distorted")])
def test_the_warning_in_a_picture_counts_where_it_can_be_read(ink, signal):
    """Word for word and legible, it is the warning; pale on pale it is not."""
    image = Image.new("RGB", (1080, 300), (255, 255, 255))
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(26)
    for number, line in enumerate(SENTENCE):
        pen.text((20, 60 + 40 * number), line.replace("’", "'"), fill=(ink,) * 3, font=font)
    post = prepare(Draft(media=(Media(data=encoded(image, "PNG")),)))
    hits = [f for f in statutory.DETECTOR.detect(post) if isinstance(f, Finding)]
    assert [f.signal for f in hits] == [f"text.statutory-{signal}"]
    assert hits[0].reason == ("" if signal == "sentence" else "not-legible")


@pytest.mark.parametrize("turned", [False, True])
def test_long_lines_are_read_upright_and_upside_down(turned):
    """A clean long line is not turned over by mistake, and one on its head is read."""
    image = Image.new("RGB", (1080, 160), (20, 20, 30))
    line = "l'intervention. Elles ne constituent en aucun cas une garantie de résultat"
    ImageDraw.Draw(image).text((40, 60), line, fill=(245,) * 3, font=ImageFont.load_default(22))
    rgb = np.asarray(image)
    passage = read(Picture(0, rgb[::-1, ::-1] if turned else rgb, Origin.FILE, "PNG"))
    assert passage is not None
    assert "constituent en aucun cas une garantie" in passage.normalised.folded.text


def test_small_print_of_a_large_file_is_read_at_full_size():
    """What is looked for in a smaller copy is read from the file's own pixels."""
    image = Image.new("RGB", (3000, 1600), (235, 235, 230))
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(30)
    pen.text((2100, 900), "Patient : TRABELSI Salma", fill=(30,) * 3, font=font)
    passage = read(Picture(0, np.asarray(image), Origin.FILE, "PNG"))
    assert passage is not None
    assert "trabelsi salma" in passage.normalised.folded.text
    (_, _, (left, top, _, height)) = passage.boxes[0]
    assert abs(left - 2100) < 30
    assert abs(top + height / 2 - 917) < 20


def test_a_line_cut_by_one_strip_is_taken_whole_from_the_other(monkeypatch):
    """A fragment, read first and not believed, does not hide the line it is cut from."""
    quads = {0: [[2100, 900], [2400, 900], [2400, 930], [2100, 930]]}
    quads[1600] = [[500, 900], [900, 900], [900, 930], [500, 930]]
    words = iter([[("Patient : TR", 0.5)], [("Patient : TRABELSI Salma", 0.98)]])
    parts = [(left, 0, np.zeros((1600, 2400, 3), np.uint8), 1.0) for left in quads]
    found = iter([([np.array(quad, float)], [0.8]) for quad in quads.values()])
    monkeypatch.setattr(reading, "_parts", lambda _: parts)
    monkeypatch.setattr(reading, "_find", lambda _: next(found))
    monkeypatch.setattr(reading, "_recognise", lambda _: next(words))
    passage = read(Picture(0, np.zeros((1600, 4000, 3), np.uint8), Origin.FILE, "PNG"))
    assert passage is not None
    assert passage.normalised.original == "Patient : TRABELSI Salma"
