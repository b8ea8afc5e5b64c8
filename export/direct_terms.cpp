#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "export/vocabulary.hpp"

namespace dealgraph {
namespace {

struct Direct {
  RelationType type;
  Role from;
  Role to;
  std::string_view term;
  std::string_view iri;
};

/// A triple for each pair that party_pairs() makes.
constexpr std::array<Direct, 24> kDirect = {{
    {RelationType::partnership, Role::partner, Role::partner, "partnerOf", "dg:partnerOf"},
    {RelationType::joint_venture, Role::partner, Role::partner, "jointVentureWith", "dg:jointVentureWith"},
    {RelationType::joint_venture, Role::partner, Role::venture, "takesPartIn", "dg:takesPartIn"},
    {RelationType::acquisition, Role::acquirer, Role::target, "acquires", "dg:acquires"},
    {RelationType::acquisition, Role::seller, Role::target, "sells", "dg:sells"},
    {RelationType::acquisition, Role::acquirer, Role::seller, "buysFrom", "dg:buysFrom"},
    {RelationType::merger, Role::party, Role::party, "mergesWith", "dg:mergesWith"},
    {RelationType::investment, Role::investor, Role::investee, "investsIn", "dg:investsIn"},
    {RelationType::supply, Role::supplier, Role::customer, "supplies", "dg:supplies"},
    {RelationType::supply, Role::customer, Role::item, "orders", "dg:orders"},
    {RelationType::supply, Role::supplier, Role::item, "provides", "dg:provides"},
    {RelationType::licensing, Role::licensor, Role::licensee, "licensesTo", "dg:licensesTo"},
    {RelationType::licensing, Role::licensee, Role::subject, "licensesIn", "dg:licensesIn"},
    {RelationType::licensing, Role::licensor, Role::subject, "licensesOut", "dg:licensesOut"},
    {RelationType::spin_off, Role::parent, Role::unit, "spinsOff", "dg:spinsOff"},
    {RelationType::lawsuit, Role::plaintiff, Role::defendant, "sues", "dg:sues"},
    {RelationType::settlement, Role::party, Role::party, "settlesWith", "dg:settlesWith"},
    {RelationType::makes, Role::maker, Role::item, "makes", "dg:makes"},
    {RelationType::uses, Role::user, Role::item, "uses", "dg:uses"},
    {RelationType::employment, Role::person, Role::employer, "worksFor", "schema:worksFor"},
    {RelationType::subsidiary, Role::child, Role::parent, "parentOrganization", "schema:parentOrganization"},
    {RelationType::competition, Role::party, Role::party, "competesWith", "dg:competesWith"},
    {RelationType::listing, Role::company, Role::exchange, "listedOn", "dg:listedOn"},
    {RelationType::regulation, Role::company, Role::regulator, "regulatedBy", "dg:regulatedBy"},
}};

}  // namespace

DirectTerm direct_term(RelationType type, Role from, Role to) {
  const auto found = std::find_if(kDirect.begin(), kDirect.end(), [&](const Direct& direct) {
    return direct.type == type && direct.from == from && direct.to == to;
  });
  if (found == kDirect.end()) throw Error("no term joins the parties of '" + std::string(to_string(type)) + "'");
  return {found->term, from == to};
}

std::vector<RdfTerm> direct_terms() {
  std::vector<RdfTerm> terms;
  for (const Direct& direct : kDirect) terms.push_back({std::string(direct.term), std::string(direct.iri), RdfTermKind::iri});
  return terms;
}

}  // namespace dealgraph
