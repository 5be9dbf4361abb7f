#!/usr/bin/env bash
# A case in examples/cases without expected output would be an example that nothing holds to its word.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../examples"
missing=0
for case in cases/*/; do
  grep -q "^\$ amends check ${case%/} " expected/*.txt && continue
  echo "no command in examples/expected checks $case" >&2
  missing=1
done
exit "$missing"
