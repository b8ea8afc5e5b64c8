#pragma once
/// How parts of an answer read in a table.

#include <string>
#include <vector>

#include "graph/answer.hpp"
#include "page.hpp"

namespace dealgraph::cli {

/// "3 deals", "1 company".
std::string counted(std::size_t count, const std::string& one, const std::string& many);

/// "USD 1.5 billion", "USD 70 million", "USD 1200".
std::string money_words(const Money& money);

/// The best supported value, and in brackets that others are told: "USD 27.7 billion (also USD 28 billion)".
std::string value_words(const Deal& deal);

/// "25 %".
std::string percent_words(double fraction);

/// "2021-03-05", "2019-07 – 2021-03", "?".
std::string span_words(const std::string& since, const std::string& until);

/// "Microsoft → Nuance", "Meta + Microsoft; venture: Acme": by role.
std::string parties_words(const KnowledgeGraph& graph, const Deal& deal);

/// Names of parties, separated by commas.
std::string names_words(const KnowledgeGraph& graph, const std::vector<Party>& parties);

/// Two lines: the quote with its parties marked, and where it stands.
std::vector<std::string> evidence_lines(const KnowledgeGraph& graph, const Evidence& evidence, const Page& page,
                                        std::size_t others = 0);

}  // namespace dealgraph::cli
