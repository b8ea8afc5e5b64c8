#include "extract/chinese_names.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/chinese_board.hpp"
#include "extract/chinese_short_names.hpp"
#include "extract/name_context.hpp"
#include "extract/tickers.hpp"

namespace dealgraph {
namespace {

constexpr std::uint32_t kLongestName = 9;        ///< characters of an open name
constexpr std::uint32_t kLongestLegalName = 24;  ///< with 有限公司

/// Names of one sentence, by what their characters and the words around them prove.
class SentenceNames {
 public:
  SentenceNames(const ChineseBoard& board, bool corporate) : board_(board), corporate_(corporate) {}

  void run() {
    for_each([&](std::uint32_t piece) { legal_form(piece); });
    for_each([&](std::uint32_t piece) { before_code(piece); });
    for_each([&](std::uint32_t piece) { suffix(piece); });
    for_each([&](std::uint32_t piece) { plain_company(piece); });
    for_each([&](std::uint32_t piece) { before_title(piece); });
    place_chinese_persons(board_, corporate_);
    for_each([&](std::uint32_t piece) { label(piece); });
    for_each([&](std::uint32_t piece) { moving(piece); });
    for_each([&](std::uint32_t piece) { owned(piece); });
    for_each([&](std::uint32_t piece) { listed(piece); });
    place_latin_names(board_);
    for_each([&](std::uint32_t piece) { candidate(piece); });
  }

 private:
  template <class Step>
  void for_each(Step step) {
    for (std::uint32_t piece = 0; piece < board_.size(); ++piece) step(piece);
  }

  [[nodiscard]] std::uint32_t length(std::uint32_t begin, std::uint32_t end) const {
    return board_.pieces[end - 1].end - board_.pieces[begin].begin;
  }

  /// Goes left from `end` over what may stand in a name. A single function word directly behind an edge is part of the name:
  /// 和林维纳.
  [[nodiscard]] std::uint32_t left_of(std::uint32_t end, std::uint32_t longest = kLongestName) const {
    std::uint32_t begin = end;
    while (begin > 0 && !board_.is_edge(begin - 1) && length(begin - 1, end) <= longest && !board_.gap_before(begin)) --begin;
    if (begin > 0 && begin < end && opens_item(begin - 1) && is_single_word(begin - 1) && board_.unknown_in(begin, end) >= 2 &&
        length(begin, end) <= 4)
      --begin;
    return begin;
  }

  [[nodiscard]] bool opens_item(std::uint32_t piece) const {
    return piece == 0 || board_.is_mark(piece - 1, "，") || board_.is_mark(piece - 1, "、") || board_.is_mark(piece - 1, "；");
  }

  [[nodiscard]] bool is_single_word(std::uint32_t piece) const {
    return board_.pieces[piece].kind == Segment::Kind::word && length(piece, piece + 1) == 1 && !board_.typed(piece) &&
           board_.is(piece, zh::conjunction | zh::stop) && !board_.is(piece, zh::says) && board_.text(piece) != "拟" &&
           board_.text(piece) != "将" && board_.text(piece) != "传" && board_.text(piece) != "据";
  }

  /// A foreign country before a name with characters of its own is no part of it: 英国斯芬克斯.
  [[nodiscard]] std::uint32_t without_country(std::uint32_t begin, std::uint32_t end) const {
    if (begin + 1 < end && board_.is(begin, zh::country) && board_.unknown_in(begin + 1, end) >= 2) return begin + 1;
    return begin;
  }

  bool company(std::uint32_t begin, std::uint32_t end, const char* by) {
    return board_.add(without_country(begin, end), end, EntityType::company, true, by);
  }

  /// …有限公司: all back to a verb or mark, whatever short names the dictionary saw inside.
  void legal_form(std::uint32_t piece) {
    const std::string_view text = board_.text(piece);
    if (text != "有限公司" && text != "有限责任公司" && text != "股份有限公司") return;
    const std::uint32_t last = board_.pieces[piece].end;
    const std::uint32_t from =
        last > board_.sentence.begin + kLongestLegalName ? last - kLongestLegalName : board_.sentence.begin;
    const std::vector<Segment> words =
        cut_chinese(board_.document, from, board_.pieces[piece].begin, amount_atoms(board_.document, from, last));
    std::uint32_t begin = board_.pieces[piece].begin;
    for (auto word = words.rbegin(); word != words.rend() && !stops_legal_name(*word); ++word) begin = word->begin;
    if (const Name* name = std::as_const(board_.map).at(begin); name && name->begin == begin && name->end + 2 >= last) return;
    if (begin == board_.pieces[piece].begin || begin < board_.sentence.begin) return;
    board_.map.remove(begin, last);
    const std::string surface(board_.document.words(begin, last));
    board_.map.add(
        {begin, last, EntityType::company, true, "company:" + slug(surface), surface, "name.legal-form", nullptr, false});
  }

  /// A word that no legal name goes across.
  static bool stops_legal_name(const Segment& word) {
    if (word.kind == Segment::Kind::mark || word.kind == Segment::Kind::amount) return true;
    return word.is(zh::stop | zh::says | zh::preposition | zh::title) &&
           !word.is(zh::noun | zh::company_suffix | zh::weak_suffix);
  }

  /// 信义能源(03868), 银娱(0027.HK)
  void before_code(std::uint32_t piece) {
    std::uint32_t code = 0, end = 0;
    if (piece == 0 || board_.typed(piece - 1) || !board_.is_mark(piece) ||
        !ticker_at(board_.document, board_.pieces[piece].begin, code, end))
      return;
    // (HFC) is an acronym; codes have digits or an exchange: (0027.HK)
    const bool letters = board_.document.tokens[code].kind == TokenKind::word && end == code + 1;
    if (letters) return;
    const std::uint32_t begin = left_of(piece);
    if (begin < piece && length(begin, piece) >= 2) company(begin, piece, "name.code");
  }

  // ---- suffixes

  void suffix(std::uint32_t piece) {
    if (board_.typed(piece)) return grown(piece);
    if (board_.is(piece, zh::organization) && !board_.is_unknown(piece - 1))
      board_.add(piece, piece + 1, EntityType::organization, true, "name.organization");
    if (!board_.is(piece, zh::company_suffix | zh::weak_suffix | zh::organization_suffix) ||
        board_.is(piece + 1, zh::company_suffix | zh::organization_suffix))
      return;
    const bool organization = board_.is(piece, zh::organization_suffix);
    const bool weak = !organization && !board_.is(piece, zh::company_suffix);
    if (weak && !weak_edge(piece + 1)) return;
    const std::uint32_t begin = before_suffixes(piece);
    if (begin == piece) return;
    if (organization) return organization_name(begin, piece + 1);
    if (proves_company(begin, piece, weak) && (!weak || proves_left(begin)))
      company(begin, piece + 1, "name.suffix");
    else if ((board_.opens(begin) || board_.is_edge(begin - 1)) &&
             (board_.unknown_in(begin, piece) > 0 || board_.is(begin, zh::place | zh::country)))
      board_.add(begin, piece + 1, EntityType::company, false, "name.suffix");
  }

  [[nodiscard]] bool weak_edge(std::uint32_t piece) const {
    return piece >= board_.size() || board_.opens(piece) || board_.is_mark(piece) ||
           board_.is(piece, zh::stop | zh::moves | zh::says | zh::title | zh::subsidiary | zh::conjunction);
  }

  /// 控股 and the like are verbs too; inside a name they are suffixes.
  [[nodiscard]] std::uint32_t before_suffixes(std::uint32_t piece) const {
    std::uint32_t begin = left_of(piece);
    while (begin > 0 && begin == piece && board_.is(begin - 1, zh::company_suffix)) begin = left_of(--piece);
    return begin;
  }

  [[nodiscard]] bool proves_company(std::uint32_t begin, std::uint32_t suffix, bool weak) const {
    const std::uint32_t unknown = board_.unknown_in(begin, suffix);
    if (unknown >= 2) return true;
    const bool edges = board_.opens(begin) && (board_.closes(suffix) || weak_edge(suffix + 1));
    return edges && (unknown == 1 || (board_.is(begin, zh::place) && !weak && length(begin, suffix + 1) >= 4));
  }

  /// A weak suffix proves a company at a clause's beginning, in a list and behind a preposition; behind a verb it may be any
  /// thing.
  [[nodiscard]] bool proves_left(std::uint32_t begin) const {
    if (board_.opens(begin)) return true;
    return board_.is(begin - 1, zh::conjunction | zh::preposition | zh::country | zh::place) || board_.typed(begin - 1) ||
           !board_.is_edge(begin - 1);
  }

  void organization_name(std::uint32_t begin, std::uint32_t end) {
    begin = without_country(begin, end);
    const std::string_view text = board_.text(end - 1);
    const bool local = text.size() >= 3 && text.substr(text.size() - 3) == "局";
    if (local && board_.is(begin, zh::place) && begin + 2 < end && board_.unknown_in(begin + 1, end) >= 2) ++begin;
    if (board_.unknown_in(begin, end) >= 2 || board_.is(begin, zh::place | zh::country))
      board_.add(begin, end, EntityType::organization, true, "name.organization");
  }

  /// A known company's name that a suffix makes another's: 瑞声|电子, 京东方|精电 – before an edge only.
  void grown(std::uint32_t piece) {
    const Name* name = board_.name(piece);
    if (!name || name->type != EntityType::company || name->by != "dictionary" || board_.gap_before(piece + 1) ||
        !board_.is(piece + 1, zh::company_suffix | zh::weak_suffix))
      return;
    if (board_.document.tokens[name->begin].kind != TokenKind::cjk ||
        !(board_.closes(piece + 1) || board_.is(piece + 2, zh::moves | zh::says) ||
          (is_arm(board_.text(piece + 1)) && board_.is(piece + 2, zh::stop))))
      return;
    if (board_.text(piece + 1) == "股份" && !board_.opens(piece)) return;  // 出售希尔顿股份
    if (board_.text(piece + 1) == "集团" || board_.text(piece + 1) == "股份" || board_.text(piece + 1) == "汽车")
      return stretch(piece);
    const std::uint32_t first = name->begin;
    board_.map.remove(first, name->end);
    const std::string surface(board_.document.words(first, board_.pieces[piece + 1].end));
    board_.map.add({first, board_.pieces[piece + 1].end, EntityType::company, true, "company:" + slug(surface), surface,
                    "name.suffix", nullptr, false});
  }

  /// Businesses that groups name after themselves: 比亚迪半导体, 蔚来资本.
  static bool is_arm(std::string_view suffix) {
    for (const std::string_view arm :
         {"半导体", "电子", "科技", "资本", "医药", "证券", "银行", "保险", "基金", "物流", "地产", "微电子", "通信"})
      if (suffix == arm) return true;
    return false;
  }

  void stretch(std::uint32_t piece) {
    const Name* name = board_.name(piece);
    board_.map.stretch(name->begin, name->begin, board_.pieces[piece + 1].end);
  }

  /// 斯芬克斯公司: 公司 alone is no part of the name.
  void plain_company(std::uint32_t piece) {
    if (board_.text(piece) != "公司" || board_.typed(piece)) return;
    std::uint32_t begin = piece;
    while (board_.is_unknown(begin - 1) && begin > 0 && length(begin - 1, piece) <= 6) --begin;
    if (piece - begin >= 2) company(begin, piece, "name.company");
  }

  // ---- words beside the name

  /// 奇艺CEO, CJGameLab总裁
  void before_title(std::uint32_t piece) {
    if (piece == 0 || !board_.is(piece, zh::title) || !is_business_title(board_.text(piece)) || board_.is_edge(piece - 1))
      return;
    const std::uint32_t begin = left_of(piece, 6);
    const bool latin = begin + 1 == piece && board_.pieces[begin].kind == Segment::Kind::latin;
    if (board_.opens(begin) && (latin || board_.unknown_in(begin, piece) >= 2)) company(begin, piece, "name.title");
  }

  [[nodiscard]] static bool is_business_title(std::string_view title) {
    for (const std::string_view part :
         {"总裁", "董事", "CEO", "CFO", "COO", "CTO", "首席", "创始人", "总经理", "总监", "高管", "创办人"})
      if (title.find(part) != std::string_view::npos) return true;
    return false;
  }

  /// 康斯特：…, 广生堂：… – a company, in a short item without body rather a person.
  void label(std::uint32_t piece) {
    if (piece == 0 || !board_.is_colon(piece)) return;
    std::uint32_t begin = piece;
    while (begin > 0 && !board_.is_mark(begin - 1) && !board_.typed(begin - 1) && !board_.gap_before(begin) &&
           !board_.is(begin - 1, zh::title | zh::says))
      --begin;
    if (begin == piece || (begin != 0 && !board_.is_mark(begin - 1)) || length(begin, piece) > 8) return;
    const std::uint32_t unknown = board_.unknown_in(begin, piece);
    if (unknown < 2 || unknown * 2 < length(begin, piece)) return;
    const bool person = !corporate_ && looks_like_a_person(board_, begin, piece);
    board_.add(begin, piece, person ? EntityType::person : EntityType::company, true, "name.label");
  }

  /// 海目星涨8%
  void moving(std::uint32_t piece) {
    if (piece == 0 || !board_.is(piece, zh::moves)) return;
    const std::uint32_t begin = left_of(piece, 6);
    const bool percent = piece + 1 < board_.size() && (board_.pieces[piece + 1].kind == Segment::Kind::amount ||
                                                       board_.is(piece + 1, zh::stop) || board_.closes(piece));
    if (percent && begin < piece && board_.unknown_in(begin, piece) >= 2 &&
        (board_.opens(begin) || board_.is_edge(begin - 1)) && !is_index(piece - 1))
      company(begin, piece, "name.move");
  }

  [[nodiscard]] bool is_index(std::uint32_t piece) const {
    for (const std::string_view end : {"指", "股", "油", "铜", "胶", "铝", "金", "价", "盘", "糖", "棉", "粕"})
      if (board_.text(piece) == end) return true;
    return false;
  }

  /// 比亚迪子公司弗迪电池: parents before, children behind.
  void owned(std::uint32_t piece) {
    if (!board_.is(piece, zh::subsidiary)) return;
    if (piece > 0 && !board_.is_edge(piece - 1)) {
      const std::uint32_t begin = left_of(piece, 6);
      if (board_.unknown_in(begin, piece) >= 2) company(begin, piece, "name.owner");
    }
    std::uint32_t end = piece + 1;
    while (end < board_.size() && !board_.is_edge(end) && !board_.is(end, zh::noun) && length(piece + 1, end + 1) <= 6) ++end;
    if (end > piece + 1 && board_.unknown_in(piece + 1, end) >= 2 && (board_.is_edge(end)))
      company(piece + 1, end, "name.owned");
  }

  /// 菱电电控、X、圣邦股份: a member of a list of companies.
  void listed(std::uint32_t piece) {
    if (!board_.is_mark(piece, "、") && !board_.is_mark(piece, "，")) return;
    if (piece == 0 || piece + 1 >= board_.size()) return;
    const bool comma = board_.is_mark(piece, "，");
    if (is_company(piece - 1) && !board_.typed(piece + 1)) member_after(piece + 1, comma);
    if (is_company(piece + 1) && !board_.typed(piece - 1)) member_before(piece, comma);
  }

  [[nodiscard]] bool is_company(std::uint32_t piece) const {
    const Name* name = board_.name(piece);
    return name && name->typed && name->type == EntityType::company && !name->alias_only;
  }

  void member_after(std::uint32_t begin, bool comma) {
    std::uint32_t end = begin;
    while (end < board_.size() && !board_.is_edge(end) && !board_.gap_before(end + 1)) ++end;
    const bool closed =
        comma ? board_.is_mark(end, "，") || board_.is(end, zh::moves) : end < board_.size() && (board_.is_edge(end));
    if (end > begin && closed && length(begin, end) <= 6 && is_member(begin, end)) company(begin, end, "name.list");
  }

  [[nodiscard]] bool is_member(std::uint32_t begin, std::uint32_t end) const {
    return board_.unknown_in(begin, end) >= 2 || (end > begin + 1 && length(begin, end) == 4 && board_.is(begin, zh::place) &&
                                                  board_.is(end - 1, zh::company_suffix | zh::weak_suffix));
  }

  void member_before(std::uint32_t end, bool comma) {
    const std::uint32_t begin = left_of(end, 6);
    if (begin < end && is_member(begin, end) && (comma ? board_.opens(begin) : true) &&
        (board_.opens(begin) || board_.is_edge(begin - 1)))
      company(begin, end, "name.list");
  }

  /// A run with two unknown characters or more: a name if a deal gives it a role.
  void candidate(std::uint32_t piece) {
    if (!board_.is_unknown(piece) || board_.name(piece)) return;
    const bool inside = piece > 0 && board_.is_unknown(piece - 1) && !board_.name(piece - 1) && !board_.gap_before(piece);
    if (inside) return;
    std::uint32_t end = piece;
    while (board_.is_unknown(end) && !board_.name(end) && !(end > piece && board_.gap_before(end))) ++end;
    std::uint32_t begin = piece;
    if (begin > 0 && board_.is(begin - 1, zh::place) && !board_.gap_before(begin)) --begin;
    if (begin == piece && begin > 0 && board_.opens(begin - 1) && !board_.gap_before(begin) &&
        (board_.is(begin - 1, zh::noun) || is_single_word(begin - 1)) && !board_.name(begin - 1))
      --begin;
    if (end - piece < 2 && !(begin < piece && board_.opens(begin))) return;
    if (length(begin, end) > 7 || length(begin, end) < 2) return;
    if (board_.is(end, zh::weak_suffix | zh::company_suffix) && !board_.name(end) && weak_edge(end + 1)) ++end;
    board_.add(begin, end, EntityType::company, false, "name.candidate");
  }

  const ChineseBoard& board_;
  bool corporate_;
};

/// The item speaks as a company's news: 公司, a code in brackets, 股份 …
bool is_corporate(const Document& document) {
  const std::size_t title = document.article.title_size;
  const std::string_view body = document.text.substr(std::min(title, document.text.size()));
  return body.find("公司") != std::string_view::npos || body.find("股份") != std::string_view::npos;
}

}  // namespace

void place_chinese_names(Document& document, NameMap& map) {
  if (std::none_of(document.sentences.begin(), document.sentences.end(),
                   [](const Sentence& sentence) { return sentence.chinese; }))
    return;
  const bool corporate = is_corporate(document);
  place_titled_works(document, map);
  shorten_plain_companies(document, map);
  for (const Sentence& sentence : document.sentences) {
    if (!sentence.chinese) continue;
    const ChineseBoard board(document, map, sentence);
    drop_crossed_names(board);
    SentenceNames(board, corporate).run();
  }
  place_chinese_stems(document, map);
}

}  // namespace dealgraph
