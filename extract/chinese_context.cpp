#include "extract/chinese_context.hpp"

#include <algorithm>
#include <string_view>

#include "extract/rules.hpp"

namespace dealgraph {
namespace {

bool is_chinese_word(const RulePack& pack, std::uint64_t hash, std::uint32_t classes) {
  const ChineseWords& words = pack.rules().names.chinese_words;
  const auto known = words.find(hash);
  return known != words.end() && (known->second & classes);
}

bool chinese_word_at(const Document& document, std::uint32_t begin, std::uint32_t classes) {
  std::uint64_t hash = 0;
  for (std::uint32_t at = begin; at < std::min<std::size_t>(begin + 3, document.tokens.size()); ++at) {
    hash = extend_hash(hash, document.tokens[at].hash);
    if (is_chinese_word(document.pack, hash, classes)) return true;
  }
  return false;
}

bool chinese_word_before(const Document& document, std::uint32_t end, std::uint32_t classes) {
  for (std::uint32_t begin = end; begin-- > 0 && end - begin <= 3;) {
    std::uint64_t hash = 0;
    for (std::uint32_t at = begin; at < end; ++at) hash = extend_hash(hash, document.tokens[at].hash);
    if (is_chinese_word(document.pack, hash, classes)) return true;
  }
  return false;
}

}  // namespace

bool proves_weak_chinese(const Document& document, std::uint32_t begin, std::uint32_t end) {
  const std::string_view rest = document.text.substr(document.tokens[end - 1].span.end);
  for (const std::string_view follower : {"公司", "集团", "股份", "（", "(", "手机", "汽车", "概念"})
    if (rest.substr(0, follower.size()) == follower) return true;
  if (begin == 0 || document.tokens[begin - 1].kind == TokenKind::mark || document.tokens[begin].line_start) return true;
  if (end < document.tokens.size() && document.tokens[end].kind == TokenKind::word && !document.tokens[end].space_before)
    return true;
  return chinese_word_at(document, end, zh::stop | zh::says | zh::moves | zh::subsidiary | zh::conjunction | zh::title) ||
         chinese_word_before(document, begin, zh::trigger | zh::preposition);
}

}  // namespace dealgraph
