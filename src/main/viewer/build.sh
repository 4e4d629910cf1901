#!/usr/bin/env bash
# Builds the map page into OUTDIR: build.sh OUTDIR. Maven calls it; run it by hand with any folder.
# Quick when nothing changed: the bundle is made again only if a file it is made from is newer.
set -euo pipefail

fail() {
  printf 'viewer: %s\n' "$1" >&2
  exit 1
}

# Runs a tool silently; on failure shows what it printed, then one line that says what to do about it.
run() {
  local remedy=$1 printed
  shift
  printed=$("$@" 2>&1) || { printf '%s\n' "$printed" >&2; fail "$remedy"; }
}

[[ $# -eq 1 && -n $1 ]] || fail 'usage: build.sh OUTDIR'
mkdir -p "$1" 2>/dev/null || fail "cannot make the folder $1"
out=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"

command -v node >/dev/null || fail 'node is missing: install Node.js 18 or newer (Debian: nodejs)'
command -v npm >/dev/null || fail 'npm is missing: install npm 9 or newer (Debian: npm)'
major=$(node -p 'process.versions.node.split(".")[0]') || fail 'node does not run'
((major >= 18)) || fail "node is version $major, 18 or newer is needed"

# npm ci only after a change of the lock file; the stamp is written last, so a killed install is done again.
stamp=node_modules/.installed-from
if ! cmp -s package-lock.json "$stamp"; then
  run 'npm ci failed (is the npm registry within reach?)' \
    npm ci --ignore-scripts --prefer-offline --no-progress --loglevel=error
  cp package-lock.json "$stamp"
fi

fresh() {
  [[ -f $out/viewer.js && -f $out/viewer.css && -f $out/map-preview.css && -f $out/joined-letters.js && -f $out/check.html ]] &&
    [[ -z $(find src check.html check.css download.css filter.css records.css charts.css tools.css theme.css rtl.css large.css viewer.css map-preview.css favicon.svg pmtiles-LICENSE.txt build.sh package-lock.json tsconfig.json \
      -newer "$out/viewer.js" -print -quit) ]]
}
if fresh; then exit 0; fi

run 'the TypeScript sources have errors, see above' node_modules/.bin/tsc --noEmit -p .
work=$(mktemp -d "$out/.build.XXXXXX") || fail "cannot write into $out"
trap 'rm -rf "$work"' EXIT
run 'esbuild failed, see above' node_modules/.bin/esbuild src/main.ts viewer.css \
  --bundle --minify --target=es2022,chrome110,firefox115,safari16 --charset=utf8 \
  --legal-comments=none --entry-names='viewer' --outdir="$work" --log-level=warning
run 'esbuild failed, see above' node_modules/.bin/esbuild src/joined-letters.ts \
  --bundle --minify --format=iife --target=es2022,chrome110,firefox115,safari16 --charset=utf8 \
  --legal-comments=none --outdir="$work" --log-level=warning
cp check.html favicon.svg pmtiles-LICENSE.txt node_modules/maplibre-gl/LICENSE.txt "$work/"
cp node_modules/fflate/LICENSE "$work/fflate-LICENSE.txt"
cp node_modules/bidi-js/LICENSE.txt "$work/bidi-LICENSE.txt"
cp node_modules/geographiclib-geodesic/LICENSE.txt "$work/geographiclib-LICENSE.txt"
run 'esbuild failed, see above' node_modules/.bin/esbuild map-preview.css \
  --bundle --minify --target=chrome110,firefox115,safari16 --legal-comments=none --outdir="$work" --log-level=warning
mv "$work/LICENSE.txt" "$work/maplibre-gl-LICENSE.txt"
# viewer.js moves last: its time says that everything else is in place.
for file in "$work"/*; do [[ $file == */viewer.js ]] || mv -f "$file" "$out/"; done
mv -f "$work/viewer.js" "$out/viewer.js"
touch "$out/viewer.js"
