# The Debian 12 packages that Amends is built with, in one place, and how to install those that are
# missing. To be sourced by demo.sh, test.sh and .ci/run; cmake/AmendsDependencies.cmake looks them up.

# shellcheck shell=bash disable=SC2034
build_packages=(
  g++ cmake ninja-build ccache pkg-config
  libboost-dev          # Spirit X3, Date_Time: headers only
  libcli11-dev
  libfmt-dev
  libgmime-3.0-dev      # headers of the library that reads e-mail when Amends runs
  libgumbo-dev
  libical-dev           # headers of the library that writes calendars
  libkainjow-mustache-dev
  libpugixml-dev
  libre2-dev
  libsimdjson-dev
  libsoci-dev           # the ledger; its backends below are loaded when one is opened
  libsoci-postgresql4.0
  libsoci-sqlite3-4.0
  libssl-dev
  libxlsxwriter-dev
  libyaml-cpp-dev
  libzip-dev
  poppler-utils         # pdftotext, which reads PDF when Amends runs
)
test_packages=(
  libgtest-dev libgmock-dev nlohmann-json3-dev
  postgresql         # the ledger's tests start a server of their own
  python3-icalendar  # reads the calendars that libical wrote
)
# For tests that are skipped without them: only CI installs these, for they are large (300 MB to fetch).
ci_packages=(
  libreoffice-calc-nogui  # saves a filled-in form anew, as a council's own program would
  chromium python3        # opens the nightly page of 200 made cases
)
# Node.js may come from elsewhere, with an npm that Debian's package would conflict with.
command -v npm >/dev/null || ci_packages+=(nodejs npm)

# Those of "$@" that are not installed, one a line. One call for all: demo.sh has two seconds.
missing_packages() {
  local installed
  installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  local package
  for package in "$@"; do
    [[ $'\n'"$installed"$'\n' == *$'\n'"installed $package"$'\n'* ]] || printf '%s\n' "$package"
  done
}

# Installs those of "$@" that are missing, without a question.
install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "Amends is set up with apt-get on Debian 12, which this is not." >&2
    echo "Install what cmake/AmendsDependencies.cmake asks for, then: cmake --workflow --preset dev" >&2
    return 1
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "These packages are missing: ${missing[*]}" >&2
      echo "Run this as root, or install sudo." >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0)
  "${apt[@]}" update </dev/null
  "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null
}

# Configures a preset unless that is done (Ninja configures anew by itself when a CMake file changes),
# then builds it.
build_preset() {
  local preset=$1
  [[ build/$preset/build.ninja -nt CMakePresets.json ]] || cmake --preset "$preset"  # also where it is missing
  cmake --build --preset "$preset" --parallel "$(nproc)"
}
