#include "core/detail/file_form.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dealgraph::detail {
namespace {

struct Ending {
  std::string_view text;
  InputForm form;
};

constexpr std::array<Ending, 7> kEndings = {{{".jsonl", InputForm::json_lines},
                                             {".ndjson", InputForm::json_lines},
                                             {".md", InputForm::markdown},
                                             {".markdown", InputForm::markdown},
                                             {".html", InputForm::html},
                                             {".htm", InputForm::html},
                                             {".txt", InputForm::text}}};

constexpr std::array<std::string_view, 3> kCompressedEndings = {".gz", ".zst", ".zstd"};

std::string_view without_compression(std::string_view name) {
  for (const std::string_view ending : kCompressedEndings)
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

}  // namespace

InputForm form_of_name(std::string_view file) {
  std::string name(file);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const std::string_view plain = without_compression(name);
  for (const Ending& ending : kEndings) {
    if (plain.ends_with(ending.text)) return ending.form;
  }
  return InputForm::automatic;
}

}  // namespace dealgraph::detail
