#!/usr/bin/env bash
# bench/browser/planner.sh [COUPLES]    the planner's own measurements (bench/Dosado.Planning.Bench) in the runtime that the
# app has in a browser, in a worker of Chromium; with so many couples of each group. About five minutes with 10.
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
couples=${1:-10}
stage_browser
tree=$scratch/tree
mkdir -p "$tree/src" "$tree/bench"
cp Directory.* BannedSymbols.txt .editorconfig "$tree"
cp -r src/Dosado.Planning "$tree/src"
cp -r bench/Dosado.Planning.Bench "$tree/bench"
rm -rf "$tree"/*/*/{bin,obj,packages.lock.json}
say "building the planner for the browser ..."
(cd "$tree" && quietly dotnet publish bench/Dosado.Planning.Bench -c Release -r browser-wasm --self-contained --nologo -v quiet \
  -p:UsingBrowserRuntimeWorkload=false -p:BrowserWorkloadDisabled=true -p:UseMonoRuntime=true -p:UseAppHost=false \
  -p:PublishTrimmed=true -p:TrimMode=full -p:TrimmerSingleWarn=false -p:SupportedOSPlatformVersion= -p:RestorePackagesWithLockFile=false \
  -p:TreatWarningsAsErrors=false -p:GenerateDocumentationFile=false -o "$scratch/planner")
cp bench/browser/planner.mjs "$scratch"
each() { node "$scratch/planner.mjs" "$scratch/planner" "$chromium" "$@"; }
each latency "$couples"
each conflicts "$((4 * couples))" brief
each conflicts "$couples" tighter brief
