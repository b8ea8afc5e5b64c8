#include "extract/draft_folding.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "extract/rules.hpp"

namespace dealgraph {
namespace {

/// What identifies an argument inside an article: a number for its entity, or for its words where it has none.
using Filling = std::uint32_t;
constexpr Filling kWords = 0x80000000u;  ///< set in the numbers of words

bool is_words(Filling filling) {
  return (filling & kWords) != 0;
}

/// Numbers entities and words in the order in which they come.
class Fillings {
 public:
  explicit Fillings(const Document& document) : document_(document) {}

  Filling of(const Fill& fill) {
    if (fill.name != kNoIndex) return number_of(entities_, document_.names[fill.name].entity);
    return number_of(words_, std::string(document_.folded(fill.begin, fill.end))) | kWords;
  }

 private:
  using Numbers = std::unordered_map<std::string, Filling>;
  static Filling number_of(Numbers& known, const std::string& text) {
    return known.emplace(text, static_cast<Filling>(known.size())).first->second;
  }

  const Document& document_;
  Numbers entities_, words_;
};

using ArgumentKey = std::pair<Role, Filling>;

/// What a draft says, as it was before folding.
struct Said {
  std::vector<ArgumentKey> keys;   ///< sorted
  std::vector<Filling> mentioned;  ///< its fillings, sorted
  bool has_words = false;
};

template <class T>
void sort_and_unite(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

Said said_by(const Draft& draft, Fillings& fillings) {
  Said out;
  for (const DraftArgument& argument : draft.arguments) {
    const Filling filling = fillings.of(argument.fill);
    out.keys.emplace_back(argument.role, filling);
    out.mentioned.push_back(filling);
    out.has_words |= is_words(filling);
  }
  sort_and_unite(out.keys);
  sort_and_unite(out.mentioned);
  return out;
}

/// How many of the named arguments of `a` stand in `b`, in whatever role.
long shared_parties(const Said& a, const Said& b) {
  return std::count_if(a.keys.begin(), a.keys.end(), [&](const ArgumentKey& key) {
    return !is_words(key.second) && std::binary_search(b.mentioned.begin(), b.mentioned.end(), key.second);
  });
}

using Statement = std::pair<RelationType, std::vector<ArgumentKey>>;

/// The drafts that share something, in order.
using Places = std::vector<std::size_t>;

/// A name of which an article says more than that is compared with what is said of it near by alone: time stays linear.
constexpr std::ptrdiff_t kNear = 256;

void append_near(const Places& all, std::size_t at, Places& out) {
  const auto here = std::lower_bound(all.begin(), all.end(), at);
  const auto first = here - std::min(here - all.begin(), kNear);
  const auto last = here + std::min(all.end() - here, kNear);
  out.insert(out.end(), first, last);
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
    Fillings fillings(document);
    for (std::size_t at = 0; at < drafts.size(); ++at) {
      said_.push_back(said_by(drafts[at], fillings));
      first_.emplace(Statement{drafts[at].type, said_.back().keys}, at);
      for (const ArgumentKey& key : said_.back().keys) by_key_[key].push_back(at);
      for (const Filling filling : said_.back().mentioned) by_filling_[filling].push_back(at);
    }
  }

  void run() {
    for_all_pairs([&](std::size_t at) { return with_all_of(at); }, [&](std::size_t a, std::size_t b) { fold_equal(a, b); });
    for_all_pairs([&](std::size_t at) { return with_any_of(at); }, [&](std::size_t a, std::size_t b) { drop_vague(a, b); });
    std::erase_if(drafts_, [](const Draft& draft) { return draft.arguments.empty(); });
  }

 private:
  [[nodiscard]] bool dropped(std::size_t at) const { return drafts_[at].arguments.empty(); }
  void drop(std::size_t at) { drafts_[at].arguments.clear(); }

  /// Drafts among which are all that have the arguments of this one.
  [[nodiscard]] Places with_all_of(std::size_t at) const {
    const Places* fewest = nullptr;
    for (const ArgumentKey& key : said_[at].keys)
      if (const Places& places = by_key_.at(key); !fewest || places.size() < fewest->size()) fewest = &places;
    Places out;
    if (fewest) append_near(*fewest, at, out);
    out.push_back(first_.at({drafts_[at].type, said_[at].keys}));  // however far away
    sort_and_unite(out);
    return out;
  }

  /// Drafts that name an entity of this one.
  [[nodiscard]] Places with_any_of(std::size_t at) const {
    Places out;
    for (const Filling filling : said_[at].mentioned)
      if (!is_words(filling)) append_near(by_filling_.at(filling), at, out);
    sort_and_unite(out);
    return out;
  }

  template <class Candidates, class Visit>
  void for_all_pairs(Candidates candidates, Visit visit) {
    for (std::size_t a = 0; a < drafts_.size(); ++a) {
      if (dropped(a)) continue;
      for (const std::size_t b : candidates(a)) {
        if (dropped(a)) break;
        if (a != b && !dropped(b)) visit(a, b);
      }
    }
  }

  /// A statement whose arguments another one of its type has too says nothing new.
  void fold_equal(std::size_t a, std::size_t b) {
    const std::vector<ArgumentKey>&mine = said_[a].keys, &others = said_[b].keys;
    if (drafts_[a].type != drafts_[b].type) return;
    if (mine.size() > others.size() || (mine == others && a < b)) return;
    if (!std::includes(others.begin(), others.end(), mine.begin(), mine.end())) return;
    take_over(drafts_[b], drafts_[a]);
    drop(a);
  }

  void drop_vague(std::size_t a, std::size_t b) {
    const long shared = shared_parties(said_[a], said_[b]);
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
    const std::size_t mine = said_[a].keys.size(), others = said_[b].keys.size();
    return has_words(b) ? mine < others : mine <= others;
  }

  [[nodiscard]] bool has_words(std::size_t at) const { return said_[at].has_words; }

  std::vector<Draft>& drafts_;
  std::vector<Said> said_;                          ///< by the drafts
  std::map<Statement, std::size_t> first_;          ///< draft that says just this
  std::map<ArgumentKey, Places> by_key_;            ///< drafts with this argument
  std::unordered_map<Filling, Places> by_filling_;  ///< drafts in which this stands
};

}  // namespace

void fold_drafts(const Document& document, std::vector<Draft>& drafts) {
  Folding(document, drafts).run();
}

}  // namespace dealgraph
