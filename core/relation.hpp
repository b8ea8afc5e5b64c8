#pragma once
/// A typed statement with roles that one article makes.

#include <optional>
#include <string>
#include <vector>

#include "core/relation_type.hpp"
#include "core/span.hpp"

namespace dealgraph {

/// A sum of money. `amount` is in units of the currency (1 billion dollars: 1e9, "USD"); currency is an ISO 4217 code.
struct Money {
  double amount = 0;
  std::string currency;
  friend auto operator<=>(const Money&, const Money&) = default;
};

/// A count of things: 5400 "GPU". The unit is singular, as written.
struct Quantity {
  double amount = 0;
  std::string unit;
  friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

/// What fills a role. An argument found in the text has its span (and `entity` if it is named, else only its words);
/// one that only the dictionary adds has no span and `inferred` set.
struct Argument {
  Role role = Role::party;
  std::optional<Span> span;
  std::string text;    ///< the words at `span`, or the inferred entity's name
  std::string entity;  ///< empty where the argument is described but not named ("its PC business")
  bool inferred = false;
  friend bool operator==(const Argument&, const Argument&) = default;
};

/// What a relation says besides its arguments; each member empty unless stated.
struct Attributes {
  std::optional<Money> value;
  std::optional<Quantity> quantity;
  std::optional<double> stake;  ///< a fraction: 0.25 for 25 %
  std::string date;             ///< ISO 8601, only as precise as stated: "2021", "2021-12", "2021-12-08"
  std::string round;            ///< "Series A"
  std::string title;            ///< "chief executive"
  std::string change;           ///< "joins" | "leaves"
  std::string ticker;
  friend bool operator==(const Attributes&, const Attributes&) = default;
};

struct Relation {
  RelationType type = RelationType::partnership;
  Status status = Status::announced;
  std::string rule;                 ///< id of the rule that found it: "supply.select"
  double confidence = 0;            ///< 0…1: the rule's precision as measured or declared
  std::vector<Argument> arguments;  ///< in role order, then by span
  Attributes attributes;
  Span evidence;  ///< covers every argument with a span but names in other sentences, which it means by "the two" or a product
  friend bool operator==(const Relation&, const Relation&) = default;
};

}  // namespace dealgraph
