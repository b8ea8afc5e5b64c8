#pragma once
/// A node of the graph: the thing that mentions name.

#include <cstddef>
#include <string>
#include <vector>

#include "core/entity_record.hpp"
#include "core/entity_type.hpp"

namespace dealgraph {

/// What is known of one thing: the dictionary's record if there is one, else what its mentions say. All text is fit for every
/// export (see graph/detail/model_text.hpp); absent values are empty.
struct Entity {
  std::string id;  ///< "company:microsoft"
  EntityType type = EntityType::company;
  std::string name;                ///< the dictionary's, else the fullest that an article uses
  std::vector<DatedName> aliases;  ///< other names, sorted; those of the dictionary and of reported renamings are dated
  std::vector<DatedOwner> owners;  ///< for products and hardware: makers
  std::vector<std::string> tickers;
  std::string kind;      ///< hardware: gpu, cpu, …; product: software, …; company: its sector
  std::string vendor;    ///< hardware and products: name of the newest owner, else of the best supported maker
  std::string memory;    ///< hardware: "80 GB"
  std::string country;   ///< ISO 3166
  std::string wikidata;  ///< "Q2283"
  std::size_t mentions = 0;
  std::size_t articles = 0;  ///< how many articles mention it

  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace dealgraph
