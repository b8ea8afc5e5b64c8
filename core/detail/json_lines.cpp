#include "core/detail/json_lines.hpp"

#include "core/detail/draft.hpp"
#include "core/detail/json_text.hpp"
#include "core/detail/text_lines.hpp"
#include "core/limits.hpp"
#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

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

/// The article of a line; a Problem and nullopt if it has none.
std::optional<Draft> read_line(std::string line, const Place& place, const ReadEvents& events) {
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

}  // namespace

void read_json_lines(InputBytes& in, const std::string& file, const ReadEvents& events) {
  Place place{file, 1, 0};
  for (; auto line = next_line(in, place, events); ++place.line) {
    if (line->too_long) {
      refuse(events, place, "the line is longer than " + std::to_string(limits::kJsonLineBytes >> 20) + " MiB");
    } else if (!trimmed(line->bytes).empty()) {
      if (auto draft = read_line(std::move(line->bytes), place, events)) deliver(std::move(*draft), events);
    }
  }
}

}  // namespace dealgraph::detail
