#include <iostream>

#include "command.hpp"
#include "graph/knowledge_base_writer.hpp"
#include "graph_output.hpp"

namespace dealgraph::cli {
namespace {

constexpr std::size_t kBatch = 16384;  // articles; what a killed program loses at most

struct Options {
  std::string base;
  InputOptions input;
};

struct Incoming {
  Article article;
  std::string file;
};

struct Read {
  Article article;
  Extraction found;
  std::string file;
};

/// Puts articles into a base, batch by batch.
class Adding {
 public:
  Adding(const std::string& file, const std::string& pack) : base_(file, pack), before_(base_.article_count()) {}

  /// True if the article is there already.
  bool is_there(const Article& article, const std::string& file) {
    if (!base_.bring(article, file)) return false;
    ++known_;
    count();
    return true;
  }

  void add(const Read& read) {
    base_.add(read.article, read.found, read.file);
    ++read_;
    count();
  }

  /// "3 articles added, 2 were there; 5 in all"
  std::string finish() {
    base_.commit();
    const std::size_t now = base_.article_count();
    const std::size_t added = now - std::min(now, before_);
    return plural(added, "article", "articles") + " added, " + std::to_string(known_ + read_ - std::min(added, read_)) +
           " already there; " + std::to_string(now) + " in all";
  }

 private:
  void count() {
    if (++waiting_ % kBatch == 0) base_.commit();
  }

  KnowledgeBaseWriter base_;
  std::size_t before_ = 0;
  std::size_t known_ = 0;
  std::size_t read_ = 0;
  std::size_t waiting_ = 0;
};

int run(const Options& options) {
  const Extractor extractor(load_data(options.input.data));
  find_source_files(options.input.sources);  // a wrong name is told before a base is made
  ProblemReport report;
  Adding adding(options.base, extractor.pack().hash());
  OrderedPipeline<Incoming, Read> pipeline(
      options.input.jobs,
      [&](Incoming&& incoming) {
        Extraction found = extractor.extract(incoming.article);
        return Read{std::move(incoming.article), std::move(found), std::move(incoming.file)};
      },
      [&](Read&& read) { adding.add(read); });
  const std::size_t skipped = for_each_article_of_files(options.input, report, [&](Article&& article, const std::string& file) {
    const std::size_t bytes = article.text.size();
    report.progress().add_article(bytes);
    if (!adding.is_there(article, file)) pipeline.add({std::move(article), file}, bytes);
  });
  pipeline.finish();
  const std::string summary = adding.finish();
  const int status = report.close();
  std::cout << summary << skipped_files(skipped) << '\n';
  return status;
}

}  // namespace

Runner add_add(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("add", "Put articles into a knowledge base, one file that can be asked");
  command->add_option("BASE", options->base, "The knowledge base (created if missing)")->required()->type_name("");
  add_input_options(*command, options->input);
  add_jobs_option(*command, options->input.jobs);
  command->footer(
      "Adding an article twice changes nothing; a killed run can be run again.\n\n"
      "Example:\n  dealgraph add news.kb data/articles\n  dealgraph add news.kb new.jsonl");
  return [options] { return run(*options); };
}

}  // namespace dealgraph::cli
