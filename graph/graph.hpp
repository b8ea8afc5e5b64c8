#pragma once
/// Extractions → one merged graph, and questions to it.
#include "graph/assembler.hpp"
#include "graph/confidence.hpp"
#include "graph/deal.hpp"
#include "graph/entity.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/network.hpp"
#include "graph/number_text.hpp"
#include "graph/party_pairs.hpp"
#include "graph/query.hpp"
#include "graph/source_article.hpp"
#include "graph/view.hpp"
