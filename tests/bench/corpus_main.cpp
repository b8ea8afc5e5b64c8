// dealgraph_bench_corpus NAMES MEGABYTES FOLDER: writes names.txt (a name a line), text.txt and found.txt (what the plain
// reference finds: "BEGIN END", bytes), so that other programs can be measured on the same.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/bench/news_text.hpp"
#include "tests/bench/plain_search.hpp"

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: dealgraph_bench_corpus NAMES MEGABYTES FOLDER\n";
    return 2;
  }
  using namespace dealgraph::bench;
  const std::filesystem::path folder = arguments[3];
  std::filesystem::create_directories(folder);
  const std::vector<std::string> names = make_names(std::stoul(arguments[1]));
  const std::string text = make_text(std::stoul(arguments[2]) * 1'000'000, names);
  std::ofstream name_file(folder / "names.txt"), found_file(folder / "found.txt");
  for (const std::string& name : names) name_file << name << '\n';
  std::ofstream(folder / "text.txt") << text;
  for (const Found& found : plain_search(text, names)) found_file << found.begin << ' ' << found.end << '\n';
  return 0;
}
