#include "graph/name_source.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "graph/near_names.hpp"

namespace dealgraph {
namespace {

/// Without what questions put around names, each way once.
std::vector<std::string> variants_of(const std::string& name) {
  constexpr std::array<std::string_view, 6> kBefore = {"the ", "a ", "an ", "company ", "the company ", "companies "};
  constexpr std::array<std::string_view, 11> kAfter = {"'s", "’s", "'", "’", "!", ".", "+", "*", ",", "公司", " company"};
  std::vector<std::string> variants;
  for (const std::string_view before : kBefore) {
    if (fold(name.substr(0, before.size())) == before) variants.push_back(name.substr(before.size()));
  }
  for (const std::string_view after : kAfter) {
    if (name.size() > after.size() && name.ends_with(after)) variants.push_back(name.substr(0, name.size() - after.size()));
  }
  return variants;
}

}  // namespace

NameSource names_in(const KnowledgeGraph& graph) {
  const auto find = [&graph](std::string_view name) {
    std::vector<Entity> entities;
    for (const Entity* entity : find_entities_named(graph, name)) entities.push_back(*entity);
    return entities;
  };
  const auto nearly = [&graph](std::string_view name) {
    std::vector<std::string> names;
    for (KnownName& known : near_names(graph, name)) names.push_back(std::move(known.name));
    return names;
  };
  return {find, nearly};
}

Meaning meaning_of(const std::string& name, const NameSource& names) {
  Meaning meaning{name, names.find(name)};
  for (const std::string& variant : variants_of(name)) {
    if (!meaning.candidates.empty()) break;
    meaning.candidates = names.find(variant);
  }
  return meaning;
}

std::vector<Meaning> meanings_of(const Query& query, const NameSource& names) {
  std::vector<Meaning> meanings;
  for (const std::string& name : query.names) meanings.push_back(meaning_of(name, names));
  return meanings;
}

bool all_known(const std::vector<Meaning>& meanings) {
  return std::none_of(meanings.begin(), meanings.end(), [](const Meaning& meaning) { return meaning.candidates.empty(); });
}

std::vector<std::string> first_candidates(const std::vector<Meaning>& meanings) {
  std::vector<std::string> ids;
  for (const Meaning& meaning : meanings) ids.push_back(meaning.candidates.front().id);
  return ids;
}

}  // namespace dealgraph
