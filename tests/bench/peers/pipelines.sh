#!/usr/bin/env bash
# Whole extraction, side by side in one run with spaCy: bash tests/bench/peers/pipelines.sh, from the root. Builds the program, puts
# the articles of data/articles (the English ones) into JSON lines over and over, installs spaCy from PyPI into an environment of its
# own, runs each on one thread, and prints MB/s of title and text (median, processor time) and how many times that dealgraph is.
# WORK: folder for all that is made (default: build/peers). MEGABYTES: of text for dealgraph (default: 10); spaCy gets 0.2 of the same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
source scripts/packages.sh
work=${WORK:-build/peers} peers=tests/bench/peers dealgraph=${DEALGRAPH:-build/release/bin/dealgraph}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
mkdir -p "$work"

prepare() {
  install_packages "${build_packages[@]}" python3-venv
  [[ -n ${DEALGRAPH:-} ]] || { cmake --preset release >/dev/null && cmake --build --preset release --target dealgraph; }
  [[ -d $work/spacy ]] || python3 -m venv "$work/spacy"
  "$work/spacy/bin/pip" install --quiet --require-hashes --requirement "$peers/pipelines.txt"
}

# articles MEGABYTES FILE: English articles over and over, each with an id of its own.
articles() {
  "$dealgraph" extract data/articles | python3 -c '
import json, sys
articles = [json.loads(line) for line in sys.stdin]
articles = [(*(article["text"] + "\n").split("\n", 1), article.get("published", "")) for article in articles if article["language"] == "en"]
size, number = 0, 0
while size < float(sys.argv[1]) * 1e6:
    title, text, published = articles[number % len(articles)]
    print(json.dumps({"id": f"a{number}", "title": title, "text": text.rstrip("\n"), "published": published}, ensure_ascii=False))
    size += len((title + "\n" + text).encode())
    number += 1' "$1" >"$2"
}

# Prints "dealgraph MB/s NAMES": the median of 5 runs, processor time of the whole program with reading and writing.
dealgraph_speed() {
  python3 - "$dealgraph" "$1" <<'PYTHON'
import json, resource, statistics, subprocess, sys
program, file = sys.argv[1:]
size = sum(len((article["title"] + "\n" + article["text"]).encode()) for article in map(json.loads, open(file, encoding="utf-8")))
speeds = []
for _ in range(5):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "extract", "--jobs", "1", file], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    speeds.append(size / 1e6 / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
lines = subprocess.run([program, "extract", "--jobs", "1", file], stdout=subprocess.PIPE, check=True).stdout.splitlines()
print("dealgraph", f"{statistics.median(speeds):.2f}", sum(len(json.loads(line)["mentions"]) for line in lines))
PYTHON
}

measure() {
  dealgraph_speed "$work/articles.jsonl"
  for tool in words ruler ner; do "$work/spacy/bin/python" "$peers/pipelines.py" "$tool" "$work/few.jsonl"; done
}

prepare
articles "${MEGABYTES:-10}" "$work/articles.jsonl"
articles 0.2 "$work/few.jsonl"
measure | awk 'BEGIN { printf "%-22s %10s %12s %10s\n", "tool", "MB/s", "dealgraph is", "names" }
               NR == 1 { own = $2 }
               { printf "%-22s %10.3f %11.0fx %10s\n", $1, $2, own / $2, $3 }'
