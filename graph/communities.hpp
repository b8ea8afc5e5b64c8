#pragma once
/// Groups of companies, organizations and people that deal more among themselves than with others.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/deal_filter.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// A member and how many deals it has inside its community.
struct Member {
  std::string entity;
  std::size_t deals = 0;
};

struct Community {
  std::vector<Member> members;  ///< at least two; most deals first, then by id
  std::size_t deals = 0;        ///< that join two members
};

struct Communities {
  std::vector<Community> communities;  ///< most members first, then most deals, then by their first member
  double modularity = 0;               ///< of the division, -0.5…1 (Newman and Girvan 2004); 0 where there are no deals
};

/// The Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008) over the network of deals, where an edge weighs as many
/// deals as join its ends; afterwards groups that hang together through nobody of their own are split, as Traag, Waltman and
/// van Eck (2019) ask for. All decisions are made on whole numbers and ties go to the smaller id: equal graphs give equal
/// communities.
Communities communities_of(const KnowledgeGraph& graph, const DealFilter& filter = {});

}  // namespace dealgraph
