#include "extract/draft_folding.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// What identifies an argument inside an article: its entity, else its words after a '~'.
using ArgumentKey = std::pair<Role, std::string>;
using ArgumentKeys = std::set<ArgumentKey>;

bool is_words(const ArgumentKey& key) {
  return key.second[0] == '~';
}

std::string key_of(const Document& document, const Fill& fill) {
  if (fill.name != kNoIndex) return document.names[fill.name].entity;
  return "~" + fold_token(document.words(fill.begin, fill.end));
}

ArgumentKeys keys_of(const Document& document, const Draft& draft) {
  ArgumentKeys out;
  for (const DraftArgument& argument : draft.arguments) out.emplace(argument.role, key_of(document, argument.fill));
  return out;
}

bool holds(const ArgumentKeys& keys, const std::string& entity) {
  return std::any_of(keys.begin(), keys.end(), [&](const ArgumentKey& key) { return key.second == entity; });
}

/// How many of the entities of `a` stand in `b`, in whatever role.
long shared_parties(const ArgumentKeys& a, const ArgumentKeys& b) {
  return std::count_if(a.begin(), a.end(), [&](const ArgumentKey& key) { return !is_words(key) && holds(b, key.second); });
}

/// How much a status says, where two statements of a deal differ.
int rank(Status status) {
  switch (status) {
    case Status::failed:
      return 4;
    case Status::completed:
      return 3;
    case Status::rumored:
      return 2;
    case Status::proposed:
      return 1;
    case Status::announced:
      return 0;
  }
  return 0;
}

void take_over(Draft& into, const Draft& from) {
  Attributes& a = into.attributes;
  const Attributes& b = from.attributes;
  if (!a.value) a.value = b.value;
  if (!a.quantity) a.quantity = b.quantity;
  if (!a.stake) a.stake = b.stake;
  if (a.date.empty()) a.date = b.date;
  if (a.round.empty()) a.round = b.round;
  if (a.title.empty()) a.title = b.title;
  if (a.change.empty()) a.change = b.change;
  if (rank(from.status) > rank(into.status)) into.status = from.status;
  into.confidence = std::max(into.confidence, from.confidence);
}

bool transfers(RelationType type) {
  return type == RelationType::acquisition || type == RelationType::investment || type == RelationType::licensing;
}

/// A dropped draft has no arguments; the empty ones go at the end.
class Folding {
 public:
  Folding(const Document& document, std::vector<Draft>& drafts) : drafts_(drafts) {
    for (const Draft& draft : drafts) keys_.push_back(keys_of(document, draft));
  }

  void run() {
    for_all_pairs([&](std::size_t a, std::size_t b) { fold_equal(a, b); });
    for_all_pairs([&](std::size_t a, std::size_t b) { drop_vague(a, b); });
    std::erase_if(drafts_, [](const Draft& draft) { return draft.arguments.empty(); });
  }

 private:
  [[nodiscard]] bool dropped(std::size_t at) const { return drafts_[at].arguments.empty(); }
  void drop(std::size_t at) { drafts_[at].arguments.clear(); }

  template <class Visit>
  void for_all_pairs(Visit visit) {
    for (std::size_t a = 0; a < drafts_.size(); ++a)
      for (std::size_t b = 0; b < drafts_.size() && !dropped(a); ++b)
        if (a != b && !dropped(b)) visit(a, b);
  }

  /// A statement whose arguments another one of its type has too says nothing new.
  void fold_equal(std::size_t a, std::size_t b) {
    if (drafts_[a].type != drafts_[b].type) return;
    if (keys_[a].size() > keys_[b].size() || (keys_[a] == keys_[b] && a < b)) return;
    if (!std::includes(keys_[b].begin(), keys_[b].end(), keys_[a].begin(), keys_[a].end())) return;
    take_over(drafts_[b], drafts_[a]);
    drop(a);
  }

  void drop_vague(std::size_t a, std::size_t b) {
    const long shared = shared_parties(keys_[a], keys_[b]);
    if (shared == 0) return;
    if (is_sale(a, b, shared)) return drop(a);
    if (is_vague_deal(a, b)) {
      if (!drafts_[b].attributes.value) drafts_[b].attributes.value = drafts_[a].attributes.value;
      drop(a);
    } else if (is_described_again(a, b)) {
      drop(a);
    }
  }

  [[nodiscard]] bool in_same_sentence(std::size_t a, std::size_t b) const { return drafts_[a].sentence == drafts_[b].sentence; }

  /// "selling its unit to Y" is no delivery of goods.
  [[nodiscard]] bool is_sale(std::size_t a, std::size_t b, long shared) const {
    if (drafts_[a].type != RelationType::supply || shared < 2) return false;
    return in_same_sentence(a, b) ? transfers(drafts_[b].type) : drafts_[b].type == RelationType::acquisition;
  }

  /// "a deal" between parties that are said to buy, sue or supply in the same sentence is that deal, no partnership.
  [[nodiscard]] bool is_vague_deal(std::size_t a, std::size_t b) const {
    if (!is_weak_rule(drafts_[a].rule) || is_weak_rule(drafts_[b].rule) || !is_deal(drafts_[b].type)) return false;
    return in_same_sentence(a, b) || drafts_[b].type != drafts_[a].type;
  }

  /// A described target beside a named one of the same parties is the same target; so is one that tells of fewer parties.
  [[nodiscard]] bool is_described_again(std::size_t a, std::size_t b) const {
    if (drafts_[a].type != drafts_[b].type || !is_deal(drafts_[a].type) || !has_words(a)) return false;
    if (in_same_sentence(a, b)) return drafts_[a].type == RelationType::lawsuit && !has_words(b);
    return has_words(b) ? keys_[a].size() < keys_[b].size() : keys_[a].size() <= keys_[b].size();
  }

  [[nodiscard]] bool has_words(std::size_t at) const { return std::any_of(keys_[at].begin(), keys_[at].end(), is_words); }

  std::vector<Draft>& drafts_;
  std::vector<ArgumentKeys> keys_;  ///< of the drafts, as they were before folding
};

}  // namespace

void fold_drafts(const Document& document, std::vector<Draft>& drafts) {
  Folding(document, drafts).run();
}

}  // namespace dealgraph
