#include "graph/detail/deal_builder.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/confidence.hpp"
#include "graph/detail/model_text.hpp"
#include "graph/detail/status_history.hpp"

namespace dealgraph::detail {
namespace {

// --- parties ---

/// Equal for parties that are one: the same entity, or descriptions that differ in nothing but marks and articles.
auto party_key(const Party& party) {
  return std::make_tuple(party.role, party.entity, comparable_description(party.text));
}

/// The parties of all statements; one that any article names is not inferred. Of equal descriptions, the one told first stays.
std::vector<Party> united_parties(const std::vector<Evidence>& evidences, const IsParty& is_party) {
  std::map<decltype(party_key(Party())), Party> parties;
  for (const Evidence& evidence : evidences) {
    for (const Party& party : evidence.arguments) {
      if (!is_party(party)) continue;
      Party& united = parties.emplace(party_key(party), party).first->second;
      united.inferred = united.inferred && party.inferred;
    }
  }
  std::vector<Party> sorted;
  for (auto& [key, party] : parties) sorted.push_back(std::move(party));
  return sorted;
}

/// Parties in the order of the type's roles, not of the enumeration.
void sort_by_role(std::vector<Party>& parties, RelationType type) {
  const auto roles = roles_of(type);
  const auto place = [&](const Party& party) { return std::find(roles.begin(), roles.end(), party.role) - roles.begin(); };
  std::stable_sort(parties.begin(), parties.end(), [&](const Party& a, const Party& b) { return place(a) < place(b); });
}

// --- values ---

std::string latest_date(const std::vector<Evidence>& evidences, const std::vector<std::size_t>& indices) {
  std::string latest;
  for (const std::size_t i : indices) latest = std::max(latest, evidences[i].date);
  return latest;
}

/// The values that `of` finds in the evidences: best supported first, then the latest, then the smallest.
template <typename Value, typename Of>
std::vector<Sourced<Value>> sourced(const std::vector<Evidence>& evidences, Of of) {
  std::map<Value, std::vector<std::size_t>> by_value;
  for (std::size_t i = 0; i < evidences.size(); ++i) {
    if (const std::optional<Value> value = of(evidences[i].attributes)) by_value[*value].push_back(i);
  }
  std::vector<Sourced<Value>> values;
  for (auto& [value, indices] : by_value) values.push_back({value, std::move(indices)});
  std::stable_sort(values.begin(), values.end(), [&](const Sourced<Value>& a, const Sourced<Value>& b) {
    if (a.evidences.size() != b.evidences.size()) return a.evidences.size() > b.evidences.size();
    return latest_date(evidences, a.evidences) > latest_date(evidences, b.evidences);
  });
  return values;
}

std::vector<Sourced<std::string>> sourced_texts(const std::vector<Evidence>& evidences, std::string Attributes::*member) {
  return sourced<std::string>(evidences, [&](const Attributes& attributes) {
    const std::string& text = attributes.*member;
    return text.empty() ? std::nullopt : std::optional(text);
  });
}

void set_values(Deal& deal) {
  deal.values = sourced<Money>(deal.evidences, [](const Attributes& a) { return a.value; });
  deal.quantities = sourced<Quantity>(deal.evidences, [](const Attributes& a) { return a.quantity; });
  deal.stakes = sourced<double>(deal.evidences, [](const Attributes& a) { return a.stake; });
  deal.dates = sourced_texts(deal.evidences, &Attributes::date);
  deal.rounds = sourced_texts(deal.evidences, &Attributes::round);
  deal.titles = sourced_texts(deal.evidences, &Attributes::title);
  deal.changes = sourced_texts(deal.evidences, &Attributes::change);
  deal.tickers = sourced_texts(deal.evidences, &Attributes::ticker);
}

void set_dates(Deal& deal) {
  for (const Evidence& evidence : deal.evidences) {
    if (evidence.date.empty()) continue;
    if (deal.since.empty()) deal.since = evidence.date;
    deal.until = evidence.date;
  }
}

}  // namespace

Deal build_deal(RelationType type, std::vector<Evidence> evidences, const IsParty& is_party) {
  Deal deal;
  deal.type = type;
  deal.parties = united_parties(evidences, is_party);
  sort_by_role(deal.parties, deal.type);
  deal.evidences = std::move(evidences);
  deal.history = status_history(deal.evidences);
  deal.status = deal.history.back().status;
  set_values(deal);
  return deal;
}

void set_support(Deal& deal) {
  if (deal.origin == Origin::text) set_dates(deal);
  std::vector<const Evidence*> evidences;
  for (const Evidence& evidence : deal.evidences) evidences.push_back(&evidence);
  const Support support = support_of(evidences, deal.origin != Origin::text);
  deal.confidence = support.confidence;
  deal.sources = support.sources;
}

}  // namespace dealgraph::detail
