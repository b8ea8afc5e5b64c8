#pragma once
/// Makes dictionary entries of tables of names.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extract/name_rows.hpp"
#include "extract/pack_source.hpp"
#include "extract/rule_pack.hpp"

namespace dealgraph {

struct ImportOptions {
  EntityType type = EntityType::company;
  ColumnNames columns;
  bool keep_known = false;  ///< take rows, too, whose name or Wikidata id an entry of `shipped` has
};

struct ImportSummary {
  std::size_t rows = 0;
  std::size_t entries = 0;
  std::size_t names = 0;  ///< tickers among them
  /// How many names or rows of each kind were reported: "shared-name", "plain-word", "place", "short-name", "known-name" (all
  /// made weak), "known" (left out), "no-name", "bad-id".
  std::map<std::string, std::size_t> reported;
};

/// Reads the files twice, first to see which names several entities have, and hands on an entry for each entity: legal endings
/// taken off ("Inc."), names all in capitals in ordinary spelling, dangerous names weak. Ids: the file's own, else its
/// identifiers ("lei-…", "q312", "cik-320193"), else the name. Rows with the same id are one entry. `report` gets what is weak,
/// left out or refused, with file and line, its kind in brackets at the end. `shipped` tells ordinary words, places and known
/// names. Memory grows by 8 bytes for each name, and by rows of one id that stand apart.
ImportSummary import_names(const std::vector<std::string>& files, const ImportOptions& options, const RulePack& shipped,
                           const std::function<void(const SourceEntry&)>& use,
                           const std::function<void(const Problem&)>& report);

/// The entry as a line of a dictionary file (data/README.md), with its line end.
std::string to_yaml_line(const SourceEntry& entry);

}  // namespace dealgraph
