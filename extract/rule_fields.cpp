#include "extract/rule_fields.hpp"

#include <charconv>

namespace dealgraph {
namespace {

std::string joined(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

}  // namespace

Place place_of(const Json& item) {
  const std::string line = item.value("_line", std::string("0"));
  std::size_t number = 0;
  std::from_chars(line.data(), line.data() + line.size(), number);
  return {item.value("_file", std::string()), number, 0};
}

void fail(const Json& item, const std::string& message) {
  throw Error(message, place_of(item));
}

std::string text_at(const Json& item, const char* key) {
  const auto at = item.find(key);
  if (at == item.end()) return "";
  if (!at->is_string()) fail(item, std::string("'") + key + "' has to be a text");
  return at->get<std::string>();
}

std::vector<std::string> list_at(const Json& item, const char* key) {
  std::vector<std::string> out;
  const auto at = item.find(key);
  if (at == item.end()) return out;
  if (!at->is_array()) fail(item, std::string("'") + key + "' has to be a list, as in [a, b]");
  for (const Json& value : *at) {
    if (!value.is_string()) fail(item, std::string("'") + key + "' has to be a list of texts");
    out.push_back(value.get<std::string>());
  }
  return out;
}

bool flag_at(const Json& item, const char* key) {
  return text_at(item, key) == "true";
}

double number_at(const Json& item, const char* key, double fallback) {
  const std::string text = text_at(item, key);
  if (text.empty()) return fallback;
  std::size_t used = 0;
  double value = 0;
  try {
    value = std::stod(text, &used);
  } catch (const std::exception&) {
    used = 0;
  }
  if (used != text.size() || !(value >= 0 && value <= 1))
    fail(item, std::string("'") + key + "' has to be a number from 0 to 1");
  return value;
}

void check_keys(const Json& item, const std::set<std::string>& known) {
  for (const auto& [key, value] : item.items())
    if (key[0] != '_' && !known.contains(key)) fail(item, "unknown key '" + key + "'; known here: " + joined(known));
}

}  // namespace dealgraph
