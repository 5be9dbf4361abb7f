// Word documents made for tests: the few parts that a reader looks at, packed as Word packs them.
#pragma once

#include <string>   // std::string
#include <utility>  // std::pair
#include <vector>   // std::vector

namespace amends::test {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

// A zip file of `parts`.
[[nodiscard]] std::string zipped(Parts const& parts);

// A document with this in its body, and lists: 1 counts "1." and below it "a)"; 2 has bullets; 3 counts "1."
// anew; the style ListNumber belongs to list 1.
[[nodiscard]] std::string docx(std::string const& body);

// <w:p> with a run of `words`, and what stands in front of it.
[[nodiscard]] std::string paragraph(std::string const& words, std::string const& properties = {});
// A paragraph of a list.
[[nodiscard]] std::string item(int list, int level, std::string const& words);

}  // namespace amends::test
