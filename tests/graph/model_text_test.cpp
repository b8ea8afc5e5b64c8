/// Text, numbers and dates as the graph keeps them.

#include "graph/detail/model_text.hpp"

#include <gtest/gtest.h>

#include "graph/detail/date_range.hpp"
#include "graph/number_text.hpp"

namespace dealgraph {
namespace {

using detail::clean_text;
using detail::comparable_description;
using detail::comparable_text;
using detail::days_apart;
using detail::range_of;
using detail::safe_id;
using detail::valid_date;

TEST(CleanText, LeavesOutWhatXmlRefuses) {
  EXPECT_EQ(clean_text(std::string("a\x01\x1f\tb\nc\rd\x7f")), "a\tb\nc\rd\x7f");
  EXPECT_EQ(clean_text("a\xEF\xBF\xBE\xEF\xBF\xBF"
                       "b"),
            "ab");
  EXPECT_EQ(clean_text("a\xff"
                       "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(clean_text(std::string_view("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(clean_text("芯禾 🚀"), "芯禾 🚀");
}

TEST(SafeId, KeepsIdsAndRepairsOthers) {
  for (const std::string id : {"company:at-t-1a2b3c", "hardware:ndm-a100-v4", "company:芯禾微电子", "company:éclair", "x.y_z"})
    EXPECT_EQ(safe_id(id), id);
  for (const std::string id : {"a/b", "a b", "a\nb", "a<b>", "a\"b", "a\u00A0b", "a\u2028b", "a\xff"}) {
    const std::string safe = safe_id(id);
    EXPECT_TRUE(safe.starts_with("a-")) << id;
    EXPECT_EQ(safe.find_first_of("/ \n<>\"\xC2\xE2\xFF"), std::string::npos) << id;
  }
  EXPECT_NE(safe_id("a/b"), safe_id("a b"));
  EXPECT_EQ(safe_id(""), "");
}

TEST(ComparableText, ForgetsMarksCaseAndSpacing) {
  EXPECT_EQ(comparable_text("  Norda’s “Zed-9”,  OK? "), "norda s zed 9 ok");
  EXPECT_EQ(comparable_text("…"), "");
  EXPECT_EQ(comparable_description("The PC business"), comparable_description("its pc  business"));
  EXPECT_NE(comparable_description("Theory"), comparable_description("ory"));
}

TEST(ValidDate, TakesIsoDatesOfAnyPrecision) {
  for (const std::string date : {"2021", "2021-12", "2021-12-31", "2024-02-29"}) EXPECT_EQ(valid_date(date), date);
  for (const std::string date :
       {"", "21", "2021-13", "2021-02-29", "2021/12/31", "2021-12-31T00:00", "yesterday", "0000", "20x1"})
    EXPECT_EQ(valid_date(date), "") << date;
}

TEST(DaysApart, CountsFromTheNearestDays) {
  EXPECT_EQ(days_apart(range_of("2021-01-01"), range_of("2021-01-31")), 30);
  EXPECT_EQ(days_apart(range_of("2021-03"), range_of("2021-01-31")), 29);
  EXPECT_EQ(days_apart(range_of("2024-02"), range_of("2024-03-01")), 1);
  EXPECT_EQ(days_apart(range_of("2021"), range_of("2022-01-01")), 1);
  EXPECT_EQ(days_apart(range_of("2021"), range_of("2021-06-01")), 0);
  EXPECT_EQ(days_apart(range_of(""), range_of("2021-06-01")), 0);
}

TEST(NumberText, IsTheShortestThatReadsBack) {
  const std::vector<std::pair<double, std::string>> cases = {{0, "0"},
                                                             {-0.0, "0"},
                                                             {1, "1"},
                                                             {0.1, "0.1"},
                                                             {1e9, "1000000000"},
                                                             {1.5e9, "1500000000"},
                                                             {4.9e9, "4900000000"},
                                                             {1e15, "1e+15"},
                                                             {1e-7, "1e-07"},
                                                             {0.9502, "0.9502"},
                                                             {-2.5, "-2.5"},
                                                             {1.0 / 3, "0.3333333333333333"}};
  for (const auto& [value, text] : cases) {
    EXPECT_EQ(number_text(value), text);
    EXPECT_EQ(std::stod(number_text(value)), value);
  }
}

TEST(DecimalText, HasNoExponent) {
  EXPECT_EQ(decimal_text(1e21), "1000000000000000000000");
  EXPECT_EQ(decimal_text(1e-7), "0.0000001");
  EXPECT_EQ(decimal_text(5e-324).find('e'), std::string::npos);
  EXPECT_EQ(decimal_text(1.7e308).size(), 309u);
}

}  // namespace
}  // namespace dealgraph
