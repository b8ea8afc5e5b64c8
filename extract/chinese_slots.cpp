#include "extract/chinese_slots.hpp"

#include <algorithm>
#include <optional>

namespace dealgraph {
namespace {

using Kind = Segment::Kind;
using Trigger = ChineseTrigger;

constexpr std::uint32_t kLookBack = 4;  ///< clauses in which a subject is looked for

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Slots {
 public:
  explicit Slots(const ChineseSentence& sentence) : sentence_(sentence), document_(sentence.document) {}

  void fill(const ChineseFrame& frame, Draft& draft, const Trigger& trigger, const std::string& position, Role role) const {
    const Filler filler = frame.accept.contains(role) ? frame.accept.at(role) : default_filler(role);
    const bool symmetric = symmetric_role(frame.type) == role;
    if (position == "of" || position == "owner") {
      if (const std::optional<Fill> owner = owner_of(trigger, position == "owner")) add(draft, role, *owner);
      return;
    }
    if (position == "after")
      if (fill_behind(draft, trigger, filler, role)) return;
    const std::optional<List> list = list_at(trigger, position, symmetric, filler);
    if (list && frame.type == RelationType::joint_venture && list->clause != trigger.clause) add_object(draft, *list, role);
    if (list)
      for (std::uint32_t group = list->first; group <= list->last; ++group)
        if (const std::optional<Fill> value =
                value_of(clause(list->clause), clause(list->clause).groups[group], filler, position))
          add(draft, role, *value);
  }

 private:
  /// A list of groups: [first, last] of a clause.
  struct List {
    std::uint32_t clause = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  [[nodiscard]] const ChineseClause& clause(std::uint32_t at) const { return sentence_.clauses[at]; }
  [[nodiscard]] const Segment& piece(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.pieces[in.items[item]];
  }
  [[nodiscard]] std::string_view text(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.text(in.items[item]);
  }
  [[nodiscard]] const Name* name(const ChineseClause& in, std::uint32_t item) const {
    const Name* out = sentence_.name(in.items[item]);
    return out && !out->alias_only && out->type != EntityType::source ? out : nullptr;
  }

  /// 丰田投资亿华通 组建合资公司: the venture's partners are both sides of the clause before.
  void add_object(Draft& draft, const List& subject, Role role) const {
    const ChineseClause& before = clause(subject.clause);
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
        !is_code(document_.names[fill.name]))
      return;
    for (const DraftArgument& known : draft.arguments)
      if (known.role == role && known.fill.name != kNoIndex && fill.name != kNoIndex &&
          key_of(document_, known.fill) == key_of(document_, fill))
        return;
    add_argument(draft, role, fill);
    cover(document_, draft, fill.begin, fill.end);
  }

  [[nodiscard]] std::optional<List> list_at(const Trigger& trigger, const std::string& position, bool symmetric,
                                            Filler filler) const {
    if (position == "before") return subject(trigger, symmetric);
    if (position == "after") return object(trigger, filler);
    if (position == "topic") return earlier_subject(trigger, symmetric);
    if (position == "with") return bound(trigger, {"与", "和", "同", "跟", "携手", "联手", "联合", "牵手", "及"}, false);
    if (position == "to") return bound(trigger, {"向", "为", "给", "对", "替", "予"}, true);
    if (position == "by") return bound(trigger, {"被", "由", "获", "遭", "受", "获得", "遭到", "受到", "委托"}, false);
    if (position == "ba") return bound(trigger, {"将", "把"}, false);
    if (position == "from") return bound(trigger, {"从", "自", "向"}, true);
    return std::nullopt;
  }

  [[nodiscard]] List with_members(std::uint32_t in, std::uint32_t first, bool all) const {
    const auto& groups = clause(in).groups;
    std::uint32_t last = first;
    while (last + 1 < groups.size() && groups[last + 1].joined &&
           (all || !is_one_of(groups[last + 1].preposition, {"与", "同", "跟"})))
      ++last;
    return {in, first, last};
  }

  [[nodiscard]] bool names_a_party(const ChineseClause& in, const ChineseGroup& group) const {
    for (std::uint32_t item = group.begin; item < group.end; ++item) {
      const Name* found = name(in, item);
      // A run of unknown characters is taken for a name at a clause's beginning only.
      if ((found && (found->typed || is_code(*found) || opens_clause(in, group))) || piece(in, item).is(zh::pronoun))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool opens_clause(const ChineseClause& in, const ChineseGroup& group) const {
    return group.begin == 0 || piece(in, group.begin - 1).is(zh::says) ||
           is_one_of(text(in, group.begin - 1), {"由", "在", "而", "同时", "其中"});
  }

  /// The first bare group of the clause before the trigger that names something – behind the last verb of saying, if one stands
  /// there; else the subject of a clause before.
  [[nodiscard]] std::optional<List> subject(const Trigger& trigger, bool symmetric) const {
    const std::uint32_t pivot = pivot_before(trigger);
    if (const auto own = subject_in(trigger.clause, pivot, trigger.begin, symmetric)) return own;
    if (pivot != 0) return std::nullopt;
    return earlier_subject(trigger, symmetric);
  }

  [[nodiscard]] std::optional<List> earlier_subject(const Trigger& trigger, bool symmetric) const {
    for (std::uint32_t back = trigger.clause, steps = 0; back-- > 0 && steps < kLookBack; ++steps)
      if (const auto other = subject_in(back, 0, static_cast<std::uint32_t>(clause(back).items.size()), symmetric))
        return other;
    return std::nullopt;
  }

  /// 使客户能够部署X: what follows 使, 让 or 帮助 acts, not the clause's subject. The item of such a word, or 0.
  [[nodiscard]] std::uint32_t pivot_before(const Trigger& trigger) const {
    const ChineseClause& where = clause(trigger.clause);
    for (const ChineseGroup& group : where.groups)
      if (group.begin > 0 && group.end <= trigger.begin &&
          is_one_of(text(where, group.begin - 1), {"使", "使得", "让", "令", "帮助", "协助", "促使", "推动"}))
        return group.begin;
    return trigger.begin > 0 && is_one_of(text(where, 0), {"使", "使得", "让", "令"}) ? 1 : 0;
  }

  [[nodiscard]] std::optional<List> subject_in(std::uint32_t in, std::uint32_t begin, std::uint32_t limit,
                                               bool symmetric) const {
    const ChineseClause& where = clause(in);
    std::uint32_t said = begin;
    for (std::uint32_t item = begin; item < limit; ++item)
      if (piece(where, item).is(zh::says) && piece(where, item).kind == Kind::word) said = item;
    // 百度与吉利合资的集度汽车获…: the head behind 的 acts.
    const bool whole = limit >= where.items.size();  // of a clause before, the head may be an object
    for (std::uint32_t group = 0; group < where.groups.size() && !whole; ++group) {
      const ChineseGroup& at = where.groups[group];
      if (at.after_de && at.preposition.empty() && at.begin >= said && at.end <= limit && names_a_party(where, at))
        return with_members(in, group, symmetric);
    }
    for (const std::uint32_t from : {said, begin})
      for (std::uint32_t group = 0; group < where.groups.size(); ++group) {
        const ChineseGroup& at = where.groups[group];
        if (at.begin < from || at.end > limit || at.joined) continue;
        if (!at.preposition.empty() && !is_one_of(at.preposition, {"就"})) continue;
        if (names_a_party(where, at)) return with_members(in, group, symmetric || from != 0);
      }
    return std::nullopt;
  }

  /// What follows the trigger: the first group, or the head of the clause in front of it (由…组成的X).
  [[nodiscard]] std::optional<List> object(const Trigger& trigger, Filler) const {
    const ChineseClause& where = clause(trigger.clause);
    for (std::uint32_t group = 0; group < where.groups.size(); ++group) {
      const ChineseGroup& at = where.groups[group];
      if (at.begin < trigger.end) continue;
      if (head_follows(where, group)) continue;
      if (at.after_de || reaches(where, trigger.end, at.begin)) return with_members(trigger.clause, group, true);
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// The group only describes a later one: preposition, group, verb, 的, head.
  [[nodiscard]] static bool head_follows(const ChineseClause& in, std::uint32_t group) {
    return !in.groups[group].preposition.empty() && !in.groups[group].joined && group + 1 < in.groups.size() &&
           in.groups[group + 1].after_de;
  }

  [[nodiscard]] bool reaches(const ChineseClause& in, std::uint32_t from, std::uint32_t to) const {
    std::uint32_t verbs = 0;
    for (std::uint32_t item = from; item < to; ++item)
      if (!is_light(in, item)) ++verbs;
    return verbs == 0;
  }

  /// 了, 过, counts and adverbs that may stand between a verb and its object.
  [[nodiscard]] bool is_light(const ChineseClause& in, std::uint32_t item) const {
    const Segment& at = piece(in, item);
    if (at.kind == Kind::amount || at.kind == Kind::number) return true;
    return is_one_of(text(in, item),
                     {"了",   "过",   "约",   "近",   "超",   "超过", "逾",   "多达", "至少", "共",   "给",   "对",
                      "在",   "全部", "部分", "一家", "一款", "两家", "两款", "多款", "其",   "首款", "首批", "更多",
                      "其他", "的",   "等",   "包括", "以",   "是",   "由",   "针对", "于",   "为"});
  }

  [[nodiscard]] std::optional<List> bound(const Trigger& trigger, std::initializer_list<std::string_view> prepositions,
                                          bool behind_too) const {
    const ChineseClause& where = clause(trigger.clause);
    std::optional<List> best;
    for (std::uint32_t group = 0; group < where.groups.size(); ++group) {
      const ChineseGroup& at = where.groups[group];
      if (!is_one_of(at.preposition, prepositions) || at.preposition == "、") continue;
      if (at.end <= trigger.begin)
        best = with_members(trigger.clause, group, true);
      else if (behind_too && !best && at.begin >= trigger.end)
        return with_members(trigger.clause, group, true);
    }
    return best;
  }

  /// The party that stands before a noun trigger in its own group, or at the beginning of the subject's group.
  [[nodiscard]] std::optional<Fill> owner_of(const Trigger& trigger, bool or_subject) const {
    const ChineseClause& where = clause(trigger.clause);
    for (const ChineseGroup& group : where.groups)
      if (group.begin <= trigger.begin && trigger.begin < group.end)
        if (const auto found = first_party(where, group.begin, trigger.begin, trigger)) return found;
    if (!or_subject) return std::nullopt;
    if (const auto list = subject(trigger, false)) {
      const ChineseGroup& group = clause(list->clause).groups[list->first];
      return first_party(clause(list->clause), group.begin, group.end, trigger);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Fill> first_party(const ChineseClause& in, std::uint32_t begin, std::uint32_t end,
                                                const Trigger& trigger) const {
    for (std::uint32_t item = begin; item < end; ++item) {
      const Name* found = name(in, item);
      if (found && (!found->typed || is_party(found->type))) return of_name(*found);
      if (piece(in, item).is(zh::pronoun) && piece(in, item).kind == Kind::word)
        if (const auto topic = topic_before(trigger)) return topic;
    }
    return std::nullopt;
  }

  [[nodiscard]] Fill of_name(const Name& name) const {
    return {static_cast<std::uint32_t>(&name - document_.names.data()), name.begin, name.end};
  }

  /// What 该公司 means: the subject of a clause before, else the first company of the sentences before.
  [[nodiscard]] std::optional<Fill> topic_before(const Trigger& trigger) const {
    for (std::uint32_t back = trigger.clause, steps = 0; back-- > 0 && steps < kLookBack; ++steps)
      for (std::uint32_t item = 0; item < clause(back).items.size(); ++item)
        if (const Name* found = name(clause(back), item); found && found->typed && found->type == EntityType::company)
          return of_name(*found);
    const auto index = static_cast<std::uint32_t>(&sentence_.sentence - document_.sentences.data());
    for (std::uint32_t back = index; back-- > 0 && back + 3 >= index;)
      if (const auto found = first_company(document_.sentences[back])) return found;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Fill> first_company(const Sentence& sentence) const {
    auto known = std::lower_bound(document_.names.begin(), document_.names.end(), sentence.begin,
                                  [](const Name& name, std::uint32_t at) { return name.begin < at; });
    for (; known != document_.names.end() && known->begin < sentence.end; ++known)
      if (known->typed && known->type == EntityType::company && !known->alias_only) return of_name(*known);
    return std::nullopt;
  }

  // ---- fillers

  /// Names behind a noun trigger in its own group, and those that are joined: 主要客户丰田和本田.
  bool fill_behind(Draft& draft, const Trigger& trigger, Filler filler, Role role) const {
    const ChineseClause& where = clause(trigger.clause);
    for (std::uint32_t index = 0; index < where.groups.size(); ++index) {
      ChineseGroup rest = where.groups[index];
      if (rest.begin > trigger.begin || trigger.end >= rest.end) continue;
      rest.begin = trigger.end;
      const std::optional<Fill> first = value_of(where, rest, filler, "after");
      if (!first) return false;
      add(draft, role, *first);
      const List list = with_members(trigger.clause, index, true);
      for (std::uint32_t group = index + 1; group <= list.last; ++group)
        if (const std::optional<Fill> more = value_of(where, where.groups[group], filler, "after")) add(draft, role, *more);
      return true;
    }
    return false;
  }

  [[nodiscard]] bool fits(const Name& found, Filler filler) const {
    switch (filler) {
      case Filler::party:
      case Filler::business:
      case Filler::exchange:
      case Filler::actor:
        return !found.typed || is_party(found.type) || found.type == EntityType::person;
      case Filler::item:
      case Filler::product:
      case Filler::new_product:
      case Filler::goods:
      case Filler::property:
        return found.typed ? found.type == EntityType::product || found.type == EntityType::hardware : is_code(found);
      case Filler::person:
        return found.type == EntityType::person && found.typed;
      case Filler::known:
        return found.typed && is_party(found.type);
      case Filler::organization:
        return found.type == EntityType::organization && found.typed;
      case Filler::anything:
        return true;
    }
    return false;
  }

  /// A candidate of Latin letters can be a product.
  [[nodiscard]] bool is_code(const Name& found) const { return document_.tokens[found.begin].kind != TokenKind::cjk; }

  [[nodiscard]] std::optional<Fill> value_of(const ChineseClause& in, const ChineseGroup& group, Filler filler,
                                             const std::string& position) const {
    const bool thing = filler == Filler::item || filler == Filler::product;
    if (thing)
      if (const auto aside = named_in_brackets(in, group)) return aside;
    for (const bool typed : {true, false})
      for (std::uint32_t item = group.end; item-- > group.begin;) {
        const Name* found = name(in, item);
        if (found && found->typed == typed && fits(*found, filler) && tail_allows(in, item + 1, group.end, filler, position))
          return of_name(*found);
        if (found && filler == Filler::business && found->typed == typed && is_party(found->type)) break;
      }
    if (filler == Filler::party || filler == Filler::business)
      if (piece(in, group.begin).is(zh::pronoun) && group.end == group.begin + 1)
        return topic_before({static_cast<std::uint32_t>(&in - sentence_.clauses.data()), group.begin, group.end});
    if (filler == Filler::party || filler == Filler::product || filler == Filler::person || filler == Filler::exchange)
      return std::nullopt;
    if (thing && name(in, group.end - 1) && name(in, group.end - 1)->typed) return std::nullopt;  // a company is no thing
    return described(in, group);
  }

  /// What may follow a name without making the group mean something else.
  [[nodiscard]] bool tail_allows(const ChineseClause& in, std::uint32_t begin, std::uint32_t end, Filler filler,
                                 const std::string& position) const {
    if (filler != Filler::business && position != "before") return true;
    // Twitter CEO否认 …: who speaks for a company.
    if (position == "before" && begin + 1 == end && piece(in, begin).is(zh::title) && end < in.items.size() &&
        piece(in, end).is(zh::says))
      return true;
    if (filler == Filler::item || filler == Filler::product || filler == Filler::anything) return true;
    for (std::uint32_t item = begin; item < end; ++item) {
      const Segment& at = piece(in, item);
      if (at.kind == Kind::amount || at.kind == Kind::number || (at.is(zh::shares) && position != "before")) continue;
      if (is_one_of(text(in, item),
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
    return found && found->typed && fits(*found, Filler::product) ? std::optional<Fill>(of_name(*found)) : std::nullopt;
  }

  /// The group's own words, behind the last 的 and without counts.
  [[nodiscard]] std::optional<Fill> described(const ChineseClause& in, const ChineseGroup& group) const {
    std::uint32_t begin = group.begin;
    for (std::uint32_t item = group.begin; item < group.end; ++item)
      if (text(in, item) == "的") begin = item + 1;
    while (begin < group.end && (piece(in, begin).kind == Kind::amount || piece(in, begin).kind == Kind::number)) ++begin;
    std::uint32_t end = group.end;
    while (end > begin && (piece(in, end - 1).kind == Kind::amount || piece(in, end - 1).is(zh::shares))) --end;
    if (begin >= end || text(in, end - 1) == "轮") return std::nullopt;
    const std::uint32_t first = piece(in, begin).begin, last = piece(in, end - 1).end;
    return last >= first + 2 ? std::optional<Fill>(Fill{kNoIndex, first, last}) : std::nullopt;
  }

  const ChineseSentence& sentence_;
  const Document& document_;
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
