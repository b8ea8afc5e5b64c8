#pragma once
/// Rule packs for tests: the shipped one, and tiny ones made on the spot.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extract/pack_compiler.hpp"
#include "extract/pack_source.hpp"
#include "extract/rule_pack.hpp"

namespace dealgraph::test {

/// A folder of its own that vanishes with the test.
class TempFolder {
 public:
  TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dealgraph-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("cannot make a temporary folder");
    path_ = pattern;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }

  /// Writes a file, with the folders above it, and returns its path.
  std::string write(const std::string& name, const std::string& content) const {
    const std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

inline SourceName plain(std::string text) {
  return {std::move(text), "", "", {}, false, false, false};
}

inline SourceEntry entry(EntityType type, std::string id, const std::vector<std::string>& names) {
  SourceEntry out;
  out.type = type;
  out.id = std::move(id);
  out.name = names.front();
  for (const std::string& name : names) out.names.push_back(plain(name));
  return out;
}

inline std::shared_ptr<const RulePack> compile(const PackSource& source) {
  return RulePack::from_bytes(compile_pack(source));
}

/// The words that dates, numbers and sentences need, and no names.
inline PackSource closed_words() {
  PackSource out;
  const auto add = [&](std::initializer_list<const char*> words, WordClasses classes) {
    for (const char* word : words) out.words.push_back({word, classes, ""});
  };
  add({"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
       "december"},
      word::month);
  add({"jan", "feb", "aug", "sept", "oct", "nov", "dec"}, word::month);
  add({"monday", "tuesday", "friday", "mon"}, word::weekday);
  add({"one", "two", "three", "six", "ten", "hundred", "half", "dozen"}, word::number_word);
  add({"the", "a"}, word::determiner);
  add({"it", "they"}, word::pronoun);
  add({"of", "in", "on", "for", "with"}, word::preposition);
  add({"and", "but"}, word::conjunction);
  add({"Inc", "Corp", "Ltd"}, word::legal_suffix);
  return out;
}

/// The pack that the build compiled from data/; nullptr if it has not.
inline std::shared_ptr<const RulePack> shipped_pack() {
#ifdef DEALGRAPH_PACK_FILE
  static const std::shared_ptr<const RulePack> pack =
      std::filesystem::exists(DEALGRAPH_PACK_FILE) ? RulePack::open(DEALGRAPH_PACK_FILE) : nullptr;
  return pack;
#else
  return nullptr;
#endif
}

}  // namespace dealgraph::test

/// Skips the test where the build made no pack.
#define DEALGRAPH_NEED_PACK() \
  if (!dealgraph::test::shipped_pack()) GTEST_SKIP() << "there is no compiled data; build the target dealgraph_data"
