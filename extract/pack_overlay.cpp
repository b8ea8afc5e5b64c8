#include <algorithm>
#include <filesystem>
#include <optional>
#include <span>

#include "extract/pack_bytes.hpp"
#include "extract/pack_compiler.hpp"
#include "extract/rule_pack.hpp"
#include "extract/word_list.hpp"

namespace dealgraph {
namespace {

/// What is laid over the shipped pack: the source that a folder holds, or a compiled file.
struct Overlay {
  std::optional<PackSource> source;
  std::unique_ptr<const PackBytes> bytes;

  [[nodiscard]] bool has_language() const {
    return source ? !source->words.empty() || has_rules(source->rules) : bytes->has_language();
  }
};

Overlay read_overlay(const std::string& name) {
  if (std::filesystem::is_directory(name)) return {read_pack_source(name), nullptr};
  return {std::nullopt, PackBytes::map_and_check(name)};
}

/// How many of the overlays, from the first, have to be merged with the base because the last of them has words or rules.
std::size_t count_merged(const std::vector<Overlay>& overlays) {
  const auto last = std::find_if(overlays.rbegin(), overlays.rend(), [](const Overlay& over) { return over.has_language(); });
  return static_cast<std::size_t>(overlays.rend() - last);
}

std::unique_ptr<const PackBytes> merge(const PackBytes& base, std::span<Overlay> overlays) {
  PackSource source = base.decompile();
  for (Overlay& over : overlays) overlay(source, over.source ? *over.source : over.bytes->decompile());
  return PackBytes::take(compile_pack(source));
}

}  // namespace

std::shared_ptr<const RulePack> load_rule_pack(const std::string& shipped, const std::vector<std::string>& overlays) {
  if (overlays.empty()) return RulePack::open(shipped);
  std::vector<Overlay> read;
  for (const std::string& name : overlays) read.push_back(read_overlay(name));
  std::vector<std::unique_ptr<const PackBytes>> blocks;
  blocks.push_back(PackBytes::map(shipped));
  const std::size_t merged = count_merged(read);
  if (merged > 0) blocks.front() = merge(*blocks.front(), std::span(read).first(merged));
  const WordList words(*blocks.front());
  for (std::size_t at = merged; at < read.size(); ++at) {
    Overlay& over = read[at];
    blocks.push_back(over.source ? PackBytes::take(compile_pack(*over.source, &words)) : std::move(over.bytes));
  }
  return RulePack::of(std::move(blocks));
}

}  // namespace dealgraph
