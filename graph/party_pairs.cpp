#include "graph/party_pairs.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

struct RolePair {
  Role from;
  Role to;
};

void add_all(std::vector<PartyPair>& pairs, const Deal& deal, RolePair roles) {
  for (const std::string& from : entities_in(deal, roles.from)) {
    for (const std::string& to : entities_in(deal, roles.to)) {
      if (from != to) pairs.push_back({from, to, roles.from, roles.to});
    }
  }
}

void add_equals(std::vector<PartyPair>& pairs, const Deal& deal, Role role) {
  std::vector<std::string> equals = entities_in(deal, role);
  std::sort(equals.begin(), equals.end());
  for (std::size_t i = 0; i < equals.size(); ++i) {
    for (std::size_t k = i + 1; k < equals.size(); ++k) pairs.push_back({equals[i], equals[k], role, role});
  }
}

/// The first party meets the second and the second the third; where the second has no name, the first meets the third.
std::vector<RolePair> chain(const Deal& deal, Role first, Role second, Role third) {
  if (entities_in(deal, second).empty()) return {{first, third}};
  return {{first, second}, {second, third}};
}

std::vector<RolePair> role_pairs(const Deal& deal) {
  switch (deal.type) {
    case RelationType::joint_venture:
      return {{Role::partner, Role::venture}};
    case RelationType::acquisition:
      if (entities_in(deal, Role::target).empty()) return {{Role::acquirer, Role::seller}};
      return {{Role::acquirer, Role::target}, {Role::seller, Role::target}};
    case RelationType::supply:
      return chain(deal, Role::supplier, Role::customer, Role::item);
    case RelationType::licensing:
      return chain(deal, Role::licensor, Role::licensee, Role::subject);
    default:
      const auto roles = roles_of(deal.type);
      if (roles.size() < 2) return {};
      return {{roles[0], roles[1]}};
  }
}

}  // namespace

std::vector<PartyPair> party_pairs(const Deal& deal) {
  std::vector<PartyPair> pairs;
  if (const auto role = symmetric_role(deal.type)) add_equals(pairs, deal, *role);
  for (const RolePair& roles : role_pairs(deal)) add_all(pairs, deal, roles);
  return pairs;
}

}  // namespace dealgraph
