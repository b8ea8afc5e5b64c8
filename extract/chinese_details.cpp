#include "extract/chinese_details.hpp"

#include <algorithm>
#include <optional>

namespace dealgraph {
namespace {

using Kind = Segment::Kind;

constexpr std::uint32_t kLookBack = 8;  ///< clauses in which hearsay is looked for

class Details {
 public:
  Details(const ChineseSentence& sentence, std::uint32_t clause, std::uint32_t begin, std::uint32_t end,
          const ChineseFrame& frame, Draft& draft)
      : sentence_(sentence),
        document_(sentence.document),
        clause_(clause),
        begin_(begin),
        end_(end),
        frame_(frame),
        draft_(draft) {}

  void run() {
    draft_.status = status();
    if (frame_.wants_value) value();
    if (draft_.type == RelationType::investment || draft_.type == RelationType::acquisition) stake();
    if (draft_.type == RelationType::investment) round();
    if (draft_.type == RelationType::supply || draft_.type == RelationType::uses) quantity();
    if (draft_.type == RelationType::employment) change();
    if (is_deal(draft_.type)) date();
  }

 private:
  [[nodiscard]] const ChineseClause& clause(std::uint32_t at) const { return sentence_.clauses[at]; }
  [[nodiscard]] const Segment& piece(std::uint32_t in, std::uint32_t item) const {
    return sentence_.pieces[clause(in).items[item]];
  }
  [[nodiscard]] std::string_view text(std::uint32_t in, std::uint32_t item) const {
    return sentence_.text(clause(in).items[item]);
  }
  [[nodiscard]] std::uint32_t size(std::uint32_t in) const { return static_cast<std::uint32_t>(clause(in).items.size()); }

  // ---- status

  struct Hints {
    bool failed = false, rumored = false, proposed = false, completed = false;
  };

  void add(Hints& hints, std::string_view word) const {
    for (const auto& [cue, status] : document_.pack.rules().status.chinese)
      if (cue == word) {
        hints.failed |= status == Status::failed;
        hints.rumored |= status == Status::rumored;
        hints.proposed |= status == Status::proposed;
        hints.completed |= status == Status::completed;
      }
  }

  /// Behind the trigger only nouns make a deal a plan (收购要约), no verbs (… 推动股价大涨).
  void add_at(Hints& hints, std::uint32_t item) const {
    const bool proposed = hints.proposed;
    add(hints, text(clause_, item));
    if (item >= end_ && !piece(clause_, item).is(zh::noun)) hints.proposed = proposed;
  }

  /// Words of the clause; of the clauses before in the sentence only what makes all behind it hearsay.
  [[nodiscard]] Status status() const {
    Hints hints;
    for (std::uint32_t item = 0; item < size(clause_); ++item)
      if (piece(clause_, item).kind == Kind::word && (item < begin_ || item >= end_ || end_ > begin_ + 1)) add_at(hints, item);
    for (std::uint32_t before = clause_ > kLookBack ? clause_ - kLookBack : 0; before < clause_; ++before) {
      Hints other;
      for (std::uint32_t item = 0; item < size(before); ++item) add(other, text(before, item));
      hints.rumored |= other.rumored;
    }
    if (hints.failed) return Status::failed;
    if (hints.rumored) return Status::rumored;
    if (hints.completed) return Status::completed;
    if (hints.proposed) return Status::proposed;
    return done() ? Status::completed : frame_.status.value_or(Status::announced);
  }

  /// 已收购, 收购了
  [[nodiscard]] bool done() const {
    if (!frame_.completes) return false;
    const bool before = begin_ > 0 && (text(clause_, begin_ - 1) == "已" || text(clause_, begin_ - 1) == "已经");
    return before || (end_ < size(clause_) && text(clause_, end_) == "了");
  }

  void change() {
    const std::string_view trigger = text(clause_, begin_);
    draft_.attributes.change = trigger == "辞去" || trigger == "离开" || trigger == "辞任" ? "leaves" : "joins";
  }

  // ---- amounts

  [[nodiscard]] const Amount* amount(std::uint32_t in, std::uint32_t item) const {
    const Segment& at = piece(in, item);
    return at.kind == Kind::amount ? &document_.amounts[at.index] : nullptr;
  }

  /// Money; in the business of deals 22亿 means yuan.
  [[nodiscard]] std::optional<Money> money(std::uint32_t in, std::uint32_t item) const {
    const Amount* found = amount(in, item);
    if (!found || found->per_share || found->number < 1e4) return std::nullopt;
    if (found->kind == AmountKind::money) return Money{found->number, found->currency};
    const bool large = found->kind == AmountKind::number && found->end > found->begin + 1;
    return large && !is_counted(in, item) ? std::optional<Money>(Money{found->number, "CNY"}) : std::nullopt;
  }

  /// Followed by a measure word or noun: 1468万股, 100万吨.
  [[nodiscard]] bool is_counted(std::uint32_t in, std::uint32_t item) const {
    static constexpr std::string_view kMeasures[] = {"股", "吨", "辆", "台", "个", "家", "人", "颗", "套",
                                                     "平", "名", "户", "千", "公", "只", "块", "片", "瓦",
                                                     "米", "亩", "枚", "头", "级", "次", "份", "部"};
    const std::uint32_t after = piece(in, item).end;
    return after < document_.tokens.size() &&
           std::find(std::begin(kMeasures), std::end(kMeasures), document_.word(after)) != std::end(kMeasures);
  }

  void value() {
    std::optional<Money> best;
    std::uint32_t best_distance = 0, at = 0;
    for (std::uint32_t item = 0; item < size(clause_); ++item) {
      const std::optional<Money> found = money(clause_, item);
      const std::uint32_t distance = item < begin_ ? begin_ - item : item - begin_;
      if (!found || (best && distance >= best_distance)) continue;
      best = found;
      best_distance = distance;
      at = item;
    }
    if (best) return set_value(*best, clause_, at);
    if (clause_ + 1 < sentence_.clauses.size()) value_in_next();
  }

  /// …，交易金额5亿元
  void value_in_next() {
    bool priced = false;
    for (std::uint32_t item = 0; item < size(clause_ + 1); ++item) {
      for (const std::string_view word : {"金额", "作价", "总价", "总额", "对价", "价格", "代价", "估值"})
        priced |= text(clause_ + 1, item).find(word) != std::string_view::npos;
      if (const auto found = money(clause_ + 1, item); priced && found) return set_value(*found, clause_ + 1, item);
    }
  }

  void set_value(const Money& money, std::uint32_t in, std::uint32_t item) {
    draft_.attributes.value = money;
    cover(document_, draft_, piece(in, item).begin, piece(in, item).end);
  }

  /// 51%股权, 持股51%, 占股20%
  void stake() {
    for (std::uint32_t in = clause_; in < std::min<std::size_t>(clause_ + 2, sentence_.clauses.size()); ++in)
      if (stake_in(in)) return;
  }

  bool stake_in(std::uint32_t in) {
    for (std::uint32_t item = 0; item < size(in); ++item) {
      const Amount* found = amount(in, item);
      if (!found || found->kind != AmountKind::percent || found->number > 1) continue;
      bool shares = item > 0 && (text(in, item - 1) == "持股" || text(in, item - 1) == "占股" || text(in, item - 1) == "持有");
      for (std::uint32_t next = item + 1; next < std::min(size(in), item + 4) && in == clause_; ++next)
        shares |= piece(in, next).is(zh::shares);
      if (!shares) continue;
      draft_.attributes.stake = found->number;
      cover(document_, draft_, found->begin, found->end);
      return true;
    }
    return false;
  }

  /// A轮, B+轮, Pre-A轮, 天使轮, 种子轮
  void round() {
    const auto& tokens = document_.tokens;
    const Sentence& whole = sentence_.sentence;
    for (std::uint32_t at = whole.begin + 1; at < whole.end; ++at) {
      if (document_.word(at) != "轮") continue;
      const std::uint32_t letter = tokens[at - 1].is_mark('+') && at > whole.begin + 1 ? at - 2 : at - 1;
      if (tokens[letter].kind == TokenKind::word && tokens[letter].span.size() <= 2 && tokens[letter].capital) {
        const bool early =
            letter >= whole.begin + 2 && tokens[letter - 1].is_mark('-') && document_.folded(letter - 2) == "pre";
        draft_.attributes.round = (early ? "Pre-Series " : "Series ") + std::string(document_.words(letter, at));
      } else if (at >= whole.begin + 2 && document_.words(at - 2, at) == "天使") {
        draft_.attributes.round = "Angel";
      } else if (at >= whole.begin + 2 && document_.words(at - 2, at) == "种子") {
        draft_.attributes.round = "Seed";
      } else {
        continue;
      }
      cover(document_, draft_, letter, at + 1);
      return;
    }
  }

  /// 5400个GPU: a count, its measure word and the thing; sums and dates are none.
  void quantity() {
    for (std::uint32_t item = end_; item + 1 < size(clause_); ++item) {
      const Segment& at = piece(clause_, item);
      const Amount* found = nullptr;
      const auto known = std::lower_bound(document_.amounts.begin(), document_.amounts.end(), at.begin,
                                          [](const Amount& amount, std::uint32_t token) { return amount.begin < token; });
      if (known != document_.amounts.end() && known->begin == at.begin && known->kind == AmountKind::number) found = &*known;
      if (!found || found->number < 2 || at.kind == Kind::name) continue;
      std::uint32_t thing = item + 1;
      if (is_measure(text(clause_, thing))) ++thing;
      while (thing > item + 1 && thing + 1 < size(clause_) && piece(clause_, thing).kind == Kind::name &&
             is_party(document_.names[piece(clause_, thing).index].type))
        ++thing;
      if (thing == item + 1 || thing >= size(clause_) || piece(clause_, thing).kind == Kind::mark) continue;
      draft_.attributes.quantity = Quantity{found->number, std::string(text(clause_, thing))};
      cover(document_, draft_, found->begin, piece(clause_, thing).end);
      return;
    }
  }

  static bool is_measure(std::string_view word) {
    for (const std::string_view measure :
         {"个", "台", "颗", "辆", "块", "套", "架", "枚", "片", "部", "艘", "张", "款", "名", "万"})
      if (word == measure) return true;
    return false;
  }

  /// The clause's own day, else that of the clause before it (微软在5月24日宣布，…).
  void date() {
    for (const std::uint32_t in : {clause_, clause_ == 0 ? clause_ : clause_ - 1}) {
      for (std::uint32_t item = 0; item < size(in); ++item) {
        if (in == clause_ && item >= begin_) break;
        const Amount* found = amount(in, item);
        const bool today = text(in, item) == "今日" || text(in, item) == "今天";
        if (found && found->kind == AmountKind::date && found->date.size() > 4) return set_date(found->date, in, item);
        if (today && !document_.article.published.empty()) return set_date(document_.article.published.substr(0, 10), in, item);
      }
    }
  }

  void set_date(const std::string& day, std::uint32_t in, std::uint32_t item) {
    draft_.attributes.date = day;
    cover(document_, draft_, piece(in, item).begin, piece(in, item).end);
  }

  const ChineseSentence& sentence_;
  const Document& document_;
  std::uint32_t clause_, begin_, end_;
  const ChineseFrame& frame_;
  Draft& draft_;
};

}  // namespace

void read_chinese_details(const ChineseSentence& sentence, std::uint32_t clause, std::uint32_t begin, std::uint32_t end,
                          const ChineseFrame& frame, Draft& draft) {
  Details(sentence, clause, begin, end, frame, draft).run();
}

}  // namespace dealgraph
