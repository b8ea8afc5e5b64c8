"""pipelines.py TOOL FILE: reads the articles of FILE (JSON lines with title and text) with spaCy in one of three ways; prints tool,
MB/s of title and text (median of 3, processor time of one thread), names found.

words      spaCy's English tokenizer and nothing else
ruler      the tokenizer and an EntityRuler with the names of data/dictionary
ner        the tokenizer and a named-entity network of the layers and sizes of spaCy's small English model (en_core_web_sm 3), untrained:
           it takes the time that the trained one takes, and finds nothing"""
import json
import re
import statistics
import sys
import time
from pathlib import Path

import spacy

LABELS = ("CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME "
          "WORK_OF_ART").split()
NETWORK = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner", "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                  "rows": [5000, 1000, 2500, 2500], "include_static_vectors": False},
        "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1,
                   "maxout_pieces": 3},
    },
}


def dictionary_names():
    names = set()
    for file in Path("data/dictionary").rglob("*.yaml"):
        names.update(re.findall(r'\bname: "?([^",}\n]+)', file.read_text(encoding="utf-8")))
    return sorted(names)


def ruler():
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "NAME", "pattern": name} for name in dictionary_names()])
    return nlp


def ner():
    nlp = spacy.blank("en")
    recognizer = nlp.add_pipe("ner", config={"model": NETWORK})
    for label in LABELS:
        recognizer.add_label(label)
    nlp.initialize()
    return nlp


def main():
    tool, file = sys.argv[1], Path(sys.argv[2])
    nlp = {"words": lambda: spacy.blank("en"), "ruler": ruler, "ner": ner}[tool]()
    articles = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    texts = [article["title"] + "\n" + article["text"] for article in articles]
    size = sum(len(text.encode()) for text in texts)
    speeds = []
    for _ in range(3):
        begin = time.process_time()
        found = sum(len(document.ents) for document in nlp.pipe(texts))
        speeds.append(size / 1e6 / (time.process_time() - begin))
    print(f"spacy-{tool}", f"{statistics.median(speeds):.3f}", found)


main()
