#!/usr/bin/env bash
# run.sh PROGRAM FOLDER: two nights of 200 invented cases, then report.test.mjs on their pages. Screenshots
# and the printed page are left in FOLDER/shots. Exit code 77: something that this needs is not there.
set -euo pipefail
program=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")

skip() {
  echo "SKIPPED: $1"
  exit 77
}

for needed in node npm python3; do
  command -v "$needed" >/dev/null || skip "there is no $needed"
done
chromium=$(command -v chromium || command -v chromium-browser) || skip "there is no chromium"

# The two packages, at the versions and digests of package-lock.json; fetched anew only when that changes.
cp "$here/package.json" "$here/package-lock.json" "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/installed.json"; then
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) || skip "npm could not fetch its packages"
  cp "$here/package-lock.json" "$folder/installed.json"
fi

night() {  # night DAY: exit code 1 says that something is overdue, 3 that a case could not be read
  local code=0
  "$program" nightly "$folder/cases" --out "$folder/out" --as-of "$1" >/dev/null 2>"$folder/messages.txt" || code=$?
  if ((code != 1 && code != 3)); then
    cat "$folder/messages.txt"
    echo "amends nightly ended with exit code $code"
    exit 1
  fi
}

rm -rf "$folder/cases" "$folder/out" "$folder/shots"
mkdir -p "$folder/shots"
make_cases() { python3 -B "$here/../bench/make_cases.py" "$folder/cases" --cases 200 "$@"; }
make_cases
night 2026-05-12
make_cases --changed 5 --broken 1
rm -r "$folder/cases/25000077"
night 2026-05-13
for audience in council public; do
  "$program" report --out "$folder/out" --as-of 2026-05-13 --audience "$audience" --format html -o "$folder/out/$audience.html"
done

cp "$here/report.test.mjs" "$folder"
cd "$folder"
CHROMIUM=$chromium node --test --test-reporter=spec report.test.mjs
