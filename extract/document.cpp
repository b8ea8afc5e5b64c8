#include "extract/document.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

std::uint32_t append_piece(std::string& out, std::string_view text, std::size_t begin, std::size_t end) {
  append_folded(out, text.substr(begin, end - begin));
  return static_cast<std::uint32_t>(out.size());
}

void fold(Document& document) {
  append_folded(document.folded_text, document.text);
  if (document.folded_text.size() == document.text.size()) return;
  document.folded_text.clear();
  document.folded_spans.reserve(document.tokens.size());
  std::size_t at = 0;
  for (const Token& token : document.tokens) {
    const std::uint32_t begin = append_piece(document.folded_text, document.text, at, token.span.begin);
    at = token.span.end;
    document.folded_spans.push_back({begin, append_piece(document.folded_text, document.text, token.span.begin, at)});
  }
}

}  // namespace

Document analyse(const Article& article, const RulePack& pack) {
  Document out{article, pack, article.text, tokenize(article.text), {}, {}, {}, {}, false, nullptr, {}, {}};
  fold(out);
  pack.annotate(out.tokens);
  out.sentences = split_sentences(out.text, out.tokens, article.title_size);
  out.amounts = find_amounts(out.text, out.tokens, article.published);
  const auto chinese =
      std::count_if(out.sentences.begin(), out.sentences.end(), [](const Sentence& sentence) { return sentence.chinese; });
  out.chinese = chinese * 2 > static_cast<long>(out.sentences.size());
  return out;
}

void join_sentences_of_names(Document& document) {
  std::vector<Sentence>& sentences = document.sentences;
  if (sentences.empty()) return;
  auto name = document.names.begin();
  std::size_t last = 0;
  for (std::size_t next = 1; next < sentences.size(); ++next) {
    while (name != document.names.end() && name->end <= sentences[next].begin) ++name;
    if (name == document.names.end() || name->begin >= sentences[next].begin) {
      sentences[++last] = sentences[next];
      continue;
    }
    sentences[last].end = sentences[next].end;
    sentences[last].title_case &= sentences[next].title_case;
  }
  sentences.resize(last + 1);
}

std::string without_legal_suffix(std::string_view name, const RulePack& pack) {
  std::vector<Token> tokens = tokenize(name);
  pack.annotate(tokens);
  std::size_t end = tokens.size();
  while (end > 1) {
    const Token& last = tokens[end - 1];
    if (last.is_mark('.') || last.is_mark(',') || last.is_mark('&') || (last.is(word::legal_suffix) && last.capital))
      --end;
    else
      break;
  }
  return std::string(name.substr(0, tokens.empty() ? 0 : tokens[end - 1].span.end));
}

}  // namespace dealgraph
