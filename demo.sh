#!/usr/bin/env bash
# Sets up what is missing (Debian 12, root or sudo), builds a release, and shows the main job on the cases
# of examples/: from the words of a decision to what is done, late, short or for a person to judge.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source cmake/packages.sh

install_packages "${build_packages[@]}"
build_preset release

amends=$PWD/build/release/amends
report=$PWD/build/demo/report.html
as_of=2025-09-30
cd examples

# Prints a heading and the command as people would type it, then runs it. Exit code 1 says that something
# is overdue, which here is no failure.
show() {
  printf '\n=== %s\n$ amends %s\n\n' "$1" "${*:2}"
  "$amends" "${@:2}" || (($? == 1))
}

show "What was agreed, each action with the words it stands on" extract cases/overdue/decision.txt
show "Overdue: the payment was never shown, the reminder is only claimed" check cases/overdue --as-of "$as_of"
show "Satisfied late: paid, but twelve days after the due date" check cases/satisfied-late --as-of "$as_of"
show "Partly paid: £1,500 of £1,800" check cases/partly-paid --as-of "$as_of"
show "For a person: a \"meaningful\" apology, and a scan that no program has read" \
  check cases/needs-a-person --as-of "$as_of"

mkdir -p "${report%/*}"
"$amends" check cases --as-of "$as_of" --format html -o "$report" || (($? == 1))
printf '\nAll cases in one report, to open in a browser:\n%s\n' "$report"
