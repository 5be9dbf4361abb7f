# Language level, warnings and sanitizers, on one interface target that every room links privately and
# that is never exported.
option(AMENDS_TESTS "Build the tests" ON)
option(AMENDS_WERROR "Treat warnings as errors" OFF)
option(AMENDS_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

add_library(amends_options INTERFACE)
target_compile_features(amends_options INTERFACE cxx_std_20)
target_compile_options(amends_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wswitch-enum -Wold-style-cast -Wnon-virtual-dtor
  $<$<BOOL:${AMENDS_WERROR}>:-Werror>)

if(AMENDS_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
