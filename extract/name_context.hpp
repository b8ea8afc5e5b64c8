#pragma once
/// What the words around a name say about it.

#include "extract/document.hpp"
#include "extract/name_map.hpp"

namespace dealgraph {

/// The sentence that holds a token. Sentences of a document do not overlap; tokens of a "..." between them have none (nullptr).
const Sentence* sentence_of(const Document& document, std::uint32_t token);

/// True if a word such as GPU, chip, processor, instance stands within a few words of the name, in its sentence.
bool near_hardware_cue(const Document& document, std::uint32_t begin, std::uint32_t end);

/// The same for products: "aircraft", "software", "phone".
bool near_product_head(const Document& document, std::uint32_t begin, std::uint32_t end);

/// Is the token a hyphen inside a word: "Rock-O-Matic"?
bool joins_words(const Document& document, std::uint32_t at);

/// True if the tokens are the first of their sentence, after quotes, brackets and datelines.
bool opens_sentence(const Document& document, const Sentence& sentence, std::uint32_t begin);

/// True for "'s" (or a plain "'" after an s) at `at`.
bool is_possessive(const Document& document, std::uint32_t at);

/// A verb form that is hardly ever a noun: "acquires", "said", "unveiled".
bool is_plain_verb(const Token& token);

/// True if a legal ending ("Inc.", ", Corp") begins at `at`; `end` is set behind it.
bool legal_suffix_at(const Document& document, std::uint32_t at, std::uint32_t& end);

/// Does the context prove that an ambiguous name (Apple, Target, Ford) is meant as such here? See data/README.md, `weak`.
bool proves_weak_name(const Document& document, const NameMap& map, std::uint32_t begin, std::uint32_t end, bool common_word,
                      bool also_place);

}  // namespace dealgraph
