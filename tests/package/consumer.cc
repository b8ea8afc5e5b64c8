// The whole library in four calls: read, extract, assemble, write.
#include <iostream>
#include <sstream>
#include <vector>

#include "core/article_reader.hpp"
#include "export/export.hpp"
#include "extract/extract.hpp"
#include "graph/graph.hpp"

int main() {
  const dealgraph::Extractor extractor(dealgraph::load_rule_pack(PACK, {}));
  std::istringstream input(R"({"title": "Oracle buys PeopleSoft", "text": "Oracle has bought PeopleSoft for $10.3 billion."})");
  std::vector<dealgraph::Extraction> found;
  dealgraph::read_articles(input, "input", dealgraph::InputForm::json_lines,
                           {[&](dealgraph::Article&& article) { found.push_back(extractor.extract(std::move(article))); },
                            [](const dealgraph::Problem& problem) { std::cerr << problem.message << '\n'; }});

  std::ostringstream graphml;
  dealgraph::write_graphml(dealgraph::assemble(found), {}, graphml);
  const bool complete = graphml.str().find("source=\"company:oracle\" target=\"company:peoplesoft\"") != std::string::npos;
  std::cout << "consumer: " << graphml.str().size() << " bytes of GraphML, " << (complete ? "with" : "WITHOUT") << " the deal\n";
  return complete ? 0 : 1;
}
