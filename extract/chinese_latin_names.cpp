#include <algorithm>

#include "extract/chinese_board.hpp"

namespace dealgraph {
namespace {

using Kind = Segment::Kind;

/// A run of Latin words and numbers, with inner hyphens: tokens of pieces [begin, end).
struct LatinRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool digits = false;
  bool letters = false;
  bool capital = false;
};

bool is_part(const ChineseBoard& board, std::uint32_t piece) {
  if (piece >= board.size() || board.is(piece, zh::latin | zh::title)) return false;
  const Segment& part = board.pieces[piece];
  if (board.typed(piece))
    return part.kind == Kind::name && board.name(piece)->begin + 1 == board.name(piece)->end &&
           board.document.tokens[part.begin].kind == TokenKind::word;
  return part.kind == Kind::latin || part.kind == Kind::number ||
         (part.kind == Kind::word && board.document.tokens[part.begin].kind == TokenKind::word);
}

bool is_hyphen(const ChineseBoard& board, std::uint32_t piece) {
  return board.is_mark(piece) && !board.gap_before(piece) && !board.gap_before(piece + 1) &&
         (board.document.tokens[board.pieces[piece].begin].is_mark('-') ||
          board.document.tokens[board.pieces[piece].begin].is_mark('_'));
}

/// Letters that a digit follows directly: HFO in "HFO-1234yf" is generic, the whole is not.
bool hyphened(const ChineseBoard& board, std::uint32_t piece) {
  return is_hyphen(board, piece + 1) && piece + 2 < board.size() && board.pieces[piece + 2].kind != Kind::mark;
}

LatinRun run_at(const ChineseBoard& board, std::uint32_t begin) {
  LatinRun out{begin, begin};
  std::uint32_t at = begin;
  while (at < board.size()) {
    const bool code = board.is(at, zh::latin) && hyphened(board, at) && at == begin;
    const bool initial = at == begin && board.is(at, zh::latin) && board.text(at).size() == 1 && is_part(board, at + 1) &&
                         board.pieces[at + 1].kind == Kind::latin && board.gap_before(at + 1);
    const bool tight =
        at > begin && !board.gap_before(at) && board.document.tokens[board.pieces[at].begin].kind == TokenKind::word;
    if (!(is_part(board, at) || code || tight || initial) ||
        (at > begin && board.document.tokens[board.pieces[at].begin].line_start))
      break;
    const Token& token = board.document.tokens[board.pieces[at].begin];
    const std::string_view text = board.text(at);
    out.digits |= std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    out.letters |= token.kind == TokenKind::word;
    out.capital |=
        token.kind == TokenKind::word && std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    out.end = ++at;
    if (is_hyphen(board, at) && at + 1 < board.size() && board.pieces[at + 1].kind != Kind::mark &&
        board.pieces[at + 1].kind != Kind::unknown)
      ++at;
  }
  return out;
}

/// Pieces that one dictionary name covers: the run adds nothing to it.
bool is_one_name(const ChineseBoard& board, const LatinRun& run) {
  return run.end == run.begin + 1 && board.typed(run.begin);
}

void clear(const ChineseBoard& board, const LatinRun& run) {
  board.map.remove(board.pieces[run.begin].begin, board.pieces[run.end - 1].end);
}

/// A product's word behind it, with perhaps an aside in brackets between: HFO-1234yf(四氟丙烯)制冷剂.
bool product_word_at(const ChineseBoard& board, std::uint32_t piece) {
  if (board.is_mark(piece, "(") || board.is_mark(piece, "（")) {
    const std::uint32_t limit = std::min(board.size(), piece + 16);
    while (piece < limit && !board.is_mark(piece, ")") && !board.is_mark(piece, "）")) ++piece;
    ++piece;
  }
  return board.is(piece, zh::product_head);
}

bool hardware_word_at(const ChineseBoard& board, std::uint32_t piece) {
  if (piece >= board.size()) return false;
  for (const std::string_view word : {"处理器", "芯片", "显卡", "CPU", "GPU", "服务器"})
    if (board.text(piece) == word) return true;
  return false;
}

/// 45nm, 1GHz: a number and its unit.
bool is_measure(const ChineseBoard& board, const LatinRun& run) {
  return run.end == run.begin + 2 && board.pieces[run.begin].kind == Kind::number && board.is(run.begin + 1, zh::latin);
}

/// 台电M30 in a headline: unknown characters before a model code are its maker.
void place_maker(const ChineseBoard& board, const LatinRun& run) {
  std::uint32_t begin = run.begin;
  while (begin > 0 && board.is_unknown(begin - 1) && !board.name(begin - 1)) --begin;
  const bool shape =
      board.document.tokens[board.pieces[run.begin].begin].kind == TokenKind::word && !board.gap_before(run.begin);
  if (!board.sentence.headline || !shape || run.begin - begin < 2 || run.begin - begin > 4) return;
  if (board.add(begin, run.begin, EntityType::company, true, "name.maker"))
    board.add(run.begin, run.end, EntityType::product, true, "name.model");
}

void place_run(const ChineseBoard& board, const LatinRun& run) {
  if (is_measure(board, run)) return;
  const bool behind_maker = run.begin > 0 && board.typed(run.begin - 1) &&
                            board.name(run.begin - 1)->type == EntityType::company && !board.gap_before(run.begin);
  const bool longer = run.end > run.begin + 1;
  const bool holds_name = std::any_of(board.pieces.begin() + run.begin, board.pieces.begin() + run.end,
                                      [&](const Segment& piece) { return piece.kind == Kind::name; });
  if (holds_name && (!longer || run.digits)) return;
  const bool model = run.digits && run.letters;
  if (model && (behind_maker || product_word_at(board, run.end) || board.is(run.end, zh::product_head))) {
    board.add(run.begin, run.end, hardware_word_at(board, run.end) ? EntityType::hardware : EntityType::product, true,
              "name.model");
  } else if (behind_maker && run.capital && !holds_name &&
             (board.closes(run.end - 1) || board.is(run.end, zh::stop | zh::product_head))) {
    board.add(run.begin, run.end, EntityType::product, true, "name.maker");
  } else if (run.capital && run.letters) {
    if (holds_name) clear(board, run);
    board.add(run.begin, run.end, EntityType::company, false, "name.latin");
  }
  if (model) place_maker(board, run);
}

/// 诺基亚500: a bare number behind a maker of things, before a word that speaks of the thing.
void place_number(const ChineseBoard& board, std::uint32_t piece) {
  if (piece == 0 || board.gap_before(piece) || !board.typed(piece - 1) || board.name(piece - 1)->type != EntityType::company)
    return;
  if (board.closes(piece) || !(board.is(piece + 1, zh::stop) || board.is(piece + 1, zh::product_head)) ||
      board.text(piece).size() < 3)
    return;
  board.add(piece, piece + 1, EntityType::product, true, "name.model");
}

}  // namespace

void place_latin_names(const ChineseBoard& board) {
  for (std::uint32_t piece = 0; piece < board.size(); ++piece) {
    const LatinRun run = run_at(board, piece);
    if (run.end == run.begin) continue;
    if (!run.letters)
      place_number(board, piece);
    else if (!is_one_name(board, run))
      place_run(board, run);
    piece = run.end - 1;
  }
}

}  // namespace dealgraph
