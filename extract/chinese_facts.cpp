#include <optional>

#include "extract/chinese_details.hpp"

namespace dealgraph {
namespace {

using Kind = Segment::Kind;

/// What stands between two names of a group.
struct Between {
  bool de = false;
  bool subsidiary = false;
  bool parent = false;  ///< 母公司, 控股股东: the second owns the first
  bool other = false;   ///< nouns and the like
  std::uint32_t title = kNoIndex;
};

class Facts {
 public:
  Facts(const ChineseSentence& sentence, std::vector<Draft>& out)
      : sentence_(sentence), document_(sentence.document), out_(out) {}

  void run() {
    for (const ChineseClause& clause : sentence_.clauses) {
      for (const ChineseGroup& group : clause.groups) pairs(clause, group);
      child_of(clause);
    }
  }

 private:
  [[nodiscard]] const Name* name(const ChineseClause& in, std::uint32_t item) const {
    const Name* out = sentence_.name(in.items[item]);
    return out && !out->alias_only && out->type != EntityType::source ? out : nullptr;
  }
  [[nodiscard]] const Segment& piece(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.pieces[in.items[item]];
  }
  [[nodiscard]] std::string_view text(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.text(in.items[item]);
  }

  void pairs(const ChineseClause& clause, const ChineseGroup& group) {
    std::uint32_t first = kNoIndex;
    for (std::uint32_t item = group.begin; item < group.end; ++item) {
      if (!name(clause, item)) continue;
      if (first != kNoIndex) pair(clause, first, item);
      const Name* found = name(clause, item);
      // The maker of one thing is that of the next in the group too; a product's name makes nothing.
      if (first == kNoIndex || is_party(found->type)) first = item;
    }
  }

  [[nodiscard]] Between between(const ChineseClause& clause, std::uint32_t a, std::uint32_t b) const {
    Between out;
    for (std::uint32_t item = a + 1; item < b; ++item) {
      const Segment& at = piece(clause, item);
      const std::string_view word = text(clause, item);
      if (word == "的")
        out.de = true;
      else if (word == "母公司" || word == "控股股东")
        out.parent = true;
      else if (at.is(zh::subsidiary))
        out.subsidiary = true;
      else if (at.is(zh::title))
        out.title = item;
      else
        out.other = true;
    }
    return out;
  }

  void pair(const ChineseClause& clause, std::uint32_t a, std::uint32_t b) {
    const Name &first = *name(clause, a), &second = *name(clause, b);
    const Between words = between(clause, a, b);
    const bool party = !first.typed || is_party(first.type);
    if (!party || (first.typed && first.entity == second.entity)) return;
    const bool thing = second.typed ? second.type == EntityType::product || second.type == EntityType::hardware
                                    : is_described_thing(clause, b, words);
    if (thing && words.title == kNoIndex && (first.typed ? first.type == EntityType::company : false) &&
        (words.de || words.subsidiary || b == a + 1 || is_short(clause, a, b)))
      add(RelationType::makes, "makes.group.zh", Role::maker, first, Role::item, second, clause, a, b);
    if (second.typed && second.type == EntityType::person && words.title != kNoIndex) {
      add(RelationType::employment, "employment.title.zh", Role::person, second, Role::employer, first, clause, a, b);
      out_.back().attributes.title = std::string(text(clause, words.title));
      if (b + 1 < clause.items.size() && leaves(text(clause, b + 1))) out_.back().attributes.change = "leaves";
    }
    const bool company = second.typed && second.type == EntityType::company && first.typed;
    if (company && words.subsidiary)
      add(RelationType::subsidiary, "subsidiary.group.zh", Role::child, second, Role::parent, first, clause, a, b);
    if (company && words.parent)
      add(RelationType::subsidiary, "subsidiary.group.zh", Role::child, first, Role::parent, second, clause, a, b);
  }

  static bool leaves(std::string_view verb) {
    for (const std::string_view word : {"辞职", "离职", "卸任", "退休", "辞任", "离任", "请辞", "下台"})
      if (verb == word) return true;
    return false;
  }

  /// A Latin candidate behind 的 and a product's word: CJ ENM的流媒体服务TVING.
  [[nodiscard]] bool is_described_thing(const ChineseClause& clause, std::uint32_t item, const Between& words) const {
    return (words.de || words.subsidiary) && item > 0 && piece(clause, item - 1).is(zh::product_head) &&
           document_.tokens[name(clause, item)->begin].kind == TokenKind::word;
  }

  [[nodiscard]] bool is_short(const ChineseClause& clause, std::uint32_t a, std::uint32_t b) const {
    return b == a + 2 && piece(clause, a + 1).is(zh::noun | zh::product_head);
  }

  /// 弗迪电池为比亚迪子公司: 为 or 是 before a group that ends in 子公司.
  void child_of(const ChineseClause& clause) {
    for (std::size_t at = 1; at < clause.groups.size(); ++at) {
      const ChineseGroup &child = clause.groups[at - 1], &parent = clause.groups[at];
      if (parent.begin == 0 || child.end != parent.begin - 1 || !piece(clause, parent.end - 1).is(zh::subsidiary)) continue;
      const std::string_view verb = text(clause, parent.begin - 1);
      const Name *a = name(clause, child.end - 1), *b = name(clause, parent.begin);
      if ((verb == "为" || verb == "是") && a && b && a->typed && b->typed)
        add(RelationType::subsidiary, "subsidiary.is.zh", Role::child, *a, Role::parent, *b, clause, child.end - 1,
            parent.end - 1);
    }
  }

  [[nodiscard]] Fill of_name(const Name& name) const {
    return {static_cast<std::uint32_t>(&name - document_.names.data()), name.begin, name.end};
  }

  void add(RelationType type, const char* rule, Role role, const Name& first, Role other, const Name& second,
           const ChineseClause& clause, std::uint32_t a, std::uint32_t b) {
    Draft draft;
    draft.type = type;
    draft.rule = rule;
    draft.sentence = static_cast<std::uint32_t>(&sentence_.sentence - document_.sentences.data());
    draft.begin = piece(clause, a).begin;
    draft.end = piece(clause, b).end;
    add_argument(draft, role, of_name(first));
    add_argument(draft, other, of_name(second));
    out_.push_back(std::move(draft));
  }

  const ChineseSentence& sentence_;
  const Document& document_;
  std::vector<Draft>& out_;
};

}  // namespace

void find_chinese_facts(const ChineseSentence& sentence, std::vector<Draft>& out) {
  Facts(sentence, out).run();
}

}  // namespace dealgraph
