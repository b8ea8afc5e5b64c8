#include "extract/fact_finder.hpp"

#include <algorithm>

#include "extract/by_place.hpp"
#include "extract/employment_finder.hpp"
#include "extract/name_context.hpp"
#include "extract/rules.hpp"
#include "extract/tickers.hpp"

namespace dealgraph {
namespace {

bool is_thing(const Name& name) {
  return name.typed && (name.type == EntityType::product || name.type == EntityType::hardware);
}
bool is_maker(const Name& name) {
  return name.typed && is_party(name.type) && !name.alias_only;
}

class FactFinder {
 public:
  FactFinder(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
             std::vector<Draft>& out)
      : document_(document),
        sequence_(sequence),
        phrases_(sequence.phrases),
        sentence_(*sequence.sentence),
        clause_(document, sequence),
        references_(references),
        out_(out) {}

  void run() {
    for (std::uint32_t at = 0; at < phrases_.size(); ++at)
      if (phrases_[at].kind == PhraseKind::noun) noun(at);
    find_employments(document_, sequence_, references_, out_);
    for (auto name = first_from(document_.names, sentence_.begin); name != document_.names.end() && name->begin < sentence_.end;
         ++name)
      if (name->end <= sentence_.end) around_name(*name);
    known_makers();
  }

 private:
  Draft begin(RelationType type, const char* rule, double confidence, std::uint32_t from, std::uint32_t to) const {
    Draft draft;
    draft.type = type;
    draft.rule = rule;
    draft.confidence = confidence;
    draft.begin = from;
    draft.end = to;
    draft.sentence = static_cast<std::uint32_t>(&sentence_ - document_.sentences.data());
    return draft;
  }

  void argue(Draft& draft, Role role, std::uint32_t name) const {
    add_argument(draft, role, {name, document_.names[name].begin, document_.names[name].end});
    cover(document_, draft, document_.names[name].begin, document_.names[name].end);
  }

  void state(RelationType type, const char* rule, double confidence, Role first_role, std::uint32_t first, Role second_role,
             std::uint32_t second) {
    const Name &a = document_.names[first], &b = document_.names[second];
    if (!a.entity.empty() && a.entity == b.entity) return;
    Draft draft = begin(type, rule, confidence, std::min(a.begin, b.begin), std::max(a.end, b.end));
    argue(draft, first_role, first);
    argue(draft, second_role, second);
    out_.push_back(std::move(draft));
  }

  // ---- makes

  /// Does the dictionary contradict that this company makes the thing? Unknown things belong to whoever stands before them.
  [[nodiscard]] bool may_own(const Name& maker, const Name& thing, bool possessive) const {
    if (!thing.entry || document_.pack.owners(*thing.entry).empty()) return possessive || !thing.entry;
    for (const flat::Owner& owner : document_.pack.owners(*thing.entry))
      if (document_.pack.text(owner.id) == maker.entity) return true;
    return possessive;
  }

  void noun(std::uint32_t at) {
    const Phrase& phrase = phrases_[at];
    for (std::size_t i = 0; i < phrase.names.size(); ++i)
      for (std::size_t j = i + 1; j < phrase.names.size(); ++j) {
        const std::uint32_t a = phrase.names[i], b = phrase.names[j];
        if (is_maker(document_.names[a]) && is_thing(document_.names[b]) &&
            may_own(document_.names[a], document_.names[b], false))
          state(RelationType::makes, "makes.compound", 0.9, Role::maker, a, Role::item, b);
      }
    if (phrase.possessive) after_possessor(at);
    if (phrase.possessive_pronoun)
      for (const std::uint32_t owner : references_.resolve_possessive(phrase)) items_of(owner, at, "makes.its");
    compound(at);
  }

  void after_possessor(std::uint32_t at) {
    const Phrase& owner = phrases_[at];
    if (owner.name == kNoIndex || !is_maker(document_.names[owner.name]) || !clause_.is(at + 1, PhraseKind::noun)) return;
    items_of(owner.name, at + 1, "makes.possessive");
  }

  /// "its PlayStation contracts": what the group names is no product, but has to do with one.
  [[nodiscard]] bool is_about(const Phrase& phrase, std::uint32_t item) const {
    if (phrase.head == kNoIndex || phrase.name == item || phrase.head < document_.names[item].end) return false;
    return document_.pack.rules().names.company_parts.contains(document_.tokens[phrase.head].hash);
  }

  /// Products in the noun group at `at`, and in an apposition to it: "Intel's latest server chip, the Opal".
  void items_of(std::uint32_t owner, std::uint32_t at, const char* rule) {
    bool found = false;
    for (const std::uint32_t item : phrases_[at].names)
      if (is_thing(document_.names[item]) && may_own(document_.names[owner], document_.names[item], true) &&
          !is_about(phrases_[at], item)) {
        state(RelationType::makes, rule, 0.9, Role::maker, owner, Role::item, item);
        found = true;
      }
    if (found) {
      for (const std::uint32_t next : clause_.list_beginning_at(at))
        if (next != at && phrases_[next].name != kNoIndex && is_thing(document_.names[phrases_[next].name]))
          state(RelationType::makes, rule, 0.85, Role::maker, owner, Role::item, phrases_[next].name);
      return;
    }
    if (phrases_[at].name == kNoIndex && clause_.is(at + 1, PhraseKind::comma) && clause_.is(at + 2, PhraseKind::noun) &&
        phrases_[at + 2].definite && phrases_[at + 2].name != kNoIndex && is_thing(document_.names[phrases_[at + 2].name]))
      state(RelationType::makes, rule, 0.85, Role::maker, owner, Role::item, phrases_[at + 2].name);
  }

  /// A maker and its product, by the dictionary, in one sentence.
  void known_makers() {
    const auto first = first_from(document_.names, sentence_.begin);
    for (auto item = first; item != document_.names.end() && item->end <= sentence_.end; ++item) {
      if (!is_thing(*item) || !item->entry) continue;
      for (auto maker = first; maker != document_.names.end() && maker->end <= sentence_.end; ++maker)
        if (is_maker(*maker) && may_own(*maker, *item, false)) {
          state(RelationType::makes, "makes.known", 0.8, Role::maker, index_of(*maker), Role::item, index_of(*item));
          break;
        }
    }
  }

  [[nodiscard]] std::uint32_t index_of(const Name& name) const {
    return static_cast<std::uint32_t>(&name - document_.names.data());
  }

  // ---- "SoftBank-backed Foo", "Microsoft-owned GitHub", "Annapurna-designed Graviton"

  void compound(std::uint32_t at) {
    const Phrase& phrase = phrases_[at];
    if (phrase.name == kNoIndex) return;
    for (std::uint32_t token = phrase.begin; token + 2 < phrase.end; ++token) {
      if (!document_.tokens[token + 1].is_mark('-')) continue;
      const std::uint32_t owner = name_ending_at(token + 1);
      if (owner != kNoIndex && owner != phrase.name && is_maker(document_.names[owner]))
        compound_of(owner, document_.folded(token + 2), phrase.name);
    }
  }

  void compound_of(std::uint32_t owner, std::string_view what, std::uint32_t name) {
    if (is_thing(document_.names[name])) {
      if (what == "designed" || what == "made" || what == "built" || what == "developed")
        state(RelationType::makes, "makes.made-compound", 0.88, Role::maker, owner, Role::item, name);
    } else if (is_maker_or_candidate(name)) {
      if (what == "backed" || what == "funded")
        state(RelationType::investment, "investment.backed", 0.85, Role::investor, owner, Role::investee, name);
      if (what == "owned" || what == "controlled")
        state(RelationType::subsidiary, "subsidiary.owned-compound", 0.9, Role::child, name, Role::parent, owner);
    }
  }

  [[nodiscard]] bool is_maker_or_candidate(std::uint32_t name) const {
    return !document_.names[name].typed || is_maker(document_.names[name]);
  }

  [[nodiscard]] std::uint32_t name_ending_at(std::uint32_t token) const {
    const auto after = std::lower_bound(document_.names.begin(), document_.names.end(), token,
                                        [](const Name& name, std::uint32_t at) { return name.end < at; });
    return after != document_.names.end() && after->end == token ? static_cast<std::uint32_t>(after - document_.names.begin())
                                                                 : kNoIndex;
  }

  // ---- tickers and former names

  void around_name(const Name& name) {
    const std::uint32_t index = index_of(name);
    if (!is_maker(name)) return;
    listing(index);
    former_name(index);
  }

  /// "Microsoft Corp. (NASDAQ: MSFT)": the exchange is a mention only where it is a dictionary name.
  void listing(std::uint32_t index) {
    const Name& name = document_.names[index];
    std::uint32_t begin_token = 0, end_token = 0;
    if (!ticker_at(document_, name.end, begin_token, end_token) || begin_token <= name.end + 1) return;
    Draft draft = begin(RelationType::listing, "listing.ticker", 0.95, name.begin, end_token + 1);
    argue(draft, Role::company, index);
    add_argument(draft, Role::exchange, {name_at(name.end + 1), name.end + 1, name.end + 2});
    draft.attributes.ticker = std::string(document_.words(begin_token, end_token));
    out_.push_back(std::move(draft));
  }

  [[nodiscard]] std::uint32_t name_at(std::uint32_t token) const {
    const auto name = covering(document_.names, token);
    return name != document_.names.end() ? index_of(*name) : kNoIndex;
  }

  /// "Meta, formerly known as 'Facebook'"
  void former_name(std::uint32_t index) {
    std::uint32_t at = document_.names[index].end;
    const auto word = [&](std::uint32_t token) { return token < sentence_.end ? document_.folded(token) : std::string_view(); };
    if (word(at) == "," || word(at) == "(") ++at;
    if (word(at) != "formerly" && word(at) != "previously") return;
    ++at;
    if (word(at) == "known" || word(at) == "called" || word(at) == "named") ++at;
    if (word(at) == "as") ++at;
    while (word(at) == "'" || word(at) == "\"") ++at;
    const std::uint32_t former = name_at(at);
    if (former == kNoIndex || former == index) return;
    Draft draft =
        begin(RelationType::renamed, "renamed.formerly", 0.9, document_.names[index].begin, document_.names[former].end);
    add_argument(draft, Role::former, {kNoIndex, document_.names[former].begin, document_.names[former].end});
    argue(draft, Role::new_name, index);
    out_.push_back(std::move(draft));
  }

  const Document& document_;
  const PhraseSequence& sequence_;
  const std::vector<Phrase>& phrases_;
  const Sentence& sentence_;
  ClauseReader clause_;
  const ReferenceTracker& references_;
  std::vector<Draft>& out_;
};

}  // namespace

void find_facts(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
                std::vector<Draft>& out) {
  FactFinder(document, sequence, references, out).run();
}

}  // namespace dealgraph
