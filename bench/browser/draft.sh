#!/usr/bin/env bash
# bench/browser/draft.sh    typing in the draft helper: from a key to the screen, and the frames, in Chromium
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
stage
relay_on 8099
cp bench/browser/draft.mjs "$scratch"
node "$scratch/draft.mjs" http://localhost:8099/ "$chromium"
