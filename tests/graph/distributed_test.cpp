#include "graph/distributed.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/error.hpp"
#include "graph/assembler.hpp"
#include "graph/row_packets.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/story.hpp"

namespace dealgraph {
namespace {

using distributed::Kind;
using distributed::Packet;
using distributed::PacketView;
using distributed::Row;
using distributed::Rows;
using distributed::Step;
using test::Story;

/// A cluster in one function: rows lie about in any order, and each step sees those of one key.
class Cluster {
 public:
  explicit Cluster(std::mt19937& random) : random_(random) {}

  void add(const Extraction& extraction) { take(distributed::rows_of(extraction)); }

  KnowledgeGraph finish() {
    for (const Step& step : distributed::steps()) {
      if (step.name == "deals") link();
      run(step);
    }
    Rows last;
    for (const Row& row : rows_) last[row.kind].push_back(row.bytes);
    return distributed::graph_from_rows(last);
  }

 private:
  void take(std::vector<Row> rows) { rows_.insert(rows_.end(), rows.begin(), rows.end()); }

  void link() {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Row& row : rows_) {
      for (const std::string& link : row.links) pairs.emplace_back(row.links.front(), link);
    }
    const auto linked = distributed::linked_keys(pairs);
    for (Row& row : rows_) {
      const auto found = linked.find(row.key);
      if (row.kind == Kind::statement && found != linked.end()) row.key = found->second;
    }
  }

  void run(const Step& step) {
    std::shuffle(rows_.begin(), rows_.end(), random_);
    std::map<std::string, Rows> by_key;
    for (const Row& row : rows_) {
      if (std::find(step.takes.begin(), step.takes.end(), row.kind) != step.takes.end())
        by_key[row.key][row.kind].push_back(row.bytes);
    }
    std::vector<Row> out;
    for (const auto& [key, rows] : by_key) {
      for (Row& row : step.run(key, rows)) {
        EXPECT_TRUE(std::find(step.gives.begin(), step.gives.end(), row.kind) != step.gives.end()) << step.name;
        out.push_back(std::move(row));
      }
    }
    take(std::move(out));
  }

  std::mt19937& random_;
  std::vector<Row> rows_;
};

/// The same, whose machines hand on packets: each has a bucket.
class PacketCluster {
 public:
  PacketCluster(std::mt19937& random, std::uint32_t buckets) : random_(random), buckets_(buckets) {}

  void add(const Extraction& extraction) {
    distributed::PacketWriter writer(buckets_);
    for (const Row& row : distributed::rows_of(extraction)) writer.add(row);
    take(writer.finish());
  }

  KnowledgeGraph finish() {
    for (const Step& step : distributed::steps()) {
      if (step.name == "deals") link();
      run(step);
    }
    return distributed::graph_from_rows(distributed::rows_in(views([](const Packet&) { return true; })));
  }

 private:
  void take(std::vector<Packet> packets) { packets_.insert(packets_.end(), packets.begin(), packets.end()); }

  template <typename Wanted>
  std::vector<PacketView> views(const Wanted& wanted) {
    std::vector<PacketView> views;
    for (const Packet& packet : packets_)
      if (wanted(packet)) views.push_back({packet.kind, packet.bytes});
    std::shuffle(views.begin(), views.end(), random_);
    return views;
  }

  void link() {
    const auto is_statement = [](const Packet& packet) { return packet.kind == Kind::statement; };
    const std::vector<PacketView> statements = views(is_statement);
    std::vector<Packet> linked =
        distributed::under_keys(statements, distributed::linked_keys(distributed::links_in(statements)), buckets_);
    std::erase_if(packets_, is_statement);
    take(std::move(linked));
  }

  void run(const Step& step) {
    std::vector<Packet> out;
    for (std::uint32_t bucket = 0; bucket < buckets_; ++bucket) {
      const std::vector<PacketView> taken = views([&](const Packet& packet) {
        return packet.bucket == bucket && std::find(step.takes.begin(), step.takes.end(), packet.kind) != step.takes.end();
      });
      for (Packet& packet : distributed::run_step(step, taken, buckets_)) out.push_back(std::move(packet));
    }
    take(std::move(out));
  }

  std::mt19937& random_;
  std::uint32_t buckets_;
  std::vector<Packet> packets_;
};

template <typename AnyCluster>
void expect_same_graph(AnyCluster&& cluster, const std::vector<Extraction>& extractions, unsigned seed) {
  for (const Extraction& extraction : extractions) cluster.add(extraction);
  const KnowledgeGraph graph = cluster.finish();
  const KnowledgeGraph expected = assemble(extractions);
  ASSERT_EQ(graph.entities, expected.entities) << "seed " << seed;
  ASSERT_EQ(graph.deals, expected.deals) << "seed " << seed;
  ASSERT_EQ(graph.facts, expected.facts) << "seed " << seed;
  ASSERT_EQ(graph.articles, expected.articles) << "seed " << seed;
}

void expect_same_graph(const std::vector<Extraction>& extractions, unsigned seed) {
  std::mt19937 random(seed);
  expect_same_graph(Cluster(random), extractions, seed);
  expect_same_graph(PacketCluster(random, 1 + seed % 7), extractions, seed);
}

TEST(Distributed, GivesTheGraphThatAssembleGives) {
  std::vector<Extraction> stories = test::rich_stories();
  stories.insert(stories.end(), stories.begin(), stories.begin() + 2);
  for (unsigned seed = 0; seed < 5; ++seed) expect_same_graph(stories, seed);
}

TEST(Distributed, OfNothingIsTheEmptyGraph) {
  std::mt19937 random;
  EXPECT_EQ(Cluster(random).finish(), KnowledgeGraph());
}

// --- random articles about few companies, so that every grouping rule has something to do ---

class Teller {
 public:
  explicit Teller(unsigned seed) : random_(seed) {}

  Extraction article(int number) {
    const std::string text = "Alda Brin Cato Dora Ezra Faro Gyro its chip unit some servers";
    Story story(std::to_string(number), date(), text, "body " + std::to_string(number));
    story.from("Wire " + std::to_string(below(3)));
    for (const std::string& name : kNames) {
      if (below(2) == 0) story.mentions(name, id(name));
      if (below(3) == 0) story.knows(record(name));
    }
    for (int left = 1 + below(4); left > 0; --left) state(story);
    return story;
  }

 private:
  inline static const std::vector<std::string> kNames = {"Alda", "Brin", "Cato", "Dora", "Ezra", "Faro", "Gyro"};

  static std::string id(const std::string& name) { return (name > "F" ? "hardware:" : "company:") + name; }
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  std::string date() {
    return below(5) == 0 ? "" : std::to_string(2015 + below(8)) + "-0" + std::to_string(1 + below(9)) + "-10";
  }

  static EntityRecord record(const std::string& name) {
    EntityRecord record;
    record.id = id(name);
    record.name = name + " Inc";
    if (name == "Brin")
      record.owners = {{"company:Alda", "Alda", "", "2018-01-01"}, {"company:Cato", "Cato", "2018-01-01", ""}};
    if (name == "Faro") record.owners = {{"company:Dora", "Dora", "", ""}};
    if (name > "F") record.type = EntityType::hardware;
    return record;
  }

  test::Who who(Role role) {
    switch (below(6)) {
      case 0:
        return {role, "its chip unit", ""};
      case 1:
        return {role, "some servers", ""};
      default:
        const std::string& name = kNames.at(static_cast<std::size_t>(below(static_cast<int>(kNames.size()))));
        return {role, name, id(name)};
    }
  }

  void state(Story& story) {
    const auto types = all_relation_types();
    const RelationType type = types[static_cast<std::size_t>(below(static_cast<int>(types.size())))];
    std::vector<test::Who> parties;
    for (const Role role : roles_of(type)) {
      for (int left = below(symmetric_role(type) == role ? 4 : 3); left > 0; --left) parties.push_back(who(role));
    }
    Relation& relation = story.states(type, parties, static_cast<Status>(below(5)));
    relation.confidence = 0.5 + 0.1 * below(5);
    if (below(4) == 0) relation.attributes.date = date();
    if (below(4) == 0) relation.attributes.value = Money{1e6 * below(9), "USD"};
    if (below(4) == 0) relation.attributes.round = below(2) == 0 ? "Series A" : "Series B";
  }

  std::mt19937 random_;
};

TEST(Distributed, GivesTheGraphThatAssembleGivesOfRandomArticles) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    Teller teller(seed);
    std::vector<Extraction> extractions;
    for (int number = 0; number < 1 + static_cast<int>(seed % 40); ++number)
      extractions.push_back(teller.article(number / 2 * 2));
    expect_same_graph(extractions, seed);
    if (HasFatalFailure()) return;
  }
}

// --- parts ---

TEST(Distributed, KeysOfAChainGoByTheLeast) {
  EXPECT_EQ(distributed::linked_keys({{"d", "c"}, {"b", "c"}, {"a", "b"}, {"x", "x"}}),
            (std::map<std::string, std::string>{{"b", "a"}, {"c", "a"}, {"d", "a"}}));
}

TEST(Distributed, DamagedRowsAreErrors) {
  const std::vector<Row> rows = distributed::rows_of(test::rich_stories().front());
  const std::string& bytes = rows.front().bytes;
  const Step& unite = distributed::steps().front();
  for (const std::string& damaged : {bytes.substr(0, bytes.size() / 2), bytes + "x", std::string()})
    EXPECT_THROW(unite.run("a", {{Kind::notes, {damaged}}}), Error);
}

TEST(Distributed, DamagedPacketsAreErrors) {
  distributed::PacketWriter writer(1);
  for (const Row& row : distributed::rows_of(test::rich_stories().front())) writer.add(row);
  const Packet packet = writer.finish().front();
  for (const std::string& damaged : {packet.bytes.substr(0, packet.bytes.size() / 2), packet.bytes + '\x05'})
    EXPECT_THROW(distributed::rows_in({{packet.kind, damaged}}), Error);
  EXPECT_EQ(writer.finish(), std::vector<Packet>()) << "a packet is handed out once";
}

TEST(Distributed, EveryKindHasAName) {
  std::set<std::string_view> names;
  for (int kind = 0; kind <= static_cast<int>(Kind::fact); ++kind) names.insert(to_string(static_cast<Kind>(kind)));
  EXPECT_EQ(names.size(), static_cast<std::size_t>(Kind::fact) + 1);
}

}  // namespace
}  // namespace dealgraph
