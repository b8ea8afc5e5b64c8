#include <iostream>

#include "command.hpp"
#include "export/answer_json.hpp"
#include "printable.hpp"
#include "query/base.hpp"
#include "query/request.hpp"
#include "query/table.hpp"

namespace dealgraph::cli {
namespace {

/// An entity as messages show it: "Meta (company:meta-platforms)".
std::string shown(const Entity& entity) {
  return entity.name + " (" + entity.id + ")";
}

void print_unknown(const Meaning& meaning, const NameSource& names) {
  std::cerr << "error: '" << printable(meaning.name) << "' is not named in any article";
  std::string near;
  for (const std::string& name : names.nearly(meaning.name)) near += (near.empty() ? "" : ", ") + ("'" + name + "'");
  std::cerr << (near.empty() ? "" : "; did you mean " + printable(near) + "?") << '\n';
}

/// Names that mean several things are answered for the first.
void print_others(const Meaning& meaning) {
  if (meaning.candidates.size() < 2) return;
  std::string others;
  for (std::size_t i = 1; i < meaning.candidates.size(); ++i)
    others += (others.empty() ? "" : ", ") + shown(meaning.candidates[i]);
  std::cerr << "note: '" << printable(meaning.name) << "' is taken for " << printable(shown(meaning.candidates.front()))
            << "; it may also mean " << printable(others) << ": ask by id\n";
}

/// True if all names are known; says what is not.
bool report_names(const std::vector<Meaning>& meanings, const NameSource& names) {
  for (const Meaning& meaning : meanings) {
    if (meaning.candidates.empty())
      print_unknown(meaning, names);
    else
      print_others(meaning);
  }
  return all_known(meanings);
}

std::string formatted(const QueryOptions& options, const KnowledgeGraph& graph, const Answer& answer) {
  if (options.format == "json") return answer_json(graph, answer, asked(options));
  if (options.format == "csv") return answer_csv(graph, answer);
  return answer_table(graph, answer, style_of_stdout());
}

int run(const QueryOptions& options) {
  ProblemReport report;
  const auto base = open_base(options.base, options.input, report);
  const NameSource names = base->names();
  const Query query = query_from(options, names);
  const std::vector<Meaning> meanings = meanings_of(query, names);
  if (!report_names(meanings, names)) return some_refused;
  const std::vector<std::string> entities = first_candidates(meanings);
  const KnowledgeGraph& graph = base->graph_for(query, entities);
  std::cout << formatted(options, graph, answer(graph, query, entities));
  return report.close();
}

}  // namespace

Runner add_query(CLI::App& program) {
  auto options = std::make_shared<QueryOptions>();
  CLI::App* command = program.add_subcommand("query", "Asks a knowledge base, or a folder of articles, who did what with whom");
  add_query_options(*command, *options);
  command->footer(
      "Example:\n  dealgraph query data/articles partners Microsoft\n"
      "  dealgraph query data/articles deals Nvidia Arm --format json\n"
      "  dealgraph query data/articles path Sony OpenAI\n"
      "  dealgraph query data/articles top companies --by pagerank --since 2020\n"
      "  dealgraph query data/articles \"who partnered with 微软 since 2018?\"");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
