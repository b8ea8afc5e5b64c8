#include "extract/expectation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "extract/document.hpp"

namespace dealgraph {
namespace {

using Item = Expectation::Item;

constexpr std::array<std::string_view, 4> kAmountKeys{"status", "value", "quantity", "stake"};

/// Attributes that are compared as texts.
struct TextKey {
  std::string_view key;
  std::string Attributes::*member;
};
constexpr std::array<TextKey, 5> kTextKeys{{{"date", &Attributes::date},
                                            {"round", &Attributes::round},
                                            {"title", &Attributes::title},
                                            {"change", &Attributes::change},
                                            {"ticker", &Attributes::ticker}}};

const TextKey* text_key(std::string_view key) {
  const auto known = std::find_if(kTextKeys.begin(), kTextKeys.end(), [&](const TextKey& other) { return other.key == key; });
  return known == kTextKeys.end() ? nullptr : &*known;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// "5.8e9 USD" → 5.8e9 and "USD"; nullopt if no number stands first.
struct Measure {
  double amount = 0;
  std::string unit;
};
std::optional<Measure> measure_from(std::string_view text) {
  Measure out;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out.amount);
  if (error != std::errc()) return std::nullopt;
  out.unit = trim(text.substr(static_cast<std::size_t>(end - text.data())));
  return out;
}

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || c == '_';
}

/// The end of the key that begins at `at` ("role" of "role="), or npos if none does.
std::size_t key_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && is_key_character(text[at])) ++at;
  return at > begin && at < text.size() && text[at] == '=' ? at : std::string_view::npos;
}

/// The next place from `at` on where a space and a key stand.
std::size_t next_key(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at)
    if (text[at] == ' ' && key_end(text, at + 1) != std::string_view::npos) return at;
  return text.size();
}

bool is_role_of(RelationType type, std::string_view key) {
  const std::optional<Role> role = role_from(key);
  const auto roles = roles_of(type);
  return role && std::find(roles.begin(), roles.end(), *role) != roles.end();
}

void check_item(const Item& item, RelationType type) {
  const std::string shown = "'" + item.key + "=" + item.value + "'";
  if (item.value.empty()) throw Error("'" + item.key + "=' in 'gives' says nothing");
  if (is_role_of(type, item.key) || text_key(item.key)) return;
  if (std::find(kAmountKeys.begin(), kAmountKeys.end(), item.key) == kAmountKeys.end())
    throw Error("'" + item.key + "' in 'gives' is neither a role of " + std::string(to_string(type)) +
                " nor status, value, quantity, stake, date, round, title, change or ticker");
  if (item.key == "status" ? !status_from(item.value) : !measure_from(item.value))
    throw Error(shown + " in 'gives' has to be " + (item.key == "status" ? "a status such as announced" : "a number"));
}

// ---- comparison

std::string comparable(std::string_view name, const RulePack& pack) {
  return fold(without_legal_suffix(name, pack));
}

bool is_named(const Argument& argument, const std::string& wanted, const Extraction& found, const RulePack& pack) {
  if (comparable(argument.text, pack) == wanted) return true;
  return !argument.entity.empty() && std::any_of(found.mentions.begin(), found.mentions.end(), [&](const Mention& mention) {
    return mention.entity == argument.entity && comparable(mention.name, pack) == wanted;
  });
}

bool role_met(const Item& item, const Relation& relation, const Extraction& found, const RulePack& pack) {
  const Role role = *role_from(item.key);
  const std::string wanted = comparable(item.value, pack);
  return std::any_of(relation.arguments.begin(), relation.arguments.end(), [&](const Argument& argument) {
    return argument.role == role && is_named(argument, wanted, found, pack);
  });
}

bool near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool measure_met(const std::string& wanted, double amount, const std::string& unit) {
  const Measure measure = *measure_from(wanted);
  return near(measure.amount, amount) && (measure.unit.empty() || measure.unit == unit);
}

bool attribute_met(const Item& item, const Relation& relation) {
  const Attributes& said = relation.attributes;
  if (item.key == "status") return relation.status == *status_from(item.value);
  if (item.key == "value") return said.value && measure_met(item.value, said.value->amount, said.value->currency);
  if (item.key == "quantity") return said.quantity && measure_met(item.value, said.quantity->amount, said.quantity->unit);
  if (item.key == "stake") return said.stake && measure_met(item.value, *said.stake, "");
  return said.*text_key(item.key)->member == item.value;
}

}  // namespace

Expectation parse_expectation(std::string_view gives, RelationType type) {
  Expectation out;
  std::string_view rest = trim(gives);
  while (!rest.empty()) {
    const std::size_t key = key_end(rest, 0);
    if (key == std::string_view::npos)
      throw Error("'gives' has to be a row of role=words, as in acquirer=Oracle target=PeopleSoft, not '" + std::string(gives) +
                  "'");
    const std::size_t end = next_key(rest, key + 1);
    out.items.push_back({std::string(rest.substr(0, key)), std::string(trim(rest.substr(key + 1, end - key - 1)))});
    check_item(out.items.back(), type);
    rest = trim(rest.substr(end));
  }
  return out;
}

std::string first_unmet(const Expectation& wanted, const Relation& relation, const Extraction& found, const RulePack& pack) {
  for (const Item& item : wanted.items) {
    const bool met =
        is_role_of(relation.type, item.key) ? role_met(item, relation, found, pack) : attribute_met(item, relation);
    if (!met) return item.key + "=" + item.value;
  }
  return "";
}

std::string describe(const Relation& relation) {
  std::string out;
  for (const Argument& argument : relation.arguments) out += std::string(to_string(argument.role)) + "=" + argument.text + " ";
  return out + "status=" + std::string(to_string(relation.status));
}

}  // namespace dealgraph
