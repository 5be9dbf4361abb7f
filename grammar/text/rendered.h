// What a reader of one format hands on. Inside the room: other rooms call read_document.
#pragma once

#include "grammar/model/review.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct Rendered {
  std::string text;
  std::vector<Review> review;
};

}  // namespace amends
