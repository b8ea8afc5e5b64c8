#pragma once
/// What the fuzz targets share. A target is a function of bytes that must neither crash nor break what it requires.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article_reader.hpp"
#include "extract/extractor.hpp"
#include "graph/knowledge_graph.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace dealgraph::fuzz {

/// Ends the program, so that the fuzzer keeps the input, where `holds` is false.
void require(bool holds, std::string_view what);

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Reads articles, and requires of them and of the problems what core/article.hpp and core/article_reader.hpp promise.
std::vector<Article> read_all(std::string_view bytes, InputForm form);

/// Requires what CONTRACT.md promises of an extraction by `pack`: spans, evidence, order, and that its JSON line reads back the
/// same.
void check_extraction(const Extraction& found, const RulePack& pack);

/// Requires of every graph file but the page that it can be written; returns whether those in JSON are JSON.
bool write_all_formats(const KnowledgeGraph& graph);

/// With the shipped rule pack; made once.
const Extractor& shipped_extractor();

/// A folder that is gone when the program ends.
const std::string& scratch_folder();

/// Writes a file in the scratch folder and returns its path.
std::string put(const std::string& name, std::string_view content);

/// `bytes` with changes as `edits` says: each takes four bytes of it, three for the place and one for the new value.
std::string edited(std::string bytes, std::string_view edits);

}  // namespace dealgraph::fuzz
