#include "base.hpp"

#include "graph/assembler.hpp"

namespace dealgraph::cli {
namespace {

class Articles : public QueryBase {
 public:
  Articles(const InputOptions& input, ProblemReport& report) {
    const Extractor extractor(load_data(input.data));
    Assembler assembler;
    process_articles<Extraction>(
        input, report, [&](Article&& article) { return extractor.extract(std::move(article)); },
        [&](Extraction&& found) { assembler.add(found); });
    graph_ = assembler.finish();
  }

  [[nodiscard]] NameSource names() const override { return names_in(graph_); }
  const KnowledgeGraph& graph_for(const Query&, const std::vector<std::string>&) override { return graph_; }

 private:
  KnowledgeGraph graph_;
};

}  // namespace

std::unique_ptr<QueryBase> open_base(const std::string& base, InputOptions input, ProblemReport& report) {
  input.sources = {base};
  return std::make_unique<Articles>(input, report);
}

}  // namespace dealgraph::cli
