# Included by the CMakeLists.txt beside it.
add_executable(grammar_fuzz grammar_fuzz.cpp ${PROJECT_SOURCE_DIR}/tests/grammar/actions/accounting.cpp)
target_include_directories(grammar_fuzz PRIVATE ${PROJECT_SOURCE_DIR}/tests/grammar/actions)
target_link_libraries(grammar_fuzz PRIVATE amends_options amends::rules)
add_test(NAME fuzz.grammar COMMAND grammar_fuzz 5000)
