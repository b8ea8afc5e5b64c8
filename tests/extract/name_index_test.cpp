#include "extract/name_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace dealgraph {
namespace {

/// One token for each number, and a hash of its sequence.
std::string name_of(std::uint32_t number) {
  return "Name" + std::to_string(number);
}
std::uint64_t hash_of(std::uint32_t number) {
  return hash_name_token(name_of(number));
}

std::vector<flat::Target> found(const NameIndex& index, std::uint64_t hash) {
  std::vector<flat::Target> out;
  index.for_each_name(hash, [&](flat::Target target) { out.push_back(target); });
  return out;
}

/// A table without an empty slot would search for ever for what it does not hold.
TEST(NameIndex, OfAnySizeFindsWhatItHoldsAndNothingElse) {
  for (std::uint32_t size = 0; size < 70; ++size) {
    NameIndexBuilder builder;
    for (std::uint32_t i = 0; i < size; ++i) builder.add(name_of(i), i);
    const NameIndexParts parts = builder.finish();
    const NameIndex index(parts.first_bytes, parts.leads, parts.prefixes, parts.slots, parts.lists);
    ASSERT_NE(std::count(parts.slots.begin(), parts.slots.end(), NameIndex::kEmptySlot), 0) << size;
    for (std::uint32_t i = 0; i < size + 100; ++i)
      EXPECT_EQ(found(index, hash_of(i)), i < size ? std::vector<flat::Target>{i} : std::vector<flat::Target>{}) << size;
  }
}

TEST(NameIndex, NamesOfOneSequenceComeInOrder) {
  NameIndexBuilder builder;
  for (const flat::Target target : {3u, 1u, 2u}) builder.add("Acme Foods", target);
  builder.add("Acme", 0);
  const NameIndexParts parts = builder.finish();
  const NameIndex index(parts.first_bytes, parts.leads, parts.prefixes, parts.slots, parts.lists);
  const std::uint64_t acme = hash_name_token("Acme");
  EXPECT_TRUE(index.may_begin(acme, false));
  EXPECT_FALSE(index.may_begin(acme, true));
  EXPECT_TRUE(index.fate(acme).goes_on);
  EXPECT_EQ(found(index, acme), std::vector<flat::Target>{0});
  EXPECT_EQ(found(index, name_hash::extend(acme, hash_name_token("foods"))), (std::vector<flat::Target>{1, 2, 3}));
}

}  // namespace
}  // namespace dealgraph
