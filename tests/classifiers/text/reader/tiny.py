"""A whole reader small enough for a test: random encoder, real tokenizer, real files."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from classifiers.models import data_folder
from classifiers.text.encoder import load_encoder

POSTS = (
    ("Résultat garanti dès la première séance, sans aucun risque.", ["art7.guarantee"]),
    ("Nos patients disent merci sur la page, laissez votre avis.", ["art7.testimonial"]),
    ("Le cabinet ouvre à neuf heures du lundi au vendredi.", []),
    ("La grippe se prévient par le vaccin, parlez-en à votre médecin.", []),
)


def encoder_folder(folder: Path) -> Path:
    """A BERT of two narrow layers with the committed tokenizer, as transformers saves it."""
    _, tokenizer = load_encoder(data_folder() / "models" / "e5-small")
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        pad_token_id=1,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def corpus(folder: Path) -> Path:
    """Twenty-four posts of six voices, one of them kept to tune and one to test."""
    (folder / "posts").mkdir(parents=True)
    for voice in range(6):
        lines = [
            json.dumps(
                {
                    "id": f"v{voice}-{number}",
                    "voice": f"v{voice}",
                    "lang": "fr",
                    "before_after": False,
                    "text": f"{text} ({voice})",
                    "clauses": clauses,
                    "evidence": {clause: [text] for clause in clauses},
                    "obfuscated": False,
                }
            )
            for number, (text, clauses) in enumerate(POSTS)
        ]
        (folder / "posts" / f"v{voice}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "splits.yaml").write_text("test: [v5]\ntune: [v4]\n", encoding="utf-8")
    return folder
