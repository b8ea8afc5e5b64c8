#pragma once
/// Reads articles from a string and keeps all that is told about them.

#include <sstream>
#include <string>
#include <vector>

#include "core/article_reader.hpp"

namespace dealgraph::testing {

struct Reading {
  std::vector<Article> articles;
  std::vector<Problem> problems;

  /// "error 3:5 what was said", one line for each problem.
  [[nodiscard]] std::string told() const {
    std::string lines;
    for (const Problem& problem : problems) {
      lines += problem.severity == Problem::Severity::error ? "error " : "warning ";
      lines += to_string(Place{"", problem.place.line, problem.place.column}) + " " + problem.message + "\n";
    }
    return lines;
  }
};

inline Reading read(const std::string& input, const std::string& file, InputForm form = InputForm::automatic) {
  Reading reading;
  std::istringstream stream(input);
  read_articles(stream, file, form,
                {[&](Article&& article) { reading.articles.push_back(std::move(article)); },
                 [&](const Problem& problem) { reading.problems.push_back(problem); }});
  return reading;
}

/// The text of the only article, or what went wrong.
inline std::string text_of(const Reading& reading) {
  return reading.articles.size() == 1 ? reading.articles.front().text : "(no single article) " + reading.told();
}

}  // namespace dealgraph::testing
