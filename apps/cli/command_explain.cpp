#include <iostream>

#include "command.hpp"
#include "printable.hpp"

namespace dealgraph::cli {
namespace {

void print(const Extraction& found, const Explanation& notes) {
  for (const std::string& line : notes.lines) std::cout << printable(line) << '\n';
  std::cout << "result: " << found.mentions.size() << " mentions, " << found.relations.size() << " relations\n";
  for (const Relation& relation : found.relations) {
    std::cout << "  " << to_string(relation.type);
    for (const Argument& argument : relation.arguments)
      std::cout << "  " << to_string(argument.role) << "="
                << (argument.entity.empty() ? "'" + printable(argument.text) + "'" : argument.entity)
                << (argument.inferred ? " (inferred)" : "");
    std::cout << "  " << to_string(relation.status) << "  by " << relation.rule << '\n';
  }
}

}  // namespace

Runner add_explain(CLI::App& program) {
  struct Options {
    InputOptions input;
    std::string text;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.add_subcommand("explain", "Show why a sentence gave its mentions and relations, and which rules nearly did");
  command->add_option("SOURCE", options->input.sources, "Files or folders of articles, or - for standard input")->type_name("");
  command->add_option("--text", options->text, "Explain this text instead");
  command->add_option("--input", options->input.form, "Form of the input: auto, jsonl, markdown, html or text")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "jsonl", "markdown", "html", "text"}));
  add_data_option(*command, options->input.data);
  command->footer("Example:\n  dealgraph explain --text \"Microsoft is in talks to buy Nuance for $16 billion.\"");
  return [options] {
    if (options->text.empty() == options->input.sources.empty())
      throw CLI::ValidationError("explain", "give either a SOURCE or --text");
    const Extractor extractor(load_data(options->input.data));
    ProblemReport report;
    const auto explain = [&](Article&& article) {
      Explanation notes;
      const Extraction found = extractor.explain(std::move(article), notes);
      print(found, notes);
    };
    if (!options->text.empty()) {
      Article article;
      set_text(article, "", options->text);
      explain(std::move(article));
    } else {
      for_each_article(options->input, report, explain);
    }
    return report.close();
  };
}

}  // namespace dealgraph::cli
