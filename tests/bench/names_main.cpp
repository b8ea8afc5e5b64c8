// dealgraph_bench_names FOLDER [REPETITIONS]: compiles FOLDER/names.txt, opens the file and searches FOLDER/text.txt; prints
// one line as every peer does (tests/bench/peers/run.sh): tool, MB/s (median), seconds to build, MB of memory, names found, and
// how many of them differ from FOLDER/found.txt; then milliseconds to open.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/name_scanner.hpp"
#include "extract/pack_compiler.hpp"

namespace {

using namespace dealgraph;
using Places = std::vector<std::pair<std::size_t, std::size_t>>;

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> read_lines(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

Places read_places(const std::filesystem::path& file) {
  std::ifstream in(file);
  Places out;
  for (std::size_t begin = 0, end = 0; in >> begin >> end;) out.emplace_back(begin, end);
  return out;
}

/// Each name an entry; weak, so that it counts only as written.
std::string compile(const std::vector<std::string>& names) {
  PackCompiler out;
  SourceEntry entry;
  for (std::size_t at = 0; at < names.size(); ++at) {
    entry.id = "n" + std::to_string(at);
    entry.name = names[at];
    entry.names = {{names[at], "", "", {}, true, false, false}};
    out.add(entry);
  }
  return out.finish();
}

std::size_t differences(Places a, Places b) {
  Places out;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out.size();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: dealgraph_bench_names FOLDER [REPETITIONS]\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  const int repetitions = count > 2 ? std::stoi(arguments[2]) : 5;
  const std::vector<std::string> names = read_lines(folder / "names.txt");
  const std::string text = read(folder / "text.txt"), file = folder / "names.pack";
  const double begin = now();
  const std::string bytes = compile(names);
  const double built = now() - begin;
  std::ofstream(file, std::ios::binary) << bytes;
  std::vector<double> opening, searching;
  Places found;
  for (int i = 0; i < repetitions; ++i) {
    const double before_open = now();
    const std::shared_ptr<const RulePack> pack = RulePack::open(file);
    const double before_search = now();
    const std::vector<ScannedName> hits = scan_names(*pack, text);
    searching.push_back(now() - before_search);
    opening.push_back(before_search - before_open);
    found.clear();
    for (const ScannedName& hit : hits) found.emplace_back(hit.span.begin, hit.span.end);
  }
  std::cout << "dealgraph " << static_cast<double>(text.size()) / 1e6 / median(searching) << ' ' << built << ' '
            << static_cast<double>(bytes.size()) / 1e6 << ' ' << found.size() << ' '
            << differences(found, read_places(folder / "found.txt")) << ' ' << median(opening) * 1e3 << '\n';
  return 0;
}
