#pragma once
/// How often each rule fired over a set of articles and, where annotations tell, how often it was right.

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/extraction.hpp"
#include "extract/gold.hpp"
#include "extract/rules.hpp"

namespace dealgraph {

/// A row of the report.
struct RuleTally {
  enum class Kind { relation, mention };
  Kind kind = Kind::relation;
  std::string rule;        ///< id of a frame or built-in rule; for mentions what found them ("dictionary", "name.suffix")
  std::size_t fired = 0;   ///< relations or mentions that it gave
  std::size_t judged = 0;  ///< of those in articles with annotations; mentions that credit a source are not judged
  std::size_t right = 0;   ///< of those
};

/// Counts over extractions; owns its counts.
///
/// A relation is right if the annotations hold one of its type in which each of its named, not inferred arguments stands in the
/// same role; parties are the same if a name of one is a name of the other in that article. "X uses Y" and "Y is supplied to
/// X" count alike. A mention is right if the annotations name something of its type by these words. Folded duplicates count for
/// the rule that is named in the result.
class RuleReport {
 public:
  /// With the rules, so that those that never fired have rows too; borrows the annotations. Types of relations that the
  /// annotations nowhere have are not judged.
  RuleReport(const Rules& rules, const Gold& gold);

  /// Counts what was found in an article, and judges it if the annotations have its id.
  void add(const Extraction& extraction);

  /// Relations before mentions, then the most frequent first, then by rule.
  [[nodiscard]] std::vector<RuleTally> rows() const;
  [[nodiscard]] std::size_t articles() const { return articles_; }
  [[nodiscard]] std::size_t annotated() const { return annotated_; }

 private:
  RuleTally& tally(RuleTally::Kind kind, const std::string& rule);
  void count(const Extraction& extraction, const Relation& relation, const GoldArticle* gold);
  void count(const Extraction& extraction, const Mention& mention, const GoldArticle* gold);
  [[nodiscard]] bool judges(RelationType type) const;

  const Gold& gold_;
  std::map<std::pair<RuleTally::Kind, std::string>, RuleTally> tallies_;
  std::size_t articles_ = 0;
  std::size_t annotated_ = 0;
};

/// The report as a table for reading: "rule  fired  judged  right  precision"; rules that never fired are only counted.
std::string to_table(const RuleReport& report);
/// The report as one JSON object: {"articles", "annotated", "rules": [{"kind", "rule", "fired", "judged", "right",
/// "precision"}]}; precision is null where nothing was judged.
std::string to_json(const RuleReport& report);

}  // namespace dealgraph
