#include "extract/gold.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/error.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::json;
using Names = std::map<std::string, GoldParty>;

const Json& list_in(const Json& item, const char* key) {
  static const Json kNone = Json::array();
  const auto at = item.find(key);
  if (at == item.end()) return kNone;
  if (!at->is_array()) throw Error(std::string("'") + key + "' has to be a list");
  return *at;
}

std::string word_in(const Json& item, const char* key) {
  const auto at = item.is_object() ? item.find(key) : item.end();
  if (at == item.end() || !at->is_string()) throw Error(std::string("'") + key + "' has to be a text");
  return at->get<std::string>();
}

RelationType type_in(const Json& relation) {
  const std::string word = word_in(relation, "type");
  if (const std::optional<RelationType> type = relation_type_from(word)) return *type;
  throw Error("'" + word + "' is no type of relation");
}

Role role_for(const std::string& word) {
  if (const std::optional<Role> role = role_from(word)) return *role;
  throw Error("'" + word + "' is no role");
}

void add_mention(GoldArticle& out, const std::string& surface, const std::string& type) {
  if (const std::optional<EntityType> known = entity_type_from(type); known && *known != EntityType::source)
    out.mentions.emplace(surface, *known);
}

// ---- {"entities": …, "relations": [{"args": …}]}

Names names_of_entities(const Json& line, GoldArticle& out) {
  Names names;
  for (const Json& entity : list_in(line, "entities")) {
    const std::string name = word_in(entity, "name");
    names[name].insert(name);
    for (const Json& surface : list_in(entity, "mentions")) {
      names[name].insert(surface.get<std::string>());
      add_mention(out, surface.get<std::string>(), word_in(entity, "type"));
    }
  }
  return names;
}

GoldRelation annotated_relation(const Json& relation, const Names& names) {
  GoldRelation out{type_in(relation), {}};
  for (const auto& [role, parties] : relation.at("args").items())
    for (const Json& party : parties) {
      const bool named = party.is_string() && names.contains(party.get<std::string>());
      out.parties.emplace(role_for(role), named ? names.at(party.get<std::string>()) : GoldParty{});
    }
  return out;
}

// ---- what extract writes

Names names_of_mentions(const Json& line, GoldArticle& out) {
  Names names;
  for (const Json& mention : list_in(line, "mentions")) {
    names[word_in(mention, "entity")].insert(word_in(mention, "text"));
    add_mention(out, word_in(mention, "text"), word_in(mention, "type"));
  }
  return names;
}

GoldRelation extracted_relation(const Json& relation, const Names& names) {
  GoldRelation out{type_in(relation), {}};
  for (const Json& argument : list_in(relation, "arguments")) {
    const auto entity = argument.find("entity");
    const auto known = entity == argument.end() ? names.end() : names.find(entity->get<std::string>());
    GoldParty party = known == names.end() ? GoldParty{} : known->second;
    if (entity != argument.end()) party.insert(word_in(argument, "text"));
    out.parties.emplace(role_for(word_in(argument, "role")), std::move(party));
  }
  return out;
}

GoldArticle article_from(const Json& line) {
  GoldArticle out;
  const bool annotated = line.contains("entities");
  const Names names = annotated ? names_of_entities(line, out) : names_of_mentions(line, out);
  for (const Json& relation : list_in(line, "relations"))
    out.relations.push_back(relation.contains("args") ? annotated_relation(relation, names)
                                                      : extracted_relation(relation, names));
  return out;
}

}  // namespace

Gold read_gold(std::istream& in, const std::string& file) {
  Gold out;
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      const Json item = Json::parse(text);
      out[word_in(item, "id")] = article_from(item);
    } catch (const Json::exception& error) {
      throw Error("this is no annotation of an article, as `dealgraph extract` writes it: " + std::string(error.what()),
                  {file, line});
    } catch (const Error& error) {
      throw Error(error.what(), {file, line});
    }
  }
  return out;
}

}  // namespace dealgraph
