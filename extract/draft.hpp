#pragma once
/// A relation while it is being found: arguments are names and tokens of the document.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/relation.hpp"
#include "extract/document.hpp"

namespace dealgraph {

/// What fills a role: a name of the document, or only words (tokens [begin, end)).
struct Fill {
  std::uint32_t name = kNoIndex;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct DraftArgument {
  Role role = Role::party;
  Fill fill;
  std::string position;  ///< the frame's position that filled it ("with"); empty for names inside the trigger's own group
};

struct Draft {
  RelationType type = RelationType::partnership;
  Status status = Status::announced;
  std::string_view rule;  ///< of the rule pack, or a literal
  double confidence = 0.8;
  std::vector<DraftArgument> arguments;
  Attributes attributes;
  std::uint32_t begin = 0;  ///< tokens of the evidence
  std::uint32_t end = 0;
  std::uint32_t sentence = 0;         ///< index into Document::sentences
  std::uint32_t value_at = kNoIndex;  ///< token at which the sum begins that gave the value
  std::uint32_t value_distance = 0;   ///< how far from the trigger that is
};

inline void add_argument(Draft& draft, Role role, Fill fill) {
  for (const DraftArgument& known : draft.arguments)
    if (known.role == role && known.fill.name == fill.name && known.fill.begin == fill.begin) return;
  draft.arguments.push_back({role, fill, ""});
}

/// Does anything fill the role?
inline bool has_role(const Draft& draft, Role role) {
  for (const DraftArgument& argument : draft.arguments)
    if (argument.role == role) return true;
  return false;
}

/// The entities that the named arguments stand for.
std::vector<std::string> named_entities(const Document& document, const Draft& draft);

/// Widens the evidence to take in tokens [begin, end), if they lie in the same sentence.
void cover(const Document& document, Draft& draft, std::uint32_t begin, std::uint32_t end);

/// Notes for `dealgraph explain`: what was tried, and why it came to nothing.
struct NearMiss {
  std::string rule;
  std::string reason;
  Span at;
};

}  // namespace dealgraph
