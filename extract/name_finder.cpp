#include "extract/name_finder.hpp"

#include "extract/article_names.hpp"
#include "extract/chinese_names.hpp"
#include "extract/dictionary_names.hpp"
#include "extract/legal_suffixes.hpp"
#include "extract/listed_names.hpp"
#include "extract/name_map.hpp"
#include "extract/open_names.hpp"
#include "extract/pattern_names.hpp"
#include "extract/tickers.hpp"

namespace dealgraph {

void find_names(Document& document) {
  ArticleProfile unmeasured(nullptr);
  ArticleProfile& profile = document.profile ? *document.profile : unmeasured;
  NameMap map(document.tokens.size());
  profile.stage("names of the dictionary", [&] { place_dictionary_names(document, map); });
  profile.stage("names by patterns", [&] { place_pattern_names(document, map); });
  profile.stage("open names", [&] {
    absorb_legal_suffixes(document, map);
    place_open_names(document, map);
    place_listed_names(document, map);
  });
  profile.stage("Chinese names", [&] { place_chinese_names(document, map); });
  profile.stage("names of the article", [&] {
    place_tickers(document, map);
    place_article_names(document, map);
  });
  document.names = map.take();
  join_sentences_of_names(document);
}

}  // namespace dealgraph
