#!/usr/bin/env bash
# bench/browser/catch-up.sh [WEEKS]    a new device catches up with 715 weeks of two people (13,043 envelopes), or so many, in Chromium
set -euo pipefail
weeks=${1:-715}
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
stage
export DOSADO_LIMIT_APPENDS_PER_SECOND=1000000 DOSADO_LIMIT_APPEND_BURST=1000000
example_on 8096 --weeks "$weeks"
cp bench/browser/catch-up.mjs "$scratch"
node "$scratch/catch-up.mjs" "$ash" "$chromium"
