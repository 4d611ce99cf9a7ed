# Sourced by ./run, ./test, ./check and ./dosado: what they need on a new machine, installed here and said aloud.

say() { echo "$*" >&2; }

install_packages() { # install_packages PACKAGE...
  say "installing with apt-get: $*"
  local as_root=()
  [ "$(id -u)" -ne 0 ] && as_root=(sudo)
  "${as_root[@]}" apt-get update -qq >&2 &&
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >&2
}

prepare_dotnet() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  command -v dotnet > /dev/null || { say "the .NET 10 SDK is needed: https://dotnet.microsoft.com/download"; exit 3; }
  if [ "$(uname -s)" = Linux ] && ! ldconfig -p | grep -q 'libsqlite3\.so\.0'; then
    install_packages libsqlite3-0
  fi
}

prepare_browser() {
  command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null ||
    install_packages chromium
}

# Restore and build everything once, Release, quietly; the log is shown only when it fails.
build() {
  say "building ..."
  local log
  log=$(mktemp)
  if ! dotnet build Dosado.slnx -c Release --nologo -v quiet -clp:NoSummary > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

prepare_node() {
  command -v node > /dev/null || install_packages nodejs
}

# What the site is made of, as one hash: sources, settings and the script that puts it together.
site_inputs() {
  {
    find src/Dosado.{App,Bond,Browser,Dynamics,Language,Planning,Sync,Vault} -type f -not -path '*/bin/*' -not -path '*/obj/*'
    ls Directory.* eng/site.mjs
  } | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d ' ' -f 1
}

# Publish the app for the browser into artifacts/site, unless nothing it is made of has changed.
site() {
  local inputs log
  inputs=$(site_inputs)
  [ "$(cat artifacts/site.inputs 2> /dev/null)" = "$inputs" ] && return 0
  say "building the app for the browser ..."
  log=$(mktemp)
  rm -rf src/Dosado.Browser/bin/Release/net10.0/browser-wasm/publish
  if ! { dotnet publish src/Dosado.Browser -c Release --nologo -v quiet &&
         node eng/site.mjs src/Dosado.Browser/bin/Release/net10.0/browser-wasm/publish; } > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  tail -n 1 "$log" >&2
  rm -f "$log"
  echo "$inputs" > artifacts/site.inputs
}
