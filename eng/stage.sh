# Sourced by bench/browser/*.sh and eng/pictures.sh: the app as it ships, a relay of its own, Chromium, and a folder that goes at the end.

. ./eng/prepare.sh

# stage    builds what is missing; then all is there as after stage_browser
stage() {
  prepare_dotnet
  prepare_node
  cli
  site
  stage_browser
}

# stage_browser    $chromium is the browser and $scratch a folder with playwright-core in it
stage_browser() {
  prepare_dotnet
  prepare_node
  prepare_browser
  relay=
  scratch=$(mktemp -d)
  trap leave EXIT
  chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
  say "installing playwright-core into a temporary folder ..."
  (cd "$scratch" && quietly npm init -y && quietly npm install --no-audit --no-fund playwright-core@1.56)
}

leave() {
  [ -z "$relay" ] || kill "$relay" 2> /dev/null || true
  rm -rf "$scratch"
}

# relay_on PORT ARGUMENT...    a relay with data of its own, once it answers
relay_on() {
  dotnet src/Dosado.Cli/bin/Release/net10.0/dosado.dll relay --port "$1" --data "$scratch/data" "${@:2}" > "$scratch/relay.log" 2>&1 &
  relay=$!
  until curl -sf -o /dev/null "http://localhost:$1/health"; do sleep 0.2; kill -0 "$relay"; done
}

# example_on PORT ARGUMENT...    the same with the invented pair; then $ash is the link that opens the side of one of them
example_on() {
  relay_on "$1" --demo "${@:2}"
  until grep -q 'Sky:' "$scratch/relay.log"; do sleep 0.2; kill -0 "$relay"; done
  ash=$(sed -n 's/^ *Ash: //p' "$scratch/relay.log")
}
