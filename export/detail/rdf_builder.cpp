#include "export/detail/rdf_builder.hpp"

#include "export/vocabulary.hpp"
#include "graph/number_text.hpp"

namespace dealgraph::detail {

RdfBuilder& RdfBuilder::in(std::string graph) {
  graph_ = std::move(graph);
  return *this;
}

RdfBuilder& RdfBuilder::add(std::string_view name, std::string_view value) {
  if (!value.empty()) values_[term(name).name].emplace(value);
  return *this;
}

RdfBuilder& RdfBuilder::add(std::string_view name, const std::vector<std::string>& values) {
  for (const std::string& value : values) add(name, value);
  return *this;
}

RdfBuilder& RdfBuilder::add_decimal(std::string_view name, double value) {
  return add(name, decimal_text(value));
}

RdfBuilder& RdfBuilder::add_count(std::string_view name, std::size_t value) {
  return add(name, std::to_string(value));
}

RdfNode RdfBuilder::node() const {
  RdfNode node{iri_, graph_, classes_, {}};
  for (const auto& [name, values] : values_) node.properties.push_back({name, {values.begin(), values.end()}});
  return node;
}

}  // namespace dealgraph::detail
