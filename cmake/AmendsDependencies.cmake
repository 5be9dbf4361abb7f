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
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
if(AMENDS_TESTS)
  find_package(GTest REQUIRED)
  find_package(nlohmann_json REQUIRED)  # to read what the reports write
endif()
