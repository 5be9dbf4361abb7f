#include "cli/gather.h"

#include "cli/output.h"

namespace amends {

Inputs gather(Options const& options, Inputs (*find)(std::vector<std::string> const& arguments)) {
  std::vector<std::string> arguments = options.inputs;
  if (options.files_from.empty()) return find(arguments);
  auto list = read_list(options.files_from);
  if (auto const* lines = std::get_if<std::vector<std::string>>(&list))
    arguments.insert(arguments.end(), lines->begin(), lines->end());
  Inputs inputs = find(arguments);
  if (auto const* failure = std::get_if<FailedInput>(&list)) inputs.failed.push_back(*failure);
  return inputs;
}

ExitCode deliver(std::string_view text, Options const& options, Console const& console) {
  Output output{options.output};
  output.write(text);
  auto const problem = output.finish();
  if (problem) console.error(*problem);
  return problem ? ExitCode::usage : ExitCode::ok;
}

}  // namespace amends
