#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include "core/limits.hpp"
#include "tests/core/reading.hpp"

namespace dealgraph {
namespace {

using testing::Reading;

std::string gzip(const std::string& plain) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, plain.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& plain) {
  std::string out(ZSTD_compressBound(plain.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
  return out;
}

struct Case {
  std::string (*compress)(const std::string&);
  const char* ending;
};
const Case kCases[] = {{gzip, ".gz"}, {zstd, ".zst"}};

std::string many_lines(int count) {
  std::string lines;
  for (int number = 0; number < count; ++number)
    lines += "{\"id\":\"" + std::to_string(number) + "\",\"text\":\"Text number " + std::to_string(number * 7919) + ".\"}\n";
  return lines;
}

TEST(CompressedInput, ReadsJsonLines) {
  const std::string lines = many_lines(20000);
  const Reading plain = testing::read(lines, "in.jsonl");
  ASSERT_EQ(plain.articles.size(), 20000u);
  for (const Case& c : kCases) {
    const Reading reading = testing::read(c.compress(lines), std::string("in.jsonl") + c.ending);
    EXPECT_EQ(reading.articles, plain.articles) << c.ending;
    EXPECT_EQ(reading.told(), "");
  }
}

TEST(CompressedInput, IsKnownByItsFirstBytesWhateverTheName) {
  for (const Case& c : kCases) {
    EXPECT_EQ(text_of(testing::read(c.compress("\xEF\xBB\xBF{\"text\":\"b\"}"), "-")), "b") << c.ending;
    EXPECT_EQ(text_of(testing::read(c.compress("# T\n\nbody"), std::string("x.MD") + c.ending)), "T\nbody") << c.ending;
  }
}

TEST(CompressedInput, ReadsMembersOneAfterTheOther) {
  for (const Case& c : kCases)
    EXPECT_EQ(testing::read(c.compress("{\"text\":\"a\"}\n{\"te") + c.compress("") + c.compress("xt\":\"b\"}"), "in.jsonl")
                  .articles.size(),
              2u)
        << c.ending;
}

TEST(CompressedInput, ReportsDataThatEndTooEarlyOrAreDamaged) {
  const std::string lines = many_lines(3000);
  for (const Case& c : kCases) {
    const std::string whole = c.compress(lines);
    const Reading cut = testing::read(whole.substr(0, whole.size() - 5), "in.jsonl");
    EXPECT_NE(cut.told().find("the compressed data end too early"), std::string::npos) << c.ending << cut.told();
    std::string damaged = whole;
    for (std::size_t at = damaged.size() / 2; at < damaged.size() / 2 + 40; ++at) damaged[at] = static_cast<char>(~damaged[at]);
    EXPECT_NE(testing::read(damaged, "in.jsonl").told().find("data are damaged"), std::string::npos) << c.ending;
    EXPECT_NE(testing::read(damaged, "in.md").told().find("data are damaged"), std::string::npos) << c.ending;
  }
}

TEST(CompressedInput, KeepsToTheLimitOfALine) {
  const std::string bomb = "{\"text\":\"" + std::string(limits::kJsonLineBytes, 'x') + "\"}\n{\"text\":\"next\"}";
  for (const Case& c : kCases) {
    const Reading reading = testing::read(c.compress(bomb), "in.jsonl");
    EXPECT_EQ(reading.told(), "error 1 the line is longer than 64 MiB\n");
    EXPECT_EQ(text_of(Reading{reading.articles, {}}), "next");
  }
}

}  // namespace
}  // namespace dealgraph
