#!/usr/bin/env bash
# A whole archive extracted into a new ledger: tests/bench/archive.sh FOLDER [AMENDS]
# FOLDER holds decisions of any kind; without one, 57,500 are made from invented cases.
set -euo pipefail
cd "$(dirname "$0")/../.."
amends=${2:-build/release/amends}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder=${1:-}
if [[ -z $folder ]]; then
  folder=$work/cases
  python3 tests/bench/make_cases.py "$folder" --cases 57500 >/dev/null
fi
decisions() { find "$folder" -type f -name '*.txt' ! -path '*/evidence/*' -print0; }
timed() {
  local name=$1
  shift
  local start
  start=$(date +%s.%N)
  "$@"
  printf '%-34s %7.2f s\n' "$name" "$(awk "BEGIN{print $(date +%s.%N)-$start}")"
}
decisions | xargs -0 cat >/dev/null
timed "cat (warm)" bash -c "find '$folder' -type f -name '*.txt' ! -path '*/evidence/*' -print0 | xargs -0 cat >/dev/null"
timed "extract" bash -c "'$amends' extract '$folder' --format ndjson >/dev/null 2>&1 || true"
timed "extract | ledger import" bash -c "'$amends' extract '$folder' --format ndjson 2>/dev/null |
  '$amends' ledger import --ledger '$work/archive.sqlite'"
ls -l "$work/archive.sqlite" | awk '{printf "%12d bytes of ledger\n", $5}'
