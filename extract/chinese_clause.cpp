#include "extract/chinese_clause.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

using Kind = Segment::Kind;

constexpr std::size_t kLongestClause = 160;  ///< pieces; more is no clause, and must not cost more than linear time
constexpr std::uint32_t kLongestAside = 60;  ///< pieces between brackets

std::vector<Segment> cut(const Document& document, const Sentence& sentence) {
  std::vector<Atom> atoms = amount_atoms(document, sentence.begin, sentence.end);
  const auto first = std::lower_bound(document.names.begin(), document.names.end(), sentence.begin,
                                      [](const Name& name, std::uint32_t at) { return name.begin < at; });
  for (auto name = first; name != document.names.end() && name->end <= sentence.end; ++name)
    atoms.push_back({name->begin, name->end, Kind::name, static_cast<std::uint32_t>(name - document.names.begin())});
  std::stable_sort(atoms.begin(), atoms.end(), [](const Atom& a, const Atom& b) { return a.begin < b.begin; });
  return cut_chinese(document, sentence.begin, sentence.end, atoms);
}

class Reader {
 public:
  explicit Reader(ChineseSentence& out) : out_(out), document_(out.document) {}

  void run() {
    split();
    for (ChineseClause& clause : out_.clauses) group(clause);
    std::erase_if(out_.clauses, [](const ChineseClause& clause) { return clause.items.empty(); });
  }

 private:
  [[nodiscard]] const Segment& piece(std::uint32_t at) const { return out_.pieces[at]; }
  [[nodiscard]] bool is_mark(std::uint32_t at, char mark) const { return document_.tokens[piece(at).begin].is_mark(mark); }

  // ---- clauses

  void split() {
    std::vector<std::size_t> open{start()};
    for (std::uint32_t at = 0; at < out_.pieces.size(); ++at) {
      if (is_mark(at, '(')) {
        const std::uint32_t close = closing(at);
        if (!is_mark(close, ')')) continue;
        if (holds_clause(at + 1, close))
          open.push_back(start());
        else
          at = close;
      } else if (is_mark(at, ')')) {
        if (open.size() > 1) open.pop_back();
      } else if (ends_clause(at)) {
        open.back() = start();
      } else if (piece(at).kind != Kind::mark || out_.text(at) == "、") {
        if (gap(at) || out_.clauses[open.back()].items.size() >= kLongestClause) open.back() = start();
        out_.clauses[open.back()].items.push_back(at);
      }
    }
  }

  std::size_t start() {
    out_.clauses.emplace_back();
    return out_.clauses.size() - 1;
  }

  [[nodiscard]] std::uint32_t closing(std::uint32_t open) const {
    std::uint32_t at = open;
    while (at + 1 < out_.pieces.size() && at < open + kLongestAside && !is_mark(at, ')')) ++at;
    return at;
  }

  [[nodiscard]] bool holds_clause(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at)
      if (ends_clause(at) || (piece(at).is(zh::trigger) && end > begin + 1)) return true;
    return false;
  }

  [[nodiscard]] bool ends_clause(std::uint32_t at) const {
    if (piece(at).kind != Kind::mark || out_.text(at) == "、") return false;
    for (const char mark : {',', '.', ';', ':', '!', '?', '_', '|'})
      if (is_mark(at, mark)) return true;
    return false;
  }

  /// Spaces part the clauses of headlines: 比亚迪加码海外 拟出资5亿收购锂矿.
  [[nodiscard]] bool gap(std::uint32_t at) const {
    if (at == 0 || !document_.tokens[piece(at).begin].space_before) return false;
    if (document_.tokens[piece(at).begin - 1].kind != TokenKind::cjk) return false;
    if (document_.tokens[piece(at).begin].kind == TokenKind::cjk) return true;
    return out_.sentence.headline && at + 1 < out_.pieces.size() && !document_.tokens[piece(at + 1).begin].space_before;
  }

  // ---- groups

  [[nodiscard]] bool is_conjunction(std::uint32_t at) const {
    return out_.text(at) == "、" || (piece(at).kind == Kind::word && piece(at).is(zh::conjunction));
  }

  [[nodiscard]] bool is_part(std::uint32_t at) const {
    const Segment& part = piece(at);
    if (part.kind == Kind::name || part.kind == Kind::unknown || part.kind == Kind::latin || part.kind == Kind::number ||
        part.kind == Kind::amount)
      return true;
    if (part.kind == Kind::mark) return false;
    constexpr std::uint32_t kNominal = zh::noun | zh::title | zh::subsidiary | zh::place | zh::country | zh::pronoun |
                                       zh::shares | zh::product_head | zh::company_suffix | zh::weak_suffix |
                                       zh::organization_suffix | zh::organization | zh::latin;
    return part.is(kNominal) && !(part.is(zh::stop) && !part.is(zh::shares | zh::title));
  }

  /// 销售业务, 管理公司: a verb in front of a noun, inside a group.
  [[nodiscard]] bool is_attribute(const ChineseClause& clause, std::uint32_t item) const {
    const Segment& part = piece(clause.items[item]);
    if (!part.is(zh::stop) || !part.is(zh::noun) || part.is(zh::trigger) || item + 1 >= clause.items.size()) return false;
    const Segment& next = piece(clause.items[item + 1]);
    return next.kind == Kind::word && next.is(zh::noun) && !next.is(zh::stop);
  }

  [[nodiscard]] bool is_substantial(std::uint32_t at) const {
    return piece(at).kind != Kind::amount && piece(at).kind != Kind::number;
  }

  void group(ChineseClause& clause) {
    const auto& items = clause.items;
    ChineseGroup next;
    for (std::uint32_t at = 0; at < items.size();) {
      if (is_part(items[at])) {
        at = close_group(clause, next, at);
        continue;
      }
      next = {};
      if (out_.text(items[at]) == "的") next.after_de = true;
      if (piece(items[at]).is(zh::preposition) && piece(items[at]).kind == Kind::word) next.preposition = out_.text(items[at]);
      if (is_conjunction(items[at]) && at > 0 && !clause.groups.empty() && clause.groups.back().end == at) {
        next.preposition = out_.text(items[at]);
        next.joined = true;
      }
      ++at;
    }
  }

  /// A group from item `begin` on: parts, and 的 between parts.
  std::uint32_t close_group(ChineseClause& clause, ChineseGroup& next, std::uint32_t begin) {
    const auto& items = clause.items;
    std::uint32_t end = begin;
    bool substantial = false;
    while (end < items.size()) {
      const bool de = end > begin && out_.text(items[end]) == "的" && end + 1 < items.size() && is_part(items[end + 1]);
      if (!de && !is_part(items[end]) && !(end > begin && is_attribute(clause, end))) break;
      substantial |= is_substantial(items[end]);
      ++end;
    }
    next.begin = begin;
    next.end = end;
    if (substantial) clause.groups.push_back(next);
    next = {};
    return end;
  }

  ChineseSentence& out_;
  const Document& document_;
};

}  // namespace

ChineseSentence read_chinese(const Document& document, const Sentence& sentence) {
  ChineseSentence out{document, sentence, cut(document, sentence), {}};
  Reader(out).run();
  return out;
}

}  // namespace dealgraph
