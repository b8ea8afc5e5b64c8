#include "graph/knowledge_base.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <memory>

#include "bindings.hpp"
#include "core/ordered_pipeline.hpp"
#include "core/source.hpp"
#include "extractor.hpp"
#include "graph.hpp"
#include "graph/knowledge_base_filler.hpp"
#include "questions.hpp"

namespace dealgraph::python {
namespace {

// --- changing ---

/// Articles on their way into a base, from the thread that holds no lock of the interpreter.
class Adding {
 public:
  Adding(const std::string& base, const Extractor& extractor, std::size_t jobs)
      : filler_(
            base, extractor.pack().hash(), [&extractor](const Article& article) { return extractor.extract(article); },
            jobs == 0 ? all_cores() : jobs) {}

  ReadEvents events_of(const std::string& file) {
    return {[this, file](Article&& article) {
              check_();
              filler_.add(std::move(article), file);
            },
            [this](const Problem& problem) { problems.push_back(problem); }};
  }

  /// `read` hands articles to events_of(). Returns how many are new. What was read before Ctrl-C is kept.
  template <typename Read>
  std::size_t finish_after(const Read& read) {
    try {
      read();
    } catch (const nb::python_error&) {
      filler_.finish();
      throw;
    }
    return filler_.finish().added;
  }

  std::vector<Problem> problems;

 private:
  SignalCheck check_;
  KnowledgeBaseFiller filler_;
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
    added = adding.finish_after([&] {
      for (const std::string& file : found.files) read_sources({{file}, 0, {}}, form, adding.events_of(whole_path(file)));
    });
    problems = std::move(adding.problems);
  }
  return nb::make_tuple(added, to_python(problems));
}

/// To the base they are as if they had come from standard input.
nb::tuple add_lines(const std::string& base, const PyExtractor& extractor, const std::vector<nb::bytes>& lines,
                    std::size_t jobs) {
  const std::vector<std::string_view> views = views_of(lines);
  std::vector<Problem> problems;
  std::size_t added = 0;
  {
    const nb::gil_scoped_release released;
    Adding adding(base, *extractor.extractor, jobs);
    added = adding.finish_after([&] { read_lines(views, adding.events_of("-")); });
    problems = std::move(adding.problems);
  }
  return nb::make_tuple(added, to_python(problems));
}

/// How many articles went. One name that means nothing, and none goes.
std::size_t remove_articles(const std::string& file, const std::vector<std::string>& names) {
  const std::string pack = KnowledgeBase(file).pack_hash();  // none is made where there is none
  KnowledgeBaseWriter base(file, pack);
  std::size_t removed = 0;
  for (const std::string& name : names) {
    const std::optional<std::size_t> count = remove_named(base, name);
    if (!count)
      throw Error("no article has the id or address '" + name + "', and no file of this name brought any; nothing was removed",
                  {file});
    removed += *count;
  }
  base.commit();
  return removed;
}

std::size_t update_base(const std::string& file, const PyExtractor& extractor) {
  SignalCheck check;
  return update_knowledge_base(file, extractor.extractor->pack().hash(), [&](Article article) {
    check();
    return extractor.extractor->extract(std::move(article));
  });
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

std::string answer_base(const std::string& file, const std::string& question, const std::string& more) {
  BaseAsked base(file);
  return answer_question(base.asked(), question, more);
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
  module.def("base_add_lines", add_lines, nb::arg("base"), nb::arg("extractor"), nb::arg("lines"), nb::arg("jobs"));
  module.def("base_remove", remove_articles, nb::arg("base"), nb::arg("names"), Released());
  module.def("base_update", update_base, nb::arg("base"), nb::arg("extractor"), Released());
  module.def("base_ask", ask_base, nb::arg("base"), nb::arg("query"), Released());
  module.def("base_answer", answer_base, nb::arg("base"), nb::arg("question"), nb::arg("more"), Released());
  module.def("base_graph", whole_graph, nb::arg("base"), Released());
  module.def("base_count", count_articles, nb::arg("base"), Released());
}

}  // namespace dealgraph::python
