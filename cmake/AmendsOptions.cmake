# Language level, warnings and sanitizers, on one interface target that every room links privately and
# that is never exported.
option(AMENDS_TESTS "Build the tests" ON)
option(AMENDS_BENCH "Build the benchmarks (needs libbenchmark-dev)" OFF)
option(AMENDS_WERROR "Treat warnings as errors" OFF)
option(AMENDS_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

add_library(amends_options INTERFACE)
target_compile_features(amends_options INTERFACE cxx_std_20)
target_compile_options(amends_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wswitch-enum -Wold-style-cast -Wnon-virtual-dtor
  $<$<BOOL:${AMENDS_WERROR}>:-Werror>
  # g++ 12 takes std::string's inlined code for overruns (GCC bugs 105329, 105651); the sanitizers see real ones.
  -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
  # The same for values not set, where it inlines more or instruments.
  $<$<OR:$<CONFIG:Release>,$<BOOL:${AMENDS_SANITIZE}>>:-Wno-maybe-uninitialized>
  -pthread)  # RE2 and GoogleTest ask for it, and a precompiled header serves only where all ask for the same

if(AMENDS_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
