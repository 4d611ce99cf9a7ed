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
  if [ "$(uname -s)" = Linux ] && [[ $(ldconfig -p) != *libsqlite3.so.0* ]]; then
    install_packages libsqlite3-0
  fi
}

prepare_browser() {
  command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null ||
    install_packages chromium
}

# What the test of several relays stands on; without it that test is skipped and says why.
prepare_nodes() {
  command -v apt-get > /dev/null || return 0
  [ -x /usr/sbin/nginx ] || install_packages nginx-light || say "nginx cannot be installed: the test of several relays is skipped"
  compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || install_packages postgresql || say "PostgreSQL cannot be installed: its tests are skipped"
}

# Restore and build everything once, Release.
build() {
  say "building ..."
  quietly dotnet build Dosado.slnx -c Release --nologo -v quiet -clp:NoSummary
}

prepare_node() {
  command -v node > /dev/null || install_packages nodejs
}

# fingerprint FILE_OR_FOLDER...    one hash over sources: what is built from them is built anew when it changes
fingerprint() {
  find "$@" -type f -not -path '*/bin/*' -not -path '*/obj/*' | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d ' ' -f 1
}

# unless_same NAME RESULT FINGERPRINT COMMAND...
# runs the command unless it made the file RESULT before, with the same fingerprint
unless_same() {
  local name=$1 result=$2 now=$3
  shift 3
  [ -f "$result" ] && [ "$(cat "artifacts/$name.made" 2> /dev/null)" = "$now" ] && return 0
  mkdir -p artifacts
  rm -f "artifacts/$name.made"
  "$@" && echo "$now" > "artifacts/$name.made"
}

# quietly COMMAND...    its output is shown only when it fails
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" > "$log" 2>&1 || { status=$?; cat "$log" >&2; }
  rm -f "$log"
  return "$status"
}

published=src/Dosado.Browser/bin/Release/net10.0/browser-wasm/publish

# The app for the browser, put together in artifacts/site. Its C# is published anew only when C# has changed.
site() {
  local code
  mapfile -t code < <(ls -d Directory.* src/Dosado.{App,Bond,Dynamics,Language,Places,Planning,Sync,Vault} src/Dosado.Browser/* |
    grep -v -e '/wwwroot$' -e '/bin$' -e '/obj$')
  unless_same published "$published/dotnet.js" "$(fingerprint "${code[@]}")" publish &&
    unless_same site artifacts/site/index.html \
      "$(fingerprint "${code[@]}" src/Dosado.Browser/wwwroot CHANGELOG.md docs/changelog eng/{assemblies,site,slim}.mjs)" node eng/site.mjs "$published" >&2
}

publish() {
  say "building the app for the browser ..."
  rm -rf "$published"
  quietly dotnet publish src/Dosado.Browser -c Release --nologo -v quiet
}

# The command line, dosado.
cli() {
  unless_same cli src/Dosado.Cli/bin/Release/net10.0/dosado.dll \
    "$(fingerprint src/Dosado.{Bond,Cli,Dynamics,Language,Planning,Relay,Sync,Vault} Directory.*)" make_cli
}

make_cli() {
  say "building dosado ..."
  quietly dotnet build src/Dosado.Cli -c Release --nologo -v quiet -clp:NoSummary
}
