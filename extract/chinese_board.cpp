#include "extract/chinese_board.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace dealgraph {

bool ChineseBoard::add(std::uint32_t begin, std::uint32_t end, EntityType type, bool proved, const char* by) const {
  if (begin >= end) return false;
  const std::uint32_t first = pieces[begin].begin, last = pieces[end - 1].end;
  for (std::uint32_t at = first; at < last; ++at)
    if (const Name* taken = std::as_const(map).at(at); taken && taken->typed) return false;
  map.remove(first, last);  // candidates
  const std::string surface(document.words(first, last));
  const std::string entity = proved ? std::string(to_string(type)) + ":" + slug(surface) : "";
  return map.add({first, last, type, proved, entity, surface, by, nullptr, false});
}

std::vector<Segment> ChineseBoard::cut() const {
  std::vector<Atom> atoms = amount_atoms(document, sentence.begin, sentence.end);
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if (const Name* name = std::as_const(map).at(at)) {
      atoms.push_back({name->begin, name->end, Segment::Kind::name, 0});
      at = name->end - 1;
    }
  std::stable_sort(atoms.begin(), atoms.end(), [](const Atom& a, const Atom& b) { return a.begin < b.begin; });
  return cut_chinese(document, sentence.begin, sentence.end, atoms);
}

namespace {

/// HUD, BT: in Chinese text these are words.
bool is_generic_latin(const ChineseBoard& board, std::uint32_t token) {
  const ChineseWords& words = board.document.pack.rules().names.chinese_words;
  const auto known = words.find(extend_hash(0, board.document.tokens[token].hash));
  return known != words.end() && (known->second & zh::latin);
}

}  // namespace

void drop_crossed_names(const ChineseBoard& board) {
  const std::vector<Segment>& pieces = board.pieces;
  for (std::uint32_t piece = 0; piece < board.size(); ++piece) {
    const Name* name = board.name(piece);
    if (name && name->by == "dictionary" && name->end == name->begin + 1 && is_generic_latin(board, name->begin))
      board.map.remove(name->begin, name->end);
    name = board.name(piece);
    const bool kept = !name || (name->begin == pieces[piece].begin && name->end == pieces[piece].end) ||
                      pieces[piece].kind == Segment::Kind::mark;
    if (kept || name->alias_only || name->type == EntityType::source) continue;
    if (pieces[piece].kind == Segment::Kind::word || pieces[piece].kind == Segment::Kind::amount)
      board.map.remove(name->begin, name->end);
  }
}

namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_periodical(std::string_view title) {
  for (const std::string_view end :
       {"日报", "晚报", "周刊", "月刊", "杂志", "时报", "周报", "早报", "商报", "评论报", "邮报", "新闻", "财经"})
    if (ends_with(title, end)) return true;
  return false;
}

bool is_document(std::string_view title) {
  for (const std::string_view end :
       {"法",   "条例", "规定", "办法", "通知", "议定书", "修正案", "决定书", "意见", "公告", "报告",
        "协议", "合同", "规划", "纲要", "准则", "指引",   "方案",   "声明",   "书",   "函",   "》"})
    if (ends_with(title, end)) return true;
  return title.find("议定书") != std::string_view::npos;
}

}  // namespace

void place_titled_works(Document& document, NameMap& map) {
  constexpr std::uint32_t kLongest = 16;
  for (std::uint32_t open = 0; open < document.tokens.size(); ++open) {
    if (document.tokens[open].kind != TokenKind::mark || document.word(open) != "《") continue;
    std::uint32_t close = open + 1;
    while (close < document.tokens.size() && close < open + kLongest && document.word(close) != "》" &&
           !document.tokens[close].line_start)
      ++close;
    if (close >= document.tokens.size() || document.word(close) != "》" || close == open + 1) continue;
    const std::string_view title = document.words(open + 1, close);
    if (is_document(title) && !is_periodical(title)) continue;
    const EntityType type = is_periodical(title) ? EntityType::source : EntityType::product;
    const Name* known = std::as_const(map).at(open + 1);
    if (known && known->begin == open + 1 && known->end == close && known->type == type) continue;
    map.remove(open + 1, close);
    map.add({open + 1, close, type, true, std::string(to_string(type)) + ":" + slug(title), std::string(title),
             "name.title-marks", nullptr, false});
  }
}

}  // namespace dealgraph
