#pragma once
/// Names and news-like text made by rule, the same on every machine: what the benchmarks run on.

#include <cstdint>
#include <string>
#include <vector>

namespace dealgraph::bench {

/// `count` different names as companies bear them, UTF-8, no white space at the ends: "Marlow", "First Kandor Group",
/// "Tesmak & Bruno Holdings", "QTX", "Vel-Tamor 300", "华诺电子"; about one in twenty-five is Chinese. Many begin with the same
/// words as others, or are the beginning of others.
std::vector<std::string> make_names(std::size_t count, std::uint64_t seed = 1);

/// About `bytes` of sentences, a paragraph a line. Every thirty words or so a name stands in it, some names far oftener than
/// others; beside them unknown names that begin like known ones, known ones as parts of longer words, numbers, quotes and
/// Chinese sentences.
std::string make_text(std::size_t bytes, const std::vector<std::string>& names, std::uint64_t seed = 2);

}  // namespace dealgraph::bench
