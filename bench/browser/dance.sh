#!/usr/bin/env bash
# bench/browser/dance.sh    frames of the dance floor and the time of a reading, with the invented pair, in Chromium
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
stage
example_on 8098
cp bench/browser/dance.mjs "$scratch"
node "$scratch/dance.mjs" "$ash" "$chromium"
