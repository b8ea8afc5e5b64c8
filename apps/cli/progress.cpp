#include "progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace dealgraph::cli {
namespace {

constexpr std::chrono::milliseconds kPause{200};

}  // namespace

Progress::Progress() : is_terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::add_article(std::size_t bytes) {
  ++articles_;
  bytes_ += bytes;
  if (!is_terminal_) return;
  if (const auto now = Clock::now(); now - shown_at_ >= kPause) show(now);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  char line[96];
  std::snprintf(line, sizeof line, "\r%zu articles, %.0f articles/s, %.1f MB/s \x1b[K", articles_,
                static_cast<double>(articles_) / seconds, static_cast<double>(bytes_) / 1e6 / seconds);
  std::cerr << line << std::flush;
  shown_at_ = now;
  is_shown_ = true;
}

void Progress::hide() {
  if (is_shown_) std::cerr << "\r\x1b[K" << std::flush;
  is_shown_ = false;
}

}  // namespace dealgraph::cli
