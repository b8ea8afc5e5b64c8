/// From a query in its fixed form to its answer; names.

#include "graph/answer.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "graph/name_source.hpp"
#include "graph/party_marks.hpp"
#include "tests/export/rich_graph.hpp"
#include "tests/graph/deals.hpp"

namespace dealgraph {
namespace {

using test::graph_of;

Query query_of(QueryKind kind) {
  Query query;
  query.kind = kind;
  return query;
}

TEST(Answer, HasTheRowsOfItsKind) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"}, {"bob", "cat"}, {"bob", "cat", RelationType::merger, "2010-01-01"}});
  const std::vector<std::string> bob = {"company:bob"}, both = {"company:ann", "company:cat"};
  const auto rows = [&](QueryKind kind, const std::vector<std::string>& entities) {
    return row_count(answer(graph, query_of(kind), entities));
  };
  EXPECT_EQ(rows(QueryKind::partners, bob), 2u);
  EXPECT_EQ(rows(QueryKind::deals, {}), 3u);
  EXPECT_EQ(rows(QueryKind::deals, bob), 3u);
  EXPECT_EQ(rows(QueryKind::deals, {"company:bob", "company:cat"}), 2u);
  EXPECT_EQ(rows(QueryKind::deals, both), 0u);
  EXPECT_EQ(rows(QueryKind::path, both), 1u);
  EXPECT_EQ(rows(QueryKind::entity, bob), 1u);
  EXPECT_EQ(rows(QueryKind::top, {}), 3u);
  EXPECT_EQ(rows(QueryKind::communities, {}), 1u);
  const Answer timeline = answer(graph, query_of(QueryKind::timeline), bob);
  EXPECT_EQ(std::get<std::vector<DealRow>>(timeline.rows).front().deal->since, "2010-01-01");
}

TEST(Answer, LimitCutsAndTooManyNamesAreAnError) {
  const KnowledgeGraph graph = graph_of({{"ann", "bob"}, {"bob", "cat"}});
  Query query = query_of(QueryKind::deals);
  query.limit = 1;
  EXPECT_EQ(row_count(answer(graph, query, {"company:bob"})), 1u);
  EXPECT_THROW(answer(graph, query_of(QueryKind::path), {"company:bob"}), Error);
  EXPECT_THROW(answer(graph, query_of(QueryKind::top), {"company:bob"}), Error);
  EXPECT_THROW(answer(graph, query_of(QueryKind::deals), {"a", "b", "c"}), Error);
}

TEST(Answer, RolesChooseTheDealsThatAnswer) {
  const KnowledgeGraph graph =
      graph_of({{"big", "mid", RelationType::acquisition}, {"mid", "tiny", RelationType::acquisition}});
  Query query = query_of(QueryKind::deals);
  query.filter.types = {RelationType::acquisition};
  query.filter.roles = {Role::target};
  query.answering = {Role::acquirer};
  const Answer found = answer(graph, query, {"company:mid"});
  const auto& rows = std::get<std::vector<DealRow>>(found.rows);
  ASSERT_EQ(rows.size(), 1u);
  ASSERT_EQ(rows[0].answers.size(), 1u);
  EXPECT_EQ(rows[0].answers[0].entity, "company:big");
  query.answering = {Role::seller};
  EXPECT_EQ(row_count(answer(graph, query, {"company:mid"})), 0u);
}

TEST(Answer, TextOfAQueryIsItsCommandLine) {
  Query query = query_of(QueryKind::deals);
  query.names = {"General Motors", "x\"y"};
  query.filter.types = {RelationType::joint_venture, RelationType::uses};
  query.filter.statuses = {Status::failed};
  query.filter.since = "2021";
  query.filter.min_confidence = 0.5;
  query.limit = 3;
  EXPECT_EQ(to_text(query),
            "deals \"General Motors\" \"x\\\"y\" --type joint_venture,uses --status failed --since 2021 --min-confidence 0.5 "
            "--limit 3");
  EXPECT_EQ(query_kind_from("communities"), QueryKind::communities);
  EXPECT_FALSE(query_kind_from("gossip"));
}

TEST(Answer, SaysWhetherItNeedsTheWholeGraph) {
  Query query = query_of(QueryKind::deals);
  EXPECT_TRUE(needs_whole_graph(query));
  query.names = {"Meta"};
  EXPECT_FALSE(needs_whole_graph(query));
  query.kind = QueryKind::path;
  EXPECT_TRUE(needs_whole_graph(query));
}

TEST(NameSource, FindsNamesAsQuestionsPutThem) {
  const KnowledgeGraph graph = assemble(test::merged_stories());
  const NameSource names = names_in(graph);
  for (const std::string name : {"Norda", "the Norda", "NORDA!", "Norda's", "company Norda", "诺达公司"}) {
    const Meaning meaning = meaning_of(name, names);
    ASSERT_FALSE(meaning.candidates.empty()) << name;
    EXPECT_EQ(meaning.candidates[0].id, "company:norda") << name;
  }
  EXPECT_TRUE(meaning_of("the", names).candidates.empty());
  EXPECT_EQ(names.nearly("Nordaa").front(), "Norda");
  Query query = query_of(QueryKind::path);
  query.names = {"Norda", "Zed 9"};
  EXPECT_TRUE(all_known(meanings_of(query, names)));
  EXPECT_EQ(first_candidates(meanings_of(query, names)), (std::vector<std::string>{"company:norda", "hardware:zed-9"}));
  query.names = {"Norda", "Nobody"};
  EXPECT_FALSE(all_known(meanings_of(query, names)));
}

/// The quote with each mark in brackets.
std::string marked(const KnowledgeGraph& graph, const Evidence& evidence) {
  std::string text = evidence.quote;
  std::vector<PartyMark> marks = party_marks(graph, evidence);
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    text.insert(mark->span.end, "]");
    text.insert(mark->span.begin, "[");
  }
  return text;
}

std::string marked_title(const std::string& title, const std::string& a, const std::string& b) {
  test::Story story("a", "2021-01-01", title);
  story.mentions(a, "company:a", EntityType::company, a).mentions(b, "company:b", EntityType::company, b);
  story.states(RelationType::partnership, {{Role::partner, a, "company:a"}, {Role::partner, b, "company:b"}});
  const KnowledgeGraph graph = assemble({story});
  return marked(graph, graph.deals.at(0).evidences.at(0));
}

TEST(PartyMarks, MarkNamesOnWordEdges) {
  EXPECT_EQ(marked_title("Arm, not Armani, and Meta Corp", "Arm", "Meta"), "[Arm], not Armani, and [Meta] Corp");
  EXPECT_EQ(marked_title("Meta AI and Meta and IBM", "Meta AI", "Meta"), "[Meta AI] and [Meta] and IBM");
  EXPECT_EQ(marked_title("微软与索尼合作", "微软", "索尼"), "[微软]与[索尼]合作");
}

std::string sentence(const std::string& before, const std::string& after) {
  Evidence evidence;
  evidence.before = before;
  evidence.quote = "ann buys bob";
  evidence.after = after;
  return marked_sentence({}, evidence).text;
}

TEST(PartyMarks, TheSentenceIsCompletedAsFarAsItIsKept) {
  EXPECT_EQ(sentence("", ""), "ann buys bob");
  EXPECT_EQ(sentence("On Monday ", " for $1.5 billion. Later"), "On Monday ann buys bob for $1.5 billion.");
  EXPECT_EQ(sentence("Title\n", "\nNext line"), "ann buys bob");
  EXPECT_EQ(sentence("It is over! Now ", "."), "Now ann buys bob.");
  EXPECT_EQ(sentence("前一句。", "，下一半。再"), "ann buys bob，下一半。");
  EXPECT_EQ(sentence("nd of a word, and said that here", " and so on and on without an end"),
            "… of a word, and said that hereann buys bob and so on and on without an …");
}

TEST(PartyMarks, DescribedPartiesAreMarkedByTheirWords) {
  test::Story story("a", "2021-01-01", "ann buys the PC business of bob");
  story.mentions("ann", "company:ann").mentions("bob", "company:bob");
  story.states(RelationType::acquisition, {{Role::acquirer, "ann", "company:ann"}, {Role::target, "the PC business", ""}});
  const KnowledgeGraph graph = assemble({story});
  EXPECT_EQ(marked(graph, graph.deals.at(0).evidences.at(0)), "[ann] buys [the PC business] of bob");
}

}  // namespace
}  // namespace dealgraph
