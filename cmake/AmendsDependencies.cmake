# Everything comes from Debian 12's packages; cmake/packages.sh lists them, test.sh and demo.sh install them.
find_package(PkgConfig REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(yaml-cpp REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)  # its headers: it is loaded when a mail is read
pkg_check_modules(libical REQUIRED IMPORTED_TARGET libical)  # likewise: it is loaded when a calendar is written
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)  # a header alone
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
find_package(simdjson REQUIRED)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
# SOCI's package brings no CMake file. Its backends are loaded when a ledger is opened.
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
find_library(SOCI_CORE_LIBRARY soci_core REQUIRED)
add_library(soci::core UNKNOWN IMPORTED)
set_target_properties(soci::core PROPERTIES
  IMPORTED_LOCATION "${SOCI_CORE_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${SOCI_INCLUDE_DIR}")
if(AMENDS_TESTS)
  find_package(GTest REQUIRED)
  find_package(nlohmann_json REQUIRED)  # to read what the reports write
endif()
