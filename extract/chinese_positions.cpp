#include "extract/chinese_positions.hpp"

#include <algorithm>

namespace dealgraph {
namespace {

using Kind = Segment::Kind;

constexpr std::uint32_t kLookBack = 4;  ///< clauses in which a subject is looked for

}  // namespace

bool is_chinese_word_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Name* ChinesePositions::name(const ChineseClause& in, std::uint32_t item) const {
  const Name* out = sentence_.name(in.items[item]);
  return out && !out->alias_only && out->type != EntityType::source ? out : nullptr;
}

Fill ChinesePositions::of_name(const Name& name) const {
  return {static_cast<std::uint32_t>(&name - document_.names.data()), name.begin, name.end};
}

std::optional<ChineseList> ChinesePositions::list_at(const ChineseTrigger& trigger, const std::string& position,
                                                     bool symmetric) const {
  if (position == "before") return subject(trigger, symmetric);
  if (position == "after") return object(trigger);
  if (position == "topic") return earlier_subject(trigger, symmetric);
  if (position == "with") return bound(trigger, {"与", "和", "同", "跟", "携手", "联手", "联合", "牵手", "及"}, false);
  if (position == "to") return bound(trigger, {"向", "为", "给", "对", "替", "予"}, true);
  if (position == "by") return bound(trigger, {"被", "由", "获", "遭", "受", "获得", "遭到", "受到", "委托"}, false);
  if (position == "ba") return bound(trigger, {"将", "把"}, false);
  if (position == "from") return bound(trigger, {"从", "自", "向"}, true);
  return std::nullopt;
}

ChineseList ChinesePositions::with_members(std::uint32_t in, std::uint32_t first, bool all) const {
  const auto& groups = clause(in).groups;
  std::uint32_t last = first;
  while (last + 1 < groups.size() && groups[last + 1].joined &&
         (all || !is_chinese_word_of(groups[last + 1].preposition, {"与", "同", "跟"})))
    ++last;
  return {in, first, last};
}

bool ChinesePositions::names_a_party(const ChineseClause& in, const ChineseGroup& group) const {
  for (std::uint32_t item = group.begin; item < group.end; ++item) {
    const Name* found = name(in, item);
    // A run of unknown characters is taken for a name at a clause's beginning only.
    if ((found && (found->typed || is_code(*found) || opens_clause(in, group))) || piece(in, item).is(zh::pronoun)) return true;
  }
  return false;
}

bool ChinesePositions::opens_clause(const ChineseClause& in, const ChineseGroup& group) const {
  return group.begin == 0 || piece(in, group.begin - 1).is(zh::says) ||
         is_chinese_word_of(text(in, group.begin - 1), {"由", "在", "而", "同时", "其中"});
}

/// The first bare group of the clause before the trigger that names something – behind the last verb of saying, if one stands
/// there; else the subject of a clause before.
std::optional<ChineseList> ChinesePositions::subject(const ChineseTrigger& trigger, bool symmetric) const {
  const std::uint32_t pivot = pivot_before(trigger);
  if (const auto own = subject_in(trigger.clause, pivot, trigger.begin, symmetric)) return own;
  if (pivot != 0) return std::nullopt;
  return earlier_subject(trigger, symmetric);
}

std::optional<ChineseList> ChinesePositions::earlier_subject(const ChineseTrigger& trigger, bool symmetric) const {
  for (std::uint32_t back = trigger.clause, steps = 0; back-- > 0 && steps < kLookBack; ++steps)
    if (const auto other = subject_in(back, 0, static_cast<std::uint32_t>(clause(back).items.size()), symmetric)) return other;
  return std::nullopt;
}

/// 使客户能够部署X: what follows 使, 让 or 帮助 acts, not the clause's subject. The item of such a word, or 0.
std::uint32_t ChinesePositions::pivot_before(const ChineseTrigger& trigger) const {
  const ChineseClause& where = clause(trigger.clause);
  for (const ChineseGroup& group : where.groups)
    if (group.begin > 0 && group.end <= trigger.begin &&
        is_chinese_word_of(text(where, group.begin - 1), {"使", "使得", "让", "令", "帮助", "协助", "促使", "推动"}))
      return group.begin;
  return trigger.begin > 0 && is_chinese_word_of(text(where, 0), {"使", "使得", "让", "令"}) ? 1 : 0;
}

std::optional<ChineseList> ChinesePositions::subject_in(std::uint32_t in, std::uint32_t begin, std::uint32_t limit,
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
      if (!at.preposition.empty() && !is_chinese_word_of(at.preposition, {"就"})) continue;
      if (names_a_party(where, at)) return with_members(in, group, symmetric || from != 0);
    }
  return std::nullopt;
}

/// What follows the trigger: the first group, or the head of the clause in front of it (由…组成的X).
std::optional<ChineseList> ChinesePositions::object(const ChineseTrigger& trigger) const {
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
bool ChinesePositions::head_follows(const ChineseClause& in, std::uint32_t group) {
  return !in.groups[group].preposition.empty() && !in.groups[group].joined && group + 1 < in.groups.size() &&
         in.groups[group + 1].after_de;
}

bool ChinesePositions::reaches(const ChineseClause& in, std::uint32_t from, std::uint32_t to) const {
  std::uint32_t verbs = 0;
  for (std::uint32_t item = from; item < to; ++item)
    if (!is_light(in, item)) ++verbs;
  return verbs == 0;
}

/// 了, 过, counts and adverbs that may stand between a verb and its object.
bool ChinesePositions::is_light(const ChineseClause& in, std::uint32_t item) const {
  const Segment& at = piece(in, item);
  if (at.kind == Kind::amount || at.kind == Kind::number) return true;
  return is_chinese_word_of(text(in, item),
                            {"了",   "过",   "约",   "近",   "超",   "超过", "逾",   "多达", "至少", "共",   "给",   "对",
                             "在",   "全部", "部分", "一家", "一款", "两家", "两款", "多款", "其",   "首款", "首批", "更多",
                             "其他", "的",   "等",   "包括", "以",   "是",   "由",   "针对", "于",   "为"});
}

std::optional<ChineseList> ChinesePositions::bound(const ChineseTrigger& trigger,
                                                   std::initializer_list<std::string_view> prepositions,
                                                   bool behind_too) const {
  const ChineseClause& where = clause(trigger.clause);
  std::optional<ChineseList> best;
  for (std::uint32_t group = 0; group < where.groups.size(); ++group) {
    const ChineseGroup& at = where.groups[group];
    if (!is_chinese_word_of(at.preposition, prepositions) || at.preposition == "、") continue;
    if (at.end <= trigger.begin)
      best = with_members(trigger.clause, group, true);
    else if (behind_too && !best && at.begin >= trigger.end)
      return with_members(trigger.clause, group, true);
  }
  return best;
}

/// The party that stands before a noun trigger in its own group, or at the beginning of the subject's group.
std::optional<Fill> ChinesePositions::owner_of(const ChineseTrigger& trigger, bool or_subject) const {
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

std::optional<Fill> ChinesePositions::first_party(const ChineseClause& in, std::uint32_t begin, std::uint32_t end,
                                                  const ChineseTrigger& trigger) const {
  for (std::uint32_t item = begin; item < end; ++item) {
    const Name* found = name(in, item);
    if (found && (!found->typed || is_party(found->type))) return of_name(*found);
    if (piece(in, item).is(zh::pronoun) && piece(in, item).kind == Kind::word)
      if (const auto topic = topic_before(trigger)) return topic;
  }
  return std::nullopt;
}

/// What 该公司 means: the subject of a clause before, else the first company of the sentences before.
std::optional<Fill> ChinesePositions::topic_before(const ChineseTrigger& trigger) const {
  for (std::uint32_t back = trigger.clause, steps = 0; back-- > 0 && steps < kLookBack; ++steps)
    for (std::uint32_t item = 0; item < clause(back).items.size(); ++item)
      if (const Name* found = name(clause(back), item); found && found->typed && found->type == EntityType::company)
        return of_name(*found);
  const auto index = static_cast<std::uint32_t>(&sentence_.sentence - document_.sentences.data());
  for (std::uint32_t back = index; back-- > 0 && back + 3 >= index;)
    if (const auto found = first_company(document_.sentences[back])) return found;
  return std::nullopt;
}

std::optional<Fill> ChinesePositions::first_company(const Sentence& sentence) const {
  auto known = std::lower_bound(document_.names.begin(), document_.names.end(), sentence.begin,
                                [](const Name& name, std::uint32_t at) { return name.begin < at; });
  for (; known != document_.names.end() && known->begin < sentence.end; ++known)
    if (known->typed && known->type == EntityType::company && !known->alias_only) return of_name(*known);
  return std::nullopt;
}

}  // namespace dealgraph
