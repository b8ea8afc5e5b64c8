#include "extract/rules.hpp"

#include <gtest/gtest.h>

#include "packs.hpp"

namespace dealgraph {
namespace {

Rules rules_of(const std::string& content, const std::string& file = "rules/r.yaml") {
  const test::TempFolder folder;
  folder.write(file, content);
  return rules_from_cbor(read_pack_source(folder.path()).rules);
}

/// "FILE:LINE: message", or "taken".
std::string refusal(const std::string& content, const std::string& file = "rules/r.yaml") {
  try {
    rules_of(content, file);
  } catch (const Error& error) {
    return to_string(error.place()) + ": " + error.what();
  }
  return "taken";
}

struct Case {
  const char* item;     ///< after "frames:\n- {id: ok, …}\n- "
  const char* message;  ///< what has to stand in it
};

TEST(Rules, ReadsAFrame) {
  const Rules rules = rules_of(R"(frames:
- id: acquisition.buy
  type: acquisition
  confidence: 0.9
  verbs: [buy, take over]
  nouns: [purchase]
  args: {subject: acquirer, object: target, from: seller}
  require: [target]
  accept: {target: party}
  status: completed
  completes: true
  value: true
  unless: [license]
  needs: [deal]
  examples:
  - {text: "A buys B.", gives: "acquirer=A target=B"}
  - "A buys C."
  counter_examples: ["A buys chips."]
)");
  ASSERT_EQ(rules.frames.size(), 1u);
  const Frame& frame = rules.frames[0];
  EXPECT_EQ(frame.id, "acquisition.buy");
  EXPECT_EQ(frame.type, RelationType::acquisition);
  EXPECT_DOUBLE_EQ(frame.confidence, 0.9);
  EXPECT_EQ(frame.verbs.size(), 2u);
  EXPECT_EQ(frame.args.at("from"), Role::seller);
  EXPECT_EQ(frame.require, std::vector<Role>{Role::target});
  EXPECT_EQ(frame.accept.at(Role::target), Filler::party);
  EXPECT_EQ(frame.status, Status::completed);
  EXPECT_TRUE(frame.perfect_completes);
  EXPECT_TRUE(frame.wants_value);
  ASSERT_EQ(frame.examples.size(), 2u);
  EXPECT_EQ(to_string(frame.examples[0].place), "r.yaml:16");
  EXPECT_EQ(frame.examples[1].gives, "");
  EXPECT_EQ(frame.counter_examples.size(), 1u);
  EXPECT_EQ(to_string(frame.place), "r.yaml:2");
}

TEST(Rules, RefusesBadFramesWithTheirPlace) {
  const Case cases[] = {
      {"{id: x, type: acquisition, args: {subject: acquirer, object: customer}}",
       "r.yaml:3: 'customer' is no role of acquisition"},
      {"{id: x, type: acquisition, args: {subject: buyer}}", "r.yaml:3: 'buyer' is no role of acquisition"},
      {"{id: x, type: acquisition, args: {subject: acquirer}, require: [partner]}", "r.yaml:3: 'partner' is no role"},
      {"{id: x, type: acquisition, args: {subject: acquirer}, accept: {partner: party}}", "r.yaml:3: 'partner' is no role"},
      {"{id: x, type: acquisition, args: {subject: acquirer}, accept: {target: shop}}", "r.yaml:3: 'accept' of a role is"},
      {"{id: x, type: purchase, args: {subject: acquirer}}", "r.yaml:3: 'type' has to be a relation type"},
      {"{id: x, args: {subject: acquirer}}", "r.yaml:3: 'type' has to be a relation type"},
      {"{type: merger, args: {subject: party}}", "r.yaml:3: a frame needs an 'id'"},
      {"{id: x, type: merger}", "r.yaml:3: 'args' has to map"},
      {"{id: x, type: merger, args: [party]}", "r.yaml:3: 'args' has to map"},
      {"{id: x, type: merger, args: {subject: [party]}}", "r.yaml:3:"},
      {"{id: x, type: merger, args: {subject: party}, status: done}", "r.yaml:3: 'status' has to be rumored"},
      {"{id: x, type: merger, args: {subject: party}, confidence: 2}", "r.yaml:3: 'confidence' has to be a number from 0 to 1"},
      {"{id: x, type: merger, args: {subject: party}, confidence: high}", "r.yaml:3: 'confidence' has to be a number"},
      {"{id: x, type: merger, args: {subject: party}, verb: [merge]}", "r.yaml:3: unknown key 'verb'"},
      {"{id: x, type: merger, args: {subject: party}, verbs: merge}", "r.yaml:3: 'verbs' has to be a list"},
      {"{id: x, type: merger, args: {subject: party}, verbs: [[merge]]}", "r.yaml:3: 'verbs' has to be a list of texts"},
      {"{id: x, type: merger, args: {subject: party}, accept: {party: [party]}}", "r.yaml:3:"},
      {"{id: x, type: merger, args: {subject: party}, examples: [[a]]}", "r.yaml:3:"},
      {"just a text", "frames"},
  };
  for (const Case& c : cases) {
    const std::string content = std::string("frames:\n- {id: ok, type: merger, args: {subject: party}}\n- ") + c.item + "\n";
    std::string said;
    try {
      said = refusal(content);
    } catch (const std::exception& error) {
      ADD_FAILURE() << c.item << " gives an exception that is no Error: " << error.what();
      continue;
    }
    EXPECT_NE(said.find(c.message), std::string::npos) << c.item << "\nsaid: " << said;
  }
}

TEST(Rules, RefusesBadPatternsWithTheirPlace) {
  const Case cases[] = {{"{id: p, pattern: 'A(1'}", "p.yaml:2: the pattern is no RE2 expression"},
                        {"{id: p, pattern: '(?=A)'}", "p.yaml:2: the pattern is no RE2 expression"},
                        {"{id: p, pattern: 'A', type: gpu}", "p.yaml:2: 'type' has to be company"},
                        {"{id: p, patern: 'A'}", "p.yaml:2: unknown key 'patern'"},
                        {"{id: !, pattern: '(?s).*'}", "p.yaml:2: a pattern needs an 'id' and a 'pattern'"},
                        {"{pattern: 'A1'}", "p.yaml:2: a pattern needs an 'id' and a 'pattern'"},
                        {"{id: p}", "p.yaml:2: a pattern needs an 'id' and a 'pattern'"}};
  for (const Case& c : cases) {
    const std::string said = refusal(std::string("- {id: ok, pattern: 'A1'}\n- ") + c.item + "\n", "patterns/p.yaml");
    EXPECT_NE(said.find(c.message), std::string::npos) << c.item << "\nsaid: " << said;
  }
}

TEST(Rules, PatternsKnowTheirOwner) {
  const Rules rules = rules_of(
      "- {id: a, pattern: 'A1', owner: nvidia, cue: true}\n- {id: b, pattern: 'B1', owner: 'organization:cern', type: "
      "product}\n",
      "patterns/p.yaml");
  ASSERT_EQ(rules.patterns.size(), 2u);
  EXPECT_EQ(rules.patterns[0].owner, "company:nvidia");
  EXPECT_EQ(rules.patterns[0].type, EntityType::hardware);
  EXPECT_TRUE(rules.patterns[0].cue);
  EXPECT_EQ(rules.patterns[1].owner, "organization:cern");
  EXPECT_EQ(rules.patterns[1].type, EntityType::product);
}

TEST(Rules, ReadsStatusCues) {
  const Rules rules = rules_of(
      "status:\n  failed: {verbs: [scrap], phrases: [called off]}\n  proposed: {nouns: [talks], chinese: [拟]}\n  rumored: "
      "{adverbs: [reportedly]}\n");
  EXPECT_EQ(rules.status.verbs.at("scrap"), Status::failed);
  EXPECT_EQ(rules.status.nouns.at("talks"), Status::proposed);
  EXPECT_EQ(rules.status.adverbs.at("reportedly"), Status::rumored);
  ASSERT_EQ(rules.status.chinese.size(), 1u);
  EXPECT_EQ(rules.status.chinese[0].second, Status::proposed);
}

TEST(Rules, NothingInNothing) {
  const Rules rules = rules_from_cbor("");
  EXPECT_TRUE(rules.frames.empty());
  EXPECT_TRUE(rules.patterns.empty());
}

}  // namespace
}  // namespace dealgraph
