#include "graph/knowledge_base.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <filesystem>
#include <memory>
#include <sstream>

#include "bindings.hpp"
#include "core/ordered_pipeline.hpp"
#include "core/source.hpp"
#include "extractor.hpp"
#include "graph.hpp"
#include "graph/knowledge_base_writer.hpp"
#include "questions.hpp"

namespace dealgraph::python {
namespace {

/// Files are known by their whole paths, as to the program, so that they can be taken out from any folder.
std::string whole_path(const std::string& file) {
  return file.empty() || file == "-" ? file : std::filesystem::absolute(file).lexically_normal().string();
}

// --- adding ---

/// An article on its way into a base, and the file that brings it.
struct Brought {
  Article article;
  std::string file;
};

struct Found {
  Brought brought;
  Extraction extraction;
};

using Pipeline = OrderedPipeline<Brought, Found>;

/// Articles that the base has already are not extracted again.
class Adding {
 public:
  Adding(const std::string& base, const Extractor& extractor, std::size_t jobs)
      : base_(base, extractor.pack().hash()),
        before_(base_.article_count()),
        pipeline_(
            jobs == 0 ? all_cores() : jobs,
            [&extractor](Brought&& brought) {
              Extraction extraction = extractor.extract(brought.article);
              return Found{std::move(brought), std::move(extraction)};
            },
            [this](Found&& found) { base_.add(found.brought.article, found.extraction, found.brought.file); }) {}

  ReadEvents events_of(const std::string& file) {
    return {[this, file](Article&& article) {
              if (base_.bring(article, file)) return;
              const std::size_t bytes = article.text.size();
              pipeline_.add({std::move(article), file}, bytes);
            },
            [this](const Problem& problem) { problems.push_back(problem); }};
  }

  /// How many articles came in.
  std::size_t finish() {
    pipeline_.finish();
    base_.commit();
    return base_.article_count() - before_;
  }

  std::vector<Problem> problems;

 private:
  KnowledgeBaseWriter base_;
  std::size_t before_;
  Pipeline pipeline_;
};

nb::tuple add_sources(const std::string& base, const PyExtractor& extractor, const std::vector<std::string>& sources,
                      const std::string& form_word, std::size_t jobs) {
  const InputForm form = form_from(form_word);
  std::vector<Problem> problems;
  std::size_t added = 0;
  {
    const nb::gil_scoped_release released;
    const SourceFiles found = find_source_files(sources);
    Adding adding(base, *extractor.extractor, jobs);
    adding.problems = found.problems;
    for (const std::string& file : found.files) read_sources({{file}, 0, {}}, form, adding.events_of(whole_path(file)));
    added = adding.finish();
    problems = std::move(adding.problems);
  }
  return nb::make_tuple(added, to_python(problems));
}

nb::tuple add_lines(const std::string& base, const PyExtractor& extractor, const std::vector<nb::bytes>& lines) {
  std::vector<std::string> contents;
  for (const nb::bytes& line : lines) contents.emplace_back(view_of(line));
  std::vector<Problem> problems;
  std::size_t added = 0;
  {
    const nb::gil_scoped_release released;
    Adding adding(base, *extractor.extractor, 1);
    for (const std::string& line : contents) {
      std::istringstream in(line);
      read_articles(in, "", InputForm::json_lines, adding.events_of(""));
    }
    added = adding.finish();
    problems = std::move(adding.problems);
  }
  return nb::make_tuple(added, to_python(problems));
}

// --- removing ---

/// As an id or address, else as a file. Returns how many articles went, -1 if the base knows nothing of that name.
long remove_one(KnowledgeBaseWriter& base, const std::string& name) {
  const std::size_t called = base.remove_article(name);
  if (called != 0) return static_cast<long>(called);
  const std::string file = whole_path(name);
  return base.knows_file(file) ? static_cast<long>(base.remove_file(file)) : -1;
}

/// Each of the names with how many articles went.
std::vector<long> remove_articles(const std::string& file, const PyExtractor& extractor,
                                  const std::vector<std::string>& names) {
  KnowledgeBaseWriter base(file, extractor.extractor->pack().hash());
  std::vector<long> removed;
  for (const std::string& name : names) removed.push_back(remove_one(base, name));
  base.commit();
  return removed;
}

// --- asking ---

/// What an answer needs, for as long as it is made.
class BaseAsked {
 public:
  explicit BaseAsked(const std::string& file) : base_(file) {}

  Asked asked() {
    return {{[this](std::string_view name) { return base_.find_entities_named(name); },
             [this](std::string_view name) { return base_.suggestions(name); }},
            [this](const Query& query, const std::vector<std::string>& entities) -> const KnowledgeGraph& {
              return graph_ = needs_whole_graph(query) ? base_.whole() : base_.around(entities);
            }};
  }

 private:
  KnowledgeBase base_;
  KnowledgeGraph graph_;
};

std::string ask_base(const std::string& file, const std::string& query) {
  BaseAsked base(file);
  return ask(base.asked(), query);
}

std::string answer_base(const std::string& file, const std::string& question) {
  BaseAsked base(file);
  return answer_question(base.asked(), question);
}

PyGraph whole_graph(const std::string& file) {
  const KnowledgeBase base(file);
  return {std::make_shared<const KnowledgeGraph>(base.whole()), base.pack_hash()};
}

std::size_t count_articles(const std::string& file) {
  return KnowledgeBase(file).article_count();
}

}  // namespace

void add_knowledge_base(nb::module_& module) {
  using Released = nb::call_guard<nb::gil_scoped_release>;
  module.def("base_add", add_sources, nb::arg("base"), nb::arg("extractor"), nb::arg("sources"), nb::arg("form"),
             nb::arg("jobs"));
  module.def("base_add_lines", add_lines, nb::arg("base"), nb::arg("extractor"), nb::arg("lines"));
  module.def("base_remove", remove_articles, nb::arg("base"), nb::arg("extractor"), nb::arg("names"), Released());
  module.def("base_ask", ask_base, nb::arg("base"), nb::arg("query"), Released());
  module.def("base_answer", answer_base, nb::arg("base"), nb::arg("question"), Released());
  module.def("base_graph", whole_graph, nb::arg("base"), Released());
  module.def("base_count", count_articles, nb::arg("base"), Released());
}

}  // namespace dealgraph::python
