#pragma once
/// A deal or fact as told by all articles together, and the evidence for it.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/entity_type.hpp"
#include "core/relation.hpp"
#include "core/relation_type.hpp"
#include "core/span.hpp"

namespace dealgraph {

/// What fills a role: a named entity, or words that describe it.
struct Party {
  Role role = Role::party;
  std::string entity;     ///< empty where it is described but not named
  std::string text;       ///< the describing words; empty where it is named
  bool inferred = false;  ///< only the dictionary says so
  friend auto operator<=>(const Party&, const Party&) = default;
};

/// What one article states, with the words that state it. Article data is repeated here so that evidence can be shown alone.
struct Evidence {
  std::string id;        ///< "evidence:<hash>", unique in a graph for each statement of an article
  std::string article;   ///< the article's id in the graph, "article:<hash>"
  std::string document;  ///< the article's own id, as in the lines of `dealgraph extract`
  std::string publisher;
  std::string published;  ///< ISO day, or empty
  std::string url;
  Span span;              ///< bytes of the article's text
  std::size_t start = 0;  ///< the same in code points
  std::size_t end = 0;
  std::string quote;   ///< the words at the span
  std::string before;  ///< up to 32 code points of text around it
  std::string after;
  std::string rule;
  double confidence = 0;
  Status status = Status::announced;
  std::string date;              ///< the statement's own date, else the article's; empty if neither is known
  std::vector<Party> arguments;  ///< as this article states them
  Attributes attributes;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A stated value and the evidences (indices into Deal::evidences) that state it.
template <typename Value>
struct Sourced {
  Value value{};
  std::vector<std::size_t> evidences;
  friend bool operator==(const Sourced&, const Sourced&) = default;
};

struct StatusChange {
  Status status = Status::announced;
  std::string date;          ///< of the statement that first says so
  std::size_t evidence = 0;  ///< index into Deal::evidences
  friend bool operator==(const StatusChange&, const StatusChange&) = default;
};

/// Who says so: articles, the dictionary, or both. Deals are always told by articles.
enum class Origin { text, dictionary, both };
std::string_view to_string(Origin origin);

/// A deal or, with a type that is no deal, a fact. Conflicting values stand side by side, the best supported first (then the
/// latest, then the smallest).
struct Deal {
  std::string id;  ///< "deal:<hash>" or "fact:<hash>"
  RelationType type = RelationType::partnership;
  std::vector<Party> parties;       ///< in role order, then by entity and text
  std::vector<Evidence> evidences;  ///< by date (undated last), article and span
  Status status = Status::announced;
  std::vector<StatusChange> history;
  std::vector<Sourced<Money>> values;
  std::vector<Sourced<Quantity>> quantities;
  std::vector<Sourced<double>> stakes;
  std::vector<Sourced<std::string>> dates;  ///< the deal's own dates
  std::vector<Sourced<std::string>> rounds;
  std::vector<Sourced<std::string>> titles;
  std::vector<Sourced<std::string>> changes;
  std::vector<Sourced<std::string>> tickers;
  std::string since;  ///< first date told; for a fact of the dictionary, when it began to hold
  std::string until;  ///< last date told; for a fact of the dictionary, when it ended (empty: it holds)
  double confidence = 0;
  std::size_t sources = 0;  ///< independent origins (graph/confidence.hpp)
  Origin origin = Origin::text;
  friend bool operator==(const Deal&, const Deal&) = default;
};

/// The entities that fill `role`, in order.
std::vector<std::string> entities_in(const Deal& deal, Role role);
/// True if `entity` fills any role.
bool involves(const Deal& deal, const std::string& entity);
/// True if the article names `entity` in any role of this statement.
bool states(const Evidence& evidence, const std::string& entity);
/// The evidence to show where there is room for one: the most confident, of those the
/// earliest. nullptr for facts without any.
const Evidence* best_evidence(const Deal& deal);

}  // namespace dealgraph
