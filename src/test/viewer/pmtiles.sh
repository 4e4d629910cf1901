#!/usr/bin/env bash
# Reads a PMTiles archive with the public JavaScript library: pmtiles.sh FILE, told what is in it on standard input.
set -euo pipefail
[[ $# -eq 1 ]] || { printf 'usage: pmtiles.sh FILE\n' >&2; exit 1; }
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./install.sh
exec node pmtiles.mjs "$1"
