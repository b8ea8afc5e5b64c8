#include "extract/draft_check.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace dealgraph {
namespace {

bool is_named(const DraftArgument& argument) {
  return argument.fill.name != kNoIndex;
}

bool is_any_typed(const Document& document, const Draft& draft) {
  return std::any_of(draft.arguments.begin(), draft.arguments.end(), [&](const DraftArgument& argument) {
    return is_named(argument) && document.names[argument.fill.name].typed;
  });
}

/// Is the one name the beginning of the other, as of "Ford" and "Ford Autonomous Vehicles"?
bool is_own_unit(const Document& document, const DraftArgument& whole, const DraftArgument& unit) {
  if (!is_named(whole) || !is_named(unit)) return false;
  const std::string_view a = document.words(whole.fill.begin, whole.fill.end);
  const std::string_view b = document.words(unit.fill.begin, unit.fill.end);
  return b.size() > a.size() && b.compare(0, a.size(), a) == 0 && b[a.size()] == ' ';
}

bool lacks_second_party(const Document& document, const Draft& draft) {
  const std::optional<Role> party = symmetric_role(draft.type);
  if (!party) return false;
  return std::count_if(draft.arguments.begin(), draft.arguments.end(), [&](const DraftArgument& argument) {
           return argument.role == *party &&
                  std::none_of(draft.arguments.begin(), draft.arguments.end(),
                               [&](const DraftArgument& other) { return is_own_unit(document, other, argument); });
         }) < 2;
}

/// "Amazon sold Kindles": an unknown name that is sold to nobody in particular is a thing, no business.
bool sells_unknown(const Document& document, const Draft& draft) {
  if (draft.type != RelationType::acquisition || has_role(draft, Role::acquirer)) return false;
  return std::none_of(draft.arguments.begin(), draft.arguments.end(), [&](const DraftArgument& argument) {
    return argument.role == Role::target && (!is_named(argument) || document.names[argument.fill.name].typed);
  });
}

/// "Microsoft integrates Teams": who uses what is his own says nothing.
bool uses_own_products(const Document& document, const Draft& draft) {
  if (draft.type != RelationType::uses) return false;
  const std::vector<std::string> users = named_entities(document, draft);
  const auto is_own = [&](const DraftArgument& item) {
    if (item.role != Role::item || !is_named(item) || !document.names[item.fill.name].entry) return false;
    const auto& owners = document.pack.owners(*document.names[item.fill.name].entry);
    return std::any_of(owners.begin(), owners.end(), [&](const flat::Owner& owner) {
      return std::find(users.begin(), users.end(), document.pack.text(owner.id)) != users.end();
    });
  };
  return std::all_of(draft.arguments.begin(), draft.arguments.end(),
                     [&](const DraftArgument& argument) { return argument.role != Role::item || is_own(argument); });
}

/// "I built it with X and Y": parties that all stand at one side are no parties to each other.
std::string missing_position(const Frame& frame, const Draft& draft) {
  const auto is_at = [](const std::vector<std::string>& positions) {
    return [&positions](const DraftArgument& argument) {
      return std::find(positions.begin(), positions.end(), argument.position) != positions.end();
    };
  };
  if (!frame.must_fill.empty() && std::none_of(draft.arguments.begin(), draft.arguments.end(), is_at(frame.must_fill)))
    return "nothing stands at '" + frame.must_fill.front() + "'";
  if (!frame.not_only.empty() && std::all_of(draft.arguments.begin(), draft.arguments.end(), is_at(frame.not_only)))
    return "all parties stand at '" + frame.not_only.front() + "'";
  return "";
}

std::string what_is_missing(const Document& document, const Sentence& sentence, const Frame& frame, const Draft& draft) {
  for (const Role role : frame.require)
    if (!has_role(draft, role)) return "nothing fills the role " + std::string(to_string(role));
  if (std::none_of(draft.arguments.begin(), draft.arguments.end(), is_named)) return "no argument is named";
  if (sells_unknown(document, draft)) return "what is sold may be goods";
  if (uses_own_products(document, draft)) return "the user makes it";
  if (lacks_second_party(document, draft)) return "there are not two parties";
  if (std::string position = missing_position(frame, draft); !position.empty()) return position;
  if (sentence.title_case && !is_any_typed(document, draft)) return "none of the names is known";
  return "";
}

/// Is the word the first part of an address? "Advertising.com" says nothing of advertising.
bool begins_address(const Document& document, const Sentence& sentence, std::uint32_t at) {
  const auto tight = [&](std::uint32_t next) { return next < sentence.end && !document.tokens[next].space_before; };
  return tight(at + 1) && document.tokens[at + 1].is_mark('.') && tight(at + 2) &&
         document.tokens[at + 2].kind == TokenKind::word;
}

/// The first of the sentence's words, addresses apart, that is among those with these hashes; empty if none is.
std::string_view word_among(const Document& document, const Sentence& sentence, const std::vector<std::uint64_t>& words) {
  if (words.empty()) return "";
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const bool is_known = std::find(words.begin(), words.end(), document.tokens[at].hash) != words.end();
    if (is_known && !begins_address(document, sentence, at)) return document.folded(at);
  }
  return "";
}

}  // namespace

namespace {

/// "Following its purchase of Y, X bought Z": the unresolved "its" beside a name in the same role tells nothing more.
bool is_bare_possessive(const Document& document, const DraftArgument& argument) {
  if (is_named(argument) || argument.fill.end != argument.fill.begin + 1) return false;
  const std::string word = fold_token(document.word(argument.fill.begin));
  return word == "its" || word == "their";
}

}  // namespace

void drop_idle_pronouns(const Document& document, Draft& draft) {
  const std::optional<Role> party = symmetric_role(draft.type);
  const auto named_in = [&](Role role) {
    return std::count_if(draft.arguments.begin(), draft.arguments.end(),
                         [&](const DraftArgument& other) { return other.role == role && is_named(other); });
  };
  std::erase_if(draft.arguments, [&](const DraftArgument& argument) {
    return is_bare_possessive(document, argument) && named_in(argument.role) >= (party == argument.role ? 2 : 1);
  });
}

namespace {

/// "Andersen Consulting changed its name to Accenture": the former name of the same thing stays as words.
void keep_former_name(const Document& document, Draft& draft) {
  const auto in_role = [&](Role role) {
    return std::find_if(draft.arguments.begin(), draft.arguments.end(),
                        [&](const DraftArgument& argument) { return argument.role == role && is_named(argument); });
  };
  const auto former = in_role(Role::former), renamed = in_role(Role::new_name);
  if (former == draft.arguments.end() || renamed == draft.arguments.end()) return;
  const std::string& entity = document.names[former->fill.name].entity;
  if (!entity.empty() && entity == document.names[renamed->fill.name].entity) former->fill.name = kNoIndex;
}

}  // namespace

void drop_double_arguments(const Document& document, Draft& draft) {
  if (draft.type == RelationType::renamed) keep_former_name(document, draft);
  std::vector<std::string> seen;
  std::erase_if(draft.arguments, [&](const DraftArgument& argument) {
    if (!is_named(argument)) return false;
    const Name& name = document.names[argument.fill.name];
    const std::string key = name.entity.empty() ? name.canonical : name.entity;
    if (std::find(seen.begin(), seen.end(), key) != seen.end()) return true;
    seen.push_back(key);
    return false;
  });
}

bool is_ruled_out(const Document& document, const Sentence& sentence, const Frame& frame) {
  if (!frame.needs.empty() && word_among(document, sentence, frame.needs_hashes).empty()) return true;
  return !word_among(document, sentence, frame.unless_hashes).empty();
}

std::string what_is_amiss(const Document& document, const Sentence& sentence, const Frame& frame, const Draft& draft) {
  if (std::string missing = what_is_missing(document, sentence, frame, draft); !missing.empty()) return missing;
  if (!frame.needs.empty() && word_among(document, sentence, frame.needs_hashes).empty())
    return "none of the words it needs stands in the sentence";
  const std::string_view forbidden = word_among(document, sentence, frame.unless_hashes);
  return forbidden.empty() ? "" : "the word '" + std::string(forbidden) + "' forbids it";
}

}  // namespace dealgraph
