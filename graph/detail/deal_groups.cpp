#include "graph/detail/deal_groups.hpp"

namespace dealgraph::detail {

std::string group_key(RelationType type, const std::vector<std::string>& words) {
  std::string key(to_string(type));
  for (const std::string& word : words) key += '\0' + word;
  return key;
}

std::vector<DealGroup> deal_groups(const std::vector<Told>& told, const Members& members) {
  if (members.empty()) return {};
  const RelationType type = told[members.front()].statement->type;
  return symmetric_role(type) ? symmetric_groups(told, members, type) : directed_groups(told, members, type);
}

std::vector<std::string> deal_keys(const Statement& statement) {
  return symmetric_role(statement.type) ? symmetric_keys(statement) : directed_keys(statement);
}

}  // namespace dealgraph::detail
