// letters/*.txt: whether a template's tags are known, closed, and stand where they mean something. The
// writer of letters renders them; here a mistake is found when the pack is loaded, with its place.
#include "rules/letter_tags.h"
#include "rules/pack/read.h"
#include "rules/suggest.h"

#include <algorithm>  // std::find_if, any_of

namespace amends {

namespace {

constexpr std::string_view blanks = " \t\r\n";

struct Tag {
  char sigil = ' ';                 // # ^ / ! & {, or a blank for a plain one
  std::string_view name;            // without blanks
  std::size_t start = 0, size = 0;  // with its braces
};

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

LetterTagInfo const* info_of(std::string_view name) {
  auto const all = letter_tags();
  auto const found = std::find_if(all.begin(), all.end(), [&](LetterTagInfo const& info) { return info.name == name; });
  return found == all.end() ? nullptr : &*found;
}

class LetterCheck {
 public:
  LetterCheck(std::string const& text, std::string const& shown) : source_{shown, text}, text_{text} {}

  [[nodiscard]] Diagnostics run() {
    std::size_t at = 0;
    while ((at = text_.find("{{", at)) != std::string_view::npos) {
      auto const tag = tag_at(at);
      if (!tag) {
        complain("P021", {' ', {}, at, 2}, "a tag is not closed", "}} is missing");
        return std::move(found_);
      }
      look_at(*tag);
      at += tag->size;
    }
    for (Tag const& open : open_) complain("P021", open, "{{#" + std::string(open.name) + "}} is not closed", "");
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::optional<Tag> tag_at(std::size_t start) const {
    bool const triple = text_.substr(start).starts_with("{{{");
    std::string_view const closing = triple ? "}}}" : "}}";
    auto const inside = start + closing.size();
    auto const end = text_.find(closing, inside);
    if (end == std::string_view::npos) return std::nullopt;
    auto content = trimmed(text_.substr(inside, end - inside));
    Tag tag{triple ? '{' : ' ', content, start, end + closing.size() - start};
    if (!triple && !content.empty() && std::string_view{"#^/!&>="}.find(content.front()) != std::string_view::npos) {
      tag.sigil = content.front();
      tag.name = trimmed(content.substr(1));
    }
    return tag;
  }

  void look_at(Tag const& tag) {
    if (tag.sigil == '!') return;
    if (tag.sigil == '>' || tag.sigil == '=')
      return complain("P019", tag, "a letter cannot take in another file or change its braces", "");
    if (tag.sigil == '/') return close(tag);
    auto const* info = info_of(tag.name);
    if (info == nullptr)
      complain("P019", tag, "unknown tag \"" + std::string(tag.name) + '"', suggestion(tag.name));
    else if (info->of_action && !within_actions())
      complain("P019", tag, '"' + std::string(tag.name) + "\" says something of one action",
               "put it between {{#actions}} and {{/actions}}");
    else if (info->tag == LetterTag::actions && tag.sigil != '#' && tag.sigil != '^')
      complain("P019", tag, "\"actions\" is a list", "write {{#actions}} ... {{/actions}}");
    if (tag.sigil == '#' || tag.sigil == '^') open_.push_back(tag);
  }

  void close(Tag const& tag) {
    if (open_.empty() || open_.back().name != tag.name)
      return complain("P021", tag, "{{/" + std::string(tag.name) + "}} closes nothing",
                      open_.empty() ? "" : "first close {{#" + std::string(open_.back().name) + "}}");
    open_.pop_back();
  }

  [[nodiscard]] bool within_actions() const {
    return std::any_of(open_.begin(), open_.end(), [](Tag const& open) {
      auto const* info = info_of(open.name);
      return open.sigil == '#' && info != nullptr && info->tag == LetterTag::actions;
    });
  }

  [[nodiscard]] static std::string suggestion(std::string_view name) {
    std::vector<std::string_view> names;
    for (LetterTagInfo const& info : letter_tags()) names.push_back(info.name);
    return did_you_mean(name, names);
  }

  void complain(std::string code, Tag const& tag, std::string message, std::string help) {
    auto const line = static_cast<std::uint32_t>(
        std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(tag.start), '\n') + 1);
    auto const first_line = text_.substr(tag.start, tag.size).find('\n');
    yaml::Mark const mark{tag.start, line, static_cast<std::uint32_t>(std::min(first_line, tag.size))};
    found_.push_back({std::move(code),
                      Severity::error,
                      std::move(message),
                      source_.place(mark),
                      source_.line_at(tag.start),
                      {},
                      std::move(help)});
  }

  yaml::Source source_;
  std::string_view text_;
  std::vector<Tag> open_;
  Diagnostics found_;
};

}  // namespace

Diagnostics check_letter(std::string const& text, std::string const& shown) { return LetterCheck(text, shown).run(); }

}  // namespace amends
