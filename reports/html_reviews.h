// Why a person should look, as HTML: what the statement page and the check page say alike.
#pragma once

#include "grammar/model/review.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// A list of tagged messages; empty for none.
[[nodiscard]] std::string html_reviews(std::vector<Review> const& review);

}  // namespace amends
