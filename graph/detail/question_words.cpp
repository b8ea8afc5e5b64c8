#include "graph/detail/question_words.hpp"

#include "core/utf8.hpp"

namespace dealgraph::detail {
namespace {

bool is_full_width_form(char32_t c) {
  return c >= 0xFF00 && c <= 0xFFEF;
}

bool stands_alone(char32_t c) {
  return is_cjk(c) && is_letter(c) && !is_full_width_form(c);
}

bool is_in_word(char32_t c) {
  return (is_letter(c) || is_digit(c)) && !stands_alone(c);
}

/// Bytes of a possessive ending at `at`, or 0.
std::size_t possessive_at(std::string_view text, std::size_t at) {
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"}) {
    const std::size_t after = at + ending.size();
    if (text.substr(at, ending.size()) != ending) continue;
    if (after == text.size() || !is_in_word(decode_at(text, after).value)) return ending.size();
  }
  return 0;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = decode_at(text, at);
    if (!is_in_word(c.value)) break;
    at += c.length;
  }
  return at;
}

}  // namespace

std::vector<QuestionWord> question_words(std::string_view question) {
  std::vector<QuestionWord> words;
  for (std::size_t at = 0; at < question.size();) {
    const CodePoint c = decode_at(question, at);
    std::size_t end = at + c.length;
    if (const std::size_t ending = possessive_at(question, at); ending != 0 && !words.empty() && words.back().end == at) {
      end = at + ending;
      words.push_back({"'s", at, end});
    } else if (stands_alone(c.value) || is_in_word(c.value)) {
      if (!stands_alone(c.value)) end = end_of_word(question, at);
      words.push_back({fold(question.substr(at, end - at)), at, end});
    }
    at = end;
  }
  return words;
}

std::string text_of(std::string_view question, const QuestionWord& first, const QuestionWord& last) {
  constexpr std::string_view kSigns = "!.+*";
  std::size_t end = last.end;
  while (end < question.size() && kSigns.find(question[end]) != kSigns.npos) ++end;
  return std::string(question.substr(first.begin, end - first.begin));
}

}  // namespace dealgraph::detail
