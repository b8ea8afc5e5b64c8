#include "extract/expectation.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

std::string parsed(std::string_view gives) {
  std::string out;
  try {
    for (const Expectation::Item& item : parse_expectation(gives, RelationType::acquisition).items)
      out += "[" + item.key + "|" + item.value + "]";
  } catch (const Error& error) {
    return error.what();
  }
  return out;
}

TEST(ParseExpectation, ValuesRunToTheNextKey) {
  struct Case {
    const char* gives;
    const char* items;
  };
  const Case cases[] = {
      {"", ""},
      {"  ", ""},
      {"acquirer=Waymo target=Latent Logic status=completed", "[acquirer|Waymo][target|Latent Logic][status|completed]"},
      {"target=A target=B & C Inc.", "[target|A][target|B & C Inc.]"},
      {"target=its a=b x",
       "'a' in 'gives' is neither a role of acquisition nor status, value, quantity, stake, date, round, title, change or "
       "ticker"},
      {"value=1e9 USD stake=0.25", "[value|1e9 USD][stake|0.25]"},
      {"value=1000000000USD", "[value|1000000000USD]"},
      {"target=微软 中国", "[target|微软 中国]"}};
  for (const Case& c : cases) EXPECT_EQ(parsed(c.gives), c.items) << c.gives;
}

TEST(ParseExpectation, RefusesMistakes) {
  for (const char* gives :
       {"Oracle", "acquirer", "=x", "acquirer=", "partner=A", "status=done", "value=much", "stake=half", "Acquirer=A"})
    EXPECT_THROW(parse_expectation(gives, RelationType::acquisition), Error) << gives;
}

struct Found {
  Extraction extraction;
  Relation relation;
};

Found sample() {
  Found out;
  out.extraction.mentions = {{{0, 4}, EntityType::company, "company:oracle", "Oracle", "dictionary"},
                             {{9, 13}, EntityType::company, "company:ibm", "IBM", "dictionary"}};
  out.relation.type = RelationType::acquisition;
  out.relation.status = Status::completed;
  out.relation.arguments = {{Role::acquirer, Span{0, 4}, "ORCL Inc.", "company:oracle", false},
                            {Role::target, Span{5, 8}, "its PC business", "", false},
                            {Role::seller, std::nullopt, "IBM", "company:ibm", true}};
  out.relation.attributes.value = Money{1.5e9, "USD"};
  out.relation.attributes.stake = 0.25;
  out.relation.attributes.date = "2021-12";
  return out;
}

TEST(FirstUnmet, ComparesWhatIsSaid) {
  const Found found = sample();
  const std::shared_ptr<const RulePack> pack = test::compile(test::closed_words());
  struct Case {
    const char* gives;
    const char* unmet;
  };
  const Case cases[] = {{"", ""},
                        {"acquirer=ORCL", ""},
                        {"acquirer=orcl Corp.", ""},
                        {"acquirer=Oracle", ""},
                        {"acquirer=Oracle target=its pc business seller=ibm status=completed", ""},
                        {"acquirer=IBM", "acquirer=IBM"},
                        {"seller=Oracle", "seller=Oracle"},
                        {"acquirer=Oracle target=business", "target=business"},
                        {"status=announced", "status=announced"},
                        {"value=1500000000", ""},
                        {"value=1.5e9 USD", ""},
                        {"value=1500000000 EUR", "value=1500000000 EUR"},
                        {"value=15 USD", "value=15 USD"},
                        {"quantity=5", "quantity=5"},
                        {"stake=0.25 date=2021-12", ""},
                        {"date=2021", "date=2021"},
                        {"round=Series A", "round=Series A"}};
  for (const Case& c : cases)
    EXPECT_EQ(first_unmet(parse_expectation(c.gives, RelationType::acquisition), found.relation, found.extraction, *pack),
              c.unmet)
        << c.gives;
}

TEST(Describe, IsInTheSameSyntax) {
  const Found found = sample();
  const std::string described = describe(found.relation);
  EXPECT_EQ(described, "acquirer=ORCL Inc. target=its PC business seller=IBM status=completed");
  EXPECT_EQ(first_unmet(parse_expectation(described, RelationType::acquisition), found.relation, found.extraction,
                        *test::compile(test::closed_words())),
            "");
}

}  // namespace
}  // namespace dealgraph
