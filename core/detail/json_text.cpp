#include "core/detail/json_text.hpp"

#include <optional>
#include <string_view>

#include "core/error.hpp"
#include "core/limits.hpp"

namespace dealgraph::detail {
namespace {

/// The value of "\uXXXX" at `at`, if that is what stands there.
std::optional<unsigned> unicode_escape(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  const std::string digits(text.substr(at + 2, 4));
  if (digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return std::nullopt;
  return static_cast<unsigned>(std::stoul(digits, nullptr, 16));
}

bool is_high_surrogate(unsigned value) {
  return value >= 0xD800 && value < 0xDC00;
}
bool is_low_surrogate(unsigned value) {
  return value >= 0xDC00 && value < 0xE000;
}

/// Rewrites the unpaired ones among the escapes of surrogates, in place: all offsets stay.
void mend_surrogate_escapes(std::string& text) {
  for (std::size_t at = text.find('\\'); at != std::string::npos && at + 1 < text.size(); at = text.find('\\', at)) {
    const std::optional<unsigned> value = unicode_escape(text, at);
    const std::optional<unsigned> next = value && is_high_surrogate(*value) ? unicode_escape(text, at + 6) : std::nullopt;
    const bool is_pair = next && is_low_surrogate(*next);
    if (value && !is_pair && (is_high_surrogate(*value) || is_low_surrogate(*value))) text.replace(at + 2, 4, "fffd");
    at += is_pair ? 12 : value ? 6 : 2;
  }
}

/// Throws where brackets nest too deep: the parser itself has no limit.
void check_depth(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\')
      ++at;
    else if (c == '"')
      in_string = !in_string;
    else if (in_string)
      continue;
    else if (c == ']' || c == '}')
      depth -= depth > 0;
    else if ((c == '[' || c == '{') && ++depth > limits::kJsonDepth)
      throw Error("JSON nested deeper than " + std::to_string(limits::kJsonDepth) + " levels", {"", 0, at + 1});
  }
}

/// The parser's message without its own name, number and place: the place is Error's.
std::string reason(std::string_view what) {
  for (const std::string_view end : {"] ", ": "}) {
    const bool is_place = end == "] " || what.starts_with("parse error at");
    if (const std::size_t at = what.find(end); is_place && at != what.npos) what.remove_prefix(at + end.size());
  }
  return std::string(what);
}

}  // namespace

nlohmann::json parse_json(std::string text) {
  mend_surrogate_escapes(text);
  check_depth(text);
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    throw Error("not valid JSON: " + reason(error.what()), {"", 0, error.byte});
  } catch (const nlohmann::json::out_of_range& error) {
    throw Error("not valid JSON: " + reason(error.what()), {"", 0, 0});
  }
}

}  // namespace dealgraph::detail
