#include "extract/rule_report.hpp"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>
#include <tuple>

namespace dealgraph {
namespace {

using Kind = RuleTally::Kind;

/// The names that the article has for an argument.
GoldParty names_of(const Argument& argument, const Extraction& extraction) {
  GoldParty out{argument.text};
  for (const Mention& mention : extraction.mentions)
    if (mention.entity == argument.entity) out.emplace(mention.span.in(extraction.article.text));
  return out;
}

bool share_a_name(const GoldParty& a, const GoldParty& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

bool is_obtaining(RelationType type) {
  return type == RelationType::supply || type == RelationType::uses;
}

bool same_type(RelationType a, RelationType b) {
  return a == b || (is_obtaining(a) && is_obtaining(b));
}

bool same_role(Role a, Role b) {
  const auto obtains = [](Role role) { return role == Role::customer || role == Role::user; };
  return a == b || (obtains(a) && obtains(b));
}

bool is_held(const Argument& argument, const GoldRelation& gold, const Extraction& extraction) {
  const GoldParty names = names_of(argument, extraction);
  return std::any_of(gold.parties.begin(), gold.parties.end(), [&](const auto& party) {
    return same_role(party.first, argument.role) && share_a_name(party.second, names);
  });
}

bool states(const GoldRelation& gold, const Relation& relation, const Extraction& extraction) {
  return same_type(gold.type, relation.type) &&
         std::all_of(relation.arguments.begin(), relation.arguments.end(), [&](const Argument& argument) {
           return argument.entity.empty() || argument.inferred || is_held(argument, gold, extraction);
         });
}

std::string percent(const RuleTally& row) {
  if (row.judged == 0) return "-";
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << 100.0 * static_cast<double>(row.right) / static_cast<double>(row.judged);
  return out.str();
}

}  // namespace

RuleReport::RuleReport(const Rules& rules, const Gold& gold) : gold_(gold) {
  for (const Frame& frame : rules.frames) tally(Kind::relation, frame.id);
  for (const ChineseFrame& frame : rules.chinese_frames) tally(Kind::relation, frame.id);
}

RuleTally& RuleReport::tally(Kind kind, const std::string& rule) {
  RuleTally& row = tallies_[{kind, rule}];
  row.kind = kind;
  row.rule = rule;
  return row;
}

bool RuleReport::judges(RelationType type) const {
  return std::any_of(gold_.begin(), gold_.end(), [&](const auto& article) {
    const std::vector<GoldRelation>& relations = article.second.relations;
    return std::any_of(relations.begin(), relations.end(),
                       [&](const GoldRelation& relation) { return same_type(relation.type, type); });
  });
}

void RuleReport::count(const Extraction& extraction, const Relation& relation, const GoldArticle* gold) {
  RuleTally& row = tally(Kind::relation, relation.rule);
  ++row.fired;
  if (!gold || !judges(relation.type)) return;
  ++row.judged;
  row.right += std::any_of(gold->relations.begin(), gold->relations.end(),
                           [&](const GoldRelation& other) { return states(other, relation, extraction); })
                   ? 1
                   : 0;
}

void RuleReport::count(const Extraction& extraction, const Mention& mention, const GoldArticle* gold) {
  RuleTally& row = tally(Kind::mention, mention.by);
  ++row.fired;
  if (!gold || mention.type == EntityType::source) return;
  ++row.judged;
  const std::string surface(mention.span.in(extraction.article.text));
  row.right += gold->mentions.contains({surface, mention.type}) ? 1 : 0;
}

void RuleReport::add(const Extraction& extraction) {
  const auto known = gold_.find(extraction.article.id);
  const GoldArticle* gold = known == gold_.end() ? nullptr : &known->second;
  ++articles_;
  annotated_ += gold ? 1 : 0;
  for (const Relation& relation : extraction.relations) count(extraction, relation, gold);
  for (const Mention& mention : extraction.mentions) count(extraction, mention, gold);
}

std::vector<RuleTally> RuleReport::rows() const {
  std::vector<RuleTally> out;
  out.reserve(tallies_.size());
  for (const auto& [key, row] : tallies_) out.push_back(row);
  std::stable_sort(out.begin(), out.end(), [](const RuleTally& a, const RuleTally& b) {
    return std::tuple(a.kind, b.fired, a.rule) < std::tuple(b.kind, a.fired, b.rule);
  });
  return out;
}

std::string to_table(const RuleReport& report) {
  std::ostringstream out;
  const auto line = [&](const std::string& kind, const std::string& rule, const std::string& fired, const std::string& judged,
                        const std::string& right, const std::string& precision) {
    out << std::left << std::setw(10) << kind << std::setw(34) << rule << std::right << std::setw(8) << fired << std::setw(8)
        << judged << std::setw(8) << right << std::setw(11) << precision << '\n';
  };
  line("kind", "rule", "fired", "judged", "right", "precision");
  std::size_t silent = 0;
  for (const RuleTally& row : report.rows()) {
    if (row.fired == 0) {
      ++silent;
      continue;
    }
    line(row.kind == Kind::relation ? "relation" : "mention", row.rule, std::to_string(row.fired), std::to_string(row.judged),
         std::to_string(row.right), percent(row));
  }
  out << report.articles() << " articles, " << report.annotated() << " of them annotated; " << silent
      << " rules for relations never fired\n";
  return out.str();
}

std::string to_json(const RuleReport& report) {
  nlohmann::ordered_json rules = nlohmann::ordered_json::array();
  for (const RuleTally& row : report.rows()) {
    nlohmann::ordered_json item{{"kind", row.kind == Kind::relation ? "relation" : "mention"},
                                {"rule", row.rule},
                                {"fired", row.fired},
                                {"judged", row.judged},
                                {"right", row.right},
                                {"precision", nullptr}};
    if (row.judged) item["precision"] = static_cast<double>(row.right) / static_cast<double>(row.judged);
    rules.push_back(std::move(item));
  }
  const nlohmann::ordered_json out{
      {"articles", report.articles()}, {"annotated", report.annotated()}, {"rules", std::move(rules)}};
  return out.dump() + "\n";
}

}  // namespace dealgraph
