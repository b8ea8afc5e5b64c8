#!/usr/bin/env bash
# Builds dealgraph and the graph of the sample articles: bash scripts/demo.sh, as root or with sudo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

install_packages "${build_packages[@]}"
cmake --preset release
cmake --build --preset release

program=build/release/bin/dealgraph
echo
"$program" build data/articles --out demo --examples 3
echo "To explore the graph, open demo/graph.html in a browser."
echo "Your own articles: $program build FILE_OR_FOLDER... --out DIR"
