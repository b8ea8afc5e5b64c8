#include "extract/open_names.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/name_context.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// A run of capitalised words: tokens [begin, end).
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class OpenNames {
 public:
  OpenNames(Document& document, NameMap& map) : document_(document), tokens_(document.tokens), map_(map), terms_(tokens_.size(), nullptr), in_amount_(tokens_.size(), false) {
    for (const Amount& amount : document.amounts) std::fill(in_amount_.begin() + amount.begin, in_amount_.begin() + amount.end, true);
    for (const TermHit& term : document.terms)
      for (std::uint32_t at = term.begin; at < term.end; ++at) terms_[at] = &term;
  }

  void run() {
    for (const Sentence& sentence : document_.sentences)
      if (!sentence.chinese) scan(sentence);
  }

 private:
  void scan(const Sentence& sentence) {
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
      if (domain_name_at(sentence, at)) {
        at = map_.at(at)->end;
        continue;
      }
      if (organization_at(sentence, at)) {
        at = map_.at(at)->end;
        continue;
      }
      const Run run = run_at(sentence, at);
      if (run.end == run.begin) {
        described_opening(sentence, at);
        ++at;
        continue;
      }
      place(sentence, run);
      at = run.end;
    }
  }

  // ---- runs

  [[nodiscard]] bool is_ordinary(std::uint32_t at) const {
    const Token& token = tokens_[at];
    return token.is(word::common | word::verb_any | word::adverb | word::weekday | word::month | word::number_word) || plural_of_common(at);
  }

  [[nodiscard]] bool plural_of_common(std::uint32_t at) const {
    std::string folded = fold_token(document_.word(at));
    if (folded.size() < 4 || folded.back() != 's') return false;
    folded.pop_back();
    if (const flat::Word* known = document_.pack.word(folded); known && (known->classes & word::common)) return true;
    if (folded.size() > 3 && folded.compare(folded.size() - 2, 2, "ie") == 0) {
      folded.replace(folded.size() - 2, 2, "y");
    } else if (folded.back() == 'e') {
      folded.pop_back();
    } else {
      return false;
    }
    const flat::Word* known = document_.pack.word(folded);
    return known && (known->classes & word::common);
  }

  [[nodiscard]] bool is_closed(const Token& token) const {
    return token.is(word::determiner | word::possessive | word::pronoun | word::preposition | word::conjunction | word::relative | word::subordinator |
                    word::auxiliary | word::negation | word::never_name);
  }

  [[nodiscard]] const TermHit* term(std::uint32_t at) const { return at < terms_.size() ? terms_[at] : nullptr; }
  [[nodiscard]] bool is_term(std::uint32_t at, TermKind kind) const { return term(at) && term(at)->kind == kind; }

  /// Can this word stand in a run? In Title Case only words that are otherwise unknown.
  [[nodiscard]] bool can_stand(const Sentence& sentence, std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.kind != TokenKind::word || !token.capital || map_.at(at) || in_amount_[at]) return false;
    if (is_closed(token) && !(token.is(word::company_word) && at > sentence.begin && tokens_[at - 1].capital && !is_closed(tokens_[at - 1]) && !is_ordinary(at - 1))) return false;
    if (token.is(word::weekday)) return false;
    if (is_term(at, TermKind::job) || is_term(at, TermKind::honorific) || is_term(at, TermKind::agency) || is_term(at, TermKind::sector)) return false;
    const bool proves_nothing = sentence.title_case || opens_sentence(document_, sentence, at);
    if (!proves_nothing) return true;
    if (token.is(word::given_name | word::surname | word::organization_word)) return true;
    if (sentence.title_case && token.is(word::company_word | word::legal_suffix) && at > sentence.begin) return true;
    return !is_ordinary(at);
  }

  [[nodiscard]] Run run_at(const Sentence& sentence, std::uint32_t begin) const {
    Run out{begin, begin};
    if (!can_stand(sentence, begin) || tokens_[begin].is(word::legal_suffix)) return out;
    std::uint32_t at = begin;
    while (at < sentence.end) {
      std::uint32_t legal = 0;
      if (at > begin && (tokens_[at].line_start || legal_suffix_at(document_, at, legal))) break;
      if (can_stand(sentence, at)) {
        out.end = ++at;
        continue;
      }
      if (const std::uint32_t joined = joined_after(sentence, at); joined != at) {
        at = joined;
        continue;
      }
      break;
    }
    return out;
  }

  /// "-" and "&" between capitalised words, the full stop of an initial: the token after them, or `at`.
  [[nodiscard]] std::uint32_t joined_after(const Sentence& sentence, std::uint32_t at) const {
    if (at + 1 >= sentence.end || at == 0) return at;
    const Token& token = tokens_[at];
    const bool tight = !token.space_before && !tokens_[at + 1].space_before;
    if (token.is_mark('-') && tight && (can_stand(sentence, at + 1) || tokens_[at + 1].kind == TokenKind::number)) return tokens_[at + 1].kind == TokenKind::number ? at + 2 : at + 1;
    if (token.is_mark('.') && tight && can_stand(sentence, at + 1) && tokens_[at - 1].span.size() > 1) return at;
    if (token.is_mark('.') && tokens_[at - 1].span.size() == 1 && can_stand(sentence, at + 1)) return at + 1;
    if (token.is_mark('&') && can_stand(sentence, at + 1)) return at + 1;
    return at;
  }

  /// "Cure.fit", "Peak.AI": a name in the form of a web address.
  bool domain_name_at(const Sentence& sentence, std::uint32_t at) {
    if (at + 2 >= sentence.end || tokens_[at].kind != TokenKind::word || !tokens_[at].capital || !map_.is_free(at, at + 3)) return false;
    if (!tokens_[at + 1].is_mark('.') || tokens_[at + 1].space_before || tokens_[at + 2].space_before || tokens_[at].span.size() < 2) return false;
    static constexpr std::array<std::string_view, 14> kDomains{"com", "ai", "AI", "io", "fit", "net", "org", "co", "me", "tv", "ly", "app", "dev", "biz"};
    if (std::find(kDomains.begin(), kDomains.end(), document_.word(at + 2)) == kDomains.end()) return false;
    add(at, at + 3, EntityType::company, "name.domain");
    return true;
  }

  // ---- organizations: "Department of Energy", "University of Maryland, College Park", "NZ Commerce Commission"

  [[nodiscard]] bool organization_at(const Sentence& sentence, std::uint32_t begin) {
    if (!tokens_[begin].capital || map_.at(begin) || is_closed(tokens_[begin])) return false;
    std::uint32_t at = begin;
    std::uint32_t head = kNoIndex;
    while (at < sentence.end && tokens_[at].kind == TokenKind::word && tokens_[at].capital && !map_.at(at) && !is_closed(tokens_[at]) && !(at > begin && tokens_[at].line_start)) {
      if (tokens_[at].is(word::organization_word)) head = at;
      ++at;
      if (at + 1 < sentence.end && tokens_[at].is_mark('&') && tokens_[at + 1].capital) ++at;
    }
    if (head == kNoIndex) return false;
    std::uint32_t end = head + 1;
    const std::uint32_t complement = complement_after(sentence, end);
    if (complement == end && head == begin) return false;
    if (sentence.title_case && complement == end && !is_known_modifier(begin, head)) return false;
    if (tokens_[end - 1].is(word::company_word) && complement == end) return false;
    add(begin, complement, EntityType::organization, "name.organization");
    return true;
  }

  /// In Title Case "Air Quality Board" proves little: one of the words must be a place, a nationality or unknown.
  [[nodiscard]] bool is_known_modifier(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at)
      if (is_term(at, TermKind::place) || is_term(at, TermKind::nationality) || !is_ordinary(at)) return true;
    return false;
  }

  [[nodiscard]] std::uint32_t complement_after(const Sentence& sentence, std::uint32_t end) const {
    if (end + 1 >= sentence.end) return end;
    const std::string_view preposition = document_.word(end);
    if (preposition != "of" && preposition != "for" && preposition != "on") return end;
    std::uint32_t at = end + 1;
    if (at < sentence.end && document_.word(at) == "the") ++at;
    const std::uint32_t first = at;
    while (at < sentence.end && tokens_[at].kind == TokenKind::word && tokens_[at].capital && !map_.at(at) && !tokens_[at].line_start) {
      ++at;
      if (at + 1 < sentence.end && (document_.word(at) == "and" || tokens_[at].is_mark('&')) && tokens_[at + 1].capital && tokens_[at + 1].kind == TokenKind::word &&
          !map_.at(at + 1) && is_ordinary(at + 1))
        ++at;
    }
    return at == first ? end : at;
  }

  // ---- persons

  [[nodiscard]] bool ends_like_a_company(const Run& run) const {
    std::uint32_t end = 0;
    return tokens_[run.end - 1].is(word::company_word | word::legal_suffix | word::organization_word) || legal_suffix_at(document_, run.end, end);
  }

  [[nodiscard]] bool titled_before(std::uint32_t begin) const {
    if (begin == 0) return false;
    std::uint32_t before = begin - 1;
    if (tokens_[before].is_mark('.') && before > 0) --before;
    if (is_term(before, TermKind::honorific)) return true;
    return is_term(before, TermKind::job) && !tokens_[begin].line_start;
  }

  /// ", chief executive", ", 45,", ", the company's president".
  [[nodiscard]] bool titled_after(const Sentence& sentence, std::uint32_t end) const {
    if (end + 1 >= sentence.end || !tokens_[end].is_mark(',')) return false;
    if (tokens_[end + 1].kind == TokenKind::number && tokens_[end + 1].span.size() == 2 && end + 2 < sentence.end && tokens_[end + 2].is_mark(',')) return true;
    for (std::uint32_t at = end + 1; at < std::min(sentence.end, end + 7); ++at) {
      if (is_term(at, TermKind::job)) return true;
      if (tokens_[at].is_mark(',') || is_plain_verb(tokens_[at])) return false;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t words_in(const Run& run) const {
    return static_cast<std::uint32_t>(std::count_if(tokens_.begin() + run.begin, tokens_.begin() + run.end, [](const Token& token) { return token.kind == TokenKind::word; }));
  }

  [[nodiscard]] bool is_person(const Sentence& sentence, const Run& run) const {
    if (ends_like_a_company(run) || words_in(run) > 5) return false;
    if (run.begin == sentence.begin && tokens_[run.begin].upper && tokens_[run.end - 1].upper && !titled_before(run.begin)) return false;  // "ANN ARBOR, Mich."
    const bool known_title = titled_before(run.begin) && (words_in(run) >= 2 || tokens_[run.begin].is(word::given_name | word::surname) || is_honorific_before(run.begin));
    if (known_title) return true;
    const Token& first = tokens_[run.begin];
    const std::uint32_t words = words_in(run);
    if (words < 2) return false;
    const Token& last = tokens_[run.end - 1];
    const bool initial = run.begin + 1 < run.end && tokens_[run.begin + 1].is_mark('.');
    if (is_term(run.begin, TermKind::place) && !first.is(word::given_name)) return false;
    if (first.is(word::given_name)) return !last.is(word::company_word) && !(sentence.title_case && is_ordinary(run.end - 1) && !last.is(word::surname));
    if (first.is(word::weak_given_name) && (last.is(word::surname) || !is_ordinary(run.end - 1)) && !is_term(run.begin, TermKind::place))
      return !sentence.title_case || last.is(word::surname);
    if (titled_after(sentence, run.end) && !is_ordinary(run.end - 1)) return true;
    return initial && (last.is(word::surname) || first.span.size() == 1);
  }

  [[nodiscard]] bool is_honorific_before(std::uint32_t begin) const {
    std::uint32_t before = begin - 1;
    if (tokens_[before].is_mark('.') && before > 0) --before;
    return is_term(before, TermKind::honorific);
  }

  // ---- companies

  [[nodiscard]] bool is_described_before(const Sentence& sentence, std::uint32_t begin) const {
    if (begin == sentence.begin || tokens_[begin].line_start) return false;
    if (is_term(begin - 1, TermKind::sector)) return true;
    return document_.pack.rules().names.company_leads.contains(tokens_[begin - 1].hash);
  }

  /// ", a Santa Monica-based computer vision company," – up to the next comma.
  [[nodiscard]] bool is_described_after(const Sentence& sentence, std::uint32_t end) const {
    if (end + 2 >= sentence.end || !tokens_[end].is_mark(',')) return false;
    const std::string article = fold_token(document_.word(end + 1));
    if (article != "a" && article != "an" && article != "the" && article != "one") return false;
    for (std::uint32_t at = end + 2; at < std::min(sentence.end, end + 16); ++at) {
      if (tokens_[at].is_mark(',') || (is_plain_verb(tokens_[at]) && !tokens_[at - 1].is_mark('-'))) return false;
      if (is_term(at, TermKind::sector) || tokens_[at].is(word::company_head) || document_.pack.rules().names.company_leads.contains(tokens_[at].hash)) return true;
    }
    return false;
  }

  /// "Data Sutram, a start-up": the ordinary word at the sentence's beginning is a part of a name that a description follows.
  [[nodiscard]] std::uint32_t with_opening_word(const Sentence& sentence, std::uint32_t begin) const {
    if (begin == sentence.begin || tokens_[begin].line_start) return begin;
    const std::uint32_t before = begin - 1;
    const bool word = tokens_[before].kind == TokenKind::word && tokens_[before].capital && !is_closed(tokens_[before]) && map_.is_free(before, before + 1) && !term(before);
    return word && opens_sentence(document_, sentence, before) ? before : begin;
  }

  /// "TPG | Growth, a division of": a known company's name directly in front belongs to the described one.
  std::uint32_t with_company_before(const Sentence& sentence, std::uint32_t begin) {
    if (sentence.title_case || begin == sentence.begin || tokens_[begin].line_start) return begin;
    const Name* before = map_.at(begin - 1);
    if (!before || before->type != EntityType::company || before->by != "dictionary" || before->end != begin) return begin;
    const std::uint32_t start = before->begin;
    map_.remove(start, begin);
    return start;
  }

  /// "Hunters, a cybersecurity start-up,": an ordinary word alone at the beginning.
  bool described_opening(const Sentence& sentence, std::uint32_t at) {
    if (sentence.title_case || !tokens_[at].capital || tokens_[at].kind != TokenKind::word || is_closed(tokens_[at]) || map_.at(at) || term(at)) return false;
    if (!opens_sentence(document_, sentence, at) || tokens_[at].is(word::adverb | word::weekday | word::month) || !is_described_after(sentence, at + 1)) return false;
    add(at, at + 1, EntityType::company, "name.apposition");
    return true;
  }

  [[nodiscard]] bool does_company_things(const Sentence& sentence, std::uint32_t end) const {
    std::uint32_t at = end;
    while (at < sentence.end && tokens_[at].is(word::adverb | word::have) && !tokens_[at].is(word::verb_base)) ++at;
    if (at >= sentence.end || !is_plain_verb(tokens_[at])) return false;
    const flat::Word* verb = document_.pack.word(tokens_[at].hash);
    return verb && document_.pack.rules().names.company_verbs.contains(hash_folded(document_.pack.text(verb->lemma)));
  }

  [[nodiscard]] bool has_unknown_word(const Run& run) const {
    for (std::uint32_t at = run.begin; at < run.end; ++at)
      if (tokens_[at].kind == TokenKind::word && tokens_[at].span.size() > 1 && !is_ordinary(at) && !is_term(at, TermKind::place) && !is_term(at, TermKind::nationality)) return true;
    return false;
  }

  /// "Foo Technologies", "Foo & Bar": a company word at the end of a run of two words or more, one of them a name.
  [[nodiscard]] bool has_company_form(const Sentence& sentence, const Run& run) const {
    if (words_in(run) < 2 || !tokens_[run.end - 1].is(word::company_word)) return false;
    if (sentence.title_case) return has_unknown_word(run);
    return true;
  }

  void place(const Sentence& sentence, Run run) {
    drop_leading_terms(run);
    if (run.begin >= run.end || extends_company(sentence, run) || extends_product(sentence, run)) return;
    std::uint32_t suffix = 0, ticker_begin = 0, ticker_end = 0;
    if (tokens_[run.end - 1].is(word::legal_suffix) && words_in(run) >= 2) {
      if (run.end < tokens_.size() && tokens_[run.end].is_mark('.') && !tokens_[run.end].space_before && document_.word(run.end - 1).size() <= 4) ++run.end;
      return add(run.begin, run.end, EntityType::company, "name.suffix");
    }
    if (legal_suffix_at(document_, run.end, suffix) && map_.is_free(run.end, suffix)) return add(run.begin, suffix, EntityType::company, "name.suffix");
    if (ticker_at(document_, run.end, ticker_begin, ticker_end) && tokens_[ticker_end].is_mark(')') == false) return add(run.begin, run.end, EntityType::company, "name.ticker");
    if (exchange_ticker(run.end)) return add(run.begin, run.end, EntityType::company, "name.ticker");
    if (is_person(sentence, run)) return add(run.begin, run.end, EntityType::person, "name.person");
    if (is_place(run)) return;
    if (has_company_form(sentence, run)) return add(run.begin, run.end, EntityType::company, "name.company-word");
    if (!has_unknown_word(run) && (sentence.title_case || opens_sentence(document_, sentence, run.begin))) return;
    if (is_described_before(sentence, run.begin)) return add(run.begin, run.end, EntityType::company, "name.description");
    if (is_described_after(sentence, run.end)) return add(with_company_before(sentence, with_opening_word(sentence, run.begin)), run.end, EntityType::company, "name.apposition");
    if (does_company_things(sentence, run.end) && !tokens_[run.begin].is(word::surname)) return add(run.begin, run.end, EntityType::company, "name.verb");
    candidate(sentence, run);
  }

  /// "Morgan Stanley | Expansion Capital": a known company's name is the beginning of another's.
  bool extends_company(const Sentence& sentence, const Run& run) {
    if (sentence.title_case || run.begin == sentence.begin || tokens_[run.begin].line_start) return false;
    std::uint32_t end = run.end;
    const bool legal = legal_suffix_at(document_, run.end, end) || tokens_[run.end - 1].is(word::legal_suffix);
    if (!legal && !tokens_[run.end - 1].is(word::company_word)) return false;
    if (!map_.is_free(run.begin, end)) return false;
    if (end < tokens_.size() && end == run.end && legal && tokens_[end].is_mark('.') && !tokens_[end].space_before) ++end;
    const bool ampersand = tokens_[run.begin - 1].is_mark('&') && run.begin > sentence.begin + 1;  // "Kratos Defense | & Security Solutions"
    const Name* before = map_.at(ampersand ? run.begin - 2 : run.begin - 1);
    if (!before || before->type != EntityType::company || before->by != "dictionary" || tokens_[run.begin - 1].is_mark('.')) return false;
    if (ampersand && !map_.is_free(run.begin - 1, run.begin)) return false;
    const std::uint32_t begin = before->begin;
    map_.remove(begin, run.begin);
    add(begin, end, EntityType::company, "name.company-word");
    return true;
  }

  /// "SageMaker | Studio", "Amazon | Comprehend Medical": capitalised words directly after a product, or after a maker that puts its name
  /// before its products', make a longer product's name.
  bool extends_product(const Sentence& sentence, const Run& run) {
    if (sentence.title_case || run.begin == sentence.begin || tokens_[run.begin].line_start || words_in(run) > 3) return false;
    const Name* before = map_.at(run.begin - 1);
    if (!before || before->end != run.begin || before->by != "dictionary") return false;
    const bool maker = before->type == EntityType::company && document_.pack.rules().names.product_prefixes.contains(tokens_[before->begin].hash) && before->end == before->begin + 1;
    if (before->type != EntityType::product && !maker) return false;
    if (tokens_[run.end - 1].is(word::company_word | word::organization_word) || is_person(sentence, run)) return false;
    for (std::uint32_t at = run.begin; at < run.end; ++at)
      if (term(at)) return false;
    const std::uint32_t begin = before->begin;
    map_.remove(begin, run.begin);
    add(begin, run.end, EntityType::product, "name.product-words");
    return true;
  }

  [[nodiscard]] bool exchange_ticker(std::uint32_t at) const {
    std::uint32_t begin = 0, end = 0;
    return ticker_at(document_, at, begin, end) && begin > at + 1;
  }

  /// "Finnish Nokia", "New York Foo Corp" keep the place; a lone nationality in front is no part of the name.
  void drop_leading_terms(Run& run) const {
    while (run.begin < run.end && is_term(run.begin, TermKind::nationality) && !tokens_[run.end - 1].is(word::company_word | word::organization_word)) ++run.begin;
  }

  [[nodiscard]] bool is_place(const Run& run) const {
    for (std::uint32_t at = run.begin; at < run.end; ++at)
      if (tokens_[at].kind == TokenKind::word && !is_term(at, TermKind::place) && !is_term(at, TermKind::nationality)) return false;
    return true;
  }

  void add(std::uint32_t begin, std::uint32_t end, EntityType type, const char* rule) {
    const std::string surface(document_.words(begin, end));
    Name name{begin, end, type, true, "", surface, rule, nullptr, false};
    name.canonical = type == EntityType::company ? without_legal_suffix(surface, document_.pack) : surface;
    name.entity = std::string(to_string(type)) + ":" + slug(name.canonical);
    map_.add(std::move(name));
  }

  void candidate(const Sentence& sentence, const Run& run) {
    // In Title Case a lone acronym is hardly ever a company.
    if (sentence.title_case && run.end == run.begin + 1 && tokens_[run.begin].upper && tokens_[run.begin].span.size() <= 5) return;
    if (run.end == run.begin + 1 && tokens_[run.begin].span.size() == 1) return;
    map_.add({run.begin, run.end, EntityType::company, false, "", std::string(document_.words(run.begin, run.end)), "name.candidate", nullptr, false});
  }

  Document& document_;
  const std::vector<Token>& tokens_;
  NameMap& map_;
  std::vector<const TermHit*> terms_;
  std::vector<bool> in_amount_;
};

}  // namespace

void place_open_names(Document& document, NameMap& map) { OpenNames(document, map).run(); }

}  // namespace dealgraph
