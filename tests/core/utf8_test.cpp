#include "core/utf8.hpp"

#include <gtest/gtest.h>

namespace dealgraph {
namespace {

TEST(DecodeAt, ReadsAllLengths) {
  struct Case {
    std::string text;
    char32_t value;
    std::uint32_t length;
  };
  const Case cases[] = {{"A", U'A', 1},
                        {"é", U'é', 2},
                        {"微", U'微', 3},
                        {"😀", U'😀', 4},
                        {"\x80", 0xFFFD, 1},
                        {"\xC3", 0xFFFD, 1},
                        {"\xC0\xAF", 0xFFFD, 1},
                        {"\xE0\x80\x80", 0xFFFD, 1},
                        {"\xED\xA0\x80", 0xFFFD, 1},
                        {"\xF4\x90\x80\x80", 0xFFFD, 1},
                        {"\xF5", 0xFFFD, 1},
                        {"\xE5\xBE", 0xFFFD, 1}};
  for (const Case& c : cases) {
    SCOPED_TRACE(::testing::PrintToString(c.text));
    EXPECT_EQ(decode_at(c.text, 0).value, c.value);
    EXPECT_EQ(decode_at(c.text, 0).length, c.length);
  }
}

TEST(DecodeBefore, MirrorsDecodeAt) {
  const std::string text = "aé微😀";
  std::u32string backwards;
  for (std::size_t at = text.size(); at > 0;) {
    const CodePoint c = decode_before(text, at);
    backwards += c.value;
    at -= c.length;
  }
  EXPECT_EQ(backwards, U"😀微éa");
  EXPECT_EQ(decode_before("\x80\x80", 2).length, 1u);
  EXPECT_EQ(decode_before("a\xBE", 2).value, char32_t{0xFFFD});
}

TEST(AppendUtf8, RoundTripsAndReplacesSurrogates) {
  for (const char32_t c : {U'A', U'é', U'微', U'😀'}) {
    std::string out;
    append_utf8(out, c);
    EXPECT_EQ(decode_at(out, 0).value, c);
  }
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  EXPECT_EQ(out, "\uFFFD\uFFFD");
}

TEST(RepairUtf8, ReplacesWhatIsInvalid) {
  struct Case {
    std::string text;
    std::string repaired;
    std::size_t count;
  };
  const Case cases[] = {{"", "", 0},
                        {"plain, 微软", "plain, 微软", 0},
                        {"a\xFFz", "a\uFFFDz", 1},
                        {std::string("a\0b", 3), "a\uFFFDb", 1},
                        {"cut \xE5\xBE", "cut \uFFFD", 1},          // one for a sequence that ends too early
                        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // an encoded surrogate
                        {"\xC0\xAFx", "\uFFFD\uFFFDx", 2}};
  for (const Case& c : cases) {
    std::string text = c.text;
    EXPECT_EQ(repair_utf8(text), c.count);
    EXPECT_EQ(text, c.repaired);
  }
}

TEST(CodePointIndex, CountsAsOneByOne) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "ab微é😀";
  const CodePointIndex index(text);
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) EXPECT_EQ(index.at(at), count++);
  EXPECT_EQ(index.at(text.size()), count);
  EXPECT_EQ(count_code_points(text), count);
}

TEST(CodePointIndex, OfAsciiAndNothing) {
  EXPECT_EQ(CodePointIndex("plain").at(5), 5u);
  EXPECT_EQ(CodePointIndex("").at(0), 0u);
  const std::string exactly_one_stride = "é" + std::string(62, 'x');
  EXPECT_EQ(CodePointIndex(exactly_one_stride).at(64), 63u);
}

TEST(Classes, OfCharacters) {
  EXPECT_TRUE(is_han(U'微') && is_han(U'𠀀') && !is_han(U'カ') && !is_han(U'a'));
  EXPECT_TRUE(is_cjk(U'微') && is_cjk(U'カ') && is_cjk(U'한') && is_cjk(U'，') && is_cjk(U'。') && !is_cjk(U'é') &&
              !is_cjk(U'”'));
  EXPECT_TRUE(is_letter(U'z') && is_letter(U'É') && is_letter(U'微') && !is_letter(U'1') && !is_letter(U'@') &&
              !is_letter(U'['));
  EXPECT_TRUE(is_upper(U'A') && is_upper(U'É') && !is_upper(U'a') && !is_upper(U'微'));
  EXPECT_TRUE(is_digit(U'7') && is_digit(U'７') && !is_digit(U'a') && !is_digit(U'七'));
}

TEST(Fold, MakesNamesComparable) {
  EXPECT_EQ(fold("NVIDIA"), "nvidia");
  EXPECT_EQ(fold("Ｍｅｔａ"), fold("META"));
  EXPECT_EQ(fold("Nestle\u0301"), fold("NESTLÉ"));
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("a\xFF"), "a\uFFFD");
}

TEST(Slug, KeepsLettersAndDigits) {
  EXPECT_EQ(slug("Acme Widgets 3000"), "acme-widgets-3000");
  EXPECT_EQ(slug("  Acme\n Widgets "), "acme-widgets");
  EXPECT_EQ(slug("巨化股份"), "巨化股份");
  EXPECT_EQ(slug("Ａｃｍｅ"), "acme");
}

TEST(Slug, TellsNamesApartThatLostMore) {
  EXPECT_EQ(slug("AT&T").size(), std::string("at-t-").size() + 6);
  EXPECT_TRUE(slug("AT&T").starts_with("at-t-"));
  EXPECT_NE(slug("AT&T"), slug("AT-T"));
  EXPECT_NE(slug("A+"), slug("A"));
  EXPECT_EQ(slug("AT&T  Corp"), slug("at&t\nCORP"));
  EXPECT_EQ(slug("!!!").size(), 6u);
}

TEST(HashHex, IsXxh3) {
  EXPECT_EQ(hash_hex(""), "2d06800538d394c2");  // the reference value of XXH3_64bits for no input
  EXPECT_EQ(hash_hex("a").size(), 16u);
  EXPECT_NE(hash_hex("a"), hash_hex("b"));
}

}  // namespace
}  // namespace dealgraph
