#include "cli/input.h"

#include "engine/evidence/case_folder.h"

#include <fcntl.h>     // open
#include <sys/stat.h>  // fstat
#include <unistd.h>    // read

#include <algorithm>   // std::any_of, sort
#include <array>       // std::array
#include <cerrno>      // errno
#include <cstring>     // std::strerror
#include <filesystem>  // std::filesystem

namespace amends {

namespace {

namespace fs = std::filesystem;

constexpr std::array codes{
    InputCodeInfo{"not_found", "There is no such file or folder.", "Check the path."},
    InputCodeInfo{"unreadable", "The file or folder could not be opened or read.", "Check its permissions."},
    InputCodeInfo{"unsupported_format", "The file is of no kind that Amends reads.",
                  "Give a .txt, .html, .htm, .docx or .pdf file, or pipe it in with --as text or --as html."},
    InputCodeInfo{"no_decision", "The folder holds no decision.",
                  "Put the statement into it as decision.txt, decision.html, decision.docx or decision.pdf."},
    InputCodeInfo{"two_decisions", "The case folder holds more than one decision file.",
                  "Keep one decision.* in a case folder; move the others away."},
    InputCodeInfo{"empty_file", "The file is empty, or holds nothing but blanks.", "Save the statement again."},
    InputCodeInfo{"binary_file", "The file is not text.", "Save the statement as text or as a web page."},
    InputCodeInfo{"too_large",
                  "The file is larger than any decision (64 MiB), or costs too much time or memory to read.",
                  "Check that it is the statement; save it as text."},
    InputCodeInfo{"broken_file", "The Word document or PDF is damaged, or is none.", "Fetch or save it again."},
    InputCodeInfo{"encrypted_file", "The file is locked with a password, or is an old .doc file.",
                  "Save it without a password, a .doc file as .docx."},
    InputCodeInfo{"no_text_layer", "The PDF is a scan: its pages are pictures that hold no text.",
                  "Run text recognition (OCR) over it, or give the text version."},
    InputCodeInfo{"pdf_reader_missing", "PDF files are read with pdftotext, which is not installed.",
                  "Install poppler-utils."},
    InputCodeInfo{"bad_manifest", "evidence.yaml or case.yaml of the case is wrong.",
                  "Mend what the messages on standard error name, with file, line and column."},
};

FailedInput failed(std::string source, std::string code, std::string message) {
  return {std::move(source), std::move(code), std::move(message), {}};
}

bool is_hidden(fs::path const& path) {
  std::string const name = path.filename().string();
  return !name.empty() && name[0] == '.';
}

// Formats that a statement may well come in, but that cannot be read: never passed over in silence.
bool is_other_document(fs::path const& path) {
  std::string extension = path.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension == ".doc" || extension == ".rtf" || extension == ".odt";
}

FailedInput unsupported_format(std::string const& path) {
  return failed(path, "unsupported_format", "not a " + readable_extensions() + " file");
}

struct Entries {
  std::vector<fs::path> files, folders;
  std::optional<std::string> error;
};

// The entries of a folder, hidden ones left out, each list sorted.
Entries entries_of(fs::path const& folder) {
  Entries out;
  std::error_code error;
  for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
    if (is_hidden(at->path())) continue;
    std::error_code ignored;
    if (at->is_directory(ignored)) {
      if (!at->is_symlink(ignored)) out.folders.push_back(at->path());
    } else {
      out.files.push_back(at->path());
    }
  }
  if (error) out.error = error.message();
  std::sort(out.files.begin(), out.files.end());
  std::sort(out.folders.begin(), out.folders.end());
  return out;
}

void add(std::variant<std::string, FailedInput> found, Inputs& inputs) {
  if (auto* path = std::get_if<std::string>(&found))
    inputs.paths.push_back(std::move(*path));
  else
    inputs.failed.push_back(std::move(std::get<FailedInput>(found)));
}

// What to take from each folder that is walked; says whether to go into its folders as well.
using Take = bool (*)(fs::path const& folder, Entries const& entries, Inputs& inputs);

void walk(fs::path const& folder, Take take, Inputs& inputs) {
  Entries const entries = entries_of(folder);
  if (entries.error) inputs.failed.push_back(failed(folder.string(), "unreadable", *entries.error));
  if (!take(folder, entries, inputs)) return;
  for (fs::path const& inner : entries.folders) walk(inner, take, inputs);
}

bool take_documents(fs::path const& folder, Entries const& entries, Inputs& inputs) {
  if (is_case_folder(folder.string())) {
    add(decision_in(folder.string()), inputs);
    return false;
  }
  for (fs::path const& file : entries.files) {
    if (format_of(file.string()))
      inputs.paths.push_back(file.string());
    else if (is_other_document(file))
      inputs.failed.push_back(unsupported_format(file.string()));
  }
  return true;
}

// Files that only a case has.
bool has_case_files(Entries const& entries) {
  return std::any_of(entries.files.begin(), entries.files.end(), [](fs::path const& file) {
    std::string const name = file.filename().string();
    return name == "evidence.yaml" || name == "evidence.xlsx" || name == "case.yaml" || name == "confirmed.yaml";
  });
}

bool take_cases(fs::path const& folder, Entries const& entries, Inputs& inputs) {
  if (!is_case_folder(folder.string())) {
    if (has_case_files(entries))
      inputs.failed.push_back(failed(folder.string(), "no_decision", "no decision in this folder"));
    return true;
  }
  auto found = decision_in(folder.string());
  if (std::holds_alternative<std::string>(found)) found = folder.string();
  add(std::move(found), inputs);
  return false;
}

void walk_argument(std::string const& folder, Take take, Inputs& inputs) {
  Inputs inside;
  walk(folder, take, inside);
  if (inside.paths.empty() && inside.failed.empty())
    inside.failed.push_back(failed(folder, "no_decision", "no decision in this folder"));
  std::sort(inside.paths.begin(), inside.paths.end());
  inputs.paths.insert(inputs.paths.end(), inside.paths.begin(), inside.paths.end());
  inputs.failed.insert(inputs.failed.end(), inside.failed.begin(), inside.failed.end());
}

Inputs find(std::vector<std::string> const& arguments, Take take) {
  Inputs inputs;
  for (std::string const& argument : arguments) {
    std::error_code error;
    fs::file_status const status = fs::status(argument, error);
    if (argument == standard_input)
      inputs.paths.push_back(argument);
    else if (fs::is_directory(status))
      walk_argument(argument, take, inputs);
    else if (!fs::exists(status))
      inputs.failed.push_back(
          failed(argument, error && error != std::errc::no_such_file_or_directory ? "unreadable" : "not_found",
                 error ? error.message() : "no such file or folder"));
    else if (!format_of(argument))
      inputs.failed.push_back(unsupported_format(argument));
    else
      inputs.paths.push_back(argument);
  }
  return inputs;
}

class Descriptor {
 public:
  explicit Descriptor(std::string const& path)
      : number_{path == standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

FailedInput too_large(std::string const& path) {
  return failed(path, "too_large", "larger than any decision (" + std::to_string(largest_input >> 20) + " MiB)");
}

}  // namespace

std::span<InputCodeInfo const> input_codes() { return codes; }

Inputs find_documents(std::vector<std::string> const& arguments) { return find(arguments, &take_documents); }

Inputs find_cases(std::vector<std::string> const& arguments) { return find(arguments, &take_cases); }

std::variant<std::string, FailedInput> decision_in(std::string const& folder) {
  auto opened = open_case_folder(folder);
  if (auto* problem = std::get_if<FolderProblem>(&opened))
    return failed(folder, std::move(problem->code), std::move(problem->message));
  return std::get<CaseFolder>(std::move(opened)).decision;
}

std::variant<std::string, FailedInput> read_bytes(std::string const& path) {
  Descriptor const descriptor{path};
  if (descriptor.number() < 0) return failed(path, "unreadable", std::strerror(errno));
  struct stat about {};
  if (::fstat(descriptor.number(), &about) != 0) return failed(path, "unreadable", std::strerror(errno));
  if (about.st_size > static_cast<off_t>(largest_input)) return too_large(path);
  std::string bytes(about.st_size > 0 ? static_cast<std::size_t>(about.st_size) + 1 : std::size_t{64} << 10, '\0');
  std::size_t used = 0;
  for (;;) {
    ssize_t const got = ::read(descriptor.number(), bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, "unreadable", std::strerror(errno));
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > largest_input) return too_large(path);
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(used);
  return bytes;
}

std::variant<std::vector<std::string>, FailedInput> read_list(std::string const& path) {
  auto bytes = read_bytes(path);
  if (auto* failure = std::get_if<FailedInput>(&bytes)) return std::move(*failure);
  std::vector<std::string> lines;
  std::string_view left = std::get<std::string>(bytes);
  while (!left.empty()) {
    std::size_t const end = left.find('\n');
    std::string_view line = left.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
    left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
  }
  return lines;
}

}  // namespace amends
