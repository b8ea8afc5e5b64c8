#!/usr/bin/env bash
# Runs all tests with counters and tells which share of the lines of core, extract, graph and export they reach:
# bash scripts/coverage.sh [LEAST], as root or with sudo. Fails where a folder has less than LEAST percent (default 90).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

least=${1:-90}
install_packages "${build_packages[@]}" "${test_packages[@]}" "${coverage_packages[@]}"
cmake --preset coverage
cmake --build --preset coverage
find build/coverage -name '*.gcda' -delete
ctest --preset coverage --parallel "$(nproc)"
# Reading the counters takes long, telling about a folder does not.
counters=build/coverage/counters.json
gcovr --root . --object-directory build/coverage --filter '(core|extract|graph|export)/' --json "$counters" build/coverage
failed=0
for folder in core extract graph export; do
  echo "=== $folder"
  gcovr --root . --add-tracefile "$counters" --filter "$folder/" --fail-under-line "$least" --print-summary --sort-uncovered \
    | tail -n 30 || failed=1
done
exit "$failed"
