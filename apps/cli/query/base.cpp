#include "base.hpp"

#include "graph/assembler.hpp"
#include "graph/knowledge_base.hpp"

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

class Stored : public QueryBase {
 public:
  explicit Stored(const std::string& file) : base_(file) {}

  [[nodiscard]] NameSource names() const override {
    return {[this](std::string_view name) { return base_.find_entities_named(name); },
            [this](std::string_view name) { return base_.suggestions(name); }};
  }
  const KnowledgeGraph& graph_for(const Query& query, const std::vector<std::string>& entities) override {
    graph_ = needs_whole_graph(query) ? base_.whole() : base_.around(entities);
    return graph_;
  }

 private:
  KnowledgeBase base_;
  KnowledgeGraph graph_;
};

}  // namespace

std::unique_ptr<QueryBase> open_base(const std::string& base, InputOptions input, ProblemReport& report) {
  if (is_knowledge_base(base)) return std::make_unique<Stored>(base);
  input.sources = {base};
  return std::make_unique<Articles>(input, report);
}

}  // namespace dealgraph::cli
