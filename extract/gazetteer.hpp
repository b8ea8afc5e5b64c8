#pragma once
/// Finds dictionary names and lexicon terms in a token sequence.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/rule_pack.hpp"
#include "extract/token.hpp"

namespace dealgraph {

/// A place where names of the dictionary or terms of the lexicon stand: tokens [begin, end). `names` and `terms` point into the
/// pack and are those whose spelling fits the text's case.
struct GazetteerHit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<const flat::Name*> names;
  std::vector<const flat::Term*> terms;
};

/// The longest hits from left to right, not overlapping, in linear time. A hit of Latin script stands at word boundaries by
/// construction (tokens are whole words); one of Chinese may begin at any character.
std::vector<GazetteerHit> find_names(const RulePack& pack, std::string_view text, const std::vector<Token>& tokens);

}  // namespace dealgraph
