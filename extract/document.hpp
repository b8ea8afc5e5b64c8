#pragma once
/// The working state of one article while the cascade runs over it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.hpp"
#include "core/entity_type.hpp"
#include "extract/amount.hpp"
#include "extract/profile.hpp"
#include "extract/rule_pack.hpp"
#include "extract/sentence.hpp"
#include "extract/token.hpp"

namespace dealgraph {

inline constexpr std::uint32_t kNoIndex = 0xFFFFFFFFu;

/// A name in the text: tokens [begin, end). Not yet `typed` (a candidate) until something proves its kind; candidates that
/// nothing proves are dropped at the end.
struct Name {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::company;
  bool typed = false;
  std::string entity;                  ///< id; empty for candidates
  std::string canonical;               ///< the entity's name
  std::string by;                      ///< what found it
  const flat::Entry* entry = nullptr;  ///< of the dictionary, if known there
  bool alias_only = false;             ///< a ticker or acronym in brackets: a mention, but no argument of its own
};

/// A term of the lexicon in the text: a place, a job title, an agency, a noun for a kind of company.
struct TermHit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TermKind kind = TermKind::place;
  std::string_view payload;
};

/// Borrows the article and the pack; owns everything found. `names`, `terms` and `amounts` are sorted by tokens and do not
/// overlap among themselves.
struct Document {
  const Article& article;
  const RulePack& pack;
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Amount> amounts;
  std::vector<Name> names;
  std::vector<TermHit> terms;
  bool chinese = false;
  ArticleProfile* profile = nullptr;  ///< borrowed; nullptr while nobody measures
  std::string folded_text;            ///< the text, folded (token.hpp)
  std::vector<Span> folded_spans;     ///< of the tokens in it; empty where they are those of the text

  [[nodiscard]] std::string_view word(std::uint32_t token) const { return tokens[token].span.in(text); }
  /// The folded form of a token, and of the text from one to another: valid as long as the document stays where it is.
  [[nodiscard]] std::string_view folded(std::uint32_t token) const { return folded(token, token + 1); }
  [[nodiscard]] std::string_view folded(std::uint32_t begin, std::uint32_t end) const {
    if (folded_spans.empty()) return span(begin, end).in(folded_text);
    return Span{folded_spans[begin].begin, folded_spans[end - 1].end}.in(folded_text);
  }
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
    return {tokens[begin].span.begin, tokens[end - 1].span.end};
  }
  [[nodiscard]] std::string_view words(std::uint32_t begin, std::uint32_t end) const { return span(begin, end).in(text); }
};

/// Tokens, sentences and amounts of an article.
Document analyse(const Article& article, const RulePack& pack);

/// Makes one sentence of those that a stop inside a name parted: "bought Alex. | Brown".
void join_sentences_of_names(Document& document);

/// A company's name without legal endings: "Sony Corp." → "Sony".
std::string without_legal_suffix(std::string_view name, const RulePack& pack);

}  // namespace dealgraph
