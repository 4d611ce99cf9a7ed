#!/usr/bin/env bash
# bench/browser/run.sh    measures the first visit, the start and the pages in Chromium; the results as a table
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/stage.sh
stage
relay_on 8471 --open
# The browser's own throttling slows the page's thread only, and the app runs in a worker. So the whole browser gets a
# quarter of two processors, where the kernel lets us.
share=
if mkdir "/sys/fs/cgroup/cpu/dosado-bench-$$" 2> /dev/null; then
  share=/sys/fs/cgroup/cpu/dosado-bench-$$
  trap 'leave; rmdir "$share" || true' EXIT
  echo 10000 > "$share/cpu.cfs_period_us"
  echo 5000 > "$share/cpu.cfs_quota_us"
  printf '#!/bin/sh\necho $$ > %s/cgroup.procs\nexec %s "$@"\n' "$share" "$chromium" > "$scratch/slow-chromium"
  chmod +x "$scratch/slow-chromium"
fi
cp bench/browser/*.mjs "$scratch"
CHROMIUM=$chromium SLOW_CHROMIUM=${share:+$scratch/slow-chromium} node "$scratch/measure.mjs" http://localhost:8471
