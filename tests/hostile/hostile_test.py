"""The hostile corpus through every command: no crash, no hang, no partial file, every refusal with its place, and the good articles
all in the result. DEALGRAPH_PROGRAM names the program; DEALGRAPH_PATIENCE multiplies the time bounds and, above 1, leaves the
largest inputs out (sanitizers)."""
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest

import checks
import corpus
import data_cases
from case import ANY, NASTY, REFUSED, TAKEN

PROGRAM = os.environ["DEALGRAPH_PROGRAM"]
PATIENCE = float(os.environ.get("DEALGRAPH_PATIENCE", "1"))
BOUND = 60  # seconds for a command over the whole corpus; one input alone: ONE
ONE = 10
PROBLEM = re.compile(r"(?P<place>.+?(?::\d+){0,2}): (?P<kind>error|warning): .+")
CLOSING = re.compile(r"\d+ inputs? w(as|ere) refused; all others were read")


class Run:
    """One command, ended and looked at: its exit status is of the contract, and it took no longer than `bound` seconds."""

    def __init__(self, *arguments, bound=BOUND, stdin=b"", cwd=None):
        start = time.monotonic()
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=bound * PATIENCE, cwd=cwd, check=False)
        self.seconds = time.monotonic() - start
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape")
        what = f"dealgraph {' '.join(arguments)[:200]}: {self.status}, {self.err[-2000:]}"
        assert self.status in (0, 1, 2), what
        assert "this should not happen" not in self.err, what
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", self.err), f"control characters in messages: {self.err!r}"

    def problems(self):
        """Its messages, each of which names a place."""
        lines = [line for line in self.err.split("\n") if line and not CLOSING.fullmatch(line)]
        for line in lines:
            assert PROBLEM.fullmatch(line), f"no place: {line!r}"
        return lines

    def errors(self):
        return [line for line in self.problems() if PROBLEM.fullmatch(line)["kind"] == "error"]


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = tempfile.mkdtemp(prefix="dealgraph_hostile_")
        cls.corpus = corpus.write(os.path.join(cls.root, "in"), largest=1 << 30 if PATIENCE == 1 else 10_000)
        cls.base = os.path.join(cls.root, "news.kb")
        cls.built = os.path.join(cls.root, "built")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.root, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.root, name)

    def expect_no_partial_files(self):
        left = [name for _, _, names in os.walk(self.root) for name in names if name.endswith(".tmp")]
        self.assertEqual(left, [])

    def expect_refusals(self, run):
        """Errors name just the files that have to be refused or may be, with the line where it is known."""
        self.assertEqual(run.status, 1)
        errors = {}
        for line in run.errors():
            file = os.path.relpath(re.sub(r"(?::\d+){1,2}$", "", PROBLEM.fullmatch(line)["place"]), self.corpus.folder)
            errors.setdefault(file, []).append(line)
        self.assertEqual({file for file in errors if self.corpus.cases[file].expect == TAKEN}, set())
        for file, case in self.corpus.cases.items():
            if case.expect == REFUSED:
                self.assertIn(file, errors, "was not refused")
            if case.line and case.expect == REFUSED:
                self.assertIn(f"{file}:{case.line}", errors[file][0])

    def expect_good(self, text, what):
        self.assertEqual([word for word in self.corpus.good if word not in text], [], f"missing in {what}")

    def test_1_corpus_is_large(self):
        self.assertGreaterEqual(len(self.corpus.cases), 300)
        self.assertGreaterEqual(len(self.corpus.good), 60)

    def test_2_extract(self):
        run = Run("extract", self.corpus.folder)
        self.expect_refusals(run)
        articles = [checks.check_line(line) for line in run.out.split(b"\n") if line]
        deals = "\n".join(a["text"] for a in articles if any(r["type"] == "acquisition" for r in a["relations"]))
        self.expect_good(deals, "the articles with an acquisition")
        text = "\n".join(a["text"] for a in articles)
        for case in self.corpus.cases.values():
            if case.expect == TAKEN and b"@@" in case.data:
                self.assertIn(case.mark(), text)

    def test_2_extract_in_every_form(self):
        small = [self.corpus.path(name) for name in self.corpus.cases if "/" not in name
                 and os.path.getsize(self.corpus.path(name)) < 30000 and ".gz" not in name and ".zst" not in name]
        for form in ("jsonl", "markdown", "html", "text"):
            run = Run("extract", "--input", form, *small)
            run.problems()
            for line in run.out.split(b"\n"):
                if line:
                    checks.check_line(line)

    def test_2_extract_from_standard_input(self):
        for name in corpus.small_part(self.corpus, 20 if PATIENCE == 1 else 5, seed=5):
            with open(self.corpus.path(name), "rb") as file:
                run = Run("extract", "-", stdin=file.read(), bound=ONE)
            self.assertIn(run.status, (0, 1))
            run.problems()

    def test_3_build(self):
        run = Run("build", self.corpus.folder, "--out", self.built)
        self.expect_refusals(run)
        checks.check_graph_files(self.built)
        self.expect_good(checks.read(self.built, "graph.jsonld"), "graph.jsonld")
        self.expect_no_partial_files()

    def test_4_add_and_export(self):
        self.expect_refusals(Run("add", self.base, self.corpus.folder))
        again = Run("add", self.base, self.corpus.folder)
        self.assertTrue(again.out.startswith(b"0 articles added"), again.out)
        for view in ("entities", "deals", "full"):
            out = self.path(f"exported-{view}")
            self.assertEqual(Run("export", self.base, "--out", out, "--view", view).status, 0)
            checks.check_graph_files(out)
        self.expect_good(checks.read(self.path("exported-full"), "graph.graphml"), "graph.graphml with articles")
        for name in checks.FILES:
            self.assertEqual(checks.read(self.path("exported-entities"), name), checks.read(self.built, name), name)
        self.expect_no_partial_files()

    def test_5_view(self):
        page = self.path("graph.html")
        self.assertEqual(Run("view", self.base, "--out", page).status, 0)
        checks.check_page(checks.read(self.root, "graph.html"))
        part = [self.corpus.path(name) for name in corpus.small_part(self.corpus, 60, seed=6)]
        self.assertIn(Run("view", *part, "--out", page).status, (0, 1))
        checks.check_page(checks.read(self.root, "graph.html"))

    def test_6_query(self):
        strange = [*NASTY.values(), "", " ", "?", "who", "谁收购了", "who bought " * 3000, "(" * 5000, "*", "%", "_", "--", "Oracle\0"[:6]]
        questions = [("deals",), ("deals", "Oracle"), ("partners", "Oracle"), ("path", "Oracle", "PeopleSoft"), ("top", "companies"),
                     ("timeline", "Oracle"), ("entity", "PeopleSoft"), ("who bought PeopleSoft?",)]
        for text in strange[::1 if PATIENCE == 1 else 6]:
            questions += [(text,), ("entity", text), (f"who bought {text}?",)]
        for number, question in enumerate(questions):
            form = ("table", "json", "csv")[number % 3]
            run = Run("query", self.base, "--format", form, "--", *question, bound=ONE)
            if form == "table":
                self.assertNotRegex(run.out.decode("utf-8"), r"[\x00-\x08\x0b-\x1f\x7f]")

    def test_7_remove_and_update(self):
        self.assertIn(Run("remove", self.base, "https://good.test/0", "javascript:alert(1)", "no such thing\x1b[2J").status, (0, 1))
        self.assertEqual(Run("update", self.base).status, 0)


class HostileData(unittest.TestCase):
    """Dictionaries and rules: refused with file and line, or taken."""

    def setUp(self):
        self.root = tempfile.mkdtemp(prefix="dealgraph_hostile_")

    def tearDown(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def test_each(self):
        cases = list(data_cases.cases())
        for case in cases[::1 if PATIENCE == 1 else 7]:
            with self.subTest(case.name):
                self.check(case)

    def check(self, case):
        folder = os.path.join(self.root, case.name)
        corpus.put(os.path.join(folder, case.path), case.data)
        run = Run("extract", "--data", folder, "-", stdin=b"Acme Number 7 has acquired Oracle, a unit of Acme.\n", bound=ONE)
        if case.expect != ANY:
            self.assertEqual(run.status, 0 if case.expect == TAKEN else 2, run.err)
        if run.status == 2:
            self.assertRegex(run.err, rf"{re.escape(os.path.basename(case.path))}{f':{case.line}' if case.line else ''}.*: error: ")
            self.assertEqual(run.out, b"")
        for line in run.out.split(b"\n"):
            if line:
                checks.check_line(line)
        if case.expect == REFUSED:
            self.assertIn(Run("check", folder, bound=ONE).status, (1, 2))

    def test_names_that_hurt(self):
        """Every nasty text as the name of a company that has deals, through every format."""
        corpus.put(os.path.join(self.root, "data", data_cases.COMPANY), data_cases.nasty_dictionary().encode())
        lines = "".join(f'{{"id": "n{at}", "text": "Nasty{at} has acquired Oracle. Nasty{at} and Intel are partners."}}\n'
                        for at in range(len(NASTY)))
        out = os.path.join(self.root, "out")
        for view in ("entities", "deals", "full"):
            self.assertEqual(Run("build", "-", "--data", os.path.join(self.root, "data"), "--out", out, "--view", view,
                                 stdin=lines.encode()).status, 0)
            checks.check_graph_files(out)
            for at in range(len(NASTY)):
                self.assertIn(f"company:nasty-{at}", checks.read(out, "graph.jsonld"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
