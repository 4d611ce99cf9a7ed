#!/usr/bin/env bash
# bench/browser/dance.sh    frames of the dance floor and the time of a reading, with the invented pair, in Chromium
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/prepare.sh
prepare_dotnet
prepare_node
prepare_browser
cli
site
tools=$(mktemp -d)
log=$tools/relay.log
(cd "$tools" && npm install --silent --no-fund --no-audit playwright-core > /dev/null)
cp bench/browser/dance.mjs "$tools/"
dotnet src/Dosado.Cli/bin/Release/net10.0/dosado.dll relay --port 8098 --demo > "$log" 2>&1 &
relay=$!
trap 'kill $relay; rm -rf "$tools"' EXIT
until grep -q 'Sky:' "$log"; do sleep 1; kill -0 "$relay"; done
(cd "$tools" && node dance.mjs "$(sed -n 's/^ *Ash: //p' "$log")" "$(command -v chromium || command -v chromium-browser)")
