#pragma once
/// Rows of names from outside: CSV and TSV tables, Wikidata query results, GLEIF's level-1 file, the SEC's list of tickers.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/article_reader.hpp"

namespace dealgraph {

/// What one row says of an entity. Empty where it says nothing.
struct NameRow {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> tickers;
  std::string id;          ///< of the dictionary, if the file has such a column
  std::string identifier;  ///< "q312", "lei-549300…", "cik-320193": the same in later versions of the file
  std::string wikidata;    ///< "Q312"
  std::string country;     ///< ISO 3166, two letters
  std::size_t line = 0;
};

/// Columns by what they hold: "name", "aliases", "ticker", "id", "identifier", "wikidata", "country" → the header's word. They
/// go before those that the program finds by itself.
using ColumnNames = std::map<std::string, std::string>;

/// Reads a file and calls `use` for each row that has a name; rows of one identifier that stand together come as one. The form
/// is seen from the content: JSON (the SEC's company_tickers.json or company_tickers_exchange.json), a table with a header, or,
/// in a
/// *.txt file, a name a line. `report` gets rows that are refused (too many fields). Throws Error with file and line where the
/// file cannot be read on, or has no column of names. Memory does not grow with the file.
void read_name_rows(const std::string& file, const ColumnNames& columns, const std::function<void(NameRow&)>& use,
                    const std::function<void(const Problem&)>& report);

}  // namespace dealgraph
