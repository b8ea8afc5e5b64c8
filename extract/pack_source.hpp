#pragma once
/// The dictionaries, words and rules of a data folder, as read from YAML: what the build compiles into a rule pack.

#include <cstdint>
#include <string>
#include <vector>

#include "core/article_reader.hpp"
#include "core/entity_type.hpp"
#include "core/error.hpp"
#include "extract/word_class.hpp"

namespace dealgraph {

/// One name of a dictionary entry, with its conditions (data/README.md).
struct SourceName {
  std::string text;
  std::string since;
  std::string until;
  std::vector<std::string> needs;  ///< words of which one must stand in the article
  bool weak = false;
  bool ticker = false;
  bool chinese = false;
};

struct SourceOwner {
  std::string id;  ///< without type: owners are companies unless written "organization:…"
  std::string since;
  std::string until;
};

/// One entry of `dictionary/<type>/*.yaml`.
struct SourceEntry {
  EntityType type = EntityType::company;
  std::string id;  ///< without the type
  std::string name;
  std::vector<SourceName> names;  ///< name, aliases, zh, tickers; the first is `name`
  std::vector<SourceOwner> owners;
  std::vector<std::string> sectors;
  std::string kind, memory, hq, country, wikidata;
  bool cue = false;
  Place place;
};

/// What a lexicon term of one or several words is.
enum class TermKind : std::uint8_t { place, nationality, agency, job, honorific, sector, negative, concept_ };

/// A lexicon term that the name automaton finds beside the names: "New York", "vice president", "chip maker", "apple pie",
/// "Machine Learning".
struct SourceTerm {
  std::string text;
  TermKind kind = TermKind::place;
  std::string payload;  ///< sector: its key
};

struct SourceWord {
  std::string word;
  WordClasses classes = 0;
  std::string lemma;  ///< of verb forms
};

struct PackSource {
  std::vector<SourceEntry> entries;
  std::vector<SourceTerm> terms;
  std::vector<SourceWord> words;
  std::string rules;  ///< rules and patterns as CBOR: {"frames": […], "patterns": […], …} (see extract/rules.hpp)
};

/// Reads a data folder: dictionary/, lexicon/, rules/ and patterns/ (each optional). Throws Error with file and line at the
/// first thing that is not as data/README.md says, and for an id that stands twice.
PackSource read_pack_source(const std::string& folder);

/// Lays `over` on `base`: an entry, frame or pattern with the same id replaces; words and terms are added.
void overlay(PackSource& base, const PackSource& over);

/// Things that are allowed but worth a look, as warnings whose message ends in their kind: the same name [shared-name] or
/// ticker [shared-ticker] at several entries of a type of which more than one has no condition (weak, cue, needs, dates),
/// owners that no entry has [unknown-owner], sectors that the lexicon does not know [unknown-sector], ordinary lower-case words
/// that are not weak [plain-word].
std::vector<Problem> lint(const PackSource& source);

}  // namespace dealgraph
