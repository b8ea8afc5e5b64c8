#include "extract/byte_classes.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace dealgraph {
namespace {

std::vector<ByteClasses> classes_of(const std::string& text, const ByteSet& wanted, ByteMethod method) {
  std::vector<ByteClasses> out(text.size() / 64 + 1);
  classify_bytes(text, wanted, out.data(), method);
  return out;
}

TEST(ByteClasses, OfEachByte) {
  ByteSet wanted;
  for (const unsigned char byte : {'A', 'z', '5', '.', '\xE8', '\xFF'}) wanted.add(byte);
  for (const ByteMethod method : {ByteMethod::plain, ByteMethod::best})
    for (int byte = 0; byte < 256; ++byte) {
      // Alone at the end of a text, and in a whole block.
      for (const std::size_t size : {std::size_t{1}, std::size_t{64}}) {
        const std::string text(size, static_cast<char>(byte));
        const ByteClasses found = classes_of(text, wanted, method)[0];
        const std::uint64_t all = size == 64 ? ~0ull : 1;
        EXPECT_EQ(found.wanted, wanted.has(static_cast<unsigned char>(byte)) ? all : 0) << byte;
        EXPECT_EQ(found.alnum, std::isalnum(byte) && byte < 0x80 ? all : 0) << byte;
        EXPECT_EQ(found.digit, byte >= '0' && byte <= '9' ? all : 0) << byte;
        EXPECT_EQ(found.high, byte >= 0x80 ? all : 0) << byte;
      }
    }
}

TEST(ByteClasses, BothMethodsAgree) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    ByteSet wanted;
    for (int i = 0; i < 40; ++i) wanted.add(static_cast<unsigned char>(random()));
    std::string text(random() % 400, ' ');
    for (char& c : text) c = static_cast<char>(random());
    const auto best = classes_of(text, wanted, ByteMethod::best), plain = classes_of(text, wanted, ByteMethod::plain);
    for (std::size_t at = 0; at < (text.size() + 63) / 64; ++at) {
      EXPECT_EQ(best[at].wanted, plain[at].wanted);
      EXPECT_EQ(best[at].alnum, plain[at].alnum);
      EXPECT_EQ(best[at].digit, plain[at].digit);
      EXPECT_EQ(best[at].high, plain[at].high);
    }
  }
}

}  // namespace
}  // namespace dealgraph
