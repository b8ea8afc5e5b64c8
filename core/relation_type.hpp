#pragma once
/// The kinds of relations, their roles and states: the tables of CONTRACT.md §2.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dealgraph {

enum class RelationType : std::uint8_t {
  // deals
  partnership,
  joint_venture,
  acquisition,
  merger,
  investment,
  supply,
  licensing,
  spin_off,
  lawsuit,
  settlement,
  // facts
  makes,
  uses,
  employment,
  subsidiary,
  competition,
  renamed,
  listing,
  regulation
};

enum class Role : std::uint8_t {
  partner,
  venture,
  acquirer,
  target,
  seller,
  party,
  investor,
  investee,
  supplier,
  customer,
  item,
  licensor,
  licensee,
  subject,
  parent,
  unit,
  plaintiff,
  defendant,
  maker,
  user,
  person,
  employer,
  child,
  former,
  new_name,
  company,
  exchange,
  regulator
};

/// How far a deal has come. The order is that of progress; `failed` ends it from anywhere.
enum class Status : std::uint8_t { rumored, proposed, announced, completed, failed };

std::string_view to_string(RelationType type);
std::string_view to_string(Role role);  ///< Role::new_name is spelled "new"
std::string_view to_string(Status status);
std::optional<RelationType> relation_type_from(std::string_view word);
std::optional<Role> role_from(std::string_view word);
std::optional<Status> status_from(std::string_view word);

/// A deal (partnership … settlement), as against a fact (makes … regulation).
constexpr bool is_deal(RelationType type) {
  return type <= RelationType::settlement;
}

/// The roles of a type in the order of CONTRACT.md, which is also the direction of edges.
std::span<const Role> roles_of(RelationType type);

/// The role of equals (partner, party) where direction has no meaning; nullopt for directed types.
std::optional<Role> symmetric_role(RelationType type);

/// All types, in the order above.
std::span<const RelationType> all_relation_types();

}  // namespace dealgraph
