#include "core/jsonl.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/detail/json_text.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"

namespace dealgraph {
namespace {

using Json = nlohmann::ordered_json;

// --- writing ---

/// A number as people write it: whole ones without ".0".
Json number(double value) {
  constexpr double kLargestExact = 9007199254740992.0;
  if (std::floor(value) == value && std::abs(value) <= kLargestExact) return static_cast<std::int64_t>(value);
  return value;
}

void put_text(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

void put_span(Json& object, Span span, const CodePointIndex& index) {
  object["start"] = index.at(span.begin);
  object["end"] = index.at(span.end);
}

Json mention_json(const Mention& mention, const std::string& text, const CodePointIndex& index) {
  Json json = Json::object();
  put_span(json, mention.span, index);
  json["text"] = mention.span.in(text);
  json["type"] = to_string(mention.type);
  json["entity"] = mention.entity;
  json["name"] = mention.name;
  json["by"] = mention.by;
  return json;
}

Json argument_json(const Argument& argument, const CodePointIndex& index) {
  Json json = {{"role", to_string(argument.role)}};
  if (argument.span) put_span(json, *argument.span, index);
  json["text"] = argument.text;
  put_text(json, "entity", argument.entity);
  if (argument.inferred) json["inferred"] = true;
  return json;
}

void put_attributes(Json& json, const Attributes& attributes) {
  if (attributes.value)
    json["value"] = {{"amount", number(attributes.value->amount)}, {"currency", attributes.value->currency}};
  if (attributes.quantity)
    json["quantity"] = {{"amount", number(attributes.quantity->amount)}, {"unit", attributes.quantity->unit}};
  if (attributes.stake) json["stake"] = number(*attributes.stake);
  put_text(json, "date", attributes.date);
  put_text(json, "round", attributes.round);
  put_text(json, "title", attributes.title);
  put_text(json, "change", attributes.change);
  put_text(json, "ticker", attributes.ticker);
}

Json relation_json(const Relation& relation, const CodePointIndex& index) {
  Json json = {{"type", to_string(relation.type)},
               {"status", to_string(relation.status)},
               {"rule", relation.rule},
               {"confidence", number(relation.confidence)}};
  json["arguments"] = Json::array();
  for (const Argument& argument : relation.arguments) json["arguments"].push_back(argument_json(argument, index));
  put_attributes(json, relation.attributes);
  json["evidence"] = Json::object();
  put_span(json["evidence"], relation.evidence, index);
  return json;
}

Json article_json(const Article& article, const CodePointIndex& index) {
  Json json = {{"id", article.id}, {"text", article.text}};
  if (article.title_size > 0) json["titleEnd"] = index.at(article.title_size);
  put_text(json, "language", article.language);
  put_text(json, "published", article.published);
  put_text(json, "url", article.url);
  put_text(json, "publisher", article.publisher);
  put_text(json, "relatedTo", article.related_to);
  return json;
}

// --- reading ---

using ConstJson = nlohmann::json;

/// What every reading step needs: the text and the byte where each of its code points starts.
struct TextMap {
  std::string_view text;
  std::vector<std::uint32_t> starts;  // with the end of the text as its last

  explicit TextMap(std::string_view whole) : text(whole) {
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length)
      starts.push_back(static_cast<std::uint32_t>(at));
    starts.push_back(static_cast<std::uint32_t>(text.size()));
  }
  [[nodiscard]] std::uint32_t byte(const ConstJson& code_point) const { return starts.at(code_point.get<std::size_t>()); }
};

/// The word of `object` at `key` as an enumerator.
template <typename From>
auto word(const ConstJson& object, const char* key, From from) {
  const auto text = object.at(key).get<std::string>();
  const auto value = from(text);
  if (!value) throw Error("unknown " + std::string(key) + " '" + text + "'");
  return *value;
}

std::string text_or_empty(const ConstJson& object, const char* key) {
  return object.value(key, std::string());
}

Span span_from(const ConstJson& object, const TextMap& map) {
  const Span span{map.byte(object.at("start")), map.byte(object.at("end"))};
  if (span.begin > span.end) throw Error("a span ends before it starts");
  return span;
}

Mention mention_from(const ConstJson& json, const TextMap& map) {
  return {span_from(json, map), word(json, "type", entity_type_from), json.at("entity").get<std::string>(),
          json.at("name").get<std::string>(), text_or_empty(json, "by")};
}

Argument argument_from(const ConstJson& json, const TextMap& map) {
  Argument argument;
  argument.role = word(json, "role", role_from);
  if (json.contains("start")) argument.span = span_from(json, map);
  argument.text = json.at("text").get<std::string>();
  argument.entity = text_or_empty(json, "entity");
  argument.inferred = json.value("inferred", false);
  return argument;
}

Attributes attributes_from(const ConstJson& json) {
  Attributes attributes;
  if (const auto value = json.find("value"); value != json.end())
    attributes.value = Money{value->at("amount").get<double>(), value->at("currency").get<std::string>()};
  if (const auto quantity = json.find("quantity"); quantity != json.end())
    attributes.quantity = Quantity{quantity->at("amount").get<double>(), quantity->at("unit").get<std::string>()};
  if (json.contains("stake")) attributes.stake = json.at("stake").get<double>();
  attributes.date = text_or_empty(json, "date");
  attributes.round = text_or_empty(json, "round");
  attributes.title = text_or_empty(json, "title");
  attributes.change = text_or_empty(json, "change");
  attributes.ticker = text_or_empty(json, "ticker");
  return attributes;
}

Relation relation_from(const ConstJson& json, const TextMap& map) {
  Relation relation;
  relation.type = word(json, "type", relation_type_from);
  relation.status = word(json, "status", status_from);
  relation.rule = text_or_empty(json, "rule");
  relation.confidence = json.at("confidence").get<double>();
  for (const ConstJson& argument : json.at("arguments")) relation.arguments.push_back(argument_from(argument, map));
  relation.attributes = attributes_from(json);
  relation.evidence = span_from(json.at("evidence"), map);
  return relation;
}

Article article_from(const ConstJson& json) {
  Article article;
  article.id = json.at("id").get<std::string>();
  article.text = json.at("text").get<std::string>();
  article.language = text_or_empty(json, "language");
  article.published = text_or_empty(json, "published");
  article.url = text_or_empty(json, "url");
  article.publisher = text_or_empty(json, "publisher");
  article.related_to = text_or_empty(json, "relatedTo");
  return article;
}

Extraction extraction_from(const ConstJson& json) {
  Extraction extraction;
  extraction.article = article_from(json);
  const TextMap map(extraction.article.text);
  if (json.contains("titleEnd")) extraction.article.title_size = map.byte(json.at("titleEnd"));
  for (const ConstJson& mention : json.at("mentions")) extraction.mentions.push_back(mention_from(mention, map));
  for (const ConstJson& relation : json.at("relations")) extraction.relations.push_back(relation_from(relation, map));
  return extraction;
}

}  // namespace

std::string to_json_line(const Extraction& extraction) {
  const CodePointIndex index(extraction.article.text);
  Json json = article_json(extraction.article, index);
  json["mentions"] = Json::array();
  for (const Mention& mention : extraction.mentions)
    json["mentions"].push_back(mention_json(mention, extraction.article.text, index));
  json["relations"] = Json::array();
  for (const Relation& relation : extraction.relations) json["relations"].push_back(relation_json(relation, index));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Extraction extraction_from_json_line(const std::string& line) {
  const nlohmann::json json = detail::parse_json(line);
  try {
    return extraction_from(json);
  } catch (const nlohmann::json::exception& error) {
    throw Error("not a line of `dealgraph extract`: " + std::string(error.what()));
  } catch (const std::out_of_range&) {
    throw Error("not a line of `dealgraph extract`: an offset lies outside its text");
  }
}

}  // namespace dealgraph
