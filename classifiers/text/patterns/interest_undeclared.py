"""Art. 8.2, 19, 26: a link of interest is visible, and no declaration stands in the post."""

from classifiers.text.pattern import Pattern
from classifiers.text.patterns.interest import UNLESS, VISIBLE

DETECTOR = Pattern(
    name="text/interest-undeclared",
    signal="text.interest-undeclared",
    likely=VISIBLE,
    unless=UNLESS,
    unless_post=(
        # declared, or declared not to exist; a blank to be filled in is no declaration
        r"\b(?:liens?|conflits?) d'interets?\b(?! ?: ?\[)",
        r"\b(?:je|nous) (?:le )?declar(?:e|ons)\b|\bdeclaration (?:publique )?d'interets?\b"
        r"|\bliens? declares?\b|\ben toute transparence\b[^.\n]{0,80}(?:remuner|honoraires|pay"
        r"|invit|pret|financ|charge|lien)",
        r"\b(?:conflicts? of interest|competing interests?|disclosures?)\b(?! ?: ?\[)"
        r"|\bi (?:declare|disclose)\b|\bwe (?:declare|disclose)\b|\bdeclared? interests?\b"
        r"|\bas declared\b|\bdeclared (?:below|above|here)\b|\bfull disclosure\b"
        r"|\bno interests? to declare\b",
        r"(?:تضارب|روابط|تعارض|علاقه|علاقات|صلات|صله|رابط) (?:في |ب)?(?:ال)?مصلح\w*|(?:تضارب|روابط"
        r"|تعارض|علاقات|صلات) (?:في |ب)?(?:ال)?مصالح|(?:^|\W)[وف]?(?:ا|ن)(?:صرح|فصح)(?:\W|$)"
        r"|تصريح بالمصالح",
        r"\b(?:nsarra7|nsare7|nsara7)\b|نصرح|نقولها بصراحه عندي علاقه",
    ),
)
