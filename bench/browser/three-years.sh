#!/usr/bin/env bash
# bench/browser/three-years.sh    catch-up, opening and pages with three years of two people (157 weeks), in Chromium
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
stage
export DOSADO_LIMIT_APPENDS_PER_SECOND=100000 DOSADO_LIMIT_APPEND_BURST=100000
example_on 8097 --weeks 157
cp bench/browser/three-years.mjs "$scratch"
node "$scratch/three-years.mjs" "$ash" "$chromium"
