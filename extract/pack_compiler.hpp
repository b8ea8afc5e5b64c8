#pragma once
/// Compiles dictionaries, words and rules into one block of bytes that is read in place.

#include <memory>
#include <string>

#include "extract/pack_source.hpp"

namespace dealgraph {

class WordList;

/// Makes a pack (layout: extract/flat_layout.hpp) from entries, terms and words that come one after the other and need not stay
/// in memory. Entries may come in any order; words have to come before the entries, so that ordinary words among the names are
/// known. The same content gives the same bytes.
class PackCompiler {
 public:
  /// `lexicon`: words beside those that are added; ordinary ones count, or nullptr; used until `finish`.
  explicit PackCompiler(const WordList* lexicon = nullptr);
  PackCompiler(PackCompiler&&) noexcept;
  PackCompiler& operator=(PackCompiler&&) noexcept;
  ~PackCompiler();

  void add(const SourceWord& word);
  void add(const SourceEntry& entry);
  void add(const SourceTerm& term);

  /// The bytes, with `rules` as in PackSource. The compiler is empty afterwards. Throws Error where an id stands twice.
  std::string finish(const std::string& rules = "");

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

/// The bytes of a rule pack.
std::string compile_pack(const PackSource& source, const WordList* lexicon = nullptr);

}  // namespace dealgraph
