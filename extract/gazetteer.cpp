#include "extract/gazetteer.hpp"

#include <algorithm>
#include <span>

#include "extract/name_spelling.hpp"
#include "extract/name_token.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

/// A token sequence that the index of a layer perhaps knows.
struct Match {
  std::uint32_t end = 0;
  const PackLayer* layer = nullptr;
  std::uint64_t hash = 0;
};

/// Looks names up token by token, in all layers of a pack.
class NameWalk {
 public:
  NameWalk(const RulePack& pack, std::string_view text, const std::vector<Token>& tokens)
      : layers_(pack.layers()), text_(text), tokens_(tokens) {}

  std::vector<GazetteerHit> run() {
    for (std::uint32_t at = 0; at < tokens_.size();) at = step(at);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view surface(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(tokens_[begin].span.begin, tokens_[end - 1].span.end - tokens_[begin].span.begin);
  }

  /// Tries names that begin at the token; returns where to go on.
  std::uint32_t step(std::uint32_t at) {
    matches_.clear();
    const char first = text_[tokens_[at].span.begin];
    std::uint64_t hash = 0;
    for (const PackLayer& layer : layers_) {
      if (!layer.index.may_begin_with_byte(static_cast<unsigned char>(first))) continue;
      if (hash == 0) hash = hash_name_token(tokens_[at].span.in(text_));
      if (layer.index.may_begin(hash, is_ascii_lower(first))) walk(layer, at, hash);
    }
    return matches_.empty() ? at + 1 : place_longest(at);
  }

  void walk(const PackLayer& layer, std::uint32_t begin, std::uint64_t hash) {
    for (std::uint32_t at = begin;;) {
      const NameIndex::Fate fate = layer.index.fate(hash);
      if (fate.ends) matches_.push_back({at + 1, &layer, hash});
      if (!fate.goes_on || ++at == tokens_.size() || tokens_[at].line_start) return;
      hash = name_hash::extend(hash, hash_name_token(tokens_[at].span.in(text_)));
    }
  }

  std::uint32_t place_longest(std::uint32_t begin) {
    if (layers_.size() > 1) std::ranges::stable_sort(matches_, {}, [](const Match& match) { return match.end; });
    for (std::size_t last = matches_.size(); last > 0;) {
      std::size_t first = last - 1;
      while (first > 0 && matches_[first - 1].end == matches_[first].end) --first;
      GazetteerHit hit{begin, matches_[first].end, {}, {}};
      for (std::size_t at = first; at < last; ++at) collect(matches_[at], hit);
      if (!hit.names.empty() || !hit.terms.empty()) {
        out_.push_back(std::move(hit));
        return out_.back().end;
      }
      last = first;
    }
    return begin + 1;
  }

  void collect(const Match& match, GazetteerHit& hit) const {
    const std::string_view spelt = surface(hit.begin, hit.end);
    match.layer->index.for_each_name(match.hash, [&](flat::Target target) {
      if (target & flat::kTermBit) {
        const flat::Term& term = match.layer->terms[target & ~flat::kTermBit];
        if (fits(term, spelt)) hit.terms.push_back(&term);
      } else {
        const flat::Name& name = match.layer->names[target];
        if (fits(name, spelt) && !match.layer->is_replaced(name)) hit.names.push_back(&name);
      }
    });
  }

  std::span<const PackLayer> layers_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Match> matches_;
  std::vector<GazetteerHit> out_;
};

}  // namespace

std::vector<GazetteerHit> find_names(const RulePack& pack, std::string_view text, const std::vector<Token>& tokens) {
  return NameWalk(pack, text, tokens).run();
}

}  // namespace dealgraph
