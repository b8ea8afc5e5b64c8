#include "extract/chinese_slots.hpp"

#include <optional>

#include "extract/chinese_positions.hpp"
#include "extract/filler.hpp"

namespace dealgraph {
namespace {

using Kind = Segment::Kind;
using Trigger = ChineseTrigger;

class Slots {
 public:
  explicit Slots(const ChineseSentence& sentence) : sentence_(sentence), document_(sentence.document), read_(sentence) {}

  void fill(const ChineseFrame& frame, Draft& draft, const Trigger& trigger, const std::string& position, Role role) const {
    const Filler filler = frame.accept.contains(role) ? frame.accept.at(role) : default_filler(role);
    const bool symmetric = symmetric_role(frame.type) == role;
    if (position == "of" || position == "owner") {
      if (const std::optional<Fill> owner = read_.owner_of(trigger, position == "owner")) add(draft, role, *owner);
      return;
    }
    if (position == "after")
      if (fill_behind(draft, trigger, filler, role)) return;
    const std::optional<ChineseList> list = read_.list_at(trigger, position, symmetric);
    if (list && frame.type == RelationType::joint_venture && list->clause != trigger.clause) add_object(draft, *list, role);
    if (list)
      for (std::uint32_t group = list->first; group <= list->last; ++group)
        if (const std::optional<Fill> value =
                value_of(read_.clause(list->clause), read_.clause(list->clause).groups[group], filler, position))
          add(draft, role, *value);
  }

 private:
  /// 丰田投资亿华通 组建合资公司: the venture's partners are both sides of the clause before.
  void add_object(Draft& draft, const ChineseList& subject, Role role) const {
    const ChineseClause& before = read_.clause(subject.clause);
    if (subject.first != subject.last || subject.last + 1 >= before.groups.size()) return;
    if (const auto object = value_of(before, before.groups[subject.last + 1], Filler::party, "after"))
      add(draft, role, *object);
  }

  /// 向法院起诉: the court is no defendant.
  [[nodiscard]] bool is_court(const Fill& fill) const {
    const std::string_view words = document_.words(fill.begin, fill.end);
    return words.size() >= 6 && words.substr(words.size() - 6) == "法院";
  }

  void add(Draft& draft, Role role, const Fill& fill) const {
    if (role == Role::defendant && is_court(fill)) return;
    // Everybody uses things: an unknown run of characters that does is mostly no name.
    if (role == Role::user && fill.name != kNoIndex && !document_.names[fill.name].typed &&
        !read_.is_code(document_.names[fill.name]))
      return;
    for (const DraftArgument& known : draft.arguments)
      if (known.role == role && known.fill.name != kNoIndex && fill.name != kNoIndex &&
          key_of(document_, known.fill) == key_of(document_, fill))
        return;
    add_argument(draft, role, fill);
    cover(document_, draft, fill.begin, fill.end);
  }

  // ---- fillers

  /// Names behind a noun trigger in its own group, and those that are joined: 主要客户丰田和本田.
  bool fill_behind(Draft& draft, const Trigger& trigger, Filler filler, Role role) const {
    const ChineseClause& where = read_.clause(trigger.clause);
    for (std::uint32_t index = 0; index < where.groups.size(); ++index) {
      ChineseGroup rest = where.groups[index];
      if (rest.begin > trigger.begin || trigger.end >= rest.end) continue;
      rest.begin = trigger.end;
      const std::optional<Fill> first = value_of(where, rest, filler, "after");
      if (!first) return false;
      add(draft, role, *first);
      const ChineseList list = read_.with_members(trigger.clause, index, true);
      for (std::uint32_t group = index + 1; group <= list.last; ++group)
        if (const std::optional<Fill> more = value_of(where, where.groups[group], filler, "after")) add(draft, role, *more);
      return true;
    }
    return false;
  }

  /// As in English; but who speaks for a company stands for it, and a company is no thing.
  [[nodiscard]] bool fits(const Name& found, Filler filler) const {
    if (is_thing_filler(filler)) return found.typed ? name_fits(found, Filler::product) : read_.is_code(found);
    const bool acts = filler == Filler::party || filler == Filler::business || filler == Filler::exchange;
    return name_fits(found, filler) || (acts && found.type == EntityType::person);
  }

  [[nodiscard]] std::optional<Fill> value_of(const ChineseClause& in, const ChineseGroup& group, Filler filler,
                                             const std::string& position) const {
    const bool thing = filler == Filler::item || filler == Filler::product;
    if (thing)
      if (const auto aside = named_in_brackets(in, group)) return aside;
    for (const bool typed : {true, false})
      for (std::uint32_t item = group.end; item-- > group.begin;) {
        const Name* found = read_.name(in, item);
        if (found && found->typed == typed && fits(*found, filler) && tail_allows(in, item + 1, group.end, filler, position))
          return read_.of_name(*found);
        if (found && filler == Filler::business && found->typed == typed && is_party(found->type)) break;
      }
    if (filler == Filler::party || filler == Filler::business)
      if (read_.piece(in, group.begin).is(zh::pronoun) && group.end == group.begin + 1)
        return read_.topic_before({static_cast<std::uint32_t>(&in - sentence_.clauses.data()), group.begin, group.end});
    if (filler == Filler::party || filler == Filler::product || filler == Filler::person || filler == Filler::exchange)
      return std::nullopt;
    if (thing && read_.name(in, group.end - 1) && read_.name(in, group.end - 1)->typed)
      return std::nullopt;  // a company is no thing
    return described(in, group);
  }

  /// What may follow a name without making the group mean something else.
  [[nodiscard]] bool tail_allows(const ChineseClause& in, std::uint32_t begin, std::uint32_t end, Filler filler,
                                 const std::string& position) const {
    if (filler != Filler::business && position != "before") return true;
    // Twitter CEO否认 …: who speaks for a company.
    if (position == "before" && begin + 1 == end && read_.piece(in, begin).is(zh::title) && end < in.items.size() &&
        read_.piece(in, end).is(zh::says))
      return true;
    if (filler == Filler::item || filler == Filler::product || filler == Filler::anything) return true;
    for (std::uint32_t item = begin; item < end; ++item) {
      const Segment& at = read_.piece(in, item);
      if (at.kind == Kind::amount || at.kind == Kind::number || (at.is(zh::shares) && position != "before")) continue;
      if (is_chinese_word_of(read_.text(in, item),
                             {"公司", "集团", "股份", "控股", "有限公司", "股份有限公司", "有限责任公司", "集团公司", "的",
                              "等",   "方面", "团队", "总部", "上市公司", "巨头",         "企业",         "单位",     "机构",
                              "流通", "全部", "手中", "所持", "有"}))
        continue;
      return false;
    }
    return true;
  }

  /// 虚拟机系列(NDm A100 v4系列，…)
  [[nodiscard]] std::optional<Fill> named_in_brackets(const ChineseClause& in, const ChineseGroup& group) const {
    std::uint32_t next = in.items[group.end - 1] + 1;
    if (next + 1 >= sentence_.pieces.size() || !document_.tokens[sentence_.pieces[next].begin].is_mark('('))
      return std::nullopt;
    const Name* found = sentence_.name(next + 1);
    return found && found->typed && fits(*found, Filler::product) ? std::optional<Fill>(read_.of_name(*found)) : std::nullopt;
  }

  /// The group's own words, behind the last 的 and without counts.
  [[nodiscard]] std::optional<Fill> described(const ChineseClause& in, const ChineseGroup& group) const {
    std::uint32_t begin = group.begin;
    for (std::uint32_t item = group.begin; item < group.end; ++item)
      if (read_.text(in, item) == "的") begin = item + 1;
    while (begin < group.end && (read_.piece(in, begin).kind == Kind::amount || read_.piece(in, begin).kind == Kind::number))
      ++begin;
    std::uint32_t end = group.end;
    while (end > begin && (read_.piece(in, end - 1).kind == Kind::amount || read_.piece(in, end - 1).is(zh::shares))) --end;
    if (begin >= end || read_.text(in, end - 1) == "轮") return std::nullopt;
    const std::uint32_t first = read_.piece(in, begin).begin, last = read_.piece(in, end - 1).end;
    return last >= first + 2 ? std::optional<Fill>(Fill{kNoIndex, first, last}) : std::nullopt;
  }

  const ChineseSentence& sentence_;
  const Document& document_;
  const ChinesePositions read_;
};

}  // namespace

void fill_chinese_slots(const ChineseSentence& sentence, const ChineseFrame& frame, const ChineseTrigger& trigger,
                        Draft& draft) {
  const Slots slots(sentence);
  for (const auto& [position, role] : frame.args) slots.fill(frame, draft, trigger, position, role);
}

const std::string& key_of(const Document& document, const Fill& fill) {
  const Name& name = document.names[fill.name];
  return name.entity.empty() ? name.canonical : name.entity;
}

}  // namespace dealgraph
