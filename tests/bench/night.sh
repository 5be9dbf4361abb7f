#!/usr/bin/env bash
# How long nights take, as a ratio to `cat` of the same files in the same minute, and how much memory:
#   tests/bench/night.sh [AMENDS] [CASES]        2,000 open cases unless CASES says otherwise
set -euo pipefail
cd "$(dirname "$0")/../.."
amends=${1:-build/release/amends}
cases=${2:-2000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 tests/bench/make_cases.py "$work/cases" --cases "$cases" --open-only >/dev/null
sleep 3  # files that changed within the last two seconds are read again

# Seconds and peak kilobytes of a command, whatever its exit code.
measure() {
  local name=$1
  shift
  /usr/bin/time -o "$work/time" -f '%e %M' "$@" >"$work/out" 2>"$work/err" || true
  read -r seconds memory < <(tail -1 "$work/time")
  printf '%-44s %7.2f s %9.1f x cat %8.0f MB\n' "$name" "$seconds" \
    "$(awk "BEGIN{print $seconds/${base:-$seconds}}")" "$(awk "BEGIN{print $memory/1024}")"
}

export work
measure "cat (all files, warm)" bash -c 'find "$work/cases" -type f -print0 | xargs -0 cat >/dev/null'
measure "cat (again)" bash -c 'find "$work/cases" -type f -print0 | xargs -0 cat >/dev/null'
base=$seconds
measure "first night, $cases cases" "$amends" nightly "$work/cases" --out "$work/reports" --as-of 2026-05-20
measure "second night, nothing changed" "$amends" nightly "$work/cases" --out "$work/reports" --as-of 2026-05-21
for part in 1 10 50; do
  changed=$((cases * part / 100))
  python3 tests/bench/make_cases.py "$work/cases" --cases "$cases" --open-only --changed "$changed" >/dev/null
  sleep 3
  measure "night with $part% changed ($changed cases)" "$amends" nightly "$work/cases" --out "$work/reports" \
    --as-of "2026-05-$((22 + part / 10))"
done
measure "report --body (from the ledger)" "$amends" report --out "$work/reports" --format html -o "$work/one.html"
measure "ledger verify" "$amends" ledger verify --out "$work/reports"
"$amends" ledger verify --out "$work/reports"
ls -l "$work/reports/latest/" | awk 'NR>1 {printf "%12d  %s\n", $5, $9}'
