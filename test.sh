#!/usr/bin/env bash
# Sets up what is missing (Debian 12, root or sudo), builds with assertions and warnings as errors, runs
# all tests. Options go to ctest: ./test.sh -R calendar
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source cmake/packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
build_preset dev
ctest --preset dev "$@"
