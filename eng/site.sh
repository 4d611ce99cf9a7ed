#!/usr/bin/env bash
# eng/site.sh    publishes the app for the browser into artifacts/site, unless nothing it is made of has changed
set -euo pipefail
cd "$(dirname "$0")/.."
. ./eng/prepare.sh
prepare_dotnet
prepare_node
site
