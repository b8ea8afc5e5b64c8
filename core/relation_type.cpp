#include "core/relation_type.hpp"

#include <array>

#include "core/detail/enum_names.hpp"

namespace dealgraph {
namespace {

constexpr detail::EnumNames<18> kTypeNames = {"partnership", "joint_venture", "acquisition", "merger",     "investment",
                                              "supply",      "licensing",     "spin_off",    "lawsuit",    "settlement",
                                              "makes",       "uses",          "employment",  "subsidiary", "competition",
                                              "renamed",     "listing",       "regulation"};
static_assert(kTypeNames[static_cast<std::size_t>(RelationType::regulation)] == "regulation");

constexpr detail::EnumNames<28> kRoleNames = {
    "partner", "venture",  "acquirer", "target",  "seller", "party",   "investor",  "investee",  "supplier", "customer",
    "item",    "licensor", "licensee", "subject", "parent", "unit",    "plaintiff", "defendant", "maker",    "user",
    "person",  "employer", "child",    "former",  "new",    "company", "exchange",  "regulator"};
static_assert(kRoleNames[static_cast<std::size_t>(Role::regulator)] == "regulator");

constexpr detail::EnumNames<5> kStatusNames = {"rumored", "proposed", "announced", "completed", "failed"};
static_assert(kStatusNames[static_cast<std::size_t>(Status::failed)] == "failed");

constexpr std::array kAllTypes = {RelationType::partnership, RelationType::joint_venture, RelationType::acquisition,
                                  RelationType::merger,      RelationType::investment,    RelationType::supply,
                                  RelationType::licensing,   RelationType::spin_off,      RelationType::lawsuit,
                                  RelationType::settlement,  RelationType::makes,         RelationType::uses,
                                  RelationType::employment,  RelationType::subsidiary,    RelationType::competition,
                                  RelationType::renamed,     RelationType::listing,       RelationType::regulation};
static_assert(kAllTypes.size() == kTypeNames.size());

constexpr std::array kPartnership = {Role::partner};
constexpr std::array kJointVenture = {Role::partner, Role::venture};
constexpr std::array kAcquisition = {Role::acquirer, Role::target, Role::seller};
constexpr std::array kParties = {Role::party};
constexpr std::array kInvestment = {Role::investor, Role::investee};
constexpr std::array kSupply = {Role::supplier, Role::customer, Role::item};
constexpr std::array kLicensing = {Role::licensor, Role::licensee, Role::subject};
constexpr std::array kSpinOff = {Role::parent, Role::unit};
constexpr std::array kLawsuit = {Role::plaintiff, Role::defendant};
constexpr std::array kMakes = {Role::maker, Role::item};
constexpr std::array kUses = {Role::user, Role::item};
constexpr std::array kEmployment = {Role::person, Role::employer};
constexpr std::array kSubsidiary = {Role::child, Role::parent};
constexpr std::array kRenamed = {Role::former, Role::new_name};
constexpr std::array kListing = {Role::company, Role::exchange};
constexpr std::array kRegulation = {Role::company, Role::regulator};

}  // namespace

std::string_view to_string(RelationType type) {
  return kTypeNames.at(static_cast<std::size_t>(type));
}
std::string_view to_string(Role role) {
  return kRoleNames.at(static_cast<std::size_t>(role));
}
std::string_view to_string(Status status) {
  return kStatusNames.at(static_cast<std::size_t>(status));
}

std::optional<RelationType> relation_type_from(std::string_view word) {
  return detail::enumerator_named<RelationType>(kTypeNames, word);
}
std::optional<Role> role_from(std::string_view word) {
  return detail::enumerator_named<Role>(kRoleNames, word);
}
std::optional<Status> status_from(std::string_view word) {
  return detail::enumerator_named<Status>(kStatusNames, word);
}

std::span<const Role> roles_of(RelationType type) {
  switch (type) {
    case RelationType::partnership:
      return kPartnership;
    case RelationType::joint_venture:
      return kJointVenture;
    case RelationType::acquisition:
      return kAcquisition;
    case RelationType::investment:
      return kInvestment;
    case RelationType::supply:
      return kSupply;
    case RelationType::licensing:
      return kLicensing;
    case RelationType::spin_off:
      return kSpinOff;
    case RelationType::lawsuit:
      return kLawsuit;
    case RelationType::makes:
      return kMakes;
    case RelationType::uses:
      return kUses;
    case RelationType::employment:
      return kEmployment;
    case RelationType::subsidiary:
      return kSubsidiary;
    case RelationType::renamed:
      return kRenamed;
    case RelationType::listing:
      return kListing;
    case RelationType::regulation:
      return kRegulation;
    case RelationType::merger:
    case RelationType::settlement:
    case RelationType::competition:
      return kParties;
  }
  return {};
}

std::optional<Role> symmetric_role(RelationType type) {
  const Role first = roles_of(type).front();
  if (first == Role::partner || first == Role::party) return first;
  return std::nullopt;
}

std::span<const RelationType> all_relation_types() {
  return kAllTypes;
}

}  // namespace dealgraph
