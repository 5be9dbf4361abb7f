#!/usr/bin/env bash
# Runs the commands of files in examples/expected, inside examples/, and compares all that is printed.
#   replay.sh PROGRAM FILE...             shows each difference; exit 1 where there is one
#   replay.sh --record PROGRAM FILE...    writes what is printed now: read the difference before committing
# A file is a list of "$ amends ..." lines, each with its output and a line "[exit N]" behind it.
set -euo pipefail

record=false
if [[ ${1-} == --record ]]; then
  record=true
  shift
fi
program=$(realpath "$1")
[[ -x $program ]] || { echo "$program is no program" >&2; exit 2; }
shift
examples=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../examples")

amends() { "$program" "$@"; }

# Every command of the file $1 with what it prints now.
replay() {
  local line exit_code
  while IFS= read -r line; do
    printf '%s\n' "$line"
    exit_code=0
    eval "${line#\$ }" 2>&1 </dev/null || exit_code=$?
    printf '[exit %d]\n' "$exit_code"
  done < <(grep '^\$ amends ' "$1")
}

failed=0
for file in "$@"; do
  file=$(realpath "$file")
  printed=$(cd "$examples" && replay "$file")
  if [[ -z $printed ]]; then
    echo "$file holds no \"\$ amends\" line" >&2
    failed=1
  elif $record; then
    printf '%s\n' "$printed" >"$file"
  else
    diff --unified --label "$file (expected)" --label "printed now" "$file" <(printf '%s\n' "$printed") || failed=1
  fi
done
exit "$failed"
