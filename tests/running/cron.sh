#!/usr/bin/env bash
# The crontab line of a night, run with a program that ends with each exit code in turn: what would be mailed.
#   cron.sh FOLDER PROGRAM
set -euo pipefail
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
line=$(grep '^30 4 ' "$1/amends.cron")
command=${line#"30 4 * * * amends "}
[[ $command != *%* ]] || { echo "% ends a command in a crontab" >&2; exit 1; }
command=${command//\/var\/log\/amends\/nightly.log/$copy/log}

failed=0
while read -r code mail; do
  printf '#!/bin/sh\necho why >&2\nexit %s\n' "$code" >"$copy/amends"
  chmod +x "$copy/amends"
  printed=$(PATH=$copy:/usr/bin:/bin /bin/sh -c "$command")
  [[ $printed == *"$mail"* && ( -n $mail || -z $printed ) ]] && continue
  echo "exit code $code: \"$printed\" is mailed, not \"$mail\"" >&2
  failed=1
done <<'END'
0
1
2 exit code 2
3 could not be read
70 exit code 70
75 has not ended
END
[[ $(grep -c '^why$' "$copy/log") == 6 ]] || { echo "the log lacks messages" >&2; failed=1; }
exit "$failed"
