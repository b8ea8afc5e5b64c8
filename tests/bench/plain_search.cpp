#include "tests/bench/plain_search.hpp"

#include <functional>
#include <set>
#include <unordered_set>

#include "core/utf8.hpp"

namespace dealgraph::bench {
namespace {

bool joins_words(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return !is_cjk(c) && is_letter(c);
}

/// Whether a word may begin or end before byte `at`.
bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  return !joins_words(decode_before(text, at).value) || !joins_words(decode_at(text, at).value);
}

}  // namespace

std::vector<Found> plain_search(std::string_view text, const std::vector<std::string>& names) {
  const std::unordered_set<std::string_view> known(names.begin(), names.end());
  std::set<std::size_t, std::greater<>> lengths;
  for (const std::string& name : names) lengths.insert(name.size());
  std::vector<Found> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at + decode_at(text, at).length;
    if (is_boundary(text, at))
      for (const std::size_t length : lengths)
        if (at + length <= text.size() && known.contains(text.substr(at, length)) && is_boundary(text, at + length)) {
          out.push_back({at, at + length});
          next = at + length;
          break;
        }
    at = next;
  }
  return out;
}

}  // namespace dealgraph::bench
