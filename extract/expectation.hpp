#pragma once
/// What the example of a rule says that the rule gives.

#include <string>
#include <string_view>
#include <vector>

#include "core/extraction.hpp"
#include "extract/rule_pack.hpp"

namespace dealgraph {

/// A row of `key=value`, as `gives` of an example in data/rules holds it:
///
///     acquirer=Waymo target=Latent Logic status=completed value=1000000000 USD
///
/// A value runs until the next ` key=`, so that names may hold spaces. Keys are the roles of the relation's type, each as often
/// as wanted, and
///
/// | key                               | value                                                        |
/// |-----------------------------------|--------------------------------------------------------------|
/// | `status`                          | rumored, proposed, announced, completed or failed            |
/// | `value`                           | an amount, and a currency if that matters: `5.8e9 USD`       |
/// | `quantity`                        | an amount, and a unit if that matters: `5400 GPU`            |
/// | `stake`                           | a fraction: `0.25`                                           |
/// | `date` `round` `title` `change` `ticker` | as `dealgraph extract` writes them                    |
///
/// What is not said is not compared: an empty row fits any relation.
struct Expectation {
  struct Item {
    std::string key;
    std::string value;
  };
  std::vector<Item> items;
};

/// Throws Error (without a place) for a text that is no such row, a key that is neither a role of `type` nor in the table, and
/// for a value that the key cannot have.
Expectation parse_expectation(std::string_view gives, RelationType type);

/// The first item that `relation` does not meet, as "key=value"; empty if it meets all. An argument meets `role=words` if its
/// words or its entity's name are these, whatever their case and legal endings.
std::string first_unmet(const Expectation& wanted, const Relation& relation, const Extraction& found, const RulePack& pack);

/// A relation in the syntax of `gives`, with its roles and status.
std::string describe(const Relation& relation);

}  // namespace dealgraph
