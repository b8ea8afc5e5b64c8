// Asking a graph: docs/queries.md shows this program. Without arguments it asks about three short articles; given a folder of
// articles and a question, it answers that: ask FOLDER "who partnered with Microsoft?"
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "core/article_reader.hpp"
#include "core/source.hpp"
#include "export/answer_json.hpp"
#include "extract/extract.hpp"
#include "graph/graph.hpp"

namespace {

using namespace dealgraph;

constexpr const char* kArticles =
    R"({"text": "Microsoft and Sony have formed a partnership in cloud gaming.", "published": "2019-05-17", "publisher": "Wire A"}
{"text": "Microsoft has invested $1 billion in OpenAI.", "published": "2019-07-22", "publisher": "Wire B"}
{"text": "Sony has acquired Bungie for $3.6 billion.", "published": "2022-07-15", "publisher": "Wire A"}
)";

/// Articles → graph.
KnowledgeGraph graph_of(const std::string& folder) {
  const Extractor extractor(load_rule_pack(PACK, {}));
  Assembler assembler;
  const ReadEvents events{[&](Article&& article) { assembler.add(extractor.extract(std::move(article))); },
                          [](const Problem& problem) { std::cerr << problem.message << '\n'; }};
  if (!folder.empty()) {
    read_sources(find_source_files({folder}), InputForm::automatic, events);
  } else {
    std::istringstream input(kArticles);
    read_articles(input, "articles", InputForm::json_lines, events);
  }
  return assembler.finish();
}

/// A question → JSON, as `dealgraph query` prints it.
void ask(const KnowledgeGraph& graph, const std::string& question) {
  const NameSource names = names_in(graph);
  const auto query = understand(question, names);
  if (!query) return void(std::cout << question << "\n  is not understood\n");
  const std::vector<Meaning> meanings = meanings_of(*query, names);
  if (!all_known(meanings)) return void(std::cout << question << "\n  names something unknown\n");
  std::cout << answer_json(graph, answer(graph, *query, first_candidates(meanings)), question);
}

/// The same without JSON: typed results that point into the graph.
void print_partners(const KnowledgeGraph& graph, const std::string& name) {
  for (const Entity* entity : find_entities_named(graph, name)) {
    DealFilter since_2019;
    since_2019.since = "2019";
    for (const Partner& partner : partners_of(graph, entity->id, since_2019)) {
      std::cout << entity->name << " – " << name_of(graph, partner.entity) << ", since " << partner.since << '\n';
      std::cout << "  \"" << partner.latest->quote << "\" (" << partner.latest->publisher << ")\n";
    }
  }
}

void print_chains(const KnowledgeGraph& graph, const std::string& from, const std::string& to) {
  for (const Chain& chain : chains_between(graph, from, to)) {
    for (const std::string& node : chain.nodes) std::cout << (node == from ? "" : " – ") << name_of(graph, node);
    std::cout << '\n';
    for (const ChainStep& step : chain.steps)
      std::cout << "  " << to_string(step.deal->type) << ": " << step.evidence->quote << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  const KnowledgeGraph graph = graph_of(count > 1 ? arguments[1] : "");
  if (count > 2) {
    ask(graph, arguments[2]);
    return 0;
  }
  print_partners(graph, "MSFT");
  print_chains(graph, "company:bungie", "company:openai");
  for (const Ranked& ranked : ranking(graph, RankedKind::companies, Measure::pagerank))
    std::cout << name_of(graph, ranked.entity) << ' ' << number_text(ranked.value) << '\n';
  ask(graph, "who bought Bungie?");
}
