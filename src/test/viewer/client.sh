#!/usr/bin/env bash
# Reads a running server with a JavaScript client of OGC APIs: client.sh BASE_URL.
set -euo pipefail
[[ $# -eq 1 ]] || { printf 'usage: client.sh BASE_URL\n' >&2; exit 1; }
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./install.sh
exec node ogc-client.mjs "$1"
