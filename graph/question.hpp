#pragma once
/// Questions in plain words, English or Chinese: "who partnered with Meta since 2021?", "谁收购了ARM？".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/answer.hpp"
#include "graph/name_source.hpp"

namespace dealgraph {

/// All that the question can mean by the patterns of data/questions, those first that leave the fewest letters to names: "deals
/// between Johnson and Johnson and Pfizer" splits in two ways. Empty where no pattern fits. Knows no names.
std::vector<Query> readings_of(std::string_view question);

/// The first reading whose names are all known, else the first of those with the fewest unknown ones. A question that is
/// nothing but a known name asks for the entity. nullopt: not understood.
std::optional<Query> understand(std::string_view question, const NameSource& names);

}  // namespace dealgraph
