#!/usr/bin/env bash
# Opens an exported folder in headless Chromium, with no host but one of plain files: site.sh DIR OUTDIR (for the pictures).
set -euo pipefail
[[ $# -eq 2 ]] || { printf 'usage: site.sh DIR OUTDIR\n' >&2; exit 1; }
mkdir -p "$2"
folder=$(cd "$1" && pwd)
out=$(cd "$2" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./install.sh
CHROMIUM=$(command -v chromium || command -v chromium-browser) ||
  fail 'chromium is missing: run the tests with ./mineral-gis test, which installs it'
export CHROMIUM
exec node site.mjs "$folder" "$out"
