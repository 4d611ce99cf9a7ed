#!/usr/bin/env bash
# eng/icons.sh   draws the PNG icons from their SVG (needs chromium)
set -euo pipefail
cd "$(dirname "$0")/../src/Dosado.Browser/wwwroot/look/icons"
for icon in icon neutral; do
  for size in 192 512; do
    page=$(mktemp --suffix .html)
    printf '<!doctype html><style>body{margin:0}img{display:block}</style><img src="file://%s/%s.svg" width="%s" height="%s">' \
      "$PWD" "$icon" "$size" "$size" > "$page"
    timeout 60 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$size,$size" \
      --allow-file-access-from-files --screenshot="$icon-$size.png" "file://$page" > /dev/null 2>&1
    rm -f "$page"
  done
done
