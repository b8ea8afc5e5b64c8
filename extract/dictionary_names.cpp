#include "extract/dictionary_names.hpp"

#include <algorithm>
#include <set>

#include "core/utf8.hpp"
#include "extract/chinese_context.hpp"
#include "extract/gazetteer.hpp"
#include "extract/listed_names.hpp"
#include "extract/name_context.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// A dictionary name that waits for its entity to be proved elsewhere in the article.
struct Pending {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const flat::Name* name = nullptr;
};

bool has_term(const GazetteerHit& hit, TermKind kind) {
  return std::any_of(hit.terms.begin(), hit.terms.end(),
                     [&](const flat::Term* term) { return static_cast<TermKind>(term->kind) == kind; });
}

bool is_also_place(const GazetteerHit& hit) {
  return has_term(hit, TermKind::place) || has_term(hit, TermKind::nationality);
}

class DictionaryNames {
 public:
  DictionaryNames(Document& document, NameMap& map) : document_(document), pack_(document.pack), map_(map) {}

  void run() {
    const std::vector<GazetteerHit> hits = find_names(pack_, document_.text, document_.tokens);
    for (const GazetteerHit& hit : hits) place_source(hit);
    for (const GazetteerHit& hit : hits) place_sure(hit);
    for (const GazetteerHit& hit : hits) place_weak(hit);
    note_makers();
    for (const Pending& pending : pending_)
      if (proved_.contains(&entry_of(*pending.name)) || is_in_company(pending) || is_beside_own_product(pending))
        place(pending.begin, pending.end, *pending.name);
    for (const GazetteerHit& hit : hits) place_terms(hit);
  }

 private:
  [[nodiscard]] const flat::Entry& entry_of(const flat::Name& name) const { return pack_.entry_of(name); }
  [[nodiscard]] EntityType type_of(const flat::Name& name) const { return static_cast<EntityType>(entry_of(name).type); }

  /// Within [since, until) of the article's date; an undated article takes every name.
  [[nodiscard]] bool is_valid(const flat::Name& name) const {
    const std::string& day = document_.article.published;
    if (day.empty()) return true;
    const std::string_view since = pack_.since(name), until = pack_.until(name);
    return (since.empty() || since <= day.substr(0, since.size())) && (until.empty() || until > day.substr(0, until.size()));
  }

  [[nodiscard]] bool needs_are_met(const flat::Name& name) {
    const std::span<const flat::StringRef> needs = pack_.needs(name);
    return needs.empty() || std::any_of(needs.begin(), needs.end(),
                                        [&](const flat::StringRef& need) { return stands_in_article(pack_.text(need)); });
  }

  bool stands_in_article(std::string_view need) {
    if (folded_.empty()) folded_ = fold(document_.text);
    const std::string wanted = fold(need);
    for (std::size_t at = folded_.find(wanted); at != std::string::npos; at = folded_.find(wanted, at + 1)) {
      const bool begins = at == 0 || !std::isalnum(static_cast<unsigned char>(folded_[at - 1]));
      if (begins || static_cast<unsigned char>(wanted[0]) >= 0x80) return true;
    }
    return false;
  }

  /// Tickers count in brackets (place_tickers) or where they are long enough to be nothing else.
  [[nodiscard]] bool is_usable_ticker(const flat::Name& name, const GazetteerHit& hit) const {
    if (!name.ticker) return true;
    const std::string_view text = pack_.text(name.text);
    if (text.find('.') != std::string_view::npos) return true;
    if (hit.begin > 0 && document_.tokens[hit.begin - 1].is_mark(':')) return true;
    const Sentence* sentence = sentence_of(document_, hit.begin);
    return text.size() >= 4 && sentence && !sentence->title_case && document_.tokens[hit.begin].kind == TokenKind::word &&
           !name.weak && !name.common;
  }

  /// "said on Twitter", "via Skype", "Instagram photos": the service, not the company.
  [[nodiscard]] bool stands_as_medium(const GazetteerHit& hit) const {
    const std::vector<Token>& tokens = document_.tokens;
    const WordSet& uses = pack_.rules().names.medium_uses;
    if (hit.end < tokens.size() && !tokens[hit.end].capital && uses.contains(tokens[hit.end].hash)) return true;
    if (hit.begin == 0 || tokens[hit.begin].line_start) return false;
    const std::string_view before = document_.word(hit.begin - 1);
    if (before == "on") return hit.begin < 2 || !uses_on(tokens[hit.begin - 2].hash);
    return before == "via" || before == "through" || before == "using";
  }

  /// "the BlackBerry,", "his BlackBerry": with an article, and nothing that it describes behind, it is the thing.
  [[nodiscard]] bool stands_as_thing(const GazetteerHit& hit) const {
    const std::vector<Token>& tokens = document_.tokens;
    if (hit.begin == 0 || tokens[hit.begin].line_start) return false;
    if (!tokens[hit.begin - 1].is(word::determiner | word::possessive) || tokens[hit.begin - 1].kind != TokenKind::word)
      return false;
    return hit.end >= tokens.size() || tokens[hit.end].kind == TokenKind::mark;
  }

  /// "pressure on Twitter", "bet on Netflix": this "on" means the company.
  [[nodiscard]] bool uses_on(std::uint64_t word) const { return pack_.rules().names.governs_on.contains(word); }

  /// "24" is a number, "Wednesday" a day and "AI" a field, whatever series or firm bears that name.
  [[nodiscard]] bool names_something_else(const GazetteerHit& hit) const {
    const Token& token = document_.tokens[hit.begin];
    return hit.end == hit.begin + 1 &&
           (token.kind == TokenKind::number || token.is(word::weekday | word::month | word::never_name));
  }

  [[nodiscard]] bool owner_is_near(const flat::Entry& entry, std::uint32_t token) const {
    const Sentence* sentence = sentence_of(document_, token);
    if (!sentence) return false;
    for (std::uint32_t at = sentence->begin; at < sentence->end; ++at)
      if (const Name* name = map_.at(at); name && name->entry)
        for (const flat::Owner& owner : pack_.owners(entry))
          if (name->entity == pack_.text(owner.id)) return true;
    return false;
  }

  [[nodiscard]] bool cue_is_met(const flat::Name& name, const GazetteerHit& hit) const {
    const flat::Entry& entry = entry_of(name);
    if (!entry.cue || owner_is_near(entry, hit.begin)) return true;
    return type_of(name) == EntityType::hardware ? near_hardware_cue(document_, hit.begin, hit.end)
                                                 : near_product_head(document_, hit.begin, hit.end);
  }

  /// Companies first, then the order of EntityType; names valid on the article's day before others.
  [[nodiscard]] std::vector<const flat::Name*> candidates(const GazetteerHit& hit) {
    std::vector<const flat::Name*> out;
    for (const flat::Name* name : hit.names)
      if (needs_are_met(*name) && is_usable_ticker(*name, hit) && !names_something_else(hit)) out.push_back(name);
    const auto cued = [&](const flat::Name* name) {
      return entry_of(*name).cue != 0 && type_of(*name) == EntityType::hardware && cue_is_met(*name, hit);
    };
    const bool as_medium = stands_as_medium(hit) || stands_as_thing(hit);
    const auto goes_before = [&](const flat::Name* a, const flat::Name* b) {
      if (a->ticker != b->ticker) return a->ticker < b->ticker;  // CUDA is Nvidia's before it is a ticker
      if (as_medium && (type_of(*a) == EntityType::product) != (type_of(*b) == EntityType::product))
        return type_of(*a) == EntityType::product;
      if ((a->weak || b->weak) && cued(a) != cued(b)) return cued(a);
      // A firm's former name is still the firm where the service of that name is not what is meant.
      if (type_of(*a) == type_of(*b) && is_valid(*a) != is_valid(*b)) return is_valid(*a);
      if (a->weak != b->weak) return a->weak < b->weak;
      return entry_of(*a).type < entry_of(*b).type;
    };
    if (out.size() > 1) std::stable_sort(out.begin(), out.end(), goes_before);
    // A name that came into use only later is not meant.
    std::erase_if(out, [&](const flat::Name* name) {
      const std::string_view since = pack_.since(*name);
      return !since.empty() && !document_.article.published.empty() &&
             since > document_.article.published.substr(0, since.size());
    });
    return out;
  }

  [[nodiscard]] bool names_company_too(const GazetteerHit& hit) const {
    return std::any_of(hit.names.begin(), hit.names.end(),
                       [&](const flat::Name* name) { return type_of(*name) == EntityType::company; });
  }

  [[nodiscard]] bool is_ambiguous(const flat::Name& name, const GazetteerHit& hit) const {
    if (type_of(name) == EntityType::product && names_company_too(hit) && stands_as_thing(hit)) return false;
    const bool common = name.common && is_lone_word(hit) && !is_in_capitals(name, hit);
    return name.weak || entry_of(name).cue || common || !hit.terms.empty();
  }

  /// "SAP wins": in capitals, as the name is written, it is no ordinary word.
  [[nodiscard]] bool is_in_capitals(const flat::Name& name, const GazetteerHit& hit) const {
    const Token& token = document_.tokens[hit.begin];
    const Sentence* sentence = sentence_of(document_, hit.begin);
    if (!token.upper || token.span.size() < 3 || !sentence || document_.word(hit.begin) != pack_.text(name.text)) return false;
    return std::any_of(
        document_.tokens.begin() + sentence->begin, document_.tokens.begin() + sentence->end,
        [](const Token& other) { return other.kind == TokenKind::word && !other.upper && other.span.size() > 3; });
  }
  [[nodiscard]] bool is_lone_word(const GazetteerHit& hit) const { return hit.end == hit.begin + 1; }

  /// "(Reuters)", "AP -" at a line's beginning, "/PRNewswire/": the credited agency, whatever else bears that name.
  void place_source(const GazetteerHit& hit) {
    if (!has_term(hit, TermKind::agency) || !is_credit(hit)) return;
    const std::string surface(document_.words(hit.begin, hit.end));
    map_.add({hit.begin, hit.end, EntityType::source, true, "source:" + slug(surface), surface, "name.credit", nullptr, false});
  }

  [[nodiscard]] bool is_credit(const GazetteerHit& hit) const {
    const auto& tokens = document_.tokens;
    const auto mark = [&](std::uint32_t at, char wanted) { return at < tokens.size() && tokens[at].is_mark(wanted); };
    const bool first = tokens[hit.begin].line_start || (hit.begin > 0 && mark(hit.begin - 1, '/'));
    if (hit.begin > 0 && mark(hit.begin - 1, '(')) return mark(hit.end, ')') || mark(hit.end, '/');
    return first && (mark(hit.end, '-') || mark(hit.end, '_') || mark(hit.end, '/') || mark(hit.end, '('));
  }

  /// Blocks "apple pie"; places what needs no proof.
  void place_sure(const GazetteerHit& hit) {
    if (has_term(hit, TermKind::negative)) return;
    for (const flat::Name* name : candidates(hit))
      if (!is_ambiguous(*name, hit) && starts_like_a_name(hit)) {
        place(hit.begin, hit.end, *name);
        return;
      }
  }

  void place_weak(const GazetteerHit& hit) {
    if (has_term(hit, TermKind::negative) || !map_.is_free(hit.begin, hit.end) || goes_on_behind_hyphen(hit)) return;
    for (const flat::Name* name : candidates(hit)) {
      if (!is_ambiguous(*name, hit) || !cue_is_met(*name, hit) ||
          (is_also_place(hit) && type_of(*name) > EntityType::organization))
        continue;
      if (is_proved(*name, hit)) {
        place(hit.begin, hit.end, *name);
        return;
      }
      pending_.push_back({hit.begin, hit.end, name});
    }
  }

  /// "Wind-Up Records" is not Wind's.
  [[nodiscard]] bool goes_on_behind_hyphen(const GazetteerHit& hit) const {
    if (!joins_words(document_, hit.end)) return false;
    const Token& next = document_.tokens[hit.end + 1];
    return next.capital && next.is(word::preposition | word::adverb);
  }

  /// "Vodafone, Orange, Telefonica": what else it may mean, in a list of companies it is one.
  [[nodiscard]] bool is_in_company(const Pending& pending) const {
    if (type_of(*pending.name) != EntityType::company || document_.tokens[pending.begin].kind != TokenKind::word) return false;
    const Sentence* sentence = sentence_of(document_, pending.begin);
    return sentence && !sentence->title_case && neighbours_in_list(document_, map_, pending.begin, pending.end).company;
  }

  /// Whose things are named, by the dictionary.
  void note_makers() {
    for (const flat::Entry* entry : proved_) {
      if (static_cast<EntityType>(entry->type) == EntityType::company) continue;
      for (const flat::Owner& owner : pack_.owners(*entry)) makers_.insert(pack_.text(owner.id));
    }
  }

  /// "RIM …, the BlackBerry": where a thing is named that the dictionary gives to the company, it is the company.
  [[nodiscard]] bool is_beside_own_product(const Pending& pending) const {
    return type_of(*pending.name) == EntityType::company && document_.tokens[pending.begin].kind == TokenKind::word &&
           makers_.contains(pack_.text(entry_of(*pending.name).id));
  }

  [[nodiscard]] bool is_proved(const flat::Name& name, const GazetteerHit& hit) const {
    if (document_.tokens[hit.begin].kind == TokenKind::cjk) return proves_weak_chinese(document_, hit.begin, hit.end);
    const bool nationality = has_term(hit, TermKind::nationality);
    if (nationality && !(hit.end < document_.tokens.size() && is_plain_verb(document_.tokens[hit.end])))
      return false;  // "American" before a noun
    return proves_weak_name(document_, map_, hit.begin, hit.end, name.common != 0, is_also_place(hit));
  }

  /// A digit directly before or a letter directly after means that this is only a part of something longer ("A100" in "BA100").
  [[nodiscard]] bool starts_like_a_name(const GazetteerHit& hit) const {
    const Token& first = document_.tokens[hit.begin];
    if (hit.begin > 0 && !first.space_before && document_.tokens[hit.begin - 1].kind == TokenKind::number &&
        first.kind == TokenKind::word)
      return false;
    const bool hyphen_before = hit.begin > 1 && !first.space_before && document_.tokens[hit.begin - 1].is_mark('-') &&
                               !document_.tokens[hit.begin - 1].space_before;
    return !(hyphen_before && document_.tokens[hit.begin - 2].kind == TokenKind::word &&
             !document_.tokens[hit.begin - 2].capital && first.span.size() <= 2);
  }

  void place(std::uint32_t begin, std::uint32_t end, const flat::Name& flat) {
    const flat::Entry& entry = entry_of(flat);
    Name name{begin,        end,    type_of(flat), true, std::string(pack_.text(entry.id)), std::string(pack_.text(entry.name)),
              "dictionary", &entry, false};
    if (map_.add(std::move(name))) proved_.insert(&entry);
  }

  void place_terms(const GazetteerHit& hit) {
    if (!map_.is_free(hit.begin, hit.end)) return;
    for (const flat::Term* term : hit.terms) {
      const auto kind = static_cast<TermKind>(term->kind);
      if (kind != TermKind::negative) document_.terms.push_back({hit.begin, hit.end, kind, pack_.text(term->payload)});
    }
  }

  Document& document_;
  const RulePack& pack_;
  NameMap& map_;
  std::vector<Pending> pending_;
  std::set<const flat::Entry*> proved_;
  std::set<std::string_view> makers_;  ///< ids of companies whose products are proved
  std::string folded_;
};

}  // namespace

void place_dictionary_names(Document& document, NameMap& map) {
  DictionaryNames(document, map).run();
}

}  // namespace dealgraph
