// A compiled rule pack with changed bytes and a hash that fits: refused, or safe to use.
#include <xxhash.h>

#include <cstring>

#include "core/jsonl.hpp"
#include "extract/pack_compiler.hpp"
#include "tests/fuzz/support.hpp"

namespace dealgraph::fuzz {
namespace {

/// Something of everything that a pack holds.
std::string small_pack() {
  put("dictionary/company/x.yaml",
      "- {id: acme, name: Acme, aliases: [Acme Works, {name: Apex, since: 2001, needs: [rocket]}], zh: [微软], weak: [Acme],\n"
      "   tickers: [ACME], owner: [{id: oracle, until: 2020}], sector: [software, cloud], hq: Rome, country: IT}\n"
      "- {id: oracle, name: Oracle, aliases: [Acme]}\n");
  put("lexicon/x.yaml", "cities: [New York, Rome]\ncommon_heads: [works]\ngiven: [John]\nhonorifics: [Mr]\n");
  put("lexicon/verbs.yaml", "regular: [acquire, launch]\nirregular: {buy: [buys, bought, bought, buying]}\n");
  put("rules/x.yaml", "frames:\n- {id: a.b, type: acquisition, verbs: [acquire], args: {subject: acquirer, object: target}}\n");
  put("patterns/x.yaml", "- {id: a-series, pattern: 'A\\d+', type: hardware, owner: acme}\n");
  return compile_pack(read_pack_source(scratch_folder()));
}

void set_hash(std::string& bytes) {
  const std::uint64_t hash = XXH3_64bits(bytes.data() + sizeof(flat::Header), bytes.size() - sizeof(flat::Header));
  std::memcpy(bytes.data() + offsetof(flat::Header, hash), &hash, sizeof hash);
}

void use(const std::string& file) {
  const auto pack = RulePack::of([&] {
    std::vector<std::unique_ptr<const PackBytes>> blocks;
    blocks.push_back(PackBytes::map_and_check(file));
    return blocks;
  }());
  const Extractor extractor(pack);
  Article article;
  article.id = "a";
  set_text(article, "Acme Works acquires Oracle", "John Acme of Acme (ACME) in New York bought A100. 微软 rocket Apex.");
  to_json_line(extractor.extract(article));
  for (const PackLayer& layer : pack->layers())
    for (const flat::Entry& entry : layer.entries) static_cast<void>(pack->record(entry));
  static_cast<void>(pack->decompile());
}

}  // namespace
}  // namespace dealgraph::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dealgraph;
  static const std::string whole = fuzz::small_pack();
  std::string bytes = fuzz::edited(whole, fuzz::view(data, size));
  fuzz::set_hash(bytes);
  try {
    fuzz::use(fuzz::put("edited.pack", bytes));
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): refused
  }
  return 0;
}
