#include "graph/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "graph/detail/disjoint_sets.hpp"
#include "graph/detail/model_text.hpp"

namespace dealgraph {
namespace {

/// Host and path: what stays the same when a page is linked with and without https, www, anchor or final slash.
std::string comparable_url(std::string url) {
  url.resize(std::min(url.size(), url.find('#')));
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (url.starts_with(start)) url.erase(0, start.size());
  }
  while (url.ends_with('/')) url.pop_back();
  return url;
}

std::string publisher_of(const Evidence& evidence) {
  const std::string publisher = detail::comparable_text(evidence.publisher);
  return publisher.empty() ? evidence.article : publisher;
}

/// Two evidences that share any of these are of one origin.
std::vector<std::string> origin_marks(const Evidence& evidence) {
  std::vector<std::string> marks = {"by " + publisher_of(evidence)};
  const std::string url = comparable_url(evidence.url);
  const std::string words = detail::comparable_text(evidence.quote);
  if (!url.empty()) marks.push_back("at " + url);
  if (!words.empty()) marks.push_back("says " + words);
  return marks;
}

std::vector<std::vector<std::size_t>> origins(const std::vector<const Evidence*>& evidences) {
  if (evidences.size() == 1) return {{0}};
  detail::DisjointSets sets(evidences.size());
  std::map<std::string, std::size_t> first_with;
  for (std::size_t i = 0; i < evidences.size(); ++i) {
    for (std::string& mark : origin_marks(*evidences[i])) sets.unite(first_with.emplace(std::move(mark), i).first->second, i);
  }
  return sets.sets();
}

double best_of(const std::vector<const Evidence*>& evidences, const std::vector<std::size_t>& origin) {
  double best = 0;
  for (const std::size_t i : origin) best = std::max(best, evidences[i]->confidence);
  return best;
}

/// The product is taken in ascending order, so that it does not depend on that of the evidences.
double combined(std::vector<double> confidences) {
  std::sort(confidences.begin(), confidences.end());
  double doubt = 1;
  for (const double confidence : confidences) doubt *= 1 - confidence;
  return std::round(std::min(1 - doubt, kMostConfidence) * 1e4) / 1e4;
}

}  // namespace

Support support_of(const std::vector<const Evidence*>& evidences, bool in_dictionary) {
  std::vector<double> confidences;
  for (const auto& origin : origins(evidences)) confidences.push_back(best_of(evidences, origin));
  if (in_dictionary) confidences.push_back(kDictionaryConfidence);
  return {combined(confidences), confidences.size()};
}

Support support_of_pair(const Deal& deal, const std::string& a, const std::string& b) {
  std::vector<const Evidence*> both;
  for (const Evidence& evidence : deal.evidences) {
    if (states(evidence, a) && states(evidence, b)) both.push_back(&evidence);
  }
  if (both.empty() || both.size() == deal.evidences.size()) return {deal.confidence, deal.sources};
  return support_of(both, deal.origin != Origin::text);
}

}  // namespace dealgraph
