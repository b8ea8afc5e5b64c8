// The way of the data, step by step and as a whole: reading, extraction on one and two threads, lines, graph, queries.
#include <benchmark/benchmark.h>

#include <memory>

#include "core/jsonl.hpp"
#include "core/ordered_pipeline.hpp"
#include "extract/extractor.hpp"
#include "extract/token.hpp"
#include "graph/assembler.hpp"
#include "graph/query.hpp"
#include "tests/bench/sample_news.hpp"

namespace dealgraph::bench {
namespace {

constexpr std::size_t kBytes = 2'000'000;

/// What the benchmarks work on, made once.
struct News {
  std::string lines = sample_lines(kBytes);
  std::vector<Article> articles = read_lines(lines);
};

const News& news() {
  static const News made;
  return made;
}

const Extractor& extractor() {
  static const Extractor made(RulePack::open(DEALGRAPH_PACK_FILE));
  return made;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * news().lines.size()));
}

bool tells_the_takeover_of_nuance(const std::string& line) {
  return line.find("\"type\":\"acquisition\"") != std::string::npos && line.find("company:nuance") != std::string::npos;
}

void read_json_lines(benchmark::State& state) {
  const std::vector<Article> again = read_lines(news().lines);
  if (again.size() < sample_articles().size() || again[3].text != sample_articles()[3].text)
    return state.SkipWithError("the articles read are not those written");
  for (auto _ : state) benchmark::DoNotOptimize(read_lines(news().lines));
  count_bytes(state);
}
BENCHMARK(read_json_lines)->Unit(benchmark::kMillisecond);

void words(benchmark::State& state) {
  if (tokenize("Oracle's $10.3bn bid.").size() != 8) return state.SkipWithError("the words are not as expected");
  for (auto _ : state)
    for (const Article& article : news().articles) benchmark::DoNotOptimize(tokenize(article.text));
  count_bytes(state);
}
BENCHMARK(words)->Unit(benchmark::kMillisecond);

/// From lines to lines, as `dealgraph extract` does it.
std::string extract_lines(std::size_t jobs) {
  std::string out;
  OrderedPipeline<Article, std::string> pipeline(
      jobs,
      [](Article&& article) {
        return to_json_line(extractor().extract(std::move(article), {false, nullptr})) += '\n';
      },
      [&](std::string&& line) { out += line; });
  for (Article& article : read_lines(news().lines)) {
    const std::size_t bytes = article.text.size();
    pipeline.add(std::move(article), bytes);
  }
  pipeline.finish();
  return out;
}

void extract(benchmark::State& state) {
  const auto jobs = static_cast<std::size_t>(state.range(0));
  static const std::string expected = extract_lines(1);
  if (!tells_the_takeover_of_nuance(expected)) return state.SkipWithError("a deal is missing");
  if (extract_lines(jobs) != expected) return state.SkipWithError("the output depends on the number of threads");
  for (auto _ : state) benchmark::DoNotOptimize(extract_lines(jobs));
  count_bytes(state);
}
BENCHMARK(extract)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

const std::vector<Extraction>& extractions() {
  static const std::vector<Extraction> made = [] {
    std::vector<Extraction> out;
    for (const Article& article : news().articles) out.push_back(extractor().extract(article));
    return out;
  }();
  return made;
}

void write_json_lines(benchmark::State& state) {
  if (extraction_from_json_line(to_json_line(extractions()[0])).mentions != extractions()[0].mentions)
    return state.SkipWithError("a line does not say what it was made of");
  for (auto _ : state)
    for (const Extraction& extraction : extractions()) benchmark::DoNotOptimize(to_json_line(extraction));
  count_bytes(state);
}
BENCHMARK(write_json_lines)->Unit(benchmark::kMillisecond);

/// Articles become a graph; with twice as many the time should double.
void merge(benchmark::State& state) {
  const std::size_t count = std::min(extractions().size(), static_cast<std::size_t>(state.range(0)));
  const std::vector<Extraction> some(extractions().begin(), extractions().begin() + static_cast<std::ptrdiff_t>(count));
  if (deals_between(assemble(some), "company:microsoft", "company:nuance").empty())
    return state.SkipWithError("a deal is missing");
  for (auto _ : state) benchmark::DoNotOptimize(assemble(some));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * count));
}
BENCHMARK(merge)->Arg(500)->Arg(1000)->Arg(2000)->Unit(benchmark::kMillisecond);

void query_partners(benchmark::State& state) {
  const KnowledgeGraph graph = assemble(extractions());
  if (partners_of(graph, "company:microsoft").empty()) return state.SkipWithError("a partner is missing");
  for (auto _ : state) benchmark::DoNotOptimize(partners_of(graph, "company:microsoft"));
}
BENCHMARK(query_partners)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace dealgraph::bench
