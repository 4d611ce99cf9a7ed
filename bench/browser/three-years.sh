#!/usr/bin/env bash
# bench/browser/three-years.sh    catch-up, opening and pages with three years of two people (157 weeks), in Chromium
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
cp bench/browser/three-years.mjs "$tools/"
DOSADO_LIMIT_APPENDS_PER_SECOND=100000 DOSADO_LIMIT_APPEND_BURST=100000 \
  dotnet src/Dosado.Cli/bin/Release/net10.0/dosado.dll relay --port 8097 --demo --weeks 157 > "$log" 2>&1 &
relay=$!
trap 'kill $relay; rm -rf "$tools"' EXIT
until grep -q 'Sky:' "$log"; do sleep 1; kill -0 "$relay"; done
(cd "$tools" && node three-years.mjs "$(sed -n 's/^ *Ash: //p' "$log")" "$(command -v chromium || command -v chromium-browser)")
