#!/usr/bin/env bash
# Makes a virtual environment in build/venv with the Python package and runs all tests in it, those of the Spark job and the
# notebook too: bash scripts/python.sh [PYTEST ARGUMENTS...], as root or with sudo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

install_packages "${build_packages[@]}" "${python_test_packages[@]}"
python3 -m venv build/venv
build/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r apps/python/requirements.lock
build/venv/bin/pip install --quiet --disable-pip-version-check .
build/venv/bin/python -m pytest "$@"
build/venv/bin/python -m mypy
