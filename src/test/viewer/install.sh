# To be sourced in this folder: installs what package-lock.json names, when it has changed since the last time.
fail() {
  printf 'viewer test: %s\n' "$1" >&2
  exit 1
}

command -v npm >/dev/null || fail 'npm is missing: run the tests with ./mineral-gis test, which installs it'

# The stamp is written last, so a killed install is done again.
stamp=node_modules/.installed-from
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --ignore-scripts --prefer-offline --no-progress --loglevel=error >&2 ||
    fail 'npm ci failed (is the npm registry within reach?)'
  cp package-lock.json "$stamp"
fi
