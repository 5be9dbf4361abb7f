#!/usr/bin/env bash
# Two headers that define a type of the same name in the same namespace make one program with two meanings
# for it; no compiler says so while no source includes both, and the linker keeps either's destructor.
# This reads headers as clang-format leaves them: what a namespace holds stands at the line's start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

rooms=(grammar rules engine reports cli)
mapfile -t headers < <(find "${rooms[@]}" -name '*.h')

# Lines of "namespace::Type header", one a definition.
definitions() {
  awk '
    FNR == 1 { namespace = "" }
    $1 == "namespace" && $3 == "{" { namespace = $2 }
    /^(struct|class|enum class|enum) [A-Za-z_]+/ && !/^[^{]*;$/ {
      name = $1 == "enum" && $2 == "class" ? $3 : $2
      print namespace "::" name, FILENAME
    }' "$@"
}

found=$(definitions "${headers[@]}")
(($(wc -l <<<"$found") > 100)) || { echo "Too few types were found: the headers look otherwise now." >&2; exit 1; }
twice=$(cut -d' ' -f1 <<<"$found" | sort | uniq -d)
[[ -z $twice ]] && exit 0
echo "Types that two headers define:" >&2
grep -wF "$twice" <<<"$found" | sort >&2
exit 1
