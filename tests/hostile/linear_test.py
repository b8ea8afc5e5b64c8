"""Time grows with the text, not with its square: each adversarial article is read in two sizes, four times as large the second time,
and takes less than twice what four times the work would (times of the processor, the better of two; linear gives 4, quadratic 16)."""
import json
import unittest

import measure

GROWTH = 8


def distinct(form, count):
    return " ".join(form.format(number) for number in range(count))


# name: the text of size n, and n
TEXTS = {
    "capital_letters": (lambda n: "A" * n, 1_000_000),
    "capital_words": (lambda n: "Xqzu Vbnmo " * n, 60_000),
    "known_names_in_a_line": (lambda n: "Oracle Intel " * n, 50_000),
    "names_in_a_list": (lambda n: "Oracle, Intel, " * n + "are partners.", 20_000),
    "nested_brackets": (lambda n: "(" * n + "Oracle" + ")" * n, 400_000),
    "brackets_with_names": (lambda n: "(Oracle [Intel " * n, 30_000),
    "one_sentence": (lambda n: "the large firm that bought the small firm " * n, 30_000),
    "one_sentence_of_deals": (lambda n: "Oracle bought Intel and " * n, 10_000),
    "the_same_deal": (lambda n: "Oracle bought PeopleSoft. " * n, 20_000),
    "other_deals": (lambda n: distinct("Oracle bought Acme{} Inc.", n), 8_000),
    "other_supplies": (lambda n: distinct("Meta selected Azure, and Acme{} Inc. will supply Dell with chips.", n), 3_000),
    "described_deals": (lambda n: distinct("Acme{} Inc. sold its unit. It is in talks to buy a rival.", n), 4_000),
    "persons": (lambda n: distinct("John Smith{}, chief executive of Oracle, joined Intel.", n), 4_000),
    "quotes": (lambda n: "“Oracle bought ‘Intel’ " * n, 20_000),
    "amounts": (lambda n: "$1.5 billion for a 20 percent stake, " * n, 20_000),
    "models": (lambda n: "A100 GPU, RTX 3090, " * n, 20_000),
    "chinese": (lambda n: "微软收购甲骨文公司，" * n, 10_000),
    "chinese_without_end": (lambda n: "的了在是我" * n, 60_000),
    "combining_marks": (lambda n: "e\u0301\u0323" * n, 100_000),
}


class Linear(unittest.TestCase):
    def seconds(self, text):
        line = json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n"
        return measure.best_seconds(("extract", "--jobs", "1", "--input", "jsonl", "-"), line)

    def test_growth(self):
        start = self.seconds("x")
        for name, (make, size) in TEXTS.items():
            with self.subTest(name):
                small = self.seconds(make(size)) - start
                large = self.seconds(make(4 * size)) - start
                print(f"{name}: {small:.2f} s, four times as large {large:.2f} s", flush=True)
                self.assertLess(large, GROWTH * max(small, 0.05))

    def test_sentence_of_50_megabytes(self):
        text = "Oracle has acquired PeopleSoft and the market liked what it saw of the deal, "
        line = json.dumps({"text": text * (50_000_000 // len(text))}).encode() + b"\n"
        seconds, out = measure.seconds_and_output(("extract", "--input", "jsonl", "-"), line)
        print(f"a sentence of 50 MB: {seconds:.1f} s", flush=True)
        self.assertGreater(len(json.loads(out)["mentions"]), 1_000_000)


if __name__ == "__main__":
    unittest.main(verbosity=2)
