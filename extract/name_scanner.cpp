#include "extract/name_scanner.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "extract/name_spelling.hpp"
#include "extract/name_token.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kBlocks = 64;  // of 64 bytes: what is classified at a time
constexpr std::size_t kChunk = kBlocks * 64;

/// A token with which a name perhaps begins.
struct Lead {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint64_t hash = 0;
  std::uint32_t layer = 0;
};

/// A token sequence that the filters take for a name.
struct Match {
  std::uint32_t end = 0;
  std::uint32_t layer = 0;
  std::uint64_t hash = 0;
};

/// All matches that begin at a place: [first, last) of the matches, shortest first (within a layer).
struct Start {
  std::uint32_t begin = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class Scanner {
 public:
  Scanner(const RulePack& pack, std::string_view text, ByteMethod method)
      : layers_(pack.layers()), text_(text), method_(method) {
    for (unsigned byte = 0; byte < 256; ++byte)
      for (const PackLayer& layer : layers_)
        if (layer.index.may_begin_with_byte(static_cast<unsigned char>(byte)))
          first_bytes_.add(static_cast<unsigned char>(byte));
  }

  std::vector<ScannedName> run() {
    for (std::size_t at = 0; at < text_.size(); at += kChunk) {
      classify_bytes(text_.substr(at, kChunk), first_bytes_, classes_.data(), method_);
      find_leads(at);
      walk_leads();
      verify_starts();
    }
    return std::move(out_);
  }

 private:
  // ---- first step: words with which a name may begin

  void find_leads(std::size_t chunk) {
    leads_.clear();
    std::uint64_t letter_before = 0, digit_before = 0;  // of the byte before the block, as its lowest bit
    if (chunk > 0) {
      digit_before = is_ascii_digit(text_[chunk - 1]);
      letter_before = is_ascii_letter(text_[chunk - 1]);
    }
    const std::size_t blocks = (std::min(text_.size() - chunk, kChunk) + 63) / 64;
    for (std::size_t at = 0; at < blocks; ++at) {
      const ByteClasses& here = classes_[at];
      const std::uint64_t after_digit = here.digit << 1 | digit_before;
      const std::uint64_t after_alnum = here.alnum << 1 | digit_before | letter_before;
      // Inside a word no name begins; a letter after a digit may follow a number ("20m").
      const std::uint64_t inside = here.alnum & after_alnum & ~(after_digit & ~here.digit);
      for (std::uint64_t starts = here.wanted & ~inside; starts != 0; starts &= starts - 1)
        take_start(chunk, at, static_cast<unsigned>(std::countr_zero(starts)));
      digit_before = here.digit >> 63;
      letter_before = (here.alnum & ~here.digit) >> 63;
    }
  }

  void take_start(std::size_t chunk, std::size_t block, unsigned bit) {
    const std::size_t at = chunk + block * 64 + bit;
    const char first = text_[at];
    // The common case: an ASCII word that ends within the block.
    const ByteClasses& here = classes_[block];
    const std::uint64_t run = ~((here.alnum | here.high) >> bit);
    const auto size = static_cast<unsigned>(std::countr_zero(run));
    if (is_ascii_letter(first) && bit + size < 64 && (here.high >> bit & ((1ull << size) - 1)) == 0) {
      add_leads({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size),
                 name_hash::of_token(text_.data() + at, size, text_.size() - at), 0});
    } else {
      const NameToken token = name_token_at(text_, at);
      add_leads({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(token.end), token.hash, 0});
    }
  }

  void add_leads(Lead lead) {
    const bool small = is_ascii_lower(text_[lead.begin]);
    for (; lead.layer < layers_.size(); ++lead.layer) {
      const NameIndex& index = layers_[lead.layer].index;
      if (!index.may_begin(lead.hash, small)) continue;
      index.prefetch(lead.hash);
      leads_.push_back(lead);
    }
  }

  // ---- second step: how far names may go on

  void walk_leads() {
    starts_.clear();
    matches_.clear();
    for (const Lead& lead : leads_) {
      if (lead.begin > 0 && may_be_inside(text_[lead.begin - 1]) && !is_token_start(text_, lead.begin)) continue;
      const auto first = static_cast<std::uint32_t>(matches_.size());
      walk(lead);
      const auto last = static_cast<std::uint32_t>(matches_.size());
      if (first == last) continue;
      layers_[lead.layer].index.prefetch_names(matches_.back().hash);
      if (!starts_.empty() && starts_.back().begin == lead.begin)
        starts_.back().last = last;
      else
        starts_.push_back({lead.begin, first, last});
    }
  }

  static bool may_be_inside(char before) {
    return before != ' ' && (is_ascii_letter(before) || is_ascii_digit(before) || before == '.' || before == ',' ||
                             static_cast<unsigned char>(before) >= 0x80);
  }

  void walk(const Lead& lead) {
    const NameIndex& index = layers_[lead.layer].index;
    NameToken token{lead.begin, lead.end, 0};
    std::uint64_t hash = lead.hash;
    while (true) {
      const NameIndex::Fate fate = index.fate(hash);
      if (fate.ends) matches_.push_back({static_cast<std::uint32_t>(token.end), lead.layer, hash});
      if (!fate.goes_on || !next_name_token(text_, token.end, token)) return;
      hash = name_hash::extend(hash, token.hash);
    }
  }

  // ---- third step: the names themselves

  void verify_starts() {
    for (std::size_t at = 0; at < starts_.size(); ++at) {
      if (at + kAhead < starts_.size()) fetch_name(starts_[at + kAhead]);
      if (starts_[at].begin >= free_from_) verify(starts_[at]);
    }
  }

  void fetch_name(const Start& start) const {
    const Match& match = matches_[start.last - 1];
    const PackLayer& layer = layers_[match.layer];
    const flat::Target target = layer.index.likely_name(match.hash);
    if (target < layer.names.size()) __builtin_prefetch(&layer.names[target]);
  }

  void verify(const Start& start) {
    const std::span<Match> matches = std::span(matches_).subspan(start.first, start.last - start.first);
    if (layers_.size() > 1) std::ranges::stable_sort(matches, [](const Match& a, const Match& b) { return a.end < b.end; });
    for (std::size_t last = matches.size(); last > 0;) {
      // Of the layers that go as far, the uppermost first.
      std::size_t first = last - 1;
      while (first > 0 && matches[first - 1].end == matches[first].end) --first;
      for (std::size_t at = first; at < last; ++at)
        if (place(start.begin, matches[at])) return;
      last = first;
    }
  }

  bool place(std::uint32_t begin, const Match& match) {
    const PackLayer& layer = layers_[match.layer];
    const std::string_view surface = text_.substr(begin, match.end - begin);
    ScannedName hit{{begin, match.end}, nullptr, nullptr};
    layer.index.for_each_name(match.hash, [&](flat::Target target) {
      if (hit.name != nullptr || hit.term != nullptr) return;
      if ((target & flat::kTermBit) != 0) {
        const flat::Term& term = layer.terms[target & ~flat::kTermBit];
        if (fits(term, surface)) hit.term = &term;
      } else if (fits(layer.names[target], surface) && !layer.is_replaced(layer.names[target])) {
        hit.name = &layer.names[target];
      }
    });
    if (hit.name == nullptr && hit.term == nullptr) return false;
    out_.push_back(hit);
    free_from_ = match.end;
    return true;
  }

  static constexpr std::size_t kAhead = 8;  // starts whose names are fetched from memory while others are compared

  std::span<const PackLayer> layers_;
  std::string_view text_;
  ByteMethod method_;
  ByteSet first_bytes_;
  std::array<ByteClasses, kBlocks> classes_;
  std::vector<Lead> leads_;
  std::vector<Start> starts_;
  std::vector<Match> matches_;
  std::uint32_t free_from_ = 0;
  std::vector<ScannedName> out_;
};

}  // namespace

std::vector<ScannedName> scan_names(const RulePack& pack, std::string_view text, ByteMethod method) {
  return Scanner(pack, text, method).run();
}

}  // namespace dealgraph
