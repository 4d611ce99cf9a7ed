#!/usr/bin/env bash
# bench/dynamics/against-r.sh DATA    D3 and D4 by nlme and by Dosado.Dynamics in one run, on one core
# R with nlme comes from Debian: apt-get install r-base-core r-cran-nlme
set -euo pipefail
data=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
dotnet build bench/Dosado.Dynamics.Bench -c Release --nologo -v quiet -clp:NoSummary >&2
Rscript bench/dynamics/against-r.R "$data"
dotnet bench/Dosado.Dynamics.Bench/bin/Release/net10.0/Dosado.Dynamics.Bench.dll apim "$data"
