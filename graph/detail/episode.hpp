#pragma once
/// Statements about the same parties, told apart in time.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "graph/detail/date_range.hpp"
#include "graph/detail/disjoint_sets.hpp"
#include "graph/detail/statement.hpp"

namespace dealgraph::detail {

/// Indices into a list of statements sorted by is_before, ascending: by date, the undated last.
using Members = std::vector<std::size_t>;

/// A statement with what grouping asks of it again and again. Borrows the statement.
struct Told {
  const Statement* statement = nullptr;
  DateRange when;
  /// What two statements about one deal cannot differ in: the round of an investment, a joint venture's name. Empty if unsaid.
  std::string mark;
};

std::vector<Told> told(const std::vector<Statement>& statements);

/// True if the marks are equal or one is unsaid.
bool marks_agree(const std::string& a, const std::string& b);

/// Splits `members` where more than `gap_days` pass without a word, and where marks differ. Undated statements join the
/// earliest episode that they agree with.
std::vector<Members> episodes(const std::vector<Told>& told, const Members& members, long gap_days);

/// The statements that share a token: an entity or description in a role.
using Runs = std::map<std::string, Members>;

/// `members` in sets: those in one episode of one run are together.
std::vector<Members> linked_by(const Runs& runs, const std::vector<Told>& told, const Members& members, long gap_days);

}  // namespace dealgraph::detail
