#!/usr/bin/env bash
# Drives the map page of a running server in headless Chromium: run.sh BASE_URL OUTDIR (for the pictures).
set -euo pipefail

fail() {
  printf 'viewer test: %s\n' "$1" >&2
  exit 1
}

[[ $# -eq 2 ]] || fail 'usage: run.sh BASE_URL OUTDIR'
mkdir -p "$2"
out=$(cd "$2" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
CHROMIUM=$(command -v chromium || command -v chromium-browser) ||
  fail 'chromium is missing: run the tests with ./mineral-gis test, which installs it'
export CHROMIUM
command -v npm >/dev/null || fail 'npm is missing: run the tests with ./mineral-gis test, which installs it'

# npm ci only after a change of the lock file; the stamp is written last, so a killed install is done again.
stamp=node_modules/.installed-from
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --ignore-scripts --prefer-offline --no-progress --loglevel=error >&2 ||
    fail 'npm ci failed (is the npm registry within reach?)'
  cp package-lock.json "$stamp"
fi
node e2e.mjs "$1" "$out"
exec node pages.mjs "$1" "$out"
