#!/usr/bin/env bash
# Runs the commands in files of examples/expected, and in the console blocks of the docs, inside examples/,
# and compares all that is printed.
#   replay.sh PROGRAM FILE...             shows each difference; exit 1 where there is one
#   replay.sh --record PROGRAM FILE...    writes what is printed now: read the difference before committing
# A file of examples/expected is a list of "$ amends ..." lines, each with its output and a line "[exit N]"
# behind it. In Markdown only what stands in ```console blocks is run, and exit codes are left out; a block
# that opens with ```yaml FILE is written to that file first, in a copy of examples/.
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

exit_code=0
run() {
  printf '%s\n' "$1"
  exit_code=0
  eval "${1#\$ }" 2>&1 </dev/null || exit_code=$?
}

# Every command of the list $1 with what it prints now.
replay_list() {
  local line
  while IFS= read -r line; do
    run "$line"
    printf '[exit %d]\n' "$exit_code"
  done < <(grep '^\$ amends ' "$1")
}

# The page $1 with what the commands of its console blocks print now.
replay_page() {
  local line in_console=false saved=
  while IFS= read -r line; do
    if [[ $line == '```yaml '* ]]; then
      saved=${line#'```yaml '}
      mkdir -p "$(dirname "$saved")"
      : >"$saved"
      printf '%s\n' "$line"
    elif [[ -n $saved ]]; then
      if [[ $line == '```' ]]; then saved=; else printf '%s\n' "$line" >>"$saved"; fi
      printf '%s\n' "$line"
    elif [[ $line == '```console' ]]; then
      in_console=true
      printf '%s\n' "$line"
    elif ! $in_console; then
      printf '%s\n' "$line"
    elif [[ $line == '```' ]]; then
      in_console=false
      printf '%s\n' "$line"
    elif [[ $line == '$ amends '* ]]; then
      run "$line"
    fi
  done <"$1"
}

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

failed=0
for file in "$@"; do
  file=$(realpath "$file")
  folder=$examples
  if grep -q '^```yaml .' "$file"; then
    folder=$copy/$(basename "$file")
    cp -r "$examples" "$folder"
  fi
  replay=replay_list
  [[ $file != *.md ]] || replay=replay_page
  printed=$(cd "$folder" && "$replay" "$file")
  if [[ $printed != *'$ amends '* ]]; then
    echo "$file holds no \"\$ amends\" line" >&2
    failed=1
  elif $record; then
    printf '%s\n' "$printed" >"$file"
  else
    diff --unified --label "$file" --label "printed now" "$file" <(printf '%s\n' "$printed") || failed=1
  fi
done
exit "$failed"
