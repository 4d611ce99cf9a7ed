#!/usr/bin/env bash
# eng/preview.sh [WIDTH...]   pictures of the pages in artifacts/preview, light and dark, at each width (390 and 1280)
set -euo pipefail
cd "$(dirname "$0")/../artifacts/preview"
widths=("$@"); [ $# -gt 0 ] || widths=(390 1280)
rm -f ./*.tmp.html
for page in *.html; do
  for width in "${widths[@]}"; do
    for scheme in light dark; do
      # Headless Chromium is never narrower than 500 pixels by its window: a frame of the wanted width stands in.
      sed "s/<html /<html data-scheme=\"$scheme\" /" "$page" > "one.$scheme.tmp.html"
      printf '<!doctype html><body><iframe src="one.%s.tmp.html" width="%s" height="%s"></iframe><style>body{margin:0}iframe{border:0}</style>' \
        "$scheme" "$width" "${HEIGHT:-1500}" > shot.tmp.html
      timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-background-networking --allow-file-access-from-files \
        --virtual-time-budget=2000 --hide-scrollbars --window-size="$width,${HEIGHT:-1500}" \
        --screenshot="${page%.html}-$width-$scheme.png" "file://$PWD/shot.tmp.html" > /dev/null 2>&1
    done
  done
done
rm -f ./*.tmp.html
