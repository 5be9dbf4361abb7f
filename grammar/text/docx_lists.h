// The numbers and bullets of a Word document, which stand nowhere in its text: word/numbering.xml says how
// each list counts, and word/styles.xml which styles belong to a list. Inside the room.
#pragma once

#include <pugixml.hpp>  // pugi::xml_node

#include <array>          // std::array
#include <cstddef>        // std::size_t
#include <map>            // std::map
#include <optional>       // std::optional
#include <string>         // std::string
#include <unordered_map>  // std::unordered_map

namespace amends {

inline constexpr std::size_t list_levels = 9;

struct ListMark {
  std::string marker;  // "1.", "(a)", "•"
  std::size_t level = 0;
};

class DocxLists {
 public:
  DocxLists(pugi::xml_node numbering, pugi::xml_node styles);

  // The mark in front of the paragraph with these properties (w:pPr), counted on; nothing where it is in no
  // list. To be called once for each paragraph, in order.
  [[nodiscard]] std::optional<ListMark> next_mark(pugi::xml_node properties);

 private:
  struct Level {
    std::string format = "decimal";
    std::string text = "%1.";
    int start = 1;
  };
  using Levels = std::array<Level, list_levels>;
  struct Place {  // a paragraph's place in a list: the list's id and the level
    std::string list;
    std::size_t level = 0;
  };
  struct List {
    std::string counter;  // lists that share an abstract definition count on together
    Levels levels;
    bool restarts = false;
  };
  struct Count {
    std::array<int, list_levels> at{};
    std::array<bool, list_levels> begun{};
  };

  void read_levels(pugi::xml_node definition, Levels& levels) const;
  [[nodiscard]] std::optional<Place> place_of(pugi::xml_node properties) const;
  [[nodiscard]] std::string marker(List const& list, Count const& count, std::size_t level) const;

  std::unordered_map<std::string, List> lists_;
  std::unordered_map<std::string, Place> styles_;
  std::unordered_map<std::string, Count> counts_;
};

}  // namespace amends
