#!/usr/bin/env bash
# The service and its timer: systemd understands every line, and finds the service well shut in.
#   units.sh FOLDER PROGRAM
set -euo pipefail
if ! command -v systemd-analyze >/dev/null; then
  echo "SKIPPED: systemd-analyze is not installed, the units of $1 were not looked at" >&2
  exit 77
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
for unit in amends-nightly.service amends-nightly.timer; do  # the program need not be installed
  sed "s|=/usr/bin/amends |=$2 |" "$1/$unit" >"$copy/$unit"
done
failed=0
said=$(systemd-analyze verify --man=no "$copy"/amends-nightly.{service,timer} 2>&1) || failed=1
if grep -F "$copy" <<<"$said"; then failed=1; fi

# Exposure in tenths, from 0 (shut) to 100 (wide open).
systemd-analyze security --offline=true --threshold=10 --no-pager "$copy/amends-nightly.service" >"$copy/verdict" || {
  tail -1 "$copy/verdict" >&2
  failed=1
}

# What the docs promise of exit codes.
grep -qx 'SuccessExitStatus=1 3' "$copy/amends-nightly.service" || { echo "exit codes 1 and 3 are failures" >&2; failed=1; }
exit "$failed"
