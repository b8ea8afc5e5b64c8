#include "core/detail/json_lines.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <new>

#include "core/detail/draft.hpp"
#include "core/detail/json_text.hpp"
#include "core/detail/text_lines.hpp"
#include "core/json_line_reader.hpp"
#include "core/limits.hpp"
#include "core/utf8.hpp"

namespace dealgraph {
namespace detail {
namespace {

constexpr std::size_t kFirstCapacity = 1u << 16;
/// Safely below limits::kJsonDepth, whichever way depth is counted: the slower parser decides on what lies between.
constexpr std::size_t kQuickDepth = limits::kJsonDepth / 2;

/// The text at `key`, "" if there is none.
std::string text_at(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_string()) throw Error("\"" + std::string(key) + "\" must be a string, not " + found->type_name());
  return found->get<std::string>();
}

Draft draft_from(const nlohmann::json& object) {
  if (!object.is_object()) throw Error("a line must be a JSON object like {\"title\": \"…\", \"text\": \"…\"}");
  if (!object.contains("text") || object["text"].is_null()) throw Error("the article has no \"text\"");
  Draft draft;
  draft.id = text_at(object, "id");
  draft.title = text_at(object, "title");
  draft.body = text_at(object, "text");
  draft.published = text_at(object, "published");
  draft.url = text_at(object, "url");
  draft.publisher = text_at(object, "publisher");
  draft.language = text_at(object, "language");
  draft.expects_title = false;
  return draft;
}

struct Key {
  std::string_view name;
  std::string Draft::*member;
};

constexpr std::array<Key, 7> kKeys{{{"id", &Draft::id},
                                    {"title", &Draft::title},
                                    {"text", &Draft::body},
                                    {"published", &Draft::published},
                                    {"url", &Draft::url},
                                    {"publisher", &Draft::publisher},
                                    {"language", &Draft::language}}};

/// Sets what the field says; false if it says what no string can.
bool take_field(Draft& draft, const simdjson::dom::key_value_pair& field) {
  const auto known = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key& key) { return key.name == field.key; });
  if (known == kKeys.end()) return true;
  std::string_view text;
  if (!field.value.is_null() && field.value.get(text) != simdjson::SUCCESS) return false;
  draft.*(known->member) = text;
  return true;
}

/// The same as draft_from(parse_json(line)), several times as fast, for lines without fault; nullopt for all others, and for
/// some that the slower parser mends. Gives `line` room behind its end.
std::optional<Draft> quick_draft(simdjson::dom::parser& parser, std::string& line) {
  line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  simdjson::dom::object object;
  if (parser.parse(line.data(), line.size(), false).get(object) != simdjson::SUCCESS) return std::nullopt;
  Draft draft;
  draft.expects_title = false;
  bool has_text = false;
  for (const simdjson::dom::key_value_pair field : object) {
    if (!take_field(draft, field)) return std::nullopt;
    if (field.key == "text") has_text = !field.value.is_null();
  }
  if (!has_text) return std::nullopt;
  return draft;
}

/// The article of a line; a Problem and nullopt if it has none.
std::optional<Draft> read_line(simdjson::dom::parser& parser, std::string line, const Place& place, const ReadEvents& events) {
  if (std::optional<Draft> draft = quick_draft(parser, line)) {
    draft->place = place;
    return draft;
  }
  warn_of_replaced_bytes(events, place, repair_utf8(line));
  try {
    Draft draft = draft_from(parse_json(std::move(line)));
    draft.place = place;
    return draft;
  } catch (const Error& error) {
    refuse(events, {place.file, place.line, error.place().column}, error.what());
    return std::nullopt;
  }
}

/// The next line; a Problem and nullopt where the stream fails.
std::optional<InputBytes::Line> next_line(InputBytes& in, const Place& place, const ReadEvents& events) {
  try {
    return in.line(limits::kJsonLineBytes);
  } catch (const Error& error) {
    refuse(events, place, error.what());
    return std::nullopt;
  }
}

void refuse_long(const Place& place, const ReadEvents& events) {
  refuse(events, place, "the line is longer than " + std::to_string(limits::kJsonLineBytes >> 20) + " MiB");
}

void allocate(simdjson::dom::parser& parser) {
  if (parser.allocate(kFirstCapacity, kQuickDepth) != simdjson::SUCCESS) throw std::bad_alloc();
}

void deliver_line(simdjson::dom::parser& parser, std::string line, const Place& place, const ReadEvents& events) {
  if (trimmed(line).empty()) return;
  if (auto draft = read_line(parser, std::move(line), place, events)) deliver(std::move(*draft), events);
}

}  // namespace

void read_json_lines(InputBytes& in, const std::string& file, const ReadEvents& events) {
  Place place{file, 1, 0};
  simdjson::dom::parser parser;
  allocate(parser);
  for (; auto line = next_line(in, place, events); ++place.line) {
    if (line->too_long)
      refuse_long(place, events);
    else
      deliver_line(parser, std::move(line->bytes), place, events);
  }
}

}  // namespace detail

// --- one at a time ---

struct JsonLineReader::Parser {
  simdjson::dom::parser parser;
};

JsonLineReader::JsonLineReader() : parser_(std::make_unique<Parser>()) {
  detail::allocate(parser_->parser);
}
JsonLineReader::JsonLineReader(JsonLineReader&&) noexcept = default;
JsonLineReader& JsonLineReader::operator=(JsonLineReader&&) noexcept = default;
JsonLineReader::~JsonLineReader() = default;

bool JsonLineReader::is_line(std::string_view content) {
  return content.starts_with('{') && content.find('\n') == content.npos;
}

void JsonLineReader::read(std::string_view line, const Place& place, const ReadEvents& events) {
  if (line.size() > limits::kJsonLineBytes)
    detail::refuse_long(place, events);
  else
    detail::deliver_line(parser_->parser, std::string(line), place, events);
}

}  // namespace dealgraph
