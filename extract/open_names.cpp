#include "extract/open_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/capital_runs.hpp"
#include "extract/company_names.hpp"
#include "extract/name_context.hpp"
#include "extract/organization_names.hpp"
#include "extract/person_names.hpp"
#include "extract/product_names.hpp"
#include "extract/rules.hpp"
#include "extract/tickers.hpp"

namespace dealgraph {
namespace {

/// Walks over the capitalised words of a document and places what each run proves to be.
class OpenNames {
 public:
  OpenNames(const Document& document, NameMap& map)
      : document_(document), tokens_(document.tokens), map_(map), runs_(document, map) {}

  void run() {
    for (const Sentence& sentence : document_.sentences)
      if (!sentence.chinese) scan(sentence);
  }

 private:
  void scan(const Sentence& sentence) {
    for (std::uint32_t at = sentence.begin; at < sentence.end;) at = step(sentence, at);
  }

  /// Places what begins at the token; where to go on.
  std::uint32_t step(const Sentence& sentence, std::uint32_t at) {
    if (const Run domain = domain_name_at(runs_, sentence, at); domain.end > at)
      return place_as(domain, EntityType::company, "name.domain");
    if (const Run organization = organization_at(runs_, sentence, at); organization.end > at)
      return place_as(organization, EntityType::organization, "name.organization");
    if (const std::uint32_t end = country_behind_company(sentence, at); end > at) {
      extend(*map_.at(at - 1), end);
      return end;
    }
    const Run run = runs_.run_at(sentence, at);
    if (run.end > at) {
      place(sentence, run);
      return run.end;
    }
    if (is_described_opening(sentence, at)) add(at, at + 1, EntityType::company, "name.apposition");
    return at + 1;
  }

  std::uint32_t place_as(const Run& run, EntityType type, const char* rule) {
    add(run.begin, run.end, type, rule);
    return run.end;
  }

  /// The first proof that holds, from the surest to the vaguest; without any the run is a candidate.
  void place(const Sentence& sentence, Run run) {
    take_place_before(run);
    drop_leading_terms(run);
    if (run.begin >= run.end || extends_organization(sentence, run)) return;
    if (extends_company(sentence, run) || extends_product(sentence, run)) return;
    const bool proves_nothing = sentence.title_case || opens_sentence(document_, sentence, run.begin);
    run.begin = with_opener(sentence, run.begin);
    if (place_with_legal_ending(run) || runs_.is_concept(run)) return;
    const auto company = [&](std::uint32_t begin, const char* rule) { add(begin, run.end, EntityType::company, rule); };
    if (is_product_name(runs_, sentence, run)) return add(run.begin, run.end, EntityType::product, "name.kind");
    if (is_before_ticker(run.end)) return company(run.begin, "name.ticker");
    if (is_person(runs_, sentence, run)) return add(run.begin, run.end, EntityType::person, "name.person");
    if (runs_.is_place(run)) return;
    if (is_makers_product(runs_, sentence, run)) return add(run.begin, run.end, EntityType::product, "name.maker");
    if (has_company_form(runs_, sentence, run)) return company(run.begin, "name.company-word");
    if (proves_nothing && !runs_.has_unknown_word(run)) return;
    if (is_described_before(runs_, sentence, run.begin)) return company(run.begin, "name.description");
    if (is_described_after(runs_, sentence, run.end))
      return company(with_company_before(sentence, with_opening_word(sentence, run.begin)), "name.apposition");
    if (does_company_things(runs_, sentence, run.end) && !tokens_[run.begin].is(word::surname))
      return company(run.begin, "name.verb");
    if (has_holdings(runs_, sentence, run)) return company(run.begin, "name.holdings");
    if (acts_under_coined_name(runs_, sentence, run)) return company(run.begin, "name.coined");
    add_candidate(sentence, run);
  }

  /// "New | York Public Radio": a place's name is not cut in two.
  void take_place_before(Run& run) const {
    const TermHit* place = runs_.term(run.begin);
    if (place && place->kind == TermKind::place && place->begin < run.begin && map_.is_free(place->begin, run.begin))
      run.begin = place->begin;
  }

  /// "Finnish Nokia", "New York Foo Corp" keep the place; a lone nationality in front is no part of the name.
  void drop_leading_terms(Run& run) const {
    while (run.begin < run.end && runs_.is_term(run.begin, TermKind::nationality) &&
           !tokens_[run.end - 1].is(word::company_word | word::organization_word))
      ++run.begin;
  }

  [[nodiscard]] bool is_full_stop_behind(std::uint32_t at) const {
    return at < tokens_.size() && tokens_[at].is_mark('.') && !tokens_[at].space_before;
  }

  bool place_with_legal_ending(const Run& run) {
    std::uint32_t end = run.end;
    if (tokens_[run.end - 1].is(word::legal_suffix) && runs_.words_in(run) >= 2) {
      if (is_full_stop_behind(end) && document_.word(end - 1).size() <= 4) ++end;
    } else if (!legal_suffix_at(document_, run.end, end) || !map_.is_free(run.end, end)) {
      return false;
    }
    const std::uint32_t begin = with_first_half(run);
    map_.remove(begin, run.begin);
    add(begin, end, EntityType::company, "name.suffix");
    return true;
  }

  /// "Vorello Defense and | Space Co.": ordinary words alone before a legal ending are the second half of a longer name.
  [[nodiscard]] std::uint32_t with_first_half(const Run& run) const {
    if (run.begin < 3 || document_.word(run.begin - 1) != "and" || runs_.has_unknown_word(run)) return run.begin;
    std::uint32_t begin = run.begin - 1;
    const auto goes_on = [&](std::uint32_t at) {
      const Token& token = tokens_[at];
      const Name* taken = map_.at(at);
      return token.kind == TokenKind::word && token.capital && !is_closed(token) && !(taken && taken->by == "dictionary");
    };
    while (begin > 0 && goes_on(begin - 1) && !tokens_[begin].line_start) --begin;
    const bool two_words = begin + 2 <= run.begin - 1;
    return two_words && !tokens_[run.begin - 2].is(word::legal_suffix) ? begin : run.begin;
  }

  [[nodiscard]] bool is_before_ticker(std::uint32_t at) const {
    std::uint32_t begin = 0, end = 0;
    const bool unclosed = ticker_at(document_, at, begin, end) && !tokens_[end].is_mark(')');
    return unclosed || has_exchange_ticker(runs_, at);
  }

  // ---- names that go on from another one

  /// "Vodafone | Egypt signed": the end of the country that names a known company's arm there; `at` if none does.
  [[nodiscard]] std::uint32_t country_behind_company(const Sentence& sentence, std::uint32_t at) const {
    if (sentence.title_case || at == sentence.begin || tokens_[at].line_start) return at;
    const Name* before = map_.at(at - 1);
    if (!is_known_company(before) || before->end != at || tokens_[at - 1].kind != TokenKind::word) return at;
    const TermHit* country = runs_.term(at);
    if (!country || country->begin != at || country->payload != "country") return at;
    const bool goes_on = country->end < sentence.end && (tokens_[country->end].capital || tokens_[country->end].is_mark('-'));
    return goes_on || is_possessive(document_, country->end) ? at : country->end;
  }

  /// The name up to `end`, for the same entity.
  void extend(Name name, std::uint32_t end) {
    map_.remove(name.begin, end);
    name.end = end;
    map_.add(std::move(name));
  }

  /// "Data Sutram, a start-up": the ordinary word at the sentence's beginning is a part of a name that a description follows.
  [[nodiscard]] std::uint32_t with_opening_word(const Sentence& sentence, std::uint32_t begin) const {
    if (begin == sentence.begin || tokens_[begin].line_start) return begin;
    const std::uint32_t before = begin - 1;
    const bool is_word = tokens_[before].kind == TokenKind::word && tokens_[before].capital && !is_closed(tokens_[before]);
    const bool is_free = map_.is_free(before, before + 1) && !runs_.term(before);
    return is_word && is_free && opens_sentence(document_, sentence, before) ? before : begin;
  }

  /// "East | Resources sold", "Blue | State Digital": an ordinary word at the sentence's beginning with which names begin.
  [[nodiscard]] std::uint32_t with_opener(const Sentence& sentence, std::uint32_t begin) const {
    if (sentence.title_case || begin == sentence.begin || tokens_[begin].line_start) return begin;
    const Token& before = tokens_[begin - 1];
    const bool opens = before.capital && document_.pack.rules().names.name_openers.contains(before.hash);
    return opens && map_.is_free(begin - 1, begin) && !runs_.term(begin - 1) ? begin - 1 : begin;
  }

  /// "TPG | Growth, a division of": a known company's name directly in front belongs to the described one.
  std::uint32_t with_company_before(const Sentence& sentence, std::uint32_t begin) {
    if (sentence.title_case || begin == sentence.begin || tokens_[begin].line_start) return begin;
    const Name* before = map_.at(begin - 1);
    if (!is_known_company(before) || before->end != begin) return begin;
    return take_off(*before, begin);
  }

  [[nodiscard]] static bool is_known_company(const Name* name) {
    return name && name->type == EntityType::company && name->by == "dictionary";
  }

  /// Also "Alteon | Labs", whose first word is the name of a thing.
  [[nodiscard]] static bool can_begin_company(const Name* name) {
    const bool thing = name && name->by == "dictionary" && name->end == name->begin + 1 &&
                       (name->type == EntityType::product || name->type == EntityType::hardware);
    return thing || is_known_company(name);
  }

  /// Takes the name and what follows it up to `end` off the board; its first token.
  std::uint32_t take_off(const Name& name, std::uint32_t end) {
    const std::uint32_t begin = name.begin;
    map_.remove(begin, end);
    return begin;
  }

  /// "Hunters, a cybersecurity start-up,": an ordinary word alone at the beginning.
  [[nodiscard]] bool is_described_opening(const Sentence& sentence, std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (sentence.title_case || !token.capital || token.kind != TokenKind::word || is_closed(token)) return false;
    if (map_.at(at) || runs_.term(at) || token.is(word::adverb | word::weekday | word::month)) return false;
    return opens_sentence(document_, sentence, at) && is_described_after(runs_, sentence, at + 1);
  }

  /// "Morgan Stanley | Expansion Capital": a known company's name is the beginning of another's.
  bool extends_company(const Sentence& sentence, const Run& run) {
    if (sentence.title_case || run.begin == sentence.begin || tokens_[run.begin].line_start) return false;
    std::uint32_t end = run.end;
    const bool legal = legal_suffix_at(document_, run.end, end) || tokens_[run.end - 1].is(word::legal_suffix);
    if (!legal && !tokens_[run.end - 1].is(word::company_word)) return false;
    if (!map_.is_free(run.begin, end)) return false;
    if (end == run.end && legal && is_full_stop_behind(end)) ++end;
    // "Kratos Defense | & Security Solutions"
    const bool ampersand = tokens_[run.begin - 1].is_mark('&') && run.begin > sentence.begin + 1;
    const Name* before = map_.at(ampersand ? run.begin - 2 : run.begin - 1);
    if (!can_begin_company(before) || tokens_[run.begin - 1].is_mark('.')) return false;
    if (ampersand && !map_.is_free(run.begin - 1, run.begin)) return false;
    add(take_off(*before, run.begin), end, EntityType::company, "name.company-word");
    return true;
  }

  /// "Siemens | Foundation": a known company's name is the beginning of a school's, a museum's or a foundation's.
  bool extends_organization(const Sentence& sentence, const Run& run) {
    static constexpr std::array<std::string_view, 9> kHeads{"University", "College", "Institute", "Foundation", "Museum",
                                                            "Hospital",   "Academy", "School",    "Library"};
    if (run.begin == sentence.begin || tokens_[run.begin].line_start || runs_.words_in(run) > 3) return false;
    const bool head = std::find(kHeads.begin(), kHeads.end(), document_.word(run.end - 1)) != kHeads.end();
    const Name* before = map_.at(run.begin - 1);
    if (!head || !is_known_company(before) || before->end != run.begin) return false;
    add(take_off(*before, run.begin), run.end, EntityType::organization, "name.organization");
    return true;
  }

  /// "SageMaker | Studio", "Amazon | Comprehend Medical": capitalised words directly after a product, or after a maker that
  /// puts its name before its products', make a longer product's name.
  bool extends_product(const Sentence& sentence, const Run& run) {
    if (sentence.title_case || run.begin == sentence.begin || tokens_[run.begin].line_start) return false;
    const Name* before = map_.at(run.begin - 1);
    if (!before || before->end != run.begin || before->by != "dictionary") return false;
    if (before->type != EntityType::product && !leads_products(*before)) return false;
    if (!can_end_product(sentence, run)) return false;
    add(take_off(*before, run.begin), run.end, EntityType::product, "name.product-words");
    return true;
  }

  [[nodiscard]] bool leads_products(const Name& name) const {
    return name.type == EntityType::company && name.end == name.begin + 1 &&
           document_.pack.rules().names.product_prefixes.contains(tokens_[name.begin].hash);
  }

  [[nodiscard]] bool can_end_product(const Sentence& sentence, const Run& run) const {
    if (runs_.words_in(run) > 3 || is_person(runs_, sentence, run)) return false;
    if (tokens_[run.end - 1].is(word::company_word | word::organization_word)) return false;
    for (std::uint32_t at = run.begin; at < run.end; ++at)
      if (runs_.term(at)) return false;
    return true;
  }

  // ---- the board

  void add(std::uint32_t begin, std::uint32_t end, EntityType type, const char* rule) {
    const std::string surface(document_.words(begin, end));
    Name name{begin, end, type, true, "", surface, rule, nullptr, false};
    name.canonical = type == EntityType::company ? without_legal_suffix(surface, document_.pack) : surface;
    name.entity = std::string(to_string(type)) + ":" + slug(name.canonical);
    map_.add(std::move(name));
  }

  void add_candidate(const Sentence& sentence, const Run& run) {
    const Token& first = tokens_[run.begin];
    const bool lone = run.end == run.begin + 1;
    // In Title Case a lone acronym is hardly ever a company.
    if (lone && sentence.title_case && first.upper && first.span.size() <= 5) return;
    if (lone && first.span.size() == 1) return;
    const std::string surface(document_.words(run.begin, run.end));
    map_.add({run.begin, run.end, EntityType::company, false, "", surface, "name.candidate", nullptr, false});
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  NameMap& map_;
  CapitalRuns runs_;
};

}  // namespace

void place_open_names(const Document& document, NameMap& map) {
  OpenNames(document, map).run();
}

}  // namespace dealgraph
