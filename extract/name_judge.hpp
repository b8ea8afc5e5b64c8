#pragma once
/// What is known about a name before it becomes part of a dictionary.

#include <string>
#include <string_view>

#include "extract/rule_pack.hpp"

namespace dealgraph {

/// Why a name would be found where it is not meant.
enum class Danger { none, plain_word, place, short_name, known_name };

/// The kind as it stands in reports: "plain-word".
std::string_view to_string(Danger danger);

/// Judges by the words, places and names of `pack`.
Danger danger_of(std::string_view name, const RulePack& pack);

/// True if an entry of the pack has exactly this name (not only as a ticker).
bool is_known_name(std::string_view name, const RulePack& pack);

/// "Apple" of "Apple Inc.", "Mitsui" of "Mitsui & Co., Ltd."; the whole name where nothing else would remain.
std::string_view without_legal_ending(std::string_view name, const WordList& words);

/// "Northwind Traders" of "NORTHWIND TRADERS", "IBM Japan" of "IBM JAPAN"; other names as they are.
std::string in_ordinary_spelling(std::string_view name);

}  // namespace dealgraph
