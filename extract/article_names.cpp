#include "extract/article_names.hpp"

#include <algorithm>
#include <unordered_map>

#include "extract/by_place.hpp"
#include "extract/name_context.hpp"

namespace dealgraph {
namespace {

/// Short and full forms of proved names, by the hash of their tokens.
class Forms {
 public:
  Forms(Document& document, NameMap& map) : document_(document), tokens_(document.tokens), map_(map) {}

  void collect() {
    for (std::uint32_t at = 0; at < tokens_.size(); ++at) {
      const Name* name = map_.at(at);
      if (!name || name->begin != at || !name->typed || name->alias_only || name->type == EntityType::source) continue;
      const Name copy = *name;
      if (copy.by != "dictionary") remember(copy, copy.begin, copy.end);
      if (copy.type == EntityType::company) company_forms(copy);
      if (copy.type == EntityType::person) person_forms(copy);
      acronym_after(copy);
      at = copy.end - 1;
    }
  }

  void place() {
    for (std::uint32_t at = 0; at < tokens_.size(); ++at) {
      if (const Name* name = map_.at(at); name && name->typed) {
        at = name->end - 1;
        continue;
      }
      if ((first_words_ & bit_of(at)) == 0) continue;
      if (const auto [form, end] = longest_at(at); form) place_form(*form, at, end);
    }
  }

 private:
  static constexpr std::uint32_t kLongest = 8;

  [[nodiscard]] std::uint64_t bit_of(std::uint32_t token) const { return 1ull << (tokens_[token].hash & 63); }

  void remember(const Name& name, std::uint32_t begin, std::uint32_t end) {
    if (end - begin > kLongest) return;
    std::uint64_t hash = 0;
    for (std::uint32_t at = begin; at < end; ++at) hash = extend_hash(hash, tokens_[at].hash);
    forms_.try_emplace(hash, name);
    first_words_ |= bit_of(begin);
  }

  void company_forms(const Name& name) {
    std::uint32_t end = name.end;
    while (end > name.begin + 1 &&
           (tokens_[end - 1].is_mark('.') || tokens_[end - 1].is_mark(',') || tokens_[end - 1].is(word::legal_suffix)))
      --end;
    if (name.by != "dictionary") remember(name, name.begin, end);
    const Token& first = tokens_[name.begin];
    const bool telling = first.kind == TokenKind::word && first.span.size() >= 4 &&
                         !first.is(word::common | word::verb_any | word::given_name | word::surname | word::company_word);
    if (name.by != "dictionary" && end > name.begin + 1 && telling && !is_place(name.begin))
      remember(name, name.begin, name.begin + 1);
    if (name.by != "dictionary" && end > name.begin + 2 && tokens_[end - 1].is(word::company_word))
      remember(name, name.begin, end - 1);
    if (name.by != "dictionary") part_before_ampersand(name, end);
  }

  /// "Northlight Research" of "Northlight Research & Management Company".
  void part_before_ampersand(const Name& name, std::uint32_t end) {
    for (std::uint32_t at = name.begin + 2; at < end; ++at)
      if (tokens_[at].is_mark('&')) return remember(name, name.begin, at);
  }

  [[nodiscard]] bool is_place(std::uint32_t at) const {
    const auto term = covering(document_.terms, at);
    return term != document_.terms.end() && (term->kind == TermKind::place || term->kind == TermKind::nationality);
  }

  void person_forms(const Name& name) {
    if (name.end - name.begin < 2) return;
    const Token& last = tokens_[name.end - 1];
    if (last.kind == TokenKind::word && last.span.size() >= 3 && last.capital) remember(name, name.end - 1, name.end);
  }

  /// Cambridge Quantum Computing ("CQC")
  void acronym_after(const Name& name) {
    std::uint32_t at = name.end;
    if (at + 2 >= tokens_.size() || !tokens_[at].is_mark('(')) return;
    ++at;
    if (tokens_[at].is_mark('"') || tokens_[at].is_mark('\'')) ++at;
    const std::uint32_t begin = at;
    if (tokens_[begin].kind != TokenKind::word || !tokens_[begin].capital) return;
    ++at;
    if (at < tokens_.size() && (tokens_[at].is_mark('"') || tokens_[at].is_mark('\''))) ++at;
    if (at >= tokens_.size() || !tokens_[at].is_mark(')') || !spells(document_.word(begin), name)) return;
    if (const Name* taken = map_.at(begin); taken && taken->by == "dictionary") return;
    map_.remove(begin, begin + 1);
    Name acronym = name;
    acronym.begin = begin;
    acronym.end = begin + 1;
    acronym.by = "name.acronym";
    acronym.alias_only = true;
    remember(acronym, begin, begin + 1);
    map_.add(std::move(acronym));
  }

  /// The letters of the acronym are, in order, first letters (or further ones) of the name's words.
  [[nodiscard]] bool spells(std::string_view acronym, const Name& name) const {
    if (acronym.size() < 2 || acronym.size() > 8) return false;
    std::size_t at = 0;
    std::string initials;
    for (std::uint32_t token = name.begin; token < name.end; ++token)
      if (tokens_[token].kind == TokenKind::word) initials += document_.word(token)[0];
    for (const char letter : acronym) {
      const char wanted = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
      if (at < initials.size() && std::toupper(static_cast<unsigned char>(initials[at])) == wanted) ++at;
    }
    if (at >= 2 && at + 1 >= std::min(initials.size(), acronym.size())) return true;
    const std::string_view full = document_.words(name.begin, name.end);
    return full.substr(0, acronym.size()) == acronym;
  }

  [[nodiscard]] std::pair<const Name*, std::uint32_t> longest_at(std::uint32_t begin) const {
    std::pair<const Name*, std::uint32_t> best{nullptr, begin};
    std::uint64_t hash = 0;
    for (std::uint32_t at = begin; at < std::min<std::uint32_t>(begin + kLongest, static_cast<std::uint32_t>(tokens_.size()));
         ++at) {
      if (at > begin && tokens_[at].line_start) break;
      if (const Name* taken = map_.at(at); taken && taken->typed) break;
      hash = extend_hash(hash, tokens_[at].hash);
      if (const auto known = forms_.find(hash); known != forms_.end()) best = {&known->second, at + 1};
    }
    return best;
  }

  void place_form(const Name& form, std::uint32_t begin, std::uint32_t end) {
    if (!tokens_[begin].capital && tokens_[begin].kind == TokenKind::word && document_.tokens[form.begin].capital) return;
    if (end == begin + 1 && !map_.at(begin) && tokens_[begin].is(word::common | word::verb_any)) {
      const Sentence* sentence = sentence_of(document_, begin);
      if (!sentence || sentence->title_case || opens_sentence(document_, *sentence, begin)) return;
    }
    // Inside a longer candidate a surname or short form is a part of something else.
    for (std::uint32_t at = begin; at < end; ++at)
      if (const Name* candidate = map_.at(at); candidate && (candidate->begin < begin || candidate->end > end)) {
        if (candidate->begin != begin || form.type == EntityType::person) return;
      }
    map_.remove(begin, end);
    Name name = form;
    name.begin = begin;
    name.end = end;
    name.by = form.by == "dictionary" ? "dictionary" : "name.article";
    name.alias_only = false;
    std::uint32_t suffix = 0;
    if (name.type == EntityType::company && legal_suffix_at(document_, end, suffix) && map_.is_free(end, suffix))
      name.end = suffix;
    map_.add(std::move(name));
  }

  Document& document_;
  const std::vector<Token>& tokens_;
  NameMap& map_;
  std::unordered_map<std::uint64_t, Name> forms_;
  std::uint64_t first_words_ = 0;  ///< a bit for the first word of each form: most words begin none
};

}  // namespace

void place_article_names(Document& document, NameMap& map) {
  Forms forms(document, map);
  forms.collect();
  forms.place();
}

}  // namespace dealgraph
