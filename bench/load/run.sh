#!/usr/bin/env bash
# bench/load/run.sh [SECONDS] [ROUNDS]    our relay against Actual's and Evolu's, by turns, on this machine
# The others come from npm into artifacts/peers; one that cannot be installed is left out. PostgreSQL is used where it is installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/prepare.sh
prepare_dotnet
prepare_node
cli
peers=${PEERS:-artifacts/peers}
if [ ! -d "$peers/node_modules" ]; then
  mkdir -p "$peers"
  (cd "$peers" && npm init -y > /dev/null && npm install --no-audit --no-fund @actual-app/sync-server@26.9.0 http-proxy-middleware @evolu/server@7.2.8 >&2 &&
    npm rebuild better-sqlite3 bcrypt argon2 >&2) || say "not all of the other relays could be installed"
fi
dotnet build bench/load -c Release --nologo -v quiet -clp:NoSummary >&2

initdb=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | tail -n 1 || true)
if [ -n "$initdb" ]; then
  pg=$(mktemp -d)
  as_postgres=()
  [ "$(id -u)" -ne 0 ] || { as_postgres=(runuser -u postgres --); chown postgres "$pg"; }
  "${as_postgres[@]}" "$initdb" -D "$pg/data" -U postgres -A trust > /dev/null
  "${as_postgres[@]}" "${initdb%initdb}pg_ctl" -D "$pg/data" -w -l "$pg/log" -o "-k $pg -h ''" start > /dev/null
  trap '"${as_postgres[@]}" "${initdb%initdb}pg_ctl" -D "$pg/data" -m fast stop > /dev/null; rm -rf "$pg"' EXIT
  export DOSADO_LOAD_POSTGRES="Host=$pg;Username=postgres;Database=postgres;Maximum Pool Size=64"
fi
uptime >&2
dotnet bench/load/bin/Release/net10.0/Dosado.Load.dll src/Dosado.Cli/bin/Release/net10.0/dosado.dll "$peers" "${1:-5}" "${2:-3}"
uptime >&2
