/// How fast graphs are written, and that memory does not grow with them:
///   cmake --preset release -DDEALGRAPH_BENCH=ON && cmake --build --preset release --target export_bench
///   build/release/tests/bench/export_bench
/// `bytes_per_second` is what arrives in the file's stream; `extra_MiB` how far the writing raised the peak of the process.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <fstream>
#include <ostream>
#include <streambuf>

#include "export/format.hpp"

namespace dealgraph {
namespace {

constexpr std::size_t kEntities = 20'000;
constexpr std::size_t kPartners = 5;
constexpr std::size_t kEdgesOfDeal = kPartners * (kPartners - 1) / 2;

/// Counts what is written and keeps nothing.
class CountingBuffer : public std::streambuf {
 public:
  [[nodiscard]] std::size_t count() const { return count_; }

 protected:
  std::streamsize xsputn(const char* /*text*/, std::streamsize size) override {
    count_ += static_cast<std::size_t>(size);
    return size;
  }
  int_type overflow(int_type character) override {
    ++count_;
    return traits_type::not_eof(character);
  }

 private:
  std::size_t count_ = 0;
};

std::string numbered(std::string_view name, std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(name) + std::string(9 - digits.size(), '0') + digits;
}

Entity company(std::size_t number) {
  Entity entity;
  entity.id = numbered("company:c", number);
  entity.name = "Norda & Pellux " + std::to_string(number) + " Systems";
  entity.aliases = {{"Norda " + std::to_string(number), "", ""}, {"诺达", "", ""}};
  entity.country = "CH";
  entity.mentions = entity.articles = number % 50;
  return entity;
}

Evidence evidence_of(const Deal& deal, std::size_t number) {
  Evidence evidence;
  evidence.id = numbered("evidence:", number);
  evidence.article = numbered("article:", number / 4);
  evidence.document = evidence.url = "https://news.example.org/2021/05/" + numbered("story-", number) + "?a=1&b=2";
  evidence.publisher = "The Example Gazette";
  evidence.published = evidence.date = "2021-05-01";
  evidence.quote = "Norda & Pellux said on Monday that it will work with four others on \"chips\" worth $5 billion, 共同开发";
  evidence.rule = "partnership.work-with";
  evidence.confidence = 0.8;
  evidence.arguments = deal.parties;
  return evidence;
}

/// A partnership of five: ten edges.
Deal partnership(const KnowledgeGraph& graph, std::size_t number) {
  Deal deal;
  deal.id = numbered("deal:", number);
  for (std::size_t i = 0; i < kPartners; ++i)
    deal.parties.push_back({Role::partner, graph.entities[(number * 7 + i * 3989) % kEntities].id, "", false});
  deal.evidences = {evidence_of(deal, number)};
  deal.values = {{{5e9, "USD"}, {0}}};
  deal.since = deal.until = "2021-05-01";
  deal.confidence = 0.8;
  deal.sources = 1;
  return deal;
}

KnowledgeGraph graph_with(std::size_t edges) {
  KnowledgeGraph graph;
  for (std::size_t i = 0; i < kEntities; ++i) graph.entities.push_back(company(i));
  for (std::size_t i = 0; i < edges / kEdgesOfDeal; ++i) graph.deals.push_back(partnership(graph, i));
  return graph;
}

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// `state.range(0)`: edges. The graph itself is the peak before writing begins.
void write_format(benchmark::State& state, std::string_view name) {
  const KnowledgeGraph graph = graph_with(static_cast<std::size_t>(state.range(0)));
  CountingBuffer counted;
  std::ostream out(&counted);
  const double before = peak_mib();
  for (auto each : state) {
    for (const FormatFile& file : find_format(name)->files) file.write(graph, {}, out);
  }
  state.counters["extra_MiB"] = peak_mib() - before;
  state.counters["file_MB"] = static_cast<double>(counted.count()) / 1e6 / static_cast<double>(state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(counted.count()));
}

BENCHMARK_CAPTURE(write_format, graphml, "graphml")->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dealgraph
