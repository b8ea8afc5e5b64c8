#include "graph/detail/episode.hpp"

#include <algorithm>

#include "graph/detail/model_text.hpp"

namespace dealgraph::detail {
namespace {

struct Episode {
  Members members;
  DateRange when;
  std::string mark;
};

std::string mark_of(const Statement& statement) {
  if (statement.type == RelationType::investment) return comparable_text(statement.evidence.attributes.round);
  if (statement.type != RelationType::joint_venture) return {};
  const auto ventures = entities_in(statement, Role::venture);
  return ventures.empty() ? std::string() : ventures.front();
}

void take(Episode& episode, const Told& told, std::size_t member) {
  episode.members.push_back(member);
  extend(episode.when, told.when);
  if (episode.mark.empty()) episode.mark = told.mark;
}

bool takes(const Episode& episode, const Told& told, long gap_days) {
  return marks_agree(episode.mark, told.mark) && days_apart(episode.when, told.when) <= gap_days;
}

/// Adds a dated statement, later than all before, to the latest episode that takes it.
void add_dated(std::vector<Episode>& episodes, const Told& told, std::size_t member, long gap_days) {
  const auto fits = [&](const Episode& episode) { return takes(episode, told, gap_days); };
  const auto latest = std::find_if(episodes.rbegin(), episodes.rend(), fits);
  take(latest != episodes.rend() ? *latest : episodes.emplace_back(), told, member);
}

void add_undated(std::vector<Episode>& episodes, const Told& told, std::size_t member) {
  const auto fits = [&](const Episode& episode) { return marks_agree(episode.mark, told.mark); };
  const auto earliest = std::find_if(episodes.begin(), episodes.end(), fits);
  take(earliest != episodes.end() ? *earliest : episodes.emplace_back(), told, member);
}

}  // namespace

std::vector<Told> told(const std::vector<Statement>& statements) {
  std::vector<Told> all;
  all.reserve(statements.size());
  for (const Statement& statement : statements)
    all.push_back({&statement, range_of(statement.evidence.date), mark_of(statement)});
  return all;
}

bool marks_agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

std::vector<Members> episodes(const std::vector<Told>& told, const Members& members, long gap_days) {
  std::vector<Episode> found;
  for (const std::size_t member : members) {
    if (told[member].when.known) add_dated(found, told[member], member, gap_days);
  }
  for (const std::size_t member : members) {
    if (!told[member].when.known) add_undated(found, told[member], member);
  }
  std::vector<Members> parts;
  for (Episode& episode : found) {
    std::sort(episode.members.begin(), episode.members.end());
    parts.push_back(std::move(episode.members));
  }
  return parts;
}

std::vector<Members> linked_by(const Runs& runs, const std::vector<Told>& told, const Members& members, long gap_days) {
  const auto place = [&](std::size_t member) {
    return static_cast<std::size_t>(std::lower_bound(members.begin(), members.end(), member) - members.begin());
  };
  DisjointSets sets(members.size());
  for (const auto& [token, run] : runs) {
    for (const Members& episode : episodes(told, run, gap_days)) {
      for (const std::size_t member : episode) sets.unite(place(episode.front()), place(member));
    }
  }
  std::vector<Members> linked;
  for (Members& set : sets.sets()) {
    for (std::size_t& i : set) i = members[i];
    linked.push_back(std::move(set));
  }
  return linked;
}

}  // namespace dealgraph::detail
