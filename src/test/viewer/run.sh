#!/usr/bin/env bash
# Drives a running server in headless Chromium: run.sh BASE_URL OUTDIR SCRIPT… (OUTDIR for the pictures; scripts of this folder).
set -euo pipefail

[[ $# -ge 3 ]] || { printf 'usage: run.sh BASE_URL OUTDIR SCRIPT...\n' >&2; exit 1; }
mkdir -p "$2"
base=$1
out=$(cd "$2" && pwd)
shift 2
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./install.sh
CHROMIUM=$(command -v chromium || command -v chromium-browser) ||
  fail 'chromium is missing: run the tests with ./mineral-gis test, which installs it'
export CHROMIUM
for script; do
  node "$script" "$base" "$out"
done
