#include "core/jsonl.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/detail/json_text.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"

namespace dealgraph {
namespace {

// --- writing ---

/// What stands for a byte inside a JSON string; empty for itself.
std::string_view escape_of(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return {};
  }
}

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void append_escape(std::string& out, char c) {
  constexpr char kDigits[] = "0123456789abcdef";
  if (const std::string_view known = escape_of(c); !known.empty()) {
    out += known;
    return;
  }
  out += "\\u00";
  out += kDigits[(c >> 4) & 0xF];
  out += kDigits[c & 0xF];
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!needs_escape(text[at])) continue;
    out.append(text, copied, at - copied);
    append_escape(out, text[at]);
    copied = at + 1;
  }
  out.append(text, copied);
  out += '"';
}

void append_number(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

/// A number as people write it: whole ones without ".0".
void append_number(std::string& out, double value) {
  constexpr double kLargestExact = 9007199254740992.0;
  if (std::floor(value) == value && std::abs(value) <= kLargestExact)
    append_number(out, static_cast<std::int64_t>(value));
  else
    out += nlohmann::json(value).dump();
}

void put_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  out += '"';
  out += key;
  out += "\":";
}

void put(std::string& out, std::string_view key, std::string_view text) {
  put_key(out, key);
  append_string(out, text);
}

void put_number(std::string& out, std::string_view key, double value) {
  put_key(out, key);
  append_number(out, value);
}

void put_if_any(std::string& out, std::string_view key, std::string_view text) {
  if (!text.empty()) put(out, key, text);
}

void put_offset(std::string& out, std::string_view key, std::size_t offset, const CodePointIndex& index) {
  put_key(out, key);
  append_number(out, static_cast<std::int64_t>(index.at(offset)));
}

void put_span(std::string& out, Span span, const CodePointIndex& index) {
  put_offset(out, "start", span.begin, index);
  put_offset(out, "end", span.end, index);
}

/// A list of objects, each written by `put_members`.
template <class Items, class PutMembers>
void put_list(std::string& out, std::string_view key, const Items& items, PutMembers put_members) {
  put_key(out, key);
  out += '[';
  for (const auto& item : items) {
    out += out.back() == '[' ? "{" : ",{";
    put_members(item);
    out += '}';
  }
  out += ']';
}

void put_mention(std::string& out, const Mention& mention, const std::string& text, const CodePointIndex& index) {
  put_span(out, mention.span, index);
  put(out, "text", mention.span.in(text));
  put(out, "type", to_string(mention.type));
  put(out, "entity", mention.entity);
  put(out, "name", mention.name);
  put(out, "by", mention.by);
}

void put_argument(std::string& out, const Argument& argument, const CodePointIndex& index) {
  put(out, "role", to_string(argument.role));
  if (argument.span) put_span(out, *argument.span, index);
  put(out, "text", argument.text);
  put_if_any(out, "entity", argument.entity);
  if (argument.inferred) put_key(out, "inferred"), out += "true";
}

void put_amount(std::string& out, std::string_view key, double amount, std::string_view unit_key, std::string_view unit) {
  put_key(out, key);
  out += '{';
  put_number(out, "amount", amount);
  put(out, unit_key, unit);
  out += '}';
}

void put_attributes(std::string& out, const Attributes& attributes) {
  if (attributes.value) put_amount(out, "value", attributes.value->amount, "currency", attributes.value->currency);
  if (attributes.quantity) put_amount(out, "quantity", attributes.quantity->amount, "unit", attributes.quantity->unit);
  if (attributes.stake) put_number(out, "stake", *attributes.stake);
  put_if_any(out, "date", attributes.date);
  put_if_any(out, "round", attributes.round);
  put_if_any(out, "title", attributes.title);
  put_if_any(out, "change", attributes.change);
  put_if_any(out, "ticker", attributes.ticker);
}

void put_relation(std::string& out, const Relation& relation, const CodePointIndex& index) {
  put(out, "type", to_string(relation.type));
  put(out, "status", to_string(relation.status));
  put(out, "rule", relation.rule);
  put_number(out, "confidence", relation.confidence);
  put_list(out, "arguments", relation.arguments, [&](const Argument& argument) { put_argument(out, argument, index); });
  put_attributes(out, relation.attributes);
  put_key(out, "evidence");
  out += '{';
  put_span(out, relation.evidence, index);
  out += '}';
}

void put_article(std::string& out, const Article& article, const CodePointIndex& index) {
  put(out, "id", article.id);
  put(out, "text", article.text);
  if (article.title_size > 0) put_offset(out, "titleEnd", article.title_size, index);
  put_if_any(out, "language", article.language);
  put_if_any(out, "published", article.published);
  put_if_any(out, "url", article.url);
  put_if_any(out, "publisher", article.publisher);
  put_if_any(out, "relatedTo", article.related_to);
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
  const std::string& text = extraction.article.text;
  const CodePointIndex index(text);
  std::string out = "{";
  put_article(out, extraction.article, index);
  put_list(out, "mentions", extraction.mentions, [&](const Mention& mention) { put_mention(out, mention, text, index); });
  put_list(out, "relations", extraction.relations, [&](const Relation& relation) { put_relation(out, relation, index); });
  out += '}';
  repair_utf8(out);
  return out;
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
