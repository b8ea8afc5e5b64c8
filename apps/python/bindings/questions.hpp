#pragma once
/// Questions that Python asks of a graph or a knowledge base, and their answers as JSON.

#include <functional>
#include <string>

#include "graph/answer.hpp"
#include "graph/name_source.hpp"

namespace dealgraph::python {

/// Where an answer comes from: names are looked up first, and then the graph is asked for that the query needs.
struct Asked {
  NameSource names;
  std::function<const KnowledgeGraph&(const Query& query, const std::vector<std::string>& entities)> graph;
};

/// `query` is a JSON object of which only "kind" is needed: "kind", "types", "statuses", "roles", "answering", "what" and "by"
/// are lists of words, "names" of names; "since", "until" and "currency" text, "min_confidence" and "limit" numbers. Returns
/// {"kind", "entities": [{"entity", "name", "asked", "others": [{"entity", "name"}]}], "answer": answer_json()}, or
/// {"unknown": [{"name", "nearly"}]} if a name is. Throws Error for words that it does not know.
std::string ask(const Asked& asked, const std::string& query);

/// The same for a question in plain words; what `more` gives (as in `query`) takes the place of what the question says. Throws
/// Error if it is not understood.
std::string answer_question(const Asked& asked, const std::string& question, const std::string& more);

}  // namespace dealgraph::python
