// dealgraph_bench_articles PACK COUNT [FIRST]: short articles as JSON lines on standard output
// (tests/bench/article_generator.hpp).
#include <iostream>

#include "tests/bench/article_generator.hpp"

int main(int count, char** arguments) {
  if (count != 3 && count != 4) {
    std::cerr << "usage: dealgraph_bench_articles PACK COUNT [FIRST]\n";
    return 2;
  }
  using namespace dealgraph::bench;
  std::ios::sync_with_stdio(false);
  const ArticleNames names = names_of_pack(arguments[1]);
  const std::size_t first = count == 4 ? std::stoul(arguments[3]) : 0;
  for (std::size_t number = first; number < first + std::stoul(arguments[2]); ++number)
    std::cout << json_line(make_article(names, number)) << '\n';
  return 0;
}
