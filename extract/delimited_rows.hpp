#pragma once
/// Rows of CSV and TSV files, one at a time.

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace dealgraph {

/// Reads rows of fields that commas, tabs or semicolons part, quoted as RFC 4180 says (a quoted field may hold delimiters, line
/// breaks and doubled quotes). A byte-order mark, CR at line ends and empty lines are passed over. Memory does not grow with
/// the input. Borrows the stream.
class DelimitedRows {
 public:
  /// `file` names the input in errors. The delimiter is the one that the first line has most of outside quotes.
  DelimitedRows(std::istream& in, std::string file);

  /// The next row; false at the end. Throws Error with file and line for a quote that is never closed, or a row beyond 1 MB.
  bool next(std::vector<std::string>& row);
  /// Where the last row began, from 1.
  [[nodiscard]] std::size_t line() const { return row_line_; }

 private:
  bool read_line(std::string& out);
  void split(std::vector<std::string>& row);
  std::size_t quoted(std::size_t at, std::string& field);
  [[noreturn]] void fail(const std::string& message) const;

  std::istream& in_;
  std::string file_;
  std::string line_;
  char delimiter_ = 0;
  std::size_t lines_read_ = 0;
  std::size_t row_line_ = 0;
};

}  // namespace dealgraph
