#include "extract/employment_finder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/by_place.hpp"

namespace dealgraph {
namespace {

bool is_employer(const Name& name) {
  return name.typed && is_party(name.type) && !name.alias_only;
}
bool is_person(const Name& name) {
  return name.typed && name.type == EntityType::person;
}

/// Titles that only companies' heads bear.
constexpr std::array<std::string_view, 8> kHeads{"ceo", "chief executive",         "chief executive officer",
                                                 "cfo", "chief financial officer", "cto",
                                                 "coo", "chief operating officer"};
/// "X, the chairman,": titles of heads of whatever was spoken of.
constexpr std::array<std::string_view, 9> kKnownHeads{"ceo",        "chief executive", "cfo",     "cto",       "chairman",
                                                      "chairwoman", "president",       "founder", "co-founder"};

class EmploymentFinder {
 public:
  EmploymentFinder(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
                   std::vector<Draft>& out)
      : document_(document),
        phrases_(sequence.phrases),
        sentence_(*sequence.sentence),
        clause_(document, sequence),
        references_(references),
        out_(out) {}

  void run() {
    for (auto term = first_from(document_.terms, sentence_.begin); term != document_.terms.end() && term->begin < sentence_.end;
         ++term)
      if (term->kind == TermKind::job && term->end <= sentence_.end) employment(*term);
  }

 private:
  void employment(const TermHit& job) {
    const std::uint32_t at = phrase_at(job.begin);
    if (at == kNoIndex || phrases_[at].kind != PhraseKind::noun) return;
    const std::vector<std::uint32_t> people = holders(at, job);
    if (people.empty()) return;
    for (const std::uint32_t employer : employers_of(at, job)) {
      Draft draft;
      draft.type = RelationType::employment;
      draft.rule = "employment.title";
      draft.confidence = 0.9;
      draft.begin = job.begin;
      draft.end = job.end;
      draft.sentence = static_cast<std::uint32_t>(&sentence_ - document_.sentences.data());
      for (const std::uint32_t person : people) argue(draft, Role::person, person);
      argue(draft, Role::employer, employer);
      draft.attributes.title = std::string(document_.words(job.begin, job.end));
      out_.push_back(std::move(draft));
    }
  }

  void argue(Draft& draft, Role role, std::uint32_t name) const {
    add_argument(draft, role, {name, document_.names[name].begin, document_.names[name].end});
    cover(document_, draft, document_.names[name].begin, document_.names[name].end);
  }

  [[nodiscard]] std::uint32_t phrase_at(std::uint32_t token) const {
    for (std::uint32_t at = 0; at < phrases_.size(); ++at)
      if (phrases_[at].begin <= token && token < phrases_[at].end) return at;
    return kNoIndex;
  }

  [[nodiscard]] std::vector<std::uint32_t> holders(std::uint32_t at, const TermHit& job) const {
    const Phrase& phrase = phrases_[at];
    if (phrase.name != kNoIndex && is_person(document_.names[phrase.name]) && document_.names[phrase.name].begin >= job.end)
      return {phrase.name};
    std::uint32_t first = clause_.start_of(at);
    // "X, Principal Scientist and CTO of Y"
    if (first >= 2 && clause_.is(first - 1, PhraseKind::conjunction) && clause_.is(first - 2, PhraseKind::noun) &&
        phrases_[first - 2].names.empty())
      first = clause_.start_of(first - 2);
    // "X, chief executive of Y"
    if (first >= 2 && clause_.is(first - 1, PhraseKind::comma) && clause_.is(first - 2, PhraseKind::noun) &&
        phrases_[first - 2].name != kNoIndex && is_person(document_.names[phrases_[first - 2].name]))
      return {phrases_[first - 2].name};
    // "Y's chief executive, X,"
    if (clause_.is(at + 1, PhraseKind::comma) && clause_.is(at + 2, PhraseKind::noun) && phrases_[at + 2].name != kNoIndex &&
        is_person(document_.names[phrases_[at + 2].name]) && phrases_[at].names.size() <= 1)
      return {phrases_[at + 2].name};
    return {};
  }

  [[nodiscard]] std::vector<std::uint32_t> employers_of(std::uint32_t at, const TermHit& job) const {
    const Phrase& phrase = phrases_[at];
    for (const std::uint32_t name : phrase.names)
      if (is_employer(document_.names[name]) && document_.names[name].end <= job.begin) return {name};
    if (at > 0 && clause_.is(at - 1, PhraseKind::noun) && phrases_[at - 1].possessive) {
      if (phrases_[at - 1].name != kNoIndex && is_employer(document_.names[phrases_[at - 1].name]))
        return {phrases_[at - 1].name};
      return references_.resolve(phrases_[at - 1]);
    }
    if (phrase.possessive_pronoun) return references_.resolve_possessive(phrase);
    for (const PrepositionalArgument& argument : clause_.arguments_from(at + 1)) {
      if (argument.preposition != "of" && argument.preposition != "at" && argument.preposition != "for" &&
          argument.preposition != "with")
        continue;
      const Phrase& noun = phrases_[argument.nouns.front()];
      if (noun.name != kNoIndex && is_employer(document_.names[noun.name])) return {noun.name};
      for (const std::uint32_t name : noun.names)
        if (is_employer(document_.names[name])) return {name};
      if (std::vector<std::uint32_t> known = references_.resolve(noun); !known.empty()) return known;
    }
    if (phrase.name != kNoIndex) return sole_company_before(job, kHeads);
    if (std::vector<std::uint32_t> behind = employer_behind_comma(at); !behind.empty()) return behind;
    return phrase.definite ? sole_company_before(job, kKnownHeads) : std::vector<std::uint32_t>{};
  }

  /// "X, chief technologist, Oracle.": what ends the clause.
  [[nodiscard]] std::vector<std::uint32_t> employer_behind_comma(std::uint32_t at) const {
    if (!clause_.is(at + 1, PhraseKind::comma) || !clause_.is(at + 2, PhraseKind::noun)) return {};
    const std::uint32_t name = phrases_[at + 2].name;
    const bool ends = at + 3 == phrases_.size() || phrases_[at + 3].kind == PhraseKind::mark;
    return ends && name != kNoIndex && is_employer(document_.names[name]) ? std::vector{name} : std::vector<std::uint32_t>{};
  }

  /// "Oracle unveiled a chip, and CEO Safra Catz called it": the only company so far that the article names.
  template <class Titles>
  [[nodiscard]] std::vector<std::uint32_t> sole_company_before(const TermHit& job, const Titles& titles) const {
    if (std::find(titles.begin(), titles.end(), document_.folded(job.begin, job.end)) == titles.end()) return {};
    const std::uint32_t focus = references_.focus(job.begin, {});
    const std::vector<std::uint32_t> companies = references_.only_companies_before(job.begin, 1);
    if (focus == kNoIndex || companies.empty()) return {};
    if (document_.names[focus].entity != document_.names[companies.front()].entity) return {};
    return {focus};
  }

  const Document& document_;
  const std::vector<Phrase>& phrases_;
  const Sentence& sentence_;
  ClauseReader clause_;
  const ReferenceTracker& references_;
  std::vector<Draft>& out_;
};

}  // namespace

void find_employments(const Document& document, const PhraseSequence& sequence, const ReferenceTracker& references,
                      std::vector<Draft>& out) {
  EmploymentFinder(document, sequence, references, out).run();
}

}  // namespace dealgraph
