// An article from its text to the graph files.
#include <array>

#include "core/utf8.hpp"
#include "graph/assembler.hpp"
#include "tests/fuzz/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dealgraph;
  constexpr std::array<const char*, 4> kDays = {"", "2004-02-29", "2021-10-28", "2022-06-15"};
  std::string text(fuzz::view(data, size));
  repair_utf8(text);
  if (text.empty()) return 0;
  Article article;
  article.id = "fuzz";
  article.published = kDays.at(size % kDays.size());
  const std::size_t title = text.find('\n');
  set_text(article, title == text.npos ? "" : text.substr(0, title), title == text.npos ? text : text.substr(title + 1));
  if (article.text.empty()) return 0;
  const Extraction found = fuzz::shipped_extractor().extract(article);
  fuzz::check_extraction(found, fuzz::shipped_extractor().pack());
  Assembler assembler;
  assembler.add(found);
  fuzz::require(fuzz::write_all_formats(assembler.finish()), "graph files in JSON are JSON");
  return 0;
}
