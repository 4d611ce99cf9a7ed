#!/usr/bin/env bash
# Precision and recall of dosado soften beside alex, write-good and a plain list of toxic words, in one run.
#   bench/language/compare.sh          needs node, npm and ../shared/data
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" alex@11 write-good@1 > /dev/null
dotnet build src/Dosado.Cli -c Release --nologo -v q > /dev/null
cp bench/language/compare.mjs "$work/"
DOSADO="$PWD/src/Dosado.Cli/bin/Release/net10.0/dosado.dll" LABELS="$PWD/bench/language" DATA="$PWD/../shared/data/language" \
  node "$work/compare.mjs"
