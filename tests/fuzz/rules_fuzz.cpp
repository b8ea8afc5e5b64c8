// A file of rules: refused with its place, or used.
#include "extract/pack_compiler.hpp"
#include "tests/fuzz/support.hpp"

namespace dealgraph::fuzz {
namespace {

/// What the rules are tried on.
constexpr std::string_view kText =
    "Oracle (NYSE: ORCL) has acquired PeopleSoft Inc. for $10 billion. 微软收购了Nuance。 A100 GPU.";

void use(const std::string& folder) {
  const Extractor extractor(RulePack::from_bytes(compile_pack(read_pack_source(folder))));
  Article article;
  article.id = "a";
  set_text(article, "Deal", std::string(kText));
  check_extraction(extractor.extract(article), extractor.pack());
}

}  // namespace
}  // namespace dealgraph::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dealgraph;
  const bool patterns = size != 0 && data[0] == '-';
  for (const char* name : {"rules/x.yaml", "patterns/x.yaml"})
    fuzz::put(name, patterns == (name[0] == 'p') ? fuzz::view(data, size) : patterns ? "{}" : "[]");
  try {
    fuzz::use(fuzz::scratch_folder());
  } catch (const Error& error) {
    fuzz::require(!error.place().file.empty(), "an error names its file");
  }
  return 0;
}
