# Writes a .cpp with every file of the shipped rule packs and calendars, so that a copied binary works.
# Run at build time: cmake -DROOT=<rules> -DOUT=<file.cpp> -P EmbedPack.cmake
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.yaml)
list(SORT files)

set(rows "")
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} text)
  string(APPEND rows "    {R\"name(${file})name\", R\"yaml(${text})yaml\"},\n")
endforeach()

file(WRITE ${OUT}
"// Made by cmake/EmbedPack.cmake from the YAML under rules/; changes here are lost.
#include \"rules/pack/embedded.h\"

#include <array>  // std::array

namespace amends {

namespace {

constexpr auto files = std::to_array<EmbeddedFile>({
${rows}});

}  // namespace

std::span<EmbeddedFile const> embedded_files() { return files; }

}  // namespace amends
")
