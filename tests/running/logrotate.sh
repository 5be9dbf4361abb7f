#!/usr/bin/env bash
# logrotate understands the file. Nothing is rotated.
#   logrotate.sh FOLDER PROGRAM
set -euo pipefail
if ! command -v logrotate >/dev/null; then
  echo "SKIPPED: logrotate is not installed, $1/amends.logrotate was not looked at" >&2
  exit 77
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
sed "s/amends adm/$(id -un) $(id -gn)/" "$1/amends.logrotate" >"$copy/rules"  # the user need not be there
chmod 644 "$copy/rules"
said=$(logrotate --debug --state "$copy/state" "$copy/rules" 2>&1) || { printf '%s\n' "$said" >&2; exit 1; }
if grep -i 'error' <<<"$said"; then exit 1; fi
