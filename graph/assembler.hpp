#pragma once
/// Extractions → one graph.

#include <memory>
#include <vector>

#include "core/extraction.hpp"
#include "graph/knowledge_graph.hpp"

namespace dealgraph {

/// Takes extractions one by one and keeps only what the graph needs of each, not its text. The graph is a pure function of the
/// set of extractions: any order, any repetition (same id and content) gives an equal graph. Not for use by several threads at
/// once; moved, not copied.
class Assembler {
 public:
  Assembler();
  Assembler(Assembler&&) noexcept;
  Assembler& operator=(Assembler&&) noexcept;
  ~Assembler();

  void add(const Extraction& extraction);

  /// The graph of all that was added; takes it out of the assembler, which is empty afterwards.
  KnowledgeGraph finish();

 private:
  struct Notes;
  void add_record(const EntityRecordPtr& record);

  std::unique_ptr<Notes> notes_;
};

/// All at once.
KnowledgeGraph assemble(const std::vector<Extraction>& extractions);

}  // namespace dealgraph
