#include "graph/party_pairs.hpp"

#include <gtest/gtest.h>

namespace dealgraph {
namespace {

struct Case {
  RelationType type;
  std::vector<std::pair<Role, std::string>> parties;  ///< an id that starts with '"' is a description
  std::vector<std::string> pairs;
};

class PartyPairs : public testing::TestWithParam<Case> {};

TEST_P(PartyPairs, AreTheEdgesOfTheDeal) {
  Deal deal;
  deal.type = GetParam().type;
  for (const auto& [role, id] : GetParam().parties) {
    const bool is_description = id.starts_with('"');
    deal.parties.push_back({role, is_description ? "" : id, is_description ? id : "", false});
  }
  std::vector<std::string> pairs;
  for (const PartyPair& pair : party_pairs(deal)) pairs.push_back(pair.from + ">" + pair.to);
  EXPECT_EQ(pairs, GetParam().pairs);
}

using enum RelationType;

INSTANTIATE_TEST_SUITE_P(
    Rules, PartyPairs,
    testing::Values(
        Case{partnership, {{Role::partner, "c"}, {Role::partner, "a"}, {Role::partner, "b"}}, {"a>b", "a>c", "b>c"}},
        Case{partnership, {{Role::partner, "a"}, {Role::partner, "\"a bank"}}, {}},
        Case{joint_venture, {{Role::partner, "a"}, {Role::partner, "b"}, {Role::venture, "v"}}, {"a>b", "a>v", "b>v"}},
        Case{acquisition, {{Role::acquirer, "a"}, {Role::target, "t"}, {Role::seller, "s"}}, {"a>t", "s>t"}},
        Case{acquisition, {{Role::acquirer, "a"}, {Role::target, "\"its unit"}, {Role::seller, "s"}}, {"a>s"}},
        Case{acquisition, {{Role::target, "t"}, {Role::seller, "s"}}, {"s>t"}},
        Case{acquisition, {{Role::acquirer, "t"}, {Role::target, "t"}}, {}},
        Case{merger, {{Role::party, "b"}, {Role::party, "a"}}, {"a>b"}},
        Case{investment, {{Role::investor, "i"}, {Role::investor, "j"}, {Role::investee, "e"}}, {"i>e", "j>e"}},
        Case{supply, {{Role::supplier, "s"}, {Role::customer, "c"}, {Role::item, "i"}}, {"s>c", "c>i"}},
        Case{supply, {{Role::supplier, "s"}, {Role::customer, "\"an airline"}, {Role::item, "i"}}, {"s>i"}},
        Case{supply, {{Role::customer, "c"}, {Role::item, "i"}}, {"c>i"}},
        Case{licensing, {{Role::licensor, "l"}, {Role::licensee, "e"}, {Role::subject, "s"}}, {"l>e", "e>s"}},
        Case{licensing, {{Role::licensor, "l"}, {Role::subject, "s"}}, {"l>s"}},
        Case{spin_off, {{Role::parent, "p"}, {Role::unit, "u"}}, {"p>u"}},
        Case{lawsuit, {{Role::plaintiff, "p"}, {Role::defendant, "d"}}, {"p>d"}},
        Case{settlement, {{Role::party, "a"}, {Role::party, "b"}}, {"a>b"}},
        Case{makes, {{Role::maker, "z"}, {Role::item, "i"}}, {"z>i"}},
        Case{uses, {{Role::user, "u"}, {Role::item, "i"}}, {"u>i"}},
        Case{employment, {{Role::person, "p"}, {Role::employer, "e"}}, {"p>e"}},
        Case{subsidiary, {{Role::child, "z"}, {Role::parent, "p"}}, {"z>p"}},
        Case{competition, {{Role::party, "b"}, {Role::party, "a"}}, {"a>b"}},
        Case{listing, {{Role::company, "z"}, {Role::exchange, "e"}}, {"z>e"}},
        Case{regulation, {{Role::company, "z"}, {Role::regulator, "r"}}, {"z>r"}}));

}  // namespace
}  // namespace dealgraph
