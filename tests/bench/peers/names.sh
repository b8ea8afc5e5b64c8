#!/usr/bin/env bash
# Names in text, side by side in one run with what people use: bash tests/bench/peers/names.sh [COUNT...] (default: 2000 100000
# 1000000), from the root. Builds the benchmarks, writes the same names and text for all, builds or installs the peers (crates by
# cargo, from Debian where there is none; PyPI packages into an environment of their own; Hyperscan and ripgrep from Debian), runs each on one core, and
# prints MB/s (median), how many times dealgraph's that is, seconds to build, MB of memory, names found and how many of them
# differ from the plain reference. WORK: folder for all that is made (default: build/peers). MEGABYTES: of text (default: 8).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
source scripts/packages.sh
work=${WORK:-build/peers} peers=tests/bench/peers
counts=("$@")
((${#counts[@]})) || counts=(2000 100000 1000000)
mkdir -p "$work"

prepare() {
  install_packages "${build_packages[@]}" "${bench_packages[@]}" ripgrep libhyperscan-dev python3-venv
  command -v cargo >/dev/null || install_packages cargo
  cmake --preset bench >/dev/null
  cmake --build --preset bench --target dealgraph_bench_names dealgraph_bench_corpus
  CARGO_TARGET_DIR=$work/cargo cargo build --release --locked --quiet --manifest-path "$peers/rust/Cargo.toml"
  g++ -O3 -std=c++20 "$peers/hyperscan.cpp" -o "$work/hyperscan" -lhs
  [[ -d $work/venv ]] || python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --require-hashes --requirement "$peers/requirements.txt"
}

# A line "TOOL MB/s SECONDS MB FOUND DIFFERENT" for each tool.
measure() {
  build/bench/tests/bench/dealgraph_bench_names "$1"
  "$work/cargo/release/peers" aho-corasick "$1"
  "$work/cargo/release/peers" aho-corasick-raw "$1"
  "$work/cargo/release/peers" daachorse "$1"
  "$work/hyperscan" "$1"
  "$work/venv/bin/python" "$peers/names.py" pyahocorasick "$1"
  "$work/venv/bin/python" "$peers/names.py" flashtext "$1"
  "$work/venv/bin/python" "$peers/names.py" ripgrep "$1"
}

print_table() {
  awk 'BEGIN { printf "%-18s %9s %7s %9s %9s %9s %10s\n", "tool", "MB/s", "ratio", "build s", "MB", "found", "different" }
       NR == 1 { own = $2; opened = $7 }
       $2 == "-" { printf "%-18s %9s %7s %9.2f %9.1f %9s %10s\n", $1, "-", "-", $3, $4, $5, $6; next }
       { printf "%-18s %9.1f %6.2fx %9.2f %9.1f %9s %10s\n", $1, $2, $2 / own, $3, $4, $5, $6 }
       END { printf "dealgraph opens its file in %.1f ms\n\n", opened }'
}

prepare
for count in "${counts[@]}"; do
  folder=$work/corpus-$count
  [[ -e $folder/found.txt ]] || build/bench/tests/bench/dealgraph_bench_corpus "$count" "${MEGABYTES:-8}" "$folder"
  echo "$count names, ${MEGABYTES:-8} MB of text"
  measure "$folder" | print_table
done
