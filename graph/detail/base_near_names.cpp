#include "graph/detail/base_near_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/utf8.hpp"
#include "graph/detail/base_entities.hpp"
#include "graph/near_names.hpp"

namespace dealgraph::detail {
namespace {

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    letters += c.value;
    at += c.length;
  }
  return letters;
}

/// How many letters may differ in a name of `size`.
std::size_t tolerance(std::size_t size) {
  return size > 9 ? 3 : size > 4 ? 2 : 1;
}

/// How far off `alias` is; nullopt if it is another name altogether. What begins with the name is as near as one wrong letter.
std::optional<std::size_t> distance(const std::u32string& name, std::string_view alias) {
  const std::size_t most = tolerance(name.size());
  if (alias.size() > 4 * (name.size() + most) + 64) return std::nullopt;
  const std::u32string letters = letters_of(alias);
  const std::size_t apart = slips_between(name, letters, most);
  if (apart <= most && apart < name.size()) return apart;
  const bool is_start = name.size() > 2 && letters.starts_with(name) && letters[name.size()] == U' ';
  return is_start ? std::optional<std::size_t>(1) : std::nullopt;
}

/// For each entity with a near name, how near the nearest is.
std::map<Row, std::size_t> near_entities(Database& database, std::string_view name) {
  const std::u32string wanted = letters_of(fold(name));
  std::map<Row, std::size_t> near;
  for (Query query(database, "SELECT folded, entity FROM alias"); query.step();) {
    const auto apart = distance(wanted, query.text(0));
    if (!apart) continue;
    const auto [at, is_new] = near.emplace(query.number(1), *apart);
    if (!is_new) at->second = std::min(at->second, *apart);
  }
  return near;
}

}  // namespace

std::vector<std::string> near_names(Database& database, std::string_view name, std::size_t most) {
  BaseEntities entities(database);
  std::set<std::tuple<std::size_t, std::int64_t, std::string>> found;
  for (const auto& [row, apart] : near_entities(database, name)) {
    if (const auto entity = entities.at(row)) found.emplace(apart, -static_cast<std::int64_t>(entity->mentions), entity->name);
  }
  std::vector<std::string> names;
  for (const auto& [apart, mentions, near] : found) {
    if (names.size() < most && std::find(names.begin(), names.end(), near) == names.end()) names.push_back(near);
  }
  return names;
}

}  // namespace dealgraph::detail
