#!/usr/bin/env bash
# Makes tests/golden anew from the real program: bash scripts/update_golden.sh [PROGRAM]. Read the difference before committing it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=${1:-build/release/bin/dealgraph}

# Each case is a file of articles, one path from the root of the project a line: tests/golden/NAME.articles.
for list in tests/golden/*.articles; do
  name=$(basename "$list" .articles)
  mapfile -t articles < "$list"
  out=$(mktemp -d)
  "$program" build "${articles[@]}" --out "$out" --format graphml,jsonld
  mv "$out/graph.graphml" "tests/golden/$name.graphml"
  mv "$out/graph.jsonld" "tests/golden/$name.jsonld"
  rmdir "$out"
done
git diff --stat -- tests/golden || true
