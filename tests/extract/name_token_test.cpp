#include "extract/name_token.hpp"

#include <gtest/gtest.h>

#include <random>

#include "extract/token.hpp"

namespace dealgraph {
namespace {

/// Texts of pieces that tokens begin, end and go on with.
std::string random_text(std::mt19937& random) {
  static const char* const kPieces[] = {"a",  "B",  "zq", "1",  "23", ".",  ",", "-", "'", " ",  "\n",     "é", "Ö",  "ж",
                                        "苹", "한", "カ", "Ａ", "ｚ", "９", "’", "“", "–", "　", "\u00a0", "€", "。", "`"};
  std::string out;
  for (std::size_t i = 0, size = random() % 24; i < size; ++i) out += kPieces[random() % std::size(kPieces)];
  return out;
}

TEST(NameToken, EndsWhereTokensEndAndBeginsWhereTheyBegin) {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    std::vector<bool> starts(text.size() + 1);
    std::size_t at = 0;
    for (const Token& token : tokenize(text)) {
      starts[token.span.begin] = true;
      NameToken found;
      if (text.substr(at, token.span.begin - at).find('\n') != std::string::npos) {
        ASSERT_FALSE(next_name_token(text, at, found)) << text;
        at = token.span.begin;
      }
      ASSERT_TRUE(next_name_token(text, at, found)) << text;
      ASSERT_EQ(found.begin, token.span.begin) << text;
      ASSERT_EQ(found.end, token.span.end) << text;
      at = token.span.end;
    }
    for (const Token& token : tokenize(text))
      for (std::size_t i = token.span.begin; i < token.span.end; ++i)
        if ((text[i] & 0xC0) != 0x80) {
          ASSERT_EQ(is_token_start(text, i), starts[i]) << text << " at " << i;
        }
  }
}

TEST(NameToken, HashesAlikeWhereTokensDo) {
  for (const auto& [a, b] : {std::pair{"SONY", "Sony"},
                             {"ＡＭＤ", "AMD"},
                             {"’", "'"},
                             {"“", "\""},
                             {"Éclair", "Éclair"},
                             {"verylongcompanyname", "VeryLongCompanyName"}})
    EXPECT_EQ(hash_name_token(a), hash_name_token(b)) << a;
  for (const auto& [a, b] : {std::pair{"Sony", "Sonya"}, {"12345678", "123456789"}, {"abcdefgh1", "abcdefgh2"}, {"é", "ü"}})
    EXPECT_NE(hash_name_token(a), hash_name_token(b)) << a;
}

}  // namespace
}  // namespace dealgraph
