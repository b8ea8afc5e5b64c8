// A knowledge base with changed bytes: refused, or read.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "graph/knowledge_base.hpp"
#include "graph/knowledge_base_writer.hpp"
#include "tests/fuzz/support.hpp"

namespace dealgraph::fuzz {
namespace {

Article article(const char* id, const char* text) {
  Article out;
  out.id = id;
  out.published = "2020-02-02";
  set_text(out, "Deal", text);
  return out;
}

std::string small_base() {
  const std::string file = scratch_folder() + "/whole.kb";
  KnowledgeBaseWriter base(file, "pack");
  for (const Article& each :
       {article("a", "Oracle has acquired PeopleSoft for $10 billion."), article("b", "Intel and AMD are partners."),
        article("c", "Facebook was renamed Meta. Microsoft uses Nvidia's A100 GPU.")})
    base.add(each, shipped_extractor().extract(each), "news.jsonl");
  base.commit();
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void use(const std::string& file) {
  const KnowledgeBase base(file);
  static_cast<void>(write_all_formats(base.whole()));  // a letter that was changed is no UTF-8 any more, and nobody notices
  static_cast<void>(base.around({"company:oracle", "company:amd"}));
  static_cast<void>(base.find_entities_named("Oracle"));
  static_cast<void>(base.suggestions("Orcale"));
}

}  // namespace
}  // namespace dealgraph::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dealgraph;
  static const std::string whole = fuzz::small_base();
  for (const char* rest : {"/edited.kb-journal", "/edited.kb-wal", "/edited.kb-shm"})
    std::filesystem::remove(fuzz::scratch_folder() + rest);
  try {
    fuzz::use(fuzz::put("edited.kb", fuzz::edited(whole, fuzz::view(data, size))));
  } catch (const Error& error) {
    fuzz::require(!error.place().file.empty(), "an error names the base");
  }
  return 0;
}
