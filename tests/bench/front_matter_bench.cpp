// Files with front matter, against what yaml-cpp alone needs for their YAML.
#include <benchmark/benchmark.h>
#include <yaml-cpp/yaml.h>

#include <fstream>
#include <sstream>

#include "core/article_reader.hpp"
#include "core/source.hpp"

namespace dealgraph::bench {
namespace {

std::vector<std::string> sample_files() {
  std::vector<std::string> out;
  for (const std::string& file : find_source_files({DEALGRAPH_SOURCE_DIR "/data/articles"}).files) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    if (text.str().starts_with("---\n")) out.push_back(text.str());
  }
  return out;
}

const std::vector<std::string>& files() {
  static const std::vector<std::string> read = sample_files();
  return read;
}

std::string yaml_of(const std::string& file) {
  return file.substr(4, file.find("\n---\n", 4) - 3);
}

void count_bytes(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const std::string& file : files()) bytes += file.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void yaml_cpp_alone(benchmark::State& state) {
  if (files().size() < 10 || !YAML::Load(yaml_of(files().front()))["title"])
    return state.SkipWithError("the files have no title");
  std::vector<std::string> blocks;
  for (const std::string& file : files()) blocks.push_back(yaml_of(file));
  for (auto _ : state)
    for (const std::string& block : blocks) benchmark::DoNotOptimize(YAML::Load(block));
  count_bytes(state);
}
BENCHMARK(yaml_cpp_alone)->Unit(benchmark::kMicrosecond);

std::size_t read_all() {
  std::size_t articles = 0;
  const ReadEvents events{[&](Article&&) { ++articles; }, [](const Problem&) {}};
  for (const std::string& file : files()) {
    std::istringstream stream(file);
    read_articles(stream, "a.md", InputForm::markdown, events);
  }
  return articles;
}

void front_matter_files(benchmark::State& state) {
  if (read_all() < files().size()) return state.SkipWithError("articles are missing");
  for (auto _ : state) benchmark::DoNotOptimize(read_all());
  count_bytes(state);
}
BENCHMARK(front_matter_files)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace dealgraph::bench
