/// The files are a pure function of the set of articles.

#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "export/format.hpp"
#include "graph/assembler.hpp"
#include "tests/export/rich_graph.hpp"

namespace dealgraph {
namespace {

std::string file_of(const Format& format, const KnowledgeGraph& graph, View view) {
  std::ostringstream out;
  ExportOptions options;
  options.view = view;
  for (const FormatFile& file : format.files) file.write(graph, options, out);
  return out.str();
}

/// The stories in parts, each added by its own run of the program, in any order and some of them twice.
KnowledgeGraph added_bit_by_bit(const std::vector<Extraction>& stories, std::mt19937& random) {
  Assembler assembler;
  for (int part = 0; part < 3; ++part) {
    std::vector<Extraction> shuffled = stories;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    if (part < 2) shuffled.resize(shuffled.size() / 3);
    for (const Extraction& story : shuffled) assembler.add(story);
  }
  return assembler.finish();
}

TEST(Files, AreTheSameBytesInWhateverOrderArticlesCome) {
  const std::vector<Extraction> stories = test::rich_stories();
  const KnowledgeGraph graph = assemble(stories);
  std::mt19937 random(7);
  for (int round = 0; round < 3; ++round) {
    const KnowledgeGraph other = added_bit_by_bit(stories, random);
    for (const Format& format : formats()) {
      for (const View view : {View::entities, View::full})
        EXPECT_EQ(file_of(format, other, view), file_of(format, graph, view)) << format.name << " in round " << round;
    }
  }
}

TEST(Files, DifferWhereArticlesDo) {
  const std::vector<Extraction> stories = test::merged_stories();
  for (const Format& format : formats())
    EXPECT_NE(file_of(format, assemble(stories), View::entities), file_of(format, assemble({stories[0]}), View::entities))
        << format.name;
}

TEST(Formats, HaveNamesAndFilesOfTheirOwn) {
  std::vector<std::string_view> files;
  for (const Format& format : formats()) {
    EXPECT_EQ(find_format(format.name), &format);
    for (const FormatFile& file : format.files) files.push_back(file.name);
  }
  std::sort(files.begin(), files.end());
  EXPECT_EQ(std::adjacent_find(files.begin(), files.end()), files.end());
  EXPECT_EQ(find_format("docx"), nullptr);
}

}  // namespace
}  // namespace dealgraph
