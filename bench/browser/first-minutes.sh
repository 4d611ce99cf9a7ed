#!/usr/bin/env bash
# bench/browser/first-minutes.sh [FOLDER]    from a fresh relay to the first check-in that both have shared: what is read, tapped and
#                                            typed on each screen, and how long it takes; with a FOLDER a picture of each screen in it
set -euo pipefail
pictures=${1:+$(realpath "$1")}
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
stage
relay_on 8097
until grep -q 'Setup code' "$scratch/relay.log"; do sleep 0.2; kill -0 "$relay"; done
code=$(sed -n 's/^Setup code: //p' "$scratch/relay.log")
cp bench/browser/first-minutes.mjs "$scratch"
node "$scratch/first-minutes.mjs" http://localhost:8097/ "$code" "$chromium" "$pictures"
