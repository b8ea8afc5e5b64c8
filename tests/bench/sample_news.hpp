#pragma once
/// The articles of data/articles over and over, as much of them as a benchmark wants.

#include <cstddef>
#include <string>
#include <vector>

#include "core/article.hpp"

namespace dealgraph::bench {

/// The articles of data/articles with their related ones, in order.
const std::vector<Article>& sample_articles();

/// About `bytes` of JSON lines: the sample articles one after the other, each under an id of its own.
std::string sample_lines(std::size_t bytes);

/// The articles of such lines.
std::vector<Article> read_lines(const std::string& lines);

}  // namespace dealgraph::bench
