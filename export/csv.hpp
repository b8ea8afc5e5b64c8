#pragma once
/// CSV for databases: one file of nodes, one of relationships, with headers for neo4j-admin; scripts/load_kuzu.py loads them
/// into Kùzu.

#include <iosfwd>
#include <string>
#include <string_view>

#include "export/options.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// All columns, used or not, so that a schema fits every graph.
void write_nodes_csv(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);
void write_relationships_csv(const KnowledgeGraph& graph, const ExportOptions& options, std::ostream& out);

/// A cell as RFC 4180 wants it: quoted only where needed. Text that a spreadsheet would take for a formula (it begins with = +
/// -
/// @, tab or CR) gets an apostrophe before it, as does text that begins with apostrophes and then such a character; so one
/// apostrophe taken off again gives what it was.
void append_csv_text(std::string& out, std::string_view text);

}  // namespace dealgraph
