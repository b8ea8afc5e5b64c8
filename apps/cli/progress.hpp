#pragma once
/// The line that tells how far a long run is.

#include <chrono>
#include <cstddef>

namespace dealgraph::cli {

/// Writes "1,200 articles, 15,000 articles/s, 24.1 MB/s" over and over on one line of stderr, where that is a terminal; else
/// nothing. MB/s counts the articles' text. The line is wiped at the end, and before other messages by `hide`.
class Progress {
 public:
  Progress();
  Progress(const Progress&) = delete;  // two would write on one line
  Progress& operator=(const Progress&) = delete;
  ~Progress() { hide(); }

  void add_article(std::size_t bytes);
  void hide();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_at_ = start_;
  std::size_t articles_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace dealgraph::cli
