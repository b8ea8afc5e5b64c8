#include "extract/extractor.hpp"

#include "extract/chinese_frames.hpp"
#include "extract/document.hpp"
#include "extract/explain.hpp"
#include "extract/fact_finder.hpp"
#include "extract/frame_matcher.hpp"
#include "extract/name_finder.hpp"
#include "extract/relation_builder.hpp"

namespace dealgraph {

struct Extractor::Index {
  explicit Index(const RulePack& pack) : frames(pack.rules()), records(pack) {}
  const FrameIndex frames;
  RecordCache records;
};

Extractor::Extractor(std::shared_ptr<const RulePack> pack) : pack_(std::move(pack)), index_(std::make_unique<Index>(*pack_)) {}

Extractor::~Extractor() = default;

Extraction Extractor::extract(Article article, const ExtractOptions& options) const {
  return run(std::move(article), options, nullptr);
}

Extraction Extractor::explain(Article article, Explanation& notes) const {
  return run(std::move(article), {}, &notes);
}

Extraction Extractor::run(Article article, const ExtractOptions& options, Explanation* notes) const {
  Extraction out;
  ArticleProfile profile(options.profile);
  Document document = profile.stage("words, sentences, amounts", [&] { return analyse(article, *pack_); });
  document.profile = &profile;
  find_names(document);
  std::vector<Draft> drafts;
  std::vector<NearMiss> misses;
  ReferenceTracker references(document);
  for (const Sentence& sentence : document.sentences) {
    const std::size_t drafts_before = drafts.size();
    misses.clear();
    if (sentence.chinese) {
      profile.stage("Chinese frames", [&] { match_chinese_frames(document, sentence, drafts, notes ? &misses : nullptr); });
      if (notes) explain_sentence(document, sentence, nullptr, drafts, drafts_before, misses, *notes);
      continue;
    }
    // Without a name so far nothing can be said of anybody.
    if (!notes && (document.names.empty() || document.names.front().begin >= sentence.end)) continue;
    const PhraseSequence phrases = profile.stage("phrases", [&] { return find_phrases(document, sentence); });
    profile.stage("references", [&] { references.enter(ClauseReader(document, phrases)); });
    profile.stage("frames",
                  [&] { match_frames(index_->frames, document, phrases, references, drafts, notes ? &misses : nullptr); });
    profile.stage("facts without a trigger", [&] { find_facts(document, phrases, references, drafts); });
    if (notes) explain_sentence(document, sentence, &phrases, drafts, drafts_before, misses, *notes);
  }
  profile.stage("relations", [&] { build_relations(document, drafts, index_->records, options.records, out); });
  if (article.language.empty()) article.language = document.chinese ? "zh" : "en";
  out.article = std::move(article);
  return out;
}

}  // namespace dealgraph
