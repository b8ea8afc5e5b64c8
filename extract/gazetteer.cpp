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

/// Looks names up token by token, in all layers of a pack. The filters lie in slow memory, so that tokens which may begin a
/// name are found first, with their look-ups under way a few tokens ahead.
class NameWalk {
 public:
  NameWalk(const RulePack& pack, std::string_view text, const std::vector<Token>& tokens)
      : layers_(pack.layers()), text_(text), tokens_(tokens) {}

  std::vector<GazetteerHit> run() {
    find_leads();
    std::uint32_t free = 0;
    for (const Lead& lead : leads_)
      if (lead.at >= free) free = step(lead);
    return std::move(out_);
  }

 private:
  /// A token that may begin a name, by the first letters of the names.
  struct Lead {
    std::uint32_t at = 0;
    std::uint64_t hash = 0;
  };

  [[nodiscard]] std::string_view surface(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(tokens_[begin].span.begin, tokens_[end - 1].span.end - tokens_[begin].span.begin);
  }

  [[nodiscard]] char first_byte(std::uint32_t at) const { return text_[tokens_[at].span.begin]; }

  [[nodiscard]] std::uint64_t hash_of(std::uint32_t at) const {
    const Token& token = tokens_[at];
    return token.ascii ? token.hash : hash_name_token(token.span.in(text_));
  }

  void find_leads() {
    leads_.reserve(tokens_.size());
    for (std::uint32_t at = 0; at < tokens_.size(); ++at) {
      const auto first = static_cast<unsigned char>(first_byte(at));
      if (std::none_of(layers_.begin(), layers_.end(),
                       [&](const PackLayer& layer) { return layer.index.may_begin_with_byte(first); }))
        continue;
      leads_.push_back({at, hash_of(at)});
      for (const PackLayer& layer : layers_) layer.index.prefetch_lead(leads_.back().hash, is_ascii_lower(first_byte(at)));
    }
    std::erase_if(leads_, [&](const Lead& lead) { return !may_begin(lead); });
  }

  [[nodiscard]] bool may_begin(const Lead& lead) const {
    const char first = first_byte(lead.at);
    bool out = false;
    for (const PackLayer& layer : layers_) {
      if (!layer.index.may_begin_with_byte(static_cast<unsigned char>(first))) continue;
      if (!layer.index.may_begin(lead.hash, is_ascii_lower(first))) continue;
      layer.index.prefetch(lead.hash);
      out = true;
    }
    return out;
  }

  /// Tries names that begin at the token; returns where to go on.
  std::uint32_t step(const Lead& lead) {
    matches_.clear();
    const char first = first_byte(lead.at);
    for (const PackLayer& layer : layers_) {
      if (!layer.index.may_begin_with_byte(static_cast<unsigned char>(first))) continue;
      if (layer.index.may_begin(lead.hash, is_ascii_lower(first))) walk(layer, lead.at, lead.hash);
    }
    return matches_.empty() ? lead.at + 1 : place_longest(lead.at);
  }

  void walk(const PackLayer& layer, std::uint32_t begin, std::uint64_t hash) {
    for (std::uint32_t at = begin;;) {
      const NameIndex::Fate fate = layer.index.fate(hash);
      if (fate.ends) matches_.push_back({at + 1, &layer, hash});
      if (!fate.goes_on || ++at == tokens_.size() || tokens_[at].line_start) return;
      hash = name_hash::extend(hash, hash_of(at));
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
  std::vector<Lead> leads_;
  std::vector<Match> matches_;
  std::vector<GazetteerHit> out_;
};

}  // namespace

std::vector<GazetteerHit> find_names(const RulePack& pack, std::string_view text, const std::vector<Token>& tokens) {
  return NameWalk(pack, text, tokens).run();
}

}  // namespace dealgraph
