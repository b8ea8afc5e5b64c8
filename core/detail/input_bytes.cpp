#include "core/detail/input_bytes.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::streamsize kBlock = 1 << 16;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

}  // namespace

/// Appends what there is without waiting for more, at least one byte; false at the end.
bool InputBytes::fill() {
  if (begin_ == buffer_.size()) buffer_.clear(), begin_ = 0;
  return decompressor_ ? decompress() : read_block(buffer_);
}

/// Appends what the stream has ready, at least one byte; false at its end.
bool InputBytes::read_block(std::string& out) {
  try {
    std::streambuf& source = *in_.rdbuf();
    if (source.sgetc() == std::char_traits<char>::eof()) return false;
    const std::streamsize ready = std::clamp<std::streamsize>(source.in_avail(), 1, kBlock);
    const std::size_t size = out.size();
    out.resize(size + static_cast<std::size_t>(ready));
    const std::streamsize got = source.sgetn(out.data() + size, ready);
    out.resize(size + static_cast<std::size_t>(std::max<std::streamsize>(got, 0)));
    return got > 0;
  } catch (const std::ios_base::failure& failure) {
    throw Error("cannot be read: " + std::string(failure.what()));
  }
}

bool InputBytes::decompress() {
  const std::size_t before = buffer_.size();
  while (true) {
    decompressor_->decode(undecoded_, buffer_, kBlock);
    if (buffer_.size() > before) return true;
    if (!undecoded_.empty()) continue;
    compressed_.clear();
    const bool more = read_block(compressed_);
    undecoded_ = compressed_;
    if (more) continue;
    if (!decompressor_->is_complete()) throw Error("the compressed data end too early; was the file copied as a whole?");
    return false;
  }
}

/// Reads as much as it takes to know.
bool InputBytes::begins_like(std::string_view mark) {
  while (buffer_.size() < mark.size() && mark.starts_with(buffer_) && fill()) continue;
  return buffer_.starts_with(mark);
}

void InputBytes::start() {
  if (started_) return;
  started_ = true;
  for (const Compression& compression : kCompressions) {
    if (!begins_like(compression.mark)) continue;
    decompressor_ = compression.make();
    compressed_ = std::move(buffer_);
    undecoded_ = compressed_;
    buffer_.clear();
    break;
  }
  if (begins_like(kMark)) begin_ = kMark.size();
}

std::string_view InputBytes::opening() {
  start();
  std::size_t first = begin_;
  do {
    while (first < buffer_.size() && std::string_view(" \t\r\n").find(buffer_[first]) != std::string_view::npos) ++first;
  } while (buffer_.size() < first + 3 && fill());
  return std::string_view(buffer_).substr(std::min(first, buffer_.size()));
}

bool InputBytes::is_utf16() {
  const std::string_view first = opening();
  return first.starts_with("\xFF\xFE") || first.starts_with("\xFE\xFF");
}

std::optional<InputBytes::Line> InputBytes::line(std::size_t limit) {
  start();
  if (begin_ == buffer_.size() && !fill()) return std::nullopt;
  Line line;
  while (true) {
    const std::size_t newline = std::min(buffer_.find('\n', begin_), buffer_.size());
    line.too_long |= line.bytes.size() + (newline - begin_) > limit;
    if (line.too_long)
      line.bytes.clear();
    else
      line.bytes.append(buffer_, begin_, newline - begin_);
    const bool complete = newline < buffer_.size();
    begin_ = complete ? newline + 1 : newline;
    if (complete || !fill()) return line;
  }
}

std::optional<std::string> InputBytes::rest(std::size_t limit) {
  start();
  while (buffer_.size() - begin_ <= limit && fill()) continue;
  if (buffer_.size() - begin_ > limit) return std::nullopt;
  buffer_.erase(0, begin_);
  begin_ = 0;
  return std::move(buffer_);
}

}  // namespace dealgraph::detail
