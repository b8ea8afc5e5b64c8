#include "extract/delimited_rows.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "core/error.hpp"

namespace dealgraph {
namespace {

/// Rows as "1:a|b; 3:c".
std::string rows(const std::string& text) {
  std::istringstream in(text);
  DelimitedRows rows(in, "t.csv");
  std::string out;
  for (std::vector<std::string> row; rows.next(row);) {
    out += (out.empty() ? "" : "; ") + std::to_string(rows.line()) + ":";
    for (std::size_t at = 0; at < row.size(); ++at) out += (at == 0 ? "" : "|") + row[at];
  }
  return out;
}

TEST(DelimitedRows, Forms) {
  EXPECT_EQ(rows(""), "");
  EXPECT_EQ(rows("a,b\nc,d"), "1:a|b; 2:c|d");
  EXPECT_EQ(rows("a\tb,c\nd\te"), "1:a|b,c; 2:d|e");
  EXPECT_EQ(rows("a;b\r\n\r\nc;d\r\n"), "1:a|b; 3:c|d");
  EXPECT_EQ(rows("\xEF\xBB\xBF"
                 "a,\n,b"),
            "1:a|; 2:|b");
}

TEST(DelimitedRows, Quotes) {
  EXPECT_EQ(rows("\"a,b\",c"), "1:a,b|c");
  EXPECT_EQ(rows("\"say \"\"hi\"\"\",c"), "1:say \"hi\"|c");
  EXPECT_EQ(rows("a,\"two\nlines\"\nb,c"), "1:a|two\nlines; 3:b|c");
  EXPECT_EQ(rows("\"\",x"), "1:|x");
  EXPECT_EQ(rows("in \"the\" middle,x"), "1:in \"the\" middle|x");
}

TEST(DelimitedRows, RefusesAnOpenQuoteWithItsLine) {
  std::istringstream in("a,b\nc,\"open\nmore\n");
  DelimitedRows rows(in, "t.csv");
  std::vector<std::string> row;
  ASSERT_TRUE(rows.next(row));
  try {
    rows.next(row);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(to_string(error.place()), "t.csv:2");
  }
}

}  // namespace
}  // namespace dealgraph
