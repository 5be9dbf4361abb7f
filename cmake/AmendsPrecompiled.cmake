# The standard headers that almost every source meets, parsed once for all: about half a second saved in each.
# Sources go on naming what they use; the preset tidy compiles without this and finds what one forgot.
add_library(amends_precompiled OBJECT ${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp)
target_link_libraries(amends_precompiled PRIVATE amends_options Boost::headers)
target_precompile_headers(amends_precompiled PRIVATE
  <algorithm> <array> <charconv> <cstdint> <fstream> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <utility> <variant> <vector>
  <boost/date_time/gregorian/gregorian_types.hpp>)

# amends_precompile(TARGET...): these targets use it.
function(amends_precompile)
  foreach(target ${ARGN})
    target_precompile_headers(${target} REUSE_FROM amends_precompiled)
  endforeach()
endfunction()
