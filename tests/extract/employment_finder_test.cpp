// Jobs and their employers, found with the shipped dictionary and rules.
#include "extract/employment_finder.hpp"

#include <gtest/gtest.h>

#include "extract/extractor.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

/// "Safra Catz at Oracle; …": the employments of a text, in its order.
std::string employments(const std::string& text) {
  static const Extractor extractor(test::shipped_pack());
  Article article;
  article.published = "2022-06-15";
  set_text(article, "", text);
  std::string out;
  for (const Relation& relation : extractor.extract(std::move(article)).relations)
    if (relation.type == RelationType::employment)
      out += (out.empty() ? "" : "; ") + relation.arguments.front().text + " at " + relation.arguments.back().text;
  return out;
}

TEST(EmploymentFinder, FindsHoldersAndEmployers) {
  DEALGRAPH_NEED_PACK();
  struct Case {
    const char* text;
    const char* employments;
  };
  const Case cases[] = {
      {"Oracle chief executive Safra Catz was pleased.", "Safra Catz at Oracle"},
      {"Safra Catz, chief executive of Oracle, was pleased.", "Safra Catz at Oracle"},
      {"It pays, said Wei Zhang, Principal Scientist and CTO of Storage at Oracle.", "Wei Zhang at Oracle"},
      {"It pays, said Julia Smith, chief scientist, Oracle.", "Julia Smith at Oracle"},
      {"Julia Smith, chief engineer, Oracle and AMD were pleased.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(employments(c.text), c.employments) << c.text;
}

TEST(EmploymentFinder, GivesHeadsToTheOnlyCompany) {
  DEALGRAPH_NEED_PACK();
  EXPECT_EQ(employments("Oracle unveiled a chip. CEO Safra Catz was pleased."), "Safra Catz at Oracle");
  EXPECT_EQ(employments("Oracle beat Nvidia. CEO Safra Catz was pleased."), "");
  EXPECT_EQ(employments("Oracle unveiled a chip. Chairman Alan Greenspan was pleased."), "");
  EXPECT_EQ(employments("CEO Safra Catz was pleased with the chip that Oracle unveiled."), "");
}

}  // namespace
}  // namespace dealgraph
