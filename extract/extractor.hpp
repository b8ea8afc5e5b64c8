#pragma once
/// Article → Extraction: runs the cascade.

#include <memory>
#include <vector>

#include "core/extraction.hpp"
#include "extract/profile.hpp"
#include "extract/rule_pack.hpp"

namespace dealgraph {

/// Why an article gave what it gave: the steps of the cascade, as text lines for `dealgraph explain`.
struct Explanation {
  std::vector<std::string> lines;
};

/// What an extraction shall bring besides mentions and relations.
struct ExtractOptions {
  bool records = true;         ///< Extraction::records, which the graph needs and JSON lines do not have
  Profile* profile = nullptr;  ///< adds to it where the time goes
};

/// Finds mentions and relations. Holds a rule pack, an index of its frames and the records it gave lately; one extractor serves
/// many threads.
///
///     const Extractor extractor(load_rule_pack("dealgraph.pack", {}));
///     const Extraction found = extractor.extract(article);
class Extractor {
 public:
  explicit Extractor(std::shared_ptr<const RulePack> pack);
  ~Extractor();
  Extractor(const Extractor&) = delete;  // the frame index points into the pack's rules
  Extractor& operator=(const Extractor&) = delete;

  [[nodiscard]] Extraction extract(Article article, const ExtractOptions& options = {}) const;
  /// The same, with notes on every sentence: words, names, phrases, relations, and the rules that came nearest.
  [[nodiscard]] Extraction explain(Article article, Explanation& notes) const;
  [[nodiscard]] const RulePack& pack() const { return *pack_; }

 private:
  struct Index;
  [[nodiscard]] Extraction run(Article article, const ExtractOptions& options, Explanation* notes) const;

  std::shared_ptr<const RulePack> pack_;
  std::unique_ptr<Index> index_;
};

}  // namespace dealgraph
