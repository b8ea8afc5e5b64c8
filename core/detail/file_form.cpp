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

}  // namespace

InputForm form_of_name(std::string_view file) {
  std::string name(file);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  for (const Ending& ending : kEndings) {
    if (name.ends_with(ending.text)) return ending.form;
  }
  return InputForm::automatic;
}

}  // namespace dealgraph::detail
