#!/usr/bin/env bash
# Writes what PROGRAM prints now into examples/expected and the console blocks of the docs.
set -euo pipefail
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
top=$here/../..
"$here/replay.sh" --record "$1" "$top"/examples/expected/*.txt "$top"/docs/commands/*.md "$top/docs/configuration.md" "$top/docs/reading.md" "$top/docs/rules.md" "$top/README.md"
"$here/reference.sh" --record "$1"
