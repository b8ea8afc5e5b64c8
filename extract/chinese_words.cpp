#include "extract/chinese_words.hpp"

#include <algorithm>
#include <limits>

namespace dealgraph {
namespace {

using Kind = Segment::Kind;

constexpr std::uint32_t kLongestWord = 8;

/// A way to reach a token: the segment that ends there, and what the way so far has cost.
struct Step {
  double cost = std::numeric_limits<double>::infinity();
  Segment segment;
};

class Cutter {
 public:
  Cutter(const Document& document, std::uint32_t begin, std::uint32_t end, const std::vector<Atom>& atoms)
      : document_(document),
        words_(document.pack.rules().names.chinese_words),
        begin_(begin),
        end_(end),
        atoms_(atoms),
        steps_(end - begin + 1) {}

  std::vector<Segment> run() {
    steps_[0].cost = 0;
    auto atom = atoms_.begin();
    for (std::uint32_t at = begin_; at < end_; ++at) {
      for (; atom != atoms_.end() && atom->begin <= at; ++atom)
        if (atom->begin == at && atom->end <= end_)
          offer(at, {at, atom->end, atom->kind, atom_classes(*atom), atom->index}, atom->kind == Kind::name ? 0.8 : 0.5);
      offer_token(at);
      offer_words(at);
    }
    return path();
  }

 private:
  void offer(std::uint32_t from, const Segment& segment, double price) {
    Step& step = steps_[segment.end - begin_];
    const double cost = steps_[from - begin_].cost + price;
    if (cost < step.cost) step = {cost, segment};
  }

  /// A name keeps the classes of its own word: 股份 may be named and a word.
  [[nodiscard]] static std::uint32_t atom_classes(const Atom&) { return 0; }

  void offer_token(std::uint32_t at) {
    const Token& token = document_.tokens[at];
    const Kind kind = token.kind == TokenKind::cjk      ? Kind::unknown
                      : token.kind == TokenKind::word   ? Kind::latin
                      : token.kind == TokenKind::number ? Kind::number
                                                        : Kind::mark;
    offer(at, {at, at + 1, kind, 0, kNoIndex}, kind == Kind::unknown ? 1.5 : 1.2);
  }

  void offer_words(std::uint32_t at) {
    if (document_.tokens[at].kind == TokenKind::mark) return;
    std::uint64_t hash = 0;
    for (std::uint32_t next = at; next < std::min(end_, at + kLongestWord); ++next) {
      if (document_.tokens[next].kind == TokenKind::mark || (next > at && document_.tokens[next].line_start)) return;
      hash = extend_hash(hash, document_.tokens[next].hash);
      const auto known = words_.find(hash);
      if (known != words_.end()) offer(at, {at, next + 1, Kind::word, known->second, kNoIndex}, next == at ? 1.1 : 1.0);
    }
  }

  [[nodiscard]] std::vector<Segment> path() const {
    std::vector<Segment> out;
    for (std::uint32_t at = end_; at > begin_; at = out.back().begin) out.push_back(steps_[at - begin_].segment);
    std::reverse(out.begin(), out.end());
    return out;
  }

  const Document& document_;
  const ChineseWords& words_;
  std::uint32_t begin_, end_;
  const std::vector<Atom>& atoms_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<Segment> cut_chinese(const Document& document, std::uint32_t begin, std::uint32_t end,
                                 const std::vector<Atom>& atoms) {
  return Cutter(document, begin, end, atoms).run();
}

std::vector<Atom> amount_atoms(const Document& document, std::uint32_t begin, std::uint32_t end) {
  std::vector<Atom> out;
  const auto first = std::lower_bound(document.amounts.begin(), document.amounts.end(), begin,
                                      [](const Amount& amount, std::uint32_t at) { return amount.begin < at; });
  for (auto amount = first; amount != document.amounts.end() && amount->end <= end; ++amount) {
    // A bare number may be a part of a name (诺基亚500, 91助手).
    const bool bare = amount->kind == AmountKind::number && amount->end == amount->begin + 1;
    if (!bare)
      out.push_back({amount->begin, amount->end, Kind::amount, static_cast<std::uint32_t>(amount - document.amounts.begin())});
  }
  return out;
}

}  // namespace dealgraph
