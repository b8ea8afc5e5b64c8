#!/usr/bin/env bash
# Makes apps/python/requirements.lock anew of requirements.in, with the newest versions on PyPI: bash scripts/lock_python.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
venv=$(mktemp -d)
trap 'rm -rf "$venv"' EXIT
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet uv
"$venv/bin/uv" pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes \
  --custom-compile-command "bash scripts/lock_python.sh" apps/python/requirements.in -o apps/python/requirements.lock
