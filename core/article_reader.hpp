#pragma once
/// Reads articles in every form that users have: Markdown with YAML front matter, HTML, JSON lines, plain text.

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.hpp"
#include "core/error.hpp"

namespace dealgraph {

enum class InputForm { automatic, json_lines, markdown, html, text };

/// "auto", "jsonl", "markdown", "html", "text".
std::optional<InputForm> input_form_from(std::string_view word);

/// Something about an input that its reader should know. An error means that the article (or file) was refused; a warning
/// (bad date, missing title, replaced bytes) that it was taken all the same.
struct Problem {
  enum class Severity { warning, error };
  Severity severity = Severity::error;
  Place place;
  std::string message;
};

/// Receives articles and problems in input order, from the thread that reads.
struct ReadEvents {
  std::function<void(Article&&)> article;
  std::function<void(const Problem&)> problem;
};

/// Reads all articles of one input. `file` names it in problems and decides the form if `form` is automatic (.jsonl/.ndjson,
/// .md/.markdown, .html/.htm, .txt; otherwise by its first bytes). JSON lines are streamed; other forms are read whole, up to
/// the limits of core/limits.hpp. Related articles of front matter follow their main article. Never throws for bad content:
/// that is a Problem.
void read_articles(std::istream& in, const std::string& file, InputForm form, const ReadEvents& events);

}  // namespace dealgraph
