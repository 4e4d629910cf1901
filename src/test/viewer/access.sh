#!/usr/bin/env bash
# Whether everybody can use the map page of a running server: access.sh BASE_URL OUTDIR (for the pictures).
set -euo pipefail

[[ $# -eq 2 ]] || { printf 'usage: access.sh BASE_URL OUTDIR\n' >&2; exit 1; }
mkdir -p "$2"
out=$(cd "$2" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./install.sh
CHROMIUM=$(command -v chromium || command -v chromium-browser) ||
  fail 'chromium is missing: run the tests with ./mineral-gis test, which installs it'
export CHROMIUM
exec node access.mjs "$1" "$out"
