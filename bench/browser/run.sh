#!/usr/bin/env bash
# bench/browser/run.sh    measures the first visit, the start and the pages in Chromium; the results as a table
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/prepare.sh
prepare_dotnet
prepare_node
prepare_browser
cli
site
scratch=$(mktemp -d)
relay= share=
trap '[ -z "$relay" ] || kill "$relay" 2> /dev/null || true; rm -rf "$scratch"; [ -z "$share" ] || rmdir "$share" || true' EXIT
say "installing playwright-core into a temporary folder ..."
(cd "$scratch" && npm init -y && npm install --no-audit --no-fund playwright-core@1.56) > "$scratch/npm.log" 2>&1 ||
  { cat "$scratch/npm.log" >&2; exit 1; }
dotnet src/Dosado.Cli/bin/Release/net10.0/dosado.dll relay --port 8471 --data "$scratch/data" --open > "$scratch/relay.log" 2>&1 &
relay=$!
for _ in $(seq 50); do curl -sf -o /dev/null http://localhost:8471/health && break; sleep 0.2; done
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
# The browser's own throttling slows the page's thread only, and the app runs in a worker. So the whole browser gets a
# quarter of two processors, where the kernel lets us.
if mkdir "/sys/fs/cgroup/cpu/dosado-bench-$$" 2> /dev/null; then
  share=/sys/fs/cgroup/cpu/dosado-bench-$$
  echo 10000 > "$share/cpu.cfs_period_us"
  echo 5000 > "$share/cpu.cfs_quota_us"
  printf '#!/bin/sh\necho $$ > %s/cgroup.procs\nexec %s "$@"\n' "$share" "$chromium" > "$scratch/slow-chromium"
  chmod +x "$scratch/slow-chromium"
fi
cp bench/browser/*.mjs "$scratch"
CHROMIUM=$chromium SLOW_CHROMIUM=${share:+$scratch/slow-chromium} node "$scratch/measure.mjs" http://localhost:8471
