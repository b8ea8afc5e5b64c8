#!/usr/bin/env bash
# Builds with warnings as errors and runs all tests: bash scripts/test.sh [PRESET...], as root or with sudo.
# PRESET is test (the default), asan (address and undefined-behaviour sanitizers), tsan (thread sanitizer; the tests that start
# threads) or debug.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
for preset in "${@:-test}"; do
  cmake --preset "$preset"
  cmake --build --preset "$preset"
  ctest --preset "$preset" --parallel "$(nproc)"
done
