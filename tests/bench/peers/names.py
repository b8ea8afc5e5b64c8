"""names.py TOOL FOLDER: searches FOLDER/text.txt for the lines of FOLDER/names.txt by pyahocorasick, flashtext or ripgrep; prints
tool, MB/s (median of 3), seconds to build, MB of memory, names found, differences from FOLDER/found.txt ("-" where the tool tells
no places)."""
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path


def is_word(character):
    code = ord(character)
    cjk = 0x2E80 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7FF or 0xF900 <= code <= 0xFAFF or 0xFF00 <= code <= 0xFFEF
    return character.isalnum() and not cjk


def is_boundary(text, at):
    return at == 0 or at == len(text) or not is_word(text[at - 1]) or not is_word(text[at])


def pyahocorasick(names):
    import ahocorasick
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, len(name))
    automaton.make_automaton()

    def search(text):
        found = []
        for last, size in automaton.iter_long(text):
            begin, end = last + 1 - size, last + 1
            if is_boundary(text, begin) and is_boundary(text, end):
                found.append((begin, end))
        return found
    return search


def flashtext(names):
    from flashtext import KeywordProcessor
    processor = KeywordProcessor(case_sensitive=True)
    for name in names:
        processor.add_keyword(name)
    return lambda text: [(begin, end) for _, begin, end in processor.extract_keywords(text, span_info=True)]


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def times_of(work, count=3):
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times), result


def run_ripgrep(folder, size):
    """The whole program, less what it needs for an empty text: reading and building. Without word boundaries: with them (-w) it
    needs hours for many names."""
    def call(text):
        return subprocess.run(["rg", "-F", "-o", "-j1", "--no-config", "-f", folder / "names.txt", text],
                              stdout=subprocess.PIPE, check=False).stdout.count(b"\n")
    empty = folder / "empty.txt"
    empty.write_text("")
    building, _ = times_of(lambda: call(empty), 1)
    searching, found = times_of(lambda: call(folder / "text.txt"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    # Where building takes nearly all of the time, what is left is noise.
    speed = f"{size / 1e6 / (searching - building):.1f}" if searching > 1.1 * building else "-"
    print(f"ripgrep {speed} {building:.3f} {peak:.1f} {found} -")


def main():
    tool, folder = sys.argv[1], Path(sys.argv[2])
    names = (folder / "names.txt").read_text(encoding="utf-8").splitlines()
    text = (folder / "text.txt").read_text(encoding="utf-8")
    size = len(text.encode())
    if tool == "ripgrep":
        return run_ripgrep(folder, size)
    before = memory()
    begin = time.perf_counter()
    search = {"pyahocorasick": pyahocorasick, "flashtext": flashtext}[tool](names)
    built = time.perf_counter() - begin
    used = memory() - before
    seconds, found = times_of(lambda: search(text))
    # The places are bytes, those of Python characters.
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode()))
    places = {(offsets[first], offsets[last]) for first, last in found}
    wanted = {tuple(map(int, line.split())) for line in (folder / "found.txt").read_text().splitlines()}
    print(f"{tool} {size / 1e6 / seconds:.1f} {built:.3f} {used:.1f} {len(found)} {len(places ^ wanted)}")


main()
