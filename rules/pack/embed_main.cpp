// Build step: writes a .cpp with every file of the shipped rule packs and calendars, and the parsed tree
// of those that are YAML, so that a copied binary works and starts fast.
//   amends_embed RULES-FOLDER OUT.cpp
// A file that is not sound YAML is embedded without a tree: the program then says what is wrong with it.
#include "rules/yaml/prepared.h"

#include <algorithm>   // std::sort
#include <filesystem>  // std::filesystem::recursive_directory_iterator
#include <fstream>     // std::ifstream, std::ofstream
#include <iostream>    // std::cerr
#include <iterator>    // std::istreambuf_iterator

namespace {

namespace fs = std::filesystem;

std::string contents(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

char octal(unsigned digit) { return static_cast<char>('0' + digit); }

// A C++ string literal: every byte that is not plain as three octal digits.
std::string literal(std::string_view bytes) {
  constexpr std::size_t width = 100;
  std::string text = "\"";
  std::size_t column = 0;
  for (char const c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    bool const plain = byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '?';
    if (plain) {
      text += c;
    } else {
      text += {'\\', octal(byte >> 6U), octal((byte >> 3U) & 7U), octal(byte & 7U)};
    }
    if (++column % width == 0) text += "\"\n    \"";
  }
  return text + '"';
}

bool is_yaml(fs::path const& path) { return path.extension() == ".yaml"; }
bool is_letter(fs::path const& path) {
  return path.extension() == ".txt" && path.parent_path().filename() == "letters";
}

std::string tree_of(std::string const& text, std::string const& name) {
  auto const document = amends::yaml::parse(text, name);
  bool const sound = document.readable && document.problems.empty();
  return sound ? amends::yaml::pack_tree(document) : std::string();
}

std::string row(fs::path const& root, fs::path const& path) {
  auto const name = path.lexically_relative(root).generic_string();
  auto const text = contents(path);
  auto const tree = is_yaml(path) ? tree_of(text, name) : std::string();
  auto const sized = [](std::string const& bytes) {
    return "{" + literal(bytes) + ", " + std::to_string(bytes.size()) + "}";
  };
  return "  {" + literal(name) + ",\n    " + sized(text) + ",\n    " + sized(tree) + "},\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: amends_embed RULES-FOLDER OUT.cpp\n";
    return 2;
  }
  fs::path const root(arguments[1]);
  std::vector<fs::path> paths;
  for (auto const& entry : fs::recursive_directory_iterator(root))
    if (is_yaml(entry.path()) || is_letter(entry.path())) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::ofstream out(arguments[2], std::ios::binary);
  out << "// Made by amends_embed from the files under rules/; changes here are lost.\n"
         "#include \"rules/pack/embedded.h\"\n\n#include <array>  // std::array\n\nnamespace amends {\n\nnamespace "
         "{\n\n"
         "constexpr auto files = std::to_array<EmbeddedFile>({\n";
  for (auto const& path : paths) out << row(root, path);
  out << "});\n\n}  // namespace\n\nstd::span<EmbeddedFile const> embedded_files() { return files; }\n\n}  // "
         "namespace amends\n";
  return out.good() ? 0 : 1;
}
