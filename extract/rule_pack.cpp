#include "extract/rule_pack.hpp"

#include <algorithm>
#include <ranges>

#include "core/utf8.hpp"
#include "extract/rules.hpp"

namespace dealgraph {
namespace {

PackLayer layer_of(const PackBytes& pack) {
  PackLayer out;
  out.index = NameIndex(pack.section<std::uint8_t>(flat::name_first_bytes), pack.section<std::uint64_t>(flat::name_leads),
                        pack.section<std::uint64_t>(flat::name_prefixes), pack.section<std::uint64_t>(flat::name_slots),
                        pack.section<flat::Target>(flat::name_lists));
  out.entries = pack.section<flat::Entry>(flat::entries);
  out.names = pack.section<flat::Name>(flat::names);
  out.terms = pack.section<flat::Term>(flat::terms);
  out.ids = HashFilter(pack.section<std::uint64_t>(flat::entry_ids));
  return out;
}

}  // namespace

const flat::Entry* PackLayer::entry(std::string_view id) const {
  const std::uint64_t hash = hash_folded(id);
  if (!HashFilter::has_first(ids.word(hash), hash)) return nullptr;
  const auto at = std::lower_bound(entries.begin(), entries.end(), id,
                                   [&](const flat::Entry& entry, std::string_view key) { return entry.id.text() < key; });
  return at != entries.end() && at->id.text() == id ? &*at : nullptr;
}

RulePack::RulePack(std::vector<std::unique_ptr<const PackBytes>> blocks) : blocks_(std::move(blocks)) {
  for (const auto& block : std::views::reverse(blocks_)) layers_.push_back(layer_of(*block));
  mark_replaced();
  words_ = WordList(*blocks_.front());
  rules_ = std::make_unique<const Rules>(rules_from_cbor(blocks_.front()->rules()));
}

RulePack::~RulePack() = default;

void RulePack::mark_replaced() {
  for (std::size_t over = 0; over < layers_.size(); ++over)
    for (std::size_t under = over + 1; under < layers_.size(); ++under) {
      PackLayer& layer = layers_[under];
      for (std::size_t at = 0; at < layer.entries.size(); ++at) {
        if (!layers_[over].entry(layer.entries[at].id.text())) continue;
        layer.replaced.resize(layer.entries.size());
        layer.replaced[at] = 1;
      }
    }
}

std::shared_ptr<const RulePack> RulePack::of(std::vector<std::unique_ptr<const PackBytes>> blocks) {
  return std::shared_ptr<const RulePack>(new RulePack(std::move(blocks)));
}

std::shared_ptr<const RulePack> RulePack::open(const std::string& file) {
  std::vector<std::unique_ptr<const PackBytes>> blocks;
  blocks.push_back(PackBytes::map(file));
  return of(std::move(blocks));
}

std::shared_ptr<const RulePack> RulePack::from_bytes(std::string bytes) {
  std::vector<std::unique_ptr<const PackBytes>> blocks;
  blocks.push_back(PackBytes::take(std::move(bytes)));
  return of(std::move(blocks));
}

std::string RulePack::hash() const {
  std::string hashes;
  for (const auto& block : blocks_) {
    const std::uint64_t hash = block->hash();
    hashes.append(reinterpret_cast<const char*>(&hash), sizeof hash);
  }
  return hash_hex(hashes);
}

void RulePack::annotate(std::vector<Token>& tokens) const {
  for (Token& token : tokens)
    if (token.kind == TokenKind::word || token.mark == '&')
      if (const flat::Word* known = word(token.hash)) token.classes = known->classes;
}

const flat::Entry* RulePack::entry(std::string_view id) const {
  for (const PackLayer& layer : layers_)
    if (const flat::Entry* known = layer.entry(id)) return known;
  return nullptr;
}

namespace {

/// "A100s" beside "A100": found in texts, but no name to be told.
bool is_plural_of_another(const flat::Name& name, const flat::Entry& entry) {
  const std::string_view text = name.text.text();
  if (name.ticker || !text.ends_with('s')) return false;
  const auto names = entry.names.get();
  return std::any_of(names.begin(), names.end(), [&](const flat::Name& other) {
    return !other.ticker && other.text.text() == text.substr(0, text.size() - 1);
  });
}

}  // namespace

EntityRecord RulePack::record(const flat::Entry& entry) const {
  EntityRecord out;
  out.id = entry.id.text();
  out.type = static_cast<EntityType>(entry.type);
  out.name = entry.name.text();
  for (const flat::Name& name : entry.names.get()) {
    if (is_plural_of_another(name, entry)) continue;
    if (name.ticker)
      out.tickers.emplace_back(name.text.text());
    else
      out.aliases.push_back({std::string(name.text.text()), std::string(since(name)), std::string(until(name))});
  }
  for (const flat::Owner& owner : owners(entry)) {
    const flat::Entry* known = this->entry(owner.id.text());
    const std::string_view name = known ? known->name.text() : owner.id.text().substr(owner.id.text().find(':') + 1);
    out.owners.push_back(
        {std::string(owner.id.text()), std::string(name), std::string(owner.since.text()), std::string(owner.until.text())});
  }
  const flat::Details* details = entry.details.get();
  if (!details) return out;
  const std::span<const flat::StringRef> sectors = details->sectors.get();
  out.kind = details->kind.text().empty() && !sectors.empty() ? sectors[0].text() : details->kind.text();
  out.memory = details->memory.text();
  out.country = details->country.text();
  out.wikidata = details->wikidata.text();
  return out;
}

PackSource RulePack::decompile() const {
  PackSource out = blocks_.front()->decompile();
  for (std::size_t at = 1; at < blocks_.size(); ++at) overlay(out, blocks_[at]->decompile());
  return out;
}

}  // namespace dealgraph
