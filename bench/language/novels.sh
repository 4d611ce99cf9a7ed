#!/usr/bin/env bash
# Two novels by Jane Austen (public domain) as Debian packages them, and what the rules mark in their dialogue beside bench/language/novels.tsv.
#   bench/language/novels.sh [keep]       another text: dotnet run -c Release --project bench/Dosado.Language.Bench -- novels FILE
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./eng/prepare.sh
Rscript -e 'library(janeaustenr)' > /dev/null 2>&1 || install_packages r-base-core r-cran-janeaustenr
books=$(mktemp -d)
trap 'rm -rf "$books"' EXIT
Rscript -e 'a <- commandArgs(TRUE)[1]; library(janeaustenr)
  writeLines(prideprejudice, file.path(a, "pride-and-prejudice.txt")); writeLines(emma, file.path(a, "emma.txt"))' "$books"
dotnet run -c Release --project bench/Dosado.Language.Bench -- novels ${1:+--keep} "$books/emma.txt" "$books/pride-and-prejudice.txt"
