#!/usr/bin/env bash
# Holds the reference at the end of docs/rules.md to what the program says of its own tables.
#   reference.sh PROGRAM             shows the difference; exit 1 where there is one
#   reference.sh --record PROGRAM    writes it anew
set -euo pipefail
page=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../docs/rules.md")
mark='<!-- From here on written by `amends rules reference`; tests/examples/record.sh writes it anew. -->'
grep -qxF "$mark" "$page" || { echo "$page has no line: $mark" >&2; exit 2; }

by_hand() { sed "/^<!-- From here on/q" "$page"; }
if [[ $1 == --record ]]; then
  whole=$(by_hand && "$2" rules reference)
  printf '%s\n' "$whole" >"$page"
else
  diff --unified --label "$page" --label "the program's tables" "$page" <(by_hand && "$1" rules reference)
fi
