#include "extract/lexicon_source.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/yaml_file.hpp"

namespace dealgraph {
namespace {

void add_words(PackSource& out, const std::vector<std::string>& words, WordClasses classes) {
  for (const std::string& word : words) out.words.push_back({word, classes, ""});
}

void add_terms(PackSource& out, const std::vector<std::string>& terms, TermKind kind, const std::string& payload = "") {
  for (const std::string& term : terms) out.terms.push_back({term, kind, payload});
}

/// -s, -ed and -ing of a verb that follows the spelling rules.
std::array<std::string, 4> regular_forms(const std::string& lemma) {
  const char last = lemma.back();
  const char before = lemma.size() > 1 ? lemma[lemma.size() - 2] : 'a';
  const bool vowel_before = std::string_view("aeiou").find(before) != std::string_view::npos;
  const auto ends = [&](std::string_view end) {
    return lemma.size() >= end.size() && lemma.compare(lemma.size() - end.size(), end.size(), end) == 0;
  };
  if (last == 'e') {
    const std::string stem = lemma.substr(0, lemma.size() - 1);
    return {lemma + "s", lemma + "d", lemma + "d", (ends("ee") || ends("oe") || ends("ye") ? lemma : stem) + "ing"};
  }
  if (last == 'y' && !vowel_before) {
    const std::string stem = lemma.substr(0, lemma.size() - 1);
    return {stem + "ies", stem + "ied", stem + "ied", lemma + "ing"};
  }
  const bool hissing = ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o");
  return {lemma + (hissing ? "es" : "s"), lemma + "ed", lemma + "ed", lemma + "ing"};
}

void add_verb(PackSource& out, const std::string& lemma, const std::array<std::string, 4>& forms) {
  out.words.push_back({lemma, word::verb_base, lemma});
  out.words.push_back({forms[0], word::verb_s, lemma});
  out.words.push_back({forms[1], word::verb_past, lemma});
  out.words.push_back({forms[2], word::verb_participle, lemma});
  out.words.push_back({forms[3], word::verb_ing, lemma});
}

void read_verbs(PackSource& out, const YamlFile& file) {
  const YAML::Node irregular = file.root["irregular"];
  if (irregular && !irregular.IsMap()) fail(file.name, irregular, "'irregular' has to map verbs to their forms");
  for (const auto& pair : irregular) {
    const std::vector<std::string> forms = texts(file.name, pair.second, "the forms of a verb");
    if (forms.size() != 4) fail(file.name, pair.second, "an irregular verb has four forms: [buys, bought, bought, buying]");
    add_verb(out, pair.first.Scalar(), {forms[0], forms[1], forms[2], forms[3]});
  }
  for (const std::string& lemma : texts(file.name, file.root["regular"], "'regular'"))
    add_verb(out, lemma, regular_forms(lemma));
}

void read_sectors(PackSource& out, const YamlFile& file) {
  for (const auto& pair : file.root)
    add_terms(out, texts(file.name, pair.second, "a sector"), TermKind::sector, pair.first.Scalar());
}

void read_lists(PackSource& out, const YamlFile& file) {
  struct WordList {
    const char* key;
    WordClasses classes;
  };
  struct TermList {
    const char* key;
    TermKind kind;
  };
  static constexpr std::array<WordList, 9> kWords{{{"words", word::common},
                                                   {"given", word::given_name},
                                                   {"weak_given", word::weak_given_name},
                                                   {"surnames", word::surname},
                                                   {"legal", word::legal_suffix},
                                                   {"group", word::company_word},
                                                   {"organization", word::organization_word},
                                                   {"common_heads", word::company_head},
                                                   {"never_names", word::never_name}}};
  static constexpr std::array<TermList, 9> kTerms{{{"honorifics", TermKind::honorific},
                                                   {"jobs", TermKind::job},
                                                   {"countries", TermKind::place},
                                                   {"cities", TermKind::place},
                                                   {"regions", TermKind::place},
                                                   {"nationalities", TermKind::nationality},
                                                   {"agencies", TermKind::agency},
                                                   {"negative", TermKind::negative},
                                                   {"concepts", TermKind::concept_}}};
  for (const auto& pair : file.root) {
    const std::string key = pair.first.Scalar();
    const std::vector<std::string> items = texts(file.name, pair.second, "'" + key + "'");
    const auto words = std::find_if(kWords.begin(), kWords.end(), [&](const WordList& list) { return key == list.key; });
    const auto terms = std::find_if(kTerms.begin(), kTerms.end(), [&](const TermList& list) { return key == list.key; });
    if (words != kWords.end())
      add_words(out, items, words->classes);
    else if (terms != kTerms.end())
      add_terms(out, items, terms->kind, key == "countries" ? "country" : "");
    else if (const std::optional<WordClasses> classes = word_class_from(key))
      add_words(out, items, *classes);
    else
      fail(file.name, pair.first, "unknown list '" + key + "'");
  }
}

}  // namespace

void read_lexicon(PackSource& out, const std::filesystem::path& folder) {
  for (const std::filesystem::path& path : yaml_files(folder)) {
    const YamlFile file = load_yaml(path);
    if (file.root.IsNull()) continue;
    if (!file.root.IsMap()) fail(file.name, file.root, "a lexicon file has to be a map of lists, as in cities: [Oslo]");
    const std::string stem = path.stem().string();
    if (stem == "verbs")
      read_verbs(out, file);
    else if (stem == "sectors")
      read_sectors(out, file);
    else
      read_lists(out, file);
  }
}

}  // namespace dealgraph
