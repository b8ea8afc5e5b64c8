#include "extract/chinese_short_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/name_context.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kMostStems = 64;
constexpr std::size_t kCharacter = 3;  ///< bytes of a Chinese character

/// A name without its suffixes, and the whole of it.
struct Stem {
  std::string_view text;
  Name whole;
};

/// The company's name that begins at the token; nullptr if none does.
const Name* company_at(const NameMap& map, std::uint32_t at) {
  const Name* name = map.at(at);
  return name && name->begin == at && name->typed && name->type == EntityType::company ? name : nullptr;
}

/// The text without the first suffix that leaves two characters or more; empty if it has none.
std::string_view without_suffix(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kSuffixes{"重工业", "重工", "集团股份", "集团", "股份", "科技", "控股",
                                                              "机器人", "汽车", "电子",     "银行", "证券", "药业", "医药"};
  const auto suffix = std::find_if(kSuffixes.begin(), kSuffixes.end(), [&](std::string_view ending) {
    return text.size() >= ending.size() + 2 * kCharacter && text.ends_with(ending);
  });
  return suffix == kSuffixes.end() ? std::string_view() : text.substr(0, text.size() - suffix->size());
}

std::vector<Stem> stems_of(const Document& document, const NameMap& map) {
  std::vector<Stem> stems;
  for (std::uint32_t at = 0; at < document.tokens.size() && stems.size() <= kMostStems; ++at) {
    const Name* name = company_at(map, at);
    if (!name || document.tokens[at].kind != TokenKind::cjk) continue;
    const std::string_view stem = without_suffix(document.words(name->begin, name->end));
    if (!stem.empty()) stems.push_back({stem, *name});
    at = name->end - 1;
  }
  return stems;
}

bool is_ordinary(const Document& document, std::uint32_t begin, std::uint32_t end) {
  std::uint64_t hash = 0;
  for (std::uint32_t token = begin; token < end; ++token) hash = extend_hash(hash, document.tokens[token].hash);
  return document.pack.rules().names.chinese_words.contains(hash);
}

bool is_typed(const NameMap& map, std::uint32_t at) {
  const Name* taken = map.at(at);
  return taken && taken->typed;
}

void place_stem(const Document& document, NameMap& map, const Stem& stem) {
  const auto length = static_cast<std::uint32_t>(stem.text.size() / kCharacter);
  for (std::uint32_t at = 0; at < document.tokens.size(); ++at) {
    const Token& token = document.tokens[at];
    if (token.kind != TokenKind::cjk || document.text.substr(token.span.begin, stem.text.size()) != stem.text) continue;
    const std::uint32_t end = at + length;
    if (is_typed(map, at) || (end < document.tokens.size() && is_typed(map, end - 1))) continue;
    if (is_ordinary(document, at, end)) return;
    map.remove(at, end);
    Name shorter = stem.whole;
    shorter.begin = at;
    shorter.end = end;
    shorter.by = stem.whole.by == "dictionary" ? "dictionary" : "name.article";
    map.add(std::move(shorter));
  }
}

/// 公司 behind a name, not as a part of 有限公司 and its like.
bool ends_plainly(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kLegal{"有限公司", "责任公司", "股份公司", "集团公司"};
  return text.size() > 2 * kCharacter && text.ends_with("公司") &&
         std::none_of(kLegal.begin(), kLegal.end(), [&](std::string_view legal) { return text.ends_with(legal); });
}

}  // namespace

void place_chinese_stems(const Document& document, NameMap& map) {
  for (const Stem& stem : stems_of(document, map)) place_stem(document, map, stem);
}

void shorten_plain_companies(const Document& document, NameMap& map) {
  for (std::uint32_t at = 0; at + 2 < document.tokens.size(); ++at) {
    const Name* name = company_at(map, at);
    if (!name || name->by != "dictionary" || name->end - name->begin < 3) continue;
    if (!ends_plainly(document.words(name->begin, name->end))) continue;
    Name shorter = *name;
    map.remove(shorter.begin, shorter.end);
    shorter.end -= 2;
    const Sentence* sentence = sentence_of(document, at);
    if (sentence && sentence->chinese) map.add(std::move(shorter));
  }
}

}  // namespace dealgraph
