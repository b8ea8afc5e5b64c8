#include "extract/name_index.hpp"

#include <algorithm>
#include <bit>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

void drop_doubles(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// The first bytes of characters that stand for ASCII ones: ´ « », ʼ, quotes and dashes, full-width forms.
constexpr unsigned char kFormBytes[] = {0xC2, 0xCA, 0xE2, 0xE3, 0xEF};

}  // namespace

void NameIndexBuilder::reserve(std::size_t names) {
  keys_.reserve(names);
  leads_.reserve(names);
  prefixes_.reserve(names * 2);
}

void NameIndexBuilder::add(std::string_view name, flat::Target target) {
  NameToken token;
  if (!next_name_token(name, 0, token)) return;
  std::uint64_t hash = token.hash;
  add_first(name.substr(token.begin), hash);
  while (next_name_token(name, token.end, token)) {
    prefixes_.push_back(hash);
    hash = name_hash::extend(hash, token.hash);
  }
  keys_.push_back({hash, target});
}

void NameIndexBuilder::add_first(std::string_view name, std::uint64_t hash) {
  leads_.push_back(hash);
  char first = name[0];
  bool small = is_ascii_lower(first);
  first_bytes_[static_cast<unsigned char>(first)] = true;
  if (static_cast<unsigned char>(first) >= 0x80) {
    const char32_t ascii = ascii_form(decode_at(name, 0).value);
    small = ascii != 0;
    if (ascii != 0) first = static_cast<char>(ascii);
    first_bytes_[static_cast<unsigned char>(first)] = true;
  }
  if (is_ascii_letter(first) && small) first_bytes_[static_cast<unsigned char>(first ^ 0x20)] = true;
  if (small) leads_.push_back(hash ^ name_hash::kLower);
  if (static_cast<unsigned char>(first) < 0x80)
    for (const unsigned char byte : kFormBytes) first_bytes_[byte] = true;
}

NameIndexParts NameIndexBuilder::finish(std::span<const std::uint32_t> renumber) {
  for (Key& key : keys_)
    if (!renumber.empty() && (key.target & flat::kTermBit) == 0) key.target = renumber[key.target];
  drop_doubles(leads_);
  drop_doubles(prefixes_);
  std::sort(keys_.begin(), keys_.end(),
            [](const Key& a, const Key& b) { return a.hash != b.hash ? a.hash < b.hash : a.target < b.target; });
  NameIndexParts out;
  out.first_bytes.assign(first_bytes_, first_bytes_ + 256);
  out.leads = HashFilter::words_for(leads_.size());
  out.prefixes = HashFilter::words_for(prefixes_.size() + keys_.size());
  for (const std::uint64_t hash : leads_)
    out.leads[hash >> HashFilter::shift_for(out.leads.size())] |= HashFilter::first_bits(hash);
  const unsigned shift = HashFilter::shift_for(out.prefixes.size());
  for (const std::uint64_t hash : prefixes_) out.prefixes[hash >> shift] |= HashFilter::first_bits(hash);
  for (const Key& key : keys_) out.prefixes[key.hash >> shift] |= HashFilter::second_bits(key.hash);
  fill_slots(out);
  *this = {};
  return out;
}

void NameIndexBuilder::fill_slots(NameIndexParts& out) const {
  // An empty slot must remain: it ends the search for what is not there.
  out.slots.assign(std::bit_ceil(std::max({keys_.size() * 4 / 3, keys_.size() + 1, std::size_t{2}})), NameIndex::kEmptySlot);
  const unsigned shift = HashFilter::shift_for(out.slots.size());
  for (std::size_t begin = 0, end = 0; begin < keys_.size(); begin = end) {
    while (end < keys_.size() && keys_[end].hash == keys_[begin].hash) ++end;
    std::uint32_t value = keys_[begin].target;
    if (end - begin > 1) {
      value = static_cast<std::uint32_t>(out.lists.size()) | NameIndex::kListBit;
      out.lists.push_back(static_cast<flat::Target>(end - begin));
      for (std::size_t at = begin; at < end; ++at) out.lists.push_back(keys_[at].target);
    }
    std::size_t at = keys_[begin].hash >> shift;
    while (out.slots[at] != NameIndex::kEmptySlot) at = (at + 1) & (out.slots.size() - 1);
    out.slots[at] = keys_[begin].hash << 32 | value;
  }
  if (out.lists.size() >= NameIndex::kListBit) throw Error("there are more names than a dictionary can hold (2^30)");
}

}  // namespace dealgraph
