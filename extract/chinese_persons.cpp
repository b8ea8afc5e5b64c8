#include "extract/chinese_board.hpp"

namespace dealgraph {
namespace {

bool opens_with_surname(const ChineseBoard& board, std::uint32_t piece) {
  const auto& surnames = board.document.pack.rules().names.chinese_surnames;
  std::uint64_t hash = 0;
  for (std::uint32_t at = board.pieces[piece].begin; at < board.pieces[piece].begin + 2 && at < board.sentence.end; ++at) {
    hash = extend_hash(hash, board.document.tokens[at].hash);
    if (surnames.contains(hash)) return true;
  }
  return false;
}

/// The end of a Chinese name that begins at a piece: unknown characters, or single-character words behind the family name.
std::uint32_t name_end(const ChineseBoard& board, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (board.is_unknown(end) && !(end > begin && board.gap_before(end))) ++end;
  const std::uint32_t length = end - begin;
  if (length >= 4 && opens_with_surname(board, begin)) return begin + 3;
  return length > 6 ? begin : end;
}

/// 首席财务官Zachary Kirkhorn, 部长雷蒙多, CEO龚宇.
void place_titled(const ChineseBoard& board, std::uint32_t title) {
  const std::uint32_t begin = title + 1;
  if (begin >= board.size() || board.is_mark(begin) || board.typed(begin)) return;
  std::uint32_t end = begin;
  if (board.pieces[begin].kind == Segment::Kind::latin) {
    while (end < board.size() && board.pieces[end].kind == Segment::Kind::latin && !board.typed(end) &&
           board.document.tokens[board.pieces[end].begin].capital)
      ++end;
    if (end < begin + 2) return;
  } else {
    end = name_end(board, begin);
    if (end < begin + 2 || (end < begin + 3 && !opens_with_surname(board, begin))) return;
  }
  board.add(begin, end, EntityType::person, true, "name.title");
}

/// 曾俊华称 …, 唐骏否认 …: at a clause's beginning, in an article that is no company's announcement.
void place_speaker(const ChineseBoard& board, std::uint32_t verb) {
  for (std::uint32_t length = 2; length <= 3 && length <= verb; ++length) {
    const std::uint32_t begin = verb - length;
    if (!board.opens(begin) || board.unknown_in(begin, verb) != length) continue;
    if (looks_like_a_person(board, begin, verb)) board.add(begin, verb, EntityType::person, true, "name.surname");
  }
}

/// 任命刘炽平为总裁
void place_appointed(const ChineseBoard& board, std::uint32_t verb) {
  const std::string_view word = board.text(verb);
  if (word != "任命" && word != "聘请" && word != "聘任" && word != "委任") return;
  const std::uint32_t begin = verb + 1, end = name_end(board, begin);
  const bool office = end < board.size() && (board.text(end) == "为" || board.text(end) == "担任" || board.text(end) == "出任");
  if (office && end >= begin + 2) board.add(begin, end, EntityType::person, true, "name.appointed");
}

/// 埃隆·马斯克
void place_dotted(const ChineseBoard& board, std::uint32_t dot) {
  std::uint32_t begin = dot, end = dot + 1;
  while (begin > 0 && dot - begin < 6 && board.is_unknown(begin - 1)) --begin;
  while (end < board.size() && end - dot < 7 && board.is_unknown(end)) ++end;
  if (dot - begin >= 2 && end - dot >= 3) board.add(begin, end, EntityType::person, true, "name.dotted");
}

}  // namespace

bool looks_like_a_person(const ChineseBoard& board, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t length = board.pieces[end - 1].end - board.pieces[begin].begin;
  return length >= 2 && length <= 3 && opens_with_surname(board, begin);
}

void place_chinese_persons(const ChineseBoard& board, bool corporate) {
  for (std::uint32_t piece = 0; piece < board.size(); ++piece) {
    if (board.is(piece, zh::title)) place_titled(board, piece);
    if (!corporate && board.is(piece, zh::says) && board.pieces[piece].kind == Segment::Kind::word) place_speaker(board, piece);
    place_appointed(board, piece);
    if (board.is_mark(piece, "·")) place_dotted(board, piece);
  }
}

}  // namespace dealgraph
