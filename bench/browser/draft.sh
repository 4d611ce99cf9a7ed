#!/usr/bin/env bash
# bench/browser/draft.sh    typing in the draft helper: from a key to the screen, and the frames, in Chromium
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
cp bench/browser/draft.mjs "$tools/"
dotnet src/Dosado.Cli/bin/Release/net10.0/dosado.dll relay --port 8099 --demo > "$log" 2>&1 &
relay=$!
trap 'kill $relay; rm -rf "$tools"' EXIT
until grep -q 'Sky:' "$log"; do sleep 1; kill -0 "$relay"; done
(cd "$tools" && node draft.mjs "$(sed -n 's/^ *Ash: //p' "$log")" "$(command -v chromium || command -v chromium-browser)")
