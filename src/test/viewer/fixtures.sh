#!/usr/bin/env bash
# Fetches Mapbox's examples of vector tiles and tells the folder that they are in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./install.sh
printf '%s\n' "$PWD/node_modules/@mapbox/mvt-fixtures/fixtures"
