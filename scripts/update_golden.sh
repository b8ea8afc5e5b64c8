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
  # The run's name is a hash of all rules and dictionaries: it would change these files with every new entry.
  sed -E 's/run:[0-9a-f]{16}/run:RULES/g' "$out/graph.jsonld" > "tests/golden/$name.jsonld"
  rm -r "$out"
done

# All files of one case: what every format looks like.
mapfile -t articles < tests/golden/microsoft-openai.articles
rm -rf tests/golden/microsoft-openai
"$program" build "${articles[@]}" --out tests/golden/microsoft-openai --format graphml,gexf,cytoscape,dot,csv,jsonld,nquads,turtle
sed -E -i 's/run:[0-9a-f]{16}/run:RULES/g' tests/golden/microsoft-openai/*
git diff --stat -- tests/golden || true
