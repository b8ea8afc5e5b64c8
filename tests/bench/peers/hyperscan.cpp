// hyperscan FOLDER [REPETITIONS]: literals of FOLDER/names.txt in FOLDER/text.txt by Hyperscan, with the same output as the
// other peers. Hyperscan reports all matches; the longest from left to right at word boundaries are taken from them.
#include <hs/hs.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using Place = std::pair<std::size_t, std::size_t>;

struct Search {
  const std::string* text;
  const std::vector<std::string>* names;
  std::vector<Place> found;
};

bool joins(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// ASCII boundaries only: the names' accents are inside of words.
bool is_boundary(const std::string& text, std::size_t at) {
  return at == 0 || at == text.size() || !joins(static_cast<unsigned char>(text[at - 1])) ||
         !joins(static_cast<unsigned char>(text[at]));
}

int take(unsigned id, unsigned long long, unsigned long long end, unsigned, void* context) {
  auto& search = *static_cast<Search*>(context);
  const std::size_t begin = end - (*search.names)[id].size();
  if (is_boundary(*search.text, begin) && is_boundary(*search.text, end)) search.found.emplace_back(begin, end);
  return 0;
}

std::vector<Place> longest(std::vector<Place> all) {
  std::sort(all.begin(), all.end(),
            [](const Place& a, const Place& b) { return a.first != b.first ? a.first < b.first : a.second > b.second; });
  std::vector<Place> out;
  for (const Place& place : all)
    if (out.empty() || place.first >= out.back().second) out.push_back(place);
  return out;
}

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string read(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

double resident_megabytes() {
  std::ifstream in("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  in >> all >> resident;
  return static_cast<double>(resident) * 4096 / 1e6;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::string folder = arguments[1], text = read(folder + "/text.txt");
  const int repetitions = count > 2 ? std::stoi(arguments[2]) : 5;
  std::vector<std::string> names;
  std::istringstream lines(read(folder + "/names.txt"));
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  std::vector<const char*> literals;
  std::vector<unsigned> flags(names.size(), 0), ids;
  std::vector<std::size_t> sizes;
  for (const std::string& name : names) {
    ids.push_back(static_cast<unsigned>(literals.size()));
    literals.push_back(name.data());
    sizes.push_back(name.size());
  }
  const double memory = resident_megabytes(), begin = now();
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_lit_multi(literals.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(names.size()),
                           HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
    std::cerr << "hyperscan: " << error->message << '\n';
    return 1;
  }
  hs_scratch_t* scratch = nullptr;
  hs_alloc_scratch(database, &scratch);
  const double built = now() - begin, used = resident_megabytes() - memory;
  std::vector<double> times;
  std::vector<Place> found;
  for (int i = 0; i < repetitions; ++i) {
    Search search{&text, &names, {}};
    const double start = now();
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, take, &search);
    found = longest(std::move(search.found));
    times.push_back(now() - start);
  }
  std::sort(times.begin(), times.end());
  std::vector<Place> wanted, different;
  std::istringstream places(read(folder + "/found.txt"));
  for (std::size_t first = 0, last = 0; places >> first >> last;) wanted.emplace_back(first, last);
  std::set_symmetric_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(different));
  std::cout << "hyperscan " << static_cast<double>(text.size()) / 1e6 / times[times.size() / 2] << ' ' << built << ' ' << used
            << ' ' << found.size() << ' ' << different.size() << '\n';
  return 0;
}
