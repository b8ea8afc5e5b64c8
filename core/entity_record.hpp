#pragma once
/// What the dictionary knows of an entity, in a form that graph and knowledge base can keep without the dictionary.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/entity_type.hpp"

namespace dealgraph {

/// A name with the days between which it is valid: [since, until), ISO dates as precise as known, empty for open ends.
struct DatedName {
  std::string name;
  std::string since;
  std::string until;
  friend auto operator<=>(const DatedName&, const DatedName&) = default;
};

/// An owner (for products and hardware: the maker), valid like a DatedName.
struct DatedOwner {
  std::string entity;  ///< "company:microsoft"
  std::string name;    ///< the owner's own canonical name
  std::string since;
  std::string until;
  friend auto operator<=>(const DatedOwner&, const DatedOwner&) = default;
};

struct EntityRecord {
  std::string id;  ///< "company:microsoft"
  EntityType type = EntityType::company;
  std::string name;
  std::vector<DatedName> aliases;
  std::vector<DatedOwner> owners;
  std::vector<std::string> tickers;
  std::string kind;      ///< hardware: gpu, cpu, …; product: software, …; company: its first sector
  std::string memory;    ///< hardware: "80 GB"
  std::string country;   ///< ISO 3166
  std::string wikidata;  ///< "Q2283"
  friend bool operator==(const EntityRecord&, const EntityRecord&) = default;
};

/// A record that many extractions share: what the dictionary says of an entity does not change between articles.
using EntityRecordPtr = std::shared_ptr<const EntityRecord>;

/// The owner valid on `day` (an ISO date; empty: the newest). nullptr if there is none.
const DatedOwner* owner_on(const EntityRecord& record, const std::string& day);

}  // namespace dealgraph
