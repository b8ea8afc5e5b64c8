#!/usr/bin/env bash
# Fuzzes every reader and the whole extraction: bash scripts/fuzz.sh SECONDS [TARGET...], as root or with sudo. With SEED=N in the
# environment every run begins alike.
# Targets are those of tests/fuzz (front_matter, html, …); without any, all of them, one after the other, SECONDS each. What is found
# stays in build/fuzz/found/<target>, and new inputs that reach new code in build/fuzz/corpus/<target>.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

seconds=${1:?"how many seconds for each target?"}
shift
targets=("$@")
if ((${#targets[@]} == 0)); then
  for source in tests/fuzz/*_fuzz.cpp; do targets+=("$(basename "$source" _fuzz.cpp)"); done
fi

install_packages "${build_packages[@]}" "${fuzz_packages[@]}"
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${targets[@]/%/_fuzz}"

# fuzz TARGET: fails where the target does. Inputs that take more than 10 seconds or 2 GB are findings, too.
fuzz() {
  local corpus=build/fuzz/corpus/$1 found=build/fuzz/found/$1 limits=()
  mkdir -p "$corpus" "$found"
  [[ $1 == extraction ]] && limits=(-dict=tests/fuzz/words.dict -max_len=4000 -entropic=0)
  echo "=== $1: $seconds s"
  "build/fuzz/tests/fuzz/$1_fuzz" "$corpus" "tests/fuzz/corpus/$1" -max_total_time="$seconds" -seed="${SEED:-0}" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="$found/" -print_final_stats=1 "${limits[@]}" >"$found/log" 2>&1 || { tail -n 40 "$found/log"; return 1; }
  grep -E "number_of_executed_units|new_units_added" "$found/log"
}

for target in "${targets[@]}"; do fuzz "$target"; done
