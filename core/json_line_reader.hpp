#pragma once
/// Articles that come line by line, from elsewhere than a stream.

#include <memory>
#include <string_view>

#include "core/article_reader.hpp"

namespace dealgraph {

/// Reads lines of JSON one at a time, each as read_articles() reads an input that holds just this line; setting up an input for
/// each would cost more than reading it. Not for use by several threads at once.
///
///     JsonLineReader reader;
///     for (std::string_view line : lines) reader.read(line, {file, ++number, 0}, events);
class JsonLineReader {
 public:
  JsonLineReader();
  JsonLineReader(JsonLineReader&&) noexcept;
  JsonLineReader& operator=(JsonLineReader&&) noexcept;
  ~JsonLineReader();

  /// Whether `content` is one line of JSON and nothing else: it may be compressed, several lines, or begin with a mark.
  static bool is_line(std::string_view content);

  /// `place` is told in problems. Never throws for bad content: that is a Problem.
  void read(std::string_view line, const Place& place, const ReadEvents& events);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace dealgraph
