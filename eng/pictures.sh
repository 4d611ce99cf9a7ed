#!/usr/bin/env bash
# eng/pictures.sh    photographs the five places of the example, light and dark, into docs/pictures
set -euo pipefail
cd "$(dirname "$0")/.."
. ./eng/prepare.sh
prepare_dotnet
prepare_node
prepare_browser
cli
site
scratch=$(mktemp -d)
relay=
trap '[ -z "$relay" ] || kill "$relay" 2> /dev/null || true; rm -rf "$scratch"' EXIT
(cd "$scratch" && quietly npm init -y && quietly npm install --no-audit --no-fund playwright-core@1.56)
dotnet src/Dosado.Cli/bin/Release/net10.0/dosado.dll relay --demo --port 8472 --data "$scratch/data" > "$scratch/relay.log" 2>&1 &
relay=$!
until grep -q 'Sky:' "$scratch/relay.log"; do kill -0 "$relay"; sleep 0.2; done
cp eng/pictures.mjs "$scratch"
CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome) \
  node "$scratch/pictures.mjs" "$(grep -o 'http://.*/recover#.*' "$scratch/relay.log" | head -1)" docs/pictures
