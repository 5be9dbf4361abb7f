#include "reports/night_svg.h"

#include "reports/check_view.h"
#include "reports/html_page.h"
#include "reports/night_view.h"
#include "reports/words.h"

#include <algorithm>  // std::max, std::find_if

namespace amends {

namespace {

// A line of a timeline: actions that have the same dates. What is shown done and what a body says it did
// stay apart.
struct Track {
  std::optional<Date> first_due, due, done, said_done;
  std::optional<Date> late_until;
  std::vector<std::size_t> actions;
};

bool same(Track const& a, Track const& b) {
  return a.first_due == b.first_due && a.due == b.due && a.done == b.done && a.said_done == b.said_done &&
         a.late_until == b.late_until;
}

Track track_of(ActionRecord const& action, Date as_of) {
  Track track;
  track.due = action.due;
  if (action.original_due != action.due) track.first_due = action.original_due;
  bool const late = action.time_state == TimeState::done_late;
  bool const shown = late || action.time_state == TimeState::done_in_time || action.status == Status::satisfied;
  (shown ? track.done : track.said_done) = action.done_on;
  if (is_overdue(action)) track.late_until = as_of;
  if (late) track.late_until = action.done_on;
  return track;
}

std::vector<Track> tracks_of(CaseRecord const& record, Date as_of) {
  std::vector<Track> tracks;
  for (DueGroup const& group : by_due_date(record))
    for (std::size_t const i : group.actions) {
      Track track = track_of(record.actions[i], as_of);
      if (!track.due && !track.done && !track.said_done) continue;
      auto found = std::find_if(tracks.begin(), tracks.end(), [&](Track const& each) { return same(each, track); });
      if (found == tracks.end()) found = tracks.insert(tracks.end(), std::move(track));
      found->actions.push_back(i);
    }
  std::sort(tracks.begin(), tracks.end(), [](Track const& a, Track const& b) { return a.actions[0] < b.actions[0]; });
  return tracks;
}

// Where days stand between the first and the last of a timeline.
class Axis {
 public:
  Axis(CaseRecord const& record, std::vector<Track> const& tracks, Date as_of) : first_{as_of}, last_{as_of} {
    take(record.header.decision_date);
    for (Track const& track : tracks)
      for (auto const& day : {track.first_due, track.due, track.done, track.said_done}) take(day);
  }
  [[nodiscard]] Date first() const { return first_; }
  [[nodiscard]] Date last() const { return last_; }
  // In tenths of a per cent.
  [[nodiscard]] long place(Date day) const {
    return 1000 * (day - first_).days() / std::max(1L, (last_ - first_).days());
  }
  // "34.5%"
  [[nodiscard]] std::string at(Date day) const {
    long const tenths = place(day);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10)) + "%";
  }

 private:
  void take(std::optional<Date> const& day) {
    if (!day) return;
    first_ = std::min(first_, *day);
    last_ = std::max(last_, *day);
  }
  Date first_, last_;
};

// `name`: its class, empty for the plain line.
std::string line(std::string_view name, std::string const& from, std::string const& to) {
  std::string out = name.empty() ? "<line" : "<line class=\"" + std::string{name} + "\"";
  if (from != "0%") out += " x1=\"" + from + "\"";
  return out + " x2=\"" + to + "\"/>";
}

std::string upright(std::string_view name, std::string const& x, int from, int to) {
  return "<line class=\"" + std::string{name} + "\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + std::to_string(from) +
         "\" y2=\"" + std::to_string(to) + "\"/>";
}

std::string shape(std::string_view id, std::string const& x) {
  return "<use href=\"#" + std::string{id} + "\" x=\"" + x + "\"/>";
}

// "1, 3", cut where it would run into the picture
std::string numbers_of(CaseRecord const& record, std::vector<std::size_t> const& actions) {
  if (actions.size() > 3 &&
      record.actions[actions.back()].n - record.actions[actions.front()].n + 1 == static_cast<int>(actions.size()))
    return std::to_string(record.actions[actions.front()].n) + "–" + std::to_string(record.actions[actions.back()].n);
  std::string out;
  for (std::size_t i = 0; i < actions.size() && i < 4; ++i)
    out += (i == 0   ? ""
            : i == 3 ? " …"
                     : ", ") +
           (i == 3 ? std::string{} : std::to_string(record.actions[actions[i]].n));
  return out;
}

// Drawn around its own middle line, for then no part of it needs to say how far down it stands.
void append_track(CaseRecord const& record, Track const& track, Axis const& axis, int y, std::string& out) {
  out += "<g transform=\"translate(0 " + std::to_string(y) + ")\"><text x=\"-14\" dy=\"5\">" +
         numbers_of(record, track.actions) + "</text>";
  Date const start = record.header.decision_date.value_or(axis.first());
  Date const end = std::max(track.due.value_or(start), track.done.value_or(start));
  out += line("", axis.at(start), axis.at(end));
  if (track.late_until && track.due) out += line("l", axis.at(*track.due), axis.at(*track.late_until));
  if (track.first_due) out += shape("tf", axis.at(*track.first_due));
  if (track.due) out += shape("td", axis.at(*track.due));
  if (track.said_done) out += shape("tc", axis.at(*track.said_done));
  if (track.done) out += shape("tx", axis.at(*track.done));
  out += "</g>";
}

std::string_view anchor_at(long tenths) {
  if (tenths < 150) return "start";
  return tenths > 850 ? "end" : "middle";
}

// What the shapes of this picture mean, in a line of text that wraps.
std::string key_of(std::vector<Track> const& tracks) {
  auto const any = [&](auto const& has) { return std::any_of(tracks.begin(), tracks.end(), has); };
  std::string out = "<p class=\"k\" aria-hidden=\"true\">";
  auto const add = [&](std::string_view id, std::string_view words) {
    out += "<svg><use href=\"#" + std::string{id} + "\"/></svg>" + std::string{words} + ' ';
  };
  if (any([](Track const& track) { return track.first_due.has_value(); })) add("tf", "first\u00a0due");
  if (any([](Track const& track) { return track.due.has_value(); })) add("td", "due");
  if (any([](Track const& track) { return track.done.has_value(); })) add("tx", "done");
  if (any([](Track const& track) { return track.said_done.has_value(); }))
    add("tc", "said\u00a0to\u00a0be\u00a0done,\u00a0not\u00a0shown");
  if (any([](Track const& track) { return track.late_until.has_value(); })) add("tb", "late");
  return out + "</p>";
}

}  // namespace

void append_timeline_shapes(std::string& out) {
  out +=
      "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>"
      "<path id=\"tf\" d=\"M0-6.5L6.5 0 0 6.5-6.5 0z\" fill=\"#fff\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>"
      "<path id=\"td\" d=\"M0-7.5L7.5 0 0 7.5-7.5 0z\" fill=\"#0b0c0c\"/>"
      "<g id=\"tx\"><circle r=\"7\" fill=\"#00703c\"/><path d=\"M-3.4.2L-.9 2.8 3.6-2.6\" fill=\"none\" "
      "stroke=\"#fff\" stroke-width=\"1.8\"/></g>"
      "<circle id=\"tc\" r=\"6\" fill=\"#fff\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>"
      "<path id=\"tb\" d=\"M-8 0H8\" stroke=\"#d4351c\" stroke-width=\"6\"/>"
      "</defs></svg>\n";
}

std::string timeline_in_words(CaseRecord const& record, Date as_of) {
  std::string out;
  if (record.header.decision_date) out += "Decision " + in_words(*record.header.decision_date) + ". ";
  for (Track const& track : tracks_of(record, as_of)) {
    out += actions_in_words(record, track.actions) + ":";
    if (track.first_due) out += " first due " + in_words(*track.first_due) + ",";
    if (track.due) out += " due " + in_words(*track.due) + ",";
    if (track.done) out += " done " + in_words(*track.done) + ",";
    if (track.said_done) out += " said to be done " + in_words(*track.said_done) + ",";
    if (track.late_until) out += " late,";
    out.back() = '.';
    out += ' ';
  }
  return out + "Today is " + in_words(as_of) + ".";
}

void append_timeline(CaseRecord const& record, Date as_of, std::string& out) {
  auto const tracks = tracks_of(record, as_of);
  if (tracks.empty()) return;
  Axis const axis{record, tracks, as_of};
  constexpr int top = 22;
  constexpr int step = 24;
  int const bottom = top + step * static_cast<int>(tracks.size());
  out += "<svg class=\"tl\" role=\"img\" height=\"" + std::to_string(bottom + 20) + "\" aria-label=\"Timeline. " +
         html(timeline_in_words(record, as_of)) + "\">";
  std::string const today = axis.at(as_of);
  out += upright("t", today, top - 4, bottom) + "<text x=\"" + today + "\" y=\"13\" text-anchor=\"" +
         std::string{anchor_at(axis.place(as_of))} + "\">today</text>";
  if (record.header.decision_date) out += upright("s", axis.at(*record.header.decision_date), top, bottom);
  int y = top + step / 2;
  for (Track const& track : tracks) {
    append_track(record, track, axis, y, out);
    y += step;
  }
  std::string const base = std::to_string(bottom + 15);
  out += "<text x=\"0\" y=\"" + base + "\">" + in_words(axis.first()) + "</text><text x=\"100%\" y=\"" + base +
         "\" text-anchor=\"end\">" + in_words(axis.last()) + "</text></svg>" + key_of(tracks) + "\n";
}

std::string in_words(AgeBucket const& bucket) {
  if (!bucket.to) return "over " + counted(static_cast<std::size_t>(bucket.from - 1), "day");
  if (*bucket.to == bucket.from) return counted(static_cast<std::size_t>(bucket.from), "day");
  return std::to_string(bucket.from) + " to " + std::to_string(*bucket.to) + " days";
}

void append_ageing_chart(std::vector<AgeBucket> const& buckets, std::string& out) {
  int most = 1;
  std::string words;
  for (AgeBucket const& bucket : buckets) {
    most = std::max(most, bucket.count);
    words += (words.empty() ? "" : "; ") + in_words(bucket) + ": " + std::to_string(bucket.count);
  }
  constexpr int step = 34;
  out += "<svg class=\"bars\" role=\"img\" aria-labelledby=\"ages-title\" aria-describedby=\"ages-words\" height=\"" +
         std::to_string(step * static_cast<int>(buckets.size())) +
         "\"><title id=\"ages-title\">How long actions have been overdue</title>"
         "<desc id=\"ages-words\">" +
         words + "</desc>";
  int y = 0;
  for (AgeBucket const& bucket : buckets) {
    std::string const middle = std::to_string(y + step / 2 + 6);
    int const width = bucket.count == 0 ? 0 : std::max(1, 48 * bucket.count / most);
    out += "<text x=\"0\" y=\"" + middle + "\">" + in_words(bucket) + "</text><rect x=\"40%\" y=\"" +
           std::to_string(y + 4) + "\" width=\"" + std::to_string(width) + "%\" height=\"" + std::to_string(step - 8) +
           "\"/><text class=\"bars-n\" x=\"" + std::to_string(40 + width) + "%\" dx=\"8\" y=\"" + middle + "\">" +
           std::to_string(bucket.count) + "</text>";
    y += step;
  }
  out += "</svg>\n";
}

}  // namespace amends
