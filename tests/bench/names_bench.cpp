// Finding the names of a dictionary: 2 k, 100 k and 1 M generated names in generated news text.
#include <benchmark/benchmark.h>

#include <map>
#include <memory>

#include "extract/gazetteer.hpp"
#include "extract/name_scanner.hpp"
#include "extract/pack_compiler.hpp"
#include "tests/bench/news_text.hpp"
#include "tests/bench/plain_search.hpp"

namespace dealgraph::bench {
namespace {

constexpr std::size_t kTextBytes = 4'000'000;

PackSource source_of(const std::vector<std::string>& names) {
  PackSource out;
  for (const std::string& name : names) {
    SourceEntry& entry = out.entries.emplace_back();
    entry.id = std::to_string(1'000'000'000 + out.entries.size());
    entry.name = name;
    // Weak names count only as written, like those that the reference finds.
    entry.names.push_back({name, "", "", {}, true, false, false});
  }
  return out;
}

/// Names, a text in which they stand, and the compiled dictionary.
struct Case {
  explicit Case(std::size_t count)
      : names(make_names(count)),
        text(make_text(kTextBytes, names)),
        pack(RulePack::from_bytes(compile_pack(source_of(names)))),
        found(plain_search(text, names)) {}
  std::vector<std::string> names;
  std::string text;
  std::shared_ptr<const RulePack> pack;
  std::vector<Found> found;  ///< the reference
};

const Case& case_of(std::size_t count) {
  static std::map<std::size_t, std::unique_ptr<Case>> cases;
  std::unique_ptr<Case>& out = cases[count];
  if (!out) out = std::make_unique<Case>(count);
  return *out;
}

std::vector<Found> as_found(const std::vector<GazetteerHit>& hits, const std::vector<Token>& tokens) {
  std::vector<Found> out;
  for (const GazetteerHit& hit : hits) out.push_back({tokens[hit.begin].span.begin, tokens[hit.end - 1].span.end});
  return out;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * kTextBytes));
}

/// On words that are there already.
void names_in_tokens(benchmark::State& state) {
  const Case& it = case_of(static_cast<std::size_t>(state.range(0)));
  const std::vector<Token> tokens = tokenize(it.text);
  if (as_found(find_names(*it.pack, it.text, tokens), tokens) != it.found)
    return state.SkipWithError("the answer differs from the plain search");
  for (auto _ : state) benchmark::DoNotOptimize(find_names(*it.pack, it.text, tokens));
  count_bytes(state);
}
BENCHMARK(names_in_tokens)->Arg(2'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

std::vector<Found> as_found(const std::vector<ScannedName>& names) {
  std::vector<Found> out;
  for (const ScannedName& name : names) out.push_back({name.span.begin, name.span.end});
  return out;
}

/// On raw text: what the peers do.
void names_in_text(benchmark::State& state) {
  const Case& it = case_of(static_cast<std::size_t>(state.range(0)));
  if (as_found(scan_names(*it.pack, it.text)) != it.found)
    return state.SkipWithError("the answer differs from the plain search");
  for (auto _ : state) benchmark::DoNotOptimize(scan_names(*it.pack, it.text));
  count_bytes(state);
}
BENCHMARK(names_in_text)->Arg(2'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dealgraph::bench
