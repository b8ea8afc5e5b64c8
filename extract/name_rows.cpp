#include "extract/name_rows.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "extract/delimited_rows.hpp"
#include "extract/name_columns.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::json;

/// Holds a row back until the next one shows that it is complete.
class JoinedRows {
 public:
  explicit JoinedRows(const std::function<void(NameRow&)>& use) : use_(use) {}

  void add(NameRow row) {
    if (held_ && !row.identifier.empty() && row.identifier == held_->identifier) {
      join(*held_, row);
      return;
    }
    flush();
    held_ = std::move(row);
  }
  void flush() {
    if (held_) use_(*held_);
    held_.reset();
  }

 private:
  static void append_new(std::vector<std::string>& to, std::vector<std::string>& from) {
    for (std::string& item : from)
      if (std::find(to.begin(), to.end(), item) == to.end()) to.push_back(std::move(item));
  }
  static void join(NameRow& held, NameRow& row) {
    if (row.name != held.name) row.aliases.push_back(row.name);
    append_new(held.aliases, row.aliases);
    append_new(held.tickers, row.tickers);
    if (held.country.empty()) held.country = row.country;
  }

  const std::function<void(NameRow&)>& use_;
  std::optional<NameRow> held_;
};

/// Calls `row` with the texts of each array or object that holds no other one, keys as header: {"0": {"ticker": …}, …}, or
/// {"fields": [header], "data": [[…], …]}.
class JsonRows : public nlohmann::json_sax<Json> {
 public:
  using Use = std::function<void(const std::vector<std::string>& header, const std::vector<std::string>& fields, bool keyed)>;
  explicit JsonRows(Use use) : use_(std::move(use)) {}

  bool null() override { return value(""); }
  bool boolean(bool) override { return value(""); }
  bool number_integer(number_integer_t number) override { return value(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) override { return value(std::to_string(number)); }
  bool number_float(number_float_t, const string_t& text) override { return value(text); }
  bool string(string_t& text) override { return value(text); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(); }
  bool end_object() override { return close(true); }
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override { return close(false); }
  bool key(string_t& text) override {
    if (keys_.size() == fields_.size()) keys_.push_back(text);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    error_ = error.what();
    error_at_ = position;
    return false;
  }

  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] std::size_t error_at() const { return error_at_; }

 private:
  bool value(std::string text) {
    fields_.push_back(std::move(text));
    return true;
  }
  bool open() {
    keys_.clear();
    fields_.clear();
    return true;
  }
  bool close(bool keyed) {
    if (!fields_.empty()) use_(keys_, fields_, keyed);
    return open();
  }

  Use use_;
  std::vector<std::string> keys_, fields_;
  std::string error_;
  std::size_t error_at_ = 0;
};

std::size_t line_of(const std::string& file, std::size_t byte) {
  std::ifstream in(file, std::ios::binary);
  std::size_t line = 1;
  for (char c = 0; byte > 0 && in.get(c); --byte) line += c == '\n';
  return line;
}

class Reader {
 public:
  Reader(const std::string& file, const ColumnNames& named, const std::function<void(NameRow&)>& use,
         const std::function<void(const Problem&)>& report)
      : file_(file), named_(named), joined_(use), report_(report), in_(file, std::ios::binary) {
    if (!in_) throw Error("cannot open the file", {file});
  }

  void run() {
    in_ >> std::ws;
    const int first = in_.peek();
    if (first == std::char_traits<char>::eof()) throw Error("the file is empty", {file_});
    in_.seekg(0);
    if (first == '{' || first == '[')
      read_json();
    else if (file_.ends_with(".txt"))
      read_lines();
    else
      read_table();
    joined_.flush();
  }

 private:
  void warn(std::size_t line, const std::string& message) { report_({Problem::Severity::warning, {file_, line, 0}, message}); }

  void take(NameRow row, std::size_t line) {
    row.line = line;
    if (row.name.empty()) return warn(line, "a row without a name is left out [no-name]");
    joined_.add(std::move(row));
  }

  void take_fields(std::vector<std::string>& fields, const std::vector<Column>& columns, std::size_t line) {
    for (std::string& field : fields) repair_utf8(field);
    NameRow row;
    fill_row(fields, columns, row);
    take(std::move(row), line);
  }

  void read_lines() {
    std::string line;
    for (std::size_t number = 1; std::getline(in_, line); ++number) {
      std::vector<std::string> fields{line};
      if (line.find_first_not_of(" \t\r") != std::string::npos) take_fields(fields, {Column::name}, number);
    }
  }

  void read_table() {
    DelimitedRows rows(in_, file_);
    std::vector<std::string> fields;
    if (!rows.next(fields)) throw Error("the file has no row", {file_});
    const std::vector<Column> columns = columns_of(fields, named_, file_);
    while (rows.next(fields)) {
      if (fields.size() > columns.size())
        report_({Problem::Severity::error,
                 {file_, rows.line(), 0},
                 "the row has " + std::to_string(fields.size()) + " fields, the header " + std::to_string(columns.size()) +
                     "; quote fields that hold the delimiter; the row is left out"});
      else
        take_fields(fields, columns, rows.line());
    }
  }

  void read_json() {
    std::vector<std::string> header;
    std::vector<Column> columns;
    std::size_t number = 0;
    JsonRows rows([&](const std::vector<std::string>& keys, std::vector<std::string> fields, bool keyed) {
      if (!keyed && header.empty()) {  // "fields": the header of the arrays that follow
        header = fields;
        columns = columns_of(header, named_, file_);
        return;
      }
      if (keyed && keys.size() != fields.size()) return;
      if (keyed && keys != header) {
        header = keys;
        columns = columns_of(header, named_, file_);
      }
      take_fields(fields, columns, ++number);
    });
    if (!Json::sax_parse(in_, &rows))
      throw Error("this is no valid JSON: " + rows.error(), {file_, line_of(file_, rows.error_at()), 0});
  }

  const std::string& file_;
  const ColumnNames& named_;
  JoinedRows joined_;
  const std::function<void(const Problem&)>& report_;
  std::ifstream in_;
};

}  // namespace

void read_name_rows(const std::string& file, const ColumnNames& columns, const std::function<void(NameRow&)>& use,
                    const std::function<void(const Problem&)>& report) {
  Reader(file, columns, use, report).run();
}

}  // namespace dealgraph
