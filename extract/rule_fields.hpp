#pragma once
/// Fields of rules, as JSON from PackSource::rules. A mistake is an Error at the place of the rule.

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/error.hpp"

namespace dealgraph {

using Json = nlohmann::json;

/// Where the map stands in the YAML.
Place place_of(const Json& item);

/// Throws Error with the place of the map.
[[noreturn]] void fail(const Json& item, const std::string& message);

/// The text at the key; empty if the key does not stand there.
std::string text_at(const Json& item, const char* key);

/// The list of texts at the key; empty if the key does not stand there.
std::vector<std::string> list_at(const Json& item, const char* key);

/// Does the key say "true"?
bool flag_at(const Json& item, const char* key);

/// The number from 0 to 1 at the key, else `fallback`.
double number_at(const Json& item, const char* key, double fallback);

/// Fails at a key that is not among the known ones.
void check_keys(const Json& item, const std::set<std::string>& known);

}  // namespace dealgraph
