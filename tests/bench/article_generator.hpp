#pragma once
/// Short articles made by rule from templates and names, the same on every machine: what the knowledge base is measured on.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/article.hpp"

namespace dealgraph::bench {

struct ArticleNames {
  std::vector<std::string> companies;  ///< earlier ones come up more often
  std::vector<std::string> hardware;
};

/// Names as the compiled rule pack has them: of companies and hardware that need no context to be known. Throws Error.
ArticleNames names_of_pack(const std::string& pack_file);

/// Article `number` of a stream: a title and one to three sentences about a deal or a fact, now and then told again in other
/// words or copied by another publisher; with date, address and publisher. `names` hold some of each kind.
Article make_article(const ArticleNames& names, std::size_t number, std::uint64_t seed = 1);

/// The article as one of the JSON lines that `dealgraph add` reads, without newline.
std::string json_line(const Article& article);

}  // namespace dealgraph::bench
