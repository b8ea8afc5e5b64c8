"""The hostile corpus: some hundred broken, deep, large and odd inputs, with good articles between them. Nothing is left to chance."""
import os
import random
import shutil
import socket
from dataclasses import dataclass, field

import front_matter_cases
import html_cases
import json_cases
import mutated_cases
import packed_cases
import text_cases
from case import ANY, Case, REFUSED

PARTS = (front_matter_cases, html_cases, json_cases, text_cases, packed_cases, mutated_cases)
GOOD_EVERY = 4  # hostile files


@dataclass
class Corpus:
    folder: str
    cases: dict = field(default_factory=dict)   # path below the folder: Case
    good: list = field(default_factory=list)    # words that stand in one good article each

    def path(self, name):
        return os.path.join(self.folder, name)


def good_article(word, number):
    """Its name and content; each form in turn."""
    text = f"Oracle has acquired PeopleSoft, {word} reports."
    forms = (
        ("md", f'---\ntitle: "{text}"\nwebUrl: "https://good.test/{number}"\n---\nThe deal is done.\n'),
        ("jsonl", f'{{"id": "good{number}", "title": "{text}", "text": "The deal is done."}}\n'),
        ("html", f"<!doctype html><title>{text}</title><p>The deal is done.</p>"),
        ("txt", f"{text}\n\nThe deal is done.\n"),
    )
    return forms[number % len(forms)]


def all_cases():
    return [case for part in PARTS for case in part.cases()]


def put(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(data)


def add_good(corpus, place):
    """A good article at `place`, a path without an ending."""
    number = len(corpus.good)
    word = f"goodpaper{number:04}"
    ending, content = good_article(word, number)
    put(corpus.path(f"{place}.{ending}"), content.encode())
    corpus.good.append(word)


def add_files(corpus, cases):
    for number, case in enumerate(cases):
        name = f"{number:04}-{case.name}"
        put(corpus.path(name), case.content())
        corpus.cases[name] = case
        if number % GOOD_EVERY == 0:
            add_good(corpus, f"{number:04}-good")


def add_names(corpus):
    """Files and folders whose names are the attack; all hold good articles or nothing."""
    for name in ("a\nb: error: forged", "\x1b[2Jowned", "\u202etxt.exe", "'; rm -rf x", "$(touch owned)", "a:12:3: error", "--help", "-",
                 "n" * 240, "a\tb", "a\\b", "a\"b<script>", "%s%n", " "):
        add_good(corpus, f"names/{name}")
    add_good(corpus, os.fsdecode(b"names/\xff\xfe-invalid"))
    add_good(corpus, "folders/looks-like.md/good")
    add_good(corpus, "folders/looks-like.jsonl.gz/good")
    add_good(corpus, "folders/" + "/".join(["deep"] * 60) + "/good")
    add_good(corpus, "folders/" + "/".join(["x" * 200] * 8) + "/good")


def add_special_files(corpus):
    """Links that go round or nowhere, pipes, sockets, what may not be read."""
    special = corpus.path("special")
    os.makedirs(os.path.join(special, "round", "and"))
    os.symlink("..", os.path.join(special, "round", "and", "round"))
    os.symlink(".", os.path.join(special, "self"))
    os.symlink("loop.md", os.path.join(special, "loop.md"))
    os.symlink("nowhere", os.path.join(special, "nowhere.html"))
    os.symlink("/dev/zero", os.path.join(special, "zero.txt"))
    os.symlink("/dev/full", os.path.join(special, "full.txt"))
    os.mkfifo(os.path.join(special, "pipe.md"))
    os.mkfifo(os.path.join(special, "pipe.jsonl.gz"))
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(special)  # the path of a socket is short
        server.bind("socket.txt")
        os.chdir(here)
    for name in ("loop.md", "nowhere.html"):
        corpus.cases[f"special/{name}"] = Case(name, b"", REFUSED)
    put(os.path.join(special, "locked.md"), b"x")
    os.chmod(os.path.join(special, "locked.md"), 0)
    corpus.cases["special/locked.md"] = Case("locked.md", b"", ANY if os.geteuid() == 0 else REFUSED)
    add_good(corpus, "special/good")
    add_good(corpus, "special/round/good")


def write(folder, largest=1 << 30):
    """Makes the corpus in `folder`, without inputs of more than `largest` bytes."""
    shutil.rmtree(folder, ignore_errors=True)
    corpus = Corpus(folder)
    add_files(corpus, [case for case in all_cases() if len(case.data) <= largest])
    add_names(corpus)
    add_special_files(corpus)
    return corpus


def small_part(corpus, count, seed):
    """Names of some small files, good ones among them."""
    names = [name for name in sorted(os.listdir(corpus.folder)) if os.path.isfile(corpus.path(name))
             and os.path.getsize(corpus.path(name)) < 20000]
    return sorted(random.Random(seed).sample(names, count))
