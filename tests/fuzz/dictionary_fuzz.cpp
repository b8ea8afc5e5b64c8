// A file of a dictionary: refused with its place, or compiled, and the same after decompiling.
#include "extract/pack_check.hpp"
#include "extract/pack_compiler.hpp"
#include "tests/fuzz/support.hpp"

namespace dealgraph::fuzz {
namespace {

void use(const std::string& folder) {
  const std::string bytes = compile_pack(read_pack_source(folder));
  check_pack(bytes, "compiled");
  const auto pack = RulePack::from_bytes(bytes);
  require(compile_pack(pack->decompile()) == bytes, "a pack compiles to itself");
  Article article;
  article.id = "a";
  set_text(article, "Deal", "Acme has acquired Oracle. 微软收购了Nuance。");
  check_extraction(Extractor(pack).extract(article), *pack);
}

}  // namespace
}  // namespace dealgraph::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dealgraph;
  fuzz::put("dictionary/company/x.yaml", fuzz::view(data, size));
  try {
    fuzz::use(fuzz::scratch_folder());
  } catch (const Error& error) {
    fuzz::require(!error.place().file.empty(), "an error names its file");
  }
  return 0;
}
