#pragma once
/// Puts one RDF node together.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "export/rdf_model.hpp"

namespace dealgraph::detail {

/// Values are added by the name of their term. Absent ones (empty text) are not taken; repeated ones once.
class RdfBuilder {
 public:
  RdfBuilder(std::string iri, std::vector<std::string> classes) : iri_(std::move(iri)), classes_(std::move(classes)) {}

  /// Puts the node into the graph of an article, from which alone it comes.
  RdfBuilder& in(std::string graph);

  RdfBuilder& add(std::string_view name, std::string_view value);
  RdfBuilder& add(std::string_view name, const std::vector<std::string>& values);
  RdfBuilder& add_decimal(std::string_view name, double value);
  RdfBuilder& add_count(std::string_view name, std::size_t value);

  [[nodiscard]] RdfNode node() const;

 private:
  std::string iri_;
  std::string graph_;  ///< empty: the run's
  std::vector<std::string> classes_;
  std::map<std::string, std::set<std::string>> values_;
};

}  // namespace dealgraph::detail
