#!/usr/bin/env bash
# eng/pictures.sh    photographs the five places of the example, light and dark, into docs/pictures
set -euo pipefail
cd "$(dirname "$0")/.."
. ./eng/stage.sh
stage
example_on 8472
cp eng/pictures.mjs "$scratch"
CHROMIUM=$chromium node "$scratch/pictures.mjs" "$ash" docs/pictures
