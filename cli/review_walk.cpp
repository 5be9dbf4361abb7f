#include "cli/review_walk.h"

#include "cli/review_edit.h"
#include "reports/review_page.h"

#include <algorithm>  // std::ranges::find
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::string_view keys = "a accept  e edit  r reject  u unsure  b back  q quit  ? help > ";

constexpr std::string_view help = R"(  a  accept   it was read as the decision says
  e  edit     some of it was read wrongly: each field is asked for, then why
  r  reject   it is no agreed action; a reason is asked for
  u  unsure   it stays for a person, and check says so
  b  back     to the action before
  q  quit     what was decided so far is written
  To split an action or merge it into another, write that into confirmed.yaml.
)";

class Session {
 public:
  Session(Confirmed before, Walk const& walk, Keyboard& keyboard) : walk_{walk}, keyboard_{keyboard} {
    walked_.confirmed = std::move(before);
    for (auto const& obligation : walk.statement.obligations) {
      auto const* known = walked_.confirmed.find(obligation.fingerprint);
      if (walk.reviewer.all || known == nullptr || !settles(*known)) to_do_.push_back(&obligation);
    }
  }

  Walked result() {
    std::size_t at = 0;
    bool shown = false;
    while (at < to_do_.size()) {
      if (!shown) show_action(*to_do_[at]);
      shown = true;
      walk_.show(keys);
      auto const key = keyboard_.key();
      walk_.show(key && *key >= ' ' ? std::string(1, *key) + "\n" : std::string("\n"));
      if (!key || *key == 'q') break;
      auto const moved = press(*key, at);
      shown = moved == at;
      at = moved;
    }
    count();
    return std::move(walked_);
  }

 private:
  void show_action(Obligation const& obligation) {
    std::string text;
    TextPage page{walk_.style, text};
    write_review_page(walk_.statement, obligation, walked_.confirmed.find(obligation.fingerprint), page);
    walk_.show(text);
  }

  // Which action comes next: the same one where nothing was decided.
  std::size_t press(char key, std::size_t at) {
    auto const& obligation = *to_do_[at];
    switch (key) {
      case 'a': return decide(obligation, Verdict::accept, {}, {}) ? at + 1 : at;
      case 'u': {
        auto const why = ask("  Why, if you can say: ", walk_, keyboard_);
        return why && decide(obligation, Verdict::unsure, {}, *why) ? at + 1 : at;
      }
      case 'r': return reject(obligation) ? at + 1 : at;
      case 'e': return edit(obligation) ? at + 1 : at;
      case 'b':
        if (at == 0) walk_.show("  This is the first one.\n");
        return at == 0 ? at : at - 1;
      case '?': walk_.show(help); return at;
      case '\n': walk_.show("  Nothing is accepted by Enter: press a key that stands there.\n"); return at;
      default: walk_.show("  No such key; ? lists them.\n"); return at;
    }
  }

  bool reject(Obligation const& obligation) {
    auto const reason = ask("  Reason: ", walk_, keyboard_);
    if (reason && !reason->empty()) return decide(obligation, Verdict::reject, {}, *reason);
    if (reason) walk_.show("  Without a reason it is not rejected.\n");
    return false;
  }

  bool edit(Obligation const& obligation) {
    auto const correction = ask_correction(obligation, walk_, keyboard_);
    if (!correction) return false;
    if (correction->empty()) {
      walk_.show("  Nothing was changed. To accept it as it was read, press a.\n");
      return false;
    }
    auto const reason = ask("  Reason, if you can say: ", walk_, keyboard_);
    return reason && decide(obligation, Verdict::correct, *correction, *reason);
  }

  bool decide(Obligation const& obligation, Verdict verdict, Correction correction, std::string reason) {
    Confirmation made;
    made.fingerprint = obligation.fingerprint;
    made.verdict = verdict;
    made.correct = std::move(correction);
    made.by = walk_.reviewer.by;
    made.on = walk_.reviewer.on;
    made.reason = std::move(reason);
    auto& all = walked_.confirmed.actions;
    auto const known = std::ranges::find(all, made.fingerprint, &Confirmation::fingerprint);
    if (std::ranges::find(decided_, made.fingerprint) == decided_.end()) decided_.push_back(made.fingerprint);
    if (known == all.end())
      all.push_back(std::move(made));
    else
      *known = std::move(made);
    return true;
  }

  void count() {
    for (auto const& fingerprint : decided_) {
      switch (walked_.confirmed.find(fingerprint)->verdict) {
        case Verdict::accept: ++walked_.accepted; break;
        case Verdict::correct: ++walked_.corrected; break;
        case Verdict::reject: ++walked_.rejected; break;
        case Verdict::unsure: ++walked_.unsure; break;
        case Verdict::split:
        case Verdict::merge: break;  // no key makes these
      }
    }
  }

  Walk const& walk_;
  Keyboard& keyboard_;
  Walked walked_;
  std::vector<Obligation const*> to_do_;
  std::vector<std::string> decided_;  // in this walk, by fingerprint
};

}  // namespace

Walked walk_through(Confirmed before, Walk const& walk, Keyboard& keyboard) {
  return Session{std::move(before), walk, keyboard}.result();
}

}  // namespace amends
