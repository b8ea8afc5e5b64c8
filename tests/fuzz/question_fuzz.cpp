// Questions of `query`, in words.
#include "graph/assembler.hpp"
#include "graph/question.hpp"
#include "tests/fuzz/support.hpp"

namespace dealgraph::fuzz {
namespace {

KnowledgeGraph small_graph() {
  Assembler assembler;
  for (const char* text :
       {"Oracle has acquired PeopleSoft for $10 billion.", "Intel and AMD are partners.", "微软收购了Nuance。"}) {
    Article article;
    article.id = text;
    article.published = "2020-02-02";
    set_text(article, "", text);
    assembler.add(shipped_extractor().extract(article));
  }
  return assembler.finish();
}

}  // namespace
}  // namespace dealgraph::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dealgraph;
  static const KnowledgeGraph graph = fuzz::small_graph();
  static const NameSource names = names_in(graph);
  const std::string_view question = fuzz::view(data, size);
  for (const Query& reading : readings_of(question)) fuzz::require(!to_text(reading).empty(), "a reading is a query");
  const std::optional<Query> query = understand(question, names);
  if (!query) return 0;
  const std::vector<Meaning> meanings = meanings_of(*query, names);
  if (all_known(meanings)) static_cast<void>(row_count(answer(graph, *query, first_candidates(meanings))));
  return 0;
}
