#include "reports/html_reviews.h"

#include "reports/html_page.h"

namespace amends {

std::string html_reviews(std::vector<Review> const& review) {
  if (review.empty()) return {};
  std::string out = "<ul class=\"plain small\">";
  for (Review const& entry : review) {
    bool const doubt = entry.level == ReviewLevel::doubt;
    out += "<li>" + html_tag(doubt ? "Doubt" : "Note", doubt ? TagTone::yellow : TagTone::grey) + " " +
           html(entry.message) + "</li>";
  }
  return out + "</ul>";
}

}  // namespace amends
