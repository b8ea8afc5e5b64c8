#include "extract/delimited_rows.hpp"

#include <utility>

#include "core/error.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kMostRowBytes = 1u << 20;

char most_frequent_delimiter(std::string_view line) {
  std::size_t commas = 0, tabs = 0, semicolons = 0;
  bool quoted = false;
  for (const char c : line) {
    quoted ^= c == '"';
    if (quoted) continue;
    commas += c == ',';
    tabs += c == '\t';
    semicolons += c == ';';
  }
  if (tabs > 0 && tabs >= commas && tabs >= semicolons) return '\t';
  return semicolons > commas ? ';' : ',';
}

}  // namespace

DelimitedRows::DelimitedRows(std::istream& in, std::string file) : in_(in), file_(std::move(file)) {}

void DelimitedRows::fail(const std::string& message) const {
  throw Error(message, {file_, row_line_, 0});
}

bool DelimitedRows::read_line(std::string& out) {
  if (!std::getline(in_, out)) return false;
  if (lines_read_++ == 0 && out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
  if (out.ends_with('\r')) out.pop_back();
  return true;
}

bool DelimitedRows::next(std::vector<std::string>& row) {
  do {
    if (!read_line(line_)) return false;
  } while (line_.empty());
  row_line_ = lines_read_;
  if (delimiter_ == 0) delimiter_ = most_frequent_delimiter(line_);
  split(row);
  return true;
}

void DelimitedRows::split(std::vector<std::string>& row) {
  std::size_t count = 0;
  const auto field = [&]() -> std::string& {
    if (count == row.size()) row.emplace_back();
    row[count].clear();
    return row[count++];
  };
  for (std::size_t at = 0;;) {
    std::string& out = field();
    if (at < line_.size() && line_[at] == '"') at = quoted(at + 1, out);
    const std::size_t end = std::min(line_.find(delimiter_, at), line_.size());
    out.append(line_, at, end - at);
    if (end == line_.size()) break;
    at = end + 1;
  }
  row.resize(count);
}

/// Reads up to the closing quote, over line ends if need be; returns the place behind it.
std::size_t DelimitedRows::quoted(std::size_t at, std::string& field) {
  while (true) {
    if (line_.size() > kMostRowBytes || field.size() > kMostRowBytes)
      fail("a row of more than 1 MB; is a quote (\") not closed?");
    const std::size_t quote = line_.find('"', at);
    if (quote == std::string::npos) {
      field.append(line_, at).push_back('\n');
      if (!read_line(line_)) fail("a quote (\") is opened here and never closed");
      at = 0;
    } else if (quote + 1 < line_.size() && line_[quote + 1] == '"') {
      field.append(line_, at, quote + 1 - at);
      at = quote + 2;
    } else {
      field.append(line_, at, quote - at);
      return quote + 1;
    }
  }
}

}  // namespace dealgraph
