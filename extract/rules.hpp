#pragma once
/// Relation frames and name patterns as values: what `data/rules` and `data/patterns` declare.

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/entity_type.hpp"
#include "core/error.hpp"
#include "core/relation_type.hpp"
#include "extract/name_token.hpp"

namespace re2 {
class RE2;
}

namespace dealgraph {

/// What may fill a slot.
enum class Filler : std::uint8_t {
  party,        ///< a company or organization; an unknown capitalised name is taken for a company
  business,     ///< a party, or something described that can be bought: "its PC business"
  item,         ///< a product or hardware, else something described; a company where it stands for its service ("uses AWS")
  product,      ///< a named product or hardware only
  new_product,  ///< the same, or an unknown capitalised name: what "launches Foo" proves
  goods,        ///< hardware, or a product of which many pieces are sold: aircraft, phones, cars
  property,     ///< a product that changes hands as a whole: a brand, a website, a newspaper
  person,
  known,         ///< a party that is known as such, not only a capitalised word
  actor,         ///< a party or a person
  organization,  ///< a named organization that is no company
  exchange,      ///< a company that is a stock exchange, or an organization
  anything
};

/// A sentence that a rule must (or must not) find something in. `gives`: "acquirer=Waymo target=Latent Logic status=completed".
struct RuleExample {
  std::string text;
  std::string gives;
  Place place;
};

/// Roles by the name of the position that fills them, in the order of the names: a handful, asked for again and again.
class Positions {
 public:
  using Item = std::pair<std::string, Role>;

  [[nodiscard]] auto begin() const { return items_.begin(); }
  [[nodiscard]] auto end() const { return items_.end(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] auto find(std::string_view position) const {
    if ((mask_ & bit_of(position)) == 0) return items_.end();
    return std::find_if(items_.begin(), items_.end(), [&](const Item& item) { return item.first == position; });
  }
  [[nodiscard]] bool contains(std::string_view position) const { return find(position) != end(); }
  /// The role of a position that is there.
  [[nodiscard]] Role at(std::string_view position) const { return find(position)->second; }
  void set(const std::string& position, Role role) {
    mask_ |= bit_of(position);
    const auto at = std::lower_bound(items_.begin(), items_.end(), position,
                                     [](const Item& item, const std::string& name) { return item.first < name; });
    if (at != items_.end() && at->first == position)
      at->second = role;
    else
      items_.insert(at, {position, role});
  }

 private:
  /// Most positions that are asked for are not there; their bit tells at once.
  static std::uint64_t bit_of(std::string_view position) {
    if (position.empty()) return 1;
    const std::size_t first = static_cast<unsigned char>(position.front()), last = static_cast<unsigned char>(position.back());
    return 1ull << ((position.size() * 7 + first * 3 + last) & 63);
  }

  std::vector<Item> items_;
  std::uint64_t mask_ = 0;
};

/// A relation frame: trigger words, and where the fillers of its roles stand around them. One frame serves every form of the
/// trigger: active, passive, infinitive, relative and headline for verbs; possessive, compound and with prepositions for nouns.
struct Frame {
  std::string id;
  RelationType type = RelationType::partnership;
  double confidence = 0.8;
  std::vector<std::string> verbs;  ///< lemma, or lemma and words that follow it: "buy", "team up", "join forces"
  std::vector<std::string> nouns;  ///< head of a noun group: "acquisition", "joint venture"
  /// Position → role. Positions: subject, object, object2, possessor, modifier, complement (before "be"), apposition, named
  /// (behind the noun: "rival X", "a game called X"), included ("clients include X", "such as X"), pair ("X-Y deal"), a
  /// preposition; focus and topic (whom the article, or the clause, talks of) for roles that stand nowhere else.
  Positions args;
  std::vector<Role> require;           ///< roles without which nothing is said
  std::map<Role, Filler> accept;       ///< overrides the default of the role
  std::optional<Status> status;        ///< where verb group and context say nothing
  bool perfect_completes = false;      ///< "has bought": completed
  bool wants_value = false;            ///< a sum in the clause is the deal's value
  bool infinitive = false;             ///< only "to …" forms, as in headlines: "X and Y to develop Z"
  bool passive = false;                ///< only passive forms: "is used by"
  bool money_object = false;           ///< only where the object is a sum: "raises $40 million"
  bool control = false;                ///< an investment of more than half is an acquisition
  bool percent_object = false;         ///< only where the object is a percentage: "owns 25% of"
  std::vector<std::string> unless;     ///< words that forbid the frame when they stand in the same clause after the trigger
  std::vector<std::string> must_fill;  ///< positions of which one has to be filled
  std::vector<std::string> not_only;   ///< positions that may not be the only ones filled
  std::vector<std::string> governors;  ///< verbs (lemmas) whose subject may fill "subject" of a noun trigger; empty: any
  std::vector<std::string> receivers;  ///< verbs (lemmas) whose subject fills "receiver" of a noun trigger: "rejected a bid"
  std::vector<std::string> objects;    ///< heads (lemmas) of which the object of a verb trigger has one; empty: any
  std::vector<std::string> needs;      ///< words of which one must stand in the sentence
  std::vector<std::uint64_t> unless_hashes, needs_hashes;  ///< of those words, as of tokens
  std::vector<RuleExample> examples;
  std::vector<RuleExample> counter_examples;
  Place place;
};

/// Frames with vague triggers ("deal", "talks") say so in their id: they are held to closer readings and tried last.
bool is_weak_rule(std::string_view id);

/// A Chinese frame: the same, for text without spaces and inflection (see extract/chinese_frames.hpp).
struct ChineseFrame {
  std::string id;
  RelationType type = RelationType::partnership;
  double confidence = 0.8;
  std::vector<std::string> triggers;
  /// Position → role. before: the subject; after: what follows; with (与…, 携手…), to (向/为/给…), by (被/由/获…), from
  /// (从/自/向…), ba (将/把…): bound by such a word before the trigger; of: stands before the trigger in its own noun group
  /// (X的客户); owner: the same, else the name that the subject's group begins with; topic: the subject of an earlier clause.
  Positions args;
  std::vector<Role> require;
  std::map<Role, Filler> accept;
  std::optional<Status> status;
  bool completes = false;
  bool wants_value = false;
  std::vector<std::string> unless;  ///< words that forbid the frame when they stand in the trigger's clause
  std::vector<std::string> needs;   ///< words of which one must stand in the trigger's clause
  std::vector<RuleExample> examples;
  std::vector<RuleExample> counter_examples;
  Place place;
};

/// What a Chinese word may be; a word can be several of them (data/rules/chinese/words.yaml).
namespace zh {
enum Class : std::uint32_t {
  stop = 1u << 0,
  noun = 1u << 1,
  conjunction = 1u << 2,
  preposition = 1u << 3,
  says = 1u << 4,
  title = 1u << 5,
  moves = 1u << 6,
  company_suffix = 1u << 7,
  weak_suffix = 1u << 8,
  organization_suffix = 1u << 9,
  organization = 1u << 10,
  product_head = 1u << 11,
  country = 1u << 12,
  place = 1u << 13,
  pronoun = 1u << 14,
  shares = 1u << 15,
  subsidiary = 1u << 16,
  latin = 1u << 17,
  trigger = 1u << 18
};
}

/// Classes (zh::Class) by the hash of a word's token sequence, as built by extend_hash from 0.
using ChineseWords = std::unordered_map<std::uint64_t, std::uint32_t>;

/// A pattern for names of a type, in RE2 syntax, matched as whole words.
struct NamePattern {
  std::string id;
  std::string pattern;
  EntityType type = EntityType::hardware;
  std::string owner;  ///< "company:nvidia", or empty
  std::string kind;
  std::string memory;
  bool cue = false;          ///< counts only near a cue word or its owner's name
  bool needs_digit = false;  ///< all its examples hold a digit: texts without one are not searched
  std::vector<std::string> examples;
  std::vector<std::string> counter_examples;
  Place place;
  std::shared_ptr<const re2::RE2> compiled;
};

/// Lets a map with string keys be asked with a view, without a string made of it.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return name_hash::of_token(text.data(), text.size(), text.size()); }
};
template <class Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// What a word or phrase says about the state of the deal that it governs.
struct StatusCues {
  StringMap<Status> verbs;       ///< lemma of a verb that governs a deal noun or another verb: "scrap" → failed
  StringMap<Status> nouns;       ///< a noun that governs one: "talks" → proposed
  StringMap<Status> adjectives;  ///< "proposed", "failed", "planned"
  StringMap<Status> adverbs;     ///< "reportedly"
  std::vector<std::pair<std::string, Status>> phrases;  ///< anywhere in the clause: "sources said", "in talks"
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> phrases_by_word;  ///< by the hash of a phrase's first word
  std::array<std::uint64_t, 32> phrase_filter{};        ///< a bit for each of those hashes: most words begin no phrase
  std::vector<std::pair<std::string, Status>> chinese;  ///< before the trigger: 拟 → proposed

  [[nodiscard]] bool may_begin_phrase(std::uint64_t word) const {
    return (phrase_filter[word >> 6 & 31] >> (word & 63) & 1) != 0;
  }
  void add_first_word(std::uint64_t word, std::uint32_t phrase) {
    phrases_by_word[word].push_back(phrase);
    phrase_filter[word >> 6 & 31] |= 1ull << (word & 63);
  }
};

/// Hashes of folded words (token.hpp).
using WordSet = std::unordered_set<std::uint64_t>;

/// Words with a use of their own in the finding of names.
struct NameWords {
  WordSet hardware_cues;     ///< GPU, chip, processor …
  WordSet product_heads;     ///< nouns after a product's name: software, service
  WordSet product_kinds;     ///< nouns for kinds of works and products: film, series, model
  WordSet work_kinds;        ///< nouns after which a name is a work's or product's: film, drug
  WordSet medium_uses;       ///< nouns after a service's name: "Instagram photos"
  WordSet governs_on;        ///< words whose "on" leads to a company: "pressure on", "bet on"
  WordSet company_verbs;     ///< lemmas whose subject is a company: acquire, launch
  WordSet company_parts;     ///< what companies have beside products: plant, conference, award
  WordSet company_leads;     ///< nouns before a company's name: startup, vendor
  WordSet company_holdings;  ///< what only companies have: shares, stockholders
  WordSet product_prefixes;  ///< makers that put their name before their products': Google, Amazon
  WordSet name_openers;      ///< ordinary words with which companies' names begin: blue, east, first
  WordSet exchanges;         ///< NYSE, NASDAQ, TSX: marks of a ticker in brackets
  std::vector<std::string> chinese_hardware_cues;
  ChineseWords chinese_words;  ///< all words of the chinese_… lists
  WordSet chinese_surnames;    ///< by the same hashes
};

class PatternSet;

struct Rules {
  std::vector<Frame> frames;
  std::vector<ChineseFrame> chinese_frames;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> chinese_triggers;  ///< frames by the hash of a trigger's tokens
  std::vector<NamePattern> patterns;
  std::shared_ptr<const PatternSet> pattern_set;  ///< all of them as one automaton
  StatusCues status;
  NameWords names;
};

/// Builds the rules from the CBOR that PackSource::rules holds. Throws Error with the place of the first mistake: an unknown
/// key, role, type or position, a role that the type does not have, a pattern that RE2 refuses.
Rules rules_from_cbor(std::string_view cbor);

/// The filler that a role takes if its frame says nothing else.
Filler default_filler(Role role);

}  // namespace dealgraph
