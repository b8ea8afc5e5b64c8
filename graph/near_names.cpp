#include "graph/near_names.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <tuple>

#include "core/utf8.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();

std::u32string folded(std::string_view text) {
  const std::string bytes = fold(text);
  std::u32string points;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_at(bytes, at);
    points += c.value;
    at += c.length;
  }
  return points;
}

bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}

/// `part` stands in `whole` with no letter or digit beside it; Chinese has no word edges.
bool holds(std::u32string_view whole, std::u32string_view part) {
  const std::size_t shortest = !part.empty() && is_cjk(part.front()) ? 2 : 3;
  if (part.size() < shortest) return false;
  for (std::size_t at = whole.find(part); at != whole.npos; at = whole.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    const bool open_left = at == 0 || !is_word(whole[at - 1]) || is_cjk(part.front());
    const bool open_right = end == whole.size() || !is_word(whole[end]) || is_cjk(part.back());
    if (open_left && open_right) return true;
  }
  return false;
}

using Triples = std::set<std::u32string>;

Triples triples_of(std::u32string_view name) {
  const std::u32string padded = U"  " + std::u32string(name) + U" ";
  Triples triples;
  for (std::size_t at = 0; at + 3 <= padded.size(); ++at) triples.insert(padded.substr(at, 3));
  return triples;
}

/// Dice's coefficient, in percent.
std::size_t shared_percent(const Triples& a, const Triples& b) {
  const auto shared = std::count_if(a.begin(), a.end(), [&](const std::u32string& triple) { return b.contains(triple); });
  return 200 * static_cast<std::size_t>(shared) / (a.size() + b.size());
}

/// The name that is looked for, prepared once.
struct Wanted {
  std::u32string name;
  Triples triples;
  std::size_t most_slips;

  explicit Wanted(std::string_view written)
      : name(folded(written)),
        triples(triples_of(name)),
        most_slips(name.size() < 3 ? 0 : std::max<std::size_t>(1, name.size() / 4)) {}
};

/// Smaller is nearer: slips, then names that hold one another, then those that look alike.
std::size_t farness(const Wanted& wanted, std::string_view candidate) {
  constexpr std::size_t kHolding = 100, kAlike = 1000, kAlikePercent = 60;
  const std::u32string name = folded(candidate);
  if (name.empty() || wanted.name.empty()) return kFar;
  const std::size_t slips = slips_between(wanted.name, name, wanted.most_slips);
  if (slips <= wanted.most_slips) return slips;
  if (holds(name, wanted.name) || holds(wanted.name, name)) return kHolding;
  const std::size_t shared = shared_percent(wanted.triples, triples_of(name));
  return shared < kAlikePercent ? kFar : kAlike - shared;
}

}  // namespace

std::size_t slips_between(std::u32string_view a, std::u32string_view b, std::size_t most) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) last[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      now[k] = std::min({last[k] + 1, now[k - 1] + 1, last[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
      const bool swapped = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
      if (swapped) now[k] = std::min(now[k], before[k - 2] + 1);
    }
    before.swap(last);
    last.swap(now);
  }
  return std::min(last[b.size()], most + 1);
}

std::vector<KnownName> near_names(std::string_view wanted, const std::vector<KnownName>& names, std::size_t limit) {
  const Wanted prepared(wanted);
  std::vector<std::pair<std::size_t, const KnownName*>> near;
  for (const KnownName& known : names) {
    const std::size_t far = farness(prepared, known.name);
    if (far != kFar) near.emplace_back(far, &known);
  }
  std::sort(near.begin(), near.end(), [](const auto& a, const auto& b) {  // heavier first: b and a change places
    return std::tie(a.first, b.second->weight, a.second->name, a.second->entity) <
           std::tie(b.first, a.second->weight, b.second->name, b.second->entity);
  });
  std::vector<KnownName> chosen;
  std::set<std::string> entities;
  for (const auto& [far, known] : near) {
    if (chosen.size() == limit) break;
    if (entities.insert(known->entity).second) chosen.push_back(*known);
  }
  return chosen;
}

std::vector<KnownName> near_names(const KnowledgeGraph& graph, std::string_view wanted, std::size_t limit) {
  std::vector<KnownName> names;
  for (const Entity& entity : graph.entities) {
    names.push_back({entity.name, entity.id, entity.mentions});
    for (const DatedName& alias : entity.aliases) names.push_back({alias.name, entity.id, entity.mentions});
  }
  return near_names(wanted, names, limit);
}

}  // namespace dealgraph
