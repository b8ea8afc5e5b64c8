#pragma once
/// Which column of a table of names holds what.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/name_rows.hpp"

namespace dealgraph {

/// What a column of a table holds. `alias_list`: several, parted by | or ;. `wikidata_aliases`: several, parted by ", ".
enum class Column : std::uint8_t {
  other,
  name,
  alias,
  alias_list,
  wikidata_aliases,
  ticker,
  id,
  lei,
  cik,
  identifier,
  wikidata,
  country
};

/// By the header. Known are plain words (name, aliases, ticker, identifier, country …), the columns of GLEIF's level-1 file
/// (LEI, Entity.LegalName, Entity.OtherEntityNames.OtherEntityName.1 …), of the SEC's lists (cik_str, ticker, title) and of
/// Wikidata's query service (?x with ?xLabel and ?xAltLabel). Throws Error if no column holds names, or a named one is missing.
std::vector<Column> columns_of(const std::vector<std::string>& header, const ColumnNames& named, const std::string& file);

/// Puts a table's row into `out`, whose members are empty.
void fill_row(const std::vector<std::string>& fields, const std::vector<Column>& columns, NameRow& out);

/// "Q312" of an address or a bare id, "" of anything else.
std::string wikidata_id(const std::string& text);

}  // namespace dealgraph
